/**
 * Prints what the service costs on Azure, as the tables of docs/operations.md: `npm run cost`. `npm run cost -- westus2` takes
 * another region's prices. Every assumption is at the top, and every price in prices.ts. Long, because all tables
 * come from the same few assumptions.
 */

import { table } from './markdown-table.ts';
import { BESIDE, FREE, type Rates, REGIONS, type Region } from './prices.ts';

const HOURS_PER_MONTH = 730;
const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;
const PUBLIC_IPS = 2; // of an environment in a network of its own: one or two

interface Size {
  vcpu: number;
  gib: number;
  slots: number;
}
const SMALL: Size = { vcpu: 0.5, gib: 1, slots: 1 };
const STANDARD: Size = { vcpu: 2, gib: 4, slots: 2 };

interface Environment {
  size: Size;
  replicas: number;
  registry: keyof typeof BESIDE.registryPerDay;
  frontDoor: keyof typeof BESIDE.frontDoorPerMonth;
  redis: keyof typeof BESIDE.redisPerNodeAndHour;
  redisNodes: number;
  logsGbPerMonth: number;
  logsKeptDays: number;
}
/** As in terraform/environments/<name>.tfvars. */
export const ENVIRONMENTS = {
  dev: {
    size: SMALL,
    replicas: 0,
    registry: 'Basic',
    frontDoor: 'none',
    redis: 'none',
    redisNodes: 0,
    logsGbPerMonth: 1,
    logsKeptDays: 30,
  },
  staging: {
    size: STANDARD,
    replicas: 1,
    registry: 'Standard',
    frontDoor: 'none',
    redis: 'none',
    redisNodes: 0,
    logsGbPerMonth: 2,
    logsKeptDays: 30,
  },
  prod: {
    size: STANDARD,
    replicas: 5,
    registry: 'Premium',
    frontDoor: 'Standard',
    redis: 'Balanced_B0',
    redisNodes: 2,
    logsGbPerMonth: 10,
    logsKeptDays: 90,
  },
} as const satisfies Record<string, Environment>;

/** As in terraform/modules/alerts. */
export const ALERTS = { metrics: 5, logs: 5 };
/** Those of the queue, where there is one. */
export const QUEUE_ALERTS = { metrics: 1, logs: 2 };

const CONTEST = {
  hours: 3,
  hoursBefore: 0.5, // scaled up in advance
  hoursAfter: 0.5, // until an operator resets it
  rolloutHours: 0.1, // twice, while the old revision and the new one both run
  submissionsPerPerson: 24,
  cpuSecondsPerSubmission: 5, // Java with 80 tests; C++ takes a tenth
  shareInBusiestMinute: 1, // the last minute: all participants submit
  load: 0.7, // of the slots, on average over that minute
  logBytesPerSubmission: 2_000,
};
const PEOPLE = [200, 500];
const CONTESTS_PER_MONTH = { 200: 4, 500: 1 } as const;
const CORES_OF_A_NEW_ENVIRONMENT = 100;
const LEFT_ON = [12, 30, 200, 1000];

const activePerHour = (rates: Rates, { vcpu, gib }: Size) =>
  3600 * (vcpu * rates.vcpuActivePerSecond + gib * rates.gibPerSecond);
const idlePerHour = (rates: Rates, { vcpu, gib }: Size) =>
  3600 * (vcpu * rates.vcpuIdlePerSecond + gib * rates.gibPerSecond);
const usd = (value: number) => (value > 0 && value < 0.005 ? '< 0.01' : value.toFixed(value < 100 ? 2 : 0));

/** The nodes, and the private endpoint with its zone. */
function redisPerMonth(redis: Environment['redis'], nodes: number): number {
  if (redis === 'none') return 0;
  const perHour = nodes * BESIDE.redisPerNodeAndHour[redis] + BESIDE.privateEndpointPerHour;
  return perHour * HOURS_PER_MONTH + BESIDE.privateDnsZonePerMonth;
}

const alertsPerMonth = ({ metrics, logs }: typeof ALERTS) =>
  metrics * BESIDE.metricAlertPerMonth + logs * BESIDE.logAlertPerMonth;

function fixedPerMonth({ registry, frontDoor, redis, redisNodes, logsGbPerMonth, logsKeptDays }: Environment) {
  const monthsKeptBeyondFree = Math.max(0, logsKeptDays - 31) / DAYS_PER_MONTH;
  return {
    registry: BESIDE.registryPerDay[registry] * DAYS_PER_MONTH,
    network: (PUBLIC_IPS * BESIDE.publicIpPerHour + BESIDE.loadBalancerPerHour) * HOURS_PER_MONTH,
    frontDoor: BESIDE.frontDoorPerMonth[frontDoor],
    queue: redisPerMonth(redis, redisNodes),
    logs: logsGbPerMonth * (BESIDE.logsPerGb + monthsKeptBeyondFree * BESIDE.logsKeptPerGbAndMonth),
    alerts: alertsPerMonth(ALERTS) + (redis === 'none' ? 0 : alertsPerMonth(QUEUE_ALERTS)),
  };
}
const sum = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((total, value) => total + value, 0);

/** The number of replicas that the busiest minute needs, and their cost for the whole contest. */
function contest(rates: Rates, people: number) {
  const { size, replicas: usual, frontDoor } = ENVIRONMENTS.prod;
  const arrivalsPerSecond = (people * CONTEST.shareInBusiestMinute) / 60;
  const busy = arrivalsPerSecond * CONTEST.cpuSecondsPerSubmission;
  const replicas = Math.max(usual, Math.ceil(busy / (size.slots * CONTEST.load)));
  const hours = CONTEST.hoursBefore + CONTEST.hours + CONTEST.hoursAfter + 2 * CONTEST.rolloutHours;
  const submissions = people * CONTEST.submissionsPerPerson;
  const beside =
    (submissions / 1e6) * rates.perMillionRequests +
    (submissions / 1e4) * BESIDE.frontDoorPerTenThousandRequests[frontDoor] +
    ((submissions * CONTEST.logBytesPerSubmission) / 1e9) * BESIDE.logsPerGb;
  const waitSeconds = (of: number) => (people * CONTEST.cpuSecondsPerSubmission) / (of * size.slots);
  return {
    replicas,
    hours,
    cores: replicas * size.vcpu * 2,
    cost: replicas * hours * activePerHour(rates, size) + beside,
    beside,
    wait: waitSeconds(replicas),
    waitWithUsual: waitSeconds(usual),
  };
}

function stepTable(rates: Rates): string {
  const { registry, network, logs, alerts } = fixedPerMonth(ENVIRONMENTS.dev);
  const perHour = activePerHour(rates, ENVIRONMENTS.dev.size);
  const rows = [
    ['1', 'the state storage', '5', '< 0.10'],
    ['2', 'the tfvars file, and roles for whoever deploys', '10', '0'],
    ['3', 'the registry and the key vault', '5', usd(registry)],
    ['4', 'the digests of the API keys', '5', '< 0.10'],
    ['5', 'the image: build, push', '20', '0'],
    ['5', 'network, logs, environment, app, alerts', '15', usd(network + logs + alerts)],
    ['5', 'wait until it is ready, smoke test', '3', `0; ${usd(perHour)} an hour while it is used`],
    ['6', 'checks that need a real deployment', '15', '0'],
  ];
  return table(
    'The first deployment of dev:',
    ['step', 'what it creates or does', 'minutes, about', 'USD a month afterwards'],
    rows,
  );
}

function replicaTable(rates: Rates): string {
  const row = (size: Size) => [
    `${size.vcpu} vCPU, ${size.gib} GiB, ${size.slots} ${size.slots === 1 ? 'slot' : 'slots'}`,
    usd(activePerHour(rates, size)),
    usd(activePerHour(rates, size) * HOURS_PER_MONTH),
    usd(idlePerHour(rates, size) * HOURS_PER_MONTH),
  ];
  return table(
    'One replica, in USD:',
    ['size', 'active, hour', 'active, month', 'idle, month'],
    [SMALL, STANDARD].map(row),
  );
}

function idleTable(rates: Rates): string {
  const row = ([name, environment]: [string, Environment]) => {
    const { registry, network, frontDoor, queue, logs, alerts } = fixedPerMonth(environment);
    const fixed = sum({ registry, network, frontDoor, queue, logs, alerts });
    const kept = (perHour: number) => environment.replicas * perHour * HOURS_PER_MONTH;
    const [idle, active] = [kept(idlePerHour(rates, environment.size)), kept(activePerHour(rates, environment.size))];
    const total = idle === active ? usd(fixed) : `${usd(fixed + idle)} to ${usd(fixed + active)}`;
    return [
      name,
      environment.replicas,
      ...[idle, active, registry, network, frontDoor, queue, logs, alerts].map(usd),
      total,
    ];
  };
  const head = [
    '',
    'replicas',
    'at the idle rate',
    'at the active rate',
    'registry',
    'network',
    'Front Door',
    'queue',
    'logs',
    'alerts',
  ];
  return table(
    'Each environment for a month without requests, in USD:',
    [...head, 'sum'],
    Object.entries(ENVIRONMENTS).map(row),
  );
}

function contestTable(rates: Rates): string {
  const rows = PEOPLE.map((people) => {
    const { replicas, hours, cores, cost, beside, wait, waitWithUsual } = contest(rates, people);
    const quota = cores > CORES_OF_A_NEW_ENVIRONMENT ? `${cores}: raise the quota` : cores;
    const waits = [waitWithUsual, wait].map((seconds) => `${Math.round(seconds)} s`);
    return [people, replicas, quota, hours.toFixed(1), usd(cost), usd(beside), ...waits];
  });
  const wait = 'longest wait if all submit at once, with';
  const head = ['people', 'replicas', 'cores in a rollout', 'hours', 'USD', 'of which requests, logs'];
  return table('One contest:', [...head, `${wait} ${ENVIRONMENTS.prod.replicas}`, 'with these replicas'], rows);
}

function leftOnTable(rates: Rates): string {
  const rows = LEFT_ON.map((replicas) => {
    const hour = replicas * activePerHour(rates, STANDARD);
    return [replicas, usd(hour), usd(24 * hour), usd(60 * hour)];
  });
  const head = ['replicas', 'an hour', 'a day', 'from Friday evening to Monday morning'];
  return table('Replicas of 2 vCPU that are left running, in USD:', head, rows);
}

function monthTable(rates: Rates): string {
  const { size, replicas } = ENVIRONMENTS.prod;
  const free =
    FREE.vcpuSeconds * rates.vcpuActivePerSecond +
    FREE.gibSeconds * rates.gibPerSecond +
    FREE.logsGb * BESIDE.logsPerGb;
  const contests = PEOPLE.map((people) => {
    const times = CONTESTS_PER_MONTH[people as keyof typeof CONTESTS_PER_MONTH];
    return [`${times} × a contest of ${people}`, times * contest(rates, people).cost] as const;
  });
  const lines = [
    [`${replicas} replicas, active throughout`, replicas * activePerHour(rates, size) * HOURS_PER_MONTH] as const,
    ['registry, network, Front Door, queue, logs, alerts', sum(fixedPerMonth(ENVIRONMENTS.prod))] as const,
    ...contests,
    ['the free allowance of each month', -free] as const,
  ];
  const total = lines.reduce((so, [, value]) => so + value, 0);
  return table(
    'prod for a month with contests, at most:',
    ['item', 'USD'],
    [...lines.map(([what, value]) => [what, usd(value)]), ['sum', usd(total)]],
  );
}

/** What a setting of tfvars adds to the costs in the tables above. */
function settingTable(): string {
  const { Standard, Premium } = BESIDE.frontDoorPerMonth;
  const rows = [
    ['edge.sku = "Premium" instead of "Standard"', usd(Premium - Standard)],
    [
      'queue = { enabled = true }, Balanced_B0 with high availability',
      usd(redisPerMonth('Balanced_B0', 2) + alertsPerMonth(QUEUE_ALERTS)),
    ],
    ['the same with high_availability = false', usd(redisPerMonth('Balanced_B0', 1) + alertsPerMonth(QUEUE_ALERTS))],
    ['log_daily_quota_gb, per GB, if used up every day', usd(DAYS_PER_MONTH * BESIDE.logsPerGb)],
    ['log_retention_days, per GB a month, for every 30 days beyond 31', usd(BESIDE.logsKeptPerGbAndMonth)],
  ];
  return table('What settings add, in USD a month:', ['setting', 'USD'], rows);
}

function regionTable(): string {
  const rows = Object.entries(REGIONS).map(([region, rates]) => [
    region,
    usd(activePerHour(rates, STANDARD)),
    usd(activePerHour(rates, STANDARD) * HOURS_PER_MONTH),
    usd(idlePerHour(rates, STANDARD) * HOURS_PER_MONTH),
    rates.source,
    rates.date,
  ]);
  const head = ['region', 'active, hour', 'active, month', 'idle, month', 'source', 'date'];
  return table('A replica of 2 vCPU by region, in USD:', head, rows);
}

const isRegion = (name: string): name is Region => name in REGIONS;

export function costTables(region: Region = 'most regions'): string {
  const rates = REGIONS[region];
  const ofRegion = [stepTable, replicaTable, idleTable, contestTable, leftOnTable, monthTable];
  return [...ofRegion.map((print) => print(rates)), settingTable(), regionTable()].join('\n\n');
}

if (import.meta.main) {
  const [region = 'most regions'] = process.argv.slice(2);
  if (!isRegion(region))
    throw new Error(`No prices for ${region}. Regions with prices: ${Object.keys(REGIONS).join(', ')}.`);
  process.stdout.write(`${costTables(region)}\n`);
}
