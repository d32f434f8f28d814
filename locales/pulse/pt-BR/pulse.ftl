### What the status bot says.

## The page's own words. A word without a text here is shown as the page wrote it.

component-operational = Operacional
component-degraded_performance = Desempenho reduzido
component-partial_outage = Falha parcial
component-major_outage = Falha grave
component-under_maintenance = Em manutenção

impact-none = Aviso
impact-minor = Leve
impact-major = Grave
impact-critical = Crítico
impact-maintenance = Manutenção

progress-investigating = Em investigação
progress-identified = Identificado
progress-monitoring = Em observação
progress-resolved = Resolvido
progress-postmortem = Resolvido e explicado
progress-unlisted = Não listado mais
progress-scheduled = Programada
progress-in_progress = Em andamento
progress-verifying = Em verificação
progress-completed = Concluída

## /status

status-title-only = { $page }
status-page = Página { $page } de { $pages }
status-title = { $page }: { $description }
status-fresh = Verificado { $when }.
status-stale = ⚠️ A página não responde. Isto foi lido { $when } e pode estar desatualizado.
status-history-stale = ⚠️ Não consigo ler a lista de incidentes desde { $when }, então posso saber tarde que um terminou.
status-unread = ⚠️ Ainda não li a página. Isso não quer dizer que está tudo bem.
status-unread-failing = ⚠️ Não consigo ler a página desde { $when }, então não sei o status dela.
status-unread-title = Status desconhecido
status-now = Agora mesmo
status-online = 👥 { $people } pessoas online
status-online-change = 👥 { $people } pessoas online ({ $change } em uma hora)
status-errors = { $share } das chamadas da API falham
status-steam = { $share } dos logins pela Steam dão certo
status-meta = { $share } dos logins pela Meta dão certo
status-components = Componentes
status-troubles = Não funcionam como deveriam
status-healthy = { $count ->
    [one] 🟢 { $count } componente funciona como deveria
   *[other] 🟢 { $count } componentes funcionam como deveriam
}
status-incidents = Incidentes ativos
status-maintenances = Manutenção
status-incident = { $title } ({ $impact }, { $progress }, desde { $when })
status-maintenance = { $title } ({ $progress }, { $from } até { $until })
status-more = { $count ->
    [one] … e mais { $count }
   *[other] … e mais { $count }
}

status-refresh = 🔄 Atualizar

## Pictures. What stands in them has to be short.

chart-visits = Pessoas online
chart-api-latency = Latência da API (relativa)
chart-api-requests = Chamadas da API (relativas)
chart-api-errors = Erros da API
chart-steam = Logins pela Steam
chart-meta = Logins pela Meta
chart-steam-count = Número de logins pela Steam (relativo)
chart-meta-count = Número de logins pela Meta (relativo)
chart-incident = Incidente
chart-maintenance = Manutenção
chart-empty = Sem dados
chart-day = { $day }/{ $month }
chart-alt = { $page }, últimos { $range }: { $charts }

## /metrics

metrics-title = { $metric }, últimos { $range }
metrics-lowest = Mínimo
metrics-median = Mediana
metrics-highest = Máximo
metrics-empty = Nada foi medido neste período.
metrics-relative = A página não diz em que unidade isto é medido. Só a forma da linha conta, e só dentro deste período.
metrics-none = Esta página não publica medições. Tente `/uptime`.

## /uptime

uptime-title = { $page }: disponibilidade, últimos { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
    [one] **{ $name }**: { $share }, { $count } falha, { $down }
   *[other] **{ $name }**: { $share }, { $count } falhas, { $down } no total
}
uptime-unknown = desconhecida
uptime-how = Como se conta
uptime-explained = Falhas parciais e graves contam como fora do ar; desempenho reduzido e manutenção não. O tempo de que não sei nada não conta.
uptime-none = Esta página não lista componentes.

## /incidents, /incident, /maintenance

incidents-title = Incidentes
incidents-now = Ativos
incidents-before = Passados
incidents-none = Não conheço nenhum incidente.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), desde { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, durou { $lasted }
incident-unknown = Não encontro esse incidente. Comece a digitar o título e escolha um da lista.
maintenances-title = Manutenção
maintenances-now = Em andamento e programadas
maintenances-before = Passadas
maintenances-none = Não conheço nenhuma manutenção.
maintenance-unknown = Não encontro essa manutenção. Comece a digitar o título e escolha uma da lista.
maintenance-from = De
maintenance-until = Até

## Alerts

alert-sample-title = ✅ Isto é um teste
alert-sample = Os avisos de incidentes e manutenções chegarão aqui.
untitled = (sem título)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } De volta: { $title }
alert-resolved-title = ✅ Resolvido: { $title }
alert-unlisted-title = ⚪ Não listado mais: { $title }
alert-unlisted = A página não lista mais este incidente e nunca disse que terminou.
alert-missed-title = { $count ->
    [one] ✅ { $count } incidente começou e terminou enquanto eu não olhava
   *[other] ✅ { $count } incidentes começaram e terminaram enquanto eu não olhava
}
alert-more-unlisted-title = { $count ->
    [one] ⚪ E mais { $count } incidente não está mais listado
   *[other] ⚪ E mais { $count } incidentes não estão mais listados
}
alert-more-title = { $count ->
    [one] ⚠️ E mais { $count } incidente
   *[other] ⚠️ E mais { $count } incidentes
}
alert-more-reopened-title = { $count ->
    [one] ⚠️ E mais { $count } incidente está de volta
   *[other] ⚠️ E mais { $count } incidentes estão de volta
}
alert-more-resolved-title = { $count ->
    [one] ✅ E mais { $count } incidente terminou
   *[other] ✅ E mais { $count } incidentes terminaram
}
alert-maintenance-title = 🔧 Manutenção programada: { $title }
alert-moved-title = 🔧 Manutenção remarcada: { $title }
alert-cancelled-title = ⚪ Manutenção cancelada: { $title }
alert-reminder-title = 🔧 A manutenção começa em breve: { $title }
alert-started-title = 🔧 A manutenção começou: { $title }
alert-completed-title = ✅ A manutenção terminou: { $title }
alert-planned-before = Estava programada para
alert-impact = Impacto
alert-progress = Situação
alert-began = Começou
alert-ended = Terminou
alert-lasted = Durou
alert-components = Afetados
alert-footer = { $page }
alert-no-text = A página não diz mais nada.

duration-minutes = { $minutes ->
    [0] menos de um minuto
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
duration-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } min
}
duration-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} { $hours ->
    [0] { "" }
   *[other] { $hours } h
}

## Commands

cmd-status = Mostrar o status atual da página
cmd-status-page = Qual página de uma resposta longa
cmd-status-range = Quanto para trás vão os gráficos
cmd-status-theme = As cores da imagem
    .dark = Escuro
    .light = Claro
cmd-metrics = Mostrar uma medição como gráfico
cmd-metrics-metric = O que foi medido
    .visits = Pessoas online
    .api_latency = Latência da API (relativa)
    .api_requests = Chamadas da API (relativas)
    .api_errors = Erros da API
    .extauth_steam = Logins pela Steam
    .extauth_oculus = Logins pela Meta
    .extauth_steam_count = Número de logins pela Steam (relativo)
    .extauth_oculus_count = Número de logins pela Meta (relativo)
cmd-metrics-range = Quanto para trás vai o gráfico
cmd-metrics-theme = As cores da imagem
    .dark = Escuro
    .light = Claro
cmd-uptime = Mostrar quão confiável cada componente tem sido
cmd-uptime-range = Quanto para trás olhar
cmd-uptime-page = Qual página de uma resposta longa
cmd-uptime-theme = As cores da imagem
    .dark = Escuro
    .light = Claro
cmd-incidents = Listar incidentes ativos e passados
cmd-incidents-page = Qual página de uma resposta longa
cmd-incident = Mostrar um incidente com todas as atualizações
cmd-incident-incident = O incidente
cmd-incident-page = Qual página de uma resposta longa
cmd-maintenance = Listar manutenções, ou mostrar uma com todas as atualizações
cmd-maintenance-page = Qual página de uma resposta longa
cmd-maintenance-maintenance = A manutenção a mostrar por inteiro
cmd-config = Escolher o que digo a este servidor
cmd-config-setup = Enviar avisos a um canal deste servidor
cmd-config-setup-channel = O canal para os avisos
cmd-config-alerts = Escolher quais avisos este servidor recebe
cmd-config-alerts-type = Quais avisos
    .incident = Um incidente começa ou volta
    .incident_resolved = Um incidente terminou
    .maintenance = Uma manutenção é programada, remarcada ou cancelada
    .maintenance_reminder = Uma manutenção começa em até uma hora
    .maintenance_started = Uma manutenção começou
    .maintenance_completed = Uma manutenção terminou
cmd-config-alerts-state = Se devem ser enviados
    .on = Ligados
    .off = Desligados
cmd-config-alerts-impact = A partir de que gravidade um incidente conta
    .all = Todos os incidentes
    .minor = Leves ou piores
    .major = Graves ou piores
    .critical = Só críticos
cmd-config-test = Enviar uma amostra para onde vão os avisos
cmd-config-show = Mostrar para onde vão os avisos deste servidor
cmd-ping = Verificar se o bot está aí
cmd-about = Mostrar o que este bot é

config-no-server = Isto só funciona em um servidor.
config-no-channel = Não vejo { $channel } neste servidor. Escolha um canal onde eu possa ler e escrever.
config-wrong-channel = Não posso publicar avisos em { $channel }. Escolha um canal de texto ou de anúncios.
config-set-up = Pronto! A partir de agora, os avisos vão para { $channel }. `/config alerts` escolhe quais.
config-lacking = Avisos ainda não podem chegar em { $channel }, porque me faltam estas permissões lá: { $permissions }. Dê-as a mim nas configurações do canal em **Permissões** e tente de novo.
config-alerts = O que este servidor recebe:
config-alerts-none = Este servidor não recebe nada. Escolha com `/config alerts`.
config-alerts-impact = Incidentes: { $impact }
config-alerts-both = Escolha um tipo e também se esses avisos devem ser enviados.
config-tested = Estou enviando uma amostra para { $channel }. Se ela aparecer, os avisos também aparecerão.
config-tested-off = Estou enviando uma amostra para { $channel }. Mas os avisos estão desligados; use `/config setup` para ligá-los de novo.
may-view-channel = Ver canal
may-send-messages = Enviar mensagens
may-embed-links = Inserir links
may-read-history = Ver histórico de mensagens
config-none = Este servidor ainda não recebe avisos. Use `/config setup` para ligá-los.
config-on = Os avisos vão para { $channel }.
config-off = Os avisos estão desligados. Antes iam para { $channel }; use `/config setup` para ligá-los de novo.
config-given-up = Os avisos estão desligados, porque não consegui alcançar { $channel }: { $reason }. Use `/config setup` para ligá-los de novo.
pong = Estou aqui. { $waiting ->
    [0] Nada espera para ser entregue.
    [one] { $waiting } mensagem espera para ser entregue.
   *[other] { $waiting } mensagens esperam para ser entregues.
}
about = pulse-bot { $version }: acompanha uma página de status e avisa os servidores quando algo quebra e quando volta a funcionar.
