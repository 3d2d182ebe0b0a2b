variable "size" {
  description = "A replica: its vCPUs, its memory in GiB, and how many programs it runs at once."
  type = object({
    cpu        = number
    memory_gib = number
    slots      = number
  })
  default = { cpu = 2, memory_gib = 4, slots = 2 }

  validation {
    condition     = var.size.cpu >= 0.25 && var.size.cpu <= 4 && floor(var.size.cpu * 4) == var.size.cpu * 4
    error_message = "size.cpu must be 0.25 to 4 vCPUs in steps of 0.25."
  }

  validation {
    condition     = var.size.memory_gib == var.size.cpu * 2
    error_message = "size.memory_gib must be twice size.cpu (${var.size.cpu * 2} GiB here): the Consumption profile has no other pairs."
  }

  validation {
    condition     = var.size.slots >= 1 && floor(var.size.slots) == var.size.slots && var.size.slots <= ceil(var.size.cpu)
    error_message = "size.slots must be a whole number from 1 to ${ceil(var.size.cpu)}, one for each vCPU begun: programs that share a core measure each other."
  }

  validation {
    condition     = var.size.slots * local.slot_mb + local.service_mb <= var.size.memory_gib * local.usable_mb_per_gib
    error_message = "${var.size.slots} slots need ${var.size.slots * local.slot_mb + local.service_mb} MB, and of ${var.size.memory_gib} GiB ${floor(var.size.memory_gib * local.usable_mb_per_gib)} MB may be planned with: fewer slots, more memory, or a smaller service.memory_mb_max."
  }
}

locals {
  # A slot holds a compilation (512 MB) or a program: what it may ask for, and 160 MB that Java needs for itself.
  slot_mb           = max(512, var.service.memory_mb_max + 160)
  service_mb        = 200        # 100 when idle, 64 of request bodies at most, and some room
  usable_mb_per_gib = 1024 * 0.8 # a replica that meets its limit is killed with all it runs
}
