# A state stays with its environment, whichever that is.
mock_provider "azurerm" { source = "./mocks" }
mock_provider "azapi" { source = "./mocks/azapi" }

variables {
  image          = "executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  api_keys       = {} # said, or the apply of a test has it and its plan has not
  queue_password = "" # the same
}

run "the_first_apply_records_the_environment" {
  command = apply

  assert {
    condition     = output.environment == var.environment
    error_message = "Another environment is recorded."
  }
}

run "settings_of_another_environment_are_refused" {
  command = plan

  variables {
    environment = var.environment == "dev" ? "prod" : "dev"
  }

  expect_failures = [terraform_data.environment]
}

run "its_own_settings_are_taken_again" {
  command = plan

  assert {
    condition     = output.environment == var.environment
    error_message = "The record has changed."
  }
}

run "an_environment_without_a_backend_is_refused" {
  command = plan

  variables {
    environment = "nowhere"
  }

  expect_failures = [var.environment]
}
