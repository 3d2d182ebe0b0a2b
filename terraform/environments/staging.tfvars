# As prod, but smaller: the place to measure what a rule of scale really does.
environment = "staging"
name        = "executor-staging"
location    = "westeurope"

network = {
  address_space = "10.21.0.0/23"
  subnet        = "10.21.0.0/25" # room for 550 replicas
}

size         = { cpu = 2, memory_gib = 4, slots = 2 }
min_replicas = 1
max_replicas = 20
core_quota   = 100 # 20 × 2 × 2 = 80 are needed

# One registry for all environments, as .github/workflows/deploy.yml wants it: the one that dev made.
# existing_registry = { name = "executordev…", resource_group_name = "executor-dev-rg" }

# Who may write the API keys' digests: az ad signed-in-user show --query id
secret_officers = {}

log_daily_quota_gb = 2 # 140 USD a month at most, of the budget
monthly_budget     = 300
