# What there is to watch of a queue that replicas share.
locals {
  queue_metric_alerts = { for redis in var.redis[*] : "redis-memory" => {
    description = "The Redis of the queue is almost full. It discards nothing: once full, it refuses submissions. Drain the queue with more replicas, or take a larger queue.sku, which is a new Redis."
    scope       = redis.id
    namespace   = "Microsoft.Cache/redisEnterprise"
    metric      = "usedmemorypercentage"
    aggregation = "Maximum"
    operator    = "GreaterThan"
    threshold   = var.redis_memory_percent
    severity    = 1
    frequency   = "PT1M"
    window      = "PT5M"
    dimensions  = {}
    is_enabled  = true
  } }
}
