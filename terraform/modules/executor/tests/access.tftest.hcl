# Long, because the runs share the variables of one app, which terraform cannot read from another file.
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
}

run "who_calls_must_say_who_he_is" {
  command = plan

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "AUTH_REQUIRED"]) == "true" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "METRICS_AUTH"]) == "true" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "TRUST_PROXY_HOPS"]) == "1"
    error_message = "Anybody could run programs."
  }
}

run "tokens_of_entra_are_enough" {
  command = plan

  variables {
    api_keys_secret_uri = null
    entra               = { tenant_id = "22222222-2222-2222-2222-222222222222", audience = "api://executor", role = "execute" }
  }

  assert {
    condition     = !can(azapi_resource.executor.body.properties.configuration.secrets) && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "AUTH_REQUIRED"]) == "true" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "ENTRA_TENANT_ID"]) == "22222222-2222-2222-2222-222222222222" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "ENTRA_AUDIENCE"]) == "api://executor" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "ENTRA_ROLE"]) == "execute"
    error_message = "The service is not told."
  }
}

run "what_is_not_said_is_not_in_the_environment" {
  command = plan

  assert {
    condition     = length([for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry if startswith(entry.name, "ENTRA_")]) == 0
    error_message = "The service takes an empty value for a mistake."
  }
}

run "known_addresses_are_enough" {
  command = plan

  variables {
    api_keys_secret_uri = null
    ip_restrictions     = { action = "Allow", ranges = { school = "203.0.113.0/24" } }
  }

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "AUTH_REQUIRED"]) == "false"
    error_message = "Nobody could call."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.ingress.ipSecurityRestrictions == [{ name = "school", ipAddressRange = "203.0.113.0/24", action = "Allow" }]
    error_message = "The addresses did not reach the ingress."
  }
}

run "open_to_anybody_is_refused" {
  command = plan

  variables {
    api_keys_secret_uri = null
  }

  expect_failures = [var.entra]
}

run "open_to_all_but_some_is_refused" {
  command = plan

  variables {
    api_keys_secret_uri = null
    ip_restrictions     = { action = "Deny", ranges = { school = "203.0.113.0/24" } }
  }

  expect_failures = [var.entra]
}

run "a_tenant_by_its_name_is_refused" {
  command = plan

  variables {
    entra = { tenant_id = "contest.example", audience = "api://executor" }
  }

  expect_failures = [var.entra]
}

run "an_empty_audience_is_refused" {
  command = plan

  variables {
    entra = { tenant_id = "22222222-2222-2222-2222-222222222222", audience = "" }
  }

  expect_failures = [var.entra]
}

run "there_is_one_action_for_all_ranges" {
  command = plan

  variables {
    ip_restrictions = { action = "Deny", ranges = { one = "203.0.113.7/32", other = "198.51.100.0/24" } }
  }

  assert {
    condition     = toset([for rule in azapi_resource.executor.body.properties.configuration.ingress.ipSecurityRestrictions : rule.action]) == toset(["Deny"])
    error_message = "Azure refuses a mixture."
  }
}

run "an_action_that_azure_does_not_know_is_refused" {
  command = plan

  variables {
    ip_restrictions = { action = "Maybe", ranges = {} }
  }

  expect_failures = [var.ip_restrictions]
}

run "an_address_without_a_length_is_refused" {
  command = plan

  variables {
    ip_restrictions = { action = "Deny", ranges = { one = "203.0.113.7" } }
  }

  expect_failures = [var.ip_restrictions]
}

run "a_range_with_host_bits_is_refused" {
  command = plan

  variables {
    ip_restrictions = { action = "Deny", ranges = { one = "203.0.113.7/24" } }
  }

  expect_failures = [var.ip_restrictions]
}

run "pages_of_known_origins_may_call" {
  command = plan

  variables {
    cors_origins = ["https://contest.example", "http://localhost:5173"]
  }

  assert {
    condition     = toset(keys(azapi_resource.executor.body.properties.configuration.ingress.corsPolicy)) == toset(["allowedOrigins", "allowedMethods", "allowedHeaders", "exposeHeaders", "allowCredentials", "maxAge"]) && azapi_resource.executor.body.properties.configuration.ingress.corsPolicy.allowedOrigins == tolist(["http://localhost:5173", "https://contest.example"]) && !azapi_resource.executor.body.properties.configuration.ingress.corsPolicy.allowCredentials
    error_message = "Not these origins."
  }

  assert {
    condition     = length([for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry if entry.name == "CORS_ORIGINS"]) == 0
    error_message = "The header would be there twice, and browsers refuse that."
  }
}

run "without_origins_there_is_no_cors" {
  command = plan

  assert {
    condition     = !can(azapi_resource.executor.body.properties.configuration.ingress.corsPolicy)
    error_message = "Pages of nobody may call."
  }
}

run "every_origin_is_refused" {
  command = plan

  variables {
    cors_origins = ["*"]
  }

  expect_failures = [var.cors_origins]
}

run "an_origin_with_a_path_is_refused" {
  command = plan

  variables {
    cors_origins = ["https://contest.example/"]
  }

  expect_failures = [var.cors_origins]
}

run "behind_front_door_the_service_knows_which_is_ours" {
  command = plan

  variables {
    front_door = { id = "55555555-5555-5555-5555-555555555555" }
  }

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "TRUSTED_FRONT_DOOR_ID"]) == "55555555-5555-5555-5555-555555555555"
    error_message = "Any Front Door could be put before the app."
  }

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "TRUST_PROXY_HOPS"]) == "1"
    error_message = "The ingress overwrites X-Forwarded-For: a second entry would be the caller's own."
  }
}

run "without_front_door_no_id_is_trusted" {
  command = plan

  assert {
    condition     = length([for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry if entry.name == "TRUSTED_FRONT_DOOR_ID"]) == 0
    error_message = "Every request would be refused."
  }
}

run "a_front_door_by_its_name_is_refused" {
  command = plan

  variables {
    front_door = { id = "executor-edge" }
  }

  expect_failures = [var.front_door]
}

run "an_unknown_log_level_is_refused" {
  command = plan

  variables {
    service = { log_level = "loud" }
  }

  expect_failures = [var.service]
}

run "a_queue_beyond_what_the_service_takes_is_refused" {
  command = plan

  variables {
    service = { queue_max = 10001 }
  }

  expect_failures = [var.service]
}

run "memory_below_what_the_service_takes_is_refused" {
  command = plan

  variables {
    service = { memory_mb_max = 15 }
  }

  expect_failures = [var.service]
}

run "a_rate_below_nothing_is_refused" {
  command = plan

  variables {
    service = { execute_per_minute_max = -1 }
  }

  expect_failures = [var.service]
}
