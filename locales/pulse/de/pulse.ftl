### What the status bot says.

## The page's own words. A word without a text here is shown as the page wrote it.

component-operational = In Betrieb
component-degraded_performance = Eingeschränkte Leistung
component-partial_outage = Teilausfall
component-major_outage = Schwerer Ausfall
component-under_maintenance = In Wartung

impact-none = Hinweis
impact-minor = Gering
impact-major = Schwer
impact-critical = Kritisch
impact-maintenance = Wartung

progress-investigating = Wird untersucht
progress-identified = Ursache gefunden
progress-monitoring = Wird beobachtet
progress-resolved = Behoben
progress-postmortem = Behoben und erklärt
progress-unlisted = Nicht mehr aufgeführt
progress-scheduled = Geplant
progress-in_progress = Läuft
progress-verifying = Wird geprüft
progress-completed = Abgeschlossen

## /status

status-title-only = { $page }
status-page = Seite { $page } von { $pages }
status-title = { $page }: { $description }
status-fresh = Geprüft: { $when }
status-stale = ⚠️ Die Statusseite antwortet nicht. Das hier habe ich { $when } gelesen, es kann also veraltet sein.
status-history-stale = ⚠️ Die Liste der Störungen konnte ich zuletzt { $when } lesen. Vielleicht erfahre ich erst spät, dass eine vorbei ist.
status-unread = ⚠️ Ich habe die Statusseite noch nicht gelesen. Das heißt nicht, dass alles in Ordnung ist.
status-unread-failing = ⚠️ Ich kann die Statusseite nicht lesen (zum ersten Mal { $when }), deshalb kenne ich den Status nicht.
status-unread-title = Status unbekannt
status-now = Im Moment
status-online = 👥 { $people } Personen online
status-online-change = 👥 { $people } Personen online ({ $change } in einer Stunde)
status-errors = { $share } der API-Aufrufe schlagen fehl
status-steam = { $share } der Steam-Anmeldungen gelingen
status-meta = { $share } der Meta-Anmeldungen gelingen
status-components = Komponenten
status-troubles = Funktioniert nicht richtig
status-healthy = { $count ->
    [one] 🟢 Eine Komponente funktioniert wie sie soll
   *[other] 🟢 { $count } Komponenten funktionieren wie sie sollen
}
status-incidents = Aktuelle Störungen
status-maintenances = Wartung
status-incident = { $title } ({ $impact }, { $progress }, Beginn { $when })
status-maintenance = { $title } ({ $progress }, { $from } bis { $until })
status-more = { $count ->
    [one] … und eine weitere
   *[other] … und { $count } weitere
}

status-refresh = 🔄 Aktualisieren

## Pictures. What stands in them has to be short.

chart-visits = Personen online
chart-api-latency = API-Latenz (relativ)
chart-api-requests = API-Anfragen (relativ)
chart-api-errors = API-Fehler
chart-steam = Steam-Anmeldungen
chart-meta = Meta-Anmeldungen
chart-steam-count = Anzahl Steam-Anmeldungen (relativ)
chart-meta-count = Anzahl Meta-Anmeldungen (relativ)
chart-incident = Störung
chart-maintenance = Wartung
chart-empty = Keine Daten
chart-day = { $day }.{ $month }.
chart-alt = { $page }, letzte { $range }: { $charts }

## /metrics

metrics-title = { $metric }, letzte { $range }
metrics-lowest = Niedrigster Wert
metrics-median = Median
metrics-highest = Höchster Wert
metrics-empty = In dieser Zeit wurde nichts gemessen.
metrics-relative = Die Statusseite sagt nicht, in welcher Einheit das gemessen wird. Nur der Verlauf der Linie zählt, und nur innerhalb dieser Zeit.
metrics-none = Diese Statusseite veröffentlicht keine Messwerte. Versuch es stattdessen mit `/uptime`.

## /uptime

uptime-title = { $page }: Verfügbarkeit, letzte { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, ein Ausfall, { $down }
   *[other] **{ $name }**: { $share }, { $count } Ausfälle, zusammen { $down }
}
uptime-unknown = unbekannt
uptime-how = So wird gezählt
uptime-explained = Teilausfälle und schwere Ausfälle zählen als Ausfallzeit, eingeschränkte Leistung und Wartung nicht. Zeiten, über die ich nichts weiß, zählen gar nicht.
uptime-none = Diese Statusseite führt keine Komponenten auf.

## /incidents, /incident, /maintenance

incidents-title = Störungen
incidents-now = Aktuell
incidents-before = Vergangen
incidents-none = Mir sind keine Störungen bekannt.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), Beginn { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, Dauer: { $lasted }
incident-unknown = Diese Störung finde ich nicht. Tipp den Anfang ihres Titels ein und wähl eine aus der Liste.
maintenances-title = Wartung
maintenances-now = Aktuell und demnächst
maintenances-before = Vergangen
maintenances-none = Mir sind keine Wartungen bekannt.
maintenance-unknown = Diese Wartung finde ich nicht. Tipp den Anfang ihres Titels ein und wähl eine aus der Liste.
maintenance-from = Von
maintenance-until = Bis

## Alerts

alert-sample-title = ✅ Das ist ein Test
alert-sample = Hier kommen Meldungen über Störungen und Wartungen an.
untitled = (ohne Titel)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Wieder da: { $title }
alert-resolved-title = ✅ Behoben: { $title }
alert-unlisted-title = ⚪ Nicht mehr aufgeführt: { $title }
alert-unlisted = Die Statusseite führt diese Störung nicht mehr auf und hat nie gesagt, dass sie vorbei ist.
alert-missed-title = { $count ->
    [one] ✅ Eine Störung begann und endete, während ich nicht hingesehen habe
   *[other] ✅ { $count } Störungen begannen und endeten, während ich nicht hingesehen habe
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ Und eine weitere Störung ist nicht mehr aufgeführt
   *[other] ⚪ Und { $count } weitere Störungen sind nicht mehr aufgeführt
}
alert-more-title = { $count ->
    [one] ⚠️ Und eine weitere Störung
   *[other] ⚠️ Und { $count } weitere Störungen
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ Und eine weitere Störung ist wieder da
   *[other] ⚠️ Und { $count } weitere Störungen sind wieder da
}
alert-more-resolved-title = { $count ->
    [one] ✅ Und eine weitere Störung ist vorbei
   *[other] ✅ Und { $count } weitere Störungen sind vorbei
}
alert-maintenance-title = 🔧 Geplante Wartung: { $title }
alert-moved-title = 🔧 Wartung verschoben: { $title }
alert-cancelled-title = ⚪ Wartung abgesagt: { $title }
alert-reminder-title = 🔧 Wartung beginnt bald: { $title }
alert-started-title = 🔧 Wartung hat begonnen: { $title }
alert-completed-title = ✅ Wartung ist vorbei: { $title }
alert-planned-before = War geplant für
alert-impact = Auswirkung
alert-progress = Status
alert-began = Beginn
alert-ended = Ende
alert-lasted = Dauer
alert-components = Betroffen
alert-footer = { $page }
alert-no-text = Mehr sagt die Statusseite nicht.

duration-minutes = { $minutes ->
    [0] weniger als eine Minute
    [one] eine Minute
   *[other] { $minutes } Minuten
}
duration-hours = { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}

## Commands

cmd-status = Zeigt den aktuellen Status der Statusseite
cmd-status-page = Welche Seite einer langen Antwort
cmd-status-range = Wie weit die Diagramme zurückreichen
cmd-status-theme = Die Farben des Bildes
    .dark = Dunkel
    .light = Hell
cmd-metrics = Zeigt einen Messwert als Diagramm
cmd-metrics-metric = Was gemessen wurde
    .visits = Personen online
    .api_latency = API-Latenz (relativ)
    .api_requests = API-Anfragen (relativ)
    .api_errors = API-Fehler
    .extauth_steam = Steam-Anmeldungen
    .extauth_oculus = Meta-Anmeldungen
    .extauth_steam_count = Anzahl der Steam-Anmeldungen (relativ)
    .extauth_oculus_count = Anzahl der Meta-Anmeldungen (relativ)
cmd-metrics-range = Wie weit das Diagramm zurückreicht
cmd-metrics-theme = Die Farben des Bildes
    .dark = Dunkel
    .light = Hell
cmd-uptime = Zeigt, wie zuverlässig jede Komponente lief
cmd-uptime-range = Wie weit zurück
cmd-uptime-page = Welche Seite einer langen Antwort
cmd-uptime-theme = Die Farben des Bildes
    .dark = Dunkel
    .light = Hell
cmd-incidents = Zeigt aktuelle und vergangene Störungen
cmd-incidents-page = Welche Seite einer langen Antwort
cmd-incident = Zeigt eine Störung mit allem, was dazu gemeldet wurde
cmd-incident-incident = Die Störung
cmd-incident-page = Welche Seite einer langen Antwort
cmd-maintenance = Zeigt alle Wartungen oder eine davon mit allem, was dazu gemeldet wurde
cmd-maintenance-page = Welche Seite einer langen Antwort
cmd-maintenance-maintenance = Die Wartung, die ganz gezeigt werden soll
cmd-config = Legt fest, was ich diesem Server melde
cmd-config-setup = Schickt Meldungen in einen Kanal dieses Servers
cmd-config-setup-channel = Der Kanal für Meldungen
cmd-config-alerts = Wählt, welche Meldungen dieser Server bekommt
cmd-config-alerts-type = Welche Meldungen
    .incident = Eine Störung beginnt oder kommt wieder
    .incident_resolved = Eine Störung ist vorbei
    .maintenance = Wartung ist geplant, verschoben oder abgesagt
    .maintenance_reminder = Wartung beginnt innerhalb einer Stunde
    .maintenance_started = Wartung hat begonnen
    .maintenance_completed = Wartung ist vorbei
cmd-config-alerts-state = Ob sie geschickt werden
    .on = Ein
    .off = Aus
cmd-config-alerts-impact = Ab welcher Schwere eine Störung zählt
    .all = Alle Störungen
    .minor = Gering oder schlimmer
    .major = Schwer oder schlimmer
    .critical = Nur kritische
cmd-config-test = Schickt ein Beispiel dorthin, wo Meldungen ankommen
cmd-config-show = Zeigt, wo die Meldungen für diesen Server ankommen
cmd-ping = Prüft, ob der Bot da ist
cmd-about = Zeigt, was das für ein Bot ist

config-no-server = Das geht nur auf einem Server.
config-no-channel = Ich sehe { $channel } auf diesem Server nicht. Wähl einen Kanal, in dem ich lesen und schreiben kann.
config-wrong-channel = In { $channel } kann ich keine Meldungen posten. Wähl einen Text- oder Ankündigungskanal.
config-set-up = Fertig! Von nun an kommen Meldungen in { $channel }. Mit `/config alerts` wählst du, welche.
config-lacking = In { $channel } können noch keine Meldungen ankommen, weil mir dort diese Berechtigungen fehlen: { $permissions }. Erlaube sie mir in den Kanaleinstellungen unter **Berechtigungen** und versuch es dann noch einmal.
config-alerts = Was dieser Server erfährt:
config-alerts-none = Dieser Server erfährt nichts. Wähle etwas mit `/config alerts`.
config-alerts-impact = Störungen: { $impact }
config-alerts-both = Wähle beides: eine Art und ob diese Meldungen geschickt werden.
config-tested = Ich schicke ein Beispiel in { $channel }. Wenn es dort auftaucht, tun das auch die Meldungen.
config-tested-off = Ich schicke ein Beispiel in { $channel }. Meldungen sind aber ausgeschaltet; mit `/config setup` schaltest du sie wieder ein.
may-view-channel = Kanal ansehen
may-send-messages = Nachrichten senden
may-embed-links = Links einbetten
may-read-history = Nachrichtenverlauf anzeigen
config-none = Dieser Server bekommt noch keine Meldungen. Mit `/config setup` schaltest du sie ein.
config-on = Meldungen kommen in { $channel } an.
config-off = Meldungen sind ausgeschaltet. Bisher kamen sie in { $channel } an; mit `/config setup` schaltest du sie wieder ein.
config-given-up = Meldungen sind ausgeschaltet, weil ich { $channel } nicht erreichen konnte: { $reason }. Mit `/config setup` schaltest du sie wieder ein.
pong = Ich bin da. { $waiting ->
    [0] Es wartet nichts darauf, zugestellt zu werden.
    [one] Eine Nachricht wartet darauf, zugestellt zu werden.
   *[other] { $waiting } Nachrichten warten darauf, zugestellt zu werden.
}
about = pulse-bot { $version }: behält eine Statusseite im Blick und sagt Servern Bescheid, wenn etwas ausfällt und wenn es wieder läuft.
