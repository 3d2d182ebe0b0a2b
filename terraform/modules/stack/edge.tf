module "edge" {
  source = "../edge"
  count  = var.edge == null ? 0 : 1

  name                    = var.name
  resource_group_name     = local.group.name
  location                = var.location
  tags                    = local.tags
  sku                     = var.edge.sku
  origin_host_name        = module.executor.fqdn
  environment_id          = module.environment.id
  requests_per_minute_max = var.edge.requests_per_minute_max
  custom_domain           = var.edge.custom_domain
}

# Standard has no private way to the app. Only Front Door's own addresses are let in, or the limit could be walked around.
data "azurerm_network_service_tags" "front_door" {
  count = try(var.edge.sku, null) == "Standard" ? 1 : 0

  location = var.location
  service  = "AzureFrontDoor.Backend"
}

locals {
  proxy_hops = var.edge == null ? 1 : 2 # Front Door and the ingress each add the address that they saw

  front_door_ranges = flatten(data.azurerm_network_service_tags.front_door[*].ipv4_cidrs)

  ip_restrictions = length(local.front_door_ranges) == 0 ? var.ip_restrictions : {
    action = "Allow"
    ranges = { for range in local.front_door_ranges : "front-door-${replace(range, "/[./]/", "-")}" => range }
  }
}
