import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeedback, toMessage } from './feedback.ts';

let folder: string;
const path = () => join(folder, 'judgemessage.txt');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feedback-test-'));
  writeFileSync(join(folder, 'secret'), 'SECRET');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of the feedback folder', () => {
  test.each<[name: string, make: () => void, read: string | null]>([
    ['that is not there is null', () => {}, null],
    ['is read', () => writeFileSync(path(), 'no prime\n'), 'no prime'],
    ['that is empty is empty', () => writeFileSync(path(), ''), ''],
    ['that leads elsewhere is not followed', () => symlinkSync(join(folder, 'secret'), path()), ''],
    ['that leads nowhere is not followed', () => symlinkSync(join(folder, 'nothing'), path()), ''],
    ['that is a folder is empty', () => mkdirSync(path()), ''],
    ['that is a pipe without a writer is not waited for', () => execFileSync('/usr/bin/mkfifo', [path()]), ''],
    [
      'of a gigabyte is read to its first KB',
      () => execFileSync('/usr/bin/truncate', ['-s', '1G', path()]),
      `${'\0'.repeat(1024)}…`,
    ],
  ])('%s', (_name, make, read) => {
    make();
    try {
      expect(readFeedback(path())).toBe(read);
    } finally {
      rmSync(path(), { recursive: true, force: true });
    }
  });

  test.skipIf(process.getuid?.() === 0)('that we may not read is empty', () => {
    writeFileSync(path(), 'closed');
    chmodSync(path(), 0);
    expect(readFeedback(path())).toBe('');
    rmSync(path());
  });
});

describe('a message', () => {
  test.each<[name: string, bytes: Buffer, message: string]>([
    ['loses white space at its end only', Buffer.from('  a\n b \n\n'), '  a\n b'],
    ['of 1 KB is whole', Buffer.from('x'.repeat(1024)), 'x'.repeat(1024)],
    ['of more is cut', Buffer.from('x'.repeat(1025)), `${'x'.repeat(1024)}…`],
    ['is not cut within a character', Buffer.from(`${'x'.repeat(1023)}é`), `${'x'.repeat(1023)}…`],
    ['shows what is not UTF-8 as U+FFFD', Buffer.from([0x61, 0xff, 0x62]), 'a\ufffdb'],
    ['keeps NUL', Buffer.from('a\0b'), 'a\0b'],
  ])('%s', (_name, bytes, message) => {
    expect(toMessage(bytes)).toBe(message);
  });
});
