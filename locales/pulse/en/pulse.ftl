### What the status bot says.

## Words of the page. A word without a text here is shown as the page wrote it.

component-operational = Operational
component-degraded_performance = Degraded performance
component-partial_outage = Partial outage
component-major_outage = Major outage
component-under_maintenance = Under maintenance

impact-none = Notice
impact-minor = Minor
impact-major = Major
impact-critical = Critical
impact-maintenance = Maintenance

progress-investigating = Investigating
progress-identified = Identified
progress-monitoring = Monitoring
progress-resolved = Resolved
progress-postmortem = Resolved and explained
progress-scheduled = Scheduled
progress-in_progress = In progress
progress-verifying = Verifying
progress-completed = Completed

## /status

status-title = { $page }: { $description }
status-fresh = Checked { $when }.
status-stale = ⚠️ The page has not answered since { $when }. What is shown may be out of date.
status-unread = ⚠️ The page has not been read yet. This is not a sign that all is well.
status-unread-failing = ⚠️ The page could not be read since { $when }. Nothing is known about its state.
status-unread-title = Status unknown
status-components = Components
status-incidents = Active incidents
status-maintenances = Maintenance
status-incident = { $title } ({ $impact }, { $progress }, since { $when })
status-maintenance = { $title } ({ $progress }, { $from } to { $until })
status-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}

## Alerts

alert-incident-title = { $mark } { $title }
alert-resolved-title = ✅ Resolved: { $title }
alert-impact = Impact
alert-progress = Status
alert-began = Began
alert-ended = Ended
alert-lasted = Lasted
alert-components = Affected
alert-footer = { $page }
alert-no-text = The page says nothing more.

duration-minutes = { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
}
duration-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] one day
   *[other] { $days } days
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}
