import { expect, test } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';

const BURST = ['--people', '20', '--cpu-seconds', '0.6'];

test.each([
  [['--cpu-seconds', '1'], '--people: is missing'],
  [['--people', 'many', '--cpu-seconds', '1'], '--people: must be a number'],
  [['--people', '0', '--cpu-seconds', '1'], '--people: Too small: expected number to be >=1'],
  [['--people', '1.5', '--cpu-seconds', '1'], '--people: Invalid input: expected int, received number'],
  [[...BURST, '--warm', '9', '--max', '3'], '--warm: must not be above --max'],
  [[...BURST, '--warm', '-1'], "Option '--warm' argument is ambiguous."],
  [[...BURST, '--wait-max', 'soon'], '--wait-max: must be a number or none'],
  [[...BURST, '--region', 'mars'], '--region: Invalid option: expected one of "most regions"|"westus2"'],
  [['--everybody'], "Unknown option '--everybody'"],
  [['everybody'], "Unexpected argument 'everybody'"],
])('%s is refused in one line', (argv, line) => {
  expect(() => parseArguments(argv)).toThrow(new UsageError(line));
});

test('by default a burst meets the warm replicas of prod, and the limits of the service', () => {
  expect(parseArguments(BURST)).toMatchObject({
    scenario: { withinMs: 60_000, cpuMs: 600, warm: 5, max: 50, slots: 2, waitMsMax: 180_000, goalMs: 60_000 },
    size: { vcpu: 2, gib: 4 },
    region: 'most regions',
  });
});

test('targets follow the slots: requests per second as in terraform, and factor × slots that wait', () => {
  const targets = (...more: string[]) => parseArguments([...BURST, ...more]).scenario;
  expect(targets('--slots', '1')).toMatchObject({ concurrentRequests: 2, backlogTarget: 1 });
  expect(targets('--slots', '4', '--factor', '1.5')).toMatchObject({ concurrentRequests: 4, backlogTarget: 6 });
  expect(targets('--concurrent-requests', '7')).toMatchObject({ concurrentRequests: 7 });
});
