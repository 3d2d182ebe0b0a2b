mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor-dev-queue-012345"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = { service = "executor" }
  sku                 = "Balanced_B0"
  high_availability   = true
  password            = "" # said, or the apply of a test has it and its plan has not
  vault = {
    id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.KeyVault/vaults/executor-vault"
    uri = "https://executor-vault.vault.azure.net/"
  }
  network = {
    id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/virtualNetworks/executor-network"
    subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/virtualNetworks/executor-network/subnets/endpoints"
  }
}

run "redis_is_one_shard_that_discards_nothing" {
  command = plan

  assert {
    condition     = one(azurerm_managed_redis.this[0].default_database).clustering_policy == "NoCluster" && one(azurerm_managed_redis.this[0].default_database).eviction_policy == "NoEviction"
    error_message = "BullMQ needs its keys on one shard, and none of them discarded."
  }

  assert {
    condition     = one(azurerm_managed_redis.this[0].default_database).client_protocol == "Encrypted" && one(azurerm_managed_redis.this[0].default_database).access_keys_authentication_enabled
    error_message = "The service comes with TLS and with a key."
  }

  assert {
    condition     = azurerm_managed_redis.this[0].sku_name == "Balanced_B0" && azurerm_managed_redis.this[0].high_availability_enabled && azurerm_managed_redis.this[0].name == "executor-dev-queue-012345"
    error_message = "Another Redis."
  }
}

run "the_key_is_in_the_vault" {
  command = apply

  assert {
    condition     = azurerm_key_vault_secret.key[0].name == "redis-password" && azurerm_key_vault_secret.key[0].value == one(azurerm_managed_redis.this[0].default_database).primary_access_key
    error_message = "The app does not find the key."
  }

  assert {
    condition     = output.password_secret.uri == "https://executor-vault.vault.azure.net/secrets/redis-password" && endswith(output.password_secret.scope, "/vaults/executor-vault/secrets/redis-password")
    error_message = "Not the address without a version, or a scope of more than the secret."
  }

  assert {
    condition     = output.url == "rediss://executor-queue.westeurope.redis.azure.net:10000" && output.redis_id == azurerm_managed_redis.this[0].id
    error_message = "The service looks elsewhere."
  }

  assert {
    condition     = length(azurerm_key_vault_secret.password) == 0
    error_message = "Two secrets of one name."
  }
}

run "in_a_network_redis_is_private" {
  command = apply

  assert {
    condition     = azurerm_managed_redis.this[0].public_network_access == "Disabled"
    error_message = "It can be reached from the Internet."
  }

  assert {
    condition     = one(azurerm_private_endpoint.redis[0].private_service_connection).private_connection_resource_id == azurerm_managed_redis.this[0].id && one(azurerm_private_endpoint.redis[0].private_service_connection).subresource_names[0] == "redisEnterprise" && azurerm_private_endpoint.redis[0].subnet_id == var.network.subnet_id
    error_message = "The endpoint is of something else."
  }

  assert {
    condition     = azurerm_private_dns_zone.redis[0].name == "privatelink.redis.azure.net" && one(azurerm_private_endpoint.redis[0].private_dns_zone_group).private_dns_zone_ids[0] == azurerm_private_dns_zone.redis[0].id && azurerm_private_dns_zone_virtual_network_link.redis[0].virtual_network_id == var.network.id
    error_message = "The name of Redis does not resolve to the endpoint."
  }
}

run "without_a_network_redis_is_public" {
  command = plan

  variables {
    network = null
  }

  assert {
    condition     = azurerm_managed_redis.this[0].public_network_access == "Enabled" && length(azurerm_private_endpoint.redis) + length(azurerm_private_dns_zone.redis) + length(azurerm_private_dns_zone_virtual_network_link.redis) == 0
    error_message = "Nobody could reach it."
  }
}

run "a_redis_that_is_there_is_used" {
  command = plan

  variables {
    existing_url = "redis://redis.contest.example:6379"
  }

  assert {
    condition     = output.url == "redis://redis.contest.example:6379" && output.redis_id == null && length(azurerm_managed_redis.this) + length(azurerm_private_endpoint.redis) + length(azurerm_private_dns_zone.redis) == 0
    error_message = "Another Redis."
  }

  assert {
    condition     = length(azurerm_key_vault_secret.key) + length(azurerm_key_vault_secret.password) == 0
    error_message = "It would take the operator's password away."
  }
}

run "its_password_is_written_and_not_kept" {
  command = apply

  variables {
    existing_url     = "rediss://redis.contest.example:6380"
    password         = "correct horse"
    password_version = 1
  }

  assert {
    condition     = azurerm_key_vault_secret.password[0].value == null && azurerm_key_vault_secret.password[0].value_wo == null && azurerm_key_vault_secret.password[0].value_wo_version == 1 && azurerm_key_vault_secret.password[0].name == "redis-password"
    error_message = "The state holds the password."
  }
}

run "a_url_with_a_password_is_refused" {
  command = plan

  variables {
    existing_url = "rediss://:secret@redis.contest.example:6380"
  }

  expect_failures = [var.existing_url]
}

run "a_url_without_a_port_is_refused" {
  command = plan

  variables {
    existing_url = "rediss://redis.contest.example"
  }

  expect_failures = [var.existing_url]
}

run "a_version_without_a_password_is_refused" {
  command = plan

  variables {
    existing_url     = "rediss://redis.contest.example:6380"
    password_version = 1
  }

  expect_failures = [var.password_version]
}

run "a_version_for_a_new_redis_is_refused" {
  command = plan

  variables {
    password         = "correct horse"
    password_version = 1
  }

  expect_failures = [var.password_version]
}

run "half_a_version_is_refused" {
  command = plan

  variables {
    existing_url     = "rediss://redis.contest.example:6380"
    password         = "correct horse"
    password_version = 1.5
  }

  expect_failures = [var.password_version]
}

run "a_size_of_several_shards_is_refused" {
  command = plan

  variables {
    sku = "Balanced_B50"
  }

  expect_failures = [var.sku]
}

run "a_name_with_two_hyphens_in_a_row_is_refused" {
  command = plan

  variables {
    name = "executor--queue"
  }

  expect_failures = [var.name]
}
