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
  max_replicas          = 10
}

run "two_cores_for_two_slots_is_the_default" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].resources.cpu == 2 && azapi_resource.executor.body.properties.template.containers[0].resources.memory == "4Gi" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "SLOTS"]) == "2"
    error_message = "Another default."
  }
}

run "half_a_core_for_one_slot_is_the_smallest" {
  command = plan

  variables {
    size = { cpu = 0.5, memory_gib = 1, slots = 1 }
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].resources.cpu == 0.5 && azapi_resource.executor.body.properties.template.containers[0].resources.memory == "1Gi" && one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "SLOTS"]) == "1"
    error_message = "The size did not reach the container."
  }
}

run "four_cores_for_four_slots_is_the_largest" {
  command = plan

  variables {
    size = { cpu = 4, memory_gib = 8, slots = 4 }
  }
}

run "a_quarter_of_a_core_has_no_memory_for_a_compiler" {
  command = plan

  variables {
    size = { cpu = 0.25, memory_gib = 0.5, slots = 1 }
  }

  expect_failures = [var.size]
}

run "memory_that_is_not_twice_the_cores_is_refused" {
  command = plan

  variables {
    size = { cpu = 2, memory_gib = 8, slots = 2 }
  }

  expect_failures = [var.size]
}

run "a_tenth_of_a_core_is_refused" {
  command = plan

  variables {
    size = { cpu = 2.1, memory_gib = 4.2, slots = 2 }
  }

  expect_failures = [var.size]
}

run "more_than_four_cores_are_refused" {
  command = plan

  variables {
    size = { cpu = 4.25, memory_gib = 8.5, slots = 4 }
  }

  expect_failures = [var.size]
}

run "no_slot_is_refused" {
  command = plan

  variables {
    size = { cpu = 2, memory_gib = 4, slots = 0 }
  }

  expect_failures = [var.size]
}

run "half_a_slot_is_refused" {
  command = plan

  variables {
    size = { cpu = 2, memory_gib = 4, slots = 1.5 }
  }

  expect_failures = [var.size]
}

run "more_slots_than_cores_are_refused" {
  command = plan

  variables {
    size = { cpu = 2, memory_gib = 4, slots = 3 }
  }

  expect_failures = [var.size]
}

run "two_slots_fit_when_programs_may_ask_for_more" {
  command = plan

  variables {
    size    = { cpu = 2, memory_gib = 4, slots = 2 }
    service = { memory_mb_max = 1024 }
  }

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "MEMORY_MB_MAX"]) == "1024"
    error_message = "The service is not told."
  }
}

run "programs_that_may_ask_for_more_than_there_is_are_refused" {
  command = plan

  variables {
    size    = { cpu = 2, memory_gib = 4, slots = 2 }
    service = { memory_mb_max = 2048 }
  }

  expect_failures = [var.size]
}
