# Who applies, and to which subscription, comes from ARM_SUBSCRIPTION_ID and the like, or from `az login`.
provider "azurerm" {
  # Version 5 registers none by itself. Spelt as `az provider list` does: a name that Azure does not have is ignored.
  resource_provider_registrations = "none"
  resource_providers_to_register = [
    "Microsoft.App",
    "Microsoft.Cache",
    "Microsoft.Cdn",
    "Microsoft.Consumption",
    "Microsoft.ContainerRegistry",
    "Microsoft.ContainerService", # an environment in a network of its own asks for it
    "Microsoft.KeyVault",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.OperationalInsights",
    "microsoft.insights",
  ]

  features {
    # Azure puts alert rules of its own ("Smart Detection", "Failure Anomalies") into the group, which would otherwise stop
    # its removal. An existing group is only read, and never removed.
    resource_group {
      prevent_deletion_if_contains_resources = false
    }

    key_vault {
      purge_soft_delete_on_destroy    = true # where the vault is not protected: its name is free again at once
      recover_soft_deleted_key_vaults = true
    }
  }
}

provider "azapi" {}
