/** What a submission, a request and an answer may take. */
import {
  compileLimits,
  defaultLimits,
  defaultMaxima,
  type JobLimits,
  SCRATCH_BYTES,
  SCRATCH_FILES,
  SHOWN_BYTES_MAX,
  TASKS,
} from '../grading/index.ts';
import { BODIES_BYTES_MAX } from '../http/execute/admission.ts';
import { ADDED_BYTES_MIN, ANSWER_BYTES_MAX } from '../http/execute/answer-size.ts';
import { DEPTH_MAX, PARTS_MAX } from '../http/json/size.ts';
import { BODY_BYTES_MAX } from '../http/server/body.ts';
import { REQUEST_MS_MAX, UNREAD_MS_MAX } from '../http/server/http-server.ts';
import { code, table } from './table.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const seconds = (ms: number) => `${ms / 1000} s`;
const megabytes = (bytes: number) => `${bytes / MIB} MB`;

interface Row {
  field: string;
  show: (value: number) => string;
  exceeded: string;
}

const ofRuns = {
  cpuTimeMs: { field: 'cpu_time', show: seconds, exceeded: '`time_limit_exceeded`' },
  wallTimeMs: { field: 'wall_time', show: seconds, exceeded: '`time_limit_exceeded`' },
  memoryBytes: { field: 'memory_mb', show: megabytes, exceeded: '`memory_limit_exceeded`' },
  processes: { field: 'processes', show: String, exceeded: '`fork` fails with EAGAIN' },
  fileBytes: {
    field: 'file_size_mb',
    show: megabytes,
    exceeded: 'the write fails with SIGXFSZ or EFBIG; `output_limit_exceeded` where a larger file is found',
  },
  outputBytes: { field: 'output_mb', show: megabytes, exceeded: '`output_limit_exceeded`' },
} as const satisfies Record<keyof JobLimits, Row>;

export const runLimitsTable = () =>
  table(
    ['field of `limits`', 'default', 'maximum', 'compiler', 'when it is exceeded'],
    (Object.keys(ofRuns) as (keyof JobLimits)[]).map((key) => {
      const { field, show, exceeded } = ofRuns[key];
      return [code(field), show(defaultLimits[key]), show(defaultMaxima[key]), show(compileLimits[key]), exceeded];
    }),
  );

export const fixedLimitsTable = () =>
  table(
    ['limit', 'value', 'when it is exceeded'],
    [
      ['threads of all processes of a run', String(TASKS), 'starting a thread fails with EAGAIN'],
      ['all files of a run', `${megabytes(SCRATCH_BYTES)}, ${SCRATCH_FILES} files`, '`output_limit_exceeded`'],
      [
        'output that an answer shows',
        `${SHOWN_BYTES_MAX / KIB} KB each of stdout and stderr`,
        'it is cut; `output_truncated` for stdout',
      ],
      [
        'answer',
        `${megabytes(ANSWER_BYTES_MAX)}, or ${megabytes(ADDED_BYTES_MIN)} more than the tests of the request`,
        'every test shows less of its outputs',
      ],
      ['body of a request', megabytes(BODY_BYTES_MAX), 'status 413'],
      ['JSON of a request', `${DEPTH_MAX} levels, ${PARTS_MAX} parts`, 'status 400'],
      [
        'bodies in memory, all requests together',
        `a sixteenth of the container’s memory, at least ${megabytes(BODIES_BYTES_MAX)}`,
        'status 503',
      ],
      ['time to send a request', seconds(REQUEST_MS_MAX), 'status 408'],
      ['time without reading from an answer', seconds(UNREAD_MS_MAX), 'the connection is closed'],
    ],
  );
