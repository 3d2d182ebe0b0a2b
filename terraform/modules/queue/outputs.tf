output "url" {
  description = "Where Redis is: rediss://HOST:PORT. Who uses it waits until its name resolves to the private endpoint."
  value       = var.existing_url == null ? "rediss://${one(azurerm_managed_redis.this[*].hostname)}:${local.port}" : var.existing_url
  depends_on  = [azurerm_private_endpoint.redis, azurerm_private_dns_zone_virtual_network_link.redis]
}

output "redis_id" {
  description = "The resource id of our Redis; null for an existing one."
  value       = one(azurerm_managed_redis.this[*].id)
}

output "password_secret" {
  description = "The secret with the password: its name, its address without a version, and the scope for a role on it alone."
  value = {
    name  = local.vault_entry
    uri   = "${var.vault.uri}secrets/${local.vault_entry}"
    scope = "${var.vault.id}/secrets/${local.vault_entry}"
  }
  depends_on = [azurerm_key_vault_secret.key, azurerm_key_vault_secret.password]
}
