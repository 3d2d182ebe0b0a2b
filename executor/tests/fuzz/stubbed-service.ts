import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import type { JoinedReport, Partner, RunReport, RunRequest, Sandbox } from '#sandbox';
import { parseConfig } from '../../config.ts';
import { BuildCache, boundsOn, createCompare, defaultMaxima, Slots } from '../../grading/index.ts';
import { createAccess, type VerifyToken } from '../../http/access/index.ts';
import { createAdmission } from '../../http/admission.ts';
import { createApp } from '../../http/app.ts';
import { createMetrics } from '../../http/metrics.ts';
import { createHttpServer } from '../../http/server.ts';
import { languages } from '../../languages/index.ts';
import { noTelemetry } from '../../telemetry/index.ts';

/** How programs end, one after another: every way there is to answer for them. */
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

/** Folders are real, so that names are put to the test; programs are not, so that it is fast. */
function stubbedSandbox(root: string) {
  let runs = 0;
  const state: { residue: string | null; fault: Error | null } = { residue: null, fault: null };
  const outcomeOf = (profile: RunRequest['profile']): RunReport['outcome'] => {
    runs++;
    if (profile === 'compile') return { kind: 'exited', code: runs % BROKEN === 0 ? 1 : 0 };
    return ENDS[runs % ENDS.length] ?? { kind: 'exited', code: 0 };
  };
  const sandbox = {
    openBox() {
      const path = mkdtempSync(join(root, 'box-'));
      const build = join(path, 'build');
      mkdirSync(build);
      return {
        path,
        build,
        write: (name: string, content: string | Uint8Array) => writeNew(join(build, name), content),
        lane(index: number) {
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
        async populate(
          { scratch }: { scratch: string },
          files: readonly { name: string; content: string | Uint8Array }[],
        ) {
          mkdirSync(scratch);
          for (const { name, content } of files) writeNew(join(scratch, name), content);
        },
        async [Symbol.asyncDispose]() {
          rmSync(path, { recursive: true });
        },
      };
    },
    setAsideMs: [],
    async run({ profile, stdout, folder, fresh }: RunRequest): Promise<RunReport> {
      if (state.fault !== null) throw state.fault;
      if (fresh === 'populated') rmSync(folder, { recursive: true }); // as the launcher does when a run has ended
      writeFileSync(stdout, '1\n');
      const used = {
        wallTimeUs: 1500,
        cpuTimeUs: 900,
        memoryBytes: 1e6,
        processes: 1,
        refusedAllocation: false,
        refusedTask: null,
      };
      return { outcome: outcomeOf(profile), ...used, stdoutBytes: 2, stderrBytes: 0 };
    },
    /** The first ends as any program does here, and the second finds it right. */
    async runJoined([first, second]: readonly [Partner, Partner]): Promise<[JoinedReport, JoinedReport]> {
      const run = async ({ request }: Partner) => await sandbox.run({ ...request, stdin: '/dev/null' });
      const [program, interactor] = [await run(first), await run(second)];
      const outcome = second.endsWith({ ...program, endedAtUs: 1 })
        ? { kind: 'dismissed' as const }
        : { kind: 'exited' as const, code: 42 };
      return [
        { ...program, endedAtUs: 1 },
        { ...interactor, outcome, endedAtUs: 2 },
      ];
    },
    evidence: { landlockAbi: 3, kernel: '0', layers: [] },
    get residue() {
      return state.residue;
    },
  };
  return { sandbox: sandbox as unknown as Sandbox, state };
}

/** The service over real HTTP and a sandbox that runs nothing. */
export async function startStubbedService() {
  const root = mkdtempSync(join(tmpdir(), 'stubbed-service-'));
  const { sandbox, state } = stubbedSandbox(root);
  const slots = new Slots(4, 100);
  const deps = {
    sandbox,
    slots,
    builds: new BuildCache(sandbox, boundsOn(root)),
    compare: createCompare(),
    installed: languages.map((language) => ({ language, version: '3.13.5' })),
    maxima: defaultMaxima,
    admission: createAdmission(104),
    metrics: createMetrics(slots),
    logger: pino({ level: 'silent' }),
    telemetry: noTelemetry,
    facts: { service: 'Code Execution Service', version: '0.0.0', replica: 'test' },
  };
  const servers: Server[] = [];

  /** Another front on it, by the variables that say who may call. */
  async function serve(env: NodeJS.ProcessEnv, verifyToken?: VerifyToken): Promise<string> {
    const access = createAccess(parseConfig(env).access, verifyToken);
    const server = createHttpServer(createApp({ ...deps, access })).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  return {
    url: await serve({}),
    serve,
    admission: deps.admission,
    /** What the sandbox is made to say: a fault for every run, or something that was left. */
    state,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      rmSync(root, { recursive: true });
    },
  };
}
export type StubbedService = Awaited<ReturnType<typeof startStubbedService>>;
