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

run "without_hosts_there_is_neither_setting_nor_secret" {
  command = plan

  assert {
    condition     = length([for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry if startswith(entry.name, "CALLBACK_")]) == 0
    error_message = "One without the other stops the service, and nobody asked for either."
  }
}

run "the_hosts_are_a_setting_and_the_secret_is_from_the_vault" {
  command = plan

  variables {
    callbacks = { hosts = ["hooks.example.com", "*.example.org:8443"], secret_uri = "https://executor-vault.vault.azure.net/secrets/callback-secret" }
  }

  assert {
    condition     = contains(azapi_resource.executor.body.properties.template.containers[0].env, { name = "CALLBACK_HOSTS", value = "hooks.example.com,*.example.org:8443" })
    error_message = "The service does not know the hosts."
  }

  assert {
    condition     = contains(azapi_resource.executor.body.properties.template.containers[0].env, { name = "CALLBACK_SECRET", secretRef = "callback-secret" })
    error_message = "CALLBACK_SECRET is not the secret."
  }

  assert {
    condition     = contains(azapi_resource.executor.body.properties.configuration.secrets, { name = "callback-secret", keyVaultUrl = "https://executor-vault.vault.azure.net/secrets/callback-secret", identity = var.identity_id })
    error_message = "The secret does not come from the vault."
  }
}

run "an_address_is_no_host" {
  command = plan

  variables {
    callbacks = { hosts = ["hooks.example.com", "203.0.113.7"], secret_uri = "https://executor-vault.vault.azure.net/secrets/callback-secret" }
  }

  expect_failures = [var.callbacks]
}

run "no_host_is_no_callback" {
  command = plan

  variables {
    callbacks = { hosts = [], secret_uri = "https://executor-vault.vault.azure.net/secrets/callback-secret" }
  }

  expect_failures = [var.callbacks]
}

run "the_secret_is_named_without_a_version" {
  command = plan

  variables {
    callbacks = { hosts = ["hooks.example.com"], secret_uri = "https://executor-vault.vault.azure.net/secrets/callback-secret/0123456789abcdef" }
  }

  expect_failures = [var.callbacks]
}
