# What environments/ENV.tfvars may set. The modules check the values, and say why. Long, because an operator finds all
# settings in one file.
variable "environment" {
  description = "Name of the environment: environments/ has ENV.tfvars and ENV.backend.hcl."
  type        = string

  # Before the first apply there is no record in the state (state.tf) that could be compared.
  validation {
    condition     = can(regex("(?m)^key += \".*\\b${var.environment}\\.tfstate\"$", file("${path.root}/environments/${var.environment}.backend.hcl")))
    error_message = "environments/${var.environment}.backend.hcl must exist, and its key must end in ${var.environment}.tfstate: each environment has a state of its own."
  }
}

variable "name" {
  description = "Prefix of all names, and the app's own name."
  type        = string
}

variable "location" {
  description = "Azure region, as in \"westeurope\"."
  type        = string
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

variable "size" {
  description = "A replica: its vCPUs, its memory in GiB, and how many programs it runs at once."
  type = object({
    cpu        = number
    memory_gib = number
    slots      = number
  })
}

variable "min_replicas" {
  description = "Replicas that are always there."
  type        = number
}

variable "warm_replicas" {
  description = "Replicas kept ready for a contest, while that lasts; what counts is the larger of this and min_replicas."
  type        = number
  default     = 0
}

variable "max_replicas" {
  description = "Replicas at most."
  type        = number
}

variable "core_quota" {
  description = "Cores that Azure allows the environment."
  type        = number
  default     = 100
}

variable "concurrent_requests" {
  description = "Requests per replica that the HTTP rule aims at; null takes one for each slot, and at least 2."
  type        = number
  default     = null
}

variable "cpu_percent" {
  description = "CPU use beyond which more replicas are started; null is no such rule, and the only safe value: see docs/operations.md."
  type        = number
  default     = null
}

variable "prewarm" {
  description = "Windows in which so many replicas are kept, by name; start and end are cron lines in timezone."
  type = map(object({
    timezone = string
    start    = string
    end      = string
    replicas = number
  }))
  default = {}
}

variable "service" {
  description = "What the service is told beside its size and who may call. Rates are per caller, replica and minute; 0 is no limit."
  type = object({
    log_level               = optional(string)
    queue_max               = optional(number)
    queue_wait_seconds_max  = optional(number)
    memory_mb_max           = optional(number)
    execute_per_minute_max  = optional(number)
    other_per_minute_max    = optional(number)
    executions_per_user_max = optional(number)
  })
  default = {}
}

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
}

variable "queue_password" {
  description = "Password of the existing Redis in queue.url, given by TF_VAR_queue_password together with queue.password_version. Neither state nor plan keeps it."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
}

variable "callbacks" {
  description = "Hosts to which answers of submissions may be posted, as CALLBACK_HOSTS has them, and the IPv4 ranges of those hosts, which the network then lets through. The secret callback-secret must be in the vault before the app is. Without hosts there are no callbacks."
  type = object({
    hosts  = optional(list(string), [])
    ranges = optional(set(string), [])
  })
  default = {}
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
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 30
}

variable "log_daily_quota_gb" {
  description = "Logs taken in per day at most; -1 is no limit, and only without monthly_budget."
  type        = number
  default     = 5
}

variable "log_price_per_gb" {
  description = "What a GB of logs costs in this region, in the currency of monthly_budget."
  type        = number
  default     = 2.3
}

variable "traces" {
  description = "Send the service's traces to Application Insights."
  type        = bool
  default     = false
}

variable "alerts" {
  description = "Who is told of trouble, and from which waiting time on."
  type = object({
    emails       = optional(list(string), [])
    webhooks     = optional(map(string), {})
    queue_p95_ms = optional(number, 10000)
  })
  default = {}
}

variable "monthly_budget" {
  description = "What a month may cost, in the subscription's currency; told at 50, 80 and 100 %. null is no budget."
  type        = number
  default     = null
}
