output "url" {
  description = "Where clients go."
  value       = "https://${coalesce(var.custom_domain, azurerm_cdn_frontdoor_endpoint.this.host_name)}"
}

output "dns" {
  description = "The records that the custom domain needs; null without one."
  value = var.custom_domain == null ? null : {
    txt   = { name = "_dnsauth.${var.custom_domain}", value = azurerm_cdn_frontdoor_custom_domain.this[0].validation_token }
    cname = { name = var.custom_domain, value = azurerm_cdn_frontdoor_endpoint.this.host_name }
  }
}

# Of the profile alone, so that the app can be told before there is a route to it.
output "front_door_id" {
  description = "What Front Door sends as X-Azure-FDID, and no other Front Door does."
  value       = azurerm_cdn_frontdoor_profile.this.resource_guid
}
