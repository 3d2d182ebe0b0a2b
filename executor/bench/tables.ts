import { table } from '../../scripts/markdown-table.ts';
import type { Results } from './results.ts';

const PHASES = [
  'program',
  'slots',
  'bare ms/test',
  'service ms/test',
  'ratio',
  'bare compile ms',
  'service compile ms',
  'ratio',
  'first test ms',
  'one test, all ms',
  'above bare ms',
  'same source again ms',
];

/** Markdown: what each phase takes, and its ratio to the bare machine. */
export function phaseTable({ phases }: Results): string {
  const rows = phases.map(({ program, slots, bare, service }) => [
    program,
    slots,
    bare.perTestMs.toFixed(2),
    service.perTestMs.toFixed(2),
    (service.perTestMs / bare.perTestMs).toFixed(2),
    bare.compileMs.toFixed(0),
    service.compileMs.toFixed(0),
    (service.compileMs / bare.compileMs).toFixed(2),
    service.firstTestMs.toFixed(0),
    service.oneTestMs.toFixed(0),
    (service.oneTestMs - bare.compileMs - bare.perTestMs).toFixed(0),
    service.againMs.toFixed(1),
  ]);
  return `${table('One submission with 50 tests, alone', PHASES, rows)}\n`;
}

/** Markdown: how much a replica does. */
export function loadTable({ load }: Results): string {
  const rows = load.map(({ program, slots, submissions, perSecond, cpuSecondsEach }) => [
    program,
    slots,
    submissions,
    perSecond.toFixed(1),
    cpuSecondsEach.toFixed(3),
  ]);
  const head = ['program', 'slots', 'submissions', 'submissions/s', 'CPU s each'];
  return `${table('New submissions with 10 tests each, all at once', head, rows)}\n`;
}
