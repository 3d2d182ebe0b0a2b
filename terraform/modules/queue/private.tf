# Where the stack has a network of its own, Redis is reached through it and not from the Internet.
resource "azurerm_private_dns_zone" "redis" {
  count = local.private == null ? 0 : 1

  name                = "privatelink.redis.azure.net"
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "redis" {
  count = local.private == null ? 0 : 1

  name                  = var.name
  resource_group_name   = var.resource_group_name
  private_dns_zone_name = azurerm_private_dns_zone.redis[0].name
  virtual_network_id    = local.private.id
  tags                  = var.tags
}

resource "azurerm_private_endpoint" "redis" {
  count = local.private == null ? 0 : 1

  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = local.private.subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = var.name
    private_connection_resource_id = azurerm_managed_redis.this[0].id
    subresource_names              = ["redisEnterprise"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "redis"
    private_dns_zone_ids = [azurerm_private_dns_zone.redis[0].id]
  }
}

locals {
  private = var.existing_url == null ? var.network : null
}
