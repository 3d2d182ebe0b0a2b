/** Policies of what is written. */

import type { SourceFile, Values } from '../deployed.ts';
import { ENVIRONMENTS } from '../workspace.ts';
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

/** The settings of azurerm: there must be those of one. */
function ofAzurerm(sources: readonly SourceFile[], isRight: (azurerm: Record<string, unknown>) => boolean) {
  const found = sources.flatMap(({ path, blocks }) =>
    (Object(blocks['provider']).azurerm ?? []).map((azurerm: unknown) => ({ path, azurerm: Object(azurerm) })),
  );
  if (found.length !== 1) return [`${found.length} providers`];
  return found.filter(({ azurerm }) => !isRight(azurerm)).map(({ path }) => path);
}

const isOfRoot = ({ path }: SourceFile) => !path.includes('/');

/** The two files of an environment. A file that is missing has nothing in it. */
function filesOf(sources: readonly SourceFile[], environment: string) {
  const read = (path: string): Values => sources.find((source) => source.path === path)?.blocks ?? {};
  return {
    settings: read(`environments/${environment}.tfvars`),
    backend: read(`environments/${environment}.backend.hcl`),
  };
}

/** Given by whoever deploys, with each deployment. */
const GIVEN_BY_HAND = ['image'];

/** The variables of the root, with what is said of each. */
const variablesOf = (sources: readonly SourceFile[]) =>
  new Map(
    sources
      .filter(isOfRoot)
      .flatMap(({ blocks }) => Object.entries<Values[]>(Object(blocks['variable'])))
      .map(([name, [variable]]) => [name, Object(variable) as Values]),
  );

function settingsThatAreMissing(sources: readonly SourceFile[], environment: string): string[] {
  const { settings } = filesOf(sources, environment);
  const required = [...variablesOf(sources)].filter(([, variable]) => !('default' in variable)).map(([name]) => name);
  return required
    .filter((name) => name in settings === GIVEN_BY_HAND.includes(name))
    .map((name) => `${environment}: ${name}`);
}

function settingsOfNothing(sources: readonly SourceFile[], environment: string): string[] {
  const variables = variablesOf(sources);
  return Object.keys(filesOf(sources, environment).settings)
    .filter((name) => !variables.has(name))
    .map((name) => `${environment}: ${name}`);
}

/** Where Terraform could learn which environment it is in, other than to look after the state. */
const asksForEnvironment = ({ path, text }: SourceFile) =>
  (/\bvar\.environment\b/.test(text) && !['variables.tf', 'state.tf'].includes(path)) ||
  /\bterraform\.workspace\b/.test(text);

/** Terraform takes these without being told to, whichever environment it is. */
const isTakenAlways = ({ path }: SourceFile) => /(^|\/)(terraform|[^/]*\.auto)\.tfvars$/.test(path);

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
        const configured = path.endsWith('.backend.hcl')
          ? blocks
          : { provider: blocks['provider'], terraform: blocks['terraform'] };
        return [...leaves(configured)]
          .filter((leaf) => CREDENTIALS.test(leaf.path.at(-1) ?? ''))
          .map((leaf) => `${path}: ${leaf.path.join('.')}`);
      }),
    broken: { file: 'environments/dev.backend.hcl', text: 'use_azuread_auth     = true', by: 'access_key = var.key' },
  },
  {
    name: 'the state is reached by identity, and each environment has its own',
    violations: (sources) =>
      ENVIRONMENTS.filter((environment) => {
        const { settings, backend } = filesOf(sources, environment);
        const isItsOwn = String(backend['key']).endsWith(`${environment}.tfstate`);
        return settings['environment'] !== environment || !isItsOwn || backend['use_azuread_auth'] !== true;
      }),
    broken: { file: 'environments/prod.backend.hcl', text: 'executor-prod.tfstate', by: 'executor-dev.tfstate' },
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
      const known = ENVIRONMENTS.flatMap((name) => [`environments/${name}.backend.hcl`, `environments/${name}.tfvars`]);
      const isUnknown = ({ path }: SourceFile) => path.startsWith('environments/') && !known.includes(path);
      return sources
        .filter((source) => isUnknown(source) || isTakenAlways(source) || asksForEnvironment(source))
        .map(({ path }) => path);
    },
    broken: {
      file: 'main.tf',
      text: '= var.zone_redundant',
      by: '= var.environment == "prod"',
    },
  },
  {
    name: 'each environment sets every variable that has no default',
    violations: (sources) => ENVIRONMENTS.flatMap((environment) => settingsThatAreMissing(sources, environment)),
    broken: { file: 'environments/staging.tfvars', text: 'max_replicas = 20\n', by: '' },
  },
  {
    // Of one that is misspelt, Terraform would only warn, and take the default.
    name: 'no environment sets a variable that there is not',
    violations: (sources) => ENVIRONMENTS.flatMap((environment) => settingsOfNothing(sources, environment)),
    broken: { file: 'environments/prod.tfvars', text: 'zone_redundant ', by: 'zones_redundant' },
  },
  {
    name: "what the resources need is registered, by Azure's own spelling",
    violations: (sources) => {
      const types = [...new Set(sources.flatMap(typesIn))];
      const unknown = types.filter((type) => providersNeededBy(type) === undefined);
      const needed = [...new Set(types.flatMap((type) => providersNeededBy(type) ?? []))].toSorted().join();
      return [
        ...unknown,
        ...ofAzurerm(sources, ({ resource_providers_to_register: registered }) => {
          return Array.isArray(registered) && registered.toSorted().join() === needed;
        }),
      ];
    },
    broken: { file: 'providers.tf', text: '"microsoft.insights"', by: '"Microsoft.Insights"' },
  },
  {
    // Azure itself puts "Application Insights Smart Detection" and "Failure Anomalies" into the group.
    name: 'our own group can be removed with what Azure put into it, and one that was there is never ours',
    violations: (sources) => [
      ...ofAzurerm(sources, ({ features }) => {
        const [{ resource_group: [group] = [{}] } = {}] = features as [Record<string, [Record<string, unknown>]>];
        return group['prevent_deletion_if_contains_resources'] === false;
      }),
      ...sources
        .filter(({ blocks }) => 'existing' in Object(Object(blocks['resource']).azurerm_resource_group))
        .map(({ path }) => path),
    ],
    broken: {
      file: 'providers.tf',
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
