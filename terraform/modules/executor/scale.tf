locals {
  min_replicas = max(var.min_replicas, var.warm_replicas)

  # `type`, as older examples have it, is an error since KEDA 2.18, and stops all scaling of the app. KEDA now wants the
  # metric's type beside the metadata, where Container Apps have no place for it: this is the only one that is left.
  cpu_rule = { for percent in var.cpu_percent[*] : "cpu" => {
    type     = "cpu"
    metadata = { metricType = "Utilization", value = tostring(percent) }
  } }

  prewarm_rules = { for name, window in var.prewarm : "prewarm-${name}" => {
    type = "cron"
    metadata = {
      timezone        = window.timezone
      start           = window.start
      end             = window.end
      desiredReplicas = tostring(window.replicas)
    }
  } }

  custom_rules = merge(local.cpu_rule, local.prewarm_rules)
}

# What azurerm cannot say: more than 300 replicas, and that the identity is the platform's alone, so that a container
# has no address to get tokens from. azurerm sends back what it read for both, so neither undoes the other.
resource "azapi_update_resource" "executor" {
  type        = "Microsoft.App/containerApps@2025-07-01"
  resource_id = azurerm_container_app.executor.id

  body = {
    properties = {
      configuration = {
        identitySettings = [{ identity = var.identity_id, lifecycle = "None" }]
      }
      template = {
        scale = {
          minReplicas = local.min_replicas
          maxReplicas = var.max_replicas
        }
      }
    }
  }

  # Said again after every change of the app, should azurerm have left something out. The same words make no new revision.
  lifecycle {
    replace_triggered_by = [azurerm_container_app.executor]
  }
}
