module "alerts" {
  source = "../alerts"

  name                    = var.name
  resource_group_name     = local.group.name
  location                = var.location
  tags                    = local.tags
  app_id                  = module.executor.id
  environment_id          = module.environment.id
  workspace_id            = module.observability.workspace_id
  application_insights_id = module.observability.application_insights_id
  max_replicas            = var.max_replicas
  queue_enabled           = var.queue.enabled
  redis                   = var.queue.enabled && var.queue.url == null ? { id = module.queue[0].redis_id } : null
  emails                  = var.alerts.emails
  webhooks                = var.alerts.webhooks
  queue_p95_ms            = var.alerts.queue_p95_ms
}

module "budget" {
  source = "../budget"
  count  = var.monthly_budget == null ? 0 : 1

  name              = var.name
  resource_group_id = local.group.id
  monthly_amount    = var.monthly_budget
  action_group_id   = module.alerts.action_group_id
}
