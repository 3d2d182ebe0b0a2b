/**
 * What each type of our files needs registered in the subscription. The names are spelt as Azure itself lists them
 * (`az provider list --query [].namespace`): azurerm compares them letter by letter, and ignores one that it does not find.
 */

const NETWORK = 'Microsoft.Network';
const APP = 'Microsoft.App';
const CDN = 'Microsoft.Cdn';
const INSIGHTS = 'microsoft.insights'; // the only one of these that Azure spells in small letters
const LOGS = 'Microsoft.OperationalInsights';
const ALWAYS_REGISTERED: readonly string[] = [];

/** By the beginning of a type's name; the longest that fits counts. */
const NEEDED_BY: Readonly<Record<string, readonly string[]>> = {
  azurerm_application_insights: [INSIGHTS],
  azurerm_cdn_frontdoor: [CDN],
  azurerm_cdn_frontdoor_firewall_policy: [CDN, NETWORK],
  azurerm_client_config: ALWAYS_REGISTERED,
  azurerm_consumption_budget: ['Microsoft.Consumption'],
  azurerm_container_app_environment: [APP, 'Microsoft.ContainerService'], // the second for one in a network of its own
  azurerm_container_registry: ['Microsoft.ContainerRegistry'],
  azurerm_key_vault: ['Microsoft.KeyVault'],
  azurerm_log_analytics_workspace: [LOGS],
  azurerm_managed_redis: ['Microsoft.Cache'],
  azurerm_management_lock: ALWAYS_REGISTERED,
  azurerm_monitor: [INSIGHTS],
  azurerm_network: [NETWORK],
  azurerm_private_dns_zone: [NETWORK],
  azurerm_private_endpoint: [NETWORK],
  azurerm_resource_group: ALWAYS_REGISTERED,
  azurerm_role_assignment: ALWAYS_REGISTERED,
  azurerm_subnet: [NETWORK],
  azurerm_user_assigned_identity: ['Microsoft.ManagedIdentity'],
  azurerm_virtual_network: [NETWORK],
  azapi: [APP],
  terraform_data: ALWAYS_REGISTERED, // Terraform's own
};

/** Nothing where the table does not know the type. */
export function providersNeededBy(type: string): readonly string[] | undefined {
  const [prefix] = Object.keys(NEEDED_BY)
    .filter((name) => type === name || type.startsWith(`${name}_`))
    .toSorted((one, other) => other.length - one.length);
  return prefix === undefined ? undefined : NEEDED_BY[prefix];
}
