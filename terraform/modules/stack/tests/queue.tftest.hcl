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

run "no_redis_unless_asked_for" {
  command = plan

  assert {
    condition     = length(module.queue) == 0 && local.redis == null
    error_message = "What costs is on by itself."
  }
}

run "our_redis_fits_the_rest" {
  command = apply

  variables {
    queue = { enabled = true }
  }

  assert {
    condition     = module.queue[0].url == "rediss://executor-queue.westeurope.redis.azure.net:10000" && one(local.queue_of_app).url == module.queue[0].url && one(local.queue_of_app).password_secret_uri == "https://executor-vault.vault.azure.net/secrets/redis-password"
    error_message = "The app is not told of it."
  }

  assert {
    condition     = local.redis == { range = "10.20.0.240/28", port = 10000, is_ours = true }
    error_message = "Not the last addresses of the network."
  }
}

run "its_range_can_be_said" {
  command = plan

  variables {
    queue = { enabled = true, range = "10.20.0.128/28" }
  }

  assert {
    condition     = local.redis.range == "10.20.0.128/28"
    error_message = "Another range."
  }
}

run "an_existing_redis_is_used" {
  command = plan

  variables {
    queue = { enabled = true, url = "rediss://redis.contest.example:6380", range = "10.99.0.4/32" }
  }

  assert {
    condition     = module.queue[0].url == "rediss://redis.contest.example:6380" && module.queue[0].redis_id == null && local.redis == { range = "10.99.0.4/32", port = 6380, is_ours = false }
    error_message = "Another Redis, or no way to it."
  }
}

run "an_environment_that_is_there_takes_a_public_one" {
  command = apply

  variables {
    existing_environment = { name = "shared", resource_group_name = "shared-rg", workspace = { name = "shared", resource_group_name = "shared-rg" } }
    network              = null
    queue                = { enabled = true }
  }

  assert {
    condition     = length(module.queue) == 1 && length(module.network) == 0
    error_message = "Its network is not ours."
  }
}

run "an_existing_redis_without_its_range_is_refused" {
  command = plan

  variables {
    queue = { enabled = true, url = "rediss://redis.contest.example:6380" }
  }

  expect_failures = [var.queue]
}

run "an_existing_redis_that_is_not_used_is_refused" {
  command = plan

  variables {
    queue = { url = "rediss://redis.contest.example:6380", range = "10.99.0.4/32" }
  }

  expect_failures = [var.queue]
}
