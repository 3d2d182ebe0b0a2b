/* Long, because it has the Java programs that look for the differences between a fork and a fresh JVM. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSandbox, type RunRequest, type Sandbox } from '#sandbox';
import { CLASSES, java } from '../../languages/java/java.ts';

const MIB = 1024 * 1024;
const MEMORY = 64 * MIB;
const limits = {
  cpuTimeMs: 10_000,
  wallTimeMs: 30_000,
  memoryBytes: MEMORY + java.run.memory.residentOverheadBytes,
  dataBytes: MEMORY + java.run.memory.dataOverheadBytes,
  addressSpaceBytes: 0,
  stackBytes: java.run.memory.stackBytes,
  openFiles: java.run.memory.openFiles,
  outputBytes: MIB,
  fileBytes: MIB,
  scratchBytes: 8 * MIB,
  scratchFiles: 100,
  processes: 5,
  tasks: 40,
};

const server = java.forkServer(MEMORY);
if (server === undefined) throw new Error('nothing was made ahead');

const main = (body: string, members = '') =>
  `import java.io.*; import java.nio.file.*; import java.util.*; import java.util.concurrent.*; import java.util.stream.*;
   public class Main { ${members} public static void main(String[] arguments) throws Exception { ${body} } }`;

const hello = main('System.out.println("hello " + new Scanner(System.in).nextLine());');

/** Everything that a program can print of its JVM and that is the same each time it is run. */
const looksAround = main(
  `new TreeMap<>(System.getProperties()).forEach((key, value) -> System.out.println(key + "=" + value));
   new TreeMap<>(System.getenv()).forEach((key, value) -> System.out.println(key + "=" + value));
   System.out.println(Arrays.asList(arguments));
   File file = new File("file");
   System.out.println(file.getAbsolutePath() + file.getCanonicalPath() + file.toURI() + new File("").getAbsoluteFile().exists());
   Path path = Path.of("file");
   System.out.println(path.toAbsolutePath() + " " + path.toUri() + " " + Path.of("").toRealPath() + FileSystems.getDefault().getSeparator());
   Files.writeString(path, "text");
   System.out.println(file.length() + " " + new FileInputStream("file").read() + Files.exists(path) + Files.list(Path.of("")).toList());
   System.out.println(File.createTempFile("abc", null).getParent() + " " + Files.createTempFile(null, null).getParent());
   Thread self = Thread.currentThread();
   System.out.println(self + " " + self.getId() + self.getThreadGroup() + self.getContextClassLoader().getClass() + self.isDaemon());
   Thread other = new Thread(() -> System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().getId()));
   other.start();
   other.join();
   System.out.println(new TreeSet<>(Thread.getAllStackTraces().keySet().stream().map(each -> each.getName() + each.getPriority() + each.isDaemon()).toList()));
   ExecutorService pool = Executors.newFixedThreadPool(2);
   System.out.println(pool.submit(() -> Thread.currentThread().getName()).get() + ForkJoinPool.commonPool().getParallelism());
   pool.shutdown();
   System.out.println(Runtime.getRuntime().availableProcessors() + " " + Runtime.getRuntime().maxMemory());
   System.out.println(Main.class.getProtectionDomain().getCodeSource().getLocation() + " " + Main.class.getResource("Main.class") + ClassLoader.getSystemResource("none"));
   System.out.println(Arrays.toString(new Exception().getStackTrace()) + StackWalker.getInstance().walk(frames -> frames.count()));
   for (String name : List.of("Everyday", "Everyday$Edge", "Other"))
     try { System.out.println(Class.forName(name)); } catch (ClassNotFoundException missing) { System.out.println(missing); }
   System.out.println(Locale.getDefault() + TimeZone.getDefault().getID() + java.nio.charset.Charset.defaultCharset() + System.console());
   System.out.println(System.out.checkError() + " " + System.in.available() + System.in.getClass() + System.out.getClass() + System.err.getClass());
   System.out.println(new String(Files.readAllBytes(Path.of("/proc/self/cmdline"))));
   System.out.println(new Scanner(System.in).nextLine() + new Random(7).nextInt() + Math.floorMod(-7, 3) + String.format("%.3f", 1e9));
   Process process = new ProcessBuilder("/bin/echo", "a child").inheritIO().start();
   System.out.println(process.waitFor() + " " + (ProcessHandle.current().pid() == Long.parseLong(new File("/proc/self").getCanonicalFile().getName())));
   Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("a hook")));
   throw new IllegalStateException("uncaught", new RuntimeException("cause"));`,
);

const random = main(
  `List<Integer> list = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
   Collections.shuffle(list);
   System.out.println(String.join("\\n", "" + Math.random(), "" + new Random().nextLong(), "" + ThreadLocalRandom.current().nextLong(),
     UUID.randomUUID().toString(), "" + new SplittableRandom().nextLong(), "" + new java.security.SecureRandom().nextLong(), "" + list,
     CompletableFuture.supplyAsync(() -> ThreadLocalRandom.current().nextLong()).get().toString()));`,
);

describe('a fork of a JVM', { timeout: 60_000 }, () => {
  let root: string;
  let sandbox: Sandbox;
  const built = new Map<string, string>();

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fork-server-java-'));
    await chmod(root, 0o711);
    sandbox = await openSandbox({ root, launchers: 1, forkServers: [server] });
    while (!(await run(hello)).forked);
  }, 60_000);
  afterAll(async () => {
    await sandbox.close();
    rmSync(root, { recursive: true });
  });

  /** The folder of the classes of a program. */
  function build(source: string): string {
    const known = built.get(source);
    if (known !== undefined) return known;
    const folder = join(root, `built-${built.size}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'Main.java'), source);
    execFileSync('/usr/bin/javac', ['-d', join(folder, CLASSES), join(folder, 'Main.java')], { stdio: 'ignore' });
    built.set(source, folder);
    return folder;
  }

  async function run(source: string, more: Partial<RunRequest> = {}, memoryBytes = MEMORY) {
    const folder = build(source);
    await using box = sandbox.openBox();
    const lane = box.lane(0);
    writeFileSync(lane.stdin, 'input\n');
    const report = await sandbox.run({
      profile: 'run',
      argv: [...java.run.argv({ entry: 'Main' }, { build: folder, folder: lane.scratch, memoryBytes }), 'one', 'größe'],
      env: { ...java.env(), LANG: 'C.UTF-8', HOME: lane.scratch, TMPDIR: lane.scratch },
      readable: [...java.readable(), folder],
      folder: lane.scratch,
      fresh: true,
      stdin: lane.stdin,
      stdout: lane.stdout,
      stderr: lane.stderr,
      forks: server,
      limits,
      ...more,
    });
    const read = (path: string) => readFileSync(path, 'utf8').replaceAll(box.path, 'BOX');
    return { ...report, stdout: read(lane.stdout), stderr: read(lane.stderr) };
  }

  test('finds what a fresh JVM finds', async () => {
    const { stdout, stderr, outcome } = await run(looksAround, { forks: undefined });
    expect(outcome).toEqual({ kind: 'exited', code: 1 });
    expect(stdout).toMatch(/a child\n0 true\na hook\n$/);
    expect(await run(looksAround)).toMatchObject({ forked: true, stdout, stderr, outcome });
  });

  test('has the identity hashes of a fresh JVM, and so the order of what they order', async () => {
    const source = main(
      `Map<Kind, Integer> counts = new HashMap<>();
       for (Kind kind : Kind.values()) counts.put(kind, 1);
       Set<Object> objects = new HashSet<>();
       for (int i = 0; i < 20; i++) objects.add(new int[i]);
       System.out.println(counts);
       for (Object each : objects) System.out.println(each);`,
      'enum Kind { A, B, C, D, E, F, G, H }',
    );
    const { stdout } = await run(source, { forks: undefined });
    expect(stdout).toMatch(/^\{.*\}\n(?:\[I@.*\n){20}$/);
    expect(await run(source)).toMatchObject({ forked: true, stdout });
  });

  test('has random numbers of its own', async () => {
    const first = await run(random);
    const second = await run(random);
    expect(first).toMatchObject({ forked: true, stderr: '' });
    const others = second.stdout.split('\n');
    expect(first.stdout.split('\n').filter((number) => number !== '' && others.includes(number))).toEqual([]);
  });

  test.each([
    [
      'overflows of the stack, in any thread',
      main(
        `for (int i = 0; i < 3; i++) System.out.println(dig(0) > 100_000);
         Thread thread = new Thread(null, () -> System.out.println(dig(0) > 10_000), "", 4 << 20); thread.start(); thread.join();`,
        'static int dig(int n) { try { return dig(n + 1); } catch (StackOverflowError end) { return n; } }',
      ),
      'true\ntrue\ntrue\ntrue\n',
    ],
    [
      'errors that the processor finds',
      main(
        `Object none = arguments.length > 9 ? "" : null; int zero = arguments.length - 2;
         for (int i = 0; i < 20_000; i++) { try { none.hashCode(); } catch (NullPointerException expected) { caught++; }
           try { caught += 1 / zero; } catch (ArithmeticException expected) { caught++; } }
         System.out.println(caught);`,
        'static int caught;',
      ),
      '40000\n',
    ],
    [
      'garbage, and what becomes old',
      main(`List<byte[]> kept = new ArrayList<>();
         for (int i = 0; i < 20_000; i++) { byte[] each = new byte[50_000]; if (i % 1000 == 0) kept.add(each); }
         System.gc(); System.out.println(kept.size());`),
      '20\n',
    ],
    [
      'an array as large as the limit',
      main(`byte[] all = new byte[${MEMORY}]; all[all.length - 1] = 1; System.out.println(all.length);`),
      `${MEMORY}\n`,
    ],
    [
      'threads that wait for each other',
      main(`var queue = new SynchronousQueue<Integer>(); var sum = new java.util.concurrent.atomic.AtomicLong();
         Thread[] threads = new Thread[8];
         for (int t = 0; t < 8; t++) { boolean puts = t % 2 == 0; threads[t] = new Thread(() -> { try {
           for (int i = 0; i < 2000; i++) if (puts) queue.put(i); else sum.addAndGet(queue.take()); } catch (InterruptedException e) { } }); threads[t].start(); }
         for (Thread thread : threads) thread.join();
         System.out.println(sum + " " + IntStream.range(0, 1_000_000).parallel().mapToLong(i -> i).sum());`),
      '7996000 499999500000\n',
    ],
    [
      'code that is compiled, and compiled again when it turns out otherwise',
      main(
        `List<Shape> shapes = new ArrayList<>(); double sum = 0;
         for (int i = 0; i < 200_000; i++) shapes.add(i < 150_000 ? () -> 1 : i % 2 == 0 ? () -> 2 : new Shape() { public double area() { return 3; } });
         for (int round = 0; round < 5; round++) for (Shape shape : shapes) sum += shape.area();
         System.out.println(sum);`,
        'interface Shape { double area(); }',
      ),
      '1375000.0\n',
    ],
    ['timers', main('long from = System.nanoTime(); Thread.sleep(50); Object lock = new Object(); synchronized (lock) { lock.wait(50); } System.out.println((System.nanoTime() - from) / 100_000_000);'), '1\n'], // biome-ignore format: one row
    ['signals', main('sun.misc.Signal.handle(new sun.misc.Signal("HUP"), signal -> { System.out.println(signal); System.exit(0); }); sun.misc.Signal.raise(new sun.misc.Signal("HUP")); Thread.sleep(20_000);'), 'SIGHUP\n'], // biome-ignore format: one row
  ])('has %s', async (_what, source, stdout) => {
    expect(await run(source)).toMatchObject({ forked: true, stdout, stderr: '', outcome: { code: 0 } });
  });

  test.each([
    ['a main class without main', 'public class Main { }'],
    [
      'a main that is not static',
      'public class Main { public void main(String[] arguments) { System.out.println(1); } }',
    ],
    ['an initializer that fails', main('', 'static { if (true) throw new RuntimeException("early"); }')],
    ['an exit status', main('System.out.print(1); System.exit(7);')],
    ['a halt', main('System.out.println(1); Runtime.getRuntime().halt(300);')],
    ['an uncaught exception beside other threads', main('new Thread(() -> { try { Thread.sleep(100); } catch (InterruptedException e) { } System.out.println("later"); }).start(); throw new Error("x");')], // biome-ignore format: one row
    ['an uncaught exception with a handler', main('Thread.setDefaultUncaughtExceptionHandler((thread, error) -> System.out.println(thread + " " + error)); throw new Error("x");')], // biome-ignore format: one row
    ['no memory', main('long[][] all = new long[1000][]; for (int i = 0; i < 1000; i++) all[i] = new long[1_000_000];')], // biome-ignore format: one row
    ['a class that is missing', main('new Thread(() -> { }).start(); System.out.println(new Other().x); } static class Other { int x; { Missing.touch(); } } static class Missing { static void touch() { throw new NoClassDefFoundError("gone"); }')], // biome-ignore format: one row
  ])('ends like a fresh JVM with %s', async (_what, source) => {
    const { stdout, stderr, outcome } = await run(source, { forks: undefined });
    expect(await run(source)).toMatchObject({ forked: true, stdout, stderr, outcome });
  });

  test('is limited like a fresh JVM', async () => {
    const stopped = async (body: string, changed: Partial<typeof limits>) =>
      (await run(main(body), { limits: { ...limits, ...changed } })).outcome;
    expect(await stopped('while (true);', { cpuTimeMs: 300 })).toEqual({ kind: 'stopped', limit: 'cpu' });
    expect(await stopped('Thread.sleep(60_000);', { wallTimeMs: 300 })).toEqual({ kind: 'stopped', limit: 'wall' });
    expect(await stopped('while (true) System.out.println(1);', { outputBytes: 1000 })).toEqual({ kind: 'stopped', limit: 'output' }); // biome-ignore format: one row
    expect(await stopped('var all = new ArrayList<long[]>(); while (true) all.add(new long[10_000]);', { memoryBytes: 80 * MIB })).toEqual({ kind: 'stopped', limit: 'memory' }); // biome-ignore format: one row
    const fills = 'Files.write(Path.of("f"), new byte[100_000]);';
    expect(await stopped(fills, { fileBytes: 1000, scratchBytes: 1000 })).toEqual({ kind: 'stopped', limit: 'folder' });
  });

  test('of other options executes a fresh JVM', async () => {
    const source = main('System.out.println(Runtime.getRuntime().maxMemory() >> 20);');
    const { stdout } = await run(source, { forks: undefined }, 2 * MEMORY);
    expect(await run(source, {}, 2 * MEMORY)).toMatchObject({ forked: true, stdout });
    expect((await run(source)).stdout).not.toBe(stdout);
  });

  test('that needs a fresh JVM, and cannot execute it, says so', async () => {
    const folder = build(main(''));
    const interpreter = join(folder, 'java');
    writeFileSync(interpreter, 'may be read, and not executed');
    const [, ...options] = java.run.argv({ entry: 'Main' }, { build: folder, folder, memoryBytes: MEMORY });
    const report = await run(main(''), { argv: [interpreter, '-Xint', ...options] });
    expect(report).toMatchObject({ forked: true, outcome: { kind: 'not_executable', error: 'EACCES' } });
  });

  test('shares no memory that it could write', async () => {
    const source = main('Files.lines(Path.of("/proc/self/maps")).filter(line -> line.matches(".* .w.s .*")).forEach(System.out::println);'); // biome-ignore format: one row
    expect(await run(source)).toMatchObject({ forked: true, stdout: '', outcome: { code: 0 } });
  });

  test('has no descriptor of the server or the launcher', async () => {
    const source = main('for (String fd : new TreeSet<>(List.of(new File("/proc/self/fd").list()))) try { System.out.println(Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd))); } catch (NoSuchFileException closed) { }'); // biome-ignore format: one row
    const { forked, stdout } = await run(source);
    expect(forked).toBe(true);
    expect(stdout.split('\n').filter((path) => !/^(?:BOX\/|pipe:|$)/.test(path))).toEqual([
      expect.stringMatching(/\/lib\/modules$/),
    ]);
  });
});
