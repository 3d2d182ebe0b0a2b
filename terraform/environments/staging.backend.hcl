# Where the state lies; docs/operations.md says how to make it. The account's name is one in all of Azure: set it here.
resource_group_name  = "executor-state-rg"
storage_account_name = "CHANGE-ME"
container_name       = "state"
key                  = "executor-staging.tfstate"
use_azuread_auth     = true
