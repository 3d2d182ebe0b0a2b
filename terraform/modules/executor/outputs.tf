output "id" {
  description = "The app's resource id."
  value       = azurerm_container_app.executor.id
}

output "name" {
  description = "The app's name."
  value       = azurerm_container_app.executor.name
}

output "fqdn" {
  description = "The app's address, without https://."
  value       = azurerm_container_app.executor.ingress[0].fqdn
}

output "min_replicas" {
  description = "Replicas that are always there, those of a contest included."
  value       = local.min_replicas
}
