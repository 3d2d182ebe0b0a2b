locals {
  ingress = merge({
    external      = true
    targetPort    = 8000
    transport     = "http"
    allowInsecure = false
    traffic       = [{ latestRevision = true, weight = 100 }]
  }, local.cors, local.address_rules)

  # Here and not in the service, which would answer with the same headers a second time.
  cors = { for origins in [sort(var.cors_origins)] : "corsPolicy" => {
    allowedOrigins   = origins
    allowedMethods   = ["GET", "HEAD", "POST"]
    allowedHeaders   = ["Authorization", "Content-Type", "Idempotency-Key", "X-API-Key", "X-Request-Id"]
    exposeHeaders    = ["Idempotency-Replayed", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"]
    allowCredentials = false
    maxAge           = 600
  } if length(origins) > 0 }

  address_rules = { for ranges in [var.ip_restrictions.ranges] : "ipSecurityRestrictions" => [
    for name, range in ranges : { name = name, ipAddressRange = range, action = var.ip_restrictions.action }
  ] if length(ranges) > 0 }
}
