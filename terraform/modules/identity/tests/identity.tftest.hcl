mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
  registry_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ContainerRegistry/registries/executorregistry"
  secret_scopes       = { api-keys = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.KeyVault/vaults/executor-vault/secrets/api-keys" }
}

run "it_pulls_and_reads_one_secret_and_nothing_else" {
  command = apply

  assert {
    condition     = azurerm_role_assignment.pull.role_definition_name == "AcrPull" && azurerm_role_assignment.pull.scope == var.registry_id
    error_message = "It could not pull."
  }

  assert {
    condition     = azurerm_role_assignment.secret["api-keys"].role_definition_name == "Key Vault Secrets User" && azurerm_role_assignment.secret["api-keys"].scope == var.secret_scopes["api-keys"]
    error_message = "It could read all of the vault."
  }

  assert {
    condition     = alltrue([for role in concat([azurerm_role_assignment.pull], values(azurerm_role_assignment.secret)) : role.principal_id == azurerm_user_assigned_identity.app.principal_id && role.principal_type == "ServicePrincipal"])
    error_message = "Roles of another, or of one that Azure would look for in vain."
  }
}

run "without_secrets_it_pulls_only" {
  command = plan

  variables {
    secret_scopes = {}
  }

  assert {
    condition     = length(azurerm_role_assignment.secret) == 0
    error_message = "It has a role that it does not need."
  }
}
