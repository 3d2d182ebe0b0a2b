/**
 * The schema of azurerm, without azurerm: made of a package of npm that was generated from it. Kept under node_modules/.cache,
 * under the name of the package and of the code that reads it.
 */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from './generated-source.ts';
import type { ProviderSchema } from './schema.ts';
import { filesInTarball } from './tar.ts';

/** Generated from azurerm 4.73.0. */
const PACKAGE = '@cdktn/provider-azurerm@16.1.0';
const SHA512 = 'ArrHLoh/ebmY2yymKIxh2wL4HWqgvrK4EOVDfbOnNW8/qKA6/+EjIMBTacfA9C2tUq5zgBoNzImIZyqOiT/JYg==';
const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/terraform');
const FETCH_MS_MAX = 180_000;

/** The generator leaves its TypeScript in the source map, and there alone are all of its comments. */
function sourceIn(generated: Buffer): string {
  const comma = generated.lastIndexOf('base64,');
  const map: { sourcesContent: [string] } = JSON.parse(
    Buffer.from(generated.toString('latin1', comma + 'base64,'.length), 'base64').toString(),
  );
  return map.sourcesContent[0];
}

function schemaOf(tarball: Buffer): ProviderSchema {
  const schema: ProviderSchema = { provider: { attributes: [], blockTypes: [] }, resources: {}, dataSources: {} };
  for (const { path, content } of filesInTarball(tarball)) {
    if (!/^package\/lib\/[^/]+\/index\.js$/.test(path)) continue;
    try {
      const described = describe(sourceIn(content));
      if (described.kind === 'provider') schema.provider = described.block;
      else schema[described.kind === 'resource' ? 'resources' : 'dataSources'][described.type] = described.block;
    } catch (cause) {
      throw new Error(`${PACKAGE}: ${path} is not as expected`, { cause });
    }
  }
  return schema;
}

async function fetchPackage(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'provider-'));
  try {
    const pack = ['pack', '--loglevel=error', '--prefer-offline', '--fetch-retries=1', PACKAGE];
    const { stdout } = await promisify(execFile)('npm', pack, { cwd: folder, timeout: FETCH_MS_MAX });
    const tarball = await readFile(join(folder, stdout.trim()));
    const sum = createHash('sha512').update(tarball).digest('base64');
    if (sum !== SHA512) throw new Error(`its SHA-512 is ${sum}, and not ${SHA512}`);
    return tarball;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new Error(
      `Terraform's registry cannot be reached, and npm does not give ${PACKAGE}, which stands in for azurerm. One of them is needed: ${why}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** So that what an older reader made is not taken for what this one makes. */
async function readerSum(): Promise<string> {
  const sum = createHash('sha256').update(SHA512);
  for (const file of ['azurerm.ts', 'generated-source.ts', 'tar.ts'])
    sum.update(await readFile(join(import.meta.dirname, file)));
  return sum.digest('hex').slice(0, 16);
}

/** Two that come at once each make it, and the last rename wins: both have made the same. */
export async function azurermSchema(): Promise<ProviderSchema> {
  const kept = join(CACHE, `azurerm-${await readerSum()}.json`);
  if (!existsSync(kept)) {
    const schema = schemaOf(await fetchPackage());
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(`${kept}.${process.pid}`, JSON.stringify(schema));
    await rename(`${kept}.${process.pid}`, kept);
  }
  return JSON.parse(await readFile(kept, 'utf8'));
}
