import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Container, engine, IMAGE, runContainer } from './container.ts';

const PAYLOAD_ID = 10001;
const IDLE_MB_MAX = 150;
const LAYERS = [
  'privileges',
  'descriptors',
  'network',
  'reading files',
  'reading other processes',
  'writing files',
  'signals',
  'tracing',
  'sessions',
  'system calls',
  'processes',
  'allocations',
  'shared memory',
  'memory',
  'outliving the run',
  'modes and times',
];

let container: Container;
let port: number;
/** What inside.ts prints. */
let inside: { commands: string[]; residentKb: number } & Record<string, unknown>;
beforeAll(async () => {
  container = await runContainer({ withTests: true, env: { SLOTS: '1' } });
  port = await container.ready();
  inside = JSON.parse(await container.exec('node', '/tests/image/inside.ts'));
});
afterAll(() => container[Symbol.asyncDispose]());

describe('the container', () => {
  test('is no root, and in no group but its own', () => {
    expect(inside).toMatchObject({ uid: PAYLOAD_ID, groups: [PAYLOAD_ID] });
  });

  test('has no capability, cannot get one, and is filtered by the profile', () => {
    const nothing = '0'.repeat(16);
    expect(inside['status']).toMatchObject({ CapEff: nothing, CapPrm: nothing, CapBnd: nothing, CapAmb: nothing });
    expect(inside['status']).toMatchObject({ NoNewPrivs: '1', Seccomp: '2' });
  });

  test('is refused user namespaces', () => {
    expect(inside['userNamespace']).toContain('PermissionError: [Errno 1]');
  });

  test('can write nowhere but to its scratch volume', () => {
    expect(inside['written']).toEqual(['EROFS', 'EROFS', 'EROFS', 'EROFS', 'EROFS', 'EROFS']);
  });

  test('keeps service, launchers and init closed to their own uid', () => {
    expect(inside['open']).toMatchObject({ tini: [], 'node-MainThread': [], launcher: [], python3: [] });
  });

  test('is small when idle', () => {
    process.stdout.write(`resident memory of all processes when idle: ${Math.round(inside.residentKb / 1024)} MB\n`);
    expect(inside.residentKb / 1024).toBeLessThan(IDLE_MB_MAX);
  });

  test('lists every layer of the sandbox', async () => {
    const health = await (await fetch(`http://127.0.0.1:${port}/health`)).json();
    expect(health).toMatchObject({ status: 'healthy', sandbox: { layers: LAYERS } });
  });

  test('is told healthy by its own check, and unhealthy where nothing answers', async () => {
    await container.exec('node', 'executor/healthcheck.ts');
    const elsewhere = engine('exec', '--env', 'PORT=9', container.id, 'node', 'executor/healthcheck.ts');
    await expect(elsewhere).rejects.toMatchObject({ code: 1 });
  });
});

describe('the image', () => {
  test("is root's, and nobody else may write to any of it, however it is started", () => {
    expect(inside).toMatchObject({ owners: ['0:0'], writable: [], modes: { '/scratch': '1777' } });
  });

  test('has no file that gives another identity', () => {
    expect(inside['setuid']).toEqual([]);
  });

  test('has an init that its own uid cannot read', () => {
    expect(inside['modes']).toMatchObject({ '/usr/bin/tini': '711' });
  });

  test('has no commands but the toolchains and a few for programs', () => {
    const commands = inside.commands.filter(
      (name) => !/(?:^|-)(?:gcc|g\+\+|as|ld|ld\.bfd|(?:ld\.)?mold)(?:-\d+)?$/.test(name),
    );
    const few = [
      ...[
        '[',
        'awk',
        'base64',
        'basename',
        'bash',
        'bc',
        'cat',
        'chmod',
        'cksum',
        'cmp',
        'comm',
        'cp',
        'cut',
        'dash',
        'date',
        'dd',
      ],
      ...[
        'diff',
        'dirname',
        'du',
        'echo',
        'egrep',
        'env',
        'expand',
        'expr',
        'factor',
        'false',
        'fgrep',
        'find',
        'fmt',
        'fold',
      ],
      ...[
        'grep',
        'gunzip',
        'gzip',
        'head',
        'id',
        'install',
        'join',
        'ln',
        'ls',
        'mawk',
        'md5sum',
        'mkdir',
        'mkfifo',
        'mktemp',
      ],
      ...[
        'mv',
        'nl',
        'nproc',
        'numfmt',
        'od',
        'paste',
        'printenv',
        'printf',
        'pwd',
        'readlink',
        'realpath',
        'rm',
        'rmdir',
        'sed',
      ],
      ...[
        'seq',
        'sh',
        'sha1sum',
        'sha256sum',
        'shuf',
        'sleep',
        'sort',
        'split',
        'stat',
        'tac',
        'tail',
        'tar',
        'tee',
        'test',
      ],
      ...[
        'touch',
        'tr',
        'true',
        'truncate',
        'tsort',
        'uname',
        'unexpand',
        'uniq',
        'wc',
        'whoami',
        'xargs',
        'yes',
        'zcat',
      ],
    ];
    expect(commands.map((name) => name.replace(/3\.\d+$/, '3')).sort()).toEqual(
      [...few, 'java', 'javac', 'node', 'python3', 'python3', 'tini'].sort(),
    );
  });

  test('says who it is, and how it is started and looked after', async () => {
    const [image] = JSON.parse(await engine('image', 'inspect', IMAGE));
    expect(image.Config).toMatchObject({
      User: '10001:10001',
      Entrypoint: ['tini', '--', 'node', 'executor/main.ts'],
      Volumes: { '/scratch': {} },
      Labels: { 'org.opencontainers.image.title': 'executor', 'org.opencontainers.image.version': expect.any(String) },
    });
    expect(image.Config.Healthcheck ?? image.Healthcheck).toMatchObject({
      Test: ['CMD', 'node', 'executor/healthcheck.ts'],
    });
  });

  test('tells scanners what Debian it is made of, and of which packages', async () => {
    expect(await container.exec('cat', '/etc/os-release')).toContain('VERSION_CODENAME=trixie');
    const packages = (await container.exec('cat', '/var/lib/dpkg/status')).match(/^Package: .*$/gm);
    expect(packages).toEqual(expect.arrayContaining(['Package: libc6', 'Package: g++-14', 'Package: python3.13']));
    expect(packages).not.toContain('Package: apt');
  });
});
