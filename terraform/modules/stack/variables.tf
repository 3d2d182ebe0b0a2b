variable "name" {
  description = "Prefix of all names, and the app's own name."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.name)) && length(var.name) >= 3 && length(var.name) <= 16
    error_message = "name has 3 to 16 small letters, digits and single hyphens, begins with a letter and does not end with a hyphen: names of vaults and registries are made of it."
  }
}

variable "location" {
  description = "Azure region, as in \"westeurope\"."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+[0-9]?$", var.location))
    error_message = "location must be a region's short name, such as westeurope (az account list-locations)."
  }
}

variable "tags" {
  description = "Tags of every resource, beside those that say what it belongs to."
  type        = map(string)
  default     = {}
}

variable "image" {
  description = "The image by its digest: REGISTRY/executor@sha256:…"
  type        = string
}

variable "existing_resource_group_name" {
  description = "A resource group that is already there; null creates one."
  type        = string
  default     = null
}

variable "existing_registry" {
  description = "A registry that is already there, in this subscription; null creates one."
  type        = object({ name = string, resource_group_name = string })
  default     = null
}

variable "existing_environment" {
  description = "A Container Apps environment that is already there, and the workspace it logs to; null creates both, and a network."
  type = object({
    name                = string
    resource_group_name = string
    workload_profiles   = optional(bool, true)
    workspace           = object({ name = string, resource_group_name = string })
  })
  default = null
}

variable "network" {
  description = "Address ranges of the virtual network and of the environment's subnet; null with an existing environment."
  type = object({
    address_space      = string
    subnet             = string
    extra_service_tags = optional(set(string), [])
  })
  default = null

  validation {
    condition     = (var.network == null) == (var.existing_environment != null)
    error_message = "Say either network, for an environment that is created, or existing_environment."
  }
}

variable "zone_redundant" {
  description = "Spread replicas over the region's zones. Only a new environment can change it."
  type        = bool
  default     = false
}

variable "deletion_protection" {
  description = "Lock the resource group against deletion."
  type        = bool
  default     = false
}

variable "purge_protection" {
  description = "Keep a deleted vault, and its name, for 90 days. Azure lets nobody take this back."
  type        = bool
  default     = false
}

variable "registry_sku" {
  description = "Tier of the registry: Basic, Standard or Premium."
  type        = string
  default     = "Standard"
}
