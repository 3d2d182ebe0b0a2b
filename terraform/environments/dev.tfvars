# A place to try things: nothing runs when nobody asks, and it can be deleted and made again.
environment = "dev"
name        = "executor-dev"
location    = "westeurope"

network = {
  address_space = "10.20.0.0/24"
  subnet        = "10.20.0.0/26" # room for 230 replicas
}

size         = { cpu = 0.5, memory_gib = 1, slots = 1 }
min_replicas = 0 # the first request waits about 20 s
max_replicas = 3
core_quota   = 100 # what a new environment has

registry_sku       = "Basic"
log_daily_quota_gb = 1

service = { log_level = "debug" }

queue = { enabled = false } # each replica has its own; true: see docs/operations.md

# Who may write the API keys' digests: az ad signed-in-user show --query id
secret_officers = {}
