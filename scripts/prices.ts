/** The prices of Azure, in USD. Each region's prices of Container Apps name their source and date. */

export interface Rates {
  vcpuActivePerSecond: number;
  vcpuIdlePerSecond: number;
  /** The same for active and idle. */
  gibPerSecond: number;
  perMillionRequests: number;
  source: string;
  /** When they were read or, if that is not known, since when they are valid. */
  date: string;
}

const RETAIL_API = 'prices.azure.com/api/retail/prices';

export const REGIONS = {
  'most regions': {
    vcpuActivePerSecond: 0.000_024,
    vcpuIdlePerSecond: 0.000_003,
    gibPerSecond: 0.000_003,
    perMillionRequests: 0.4,
    source: `${RETAIL_API}, northeurope and japaneast`,
    date: '2026-08-21',
  },
  westus2: {
    vcpuActivePerSecond: 0.000_034,
    vcpuIdlePerSecond: 0.000_004,
    gibPerSecond: 0.000_004,
    perMillionRequests: 0.4,
    source: `${RETAIL_API}, westus2`,
    date: '2022-06-01',
  },
} as const satisfies Record<string, Rates>;

export type Region = keyof typeof REGIONS;

/** Services other than Container Apps, in most regions, in 2026: azure.microsoft.com/pricing, by service. */
export const BESIDE = {
  registryPerDay: { Basic: 0.167, Standard: 0.667, Premium: 1.667 },
  publicIpPerHour: 0.005,
  loadBalancerPerHour: 0.025,
  frontDoorPerMonth: { none: 0, Standard: 35, Premium: 330 },
  frontDoorPerTenThousandRequests: { none: 0, Standard: 0.009, Premium: 0.015 },
  /**
   * Azure Managed Redis; high availability is two nodes. Read of the retail API by others: 0.018 in eastus2, and 0.0136 GBP in
   * uksouth on 2026-08-10. Listings without a region say 0.016. Not read here: check it for your region.
   */
  redisPerNodeAndHour: { none: 0, Balanced_B0: 0.018 },
  privateEndpointPerHour: 0.01,
  privateDnsZonePerMonth: 0.5,
  logsPerGb: 2.3,
  /** Beyond the 31 days that are free. */
  logsKeptPerGbAndMonth: 0.1,
  metricAlertPerMonth: 0.1, // one time series each
  logAlertPerMonth: 1.5, // evaluated every 5 minutes
} as const;

/** What is free each month, once for a subscription. */
export const FREE = { vcpuSeconds: 180_000, gibSeconds: 360_000, requests: 2_000_000, logsGb: 5 };
