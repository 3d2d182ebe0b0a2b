output "workspace_id" {
  description = "The Log Analytics workspace's resource id."
  value       = local.workspace_id
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
