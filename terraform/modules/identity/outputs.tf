output "id" {
  description = "The identity's resource id. Who uses it waits for its roles: without them the first revision finds neither image nor secret."
  value       = azurerm_user_assigned_identity.app.id
  depends_on  = [azurerm_role_assignment.pull, azurerm_role_assignment.secret]
}
