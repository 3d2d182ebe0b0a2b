locals {
  secret_name = "api-keys"
}

# The value is written and never read: it is in no state and in no plan.
resource "azurerm_key_vault_secret" "api_keys" {
  count = var.api_keys_version == 0 ? 0 : 1

  name             = local.secret_name
  key_vault_id     = azurerm_key_vault.this.id
  content_type     = "name:sha256,…"
  value_wo         = join(",", [for name, digest in var.api_keys : "${name}:${digest}"])
  value_wo_version = var.api_keys_version
  tags             = var.tags

  depends_on = [azurerm_role_assignment.officer] # else whoever applies may not write yet
}
