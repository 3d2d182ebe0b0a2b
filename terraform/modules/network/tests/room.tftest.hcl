# The table of Azure's documentation, at its edges.
mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  registry_location   = "westeurope"
  tags                = {}
  address_space       = "10.20.0.0/22"
  subnet              = "10.20.0.0/23"
  max_replicas        = 1
}

run "a_27_has_room_for_70" {
  command = plan

  variables {
    subnet       = "10.20.0.0/27"
    max_replicas = 70
  }
}

run "a_27_has_no_room_for_71" {
  command = plan

  variables {
    subnet       = "10.20.0.0/27"
    max_replicas = 71
  }

  expect_failures = [var.max_replicas]
}

run "a_26_has_room_for_230" {
  command = plan

  variables {
    subnet       = "10.20.0.0/26"
    max_replicas = 230
  }
}

run "a_26_has_no_room_for_231" {
  command = plan

  variables {
    subnet       = "10.20.0.0/26"
    max_replicas = 231
  }

  expect_failures = [var.max_replicas]
}

run "a_25_has_room_for_550" {
  command = plan

  variables {
    subnet       = "10.20.0.0/25"
    max_replicas = 550
  }
}

run "a_25_has_no_room_for_551" {
  command = plan

  variables {
    subnet       = "10.20.0.0/25"
    max_replicas = 551
  }

  expect_failures = [var.max_replicas]
}

run "a_24_has_room_for_1190" {
  command = plan

  variables {
    subnet       = "10.20.0.0/24"
    max_replicas = 1190
  }
}

run "a_24_has_no_room_for_1191" {
  command = plan

  variables {
    subnet       = "10.20.0.0/24"
    max_replicas = 1191
  }

  expect_failures = [var.max_replicas]
}

run "a_23_has_room_for_2470" {
  command = plan

  variables {
    subnet       = "10.20.0.0/23"
    max_replicas = 2470
  }
}

run "a_23_has_no_room_for_2471" {
  command = plan

  variables {
    subnet       = "10.20.0.0/23"
    max_replicas = 2471
  }

  expect_failures = [var.max_replicas]
}
