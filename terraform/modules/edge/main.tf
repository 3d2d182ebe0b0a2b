# One door: TLS, a limit per address, and a name that stays when the app behind it is made anew.
locals {
  sku = "${var.sku}_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_profile" "this" {
  name                     = "${var.name}-edge"
  resource_group_name      = var.resource_group_name
  sku_name                 = local.sku
  response_timeout_seconds = 240 # as long as the ingress waits
  tags                     = var.tags
}

resource "azurerm_cdn_frontdoor_endpoint" "this" {
  name                     = var.name
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.this.id
  tags                     = var.tags
}

# No health probe: there is one origin, and every point of presence would send one and keep an idle app awake.
resource "azurerm_cdn_frontdoor_origin_group" "this" {
  name                     = "executor"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.this.id
  session_affinity_enabled = false

  load_balancing {}
}

resource "azurerm_cdn_frontdoor_origin" "this" {
  name                           = "executor"
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.this.id
  enabled                        = true
  host_name                      = var.origin_host_name
  origin_host_header             = var.origin_host_name
  certificate_name_check_enabled = true
  https_port                     = 443

  dynamic "private_link" {
    for_each = var.sku == "Premium" ? [1] : []

    content {
      request_message        = "${var.name}-edge"
      target_type            = "managedEnvironments"
      location               = var.location
      private_link_target_id = var.environment_id
    }
  }
}

resource "azurerm_cdn_frontdoor_route" "this" {
  name                            = "executor"
  cdn_frontdoor_endpoint_id       = azurerm_cdn_frontdoor_endpoint.this.id
  cdn_frontdoor_origin_group_id   = azurerm_cdn_frontdoor_origin_group.this.id
  cdn_frontdoor_origin_ids        = [azurerm_cdn_frontdoor_origin.this.id]
  cdn_frontdoor_custom_domain_ids = azurerm_cdn_frontdoor_custom_domain.this[*].id
  link_to_default_domain          = true

  patterns_to_match      = ["/*"]
  supported_protocols    = ["Http", "Https"] # Http only to be told to come by Https
  https_redirect_enabled = true
  forwarding_protocol    = "HttpsOnly"
}
