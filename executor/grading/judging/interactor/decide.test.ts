import { describe, expect, test } from 'vitest';
import type { JoinedReport } from '#sandbox';
import { accepted, type Failed, type Judgement, wrong } from '../../verdict.ts';
import { decide, type Ends, endsInteractor, endsProgram } from './decide.ts';

const failure: Failed = { verdict: 'runtime_error', share: 0, message: 'exited with code 1' };
const refused = wrong('no');
const half: Judgement = { ...wrong('half'), share: 0.5 };
const broken: Judgement = { verdict: 'checker_error', share: 0, message: 'the interactor crashed' };

const heard = (judgement: Judgement, how: Partial<NonNullable<Ends['heard']>> = {}) => ({
  heard: { judgement, stopped: false, inputEnded: false, ...how },
});
const verdict = (ends: Partial<Ends>) =>
  decide({ failure: null, outOfWallTime: false, ...heard(accepted), first: 'program', ...ends });

describe('the first program to fail decides the verdict', () => {
  test.each<[name: string, ends: Partial<Ends>, verdict: Judgement | Failed]>([
    ['nobody did', {}, accepted],
    ['the program ended well: the interactor says', heard(refused), refused],
    ['or says how much it is worth', heard(half), half],
    ['the program, before anything was said', { failure, ...heard(refused) }, failure],
    ['the program, and the interactor was stopped', { failure, heard: null }, failure],
    ['the program, before its interactor crashed', { failure, ...heard(broken) }, failure],
    ['the interactor', { first: 'interactor', ...heard(broken) }, broken],
    ['the interactor, and the program of that', { first: 'interactor', failure, ...heard(broken) }, broken],
    ['the interactor, when the program had ended', heard(broken), broken],
    ['wrong is wrong, whatever the program does then', { first: 'interactor', failure, ...heard(refused) }, refused],
    ['wrong, and the program was stopped', { first: 'interactor', ...heard(refused) }, refused],
    ['a program that is accepted must still end well', { first: 'interactor', failure, ...heard(accepted) }, failure],
    ['and so must one that is accepted in part', { first: 'interactor', failure, ...heard(half) }, failure],
    ['a program that is accepted and ends well', { first: 'interactor', ...heard(accepted) }, accepted],
    ['out of wall time', { failure, outOfWallTime: true, ...heard(refused) }, failure],
    ['out of wall time, and the interactor dies of that', { failure, outOfWallTime: true, ...heard(broken) }, failure],
    [
      'out of wall time, and the interactor goes on until it is stopped',
      { failure, outOfWallTime: true, ...heard(broken, { stopped: true }) },
      broken,
    ],
    [
      'another limit, and the interactor goes on until it is stopped',
      { failure, ...heard(broken, { stopped: true }) },
      failure,
    ],
    [
      'an interactor that waits for a program which has ended',
      heard(broken, { inputEnded: true }),
      wrong('the program ended while the interactor waited for it'),
    ],
    ['one that says so, and has not crashed', heard(accepted, { inputEnded: true }), accepted],
    ['one that ended first', { first: 'interactor', ...heard(broken, { inputEnded: true }) }, broken],
  ])('%s', (_name, ends, expected) => {
    expect(verdict(ends)).toEqual(expected);
  });

  test('an interactor that was stopped without a reason is a bug of the service', () => {
    expect(() => verdict({ heard: null })).toThrow(TypeError);
  });
});

describe('one is stopped because of the end of the other', () => {
  test.each<[JoinedReport['outcome'], program: boolean, interactor: boolean]>([
    [{ kind: 'exited', code: 0 }, true, false],
    [{ kind: 'exited', code: 42 }, false, true],
    [{ kind: 'exited', code: 43 }, true, true],
    [{ kind: 'signalled', signal: 'SIGSEGV' }, true, true],
    [{ kind: 'stopped', limit: 'cpu' }, true, true],
    [{ kind: 'stopped', limit: 'wall' }, true, false],
    [{ kind: 'not_executable', error: 'ENOEXEC' }, true, true],
  ])('%j', (outcome, program, interactor) => {
    expect(endsProgram(new Set([42]), outcome)).toBe(program);
    expect(endsInteractor(outcome)).toBe(interactor);
  });
});
