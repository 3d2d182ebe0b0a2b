/** Prints the sizes of the image's layers, uncompressed on disk and compressed in a registry: `npm run image:sizes`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MB = 1_000_000;
const engine = spawnSync('docker', ['info']).status === 0 ? 'docker' : 'podman';
const image = process.env['IMAGE'] ?? 'executor';

async function gzippedBytes(path: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of spawn('gzip', ['-6', '-c', path], { stdio: ['ignore', 'pipe', 'ignore'] }).stdout)
    bytes += (chunk as Buffer).length;
  return bytes;
}

function must(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * MB });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

const folder = mkdtempSync(join(tmpdir(), 'image-'));
try {
  must(engine, 'save', '--output', join(folder, 'image.tar'), image);
  must('tar', '-xf', join(folder, 'image.tar'), '-C', folder);
  const [{ Layers: layers }] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  let [sum, gzipped] = [0, 0];
  for (const layer of layers as string[]) {
    const path = join(folder, layer);
    const [bytes, sent] = [statSync(path).size, await gzippedBytes(path)];
    const [largest = ''] = must('sh', '-c', `tar -tvf "$0" | sort -k3 -n -r | head -1`, path).split('\n');
    process.stdout.write(
      `${(bytes / MB).toFixed(1).padStart(7)} MB, gzip ${(sent / MB).toFixed(1).padStart(5)} MB  with ${largest.replace(/.* /, '')}\n`,
    );
    sum += bytes;
    gzipped += sent;
  }
  process.stdout.write(
    `${(sum / MB).toFixed(1).padStart(7)} MB, gzip ${(gzipped / MB).toFixed(1).padStart(5)} MB  in all\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
