resource "azurerm_container_app_environment" "this" {
  count = var.existing == null ? 1 : 0

  name                = "${var.name}-environment"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags

  logs_destination           = "log-analytics"
  log_analytics_workspace_id = var.workspace_id

  infrastructure_subnet_id           = var.subnet_id
  infrastructure_resource_group_name = "${var.name}-infrastructure"
  internal_load_balancer_enabled     = false
  zone_redundancy_enabled            = var.zone_redundant
  public_network_access              = var.public ? "Enabled" : "Disabled"

  # An environment made without profiles can never have them. Azure wants this one to be called so.
  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

data "azurerm_container_app_environment" "existing" {
  count = var.existing == null ? 0 : 1

  name                = var.existing.name
  resource_group_name = var.existing.resource_group_name
}
