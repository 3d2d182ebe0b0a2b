variable "min_replicas" {
  description = "Replicas that are always there."
  type        = number

  validation {
    condition     = var.min_replicas >= 0 && floor(var.min_replicas) == var.min_replicas
    error_message = "min_replicas must be a whole number, 0 or more."
  }

  validation {
    condition     = var.min_replicas <= var.max_replicas
    error_message = "min_replicas (${var.min_replicas}) must not be above max_replicas (${var.max_replicas})."
  }
}

variable "warm_replicas" {
  description = "Replicas kept ready for a contest, while that lasts; what counts is the larger of this and min_replicas."
  type        = number
  default     = 0

  validation {
    condition     = var.warm_replicas >= 0 && floor(var.warm_replicas) == var.warm_replicas
    error_message = "warm_replicas must be a whole number, 0 or more."
  }

  validation {
    condition     = var.warm_replicas <= var.max_replicas
    error_message = "warm_replicas (${var.warm_replicas}) must not be above max_replicas (${var.max_replicas})."
  }
}

variable "max_replicas" {
  description = "Replicas at most."
  type        = number

  validation {
    condition     = var.max_replicas >= 1 && var.max_replicas <= 1000 && floor(var.max_replicas) == var.max_replicas
    error_message = "max_replicas must be a whole number from 1 to 1000, which is what Container Apps allows a revision."
  }

  validation {
    condition     = var.max_replicas * var.size.cpu * 2 <= var.core_quota
    error_message = "max_replicas × size.cpu × 2 is ${var.max_replicas * var.size.cpu * 2} cores, as a new revision starts beside the old one, and core_quota is ${var.core_quota}. Have the quota \"Managed Environment Consumption Cores\" raised, then say so in core_quota."
  }
}

variable "core_quota" {
  description = "Cores that Azure allows the environment (az containerapp env list-usages)."
  type        = number
  default     = 100

  validation {
    condition     = var.core_quota > 0
    error_message = "core_quota must be above 0."
  }
}

variable "concurrent_requests" {
  description = "Requests per replica that the HTTP rule aims at; null takes one for each slot, and at least 2."
  type        = number
  default     = null

  validation {
    condition     = var.concurrent_requests == null || try(var.concurrent_requests >= 1 && floor(var.concurrent_requests) == var.concurrent_requests, false)
    error_message = "concurrent_requests must be a whole number, 1 or more."
  }
}

variable "cpu_percent" {
  description = "CPU use of all replicas beyond which more are started; null is no such rule, and the only safe value. What KEDA 2.18 wants of this rule, Container Apps may not pass on, and then nothing scales any more: see docs/operations.md."
  type        = number
  default     = null

  validation {
    condition     = var.cpu_percent == null || try(var.cpu_percent >= 10 && var.cpu_percent <= 100 && floor(var.cpu_percent) == var.cpu_percent, false)
    error_message = "cpu_percent must be a whole number from 10 to 100: KEDA reads no other."
  }

  validation {
    condition     = var.cpu_percent == null || max(var.min_replicas, var.warm_replicas) > 0
    error_message = "cpu_percent needs min_replicas of 1 or more: what is not running has no CPU use to be scaled by."
  }
}
