# As mocks/azurerm.tfmock.hcl: an id of the form that azurerm checks wherever it is put in.
mock_resource "azapi_resource" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/executor-rg/providers/Microsoft.App/containerApps/executor"
  }
}
