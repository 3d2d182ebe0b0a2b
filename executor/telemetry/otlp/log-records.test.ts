import { SeverityNumber, TraceFlags, trace } from '@opentelemetry/api';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { toLogRecord } from './log-records.ts';

/** What comes of one line, as pino writes it. */
function recordOf(write: (logger: pino.Logger) => void) {
  const lines: string[] = [];
  write(pino({ level: 'trace', base: { replica: 'r-1' } }, { write: (line: string) => void lines.push(line) }));
  return toLogRecord(lines.join(''));
}

test.each<[level: pino.Level, number: SeverityNumber]>([
  ['trace', SeverityNumber.TRACE],
  ['debug', SeverityNumber.DEBUG],
  ['info', SeverityNumber.INFO],
  ['warn', SeverityNumber.WARN],
  ['error', SeverityNumber.ERROR],
  ['fatal', SeverityNumber.FATAL],
])('a line of level %s has the same severity', (level, severityNumber) => {
  expect(recordOf((logger) => logger[level]('said'))).toMatchObject({ severityNumber, severityText: level });
});

test('the event is body and event name, the other fields are attributes', () => {
  const before = Date.now();
  const record = recordOf((logger) => logger.info({ event: 'a.happened', count: 2, deep: { list: ['x'] } }));
  expect(record).toMatchObject({ body: 'a.happened', eventName: 'a.happened' });
  expect(record.attributes).toEqual({ count: 2, deep: { list: ['x'] } });
  expect(record.timestamp).toBeGreaterThanOrEqual(before);
});

test('without an event the message is the body', () => {
  const record = recordOf((logger) => logger.debug({ responseTime: 3 }, 'request completed'));
  expect(record).toMatchObject({ body: 'request completed', attributes: { responseTime: 3 } });
  expect(record).not.toHaveProperty('eventName');
});

test.each([
  ['01', TraceFlags.SAMPLED],
  ['00', TraceFlags.NONE],
])('trace ids with the flags %s become fields of the record', (trace_flags, traceFlags) => {
  const ids = { trace_id: '4bf92f3577b34da6a3ce929d0e0e4736', span_id: '00f067aa0ba902b7', trace_flags };
  const { context, attributes } = recordOf((logger) => logger.info({ event: 'a', ...ids }));
  const expected = { traceId: ids.trace_id, spanId: ids.span_id, traceFlags };
  expect(context === undefined ? undefined : trace.getSpanContext(context)).toEqual(expected);
  expect(attributes).toEqual({});
});

test('an error has the attributes of the semantic conventions', () => {
  const { attributes } = recordOf((logger) => logger.error({ event: 'a', err: new RangeError('too far') }));
  expect(attributes).toMatchObject({ 'exception.type': 'RangeError', 'exception.message': 'too far' });
  expect(attributes?.['exception.stacktrace']).toContain('log-records.test.ts');
});

test('the name of an API key is not sent', () => {
  expect(recordOf((logger) => logger.info({ event: 'a', client: 'key:judge' })).attributes).toEqual({});
});
