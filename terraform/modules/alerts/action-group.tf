resource "azurerm_monitor_action_group" "this" {
  name                = "${var.name}-alerts"
  short_name          = "executor" # 12 characters at most; it opens the text of each alert
  resource_group_name = var.resource_group_name
  tags                = var.tags

  dynamic "email_receiver" {
    for_each = var.emails

    content {
      name                    = email_receiver.value
      email_address           = email_receiver.value
      use_common_alert_schema = true
    }
  }

  dynamic "webhook_receiver" {
    for_each = var.webhooks

    content {
      name                    = webhook_receiver.key
      service_uri             = webhook_receiver.value
      use_common_alert_schema = true
    }
  }
}
