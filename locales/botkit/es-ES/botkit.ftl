# What every command may answer.

arg-missing = Falta `{ $option }`.
arg-unfit = `{ $given }` no sirve para `{ $option }`.
arg-not-an-integer = `{ $given }` no sirve para `{ $option }`: usa un número entero de { $min } a { $max }.
arg-not-a-duration = No entiendo `{ $given }` como duración. Escribe, por ejemplo, `30m`, `2h` o `1d12h`.
arg-not-a-duration-nor-text = No entiendo `{ $given }` como duración. Escribe, por ejemplo, `30m`, `2h` o `1d12h`. Si forma parte del texto que sigue, pon `--` delante.
arg-not-a-moment = No entiendo `{ $given }` como fecha u hora. Escribe, por ejemplo, `14:30`, `2h`, `tomorrow 9:00` (mañana), `2026-12-01 09:00` o `every friday 9:00` (cada viernes).
arg-not-a-flag = `{ $given }` no sirve para `{ $option }`: usa `yes` (sí) o `no`.
arg-not-a-user = No encuentro al usuario `{ $given }`. Menciónalo o pon su ID.
arg-not-a-channel = No encuentro el canal `{ $given }`. Menciónalo o pon su ID.
arg-not-a-role = No encuentro el rol `{ $given }`. Menciónalo o pon su ID.
arg-not-a-choice = `{ $given }` no sirve para `{ $option }`. Puedes elegir: { $choices }.
arg-too-much = No sé qué hacer con `{ $given }`. Pon entre comillas las palabras que van juntas: `"como aquí"`.
arg-open-quote = Las comillas que hay antes de `{ $given }` no se cierran.
arg-unknown-flag = `{ $given }` no existe. ¿Querías decir `-{ $nearest }`?
arg-named = Quita `{ $given }`: `{ $option }` va en ese lugar, sin su nombre.
arg-unknown-dashed = `{ $given }` no existe. Si tu texto empieza así, pon `--` delante.
arg-usage =
    { $problem }
    Uso: `{ $usage }`
    Ejemplo: `{ $example }`

# Refusals of the dispatcher.

command-unknown = No existe el comando `{ $name }`. `{ $help }` muestra los que hay.
command-unknown-nearest = No existe el comando `{ $name }`. ¿Querías decir `{ $nearest }`? `{ $help }` muestra los que hay.
command-gone = Ya no conozco este comando. Discord puede mostrar una lista antigua durante un rato; recárgalo o usa `help`.
command-group = A `{ $name }` le falta una palabra: { $choices }.
command-wrong-level = No puedes hacer eso aquí: necesitas { $level }.
command-denied = No puedes hacer eso aquí: un propietario te ha quitado este comando, a ti o a uno de tus roles.
command-wrong-server = No puedes hacer eso aquí: necesitas { $level }, que solo cuenta en el servidor del equipo.
command-wrong-place = Eso no funciona aquí. Funciona { $places }.
command-broken = Algo ha fallado por mi parte. Si sigue pasando, da este número a quienes se ocupan de mí: `{ $reference }`.
command-too-late = Eso ha tardado demasiado. Inténtalo otra vez.
command-unread = No he podido leerlo. Prueba de otra manera.
command-done = Hecho.

level-member = nada en especial
level-supporter = el nivel «soporte»
level-moderator = el nivel «moderador»
level-manager = el permiso «Gestionar servidor»
level-admin = el nivel «administrador»
level-owner = el nivel «propietario»

place-guild = en un servidor
place-bot-dm = en mis mensajes directos
place-private-channel = en canales privados

# Help.

cmd-help = Muestra los comandos o explica uno
cmd-help-command = El comando que quieres que explique
help-list-title = Lo que puedes pedirme
help-list-more = Para saber más de uno de ellos: `{ $help }`
help-usage = Uso: `{ $usage }`
help-example = Ejemplo: `{ $example }`
help-aliases = También: { $aliases }
help-level = Necesitas: { $level }
