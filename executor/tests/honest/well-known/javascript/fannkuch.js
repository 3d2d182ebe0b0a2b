// Flips all permutations of seven numbers until a one is in front.
// expected: "228\nPfannkuchen(7) = 16\n"
function flips(start) {
  const cards = start.slice();
  let count = 0;
  for (; cards[0] !== 1; count++) cards.subarray(0, cards[0]).reverse();
  return count;
}

/** In the order that the checksum is defined for: each comes from the one before by rotations of its first numbers. */
function* permutations(size) {
  const cards = Uint8Array.from({ length: size }, (_, i) => i + 1);
  const turns = new Uint8Array(size);
  for (let i = 0; i < size; ) {
    yield cards;
    for (i = 1; i < size; i++) {
      const first = cards[0];
      cards.copyWithin(0, 1, i + 1);
      cards[i] = first;
      if (++turns[i] <= i) break;
      turns[i] = 0;
    }
  }
}

let most = 0;
let checksum = 0;
let sign = 1;
for (const cards of permutations(7)) {
  const count = flips(cards);
  most = Math.max(most, count);
  checksum += sign * count;
  sign = -sign;
}
console.log(`${checksum}\nPfannkuchen(7) = ${most}`);
