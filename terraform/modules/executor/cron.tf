# Cron lines as KEDA 2.18 reads them: with robfig/cron, five fields, no descriptors. A line that it refuses makes the rule
# fail, and a failing rule stops all scaling of the app, without an error at the deployment.
locals {
  cron_values = [
    "0*[1-5]?[0-9]",                                                    # minute
    "0*(1?[0-9]|2[0-3])",                                               # hour
    "0*([1-9]|[12][0-9]|3[01])",                                        # day of the month
    "0*([1-9]|1[0-2])|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", # month
    "0*[0-6]|sun|mon|tue|wed|thu|fri|sat",                              # weekday: Sunday is 0, and never 7
  ]

  # A field is a list of *, a value, or a range of two, each with a step or without.
  cron_fields = [for value in local.cron_values : replace(
    "^PART(,PART)*$", "PART", "([*?]|(${value})(-(${value}))?)(/0*[1-9][0-9]*)?"
  )]

  # A day of the month that none of these months has, and no weekday beside it.
  cron_never = replace(
    "^[^ ]+ [^ ]+ (0*3[01](,0*3[01])* (0*2|feb)|0*31 SHORT(,SHORT)*) [*?]$",
    "SHORT", "(0*2|feb|0*4|apr|0*6|jun|0*9|sep|11|nov)"
  )

  # The names of IANA's zone.tab: all places of today, without former names, which not every image has.
  timezones = split("\n", trimspace(file("${path.module}/timezones.txt")))

  cron_names = {
    jan = "1", feb = "2", mar = "3", apr = "4", may = "5", jun = "6", jul = "7", aug = "8", sep = "9", oct = "10", nov = "11", dec = "12"
    sun = "0", mon = "1", tue = "2", wed = "3", thu = "4", fri = "5", sat = "6"
  }
}
