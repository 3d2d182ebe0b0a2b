environment = "prod"
name        = "executor-prod"
location    = "westeurope"

network = {
  address_space = "10.22.0.0/22"
  subnet        = "10.22.0.0/23" # room for 2470 replicas; cannot be changed later
}
zone_redundant      = true
deletion_protection = true
purge_protection    = true # for good: Azure lets nobody take it back

size         = { cpu = 2, memory_gib = 4, slots = 2 }
min_replicas = 5
max_replicas = 1000
core_quota   = 4000 # 1000 × 2 × 2: ask Azure for it before the first apply

# Contests that are known in advance. warm_replicas (scripts/scale.sh) is for the others.
# prewarm = {
#   friday = { timezone = "Europe/Berlin", start = "30 17 * * 5", end = "0 22 * * 5", replicas = 60 }
# }

# One registry for all environments, as .github/workflows/deploy.yml wants it: the one that dev made.
# existing_registry = { name = "executordev…", resource_group_name = "executor-dev-rg" }
registry_sku       = "Premium"
log_retention_days = 90
log_daily_quota_gb = 10 # 700 USD a month at most, of the budget below

# One queue for all replicas, in Azure Managed Redis. Whoever applies must be a secret officer: its key goes to the vault.
queue = { enabled = true, sku = "Balanced_B0", high_availability = true }

# Who may write the API keys' digests: az ad signed-in-user show --query id
secret_officers = {}

edge = { sku = "Standard", requests_per_minute_max = 3000 }

monthly_budget = 3000
