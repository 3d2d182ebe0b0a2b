import { escapeHtml } from './escape.ts';

/** A line of a plot: a value for each moment. */
export interface Series {
  name: string;
  color: string;
  values: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;
const TICKS = 5;

/** The smallest of 1, 2 or 5 times a power of ten with which at most five steps reach `max`. */
export function stepFor(max: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(max, Number.MIN_VALUE) / TICKS));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate * TICKS >= max);
  return step ?? 10 * power;
}

/** 0 and the multiples of the step up to `max`. */
const ticksTo = (max: number, step: number) =>
  Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_value, tick) => Number((tick * step).toPrecision(6)));

/** A plot of values over seconds as inline SVG. All series share one vertical axis, which counts whole things. */
export function plot(title: string, seconds: readonly number[], series: readonly Series[]): string {
  const end = Math.max(0.1, ...seconds);
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const step = Math.max(1, stepFor(most));
  const top = Math.ceil(most / step) * step;
  const x = (second: number) => LEFT + (second / end) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const rows = ticksTo(top, step).map(
    (tick) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/>` +
      `<text x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  const columns = ticksTo(end, stepFor(end)).map(
    (tick) => `<text x="${x(tick)}" y="${HEIGHT - 8}" text-anchor="middle">${tick} s</text>`,
  );
  const lines = series.map(({ color, values }) => {
    const points = values.map((value, index) => `${x(seconds[index] ?? 0).toFixed(1)},${y(value).toFixed(1)}`);
    return `<polyline fill="none" stroke="${escapeHtml(color)}" stroke-width="2" points="${points.join(' ')}"/>`;
  });
  const key = series.map(
    ({ name, color }) => `<span><i style="background:${escapeHtml(color)}"></i>${escapeHtml(name)}</span>`,
  );
  return `<h2>${escapeHtml(title)}</h2>
<p class="key">${key.join('')}</p>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${[...rows, ...columns, ...lines].join('')}</svg>`;
}
