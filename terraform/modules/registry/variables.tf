variable "existing" {
  description = "A registry that is already there, in this subscription; null creates one."
  type        = object({ name = string, resource_group_name = string })
  default     = null
}

variable "name" {
  description = "Name of the registry that is created."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]{5,50}$", var.name))
    error_message = "A registry's name has 5 to 50 small letters and digits."
  }
}

variable "resource_group_name" {
  description = "Resource group of the registry that is created."
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

variable "sku" {
  description = "Tier: Premium where hundreds of replicas may pull at once."
  type        = string
  default     = "Standard"

  validation {
    condition     = contains(["Basic", "Standard", "Premium"], var.sku)
    error_message = "sku must be Basic, Standard or Premium."
  }
}
