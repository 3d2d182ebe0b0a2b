output "id" {
  description = "The app's resource id."
  value       = azapi_resource.executor.id
}

output "name" {
  description = "The app's name."
  value       = azapi_resource.executor.name
}

# Made of its parts, and not read of the app: it is then known in every plan, also in one that changes the app.
output "fqdn" {
  description = "The app's address, without https://."
  value       = "${azapi_resource.executor.name}.${var.environment_domain}"
}

output "min_replicas" {
  description = "Replicas that are always there, those of a contest included."
  value       = local.min_replicas
}
