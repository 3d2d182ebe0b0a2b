# What Azure measures itself. A dimension that is filtered is summed over what is left.
locals {
  metric_alerts = {
    replicas = {
      description = "There are almost as many replicas as there may be: soon jobs wait, and then they are refused. Raise max_replicas, and the core quota with it."
      metric      = "Replicas"
      aggregation = "Maximum"
      operator    = "GreaterThanOrEqual"
      threshold   = var.replicas_ratio * var.max_replicas
      severity    = 2
      frequency   = "PT1M"
      window      = "PT5M"
      dimensions  = {}
      is_enabled  = var.max_replicas > 1 # of one, one is no alarm
    }
    restarts = {
      description = "A replica was started again. Its logs say why: a failed probe, memory (exit code 137), or a sandbox that does not hold. The count is that replica's whole life, so this stays until it is gone."
      metric      = "RestartCount"
      aggregation = "Maximum"
      operator    = "GreaterThan"
      threshold   = 0
      severity    = 2
      frequency   = "PT5M"
      window      = "PT15M"
      dimensions  = {}
      is_enabled  = true
    }
    errors = {
      description = "Requests were answered with 500 or a gateway's error. Query faults.kql has what the service says of them."
      metric      = "Requests"
      aggregation = "Total"
      operator    = "GreaterThan"
      threshold   = 0
      severity    = 1
      frequency   = "PT1M"
      window      = "PT5M"
      dimensions = {
        statusCodeCategory = { operator = "Include", values = ["5xx"] }
        statusCode         = { operator = "Exclude", values = ["503"] }
      }
      is_enabled = true
    }
    refused = {
      description = "Requests were refused for want of room, or because a replica was shutting down. Scale ahead of the next such hour, or raise max_replicas."
      metric      = "Requests"
      aggregation = "Total"
      operator    = "GreaterThan"
      threshold   = var.refused_per_5_minutes
      severity    = 2
      frequency   = "PT1M"
      window      = "PT5M"
      dimensions  = { statusCode = { operator = "Include", values = ["503"] } }
      is_enabled  = true
    }
    cpu = {
      description = "The replicas have been busy for a quarter of an hour, and there are not more of them: does the scale rule still fire?"
      metric      = "CpuPercentage"
      aggregation = "Average"
      operator    = "GreaterThan"
      threshold   = var.cpu_percent
      severity    = 3
      frequency   = "PT5M"
      window      = "PT15M"
      dimensions  = {}
      is_enabled  = true
    }
  }
}

resource "azurerm_monitor_metric_alert" "this" {
  for_each = merge(local.metric_alerts, local.queue_metric_alerts)

  name                = "${var.name}-${each.key}"
  resource_group_name = var.resource_group_name
  description         = each.value.description
  scopes              = [try(each.value.scope, var.app_id)]
  severity            = each.value.severity
  frequency           = each.value.frequency
  window_size         = each.value.window
  enabled             = var.enabled && each.value.is_enabled
  tags                = var.tags

  criteria {
    metric_namespace = try(each.value.namespace, "Microsoft.App/containerapps")
    metric_name      = each.value.metric
    aggregation      = each.value.aggregation
    operator         = each.value.operator
    threshold        = each.value.threshold

    dynamic "dimension" {
      for_each = each.value.dimensions

      content {
        name     = dimension.key
        operator = dimension.value.operator
        values   = dimension.value.values
      }
    }
  }

  action {
    action_group_id = azurerm_monitor_action_group.this.id
  }
}
