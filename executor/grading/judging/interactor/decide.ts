import type { JoinedReport } from '#sandbox';
import { type Failed, type Judgement, wrong } from '../../verdict.ts';

type Outcome = JoinedReport['outcome'];

/** How the interactor ended, and its judgement of the program. */
export interface Heard {
  judgement: Judgement;
  /** Whether it exceeded a limit. */
  stopped: boolean;
  /** Whether the end of the program's output ended it. */
  inputEnded: boolean;
}

/** How both programs ended. */
export interface Ends {
  /** The program's own failure; null if it ended well, or was stopped because the interactor had ended. */
  failure: Failed | null;
  /** Whether it exceeded its wall time, which also passes while the interactor does nothing. */
  outOfWallTime: boolean;
  /** Null if the interactor was stopped because the program had failed: its judgement does not count. */
  heard: Heard | null;
  first: 'program' | 'interactor';
}

/**
 * Decides the verdict. The first to end ended by itself, and the other may have ended as a consequence. So the first to fail has
 * failed. The exception: a program that exceeded its wall time may have waited for the interactor. If the interactor does not end
 * either, although its input has ended, the interactor has failed. Throws TypeError for a combination that cannot occur.
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

/** Fully or in part. The program must still end well by itself. */
const accepts = ({ verdict, share }: Judgement) => verdict === 'accepted' || share > 0;

/** Whether a program is stopped after its interactor has ended like this, because it cannot be accepted any more. */
export const endsProgram = (accepting: ReadonlySet<number>, outcome: Outcome) =>
  outcome.kind !== 'exited' || !accepting.has(outcome.code);

/** Whether an interactor is stopped after its program has ended like this, because its judgement would not count. */
export const endsInteractor = (outcome: Outcome) =>
  outcome.kind === 'exited' ? outcome.code !== 0 : !isOutOfWallTime(outcome);

export const isOutOfWallTime = (outcome: Outcome) => outcome.kind === 'stopped' && outcome.limit === 'wall';
