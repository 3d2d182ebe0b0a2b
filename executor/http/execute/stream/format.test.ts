import express from 'express';
import { describe, expect, test } from 'vitest';
import { formatOf, toLine } from './format.ts';

/** The format for a request with this header. */
const formatFor = (accept?: string) =>
  formatOf(Object.assign(Object.create(express.request), { headers: accept === undefined ? {} : { accept } }));

describe('the Accept header', () => {
  const SSE = 'text/event-stream';
  const LINES = 'application/x-ndjson';
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['*/*', undefined],
    ['application/json', undefined],
    ['application/*', undefined],
    ['text/html', undefined],
    ['text/html, */*;q=0.8', undefined],
    [SSE, SSE],
    ['Text/Event-Stream', SSE],
    [`${SSE}; charset=utf-8`, undefined], // we name no parameters, so nothing matches it: the default
    ['text/*', SSE],
    [`${SSE}, */*`, SSE],
    [`*/*, ${SSE}`, SSE],
    [`${SSE}, application/json`, SSE],
    [`application/json, ${SSE}`, undefined],
    [`application/json;q=0.9, ${SSE}`, SSE],
    [`application/json, ${SSE};q=0.9`, undefined],
    [`${SSE};q=0, */*`, undefined],
    [`${SSE};q=0`, undefined],
    [`${SSE};q=none`, undefined],
    [LINES, LINES],
    [`${LINES};q=0.5, ${SSE};q=0.6`, SSE],
    [`${LINES};q=0.6, ${SSE};q=0.5`, LINES],
    [`application/json;q=0.1, ${LINES};q=0.2`, LINES],
  ])('%s', (accept, type) => {
    expect(formatFor(accept)?.type).toBe(type);
  });
});

const PAYLOADS = [
  {},
  { text: '' },
  { text: 'a\nb\r\nc\rd' },
  { text: 'a\u2028b\u2029c\u0085d\u000be\u000cf' },
  { text: '\\u2028 "quoted" \\' },
  { text: 'é 😀 \0 \ud800' },
  { text: ': \ndata: x\n\nevent: y' },
  { '\u2028': [null, 1, [{}]] },
];
/** Everything that some client takes for the end of a line. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

describe.each(PAYLOADS)('%j', (payload) => {
  const json = toLine(JSON.stringify(payload));

  const encoded = (type: string) => {
    const format = formatFor(type);
    return `${format?.before({ id: 7, name: 'test' })}${json}${format?.after}`;
  };

  test('is one line of JSON, and is parsed to the same value', () => {
    expect(json.split(LINE_ENDS)).toHaveLength(1);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(payload)));
  });

  test('is one server-sent event', () => {
    const text = encoded('text/event-stream');
    expect(text.split(LINE_ENDS)).toEqual(['event: test', 'id: 7', `data: ${json}`, '', '']);
  });

  test('is one line of JSON with its event', () => {
    const text = `${formatFor('application/x-ndjson')?.heartbeat}${encoded('application/x-ndjson')}`;
    expect(text.split(LINE_ENDS)).toHaveLength(2);
    expect(JSON.parse(text)).toEqual({ event: 'test', data: JSON.parse(json) });
  });
});
