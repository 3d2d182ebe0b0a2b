import type { Figures } from './figures.ts';

const s = (seconds: number) => `${seconds.toFixed(1)} s`;

/** The figures as text for a terminal. */
export function textOf(figures: Figures): string {
  const { answerSeconds: times, replicas, trouble } = figures;
  const rows: [string, string][] = [
    ['people', String(figures.people)],
    ['served', String(figures.served)],
    ['refused', String(figures.refused)],
    ['wrong verdicts', String(figures.wrong)],
    ['failed', String(figures.failed)],
    ['responses 429 and 503', String(figures.refusals)],
    ['time to the answer', times === null ? 'none' : `p50 ${s(times.p50)}, p95 ${s(times.p95)}, max ${s(times.max)}`],
    ['throughput', `${figures.throughput.toFixed(2)} a second, for ${s(figures.seconds)}`],
    ['replicas that worked', String(replicas.length)],
    ...replicas.map(({ replica, served, share, fromSecond }): [string, string] => [
      `  ${replica}`,
      `${served} (${Math.round(share * 100)} %), from second ${fromSecond}`,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...trouble.map(({ what, count }) => `${count} × ${what}`),
  ];
  return `${lines.join('\n')}\n`;
}
