variable "existing" {
  description = "A Log Analytics workspace that is already there; null creates one."
  type        = object({ name = string, resource_group_name = string })
  default     = null
}

variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_name" {
  description = "Resource group of what is created."
  type        = string
}

variable "location" {
  description = "Azure region."
  type        = string
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
}

variable "retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 30

  validation {
    condition     = var.retention_days >= 30 && var.retention_days <= 730 && floor(var.retention_days) == var.retention_days
    error_message = "retention_days must be a whole number from 30 to 730."
  }
}

variable "daily_quota_gb" {
  description = "Logs taken in per day at most, so that a loop of errors has a price limit; -1 is no limit."
  type        = number
  default     = 5

  validation {
    condition     = var.daily_quota_gb == -1 || var.daily_quota_gb >= 0.023
    error_message = "daily_quota_gb must be -1 (no limit) or at least 0.023."
  }
}
