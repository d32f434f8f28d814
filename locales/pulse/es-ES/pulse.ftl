### What the status bot says.

## The page's own words. A word without a text here is shown as the page wrote it.

component-operational = Operativo
component-degraded_performance = Rendimiento reducido
component-partial_outage = Interrupción parcial
component-major_outage = Interrupción grave
component-under_maintenance = En mantenimiento

impact-none = Aviso
impact-minor = Leve
impact-major = Grave
impact-critical = Crítica
impact-maintenance = Mantenimiento

progress-investigating = En investigación
progress-identified = Causa identificada
progress-monitoring = En observación
progress-resolved = Resuelta
progress-postmortem = Resuelta y explicada
progress-unlisted = Ya no aparece
progress-scheduled = Programado
progress-in_progress = En curso
progress-verifying = En comprobación
progress-completed = Terminado

## /status

status-title-only = { $page }
status-page = Página { $page } de { $pages }
status-title = { $page }: { $description }
status-fresh = Comprobado { $when }.
status-stale = ⚠️ La página de estado no responde. Esto se leyó { $when } y puede estar desactualizado.
status-history-stale = ⚠️ La última vez que pude leer la lista de incidencias fue { $when }, así que puedo tardar en enterarme de que una ha terminado.
status-unread = ⚠️ Todavía no he leído la página de estado. Eso no significa que todo vaya bien.
status-unread-failing = ⚠️ No puedo leer la página de estado (la primera vez que falló fue { $when }), así que no sé cuál es el estado.
status-unread-title = Estado desconocido
status-now = Ahora mismo
status-online = 👥 { $people } personas en línea
status-online-change = 👥 { $people } personas en línea ({ $change } en una hora)
status-errors = Falla el { $share } de las llamadas a la API
status-steam = Funciona el { $share } de los inicios de sesión con Steam
status-meta = Funciona el { $share } de los inicios de sesión con Meta
status-components = Componentes
status-troubles = No funcionan como deberían
status-healthy = { $count ->
    [one] 🟢 Un componente funciona como debe
   *[other] 🟢 { $count } componentes funcionan como deben
}
status-incidents = Incidencias activas
status-maintenances = Mantenimiento
status-incident = { $title } ({ $impact }, { $progress }, empezó { $when })
status-maintenance = { $title } ({ $progress }, de { $from } a { $until })
status-more = { $count ->
    [one] … y uno más
   *[other] … y { $count } más
}

status-refresh = 🔄 Actualizar

## Pictures. What stands in them has to be short.

chart-visits = Personas en línea
chart-api-latency = Latencia de la API (relativa)
chart-api-requests = Peticiones a la API (relativo)
chart-api-errors = Errores de la API
chart-steam = Inicios de sesión con Steam
chart-meta = Inicios de sesión con Meta
chart-steam-count = Número de inicios con Steam (relativo)
chart-meta-count = Número de inicios con Meta (relativo)
chart-incident = Incidencia
chart-maintenance = Mantenimiento
chart-empty = Sin datos
chart-day = { $day }/{ $month }
chart-alt = { $page }, período de { $range }: { $charts }

## /metrics

metrics-title = { $metric }, período de { $range }
metrics-lowest = Mínimo
metrics-median = Mediana
metrics-highest = Máximo
metrics-empty = No se midió nada en este tiempo.
metrics-relative = La página de estado no dice en qué unidad se mide esto. Solo cuenta la forma de la línea, y solo dentro de este tiempo.
metrics-none = Esta página de estado no publica mediciones. Prueba con `/uptime`.

## /uptime

uptime-title = { $page }: disponibilidad, período de { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, una interrupción, { $down }
   *[other] **{ $name }**: { $share }, { $count } interrupciones, { $down } en total
}
uptime-unknown = desconocida
uptime-how = Cómo se cuenta
uptime-explained = Las interrupciones parciales y graves cuentan como caída; el rendimiento reducido y el mantenimiento, no. El tiempo del que no sé nada no cuenta.
uptime-none = Esta página de estado no muestra ningún componente.

## /incidents, /incident, /maintenance

incidents-title = Incidencias
incidents-now = Activas
incidents-before = Pasadas
incidents-none = No me consta ninguna incidencia.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), empezó { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, duró { $lasted }
incident-unknown = No encuentro esa incidencia. Empieza a escribir su título y elige una de la lista.
maintenances-title = Mantenimiento
maintenances-now = En curso y próximos
maintenances-before = Pasados
maintenances-none = No me consta ningún mantenimiento.
maintenance-unknown = No encuentro ese mantenimiento. Empieza a escribir su título y elige uno de la lista.
maintenance-from = Desde
maintenance-until = Hasta

## Alerts

alert-sample-title = ✅ Esto es una prueba
alert-sample = Los avisos de incidentes y mantenimientos llegarán aquí.
untitled = (sin título)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Ha vuelto: { $title }
alert-resolved-title = ✅ Resuelta: { $title }
alert-unlisted-title = ⚪ Ya no aparece: { $title }
alert-unlisted = La página de estado ya no muestra esta incidencia y nunca dijo que hubiera terminado.
alert-missed-title = { $count ->
    [one] ✅ Una incidencia empezó y terminó mientras yo no miraba
   *[other] ✅ { $count } incidencias empezaron y terminaron mientras yo no miraba
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ Y otra incidencia ya no aparece
   *[other] ⚪ Y otras { $count } incidencias ya no aparecen
}
alert-more-title = { $count ->
    [one] ⚠️ Y otra incidencia
   *[other] ⚠️ Y otras { $count } incidencias
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ Y otra incidencia ha vuelto
   *[other] ⚠️ Y otras { $count } incidencias han vuelto
}
alert-more-resolved-title = { $count ->
    [one] ✅ Y otra incidencia ha terminado
   *[other] ✅ Y otras { $count } incidencias han terminado
}
alert-maintenance-title = 🔧 Mantenimiento previsto: { $title }
alert-moved-title = 🔧 Mantenimiento aplazado: { $title }
alert-cancelled-title = ⚪ Mantenimiento cancelado: { $title }
alert-reminder-title = 🔧 El mantenimiento empieza pronto: { $title }
alert-started-title = 🔧 El mantenimiento ha empezado: { $title }
alert-completed-title = ✅ El mantenimiento ha terminado: { $title }
alert-planned-before = Estaba previsto para
alert-impact = Impacto
alert-progress = Estado
alert-began = Inicio
alert-ended = Fin
alert-lasted = Duración
alert-components = Afectados
alert-footer = { $page }
alert-no-text = La página de estado no dice nada más.

duration-minutes = { $minutes ->
    [0] menos de un minuto
    [one] un minuto
   *[other] { $minutes } minutos
}
duration-hours = { $hours ->
    [one] una hora
   *[other] { $hours } horas
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] un día
   *[other] { $days } días
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}

## Commands

cmd-status = Muestra el estado actual de la página
cmd-status-page = Qué página de una respuesta larga
cmd-status-range = Cuánto tiempo abarcan los gráficos
cmd-status-theme = Los colores de la imagen
    .dark = Oscuro
    .light = Claro
cmd-metrics = Muestra una medición como gráfico
cmd-metrics-metric = Qué se midió
    .visits = Personas en línea
    .api_latency = Latencia de la API (relativa)
    .api_requests = Peticiones a la API (relativo)
    .api_errors = Errores de la API
    .extauth_steam = Inicios de sesión con Steam
    .extauth_oculus = Inicios de sesión con Meta
    .extauth_steam_count = Número de inicios de sesión con Steam (relativo)
    .extauth_oculus_count = Número de inicios de sesión con Meta (relativo)
cmd-metrics-range = Cuánto tiempo abarca el gráfico
cmd-metrics-theme = Los colores de la imagen
    .dark = Oscuro
    .light = Claro
cmd-uptime = Muestra lo fiable que ha sido cada componente
cmd-uptime-range = Cuánto tiempo hacia atrás
cmd-uptime-page = Qué página de una respuesta larga
cmd-uptime-theme = Los colores de la imagen
    .dark = Oscuro
    .light = Claro
cmd-incidents = Muestra las incidencias activas y pasadas
cmd-incidents-page = Qué página de una respuesta larga
cmd-incident = Muestra una incidencia con todas sus novedades
cmd-incident-incident = La incidencia
cmd-incident-page = Qué página de una respuesta larga
cmd-maintenance = Muestra los mantenimientos, o uno con todas sus novedades
cmd-maintenance-page = Qué página de una respuesta larga
cmd-maintenance-maintenance = El mantenimiento que quieres ver completo
cmd-config = Decide qué le cuento a este servidor
cmd-config-setup = Envía avisos a un canal de este servidor
cmd-config-setup-channel = El canal para los avisos
cmd-config-alerts = Elegir qué avisos recibe este servidor
cmd-config-alerts-type = Qué avisos
    .incident = Un incidente empieza o vuelve
    .incident_resolved = Un incidente ha terminado
    .maintenance = Se prevé, aplaza o cancela un mantenimiento
    .maintenance_reminder = Un mantenimiento empieza en menos de una hora
    .maintenance_started = Un mantenimiento ha empezado
    .maintenance_completed = Un mantenimiento ha terminado
cmd-config-alerts-state = Si se envían
    .on = Activados
    .off = Desactivados
cmd-config-alerts-impact = A partir de qué gravedad cuenta un incidente
    .all = Todos los incidentes
    .minor = Leves o peores
    .major = Graves o peores
    .critical = Solo críticos
cmd-config-test = Envía un ejemplo adonde llegan los avisos
cmd-config-show = Muestra adónde llegan los avisos de este servidor
cmd-ping = Comprueba si el bot está ahí
cmd-about = Muestra qué es este bot

config-no-server = Esto solo funciona en un servidor.
config-no-channel = No veo { $channel } en este servidor. Elige un canal en el que pueda leer y escribir.
config-wrong-channel = No puedo publicar avisos en { $channel }. Elige un canal de texto o de anuncios.
config-set-up = ¡Hecho! A partir de ahora, los avisos van a { $channel }. `/config alerts` elige cuáles.
config-lacking = Los avisos todavía no pueden llegar a { $channel }, porque allí me faltan estos permisos: { $permissions }. Concédemelos en los ajustes del canal, en **Permisos**, y vuelve a intentarlo.
config-alerts = Qué se avisa a este servidor:
config-alerts-none = A este servidor no se le avisa de nada. Elige con `/config alerts`.
config-alerts-impact = Incidentes: { $impact }
config-alerts-both = Elige tanto un tipo como si se envían esos avisos.
config-tested = Estoy enviando un ejemplo a { $channel }. Si aparece, los avisos también llegarán.
config-tested-off = Estoy enviando un ejemplo a { $channel }, pero los avisos están desactivados; usa `/config setup` para volver a activarlos.
may-view-channel = Ver canal
may-send-messages = Enviar mensajes
may-embed-links = Insertar enlaces
may-read-history = Leer el historial de mensajes
config-none = Este servidor todavía no recibe avisos. Usa `/config setup` para activarlos.
config-on = Los avisos llegan a { $channel }.
config-off = Los avisos están desactivados. Antes llegaban a { $channel }; usa `/config setup` para volver a activarlos.
config-given-up = Los avisos están desactivados porque no pude llegar a { $channel }: { $reason }. Usa `/config setup` para volver a activarlos.
pong = Aquí estoy. { $waiting ->
    [0] No hay nada pendiente de entrega.
    [one] Hay un mensaje pendiente de entrega.
   *[other] Hay { $waiting } mensajes pendientes de entrega.
}
about = pulse-bot { $version }: vigila una página de estado y avisa a los servidores cuando algo se estropea y cuando vuelve a funcionar.
