# By azapi and not by azurerm, which knows neither more than 300 replicas nor identitySettings. Said in one request, the first
# revision has both; added to an app that azurerm made, they came with a second revision, at every deployment.
resource "azapi_resource" "executor" {
  type      = "Microsoft.App/containerApps@2025-07-01"
  name      = var.name
  parent_id = var.resource_group_id
  location  = var.location
  tags      = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  body = {
    properties = {
      environmentId       = var.environment_id
      workloadProfileName = var.workload_profile_name
      configuration = merge({
        activeRevisionsMode  = "Single"
        maxInactiveRevisions = 10 # 0 would leave nothing to go back to
        ingress              = local.ingress
        registries           = [{ server = var.registry_login_server, identity = var.identity_id }]
        # The platform's alone: a container has no address to get tokens from.
        identitySettings = [{ identity = var.identity_id, lifecycle = "None" }]
      }, local.secrets)
      template = {
        terminationGracePeriodSeconds = local.grace_seconds
        containers                    = [local.container]
        volumes                       = [{ name = "scratch", storageType = "EmptyDir" }]
        scale                         = local.scale
      }
    }
  }

  ignore_casing        = true # Azure answers "Http" where "http" was said, and spells ids in its own way
  ignore_null_property = true

  # A role takes minutes until the vault and the registry know it. An environment that is made in the same apply takes as long;
  # an existing one does not. Only what Azure says of the app's own roles is waited out, for 15 minutes at most.
  retry = {
    error_message_regex  = ["using Managed identity", "UNAUTHORIZED: authentication required"]
    interval_seconds     = 15
    max_interval_seconds = 60
  }

  timeouts {
    create = "15m"
    update = "15m"
  }

  lifecycle {
    precondition {
      condition     = startswith(var.image, "${var.registry_login_server}/")
      error_message = "The app may pull from ${var.registry_login_server} only, and image is ${var.image}. Push it there, or set existing_registry."
    }
  }
}

# What an earlier version deployed is taken over, and neither removed nor made anew.
moved {
  from = azurerm_container_app.executor
  to   = azapi_resource.executor
}
