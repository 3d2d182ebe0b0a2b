data "azurerm_client_config" "current" {}

# Registries and vaults share their names with all of Azure: six digits of where this one lies make them ours, always the same.
locals {
  suffix = substr(sha256("${data.azurerm_client_config.current.subscription_id}/${local.group_name}"), 0, 6)

  app_name      = var.name
  group_name    = coalesce(var.existing_resource_group_name, "${var.name}-rg")
  registry_name = "${replace(var.name, "-", "")}${local.suffix}"
  vault_name    = "${var.name}-${local.suffix}"

  tags = merge(var.tags, { service = "executor", environment = var.name, managed_by = "terraform" })
}
