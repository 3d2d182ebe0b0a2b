# What the service and the platform log. Logs come a few minutes late, so the windows are wide.
locals {
  app_name = reverse(split("/", var.app_id))[0]

  queries = {
    for file in fileset("${path.module}/queries", "*.kql") :
    trimsuffix(file, ".kql") => templatefile("${path.module}/queries/${file}", { app = local.app_name })
  }

  log_alerts = {
    queue-p95 = {
      description = "Jobs wait long for a slot: more replicas are needed, or they come too late. Warm replicas ahead of a contest."
      column      = "p95_ms"
      aggregation = "Maximum"
      threshold   = var.queue_p95_ms
      severity    = 2
    }
    abandoned-percent = {
      description = "Clients hang up before they are answered: jobs wait, or run, longer than they are willing to."
      column      = "percent"
      aggregation = "Maximum"
      threshold   = var.abandoned_percent
      severity    = 2
    }
    quota-exceeded = {
      description = "Replicas could not be made, as the environment's core quota is used up. Ask for a higher one; until then max_replicas promises what there is not."
      column      = null
      aggregation = "Count"
      threshold   = 0
      severity    = 1
    }
    scaler-failures = {
      description = "A scale rule fails, and while one does the app does not scale at all. The line in the log says which: correct it in the tfvars of the environment, or take it out, and deploy."
      column      = null
      aggregation = "Count"
      threshold   = 0
      severity    = 1
    }
    sandbox-faults = {
      description = "The sandbox failed, or could not clean up after a program. No verdict was given; the program's author is not to blame. Query faults.kql names the step."
      column      = null
      aggregation = "Count"
      threshold   = 0
      severity    = 0
    }
  }
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "this" {
  for_each = merge(local.log_alerts, local.queue_log_alerts)

  name                    = "${var.name}-${each.key}"
  resource_group_name     = var.resource_group_name
  location                = var.location
  description             = each.value.description
  scopes                  = [var.workspace_id]
  severity                = each.value.severity
  evaluation_frequency    = "PT5M"
  window_duration         = "PT15M"
  auto_mitigation_enabled = true
  enabled                 = var.enabled
  # The tables of a new workspace are not there before the first line is.
  skip_query_validation = true
  tags                  = var.tags

  criteria {
    query                   = local.queries[each.key]
    time_aggregation_method = each.value.aggregation
    metric_measure_column   = each.value.column
    operator                = "GreaterThan"
    threshold               = each.value.threshold

    failing_periods {
      minimum_failing_periods_to_trigger_alert = 1
      number_of_evaluation_periods             = 1
    }
  }

  action {
    action_groups = [azurerm_monitor_action_group.this.id]
  }
}
