// Counts the sequences in a random strand of DNA by maps.
// expected: "T 31.520\nA 29.600\nC 19.480\nG 19.400\n\nAT 9.922\nTT 9.602\nTA 9.402\nAA 8.402\nGA 6.321\nTC 6.301\nTG 6.201\nGT 6.041\nCT 5.961\nAG 5.841\nCA 5.461\nAC 5.441\nCC 4.041\nCG 4.021\nGC 3.701\nGG 3.341\n\n54\tGGT\n24\tGGTA\n4\tGGTATT\n0\tGGTATTTTAATT\n0\tGGTATTTTAATTTATAGT\n"
let state = 42;
function random() {
  state = (state * 3877 + 29573) % 139968;
  return state / 139968;
}

function strandOf(length, shares) {
  const bases = Array.from({ length }, () => {
    let rest = random();
    return Object.keys(shares).find((base) => (rest -= shares[base]) < 0);
  });
  return bases.join('');
}

function count(strand, length) {
  const counts = new Map();
  for (let at = 0; at + length <= strand.length; at++) {
    const part = strand.slice(at, at + length);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

for (let i = 0; i < 3000; i++) random();
const strand = strandOf(5000, { A: 0.302954942668, C: 0.1979883004921, G: 0.1975473066391, T: 0.3015094502008 });
for (const length of [1, 2]) {
  const sorted = [...count(strand, length)].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  for (const [part, times] of sorted)
    console.log(`${part} ${((100 * times) / (strand.length - length + 1)).toFixed(3)}`);
  console.log();
}
for (const part of ['GGT', 'GGTA', 'GGTATT', 'GGTATTTTAATT', 'GGTATTTTAATTTATAGT'])
  console.log(`${count(strand, part.length).get(part) ?? 0}\t${part}`);
