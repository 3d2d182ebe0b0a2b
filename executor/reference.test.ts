import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { protocolNames } from './grading/index.ts';
import { exitCodes, judgeExit } from './reference/protocols.ts';
import { document, reference } from './reference.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'reference.md'), 'utf8');

/** Every name of a field and every value of a list below a schema. */
function wordsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, enum: values = [] } = schema as { properties?: object; enum?: unknown[] };
  return [...Object.keys(properties), ...values.map(String), ...Object.values(schema).flatMap(wordsOf)];
}

describe('docs/reference.md', () => {
  test('is what `npm run reference` prints', () => expect(page).toBe(reference()));

  test('has a section for every schema', () => {
    const sections = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(sections.toSorted()).toEqual([...Object.keys(document.components.schemas), ...protocolNames].toSorted());
  });

  test.each(Object.entries(document.components.schemas))('has every field and every value of %s', (_name, schema) => {
    const words = [...page.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
    const shown = new Set([...words, ...words.map((word) => word.replace(/^[\w.[\]]+\./, ''))]);
    expect(wordsOf(schema).filter((word) => !shown.has(word))).toEqual([]);
  });
});

test.each(protocolNames)('%s has no meaning for other exit codes than those that are listed', (protocol) => {
  const listed = new Set<number>(exitCodes[protocol].map(({ code }) => code));
  const others = Array.from({ length: 256 }, (_, code) => code).filter((code) => !listed.has(code));
  const verdicts = others.map((code) => judgeExit(protocol, { code }).verdict);
  expect(new Set(verdicts)).toEqual(new Set(['checker_error']));
});
