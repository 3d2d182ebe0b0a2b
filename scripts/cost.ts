/** Prints what the service costs on Azure, as the tables of docs/operations.md: `npm run cost`. Every assumption is at the top. */

/** USD, as published for most regions in 2026. */
const PRICES = {
  vcpuActivePerSecond: 0.000_024,
  vcpuIdlePerSecond: 0.000_003,
  gibPerSecond: 0.000_003,
  perMillionRequests: 0.4,
  /** Beside Container Apps. */
  registryPerDay: { Basic: 0.167, Standard: 0.667, Premium: 1.667 },
  publicIpPerHour: 0.005,
  loadBalancerPerHour: 0.025,
  frontDoorPerMonth: { none: 0, Standard: 35 },
  logsPerGb: 2.3,
} as const;

/** What is free each month, once for a subscription. It is left out of all tables but the last. */
const FREE = { vcpuSeconds: 180_000, gibSeconds: 360_000, requests: 2_000_000, logsGb: 5 };

const HOURS_PER_MONTH = 730;
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
  registry: keyof typeof PRICES.registryPerDay;
  frontDoor: keyof typeof PRICES.frontDoorPerMonth;
  logsGbPerMonth: number;
}
/** As in terraform/environments/<name>/terraform.tfvars. */
export const ENVIRONMENTS = {
  dev: { size: SMALL, replicas: 0, registry: 'Basic', frontDoor: 'none', logsGbPerMonth: 1 },
  staging: { size: STANDARD, replicas: 1, registry: 'Standard', frontDoor: 'none', logsGbPerMonth: 2 },
  prod: { size: STANDARD, replicas: 5, registry: 'Premium', frontDoor: 'Standard', logsGbPerMonth: 10 },
} as const satisfies Record<string, Environment>;

const CONTEST = {
  hours: 3,
  hoursBefore: 0.5, // kept ready ahead
  hoursAfter: 0.5, // until somebody resets it
  rolloutHours: 0.1, // twice, while the old revision and the new one are both there
  submissionsPerPerson: 24,
  cpuSecondsPerSubmission: 5, // Java with 80 tests; C++ takes a tenth
  shareInBusiestMinute: 1, // the last minute: everybody submits
  load: 0.7, // of the slots, on average over that minute
  logBytesPerSubmission: 2_000,
};
const PEOPLE = [200, 500];
const CONTESTS_PER_MONTH = { 200: 4, 500: 1 } as const;
const CORES_OF_A_NEW_ENVIRONMENT = 100;
const LEFT_ON = [12, 30, 200, 1000];

const usd = (value: number) => (value > 0 && value < 0.005 ? '< 0.01' : value.toFixed(value < 100 ? 2 : 0));
const activePerHour = ({ vcpu, gib }: Size) => 3600 * (vcpu * PRICES.vcpuActivePerSecond + gib * PRICES.gibPerSecond);
const idlePerHour = ({ vcpu, gib }: Size) => 3600 * (vcpu * PRICES.vcpuIdlePerSecond + gib * PRICES.gibPerSecond);

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  const rule = widths.map((width) => '-'.repeat(width));
  return [title, '', line(first), line(rule), ...others.map(line)].join('\n');
}

function fixedPerMonth({ registry, frontDoor, logsGbPerMonth }: Environment) {
  return {
    registry: (PRICES.registryPerDay[registry] * HOURS_PER_MONTH) / 24,
    network: (PUBLIC_IPS * PRICES.publicIpPerHour + PRICES.loadBalancerPerHour) * HOURS_PER_MONTH,
    frontDoor: PRICES.frontDoorPerMonth[frontDoor],
    logs: logsGbPerMonth * PRICES.logsPerGb,
  };
}
const sum = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((total, value) => total + value, 0);

/** As many replicas as the busiest minute needs, and what they cost for the whole contest. */
function contest(people: number) {
  const { size, replicas: usual } = ENVIRONMENTS.prod;
  const arrivalsPerSecond = (people * CONTEST.shareInBusiestMinute) / 60;
  const busy = arrivalsPerSecond * CONTEST.cpuSecondsPerSubmission;
  const replicas = Math.max(usual, Math.ceil(busy / (size.slots * CONTEST.load)));
  const hours = CONTEST.hoursBefore + CONTEST.hours + CONTEST.hoursAfter + 2 * CONTEST.rolloutHours;
  const submissions = people * CONTEST.submissionsPerPerson;
  const beside =
    (submissions / 1e6) * PRICES.perMillionRequests +
    ((submissions * CONTEST.logBytesPerSubmission) / 1e9) * PRICES.logsPerGb;
  const waitSeconds = (of: number) => (people * CONTEST.cpuSecondsPerSubmission) / (of * size.slots);
  return {
    replicas,
    hours,
    cores: replicas * size.vcpu * 2,
    cost: replicas * hours * activePerHour(size) + beside,
    beside,
    wait: waitSeconds(replicas),
    waitWithUsual: waitSeconds(usual),
  };
}

function stepTable(): string {
  const { registry, network, logs } = fixedPerMonth(ENVIRONMENTS.dev);
  const perHour = activePerHour(ENVIRONMENTS.dev.size);
  const rows = [
    ['1', 'the state storage', '5', '< 0.10'],
    ['2', 'the tfvars, and the roles of who deploys', '10', '0'],
    ['3', 'the registry and the key vault', '5', usd(registry)],
    ['4', 'the digests of the API keys', '5', '< 0.10'],
    ['5', 'the image: build, push', '20', '0'],
    ['5', 'network, logs, environment, app, alerts', '15', usd(network + logs)],
    ['5', 'wait until it is ready, smoke test', '3', `0; ${usd(perHour)} an hour while it is used`],
    ['6', 'what only a first deployment can show', '15', '0'],
  ];
  return table('The first deployment of dev:', ['step', 'what', 'minutes, about', 'USD a month from then on'], rows);
}

function replicaTable(): string {
  const row = (size: Size) => [
    `${size.vcpu} vCPU, ${size.gib} GiB, ${size.slots} ${size.slots === 1 ? 'slot' : 'slots'}`,
    usd(activePerHour(size)),
    usd(activePerHour(size) * HOURS_PER_MONTH),
    usd(idlePerHour(size) * HOURS_PER_MONTH),
  ];
  return table(
    'One replica, in USD:',
    ['size', 'active, hour', 'active, month', 'idle, month'],
    [SMALL, STANDARD].map(row),
  );
}

function idleTable(): string {
  const row = ([name, environment]: [string, Environment]) => {
    const { registry, network, frontDoor, logs } = fixedPerMonth(environment);
    const fixed = registry + network + frontDoor + logs;
    const kept = (perHour: number) => environment.replicas * perHour * HOURS_PER_MONTH;
    const [idle, active] = [kept(idlePerHour(environment.size)), kept(activePerHour(environment.size))];
    const total = idle === active ? usd(fixed) : `${usd(fixed + idle)} to ${usd(fixed + active)}`;
    return [name, environment.replicas, ...[idle, active, registry, network, frontDoor, logs].map(usd), total];
  };
  const head = ['', 'replicas', 'at the idle rate', 'at the active rate', 'registry', 'network', 'Front Door', 'logs'];
  return table(
    'Each environment for a month in which nobody uses it, in USD:',
    [...head, 'sum'],
    Object.entries(ENVIRONMENTS).map(row),
  );
}

function contestTable(): string {
  const rows = PEOPLE.map((people) => {
    const { replicas, hours, cores, cost, beside, wait, waitWithUsual } = contest(people);
    const quota = cores > CORES_OF_A_NEW_ENVIRONMENT ? `${cores}: raise the quota` : cores;
    const waits = [waitWithUsual, wait].map((seconds) => `${Math.round(seconds)} s`);
    return [people, replicas, quota, hours.toFixed(1), usd(cost), usd(beside), ...waits];
  });
  const wait = 'if all submit at once, the last waits with';
  const head = ['people', 'replicas', 'cores in a rollout', 'hours', 'USD', 'of it requests, logs'];
  return table('One contest:', [...head, `${wait} ${ENVIRONMENTS.prod.replicas}`, 'with these'], rows);
}

function leftOnTable(): string {
  const rows = LEFT_ON.map((replicas) => {
    const hour = replicas * activePerHour(STANDARD);
    return [replicas, usd(hour), usd(24 * hour), usd(60 * hour)];
  });
  const head = ['replicas', 'an hour', 'a day', 'from Friday evening to Monday morning'];
  return table('Replicas of 2 vCPU that are kept ready, or forgotten, in USD:', head, rows);
}

function monthTable(): string {
  const { size, replicas } = ENVIRONMENTS.prod;
  const free =
    FREE.vcpuSeconds * PRICES.vcpuActivePerSecond +
    FREE.gibSeconds * PRICES.gibPerSecond +
    FREE.logsGb * PRICES.logsPerGb;
  const contests = PEOPLE.map((people) => {
    const times = CONTESTS_PER_MONTH[people as keyof typeof CONTESTS_PER_MONTH];
    return [`${times} × a contest of ${people}`, times * contest(people).cost] as const;
  });
  const lines = [
    [`${replicas} replicas, active throughout`, replicas * activePerHour(size) * HOURS_PER_MONTH] as const,
    ['registry, network, Front Door, logs', sum(fixedPerMonth(ENVIRONMENTS.prod))] as const,
    ...contests,
    ['what is free each month', -free] as const,
  ];
  const total = lines.reduce((so, [, value]) => so + value, 0);
  return table(
    'prod for a month with contests, at most:',
    ['what', 'USD'],
    [...lines.map(([what, value]) => [what, usd(value)]), ['sum', usd(total)]],
  );
}

export const costTables = () =>
  [stepTable(), replicaTable(), idleTable(), contestTable(), leftOnTable(), monthTable()].join('\n\n');

if (import.meta.main) process.stdout.write(`${costTables()}\n`);
