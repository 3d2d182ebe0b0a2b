# What the platform is on the app's behalf: it pulls the image and reads the app's secrets, and nothing else.
resource "azurerm_user_assigned_identity" "app" {
  name                = "${var.name}-identity"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_role_assignment" "pull" {
  scope                = var.registry_id
  role_definition_name = "AcrPull"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal" # or Azure looks the new identity up where it is not known yet
}

# On the secret alone: others in the vault are not the app's business. Azure refuses this while the secret is missing.
resource "azurerm_role_assignment" "secret" {
  for_each = var.secret_scopes

  scope                = each.value
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal"
}
