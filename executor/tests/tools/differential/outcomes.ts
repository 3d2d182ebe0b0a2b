/** What one module said of its tests, in lines of module.py. */
export interface Outcomes {
  /** In their order; empty names where it was asked for numbers only. */
  began: readonly string[];
  /** Why, by the id of the test. */
  failed: ReadonlyMap<string, string>;
  skipped: ReadonlySet<string>;
  /** How it ended, where it did not come to its end. */
  end: string;
}

export function readOutcomes(stdout: string, ended: string): Outcomes {
  const lines = stdout.split('\n').filter((line) => line.startsWith('@@'));
  const told = lines.map((line) => line.slice(2).split('\t') as [string, string, string]);
  const ids = (outcome: string) => told.filter(([which]) => which === outcome).map(([, id]) => id);
  return {
    began: ids('began').map((id = '') => id),
    failed: new Map(told.filter(([which]) => which === 'failed').map(([, id, why]) => [id, why])),
    skipped: new Set(ids('skipped')),
    end: lines.at(-1) === '@@end' ? '' : ended,
  };
}

export function compare(module: string, bare: Outcomes, here: Outcomes) {
  const onlyHere = [...here.failed].filter(([id]) => !bare.failed.has(id));
  const end =
    bare.end === '' && here.end !== '' ? `${here.end}, in ${bare.began[here.began.length - 1] ?? 'loading'}` : '';
  const reasons = onlyHere.map(([id, why]) => `  ${id}: ${why}`);
  return {
    tests: bare.began.length,
    onlyHere,
    onlyBare: [...bare.failed.keys()].filter((id) => here.end === '' && !here.failed.has(id)).length,
    skippedHere: [...here.skipped].filter((id) => !bare.skipped.has(id)).length,
    end,
    text: [
      `${module}: ${onlyHere.length} of ${bare.began.length}${end === '' ? '' : `; did not end: ${end}`}`,
      ...reasons,
    ].join('\n'),
  };
}
