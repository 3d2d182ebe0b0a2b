/**
 * The providers that the tests run against: the real ones where Terraform's registry can be reached, and otherwise stand-ins
 * that know the schemas and nothing else. Terraform's code must not be able to tell.
 */

import { glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azapiSchema } from './stand-in/azapi.ts';
import { azurermSchema } from './stand-in/azurerm.ts';
import type { Block, ProviderSchema } from './stand-in/schema.ts';
import { serveProvider } from './stand-in/serve.ts';

const REGISTRY = 'registry.terraform.io';
const ANSWER_MS_MAX = 3_000;
const TERRAFORM_FOLDER = join(import.meta.dirname, '..');
const DOWNLOADED = join(import.meta.dirname, '../../node_modules/.cache/terraform/plugins');

export interface Providers {
  /** For whoever reads the results. */
  name: string;
  /** What Terraform's environment must have. */
  env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

async function canReachRegistry(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS_MAX);
    const answer = await fetch(`https://${REGISTRY}/.well-known/terraform.json`, { signal });
    return answer.ok;
  } catch {
    return false;
  }
}

/** The types that our files name. Of the 1528 that there are, each command would otherwise read all. */
async function namedTypes(): Promise<ReadonlySet<string>> {
  const files = await Array.fromAsync(glob('**/*.tf', { cwd: TERRAFORM_FOLDER }));
  const texts = await Promise.all(files.map((file) => readFile(join(TERRAFORM_FOLDER, file), 'utf8')));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^(?:resource|data) "(\w+)"/gm)].map(([, type = '']) => type)),
  );
}

function only(types: ReadonlySet<string>, schema: ProviderSchema): ProviderSchema {
  const named = (blocks: Readonly<Record<string, Block>>) =>
    Object.fromEntries(Object.entries(blocks).filter(([type]) => types.has(type)));
  return { provider: schema.provider, resources: named(schema.resources), dataSources: named(schema.dataSources) };
}

async function openStandIns(): Promise<Providers> {
  const azurerm = only(await namedTypes(), await azurermSchema());
  const schemas = { 'hashicorp/azurerm': azurerm, 'azure/azapi': azapiSchema };
  const folder = await mkdtemp(join(tmpdir(), 'providers-'));
  const served = await Promise.all(
    Object.entries(schemas).map(async ([name, schema]) => {
      const socket = join(folder, name.replace('/', '-'));
      return { name, socket, close: await serveProvider(schema, socket) };
    }),
  );
  const reattach = served.map(({ name, socket }) => [
    `${REGISTRY}/${name}`,
    {
      Protocol: 'grpc',
      ProtocolVersion: 5,
      Pid: process.pid,
      Test: true,
      Addr: { Network: 'unix', String: socket },
    },
  ]);
  return {
    name: 'stand-ins with the schemas of azurerm 4.73 and azapi, as the registry cannot be reached',
    // Whoever's own configuration of Terraform has no say in it.
    env: { TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(reattach)), TF_CLI_CONFIG_FILE: '/dev/null' },
    async close() {
      for (const { close } of served) close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `TERRAFORM_PROVIDERS=stand-in` leaves the registry alone. */
export async function openProviders(): Promise<Providers> {
  if (process.env['TERRAFORM_PROVIDERS'] === 'stand-in' || !(await canReachRegistry())) return openStandIns();
  await mkdir(DOWNLOADED, { recursive: true });
  const env = { TF_PLUGIN_CACHE_DIR: DOWNLOADED, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1' };
  return { name: 'the real providers', env, close: async () => {} };
}
