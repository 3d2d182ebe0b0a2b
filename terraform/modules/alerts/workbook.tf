# What an operator looks at: what the service measures of itself, from its logs, and beside it what Azure measures.
locals {
  workbook_queries = {
    executions              = { title = "Executions a minute, by verdict", chart = "timechart" }
    queue                   = { title = "Wait for a slot, ms", chart = "timechart" }
    times-by-language       = { title = "Compile and whole execution by language, ms", chart = "table" }
    replicas-at-work        = { title = "Replicas that answer, and executions of each", chart = "timechart" }
    faults                  = { title = "Faults: what the service says of each 500", chart = "table" }
    abandoned               = { title = "Executions whose client hung up", chart = "timechart" }
    starts                  = { title = "Replicas that started, and what their sandbox is made of", chart = "table" }
    starts-that-failed      = { title = "Starts that failed, in the service's words", chart = "table" }
    rescales                = { title = "What the scaler did", chart = "table" }
    scaler-failures         = { title = "Scale rules that fail", chart = "table" }
    containers-that-ended   = { title = "Containers that ended, probes that failed", chart = "table" }
    image-pulls             = { title = "Image pulls, s", chart = "table" }
    quota-exceeded          = { title = "Replicas that the quota refused", chart = "table" }
    submissions-that-failed = { title = "Executions that the shared queue did not take", chart = "table" }
    users                   = { title = "Who runs most", chart = "table" }
  }

  workbook_metrics = {
    Replicas        = { title = "Replicas", aggregation = 3 } # maximum
    Requests        = { title = "Requests by status", aggregation = 1, split = "statusCodeCategory" }
    CpuPercentage   = { title = "CPU, %", aggregation = 4 } # average
    WorkingSetBytes = { title = "Memory", aggregation = 4 }
    RestartCount    = { title = "Restarts", aggregation = 3 }
  }

  workbook_range = {
    type = 9
    name = "range"
    content = {
      version = "KqlParameterItem/1.0"
      parameters = [{
        id           = uuidv5("url", "range")
        version      = "KqlParameterItem/1.0"
        name         = "range"
        label        = "Time"
        type         = 4
        isRequired   = true
        value        = { durationMs = 3600000 }
        typeSettings = { selectableValues = [for hours in [1, 4, 24, 168] : { durationMs = hours * 3600000 }] }
      }]
    }
  }

  workbook_metric_items = [
    for metric, item in local.workbook_metrics : {
      type        = 10
      name        = metric
      customWidth = "50"
      content = {
        version                  = "MetricsItem/2.0"
        chartType                = 2
        title                    = item.title
        resourceType             = "microsoft.app/containerapps"
        metricScope              = 0
        resourceIds              = [var.app_id]
        timeContextFromParameter = "range"
        metrics = [merge(
          { namespace = "microsoft.app/containerapps", metric = "microsoft.app/containerapps--${metric}", aggregation = item.aggregation },
          try({ splitBy = item.split }, {}),
        )]
      }
    }
  ]

  workbook_query_items = [
    for query, item in local.workbook_queries : {
      type = 3
      name = query
      content = {
        version                  = "KqlItem/1.0"
        title                    = item.title
        query                    = local.queries[query]
        visualization            = item.chart
        size                     = 0
        queryType                = 0
        resourceType             = "microsoft.operationalinsights/workspaces"
        crossComponentResources  = [var.workspace_id]
        timeContextFromParameter = "range"
      }
    }
  ]
}

resource "azurerm_application_insights_workbook" "this" {
  # Always the same, so that it is changed and not made anew.
  name                = uuidv5("url", "executor/${var.resource_group_name}/${var.name}")
  display_name        = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  source_id           = lower(var.application_insights_id) # Azure refuses capitals here
  tags                = var.tags

  data_json = jsonencode({
    version             = "Notebook/1.0"
    items               = concat([local.workbook_range], local.workbook_metric_items, local.workbook_query_items)
    fallbackResourceIds = [var.application_insights_id]
  })
}
