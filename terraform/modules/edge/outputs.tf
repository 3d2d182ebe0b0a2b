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
