# What leaves the subnet. The sandbox gives programs no network; this holds should it fail.
# The group cannot tell a program from the platform's own containers, so it lets pass what Container Apps needs, and no more.
# Inbound needs no rule: public traffic comes by the environment's own address and does not pass this group.
locals {
  service_tags = distinct(concat([
    "AzureMonitor",
    "MicrosoftContainerRegistry",
    "AzureFrontDoor.FirstParty", # MicrosoftContainerRegistry is served by it
    "AzureContainerRegistry",
    "Storage.${var.location}",
    "Storage.${var.registry_location}", # where the registry keeps its layers
    "AzureActiveDirectory",             # tokens of the identity, *.identity.azure.net among them
    "AzureKeyVault",
  ], sort(var.extra_service_tags)))

  allowed = concat(
    [
      { name = "subnet", protocol = "*", to = var.subnet, port = "*" },
      { name = "dns-udp", protocol = "Udp", to = "168.63.129.16/32", port = "53" },
      { name = "dns-tcp", protocol = "Tcp", to = "168.63.129.16/32", port = "53" },
      { name = "time", protocol = "Udp", to = "*", port = "123" },
    ],
    [for tag in local.service_tags : { name = replace(tag, ".", "-"), protocol = "Tcp", to = tag, port = "443" }],
    [for redis in var.redis[*] : { name = "redis", protocol = "Tcp", to = redis.range, port = tostring(redis.port) }],
    [for index, way in var.callbacks : { name = "callbacks-${index}", protocol = "Tcp", to = way.range, port = tostring(way.port) }],
  )
}

resource "azurerm_network_security_group" "environment" {
  name                = "${var.name}-egress"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags

  dynamic "security_rule" {
    for_each = local.allowed

    content {
      name                       = "allow-${security_rule.value.name}"
      priority                   = 100 + 10 * security_rule.key
      direction                  = "Outbound"
      access                     = "Allow"
      protocol                   = security_rule.value.protocol
      source_address_prefix      = var.subnet
      source_port_range          = "*"
      destination_address_prefix = security_rule.value.to
      destination_port_range     = security_rule.value.port
    }
  }

  # The last of ours, and before Azure's own, which would allow all.
  security_rule {
    name                       = "deny-all-else"
    priority                   = 4096
    direction                  = "Outbound"
    access                     = "Deny"
    protocol                   = "*"
    source_address_prefix      = "*"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "*"
  }
}
