# What environments/prod.tfvars says, planned and applied without Azure.
mock_provider "azurerm" { source = "./mocks" }
mock_provider "azapi" { source = "./mocks/azapi" }

variables {
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "prod_goes_from_5_to_1000_behind_front_door" {
  command = apply

  assert {
    condition     = output.min_replicas == 5 && output.max_replicas == 1000
    error_message = "Other bounds."
  }

  assert {
    condition     = output.environment == "prod" && output.resource_group_name == "executor-prod-rg" && output.app_name == "executor-prod" && output.environment_name == "executor-prod-environment"
    error_message = "Another environment's names."
  }

  assert {
    condition     = output.api_keys_secret_name == "api-keys" && startswith(output.registry_name, "executor") && startswith(output.key_vault_name, "executor-")
    error_message = "What the scripts read is missing."
  }

  assert {
    condition     = output.url == "https://executor-0000.z01.azurefd.net"
    error_message = "Clients go past Front Door."
  }
}

run "a_contest_keeps_200_warm" {
  command = plan

  variables {
    warm_replicas = 200
  }

  assert {
    condition     = output.min_replicas == 200 && output.max_replicas == 1000
    error_message = "Other bounds."
  }

  assert {
    condition     = output.warm_replicas == 200
    error_message = "The next deployment would lower it."
  }
}
