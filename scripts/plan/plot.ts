/** An SVG of one scenario: what waits, what runs and the replicas over time, with one line for each plan. */
import type { Outcome } from './report.ts';
import type { Sample } from './run.ts';

const WIDTH = 720;
const PANEL = { left: 60, width: 640, height: 120, gap: 40, top: 40 };
/** Distinguishable also with the usual colour-vision deficiencies: Okabe and Ito's palette. */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#cc79a7'];
const PANELS = ['waiting', 'running', 'replicas'] as const satisfies readonly (keyof Sample)[];
/** Of points in a line: as many as pixels would not show more. */
const POINTS_MAX = 200;

export function plotOf(title: string, outcomes: readonly Outcome[]): string {
  const seconds = Math.ceil(Math.max(1, ...outcomes.map(({ result }) => result.makespanSeconds)) * 1.05);
  const height = PANEL.top + PANELS.length * (PANEL.height + PANEL.gap);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...outcomes.map(legend),
    ...PANELS.map((what, at) => panel(what, PANEL.top + at * (PANEL.height + PANEL.gap), seconds, outcomes)),
    '</svg>\n',
  ].join('\n');
}

function legend({ plan }: Outcome, at: number): string {
  const x = PANEL.left + at * 160;
  return `<rect x="${x}" y="12" width="12" height="4" fill="${COLOURS[at]}"/><text x="${x + 18}" y="18">${escaped(plan.name)}</text>`;
}

function panel(what: keyof Sample, top: number, seconds: number, outcomes: readonly Outcome[]): string {
  const shown = outcomes.map(({ run }) => run.samples.slice(0, seconds + 1).map((sample) => sample[what]));
  const most = Math.max(1, ...shown.flat());
  const bottom = top + PANEL.height;
  const x = (second: number) => (PANEL.left + (second / seconds) * PANEL.width).toFixed(1);
  const y = (value: number) => (bottom - (value / most) * PANEL.height).toFixed(1);
  const every = Math.ceil(seconds / POINTS_MAX);
  const line = (values: readonly number[], at: number) => {
    const shownAt = values.flatMap((_value, second) => (second % every === 0 ? [second] : []));
    const isFlat = (second: number) =>
      values[second - every] === values[second] && values[second + every] === values[second];
    const points = shownAt
      .filter((second) => !isFlat(second))
      .map((second) => `${x(second)},${y(values[second] ?? 0)}`);
    return `<polyline fill="none" stroke="${COLOURS[at]}" stroke-width="1.5" points="${points.join(' ')}"/>`;
  };
  return [
    `<text x="${PANEL.left}" y="${top - 5}" font-weight="bold">${what}</text>`,
    `<path d="M${PANEL.left} ${top}V${bottom}H${PANEL.left + PANEL.width}" fill="none" stroke="#888"/>`,
    ...[0, most].map((value) => `<text x="${PANEL.left - 6}" y="${y(value)}" text-anchor="end">${value}</text>`),
    ...[0, 0.5, 1].map((part) => {
      const second = Math.round(part * seconds);
      return `<text x="${x(second)}" y="${bottom + 14}" text-anchor="middle">${second} s</text>`;
    }),
    ...shown.map(line),
  ].join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
