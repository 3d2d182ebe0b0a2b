/**
 * Islands
 *
 * Input: the number of rows r and of columns c of a map (1 <= r, c <= 300), then r lines of c
 * characters each: '#' is land, '.' is water.
 * Output: the number of islands. Fields of land that touch along an edge (not only at a corner)
 * belong to the same island.
 */
function map(rows: number, columns: number, land: (row: number, column: number) => boolean): string {
  let text = `${rows} ${columns}\n`;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) text += land(r, c) ? '#' : '.';
    text += '\n';
  }
  return text;
}

// Union-find over the fields: different from the solutions.
function count(input: string): string {
  const [head, ...grid] = input.trimEnd().split('\n');
  const columns = Number(head!.split(' ')[1]);
  const parent = new Map<number, number>();
  const find = (x: number): number => {
    while (parent.get(x) !== x) {
      parent.set(x, parent.get(parent.get(x)!)!);
      x = parent.get(x)!;
    }
    return x;
  };
  let islands = 0;
  grid.forEach((line, r) => {
    for (let c = 0; c < columns; c++) {
      if (line[c] !== '#') continue;
      const field = r * columns + c;
      parent.set(field, field);
      islands++;
      for (const before of [c > 0 ? field - 1 : -1, field - columns]) {
        if (!parent.has(before) || find(before) === find(field)) continue;
        parent.set(find(field), find(before));
        islands--;
      }
    }
  });
  return `${islands}\n`;
}

function test(input: string) {
  return { input, expected_output: count(input) };
}

let state = 4711;
function random(): number {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return state / 2 ** 31;
}

export default {
  timeout: 1,
  test_cases: [
    { input: '3 4\n##..\n....\n..##\n', expected_output: '2\n' },
    { input: '1 1\n.\n', expected_output: '0\n' },
    { input: '1 1\n#\n', expected_output: '1\n' },
    { input: '1 9\n#.##.###.\n', expected_output: '3\n' },
    { input: '3 3\n#.#\n.#.\n#.#\n', expected_output: '5\n' },
    { input: '3 3\n#.#\n#.#\n###\n', expected_output: '1\n' },
    { input: '5 6\n######\n#....#\n#.##.#\n#....#\n######\n', expected_output: '2\n' },
    // Square islands of 9 x 9 fields.
    test(map(60, 60, (r, c) => r % 10 !== 9 && c % 10 !== 9)),
    // One long winding island.
    test(map(299, 300, (r, c) => r % 2 === 0 || c === (r % 4 === 1 ? 299 : 0))),
    test(map(300, 300, () => random() < 0.55)),
    test(map(300, 300, () => true)),
  ],
};
