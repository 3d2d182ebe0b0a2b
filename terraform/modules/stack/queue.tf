module "queue" {
  source = "../queue"
  count  = var.queue.enabled ? 1 : 0

  name                = "${var.name}-queue-${local.suffix}"
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  vault               = { id = module.vault.id, uri = module.vault.uri }
  network             = one([for network in module.network : { id = network.id, subnet_id = network.endpoints_subnet_id }])
  sku                 = var.queue.sku
  high_availability   = var.queue.high_availability
  existing_url        = var.queue.url
  password            = var.queue_password
  password_version    = var.queue.password_version
}

locals {
  queue_of_app = [for queue in module.queue : {
    url                 = queue.url
    password_secret_uri = queue.password_secret.uri
    factor              = var.queue.factor
    scale_rule          = var.queue.scale_rule
    replace_http_rule   = var.queue.replace_http_rule
  }]

  # What the network lets through: the private endpoint of ours, or the range of an existing Redis.
  redis = var.queue.enabled ? {
    range   = var.queue.range == null ? local.last_range : var.queue.range
    port    = var.queue.url == null ? 10000 : try(tonumber(reverse(split(":", var.queue.url))[0]), 0)
    is_ours = var.queue.url == null
  } : null

  # The last 16 addresses of the network.
  last_range = try(cidrsubnet(
    var.network.address_space,
    28 - split("/", var.network.address_space)[1],
    pow(2, 28 - split("/", var.network.address_space)[1]) - 1,
  ), "")
}
