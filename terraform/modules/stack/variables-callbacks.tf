variable "callbacks" {
  description = "Hosts to which answers of submissions may be posted, as CALLBACK_HOSTS has them, and the IPv4 ranges of those hosts, which the network then lets through. The secret callback-secret must be in the vault before the app is. Without hosts there are no callbacks."
  type = object({
    hosts  = optional(list(string), [])
    ranges = optional(set(string), [])
  })
  default = {}

  validation {
    condition     = length(var.callbacks.hosts) > 0 || length(var.callbacks.ranges) == 0
    error_message = "callbacks.ranges without callbacks.hosts would open the network for nothing."
  }
}
