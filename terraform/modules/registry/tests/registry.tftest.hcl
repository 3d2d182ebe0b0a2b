mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executordev012345"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
}

run "nobody_logs_in_with_a_password" {
  command = plan

  assert {
    condition     = azurerm_container_registry.this[0].admin_enabled == false
    error_message = "The admin user is a password that everybody shares."
  }
}

run "premium_serves_layers_itself_and_from_every_zone" {
  command = plan

  variables {
    sku = "Premium"
  }

  assert {
    condition     = azurerm_container_registry.this[0].data_endpoint_enabled && azurerm_container_registry.this[0].zone_redundancy_enabled
    error_message = "Layers would come from any storage account."
  }
}

run "the_others_have_neither" {
  command = plan

  assert {
    condition     = !azurerm_container_registry.this[0].data_endpoint_enabled && !azurerm_container_registry.this[0].zone_redundancy_enabled
    error_message = "Azure refuses this below Premium."
  }
}

run "one_that_is_there_is_used" {
  command = plan

  variables {
    existing = { name = "sharedregistry", resource_group_name = "shared-rg" }
  }

  assert {
    condition     = length(azurerm_container_registry.this) == 0 && output.login_server == "sharedregistry.azurecr.io" && output.name == "sharedregistry"
    error_message = "Another registry."
  }
}

run "a_name_with_a_hyphen_is_refused" {
  command = plan

  variables {
    name = "executor-dev"
  }

  expect_failures = [var.name]
}

run "a_short_name_is_refused" {
  command = plan

  variables {
    name = "exec"
  }

  expect_failures = [var.name]
}

run "an_unknown_tier_is_refused" {
  command = plan

  variables {
    sku = "Classic"
  }

  expect_failures = [var.sku]
}
