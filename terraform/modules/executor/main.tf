resource "azurerm_container_app" "executor" {
  name                         = var.name
  resource_group_name          = var.resource_group_name
  container_app_environment_id = var.environment_id
  workload_profile_name        = var.workload_profile_name
  revision_mode                = "Single"
  max_inactive_revisions       = 10 # 0, the default, would leave nothing to go back to
  tags                         = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  registry {
    server   = var.registry_login_server
    identity = var.identity_id
  }

  dynamic "secret" {
    for_each = var.api_keys_secret_uri[*]

    content {
      name                = "api-keys"
      key_vault_secret_id = secret.value
      identity            = var.identity_id
    }
  }

  template {
    # Only what the first revision starts with: scale.tf sets both, above 300 too, which this resource refuses.
    min_replicas                     = min(local.min_replicas, 300)
    max_replicas                     = min(var.max_replicas, 300)
    termination_grace_period_seconds = local.grace_seconds

    container {
      name   = "executor"
      image  = var.image
      cpu    = var.size.cpu
      memory = "${var.size.memory_gib}Gi"

      dynamic "env" {
        for_each = local.settings

        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = var.api_keys_secret_uri[*]

        content {
          name        = "API_KEYS"
          secret_name = "api-keys"
        }
      }

      volume_mounts {
        name = "scratch"
        path = "/scratch"
      }

      # The service attacks its own sandbox before it listens: a second or two, more on a slow replica.
      startup_probe {
        transport               = "HTTP"
        port                    = 8000
        path                    = "/ready"
        interval_seconds        = 1
        timeout                 = 2
        failure_count_threshold = 60
      }

      # Short, as every replica of a contest is waited for; the default is three answers 10 s apart.
      readiness_probe {
        transport               = "HTTP"
        port                    = 8000
        path                    = "/ready"
        interval_seconds        = 2
        timeout                 = 2
        success_count_threshold = 1
        failure_count_threshold = 3
      }

      # /health does not depend on load. It fails when something outlived its run, and only a restart cures that.
      liveness_probe {
        transport               = "HTTP"
        port                    = 8000
        path                    = "/health"
        initial_delay           = 5
        interval_seconds        = 10
        timeout                 = 5
        failure_count_threshold = 3
      }
    }

    volume {
      name         = "scratch"
      storage_type = "EmptyDir"
    }

    http_scale_rule {
      name                = "http"
      concurrent_requests = tostring(coalesce(var.concurrent_requests, max(2, var.size.slots)))
    }

    dynamic "custom_scale_rule" {
      for_each = local.custom_rules

      content {
        name             = custom_scale_rule.key
        custom_rule_type = custom_scale_rule.value.type
        metadata         = custom_scale_rule.value.metadata
      }
    }
  }

  ingress {
    external_enabled           = true
    target_port                = 8000
    transport                  = "http"
    allow_insecure_connections = false

    traffic_weight {
      latest_revision = true
      percentage      = 100
    }

    # Here and not in the service, which would answer with the same headers a second time.
    dynamic "cors" {
      for_each = length(var.cors_origins) == 0 ? [] : [sort(var.cors_origins)]

      content {
        allowed_origins           = cors.value
        allowed_methods           = ["GET", "HEAD", "POST"]
        allowed_headers           = ["Authorization", "Content-Type", "Idempotency-Key", "X-API-Key", "X-Request-Id"]
        exposed_headers           = ["Idempotency-Replayed", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"]
        allow_credentials_enabled = false
        max_age_in_seconds        = 600
      }
    }

    dynamic "ip_security_restriction" {
      for_each = var.ip_restrictions.ranges

      content {
        name             = ip_security_restriction.key
        ip_address_range = ip_security_restriction.value
        action           = var.ip_restrictions.action
      }
    }
  }

  lifecycle {
    ignore_changes = [template[0].min_replicas, template[0].max_replicas]

    precondition {
      condition     = startswith(var.image, "${var.registry_login_server}/")
      error_message = "The app may pull from ${var.registry_login_server} only, and image is ${var.image}. Push it there, or set existing_registry."
    }
  }
}
