# The service's environment. The image says SCRATCH_ROOT itself.
locals {
  authenticated = var.entra != null || var.api_keys_secret_uri != null

  settings = merge({ for name, value in {
    PORT                          = "8000"
    LOG_LEVEL                     = var.service.log_level
    SLOTS                         = tostring(var.size.slots)
    QUEUE_MAX                     = tostring(var.service.queue_max)
    QUEUE_WAIT_SECONDS_MAX        = tostring(var.service.queue_wait_seconds_max)
    MEMORY_MB_MAX                 = tostring(var.service.memory_mb_max)
    DRAIN_SECONDS                 = tostring(local.grace_seconds - 5)
    AUTH_REQUIRED                 = tostring(local.authenticated)
    METRICS_AUTH                  = tostring(local.authenticated)
    ENTRA_TENANT_ID               = try(var.entra.tenant_id, null)
    ENTRA_AUDIENCE                = try(var.entra.audience, null)
    ENTRA_ROLE                    = try(var.entra.role, null)
    TRUST_PROXY_HOPS              = "1" # the ingress, which overwrites X-Forwarded-For: nobody else's entry arrives
    RATE_LIMIT_EXECUTE_PER_MINUTE = tostring(var.service.execute_per_minute_max)
    RATE_LIMIT_OTHER_PER_MINUTE   = tostring(var.service.other_per_minute_max)
    EXECUTIONS_PER_USER_MAX       = tostring(var.service.executions_per_user_max)
    OTEL_LOGS_EXPORTER            = "none" # what is on stdout is in Log Analytics; the platform's agent takes traces only
    } : name => value if value != null }, { for door in var.front_door[*] : "TRUSTED_FRONT_DOOR_ID" => door.id },
    { for queue in var.queue[*] : "REDIS_URL" => queue.url },
  { for callbacks in var.callbacks[*] : "CALLBACK_HOSTS" => join(",", callbacks.hosts) })

  # Container Apps has been seen to kill after 60 s whatever it was told; 30 is what it keeps.
  grace_seconds = 30
}
