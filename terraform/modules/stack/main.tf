# Everything of one environment. Who needs what is in the arguments; each module says why in its own files.
module "network" {
  source = "../network"
  count  = var.existing_environment == null ? 1 : 0

  name                = var.name
  resource_group_name = local.group.name
  location            = var.location
  registry_location   = module.registry.location
  tags                = local.tags
  address_space       = var.network.address_space
  subnet              = var.network.subnet
  extra_service_tags  = var.network.extra_service_tags
  max_replicas        = var.max_replicas
  redis               = local.redis
  callbacks           = local.callback_ways
}

module "registry" {
  source = "../registry"

  existing            = var.existing_registry
  name                = local.registry_name
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  sku                 = var.registry_sku
}

module "vault" {
  source = "../vault"

  name                = local.vault_name
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  tenant_id           = data.azurerm_client_config.current.tenant_id
  purge_protection    = var.purge_protection
  officers            = var.secret_officers
  readers             = var.secret_readers
  api_keys            = var.api_keys
  api_keys_version    = var.api_keys_version
}

module "observability" {
  source = "../observability"

  existing            = try(var.existing_environment.workspace, null)
  name                = var.name
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  retention_days      = var.log_retention_days
  daily_quota_gb      = var.log_daily_quota_gb
}

module "environment" {
  source = "../environment"

  existing            = var.existing_environment
  name                = var.name
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  subnet_id           = one(module.network[*].subnet_id)
  workspace_id        = module.observability.workspace_id
  zone_redundant      = var.zone_redundant
  public              = try(var.edge.sku, "Standard") != "Premium"
  traces              = var.traces
  connection_string   = module.observability.connection_string

  workspace_customer_id = module.observability.workspace_customer_id
  workspace_shared_key  = module.observability.workspace_shared_key
}

module "identity" {
  source = "../identity"

  name                = var.name
  resource_group_name = local.group.name
  location            = var.location
  tags                = local.tags
  registry_id         = module.registry.id
  secret_scopes = merge(
    { for keys in [module.vault.api_keys_secret] : "api-keys" => keys.scope if var.api_keys_enabled },
    { for queue in module.queue : "redis-password" => queue.password_secret.scope },
    { for secret in [module.vault.callback_secret] : "callback-secret" => secret.scope if length(var.callbacks.hosts) > 0 },
  )
}

module "executor" {
  source = "../executor"

  name                  = local.app_name
  resource_group_id     = local.group.id
  location              = module.environment.location
  tags                  = local.tags
  environment_id        = module.environment.id
  environment_domain    = module.environment.default_domain
  workload_profile_name = module.environment.workload_profile_name
  identity_id           = module.identity.id
  registry_login_server = module.registry.login_server
  image                 = var.image
  api_keys_secret_uri   = var.api_keys_enabled ? module.vault.api_keys_secret.uri : null
  entra                 = var.entra
  cors_origins          = var.cors_origins
  ip_restrictions       = local.ip_restrictions
  front_door            = var.edge == null ? null : { id = module.edge[0].front_door_id } # by its index: [*] would wait for all of it
  size                  = var.size
  min_replicas          = var.min_replicas
  warm_replicas         = var.warm_replicas
  max_replicas          = var.max_replicas
  core_quota            = var.core_quota
  concurrent_requests   = var.concurrent_requests
  cpu_percent           = var.cpu_percent
  prewarm               = var.prewarm
  service               = var.service
  queue                 = one(local.queue_of_app)
  callbacks             = length(var.callbacks.hosts) == 0 ? null : { hosts = var.callbacks.hosts, secret_uri = module.vault.callback_secret.uri }
}
