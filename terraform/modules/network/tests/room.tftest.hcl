# The table of Azure's documentation, at its edges.
mock_provider "azurerm" { source = "../../mocks" }

variables {
  name                = "executor"
  resource_group_name = "executor-rg"
  location            = "westeurope"
  tags                = {}
  address_space       = "10.20.0.0/22"
  subnet              = "10.20.0.0/23"
  max_replicas        = 1
}

run "a_27_has_room_for_90" {
  command = plan

  variables {
    subnet       = "10.20.0.0/27"
    max_replicas = 90
  }
}

run "a_27_has_no_room_for_91" {
  command = plan

  variables {
    subnet       = "10.20.0.0/27"
    max_replicas = 91
  }

  expect_failures = [var.max_replicas]
}

run "a_26_has_room_for_250" {
  command = plan

  variables {
    subnet       = "10.20.0.0/26"
    max_replicas = 250
  }
}

run "a_26_has_no_room_for_251" {
  command = plan

  variables {
    subnet       = "10.20.0.0/26"
    max_replicas = 251
  }

  expect_failures = [var.max_replicas]
}

run "a_25_has_room_for_570" {
  command = plan

  variables {
    subnet       = "10.20.0.0/25"
    max_replicas = 570
  }
}

run "a_25_has_no_room_for_571" {
  command = plan

  variables {
    subnet       = "10.20.0.0/25"
    max_replicas = 571
  }

  expect_failures = [var.max_replicas]
}

run "a_24_has_room_for_1210" {
  command = plan

  variables {
    subnet       = "10.20.0.0/24"
    max_replicas = 1210
  }
}

run "a_24_has_no_room_for_1211" {
  command = plan

  variables {
    subnet       = "10.20.0.0/24"
    max_replicas = 1211
  }

  expect_failures = [var.max_replicas]
}

run "a_23_has_room_for_2490" {
  command = plan

  variables {
    subnet       = "10.20.0.0/23"
    max_replicas = 2490
  }
}

run "a_23_has_no_room_for_2491" {
  command = plan

  variables {
    subnet       = "10.20.0.0/23"
    max_replicas = 2491
  }

  expect_failures = [var.max_replicas]
}
