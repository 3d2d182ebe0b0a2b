# What the network lets through: each range at the ports of the hosts.
locals {
  callback_ports = distinct([for host in var.callbacks.hosts : try(tonumber(split(":", host)[1]), 443)])
  callback_ways  = [for way in setproduct(sort(var.callbacks.ranges), local.callback_ports) : { range = way[0], port = way[1] }]
}
