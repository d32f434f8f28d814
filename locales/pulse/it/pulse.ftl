### Quello che dice il bot dello stato.

## Le parole della pagina. Una parola che qui manca viene mostrata come l'ha scritta la pagina.

component-operational = Operativo
component-degraded_performance = Prestazioni ridotte
component-partial_outage = Interruzione parziale
component-major_outage = Interruzione grave
component-under_maintenance = In manutenzione

impact-none = Avviso
impact-minor = Lieve
impact-major = Grave
impact-critical = Critico
impact-maintenance = Manutenzione

progress-investigating = In esame
progress-identified = Causa individuata
progress-monitoring = Sotto osservazione
progress-resolved = Risolto
progress-postmortem = Risolto e spiegato
progress-unlisted = Non più in elenco
progress-scheduled = Programmata
progress-in_progress = In corso
progress-verifying = In verifica
progress-completed = Completata

## /status

status-title-only = { $page }
status-page = Pagina { $page } di { $pages }
status-title = { $page }: { $description }
status-fresh = Ultimo controllo: { $when }.
status-stale = ⚠️ La pagina non risponde. Questi dati sono stati letti { $when } e potrebbero non essere aggiornati.
status-history-stale = ⚠️ Non riesco a leggere l'elenco degli incidenti (ultima lettura: { $when }), quindi potrei sapere in ritardo che uno è finito.
status-unread = ⚠️ Non ho ancora letto la pagina. Non vuol dire che vada tutto bene.
status-unread-failing = ⚠️ Non riesco a leggere la pagina (primo tentativo: { $when }), quindi non ne conosco lo stato.
status-unread-title = Stato sconosciuto
status-now = In questo momento
status-online = 👥 { $people } persone online
status-online-change = 👥 { $people } persone online ({ $change } in un'ora)
status-errors = { $share } delle chiamate API non riesce
status-steam = { $share } degli accessi con Steam riesce
status-meta = { $share } degli accessi con Meta riesce
status-components = Componenti
status-troubles = Non funzionano come dovrebbero
status-healthy = { $count ->
    [one] 🟢 Un componente funziona come dovrebbe
   *[other] 🟢 { $count } componenti funzionano come dovrebbero
}
status-incidents = Incidenti in corso
status-maintenances = Manutenzione
status-incident = { $title } ({ $impact }, { $progress }, inizio: { $when })
status-maintenance = { $title } ({ $progress }, da { $from } a { $until })
status-more = { $count ->
    [one] … e un altro
   *[other] … e altri { $count }
}

status-refresh = 🔄 Aggiorna

## Immagini. I testi al loro interno devono essere brevi.

chart-visits = Persone online
chart-api-latency = Latenza API (relativa)
chart-api-requests = Richieste API (relative)
chart-api-errors = Errori API
chart-steam = Accessi con Steam
chart-meta = Accessi con Meta
chart-steam-count = Numero di accessi con Steam (relativo)
chart-meta-count = Numero di accessi con Meta (relativo)
chart-incident = Incidente
chart-maintenance = Manutenzione
chart-empty = Nessun dato
chart-day = { $day }/{ $month }
chart-alt = { $page }, ultimo periodo di { $range }: { $charts }

## /metrics

metrics-title = { $metric } (ultimo periodo di { $range })
metrics-lowest = Minimo
metrics-median = Mediana
metrics-highest = Massimo
metrics-empty = In questo periodo non è stato misurato nulla.
metrics-relative = La pagina non dice in quale unità si misura questo valore. Conta solo la forma della linea, e solo in questo periodo.
metrics-none = Questa pagina non pubblica misurazioni. Prova `/uptime`.

## /uptime

uptime-title = { $page }: disponibilità (ultimo periodo di { $range })
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, un'interruzione, { $down }
   *[other] **{ $name }**: { $share }, { $count } interruzioni, { $down } in tutto
}
uptime-unknown = sconosciuta
uptime-how = Come si calcola
uptime-explained = Le interruzioni parziali e gravi contano come tempo di inattività; le prestazioni ridotte e la manutenzione no. I periodi di cui non so nulla non contano affatto.
uptime-none = Questa pagina non elenca componenti.

## /incidents, /incident, /maintenance

incidents-title = Incidenti
incidents-now = In corso
incidents-before = Passati
incidents-none = Non conosco nessun incidente.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), inizio: { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, durata: { $lasted }
incident-unknown = Non trovo questo incidente. Comincia a scriverne il titolo e sceglilo dall'elenco.
maintenances-title = Manutenzione
maintenances-now = In corso e in arrivo
maintenances-before = Passate
maintenances-none = Non conosco nessuna manutenzione.
maintenance-unknown = Non trovo questa manutenzione. Comincia a scriverne il titolo e sceglila dall'elenco.
maintenance-from = Inizio
maintenance-until = Fine

## Avvisi

alert-sample-title = ✅ Questa è una prova
alert-sample = Gli avvisi su incidenti e manutenzioni arriveranno qui.
untitled = (senza titolo)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Di nuovo attivo: { $title }
alert-resolved-title = ✅ Risolto: { $title }
alert-unlisted-title = ⚪ Non più in elenco: { $title }
alert-unlisted = La pagina non elenca più questo incidente e non ha mai detto che è finito.
alert-missed-title = { $count ->
    [one] ✅ Un incidente è iniziato e finito mentre non guardavo
   *[other] ✅ { $count } incidenti sono iniziati e finiti mentre non guardavo
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ E un altro incidente non è più in elenco
   *[other] ⚪ E altri { $count } incidenti non sono più in elenco
}
alert-more-title = { $count ->
    [one] ⚠️ E un altro incidente
   *[other] ⚠️ E altri { $count } incidenti
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ E un altro incidente si è ripresentato
   *[other] ⚠️ E altri { $count } incidenti si sono ripresentati
}
alert-more-resolved-title = { $count ->
    [one] ✅ E un altro incidente è finito
   *[other] ✅ E altri { $count } incidenti sono finiti
}
alert-maintenance-title = 🔧 Manutenzione programmata: { $title }
alert-moved-title = 🔧 Manutenzione spostata: { $title }
alert-cancelled-title = ⚪ Manutenzione annullata: { $title }
alert-reminder-title = 🔧 La manutenzione sta per iniziare: { $title }
alert-started-title = 🔧 La manutenzione è iniziata: { $title }
alert-completed-title = ✅ La manutenzione è finita: { $title }
alert-planned-before = Era prevista per
alert-impact = Impatto
alert-progress = Stato
alert-began = Inizio
alert-ended = Fine
alert-lasted = Durata
alert-components = Componenti coinvolti
alert-footer = { $page }
alert-no-text = La pagina non dice altro.

duration-minutes = { $minutes ->
    [0] meno di un minuto
    [one] un minuto
   *[other] { $minutes } minuti
}
duration-hours = { $hours ->
    [one] un'ora
   *[other] { $hours } ore
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] un giorno
   *[other] { $days } giorni
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}

## Comandi

cmd-status = Mostra lo stato attuale della pagina
cmd-status-page = Quale pagina di una risposta lunga
cmd-status-range = Quanto indietro vanno i grafici
cmd-status-theme = I colori dell'immagine
    .dark = Scuro
    .light = Chiaro
cmd-metrics = Mostra una misurazione in un grafico
cmd-metrics-metric = Che cosa è stato misurato
    .visits = Persone online
    .api_latency = Latenza API (relativa)
    .api_requests = Richieste API (relative)
    .api_errors = Errori API
    .extauth_steam = Accessi con Steam
    .extauth_oculus = Accessi con Meta
    .extauth_steam_count = Numero di accessi con Steam (relativo)
    .extauth_oculus_count = Numero di accessi con Meta (relativo)
cmd-metrics-range = Quanto indietro va il grafico
cmd-metrics-theme = I colori dell'immagine
    .dark = Scuro
    .light = Chiaro
cmd-uptime = Mostra quanto è stato affidabile ogni componente
cmd-uptime-range = Quanto indietro guardare
cmd-uptime-page = Quale pagina di una risposta lunga
cmd-uptime-theme = I colori dell'immagine
    .dark = Scuro
    .light = Chiaro
cmd-incidents = Elenca gli incidenti in corso e passati
cmd-incidents-page = Quale pagina di una risposta lunga
cmd-incident = Mostra un incidente con tutti i suoi aggiornamenti
cmd-incident-incident = L'incidente
cmd-incident-page = Quale pagina di una risposta lunga
cmd-maintenance = Elenca le manutenzioni o mostrane una con tutti gli aggiornamenti
cmd-maintenance-page = Quale pagina di una risposta lunga
cmd-maintenance-maintenance = La manutenzione da mostrare per intero
cmd-config = Scegli che cosa comunico a questo server
cmd-config-setup = Invia gli avvisi in un canale di questo server
cmd-config-setup-channel = Il canale per gli avvisi
cmd-config-alerts = Scegli quali avvisi riceve questo server
cmd-config-alerts-type = Quali avvisi
    .incident = Un incidente inizia o si ripresenta
    .incident_resolved = Un incidente è finito
    .maintenance = Una manutenzione viene programmata, spostata o annullata
    .maintenance_reminder = Una manutenzione inizia entro un'ora
    .maintenance_started = Una manutenzione è iniziata
    .maintenance_completed = Una manutenzione è finita
cmd-config-alerts-state = Se inviarli
    .on = Sì
    .off = No
cmd-config-alerts-impact = Quanto deve essere grave un incidente
    .all = Tutti gli incidenti
    .minor = Lieve o peggio
    .major = Grave o peggio
    .critical = Solo critico
cmd-config-test = Invia una prova dove arrivano gli avvisi
cmd-config-show = Mostra dove arrivano gli avvisi di questo server
cmd-ping = Controlla se il bot c'è
cmd-about = Mostra che cos'è questo bot

config-no-server = Funziona solo in un server.
config-no-channel = Non vedo { $channel } in questo server. Scegli un canale in cui posso leggere e scrivere.
config-wrong-channel = Non posso pubblicare avvisi in { $channel }. Scegli un canale testuale o di annunci.
config-set-up = Fatto! D'ora in poi gli avvisi vanno in { $channel }. `/config alerts` sceglie quali.
config-lacking = Gli avvisi non possono ancora arrivare in { $channel }, perché lì mi mancano questi permessi: { $permissions }. Concedimeli nelle impostazioni del canale, sotto **Permessi**, poi riprova.
config-alerts = Che cosa viene comunicato a questo server:
config-alerts-none = A questo server non viene comunicato nulla. Scegli che cosa con `/config alerts`.
config-alerts-impact = Incidenti: { $impact }
config-alerts-both = Scegli sia un tipo di avvisi sia se inviarli.
config-tested = Sto inviando una prova in { $channel }. Se la vedi, arriveranno anche gli avvisi.
config-tested-off = Sto inviando una prova in { $channel }. Gli avvisi però sono disattivati; usa `/config setup` per riattivarli.
may-view-channel = Visualizza canale
may-send-messages = Invia messaggi
may-embed-links = Incorpora link
may-read-history = Leggi la cronologia dei messaggi
config-none = Questo server non riceve ancora avvisi. Usa `/config setup` per attivarli.
config-on = Gli avvisi arrivano in { $channel }.
config-off = Gli avvisi sono disattivati. Prima arrivavano in { $channel }; usa `/config setup` per riattivarli.
config-given-up = Gli avvisi sono disattivati, perché non riuscivo a raggiungere { $channel }: { $reason }. Usa `/config setup` per riattivarli.
pong = Ci sono. { $waiting ->
    [0] Non c'è nulla in attesa di consegna.
    [one] Un messaggio è in attesa di consegna.
   *[other] { $waiting } messaggi sono in attesa di consegna.
}
about = pulse-bot { $version }: tiene d'occhio una pagina di stato e avvisa i server quando qualcosa si guasta e quando torna a funzionare.
