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

run "behind_front_door_only_front_door_gets_in" {
  command = apply

  variables {
    edge = {}
  }

  assert {
    condition     = local.ip_restrictions.action == "Allow" && toset(values(local.ip_restrictions.ranges)) == toset(["4.150.232.0/30", "13.73.248.16/29"])
    error_message = "The limit could be walked around."
  }

  assert {
    condition     = module.edge[0].front_door_id == "55555555-5555-5555-5555-555555555555"
    error_message = "The service could not tell our Front Door from another."
  }

  assert {
    condition     = output.url == "https://executor-0000.z01.azurefd.net"
    error_message = "Clients go past the door."
  }
}

run "premium_needs_no_addresses" {
  command = plan

  variables {
    edge = { sku = "Premium" }
  }

  assert {
    condition     = length(local.ip_restrictions.ranges) == 0
    error_message = "A private link has no public address."
  }
}

run "a_domain_is_the_address_that_clients_know" {
  command = plan

  variables {
    edge = { custom_domain = "judge.contest.example" }
  }

  assert {
    condition     = output.url == "https://judge.contest.example"
    error_message = "Another address."
  }
}

run "addresses_of_clients_are_not_seen_behind_front_door" {
  command = plan

  variables {
    edge            = {}
    ip_restrictions = { action = "Allow", ranges = { school = "203.0.113.0/24" } }
  }

  expect_failures = [var.edge]
}

run "without_front_door_every_address_gets_in" {
  command = plan

  assert {
    condition     = length(local.ip_restrictions.ranges) == 0
    error_message = "Nobody could call."
  }
}
