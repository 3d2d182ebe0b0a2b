import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { childrenOf, commandsWith, descendants } from '../harness/machine.ts';
import { startForkServers, startLaunchers } from './launchers.ts';
import { startNeighbour } from './neighbour.ts';
import { type Observation, startObservation } from './observe.ts';

/** The uid that programs get, when the service is started as root. */
const PAYLOAD_ID = 10001;
const isRoot = process.getuid?.() === 0;

/** Listens where an attack may try to connect, and counts who comes. */
async function startListeners(folder: string) {
  const heard: string[] = [];
  const servers: Server[] = [];
  async function listen(name: string, where: { port: number; host: string } | { path: string }) {
    const server = createServer((socket) => {
      heard.push(name);
      socket.destroy();
    }).listen(where);
    await once(server, 'listening');
    servers.push(server);
    return server.address();
  }
  const tcp = (await listen('tcp', { port: 0, host: '127.0.0.1' })) as AddressInfo;
  const unixSocket = join(folder, 'socket');
  await listen('unix', { path: unixSocket });
  chmodSync(unixSocket, 0o777);
  const abstractSocket = `attack-${randomUUID()}`;
  await listen('abstract', { path: `\0${abstractSocket}` });
  const udp = createSocket('udp4')
    .on('message', () => heard.push('udp'))
    .bind(0, '127.0.0.1');
  await once(udp, 'listening');
  return {
    heard,
    ports: { TCP_PORT: String(tcp.port), UDP_PORT: String(udp.address().port) },
    sockets: { UNIX_SOCKET: unixSocket, ABSTRACT_SOCKET: abstractSocket },
    stop() {
      for (const server of servers) server.close();
      udp.close();
    },
  };
}

/** A process of the uid that programs have, and no part of any run. */
function startVictim(secret: string): ChildProcess {
  const identity = isRoot ? { uid: PAYLOAD_ID, gid: PAYLOAD_ID } : {};
  return spawn('/usr/bin/python3', ['-c', 'import time; time.sleep(10000)'], {
    cwd: '/',
    stdio: 'ignore',
    env: { SECRET: secret },
    ...identity,
  });
}

/** The root of all that submissions write. */
function rootIn(scratchRoot: string): string {
  return join(scratchRoot, readdirSync(scratchRoot).find((name) => name.startsWith('executor-')) ?? '');
}

/** The build that the service keeps of a Python source. */
function keptBuild(scratchRoot: string, code: string): string {
  const root = rootIn(scratchRoot);
  const builds = readdirSync(root).map((name) => join(root, name, 'build'));
  const found = builds.find(
    (build) => build.includes('kept-') && readFileSync(join(build, 'main.py'), 'utf8') === code,
  );
  if (found === undefined) throw new Error('the build is not kept');
  return found;
}

/** What nobody but its owner may change: how a process runs, and on which cores. */
function conditionOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [state = '', nice, start] = [stat[0], stat[16], stat[19]];
    const cores = /Cpus_allowed:\s*(\S+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return `${'RSDI'.includes(state) ? 'alive' : state} nice ${nice} start ${start} cores ${cores}`;
  } catch {
    return 'gone';
  }
}

function conditionOfFile(path: string): string {
  const { mode, uid, size, nlink, mtimeMs } = statSync(path);
  return `${mode} ${uid} ${size} ${nlink} ${mtimeMs} ${readFileSync(path, 'utf8')}`;
}

/** Where System V and POSIX IPC of anybody would show. */
function sharedObjects(): string {
  const tables = ['shm', 'sem', 'msg'].map((name) => readFileSync(`/proc/sysvipc/${name}`, 'utf8').split('\n').length);
  return JSON.stringify([readdirSync('/dev/shm'), tables]);
}

/** The service that is attacked, as it is seen on its own machine or in its own container. */
export interface Target {
  pid: number;
  port: number;
  scratchRoot: string;
  /** A file of the service's own sources. */
  source: string;
  secret: string;
}

/** All that an attack may try to reach, around a service that runs already. `parent` is where its files may lie. */
export async function startSurroundings({ pid, port, scratchRoot, source, secret }: Target, parent: string) {
  const folder = mkdtempSync(join(parent, 'surroundings-'));
  chmodSync(folder, 0o755);
  const bait = join(folder, 'open', 'bait');
  mkdirSync(dirname(bait));
  chmodSync(dirname(bait), 0o777);
  writeFileSync(bait, secret);
  chmodSync(bait, 0o666);
  const secretFile = join(folder, 'secret.h');
  writeFileSync(secretFile, `#define SECRET "${secret}"\n`);
  const program = join(folder, 'program');
  copyFileSync('/usr/bin/id', program);
  const listeners = await startListeners(folder);
  const victim = startVictim(secret);
  const neighbour = await startNeighbour(port, secret);
  const checkerBuild = keptBuild(scratchRoot, neighbour.checker);
  const neighbourBuild = keptBuild(scratchRoot, neighbour.code);
  const neighbourScratch = readlinkSync(`/proc/${neighbour.pid}/cwd`);
  await startLaunchers(port);
  await startForkServers(port);
  const keepers = childrenOf(pid);
  const workers = keepers.flatMap(childrenOf);
  const forkServers = workers.flatMap(childrenOf).filter((child) => child !== neighbour.pid);
  const watched = [pid, victim.pid ?? 0, ...keepers, ...workers, ...forkServers];
  const family = descendants(pid);
  /** With enough attacks of another memory limit, a launcher starts a fork server for that. No attack has such a command. */
  const isForkServer = (other: number) => commandsWith('\0Everyday\0').includes(other);
  let neighbourRuns = true;
  const conditionOfNeighbour = () => [
    conditionOf(neighbour.pid),
    conditionOfFile(join(checkerBuild, 'main.py')),
    readdirSync(checkerBuild),
  ];
  const conditions = () =>
    JSON.stringify([
      watched.map(conditionOf),
      conditionOfFile(bait),
      readdirSync(dirname(bait)),
      conditionOfFile(secretFile),
      neighbourRuns ? conditionOfNeighbour() : [],
      readdirSync(folder).sort(),
      sharedObjects(),
      listeners.heard,
    ]);
  let before = conditions();
  return {
    /** What stands for `@NAME@` in a source. */
    facts: {
      ...listeners.ports,
      ...listeners.sockets,
      SECRET_FILE: secretFile,
      OPEN_PROGRAM: program,
      OPEN_FOLDER: dirname(bait),
      OPEN_FILE: bait,
      SCRATCH_ROOT: scratchRoot,
      SERVICE_SOURCE: source,
      SERVICE_PID: String(pid),
      SERVICE_PORT: String(port),
      LAUNCHER_PID: String(keepers[0]),
      WORKER_PID: String(workers[0]),
      FORK_SERVER_PID: String(childrenOf(workers[0] ?? 0)[0]),
      JAVA_FORK_SERVER_PID: String(
        workers.map((worker) => childrenOf(worker)[1]).find((server) => server !== undefined),
      ),
      VICTIM_PID: String(victim.pid),
      NEIGHBOUR_PID: String(neighbour.pid),
      NEIGHBOUR_SCRATCH: neighbourScratch,
      CHECKER_BUILD: checkerBuild,
      NEIGHBOUR_BUILD: neighbourBuild,
    } as Readonly<Record<string, string>>,
    /** What is not as it was, or an empty text. */
    changes(): string {
      const [was, now] = [before, conditions()];
      before = now; // whoever comes next is not to blame
      return now === was ? '' : `${was} became ${now}`;
    },
    /** Looks at what is taken of the machine until it is told to stop. */
    observe: (): Promise<Observation> => startObservation({ pid, port, scratchRoot, others: [neighbour.marker] }),
    /** Processes that have `marker` among their arguments. */
    marked: (marker: string) => commandsWith(marker),
    /** What is left of submissions but the neighbour's: boxes, but builds that are kept, and processes that are new. */
    leftovers() {
      const others = readdirSync(rootIn(scratchRoot)).filter((name) => !neighbourScratch.includes(name));
      const boxes = others.filter((name) => !name.startsWith('kept-'));
      const processes = descendants(pid).filter((other) => family.includes(other) || !isForkServer(other));
      return { boxes, processes: String(processes) === String(family) ? '' : `${family} became ${processes}` };
    },
    /** Ends the neighbour, which is looked at no longer. */
    endNeighbour() {
      neighbour.stop();
      neighbourRuns = false;
      before = conditions();
    },
    stop() {
      neighbour.stop();
      listeners.stop();
      victim.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}
