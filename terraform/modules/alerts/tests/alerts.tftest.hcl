mock_provider "azurerm" {}

variables {
  name                    = "contest"
  resource_group_name     = "contest-group"
  location                = "westeurope"
  tags                    = { service = "executor" }
  app_id                  = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.App/containerApps/contest-app"
  environment_id          = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.App/managedEnvironments/contest"
  workspace_id            = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.OperationalInsights/workspaces/contest-logs"
  application_insights_id = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.Insights/components/Contest-Insights"
  max_replicas            = 20
  emails                  = ["first@example.org", "second@example.org"]
  webhooks                = { chat = "https://chat.example.org/hook" }
}

override_resource {
  target = azurerm_monitor_action_group.this
  values = {
    id = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.Insights/actionGroups/contest-alerts"
  }
}

run "everybody_named_is_told_of_every_alert" {
  assert {
    condition     = [for receiver in azurerm_monitor_action_group.this.email_receiver : receiver.email_address] == ["first@example.org", "second@example.org"]
    error_message = "each address must have a receiver"
  }
  assert {
    condition     = azurerm_monitor_action_group.this.webhook_receiver[0].service_uri == "https://chat.example.org/hook"
    error_message = "each webhook must have a receiver"
  }
  assert {
    condition     = alltrue([for alert in azurerm_monitor_metric_alert.this : one(alert.action).action_group_id == azurerm_monitor_action_group.this.id])
    error_message = "each metric alert must tell the action group"
  }
  assert {
    condition     = alltrue([for alert in azurerm_monitor_scheduled_query_rules_alert_v2.this : one(alert.action).action_groups == tolist([azurerm_monitor_action_group.this.id])])
    error_message = "each log alert must tell the action group"
  }
}

run "each_thing_that_goes_wrong_has_an_alert" {
  assert {
    condition     = keys(azurerm_monitor_metric_alert.this) == ["cpu", "errors", "refused", "replicas", "restarts"]
    error_message = "a metric alert is missing"
  }
  assert {
    condition     = keys(azurerm_monitor_scheduled_query_rules_alert_v2.this) == ["abandoned-percent", "queue-p95", "quota-exceeded", "sandbox-faults", "scaler-failures"]
    error_message = "a log alert is missing"
  }
  assert {
    condition     = alltrue(concat([for alert in azurerm_monitor_metric_alert.this : alert.enabled], [for alert in azurerm_monitor_scheduled_query_rules_alert_v2.this : alert.enabled]))
    error_message = "all alerts must be on"
  }
}

run "a_redis_that_is_almost_full_is_told" {
  variables {
    redis                = { id = "/subscriptions/0/resourceGroups/contest-group/providers/Microsoft.Cache/redisEnterprise/contest-queue" }
    redis_memory_percent = 70
  }
  assert {
    condition     = keys(azurerm_monitor_metric_alert.this) == ["cpu", "errors", "redis-memory", "refused", "replicas", "restarts"]
    error_message = "a metric alert is missing"
  }
  assert {
    condition     = azurerm_monitor_metric_alert.this["redis-memory"].scopes == toset([var.redis.id]) && azurerm_monitor_metric_alert.this["redis-memory"].criteria[0].metric_namespace == "Microsoft.Cache/redisEnterprise" && azurerm_monitor_metric_alert.this["redis-memory"].criteria[0].metric_name == "usedmemorypercentage"
    error_message = "the memory of another resource is watched"
  }
  assert {
    condition     = azurerm_monitor_metric_alert.this["redis-memory"].criteria[0].threshold == 70
    error_message = "redis_memory_percent must be the threshold"
  }
  assert {
    condition     = azurerm_monitor_metric_alert.this["cpu"].scopes == toset([var.app_id]) && azurerm_monitor_metric_alert.this["cpu"].criteria[0].metric_namespace == "Microsoft.App/containerapps"
    error_message = "the app is not watched any more"
  }
}

run "a_shared_queue_that_stands_still_is_told" {
  variables {
    queue_enabled     = true
    oldest_waiting_ms = 30000
  }
  assert {
    condition     = keys(azurerm_monitor_scheduled_query_rules_alert_v2.this) == ["abandoned-percent", "oldest-waiting", "queue-p95", "quota-exceeded", "sandbox-faults", "scaler-failures", "submissions-that-failed"]
    error_message = "a log alert is missing"
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.this["oldest-waiting"].criteria[0].threshold == 30000 && azurerm_monitor_scheduled_query_rules_alert_v2.this["oldest-waiting"].criteria[0].metric_measure_column == "oldest_waiting_ms"
    error_message = "oldest_waiting_ms must be the threshold"
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.this["submissions-that-failed"].criteria[0].threshold == 0
    error_message = "one failed submission is an alert"
  }
}

run "near_the_maximum_is_nine_tenths_of_it" {
  assert {
    condition     = azurerm_monitor_metric_alert.this["replicas"].criteria[0].threshold == 18
    error_message = "of 20 replicas, 18 are near the maximum"
  }
}

run "of_a_single_replica_none_is_near_the_maximum" {
  variables {
    max_replicas = 1
  }
  assert {
    condition     = !azurerm_monitor_metric_alert.this["replicas"].enabled
    error_message = "one replica of one is no alarm"
  }
}

run "a_refusal_is_not_an_error" {
  assert {
    condition     = [for dimension in azurerm_monitor_metric_alert.this["errors"].criteria[0].dimension : [dimension.name, dimension.operator, join(",", dimension.values)]] == [["statusCode", "Exclude", "503"], ["statusCodeCategory", "Include", "5xx"]]
    error_message = "errors are what is 5xx and not 503"
  }
  assert {
    condition     = azurerm_monitor_metric_alert.this["refused"].criteria[0].dimension[0].values == tolist(["503"])
    error_message = "refusals are 503"
  }
}

run "a_threshold_reaches_its_alert" {
  variables {
    queue_p95_ms          = 4321
    cpu_percent           = 77
    refused_per_5_minutes = 5
    abandoned_percent     = 33
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.this["queue-p95"].criteria[0].threshold == 4321 && azurerm_monitor_scheduled_query_rules_alert_v2.this["queue-p95"].criteria[0].metric_measure_column == "p95_ms"
    error_message = "queue_p95_ms must be the threshold of the queue's alert"
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.this["abandoned-percent"].criteria[0].threshold == 33
    error_message = "abandoned_percent must be a threshold"
  }
  assert {
    condition     = azurerm_monitor_metric_alert.this["cpu"].criteria[0].threshold == 77 && azurerm_monitor_metric_alert.this["refused"].criteria[0].threshold == 5
    error_message = "cpu_percent and refused_per_5_minutes must be thresholds"
  }
}

run "queries_ask_for_this_app_alone" {
  assert {
    condition     = alltrue([for alert in azurerm_monitor_scheduled_query_rules_alert_v2.this : strcontains(alert.criteria[0].query, "ContainerAppName_s == \"contest-app\"")])
    error_message = "each query must name the app"
  }
  assert {
    condition     = alltrue([for alert in azurerm_monitor_scheduled_query_rules_alert_v2.this : alert.skip_query_validation])
    error_message = "the first deployment has no tables yet"
  }
}

run "a_scale_rule_that_fails_is_told" {
  assert {
    condition     = strcontains(azurerm_monitor_scheduled_query_rules_alert_v2.this["scaler-failures"].criteria[0].query, "KEDAScalerFailed") && azurerm_monitor_scheduled_query_rules_alert_v2.this["scaler-failures"].severity == 1
    error_message = "nothing else says that the app does not scale any more"
  }
}

run "the_workbook_shows_every_query_that_is_not_an_alert_alone" {
  assert {
    condition = length(setsubtract(
      [for file in fileset("./queries", "*.kql") : trimsuffix(file, ".kql")],
      concat(["queue-p95", "abandoned-percent", "sandbox-faults", "oldest-waiting"], [for item in jsondecode(azurerm_application_insights_workbook.this.data_json).items : item.name]),
    )) == 0
    error_message = "a query is not shown"
  }
  assert {
    condition     = alltrue([for item in jsondecode(azurerm_application_insights_workbook.this.data_json).items : strcontains(item.content.query, "contest-app") if item.type == 3])
    error_message = "each query must name the app"
  }
  assert {
    condition     = azurerm_application_insights_workbook.this.source_id == lower(var.application_insights_id)
    error_message = "Azure refuses capitals in source_id"
  }
}

run "the_workbook_keeps_its_name" {
  assert {
    condition     = azurerm_application_insights_workbook.this.name == "02d0c150-80f4-555a-9a01-b28091d9533a"
    error_message = "another name would be another workbook"
  }
}

run "alerts_can_be_silenced" {
  variables {
    enabled = false
  }
  assert {
    condition     = !anytrue(concat([for alert in azurerm_monitor_metric_alert.this : alert.enabled], [for alert in azurerm_monitor_scheduled_query_rules_alert_v2.this : alert.enabled]))
    error_message = "all alerts must be silent"
  }
}

run "what_azure_would_refuse_late_is_refused" {
  command = plan
  variables {
    max_replicas          = 1001
    emails                = ["nobody"]
    webhooks              = { chat = "http://chat.example.org/hook" }
    queue_p95_ms          = 0
    replicas_ratio        = 1.1
    cpu_percent           = 100
    refused_per_5_minutes = -1
    abandoned_percent     = 0
    redis_memory_percent  = 100
    oldest_waiting_ms     = 0
  }
  expect_failures = [
    var.max_replicas, var.emails, var.webhooks, var.queue_p95_ms, var.replicas_ratio, var.cpu_percent,
    var.refused_per_5_minutes, var.abandoned_percent, var.redis_memory_percent, var.oldest_waiting_ms,
  ]
}

run "nobody_is_told_twice" {
  command = plan
  variables {
    emails = ["first@example.org", "first@example.org"]
  }
  expect_failures = [var.emails]
}
