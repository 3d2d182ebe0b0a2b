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

variable "app_id" {
  description = "The container app that is watched."
  type        = string
}

variable "environment_id" {
  description = "The container app's environment."
  type        = string
}

variable "workspace_id" {
  description = "The Log Analytics workspace that has the logs of the environment."
  type        = string
}

variable "application_insights_id" {
  description = "The Application Insights in which the workbook is shown."
  type        = string
}

variable "max_replicas" {
  description = "How many replicas there may be."
  type        = number

  validation {
    condition     = var.max_replicas >= 1 && var.max_replicas <= 1000 && floor(var.max_replicas) == var.max_replicas
    error_message = "max_replicas must be a whole number from 1 to 1000."
  }
}

variable "queue_enabled" {
  description = "Replicas share a queue."
  type        = bool
  default     = false
}

# An object, as the id of a new Redis is not known when the first apply is planned, but that there will be one is.
variable "redis" {
  description = "The Redis of the queue, by its resource id; null where there is none of ours."
  type        = object({ id = string })
  default     = null
}

variable "emails" {
  description = "Who is told by mail."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@[:space:]]+@[^@[:space:]]+\\.[^@[:space:]]+$", email))])
    error_message = "emails must be addresses, such as operators@example.org."
  }
  validation {
    condition     = length(var.emails) == length(distinct(var.emails))
    error_message = "emails must not have an address twice."
  }
}

variable "webhooks" {
  description = "What is called, by name. A URI that holds a secret belongs into TF_VAR_…, and into no file."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for uri in values(var.webhooks) : startswith(uri, "https://")])
    error_message = "webhooks must be https:// URIs."
  }
}
