resource "azurerm_container_registry" "this" {
  count = var.existing == null ? 1 : 0

  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  sku                 = var.sku
  tags                = var.tags

  admin_enabled           = false # who pulls or pushes does so as itself, by a role
  zone_redundancy_enabled = var.sku == "Premium"
  data_endpoint_enabled   = var.sku == "Premium" # layers then come from the registry, not from any storage account
}

data "azurerm_container_registry" "existing" {
  count = var.existing == null ? 0 : 1

  name                = var.existing.name
  resource_group_name = var.existing.resource_group_name
}
