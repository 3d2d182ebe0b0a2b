import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '.github', 'workflows');
const workflows = globSync('*.{yml,yaml}', { cwd: root }).map(
  (name) => [name, readFileSync(join(root, name), 'utf8')] as const,
);
const usesOf = (text: string) => [...text.matchAll(/^\s*(?:- )?uses:\s*(.*)$/gm)].map((match) => match[1] ?? '');

/** A tag can be moved to other code, a commit cannot. The comment says which release it was. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
const OURS = /^\.\/\.github\/workflows\/[\w-]+\.yml$/;

describe.each(workflows)('%s', (_name, text) => {
  test('every action is pinned to a commit, and its release is named', () => {
    expect(usesOf(text)).not.toEqual([]);
    for (const use of usesOf(text)) expect(use).toMatch(use.startsWith('.') ? OURS : PINNED);
  });

  test('no job has more permissions than it names', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(text).not.toMatch(/write-all|read-all/);
  });

  test('nothing is run with a stored secret', () => expect(text).not.toMatch(/\bsecrets\b/));

  test('every job on a machine has a time limit', () => {
    const machines = text.match(/^ {4}runs-on:/gm) ?? [];
    expect(text.match(/^ {4}timeout-minutes: \d+$/gm) ?? []).toHaveLength(machines.length);
  });
});

test('the workflows are there, and an action has one pin in all of them', () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(['ci.yml', 'deploy-environment.yml', 'deploy.yml']);
  const pins = new Set(workflows.flatMap(([, text]) => usesOf(text)).filter((use) => PINNED.test(use)));
  const actions = new Set([...pins].map((use) => use.split('@')[0]));
  expect(pins.size).toBe(actions.size);
});
