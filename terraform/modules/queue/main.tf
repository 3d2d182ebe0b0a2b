# The Redis in which executions wait, and which all replicas share. An existing one is used instead if queue.url names it.
locals {
  port = 10000 # of every Azure Managed Redis
}

resource "azurerm_managed_redis" "this" {
  count = var.existing_url == null ? 1 : 0

  name                      = var.name
  resource_group_name       = var.resource_group_name
  location                  = var.location
  sku_name                  = var.sku
  high_availability_enabled = var.high_availability
  public_network_access     = var.network == null ? "Enabled" : "Disabled"
  tags                      = var.tags

  default_database {
    # One shard: a BullMQ script uses several keys, and KEDA's redis scaler does not follow a cluster's redirections.
    clustering_policy = "NoCluster"
    # When the memory is full, a submission fails. Any other policy would discard executions that wait.
    eviction_policy                    = "NoEviction"
    client_protocol                    = "Encrypted"
    access_keys_authentication_enabled = true # neither BullMQ nor KEDA's redis scaler takes tokens of Entra
  }
}

# The app reads its password by name, without a version, so that a regenerated key reaches the replicas after an apply. The
# key is in the state, too: azurerm exports it.
resource "azurerm_key_vault_secret" "key" {
  count = var.existing_url == null ? 1 : 0

  name         = local.vault_entry
  key_vault_id = var.vault.id
  content_type = "access key of Azure Managed Redis"
  value        = one(azurerm_managed_redis.this[0].default_database).primary_access_key
  tags         = var.tags
}

# The password of an existing Redis is written and never read: it is in no state and in no plan.
resource "azurerm_key_vault_secret" "password" {
  count = var.existing_url == null || var.password_version == 0 ? 0 : 1

  name             = local.vault_entry
  key_vault_id     = var.vault.id
  content_type     = "password of Redis"
  value_wo         = var.password
  value_wo_version = var.password_version
  tags             = var.tags
}

locals {
  vault_entry = "redis-password"
}
