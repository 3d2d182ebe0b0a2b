output "id" {
  description = "The environment's resource id."
  value       = one(concat(azurerm_container_app_environment.this[*].id, data.azurerm_container_app_environment.existing[*].id))
}

output "name" {
  description = "The environment's name."
  value       = one(concat(azurerm_container_app_environment.this[*].name, data.azurerm_container_app_environment.existing[*].name))
}

output "location" {
  description = "The environment's region: an existing one may lie elsewhere."
  value       = one(concat(azurerm_container_app_environment.this[*].location, data.azurerm_container_app_environment.existing[*].location))
}

output "default_domain" {
  description = "What the address of every app in it ends with."
  value       = one(concat(azurerm_container_app_environment.this[*].default_domain, data.azurerm_container_app_environment.existing[*].default_domain))
}

output "workload_profile_name" {
  description = "The profile that the app runs on; null in an environment without profiles."
  value       = try(var.existing.workload_profiles, true) ? "Consumption" : null
}
