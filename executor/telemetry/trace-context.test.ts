import { describe, expect, test } from 'vitest';
import { parseTraceContext } from './trace-context.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('a trace context is accepted', () => {
  test.each([
    ['as the standard writes it', `00-${TRACE}-${SPAN}-01`, true],
    ['that is not sampled', `00-${TRACE}-${SPAN}-00`, false],
    ['with flags that mean nothing yet', `00-${TRACE}-${SPAN}-ff`, true],
    ['with flags that mean nothing yet, and is not sampled', `00-${TRACE}-${SPAN}-fe`, false],
    ['of a later version', `cc-${TRACE}-${SPAN}-01`, true],
    ['of a later version, with more behind it', `cc-${TRACE}-${SPAN}-01-what-is-this`, true],
  ])('%s', (_name, traceparent, sampled) => {
    expect(parseTraceContext({ traceparent })).toEqual({ traceId: TRACE, spanId: SPAN, sampled, state: undefined });
  });

  test('with its tracestate', () => {
    const headers = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'a=1,b=2' };
    expect(parseTraceContext(headers)?.state).toBe('a=1,b=2');
  });
});

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['two', `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`],
  ['two headers', [`00-${TRACE}-${SPAN}-01`]],
  ['capital letters', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
  ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
  ['a short trace', `00-${TRACE.slice(1)}-${SPAN}-01`],
  ['a long span', `00-${TRACE}-${SPAN}0-01`],
  ['no flags', `00-${TRACE}-${SPAN}`],
  ['flags of one digit', `00-${TRACE}-${SPAN}-1`],
  ['a version that cannot be', `ff-${TRACE}-${SPAN}-01`],
  ['more behind it, in version 00', `00-${TRACE}-${SPAN}-01-more`],
  ['more behind it, not set apart', `cc-${TRACE}-${SPAN}-01more`],
  ['a line end', `00-${TRACE}-${SPAN}-01\n`],
])('%s is not a trace context, and its tracestate is ignored, too', (_name, traceparent) => {
  const headers = { tracestate: 'a=1', ...(traceparent === undefined ? {} : { traceparent }) };
  expect(parseTraceContext(headers)).toBeNull();
});
