# Long, because the runs share the variables of one app, which terraform cannot read from another file.
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
  max_replicas          = 20
}

run "a_window_is_a_cron_rule" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[1].name == "prewarm-friday" && azapi_resource.executor.body.properties.template.scale.rules[1].custom.type == "cron"
    error_message = "Not a cron rule."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[1].custom.metadata == { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", desiredReplicas = "10" }
    error_message = "The scaler knows other words."
  }
}

run "all_that_keda_reads_is_taken" {
  command = plan

  variables {
    prewarm = {
      numbers = { timezone = "Europe/Berlin", start = "*/10 8-18/2 1,15 * 1-5", end = "0 22 31 12 0", replicas = 10 }
      edges   = { timezone = "Etc/UTC", start = "0,59 0-23 1-31 1-12 0-6", end = "05/2 ? ? ? ?", replicas = 10 }
      names   = { timezone = "America/Argentina/Buenos_Aires", start = "30 17 * jan-JUN,dec MON-fri", end = "0 22 * Jan-Jun,dec Mon-Fri", replicas = 10 }
    }
  }
}

run "four_fields_are_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "six_fields_are_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "0 30 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_step_of_nothing_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "*/0 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "minute_60_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "60 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "hour_24_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 24 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "weekday_7_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 7", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_range_to_weekday_7_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 1-7", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "day_0_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 0 * *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "day_32_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 32 * *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "month_0_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 1 0 *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_range_that_goes_backwards_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5-1", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_range_of_names_that_goes_backwards_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * fri-mon", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_name_of_another_field_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * mon *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "an_empty_part_of_a_list_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 1,,3", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_range_of_three_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 1-3-5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_descriptor_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "@daily", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_last_day_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 L * *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "the_30th_of_february_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "0 0 30,31 feb *", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "the_31st_of_short_months_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "0 0 31 4,Jun,11 ?", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "days_that_some_month_or_weekday_has_are_taken" {
  command = plan

  variables {
    prewarm = {
      months   = { timezone = "Europe/Berlin", start = "0 0 31 4,5 *", end = "0 22 29 2 *", replicas = 10 }
      weekdays = { timezone = "Europe/Berlin", start = "0 0 31 2 1", end = "0 22 31 * *", replicas = 10 }
    }
  }
}

run "month_13_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 1 13 *", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_window_without_length_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "30 17 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_timezone_that_is_misspelt_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlln", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "a_time_difference_is_no_timezone" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "+01:00", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}

run "more_than_the_maximum_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 21 } }
  }

  expect_failures = [var.prewarm]
}

run "a_window_for_nothing_is_refused" {
  command = plan

  variables {
    prewarm = { "friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 0 } }
  }

  expect_failures = [var.prewarm]
}

run "a_name_in_capitals_is_refused" {
  command = plan

  variables {
    prewarm = { "Friday" = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 10 } }
  }

  expect_failures = [var.prewarm]
}
