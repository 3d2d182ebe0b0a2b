locals {
  # Not there at all without API keys: Azure answers with null where nothing was said, and an empty list would differ from it.
  secrets = { for uris in [local.secret_uris] : "secrets" => [
    for name, uri in uris : { name = name, keyVaultUrl = uri, identity = var.identity_id }
  ] if length(uris) > 0 }

  secret_uris = merge(
    { for uri in var.api_keys_secret_uri[*] : "api-keys" => uri },
    { for queue in var.queue[*] : "redis-password" => queue.password_secret_uri },
    { for callbacks in var.callbacks[*] : "callback-secret" => callbacks.secret_uri },
  )

  container = {
    name         = "executor"
    image        = var.image
    resources    = { cpu = var.size.cpu, memory = "${var.size.memory_gib}Gi" }
    env          = concat(local.plain_env, local.secret_env)
    volumeMounts = [{ volumeName = "scratch", mountPath = "/scratch" }]
    probes       = [local.startup_probe, local.readiness_probe, local.liveness_probe]
  }

  plain_env  = [for name, value in local.settings : { name = name, value = value }]
  secret_env = [for name in keys(local.secret_uris) : { name = upper(replace(name, "-", "_")), secretRef = name }]

  # The service attacks its own sandbox before it listens: a second or two, more on a slow replica.
  startup_probe = {
    type             = "Startup"
    httpGet          = { path = "/ready", port = 8000, scheme = "HTTP" }
    periodSeconds    = 1
    timeoutSeconds   = 2
    failureThreshold = 60
  }

  # Short, as every replica of a contest is waited for; the default is three answers 10 s apart.
  readiness_probe = {
    type             = "Readiness"
    httpGet          = { path = "/ready", port = 8000, scheme = "HTTP" }
    periodSeconds    = 2
    timeoutSeconds   = 2
    successThreshold = 1
    failureThreshold = 3
  }

  # /health does not depend on load. It fails when something outlived its run, and only a restart cures that.
  liveness_probe = {
    type                = "Liveness"
    httpGet             = { path = "/health", port = 8000, scheme = "HTTP" }
    initialDelaySeconds = 5
    periodSeconds       = 10
    timeoutSeconds      = 5
    failureThreshold    = 3
  }
}
