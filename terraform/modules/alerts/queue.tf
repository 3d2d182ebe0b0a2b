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

  queue_log_alerts = { for name, alert in {
    oldest-waiting = {
      description = "An execution has waited long in the shared queue: more replicas are needed, or the scale rule does not fire."
      column      = "oldest_waiting_ms"
      aggregation = "Maximum"
      threshold   = var.oldest_waiting_ms
      severity    = 2
    }
    submissions-that-failed = {
      description = "Submissions were given up after three tries, each of which the service itself failed. The line in the log names them."
      column      = null
      aggregation = "Count"
      threshold   = 0
      severity    = 1
    }
  } : name => alert if var.queue_enabled }
}
