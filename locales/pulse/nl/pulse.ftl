### Wat de statusbot zegt.

## De woorden van de pagina zelf. Een woord dat hier ontbreekt, wordt getoond zoals de pagina het schreef.

component-operational = Operationeel
component-degraded_performance = Verminderde prestaties
component-partial_outage = Gedeeltelijke storing
component-major_outage = Grote storing
component-under_maintenance = In onderhoud

impact-none = Melding
impact-minor = Klein
impact-major = Groot
impact-critical = Kritiek
impact-maintenance = Onderhoud

progress-investigating = In onderzoek
progress-identified = Oorzaak gevonden
progress-monitoring = In de gaten gehouden
progress-resolved = Opgelost
progress-postmortem = Opgelost en toegelicht
progress-unlisted = Niet meer vermeld
progress-scheduled = Gepland
progress-in_progress = Bezig
progress-verifying = Wordt gecontroleerd
progress-completed = Afgerond

## /status

status-title-only = { $page }
status-page = Pagina { $page } van { $pages }
status-title = { $page }: { $description }
status-fresh = Laatst gecontroleerd: { $when }.
status-stale = ⚠️ De pagina antwoordt niet. Dit is { $when } gelezen en kan verouderd zijn.
status-history-stale = ⚠️ Ik kan de lijst met incidenten niet lezen (laatst gelukt: { $when }), dus misschien hoor ik pas laat dat er een voorbij is.
status-unread = ⚠️ Ik heb de pagina nog niet gelezen. Dat betekent niet dat alles in orde is.
status-unread-failing = ⚠️ Ik kan de pagina niet lezen (eerste poging: { $when }), dus ik weet niet wat de status is.
status-unread-title = Status onbekend
status-now = Op dit moment
status-online = 👥 { $people } mensen online
status-online-change = 👥 { $people } mensen online ({ $change } in een uur)
status-errors = { $share } van de API-aanvragen mislukt
status-steam = { $share } van de logins met Steam lukt
status-meta = { $share } van de logins met Meta lukt
status-components = Onderdelen
status-troubles = Werkt niet zoals het hoort
status-healthy = { $count ->
    [one] 🟢 Eén onderdeel werkt zoals het hoort
   *[other] 🟢 { $count } onderdelen werken zoals het hoort
}
status-incidents = Lopende incidenten
status-maintenances = Onderhoud
status-incident = { $title } ({ $impact }, { $progress }, begon { $when })
status-maintenance = { $title } ({ $progress }, { $from } tot { $until })
status-more = { $count ->
    [one] … en nog één
   *[other] … en nog { $count }
}

status-refresh = 🔄 Vernieuwen

## Afbeeldingen. Wat erin staat, moet kort zijn.

chart-visits = Mensen online
chart-api-latency = API-latentie (relatief)
chart-api-requests = API-aanvragen (relatief)
chart-api-errors = API-fouten
chart-steam = Logins met Steam
chart-meta = Logins met Meta
chart-steam-count = Aantal logins met Steam (relatief)
chart-meta-count = Aantal logins met Meta (relatief)
chart-incident = Incident
chart-maintenance = Onderhoud
chart-empty = Geen gegevens
chart-day = { $day }-{ $month }
chart-alt = { $page }, afgelopen { $range }: { $charts }

## /metrics

metrics-title = { $metric }, afgelopen { $range }
metrics-lowest = Laagste
metrics-median = Mediaan
metrics-highest = Hoogste
metrics-empty = In deze periode is niets gemeten.
metrics-relative = De pagina zegt niet in welke eenheid dit gemeten is. Alleen de vorm van de lijn telt, en alleen binnen deze periode.
metrics-none = Deze pagina publiceert geen metingen. Probeer `/uptime` eens.

## /uptime

uptime-title = { $page }: beschikbaarheid, afgelopen { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, één storing, { $down }
   *[other] **{ $name }**: { $share }, { $count } storingen, samen { $down }
}
uptime-unknown = onbekend
uptime-how = Hoe dit geteld wordt
uptime-explained = Gedeeltelijke en grote storingen tellen als uitval; verminderde prestaties en onderhoud niet. Tijd waarover ik niets weet, telt helemaal niet mee.
uptime-none = Deze pagina vermeldt geen onderdelen.

## /incidents, /incident, /maintenance

incidents-title = Incidenten
incidents-now = Lopend
incidents-before = Voorbij
incidents-none = Ik ken geen incidenten.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), begon { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, duurde { $lasted }
incident-unknown = Dat incident kan ik niet vinden. Begin de titel te typen en kies er een uit de lijst.
maintenances-title = Onderhoud
maintenances-now = Lopend en gepland
maintenances-before = Voorbij
maintenances-none = Ik ken geen onderhoud.
maintenance-unknown = Dat onderhoud kan ik niet vinden. Begin de titel te typen en kies er een uit de lijst.
maintenance-from = Van
maintenance-until = Tot

## Meldingen

alert-sample-title = ✅ Dit is een test
alert-sample = Meldingen over incidenten en onderhoud komen hier binnen.
untitled = (geen titel)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Weer terug: { $title }
alert-resolved-title = ✅ Opgelost: { $title }
alert-unlisted-title = ⚪ Niet meer vermeld: { $title }
alert-unlisted = De pagina vermeldt dit incident niet meer en heeft nooit gezegd dat het voorbij is.
alert-missed-title = { $count ->
    [one] ✅ Eén incident begon en eindigde terwijl ik niet keek
   *[other] ✅ { $count } incidenten begonnen en eindigden terwijl ik niet keek
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ En nog één incident wordt niet meer vermeld
   *[other] ⚪ En nog { $count } incidenten worden niet meer vermeld
}
alert-more-title = { $count ->
    [one] ⚠️ En nog één incident
   *[other] ⚠️ En nog { $count } incidenten
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ En nog één incident is weer terug
   *[other] ⚠️ En nog { $count } incidenten zijn weer terug
}
alert-more-resolved-title = { $count ->
    [one] ✅ En nog één incident is voorbij
   *[other] ✅ En nog { $count } incidenten zijn voorbij
}
alert-maintenance-title = 🔧 Gepland onderhoud: { $title }
alert-moved-title = 🔧 Onderhoud verplaatst: { $title }
alert-cancelled-title = ⚪ Onderhoud geannuleerd: { $title }
alert-reminder-title = 🔧 Onderhoud begint zo: { $title }
alert-started-title = 🔧 Onderhoud is begonnen: { $title }
alert-completed-title = ✅ Onderhoud is voorbij: { $title }
alert-planned-before = Was gepland voor
alert-impact = Impact
alert-progress = Status
alert-began = Begon
alert-ended = Eindigde
alert-lasted = Duurde
alert-components = Getroffen
alert-footer = { $page }
alert-no-text = Meer zegt de pagina niet.

duration-minutes = { $minutes ->
    [0] minder dan een minuut
    [one] één minuut
   *[other] { $minutes } minuten
}
duration-hours = { $hours ->
    [one] één uur
   *[other] { $hours } uur
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] één dag
   *[other] { $days } dagen
} { $hours ->
    [0] { "" }
   *[other] { $hours } u
}

## Commando's

cmd-status = Toon de huidige status van de pagina
cmd-status-page = Welke pagina van een lang antwoord
cmd-status-range = Hoe ver de grafieken teruggaan
cmd-status-theme = De kleuren van de afbeelding
    .dark = Donker
    .light = Licht
cmd-metrics = Toon een meting als grafiek
cmd-metrics-metric = Wat er gemeten is
    .visits = Mensen online
    .api_latency = API-latentie (relatief)
    .api_requests = API-aanvragen (relatief)
    .api_errors = API-fouten
    .extauth_steam = Logins met Steam
    .extauth_oculus = Logins met Meta
    .extauth_steam_count = Aantal logins met Steam (relatief)
    .extauth_oculus_count = Aantal logins met Meta (relatief)
cmd-metrics-range = Hoe ver de grafiek teruggaat
cmd-metrics-theme = De kleuren van de afbeelding
    .dark = Donker
    .light = Licht
cmd-uptime = Toon hoe betrouwbaar elk onderdeel heeft gewerkt
cmd-uptime-range = Hoe ver terug
cmd-uptime-page = Welke pagina van een lang antwoord
cmd-uptime-theme = De kleuren van de afbeelding
    .dark = Donker
    .light = Licht
cmd-incidents = Toon lopende en afgelopen incidenten
cmd-incidents-page = Welke pagina van een lang antwoord
cmd-incident = Toon een incident met alle updates
cmd-incident-incident = Het incident
cmd-incident-page = Welke pagina van een lang antwoord
cmd-maintenance = Toon het onderhoud, of één ervan met alle updates
cmd-maintenance-page = Welke pagina van een lang antwoord
cmd-maintenance-maintenance = Het onderhoud dat je volledig wilt zien
cmd-config = Kies wat ik deze server vertel
cmd-config-setup = Stuur meldingen naar een kanaal van deze server
cmd-config-setup-channel = Het kanaal voor meldingen
cmd-config-alerts = Kies welke meldingen deze server krijgt
cmd-config-alerts-type = Welke meldingen
    .incident = Er begint een incident, of het is weer terug
    .incident_resolved = Een incident is voorbij
    .maintenance = Onderhoud is gepland, verplaatst of geannuleerd
    .maintenance_reminder = Onderhoud begint binnen een uur
    .maintenance_started = Onderhoud is begonnen
    .maintenance_completed = Onderhoud is voorbij
cmd-config-alerts-state = Of ze verstuurd worden
    .on = Aan
    .off = Uit
cmd-config-alerts-impact = Hoe erg een incident moet zijn
    .all = Alle incidenten
    .minor = Klein of erger
    .major = Groot of erger
    .critical = Alleen kritiek
cmd-config-test = Stuur een proefbericht naar waar de meldingen komen
cmd-config-show = Toon waar de meldingen voor deze server komen
cmd-ping = Kijk of de bot er is
cmd-about = Toon wat deze bot is

config-no-server = Dit werkt alleen op een server.
config-no-channel = Ik zie { $channel } niet op deze server. Kies een kanaal waar ik kan lezen en schrijven.
config-wrong-channel = Ik kan geen meldingen plaatsen in { $channel }. Kies een tekst- of aankondigingskanaal.
config-set-up = Klaar! Vanaf nu gaan meldingen naar { $channel }. `/config alerts` kiest welke.
config-lacking = Meldingen kunnen nog niet aankomen in { $channel }, omdat ik daar deze rechten mis: { $permissions }. Geef me die in de instellingen van het kanaal onder **Rechten** en probeer het dan nog eens.
config-alerts = Wat deze server te horen krijgt:
config-alerts-none = Deze server krijgt niets te horen. Kies wat met `/config alerts`.
config-alerts-impact = Incidenten: { $impact }
config-alerts-both = Kies zowel een soort meldingen als of ze verstuurd worden.
config-tested = Ik stuur een proefbericht naar { $channel }. Komt het aan, dan komen de meldingen ook aan.
config-tested-off = Ik stuur een proefbericht naar { $channel }. De meldingen staan wel uit; zet ze weer aan met `/config setup`.
may-view-channel = Kanaal bekijken
may-send-messages = Berichten versturen
may-embed-links = Links insluiten
may-read-history = Berichtgeschiedenis lezen
config-none = Deze server krijgt nog geen meldingen. Zet ze aan met `/config setup`.
config-on = Meldingen gaan naar { $channel }.
config-off = De meldingen staan uit. Eerder gingen ze naar { $channel }; zet ze weer aan met `/config setup`.
config-given-up = De meldingen staan uit, omdat ik { $channel } niet kon bereiken: { $reason }. Zet ze weer aan met `/config setup`.
pong = Ik ben er. { $waiting ->
    [0] Er hoeft niets meer bezorgd te worden.
    [one] Eén bericht moet nog bezorgd worden.
   *[other] { $waiting } berichten moeten nog bezorgd worden.
}
about = pulse-bot { $version }: houdt een statuspagina in de gaten en vertelt servers wanneer er iets stukgaat en wanneer het weer werkt.
