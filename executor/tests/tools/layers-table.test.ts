import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { behindOf, layers, NO_PROOF } from './layers-table.ts';

const root = join(import.meta.dirname, '../../..');
const rows = [...layers, { layer: 'no proof at the start', edits: [NO_PROOF] }];
const edits = rows.flatMap(({ layer, edits, behind = [] }) =>
  [...edits, ...behind].map(({ file, find }) => ({ layer, file, find })),
);

test.each(layers)('$layer: the name says what it is behind, if it is behind another layer', (layer) => {
  expect(behindOf(layer)).toBe(/, behind (.+)$/.exec(layer.layer)?.[1] ?? null);
});

/** `npm run layers` takes hours; that a row has nothing to take away any more must show at once. */
test.each(edits)('$layer: its text stands in $file exactly once', ({ file, find }) => {
  expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
});
