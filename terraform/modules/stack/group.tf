resource "azurerm_resource_group" "this" {
  count = var.existing_resource_group_name == null ? 1 : 0

  name     = local.group_name
  location = var.location
  tags     = local.tags
}

data "azurerm_resource_group" "existing" {
  count = var.existing_resource_group_name == null ? 0 : 1

  name = var.existing_resource_group_name
}

locals {
  group = {
    id   = one(concat(azurerm_resource_group.this[*].id, data.azurerm_resource_group.existing[*].id))
    name = one(concat(azurerm_resource_group.this[*].name, data.azurerm_resource_group.existing[*].name))
  }
}

# Depends on everything, so that `terraform destroy` takes it away first. It also refuses to delete single resources.
resource "azurerm_management_lock" "group" {
  count = var.deletion_protection ? 1 : 0

  name       = "${var.name}-lock"
  scope      = local.group.id
  lock_level = "CanNotDelete"
  notes      = "Set by Terraform: deletion_protection."

  depends_on = [
    module.network, module.registry, module.vault, module.identity, module.observability, module.environment,
    module.queue, module.executor, module.edge, module.alerts, module.budget,
  ]
}
