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

run "the_app_pulls_as_its_identity_and_by_no_password" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.registries == [{ server = "executorregistry.azurecr.io", identity = var.identity_id }]
    error_message = "A password where the identity should do."
  }

  assert {
    condition     = one(azapi_resource.executor.identity[0].identity_ids) == var.identity_id && azapi_resource.executor.identity[0].type == "UserAssigned"
    error_message = "The app is not the identity that has the roles."
  }
}

run "the_identity_is_the_platforms_and_not_the_containers" {
  command = plan

  assert {
    condition     = one(azapi_resource.executor.body.properties.configuration.identitySettings).lifecycle == "None"
    error_message = "A container could get tokens."
  }

  assert {
    condition     = one(azapi_resource.executor.body.properties.configuration.identitySettings).identity == var.identity_id
    error_message = "Another identity is meant."
  }
}

run "the_keys_come_from_the_vault_and_never_as_a_value" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.secrets == [{ name = "api-keys", keyVaultUrl = var.api_keys_secret_uri, identity = var.identity_id }]
    error_message = "The secret is not read from the vault."
  }

  assert {
    condition     = [for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry.secretRef if entry.name == "API_KEYS"] == ["api-keys"]
    error_message = "API_KEYS is not the secret."
  }
}

run "a_replica_is_probed_as_the_service_answers" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].probes[0].httpGet.path == "/ready" && azapi_resource.executor.body.properties.template.containers[0].probes[1].httpGet.path == "/ready" && azapi_resource.executor.body.properties.template.containers[0].probes[2].httpGet.path == "/health"
    error_message = "Liveness must not ask whether there is work to spare."
  }

  assert {
    condition     = alltrue([for probe in azapi_resource.executor.body.properties.template.containers[0].probes : probe.httpGet.port == 8000 && probe.httpGet.scheme == "HTTP"])
    error_message = "The service listens elsewhere."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].probes[1].successThreshold * azapi_resource.executor.body.properties.template.containers[0].probes[1].periodSeconds <= 2
    error_message = "A replica that is ready must not be waited for."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].probes[0].failureThreshold * azapi_resource.executor.body.properties.template.containers[0].probes[0].periodSeconds >= 60
    error_message = "A slow replica needs its time to prove the sandbox."
  }
}

run "what_runs_may_end_before_the_replica_is_killed" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.template.terminationGracePeriodSeconds == 30 && tonumber(one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "DRAIN_SECONDS"])) < 30
    error_message = "Draining must end within the grace."
  }
}

run "scratch_is_a_volume" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.template.containers[0].volumeMounts[0].mountPath == "/scratch" && azapi_resource.executor.body.properties.template.volumes[0].storageType == "EmptyDir" && azapi_resource.executor.body.properties.template.containers[0].volumeMounts[0].volumeName == azapi_resource.executor.body.properties.template.volumes[0].name
    error_message = "The image writes to /scratch."
  }
}

run "all_traffic_goes_to_the_latest_revision_by_tls" {
  command = plan

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.ingress.traffic == [{ latestRevision = true, weight = 100 }]
    error_message = "Azure refuses an ingress without weights."
  }

  assert {
    condition     = !azapi_resource.executor.body.properties.configuration.ingress.allowInsecure && azapi_resource.executor.body.properties.configuration.ingress.targetPort == 8000
    error_message = "Keys must not travel in plain text."
  }

  assert {
    condition     = azapi_resource.executor.body.properties.configuration.activeRevisionsMode == "Single" && azapi_resource.executor.body.properties.configuration.maxInactiveRevisions > 0
    error_message = "There must be a revision to go back to."
  }
}

run "its_address_is_known_before_it_is_there" {
  command = plan

  assert {
    condition     = output.fqdn == "executor-dev.example.westeurope.azurecontainerapps.io"
    error_message = "Front Door's origin would be changed with every deployment."
  }
}

run "it_lies_where_its_environment_lies" {
  command = plan

  variables {
    location = "northeurope"
  }

  assert {
    condition     = azapi_resource.executor.location == "northeurope" && azapi_resource.executor.parent_id == var.resource_group_id
    error_message = "Azure refuses an app in another region than its environment."
  }
}

run "a_tag_is_refused" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io/executor:latest"
  }

  expect_failures = [var.image]
}

run "a_short_digest_is_refused" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io/executor@sha256:0123"
  }

  expect_failures = [var.image]
}

run "an_image_without_a_registry_is_refused" {
  command = plan

  variables {
    image = "executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  }

  expect_failures = [var.image]
}

run "an_image_of_another_registry_is_refused" {
  command = plan

  variables {
    image = "other.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  }

  expect_failures = [azapi_resource.executor]
}

run "a_registry_whose_name_only_begins_alike_is_refused" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io.example.com/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  }

  expect_failures = [azapi_resource.executor]
}

run "a_name_in_capitals_is_refused" {
  command = plan

  variables {
    name = "Executor"
  }

  expect_failures = [var.name]
}

run "a_name_with_two_hyphens_in_a_row_is_refused" {
  command = plan

  variables {
    name = "executor--dev"
  }

  expect_failures = [var.name]
}

run "a_name_of_33_letters_is_refused" {
  command = plan

  variables {
    name = "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
  }

  expect_failures = [var.name]
}

run "a_secret_with_a_version_is_refused" {
  command = plan

  variables {
    api_keys_secret_uri = "https://executor-vault.vault.azure.net/secrets/api-keys/0123456789abcdef"
  }

  expect_failures = [var.api_keys_secret_uri]
}

run "logs_go_to_stdout_alone" {
  command = plan

  assert {
    condition     = one([for entry in azapi_resource.executor.body.properties.template.containers[0].env : try(entry.value, null) if entry.name == "OTEL_LOGS_EXPORTER"]) == "none"
    error_message = "The platform's agent would be sent logs, for which it has no destination."
  }

  assert {
    condition     = length([for entry in azapi_resource.executor.body.properties.template.containers[0].env : entry if startswith(entry.name, "OTEL_") && entry.name != "OTEL_LOGS_EXPORTER"]) == 0
    error_message = "What the app sets itself, the platform does not: traces would not find the agent."
  }
}
