locals {
  space_length  = try(tonumber(split("/", var.address_space)[1]), 0)
  subnet_length = try(tonumber(split("/", var.subnet)[1]), 27)

  # 12 addresses are the environment's and 5 Azure's. One of the others serves ten replicas, and a new revision needs as
  # many as the old one.
  replicas_at_most = floor((pow(2, 32 - local.subnet_length) - 17) / 2) * 10

  taken_by_azure = [
    { start = "169.254.0.0", length = 16 },
    { start = "172.30.0.0", length = 16 },
    { start = "172.31.0.0", length = 16 },
    { start = "192.0.2.0", length = 24 },
    { start = "100.100.0.0", length = 17 },
    { start = "100.100.128.0", length = 19 },
    { start = "100.100.160.0", length = 19 },
    { start = "100.100.192.0", length = 19 },
  ]
}
