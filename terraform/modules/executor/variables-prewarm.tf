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
    condition     = alltrue([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) : length(split(" ", line)) == 5])
    error_message = "prewarm start and end must be cron lines of five fields with one space between them: minute hour day month weekday."
  }

  validation {
    condition = alltrue(flatten([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) : [
      for field in split(" ", line) : can(regex("^(\\*|[0-9]+(-[0-9]+)?)(/[1-9][0-9]*)?(,(\\*|[0-9]+(-[0-9]+)?)(/[1-9][0-9]*)?)*$", field))
    ]]))
    error_message = "A field of prewarm start and end is *, a number, a range (1-5), a step (*/10) or a list of these (1,3)."
  }

  validation {
    condition = alltrue(flatten([for line in flatten([for window in values(var.prewarm) : [window.start, window.end]]) : [
      for at, field in slice(split(" ", line), 0, min(5, length(split(" ", line)))) : [
        for number in regexall("[0-9]+", field) : tonumber(number) <= [59, 23, 31, 12, 7][at]
      ]
    ]]))
    error_message = "prewarm start and end: minutes end at 59, hours at 23, days at 31, months at 12, weekdays at 7."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : window.start != window.end])
    error_message = "A prewarm window must not end when it starts."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : can(regex("^[A-Z][A-Za-z]+(/[A-Z][A-Za-z0-9_+-]+)*$", window.timezone))])
    error_message = "prewarm timezone must be a name of the IANA database, such as Europe/Berlin or Etc/UTC."
  }

  validation {
    condition     = alltrue([for window in values(var.prewarm) : window.replicas >= 1 && window.replicas <= var.max_replicas && floor(window.replicas) == window.replicas])
    error_message = "prewarm replicas must be whole numbers from 1 to max_replicas (${var.max_replicas})."
  }
}
