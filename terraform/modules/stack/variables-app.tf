# Checked where they are used: modules/executor says what is allowed, and why.
variable "size" {
  description = "A replica: its vCPUs, its memory in GiB, and how many programs it runs at once."
  type = object({
    cpu        = number
    memory_gib = number
    slots      = number
  })
}

variable "min_replicas" {
  description = "Replicas that are always there."
  type        = number
}

variable "warm_replicas" {
  description = "Replicas kept ready for a contest, while that lasts; what counts is the larger of this and min_replicas."
  type        = number
  default     = 0
}

variable "max_replicas" {
  description = "Replicas at most."
  type        = number
}

variable "core_quota" {
  description = "Cores that Azure allows the environment."
  type        = number
  default     = 100
}

variable "concurrent_requests" {
  description = "Requests per replica that the HTTP rule aims at; null takes one for each slot, and at least 2."
  type        = number
  default     = null
}

variable "cpu_percent" {
  description = "CPU use beyond which more replicas are started; null is no such rule, and the only safe value: see docs/operations.md."
  type        = number
  default     = null
}

variable "prewarm" {
  description = "Windows in which so many replicas are kept, by name; start and end are cron lines in timezone."
  type = map(object({
    timezone = string
    start    = string
    end      = string
    replicas = number
  }))
  default = {}
}

variable "service" {
  description = "What the service is told beside its size and who may call. Rates are per caller, replica and minute; 0 is no limit."
  type = object({
    log_level               = optional(string)
    queue_max               = optional(number)
    queue_wait_seconds_max  = optional(number)
    memory_mb_max           = optional(number)
    execute_per_minute_max  = optional(number)
    other_per_minute_max    = optional(number)
    executions_per_user_max = optional(number)
  })
  default = {}
}
