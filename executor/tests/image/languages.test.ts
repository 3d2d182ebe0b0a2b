import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../languages/index.ts';
import { ask } from '../harness/process.ts';
import { type Container, runContainer } from './container.ts';

let container: Container;
let port: number;
beforeAll(async () => {
  container = await runContainer();
  port = await container.ready();
});
afterAll(() => container[Symbol.asyncDispose]());

test('all languages are there', async () => {
  const index = await (await fetch(`http://127.0.0.1:${port}/`)).json();
  expect(index).toMatchObject({ supported_languages: languages.map(({ name }) => name) });
});

/** What a smaller image would lack: each prints one line. */
const programs: [language: string, what: string, code: string, line: string][] = [
  [
    'python',
    'the modules that need a library',
    `import bz2, ctypes, curses, hashlib, lzma, readline, sqlite3, ssl, uuid, zlib
from decimal import Decimal
print(hashlib.sha3_256(b"").hexdigest()[:8], sqlite3.connect(":memory:").execute("select 6*7").fetchone()[0], Decimal(1) / 4)`,
    'a7ffc6f8 42 0.25',
  ],
  [
    'python',
    'time zones',
    'from zoneinfo import ZoneInfo; from datetime import datetime; print(datetime(2026, 7, 1, tzinfo=ZoneInfo("Asia/Tokyo")))',
    '2026-07-01 00:00:00+09:00',
  ],
  [
    'java',
    'modules beyond the base: AWT, SQL, logging, management',
    `import java.awt.*; import java.awt.geom.*; import java.awt.image.*;
public class Main { public static void main(String[] a) {
  var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB); image.setRGB(1, 1, 42);
  var area = new Area(new Rectangle(0, 0, 6, 7)); var log = java.util.logging.Logger.getLogger("x");
  var bean = java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
  System.out.println((image.getRGB(1, 1) & 255) + " " + area.getBounds().width * new Point(7, 0).x + " " + java.sql.Timestamp.valueOf("2026-01-01 00:00:00").getTime() % 10 + " " + log.getName() + (bean.getTotalMemorySize() > 0)); } }`,
    '42 42 0 xtrue',
  ],
  [
    'java',
    'locales, character sets and random generators',
    `import java.util.*; public class Main { public static void main(String[] a) throws Exception {
  System.out.println(String.format(Locale.GERMANY, "%,.2f", 1234.5) + " " + "\u3042".getBytes("Shift_JIS").length + " " + java.util.random.RandomGenerator.of("L64X128MixRandom").nextInt(1)); } }`,
    '1.234,50 2 0',
  ],
  [
    'cpp',
    'the locale en_US.UTF-8',
    '#include <iostream>\n#include <locale>\nint main() { std::cout.imbue(std::locale("en_US.UTF-8")); std::cout << 1234567 << std::endl; }',
    '1,234,567',
  ],
  [
    'cpp',
    'the whole standard library',
    `#include <bits/stdc++.h>
#include <ext/pb_ds/assoc_container.hpp>
int main() { __gnu_pbds::tree<int, __gnu_pbds::null_type, std::less<int>, __gnu_pbds::rb_tree_tag, __gnu_pbds::tree_order_statistics_node_update> t; t.insert(7);
  std::jthread([] {}).join(); std::locale::global(std::locale("C.UTF-8"));
  std::cout << std::format("{} {} {}", 6 * *t.find_by_order(0), std::numeric_limits<int>::is_integer, std::ranges::max(std::vector{1, 2})) << std::endl; }`,
    '42 true 2',
  ],
  [
    'c',
    'mathematics, threads, complex numbers and wide characters',
    `#include <complex.h>
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <wchar.h>
static void *six(void *x) { return (char *)x + 6; }
int main(void) { pthread_t t; void *r; pthread_create(&t, NULL, six, NULL); pthread_join(t, &r); setlocale(LC_ALL, "");
  printf("%.0f %.0f %ls\\n", sqrt(49) * (double)(long)r, cabs(3 + 4 * I), L"\u00e9"); }`,
    '42 5 é',
  ],
  [
    'javascript',
    'locales, cryptography and workers',
    `const { createHash } = require('crypto'); const { Worker } = require('worker_threads');
new Worker('require("worker_threads").parentPort.postMessage(6 * 7)', { eval: true }).on('message', (m) =>
  console.log(m, new Intl.NumberFormat('de-DE').format(1234.5), createHash('sha256').update('').digest('hex').slice(0, 8)));`,
    '42 1.234,5 e3b0c442',
  ],
];
test.each(programs)('%s has %s', async (language, _what, code, line) => {
  const { text } = await ask(port, { language, code });
  expect(JSON.parse(text).run, text).toMatchObject({ status: 'ok', stdout: `${line}\n`, stderr: '' });
});
