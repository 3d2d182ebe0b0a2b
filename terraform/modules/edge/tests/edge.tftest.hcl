mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                    = "executor-prod"
  resource_group_name     = "executor-rg"
  location                = "westeurope"
  tags                    = {}
  sku                     = "Standard"
  origin_host_name        = "executor-prod.example.westeurope.azurecontainerapps.io"
  environment_id          = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/managedEnvironments/executor"
  requests_per_minute_max = 3000
}

run "one_address_is_limited" {
  command = plan

  assert {
    condition     = azurerm_cdn_frontdoor_firewall_policy.this.mode == "Prevention" && one(azurerm_cdn_frontdoor_firewall_policy.this.custom_rule).type == "RateLimitRule" && one(azurerm_cdn_frontdoor_firewall_policy.this.custom_rule).action == "Block" && one(azurerm_cdn_frontdoor_firewall_policy.this.custom_rule).rate_limit_threshold == 3000
    error_message = "No limit."
  }

  assert {
    condition     = length(azurerm_cdn_frontdoor_firewall_policy.this.managed_rule) == 0
    error_message = "Source code looks like attacks."
  }

  assert {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9]*$", azurerm_cdn_frontdoor_firewall_policy.this.name))
    error_message = "Azure takes letters and digits."
  }
}

run "plain_http_is_told_to_come_by_tls" {
  command = plan

  assert {
    condition     = azurerm_cdn_frontdoor_route.this.https_redirect_enabled && azurerm_cdn_frontdoor_route.this.forwarding_protocol == "HttpsOnly" && contains(azurerm_cdn_frontdoor_route.this.supported_protocols, "Http")
    error_message = "Keys in plain text."
  }
}

run "standard_comes_by_the_internet" {
  command = plan

  assert {
    condition     = length(azurerm_cdn_frontdoor_origin.this.private_link) == 0 && azurerm_cdn_frontdoor_origin.this.certificate_name_check_enabled
    error_message = "Standard has no private links."
  }
}

run "premium_comes_by_a_private_link" {
  command = plan

  variables {
    sku = "Premium"
  }

  assert {
    condition     = azurerm_cdn_frontdoor_origin.this.private_link[0].target_type == "managedEnvironments" && azurerm_cdn_frontdoor_profile.this.sku_name == "Premium_AzureFrontDoor" && azurerm_cdn_frontdoor_firewall_policy.this.sku_name == "Premium_AzureFrontDoor"
    error_message = "Not by a private link."
  }
}

run "clients_go_to_the_door" {
  command = apply

  assert {
    condition     = output.url == "https://executor-0000.z01.azurefd.net" && output.dns == null
    error_message = "Another address."
  }
}

run "or_to_the_domain_when_there_is_one" {
  command = apply

  variables {
    custom_domain = "judge.contest.example"
  }

  assert {
    condition     = output.url == "https://judge.contest.example" && output.dns.txt.name == "_dnsauth.judge.contest.example" && output.dns.cname.value == "executor-0000.z01.azurefd.net"
    error_message = "Another address."
  }

  assert {
    condition     = length(one(azurerm_cdn_frontdoor_security_policy.this.security_policies[0].firewall[0].association).domain) == 2
    error_message = "The limit does not hold for the domain."
  }
}

run "a_domain_with_https_is_refused" {
  command = plan

  variables {
    custom_domain = "https://judge.contest.example"
  }

  expect_failures = [var.custom_domain]
}

run "an_unknown_tier_is_refused" {
  command = plan

  variables {
    sku = "Classic"
  }

  expect_failures = [var.sku]
}

run "a_limit_below_what_azure_takes_is_refused" {
  command = plan

  variables {
    requests_per_minute_max = 9
  }

  expect_failures = [var.requests_per_minute_max]
}
