output "id" {
  description = "The budget's resource id."
  value       = azurerm_consumption_budget_resource_group.this.id
}
