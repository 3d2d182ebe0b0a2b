variable "name" {
  description = "Prefix of all names."
  type        = string
}

variable "resource_group_name" {
  description = "Resource group of the identity."
  type        = string
}

variable "location" {
  description = "Azure region."
  type        = string
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
}

variable "registry_id" {
  description = "The registry that the identity may pull from."
  type        = string
}

variable "secret_scopes" {
  description = "The secrets that the identity may read: a name for each, and its scope."
  type        = map(string)
}
