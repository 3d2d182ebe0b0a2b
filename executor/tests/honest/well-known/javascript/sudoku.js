// Solves a hard sudoku as an exact cover, by a generator that would find every solution.
// request: {"stdin": "8........\n..36.....\n.7..9.2..\n.5...7...\n....457..\n...1...3.\n..1....68\n..85...1.\n.9....4..\n"}
// expected: "812753649\n943682175\n675491283\n154237896\n369845721\n287169534\n521974368\n438526917\n796318452\n1 solution\n"
const { readFileSync } = require('node:fs');

/** A choice is "row column digit"; it meets four demands, each of which must be met once. */
function demandsOf(choice) {
  const [row, column, digit] = [...choice].map(Number);
  const box = Math.floor(row / 3) * 3 + Math.floor(column / 3);
  return [`cell ${row}${column}`, `row ${row}${digit}`, `column ${column}${digit}`, `box ${box}${digit}`];
}

class Cover {
  #demands = new Map();

  constructor(choices) {
    for (const choice of choices)
      for (const demand of demandsOf(choice)) {
        if (!this.#demands.has(demand)) this.#demands.set(demand, new Set());
        this.#demands.get(demand).add(choice);
      }
  }

  /** Takes the demands that are met away, and all choices that would meet one of them again. */
  choose(choice) {
    return demandsOf(choice).map((demand) => {
      const rivals = this.#demands.get(demand);
      for (const rival of rivals)
        for (const other of demandsOf(rival)) if (other !== demand) this.#demands.get(other)?.delete(rival);
      this.#demands.delete(demand);
      return [demand, rivals];
    });
  }

  undo(removed) {
    for (const [demand, rivals] of removed.reverse()) {
      this.#demands.set(demand, rivals);
      for (const rival of rivals) for (const other of demandsOf(rival)) this.#demands.get(other)?.add(rival);
    }
  }

  *solutions(chosen = []) {
    if (this.#demands.size === 0) {
      yield [...chosen];
      return;
    }
    const [tightest] = [...this.#demands.values()].sort((a, b) => a.size - b.size);
    for (const choice of [...tightest]) {
      const removed = this.choose(choice);
      yield* this.solutions([...chosen, choice]);
      this.undo(removed);
    }
  }
}

const digits = [...'012345678'];
const cover = new Cover(digits.flatMap((row) => digits.flatMap((column) => digits.map((d) => row + column + d))));
const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const given = lines.flatMap((line, row) =>
  [...line].flatMap((c, column) => (c === '.' ? [] : [`${row}${column}${Number(c) - 1}`])),
);
for (const choice of given) cover.choose(choice);
let count = 0;
for (const solution of cover.solutions(given)) {
  count++;
  const cells = solution.sort().map((choice) => Number(choice[2]) + 1);
  console.log(cells.join('').replace(/.{9}(?!$)/g, '$&\n'));
}
console.log(count === 1 ? '1 solution' : `${count} solutions`);
