import { figuresOf } from './figures.ts';
import type { Person } from './people.ts';

const EVERY_MS = { terminal: 500, log: 5000 };

/** The state of a rehearsal in one line, which fits a terminal of 80 columns as long as nothing bad happened. */
export function progressLine(people: readonly Person[], nowSeconds: number): string {
  const { served, refusals, refused, wrong, failed, replicas } = figuresOf(people);
  const arrived = people.filter(({ arrivedSeconds }) => arrivedSeconds <= nowSeconds).length;
  const waiting = arrived - served - refused - failed;
  const always = Object.entries({ arrived, waiting, served, replicas: replicas.length });
  const bad = Object.entries({ refusals, wrong, failed, 'gave up': refused }).filter(([, count]) => count > 0);
  const texts = [...always, ...bad].map(([name, count]) => `${name} ${count}`);
  return `${Math.floor(nowSeconds)} s: ${texts.join(', ')}`;
}

/** Reports on stderr until it is disposed of: one line that changes on a terminal, else a line every 5 s. */
export function showProgress(people: readonly Person[], clock: () => number, stderr: NodeJS.WriteStream): Disposable {
  const { isTTY } = stderr;
  const show = () => {
    const line = progressLine(people, clock());
    stderr.write(isTTY ? `\r\x1b[K${line.slice(0, stderr.columns - 1)}` : `${line}\n`);
  };
  const timer = setInterval(show, isTTY ? EVERY_MS.terminal : EVERY_MS.log);
  return {
    [Symbol.dispose]() {
      clearInterval(timer);
      show();
      if (isTTY) stderr.write('\n');
    },
  };
}
