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

run "the_app_pulls_as_its_identity_and_by_no_password" {
  command = plan

  assert {
    condition     = azurerm_container_app.executor.registry[0].identity == var.identity_id && azurerm_container_app.executor.registry[0].password_secret_name == null && azurerm_container_app.executor.registry[0].username == null
    error_message = "A password where the identity should do."
  }

  assert {
    condition     = one(azurerm_container_app.executor.identity[0].identity_ids) == var.identity_id && azurerm_container_app.executor.identity[0].type == "UserAssigned"
    error_message = "The app is not the identity that has the roles."
  }
}

run "the_identity_is_the_platforms_and_not_the_containers" {
  command = plan

  assert {
    condition     = one(azapi_update_resource.executor.body.properties.configuration.identitySettings).lifecycle == "None"
    error_message = "A container could get tokens."
  }

  assert {
    condition     = one(azapi_update_resource.executor.body.properties.configuration.identitySettings).identity == var.identity_id
    error_message = "Another identity is meant."
  }
}

run "the_keys_come_from_the_vault_and_never_as_a_value" {
  command = plan

  assert {
    condition     = one(azurerm_container_app.executor.secret).key_vault_secret_id == var.api_keys_secret_uri && one(azurerm_container_app.executor.secret).identity == var.identity_id && one(azurerm_container_app.executor.secret).value == null
    error_message = "The secret is not read from the vault."
  }

  assert {
    condition     = [for entry in azurerm_container_app.executor.template[0].container[0].env : entry.secret_name if entry.name == "API_KEYS"] == ["api-keys"]
    error_message = "API_KEYS is not the secret."
  }
}

run "a_replica_is_probed_as_the_service_answers" {
  command = plan

  assert {
    condition     = azurerm_container_app.executor.template[0].container[0].startup_probe[0].path == "/ready" && azurerm_container_app.executor.template[0].container[0].readiness_probe[0].path == "/ready" && azurerm_container_app.executor.template[0].container[0].liveness_probe[0].path == "/health"
    error_message = "Liveness must not ask whether there is work to spare."
  }

  assert {
    condition     = alltrue([for probe in [azurerm_container_app.executor.template[0].container[0].startup_probe[0], azurerm_container_app.executor.template[0].container[0].readiness_probe[0], azurerm_container_app.executor.template[0].container[0].liveness_probe[0]] : probe.port == 8000 && probe.transport == "HTTP"])
    error_message = "The service listens elsewhere."
  }

  assert {
    condition     = azurerm_container_app.executor.template[0].container[0].readiness_probe[0].success_count_threshold * azurerm_container_app.executor.template[0].container[0].readiness_probe[0].interval_seconds <= 2
    error_message = "A replica that is ready must not be waited for."
  }

  assert {
    condition     = azurerm_container_app.executor.template[0].container[0].startup_probe[0].failure_count_threshold * azurerm_container_app.executor.template[0].container[0].startup_probe[0].interval_seconds >= 60
    error_message = "A slow replica needs its time to prove the sandbox."
  }
}

run "what_runs_may_end_before_the_replica_is_killed" {
  command = plan

  assert {
    condition     = azurerm_container_app.executor.template[0].termination_grace_period_seconds == 30 && tonumber(one([for entry in azurerm_container_app.executor.template[0].container[0].env : entry.value if entry.name == "DRAIN_SECONDS"])) < 30
    error_message = "Draining must end within the grace."
  }
}

run "scratch_is_a_volume" {
  command = plan

  assert {
    condition     = azurerm_container_app.executor.template[0].container[0].volume_mounts[0].path == "/scratch" && azurerm_container_app.executor.template[0].volume[0].storage_type == "EmptyDir" && azurerm_container_app.executor.template[0].container[0].volume_mounts[0].name == azurerm_container_app.executor.template[0].volume[0].name
    error_message = "The image writes to /scratch."
  }
}

run "all_traffic_goes_to_the_latest_revision_by_tls" {
  command = plan

  assert {
    condition     = azurerm_container_app.executor.ingress[0].traffic_weight[0].percentage == 100 && azurerm_container_app.executor.ingress[0].traffic_weight[0].latest_revision
    error_message = "Azure refuses an ingress without weights."
  }

  assert {
    condition     = !azurerm_container_app.executor.ingress[0].allow_insecure_connections && azurerm_container_app.executor.ingress[0].target_port == 8000
    error_message = "Keys must not travel in plain text."
  }

  assert {
    condition     = azurerm_container_app.executor.revision_mode == "Single" && azurerm_container_app.executor.max_inactive_revisions > 0
    error_message = "There must be a revision to go back to."
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

  expect_failures = [azurerm_container_app.executor]
}

run "a_registry_whose_name_only_begins_alike_is_refused" {
  command = plan

  variables {
    image = "executorregistry.azurecr.io.example.com/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  }

  expect_failures = [azurerm_container_app.executor]
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
    condition     = one([for entry in azurerm_container_app.executor.template[0].container[0].env : entry.value if entry.name == "OTEL_LOGS_EXPORTER"]) == "none"
    error_message = "The platform's agent would be sent logs, for which it has no destination."
  }

  assert {
    condition     = length([for entry in azurerm_container_app.executor.template[0].container[0].env : entry if startswith(entry.name, "OTEL_") && entry.name != "OTEL_LOGS_EXPORTER"]) == 0
    error_message = "What the app sets itself, the platform does not: traces would not find the agent."
  }
}
