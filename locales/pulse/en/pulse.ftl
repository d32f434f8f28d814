### What the status bot says.

## The page's own words. A word without a text here is shown as the page wrote it.

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
progress-unlisted = No longer listed
progress-scheduled = Scheduled
progress-in_progress = In progress
progress-verifying = Verifying
progress-completed = Completed

## /status

status-title-only = { $page }
status-page = Page { $page } of { $pages }
status-title = { $page }: { $description }
status-fresh = Checked { $when }.
status-stale = ⚠️ The page isn't answering. This was read { $when } and may be out of date.
status-history-stale = ⚠️ I haven't been able to read the list of incidents since { $when }, so I may hear late that one is over.
status-unread = ⚠️ I haven't read the page yet. This doesn't mean that all is well.
status-unread-failing = ⚠️ I haven't been able to read the page since { $when }, so I don't know its status.
status-unread-title = Status unknown
status-now = Right now
status-online = 👥 { $people } people online
status-online-change = 👥 { $people } people online ({ $change } in an hour)
status-errors = { $share } of API calls fail
status-steam = { $share } of Steam logins succeed
status-meta = { $share } of Meta logins succeed
status-components = Components
status-troubles = Not working as they should
status-healthy = { $count ->
    [one] 🟢 One component works as it should
   *[other] 🟢 { $count } components work as they should
}
status-incidents = Active incidents
status-maintenances = Maintenance
status-incident = { $title } ({ $impact }, { $progress }, since { $when })
status-maintenance = { $title } ({ $progress }, { $from } to { $until })
status-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}

status-refresh = 🔄 Refresh

## Pictures. What stands in them has to be short.

chart-visits = People online
chart-api-latency = API latency (relative)
chart-api-requests = API requests (relative)
chart-api-errors = API errors
chart-steam = Steam logins
chart-meta = Meta logins
chart-steam-count = Number of Steam logins (relative)
chart-meta-count = Number of Meta logins (relative)
chart-incident = Incident
chart-maintenance = Maintenance
chart-empty = No data
chart-day = { $month }/{ $day }
chart-alt = { $page }, last { $range }: { $charts }

## /metrics

metrics-title = { $metric }, last { $range }
metrics-lowest = Lowest
metrics-median = Median
metrics-highest = Highest
metrics-empty = Nothing was measured in this time.
metrics-relative = The page doesn't say in what this is measured. Only the shape of the line counts, and only within this time.
metrics-none = This page doesn't publish any measurements. Try `/uptime` instead.

## /uptime

uptime-title = { $page }: uptime, last { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, one outage, { $down }
   *[other] **{ $name }**: { $share }, { $count } outages, { $down } in all
}
uptime-unknown = unknown
uptime-how = How this is counted
uptime-explained = Partial and major outages count as down; degraded performance and maintenance don't. Time I know nothing about doesn't count at all.
uptime-none = This page doesn't list any components.

## /incidents, /incident, /maintenance

incidents-title = Incidents
incidents-now = Active
incidents-before = Past
incidents-none = I don't know of any incidents.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), since { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, lasted { $lasted }
incident-unknown = I can't find that incident. Start typing its title and pick one from the list.
maintenances-title = Maintenance
maintenances-now = Active and upcoming
maintenances-before = Past
maintenances-none = I don't know of any maintenance.
maintenance-unknown = I can't find that maintenance. Start typing its title and pick one from the list.
maintenance-from = From
maintenance-until = Until

## Alerts

alert-sample-title = ✅ This is a test
alert-sample = Alerts about incidents and maintenance will arrive here.
untitled = (no title)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Back again: { $title }
alert-resolved-title = ✅ Resolved: { $title }
alert-unlisted-title = ⚪ No longer listed: { $title }
alert-unlisted = The page doesn't list this incident any more and never said that it's over.
alert-missed-title = { $count ->
    [one] ✅ One incident began and ended while I wasn't looking
   *[other] ✅ { $count } incidents began and ended while I wasn't looking
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ And one more incident is no longer listed
   *[other] ⚪ And { $count } more incidents are no longer listed
}
alert-more-title = { $count ->
    [one] ⚠️ And one more incident
   *[other] ⚠️ And { $count } more incidents
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ And one more incident is back again
   *[other] ⚠️ And { $count } more incidents are back again
}
alert-more-resolved-title = { $count ->
    [one] ✅ And one more incident is over
   *[other] ✅ And { $count } more incidents are over
}
alert-maintenance-title = 🔧 Planned maintenance: { $title }
alert-moved-title = 🔧 Maintenance moved: { $title }
alert-cancelled-title = ⚪ Maintenance cancelled: { $title }
alert-reminder-title = 🔧 Maintenance begins soon: { $title }
alert-started-title = 🔧 Maintenance has begun: { $title }
alert-completed-title = ✅ Maintenance is over: { $title }
alert-planned-before = Was planned for
alert-impact = Impact
alert-progress = Status
alert-began = Began
alert-ended = Ended
alert-lasted = Lasted
alert-components = Affected
alert-footer = { $page }
alert-no-text = The page doesn't say any more.

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

cmd-status = Show the current status of the page
cmd-status-page = Which page of a long answer
cmd-status-range = How far back the charts go
cmd-status-theme = The colors of the picture
    .dark = Dark
    .light = Light
cmd-metrics = Show a measurement as a chart
cmd-metrics-metric = What was measured
    .visits = People online
    .api_latency = API latency (relative)
    .api_requests = API requests (relative)
    .api_errors = API errors
    .extauth_steam = Steam logins
    .extauth_oculus = Meta logins
    .extauth_steam_count = Number of Steam logins (relative)
    .extauth_oculus_count = Number of Meta logins (relative)
cmd-metrics-range = How far back the chart goes
cmd-metrics-theme = The colors of the picture
    .dark = Dark
    .light = Light
cmd-uptime = Show how reliably each component has worked
cmd-uptime-range = How far back to look
cmd-uptime-page = Which page of a long answer
cmd-uptime-theme = The colors of the picture
    .dark = Dark
    .light = Light
cmd-incidents = List active and past incidents
cmd-incidents-page = Which page of a long answer
cmd-incident = Show an incident with all its updates
cmd-incident-incident = The incident
cmd-incident-page = Which page of a long answer
cmd-maintenance = List maintenance, or show one with all its updates
cmd-maintenance-page = Which page of a long answer
cmd-maintenance-maintenance = The maintenance to show in full
cmd-config = Choose what I tell this server
cmd-config-setup = Send alerts to a channel of this server
cmd-config-setup-channel = The channel for alerts
cmd-config-alerts = Choose which alerts this server gets
cmd-config-alerts-type = Which alerts
    .incident = An incident begins, or comes back
    .incident_resolved = An incident is over
    .maintenance = Maintenance is planned, moved or cancelled
    .maintenance_reminder = Maintenance begins within an hour
    .maintenance_started = Maintenance has begun
    .maintenance_completed = Maintenance is over
cmd-config-alerts-state = Whether to send them
    .on = On
    .off = Off
cmd-config-alerts-impact = How bad an incident has to be
    .all = All incidents
    .minor = Minor or worse
    .major = Major or worse
    .critical = Critical only
cmd-config-test = Send a sample to where alerts go
cmd-config-show = Show where alerts for this server go
cmd-ping = Check whether the bot is there
cmd-about = Show what this bot is

config-no-server = This only works in a server.
config-no-channel = I can't see { $channel } in this server. Pick a channel where I can read and write.
config-wrong-channel = I can't post alerts in { $channel }. Pick a text or announcement channel.
config-set-up = Done! From now on, alerts go to { $channel }. `/config alerts` chooses which.
config-lacking = Alerts can't arrive in { $channel } yet, because I'm missing these permissions there: { $permissions }. Allow them to me in the channel's settings under **Permissions**, then try again.
config-alerts = What this server is told:
config-alerts-none = This server isn't told anything. Choose what with `/config alerts`.
config-alerts-impact = Incidents: { $impact }
config-alerts-both = Choose both a type and whether to send these alerts.
config-tested = I'm sending a sample to { $channel }. If it shows up, alerts will, too.
config-tested-off = I'm sending a sample to { $channel }. Alerts are off, though; use `/config setup` to turn them on again.
may-view-channel = View Channel
may-send-messages = Send Messages
may-embed-links = Embed Links
may-read-history = Read Message History
config-none = This server doesn't get alerts yet. Use `/config setup` to turn them on.
config-on = Alerts go to { $channel }.
config-off = Alerts are off. They used to go to { $channel }; use `/config setup` to turn them on again.
config-given-up = Alerts are off, because I couldn't reach { $channel }: { $reason }. Use `/config setup` to turn them on again.
pong = I'm here. { $waiting ->
    [0] Nothing is waiting to be delivered.
    [one] One message is waiting to be delivered.
   *[other] { $waiting } messages are waiting to be delivered.
}
about = pulse-bot { $version }: watches a status page and tells servers when something breaks and when it works again.
