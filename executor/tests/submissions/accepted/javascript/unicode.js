// Reverses text with accents, ideographs and an emoji by code points.
// Must be accepted: output is UTF-8.
// request: {"test_cases":[{"input":"añ日本😀\n","expected_output":"😀本日ña 5\n"}]}
const points = [...require('fs').readFileSync(0, 'utf8').trim()];
console.log(points.reverse().join(''), points.length);
