/**
 * What Microsoft.App/containerApps takes, of all that its API has, as far as we use it. azapi itself holds a request against
 * the whole of it; its stand-in knows nothing, and a word that is misspelt would be one that Azure ignores.
 */

import { type DeployedResource, type Values, within } from '../deployed.ts';

type Kind = 'string' | 'number' | 'boolean' | 'strings' | 'words';
interface Shape {
  readonly [property: string]: Kind | Shape | readonly [Shape];
}

/** Properties whose name ends with ? may be left out. */
const http: Shape = { path: 'string', port: 'number', scheme: 'string' };
const probe: Shape = {
  type: 'string',
  httpGet: http,
  'initialDelaySeconds?': 'number',
  periodSeconds: 'number',
  timeoutSeconds: 'number',
  'successThreshold?': 'number',
  failureThreshold: 'number',
};
const container: Shape = {
  name: 'string',
  image: 'string',
  resources: { cpu: 'number', memory: 'string' },
  env: [{ name: 'string', 'value?': 'string', 'secretRef?': 'string' }],
  volumeMounts: [{ volumeName: 'string', mountPath: 'string' }],
  probes: [probe],
};
const ingress: Shape = {
  external: 'boolean',
  targetPort: 'number',
  transport: 'string',
  allowInsecure: 'boolean',
  traffic: [{ latestRevision: 'boolean', weight: 'number' }],
  'corsPolicy?': {
    allowedOrigins: 'strings',
    allowedMethods: 'strings',
    allowedHeaders: 'strings',
    exposeHeaders: 'strings',
    allowCredentials: 'boolean',
    maxAge: 'number',
  },
  'ipSecurityRestrictions?': [{ name: 'string', ipAddressRange: 'string', action: 'string' }],
};
const rule: Shape = {
  type: 'string',
  metadata: 'words',
  'auth?': [{ secretRef: 'string', triggerParameter: 'string' }],
};
const app: Shape = {
  properties: {
    environmentId: 'string',
    'workloadProfileName?': 'string',
    configuration: {
      activeRevisionsMode: 'string',
      maxInactiveRevisions: 'number',
      ingress,
      registries: [{ server: 'string', identity: 'string' }],
      identitySettings: [{ identity: 'string', lifecycle: 'string' }],
      'secrets?': [{ name: 'string', keyVaultUrl: 'string', identity: 'string' }],
    },
    template: {
      terminationGracePeriodSeconds: 'number',
      containers: [container],
      volumes: [{ name: 'string', storageType: 'string' }],
      scale: {
        minReplicas: 'number',
        maxReplicas: 'number',
        'pollingInterval?': 'number',
        rules: [{ name: 'string', 'http?': { metadata: 'words' }, 'custom?': rule }],
      },
    },
  },
};

const isString = (value: unknown) => typeof value === 'string';
const isKind = (kind: Kind, value: unknown): boolean => {
  if (kind === 'strings') return Array.isArray(value) && value.every(isString);
  if (kind === 'words') return Object.values(Object(value)).every(isString);
  return typeof value === kind;
};

function mismatches(shape: Kind | Shape | readonly [Shape], value: unknown, at: string): string[] {
  if (typeof shape === 'string') return isKind(shape, value) ? [] : [`${at} is not of kind ${shape}`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((element, index) => mismatches(shape[0], element, `${at}[${index}]`));
  }
  const given: Values = Object(value);
  const known = Object.entries(shape as Shape).map(
    ([key, inner]) => [key.replace('?', ''), key.endsWith('?'), inner] as const,
  );
  const names = known.map(([name]) => name);
  return [
    ...Object.keys(given).flatMap((name) => (names.includes(name) ? [] : [`${at}.${name} is not known`])),
    ...known.flatMap(([name, isOptional, inner]) => {
      const isGiven = given[name] !== undefined && given[name] !== null;
      if (!isGiven) return isOptional ? [] : [`${at}.${name} is missing`];
      return mismatches(inner, given[name], `${at}.${name}`);
    }),
  ];
}

export const isContainerApp = ({ type, values }: DeployedResource) =>
  type === 'azapi_resource' && String(values['type']).startsWith('Microsoft.App/containerApps@');

/** What is in the request that Azure does not know, lacks or takes for something else. */
export const mismatchesOfApp = ({ address, values }: DeployedResource) => mismatches(app, values['body'], address);

export const configurationOf = ({ values }: DeployedResource) => within(values['body'], 'properties', 'configuration');
export const templateOf = ({ values }: DeployedResource) => within(values['body'], 'properties', 'template');
