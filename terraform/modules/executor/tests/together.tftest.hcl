# One request says all of the app: nothing is added to it later, by which there would be a second revision.
mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" { source = "../../mocks/azapi" }

variables {
  name                  = "executor-dev"
  resource_group_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg"
  location              = "westeurope"
  tags                  = { service = "executor" }
  environment_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/managedEnvironments/executor"
  environment_domain    = "example.westeurope.azurecontainerapps.io"
  workload_profile_name = "Consumption"
  identity_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/executor"
  registry_login_server = "executorregistry.azurecr.io"
  image                 = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys_secret_uri   = "https://executor-vault.vault.azure.net/secrets/api-keys"
  min_replicas          = 1
  max_replicas          = 20
}

run "the_first_apply_says_all" {
  command = apply

  variables {
    max_replicas = 1000
    min_replicas = 0
    core_quota   = 4000
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.minReplicas == 0 && azapi_resource.executor.body.properties.template.scale.maxReplicas == 1000
    error_message = "The bounds would come with a second revision."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.identitySettings == [{ identity = var.identity_id, lifecycle = "None" }]
    error_message = "The first revision's containers could get tokens."
  }
}

run "other_bounds_are_the_only_change" {
  command = plan

  variables {
    min_replicas = 2
    max_replicas = 25
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.minReplicas == 2 && azapi_resource.executor.body.properties.template.scale.maxReplicas == 25
    error_message = "Nobody changes the bounds."
  }

  assert {
    condition     = endswith(azapi_resource.executor.body.properties.template.containers[0].image, "0000") && azapi_resource.executor.body.properties.configuration.identitySettings[0].lifecycle == "None"
    error_message = "What was not asked for is changed, too."
  }
}

run "another_image_leaves_the_bounds_alone" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io/executor@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.scale.maxReplicas == 20 && endswith(azapi_resource.executor.body.properties.template.containers[0].image, "1111")
    error_message = "The image is the only thing to change."
  }
}

run "a_role_that_is_not_known_yet_is_waited_for" {
  command = plan

  assert {
    condition = alltrue([for refusal in [
      "Field 'configuration.secrets' is invalid with details: 'Invalid value: \"api-keys\": Unable to get value using Managed identity",
      "GET https:: UNAUTHORIZED: authentication required",
    ] : anytrue([for regex in azapi_resource.executor.retry.error_message_regex : can(regex(regex, refusal))])])
    error_message = "In an environment that is there already, the first apply would fail."
  }

  assert {
    condition = !anytrue([for regex in azapi_resource.executor.retry.error_message_regex : can(regex(regex,
      "RESPONSE 403: 403 Forbidden ERROR CODE: AuthorizationFailed: The client does not have authorization"
    ))])
    error_message = "Who may not deploy would learn it after a quarter of an hour."
  }
}
