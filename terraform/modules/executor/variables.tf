variable "name" {
  description = "The app's name, which its address begins with."
  type        = string

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$", var.name)) && !strcontains(var.name, "--")
    error_message = "An app's name has at most 32 small letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "resource_group_id" {
  description = "Resource group of the app, by its resource id."
  type        = string
}

variable "location" {
  description = "Azure region of the environment, which the app's must be."
  type        = string
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
}

variable "environment_id" {
  description = "The Container Apps environment."
  type        = string
}

variable "environment_domain" {
  description = "What the address of every app in the environment ends with."
  type        = string
}

variable "workload_profile_name" {
  description = "The environment's profile to run on; null where it has none."
  type        = string
}

variable "identity_id" {
  description = "The identity that pulls the image and reads the secrets."
  type        = string
}

variable "registry_login_server" {
  description = "The registry that the identity may pull from."
  type        = string
}

variable "image" {
  description = "The image by its digest: REGISTRY/executor@sha256:…"
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]*\\.[a-z]+(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+@sha256:[0-9a-f]{64}$", var.image))
    error_message = "image must be named by its digest, as in registry.azurecr.io/executor@sha256:… with 64 hexadecimal digits: a tag can be moved to another image."
  }
}

variable "api_keys_secret_uri" {
  description = "Address in Key Vault of the API keys' digests, without a version; null where there are none."
  type        = string
  default     = null

  validation {
    condition     = var.api_keys_secret_uri == null || can(regex("^https://[a-z0-9-]+\\.[a-z.]+/secrets/[A-Za-z0-9-]+$", var.api_keys_secret_uri))
    error_message = "api_keys_secret_uri must be https://VAULT/secrets/NAME without a version, so that a new version reaches the replicas."
  }
}
