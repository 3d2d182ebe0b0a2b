output "workspace_id" {
  description = "The Log Analytics workspace's resource id."
  value       = local.workspace_id
}

output "workspace_customer_id" {
  description = "The workspace's own id, a GUID."
  value       = one(concat(azurerm_log_analytics_workspace.this[*].workspace_id, data.azurerm_log_analytics_workspace.existing[*].workspace_id))
}

output "workspace_shared_key" {
  description = "The key with which an environment writes to the workspace."
  value       = one(concat(azurerm_log_analytics_workspace.this[*].primary_shared_key, data.azurerm_log_analytics_workspace.existing[*].primary_shared_key))
  sensitive   = true
}

output "application_insights_id" {
  description = "Application Insights' resource id."
  value       = azurerm_application_insights.this.id
}

output "connection_string" {
  description = "What sends traces to Application Insights."
  value       = azurerm_application_insights.this.connection_string
  sensitive   = true
}
