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

## Alertes

alert-sample-title = ✅ Ceci est un test
alert-sample = Les alertes sur les incidents arriveront ici.
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
cmd-config = Choisir ce que j'annonce sur ce serveur
cmd-config-setup = Envoyer les alertes dans un salon de ce serveur
cmd-config-setup-channel = Le salon des alertes
cmd-config-test = Envoyer un exemple là où vont les alertes
cmd-config-show = Afficher où vont les alertes de ce serveur
cmd-ping = Vérifier que le bot est là
cmd-about = En savoir plus sur ce bot

config-no-server = Cela ne fonctionne que sur un serveur.
config-no-channel = Je ne vois pas { $channel } sur ce serveur. Choisissez un salon où je peux lire et écrire.
config-wrong-channel = Je ne peux pas publier d'alertes dans { $channel }. Choisissez un salon textuel ou un salon d'annonces.
config-set-up = C'est fait ! Je publierai désormais dans { $channel } le début et la fin de chaque incident.
config-lacking = Les alertes ne peuvent pas encore arriver dans { $channel } : il me manque ces permissions : { $permissions }. Accordez-les-moi dans les paramètres du salon, sous **Permissions**, puis réessayez.
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
