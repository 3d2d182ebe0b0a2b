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

run "a_thousand_replicas_are_asked_for_at_once" {
  command = plan

  variables {
    max_replicas = 1000
    min_replicas = 5
    core_quota   = 4000
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.maxReplicas == 1000 && azapi_resource.executor.body.properties.template.scale.minReplicas == 5
    error_message = "Azure is not told of them."
  }
}

run "a_minimum_of_nothing_is_said_and_not_left_out" {
  command = plan

  variables {
    max_replicas = 3
    min_replicas = 0
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.maxReplicas == 3 && azapi_resource.executor.body.properties.template.scale.minReplicas == 0
    error_message = "What is left out is null, and saying 0 later is another revision."
  }
}

run "a_contest_raises_the_minimum" {
  command = plan

  variables {
    warm_replicas = 12
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.minReplicas == 12 && output.min_replicas == 12
    error_message = "The larger of the two counts."
  }
}

run "a_contest_never_lowers_the_minimum" {
  command = plan

  variables {
    warm_replicas = 1
    min_replicas  = 5
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.minReplicas == 5
    error_message = "The larger of the two counts."
  }
}

run "more_than_300_replicas_may_be_kept_warm" {
  command = plan

  variables {
    warm_replicas = 400
    max_replicas  = 1000
    core_quota    = 4000
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.minReplicas == 400
    error_message = "Fewer are kept."
  }
}

run "the_http_rule_aims_at_a_request_for_each_slot" {
  command = plan

  variables {
    size       = { cpu = 4, memory_gib = 8, slots = 4 }
    core_quota = 160
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[0].http.metadata.concurrentRequests == "4"
    error_message = "Another aim."
  }
}

run "the_http_rule_never_aims_at_one_unless_told" {
  command = plan

  variables {
    size = { cpu = 0.5, memory_gib = 1, slots = 1 }
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[0].http.metadata.concurrentRequests == "2"
    error_message = "One makes it start replicas without end."
  }
}

run "the_http_rule_aims_where_it_is_told" {
  command = plan

  variables {
    concurrent_requests = 6
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[0].http.metadata.concurrentRequests == "6"
    error_message = "Another aim."
  }
}

run "there_is_no_other_rule_unless_asked_for" {
  command = plan

  assert {
    condition     = [for rule in azapi_resource.executor.body.properties.template.scale.rules : rule.name] == ["http"]
    error_message = "Azure does not scale to nothing with a CPU rule."
  }
}

run "cpu_is_a_second_reason_in_the_words_of_keda_2_18" {
  command = plan

  variables {
    cpu_percent = 70
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.rules[1].custom == { type = "cpu", metadata = { metricType = "Utilization", value = "70" } }
    error_message = "Not the rule that was asked for."
  }
}

run "a_minimum_above_the_maximum_is_refused" {
  command = plan

  variables {
    min_replicas = 21
  }

  expect_failures = [var.min_replicas]
}

run "a_minimum_below_nothing_is_refused" {
  command = plan

  variables {
    min_replicas = -1
  }

  expect_failures = [var.min_replicas]
}

run "half_a_replica_is_refused" {
  command = plan

  variables {
    min_replicas = 1.5
  }

  expect_failures = [var.min_replicas]
}

run "a_contest_above_the_maximum_is_refused" {
  command = plan

  variables {
    warm_replicas = 21
  }

  expect_failures = [var.warm_replicas]
}

run "a_contest_below_nothing_is_refused" {
  command = plan

  variables {
    warm_replicas = -1
  }

  expect_failures = [var.warm_replicas]
}

run "a_maximum_of_nothing_is_refused" {
  command = plan

  variables {
    min_replicas = 0
    max_replicas = 0
  }

  expect_failures = [var.max_replicas]
}

run "more_than_a_thousand_replicas_are_refused" {
  command = plan

  variables {
    max_replicas = 1001
    core_quota   = 5000
  }

  expect_failures = [var.max_replicas]
}

run "half_a_maximum_is_refused" {
  command = plan

  variables {
    max_replicas = 20.5
  }

  expect_failures = [var.max_replicas]
}

run "as_many_cores_as_the_quota_has_are_taken" {
  command = plan

  variables {
    max_replicas = 25
  }
}

run "more_cores_than_the_quota_has_are_refused" {
  command = plan

  variables {
    max_replicas = 26
  }

  expect_failures = [var.max_replicas]
}

run "a_quota_of_nothing_is_refused" {
  command = plan

  variables {
    core_quota   = 0
    max_replicas = 1
  }

  expect_failures = [var.core_quota]
}

run "an_aim_of_nothing_is_refused" {
  command = plan

  variables {
    concurrent_requests = 0
  }

  expect_failures = [var.concurrent_requests]
}

run "half_an_aim_is_refused" {
  command = plan

  variables {
    concurrent_requests = 2.5
  }

  expect_failures = [var.concurrent_requests]
}

run "a_cpu_rule_that_nothing_would_pass_is_refused" {
  command = plan

  variables {
    cpu_percent = 101
  }

  expect_failures = [var.cpu_percent]
}

run "a_cpu_rule_that_keda_cannot_read_is_refused" {
  command = plan

  variables {
    cpu_percent = 72.5
  }

  expect_failures = [var.cpu_percent]
}

run "a_cpu_rule_that_everything_would_pass_is_refused" {
  command = plan

  variables {
    cpu_percent = 5
  }

  expect_failures = [var.cpu_percent]
}

run "a_cpu_rule_for_what_scales_to_nothing_is_refused" {
  command = plan

  variables {
    cpu_percent  = 70
    min_replicas = 0
  }

  expect_failures = [var.cpu_percent]
}
