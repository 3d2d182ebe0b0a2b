variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 30
}

variable "log_daily_quota_gb" {
  description = "Logs taken in per day at most; -1 is no limit, and only without monthly_budget."
  type        = number
  default     = 5

  # Azure tells of a budget that is used up, and stops nothing: what bounds the cost of logs is their own limit.
  validation {
    condition = var.monthly_budget == null || var.existing_environment != null || try(
      var.log_daily_quota_gb >= 0 && var.log_daily_quota_gb * 30.4 * var.log_price_per_gb <= var.monthly_budget,
    false)
    error_message = "log_daily_quota_gb must have a limit, and ${var.log_daily_quota_gb} GB each day cost ${floor(var.log_daily_quota_gb * 30.4 * var.log_price_per_gb)} a month (log_price_per_gb = ${var.log_price_per_gb}): monthly_budget must allow that much for logs alone."
  }
}

variable "log_price_per_gb" {
  description = "What a GB of logs costs, in the currency of monthly_budget. 2.30 is USD in East US (azure.microsoft.com/pricing/details/monitor, 2026-08); Japan East takes 3.34."
  type        = number
  default     = 2.3

  validation {
    condition     = var.log_price_per_gb > 0
    error_message = "log_price_per_gb must be above 0."
  }
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
