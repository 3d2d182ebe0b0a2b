variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_name" {
  description = "Resource group of the network."
  type        = string
}

variable "location" {
  description = "Azure region, as in \"westeurope\"."
  type        = string
}

variable "registry_location" {
  description = "Azure region of the registry: an existing one may lie elsewhere."
  type        = string
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
}

variable "address_space" {
  description = "Address range of the virtual network."
  type        = string

  validation {
    condition     = can(cidrnetmask(var.address_space)) && try(cidrhost(var.address_space, 0) == split("/", var.address_space)[0], false)
    error_message = "address_space must be an IPv4 range whose host bits are zero, such as 10.20.0.0/22."
  }

  # Two ranges overlap when they are the same at the length of the shorter prefix.
  validation {
    condition = alltrue([
      for taken in local.taken_by_azure : try(
        cidrhost("${split("/", var.address_space)[0]}/${min(split("/", var.address_space)[1], taken.length)}", 0) !=
        cidrhost("${taken.start}/${min(split("/", var.address_space)[1], taken.length)}", 0),
      true)
    ])
    error_message = "address_space overlaps with a range that Container Apps keeps for itself: ${join(", ", [for taken in local.taken_by_azure : "${taken.start}/${taken.length}"])}."
  }
}

variable "subnet" {
  description = "Address range of the environment's subnet. Azure does not resize it once the environment is there."
  type        = string

  validation {
    condition     = can(cidrnetmask(var.subnet)) && try(cidrhost(var.subnet, 0) == split("/", var.subnet)[0], false)
    error_message = "subnet must be an IPv4 range whose host bits are zero, such as 10.20.0.0/23."
  }

  validation {
    condition     = try(tonumber(split("/", var.subnet)[1]) <= 27, true)
    error_message = "subnet must be /27 or larger: Container Apps refuses smaller ones."
  }

  validation {
    condition = try(
      tonumber(split("/", var.subnet)[1]) >= local.space_length &&
      cidrhost("${split("/", var.subnet)[0]}/${local.space_length}", 0) == cidrhost(var.address_space, 0),
    true)
    error_message = "subnet must lie within address_space."
  }
}

variable "max_replicas" {
  description = "Replicas that the subnet must have room for, twice over while a revision takes the place of another."
  type        = number

  validation {
    condition     = var.max_replicas <= local.replicas_at_most
    error_message = "subnet ${var.subnet} has room for ${local.replicas_at_most} replicas, and max_replicas is ${var.max_replicas}: take /27 for 70, /26 for 230, /25 for 550, /24 for 1190."
  }
}

variable "extra_service_tags" {
  description = "Service tags that replicas may reach beyond those Container Apps needs; \"AzureCloud\" when a new dependency of Azure is refused."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for tag in var.extra_service_tags : can(regex("^[A-Za-z]+(\\.[A-Za-z0-9]+)?$", tag))])
    error_message = "extra_service_tags must be names of service tags, such as AzureCloud or Storage.westeurope."
  }

  validation {
    condition     = length(setintersection([for tag in var.extra_service_tags : lower(tag)], ["internet", "virtualnetwork"])) == 0
    error_message = "extra_service_tags must not open the Internet or other networks to untrusted code."
  }
}

variable "redis" {
  description = "The Redis that replicas may reach: its address range and its port. is_ours makes the range a subnet for its private endpoint. null is none."
  type        = object({ range = string, port = number, is_ours = bool })
  default     = null

  validation {
    condition     = var.redis == null || can(cidrnetmask(var.redis.range)) && try(cidrhost(var.redis.range, 0) == split("/", var.redis.range)[0], false)
    error_message = "The range of Redis (queue.range) must be an IPv4 range whose host bits are zero, such as 10.20.0.240/28."
  }

  validation {
    condition     = var.redis == null || try(tonumber(split("/", var.redis.range)[1]) >= 16, true)
    error_message = "The range of Redis (queue.range) must be /16 or smaller: untrusted code runs in this network."
  }

  validation {
    condition     = !try(var.redis.is_ours, false) || try(tonumber(split("/", var.redis.range)[1]) <= 29, true)
    error_message = "queue.range must be /29 or larger to be a subnet."
  }

  validation {
    condition = !try(var.redis.is_ours, false) || try(
      tonumber(split("/", var.redis.range)[1]) >= local.space_length &&
      cidrhost("${split("/", var.redis.range)[0]}/${local.space_length}", 0) == cidrhost(var.address_space, 0),
    true)
    error_message = "queue.range must lie within network.address_space."
  }

  # Two ranges overlap when they are the same at the length of the shorter prefix.
  validation {
    condition = !try(var.redis.is_ours, false) || try(
      cidrhost("${split("/", var.redis.range)[0]}/${min(split("/", var.redis.range)[1], local.subnet_length)}", 0) !=
      cidrhost("${split("/", var.subnet)[0]}/${min(split("/", var.redis.range)[1], local.subnet_length)}", 0),
    true)
    error_message = "queue.range overlaps with network.subnet, which is the environment's alone. By default it is the last 16 addresses of network.address_space."
  }

  validation {
    condition     = var.redis == null || try(var.redis.port >= 1 && var.redis.port <= 65535 && floor(var.redis.port) == var.redis.port, false)
    error_message = "The port of Redis must be from 1 to 65535."
  }
}

variable "callbacks" {
  description = "Where answers of submissions are posted: address ranges, each with a port."
  type        = list(object({ range = string, port = number }))
  default     = []

  validation {
    condition     = alltrue([for way in var.callbacks : can(cidrnetmask(way.range)) && try(cidrhost(way.range, 0) == split("/", way.range)[0], false)])
    error_message = "callbacks.ranges must be IPv4 ranges whose host bits are zero, such as 203.0.113.0/24 or 203.0.113.7/32."
  }

  validation {
    condition     = alltrue([for way in var.callbacks : try(tonumber(split("/", way.range)[1]) >= 16, true)])
    error_message = "callbacks.ranges must be /16 or smaller: untrusted code runs in this network."
  }

  validation {
    condition     = alltrue([for way in var.callbacks : way.port >= 1 && way.port <= 65535 && floor(way.port) == way.port])
    error_message = "The port of a callback must be from 1 to 65535."
  }
}
