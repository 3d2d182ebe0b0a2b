import { describe, expect, test } from 'vitest';
import { attack, type Body, expectProblem, fifteen, pathsOf, valid, withField, withTest } from './requests.ts';
import { startTarget } from './target.ts';

const target = startTarget();
const { exchange, refuses } = target;

describe('prototype pollution', () => {
  /** What would show in later requests if it came to be inherited by every object. */
  const poison = JSON.stringify({ ...fifteen, user_id: 'polluted', hidden: true, polluted: true });
  const keys = ['"__proto__":', '"constructor":{"prototype":', '"prototype":'];
  const polluting = (key: string) => `${key}${poison}${key.includes('{') ? '}' : ''}`;
  const nameOf = (key: string) => /\w+/.exec(key)?.[0];

  test.concurrent.each(
    keys.flatMap((key): [string, string][] => [
      [`${nameOf(key)}`, withField(polluting(key))],
      [`limits.${nameOf(key)}`, withField(`"limits":{${polluting(key)}}`)],
      [`test_cases[0].${nameOf(key)}`, withTest(`"expected_output":"15",${polluting(key)}`)],
      [`files[0].${nameOf(key)}`, `{"language":"python","files":[{"name":"a.py","content":"",${polluting(key)}}]}`],
      [
        `comparison.${nameOf(key)}`,
        withField(`"test_cases":[{"expected_output":"15"}],"comparison":{"type":"numbers",${polluting(key)}}`),
      ],
    ]),
  )('%s is an unknown field, and no object inherits from it', async (path, body) => {
    expect(pathsOf(expectProblem(await exchange(attack(body)), 400))).toContain(path);
    expect(pathsOf(expectProblem(await exchange(attack('{}')), 400))).toContain('language');
    const later = await exchange(valid({ ...fifteen, test_cases: [{ expected_output: '15' }] }));
    const report = JSON.parse(later?.body ?? '');
    expect(report).toMatchObject({ verdict: 'accepted', test_results: [{ hidden: false, actual_output: '15\n' }] });
    expect(report).not.toHaveProperty('user_id');
  });

  test.concurrent.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the language %s is unknown, and so is the comparison',
    async (name) => {
      expect(pathsOf(expectProblem(await exchange(attack({ ...fifteen, language: name })), 400))).toEqual(['language']);
      const compared = { ...fifteen, test_cases: [{ expected_output: '15' }], comparison: name };
      expect(pathsOf(expectProblem(await exchange(attack(compared)), 400))).toEqual(['comparison']);
    },
  );
});

describe('JSON that is no request', () => {
  const nested = (open: string, close: string, value = '', depth = 1_000_000) =>
    `${open.repeat(depth)}${value}${close.repeat(depth)}`;
  refuses([
    ['a million arrays', nested('[', ']'), null],
    ['a million objects', nested('{"a":', '}', '1'), null],
    ['a million arrays that do not end', '['.repeat(1_000_000), null],
    ['33 arrays for a text', withTest(`"expected_output":${nested('[', ']', '', 33)}`), null],
    [
      '20 arrays for a text',
      withTest(`"expected_output":${nested('[', ']', '', 20)}`),
      'test_cases[0].expected_output',
    ],
    ['20 objects for limits', withField(`"limits":${nested('{"a":', '}', '1', 20)}`), 'limits.a'],
    ['20 objects under __proto__', withField(`"__proto__":${nested('{"__proto__":', '}', '1', 20)}`), '__proto__'],
    ['a number of a million digits', withField(`"timeout":${'9'.repeat(1_000_000)}`), 'timeout'],
    [
      '65 files',
      { language: 'python', files: Array.from({ length: 65 }, (_, i) => ({ name: `a${i}`, content: '' })) },
      'files',
    ],
    ['300 000 tests', withField(`"test_cases":[${'{},'.repeat(300_000)}{}]`), null],
    ['20 000 tests', withField(`"test_cases":[${'{},'.repeat(20_000)}{}]`), 'test_cases'],
    ['60 000 arguments', withField(`"args":[${'"",'.repeat(60_000)}""]`), 'args'],
    ['a text for the whole', '"python"', ''],
    ['two values', `${JSON.stringify(fifteen)}${JSON.stringify(fifteen)}`, null],
    ['a comma at the end', withField('"stdin":"",'), null],
    ['a comment', withField('/* */ "stdin":""'), null],
    ['single quotes', "{'language':'python','code':''}", null],
    ['a line break in a text', withField('"stdin":"\n"'), null],
    ['NUL behind the value', `${JSON.stringify(fifteen)}\0`, null],
    ['UTF-16', Buffer.from(JSON.stringify(fifteen), 'utf16le'), null],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${JSON.stringify(fifteen)}`, 'utf16le'), null],
    ['two byte order marks', `\ufeff\ufeff${JSON.stringify(fifteen)}`, null],
  ]);
});

describe('a number that is none of the contract', () => {
  const notJson = ['NaN', '-Infinity', '01', '+1', '.5', '5.', '0x5', '1_0', '-', '1e'];
  const invalid = ['1e999', '-1e999', '-0', '1e-320', '11', '"5"', 'null', '[5]'];
  refuses([
    ...notJson.map((text): [string, Body, null] => [`timeout ${text}`, withField(`"timeout":${text}`), null]),
    ...invalid.map((text): [string, Body, string] => [`timeout ${text}`, withField(`"timeout":${text}`), 'timeout']),
    ...['1e999', '-1', '1e10', '"1"'].map((text): [string, Body, string] => [
      `weight ${text}`,
      withTest(`"expected_output":"","weight":${text}`),
      'test_cases[0].weight',
    ]),
    ...['1e999', '-0', '16.5', '1e3', '9007199254740993'].map((text): [string, Body, string] => [
      `memory_mb ${text}`,
      withField(`"limits":{"memory_mb":${text}}`),
      'limits.memory_mb',
    ]),
  ]);

  test.concurrent.each(['-0', '1e-320', '0', '1E+2', '1e9'])('a weight of %s is one', async (weight) => {
    const answer = await exchange(valid(withTest(`"expected_output":"15","weight":${weight}`)));
    expect(JSON.parse(answer?.body ?? '').summary).toMatchObject({ score: Number(weight) + 0, all_passed: true });
  });
});

describe('text that cannot be written as UTF-8 is refused, rather than changed', () => {
  refuses([
    ['a lone surrogate in code', withField('"stdin":""').replace('15', '\\ud800'), 'code'],
    ['a lone surrogate in stdin', withField('"stdin":"\\udc00"'), 'stdin'],
    ['a lone surrogate in an input', withTest('"expected_output":"","input":"\\ud800x"'), 'test_cases[0].input'],
    [
      'a lone surrogate in an expected output',
      withTest('"expected_output":"\\udfff"'),
      'test_cases[0].expected_output',
    ],
    ['a lone surrogate in the id of a test', withTest('"expected_output":"","id":"\\ud800"'), 'test_cases[0].id'],
    ['a lone surrogate in the id of a user', withField('"user_id":"\\udbff"'), 'user_id'],
    [
      'a lone surrogate in a file',
      '{"language":"python","files":[{"name":"a.py","content":"\\ud800"}]}',
      'files[0].content',
    ],
    ['surrogates in the wrong order', withField('"args":["\\udc00\\ud800"]'), 'args[0]'],
    [
      'a byte that is not UTF-8',
      Buffer.concat([Buffer.from('{"language":"python","code":"#'), Buffer.of(0xff), Buffer.from('"}')]),
      null,
    ],
    [
      'an overlong slash',
      Buffer.concat([Buffer.from('{"language":"python","code":"#'), Buffer.of(0xc0, 0xaf), Buffer.from('"}')]),
      null,
    ],
  ]);
});

describe('harmless peculiarities', () => {
  test.concurrent.each<[string, Body, string]>([
    [
      'of two equal keys the last counts',
      '{"language":"cobol","code":"print(1)","code":"print(2)","language":"python"}',
      '2\n',
    ],
    ['a byte order mark', `\ufeff${JSON.stringify(fifteen)}`, '15\n'],
    [
      'a pair of surrogates is one character',
      withField('"stdin":"\\ud83d\\ude00"').replace('15', 'ascii(input())'),
      "'\\U0001f600'\n",
    ],
    ['NUL in the input', withField('"stdin":"a\\u0000b"').replace('15', 'len(input())'), '3\n'],
    ['white space around', ` \r\n\t${JSON.stringify(fifteen)}\r\n`, '15\n'],
    ['a timeout written with an exponent', withField('"timeout":1E+0'), '15\n'],
  ])('%s', async (_name, body, stdout) => {
    expect(JSON.parse((await exchange(valid(body)))?.body ?? '').run).toMatchObject({ stdout, status: 'ok' });
  });
});

target.endsClean();
