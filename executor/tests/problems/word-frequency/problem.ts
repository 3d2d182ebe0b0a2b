/**
 * Word frequency
 *
 * Input: a text of at most 400000 ASCII characters, up to the end of the input. A word is a longest
 * run of the letters a-z and A-Z; upper and lower case count as the same.
 * Output: for each different word one line with the word in lower case, a space and the number of
 * times it occurs. The lines may come in any order. A text without words gives no output.
 */
function count(text: string): string {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, n]) => `${word} ${n}\n`).join('');
}

// 55000 words of six letters, nearly all different: the numbers n * 3571 (mod 26^6) in base 26.
function vocabulary(): string {
  let text = '';
  for (let i = 1; i <= 55_000; i++) {
    let rest = i % 500 === 0 ? 0 : (i * 3571) % 26 ** 6;
    for (let k = 0; k < 6; k++) {
      text += String.fromCharCode(97 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    text += i % 10 === 0 ? '\n' : ' ';
  }
  return text;
}

const large = vocabulary();
const verse = `The Owl and the Pussy-cat went to sea
In a beautiful pea-green boat,
They took some honey, and plenty of money,
Wrapped up in a five-pound note.
`;

export default {
  timeout: 1,
  comparison: 'lines_unordered',
  test_cases: [
    { input: 'the cat and the dog\n', expected_output: 'the 2\ncat 1\nand 1\ndog 1\n' },
    { input: 'one\n', expected_output: 'one 1\n' },
    { input: 'Stop. stop!\n\nSTOP?\n', expected_output: 'stop 3\n' },
    { input: "it's 2nd-rate, isn't it\n", expected_output: 'it 2\ns 1\nnd 1\nrate 1\nisn 1\nt 1\n' },
    { input: verse, expected_output: count(verse) },
    { input: '', expected_output: '' },
    { input: ' 1, 2, 3 ... \n', expected_output: '' },
    { input: large, expected_output: count(large) },
  ],
};
