# What environments/dev.tfvars says, planned and applied without Azure.
mock_provider "azurerm" { source = "./mocks" }
mock_provider "azapi" { source = "./mocks/azapi" }

variables {
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "dev_is_empty_when_nobody_asks" {
  command = apply

  assert {
    condition     = output.min_replicas == 0 && output.max_replicas == 3
    error_message = "Other bounds."
  }

  assert {
    condition     = output.environment == "dev" && output.resource_group_name == "executor-dev-rg" && output.app_name == "executor-dev" && output.environment_name == "executor-dev-environment"
    error_message = "Another environment's names."
  }

  assert {
    condition     = output.api_keys_secret_name == "api-keys" && startswith(output.registry_name, "executor") && startswith(output.key_vault_name, "executor-")
    error_message = "What the scripts read is missing."
  }

  assert {
    condition     = startswith(output.url, "https://")
    error_message = "No address."
  }
}
