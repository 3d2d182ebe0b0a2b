output "id" {
  description = "The virtual network."
  value       = azurerm_virtual_network.this.id
}

output "endpoints_subnet_id" {
  description = "The subnet for private endpoints; null without a Redis of ours."
  value       = one(azurerm_subnet.endpoints[*].id)
}

output "subnet_id" {
  description = "The delegated subnet, with its rules in force."
  value       = azurerm_subnet.environment.id
  depends_on  = [azurerm_subnet_network_security_group_association.environment]
}
