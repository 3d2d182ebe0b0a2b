# What environments/staging.tfvars says, planned and applied without Azure.
mock_provider "azurerm" { source = "./mocks" }
mock_provider "azapi" { source = "./mocks/azapi" }

variables {
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "staging_has_one_replica_that_waits" {
  command = apply

  assert {
    condition     = output.min_replicas == 1 && output.max_replicas == 20
    error_message = "Other bounds."
  }

  assert {
    condition     = output.environment == "staging" && output.resource_group_name == "executor-staging-rg" && output.app_name == "executor-staging" && output.environment_name == "executor-staging-environment"
    error_message = "Another environment's names."
  }

  assert {
    condition     = output.api_keys_secret_name == "api-keys" && startswith(output.registry_name, "executor") && startswith(output.key_vault_name, "executor-")
    error_message = "What the scripts read is missing."
  }

  assert {
    condition     = output.dns == null
    error_message = "A domain that nobody asked for."
  }
}
