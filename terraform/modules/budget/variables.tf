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
    condition     = var.monthly_amount >= 1
    error_message = "monthly_amount must be 1 or more."
  }
}

variable "action_group_id" {
  description = "Who is told."
  type        = string
}
