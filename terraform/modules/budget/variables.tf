variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_id" {
  description = "The resource group whose cost is watched."
  type        = string
}

variable "monthly_amount" {
  description = "What a month may cost, in the subscription's currency."
  type        = number

  validation {
    condition     = var.monthly_amount > 0
    error_message = "monthly_amount must be above 0."
  }
}

variable "action_group_id" {
  description = "Who is told."
  type        = string
}
