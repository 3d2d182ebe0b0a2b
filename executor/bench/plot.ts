/** An SVG of the ratios to the bare machine: for each program, a bar for each test and for the compilation. */
import type { Results } from './results.ts';

const WIDTH = 720;
const LEFT = 130;
const BAR = { height: 12, gap: 3 };
const GROUP_GAP = 14;
const TOP = 44;
/** Ratios beyond it end at the edge, with their figure. */
const RATIO_MAX = 3;
/** Distinguishable also with the usual colour-vision deficiencies: Okabe and Ito's palette. */
const SERIES = [
  { name: 'each test, 1 slot', colour: '#0072b2' },
  { name: 'each test, 2 slots', colour: '#56b4e9' },
  { name: 'compiling a new source', colour: '#e69f00' },
];
const GROUP = SERIES.length * (BAR.height + BAR.gap) + GROUP_GAP;

const x = (ratio: number) => LEFT + (Math.min(ratio, RATIO_MAX) / RATIO_MAX) * (WIDTH - LEFT - 50);

/** Per test with one slot and with two, and compiling: the bars of one program. Undefined where it was not measured. */
function ratiosOf(program: string, { phases }: Results): (number | undefined)[] {
  const [one, two] = [1, 2].map((slots) => phases.find((each) => each.program === program && each.slots === slots));
  const perTest = [one, two].map((each) => each && each.service.perTestMs / each.bare.perTestMs);
  const compiled = two ?? one;
  return [...perTest, compiled && compiled.service.compileMs / compiled.bare.compileMs];
}

function bar(ratio: number | undefined, at: number, top: number): string {
  if (ratio === undefined) return '';
  const y = top + at * (BAR.height + BAR.gap);
  return [
    `<rect x="${LEFT}" y="${y}" width="${(x(ratio) - LEFT).toFixed(1)}" height="${BAR.height}" fill="${SERIES[at]?.colour}"/>`,
    `<text x="${(x(ratio) + 4).toFixed(1)}" y="${y + BAR.height - 2}">${ratio.toFixed(2)}</text>`,
  ].join('');
}

function group(program: string, at: number, results: Results): string {
  const top = TOP + at * GROUP;
  const middle = top + (GROUP - GROUP_GAP) / 2 + 4;
  return [
    `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" font-weight="bold">${program}</text>`,
    ...ratiosOf(program, results).map((ratio, index) => bar(ratio, index, top)),
  ].join('\n');
}

export function plotOf(results: Results): string {
  const programs = [...new Set(results.phases.map(({ program }) => program))];
  const height = TOP + programs.length * GROUP + 10;
  const legend = SERIES.map(({ name, colour }, at) => {
    const left = LEFT + at * 170;
    return `<rect x="${left}" y="10" width="10" height="10" fill="${colour}"/><text x="${left + 15}" y="19">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    '<title>Time in the service, as a multiple of the time on the bare machine</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...legend,
    ...programs.map((program, at) => group(program, at, results)),
    `<path d="M${x(1).toFixed(1)} ${TOP - 8}V${height - 10}" stroke="#000" stroke-dasharray="4 3"/>`,
    `<text x="${x(1).toFixed(1)}" y="${TOP - 11}" text-anchor="middle">bare machine</text>`,
    '</svg>\n',
  ].join('\n');
}
