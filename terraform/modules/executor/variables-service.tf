variable "service" {
  description = "What the service is told beside its size and who may call. Rates are per caller, replica and minute; 0 is no limit."
  type = object({
    log_level               = optional(string, "info")
    queue_max               = optional(number, 4096)
    queue_wait_seconds_max  = optional(number, 180)
    memory_mb_max           = optional(number, 256)
    execute_per_minute_max  = optional(number, 600)
    other_per_minute_max    = optional(number, 1200)
    executions_per_user_max = optional(number, 0)
  })
  default = {}

  validation {
    condition     = contains(["trace", "debug", "info", "warn", "error", "fatal", "silent"], var.service.log_level)
    error_message = "service.log_level must be trace, debug, info, warn, error, fatal or silent."
  }

  validation {
    condition     = var.service.queue_max >= 0 && var.service.queue_max <= 10000 && floor(var.service.queue_max) == var.service.queue_max
    error_message = "service.queue_max must be a whole number from 0 to 10000."
  }
  validation {
    condition     = var.service.queue_wait_seconds_max >= 0 && var.service.queue_wait_seconds_max <= 3600
    error_message = "service.queue_wait_seconds_max must be from 0 to 3600. The ingress ends requests at 240 s."
  }

  validation {
    condition     = var.service.memory_mb_max >= 16 && var.service.memory_mb_max <= 8192 && floor(var.service.memory_mb_max) == var.service.memory_mb_max
    error_message = "service.memory_mb_max must be a whole number from 16 to 8192."
  }

  validation {
    condition = alltrue([
      for count in [var.service.execute_per_minute_max, var.service.other_per_minute_max, var.service.executions_per_user_max] :
      count >= 0 && count <= 10000 && floor(count) == count
    ])
    error_message = "service: rates and executions_per_user_max must be whole numbers from 0 to 10000."
  }
}
