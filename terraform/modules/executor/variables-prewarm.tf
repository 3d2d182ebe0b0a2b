variable "prewarm" {
  description = "Windows in which so many replicas are kept, by name. start and end are cron lines of five fields (minute hour day month weekday) in timezone."
  type = map(object({
    timezone = string
    start    = string
    end      = string
    replicas = number
  }))
  default = {}

  validation {
    condition     = alltrue([for name in keys(var.prewarm) : can(regex("^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$", name))])
    error_message = "A prewarm window's name has at most 32 small letters, digits and hyphens."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : length(split(" ", window.start)) == 5 && length(split(" ", window.end)) == 5])
    error_message = "prewarm start and end must be cron lines of five fields with one space between them: minute hour day month weekday."
  }

  validation {
    condition = alltrue(flatten([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) : [
      for at, field in slice(split(" ", line), 0, min(5, length(split(" ", line)))) : can(regex(local.cron_fields[at], lower(field)))
    ]]))
    error_message = "A field of prewarm start and end is *, a number, a name (fri, jan), a range (1-5), a step (*/10) or a list of these (1,3). Minutes are 0 to 59, hours 0 to 23, days 1 to 31, months 1 to 12, weekdays 0 (Sunday) to 6."
  }

  validation {
    condition = alltrue(flatten([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) : [
      for range in regexall("([a-z0-9]+)-([a-z0-9]+)", lower(line)) :
      try(tonumber(lookup(local.cron_names, range[0], range[0])) <= tonumber(lookup(local.cron_names, range[1], range[1])), true)
    ]]))
    error_message = "A range of prewarm start and end must go upwards: 1-5, not 5-1. Write two as a list: 22-23,0-6."
  }

  # KEDA takes a start that never comes for one that has been: the window would be open for ever.
  validation {
    condition = alltrue([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) :
      !can(regex(local.cron_never, lower(line)))
    ])
    error_message = "prewarm start and end must be days that there are: February has no 30th, and April, June, September and November have no 31st."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : window.start != window.end])
    error_message = "A prewarm window must not end when it starts."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : contains(local.timezones, window.timezone)])
    error_message = "prewarm timezone must be one of modules/executor/timezones.txt, such as Europe/Berlin or Etc/UTC: KEDA cannot load any other."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : window.replicas >= 1 && window.replicas <= var.max_replicas && floor(window.replicas) == window.replicas])
    error_message = "prewarm replicas must be whole numbers from 1 to max_replicas (${var.max_replicas})."
  }
}
