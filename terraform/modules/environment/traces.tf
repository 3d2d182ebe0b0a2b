# An update reads, merges and writes back. What cannot be read would be written back as null, and Azure refuses an environment
# whose logs have no key: so these are sent again.
locals {
  unreadable = {
    properties = {
      appInsightsConfiguration = { connectionString = var.connection_string }
      appLogsConfiguration     = { logAnalyticsConfiguration = { sharedKey = var.workspace_shared_key } }
    }
  }
}

# azurerm does not know the agent. It takes gRPC only, and tells every container where: by OTEL_EXPORTER_OTLP_ENDPOINT and
# OTEL_EXPORTER_OTLP_PROTOCOL, or by CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT alone. The service takes either.
resource "azapi_update_resource" "traces" {
  count = var.traces ? 1 : 0

  type        = "Microsoft.App/managedEnvironments@2024-10-02-preview"
  resource_id = azurerm_container_app_environment.this[0].id

  body = {
    properties = {
      appLogsConfiguration = {
        destination               = "log-analytics"
        logAnalyticsConfiguration = { customerId = var.workspace_customer_id }
      }
      openTelemetryConfiguration = { tracesConfiguration = { destinations = ["appInsights"] } }
    }
  }

  sensitive_body = local.unreadable

  lifecycle {
    replace_triggered_by = [azurerm_container_app_environment.this] # an update by azurerm may leave it out
  }
}
