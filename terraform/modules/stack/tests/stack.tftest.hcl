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

run "the_parts_fit_together" {
  command = apply

  assert {
    condition     = output.resource_group_name == "executor-test-rg" && output.app_name == "executor-test" && output.environment_name == "executor-test-environment"
    error_message = "Other names."
  }

  assert {
    condition     = output.registry_login_server == "executorregistry.azurecr.io" && output.api_keys_secret_name == "api-keys"
    error_message = "Other outputs."
  }

  assert {
    condition     = startswith(output.url, "https://") && output.min_replicas == 1 && output.max_replicas == 3 && output.warm_replicas == 0
    error_message = "Other outputs."
  }
}

run "names_that_all_of_azure_shares_are_ours_and_stay" {
  command = plan

  assert {
    condition     = can(regex("^executortest[0-9a-f]{6}$", output.registry_name)) && can(regex("^executor-test-[0-9a-f]{6}$", output.key_vault_name))
    error_message = "Somebody else may have the name."
  }
}

run "every_resource_says_what_it_belongs_to" {
  command = plan

  variables {
    tags = { team = "judges", managed_by = "hand" }
  }

  assert {
    condition     = tomap(local.tags) == tomap({ team = "judges", service = "executor", environment = "executor-test", managed_by = "terraform" })
    error_message = "Tags are missing."
  }
}

run "the_longest_name_fits" {
  command = plan

  variables {
    name = "executor-abcdefg"
  }

  assert {
    condition     = length(output.key_vault_name) <= 24
    error_message = "Azure takes 24 letters."
  }
}

run "a_long_name_is_refused" {
  command = plan

  variables {
    name = "executor-abcdefgh"
  }

  expect_failures = [var.name]
}

run "a_short_name_is_refused" {
  command = plan

  variables {
    name = "ex"
  }

  expect_failures = [var.name]
}

run "a_name_with_two_hyphens_in_a_row_is_refused" {
  command = plan

  variables {
    name = "executor--x"
  }

  expect_failures = [var.name]
}

run "a_region_by_its_display_name_is_refused" {
  command = plan

  variables {
    location = "West Europe"
  }

  expect_failures = [var.location]
}

run "nothing_is_protected_unless_asked_for" {
  command = plan

  assert {
    condition     = length(azurerm_management_lock.group) == 0 && length(module.budget) == 0 && length(module.edge) == 0
    error_message = "What costs or hinders is on by itself."
  }
}

run "a_lock_keeps_the_group" {
  command = plan

  variables {
    deletion_protection = true
  }

  assert {
    condition     = azurerm_management_lock.group[0].lock_level == "CanNotDelete"
    error_message = "ReadOnly would refuse deployments, too."
  }
}

run "a_budget_is_watched" {
  command = plan

  variables {
    monthly_budget     = 300
    log_daily_quota_gb = 4
  }

  assert {
    condition     = length(module.budget) == 1
    error_message = "Nobody watches."
  }
}

run "logs_that_may_cost_more_than_the_budget_are_refused" {
  command = plan

  variables {
    monthly_budget     = 3000
    log_daily_quota_gb = 50
  }

  expect_failures = [var.log_daily_quota_gb]
}

run "logs_without_a_limit_have_no_budget" {
  command = plan

  variables {
    monthly_budget     = 3000
    log_daily_quota_gb = -1
  }

  expect_failures = [var.log_daily_quota_gb]
}

run "logs_cost_more_elsewhere" {
  command = plan

  variables {
    monthly_budget     = 300
    log_daily_quota_gb = 4
    log_price_per_gb   = 3.34
  }

  expect_failures = [var.log_daily_quota_gb]
}

run "without_keys_no_secret_is_needed" {
  command = plan

  variables {
    api_keys_enabled = false
    ip_restrictions  = { action = "Allow", ranges = { school = "203.0.113.0/24" } }
  }

  assert {
    condition     = output.api_keys_secret_name == null
    error_message = "A secret is waited for."
  }
}

run "a_contest_raises_the_minimum" {
  command = plan

  variables {
    warm_replicas = 3
  }

  assert {
    condition     = output.min_replicas == 3 && output.warm_replicas == 3
    error_message = "Nothing is kept warm."
  }
}
