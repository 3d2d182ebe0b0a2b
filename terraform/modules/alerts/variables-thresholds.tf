variable "enabled" {
  description = "false keeps the alerts and silences them."
  type        = bool
  default     = true
}

variable "queue_p95_ms" {
  description = "How long 95 of 100 executions may wait for a slot, at most."
  type        = number
  default     = 10000

  validation {
    condition     = var.queue_p95_ms > 0
    error_message = "queue_p95_ms must be above 0."
  }
}

variable "replicas_ratio" {
  description = "The part of max_replicas that is near it."
  type        = number
  default     = 0.9

  validation {
    condition     = var.replicas_ratio > 0 && var.replicas_ratio <= 1
    error_message = "replicas_ratio must be above 0 and at most 1."
  }
}

variable "cpu_percent" {
  description = "CPU of the replicas on average, over 15 minutes, at most."
  type        = number
  default     = 90

  validation {
    condition     = var.cpu_percent > 0 && var.cpu_percent < 100
    error_message = "cpu_percent must be between 0 and 100."
  }
}

variable "refused_per_5_minutes" {
  description = "Requests answered with 503 in five minutes, at most. Some belong to every scaling up."
  type        = number
  default     = 50

  validation {
    condition     = var.refused_per_5_minutes >= 0
    error_message = "refused_per_5_minutes must not be negative."
  }
}

variable "abandoned_percent" {
  description = "Executions whose client hung up before the answer, at most, of 100."
  type        = number
  default     = 10

  validation {
    condition     = var.abandoned_percent > 0 && var.abandoned_percent <= 100
    error_message = "abandoned_percent must be above 0 and at most 100."
  }
}

variable "redis_memory_percent" {
  description = "Memory of the queue's Redis that is used, at most, of 100."
  type        = number
  default     = 80

  validation {
    condition     = var.redis_memory_percent > 0 && var.redis_memory_percent < 100
    error_message = "redis_memory_percent must be between 0 and 100."
  }
}

variable "oldest_waiting_ms" {
  description = "How long an execution may wait in the shared queue, at most."
  type        = number
  default     = 60000

  validation {
    condition     = var.oldest_waiting_ms > 0
    error_message = "oldest_waiting_ms must be above 0."
  }
}
