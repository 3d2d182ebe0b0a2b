import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../harness/process.ts';
import { type Container, runContainer } from './container.ts';

let container: Container;
let port: number;
beforeAll(async () => {
  container = await runContainer({ memory: '1g', env: { SLOTS: '1' } });
  port = await container.ready();
});
afterAll(() => container[Symbol.asyncDispose]());

const main = (body: string) => `
import java.util.*;
public class Main {
  public static void main(String[] args) throws Exception {
    List<Object> kept = new ArrayList<>();
    ${body}
  }
}`;

/* Each takes what a JVM can take, in another of its ways. */
test.each<[name: string, body: string]>([
  ['its heap', 'for (;;) kept.add(new byte[1 << 20]);'],
  [
    'memory outside of its heap',
    'for (;;) { var b = java.nio.ByteBuffer.allocateDirect(1 << 20); while (b.hasRemaining()) b.put((byte) 1); kept.add(b); }',
  ],
  [
    'stacks of threads',
    `for (int i = 0; i < 100; i++) new Thread(() -> deep(0)).start();
    Thread.sleep(60_000); } static int deep(int n) { try { return deep(n + 1) + 1; } catch (StackOverflowError e) { while (true) ; }`,
  ],
  [
    'more JVMs',
    `String java = ProcessHandle.current().info().command().get();
    for (int i = 0; i < 9; i++) kept.add(new ProcessBuilder(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), "Main").inheritIO().start());
    for (;;) kept.add(new byte[1 << 20]);`,
  ],
  [
    'classes',
    `for (int i = 0; ; i++) kept.add(java.lang.reflect.Proxy.newProxyInstance(
      new ClassLoader(Main.class.getClassLoader()) {}, new Class<?>[] { Runnable.class }, (p, m, a) -> null));`,
  ],
])('a JVM that takes %s is stopped by its own limit, and not by the end of the container', async (_name, body) => {
  const { status, text } = await ask(port, { language: 'java', code: main(body), timeout: 10 });
  expect({ status, run: JSON.parse(text).run?.status }, text).toEqual({
    status: 200,
    run: expect.stringMatching(/^(?:memory|time)_limit_exceeded$/),
  });
  const next = await ask(port, { language: 'java', code: main('System.out.println(42);') });
  expect(JSON.parse(next.text)).toMatchObject({ run: { status: 'ok', stdout: '42\n' } });
  expect(await container.inspect('{{.State.Running}} {{.State.OOMKilled}}')).toBe('true false');
});
