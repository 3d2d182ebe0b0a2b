variable "name" {
  description = "Name of the Redis, one in its region."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]+(-[a-z0-9]+)*$", var.name)) && length(var.name) <= 60
    error_message = "The name of a Redis has at most 60 small letters, digits and single hyphens, and neither begins nor ends with a hyphen."
  }
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

variable "vault" {
  description = "The vault for the password: its resource id and its address."
  type        = object({ id = string, uri = string })
}

variable "network" {
  description = "The virtual network of the replicas, and the subnet for the private endpoint; null leaves Redis open to the Internet, with TLS and its access key."
  type        = object({ id = string, subnet_id = string })
}

variable "sku" {
  description = "Size of the Redis: Balanced_B0 (0.5 GB), B1 (1), B3 (3), B5 (6), B10 (12) or B20 (24)."
  type        = string

  validation {
    condition     = can(regex("^Balanced_B(0|1|3|5|10|20)$", var.sku))
    error_message = "queue.sku must be Balanced_B0, Balanced_B1, Balanced_B3, Balanced_B5, Balanced_B10 or Balanced_B20: a Redis of one shard has 25 GB at most."
  }
}

variable "high_availability" {
  description = "Keep a second node, which takes over. Without it a restart of Redis loses what waits."
  type        = bool
}

variable "existing_url" {
  description = "A Redis that exists already, as redis://HOST:PORT or rediss://HOST:PORT; null creates one."
  type        = string
  default     = null

  # Does not repeat what it refuses: that may hold a password.
  validation {
    condition     = var.existing_url == null || can(regex("^rediss?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?:[0-9]{1,5}$", var.existing_url))
    error_message = "queue.url must be redis://HOST:PORT or rediss://HOST:PORT, in small letters, with neither user nor password nor path: the password belongs in the vault."
  }
}

variable "password_version" {
  description = "0 leaves the secret redis-password of an existing Redis to `az keyvault secret set`. Higher numbers have password written, again whenever the number changes."
  type        = number
  default     = 0

  validation {
    condition     = var.password_version >= 0 && floor(var.password_version) == var.password_version
    error_message = "queue.password_version must be a whole number, 0 or more."
  }

  validation {
    condition     = var.password_version == 0 || var.existing_url != null
    error_message = "queue.password_version is for an existing Redis (queue.url): the access key of a new one is written without it."
  }

  validation {
    condition     = var.password_version == 0 || try(length(var.password) > 0, false)
    error_message = "queue.password_version is not 0, so queue_password must be given at every plan and apply (TF_VAR_queue_password), or the secret would be emptied."
  }
}

variable "password" {
  description = "Password of an existing Redis. Neither state nor plan keeps it."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
}
