variable "queue" {
  description = "The Redis that all replicas share, and the vault's address of its password, without a version. factor: so many waiting executions, or submissions, for each slot are one replica's; scale_rule starts replicas by them, beside the HTTP rule or instead of it. null is none: each replica has a queue of its own."
  type = object({
    url                 = string
    password_secret_uri = string
    factor              = optional(number, 1)
    scale_rule          = optional(bool, true)
    replace_http_rule   = optional(bool, false)
  })
  default = null

  validation {
    condition     = var.queue == null || can(regex("^rediss?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?:[0-9]{1,5}$", var.queue.url))
    error_message = "queue.url must be redis://HOST:PORT or rediss://HOST:PORT."
  }

  validation {
    condition     = var.queue == null || can(regex("^https://[a-z0-9-]+\\.[a-z.]+/secrets/[A-Za-z0-9-]+$", var.queue.password_secret_uri))
    error_message = "queue.password_secret_uri must be https://VAULT/secrets/NAME without a version, so that a new version reaches the replicas."
  }

  validation {
    condition     = var.queue == null || try(var.queue.factor > 0 && var.queue.factor <= 100, false)
    error_message = "queue.factor must be above 0 and at most 100."
  }

  validation {
    condition     = !try(var.queue.replace_http_rule, false) || try(var.queue.scale_rule, false)
    error_message = "queue.replace_http_rule without queue.scale_rule would leave no rule."
  }

  validation {
    condition     = !try(var.queue.replace_http_rule, false) || max(var.min_replicas, var.warm_replicas) > 0
    error_message = "queue.replace_http_rule needs min_replicas of 1 or more: without the HTTP rule no request starts the first replica."
  }
}
