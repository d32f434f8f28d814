# What every command may answer.

arg-missing = Не хватает `{ $option }`.
arg-unfit = `{ $given }` не подходит для `{ $option }`.
arg-not-an-integer = `{ $given }` не подходит для `{ $option }`: нужно целое число от { $min } до { $max }.
arg-not-a-duration = `{ $given }` — не то время, которое я понимаю. Напишите, например, `30m`, `2h` или `1d12h`.
arg-not-a-duration-nor-text = `{ $given }` — не то время, которое я понимаю. Напишите, например, `30m`, `2h` или `1d12h`. Если это часть текста, поставьте перед ней `--`.
arg-not-a-moment = `{ $given }` — не тот момент, который я понимаю. Напишите, например, `14:30`, `2h`, `tomorrow 9:00`, `2026-12-01 09:00` или `every friday 9:00`.
arg-not-a-flag = `{ $given }` не подходит для `{ $option }`: нужно `yes` или `no`.
arg-not-a-user = Не нахожу пользователя `{ $given }`. Упомяните его или укажите ID.
arg-not-a-channel = Не нахожу канал `{ $given }`. Упомяните его или укажите ID.
arg-not-a-role = Не нахожу роль `{ $given }`. Упомяните её или укажите ID.
arg-not-a-choice = `{ $given }` не подходит для `{ $option }`: используйте { $choices }.
arg-too-much = Не знаю, что делать с `{ $given }`. Слова, которые стоят вместе, возьмите в кавычки: `"like this"`.
arg-open-quote = Кавычка перед `{ $given }` не закрыта.
arg-unknown-flag = `{ $given }` нет. Может быть, `-{ $nearest }`?
arg-named = Уберите `{ $given }`: `{ $option }` пишется на своём месте, без названия.
arg-unknown-dashed = `{ $given }` нет. Если с этого начинается ваш текст, поставьте перед ним `--`.
arg-usage =
    { $problem }
    Использование: `{ $usage }`
    Пример: `{ $example }`

# Refusals of the dispatcher.

command-unknown = Команды `{ $name }` нет. `{ $help }` показывает, какие есть.
command-unknown-nearest = Команды `{ $name }` нет. Может быть, `{ $nearest }`? `{ $help }` показывает, какие есть.
command-gone = Этой команды я больше не знаю. Discord какое-то время может показывать старый список; перезагрузите его или используйте `help`.
command-group = К `{ $name }` нужно ещё одно слово: { $choices }.
command-wrong-level = Здесь вам этого нельзя: нужно { $level }.
command-denied = Здесь вам этого нельзя: владелец забрал эту команду у вас или у вашей роли.
command-wrong-server = Здесь вам этого нельзя: нужно { $level }, а это считается только на сервере команды.
command-wrong-place = Здесь это не работает. Это работает { $places }.
command-broken = У меня что-то пошло не так. Если это повторяется, передайте этот номер тем, кто меня запускает: `{ $reference }`.
command-too-late = Это заняло слишком много времени. Попробуйте ещё раз.
command-unread = Я не смог это прочитать. Попробуйте иначе.
command-done = Готово.

level-member = ничего особенного
level-supporter = уровень «supporter»
level-moderator = уровень «moderator»
level-manager = право «Управлять сервером»
level-admin = уровень «administrator»
level-owner = уровень «owner»

place-guild = на сервере
place-bot-dm = в моих личных сообщениях
place-private-channel = в личных каналах

# Help.

cmd-help = Список команд или объяснение одной
cmd-help-command = Команда, которую объяснить
help-list-title = О чём меня можно попросить
help-list-more = Подробнее об одной из них: `{ $help }`
help-usage = Использование: `{ $usage }`
help-example = Пример: `{ $example }`
help-aliases = Также: { $aliases }
help-level = Нужно: { $level }
