variable "entra" {
  description = "Take tokens of this Entra tenant for this audience, with this role if one is given; null takes none."
  type = object({
    tenant_id = string
    audience  = string
    role      = optional(string)
  })
  default = null

  validation {
    condition     = var.entra == null || can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.entra.tenant_id))
    error_message = "entra.tenant_id must be a tenant's id: `az account show --query tenantId`."
  }

  validation {
    condition     = var.entra == null || try(length(var.entra.audience) > 0, false)
    error_message = "entra.audience must not be empty."
  }

  validation {
    condition     = var.entra != null || var.api_keys_secret_uri != null || (var.ip_restrictions.action == "Allow" && length(var.ip_restrictions.ranges) > 0)
    error_message = "Anybody could run programs here: use API keys or entra, or let only known addresses in (ip_restrictions)."
  }
}

variable "cors_origins" {
  description = "Origins whose pages may call the API from a browser."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for origin in var.cors_origins : can(regex("^https?://[a-z0-9.-]+(:[0-9]+)?$", origin))])
    error_message = "cors_origins must be origins such as https://contest.example: small letters, no path, no wildcard."
  }
}

variable "ip_restrictions" {
  description = "Addresses to let in and no others (Allow), or to keep out (Deny), by name. Azure refuses a mixture, so there is one action."
  type = object({
    action = string
    ranges = map(string)
  })
  default = { action = "Allow", ranges = {} }

  validation {
    condition     = contains(["Allow", "Deny"], var.ip_restrictions.action)
    error_message = "ip_restrictions.action must be Allow or Deny, the same for all ranges."
  }

  validation {
    condition     = alltrue([for range in values(var.ip_restrictions.ranges) : can(cidrnetmask(range)) && try(cidrhost(range, 0) == split("/", range)[0], false)])
    error_message = "ip_restrictions.ranges must be IPv4 ranges whose host bits are zero, such as 203.0.113.0/24 or 203.0.113.7/32."
  }
}

# An object, as the id of a new Front Door is not known when the first apply is planned, but that there will be one is.
variable "front_door" {
  description = "Our Front Door, if the app is behind one, by the id that it sends as X-Azure-FDID: only requests with it are answered, and their caller is who Front Door says. null is none."
  type        = object({ id = string })
  default     = null

  validation {
    condition     = var.front_door == null || can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.front_door.id))
    error_message = "front_door.id must be the resource_guid of a Front Door profile: a GUID in small letters."
  }
}
