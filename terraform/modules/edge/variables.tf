variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_name" {
  description = "Resource group of the door."
  type        = string
}

variable "location" {
  description = "Azure region of the environment behind the door."
  type        = string
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
}

variable "sku" {
  description = "Standard, or Premium, which reaches the environment by a private link (to be approved once, by hand)."
  type        = string

  validation {
    condition     = contains(["Standard", "Premium"], var.sku)
    error_message = "sku must be Standard or Premium."
  }
}

variable "origin_host_name" {
  description = "The app's address."
  type        = string
}

variable "environment_id" {
  description = "The environment behind the door."
  type        = string
}

variable "requests_per_minute_max" {
  description = "Requests of one address within a minute, beyond which it is refused. A classroom may share one address."
  type        = number

  validation {
    condition     = var.requests_per_minute_max >= 10 && var.requests_per_minute_max <= 1000000 && floor(var.requests_per_minute_max) == var.requests_per_minute_max
    error_message = "requests_per_minute_max must be a whole number from 10 to 1000000."
  }
}

variable "custom_domain" {
  description = "A name of one's own, as in judge.contest.example; null is none."
  type        = string
  default     = null

  validation {
    condition     = var.custom_domain == null || can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.custom_domain))
    error_message = "custom_domain must be a host name in small letters, without https:// and without a path."
  }
}
