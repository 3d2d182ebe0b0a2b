locals {
  min_replicas = max(var.min_replicas, var.warm_replicas)

  scale = merge({
    minReplicas = local.min_replicas
    maxReplicas = var.max_replicas
    rules       = concat([for rule in [local.http_rule] : rule if !try(var.queue.replace_http_rule, false)], local.custom_rules)
  }, local.polling)

  # By default what waits is asked for every 30 s, and a burst waits for that. The platform decides every 15 s.
  polling = { for rules in [local.queue_rules] : "pollingInterval" => 15 if length(rules) > 0 }

  http_rule = {
    name = "http"
    http = { metadata = { concurrentRequests = tostring(coalesce(var.concurrent_requests, max(2, var.size.slots))) } }
  }

  custom_rules = [for name, rule in merge(local.cpu_rule, local.prewarm_rules, local.queue_rules) : { name = name, custom = rule }]

  # `type`, as older examples have it, is an error since KEDA 2.18, and stops all scaling of the app. KEDA now wants the
  # metric's type beside the metadata, where Container Apps have no place for it: this is the only one that is left.
  cpu_rule = { for percent in var.cpu_percent[*] : "cpu" => {
    type     = "cpu"
    metadata = { metricType = "Utilization", value = tostring(percent) }
  } }

  prewarm_rules = { for name, window in var.prewarm : "prewarm-${name}" => {
    type = "cron"
    metadata = {
      timezone        = window.timezone
      start           = window.start
      end             = window.end
      desiredReplicas = tostring(window.replicas)
    }
  } }

  # What waits, of all replicas together: executions and submissions. Both are sorted sets, BullMQ's for jobs with a priority
  # and our own; KEDA's script asks for the key's type and takes ZCARD. What runs is not in them. KEDA follows the rule that
  # asks for most replicas.
  waiting = {
    queue       = "executor:executions:prioritized"
    submissions = "executor:submissions:waiting"
  }

  queue_rules = { for name, key in local.waiting : name => {
    type = "redis"
    metadata = {
      address    = split("://", var.queue.url)[1]
      enableTLS  = tostring(startswith(var.queue.url, "rediss://"))
      listName   = key
      listLength = tostring(ceil(var.size.slots * var.queue.factor))
    }
    auth = [{ secretRef = "redis-password", triggerParameter = "password" }]
  } if try(var.queue.scale_rule, false) }
}
