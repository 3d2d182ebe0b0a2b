variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 30
}

variable "log_daily_quota_gb" {
  description = "Logs taken in per day at most; -1 is no limit."
  type        = number
  default     = 5
}

variable "traces" {
  description = "Send the service's traces to Application Insights."
  type        = bool
  default     = false
}

variable "alerts" {
  description = "Who is told of trouble, and from which waiting time on."
  type = object({
    emails       = optional(list(string), [])
    webhooks     = optional(map(string), {})
    queue_p95_ms = optional(number, 10000)
  })
  default = {}
}

variable "monthly_budget" {
  description = "What a month may cost, in the subscription's currency; told at 50, 80 and 100 %. null is no budget."
  type        = number
  default     = null
}
