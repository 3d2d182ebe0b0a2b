mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  registry_location   = "westeurope"
  tags                = {}
  address_space       = "10.20.0.0/22"
  subnet              = "10.20.0.0/23"
  max_replicas        = 1000
}

run "without_callbacks_there_is_no_way_for_them" {
  command = plan

  assert {
    condition     = length([for rule in azurerm_network_security_group.environment.security_rule : rule if startswith(rule.name, "allow-callbacks")]) == 0
    error_message = "A way out that nobody needs."
  }
}

run "each_range_has_a_way_at_its_port_alone" {
  command = plan

  variables {
    callbacks = [{ range = "203.0.113.0/24", port = 443 }, { range = "198.51.100.7/32", port = 8443 }]
  }

  assert {
    condition = toset([
      for rule in azurerm_network_security_group.environment.security_rule :
      "${rule.access} ${rule.direction} ${rule.protocol} ${rule.destination_address_prefix}:${rule.destination_port_range}" if startswith(rule.name, "allow-callbacks")
    ]) == toset(["Allow Outbound Tcp 203.0.113.0/24:443", "Allow Outbound Tcp 198.51.100.7/32:8443"])
    error_message = "Receivers cannot be reached, or more than they can."
  }
}

run "a_range_of_everything_is_refused" {
  command = plan

  variables {
    callbacks = [{ range = "0.0.0.0/0", port = 443 }]
  }

  expect_failures = [var.callbacks]
}

run "a_range_with_host_bits_is_refused" {
  command = plan

  variables {
    callbacks = [{ range = "203.0.113.7/24", port = 443 }]
  }

  expect_failures = [var.callbacks]
}

run "a_port_that_is_none_is_refused" {
  command = plan

  variables {
    callbacks = [{ range = "203.0.113.0/24", port = 65536 }]
  }

  expect_failures = [var.callbacks]
}
