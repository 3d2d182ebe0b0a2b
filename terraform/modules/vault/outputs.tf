output "id" {
  description = "The vault's resource id. Who uses it waits until the officers may write."
  value       = azurerm_key_vault.this.id
  depends_on  = [azurerm_role_assignment.officer]
}

output "name" {
  description = "The vault's name."
  value       = azurerm_key_vault.this.name
}

output "uri" {
  description = "The vault's address."
  value       = azurerm_key_vault.this.vault_uri
}

# By name and without a version: a new version reaches the replicas within half an hour, and no apply is needed.
output "api_keys_secret" {
  description = "The secret with the API keys' digests: its name, its address without a version, and the scope for a role on it alone."
  value = {
    name  = local.secret_name
    uri   = "${azurerm_key_vault.this.vault_uri}secrets/${local.secret_name}"
    scope = "${azurerm_key_vault.this.id}/secrets/${local.secret_name}"
  }
  depends_on = [azurerm_key_vault_secret.api_keys]
}

# Terraform never writes it: `az keyvault secret set`.
output "callback_secret" {
  description = "The secret that signs callbacks: its name, its address without a version, and the scope for a role on it alone."
  value = {
    name  = "callback-secret"
    uri   = "${azurerm_key_vault.this.vault_uri}secrets/callback-secret"
    scope = "${azurerm_key_vault.this.id}/secrets/callback-secret"
  }
}
