mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" { source = "../../mocks/azapi" }

variables {
  name           = "executor-test"
  location       = "westeurope"
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  network        = { address_space = "10.20.0.0/24", subnet = "10.20.0.0/26" }
  size           = { cpu = 0.5, memory_gib = 1, slots = 1 }
  min_replicas   = 1
  max_replicas   = 3
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "a_group_that_is_there_is_used" {
  command = plan

  variables {
    existing_resource_group_name = "team-rg"
  }

  assert {
    condition     = length(azurerm_resource_group.this) == 0 && output.resource_group_name == "team-rg"
    error_message = "Another group."
  }
}

run "a_registry_that_is_there_is_used" {
  command = plan

  variables {
    existing_registry = { name = "sharedregistry", resource_group_name = "shared-rg" }
    image             = "sharedregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  }

  assert {
    condition     = output.registry_login_server == "sharedregistry.azurecr.io" && output.registry_name == "sharedregistry"
    error_message = "Another registry."
  }
}

run "an_environment_that_is_there_needs_no_network" {
  command = apply

  variables {
    existing_environment = { name = "shared", resource_group_name = "shared-rg", workspace = { name = "shared", resource_group_name = "shared-rg" } }
    network              = null
  }

  assert {
    condition     = length(module.network) == 0 && output.environment_name == "shared" && endswith(output.log_analytics_workspace_id, "/workspaces/shared")
    error_message = "Logs are looked for where they are not."
  }
}

run "neither_network_nor_environment_is_refused" {
  command = plan

  variables {
    network = null
  }

  expect_failures = [var.network]
}

run "both_network_and_environment_are_refused" {
  command = plan

  variables {
    existing_environment = { name = "shared", resource_group_name = "shared-rg", workspace = { name = "shared", resource_group_name = "shared-rg" } }
  }

  expect_failures = [var.network]
}

run "closing_an_environment_that_is_not_ours_is_refused" {
  command = plan

  variables {
    existing_environment = { name = "shared", resource_group_name = "shared-rg", workspace = { name = "shared", resource_group_name = "shared-rg" } }
    network              = null
    edge                 = { sku = "Premium" }
  }

  expect_failures = [var.edge]
}
