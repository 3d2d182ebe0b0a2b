# It tells, and stops nothing. Azure counts a few times a day, so a night of 1000 replicas is known the morning after:
# max_replicas and core_quota are what bounds the cost.
resource "azurerm_consumption_budget_resource_group" "this" {
  name              = "${var.name}-budget"
  resource_group_id = var.resource_group_id
  amount            = var.monthly_amount
  time_grain        = "Monthly"

  time_period {
    start_date = formatdate("YYYY-MM-01'T'00:00:00'Z'", plantimestamp())
  }

  dynamic "notification" {
    for_each = [50, 80, 100]

    content {
      operator       = "GreaterThanOrEqualTo"
      threshold      = notification.value
      threshold_type = "Actual"
      contact_groups = [var.action_group_id]
    }
  }

  # The month in which it was made; another start would be another budget.
  lifecycle {
    ignore_changes = [time_period]
  }
}
