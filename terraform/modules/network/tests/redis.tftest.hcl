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

run "without_a_redis_there_is_neither_subnet_nor_rule" {
  command = plan

  assert {
    condition     = length(azurerm_subnet.endpoints) == 0 && !contains([for rule in azurerm_network_security_group.environment.security_rule : rule.name], "allow-redis")
    error_message = "A way out that nobody needs."
  }
}

run "our_redis_has_a_subnet_and_a_way_to_it" {
  command = plan

  variables {
    redis = { range = "10.20.3.240/28", port = 10000, is_ours = true }
  }

  assert {
    condition     = azurerm_subnet.endpoints[0].address_prefixes[0] == "10.20.3.240/28" && length(azurerm_subnet.endpoints[0].delegation) == 0
    error_message = "No place for its private endpoint."
  }

  assert {
    condition = [
      for rule in azurerm_network_security_group.environment.security_rule :
      "${rule.access} ${rule.protocol} ${rule.destination_address_prefix}:${rule.destination_port_range}" if rule.name == "allow-redis"
    ] == ["Allow Tcp 10.20.3.240/28:10000"]
    error_message = "Redis cannot be reached, or more than Redis can."
  }
}

run "an_existing_redis_has_a_way_to_it_alone" {
  command = plan

  variables {
    redis = { range = "10.99.0.4/32", port = 6380, is_ours = false }
  }

  assert {
    condition     = length(azurerm_subnet.endpoints) == 0
    error_message = "A subnet that nobody needs."
  }

  assert {
    condition = [
      for rule in azurerm_network_security_group.environment.security_rule :
      "${rule.destination_address_prefix}:${rule.destination_port_range}" if rule.name == "allow-redis"
    ] == ["10.99.0.4/32:6380"]
    error_message = "Redis cannot be reached, or more than Redis can."
  }
}

run "a_range_of_everything_is_refused" {
  command = plan

  variables {
    redis = { range = "0.0.0.0/0", port = 6380, is_ours = false }
  }

  expect_failures = [var.redis]
}

run "a_range_that_is_none_is_refused" {
  command = plan

  variables {
    redis = { range = "Internet", port = 6380, is_ours = false }
  }

  expect_failures = [var.redis]
}

run "a_range_outside_the_network_is_refused" {
  command = plan

  variables {
    redis = { range = "10.21.0.0/28", port = 10000, is_ours = true }
  }

  expect_failures = [var.redis]
}

run "a_range_within_the_environments_subnet_is_refused" {
  command = plan

  variables {
    redis = { range = "10.20.1.240/28", port = 10000, is_ours = true }
  }

  expect_failures = [var.redis]
}

run "a_range_around_the_environments_subnet_is_refused" {
  command = plan

  variables {
    redis = { range = "10.20.0.0/22", port = 10000, is_ours = true }
  }

  expect_failures = [var.redis]
}

run "a_subnet_of_four_addresses_is_refused" {
  command = plan

  variables {
    redis = { range = "10.20.3.252/30", port = 10000, is_ours = true }
  }

  expect_failures = [var.redis]
}

run "a_port_that_is_none_is_refused" {
  command = plan

  variables {
    redis = { range = "10.99.0.4/32", port = 0, is_ours = false }
  }

  expect_failures = [var.redis]
}
