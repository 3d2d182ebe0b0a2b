# One app, two providers: neither undoes what the other said.
mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" {}

variables {
  name                  = "executor-dev"
  resource_group_name   = "executor-rg"
  tags                  = { service = "executor" }
  environment_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/managedEnvironments/executor"
  workload_profile_name = "Consumption"
  identity_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/executor"
  registry_login_server = "executorregistry.azurecr.io"
  image                 = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys_secret_uri   = "https://executor-vault.vault.azure.net/secrets/api-keys"
  min_replicas          = 1
  max_replicas          = 20
}

run "the_first_apply" {
  command = apply
}

run "other_bounds_are_azapis_affair" {
  command = plan

  variables {
    min_replicas = 2
    max_replicas = 25
  }

  assert {
    condition     = azurerm_container_app.executor.template[0].min_replicas == 1 && azurerm_container_app.executor.template[0].max_replicas == 20
    error_message = "azurerm would change the bounds as well, and make a revision of its own."
  }

  assert {
    condition     = azapi_update_resource.executor.body.properties.template.scale == { minReplicas = 2, maxReplicas = 25 }
    error_message = "Nobody changes the bounds."
  }
}

run "another_image_leaves_the_bounds_alone" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io/executor@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  }

  assert {
    condition     = azurerm_container_app.executor.template[0].max_replicas == 20 && endswith(azurerm_container_app.executor.template[0].container[0].image, "1111")
    error_message = "The image is the only thing to change."
  }
}
