import type { Reporter, TestModule } from 'vitest/node';
import { languages } from '../../languages/index.ts';

interface Count {
  refused: number;
  all: number;
}

/** Counts attacks by what must be refused, and by language: the reporter of `npm run attacks`. */
export default class AttackCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, Count>();
    const failed: string[] = [];
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const [target = '', language = ''] = test.name.split('/');
      const refused = test.result().state === 'passed';
      for (const key of [`${target}/${language}`, `${target}/all`, `all/${language}`, 'all/all']) {
        const count = counts.get(key) ?? { refused: 0, all: 0 };
        counts.set(key, { refused: count.refused + Number(refused), all: count.all + 1 });
      }
      if (!refused) failed.push(test.name);
    }
    this.#print(counts, failed);
  }

  #print(counts: ReadonlyMap<string, Count>, failed: readonly string[]): void {
    const cell = (key: string) => {
      const { refused, all } = counts.get(key) ?? { refused: 0, all: 0 };
      return (refused === all ? String(all) : `${refused} of ${all}`).padStart(12);
    };
    const columns = [...languages.map(({ name }) => name).filter((name) => counts.has(`all/${name}`)), 'all'];
    const targets = [...new Set([...counts.keys()].map((key) => key.slice(0, key.indexOf('/'))))].sort();
    const lines = [...targets.filter((target) => target !== 'all'), 'all'].map(
      (target) => target.padEnd(12) + columns.map((column) => cell(`${target}/${column}`)).join(''),
    );
    const who = process.getuid?.() === 0 ? 'service as root' : `service as uid ${process.getuid?.()}, no capabilities`;
    const head = 'refused'.padEnd(12) + columns.map((column) => column.padStart(12)).join('');
    process.stdout.write(`${[who, head, ...lines, ...failed.map((name) => `NOT REFUSED: ${name}`)].join('\n')}\n`);
  }
}
