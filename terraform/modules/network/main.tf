resource "azurerm_virtual_network" "this" {
  name                = "${var.name}-network"
  resource_group_name = var.resource_group_name
  location            = var.location
  address_space       = [var.address_space]
  tags                = var.tags
}

resource "azurerm_subnet" "environment" {
  name                 = "environment"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = [var.subnet]

  delegation {
    name = "environment"

    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

# For the private endpoint of our Redis. What may reach it is said by the rules of the environment's subnet.
resource "azurerm_subnet" "endpoints" {
  count = try(var.redis.is_ours, false) ? 1 : 0

  name                 = "endpoints"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = [var.redis.range]
}

resource "azurerm_subnet_network_security_group_association" "environment" {
  subnet_id                 = azurerm_subnet.environment.id
  network_security_group_id = azurerm_network_security_group.environment.id
}
