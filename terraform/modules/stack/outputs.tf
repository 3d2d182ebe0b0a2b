output "url" {
  description = "Where clients go."
  value       = coalesce(one(module.edge[*].url), "https://${module.executor.fqdn}")
}

output "dns" {
  description = "The records that the custom domain needs; null without one."
  value       = one(module.edge[*].dns)
}

output "resource_group_name" {
  description = "The resource group."
  value       = local.group.name
}

output "app_name" {
  description = "The container app."
  value       = module.executor.name
}

output "environment_name" {
  description = "The Container Apps environment."
  value       = module.environment.name
}

output "registry_id" {
  description = "The registry's resource id."
  value       = module.registry.id
}

output "registry_name" {
  description = "The registry."
  value       = module.registry.name
}

output "registry_login_server" {
  description = "What an image's name begins with."
  value       = module.registry.login_server
}

output "key_vault_name" {
  description = "The vault."
  value       = module.vault.name
}

output "vault_uri" {
  description = "The vault's address."
  value       = module.vault.uri
}

output "api_keys_secret_name" {
  description = "The secret that must be there before the app is; null when API keys are not taken."
  value       = var.api_keys_enabled ? module.vault.api_keys_secret.name : null
}

output "entra_audience" {
  description = "What a token must be for; null when tokens are not taken."
  value       = try(var.entra.audience, null)
}

output "log_analytics_workspace_id" {
  description = "The workspace that holds all logs."
  value       = module.observability.workspace_id
}

output "min_replicas" {
  description = "Replicas that are always there, those of a contest included."
  value       = module.executor.min_replicas
}

output "warm_replicas" {
  description = "Replicas kept ready for a contest."
  value       = var.warm_replicas
}

output "max_replicas" {
  description = "Replicas at most."
  value       = var.max_replicas
}
