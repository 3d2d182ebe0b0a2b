import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import type { Box, JoinedReport, Partner, RunReport, RunRequest, Sandbox } from '#sandbox';
import type { Reach } from '../../../callbacks/lookup.ts';
import { parseConfig } from '../../../config.ts';
import { Slots } from '../../../grading/index.ts';
import { createAccess, type VerifyToken } from '../../../http/access/index.ts';
import { createHttpServer, listen } from '../../../http/server/http-server.ts';
import { languages } from '../../../languages/index.ts';
import { createService } from '../../../service.ts';
import { SqliteStore } from '../../../submissions/sqlite/store.ts';

/** How programs end, one after another: every outcome that has an answer of its own. */
const ENDS: readonly RunReport['outcome'][] = [
  { kind: 'exited', code: 0 },
  { kind: 'exited', code: 42 },
  { kind: 'exited', code: 0 },
  { kind: 'exited', code: 43 },
  { kind: 'signalled', signal: 'SIGSEGV' },
  { kind: 'stopped', limit: 'cpu' },
  { kind: 'stopped', limit: 'wall' },
  { kind: 'stopped', limit: 'memory' },
  { kind: 'stopped', limit: 'output' },
  { kind: 'stopped', limit: 'folder' },
];
/** One compilation in so many fails. */
const BROKEN = 8;

function writeNew(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}

function stubbedBox(root: string): Box & AsyncDisposable {
  const path = mkdtempSync(join(root, 'box-'));
  const build = join(path, 'build');
  mkdirSync(build);
  return {
    path,
    build,
    write: (name, content) => writeNew(join(build, name), content),
    lane(index) {
      const lane = join(path, `lane-${index}`);
      mkdirSync(lane, { recursive: true });
      const file = (name: string) => join(lane, name);
      return {
        stdin: file('in'),
        stdout: file('out'),
        stderr: file('err'),
        order: '/dev/null',
        scratch: file('scratch'),
      };
    },
    async populate({ scratch }, files) {
      mkdirSync(scratch);
      for (const { name, content } of files) writeNew(join(scratch, name), content);
    },
    async [Symbol.asyncDispose]() {
      rmSync(path, { recursive: true });
    },
  };
}

interface StubState {
  /** What was found to have outlived its run. */
  residue: string | null;
  /** Thrown by every run. */
  fault: Error | null;
}

const USED = {
  wallTimeUs: 1500,
  cpuTimeUs: 900,
  memoryBytes: 1e6,
  processes: 1,
  refusedAllocation: false,
  refusedTask: null,
  forked: false,
};

/** Programs do not run, so that it is fast; folders are real, so that names of files are tested. */
function stubbedSandbox(root: string, state: StubState): Sandbox {
  let runs = 0;
  const outcomeOf = (profile: RunRequest['profile']): RunReport['outcome'] => {
    runs++;
    if (profile === 'compile') return { kind: 'exited', code: runs % BROKEN === 0 ? 1 : 0 };
    return ENDS[runs % ENDS.length] ?? { kind: 'exited', code: 0 };
  };

  async function run({ profile, stdout, folder, fresh }: RunRequest): Promise<RunReport> {
    if (state.fault !== null) throw state.fault;
    if (fresh === 'populated') rmSync(folder, { recursive: true }); // as the launcher does when a run has ended
    writeFileSync(stdout, '1\n');
    return { outcome: outcomeOf(profile), ...USED, stdoutBytes: 2, stderrBytes: 0 };
  }

  /** The first ends as any program does here, and the second accepts it. */
  async function runJoined([first, second]: readonly [Partner, Partner]): Promise<[JoinedReport, JoinedReport]> {
    const runOne = ({ request }: Partner) => run({ ...request, stdin: '/dev/null' });
    const [program, interactor] = [await runOne(first), await runOne(second)];
    const outcome = second.endsWith({ ...program, endedAtUs: 1 })
      ? { kind: 'dismissed' as const }
      : { kind: 'exited' as const, code: 42 };
    return [
      { ...program, endedAtUs: 1 },
      { ...interactor, outcome, endedAtUs: 2 },
    ];
  }

  const close = async () => {};
  return {
    run,
    runJoined,
    serve: () => Promise.reject(new Error('the stub starts no program that stays')),
    openBox: () => stubbedBox(root),
    evidence: { landlockAbi: 3, kernel: '0', layers: [] },
    get residue() {
      return state.residue;
    },
    setAsideMs: [],
    launcherPids: [],
    forkCounts: { forked: 0, executed: 0 },
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface StubOptions {
  env?: Readonly<Record<string, string>>;
  /** Where callbacks may go. */
  reach?: Reach;
  /** Keeps submissions for the next service; by default a folder that is removed. */
  stateFolder?: string;
}

/** The service over real HTTP and a sandbox that runs nothing. */
export async function startStubbedService({ env = {}, reach, stateFolder }: StubOptions = {}) {
  const root = mkdtempSync(join(tmpdir(), 'stubbed-service-'));
  const state: StubState = { residue: null, fault: null };
  const config = parseConfig({ SLOTS: '4', SCRATCH_ROOT: root, CONTAINER_APP_REPLICA_NAME: 'test', ...env });
  const sandbox = stubbedSandbox(root, state);
  const installed = languages.map((language) => ({ language, version: '3.13.5' }));
  const slots = new Slots(config.slots, config.queue);
  const context = { version: '0.0.0', logger: pino({ level: 'silent' }) };
  const store = new SqliteStore(stateFolder ?? root, config.submissions);
  const backend = { sandbox, slots, installed, store, sharedJobs: null, ...(reach === undefined ? {} : { reach }) };
  const service = createService(backend, config, context);
  const servers: Server[] = [];

  /** Serves it once more, with the access rules of these variables. */
  async function serve(env: NodeJS.ProcessEnv, verifyToken?: VerifyToken): Promise<string> {
    const access = createAccess(parseConfig(env).access, verifyToken);
    const server = createHttpServer(service.appWith(access));
    servers.push(server);
    return `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
  }

  return {
    url: await serve({}),
    serve,
    admission: service.admission,
    /** Begins nothing more. */
    drain: () => service.drain(),
    /** What the sandbox is made to report. */
    state,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await service.close();
      rmSync(root, { recursive: true });
    },
  };
}
export type StubbedService = Awaited<ReturnType<typeof startStubbedService>>;
