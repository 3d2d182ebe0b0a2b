variable "name" {
  description = "Name of the vault, one in all of Azure."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,22}[a-z0-9]$", var.name)) && !strcontains(var.name, "--")
    error_message = "A vault's name has 3 to 24 small letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "resource_group_name" {
  description = "Resource group of the vault."
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

variable "tenant_id" {
  description = "The Entra tenant that the vault trusts."
  type        = string
}

variable "purge_protection" {
  description = "Keep a deleted vault for 90 days, whoever asks. Its name is taken for as long, and this cannot be switched off again."
  type        = bool
}

variable "officers" {
  description = "Who may write secrets: a name for each, and its object id in Entra."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for id in values(var.officers) : can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", id))])
    error_message = "officers must be object ids: `az ad signed-in-user show --query id`."
  }
}

variable "readers" {
  description = "Who may read secrets besides the officers and the app: a name for each, and its object id in Entra."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for id in values(var.readers) : can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", id))])
    error_message = "readers must be object ids: `az ad sp show --id APPLICATION --query id`."
  }
}

variable "api_keys_version" {
  description = "0 leaves the secret to `az keyvault secret set`. Higher numbers have api_keys written, anew whenever the number changes."
  type        = number
  default     = 0

  validation {
    condition     = var.api_keys_version >= 0 && floor(var.api_keys_version) == var.api_keys_version
    error_message = "api_keys_version must be a whole number, 0 or more."
  }

  validation {
    condition     = var.api_keys_version == 0 || length(var.api_keys) > 0
    error_message = "api_keys_version is not 0, so api_keys must be given at every plan and apply (TF_VAR_api_keys), or the secret would be emptied."
  }
}

variable "api_keys" {
  description = "Names of API keys and the SHA-256 digests of the keys. Neither state nor plan keeps them."
  type        = map(string)
  default     = {}
  ephemeral   = true

  validation {
    condition     = alltrue([for name in keys(var.api_keys) : can(regex("^[A-Za-z0-9_.-]{1,64}$", name))])
    error_message = "A key's name has 1 to 64 letters, digits, dots, hyphens and underscores."
  }

  # Does not repeat what it refuses: that may be the key itself.
  validation {
    condition     = alltrue([for digest in values(var.api_keys) : can(regex("^[0-9a-f]{64}$", digest))])
    error_message = "api_keys holds digests, not keys: 64 hexadecimal digits in small letters, as `printf %s \"$KEY\" | sha256sum` prints."
  }

  validation {
    condition     = length(distinct(values(var.api_keys))) == length(var.api_keys)
    error_message = "Two names in api_keys have the same digest."
  }
}
