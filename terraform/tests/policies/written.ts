/** Policies of what is written. */

import type { SourceFile } from '../deployed.ts';
import { leaves, type Policy } from './policy.ts';
import { providersNeededBy } from './resource-providers.ts';

const SECRET_NAME = /(password|secret|access_?key|account_?key|client_?key|token|connection_?string)$/i;
/** A reference is none. */
const isPlainText = (value: unknown) => typeof value === 'string' && value !== '' && !/^\$\{.*\}$/s.test(value);
const WRITTEN_SECRETS = /-----BEGIN|AccountKey=|SharedAccessKey=|InstrumentationKey=|[?&]sig=|:\/\/[^/\s"]+:[^@\s"]+@/;

const CREDENTIALS =
  /^(client_id|client_secret|client_certificate.*|subscription_id|tenant_id|oidc_.*|msi_.*|access_key|sas_token)$/;

/** The default of a variable goes by the variable's name. */
const nameOf = (path: readonly string[]) => (path.at(-1) === 'default' ? path.at(-3) : path.at(-1)) ?? '';

const typesIn = ({ blocks }: SourceFile) => ['resource', 'data'].flatMap((kind) => Object.keys(Object(blocks[kind])));

/** What a providers.tf says of azurerm. */
function azurermOf({ blocks }: SourceFile): Record<string, unknown> {
  const [azurerm] = Object(blocks['provider']).azurerm ?? [];
  return Object(azurerm);
}

/** The settings of azurerm in each environment: there must be three. */
function ofEachEnvironment(sources: readonly SourceFile[], isRight: (azurerm: Record<string, unknown>) => boolean) {
  const files = sources.filter(({ path }) => path.endsWith('/providers.tf'));
  if (files.length !== 3) return [`${files.length} files for 3 environments`];
  return files.filter((file) => !isRight(azurermOf(file))).map(({ path }) => path);
}

export const writtenPolicies: readonly Policy<readonly SourceFile[]>[] = [
  {
    name: 'no secret is written in a file',
    violations: (sources) =>
      sources.flatMap(({ path, text, blocks }) => [
        ...(WRITTEN_SECRETS.test(text) ? [path] : []),
        ...[...leaves(blocks)]
          .filter((leaf) => SECRET_NAME.test(nameOf(leaf.path)) && isPlainText(leaf.value))
          .map((leaf) => `${path}: ${leaf.path.join('.')}`),
      ]),
    broken: {
      file: 'modules/vault/api-keys.tf',
      text: 'secret_name = "api-keys"',
      by: 'secret_name = "api-keys"\n  password = "correct horse"',
    },
  },
  {
    name: 'no provider and no backend has credentials',
    violations: (sources) =>
      sources.flatMap(({ path, blocks }) => {
        const configured = path.endsWith('backend.hcl')
          ? blocks
          : { provider: blocks['provider'], terraform: blocks['terraform'] };
        return [...leaves(configured)]
          .filter((leaf) => CREDENTIALS.test(leaf.path.at(-1) ?? ''))
          .map((leaf) => `${path}: ${leaf.path.join('.')}`);
      }),
    broken: { file: 'environments/dev/backend.hcl', text: 'use_azuread_auth     = true', by: 'access_key = var.key' },
  },
  {
    name: 'the state is reached by identity, and each environment has its own',
    violations: (sources) => {
      const backends = sources.filter(({ path }) => path.endsWith('/backend.hcl'));
      const keys = new Set(backends.map(({ blocks }) => blocks['key']));
      const bare = backends.filter(({ blocks }) => blocks['use_azuread_auth'] !== true).map(({ path }) => path);
      return keys.size === 3 ? bare : [...bare, `${keys.size} states for 3 environments`];
    },
    broken: { file: 'environments/prod/backend.hcl', text: 'executor-prod.tfstate', by: 'executor-dev.tfstate' },
  },
  {
    name: 'no image and no version is "latest"',
    violations: (sources) =>
      sources
        .filter(({ blocks }) => [...leaves(blocks)].some(({ value }) => /(:|^)latest$/.test(String(value))))
        .map(({ path }) => path),
    broken: { file: 'modules/executor/container.tf', text: '= var.image\n', by: '= "executor:latest"\n' },
  },
  {
    name: 'the environments differ in their settings alone',
    violations: (sources) => {
      const written = (environment: string) =>
        sources
          .filter(({ path }) => path.startsWith(`environments/${environment}/`) && path.endsWith('.tf'))
          .map(({ path, text }) => `${path.split('/').at(-1)}\n${text}`)
          .toSorted()
          .join('\n');
      return ['staging', 'prod'].filter((environment) => written(environment) !== written('dev'));
    },
    broken: {
      file: 'environments/staging/main.tf',
      text: 'module "stack" {\n',
      by: 'module "stack" {\n  # differently\n',
    },
  },
  {
    name: "each environment registers what its resources need, by Azure's own spelling",
    violations: (sources) => {
      const types = [...new Set(sources.flatMap(typesIn))];
      const unknown = types.filter((type) => providersNeededBy(type) === undefined);
      const needed = [...new Set(types.flatMap((type) => providersNeededBy(type) ?? []))].toSorted().join();
      return [
        ...unknown,
        ...ofEachEnvironment(sources, ({ resource_providers_to_register: registered }) => {
          return Array.isArray(registered) && registered.toSorted().join() === needed;
        }),
      ];
    },
    broken: { file: 'environments/prod/providers.tf', text: '"microsoft.insights"', by: '"Microsoft.Insights"' },
  },
  {
    // Azure itself puts "Application Insights Smart Detection" and "Failure Anomalies" into the group.
    name: 'our own group can be removed with what Azure put into it, and one that was there is never ours',
    violations: (sources) => [
      ...ofEachEnvironment(sources, ({ features }) => {
        const [{ resource_group: [group] = [{}] } = {}] = features as [Record<string, [Record<string, unknown>]>];
        return group['prevent_deletion_if_contains_resources'] === false;
      }),
      ...sources
        .filter(({ blocks }) => 'existing' in Object(Object(blocks['resource']).azurerm_resource_group))
        .map(({ path }) => path),
    ],
    broken: {
      file: 'environments/prod/providers.tf',
      text: 'prevent_deletion_if_contains_resources = false',
      by: 'prevent_deletion_if_contains_resources = true',
    },
  },
  {
    // Before 4.75, azurerm forgets a first container app whose creation failed; azapi knows `retry` and the rest since 2.12.
    name: 'every module takes the same versions of one major version, and none that forgets what it made',
    violations: (sources) => {
      const versions = sources
        .flatMap(({ blocks }) => [...leaves(blocks['terraform'] ?? null)])
        .filter(({ path }) => ['required_version', 'version'].includes(path.at(-1) ?? ''))
        .map(({ path, value }) => `${path.at(-2)} ${value}`.replace(/^\d+ /, 'terraform '));
      const distinct = [...new Set(versions)].toSorted();
      return distinct.join() === 'azapi ~> 2.12,azurerm ~> 5.2,terraform ~> 1.11' ? [] : distinct;
    },
    broken: { file: 'modules/budget/versions.tf', text: '~> 5.2', by: '>= 4.0' },
  },
];
