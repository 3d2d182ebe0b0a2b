# Checked where they are used, too: modules/queue, modules/network and modules/executor say what is allowed, and why.
variable "queue" {
  description = "A Redis that all replicas share: executions and submissions wait there, and any replica takes them. url names an existing one, whose range the network then lets through; otherwise Azure Managed Redis is created, by default of the smallest size, with its private endpoint in range (the network's last 16 addresses). factor: so many waiting executions, or submissions, for each slot are one replica's. scale_rule starts replicas by them, beside the HTTP rule, or instead of it with replace_http_rule."
  type = object({
    enabled           = optional(bool, false)
    sku               = optional(string, "Balanced_B0")
    high_availability = optional(bool, true)
    url               = optional(string)
    password_version  = optional(number, 0)
    range             = optional(string)
    factor            = optional(number, 1)
    scale_rule        = optional(bool, true)
    replace_http_rule = optional(bool, false)
  })
  default = {}

  validation {
    condition     = var.queue.enabled || var.queue.url == null
    error_message = "queue.url is set, and queue.enabled is not."
  }

  validation {
    condition     = var.queue.url == null || var.queue.range != null || var.network == null
    error_message = "queue.url needs queue.range, the addresses of that Redis: the network lets nothing out that it does not know."
  }
}

variable "queue_password" {
  description = "Password of the existing Redis in queue.url, given by TF_VAR_queue_password together with queue.password_version. Neither state nor plan keeps it."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
}
