mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor-dev-012345"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
  tenant_id           = "22222222-2222-2222-2222-222222222222"
  purge_protection    = false
  api_keys            = {} # said, or the apply of a test has it and its plan has not
}

run "roles_say_who_may_read_and_write" {
  command = plan

  assert {
    condition     = azurerm_key_vault.this.rbac_authorization_enabled
    error_message = "There must be no access policies beside the roles."
  }
}

run "a_vault_that_is_tried_out_can_go_at_once" {
  command = plan

  assert {
    condition     = !azurerm_key_vault.this.purge_protection_enabled
    error_message = "Its name would be taken for months."
  }
}

run "a_vault_that_is_protected_stays" {
  command = plan

  variables {
    purge_protection = true
  }

  assert {
    condition     = azurerm_key_vault.this.purge_protection_enabled && azurerm_key_vault.this.soft_delete_retention_days == 90
    error_message = "It could be lost."
  }
}

run "officers_write_and_readers_read" {
  command = plan

  variables {
    officers = { operator = "33333333-3333-3333-3333-333333333333" }
    readers  = { ci = "22222222-2222-2222-2222-222222222222" }
  }

  assert {
    condition     = azurerm_role_assignment.officer["operator"].role_definition_name == "Key Vault Secrets Officer" && azurerm_role_assignment.officer["operator"].principal_id == "33333333-3333-3333-3333-333333333333"
    error_message = "Not this role."
  }

  assert {
    condition     = azurerm_role_assignment.reader["ci"].role_definition_name == "Key Vault Secrets User"
    error_message = "Not this role."
  }
}

run "an_officer_by_name_is_refused" {
  command = plan

  variables {
    officers = { operator = "somebody@contest.example" }
  }

  expect_failures = [var.officers]
}

run "a_reader_by_name_is_refused" {
  command = plan

  variables {
    readers = { ci = "deployer" }
  }

  expect_failures = [var.readers]
}

run "terraform_leaves_the_secret_alone_and_knows_where_it_is" {
  command = apply

  assert {
    condition     = length(azurerm_key_vault_secret.api_keys) == 0
    error_message = "It would take the operator's keys away."
  }

  assert {
    condition     = output.api_keys_secret.uri == "https://executor-vault.vault.azure.net/secrets/api-keys"
    error_message = "Not the address without a version."
  }

  assert {
    condition     = endswith(output.api_keys_secret.scope, "/vaults/executor-vault/secrets/api-keys")
    error_message = "The scope is more than the secret."
  }
}

run "digests_are_written_and_not_kept" {
  command = apply

  variables {
    api_keys         = { grader = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", contest = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" }
    api_keys_version = 1
  }

  assert {
    condition     = azurerm_key_vault_secret.api_keys[0].value == null && azurerm_key_vault_secret.api_keys[0].value_wo == null && azurerm_key_vault_secret.api_keys[0].value_wo_version == 1
    error_message = "The state holds the digests."
  }
}

run "a_key_in_place_of_its_digest_is_refused" {
  command = plan

  variables {
    api_keys         = { grader = "my-secret-key" }
    api_keys_version = 1
  }

  expect_failures = [var.api_keys]
}

run "a_digest_in_capitals_is_refused" {
  command = plan

  variables {
    api_keys         = { grader = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
    api_keys_version = 1
  }

  expect_failures = [var.api_keys]
}

run "a_name_with_a_colon_is_refused" {
  command = plan

  variables {
    api_keys         = { "grader:one" = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }
    api_keys_version = 1
  }

  expect_failures = [var.api_keys]
}

run "a_digest_with_two_names_is_refused" {
  command = plan

  variables {
    api_keys         = { grader = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", contest = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }
    api_keys_version = 1
  }

  expect_failures = [var.api_keys]
}

run "a_version_without_digests_is_refused" {
  command = plan

  variables {
    api_keys_version = 2
  }

  expect_failures = [var.api_keys_version]
}

run "half_a_version_is_refused" {
  command = plan

  variables {
    api_keys         = { grader = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }
    api_keys_version = 1.5
  }

  expect_failures = [var.api_keys_version]
}

run "a_name_that_ends_with_a_hyphen_is_refused" {
  command = plan

  variables {
    name = "executor-"
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

run "a_name_of_25_letters_is_refused" {
  command = plan

  variables {
    name = "eeeeeeeeeeeeeeeeeeeeeeeee"
  }

  expect_failures = [var.name]
}
