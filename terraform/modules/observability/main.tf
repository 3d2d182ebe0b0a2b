resource "azurerm_log_analytics_workspace" "this" {
  count = var.existing == null ? 1 : 0

  name                = "${var.name}-logs"
  resource_group_name = var.resource_group_name
  location            = var.location
  sku                 = "PerGB2018"
  retention_in_days   = var.retention_days
  daily_quota_gb      = var.daily_quota_gb
  tags                = var.tags
}

data "azurerm_log_analytics_workspace" "existing" {
  count = var.existing == null ? 0 : 1

  name                = var.existing.name
  resource_group_name = var.existing.resource_group_name
}

locals {
  workspace_id = one(concat(azurerm_log_analytics_workspace.this[*].id, data.azurerm_log_analytics_workspace.existing[*].id))
}

resource "azurerm_application_insights" "this" {
  name                = "${var.name}-insights"
  resource_group_name = var.resource_group_name
  location            = var.location
  application_type    = "Node.JS"
  workspace_id        = local.workspace_id
  tags                = var.tags
}
