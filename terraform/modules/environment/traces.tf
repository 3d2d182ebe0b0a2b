# azurerm does not know the agent. It takes gRPC only, and tells every container where: by OTEL_EXPORTER_OTLP_ENDPOINT and
# OTEL_EXPORTER_OTLP_PROTOCOL, or by CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT alone. The service takes either.
resource "azapi_update_resource" "traces" {
  count = var.traces ? 1 : 0

  type        = "Microsoft.App/managedEnvironments@2024-10-02-preview"
  resource_id = azurerm_container_app_environment.this[0].id

  body = {
    properties = {
      appInsightsConfiguration   = { connectionString = var.connection_string }
      openTelemetryConfiguration = { tracesConfiguration = { destinations = ["appInsights"] } }
    }
  }

  lifecycle {
    replace_triggered_by = [azurerm_container_app_environment.this] # an update by azurerm may leave it out
  }
}
