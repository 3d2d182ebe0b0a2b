import { describe, expect, test } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';

const AT = ['--url', 'http://localhost:8000'];

test('500 people arrive within 10 s, with unique sources, unless told otherwise', () => {
  expect(parseArguments(AT)).toEqual({
    target: { kind: 'running', urls: ['http://localhost:8000'] },
    people: 500,
    withinSeconds: 10,
    giveUpSeconds: 900,
    problems: null,
    freshSources: true,
    obeysRetryAfter: true,
    apiKey: null,
    reportPath: null,
    json: false,
  });
});

test('URLs are a list with commas or several options, and lose their last slash', () => {
  const parsed = parseArguments(['--url', 'http://a/,https://b/base/', '--url', 'http://c:81']);
  expect(parsed).toMatchObject({ target: { urls: ['http://a', 'https://b/base', 'http://c:81'] } });
});

test('local replicas have one slot and no late ones unless told otherwise', () => {
  const target = { kind: 'local', replicas: 2, slots: 1, late: { replicas: 0, afterSeconds: 0 } };
  expect(parseArguments(['--local', '2'])).toMatchObject({ target });
  expect(parseArguments(['--local', '2', '--slots', '4', '--local-late', '3:20'])).toMatchObject({
    target: { ...target, slots: 4, late: { replicas: 3, afterSeconds: 20 } },
  });
});

test('a key in the environment is used, unless the command line has one', () => {
  expect(parseArguments(AT, 'one')).toMatchObject({ apiKey: 'one' });
  expect(parseArguments([...AT, '--api-key', 'two'], 'one')).toMatchObject({ apiKey: 'two' });
  expect(parseArguments(AT, '')).toMatchObject({ apiKey: null });
});

test('--help needs nothing else', () => {
  expect(parseArguments(['--help'])).toBe('help');
});

describe('what cannot be used is refused in one line that names it', () => {
  test.each([
    [[], 'one of --url and --local'],
    [[...AT, '--local', '1'], 'one of --url and --local'],
    [['--url', 'ftp://a'], '--url: must be http'],
    [['--url', 'http://a,,http://b'], '--url: must be http'],
    [[...AT, '--people', '0'], '--people: '],
    [[...AT, '--people', 'many'], '--people: '],
    [[...AT, '--people', ''], '--people: '],
    [[...AT, '--people', '1.5'], '--people: '],
    [[...AT, '--within', '-1'], "'--within'"],
    [[...AT, '--within=-1'], '--within: '],
    [[...AT, '--within', ''], '--within: '],
    [[...AT, '--local-late', '1:1'], '--local-late and --slots need --local'],
    [['--local', '1', '--local-late', '1'], '--local-late: must be M:S'],
    [[...AT, '--api-key', 'a b'], '--api-key: '],
    [[...AT, '--such'], "'--such'"],
    [[...AT, 'stray'], "'stray'"],
  ])('%j', (argv, part) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(part);
    expect(() => parseArguments(argv)).toThrow(/^[^\n]*$/);
  });
});
