mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
}

run "traces_lie_in_the_same_workspace" {
  command = apply

  assert {
    condition     = azurerm_application_insights.this.workspace_id == azurerm_log_analytics_workspace.this[0].id
    error_message = "Two places to look."
  }
}

run "one_that_is_there_is_used" {
  command = plan

  variables {
    existing = { name = "shared", resource_group_name = "shared-rg" }
  }

  assert {
    condition     = length(azurerm_log_analytics_workspace.this) == 0 && endswith(output.workspace_id, "/workspaces/shared")
    error_message = "Another workspace."
  }
}

run "a_flood_of_logs_has_a_limit" {
  command = plan

  assert {
    condition     = azurerm_log_analytics_workspace.this[0].daily_quota_gb == 5 && azurerm_log_analytics_workspace.this[0].retention_in_days == 30
    error_message = "No limit."
  }
}

run "retention_of_29_days_is_refused" {
  command = plan

  variables {
    retention_days = 29
  }

  expect_failures = [var.retention_days]
}

run "retention_of_731_days_is_refused" {
  command = plan

  variables {
    retention_days = 731
  }

  expect_failures = [var.retention_days]
}

run "half_a_day_is_refused" {
  command = plan

  variables {
    retention_days = 30.5
  }

  expect_failures = [var.retention_days]
}

run "a_limit_of_nothing_is_refused" {
  command = plan

  variables {
    daily_quota_gb = 0
  }

  expect_failures = [var.daily_quota_gb]
}

run "no_limit_has_to_be_said" {
  command = plan

  variables {
    daily_quota_gb = -1
  }
}
