output "action_group_id" {
  description = "Who is told."
  value       = azurerm_monitor_action_group.this.id
}

output "workbook_id" {
  description = "The workbook of the service."
  value       = azurerm_application_insights_workbook.this.id
}
