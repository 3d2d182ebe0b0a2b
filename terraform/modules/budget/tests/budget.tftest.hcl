mock_provider "azurerm" { source = "../../mocks" }

variables {
  name              = "executor"
  resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg"
  monthly_amount    = 300
  action_group_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.Insights/actionGroups/executor"
}

run "it_tells_at_50_80_and_100_percent" {
  command = plan

  assert {
    condition     = toset(azurerm_consumption_budget_resource_group.this.notification[*].threshold) == toset([50, 80, 100])
    error_message = "Other thresholds."
  }

  assert {
    condition     = alltrue([for notification in azurerm_consumption_budget_resource_group.this.notification : one(notification.contact_groups) == var.action_group_id])
    error_message = "Nobody is told."
  }
}

run "it_begins_with_a_month" {
  command = plan

  assert {
    condition     = can(regex("^[0-9]{4}-[0-9]{2}-01T00:00:00Z$", azurerm_consumption_budget_resource_group.this.time_period[0].start_date))
    error_message = "Azure takes the first day of a month."
  }
}

run "less_than_1_is_refused_before_azure_does" {
  command = plan

  variables {
    monthly_amount = 0.99
  }

  expect_failures = [var.monthly_amount]
}

run "nothing_is_no_budget" {
  command = plan

  variables {
    monthly_amount = 0
  }

  expect_failures = [var.monthly_amount]
}
