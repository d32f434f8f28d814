### Ce que dit le bot de statut.

## Les mots de la page. Un mot sans texte ici s'affiche tel que la page l'a écrit.

component-operational = Opérationnel
component-degraded_performance = Performances dégradées
component-partial_outage = Panne partielle
component-major_outage = Panne majeure
component-under_maintenance = En maintenance

impact-none = Information
impact-minor = Mineur
impact-major = Majeur
impact-critical = Critique
impact-maintenance = Maintenance

progress-investigating = Analyse en cours
progress-identified = Cause identifiée
progress-monitoring = Sous surveillance
progress-resolved = Résolu
progress-postmortem = Résolu et expliqué
progress-unlisted = Plus affiché
progress-scheduled = Planifiée
progress-in_progress = En cours
progress-verifying = Vérification
progress-completed = Terminée

## /status

status-title-only = { $page }
status-page = Page { $page } sur { $pages }
status-title = { $page } : { $description }
status-fresh = Dernière vérification : { $when }.
status-stale = ⚠️ La page ne répond pas. Dernière lecture : { $when }. Ces informations ne sont peut-être plus à jour.
status-history-stale = ⚠️ La liste des incidents est illisible depuis { $when } : la fin d’un incident peut m’échapper un moment.
status-unread = ⚠️ Je n'ai pas encore lu la page. Cela ne veut pas dire que tout va bien.
status-unread-failing = ⚠️ Je n'arrive pas à lire la page (premier échec : { $when }). Je ne connais donc pas son état.
status-unread-title = État inconnu
status-now = En ce moment
status-online = 👥 { $people } personnes en ligne
status-online-change = 👥 { $people } personnes en ligne ({ $change } en une heure)
status-errors = { $share } des appels à l'API échouent
status-steam = { $share } des connexions par Steam réussissent
status-meta = { $share } des connexions par Meta réussissent
status-components = Composants
status-troubles = Composants en difficulté
status-healthy = { $count ->
    [one] 🟢 { $count } composant fonctionne normalement
   *[other] 🟢 { $count } composants fonctionnent normalement
}
status-incidents = Incidents en cours
status-maintenances = Maintenance
status-incident = { $title } ({ $impact }, { $progress }, début : { $when })
status-maintenance = { $title } ({ $progress }, du { $from } au { $until })
status-more = { $count ->
    [one] … et { $count } autre
   *[other] … et { $count } autres
}

status-refresh = 🔄 Actualiser

## Les images. Ce qui s’y trouve doit être court.

chart-visits = Personnes en ligne
chart-api-latency = Latence de l’API (relative)
chart-api-requests = Requêtes à l’API (relatif)
chart-api-errors = Erreurs de l’API
chart-steam = Connexions par Steam
chart-meta = Connexions par Meta
chart-steam-count = Nombre de connexions par Steam (relatif)
chart-meta-count = Nombre de connexions par Meta (relatif)
chart-incident = Incident
chart-maintenance = Maintenance
chart-empty = Aucune donnée
chart-day = { $day }/{ $month }
chart-alt = { $page }, dernière période de { $range } : { $charts }

## /metrics

metrics-title = { $metric } (dernière période de { $range })
metrics-lowest = Minimum
metrics-median = Médiane
metrics-highest = Maximum
metrics-empty = Rien n’a été mesuré pendant cette période.
metrics-relative = La page ne dit pas dans quelle unité cette valeur est mesurée. Seule compte la forme de la courbe, et seulement pour cette période.
metrics-none = Cette page ne publie aucune mesure. Essayez plutôt `/uptime`.

## /uptime

uptime-title = { $page } : disponibilité (dernière période de { $range })
uptime-line-well = **{ $name }** : { $share }
uptime-line = { $count ->
    [one] **{ $name }** : { $share }, { $count } panne, { $down }
   *[other] **{ $name }** : { $share }, { $count } pannes, { $down } au total
}
uptime-unknown = inconnue
uptime-how = Mode de calcul
uptime-explained = Les pannes partielles et majeures comptent comme indisponibilité, mais pas les performances dégradées ni la maintenance. Les périodes dont je ne sais rien ne comptent pas du tout.
uptime-none = Cette page n’a aucun composant.

## /incidents, /incident, /maintenance

incidents-title = Incidents
incidents-now = En cours
incidents-before = Passés
incidents-none = Je ne connais aucun incident.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), depuis { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, durée : { $lasted }
incident-unknown = Je ne trouve pas cet incident. Commencez à saisir son titre et choisissez-le dans la liste.
maintenances-title = Maintenance
maintenances-now = En cours et à venir
maintenances-before = Passées
maintenances-none = Je ne connais aucune maintenance.
maintenance-unknown = Je ne trouve pas cette maintenance. Commencez à saisir son titre et choisissez-la dans la liste.
maintenance-from = Début
maintenance-until = Fin

## Alertes

alert-sample-title = ✅ Ceci est un test
alert-sample = Les alertes sur les incidents et les maintenances arriveront ici.
untitled = (sans titre)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Rouvert : { $title }
alert-resolved-title = ✅ Résolu : { $title }
alert-unlisted-title = ⚪ Plus affiché : { $title }
alert-unlisted = La page n’affiche plus cet incident, sans avoir jamais dit qu’il est terminé.
alert-missed-title = { $count ->
    [one] ✅ { $count } incident a commencé et s’est terminé pendant mon absence
   *[other] ✅ { $count } incidents ont commencé et se sont terminés pendant mon absence
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ Et { $count } autre incident n’est plus affiché
   *[other] ⚪ Et { $count } autres incidents ne sont plus affichés
}
alert-more-title = { $count ->
    [one] ⚠️ Et { $count } autre incident
   *[other] ⚠️ Et { $count } autres incidents
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ Et { $count } autre incident est rouvert
   *[other] ⚠️ Et { $count } autres incidents sont rouverts
}
alert-more-resolved-title = { $count ->
    [one] ✅ Et { $count } autre incident est terminé
   *[other] ✅ Et { $count } autres incidents sont terminés
}
alert-maintenance-title = 🔧 Maintenance prévue : { $title }
alert-moved-title = 🔧 Maintenance déplacée : { $title }
alert-cancelled-title = ⚪ Maintenance annulée : { $title }
alert-reminder-title = 🔧 La maintenance commence bientôt : { $title }
alert-started-title = 🔧 La maintenance a commencé : { $title }
alert-completed-title = ✅ La maintenance est terminée : { $title }
alert-planned-before = Était prévue pour
alert-impact = Impact
alert-progress = État
alert-began = Début
alert-ended = Fin
alert-lasted = Durée
alert-components = Composants touchés
alert-footer = { $page }
alert-no-text = La page n'en dit pas plus.

duration-minutes = { $minutes ->
    [0] moins d'une minute
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
duration-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}

## Commandes

cmd-status = Afficher l'état actuel de la page
cmd-status-page = La page d’une longue réponse
cmd-status-range = La période des graphiques
cmd-status-theme = Les couleurs de l’image
    .dark = Sombre
    .light = Clair
cmd-metrics = Afficher une mesure sous forme de graphique
cmd-metrics-metric = Ce qui a été mesuré
    .visits = Personnes en ligne
    .api_latency = Latence de l’API (relative)
    .api_requests = Requêtes à l’API (relatif)
    .api_errors = Erreurs de l’API
    .extauth_steam = Connexions par Steam
    .extauth_oculus = Connexions par Meta
    .extauth_steam_count = Nombre de connexions par Steam (relatif)
    .extauth_oculus_count = Nombre de connexions par Meta (relatif)
cmd-metrics-range = La période du graphique
cmd-metrics-theme = Les couleurs de l’image
    .dark = Sombre
    .light = Clair
cmd-uptime = Afficher la fiabilité de chaque composant
cmd-uptime-range = La période
cmd-uptime-page = La page d’une longue réponse
cmd-uptime-theme = Les couleurs de l’image
    .dark = Sombre
    .light = Clair
cmd-incidents = Lister les incidents en cours et passés
cmd-incidents-page = La page d’une longue réponse
cmd-incident = Afficher un incident avec toutes ses mises à jour
cmd-incident-incident = L’incident
cmd-incident-page = La page d’une longue réponse
cmd-maintenance = Lister les maintenances ou en afficher une en entier
cmd-maintenance-page = La page d’une longue réponse
cmd-maintenance-maintenance = La maintenance à afficher en entier
cmd-config = Choisir ce que j'annonce sur ce serveur
cmd-config-setup = Envoyer les alertes dans un salon de ce serveur
cmd-config-setup-channel = Le salon des alertes
cmd-config-alerts = Choisir les alertes que reçoit ce serveur
cmd-config-alerts-type = Quelles alertes
    .incident = Un incident commence ou revient
    .incident_resolved = Un incident est terminé
    .maintenance = Une maintenance est prévue, déplacée ou annulée
    .maintenance_reminder = Une maintenance commence dans l'heure
    .maintenance_started = Une maintenance a commencé
    .maintenance_completed = Une maintenance est terminée
cmd-config-alerts-state = S'il faut les envoyer
    .on = Activées
    .off = Désactivées
cmd-config-alerts-impact = À partir de quelle gravité un incident compte
    .all = Tous les incidents
    .minor = Mineurs ou pires
    .major = Majeurs ou pires
    .critical = Critiques seulement
cmd-config-test = Envoyer un exemple là où vont les alertes
cmd-config-show = Afficher où vont les alertes de ce serveur
cmd-ping = Vérifier que le bot est là
cmd-about = En savoir plus sur ce bot

config-no-server = Cela ne fonctionne que sur un serveur.
config-no-channel = Je ne vois pas { $channel } sur ce serveur. Choisissez un salon où je peux lire et écrire.
config-wrong-channel = Je ne peux pas publier d'alertes dans { $channel }. Choisissez un salon textuel ou un salon d'annonces.
config-set-up = C'est fait ! Désormais, les alertes vont dans { $channel }. `/config alerts` choisit lesquelles.
config-lacking = Les alertes ne peuvent pas encore arriver dans { $channel } : il me manque ces permissions : { $permissions }. Accordez-les-moi dans les paramètres du salon, sous **Permissions**, puis réessayez.
config-alerts = Ce que ce serveur apprend :
config-alerts-none = Ce serveur n'apprend rien. Choisissez avec `/config alerts`.
config-alerts-impact = Incidents : { $impact }
config-alerts-both = Choisissez à la fois un type et s'il faut envoyer ces alertes.
config-tested = J’envoie un exemple dans { $channel }. S’il apparaît, les alertes arriveront aussi.
config-tested-off = J’envoie un exemple dans { $channel }. Les alertes sont toutefois désactivées ; utilisez `/config setup` pour les réactiver.
may-view-channel = Voir le salon
may-send-messages = Envoyer des messages
may-embed-links = Intégrer des liens
may-read-history = Voir les anciens messages
config-none = Ce serveur ne reçoit pas encore d'alertes. Utilisez `/config setup` pour les activer.
config-on = Les alertes vont dans { $channel }.
config-off = Les alertes sont désactivées. Elles allaient dans { $channel } ; utilisez `/config setup` pour les réactiver.
config-given-up = Les alertes sont désactivées, car je n'arrivais plus à écrire dans { $channel } : { $reason }. Utilisez `/config setup` pour les réactiver.
pong = Je suis là. { $waiting ->
    [0] Rien n'attend d'être envoyé.
    [one] Un message attend d'être envoyé.
   *[other] { $waiting } messages attendent d'être envoyés.
}
about = pulse-bot { $version } : surveille une page de statut et prévient les serveurs quand une panne commence et quand elle est terminée.
