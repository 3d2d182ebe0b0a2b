variable "existing" {
  description = "A Container Apps environment that is already there; null creates one. workload_profiles is false for one that was made without them."
  type = object({
    name                = string
    resource_group_name = string
    workload_profiles   = optional(bool, true)
  })
  default = null
}

variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_name" {
  description = "Resource group of the environment that is created."
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

variable "subnet_id" {
  description = "The delegated subnet; null with an existing environment."
  type        = string
}

variable "workspace_id" {
  description = "The Log Analytics workspace for all logs."
  type        = string
}

variable "workspace_customer_id" {
  description = "The workspace's own id, a GUID, by which the environment knows it."
  type        = string
}

variable "workspace_shared_key" {
  description = "The key with which the environment writes to the workspace."
  type        = string
  sensitive   = true
}

variable "zone_redundant" {
  description = "Spread replicas over the region's zones. Only a new environment can change it."
  type        = bool
  default     = false
}

variable "public" {
  description = "Reachable from the Internet; false leaves private endpoints only."
  type        = bool
  default     = true
}

variable "traces" {
  description = "Have the platform's OpenTelemetry agent send the app's traces to Application Insights."
  type        = bool
  default     = false

  validation {
    condition     = !var.traces || var.existing == null
    error_message = "traces would change an environment that is not ours: leave it false with an existing one."
  }
}

variable "connection_string" {
  description = "Application Insights' connection string."
  type        = string
  sensitive   = true
}
