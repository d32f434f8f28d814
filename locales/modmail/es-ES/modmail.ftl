# What modmail-bot says, in English.

## To members

opened = Tu mensaje ha llegado al equipo. Te responderán aquí, y todo lo que escribas aquí les llega.
not-relayed = ⚠️ No se ha podido mostrar este mensaje al equipo. Envíalo otra vez más tarde.
closed = Esta conversación se ha cerrado. Vuelve a escribir cuando necesites al equipo.
closed-with-reason = Esta conversación se ha cerrado: { $reason }

    Vuelve a escribir cuando necesites al equipo.
idle-taken-back = Esta conversación sigue abierta: el equipo aún se está ocupando de ella.
idle-warning = El equipo te respondió y no ha vuelto a saber de ti. Si no contestas, esta conversación se cerrará <t:{ $moment }:R>.
end-button = Cerrar esta conversación
ended = Esta conversación está cerrada. Vuelve a escribir cuando necesites al equipo.
end-nothing = No tienes ninguna conversación abierta aquí.
end-over = Esta conversación ya ha terminado.
end-later = Algo que has escrito aún está de camino al equipo. Inténtalo otra vez en un momento.
rating-question = ¿Qué tal lo hemos hecho?
rating-comment = Añadir un comentario
rating-field = ¿Qué fue bien? ¿Qué se puede mejorar?
rating-thanks = { $stars } ¡Gracias! Vuelve a escribir cuando necesites al equipo.
rating-commented = { $stars } Gracias, tu comentario ya está en manos del equipo.
rating-commented-before = Ya has comentado esta conversación, y el equipo tiene lo que escribiste.
rating-empty = Tu comentario está vacío.
rating-gone = Esta conversación ya no se puede valorar.
reopened = El equipo ha reabierto esta conversación. Todo lo que escribas aquí les llega.
kept-for-now = Ahora mismo no se puede contactar con el equipo. Tu mensaje está guardado y les llegará en cuanto sea posible, así que no hace falta que lo envíes otra vez.
too-short = Este mensaje no se ha transmitido: usa al menos { $wanted } caracteres para decir de qué se trata.
too-soon = Este mensaje no se ha transmitido: tu última conversación se cerró hace solo un momento. Podrás empezar otra { $moment }.
menu-question = ¿De qué trata tu mensaje? Lo que escribas mientras tanto se transmite con él.
menu-placeholder = Elige un tema
menu-anything = Otra cosa
menu-chosen = **{ $category }**: tu mensaje está en camino.
menu-answered = **{ $category }**
menu-chosen-anything = Tu mensaje está de camino al equipo.
menu-expired = No elegiste ningún tema, así que tu mensaje llega al equipo tal cual.
menu-not-offered = Ese tema ya no está disponible. Elige otro.
menu-over = Esto ya está decidido.
confirm-question = ¿Muestro tu mensaje al equipo? Lo que escribas mientras tanto se transmite con él.
confirm-send = Sí, muéstralo
confirm-discard = No
confirm-discarded = No se ha mostrado nada al equipo.
confirm-expired = No confirmaste, así que no se ha mostrado nada al equipo. Vuelve a escribir si lo necesitas.

## Messages on both sides

message-empty = *(un mensaje que no se puede mostrar aquí)*
message-link = 📎 [{ $name }]({ $url }) (demasiado grande para copiarlo, o ya no está disponible; el enlace caduca)
message-link-unkept = 📎 [{ $name }]({ $url }) (no pude guardar una copia; el enlace caduca)
message-invisible = *(un mensaje de caracteres que no se ven)*
message-sticker = 🏷️ Pegatina: { $what }
message-poll = 📊 Encuesta: { $what }
message-forwarded = ↪️ Reenviado:
message-forwarded-from = ↪️ Reenviado desde { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Mensaje de voz, { $seconds } s
message-answers = ↩️ En respuesta a: { $what }
anonymous-name = Equipo
message-change = { $change ->
    [deleted] 🗑️ borrado por el miembro
    [before] ✏️ lo que decía antes
   *[edited] ✏️ editado por el miembro
}
message-deleted-by = 🗑️ Borrado por <@{ $staff }>

## Tickets

card-member = Miembro
card-account = Cuenta creada
card-joined = Se unió
card-stranger = no está en este servidor
card-roles = Roles
card-earlier = Tickets anteriores
card-last = El más reciente
card-notes = Notas
card-servers = Servidores
card-both = el de los miembros y el del equipo
card-unknown = Discord no lo dijo
card-members-only = no está en el del equipo
card-number = Ticket n.º { $number }
card-channel = Nombre de este canal
card-name-refused = Discord no permite aquí el nombre de este miembro en el nombre de un canal, así que el canal tiene uno neutro, como ticket-001.
card-dms = Mensajes directos
card-dms-closed = estaban cerrados cuando se abrió este ticket: ni siquiera pude saludar al miembro
dms-closed = ⚠️ El miembro no acepta mensajes directos míos, así que vuestras respuestas no le llegarán hasta que los acepte. Sus propios mensajes sí siguen llegando.
alert-full = ⚠️ No queda sitio en el servidor para otro ticket, el n.º { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Lo que escriben los miembros queda guardado. Eliminad los canales que ya no necesitéis y seguiré por mi cuenta.
alert-forbidden = ⚠️ No puedo abrir el ticket n.º { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Lo que escriben los miembros queda guardado. Aseguraos de que puedo ver la categoría de los tickets y gestionar sus canales, y seguiré por mi cuenta.
alert-refused = ⚠️ No puedo abrir el ticket n.º { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`) porque Discord rechaza su canal: { $reason }. Lo que escribe queda guardado, y sigo intentándolo. En mi registro hay más detalles.
alert-missing = ⚠️ No puedo abrir el ticket n.º { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`) porque su categoría o foro ya no existe: { $reason }. Lo que escriben los miembros queda guardado. Poned el correcto en los ajustes.
alert-archive-full = { $tickets ->
    [none] ⚠️ El archivo está lleno y no puedo crear otra categoría para él: { $reason }. Eliminad los canales que ya no necesitéis.
   *[other] ⚠️ El archivo está lleno y no puedo crear otra categoría para él: { $reason }. Estos canales de tickets cerrados se quedan donde están: { $tickets }. Eliminad los canales que ya no necesitéis.
}
alert-visible = ⚠️ No solo el equipo puede ver los tickets en <#{ $place }>, también: { $roles }. Quitadles allí *Ver canal*, a no ser que lo queráis así.
outsider-writes = ⚠️ <@{ $person }> escribe aquí pero no es del equipo, así que nada de lo que escribe le llega al miembro. Queda como nota. Si debe responder, dadle un rol de `supporters`; si no debe leer esto, ocultadle el canal.
alert-not-shown = ⚠️ No puedo mostrar lo que **{ $name }** (<@{ $member }> · `{ $member }`) escribió en el ticket n.º { $ticket }, <#{ $channel }>: { $reason }. Está guardado. Devolvedme mis permisos allí y seguiré por mi cuenta.
alert-parked = ⚠️ He fallado una y otra vez con algo que pasó aquí, y lo he dejado fuera. En mi registro hay más detalles.
alert-parked-elsewhere = ⚠️ He fallado una y otra vez con algo que pasó en <#{ $channel }>, y lo he dejado fuera. En mi registro hay más detalles.
alert-parked-of = ⚠️ He fallado una y otra vez con algo de <@{ $member }> (`{ $member }`), { $ticket ->
    [none] que no tiene ticket
   *[other] ticket n.º { $ticket }
}, y lo he dejado fuera. Si era un mensaje, ve ❌ debajo; pedidle que lo escriba de otra manera. En mi registro hay más detalles.
alert-parked-message = ⚠️ He fallado una y otra vez con un mensaje de este miembro, y lo he dejado fuera. Ve ❌ debajo; pedidle que lo escriba de otra manera.
alert-held-up = ⚠️ Discord, o algo que hay delante, lleva un cuarto de hora rechazando algo del ticket de <@{ $member }>: { $reason }. Todo lo que va detrás espera. Sigo intentándolo, a no ser que lo deis por perdido.
alert-held-up-somewhere = ⚠️ Discord, o algo que hay delante, lleva un cuarto de hora rechazando algo mío: { $reason }. Todo lo que va detrás espera. Sigo intentándolo, a no ser que lo deis por perdido.
give-up-button = Darlo por perdido
give-up-done = ❌ <@{ $staff }> lo ha dado por perdido. Lo que espera detrás sigue en un momento.
give-up-over = Eso ya se ha solucionado, o ya se había dado por perdido.
card-earlier-count = { $count ->
    [0] ninguno
    [one] uno
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] n.º { $number } · ⏳ en camino · ✏️ editada
   *[none] n.º { $number } · ⏳ en camino
}
copy-delivered = { $change ->
    [edited] n.º { $number } · ✅ entregada · ✏️ editada
   *[none] n.º { $number } · ✅ entregada
}
copy-failed = { $change ->
    [edited] n.º { $number } · ✏️ editada · ❌ no entregada: { $reason }
   *[none] n.º { $number } · ❌ no entregada: { $reason }
}
copy-anonymous = { $name } (anónimo)
copy-deleted = n.º { $number } · 🗑️ borrada
copy-lost = ⚠️ Mi copia de **{ $name }** ha desaparecido, y Discord ya no tiene el archivo. Su mensaje salió con un enlace en su lugar.
reply-failed = ❌ <@{ $staff }>, la respuesta n.º { $number } no se ha entregado: { $reason }

## The member

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) ha dejado el servidor. Este ticket sigue abierto, pero puede que vuestras respuestas no le lleguen.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) ha dejado el servidor, así que este ticket se está cerrando.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) se ha unido al servidor.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) ha sido objeto de un baneo en el servidor.
member-banned-by = 🔨 <@{ $staff }> ha baneado del servidor a **{ $name }** (<@{ $member }> · `{ $member }`).
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) ha sido objeto de un baneo en el servidor: { $reason }
member-banned-by-with-reason = 🔨 <@{ $staff }> ha baneado del servidor a **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) ya no tiene un baneo en el servidor.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) está en aislamiento temporal en el servidor hasta <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) ya no está en aislamiento temporal en el servidor.
reopened-note = 🔓 El miembro ha vuelto a escribir, así que este ticket está abierto otra vez. Se cerró <t:{ $closed }:R>.
reopened-note-by = 🔓 Reabierto por <@{ $staff }>. Se cerró <t:{ $closed }:R>.
closed-on-leave = El miembro ha dejado el servidor.

## Answers to commands

cmd-reply = Responder al miembro de este ticket
    .menu = Responder
cmd-reply-text = Qué decir
cmd-reply-file = Un archivo que enviar también
cmd-reply-anonymous = No decir al miembro quién responde
cmd-reply-real = Mostrar tu nombre al miembro, aunque las respuestas siempre sean anónimas
cmd-anonreply = Responder al miembro de este ticket sin decir quién eres
cmd-anonreply-text = Qué decir
cmd-anonreply-file = Un archivo que enviar también
cmd-realreply = Responder al miembro de este ticket con tu nombre, aunque las respuestas siempre sean anónimas
cmd-realreply-text = Qué decir
cmd-realreply-file = Un archivo que enviar también
cmd-realreply-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-realreply-after = Enviarla más tarde: después de cuánto, por ejemplo 2h
cmd-realreply-at = Enviarla más tarde: cuándo, por ejemplo 14:30 o tomorrow 9:00
cmd-realreply-to = Enviarla solo a este miembro del ticket
cmd-freply = Responder al miembro de este ticket, rellenando variables como {"{"}member.name{"}"}
cmd-freply-text = Qué decir
cmd-freply-file = Un archivo que enviar también
cmd-freply-anonymous = No decir al miembro quién responde
cmd-freply-real = Mostrar tu nombre al miembro, aunque las respuestas siempre sean anónimas
cmd-freply-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-freply-after = Enviarla más tarde: después de cuánto, por ejemplo 2h
cmd-freply-at = Enviarla más tarde: cuándo, por ejemplo 14:30 o tomorrow 9:00
cmd-freply-to = Enviarla solo a este miembro del ticket
cmd-edit = Editar una respuesta en ambos lados
cmd-edit-number = El número que hay debajo de su copia
cmd-edit-text = Texto nuevo (déjalo vacío para editarlo en un formulario)
cmd-delete = Borrar una respuesta en el lado del miembro
    .menu = Borrar respuesta
cmd-delete-number = El número que hay debajo de su copia
cmd-retry = Intentar entregar otra vez lo que ha fallado
cmd-retry-number = El número de una respuesta (vacío: todo lo que ha fallado)
cmd-close = Cerrar este ticket ahora o más tarde
cmd-close-after = Cuándo cerrarlo, por ejemplo 1d12h (déjalo vacío para cerrarlo ya)
cmd-close-cancel = Cancelar el cierre programado
cmd-close-silent = No avisar al miembro
cmd-close-reason = El motivo; también se le dice al miembro, salvo que el cierre sea silencioso
cmd-new_thread = Abrir un ticket con un miembro
    .menu = Abrir ticket
cmd-new_thread-member = Con quién abrirlo
cmd-new_thread-category = Qué tipo de ticket es
cmd-new_thread-message = Tu primer mensaje; sin él no se entera de nada hasta que respondas
cmd-choose = Decir de qué trata tu mensaje
cmd-choose-category = El número de la categoría
cmd-choose-discard = No mostrar nada al equipo
cmd-choose-answer-1 = Tu respuesta a la primera pregunta
cmd-choose-answer-2 = Tu respuesta a la segunda pregunta
cmd-choose-answer-3 = Tu respuesta a la tercera pregunta
cmd-choose-answer-4 = Tu respuesta a la cuarta pregunta
cmd-choose-answer-5 = Tu respuesta a la quinta pregunta
cmd-end = Cerrar tu conversación con el equipo
cmd-end_one = Cerrar la conversación a la que pertenece este botón
cmd-end_one-ticket = Cuál
cmd-rate = Valorar una conversación que ha terminado
cmd-rate-write = Abrir el formulario para un comentario
cmd-rate-score = Qué tal fue, de 1 a 5
cmd-rate-ticket = Cuál
cmd-rate-comment = Lo que quieras decir al respecto
cmd-force_close = Cerrar un ticket que no se puede cerrar de otra manera
cmd-force_close-member = De quién es el ticket (déjalo vacío para el de este canal)
cmd-force_close-silent = No avisar al miembro
cmd-force_close-reason = El motivo; también se le dice al miembro, salvo que el cierre sea silencioso
cmd-give_up = Renunciar a lo que Discord rechaza una y otra vez
cmd-give_up-row = A qué
cmd-reopen = Reabrir un ticket cerrado
cmd-reopen-member = De quién es el último ticket (déjalo vacío para el de este canal)
cmd-reopen-silent = No avisar al miembro
cmd-take = Asignarte este ticket
cmd-take-force = Aunque esté asignado a otra persona
cmd-release = Dejar de tener asignado este ticket
cmd-release-force = Aunque esté asignado a otra persona
cmd-transfer = Asignar este ticket a otra persona
cmd-transfer-to = A quién asignarlo
cmd-transfer-force = Aunque esté asignado a otra persona
cmd-rename = Poner una etiqueta en el nombre del canal de este ticket
cmd-rename-label = La etiqueta (déjala vacía para quitarla)
cmd-snooze = Posponer este ticket un tiempo (acaba antes si el miembro escribe), o dejar de posponerlo
cmd-snooze-time = Cuánto tiempo, por ejemplo 2d (déjalo vacío para dejar de posponerlo)
cmd-ping = Comprobar si el bot está ahí
cmd-about = Mostrar qué es este bot

command-late = Enviaste esto hace { $minutes } minutos, mientras yo no estaba en línea, así que no lo he hecho. Envíalo otra vez si todavía lo quieres.
retry-nothing = Aquí no ha fallado nada que se pueda entregar otra vez.
retry-begun = { $count ->
    [one] Se está entregando otra vez un mensaje. En su copia verás cómo va.
   *[other] Se están entregando otra vez { $count } mensajes. En sus copias verás cómo van.
}
not-a-ticket = Esto no es un ticket. Usa el comando en el canal de un ticket abierto.
ticket-closed = Este ticket está cerrado.
ticket-opening = Estoy abriendo un ticket con <@{ $member }>. No se enterará hasta que alguien responda.
ticket-opening-told = Estoy abriendo un ticket con <@{ $member }>, y tu mensaje está en camino.
ticket-opened = El ticket n.º { $ticket } con <@{ $member }> está abierto: <#{ $channel }>. No se enterará hasta que alguien responda.
ticket-opened-told = El ticket n.º { $ticket } con <@{ $member }> está abierto: <#{ $channel }>. Tu mensaje está en camino.
ticket-not-opened = Todavía no puedo crear el canal del ticket n.º { $ticket } con <@{ $member }>, porque { $why ->
    [full] no queda sitio en el servidor
    [missing] su categoría o foro ya no existe
   *[forbidden] Discord no me deja
}. En cuanto se arregle, se abrirá solo.
ticket-there = <@{ $member }> ya tiene un ticket abierto: { $where }
ticket-there-unplaced = <@{ $member }> ya tiene un ticket abierto; su canal se está creando.
nobody-by-id = No encuentro a ningún usuario con el ID { $given }.
nobody-by-name = No encuentro a «{ $given }» en el servidor de los miembros.
several-by-name = Varias personas se llaman «{ $given }»: { $people }. Menciona a la que quieres decir.
no-ticket-with-bots = No puedes abrir tickets con bots.
cmd-move_thread = Poner este ticket en otra categoría
cmd-move_thread-category = El nombre de la categoría
category-usual = ninguna: el lugar habitual
moving = { $category ->
    [none] Estoy moviendo este ticket al lugar habitual.
   *[other] Estoy moviendo este ticket a **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> ha movido este ticket al lugar habitual.
   *[other] <@{ $staff }> ha movido este ticket a **{ $category }**.
}
moved-already = { $category ->
    [none] Este ticket ya está en el lugar habitual.
   *[other] Este ticket ya está en **{ $category }**.
}
cannot-move = { $category ->
    [none] Discord no puede mover este ticket al lugar habitual: una publicación se queda en su foro, y un canal no puede convertirse en una. Se queda donde está.
   *[other] Discord no puede mover este ticket a **{ $category }**: una publicación se queda en su foro, y un canal no puede convertirse en una. Se queda donde está.
}
not-moved = ⚠️ <@{ $staff }> No se ha podido mover el ticket, que se queda en su categoría. Discord dice: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> No puedo mover este ticket: se queda en su categoría. Permíteme **Gestionar canales** y **Gestionar permisos** en ambas categorías e inténtalo otra vez.
cmd-add_staff = Dejar entrar a una persona o un rol en este ticket
cmd-add_staff-member = A quién
cmd-add_staff-role = O a quien tenga este rol
cmd-remove_staff = Retirar el acceso a este ticket a una persona o un rol
cmd-remove_staff-member = A quién
cmd-remove_staff-role = O a quien tenga este rol
guest-both = Indica un miembro o un rol, no los dos.
guest-nobody = Indica un miembro o un rol.
guest-everyone = Eso dejaría entrar a todo el mundo. Elige otro rol.
guest-bot = No se puede dejar entrar a un bot en un ticket.
guest-member = Este ticket trata de { $who }: leería lo que el equipo comenta entre sí.
guest-not-there = { $who } no está en el servidor de los tickets.
guest-in-post = Este ticket es una publicación de un foro: lo ve quien ve el foro, y nadie más puede.
guest-coming = Estoy dejando entrar a { $who } en este ticket.
guest-going = { $who } verá este ticket solo si su categoría lo permite.
guest-in = { $who }: <@{ $staff }> te ha dejado entrar en este ticket.
guest-out = <@{ $staff }> ha retirado a { $who } el acceso a este ticket. Quién lo ve vuelve a depender de su categoría.
guest-forbidden = ⚠️ <@{ $staff }> No puedo cambiar quién ve este ticket. Permíteme **Gestionar permisos** en su categoría e inténtalo otra vez.
guest-not-changed = ⚠️ <@{ $staff }> No se ha podido cambiar quién ve este ticket. Discord dice: { $reason }
no-such-category = No existe la categoría «{ $given }». { $known ->
    [none] No hay ninguna categoría.
   *[other] Puedes elegir entre: { $known }
}
discord-silent = Discord no ha respondido, así que no se ha hecho nada. Inténtalo otra vez.
ticket-closed-by = <@{ $staff }> cerró este ticket.
no-closed-ticket = <@{ $member }> no ha tenido nunca un ticket.
ticket-is-open = Este ticket está abierto.
reopen-which = Esto no es un ticket. Usa el comando en el canal de un ticket cerrado, o indica el miembro.
reopening = El ticket está abierto otra vez: <#{ $channel }>
reopening-unplaced = El ticket está abierto otra vez; su canal se está creando.
channel-elsewhere = Este ticket está abierto otra vez, pero no he podido traer de vuelta su canal: { $reason }. Muévelo a mano.
no-open-ticket = Este miembro no tiene ningún ticket abierto.
cancel-takes-nothing = `cancel` no se puede combinar con otras opciones.
nothing-planned = Este ticket no tiene ningún cierre programado.
delay-too-long = Puedes programar un cierre con { $limit } de antelación como máximo.
closing-planned = 🕑 Este ticket se cerrará <t:{ $moment }:R> (<t:{ $moment }:f>), salvo que el miembro escriba antes. Usa `/close` con `cancel` para dejarlo abierto.
closing-planned-firmly = 🕑 Este ticket se cerrará <t:{ $moment }:R> (<t:{ $moment }:f>). Usa `/close` con `cancel` para dejarlo abierto.
closing-replanned = 🕑 Ahora este ticket se cerrará <t:{ $moment }:R> (<t:{ $moment }:f>) en vez de a la hora fijada antes.
closing-called-off = Este ticket sigue abierto: se ha cancelado el cierre programado.
closing-called-off-by-member = El miembro ha escrito, así que se ha cancelado el cierre programado.
idle-warned = 💤 El miembro lleva mucho tiempo sin responder y se le ha recordado. Este ticket se cerrará <t:{ $moment }:R> (<t:{ $moment }:f>), salvo que escriba o que alguien del equipo haga algo en él antes. Usa `/close` con `cancel` para dejarlo abierto.
idle-called-off = Este ticket sigue abierto y se ha avisado al miembro. Vuelve a tener todo el tiempo.
idle-reason = no hubo respuesta durante mucho tiempo.
rating-told = { $stars } <@{ $member }> ha valorado el ticket n.º { $ticket }.
rating-changed = { $stars } <@{ $member }> ha cambiado su valoración del ticket n.º { $ticket }.
rating-told-comment = { $stars } <@{ $member }> dice sobre el ticket n.º { $ticket }:
closed-note = 🔒 Este ticket está cerrado.
closed-note-with-reason = 🔒 Este ticket está cerrado: { $reason }
closed-note-by = 🔒 Cerrado por <@{ $staff }>.
closed-note-by-with-reason = 🔒 Cerrado por <@{ $staff }>: { $reason }
reply-queued = La respuesta n.º { $number } está en camino. Su copia en este canal muestra cuándo se ha entregado.
reply-empty = No hay nada que enviar: escribe un texto o adjunta un archivo.
reply-too-long = Tu respuesta tiene { $length } caracteres, pero se permiten { $limit } como máximo. Envíala en partes.
which-reply = ¿Qué respuesta? Da el número que hay debajo de su copia, o responde a la copia.
no-such-reply = En este ticket no hay ninguna respuesta n.º { $number }.
no-reply = Esto no es una respuesta al miembro.
not-your-reply = Solo su autor y los moderadores pueden cambiar la respuesta n.º { $number }.
reply-is-deleted = La respuesta n.º { $number } ya se borró, así que no se puede cambiar.
reply-unchanged = La respuesta n.º { $number } ya dice eso.
reply-edited = Se ha editado la respuesta n.º { $number }.
reply-gone = Se ha borrado la respuesta n.º { $number }. Su copia se queda aquí, marcada como borrada.
reply-title = Respuesta
reply-field = Lo que lee el miembro
edit-title = Respuesta n.º { $number }
edit-field = Texto nuevo
reason-too-long = El motivo tiene más de { $limit } caracteres. Acórtalo.
kept-as-note = 📝 Lo he guardado como nota: parece un comando, o responde a un mensaje del propio equipo. El miembro no lo ve.
typed-command = 💡 Eso se envió como mensaje, así que no ha pasado nada. Elige `/{ $command }` en la lista que se abre mientras escribes, o escribe `{ $prefix }{ $command }`.
send-note-button = Enviar al miembro
note-later = Algo que se ha escrito o cambiado aquí todavía se está leyendo. Inténtalo otra vez en un momento.
note-gone = Esta nota ya no existe, o ya se envió.
files-taken-away = 📎 El miembro ha quitado: { $names }
reacted-by-member = El miembro ha reaccionado a esto con { $emoji }
reacted-by-staff = El equipo ha reaccionado a esto con { $emoji }
cmd-send_note = Enviar una nota al miembro
cmd-send_note-message = Qué nota
edit-field-rest = El resto del texto
cmd-reply_form = Enviar una respuesta escrita en un formulario
cmd-reply_form-quote = El mensaje al que responde
cmd-reply_form-anonymous = No decir al miembro quién responde
cmd-reply_form-real = Mostrar tu nombre al miembro, aunque las respuestas siempre sean anónimas
cmd-reply_form-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-reply_form-to = Enviarla solo a este miembro del ticket
cmd-reply_form-text = Qué decir
cmd-edit_form = Cambiar una respuesta en un formulario
cmd-edit_form-number = El número que hay debajo de su copia
cmd-edit_form-text = Texto nuevo
cmd-edit_form-rest = El resto del texto
still-arriving = { $count ->
    [one] Un mensaje del miembro está
   *[other] { $count } mensajes del miembro están
} todavía de camino a este ticket. Ciérralo cuando hayas leído lo que escribió.
channel-not-archived = Este ticket está cerrado, pero no he podido archivar su canal: { $reason }. Muévelo a mano. Si pasa siempre, revisa `archive_category` en `[closing]` en mis ajustes.
channel-stays = Este ticket está cerrado, pero no he podido borrar su canal: { $reason }. Bórralo a mano.
closing = El ticket está cerrado.
pong = Aquí estoy. { $waiting ->
    [0] No hay nada pendiente de entrega.
    [one] Hay un mensaje pendiente de entrega.
   *[other] Hay { $waiting } mensajes pendientes de entrega.
}
about = Guildhall modmail { $version }: los miembros le escriben en privado y el equipo responde desde tickets. Software libre bajo MIT o Apache-2.0.

## Assignment

claim-taken = 🙋 Este ticket está asignado a <@{ $staff }>.
claim-released = Este ticket ya no está asignado a nadie.
claim-yours = Ya tienes asignado este ticket.
claim-theirs = Este ticket ya está asignado a <@{ $staff }>.
claim-nobodys = Este ticket no está asignado a nadie.
claim-ask = Este ticket está asignado a <@{ $staff }>. ¿Quieres hacerlo de todos modos?
claim-anyway = Hacerlo de todos modos
claim-not-staff = Esta persona no es del equipo: no tiene ninguno de los roles que figuran en mis ajustes.
claim-unknown = Discord no ha dicho si esta persona es del equipo. Inténtalo otra vez.
label-set = Se ha puesto la etiqueta.
label-none = Este ticket no tiene etiqueta. Para poner una, escríbela detrás del comando.
label-taken-off = Se ha quitado la etiqueta.
label-refused = Discord no permite «{ $label }» en el nombre de un canal aquí. Elige otra etiqueta.
label-not-taken = ⚠️ Discord no permite la etiqueta «{ $label }» en el nombre de un canal aquí, así que la he quitado.
label-not-taken-by = ⚠️ <@{ $staff }> Discord no permite la etiqueta «{ $label }» en el nombre de un canal aquí, así que la he quitado. Elige otra.
label-too-long = Una etiqueta puede tener { $limit } caracteres como máximo.
label-without-letters = Una etiqueta necesita una letra o una cifra: nada más se ve en el nombre del canal.
label-later = La etiqueta está guardada. Discord solo permite dos cambios de nombre en diez minutos, así que el nombre del canal cambiará <t:{ $moment }:R>.
snoozed = 💤 Este ticket está pospuesto hasta <t:{ $moment }:f>, o hasta que el miembro escriba.
not-snoozed = Este ticket no está pospuesto. Para posponerlo, di cuánto tiempo, por ejemplo `2d`.
snooze-over = ⏰ Este ticket ya no está pospuesto.

## The list of open tickets

cmd-tickets = Mostrar los tickets abiertos, primero los que llevan más tiempo esperándoos
cmd-tickets-mine = Solo los que tienes asignados
cmd-tickets-unclaimed = Solo los que no están asignados a nadie
cmd-tickets-page = Qué página
queue-title = { $count ->
    [one] Un ticket abierto
   *[other] { $count } tickets abiertos
}
queue-mine-or-unclaimed = Elige `mine` o `unclaimed`: ningún ticket es las dos cosas.
queue-none = No hay tickets abiertos.
queue-none-mine = No tienes asignado ningún ticket abierto.
queue-none-unclaimed = Todos los tickets abiertos están asignados a alguien.
queue-unplaced = { $name } (aún sin canal)
queue-staff = esperando al equipo <t:{ $moment }:R>
queue-member = esperando al miembro <t:{ $moment }:R>
queue-unwritten = abierto <t:{ $moment }:R>, aún sin mensajes
queue-snoozed = 💤 hasta <t:{ $moment }:f>
page-of = Página { $page } de { $pages }
page-open = Página { $page }

## Snippets

cmd-reply-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-anonreply-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-snippet = Tener respuestas a mano y enviarlas
cmd-snippet-use = Enviar una respuesta guardada al miembro de este ticket
cmd-snippet-use-key = Qué respuesta guardada
cmd-snippet-use-file = Un archivo que enviar también
cmd-snippet-use-anonymous = No decir al miembro quién responde
cmd-snippet-use-plain = Enviarla como texto simple, digan lo que digan los ajustes
cmd-snippet-list = Mostrar todas las respuestas guardadas
cmd-snippet-list-page = Qué página
cmd-snippet-show = Mostrar lo que dice una respuesta guardada
cmd-snippet-show-key = Qué respuesta guardada
cmd-snippet-history = Mostrar lo que decía antes una respuesta guardada
cmd-snippet-history-key = Qué respuesta guardada
cmd-snippet-history-version = El número de una versión anterior (vacío: mostrarlas todas)
cmd-snippet-create = Crear una respuesta guardada
cmd-snippet-create-key = La palabra por la que se la llama
cmd-snippet-create-content = Lo que dice (déjalo vacío para escribirlo en un formulario)
cmd-snippet-edit = Cambiar lo que dice una respuesta guardada
cmd-snippet-edit-key = Qué respuesta guardada
cmd-snippet-edit-content = Texto nuevo (déjalo vacío para editarlo en un formulario)
cmd-snippet-delete = Borrar una respuesta guardada
cmd-snippet-delete-key = Qué respuesta guardada
cmd-snippet_save = Crear una respuesta guardada a partir de un mensaje
    .menu = Guardar como respuesta
snippet-created = La respuesta guardada `{ $key }` ya está lista. Envíala con `/snippet use` o `{ $prefix }{ $key }`, o escribe `{"{{"}{ $key }{"}}"}` en una respuesta.
snippet-edited = Se ha cambiado la respuesta guardada `{ $key }`. `/snippet history` muestra lo que decía antes.
snippet-unchanged = La respuesta guardada `{ $key }` ya dice eso.
snippet-deleted = Se ha borrado la respuesta guardada `{ $key }`. Decía:
snippet-shown = Respuesta guardada `{ $key }`, creada por <@{ $staff }> <t:{ $moment }:R>, cambiada por última vez <t:{ $changed }:R>, enviada { $uses ->
    [0] nunca
    [one] una vez
   *[other] { $uses } veces
}:
snippet-none = Todavía no hay respuestas guardadas. Los moderadores las crean con `/snippet create`.
snippet-list = { $count ->
    [one] Una respuesta guardada
   *[other] { $count } respuestas guardadas
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = La respuesta guardada `{ $key }` decía antes:
snippet-version = **{ $version }**: hasta <t:{ $moment }:f>, cuando <@{ $staff }> la cambió
snippet-never-changed = La respuesta guardada `{ $key }` no ha cambiado nunca.
snippet-no-version = La respuesta guardada `{ $key }` no tiene versión { $version }. `/snippet history` muestra las que hay.
snippet-unknown = No hay ninguna respuesta guardada `{ $key }`. `/snippet list` muestra las que hay.
snippet-taken = Ya hay una respuesta guardada `{ $key }`. Usa `/snippet edit` para cambiarla.
snippet-key-alias = `{ $key }` ya es un alias. Elige otra palabra.
snippet-key-command = `{ $key }` es un comando. Elige otra palabra.
snippet-key-too-long = La palabra puede tener { $limit } caracteres como máximo.
snippet-key-characters = `{ $key }` no sirve como palabra que escribir: usa letras, cifras, `-` y `_`, y empieza por una letra o una cifra.
snippet-empty = No hay nada que guardar: una respuesta guardada necesita un texto.
snippet-too-long = La respuesta guardada tiene { $length } caracteres, pero se permiten { $limit } como máximo.
snippet-may-be-too-long = Con sus variables rellenadas, esta respuesta guardada podría llegar a { $length } caracteres, pero una respuesta puede tener { $limit } como máximo. Acórtala.
snippet-unknown-variable = No hay ninguna variable `{"{"}{ $name }{"}"}`. Puedes usar { $known }. Para escribir llaves como texto, pon una barra invertida delante: `\{"{"}`.
snippet-form = Respuesta guardada
snippet-field-key = La palabra por la que se la llama
snippet-field-content = Lo que dice
reply-no-snippet = No hay ninguna respuesta guardada «{ $key }», así que no se ha enviado nada. Para enviar las llaves como texto, pon una barra invertida delante: `\{"{{"}`.
reply-unknown-variable = No hay ninguna variable `{"{"}{ $name }{"}"}`, así que no se ha enviado nada. Puedes usar { $known }. Para enviar llaves como texto, pon una barra invertida delante: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` envía la respuesta guardada de ese nombre y no admite nada detrás, así que no se ha enviado nada. Para añadir un texto, escribe `{ $prefix }reply {"{{"}{ $name }{"}}"}` y sigue.

## Aliases

cmd-alias = Dar nombres propios a los comandos
cmd-alias-create = Crear un alias para un comando o varios
cmd-alias-create-name = La palabra por la que se lo llama
cmd-alias-create-steps = Hasta cinco comandos con && entre ellos, por ejemplo: reply ¡Adiós! && close 2h
cmd-alias-list = Mostrar todos los alias
cmd-alias-list-page = Qué página
cmd-alias-delete = Borrar un alias
cmd-alias-delete-name = Qué alias
alias-created = { $behind ->
    [rest] El alias `{ $name }` está guardado. `{ $prefix }{ $name }` llama a su comando, con lo que escribas detrás.
   *[nothing] El alias `{ $name }` está guardado. `{ $prefix }{ $name }` ejecuta lo que representa y se detiene en el primer comando que se rechace.
}
alias-deleted = Se ha borrado el alias `{ $name }`. Representaba:
alias-none = Todavía no hay alias. Crea uno con `/alias create`.
alias-list = { $count ->
    [one] Un alias
   *[other] { $count } alias
}
alias-line = `{ $name }` { $steps }
alias-unknown = No hay ningún alias `{ $name }`. `/alias list` muestra los que hay.
alias-taken = Ya hay un alias `{ $name }`. Bórralo antes o elige otra palabra.
alias-is-snippet = Ya hay una respuesta guardada `{ $name }`. Elige otra palabra.
alias-too-long = El alias tiene { $length } caracteres, pero se permiten { $limit } como máximo.
alias-too-many = Son { $count } comandos, pero un alias puede tener { $limit } como máximo.
alias-empty-step = Falta un comando: pon uno a cada lado de cada `&&`.
alias-open-quote = Una comilla no se cierra. Si forma parte del texto, pon una barra invertida delante: `\"`.
alias-half-step = A `{ $step }` le falta una palabra para ser un comando.
alias-no-command = `{ $step }` no empieza por un comando. Un alias no puede contener otro alias; para una respuesta guardada, usa `snippet use` y su nombre.
alias-stopped = ⚠️ El paso { $step } de `{ $name }` no se ha hecho, así que me he detenido ahí.
alias-takes-nothing = `{ $prefix }{ $name }` lo dice todo por sí solo y no admite nada detrás, así que no se ha hecho nada.

## Commands of other bots

instead-alert = `{ $prefix }alert` te menciona con el próximo mensaje del miembro; úsalo otra vez para cancelarlo.
instead-block = `{ $prefix }blocked` muestra quién está bloqueado y hasta cuándo.
instead-config = `config list` muestra los ajustes que se pueden cambiar aquí, y `config set` cambia uno. Los demás están en el archivo con el que se me inició.
instead-link = Todos los mensajes de Discord tienen *Copiar enlace del mensaje* en su menú.
instead-log = Mi registro está donde me inició quien me gestiona; dice qué hice y por qué falló algo.
instead-logs = No hay ninguna página web para los tickets. `{ $prefix }logs` muestra los de un miembro, y `{ $prefix }transcript` muestra uno.
instead-mention = Los roles que se mencionan con un ticket nuevo se fijan en `ping_roles` en mis ajustes.
instead-menu = Los miembros eligen entre las categorías que muestra `{ $prefix }category list`; los comandos de al lado las cambian.
instead-nsfw = Activa o desactiva *Canal con restricción de edad* en los ajustes del canal del ticket en Discord.
instead-pause = `{ $prefix }pause new` retiene lo que abriría un ticket, `{ $prefix }pause all` retiene todo lo que escriben los miembros, y `{ $prefix }pause off` lo termina.
instead-plain = Usa `{ $prefix }reply -plain` y tu texto.
instead-plain-anonymous = Usa `{ $prefix }anonreply -plain` y tu texto.
instead-program = Soy un solo programa sin complementos: no ejecuto código ni me actualizo. `{ $prefix }about` dice qué versión soy.
instead-repair = Los tickets no necesitan reparación: los conozco por mi base de datos. `{ $prefix }reopen` recupera uno cerrado.
instead-rules = Aquí ninguna regla ejecuta comandos por sí sola. Para varios comandos en una palabra, usa `{ $prefix }alias create`.
instead-self = Usa `{ $prefix }new_thread` y tu propio nombre.
instead-snoozed = Los tickets pospuestos lo muestran en el nombre de su canal. `{ $prefix }snooze` sin tiempo lo termina en su ticket.
instead-suspend = Usa `{ $prefix }snooze` con un tiempo, por ejemplo `2d`; acaba antes si el miembro escribe. `{ $prefix }snooze` solo lo termina.
instead-variables = Usa `{ $prefix }freply` con `-anonymous`, `-plain` o ambos, y tu texto.

## Blocks, pauses and held messages

refused-blocked = { $until ->
    [none] 🚫 No puedes escribir al equipo, así que este mensaje no se ha transmitido.
   *[other] 🚫 No puedes escribir al equipo hasta <t:{ $until }:f>, así que este mensaje no se ha transmitido.
}
held-paused = { $until ->
    [none] ⏳ El equipo no acepta mensajes en este momento.
   *[other] ⏳ El equipo no acepta mensajes hasta <t:{ $until }:f>.
} { $reason ->
    [none] El tuyo está guardado y les llegará después, así que no hace falta que lo envíes otra vez.
   *[other] El tuyo está guardado y les llegará después, así que no hace falta que lo envíes otra vez. Dicen: { $reason }
}
held-raid = ⏳ El equipo está recibiendo más mensajes de lo normal, así que primero revisa los nuevos. El tuyo está guardado y no hace falta que lo envíes otra vez.
held-newcomer = ⏳ El equipo revisa los primeros mensajes de cuentas nuevas y de miembros nuevos antes de aceptarlos. El tuyo está guardado y no hace falta que lo envíes otra vez.
held-flood = ⏳ Es más de lo que el equipo puede leer a la vez. Lo que escribas de más se guarda para que lo miren; dales un momento.
blocked-told = { $until ->
    [none] 🚫 Ya no puedes escribir al equipo.
   *[other] 🚫 No puedes escribir al equipo hasta <t:{ $until }:f>.
} { $reason ->
    [none] Lo que escribas aquí no se transmite.
   *[other] Lo que escribas aquí no se transmite. El motivo: { $reason }
}
unblocked-told = Puedes volver a escribir al equipo.

blocked-note = 🚫 <@{ $staff }> ha bloqueado a este miembro { $until ->
    [none] para siempre
   *[other] hasta <t:{ $until }:f>
}. Lo que escriba no se muestra aquí; se guarda hasta que alguien lo desbloquee. { $reason ->
    [none] { "" }
   *[other] Motivo: { $reason }
}
unblocked-note = <@{ $staff }> ha desbloqueado a este miembro.
alert-held = ⏳ El primer mensaje de **{ $name }** (<@{ $member }> · `{ $member }`) está retenido, porque su cuenta es nueva o se unió hace poco. Mientras haya algo retenido no aviso de más: `/held list` lo muestra todo.

alert-raid = 🛡️ { $count } cuentas nuevas han abierto tickets en { $minutes } minutos, así que he activado el modo de asalto: los mensajes que abrirían un ticket quedan retenidos en `/held list`, y los tickets abiertos siguen. ¿No es un asalto? Entonces desactívalo.

undo-button = Deshacer
let-in-button = Dejar pasar
discard-button = Descartar
let-in-button-of = Dejar pasar a { $name }
discard-button-of = Descartar los de { $name }
let-in-all-button = Dejar pasar todo
discard-all-button = Descartarlo todo
pause-off-button = Terminar la pausa
raid-off-button = Desactivar el modo de asalto

block-done = 🚫 { $who } no puede escribir { $until ->
    [none] nunca más
   *[other] hasta <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] No se dio ningún motivo.
   *[other] Motivo: { $reason }
}
time-too-long = Es demasiado tiempo: se puede { $limit } como máximo. Sin tiempo, dura hasta que alguien lo termine.
block-both = Indica un miembro o un rol, no los dos.
block-whom = ¿A quién te refieres? Indica un miembro o un rol, o usa el comando en un ticket.
block-bot = Los bots no pueden escribirme, así que no hay nada que bloquear.
block-staff = <@{ $member }> es del equipo, y al equipo no se le puede bloquear.
block-staff-role = Este rol es del equipo, y al equipo no se le puede bloquear.
block-everyone = Este es el rol de todo el mundo. Para retener todo lo que escriben los miembros, usa `pause all`.
block-no-role = No existe ese rol en el servidor de los miembros.
block-title = Bloquear
block-field-time = Cuánto tiempo, p. ej. 7d (vacío: siempre)
block-field-reason = Motivo; también se le dice al miembro
undo-blocked = Deshecho: { $who } vuelve a no poder escribir.
undo-unblocked = Deshecho: { $who } puede volver a escribir.
undo-exempted = Deshecho: los bloqueos de roles vuelven a afectar a { $who }.
undo-changed = Desde entonces se ha cambiado algo de este bloqueo, así que no se puede deshacer. `/blocked` muestra cómo está ahora.
undo-gone = Ha pasado demasiado tiempo para deshacerlo.
unblock-done = { $who } puede volver a escribir al equipo.
unblock-done-exempted = { $who } puede volver a escribir al equipo. También tiene un rol bloqueado; a partir de ahora, los bloqueos de roles no le afectan.
unblock-exempted = { $who } no está en la lista de bloqueos, pero tiene un rol bloqueado. A partir de ahora, los bloqueos de roles no le afectan.
unblock-nothing = { $who } no tiene ningún bloqueo.
unblock-refused = { $count ->
    [one] Mientras tanto se ha rechazado un mensaje.
   *[other] Mientras tanto se han rechazado { $count } mensajes.
} ¿Quieres ver lo que escribió?
    { $messages }
blocked-nobody = No hay nadie bloqueado.
blocked-list = Bloqueos ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] para siempre
   *[other] hasta <t:{ $until }:f>
} · por <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] nada rechazado
    [one] un mensaje rechazado
   *[other] { $refused } mensajes rechazados
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **terminó** <t:{ $until }:f> · lo puso <@{ $staff }> · { $refused ->
    [0] nada rechazado
    [one] un mensaje rechazado
   *[other] { $refused } mensajes rechazados
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = No hay nada retenido.
held-whose = Indica un miembro, o di `all`.
held-list = Miembros con mensajes retenidos ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
} desde <t:{ $since }:R> · { $why ->
    [blocked] bloqueo
    [paused] pausa
    [raid] modo de asalto
    [young] cuenta nueva
    [newcomer] miembro nuevo
   *[flood] demasiados a la vez
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> ha dejado pasar un mensaje. Está en camino.
   *[other] <@{ $staff }> ha dejado pasar { $count } mensajes. Están en camino.
}
held-discarded = { $count ->
    [one] <@{ $staff }> ha descartado un mensaje. Quien lo escribió ve ❌ debajo.
   *[other] <@{ $staff }> ha descartado { $count } mensajes. Quienes los escribieron ven ❌ debajo.
}
discard-all-ask = Esto descarta todo lo retenido de miembros que no están bloqueados; nadie lo tendrá. ¿Seguro?
pause-new = ⏸️ Los tickets nuevos están en pausa { $until ->
    [none] hasta que alguien la termine
   *[other] hasta <t:{ $until }:f>
}. Los abiertos siguen; lo que abriría uno queda retenido y sigue después. { $reason ->
    [none] { "" }
   *[other] A los miembros se les dice: { $reason }
}
pause-all = ⏸️ Todo lo que escriben los miembros queda retenido { $until ->
    [none] hasta que alguien termine la pausa
   *[other] hasta <t:{ $until }:f>
} y sigue después. { $reason ->
    [none] { "" }
   *[other] A los miembros se les dice: { $reason }
}
pause-over = ▶️ La pausa ha terminado. { $count ->
    [0] No había nada retenido.
    [one] Sigue un mensaje que estaba retenido.
   *[other] Siguen { $count } mensajes que estaban retenidos.
}
pause-none = No hay ninguna pausa.
raid-on = 🛡️ El modo de asalto está activado { $until ->
    [none] hasta que alguien lo desactive
   *[other] hasta <t:{ $until }:f>
}. Los mensajes que abrirían un ticket quedan retenidos en `/held list`; los tickets abiertos siguen.
raid-off = 🛡️ El modo de asalto está desactivado. { $count ->
    [0] No hay nada retenido.
    [one] Hay mensajes retenidos de un miembro: mira `/held list`.
   *[other] Hay mensajes retenidos de { $count } miembros: mira `/held list`.
}
raid-none = El modo de asalto ya está desactivado.

cmd-block = Impedir que un miembro o un rol escriba al equipo
    .menu = Bloquear
cmd-block-member = A quién (déjalo vacío para el miembro de este ticket)
cmd-block-role = O a todos los que tengan este rol
cmd-block-time = Cuánto tiempo, por ejemplo 7d (vacío: para siempre)
cmd-block-silent = No avisar al miembro
cmd-block-reason = El motivo; también se le dice al miembro, salvo que el bloqueo sea silencioso
cmd-undo_block = Deshacer un bloqueo o su final
cmd-undo_block-change = Qué cambio
cmd-unblock = Dejar que un miembro o un rol vuelva a escribir al equipo
cmd-unblock-member = A quién (déjalo vacío para el miembro de este ticket)
cmd-unblock-role = O a todos los que tengan este rol
cmd-unblock-silent = No avisar al miembro
cmd-blocked = Mostrar quién está bloqueado
cmd-blocked-page = Qué página
cmd-pause = Retener un rato lo que escriben los miembros
cmd-pause-new = Retener los mensajes que abrirían un ticket; los abiertos siguen
cmd-pause-new-time = Cuánto tiempo, por ejemplo 2h (déjalo vacío para terminarla tú)
cmd-pause-new-reason = Lo que se dice a los miembros
cmd-pause-all = Retener todo lo que escriben los miembros
cmd-pause-all-time = Cuánto tiempo, por ejemplo 2h (déjalo vacío para terminarla tú)
cmd-pause-all-reason = Lo que se dice a los miembros
cmd-pause-off = Terminar la pausa; lo retenido sigue
cmd-held = Mensajes retenidos
cmd-held-list = Mostrar los miembros con mensajes retenidos
cmd-held-list-page = Qué página
cmd-held-let-in = Dejar pasar mensajes retenidos
cmd-held-let-in-member = De quién
cmd-held-let-in-all = De todos, salvo de quienes están bloqueados
cmd-held-discard = Descartar mensajes retenidos; nadie los tendrá
cmd-held-discard-member = De quién
cmd-held-discard-all = De todos, salvo de quienes están bloqueados
cmd-held-discard-sure = No preguntar otra vez
cmd-raid = Retener los primeros mensajes durante un asalto
cmd-raid-on = Activar el modo de asalto: se retienen los primeros mensajes
cmd-raid-on-time = Cuánto tiempo, por ejemplo 2h (déjalo vacío para terminarlo tú)
cmd-raid-off = Desactivar el modo de asalto; lo retenido sigue en la lista

## What is known of a member

card-notes-more = … y { $count } más: `/notes`
cmd-note = Añadir sobre un miembro una nota que solo ve el equipo, en todos sus tickets
    .menu = Añadir nota
cmd-note-member = Sobre quién (déjalo vacío para el miembro de este ticket)
cmd-note-pin = Fijar la nota para que vaya primero en las fichas
cmd-note-text = Qué recordar (déjalo vacío para escribirlo en un formulario)
cmd-notes = Mostrar las notas sobre un miembro
cmd-notes-member = Sobre quién (déjalo vacío para el miembro de este ticket)
cmd-notes-page = Qué página
cmd-pin_note = Fijar una nota para que vaya primero en las fichas, o dejar de fijarla
cmd-pin_note-note = El número de la nota
cmd-pin_note-off = Dejar de fijarla
cmd-delete_note = Borrar una nota tuya; los moderadores pueden borrar cualquiera
cmd-delete_note-note = El número de la nota
cmd-logs = Mostrar tickets anteriores
cmd-logs-member = De quién (déjalo todo vacío para el miembro de este ticket)
cmd-logs-by = Solo tickets en los que respondió esta persona del equipo
cmd-logs-closed-by = Solo tickets que cerró esta persona del equipo
cmd-logs-page = Qué página
cmd-logs_by = Mostrar los tickets en los que respondió alguien del equipo
cmd-logs_by-staff = Quién respondió
cmd-logs_closed_by = Mostrar los tickets que cerró alguien del equipo
cmd-logs_closed_by-staff = Quién los cerró
cmd-transcript = Obtener un ticket como página web y archivo de texto, con las notas del equipo
cmd-transcript-number = El número del ticket (déjalo vacío para este)
cmd-search = Buscar lo que se dijo en los tickets
cmd-search-member = Solo en tickets de este miembro
cmd-search-words = Todas estas palabras; "una frase" va entre comillas, y empie* vale con cualquier final
cmd-search_page = Mostrar otra página de lo que encontró una búsqueda
cmd-search_page-search = Qué búsqueda
cmd-search_page-page = Qué página

history-whose = ¿De quién? Indica el miembro, o usa esto en uno de sus tickets.
history-not-here = Aquí otros podrían leer la respuesta. Usa `/{ $command }`, cuya respuesta solo ves tú, o escribe esto en un ticket.
note-title = Nota sobre este miembro
note-field = Qué recordar
note-too-long = Tu nota tiene { $length } caracteres, pero se permiten { $limit } como máximo. Divídela.
note-added = 📝 La nota n.º { $note } sobre <@{ $member }> está guardada. Aparecerá en la ficha de su próximo ticket.
note-added-pinned = 📌 La nota n.º { $note } sobre <@{ $member }> está guardada y fijada. Irá primero en la ficha de su próximo ticket.
note-pinned = 📌 La nota n.º { $note } está fijada.
note-pinned-before = La nota n.º { $note } ya está fijada.
note-unpinned = La nota n.º { $note } ya no está fijada.
note-not-pinned = La nota n.º { $note } no está fijada.
note-deleted = 🗑️ Se ha borrado la nota n.º { $note } sobre <@{ $member }>. Decía: { $text }
no-such-note = No hay ninguna nota n.º { $note }. `/notes` muestra las notas sobre un miembro.
not-your-note = Solo su autor y los moderadores pueden borrar la nota n.º { $note }.
notes-none = No hay notas sobre <@{ $member }>. Añade una con `/note`.
notes-title = { $count ->
    [one] Una nota
   *[other] { $count } notas
}
logs-none = No hay tickets así.
logs-title = { $count ->
    [one] Un ticket
   *[other] { $count } tickets
}
logs-open = **n.º { $number }** <@{ $member }> · abierto <t:{ $opened }:d>, sigue abierto · { $messages ->
    [one] un mensaje
   *[other] { $messages } mensajes
}
logs-closed = **n.º { $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, se cerró solo · { $messages ->
    [one] un mensaje
   *[other] { $messages } mensajes
}
logs-closed-by = **n.º { $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, lo cerró <@{ $staff }> · { $messages ->
    [one] un mensaje
   *[other] { $messages } mensajes
}
search-title = 🔎 { $words }
search-none = No se ha dicho nada con «{ $words }». Todas las palabras tienen que estar en el mismo mensaje; prueba con menos, o con el principio de una palabra y un asterisco, por ejemplo `refu*`.
search-none-yet = Nada en esta página. Hay mensajes más antiguos que aún no he revisado.
search-over = Esta búsqueda es demasiado antigua. Usa `/search` otra vez.
search-hit = **n.º { $number }** <@{ $author }> · { $kind ->
    [user] miembro
    [staff] equipo
    [note] nota
   *[system] cierre
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ borrado
   *[no] {""}
}
no-such-ticket = No hay ningún ticket n.º { $number }.
ticket-hidden = No puedes ver el ticket n.º { $number }: su categoría está oculta para ti. Un moderador puede mirarlo.
transcript-which = Esto no es un ticket. Da el número de uno, o usa el comando en su canal.
transcript-ready = 📄 Ticket n.º { $number }: la página se abre en cualquier navegador, y el texto en cualquier editor. Ambos contienen las notas del equipo, así que no se los pases al miembro.
transcript-title = Ticket n.º { $number }
transcript-member = Miembro: { $name } ({ $id })
transcript-category = Categoría: { $category }
transcript-change = { $what ->
    [opened] Abierto
   *[closed] Cerrado
} { $at }
transcript-change-by = { $what ->
    [opened] Abierto
   *[closed] Cerrado
} { $at } por { $by }
transcript-made = Escrito { $at }. Todas las horas están en UTC.
transcript-kind = { $kind ->
    [user] miembro
    [staff] equipo
    [note] nota para el equipo
   *[system] cierre
}
transcript-number = respuesta n.º { $number }
transcript-anonymous = anónima para el miembro
transcript-pending = en camino
transcript-failed = no entregada: { $reason }
transcript-edited = editado { $at }
transcript-before = Hasta { $at } decía:
transcript-deleted = borrado { $at }
transcript-deleted-by = borrado { $at } por { $by }
transcript-file = { $name } ({ $size } bytes, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } bytes, sin copia)
transcript-file-removed = quitado { $at }
transcript-cut = El resto no cabe en un archivo de { $limit } bytes.
log-closed = 🔒 El ticket n.º { $number } de **{ $name }** (<@{ $member }> · `{ $member }`) se cerró solo después de { $time } · { $messages ->
    [one] un mensaje
   *[other] { $messages } mensajes
}
log-closed-by = 🔒 <@{ $staff }> cerró el ticket n.º { $number } de **{ $name }** (<@{ $member }> · `{ $member }`) después de { $time } · { $messages ->
    [one] un mensaje
   *[other] { $messages } mensajes
}

## Reminders, alerts, scheduled replies

cmd-remind = Recordarte algo en este ticket, o recordárselo a un rol o al equipo
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 o every friday 9:00
cmd-remind-role = Un rol al que recordárselo en vez de a ti
cmd-remind-staff = Recordárselo a todo el equipo en vez de a ti
cmd-remind-text = Qué recordar
cmd-reminders = Mostrar tus recordatorios
cmd-reminders-page = Qué página
cmd-reminders-all = Los de todos en este ticket
cmd-remove_reminder = Quitar un recordatorio
cmd-remove_reminder-number = Su número
cmd-reminder_subscription = Elegir si los recordatorios de un rol tuyo te mencionan
cmd-reminder_subscription-role = El rol
cmd-reminder_subscription-state = Activado o desactivado
cmd-alert = Recibir una mención cuando este miembro vuelva a escribir; úsalo otra vez para cancelar
cmd-alert-cancel = Cancelarlo, y no hacer nada si no hay nada que cancelar
cmd-subscribe = Recibir una mención siempre que el miembro escriba en este ticket
cmd-unsubscribe = No recibir más menciones cuando el miembro escriba en este ticket
cmd-scheduled = Respuestas que se envían más tarde
cmd-scheduled-list = Mostrar las respuestas programadas de este ticket
cmd-scheduled-list-page = Qué página
cmd-scheduled-cancel = Cancelar una respuesta programada
cmd-scheduled-cancel-number = Su número
cmd-preferences = Tus propios ajustes
cmd-preferences-timezone = Mostrar o fijar la zona horaria de las horas que escribes
cmd-preferences-timezone-zone = Por ejemplo Europe/Madrid (déjalo vacío para ver la tuya)
cmd-preferences-timezone-reset = Volver a la zona horaria del equipo
cmd-reply-after = Enviarla más tarde: después de cuánto, por ejemplo 2h
cmd-reply-at = Enviarla más tarde: cuándo, por ejemplo 14:30 o tomorrow 9:00
cmd-anonreply-after = Enviarla más tarde: después de cuánto, por ejemplo 2h
cmd-anonreply-at = Enviarla más tarde: cuándo, por ejemplo 14:30 o tomorrow 9:00

moment-past = Esa hora ya ha pasado: ahora son las <t:{ $now }:t>, y tu zona horaria es { $zone }. Escribe por ejemplo `2h` o `tomorrow 9:00`, o cambia tu zona con `/preferences timezone`.
moment-too-far = Es demasiado lejos. Puedes planificar con { $limit } de antelación como máximo.
remind-role-or-staff = Elige un rol o `staff`, no los dos.
remind-not-everyone = No menciono a todo el mundo. Elige un rol del equipo.
remind-no-staff-roles = Mis ajustes no indican ningún rol del equipo. Elige un rol.
reminder-too-long = Un recordatorio puede tener { $limit } caracteres como máximo. Acórtalo.
reminders-too-many = Ya tienes { $limit } recordatorios. Quita antes alguno con `/remove_reminder`.
reminder-set = ⏰ Recordatorio n.º { $number }: { $whom ->
    [self] te lo recordaré
    [staff] se lo recordaré al equipo
   *[other] se lo recordaré a { $whom }
} aquí <t:{ $moment }:R> (<t:{ $moment }:f>; tu zona horaria es { $zone }).
reminder-set-every = ⏰ Recordatorio n.º { $number }: { $whom ->
    [self] te lo recordaré
    [staff] se lo recordaré al equipo
   *[other] se lo recordaré a { $whom }
} aquí <t:{ $moment }:R> (<t:{ $moment }:f>), y después `{ $every }` (tu zona horaria es { $zone }).
reminder-own = ⏰ { $who }, querías que te recordara: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> quería recordaros: { $text }
reminder-late = *(Tocaba <t:{ $moment }:R>, pero yo no estaba en línea.)*
reminder-missed = { $missed ->
    [one] *(Tocaba <t:{ $moment }:R> y una vez más desde entonces, pero yo no estaba en línea.)*
   *[other] *(Tocaba <t:{ $moment }:R> y { $missed } veces más desde entonces, pero yo no estaba en línea.)*
}
reminders-none = No tienes recordatorios.
reminders-none-here = No hay recordatorios en este ticket.
reminders-title = Recordatorios
reminders-line = `#{ $number }` <t:{ $moment }:f> en <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }para { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Se ha quitado el recordatorio n.º { $number }.
no-such-reminder = Ya no hay ningún recordatorio n.º { $number }. `/reminders` muestra los tuyos.
not-your-reminder = El recordatorio n.º { $number } es de otra persona. Solo ella y los moderadores pueden quitarlo.
not-your-role = No tienes el rol <@&{ $role }>.
no-opting-out = No puedo dejar a nadie fuera de los recordatorios de un rol, porque no veo quién tiene cada rol: `membership` en `[members]` está desactivado en mis ajustes.
reminders-on = Los recordatorios de <@&{ $role }> vuelven a mencionarte.
reminders-off = Los recordatorios de <@&{ $role }> ya no te mencionan.
reminders-on-already = Los recordatorios de <@&{ $role }> ya te mencionan.
reminders-off-already = Los recordatorios de <@&{ $role }> ya no te mencionaban.
alert-ping = 🔔 { $who } El miembro ha escrito.
alert-set = 🔔 Te mencionaré cuando <@{ $member }> vuelva a escribir, aunque sea en otro ticket. Úsalo otra vez para cancelarlo.
alert-withdrawn = No te mencionaré cuando <@{ $member }> vuelva a escribir.
alert-none = No has pedido ninguna mención para cuando escriba este miembro.
subscribed = 🔔 Te mencionaré siempre que el miembro escriba en este ticket. `/unsubscribe` lo termina.
subscribed-already = Ya te menciono siempre que el miembro escribe en este ticket.
unsubscribed = Ya no te mencionaré cuando el miembro escriba en este ticket.
unsubscribed-already = No estás suscrito a este ticket.
reply-after-or-at = Usa `after` o `at`, no los dos.
reply-anonymous-or-real = Usa `anonymous` o `real`, no los dos.
reply-only-once = Una respuesta se envía una vez: da una hora sin `every`.
reply-files-not-kept = Un archivo de esta respuesta no se puede guardar hasta entonces: es demasiado grande, o no he podido descargarlo. Envía la respuesta ya, o prográmala sin el archivo.
scheduled-too-many = Este ticket ya tiene { $limit } respuestas programadas. Cancela antes alguna con `/scheduled cancel`.
reply-scheduled = 🕑 Respuesta programada para <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` con el número { $number } la cancela.
scheduled-none = No hay respuestas programadas en este ticket.
scheduled-title = Respuestas programadas
scheduled-line = `#{ $number }` <t:{ $moment }:f> de <@{ $staff }>: { $text }
scheduled-cancelled = Se ha cancelado la respuesta programada n.º { $number }.
no-such-scheduled = En este ticket ya no hay ninguna respuesta programada n.º { $number }.
not-your-scheduled = La respuesta programada n.º { $number } es de otra persona. Solo ella y los moderadores pueden cancelarla.
scheduled-not-sent = ⚠️ <@{ $staff }>, no se ha podido enviar tu respuesta programada: es demasiado larga o está vacía, o ya no puedo leerla. Escríbela otra vez.
cancelled-with-ticket = 🗑️ El ticket n.º { $ticket } de **{ $name }** está cerrado, así que esto ya no ocurrirá:
cancelled-reminder = - Recordatorio de <@{ $staff }> para <t:{ $moment }:f>: { $text }
cancelled-reply = - Respuesta programada de <@{ $staff }> para <t:{ $moment }:f>: { $text }
cancelled-more = … y { $count } más
timezone-is = Tu zona horaria es { $zone }, donde ahora son las { $time }. Para cambiarla, indica otra, por ejemplo `Europe/Paris`.
timezone-set = Tu zona horaria es ahora { $zone }, donde son las { $time }.
timezone-or-reset = Indica una zona horaria o usa `reset`, no los dos.
no-such-timezone = No existe la zona horaria «{ $given }». Escribe su nombre como `{ $near }`.

## Closing with a reason, and closing everything

reason-required = Di por qué: `{ $command } <reason>`. Mis ajustes piden un motivo para cada ticket que se cierra.
reason-form = Cerrar el ticket
reason-field = ¿Por qué?
cmd-close_all = Cerrar todos los tickets abiertos, tras preguntar dos veces
cmd-close_all-silent = No avisar a los miembros
cmd-close_all-reason = El motivo; también se les dice a los miembros, salvo que el cierre sea silencioso
cmd-close_all_sure = Responder si se cierran todos los tickets
cmd-close_all_sure-no = No cerrar nada
cmd-close_all_sure-sure = Si es la segunda vez
cmd-close_all_sure-wish = Lo que se pidió
close-all-ask = ⚠️ Esto cierra { $count ->
    [one] el único ticket que está abierto
   *[other] los { $count } tickets que están abiertos
}. ¿Quieres hacerlo?
close-all-ask-again = ⚠️ ¿Seguro? Nadie puede deshacerlo de golpe: { $count ->
    [one] se cierra un ticket
   *[other] se cierran { $count } tickets
}, y habría que reabrir cada uno a mano.
close-all-button = Cerrarlos todos
close-all-no-button = No cerrar nada
close-all-none = No hay ningún ticket abierto.
close-all-running = Ya se están cerrando todos los tickets abiertos.
close-all-theirs = Solo puede responder quien lo pidió.
close-all-over = Esto ya se ha respondido.
close-all-late = Has tardado demasiado, así que no se ha cerrado nada. Usa el comando otra vez.
close-all-withdrawn = No se ha cerrado nada.
close-all-begun = Estoy cerrando { $count ->
    [one] un ticket
   *[other] { $count } tickets
}. { $where ->
    [private] Te digo por mensaje directo por dónde voy.
   *[other] En { $where } puedes ver por dónde voy.
}
close-all-progress = 🔒 <@{ $staff }> está cerrando todos los tickets abiertos: { $done } de { $count } por ahora.
close-all-done = 🔒 <@{ $staff }> ha cerrado todos los tickets abiertos: { $count ->
    [one] era uno.
   *[other] eran { $count }.
}

## Categories while the bot runs

cmd-category = Los tipos de ticket entre los que eligen los miembros
cmd-category-list = Mostrar todas las categorías en el orden del menú
cmd-category-list-page = Qué página
cmd-category-create = Crear una categoría
cmd-category-create-name = Cómo se llama
cmd-category-create-parent = La categoría o el foro de Discord para sus tickets (vacío: lo habitual)
cmd-category-create-description = Para qué es; se muestra en el menú
cmd-category-rename = Cambiar el nombre de una categoría
cmd-category-rename-category = Qué categoría
cmd-category-rename-name = Cómo se llama a partir de ahora
cmd-category-describe = Decir para qué es una categoría
cmd-category-describe-category = Qué categoría
cmd-category-describe-text = Lo que dice de ella el menú (vacío: nada)
cmd-category-emoji = Dar un emoji a una categoría
cmd-category-emoji-category = Qué categoría
cmd-category-emoji-emoji = El emoji (vacío: ninguno)
cmd-category-greeting = Decir qué lee el miembro cuando se abre un ticket así
cmd-category-greeting-category = Qué categoría
cmd-category-greeting-text = El texto (vacío: el habitual)
cmd-category-answer = Responder enseguida a este tipo de pregunta, sin ticket
cmd-category-answer-category = Qué categoría
cmd-category-answer-text = La respuesta (vacío: volver a abrir tickets)
cmd-category-form = Hacer antes preguntas al miembro
cmd-category-form-category = Qué categoría
cmd-category-form-questions = Hasta cinco, con | entre ellas; + delante: respuesta larga, ?: opcional (vacío: ninguna)
cmd-category-order = Cambiar el lugar de una categoría en el menú
cmd-category-order-category = Qué categoría
cmd-category-order-place = Su lugar, contando desde 1
cmd-category-move = Decir adónde van los tickets de una categoría
cmd-category-move-category = Qué categoría
cmd-category-move-parent = La categoría o el foro de Discord (vacío: lo habitual)
cmd-category-roles = Decir qué roles ven los tickets de una categoría o se mencionan
cmd-category-roles-category = Qué categoría
cmd-category-roles-purpose = Para qué
    .staff = Ve los tickets
    .ping = Se menciona cuando se abre un ticket
cmd-category-roles-role = Qué rol
cmd-category-roles-remove = Quitar el rol en vez de ponerlo
cmd-category-enable = Dejar que los miembros vuelvan a elegir una categoría
cmd-category-enable-category = Qué categoría
cmd-category-disable = No dejar por ahora que los miembros elijan una categoría
cmd-category-disable-category = Qué categoría
cmd-category-on = Preguntar a los miembros de qué trata su mensaje
cmd-category-off = No preguntar a los miembros de qué trata su mensaje
cmd-category-timeout = Decir cuánto tiempo tienen los miembros para elegir
cmd-category-timeout-time = Cuánto, por ejemplo 10m
cmd-category-delete = Borrar una categoría; sus tickets se quedan
cmd-category-delete-category = Qué categoría
category-none = No hay categorías. Crea una con `/category create`.
category-none-made = Todavía no se ha creado ninguna categoría con `/category create`.
category-list = { $count ->
    [one] Una categoría
   *[other] { $count } categorías
}{ $menu ->
    [off] { " · no se pregunta a los miembros" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · del archivo de ajustes" }
   *[made] { "" }
}{ $state ->
    [off] { " · no se puede elegir" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] una pregunta
   *[other] { $count } preguntas
}
category-line-greeting = saludo propio
category-line-answer = se responde sin ticket
category-line-staff = la ven { $roles }
category-line-ping = menciona a { $roles }
category-of-file = La categoría «{ $name }» está en el archivo de ajustes: solo se puede cambiar ahí.
category-no-place = <#{ $channel }> no es una categoría ni un foro del servidor del equipo, o no puedo verlo.
category-same = «{ $name }» ya está así.
category-created = La categoría «{ $name }» ya está en el menú. `/config undo` lo deshace.
category-changed = La categoría «{ $name }» se ha cambiado. `/config undo` lo deshace.
category-moved = Los tickets nuevos de «{ $name }» irán ahí a partir de ahora. Los que hay se quedan donde están.
category-enabled = Los miembros pueden volver a elegir «{ $name }».
category-disabled = Los miembros no pueden elegir «{ $name }» por ahora. Sus tickets siguen como están.
category-deleted = La categoría «{ $name }» se ha borrado. Sus tickets siguen como están. `/config undo` la recupera.
category-menu-on = Se pregunta a los miembros de qué trata su mensaje.
category-menu-off = Ya no se pregunta a los miembros: lo que escriben va al lugar habitual. Los mensajes de `/panel post` siguen mostrando las categorías.
category-menu-timeout = Hecho. Quien no elija a tiempo tendrá un ticket en el lugar habitual.

## Tickets by a button

cmd-panel = Mensajes que abren tickets
cmd-panel-post = Publicar un mensaje con un botón o un menú que abre un ticket
cmd-panel-post-channel = Dónde publicarlo, en el servidor de los miembros
cmd-panel-post-text = Lo que dice (déjalo vacío para el texto habitual)
cmd-panel-list = Mostrar los mensajes que abren tickets
cmd-panel-list-page = Qué página
cmd-open_ticket = Abrir un ticket con un botón
cmd-open_ticket-category = El número de la categoría
cmd-open_ticket-answer-1 = Tu respuesta a la primera pregunta
cmd-open_ticket-answer-2 = Tu respuesta a la segunda pregunta
cmd-open_ticket-answer-3 = Tu respuesta a la tercera pregunta
cmd-open_ticket-answer-4 = Tu respuesta a la cuarta pregunta
cmd-open_ticket-answer-5 = Tu respuesta a la quinta pregunta
panel-title = Habla con el equipo
panel-text = Abre un ticket aquí y te escribiré por mensaje directo. Todo lo que respondas allí le llega al equipo, y nadie más lo ve.
panel-button = Abrir un ticket
panel-posted = Los miembros ya pueden abrir tickets aquí: { $link }
panel-posting = Estoy publicando el mensaje en <#{ $channel }>.
panel-not-posted = No he podido publicar el mensaje en <#{ $channel }>: { $reason }.
panel-too-long = El texto puede tener { $limit } caracteres como máximo.
panel-no-channel = No veo el canal <#{ $channel }>, o no existe.
panel-elsewhere = <#{ $channel }> no está en el servidor de los miembros.
panel-no-text-channel = <#{ $channel }> no es un canal de texto.
panel-none = Ningún mensaje abre tickets. `/panel post` publica uno.
panel-list = Mensajes que abren tickets
panel-line = { $where } · publicado por <@{ $staff }> <t:{ $moment }:d>
panel-greeting = Tu ticket está abierto. Escribe aquí lo que quieras decirle al equipo: todo lo que escribas aquí les llega, y te responderán aquí.
panel-opened = Tu ticket está abierto. Te he enviado un mensaje directo: escribe allí.
panel-opening = Tu ticket está abierto. Escríbeme por mensaje directo.
panel-dms-closed = ⚠️ Tu ticket está abierto, pero no puedo enviarte mensajes directos, así que las respuestas del equipo no te llegarán. Permite los mensajes directos de miembros de este servidor y escríbeme allí.
panel-open-already = Ya tienes un ticket abierto. Escríbeme por mensaje directo: le llega al equipo.
panel-too-soon = Tu última conversación se cerró hace solo un momento. Podrás abrir otro ticket { $moment }.
panel-busy = Ahora mismo se están abriendo muchos tickets. Inténtalo otra vez en un minuto.
panel-blocked = { $until ->
    [none] 🚫 No puedes escribir al equipo.
   *[other] 🚫 No puedes escribir al equipo hasta <t:{ $until }:f>.
}
panel-paused = { $until ->
    [none] ⏳ El equipo no abre tickets en este momento.
   *[other] ⏳ El equipo no abre tickets hasta <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Dicen: { $reason }
}
panel-held = ⏳ El equipo revisa lo que envían las cuentas nuevas y los miembros nuevos antes de aceptarlo. Escríbeme por mensaje directo: tu mensaje se guarda y lo verán.
panel-not-here = Aquí no puedes abrir tickets.

## Suggestions

cmd-suggest = Sugerir algo al equipo y a todos los demás
cmd-suggest-text = Lo que deseas
cmd-vote = Votar una sugerencia
cmd-vote-way = Si estás a favor
cmd-vote-number = Qué sugerencia
cmd-suggestion = Lo que sugieren los miembros
cmd-suggestion-plan = Decir que una sugerencia se hará
cmd-suggestion-plan-number = El número de la sugerencia
cmd-suggestion-plan-answer = Qué decirles a todos sobre ella
cmd-suggestion-done = Decir que una sugerencia ya está hecha
cmd-suggestion-done-number = El número de la sugerencia
cmd-suggestion-done-answer = Qué decirles a todos sobre ella
cmd-suggestion-decline = Decir que una sugerencia no se hará
cmd-suggestion-decline-number = El número de la sugerencia
cmd-suggestion-decline-answer = Qué decirles a todos sobre ella
cmd-suggestion-list = Mostrar las sugerencias
cmd-suggestion-list-state = Solo las abiertas, previstas, hechas o rechazadas
cmd-suggestion-list-page = Qué página
suggestion-title = Sugerencia n.º { $number }
suggestion-author = Sugerida por <@{ $author }>
suggestion-state-field = Estado
suggestion-state = { $state ->
    [planned] 📌 Prevista
    [done] ✅ Hecha
    [declined] ⛔ Rechazada
   *[open] 💬 Se puede votar
}
suggestion-answer-field = El equipo dice
suggestion-posted = ¡Gracias! La sugerencia n.º { $number } está aquí: { $link }
suggestion-posting = ¡Gracias! La sugerencia n.º { $number } se está publicando.
suggestion-kept = ¡Gracias! No he podido publicar la sugerencia n.º { $number }, pero el equipo la ve en su lista.
suggestion-nowhere = Aquí no se aceptan sugerencias.
suggestion-empty = Di qué deseas.
suggestion-too-long = Una sugerencia puede tener { $limit } caracteres como máximo.
suggestion-too-many = { $count ->
    [one] Puedes hacer una sugerencia al día. Vuelve mañana.
   *[other] Puedes hacer { $count } sugerencias al día. Vuelve mañana.
}
suggestion-answer-too-long = La respuesta puede tener { $limit } caracteres como máximo.
suggestion-decided = La sugerencia n.º { $number } está ahora { $state ->
    [planned] prevista
    [done] hecha
   *[declined] rechazada
}. { $link ->
    [none] Su mensaje ya no existe, así que allí no lo ve nadie.
   *[other] { $link }
}
no-such-suggestion = No hay ninguna sugerencia n.º { $number }. `/suggestion list` las muestra todas.
vote-for = 👍 Estás a favor de esta sugerencia. Pulsa otra vez para retirar tu voto.
vote-against = 👎 Estás en contra de esta sugerencia. Pulsa otra vez para retirar tu voto.
vote-taken-back = Has retirado tu voto.
vote-over = El equipo ya ha decidido sobre esta sugerencia, así que nadie puede votarla.
suggestions-none = Aquí no hay sugerencias.
suggestions-title = Sugerencias ({ $count })
suggestions-line = **n.º { $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistics, limits of waiting, business hours

out-of-hours = Ahora no hay nadie, pero tu mensaje ha llegado. Tendrás respuesta cuando volvamos, <t:{ $moment }:f>.
out-of-hours-for-long = Ahora no hay nadie, pero tu mensaje ha llegado. Tendrás respuesta cuando volvamos.
wait-first = { $late ->
    [yes] ⏰ El miembro espera una primera respuesta desde <t:{ $since }:R>, más de { $limit }.
   *[no] ⏳ El miembro espera una primera respuesta desde <t:{ $since }:R>: ha pasado el { $percent } % de { $limit }.
}
wait-further = { $late ->
    [yes] ⏰ El miembro espera una respuesta desde <t:{ $since }:R>, más de { $limit }.
   *[no] ⏳ El miembro espera una respuesta desde <t:{ $since }:R>: ha pasado el { $percent } % de { $limit }.
}
cmd-sla = Mostrar los miembros que esperan respuesta y cuánto pueden esperar
cmd-sla-page = Qué página
sla-none = Ningún miembro está esperando respuesta.
sla-title = { $count ->
    [one] Espera un miembro
   *[other] Esperan { $count } miembros
}{ $late ->
    [0] { "" }
   *[other] , { $late } demasiado tiempo
}
sla-off = No hay ningún límite: `first_response_minutes` y `answer_minutes` en `[sla]` fijan uno.
sla-limits = Primera respuesta: { $first } · siguientes: { $further }{ $hours ->
    [open] {" "}· en horario de atención, que es ahora
    [closed] {" "}· en horario de atención, otra vez <t:{ $moment }:f>
    [never] {" "}· en horario de atención, que no se ve venir
   *[always] { "" }
}
sla-unlimited = sin límite
sla-late = 🔴 espera { $what ->
    [first] la primera respuesta
   *[further] una respuesta
} <t:{ $since }:R>, demasiado desde <t:{ $limit }:f>
sla-waiting = espera { $what ->
    [first] la primera respuesta
   *[further] una respuesta
} <t:{ $since }:R>, demasiado a partir de <t:{ $limit }:f>
sla-waiting-unlimited = espera { $what ->
    [first] la primera respuesta
   *[further] una respuesta
} <t:{ $since }:R>
cmd-stats = Mostrar cómo han ido los tickets: cuántos, cuánto duraron, quién respondió
cmd-stats-period = Cuánto hacia atrás, por ejemplo 7d; 30 días si se omite
cmd-stats-staff = Solo lo que hizo esta persona
cmd-stats-category = Solo tickets de esta categoría
stats-title = 📊 Estadísticas
stats-period = Los últimos { $period }
stats-opened = **Abiertos:** { $count } ({ $members } por miembros, { $staff } por el equipo)
stats-closed = **Cerrados:** { $count } ({ $staff } por el equipo, { $members } por miembros, { $itself } solos)
stats-first = **Primera respuesta:** la mitad en { $median }, el 90 % en { $p90 } ({ $count ->
    [one] un ticket
   *[other] { $count } tickets
})
stats-resolution = **Abiertos hasta el último cierre:** la mitad hasta { $median }, el 90 % hasta { $p90 } ({ $count ->
    [one] un ticket
   *[other] { $count } tickets
})
stats-in-hours = -# en horario de atención: la mitad { $median }, el 90 % { $p90 }
stats-unanswered = **Aún sin respuesta:** { $count ->
    [one] uno de los tickets que abrieron miembros
   *[other] { $count } de los tickets que abrieron miembros
}
stats-ratings = **Valoraciones:** { $mean } de 5 ({ $count ->
    [one] una valoración
   *[other] { $count } valoraciones
}: { $all })
stats-staff = **Equipo**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] una respuesta
   *[other] { $answers } respuestas
} en { $tickets ->
    [one] un ticket
   *[other] { $tickets } tickets
}, { $closed } cerrados
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] una respuesta
   *[other] { $answers } respuestas
} en { $tickets ->
    [one] un ticket
   *[other] { $tickets } tickets
}, { $closed } cerrados, { $first ->
    [one] una primera respuesta
   *[other] { $first } primeras respuestas
}, la mitad en { $median }
stats-categories = **Categorías**
stats-category = { $name }: { $opened } abiertos, { $closed } cerrados
stats-category-first = { $name }: { $opened } abiertos, { $closed } cerrados, la mitad de las primeras respuestas en { $median }
stats-no-category = Sin categoría
stats-more = … y { $count } más
stats-date = { $day }/{ $month }
stats-chart-days = Tickets abiertos y cerrados
stats-chart-opened = abiertos
stats-chart-closed = cerrados
stats-chart-week = Tickets abiertos por hora de la semana ({ $zone })
stats-monday = lun
stats-tuesday = mar
stats-wednesday = mié
stats-thursday = jue
stats-friday = vie
stats-saturday = sáb
stats-sunday = dom

## Several members in one ticket

cmd-add_member = Añadir un miembro a este ticket: todos en él leen lo que se dice
cmd-add_member-member = A quién añadir
cmd-remove_member = Quitar a un miembro que se añadió a este ticket
cmd-remove_member-member = A quién quitar
cmd-reply-to = Enviarla solo a este miembro del ticket
cmd-anonreply-to = Enviarla solo a este miembro del ticket
member-added = <@{ $member }> está ahora en este ticket.
member-removed = <@{ $member }> ya no está en este ticket.
member-added-note = ➕ <@{ $staff }> ha añadido a <@{ $member }> ({ $name }) a este ticket: a partir de ahora todos en él leen lo que escriben los miembros y el equipo.
member-removed-note = ➖ <@{ $staff }> ha quitado a <@{ $member }> ({ $name }) de este ticket.
member-added-told = El equipo te ha añadido a una conversación. Todos en ella, miembros y equipo, leen a partir de ahora lo que escribas aquí, y tú lees lo que escriben.
member-removed-told = El equipo te ha quitado de la conversación. Lo que escribas aquí a partir de ahora le llega solo al equipo.
member-added-unheard = ⚠️ No se ha podido decir a <@{ $member }> que está en este ticket: { $reason }
member-not-back = ⚠️ <@{ $member }> estaba en este ticket y ya no lo está: ahora tiene otro ticket.
member-not-shown = ⚠️ <@{ $member }> no ha recibido este mensaje: { $reason }
member-is-bot = No se puede añadir un bot a un ticket.
member-is-stranger = <@{ $member }> no está en el servidor de los miembros.
member-is-staff = <@{ $member }> es del equipo. Usa `/add_staff` para que vea este ticket.
member-is-blocked = <@{ $member }> no puede escribir por un bloqueo. Usa antes `/unblock`.
member-is-waiting = Todavía se está tramitando algo que escribió <@{ $member }>. Inténtalo otra vez más tarde.
member-is-there = <@{ $member }> ya está en este ticket.
member-is-first = Este es el ticket de <@{ $member }>: no se puede quitar de él.
member-not-there = <@{ $member }> no está en este ticket.
member-too-many = Se pueden añadir { $limit } miembros a un ticket como máximo.
member-in-another = <@{ $member }> está en otro ticket abierto: { $where }
member-in-another-unplaced = <@{ $member }> está en otro ticket abierto, cuyo canal todavía se está creando.
reply-to-nobody = <@{ $member }> no está en este ticket, así que no se ha enviado nada.
copy-only-to = solo a { $name }
end-not-yours = Solo puede cerrar esta conversación el miembro de quien es. Pregunta al equipo si quieres salir de ella.

## Texts for members, replaced

cmd-text = Lo que leen los miembros, con vuestras palabras
cmd-text-set = Que los miembros lean vuestras palabras en vez de un texto
cmd-text-set-key = Qué texto; /text list los muestra todos
cmd-text-set-language = En qué idioma; si se omite, el del servidor
cmd-text-set-category = Solo en tickets de esta categoría
cmd-text-set-text = Lo que dice (déjalo vacío para escribirlo en un formulario)
cmd-text-show = Mostrar un texto tal como se escribe, y sus variables
cmd-text-show-key = Qué texto
cmd-text-show-language = En qué idioma; si se omite, el del servidor
cmd-text-show-category = En tickets de esta categoría
cmd-text-list = Mostrar los textos que leen los miembros
cmd-text-list-replaced = Solo los que habéis sustituido
cmd-text-list-page = Qué página
cmd-text-preview = Mostrar un texto como lo leen los miembros, con valores inventados
cmd-text-preview-key = Qué texto
cmd-text-preview-language = En qué idioma; si se omite, el del servidor
cmd-text-preview-category = En tickets de esta categoría
cmd-text-reset = Que los miembros vuelvan a leer el texto habitual
cmd-text-reset-key = Qué texto
cmd-text-reset-language = En qué idioma; si se omite, el del servidor
cmd-text-reset-category = Solo en tickets de esta categoría
cmd-text-undo = Deshacer el último cambio de un texto
cmd-text-undo-key = Qué texto
cmd-text-undo-language = En qué idioma; si se omite, el del servidor
cmd-text-undo-category = Solo en tickets de esta categoría
cmd-text-history = Mostrar quién cambió un texto y qué decía
cmd-text-history-key = Qué texto
text-form = Texto para los miembros
text-field = Lo que dice
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
} dice ahora esto. Los valores son inventados:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
} ya no está sustituido. `/text undo` recupera vuestras palabras. Los miembros vuelven a leer esto; los valores son inventados:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
}, con valores inventados:
text-as-before = `{ $key }` (`{ $language }`) ya dice eso.
text-ours = `{ $key }` (`{ $language }`) no está sustituido{ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
}. `/text list` con `replaced` muestra lo que sí.
text-never-changed = `{ $key }` (`{ $language }`) no se ha cambiado nunca{ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
}.
text-unknown = Los miembros no leen ningún texto llamado `{ $key }`. ¿Querías decir `{ $near }`? `/text list` los muestra todos.
text-no-language = No conozco el idioma «{ $given }». Puedes usar { $known }.
text-gone = Esto no se puede recuperar: los miembros ya no leen ese texto.
text-empty = Este texto no diría nada, al menos con algunos valores. Escribe algo.
text-too-long = Con sus valores rellenados, este texto podría llegar a { $length } caracteres, pero ahí caben { $limit }.
text-no-such-variable = No hay ninguna variable `{"{"} ${ $name } {"}"}` en este texto. { $known ->
    [none] No tiene ninguna.
   *[other] Puedes usar { $known }.
}
text-no-variable = `{ $name }` no puede ir entre llaves: solo pueden las variables, con un signo de dólar delante de su nombre.
text-syntax = No puedo leer la línea { $line } a partir del carácter { $column }: { $problem ->
    [expected] ahí tiene que ir `{ $token }`
    [closing] esta llave cierra, pero no se abrió ninguna
    [default] un caso, y solo uno, tiene que ser el predeterminado, marcado con `*`
    [variable] ahí tiene que ir el nombre de una variable, por ejemplo `$name`
    [quote] la comilla no se cierra
   *[other] eso no va ahí
}. Para escribir una llave como texto, usa `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
} · { $variables ->
    [none] sin variables
   *[other] variables: { $variables }
} · { $limit } caracteres como máximo{ $places ->
    [0] { "" }
   *[other] { " " }· sustituido:
}
text-shown-now = Lo que leen los miembros
text-shown-ours = El texto habitual
text-list = Textos que leen los miembros ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ ya no encaja con el texto habitual, que se usa en su lugar:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
}
text-none-replaced = No hay ningún texto sustituido. `/text set` sustituye uno.
text-history = Cambios de `{ $key }`
text-no-history = `{ $key }` no se ha cambiado nunca.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }en **{ $category }**
}: { $what ->
    [reset] *el texto habitual*
   *[set] { $text }
}

## Settings that change without a restart

cmd-config = Ver y cambiar mis ajustes
cmd-config-get = Mostrar un ajuste y de dónde viene su valor
cmd-config-get-key = Qué ajuste, por ejemplo closing.idle_hours (vacío: todos)
cmd-config-set = Cambiar un ajuste sin reiniciar
cmd-config-set-key = Qué ajuste, por ejemplo closing.idle_hours
cmd-config-set-value = Su valor, por ejemplo 48h, yes, #canal o none
cmd-config-reset = Volver a lo que dice el archivo
cmd-config-reset-key = Qué ajuste
cmd-config-list = Mostrar todos los ajustes que cambian sin reiniciar
cmd-config-list-page = Qué página
cmd-config-history = Mostrar quién cambió qué, y cómo era antes
cmd-config-history-key = Qué ajuste (déjalo vacío para todos)
cmd-config-history-page = Qué página
cmd-config-undo = Deshacer el último cambio
cmd-config-export = Obtener en un archivo lo que está fijado aquí
cmd-config-import = Aplicar los ajustes de un archivo así
cmd-config-import-file = El archivo, de 64 KB como máximo
cmd-config_import_sure = Responder si se aplican los ajustes de un archivo
cmd-config_import_sure-no = No cambiar nada
cmd-config_import_sure-number = Qué ajustes
config-is = `{ $key }` es { $value }, { $origin }.
config-list = ⚙️ Ajustes
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = nada
config-as-file = como en el archivo
config-from-variable = de la variable `{ $name }`
config-from-run-time = fijado aquí
config-from-run-time-over = fijado aquí, por encima de la línea { $line } del archivo
config-from-file = de la línea { $line } del archivo
config-from-default = por defecto
config-set = `{ $key }` es ahora { $value }. Vale para todo lo que empiece a partir de ahora, también tras un reinicio.
config-same = `{ $key }` ya está fijado en { $value }.
config-reset = `{ $key }` vuelve a ser como dice el archivo.
config-not-set = `{ $key }` no está fijado aquí: es como dice el archivo.
config-unknown = `{ $key }` no es ninguno de los ajustes que cambian sin reiniciar. `config list` los muestra; los demás están en el archivo.
config-unknown-near = `{ $key }` no es ninguno de los ajustes que cambian sin reiniciar. ¿Querías decir `{ $near }`?
config-secret = Los secretos están solo en el archivo o en sus variables. Ni los muestro ni los acepto.
config-variable-wins = La variable `{ $name }` decide sobre `{ $key }`, se fije aquí lo que se fije. Cámbiala allí, o quítala y reiníciame.
config-unfit = `{ $key }` no puede ser «{ $value }». Acepta { $right }. No se ha cambiado nada.
config-wrong = Eso no encajaría con los demás ajustes, así que no se ha cambiado nada:
    { $reason }
config-kind-flag = `yes` o `no`
config-kind-number = un número entero
config-kind-duration = un tiempo, por ejemplo `48h`, `2d` o `30m`, en unidades enteras del ajuste, o su número
config-kind-colour = un color, por ejemplo `0x5865F2` o `#5865F2`
config-kind-text = un texto; `""` es uno vacío
config-kind-optional-text = un texto, `""` para uno vacío, o `none`
config-kind-channel = un canal o una categoría, como mención o ID, o `none`
config-kind-roles = roles, como menciones o ID, separados por comas, o `none`
config-kind-words = textos separados por comas, o `none`
config-kind-categories = categorías en JSON; con `/category` es más fácil
config-kind-choice = uno de `{ $words }`
config-history = ⚙️ Cambios de ajustes
config-never-changed = Aquí no se ha cambiado nunca nada.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (deshecho): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = No hay ningún cambio que deshacer.
config-undone = Se ha deshecho el último cambio:
config-undone-line = `{ $key }`: { $value }
config-more = … y { $count } más
config-nothing-set = Aquí no hay nada fijado: todos los ajustes son como en el archivo.
config-exported = { $count ->
    [one] Aquí está el único ajuste fijado aquí.
   *[other] Aquí están los { $count } ajustes fijados aquí.
}
config-import-no-file = Adjunta un archivo como el que crea `config export`.
config-import-too-large = Ese archivo es demasiado grande, o no es de Discord: puede tener { $limit } KB como máximo.
config-import-unread = No puedo leer ese archivo:
    { $reason }
config-import-empty = En ese archivo no hay ajustes.
config-import-same = Todo lo de ese archivo ya está fijado.
config-import-ask = { $count ->
    [one] Cambiaría un ajuste. ¿Lo aplico?
   *[other] Cambiarían { $count } ajustes. ¿Los aplico?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Aplicar
config-import-no-button = Dejarlo
config-import-over = Eso ya pasó: importa el archivo otra vez.
config-import-theirs = Solo puede decirlo quien trajo el archivo.
config-import-withdrawn = No se ha cambiado nada.
config-imported = Los ajustes se han aplicado. `config undo` lo deshace todo.

## The bot's status

presence-maintenance = { $reason ->
    [none] Mantenimiento: escríbeme de todos modos
   *[other] Mantenimiento: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ El equipo no está por mantenimiento.
   *[other] 🛠️ El equipo no está por mantenimiento hasta <t:{ $until }:f>.
} { $reason ->
    [none] No se pierde nada: tu mensaje está guardado y les llegará después, así que no hace falta que lo envíes otra vez.
   *[other] No se pierde nada: tu mensaje está guardado y les llegará después, así que no hace falta que lo envíes otra vez. Dicen: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ El equipo no está por mantenimiento, así que ahora no se abren tickets.
   *[other] 🛠️ El equipo no está por mantenimiento, así que no se abren tickets hasta <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Dicen: { $reason }
}
maintenance-on = 🛠️ El mantenimiento ha empezado y dura { $until ->
    [none] hasta que alguien lo termine
   *[other] hasta <t:{ $until }:f>
}. Lo muestro junto a mi nombre. Los tickets abiertos siguen; a quien abriría uno se le avisa del mantenimiento una vez al día, y lo que escribe queda retenido y sigue después. { $reason ->
    [none] { "" }
   *[other] A los miembros se les dice: { $reason }
}
maintenance-over = ▶️ El mantenimiento ha terminado. { $count ->
    [0] No había nada retenido.
    [one] Sigue un mensaje que estaba retenido.
   *[other] Siguen { $count } mensajes que estaban retenidos.
}
maintenance-none = No hay ningún mantenimiento.
maintenance-off-alone = Para terminar el mantenimiento, di `off` sin tiempo ni motivo.
maintenance-off-button = Terminar el mantenimiento
pause-maintenance = Hay mantenimiento, que retiene lo que abriría un ticket. Un administrador lo termina con `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Muestro que estoy ausente.
    [dnd] ⛔ Muestro que no quiero que me molesten.
    [invisible] ⚪ Muestro que no estoy en línea.
   *[online] 🟢 Muestro que estoy en línea.
} { $activity ->
    [none] No hay ninguna actividad.
    [playing] Mi actividad: jugando a { $text }
    [listening] Mi actividad: escuchando { $text }
    [watching] Mi actividad: viendo { $text }
    [competing] Mi actividad: compitiendo en { $text }
   *[custom] Mi actividad: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ Hay mantenimiento
    [new] ⏸️ Los tickets nuevos están en pausa
    [raid] 🛡️ El modo de asalto está activado
   *[all] ⏸️ Todo lo que escriben los miembros queda retenido
} desde <t:{ $since }:f>, { $until ->
    [none] hasta que alguien lo termine.
   *[other] hasta <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] A los miembros se les dice: { $reason }
}
status-nothing-paused = No hay nada en pausa ni ningún mantenimiento.
presence-or-reset = Di qué mostrar (`status`, `activity` o `text`), o usa solo `reset`.
presence-text = ¿Qué muestro? Añade un texto a la actividad.
presence-too-long = Es demasiado largo: Discord muestra { $limit } caracteres como máximo.
presence-later = Esto se mostrará cuando termine el mantenimiento.

cmd-status = Lo que muestro junto a mi nombre, y el mantenimiento
cmd-status-show = Mostrar mi estado, y si hay algo en pausa
cmd-status-presence = Cambiar lo que muestro junto a mi nombre
cmd-status-presence-status = En línea, ausente, no molestar o invisible
cmd-status-presence-activity = Cómo se introduce el texto; custom lo muestra solo
cmd-status-presence-text = El texto
cmd-status-presence-reset = No mostrar más que estoy en línea
cmd-status-maintenance = Retener tickets nuevos y decir a los miembros que hay mantenimiento
cmd-status-maintenance-state = Activado o desactivado
cmd-status-maintenance-time = Cuánto tiempo, por ejemplo 2h (déjalo vacío para terminarlo tú)
cmd-status-maintenance-reason = Lo que se dice a los miembros

## Roles beside names

role-is = { $role ->
    [none] No has elegido ningún rol, así que los miembros ven el más alto que tienes.
   *[other] { $place ->
        [ticket] En este ticket, el miembro ve tu rol <@&{ $role }>.
       *[all] En todos tus tickets sin otra elección, los miembros ven tu rol <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Se ha retirado tu elección para este ticket.
       *[all] Se ha retirado tu elección para todos los tickets.
    }
   *[other] { $place ->
        [ticket] A partir de ahora, el miembro ve tu rol <@&{ $role }> en este ticket.
       *[all] A partir de ahora, los miembros ven tu rol <@&{ $role }> en todos tus tickets, salvo que elijas otro para uno.
    }
}
role-none = { $place ->
    [ticket] No has elegido ningún rol para este ticket.
   *[all] No has elegido ningún rol para todos los tickets.
}
role-or-reset = Indica un rol o usa `reset`, no los dos.
role-not-shown = Aquí los miembros no ven los roles del equipo. `top_role` en `[style]` en mis ajustes los muestra, si no hay `label`.

cmd-role = Elegir qué rol tuyo ven los miembros
cmd-role-ticket = Elegir qué rol tuyo ve el miembro de este ticket
cmd-role-ticket-role = El rol (déjalo vacío para ver tu elección)
cmd-role-ticket-reset = Retirar tu elección
cmd-role-default = Elegir qué rol tuyo ven los miembros en todos los tickets
cmd-role-default-role = El rol (déjalo vacío para ver tu elección)
cmd-role-default-reset = Retirar tu elección

## Preferences

language-name = español
language-placeholder = Elige tu idioma
language-is = Tu idioma es { $language }. Para cambiarlo, indica otro.
language-set = Tu idioma es ahora { $language }.
language-or-reset = Indica un idioma o usa `reset`, no los dos.
no-such-language = No hablo «{ $given }», solo { $known }.
card-language = Idioma
pings-are = { $state ->
    [on] Los recordatorios, avisos y suscripciones te mencionan con notificación.
   *[off] Los recordatorios, avisos y suscripciones te nombran pero no te notifican. Los de un rol entero sí: mira `/reminder_subscription`.
}

cmd-preferences-language = Mostrar o fijar el idioma en el que te hablo
cmd-preferences-language-language = Por ejemplo fr (déjalo vacío para ver el tuyo)
cmd-preferences-language-reset = Volver al idioma de tu Discord
cmd-preferences-pings = Elegir si los recordatorios, avisos y suscripciones te notifican
cmd-preferences-pings-state = Activado o desactivado (déjalo vacío para ver tu elección)

## What is kept about people

ids = **Miembro:** `{ $member }`
    { "" }**Ticket n.º { $number }:** `{ $ticket }`
    { "" }**Canal:** { $channel ->
    [none] ninguno
   *[other] `{ $channel }`
}
    { "" }**Mensajes directos:** { $direct ->
    [none] ninguno todavía
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **este mensaje:** `{ $message }`
}
privacy = **Lo que guardo sobre ti**
    • Lo que tú y el equipo escribís en tus tickets, con versiones anteriores, lo que se borró y archivos; tu nombre y tu ID. { $messages ->
    [0] Los textos se quedan hasta que se borren
    [one] Los textos desaparecen un día después de cerrarse un ticket
   *[other] Los textos desaparecen { $messages } días después de cerrarse un ticket
}, { $files ->
    [0] y las copias de archivos también
    [one] y las copias de archivos desaparecen tras un día
   *[other] y las copias de archivos desaparecen tras { $files } días
}. Que hubo un ticket queda registrado.
    • Tu idioma y tu zona horaria si los has indicado, valoraciones, sugerencias y votos, y lo que el equipo anota sobre ti, como bloqueos. Se quedan hasta que se borren.
    • Registros técnicos de lo ocurrido, con textos de mensajes: { $events ->
    [0] se quedan hasta que se borren.
    [one] desaparecen tras un día.
   *[other] desaparecen tras { $events } días.
} El registro de { $audit ->
    [0] quién cambió qué se queda hasta que se borre.
    [one] quién cambió qué desaparece tras un día.
   *[other] quién cambió qué desaparece tras { $audit } días.
}

    { "" }**Quién lo ve:** el equipo del servidor, en la medida en que ve tu ticket, y quien me gestiona. Nadie más.
    { "" }**Tus derechos:** escribe aquí al equipo para recibirlo todo en un archivo, o para que se borre.
export-done = Lo que sé de <@{ $person }>: { $rows ->
    [one] una fila
   *[other] { $rows } filas
}. Incluye lo que el equipo escribió sobre esa persona, así que revísalo antes de entregarlo. { $files ->
    [0] { "" }
    [one] Falta un archivo de sus mensajes; quien me gestiona puede añadirlo con `modmail-bot db export`.
   *[other] Faltan { $files } archivos de sus mensajes; quien me gestiona puede añadirlos con `modmail-bot db export`.
}
export-nobody = No sé nada de <@{ $person }>.
export-too-large = Sé más de <@{ $person }> de lo que cabe en un archivo de Discord. Quien me gestiona puede entregarlo con `modmail-bot db export { $person }`.

cmd-id = Mostrar los ID de este ticket, de su miembro y de sus canales
cmd-privacy = Mostrar qué guardo sobre ti, cuánto tiempo y quién lo ve
cmd-export = Obtener un archivo con todo lo que sé de una persona
cmd-export-member = De quién

## Mentions of the bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) me ha mencionado: { $link }

## Who may call which command

cmd-permissions = Quién puede usar cada comando, sea cual sea su nivel
cmd-permissions-allow = Dejar que alguien use un comando aunque su nivel no baste
cmd-permissions-allow-member = Quién
cmd-permissions-allow-role = O todos los que tengan este rol
cmd-permissions-allow-command = Qué comando
cmd-permissions-deny = Impedir que alguien use un comando aunque su nivel baste
cmd-permissions-deny-member = Quién
cmd-permissions-deny-role = O todos los que tengan este rol
cmd-permissions-deny-command = Qué comando
cmd-permissions-reset = Que vuelva a decidir el nivel si alguien puede usar un comando
cmd-permissions-reset-member = Quién
cmd-permissions-reset-role = O todos los que tengan este rol
cmd-permissions-reset-command = Qué comando
cmd-permissions-show = Mostrar quién puede usar un comando
cmd-permissions-show-command = Qué comando
cmd-permissions-list = Mostrar todo lo que habéis decidido sobre comandos
cmd-permissions-list-page = Qué página
cmd-permissions-undo = Deshacer la última decisión sobre un comando
cmd-permissions-history = Mostrar quién decidió qué sobre comandos
cmd-permissions-history-page = Qué página
permissions-both = Indica un miembro o un rol, no los dos.
permissions-unknown = No existe el comando `{ $name }`.{ $nearest ->
    [none] { "" }
   *[other] { " " }¿Querías decir `{ $nearest }`?
}
permissions-owners = `{ $command }` es solo para los propietarios y no se puede dar a otros ni quitar a ellos.
permissions-is-owner = { $who } es propietario y puede usar todos los comandos. Aquí nadie puede cambiarlo.
permissions-elsewhere = Los roles solo cuentan en el servidor del equipo. Usa este comando allí.
permissions-as-before = Ya es así: { $effect ->
    [allow] { $who } puede usar `{ $command }`.
    [deny] { $who } no puede usar `{ $command }`.
   *[level] no se ha decidido nada sobre { $who } y `{ $command }`, así que decide el nivel.
}
permissions-done = { $effect ->
    [allow] { $who } puede usar ahora `{ $command }`, sea cual sea su nivel.
    [deny] { $who } ya no puede usar `{ $command }`, sea cual sea su nivel.
   *[level] El nivel vuelve a decidir si { $who } puede usar `{ $command }`.
}
permissions-nothing-to-undo = No queda ninguna decisión que deshacer.
permissions-undone = Deshecho. { $effect ->
    [allow] { $who } puede usar otra vez `{ $command }`, sea cual sea su nivel.
    [deny] { $who } vuelve a no poder usar `{ $command }`, sea cual sea su nivel.
   *[level] El nivel vuelve a decidir si { $who } puede usar `{ $command }`.
}
permissions-show = Quién puede usar `{ $command }`
permissions-level = Decide el nivel: { $level }. Estas decisiones van antes, las de una persona antes que las de roles:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } puede
   *[deny] ⛔ { $who } no puede
}
permissions-list = Decisiones sobre comandos ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } puede usar `{ $command }`
   *[deny] ⛔ { $who } no puede usar `{ $command }`
}
permissions-none = No se ha decidido nada sobre comandos concretos: solo cuentan los niveles.
permissions-never-changed = Nunca se ha decidido nada sobre comandos concretos.
permissions-history = Decisiones sobre comandos
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } puede usar `{ $command }`
    [deny] ⛔ { $who } no puede usar `{ $command }`
   *[level] ↩️ el nivel decide sobre { $who } y `{ $command }`
}{ $undone ->
    [yes] { " " }(deshecho)
   *[no] { "" }
}
