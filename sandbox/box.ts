import { chmod, mkdir, mkdtemp, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/*
 * <root>/box-XXXXXX/          ours, closed to listing; the path of everything below, unreachable by a program
 *   build/                    sources and what the compiler makes of them; writable only while compiling
 *   lane-0/ in out err        one run's descriptors; the files are the program's, the folder is not
 *   lane-0/scratch/           the program's working directory, the launcher's: empty before each run
 */
const TRAVERSABLE = 0o711;

/** The files of one run. Runs of one submission that go on at the same time have a lane each. */
export interface Lane {
  stdin: string;
  stdout: string;
  stderr: string;
  scratch: string;
}

/** The folder of one submission. */
export interface Box {
  build: string;
  /** Writes a source below `build`. No program has run in it yet, so its paths lead nowhere else. */
  write(name: string, content: string | Buffer): Promise<void>;
  /** Makes the lane on first use. */
  lane(index: number): Promise<Lane>;
}

/** `mkdtemp` and `mkdir` obey the umask; a dropped uid must be able to pass, and only to pass. */
async function makeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  await chmod(path, TRAVERSABLE);
  return path;
}

async function openLane(path: string): Promise<Lane> {
  await makeFolder(path);
  return {
    stdin: join(path, 'in'),
    stdout: join(path, 'out'),
    stderr: join(path, 'err'),
    scratch: join(path, 'scratch'),
  };
}

async function writeNew(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await using file = await open(path, 'wx', 0o644); // two sources of one name are an error, not a choice
  await file.writeFile(content);
}

export async function makeBox(root: string): Promise<Box & { path: string }> {
  const path = await mkdtemp(join(root, 'box-'));
  await chmod(path, TRAVERSABLE);
  const build = await makeFolder(join(path, 'build'));
  const lanes = new Map<number, Promise<Lane>>();
  return {
    path,
    build,
    write: (name, content) => writeNew(join(build, name), content),
    lane(index) {
      const lane = lanes.get(index) ?? openLane(join(path, `lane-${index}`));
      lanes.set(index, lane);
      return lane;
    },
  };
}
