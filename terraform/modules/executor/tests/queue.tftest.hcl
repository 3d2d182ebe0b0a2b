mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" { source = "../../mocks/azapi" }

variables {
  name                  = "executor-dev"
  resource_group_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg"
  location              = "westeurope"
  tags                  = { service = "executor" }
  environment_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/managedEnvironments/executor"
  environment_domain    = "example.westeurope.azurecontainerapps.io"
  workload_profile_name = "Consumption"
  identity_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/executor"
  registry_login_server = "executorregistry.azurecr.io"
  image                 = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys_secret_uri   = "https://executor-vault.vault.azure.net/secrets/api-keys"
  min_replicas          = 1
  max_replicas          = 20
  queue = {
    url                 = "rediss://executor-queue.westeurope.redis.azure.net:10000"
    password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
  }
}

run "the_service_knows_where_the_queue_is" {
  command = plan

  assert {
    condition     = contains(azapi_resource.executor.body.properties.template.containers[0].env, { name = "REDIS_URL", value = "rediss://executor-queue.westeurope.redis.azure.net:10000" })
    error_message = "Each replica would work alone."
  }

  assert {
    condition     = contains(azapi_resource.executor.body.properties.template.containers[0].env, { name = "REDIS_PASSWORD", secretRef = "redis-password" }) && contains(azapi_resource.executor.body.properties.template.containers[0].env, { name = "API_KEYS", secretRef = "api-keys" })
    error_message = "A secret is missing, or is written."
  }

  assert {
    condition = azapi_resource.executor.body.properties.configuration.secrets == [
      { name = "api-keys", keyVaultUrl = "https://executor-vault.vault.azure.net/secrets/api-keys", identity = var.identity_id },
      { name = "redis-password", keyVaultUrl = "https://executor-vault.vault.azure.net/secrets/redis-password", identity = var.identity_id },
    ]
    error_message = "The secrets do not come from the vault."
  }
}

run "what_waits_starts_replicas_beside_the_http_rule" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.pollingInterval == 15
    error_message = "What waits must be asked for as often as the platform decides."
  }

  assert {
    condition     = [for rule in azapi_resource.executor.body.properties.template.scale.rules : rule.name] == ["http", "queue", "submissions"]
    error_message = "Other rules."
  }

  assert {
    condition = azapi_resource.executor.body.properties.template.scale.rules[1].custom == {
      type = "redis"
      metadata = {
        address    = "executor-queue.westeurope.redis.azure.net:10000"
        enableTLS  = "true"
        listName   = "executor:executions:prioritized"
        listLength = "2"
      }
      auth = [{ secretRef = "redis-password", triggerParameter = "password" }]
    }
    error_message = "Not the rule that KEDA reads."
  }

  assert {
    condition = azapi_resource.executor.body.properties.template.scale.rules[2].custom == {
      type = "redis"
      metadata = {
        address    = "executor-queue.westeurope.redis.azure.net:10000"
        enableTLS  = "true"
        listName   = "executor:submissions:waiting"
        listLength = "2"
      }
      auth = [{ secretRef = "redis-password", triggerParameter = "password" }]
    }
    error_message = "Not the rule that KEDA reads."
  }
}

run "half_a_round_of_waiting_is_a_whole_number" {
  command = plan

  variables {
    size = { cpu = 0.5, memory_gib = 1, slots = 1 }
    queue = {
      url                 = "redis://redis.contest.example:6379"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      factor              = 1.5
    }
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[1].custom.metadata.listLength == "2" && azapi_resource.executor.body.properties.template.scale.rules[1].custom.metadata.enableTLS == "false"
    error_message = "KEDA parses whole numbers, and this Redis has no TLS."
  }
}

run "what_waits_can_be_the_only_reason" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      replace_http_rule   = true
    }
  }

  assert {
    condition     = [for rule in azapi_resource.executor.body.properties.template.scale.rules : rule.name] == ["queue", "submissions"]
    error_message = "Other rules."
  }
}

run "a_rule_that_fails_can_be_taken_out" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      scale_rule          = false
    }
  }

  assert {
    condition     = [for rule in azapi_resource.executor.body.properties.template.scale.rules : rule.name] == ["http"]
    error_message = "A rule that fails stops all scaling."
  }
}

run "the_queue_needs_no_api_keys" {
  command = plan

  variables {
    api_keys_secret_uri = null
    ip_restrictions     = { action = "Allow", ranges = { school = "203.0.113.0/24" } }
  }

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.secrets[*].name == ["redis-password"]
    error_message = "A secret that is not there."
  }
}

run "no_rule_at_all_is_refused" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      scale_rule          = false
      replace_http_rule   = true
    }
  }

  expect_failures = [var.queue]
}

run "a_start_from_nothing_without_the_http_rule_is_refused" {
  command = plan

  variables {
    min_replicas = 0
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      replace_http_rule   = true
    }
  }

  expect_failures = [var.queue]
}

run "a_factor_of_nothing_is_refused" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
      factor              = 0
    }
  }

  expect_failures = [var.queue]
}

run "a_password_with_a_version_is_refused" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password/0123456789abcdef"
    }
  }

  expect_failures = [var.queue]
}

run "a_url_with_a_database_is_refused" {
  command = plan

  variables {
    queue = {
      url                 = "rediss://redis.contest.example:6380/1"
      password_secret_uri = "https://executor-vault.vault.azure.net/secrets/redis-password"
    }
  }

  expect_failures = [var.queue]
}
