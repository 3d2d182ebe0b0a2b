mock_provider "azurerm" { source = "../../mocks" }
mock_provider "azapi" { source = "../../mocks/azapi" }

variables {
  name           = "executor-test"
  location       = "westeurope"
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  network        = { address_space = "10.20.0.0/24", subnet = "10.20.0.0/26" }
  size           = { cpu = 0.5, memory_gib = 1, slots = 1 }
  min_replicas   = 1
  max_replicas   = 3
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "no_callbacks_unless_asked_for" {
  command = plan

  assert {
    condition     = length(local.callback_ways) == 0
    error_message = "The network is open for nothing."
  }
}

run "each_range_at_each_port_of_the_hosts" {
  command = plan

  variables {
    callbacks = { hosts = ["hooks.example.com", "*.example.org", "hooks.example.net:8443"], ranges = ["203.0.113.0/24", "198.51.100.7/32"] }
  }

  assert {
    condition = toset([for way in local.callback_ways : "${way.range}:${way.port}"]) == toset([
      "198.51.100.7/32:443", "198.51.100.7/32:8443", "203.0.113.0/24:443", "203.0.113.0/24:8443",
    ])
    error_message = "Other ways than those that were asked for."
  }
}

run "the_secret_is_known_by_its_name" {
  command = apply

  variables {
    callbacks = { hosts = ["hooks.example.com"] }
  }

  assert {
    condition     = endswith(module.vault.callback_secret.scope, "/secrets/callback-secret") && module.vault.callback_secret.uri == "https://executor-vault.vault.azure.net/secrets/callback-secret"
    error_message = "The scope is more than the secret, or the address another one."
  }
}

run "ranges_without_hosts_are_refused" {
  command = plan

  variables {
    callbacks = { ranges = ["203.0.113.0/24"] }
  }

  expect_failures = [var.callbacks]
}
