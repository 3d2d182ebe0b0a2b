// Finds the words of several languages in its input, and groups and sorts them.
// request: {"stdin": "Der Bär sah den Bären, und der BÄR sah naïve Ärzte.\nDon't ask: l'été, l'été!\n\nПривет, привет мир\n"}
// expected: "2 bär der l'été sah привет\n1 ärzte ask bären den don't naïve und мир\nlongest: привет\n"
const text = require('node:fs').readFileSync(0, 'utf8');
const { compare } = new Intl.Collator('de');

const counts = new Map();
for (const { groups } of text.matchAll(/(?<word>\p{L}+(?:'\p{L}+)?)/gu)) {
  const word = groups.word.toLowerCase();
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
const byTimes = Map.groupBy(counts.keys(), (word) => counts.get(word));
for (const times of [...byTimes.keys()].sort((a, b) => b - a))
  console.log(times, byTimes.get(times).sort(compare).join(' '));
console.log('longest:', [...counts.keys()].reduce((long, word) => (word.length > long.length ? word : long)));
