import { chmodSync, chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inSlices } from './slices.ts';

/*
 * <root>/box-XXXXXX/          or kept-XXXXXX: owned by the service; a program can traverse it but not list it, and reads only files that its run names
 *   build/                    in a kept box, sources and the compiler's output: writable only while compiling; in any other box, the
 *                             folder that a checker or an interactor may write
 *   lane-0/ in out err        one run's descriptors; the program owns the files, but not the folder
 *   lane-0/order              how out and err interleave, recorded by the launcher, if the caller asked for it
 *   lane-0/scratch/           the program's working directory, created by the launcher: empty before each run, unless it was populated
 */
const TRAVERSABLE = 0o711;

/** The uid of programs if the service was started as root: see launcher/become.h. */
const PAYLOAD_ID = 10001;

/** The files of one run. Each of the runs of one submission that proceed in parallel has a lane. */
export interface Lane {
  stdin: string;
  stdout: string;
  stderr: string;
  order: string;
  scratch: string;
}

/** `kept` is the box of a build that outlives the submission it was made for. */
export type BoxKind = 'box' | 'kept';

/** A plain relative path, and the content of the file. */
interface BoxFile {
  name: string;
  content: string | Uint8Array;
}

/** The folder of one submission. */
export interface Box {
  /** Owned by the service: no run writes here, and a run reads a file here only if it is in its `readable`. */
  path: string;
  build: string;
  /** Writes a source below `build`. No program has run in it yet, so its paths lead nowhere else. */
  write(name: string, content: string | Uint8Array): void;
  /** Makes the lane on first use. */
  lane(index: number): Lane;
  /**
   * Makes the working directory of a lane for one run, with files that the program may change. The last run's is gone. Many
   * files take a tenth of a second: the service answers other requests in the meantime.
   */
  populate(lane: Lane, files: readonly BoxFile[]): Promise<void>;
}

/* Synchronous: each of these calls takes microseconds, and a call in the thread pool ten times as long. */

/** `mkdtemp` and `mkdir` obey the umask; programs under another uid must be able to traverse the folder, and nothing else. */
function makeFolder(path: string): string {
  mkdirSync(path);
  chmodSync(path, TRAVERSABLE);
  return path;
}

function makeLane(path: string): Lane {
  makeFolder(path);
  return {
    stdin: join(path, 'in'),
    stdout: join(path, 'out'),
    stderr: join(path, 'err'),
    order: join(path, 'order'),
    scratch: join(path, 'scratch'),
  };
}

function writeNew(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx', mode: 0o644 }); // two sources with one name are an error
}

function giveAway(path: string): void {
  if (process.geteuid?.() === 0) chownSync(path, PAYLOAD_ID, PAYLOAD_ID);
}

/** Every folder between `root` and the file `name` in it. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** Created here and not by the launcher, which uses a folder that is not `fresh` as it is. */
async function populate(scratch: string, files: readonly BoxFile[]): Promise<void> {
  const made = new Set<string>();
  mkdirSync(scratch, { mode: 0o700 });
  giveAway(scratch);
  for await (const { name, content } of inSlices(files)) {
    writeNew(join(scratch, name), content);
    for (const path of [...foldersOf(name), name]) if (!made.has(path)) giveAway(join(scratch, path));
    for (const path of foldersOf(name)) made.add(path);
  }
}

export function makeBox(root: string, kind: BoxKind): Box {
  const path = mkdtempSync(join(root, `${kind}-`));
  chmodSync(path, TRAVERSABLE);
  const build = makeFolder(join(path, 'build'));
  const lanes = new Map<number, Lane>();
  return {
    path,
    build,
    write: (name, content) => writeNew(join(build, name), content),
    lane(index) {
      const lane = lanes.get(index) ?? makeLane(join(path, `lane-${index}`));
      lanes.set(index, lane);
      return lane;
    },
    populate: ({ scratch }, files) => populate(scratch, files),
  };
}
