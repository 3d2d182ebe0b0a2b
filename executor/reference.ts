/** `npm run reference` prints docs/reference.md: everything that a caller can send and get, from the schemas of the service. */
import { configTable } from './config-table.ts';
import { defaultMaxima } from './grading/index.ts';
import { buildDocument, type Document } from './http/openapi/document.ts';
import { plainRuntimes } from './http/v2/runtimes.ts';
import { languages } from './languages/index.ts';
import { answerHeaderTable, endpointTable, requestHeaderTable } from './reference/endpoints.ts';
import { fixedLimitsTable, runLimitsTable } from './reference/limits.ts';
import { problemTable } from './reference/problems.ts';
import { protocolSections } from './reference/protocols.ts';
import { schemaSection } from './reference/schemas.ts';
import { code, table } from './reference/table.ts';
import { comparatorTable, runStatusTable, v2StatusTable, verdictTable } from './reference/verdicts.ts';

const installed = languages.map((language) => ({ language, version: '1' }));

/** The document of a service without settings that has every language installed. */
export const document = buildDocument({
  installed,
  maxima: defaultMaxima,
  facts: { service: 'Code Execution Service', version: '' },
});

const INTRODUCTION = `# Reference

What a caller can send to the service and get from it. \`npm run --silent reference > docs/reference.md\` makes this page from the schemas
that validate requests; a test fails when it is out of date. [api.md](api.md) explains how the parts work together, and
[examples](examples/README.md) shows each of them.

Limits and languages are those of a service without settings that has every language installed. \`/docs\` and \`/openapi.json\` of a running
service have its own.`;

const SETTINGS = [
  'TIMEOUT_SECONDS_MAX',
  'CPU_SECONDS_MAX',
  'MEMORY_MB_MAX',
  'SLOTS',
  'QUEUE_WAIT_SECONDS_MAX',
  'QUEUE_MAX',
  'SUBMISSIONS_MAX',
  'SUBMISSIONS_FILE_MB_MAX',
  'SUBMISSIONS_KEPT_HOURS',
  'CALLBACK_HOSTS',
  'AUTH_REQUIRED',
  'METRICS_AUTH',
  'API_KEYS',
  'ENTRA_TENANT_ID',
  'ENTRA_AUDIENCE',
  'ENTRA_ROLE',
  'RATE_LIMIT_EXECUTE_PER_MINUTE',
  'RATE_LIMIT_OTHER_PER_MINUTE',
  'EXECUTIONS_PER_USER_MAX',
  'CORS_ORIGINS',
] as const;

const languageTable = () =>
  table(
    ['name', 'aliases', 'more aliases below `/api/v2`', 'open files of a process'],
    plainRuntimes(installed).map(({ installed: { language }, aliases }) => [
      code(language.name),
      language.aliases.map(code).join(', '),
      aliases
        .filter((alias) => !language.aliases.includes(alias))
        .map(code)
        .join(', '),
      String(language.run.memory.openFiles),
    ]),
  );

type Part = (from: Document) => string;
const schemas =
  (...names: readonly string[]): Part =>
  ({ components }) =>
    names.map((name) => schemaSection(name, components.schemas)).join('\n\n');
const text =
  (words: string): Part =>
  () =>
    words;

const SECTIONS: readonly [title: string, ...parts: Part[]][] = [
  [
    'Endpoints',
    endpointTable,
    text('On every route, a request that violates HTTP gets the status of its [problem](#problems).'),
  ],
  ['Headers', requestHeaderTable, answerHeaderTable],
  [
    'Requests',
    schemas(
      'ExecuteRequest',
      'SubmissionRequest',
      'TestCase',
      'SourceFile',
      'Checker',
      'Interactor',
      'Limits',
      'InteractorLimits',
    ),
  ],
  ['Answers', schemas('GradeAnswer', 'TestResult', 'Summary', 'RunAnswer', 'Run', 'Compilation', 'Metadata')],
  ['Verdicts', text('The verdict of a request is that of its first test that was not accepted.'), verdictTable],
  ['Statuses of a run without tests', runStatusTable],
  ['Comparators', comparatorTable],
  [
    'Checker and interactor protocols',
    text(
      'Arguments are paths. `ANSWER` has the `expected_output`, `OUTPUT` the output of the submission, and `FEEDBACK` is a folder that the program may write to. An interactor reads the output of the submission from stdin as it is written, and `OUTPUT` is a file that it may write. Any end other than an exit code is a `checker_error`.',
    ),
    protocolSections,
  ],
  [
    'Default limits',
    text(
      'A request may lower each limit, and raise the wall time up to its maximum. Checkers and interactors get the maxima by default. A compiler that exceeds its limits gives `compile_error`.',
    ),
    runLimitsTable,
    text('These are fixed:'),
    fixedLimitsTable,
  ],
  [
    'Submissions',
    schemas('SubmissionReceipt', 'SubmissionAnswer', 'SubmissionList', 'SubmissionFacts', 'CallbackMessage'),
  ],
  ['Events', schemas('StreamEvent', 'Queued')],
  [
    'Problems',
    text('Refusals and failures are sent as `application/problem+json`.'),
    problemTable,
    schemas('Problem', 'FieldError'),
  ],
  ['State of the service', schemas('HealthAnswer', 'ReadyAnswer', 'IndexAnswer')],
  [
    'Compatibility with Piston',
    schemas('V2ExecuteRequest', 'PistonExecuteRequest', 'V2Answer', 'V2Stage'),
    text('The `status` of a V2Stage:'),
    v2StatusTable,
    schemas('V2RuntimesAnswer', 'PistonRuntimesAnswer', 'V2Runtime', 'PistonError'),
  ],
  ['Languages', languageTable],
  [
    'Settings',
    text(
      'These environment variables of the service change what callers see. [configuration.md](configuration.md) has all of them.',
    ),
    () => configTable([...SETTINGS]),
  ],
];

export function reference(): string {
  const sections = SECTIONS.map(([title, ...parts]) =>
    [`## ${title}`, ...parts.map((part) => part(document))].join('\n\n'),
  );
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

if (import.meta.main) process.stdout.write(reference());
