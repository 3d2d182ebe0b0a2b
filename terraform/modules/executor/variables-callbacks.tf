variable "callbacks" {
  description = "Hosts to which answers of submissions may be posted, and the vault's address of the secret that signs them, without a version; null is none."
  type        = object({ hosts = list(string), secret_uri = string })
  default     = null

  # As executor/callbacks/hosts.ts has it: a service that refuses its settings does not start.
  validation {
    condition     = var.callbacks == null || try(length(var.callbacks.hosts) > 0 && alltrue([for host in var.callbacks.hosts : can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?(:[0-9]{1,5})?$", host))]), false)
    error_message = "callbacks.hosts must be names such as hooks.example.com, *.example.com or hooks.example.com:8443, in small letters; addresses are not accepted."
  }

  validation {
    condition     = var.callbacks == null || can(regex("^https://[a-z0-9-]+\\.[a-z.]+/secrets/[A-Za-z0-9-]+$", var.callbacks.secret_uri))
    error_message = "callbacks.secret_uri must be https://VAULT/secrets/NAME without a version, so that a new version reaches the replicas."
  }
}
