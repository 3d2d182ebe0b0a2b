mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" {}

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Network/virtualNetworks/executor-network/subnets/environment"
  workspace_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.OperationalInsights/workspaces/executor-logs"
  connection_string   = "InstrumentationKey=00000000-0000-0000-0000-000000000000"

  workspace_customer_id = "44444444-4444-4444-4444-444444444444"
  workspace_shared_key  = "shared"
}

run "its_profile_is_called_consumption" {
  command = plan

  assert {
    condition     = one(azurerm_container_app_environment.this[0].workload_profile).name == "Consumption" && one(azurerm_container_app_environment.this[0].workload_profile).workload_profile_type == "Consumption"
    error_message = "Azure wants it so."
  }

  assert {
    condition     = output.workload_profile_name == "Consumption"
    error_message = "The app would run elsewhere."
  }
}

run "it_logs_to_the_workspace_from_its_own_subnet" {
  command = plan

  assert {
    condition     = azurerm_container_app_environment.this[0].logs_destination == "log-analytics" && azurerm_container_app_environment.this[0].log_analytics_workspace_id == var.workspace_id
    error_message = "Without the destination logs are streamed and lost."
  }

  assert {
    condition     = azurerm_container_app_environment.this[0].infrastructure_subnet_id == var.subnet_id
    error_message = "Its egress would not be ours to restrict."
  }
}

run "zones_are_asked_for" {
  command = plan

  variables {
    zone_redundant = true
  }

  assert {
    condition     = azurerm_container_app_environment.this[0].zone_redundancy_enabled
    error_message = "One zone."
  }
}

run "it_can_be_closed_to_the_internet" {
  command = plan

  variables {
    public = false
  }

  assert {
    condition     = azurerm_container_app_environment.this[0].public_network_access == "Disabled"
    error_message = "It is open."
  }
}

run "one_that_is_there_is_used" {
  command = plan

  variables {
    existing  = { name = "shared", resource_group_name = "shared-rg" }
    subnet_id = null
  }

  assert {
    condition     = length(azurerm_container_app_environment.this) == 0 && endswith(output.id, "/managedEnvironments/shared") && output.workload_profile_name == "Consumption" && output.location == "northeurope"
    error_message = "Another environment."
  }
}

run "one_without_profiles_has_none_to_name" {
  command = plan

  variables {
    existing  = { name = "shared", resource_group_name = "shared-rg", workload_profiles = false }
    subnet_id = null
  }

  assert {
    condition     = output.workload_profile_name == null
    error_message = "Azure refuses a profile there."
  }
}

run "traces_are_the_platforms_to_send" {
  command = plan

  variables {
    traces = true
  }

  assert {
    condition     = one(azapi_update_resource.traces[0].body.properties.openTelemetryConfiguration.tracesConfiguration.destinations) == "appInsights"
    error_message = "Nobody would get them."
  }
}

run "logs_go_on_as_before_when_traces_are_sent" {
  command = plan

  variables {
    traces = true
  }

  assert {
    condition     = azapi_update_resource.traces[0].body.properties.appLogsConfiguration == { destination = "log-analytics", logAnalyticsConfiguration = { customerId = "44444444-4444-4444-4444-444444444444" } }
    error_message = "Azure refuses a workspace without its id."
  }

  assert {
    condition     = local.unreadable.properties.appLogsConfiguration.logAnalyticsConfiguration.sharedKey == "shared" && local.unreadable.properties.appInsightsConfiguration.connectionString == var.connection_string
    error_message = "What cannot be read back would be written as null."
  }
}

run "traces_of_an_environment_that_is_not_ours_are_refused" {
  command = plan

  variables {
    traces   = true
    existing = { name = "shared", resource_group_name = "shared-rg" }
  }

  expect_failures = [var.traces]
}
