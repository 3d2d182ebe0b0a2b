output "subnet_id" {
  description = "The delegated subnet, with its rules in force."
  value       = azurerm_subnet.environment.id
  depends_on  = [azurerm_subnet_network_security_group_association.environment]
}
