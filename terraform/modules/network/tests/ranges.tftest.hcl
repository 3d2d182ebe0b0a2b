mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  registry_location   = "westeurope"
  tags                = {}
  address_space       = "10.20.0.0/22"
  subnet              = "10.20.0.0/24"
  max_replicas        = 20
}

run "what_is_no_range_is_refused" {
  command = plan

  variables {
    address_space = "10.20.0.0"
  }

  expect_failures = [var.address_space]
}

run "ipv6_is_refused" {
  command = plan

  variables {
    address_space = "fd00::/48"
  }

  expect_failures = [var.address_space]
}

run "host_bits_are_refused" {
  command = plan

  variables {
    address_space = "10.20.0.1/22"
  }

  expect_failures = [var.address_space]
}

run "a_range_that_azure_keeps_is_refused" {
  command = plan

  variables {
    address_space = "172.30.4.0/22"
    subnet        = "172.30.4.0/24"
  }

  expect_failures = [var.address_space]
}

run "a_range_around_one_that_azure_keeps_is_refused" {
  command = plan

  variables {
    address_space = "172.16.0.0/12"
    subnet        = "172.16.0.0/24"
  }

  expect_failures = [var.address_space]
}

run "the_first_range_behind_those_that_azure_keeps_is_taken" {
  command = plan

  variables {
    address_space = "100.100.224.0/22"
    subnet        = "100.100.224.0/24"
  }
}

run "what_is_no_subnet_is_refused" {
  command = plan

  variables {
    subnet = "10.20.0.0/33"
  }

  expect_failures = [var.subnet]
}

run "a_subnet_with_host_bits_is_refused" {
  command = plan

  variables {
    subnet = "10.20.0.7/24"
  }

  expect_failures = [var.subnet]
}

run "a_subnet_elsewhere_is_refused" {
  command = plan

  variables {
    subnet = "10.21.0.0/24"
  }

  expect_failures = [var.subnet]
}

run "a_subnet_larger_than_the_network_is_refused" {
  command = plan

  variables {
    subnet = "10.20.0.0/20"
  }

  expect_failures = [var.subnet]
}

run "a_subnet_smaller_than_27_is_refused" {
  command = plan

  variables {
    subnet       = "10.20.0.0/28"
    max_replicas = 1
  }

  expect_failures = [var.subnet]
}
