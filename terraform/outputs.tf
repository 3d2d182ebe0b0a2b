output "environment" {
  description = "The environment that this state belongs to."
  value       = terraform_data.environment.output
}

output "url" {
  description = "Where clients go."
  value       = module.stack.url
}

output "dns" {
  description = "The records that the custom domain needs; null without one."
  value       = module.stack.dns
}

output "resource_group_name" {
  description = "The resource group."
  value       = module.stack.resource_group_name
}

output "app_name" {
  description = "The container app."
  value       = module.stack.app_name
}

output "environment_name" {
  description = "The Container Apps environment."
  value       = module.stack.environment_name
}

output "registry_id" {
  description = "The registry's resource id."
  value       = module.stack.registry_id
}

output "registry_name" {
  description = "The registry."
  value       = module.stack.registry_name
}

output "registry_login_server" {
  description = "What an image's name begins with."
  value       = module.stack.registry_login_server
}

output "key_vault_name" {
  description = "The vault."
  value       = module.stack.key_vault_name
}

output "vault_uri" {
  description = "The vault's address."
  value       = module.stack.vault_uri
}

output "api_keys_secret_name" {
  description = "The secret that must be there before the app is; null when API keys are not taken."
  value       = module.stack.api_keys_secret_name
}

output "entra_audience" {
  description = "What a token must be for; null when tokens are not taken."
  value       = module.stack.entra_audience
}

output "log_analytics_workspace_id" {
  description = "The workspace that holds all logs."
  value       = module.stack.log_analytics_workspace_id
}

output "min_replicas" {
  description = "Replicas that are always there, those of a contest included."
  value       = module.stack.min_replicas
}

output "warm_replicas" {
  description = "Replicas kept ready for a contest."
  value       = module.stack.warm_replicas
}

output "max_replicas" {
  description = "Replicas at most."
  value       = module.stack.max_replicas
}
