# Answers that have the form of Azure's, as the real provider checks ids wherever they are put in.

mock_resource "azurerm_resource_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg"
  }
}

mock_resource "azurerm_virtual_network" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/virtualNetworks/executor-network"
  }
}

mock_resource "azurerm_subnet" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/virtualNetworks/executor-network/subnets/environment"
  }
}

mock_resource "azurerm_network_security_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/networkSecurityGroups/executor-egress"
  }
}

mock_resource "azurerm_container_registry" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ContainerRegistry/registries/executorregistry"
    login_server = "executorregistry.azurecr.io"
  }
}

mock_resource "azurerm_log_analytics_workspace" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.OperationalInsights/workspaces/executor-logs"
  }
}

mock_resource "azurerm_application_insights" {
  defaults = {
    id                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Insights/components/executor-insights"
    connection_string = "InstrumentationKey=00000000-0000-0000-0000-000000000000"
  }
}

mock_resource "azurerm_key_vault" {
  defaults = {
    id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.KeyVault/vaults/executor-vault"
    vault_uri = "https://executor-vault.vault.azure.net/"
  }
}

mock_resource "azurerm_user_assigned_identity" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/executor-identity"
    principal_id = "11111111-1111-1111-1111-111111111111"
  }
}

mock_resource "azurerm_container_app_environment" {
  defaults = {
    id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/managedEnvironments/executor-environment"
    default_domain = "example.westeurope.azurecontainerapps.io"
  }
}

mock_resource "azurerm_monitor_action_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Insights/actionGroups/executor"
  }
}

mock_resource "azurerm_cdn_frontdoor_profile" {
  defaults = {
    id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge"
    resource_guid = "55555555-5555-5555-5555-555555555555"
  }
}

mock_resource "azurerm_cdn_frontdoor_endpoint" {
  defaults = {
    id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge/afdEndpoints/executor"
    host_name = "executor-0000.z01.azurefd.net"
  }
}

mock_resource "azurerm_cdn_frontdoor_origin_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge/originGroups/executor"
  }
}

mock_resource "azurerm_cdn_frontdoor_origin" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge/originGroups/executor/origins/executor"
  }
}

mock_resource "azurerm_cdn_frontdoor_route" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge/afdEndpoints/executor/routes/executor"
  }
}

mock_resource "azurerm_cdn_frontdoor_custom_domain" {
  defaults = {
    id               = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cdn/profiles/executor-edge/customDomains/judge-contest-example"
    validation_token = "token"
  }
}

mock_resource "azurerm_cdn_frontdoor_firewall_policy" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/executorwaf"
  }
}

mock_resource "azurerm_managed_redis" {
  defaults = {
    id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Cache/redisEnterprise/executor-queue"
    hostname = "executor-queue.westeurope.redis.azure.net"
  }
}

mock_resource "azurerm_private_dns_zone" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/privateDnsZones/privatelink.redis.azure.net"
  }
}

mock_data "azurerm_client_config" {
  defaults = {
    tenant_id       = "22222222-2222-2222-2222-222222222222"
    subscription_id = "00000000-0000-0000-0000-000000000000"
    object_id       = "33333333-3333-3333-3333-333333333333"
  }
}

mock_data "azurerm_resource_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg"
  }
}

mock_data "azurerm_container_registry" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.ContainerRegistry/registries/sharedregistry"
    login_server = "sharedregistry.azurecr.io"
    location     = "northeurope"
  }
}

mock_data "azurerm_container_app_environment" {
  defaults = {
    id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.App/managedEnvironments/shared"
    default_domain = "shared.northeurope.azurecontainerapps.io"
    location       = "northeurope"
  }
}

mock_data "azurerm_log_analytics_workspace" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.OperationalInsights/workspaces/shared"
  }
}

mock_data "azurerm_network_service_tags" {
  defaults = {
    ipv4_cidrs = ["4.150.232.0/30", "13.73.248.16/29"]
  }
}
