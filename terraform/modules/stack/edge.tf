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

# Standard has no private way to the app, so the ingress lets in Front Door's addresses alone. Those are everybody's Front Door:
# that a request came by ours, the service sees by its id. Azure announces new ranges a week ahead; each apply reads them anew.
data "azurerm_network_service_tags" "front_door" {
  count = try(var.edge.sku, null) == "Standard" ? 1 : 0

  location = var.location
  service  = "AzureFrontDoor.Backend"
}

locals {
  front_door_ranges = flatten(data.azurerm_network_service_tags.front_door[*].ipv4_cidrs)

  ip_restrictions = length(local.front_door_ranges) == 0 ? var.ip_restrictions : {
    action = "Allow"
    ranges = { for range in local.front_door_ranges : "front-door-${replace(range, "/[./]/", "-")}" => range }
  }
}
