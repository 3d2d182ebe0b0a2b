output "id" {
  description = "The registry's resource id."
  value       = one(concat(azurerm_container_registry.this[*].id, data.azurerm_container_registry.existing[*].id))
}

output "name" {
  description = "The registry's name."
  value       = one(concat(azurerm_container_registry.this[*].name, data.azurerm_container_registry.existing[*].name))
}

output "location" {
  description = "The registry's region."
  value       = one(concat(azurerm_container_registry.this[*].location, data.azurerm_container_registry.existing[*].location))
}

output "login_server" {
  description = "What an image's name begins with."
  value       = one(concat(azurerm_container_registry.this[*].login_server, data.azurerm_container_registry.existing[*].login_server))
}
