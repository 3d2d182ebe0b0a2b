import type { JoinedReport } from '#sandbox';
import { type Failed, type Judgement, wrong } from '../../verdict.ts';

type Outcome = JoinedReport['outcome'];

/** How the interactor ended, and what its end says of the program. */
export interface Heard {
  judgement: Judgement;
  /** Whether a limit stopped it. */
  stopped: boolean;
  /** Whether it died of finding that the program says no more. */
  inputEnded: boolean;
}

/** What became of both, when both have ended. */
export interface Ends {
  /** The program's own failure; null when it ended well, or was stopped because the interactor had ended. */
  failure: Failed | null;
  /** Whether that failure was its wall clock, which runs also while the interactor does nothing. */
  outOfWallTime: boolean;
  /** Null when it was stopped because the program had failed: it is not asked. */
  heard: Heard | null;
  first: 'program' | 'interactor';
}

/**
 * Who ended first ended by itself, and what the other did then may be no more than what came of that. So whoever was the
 * first to fail has failed. A program that ran out of wall time may have waited for the interactor: that has failed when
 * it goes on doing nothing although it is told that the program is gone.
 */
export function decide({ failure, outOfWallTime, heard, first }: Ends): Judgement | Failed {
  if (heard === null) {
    if (failure === null) throw new TypeError('an interactor was stopped, and its program had not failed');
    return failure;
  }
  const { judgement, stopped, inputEnded } = heard;
  if (first === 'interactor') return failure !== null && accepts(judgement) ? failure : judgement;
  if (failure !== null) return outOfWallTime && stopped ? judgement : failure;
  return judgement.verdict === 'checker_error' && inputEnded
    ? wrong('the program ended while the interactor waited for it')
    : judgement;
}

/** In all or in part: such a program must still end well by itself. */
const accepts = ({ verdict, share }: Judgement) => verdict === 'accepted' || share > 0;

/** Whether a program is stopped when its interactor has ended like that: nothing that it does can be right any more. */
export const endsProgram = (accepting: ReadonlySet<number>, outcome: Outcome) =>
  outcome.kind !== 'exited' || !accepting.has(outcome.code);

/** Whether an interactor is stopped when its program has ended like that: what it would say does not count. */
export const endsInteractor = (outcome: Outcome) =>
  outcome.kind === 'exited' ? outcome.code !== 0 : !isOutOfWallTime(outcome);

export const isOutOfWallTime = (outcome: Outcome) => outcome.kind === 'stopped' && outcome.limit === 'wall';
