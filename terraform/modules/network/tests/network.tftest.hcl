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

run "the_subnet_is_the_environments_alone" {
  command = plan

  assert {
    condition     = azurerm_subnet.environment.delegation[0].service_delegation[0].name == "Microsoft.App/environments"
    error_message = "Container Apps takes only a subnet that is delegated to it."
  }

  assert {
    condition     = azurerm_subnet.environment.address_prefixes[0] == "10.20.0.0/23"
    error_message = "The subnet is not the one that was asked for."
  }
}

run "the_last_rule_denies_everything" {
  command = plan

  assert {
    condition     = max([for rule in azurerm_network_security_group.environment.security_rule : rule.priority]...) == 4096
    error_message = "A rule stands behind the last one."
  }

  assert {
    condition = [
      for rule in azurerm_network_security_group.environment.security_rule :
      "${rule.access} ${rule.direction} ${rule.protocol} ${rule.destination_address_prefix}:${rule.destination_port_range}" if rule.priority == 4096
    ] == ["Deny Outbound * *:*"]
    error_message = "What is not allowed must be denied, whatever it is."
  }
}

run "only_what_container_apps_needs_is_allowed" {
  command = plan

  assert {
    condition = toset([
      for rule in azurerm_network_security_group.environment.security_rule :
      "${rule.destination_address_prefix} ${rule.protocol} ${rule.destination_port_range}" if rule.access == "Allow"
      ]) == toset([
      "10.20.0.0/23 * *", "168.63.129.16/32 Udp 53", "168.63.129.16/32 Tcp 53", "* Udp 123",
      "AzureMonitor Tcp 443", "MicrosoftContainerRegistry Tcp 443", "AzureFrontDoor.FirstParty Tcp 443",
      "AzureContainerRegistry Tcp 443", "Storage.westeurope Tcp 443", "AzureActiveDirectory Tcp 443", "AzureKeyVault Tcp 443",
    ])
    error_message = "The ways out are not those that are known to be needed."
  }

  assert {
    condition     = alltrue([for rule in azurerm_network_security_group.environment.security_rule : rule.direction == "Outbound"])
    error_message = "There is nothing to say about what comes in."
  }

  assert {
    condition = length(distinct(azurerm_network_security_group.environment.security_rule[*].priority)) == length(
    azurerm_network_security_group.environment.security_rule)
    error_message = "Two rules have the same priority: Azure refuses the second."
  }
}

run "a_registry_in_another_region_keeps_its_layers_there" {
  command = plan

  variables {
    registry_location = "northeurope"
  }

  assert {
    condition = length(setsubtract(["Storage.northeurope", "Storage.westeurope"], [
      for rule in azurerm_network_security_group.environment.security_rule : rule.destination_address_prefix
    ])) == 0
    error_message = "The image could not be pulled."
  }
}

run "another_service_tag_can_be_let_through" {
  command = plan

  variables {
    extra_service_tags = ["AzureCloud"]
  }

  assert {
    condition     = contains([for rule in azurerm_network_security_group.environment.security_rule : rule.destination_address_prefix], "AzureCloud")
    error_message = "The tag is missing."
  }
}

run "a_way_to_the_internet_is_refused" {
  command = plan

  variables {
    extra_service_tags = ["Internet"]
  }

  expect_failures = [var.extra_service_tags]
}

run "what_is_no_service_tag_is_refused" {
  command = plan

  variables {
    extra_service_tags = ["10.0.0.0/8"]
  }

  expect_failures = [var.extra_service_tags]
}
