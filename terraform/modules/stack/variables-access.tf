variable "api_keys" {
  description = "Names of API keys and the SHA-256 digests of the keys, given by TF_VAR_api_keys together with api_keys_version. Neither state nor plan keeps them."
  type        = map(string)
  default     = {}
  ephemeral   = true
}

variable "api_keys_version" {
  description = "0 leaves the secret api-keys to `az keyvault secret set`. Higher numbers have api_keys written, anew whenever the number changes."
  type        = number
  default     = 0
}

variable "api_keys_enabled" {
  description = "Take API keys. The secret must be there before the app is."
  type        = bool
  default     = true
}

variable "secret_officers" {
  description = "Who may write the vault's secrets: a name for each, and its object id in Entra."
  type        = map(string)
  default     = {}
}

variable "secret_readers" {
  description = "Who may read the vault's secrets besides: a name for each, and its object id in Entra."
  type        = map(string)
  default     = {}
}

variable "entra" {
  description = "Take tokens of this Entra tenant for this audience, with this role if one is given; null takes none."
  type = object({
    tenant_id = string
    audience  = string
    role      = optional(string)
  })
  default = null
}

variable "cors_origins" {
  description = "Origins whose pages may call the API from a browser."
  type        = set(string)
  default     = []
}

variable "ip_restrictions" {
  description = "Addresses to let in and no others (Allow), or to keep out (Deny), by name."
  type = object({
    action = string
    ranges = map(string)
  })
  default = { action = "Allow", ranges = {} }
}

variable "edge" {
  description = "Front Door before the app, with a limit for each address; null is none."
  type = object({
    sku                     = optional(string, "Standard")
    requests_per_minute_max = optional(number, 3000)
    custom_domain           = optional(string)
  })
  default = null

  validation {
    condition     = var.edge == null || length(var.ip_restrictions.ranges) == 0
    error_message = "Behind Front Door every request comes from Front Door: say either edge or ip_restrictions."
  }

  validation {
    condition     = try(var.edge.sku, "Standard") != "Premium" || var.existing_environment == null
    error_message = "edge.sku Premium closes the environment to the Internet, and an existing one is not ours to close."
  }
}
