### What the status bot says.

## The page's own words. A word without a text here is shown as the page wrote it.

component-operational = Работает
component-degraded_performance = Работает хуже обычного
component-partial_outage = Частичный сбой
component-major_outage = Серьёзный сбой
component-under_maintenance = На обслуживании

impact-none = Сообщение
impact-minor = Незначительный
impact-major = Серьёзный
impact-critical = Критический
impact-maintenance = Обслуживание

progress-investigating = Выясняется
progress-identified = Причина найдена
progress-monitoring = Наблюдение
progress-resolved = Решено
progress-postmortem = Решено и объяснено
progress-unlisted = Больше не в списке
progress-scheduled = Запланировано
progress-in_progress = Идёт
progress-verifying = Проверяется
progress-completed = Закончено

## /status

status-title-only = { $page }
status-page = Страница { $page } из { $pages }
status-title = { $page }: { $description }
status-fresh = Проверено { $when }.
status-stale = ⚠️ Страница не отвечает. Это прочитано { $when } и могло устареть.
status-history-stale = ⚠️ Список инцидентов не читается с { $when }, поэтому об окончании я могу узнать поздно.
status-unread = ⚠️ Я ещё не прочитал страницу. Это не значит, что всё хорошо.
status-unread-failing = ⚠️ Страница не читается с { $when }, поэтому её состояние мне неизвестно.
status-unread-title = Состояние неизвестно
status-now = Прямо сейчас
status-online = 👥 Людей в сети: { $people }
status-online-change = 👥 Людей в сети: { $people } ({ $change } за час)
status-errors = Вызовов API с ошибкой: { $share }
status-steam = Успешных входов через Steam: { $share }
status-meta = Успешных входов через Meta: { $share }
status-components = Компоненты
status-troubles = Работают не так, как должны
status-healthy = 🟢 Работают как должны, компонентов: { $count }
status-incidents = Текущие инциденты
status-maintenances = Обслуживание
status-incident = { $title } ({ $impact }, { $progress }, с { $when })
status-maintenance = { $title } ({ $progress }, { $from } – { $until })
status-more = … и ещё: { $count }

status-refresh = 🔄 Обновить

## Pictures. What stands in them has to be short.

chart-visits = Людей в сети
chart-api-latency = Задержка API (относительно)
chart-api-requests = Вызовы API (относительно)
chart-api-errors = Ошибки API
chart-steam = Входы через Steam
chart-meta = Входы через Meta
chart-steam-count = Число входов через Steam (относительно)
chart-meta-count = Число входов через Meta (относительно)
chart-incident = Инцидент
chart-maintenance = Обслуживание
chart-empty = Нет данных
chart-day = { $day }.{ $month }
chart-alt = { $page }, за последние { $range }: { $charts }

## /metrics

metrics-title = { $metric }, за последние { $range }
metrics-lowest = Наименьшее
metrics-median = Медиана
metrics-highest = Наибольшее
metrics-empty = За это время ничего не измерено.
metrics-relative = Страница не говорит, в чём это измерено. Важна только форма линии и только за это время.
metrics-none = Эта страница не публикует измерений. Попробуйте `/uptime`.

## /uptime

uptime-title = { $page }: доступность за последние { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = **{ $name }**: { $share }, сбоев: { $count }, всего { $down }
uptime-unknown = неизвестно
uptime-how = Как это считается
uptime-explained = Частичные и серьёзные сбои считаются простоем; работа хуже обычного и обслуживание — нет. Время, о котором я ничего не знаю, не считается вовсе.
uptime-none = На этой странице нет компонентов.

## /incidents, /incident, /maintenance

incidents-title = Инциденты
incidents-now = Текущие
incidents-before = Прошлые
incidents-none = Об инцидентах я не знаю.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), с { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, длительность { $lasted }
incident-unknown = Не нахожу этот инцидент. Начните вводить название и выберите его из списка.
maintenances-title = Обслуживание
maintenances-now = Текущее и предстоящее
maintenances-before = Прошлое
maintenances-none = Об обслуживании я не знаю.
maintenance-unknown = Не нахожу это обслуживание. Начните вводить название и выберите его из списка.
maintenance-from = С
maintenance-until = До

## Alerts

alert-sample-title = ✅ Это проверка
alert-sample = Оповещения об инцидентах и работах будут приходить сюда.
untitled = (без названия)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } Снова: { $title }
alert-resolved-title = ✅ Решено: { $title }
alert-unlisted-title = ⚪ Больше не в списке: { $title }
alert-unlisted = Этого инцидента больше нет на странице, и о его окончании она не говорила.
alert-missed-title = ✅ Началось и закончилось без меня, инцидентов: { $count }
alert-more-unlisted-title = ⚪ И ещё больше не в списке, инцидентов: { $count }
alert-more-title = ⚠️ И ещё инцидентов: { $count }
alert-more-reopened-title = ⚠️ И ещё снова идут, инцидентов: { $count }
alert-more-resolved-title = ✅ И ещё закончились, инцидентов: { $count }
alert-maintenance-title = 🔧 Плановые работы: { $title }
alert-moved-title = 🔧 Работы перенесены: { $title }
alert-cancelled-title = ⚪ Работы отменены: { $title }
alert-reminder-title = 🔧 Работы скоро начнутся: { $title }
alert-started-title = 🔧 Работы начались: { $title }
alert-completed-title = ✅ Работы завершены: { $title }
alert-planned-before = Было запланировано на
alert-impact = Серьёзность
alert-progress = Состояние
alert-began = Начало
alert-ended = Конец
alert-lasted = Длительность
alert-components = Затронуто
alert-footer = { $page }
alert-no-text = Больше страница ничего не говорит.

duration-minutes = { $minutes ->
    [0] меньше минуты
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
duration-hours = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
} { $minutes ->
    [0] { "" }
   *[other] { $minutes } мин
}
duration-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
} { $hours ->
    [0] { "" }
   *[other] { $hours } ч
}

## Commands

cmd-status = Показать текущее состояние страницы
cmd-status-page = Какая страница длинного ответа
cmd-status-range = За какое время графики
cmd-status-theme = Цвета картинки
    .dark = Тёмные
    .light = Светлые
cmd-metrics = Показать измерение графиком
cmd-metrics-metric = Что измерено
    .visits = Людей в сети
    .api_latency = Задержка API (относительно)
    .api_requests = Вызовы API (относительно)
    .api_errors = Ошибки API
    .extauth_steam = Входы через Steam
    .extauth_oculus = Входы через Meta
    .extauth_steam_count = Число входов через Steam (относительно)
    .extauth_oculus_count = Число входов через Meta (относительно)
cmd-metrics-range = За какое время график
cmd-metrics-theme = Цвета картинки
    .dark = Тёмные
    .light = Светлые
cmd-uptime = Показать, насколько надёжно работал каждый компонент
cmd-uptime-range = За какое время
cmd-uptime-page = Какая страница длинного ответа
cmd-uptime-theme = Цвета картинки
    .dark = Тёмные
    .light = Светлые
cmd-incidents = Список текущих и прошлых инцидентов
cmd-incidents-page = Какая страница длинного ответа
cmd-incident = Показать инцидент со всеми обновлениями
cmd-incident-incident = Инцидент
cmd-incident-page = Какая страница длинного ответа
cmd-maintenance = Список обслуживаний или одно со всеми обновлениями
cmd-maintenance-page = Какая страница длинного ответа
cmd-maintenance-maintenance = Обслуживание, которое показать целиком
cmd-config = Выбрать, о чём я сообщаю этому серверу
cmd-config-setup = Отправлять оповещения в канал этого сервера
cmd-config-setup-channel = Канал для оповещений
cmd-config-alerts = Выбрать, какие оповещения получает сервер
cmd-config-alerts-type = Какие оповещения
    .incident = Инцидент начался или вернулся
    .incident_resolved = Инцидент завершён
    .maintenance = Работы запланированы, перенесены или отменены
    .maintenance_reminder = Работы начнутся в течение часа
    .maintenance_started = Работы начались
    .maintenance_completed = Работы завершены
cmd-config-alerts-state = Отправлять ли их
    .on = Включить
    .off = Выключить
cmd-config-alerts-impact = С какой серьёзности сообщать об инциденте
    .all = Все инциденты
    .minor = Незначительные и серьёзнее
    .major = Серьёзные и критические
    .critical = Только критические
cmd-config-test = Отправить пример туда, куда идут оповещения
cmd-config-show = Показать, куда идут оповещения этого сервера
cmd-ping = Проверить, на месте ли бот
cmd-about = Показать, что это за бот

config-no-server = Это работает только на сервере.
config-no-channel = Я не вижу { $channel } на этом сервере. Выберите канал, где я могу читать и писать.
config-wrong-channel = В { $channel } я не могу размещать оповещения. Выберите текстовый канал или канал объявлений.
config-set-up = Готово! Теперь оповещения идут в { $channel }. `/config alerts` выбирает, какие.
config-lacking = Пока оповещения не могут прийти в { $channel }: там мне не хватает прав: { $permissions }. Дайте их мне в настройках канала в разделе **Права доступа** и попробуйте снова.
config-alerts = О чём узнаёт этот сервер:
config-alerts-none = Этот сервер ни о чём не узнаёт. Выберите с помощью `/config alerts`.
config-alerts-impact = Инциденты: { $impact }
config-alerts-both = Выберите и тип, и отправлять ли эти оповещения.
config-tested = Отправляю пример в { $channel }. Если он появится, появятся и оповещения.
config-tested-off = Отправляю пример в { $channel }. Но оповещения выключены; включите их через `/config setup`.
may-view-channel = Просматривать канал
may-send-messages = Отправлять сообщения
may-embed-links = Встраивать ссылки
may-read-history = Читать историю сообщений
config-none = Этот сервер пока не получает оповещений. Включите их через `/config setup`.
config-on = Оповещения идут в { $channel }.
config-off = Оповещения выключены. Раньше они шли в { $channel }; включите их снова через `/config setup`.
config-given-up = Оповещения выключены, потому что до { $channel } не достучаться: { $reason }. Включите их снова через `/config setup`.
pong = Я на месте. Ждут доставки, сообщений: { $waiting }.
about = pulse-bot { $version }: следит за страницей статуса и сообщает серверам, когда что-то ломается и когда снова работает.
