/** An example request of the document. A test sends each, and checks status and answer against the document. */
export interface Example {
  operation: string;
  name: string;
  summary: string;
  status: 200 | 202 | 400;
  /** The example is shown only if all these languages are installed. */
  needs: readonly string[];
  body: object;
}

const sum = 'print(sum(map(int, input().split())))';

export const examples: readonly Example[] = [
  {
    operation: 'execute',
    name: 'graded',
    summary: 'Two tests, one of them hidden and worth more',
    status: 200,
    needs: ['python'],
    body: {
      language: 'python',
      code: sum,
      test_cases: [
        { input: '5 10', expected_output: '15' },
        { id: 'large', input: '100 200', expected_output: '300', hidden: true, weight: 2 },
      ],
      limits: { cpu_time: 1, memory_mb: 64 },
    },
  },
  {
    operation: 'execute',
    name: 'numbers',
    summary: 'Numbers may differ by a tolerance',
    status: 200,
    needs: ['c'],
    body: {
      language: 'c',
      code: '#include <stdio.h>\nint main(void) { printf("%.4f\\n", 1.0 / 3); }\n',
      comparison: { type: 'numbers', absolute: 1e-3 },
      test_cases: [{ expected_output: '0.333' }],
      stop_on_failure: true,
    },
  },
  {
    operation: 'execute',
    name: 'checker',
    summary: 'A program judges: any even number is right',
    status: 200,
    needs: ['python'],
    body: {
      language: 'python',
      code: 'print(8)',
      checker: { language: 'python', code: 'import sys\nsys.exit(43 if int(input()) % 2 else 42)', protocol: 'kattis' },
      test_cases: [{ expected_output: '2' }],
    },
  },
  {
    operation: 'execute',
    name: 'interactor',
    summary: 'A program talks to the submission: it tells a number, and wants to hear the double',
    status: 200,
    needs: ['python'],
    body: {
      language: 'python',
      code: 'print(2 * int(input()))',
      interactor: {
        language: 'python',
        code: 'import sys\nn = int(open(sys.argv[1]).read())\nprint(n, flush=True)\nsys.exit(42 if int(input()) == 2 * n else 43)',
        protocol: 'kattis',
        limits: { memory_mb: 64 },
      },
      test_cases: [{ input: '21', expected_output: '' }],
    },
  },
  {
    operation: 'execute',
    name: 'once',
    summary: 'Run once, of two files, with arguments and input',
    status: 200,
    needs: ['python'],
    body: {
      language: 'python',
      files: [
        { name: 'main.py', content: 'import sys\nfrom words import shout\nprint(shout(input()), *sys.argv[1:])' },
        { name: 'words.py', content: 'shout = str.upper' },
      ],
      stdin: 'hello',
      args: ['a', 'b'],
      timeout: 2,
    },
  },
  {
    operation: 'execute',
    name: 'refused',
    summary: 'An unknown field is refused: it is usually a limit misspelt',
    status: 400,
    needs: ['python'],
    body: { language: 'python', code: sum, limits: { memory: 64 } },
  },
  {
    operation: 'submit',
    name: 'batch',
    summary: 'A submission that runs when nothing else waits',
    status: 202,
    needs: ['python'],
    body: { language: 'python', code: sum, stdin: '1 2', priority: 'batch' },
  },
  ...(['v2Execute', 'pistonExecute'] as const).flatMap((operation): Example[] => [
    {
      operation,
      name: 'once',
      summary: 'A file, input and a limit in milliseconds',
      status: 200,
      needs: ['python'],
      body: { language: 'python', version: '3.x', files: [{ content: sum }], stdin: '1 2\n', run_timeout: 3000 },
    },
    {
      operation,
      name: 'refused',
      summary: 'A version that is not installed',
      status: 400,
      needs: ['python'],
      body: { language: 'python', version: '99', files: [{ content: sum }] },
    },
  ]),
];
