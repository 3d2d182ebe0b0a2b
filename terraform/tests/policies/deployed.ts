/** Policies of what it comes to. */

import { type DeployedResource, type Values, within } from '../deployed.ts';
import { configurationOf, isContainerApp, mismatchesOfApp, templateOf } from './container-app.ts';
import { leaves, type Policy } from './policy.ts';

interface Deployed {
  environment: string;
  resources: readonly DeployedResource[];
}

const ofType = ({ resources }: Deployed, type: string) => resources.filter((resource) => resource.type === type);

function listOf(values: Values | undefined, name: string): Values[] {
  const list = values?.[name];
  return Array.isArray(list) ? (list as Values[]) : [];
}

const appsIn = ({ resources }: Deployed) => resources.filter(isContainerApp);
const containersOf = (deployed: Deployed) => appsIn(deployed).flatMap((app) => listOf(templateOf(app), 'containers'));
const rulesOf = (deployed: Deployed) =>
  appsIn(deployed).flatMap((app) => listOf(within(templateOf(app), 'scale'), 'rules'));

/** Each type must be there, or a check of it checks nothing. */
function each(deployed: Deployed, type: string, isRight: (values: Values) => boolean): string[] {
  const found = ofType(deployed, type);
  if (found.length === 0) return [`there is no ${type}`];
  return found.filter(({ values }) => !isRight(values)).map(({ address }) => address);
}

function plainSecretsOfApp(app: DeployedResource): string[] {
  const configuration = configurationOf(app);
  const secrets = listOf(configuration, 'secrets').filter(
    ({ value, keyVaultUrl, identity }) => value !== undefined || !keyVaultUrl || !identity,
  );
  const passwords = listOf(configuration, 'registries').filter(({ identity }) => !identity);
  const env = listOf(templateOf(app), 'containers').flatMap((container) => listOf(container, 'env'));
  const plain = env.filter(({ name, value }) => /KEY|SECRET|TOKEN|PASSWORD/.test(String(name)) && value !== undefined);
  return [...secrets, ...passwords, ...plain].map(({ name, server }) => `${app.address}: ${name ?? server}`);
}

const EVERYWHERE = ['*', 'Internet', '0.0.0.0/0'];
const isClock = (rule: Values) => rule['protocol'] === 'Udp' && rule['destination_port_range'] === '123';

function deniesTheRest(values: Values): boolean {
  const rules = listOf(values, 'security_rule').filter((rule) => rule['direction'] === 'Outbound');
  const last = rules.find((rule) => rule['priority'] === 4096);
  const sides = ['source_address_prefix', 'destination_address_prefix', 'destination_port_range', 'protocol'];
  if (last?.['access'] !== 'Deny' || sides.some((side) => last[side] !== '*')) return false;
  return rules
    .filter((rule) => rule !== last)
    .every(
      (rule) =>
        rule['access'] === 'Allow' &&
        (isClock(rule) || !EVERYWHERE.includes(String(rule['destination_address_prefix']))),
    );
}

export const deployedPolicies: readonly Policy<Deployed>[] = [
  {
    name: 'the app has its secrets from the vault, and as its identity',
    violations: (deployed) => appsIn(deployed).flatMap(plainSecretsOfApp),
    broken: { file: 'modules/executor/container.tf', text: 'keyVaultUrl = uri,', by: 'value = uri,' },
  },
  {
    name: 'the request for the app has what Azure takes, and nothing that it does not know',
    violations: (deployed) => {
      const apps = appsIn(deployed);
      return apps.length === 1 ? apps.flatMap(mismatchesOfApp) : [`${apps.length} apps`];
    },
    broken: { file: 'modules/executor/main.tf', text: 'lifecycle = "None"', by: 'lifeCycle = "None"' },
  },
  {
    name: 'each container has all three probes',
    violations: (deployed) => {
      const containers = containersOf(deployed);
      if (containers.length === 0) return ['there is no container'];
      return ['Startup', 'Readiness', 'Liveness'].filter((type) =>
        containers.some(
          (container) => listOf(container, 'probes').filter((probe) => probe['type'] === type).length !== 1,
        ),
      );
    },
    broken: { file: 'modules/executor/container.tf', text: '"Liveness"', by: '"Readiness"' },
  },
  {
    name: 'behind Front Door, the app is told which Front Door is ours',
    violations: (deployed) => {
      const ids = ofType(deployed, 'azurerm_cdn_frontdoor_profile').map(({ values }) => values['resource_guid']);
      const told = containersOf(deployed)
        .flatMap((container) => listOf(container, 'env'))
        .filter(({ name }) => name === 'TRUSTED_FRONT_DOOR_ID')
        .map(({ value }) => value);
      return ids.join() === told.join() ? [] : [`Front Door is ${ids}, and the app trusts ${told}`];
    },
    broken: {
      file: 'modules/stack/main.tf',
      text: '{ id = module.edge[0].front_door_id }',
      by: '{ id = "00000000-0000-0000-0000-000000000000" }',
    },
  },
  {
    name: 'all that takes tags has them',
    violations: ({ resources }) =>
      resources
        .filter(({ values }) => 'tags' in values)
        .filter(({ values }) => !['service', 'environment'].every((tag) => tag in Object(values['tags'])))
        .map(({ address }) => address),
    broken: { file: 'modules/vault/main.tf', text: '  tags                = var.tags\n', by: '' },
  },
  {
    name: 'the registry knows no admin and no stranger',
    violations: (deployed) =>
      each(
        deployed,
        'azurerm_container_registry',
        ({ admin_enabled, anonymous_pull_enabled }) => admin_enabled === false && anonymous_pull_enabled !== true,
      ),
    broken: { file: 'modules/registry/main.tf', text: '= false #', by: '= true #' },
  },
  {
    name: 'what is not allowed to leave is denied, last of all',
    violations: (deployed) => each(deployed, 'azurerm_network_security_group', deniesTheRest),
    broken: { file: 'modules/network/egress.tf', text: '= 4096', by: '= 100' },
  },
  {
    name: 'the image is named by its digest',
    violations: (deployed) =>
      containersOf(deployed)
        .map(({ image }) => String(image))
        .filter((image) => !/^[^:@]+@sha256:[0-9a-f]{64}$/.test(image)),
    broken: {
      file: 'modules/executor/container.tf',
      text: '= var.image\n',
      by: '= replace(var.image, "/@.*/", ":latest")\n',
    },
  },
  {
    name: 'nothing is answered without TLS, nor with an old one',
    violations: (deployed) => [
      ...appsIn(deployed)
        .filter((app) => within(configurationOf(app), 'ingress')['allowInsecure'] !== false)
        .map(({ address }) => address),
      ...ofType(deployed, 'azurerm_cdn_frontdoor_route')
        .filter(
          ({ values }) => values['forwarding_protocol'] !== 'HttpsOnly' || values['https_redirect_enabled'] !== true,
        )
        .map(({ address }) => address),
      ...deployed.resources
        .filter(({ values }) =>
          [...leaves(values)].some(
            ({ path, value }) =>
              /min.*tls.*version$/.test(path.at(-1) ?? '') && /^(TLS)?1[._]?[01]$/i.test(String(value)),
          ),
        )
        .map(({ address }) => address),
    ],
    broken: {
      file: 'modules/executor/ingress.tf',
      text: 'allowInsecure = false',
      by: 'allowInsecure = true',
    },
  },
  {
    name: 'the app may pull its image and read its secrets, and nothing else',
    violations: (deployed) => {
      const roles = ofType(deployed, 'azurerm_role_assignment');
      const wanted = ['AcrPull', 'Key Vault Secrets User'];
      const tooMuch = roles.filter(
        ({ address, values }) =>
          address.includes('.identity.') && !wanted.includes(String(values['role_definition_name'])),
      );
      return roles.length === 0 ? ['there is no role'] : tooMuch.map(({ address }) => address);
    },
    broken: { file: 'modules/identity/main.tf', text: '"AcrPull"', by: '"Contributor"' },
  },
  {
    name: 'no rule is one that KEDA 2.18 may refuse',
    violations: (deployed) =>
      rulesOf(deployed)
        .filter(({ custom }) => custom !== undefined && !['cron', 'redis'].includes(String(within(custom)['type'])))
        .map(({ name }) => String(name)),
    broken: {
      file: 'environments/prod.tfvars',
      text: 'min_replicas = 5\n',
      by: 'min_replicas = 5\ncpu_percent = 70\n',
    },
  },
  {
    name: 'the vault goes by roles',
    violations: (deployed) =>
      each(deployed, 'azurerm_key_vault', (values) => values['rbac_authorization_enabled'] === true),
    broken: {
      file: 'modules/vault/main.tf',
      text: 'rbac_authorization_enabled = true',
      by: 'rbac_authorization_enabled = false',
    },
  },
  {
    name: 'prod is locked, and its vault cannot be purged',
    violations: (deployed) => {
      if (deployed.environment !== 'prod') return [];
      return [
        ...each(deployed, 'azurerm_management_lock', (values) => values['lock_level'] === 'CanNotDelete'),
        ...each(deployed, 'azurerm_key_vault', (values) => values['purge_protection_enabled'] === true),
      ];
    },
    broken: {
      file: 'environments/prod.tfvars',
      text: 'deletion_protection = true',
      by: 'deletion_protection = false',
    },
  },
];
