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
status-stale = ⚠️ The page does not answer. What is shown was read { $when } and may be out of date.
status-unread = ⚠️ The page has not been read yet. This is not a sign that all is well.
status-unread-failing = ⚠️ The page could not be read since { $when }. Nothing is known about its state.
status-unread-title = Status unknown
status-now = Right now
status-online = 👥 { $people } people online
status-online-change = 👥 { $people } people online ({ $change } in an hour)
status-errors = { $share } of API calls fail
status-steam = { $share } of Steam logins succeed
status-meta = { $share } of Meta logins succeed
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

## Commands

cmd-status = Shows how the page stands right now
cmd-config = Decides what this server is told
cmd-config-setup = Sends alerts to a channel of this server
cmd-config-setup-channel = The channel for alerts
cmd-config-show = Shows where this server is told
cmd-ping = Says whether the bot is there
cmd-about = Says what this bot is

config-no-server = This works in a server only.
config-no-channel = I cannot see { $channel } in this server. Pick a channel that I may view and write in.
config-set-up = Done: new incidents and their end are told in { $channel } from now on.
config-none = This server is not registered. `/config setup` registers it.
config-on = Alerts go to { $channel }.
config-off = Alerts are off. They went to { $channel }; `/config setup` switches them on again.
config-given-up = Alerts are off, because { $channel } could not be reached: { $reason }. `/config setup` switches them on again.
pong = I am here. { $waiting ->
    [0] Nothing is waiting to be delivered.
    [one] One message is waiting to be delivered.
   *[other] { $waiting } messages are waiting to be delivered.
}
about = pulse-bot { $version }: watches a status page and tells servers when something breaks and when it works again.
