# Quello che dice modmail-bot, in italiano.

## Ai membri

opened = Il tuo messaggio è arrivato allo staff. Riceverai risposta qui, e tutto quello che scrivi qui arriva allo staff.
not-relayed = ⚠️ Non è stato possibile mostrare questo messaggio allo staff. Invialo di nuovo più tardi.
closed = Questa conversazione è stata chiusa. Scrivi di nuovo quando hai bisogno dello staff.
closed-with-reason = Questa conversazione è stata chiusa: { $reason }

    Scrivi di nuovo quando hai bisogno dello staff.
idle-taken-back = Questa conversazione resta aperta: lo staff ci sta ancora lavorando.
idle-warning = Lo staff ti ha risposto e non ha più avuto tue notizie. Se non rispondi, questa conversazione si chiude <t:{ $moment }:R>.
end-button = Chiudi questa conversazione
ended = Questa conversazione è chiusa. Scrivi di nuovo quando hai bisogno dello staff.
end-nothing = Qui non hai nessuna conversazione aperta.
end-over = Questa conversazione è già finita.
end-later = Qualcosa che hai scritto non è ancora arrivato allo staff. Riprova tra un momento.
rating-question = Come siamo andati?
rating-comment = Aggiungi un commento
rating-field = Cosa è andato bene? Cosa può migliorare?
rating-thanks = { $stars } Grazie! Scrivi di nuovo quando hai bisogno dello staff.
rating-commented = { $stars } Grazie, il tuo commento è stato inoltrato allo staff.
rating-commented-before = Hai già commentato questa conversazione, e lo staff ha ricevuto quello che hai scritto.
rating-empty = Il tuo commento è vuoto.
rating-gone = Questa conversazione non può più essere valutata.
reopened = Lo staff ha riaperto questa conversazione e riceve tutto quello che scrivi qui.
kept-for-now = In questo momento lo staff non è raggiungibile. Il tuo messaggio è salvato e arriverà il prima possibile, quindi non serve inviarlo di nuovo.
too-short = Questo messaggio non è stato inoltrato: usa almeno { $wanted } caratteri per dire di che cosa si tratta.
too-soon = Questo messaggio non è stato inoltrato: la tua ultima conversazione è stata chiusa da pochissimo. Puoi iniziarne un'altra { $moment }.
menu-question = Di che cosa si tratta? Anche quello che scrivi nel frattempo viene inoltrato.
menu-placeholder = Scegli un argomento
menu-anything = Qualcos'altro
menu-chosen = **{ $category }**: il tuo messaggio è in arrivo.
menu-answered = **{ $category }**
menu-chosen-anything = Il tuo messaggio sta arrivando allo staff.
menu-expired = Non hai scelto un argomento, quindi il tuo messaggio arriva allo staff così com'è.
menu-not-offered = Questo argomento non è più disponibile. Scegline un altro.
menu-over = La scelta è già stata fatta.
confirm-question = Mostro il tuo messaggio allo staff? Anche quello che scrivi nel frattempo viene inoltrato.
confirm-send = Sì, mostralo
confirm-discard = No
confirm-discarded = Allo staff non è stato mostrato nulla.
confirm-expired = Non hai confermato, quindi allo staff non è stato mostrato nulla. Scrivi di nuovo se ne hai bisogno.

## Messaggi da entrambe le parti

message-empty = *(un messaggio che qui non si può mostrare)*
message-link = 📎 [{ $name }]({ $url }) (troppo grande da copiare o non più disponibile; il link scade)
message-link-unkept = 📎 [{ $name }]({ $url }) (non ho potuto conservarne una copia; il link scade)
message-invisible = *(un messaggio di caratteri che non si vedono)*
message-sticker = 🏷️ Adesivo: { $what }
message-poll = 📊 Sondaggio: { $what }
message-forwarded = ↪️ Inoltrato:
message-forwarded-from = ↪️ Inoltrato da { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Messaggio vocale, { $seconds } s
message-answers = ↩️ In risposta a: { $what }
anonymous-name = Staff
message-change = { $change ->
    [deleted] 🗑️ eliminato dal membro
    [before] ✏️ che cosa diceva prima
   *[edited] ✏️ modificato dal membro
}
message-deleted-by = 🗑️ Eliminato da <@{ $staff }>

## Ticket

card-member = Membro
card-account = Account creato
card-joined = Entrato nel server
card-stranger = non è in questo server
card-roles = Ruoli
card-earlier = Ticket precedenti
card-last = Il più recente
card-notes = Note
card-servers = Server
card-both = quello dei membri e quello dello staff
card-unknown = Discord non l'ha detto
card-members-only = non in quello dello staff
card-number = Ticket #{ $number }
card-channel = Nome di questo canale
card-name-refused = Discord non accetta il nome di questo membro nel nome di un canale, quindi il canale ne ha uno neutro, come ticket-001.
card-dms = Messaggi diretti
card-dms-closed = erano chiusi all'apertura di questo ticket: non ho potuto nemmeno salutare il membro
dms-closed = ⚠️ Il membro non accetta messaggi diretti da me: finché è così, le vostre risposte non arrivano. I suoi messaggi invece continuano ad arrivare.
alert-full = ⚠️ Nel server non c'è posto per un altro ticket, il #{ $ticket } di **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Quello che scrivono i membri è salvato. Eliminate i canali che non vi servono più, e riprenderò da solo.
alert-forbidden = ⚠️ Non posso aprire il ticket #{ $ticket } per **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Quello che scrivono i membri è salvato. Assicuratevi che io possa vedere la categoria dei ticket e gestirne i canali, e riprenderò da solo.
alert-refused = ⚠️ Non posso aprire il ticket #{ $ticket } per **{ $name }** (<@{ $member }> · `{ $member }`), perché Discord ne rifiuta il canale: { $reason }. Quello che scrive è salvato, e continuo a provare. Il mio log dice di più.
alert-missing = ⚠️ Non posso aprire il ticket #{ $ticket } per **{ $name }** (<@{ $member }> · `{ $member }`), perché la sua categoria o il suo forum non c'è più: { $reason }. Quello che scrivono i membri è salvato. Indicate quella giusta nelle impostazioni.
alert-archive-full = { $tickets ->
    [none] ⚠️ L'archivio è pieno, e non posso creare un'altra categoria: { $reason }. Eliminate i canali che non vi servono più.
   *[other] ⚠️ L'archivio è pieno, e non posso creare un'altra categoria: { $reason }. Questi canali di ticket chiusi restano dove sono: { $tickets }. Eliminate i canali che non vi servono più.
}
alert-visible = ⚠️ Non solo lo staff può vedere i ticket in <#{ $place }>: { $roles }. Togliete lì *Visualizza canale* a questi ruoli, a meno che non vada bene così.
outsider-writes = ⚠️ <@{ $person }> scrive qui ma non fa parte dello staff, quindi nulla di ciò che scrive arriva al membro. Viene conservato come nota. Se deve poter rispondere, dategli un ruolo di `supporters`; se non deve leggere qui, nascondetegli il canale.
alert-not-shown = ⚠️ Non posso mostrare quello che **{ $name }** (<@{ $member }> · `{ $member }`) ha scritto nel ticket #{ $ticket }, <#{ $channel }>: { $reason }. È salvato. Ridatemi lì i miei permessi, e riprenderò da solo.
alert-parked = ⚠️ Mi sono bloccato più volte su qualcosa che è successo qui, e l'ho saltato. Il mio log dice di più.
alert-parked-elsewhere = ⚠️ Mi sono bloccato più volte su qualcosa che è successo in <#{ $channel }>, e l'ho saltato. Il mio log dice di più.
alert-parked-of = ⚠️ Mi sono bloccato più volte su qualcosa di <@{ $member }> (`{ $member }`), { $ticket ->
    [none] che non ha nessun ticket
   *[other] ticket #{ $ticket }
}, e l'ho saltato. Se era un messaggio, il membro ci vede sotto ❌; chiedetegli di scriverlo in un altro modo. Il mio log dice di più.
alert-parked-message = ⚠️ Mi sono bloccato più volte su un messaggio di questo membro, e l'ho saltato. Il membro ci vede sotto ❌; chiedetegli di scriverlo in un altro modo.
alert-held-up = ⚠️ Discord, o qualcosa che gli sta davanti, rifiuta da un quarto d'ora qualcosa nel ticket di <@{ $member }>: { $reason }. Tutto quello che viene dopo aspetta. Continuo a provare, a meno che non ci rinunciate.
alert-held-up-somewhere = ⚠️ Discord, o qualcosa che gli sta davanti, rifiuta da un quarto d'ora qualcosa di mio: { $reason }. Tutto quello che viene dopo aspetta. Continuo a provare, a meno che non ci rinunciate.
give-up-button = Rinuncia
give-up-done = ❌ <@{ $staff }> ci ha rinunciato. Quello che aspettava riprende tra un momento.
give-up-over = Nel frattempo è riuscito, oppure qualcuno ci ha già rinunciato.
card-earlier-count = { $count ->
    [0] nessuno
    [one] uno
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ in consegna · ✏️ modificato
   *[none] #{ $number } · ⏳ in consegna
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ consegnato · ✏️ modificato
   *[none] #{ $number } · ✅ consegnato
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ modificato · ❌ non consegnato: { $reason }
   *[none] #{ $number } · ❌ non consegnato: { $reason }
}
copy-anonymous = { $name } (anonimo)
copy-deleted = #{ $number } · 🗑️ eliminato
copy-lost = ⚠️ La mia copia di **{ $name }** non c'è più, e nemmeno Discord ha più il file. Il messaggio è partito con un link al suo posto.
reply-failed = ❌ <@{ $staff }>, la risposta #{ $number } non è stata consegnata: { $reason }

## Il membro

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) ha lasciato il server. Questo ticket resta aperto, ma le vostre risposte potrebbero non arrivargli.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) ha lasciato il server, quindi questo ticket viene chiuso.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) è entrato nel server.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) è stato bannato dal server.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) è stato bannato dal server da <@{ $staff }>.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) è stato bannato dal server: { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) è stato bannato dal server da <@{ $staff }>: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) non è più bannato dal server.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) è in timeout nel server fino al <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) non è più in timeout nel server.
reopened-note = 🔓 Il membro ha scritto di nuovo, quindi questo ticket è di nuovo aperto. Era stato chiuso <t:{ $closed }:R>.
reopened-note-by = 🔓 Riaperto da <@{ $staff }>. Era stato chiuso <t:{ $closed }:R>.
closed-on-leave = Il membro ha lasciato il server.

## Risposte ai comandi

cmd-reply = Rispondi al membro di questo ticket
    .menu = Rispondi
cmd-reply-text = Che cosa dire
cmd-reply-file = Un file da allegare
cmd-reply-anonymous = Non dire al membro chi risponde
cmd-reply-real = Mostra al membro il tuo nome, anche se le risposte sono sempre anonime
cmd-anonreply = Rispondi al membro di questo ticket senza dire chi sei
cmd-anonreply-text = Che cosa dire
cmd-anonreply-file = Un file da allegare
cmd-realreply = Rispondi al membro di questo ticket con il tuo nome, anche se le risposte sono sempre anonime
cmd-realreply-text = Che cosa dire
cmd-realreply-file = Un file da allegare
cmd-realreply-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-realreply-after = Invia più tardi: dopo quanto tempo, ad es. 2h
cmd-realreply-at = Invia più tardi: quando, ad es. 14:30 o tomorrow 9:00
cmd-realreply-to = Invia solo a questo membro del ticket
cmd-freply = Rispondi al membro di questo ticket, compilando variabili come {"{"}member.name{"}"}
cmd-freply-text = Che cosa dire
cmd-freply-file = Un file da allegare
cmd-freply-anonymous = Non dire al membro chi risponde
cmd-freply-real = Mostra al membro il tuo nome, anche se le risposte sono sempre anonime
cmd-freply-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-freply-after = Invia più tardi: dopo quanto tempo, ad es. 2h
cmd-freply-at = Invia più tardi: quando, ad es. 14:30 o tomorrow 9:00
cmd-freply-to = Invia solo a questo membro del ticket
cmd-edit = Modifica una risposta da entrambe le parti
cmd-edit-number = Il numero sotto la sua copia
cmd-edit-text = Nuovo testo (lascia vuoto per modificarlo in un modulo)
cmd-delete = Elimina una risposta dalla parte del membro
    .menu = Elimina risposta
cmd-delete-number = Il numero sotto la sua copia
cmd-retry = Riprova a consegnare quello che non è riuscito
cmd-retry-number = Il numero di una risposta (lascia vuoto per tutto quello che non è riuscito)
cmd-close = Chiudi questo ticket ora o più tardi
cmd-close-after = Quando chiuderlo, ad es. 1d12h (lascia vuoto per chiuderlo ora)
cmd-close-cancel = Annulla la chiusura programmata
cmd-close-silent = Non avvisare il membro
cmd-close-reason = Perché; lo legge anche il membro, a meno che la chiusura non sia silenziosa
cmd-new_thread = Apri un ticket con un membro
    .menu = Apri ticket
cmd-new_thread-member = Con chi aprirlo
cmd-new_thread-category = Di che tipo di ticket si tratta
cmd-new_thread-message = Il tuo primo messaggio; senza, il membro non saprà nulla finché non rispondi
cmd-choose = Indica di che cosa tratta il tuo messaggio
cmd-choose-category = Il numero della categoria
cmd-choose-discard = Non mostrare nulla allo staff
cmd-choose-answer-1 = La tua risposta alla prima domanda
cmd-choose-answer-2 = La tua risposta alla seconda domanda
cmd-choose-answer-3 = La tua risposta alla terza domanda
cmd-choose-answer-4 = La tua risposta alla quarta domanda
cmd-choose-answer-5 = La tua risposta alla quinta domanda
cmd-end = Chiudi la tua conversazione con lo staff
cmd-end_one = Chiudi la conversazione a cui appartiene questo pulsante
cmd-end_one-ticket = Quale
cmd-rate = Valuta una conversazione finita
cmd-rate-write = Apri il modulo per un commento
cmd-rate-score = Quanto è andata bene, da 1 a 5
cmd-rate-ticket = Quale
cmd-rate-comment = Che cosa vuoi dire al riguardo
cmd-force_close = Chiudi un ticket che non si può chiudere altrimenti
cmd-force_close-member = Di chi è il ticket (lascia vuoto per quello di questo canale)
cmd-force_close-silent = Non avvisare il membro
cmd-force_close-reason = Perché; lo legge anche il membro, a meno che la chiusura non sia silenziosa
cmd-give_up = Rinuncia a quello che Discord continua a rifiutare
cmd-give_up-row = Che cosa
cmd-reopen = Riapri un ticket chiuso
cmd-reopen-member = Di chi è l'ultimo ticket (lascia vuoto per quello di questo canale)
cmd-reopen-silent = Non avvisare il membro
cmd-take = Assegnati questo ticket
cmd-take-force = Anche se è assegnato a qualcun altro
cmd-release = Togliti l'assegnazione di questo ticket
cmd-release-force = Anche se è assegnato a qualcun altro
cmd-transfer = Assegna questo ticket a qualcun altro
cmd-transfer-to = A chi assegnarlo
cmd-transfer-force = Anche se è assegnato a qualcun altro
cmd-rename = Metti un'etichetta nel nome del canale di questo ticket
cmd-rename-label = L'etichetta (lascia vuoto per toglierla)
cmd-snooze = Rimanda questo ticket (torna prima se il membro scrive) o smetti di rimandarlo
cmd-snooze-time = Per quanto, ad es. 2d (lascia vuoto per non rimandarlo più)
cmd-ping = Controlla se il bot c'è
cmd-about = Mostra che cos'è questo bot

command-late = Hai inviato questo comando { $minutes } minuti fa, mentre ero offline, quindi non l'ho eseguito. Se lo vuoi ancora, invialo di nuovo.
retry-nothing = Qui non c'è nulla di fallito che si possa consegnare di nuovo.
retry-begun = { $count ->
    [one] Un messaggio viene consegnato di nuovo. Guarda la sua copia per vedere come va.
   *[other] { $count } messaggi vengono consegnati di nuovo. Guarda le loro copie per vedere come va.
}
not-a-ticket = Questo non è un ticket. Usa il comando nel canale di un ticket aperto.
ticket-closed = Questo ticket è chiuso.
ticket-opening = Sto aprendo un ticket con <@{ $member }>. Non ne saprà nulla finché qualcuno non risponde.
ticket-opening-told = Sto aprendo un ticket con <@{ $member }>, e il tuo messaggio è in consegna.
ticket-opened = Il ticket #{ $ticket } con <@{ $member }> è aperto: <#{ $channel }>. Il membro non ne saprà nulla finché qualcuno non risponde.
ticket-opened-told = Il ticket #{ $ticket } con <@{ $member }> è aperto: <#{ $channel }>. Il tuo messaggio è in consegna.
ticket-not-opened = Non posso ancora creare il canale del ticket #{ $ticket } con <@{ $member }>, perché { $why ->
    [full] nel server non c'è posto
    [missing] la sua categoria o il suo forum non c'è più
   *[forbidden] Discord non me lo permette
}. Quando sarà sistemato, si aprirà da solo.
ticket-there = <@{ $member }> ha già un ticket aperto: { $where }
ticket-there-unplaced = <@{ $member }> ha già un ticket aperto; il suo canale è in creazione.
nobody-by-id = Non trovo nessun utente con l'ID { $given }.
nobody-by-name = Non trovo “{ $given }” nel server dei membri.
several-by-name = Più persone si chiamano “{ $given }”: { $people }. Menziona quella che intendi.
no-ticket-with-bots = Non puoi aprire ticket con i bot.
cmd-move_thread = Sposta questo ticket in un'altra categoria
cmd-move_thread-category = Il nome della categoria
category-usual = nessuna: il posto consueto
moving = { $category ->
    [none] Sto spostando questo ticket nel posto consueto.
   *[other] Sto spostando questo ticket in **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> ha spostato questo ticket nel posto consueto.
   *[other] <@{ $staff }> ha spostato questo ticket in **{ $category }**.
}
moved-already = { $category ->
    [none] Questo ticket è già nel posto consueto.
   *[other] Questo ticket è già in **{ $category }**.
}
cannot-move = { $category ->
    [none] Discord non può spostare questo ticket nel posto consueto: un post resta nel suo forum, e un canale non può diventarlo. Resta dov'è.
   *[other] Discord non può spostare questo ticket in **{ $category }**: un post resta nel suo forum, e un canale non può diventarlo. Resta dov'è.
}
not-moved = ⚠️ <@{ $staff }> Non è stato possibile spostare il ticket, che resta nella sua categoria. Discord dice: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> Non ho il permesso di spostare questo ticket: resta nella sua categoria. Concedimi **Gestisci canali** e **Gestisci permessi** in entrambe le categorie, poi riprova.
cmd-add_staff = Fai entrare una persona o un ruolo in questo ticket
cmd-add_staff-member = Chi
cmd-add_staff-role = Oppure chi ha questo ruolo
cmd-remove_staff = Fai uscire una persona o un ruolo da questo ticket
cmd-remove_staff-member = Chi
cmd-remove_staff-role = Oppure chi ha questo ruolo
guest-both = Indica un membro o un ruolo, non entrambi.
guest-nobody = Indica un membro o un ruolo.
guest-everyone = Così entrerebbero tutti. Scegli un altro ruolo.
guest-bot = I bot non possono entrare in un ticket.
guest-member = Questo ticket riguarda { $who }: leggerebbe quello che lo staff si dice.
guest-not-there = { $who } non è nel server dei ticket.
guest-in-post = Questo ticket è un post in un forum: chi vede il forum lo vede, e nessun altro può vederlo.
guest-coming = Sto facendo entrare { $who } in questo ticket.
guest-going = { $who } vedrà questo ticket solo se la sua categoria lo permette.
guest-in = { $who }: <@{ $staff }> ti ha fatto entrare in questo ticket.
guest-out = <@{ $staff }> ha tolto a { $who } l'accesso a questo ticket. Chi lo vede dipende di nuovo dalla sua categoria.
guest-forbidden = ⚠️ <@{ $staff }> Non ho il permesso di cambiare chi vede questo ticket. Concedimi **Gestisci permessi** nella sua categoria, poi riprova.
guest-not-changed = ⚠️ <@{ $staff }> Non è stato possibile cambiare chi vede questo ticket. Discord dice: { $reason }
no-such-category = La categoria “{ $given }” non esiste. { $known ->
    [none] Non ci sono affatto categorie.
   *[other] Puoi scegliere tra: { $known }
}
discord-silent = Discord non ha risposto, quindi non è stato fatto nulla. Riprova.
ticket-closed-by = Questo ticket è stato chiuso da <@{ $staff }>.
no-closed-ticket = <@{ $member }> non ha mai avuto un ticket.
ticket-is-open = Questo ticket è aperto.
reopen-which = Questo non è un ticket. Usa il comando nel canale di un ticket chiuso o indica il membro.
reopening = Il ticket è di nuovo aperto: <#{ $channel }>
reopening-unplaced = Il ticket è di nuovo aperto; il suo canale è in creazione.
channel-elsewhere = Questo ticket è di nuovo aperto, ma non ho potuto riportare indietro il suo canale: { $reason }. Spostalo a mano.
no-open-ticket = Questo membro non ha nessun ticket aperto.
cancel-takes-nothing = `cancel` non può essere combinato con altre opzioni.
nothing-planned = Per questo ticket non è programmata nessuna chiusura.
delay-too-long = Puoi programmare una chiusura al massimo con { $limit } di anticipo.
closing-planned = 🕑 Questo ticket si chiude <t:{ $moment }:R> (<t:{ $moment }:f>), a meno che prima il membro non scriva. Usa `/close` con `cancel` per tenerlo aperto.
closing-planned-firmly = 🕑 Questo ticket si chiude <t:{ $moment }:R> (<t:{ $moment }:f>). Usa `/close` con `cancel` per tenerlo aperto.
closing-replanned = 🕑 Questo ticket ora si chiude <t:{ $moment }:R> (<t:{ $moment }:f>) invece che all'ora impostata prima.
closing-called-off = Questo ticket resta aperto: la chiusura programmata è annullata.
closing-called-off-by-member = Il membro ha scritto, quindi la chiusura programmata è annullata.
idle-warned = 💤 Il membro non risponde da molto tempo e ha ricevuto un promemoria. Questo ticket si chiude <t:{ $moment }:R> (<t:{ $moment }:f>), a meno che prima non scriva o uno di voi non ci faccia qualcosa. Usa `/close` con `cancel` per tenerlo aperto.
idle-called-off = Questo ticket resta aperto, e il membro ne è stato avvisato. Ha di nuovo tutto il tempo.
idle-reason = non c'è stata risposta per molto tempo.
rating-told = { $stars } <@{ $member }> ha valutato il ticket #{ $ticket }.
rating-changed = { $stars } <@{ $member }> ha cambiato la sua valutazione del ticket #{ $ticket }.
rating-told-comment = { $stars } <@{ $member }> dice del ticket #{ $ticket }:
closed-note = 🔒 Questo ticket è chiuso.
closed-note-with-reason = 🔒 Questo ticket è chiuso: { $reason }
closed-note-by = 🔒 Chiuso da <@{ $staff }>.
closed-note-by-with-reason = 🔒 Chiuso da <@{ $staff }>: { $reason }
reply-queued = La risposta #{ $number } è in consegna. La sua copia in questo canale mostrerà quando è stata consegnata.
reply-empty = Non c'è nulla da inviare: scrivi un testo o allega un file.
reply-too-long = La tua risposta ha { $length } caratteri, ma ne sono consentiti al massimo { $limit }. Inviala in più parti.
which-reply = Quale risposta? Indica il numero sotto la sua copia o rispondi direttamente alla copia.
no-such-reply = In questo ticket non c'è nessuna risposta #{ $number }.
no-reply = Questa non è una risposta al membro.
not-your-reply = Solo chi l'ha scritta e i moderatori possono modificare la risposta #{ $number }.
reply-is-deleted = La risposta #{ $number } è già stata eliminata, quindi non si può modificare.
reply-unchanged = La risposta #{ $number } dice già così.
reply-edited = La risposta #{ $number } è stata modificata.
reply-gone = La risposta #{ $number } è stata eliminata. La sua copia resta qui, segnata come eliminata.
reply-title = Risposta
reply-field = Che cosa dire al membro
edit-title = Risposta #{ $number }
edit-field = Nuovo testo
reason-too-long = Il motivo supera i { $limit } caratteri. Accorcialo.
kept-as-note = 📝 L'ho conservato come nota: sembra un comando, o risponde a un messaggio dello staff stesso. Il membro non lo vede.
typed-command = 💡 È stato inviato come messaggio, quindi non è successo nulla. Scegli `/{ $command }` dall'elenco che si apre mentre scrivi, oppure scrivi `{ $prefix }{ $command }`.
send-note-button = Invia al membro
note-later = Sto ancora leggendo qualcosa che è stato scritto o modificato qui. Riprova tra un momento.
note-gone = Questa nota non c'è più o è già stata inviata.
files-taken-away = 📎 Il membro ha tolto: { $names }
reacted-by-member = Il membro ha reagito con { $emoji }
reacted-by-staff = Lo staff ha reagito con { $emoji }
cmd-send_note = Invia una nota al membro
cmd-send_note-message = Quale nota
edit-field-rest = Il resto del testo
cmd-reply_form = Invia una risposta scritta in un modulo
cmd-reply_form-quote = Il messaggio a cui risponde
cmd-reply_form-anonymous = Non dire al membro chi risponde
cmd-reply_form-real = Mostra al membro il tuo nome, anche se le risposte sono sempre anonime
cmd-reply_form-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-reply_form-to = Invia solo a questo membro del ticket
cmd-reply_form-text = Che cosa dire
cmd-edit_form = Modifica una risposta in un modulo
cmd-edit_form-number = Il numero sotto la sua copia
cmd-edit_form-text = Nuovo testo
cmd-edit_form-rest = Il resto del testo
still-arriving = { $count ->
    [one] Un messaggio del membro sta
   *[other] { $count } messaggi del membro stanno
} ancora arrivando in questo ticket. Chiudilo quando avrai letto che cosa ha scritto.
channel-not-archived = Questo ticket è chiuso, ma non ho potuto archiviare il suo canale: { $reason }. Spostalo a mano. Se succede ogni volta, controlla `archive_category` sotto `[closing]` nelle mie impostazioni.
channel-stays = Questo ticket è chiuso, ma non ho potuto eliminare il suo canale: { $reason }. Eliminalo a mano.
closing = Il ticket è chiuso.
pong = Ci sono. { $waiting ->
    [0] Non c'è nulla in attesa di consegna.
    [one] Un messaggio è in attesa di consegna.
   *[other] { $waiting } messaggi sono in attesa di consegna.
}
about = Guildhall modmail { $version }: i membri gli scrivono in privato e lo staff risponde dai ticket. Software libero con licenza MIT o Apache-2.0.

## Assegnazione

claim-taken = 🙋 Questo ticket è assegnato a <@{ $staff }>.
claim-released = Questo ticket non è più assegnato a nessuno.
claim-yours = Questo ticket è già assegnato a te.
claim-theirs = Questo ticket è già assegnato a <@{ $staff }>.
claim-nobodys = Questo ticket non è assegnato a nessuno.
claim-ask = Questo ticket è assegnato a <@{ $staff }>. Vuoi farlo comunque?
claim-anyway = Fallo comunque
claim-not-staff = Questa persona non fa parte dello staff: non ha nessuno dei ruoli elencati nelle mie impostazioni.
claim-unknown = Discord non ha detto se questa persona fa parte dello staff. Riprova.
label-set = L'etichetta è stata impostata.
label-none = Questo ticket non ha etichette. Per impostarne una, scrivila dopo il comando.
label-taken-off = L'etichetta è stata tolta.
label-refused = Discord non accetta “{ $label }” nel nome di un canale. Scegli un'altra etichetta.
label-not-taken = ⚠️ Discord non accetta l'etichetta “{ $label }” nel nome di un canale, quindi l'ho tolta.
label-not-taken-by = ⚠️ <@{ $staff }> Discord non accetta l'etichetta “{ $label }” nel nome di un canale, quindi l'ho tolta. Scegline un'altra.
label-too-long = Un'etichetta può avere al massimo { $limit } caratteri.
label-without-letters = Un'etichetta ha bisogno di una lettera o una cifra: nient'altro si vede nel nome del canale.
label-later = L'etichetta è salvata. Discord permette di rinominare un canale solo due volte in dieci minuti, quindi il nome cambierà <t:{ $moment }:R>.
snoozed = 💤 Questo ticket è rimandato fino al <t:{ $moment }:f>, o finché il membro non scrive.
not-snoozed = Questo ticket non è rimandato. Per rimandarlo, indica per quanto, ad esempio `2d`.
snooze-over = ⏰ Questo ticket non è più rimandato.

## L'elenco dei ticket aperti

cmd-tickets = Elenca i ticket aperti, cominciando da quelli che ti aspettano da più tempo
cmd-tickets-mine = Solo quelli assegnati a te
cmd-tickets-unclaimed = Solo quelli non assegnati a nessuno
cmd-tickets-page = Quale pagina
queue-title = { $count ->
    [one] Un ticket aperto
   *[other] { $count } ticket aperti
}
queue-mine-or-unclaimed = Scegli `mine` o `unclaimed`: nessun ticket è entrambe le cose.
queue-none = Non ci sono ticket aperti.
queue-none-mine = Nessun ticket aperto è assegnato a te.
queue-none-unclaimed = Ogni ticket aperto è assegnato a qualcuno.
queue-unplaced = { $name } (ancora senza canale)
queue-staff = aspetta lo staff, ultimo messaggio <t:{ $moment }:R>
queue-member = aspetta il membro, ultimo messaggio <t:{ $moment }:R>
queue-unwritten = aperto <t:{ $moment }:R>, ancora nessun messaggio
queue-snoozed = 💤 fino al <t:{ $moment }:f>
page-of = Pagina { $page } di { $pages }
page-open = Pagina { $page }

## Snippet

cmd-reply-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-anonreply-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-snippet = Tieni pronte delle risposte e inviale
cmd-snippet-use = Invia uno snippet al membro di questo ticket
cmd-snippet-use-key = Quale snippet
cmd-snippet-use-file = Un file da allegare
cmd-snippet-use-anonymous = Non dire al membro chi risponde
cmd-snippet-use-plain = Invia come testo semplice, qualunque cosa dicano le impostazioni
cmd-snippet-list = Elenca tutti gli snippet
cmd-snippet-list-page = Quale pagina
cmd-snippet-show = Mostra che cosa dice uno snippet
cmd-snippet-show-key = Quale snippet
cmd-snippet-history = Mostra che cosa diceva prima uno snippet
cmd-snippet-history-key = Quale snippet
cmd-snippet-history-version = Il numero di una versione precedente (lascia vuoto per elencarle)
cmd-snippet-create = Crea uno snippet
cmd-snippet-create-key = La parola con cui richiamarlo
cmd-snippet-create-content = Che cosa dice (lascia vuoto per scriverlo in un modulo)
cmd-snippet-edit = Modifica quello che dice uno snippet
cmd-snippet-edit-key = Quale snippet
cmd-snippet-edit-content = Nuovo testo (lascia vuoto per modificarlo in un modulo)
cmd-snippet-delete = Elimina uno snippet
cmd-snippet-delete-key = Quale snippet
cmd-snippet_save = Crea uno snippet da un messaggio
    .menu = Salva come snippet
snippet-created = Lo snippet `{ $key }` è salvato. Invialo con `/snippet use` o `{ $prefix }{ $key }`, oppure scrivi `{"{{"}{ $key }{"}}"}` in una risposta.
snippet-edited = Lo snippet `{ $key }` è stato modificato. `/snippet history` mostra che cosa diceva prima.
snippet-unchanged = Lo snippet `{ $key }` dice già così.
snippet-deleted = Lo snippet `{ $key }` è stato eliminato. Diceva:
snippet-shown = Snippet `{ $key }`, creato da <@{ $staff }> <t:{ $moment }:R>, ultima modifica <t:{ $changed }:R>, { $uses ->
    [0] mai inviato
    [one] inviato una volta
   *[other] inviato { $uses } volte
}:
snippet-none = Non ci sono ancora snippet. I moderatori li creano con `/snippet create`.
snippet-list = { $count ->
    [one] Uno snippet
   *[other] { $count } snippet
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = Prima lo snippet `{ $key }` diceva:
snippet-version = **{ $version }**: fino al <t:{ $moment }:f>, quando <@{ $staff }> l'ha modificato
snippet-never-changed = Lo snippet `{ $key }` non è mai stato modificato.
snippet-no-version = Lo snippet `{ $key }` non ha una versione { $version }. `/snippet history` elenca quelle che ci sono.
snippet-unknown = Lo snippet `{ $key }` non esiste. `/snippet list` mostra quelli che ci sono.
snippet-taken = Esiste già uno snippet `{ $key }`. Usa `/snippet edit` per modificarlo.
snippet-key-alias = `{ $key }` è già un alias. Scegli un'altra parola.
snippet-key-command = `{ $key }` è un comando. Scegli un'altra parola.
snippet-key-too-long = La parola può avere al massimo { $limit } caratteri.
snippet-key-characters = `{ $key }` non va bene come parola da scrivere: usa lettere, cifre, `-` e `_`, e comincia con una lettera o una cifra.
snippet-empty = Non c'è nulla da salvare: uno snippet ha bisogno di un testo.
snippet-too-long = Lo snippet ha { $length } caratteri, ma ne sono consentiti al massimo { $limit }.
snippet-may-be-too-long = Con le variabili compilate, questo snippet potrebbe arrivare a { $length } caratteri, ma una risposta può averne al massimo { $limit }. Accorcialo.
snippet-unknown-variable = La variabile `{"{"}{ $name }{"}"}` non esiste. Puoi usare { $known }. Per scrivere parentesi graffe come testo, metti prima una barra rovesciata: `\{"{"}`.
snippet-form = Snippet
snippet-field-key = La parola con cui richiamarlo
snippet-field-content = Che cosa dice
reply-no-snippet = Lo snippet “{ $key }” non esiste, quindi non è stato inviato nulla. Per inviare le parentesi graffe come testo, metti prima una barra rovesciata: `\{"{{"}`.
reply-unknown-variable = La variabile `{"{"}{ $name }{"}"}` non esiste, quindi non è stato inviato nulla. Puoi usare { $known }. Per inviare parentesi graffe come testo, metti prima una barra rovesciata: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` invia lo snippet con quel nome e non vuole nulla dopo di sé, quindi non è stato inviato nulla. Per aggiungere un testo, scrivi `{ $prefix }reply {"{{"}{ $name }{"}}"}` e continua.

## Alias

cmd-alias = Dai ai comandi nomi scelti da te
cmd-alias-create = Crea un alias per uno o più comandi
cmd-alias-create-name = La parola con cui richiamarlo
cmd-alias-create-steps = Fino a cinque comandi separati da &&, ad es.: reply Ciao! && close 2h
cmd-alias-list = Elenca tutti gli alias
cmd-alias-list-page = Quale pagina
cmd-alias-delete = Elimina un alias
cmd-alias-delete-name = Quale alias
alias-created = { $behind ->
    [rest] L'alias `{ $name }` è salvato. `{ $prefix }{ $name }` richiama il suo comando, con quello che ci scrivi dopo.
   *[nothing] L'alias `{ $name }` è salvato. `{ $prefix }{ $name }` esegue i suoi comandi e si ferma al primo che viene rifiutato.
}
alias-deleted = L'alias `{ $name }` è stato eliminato. Stava per:
alias-none = Non ci sono ancora alias. Creane uno con `/alias create`.
alias-list = { $count ->
    [one] Un alias
   *[other] { $count } alias
}
alias-line = `{ $name }` { $steps }
alias-unknown = L'alias `{ $name }` non esiste. `/alias list` mostra quelli che ci sono.
alias-taken = Esiste già un alias `{ $name }`. Eliminalo prima, oppure scegli un'altra parola.
alias-is-snippet = Esiste già uno snippet `{ $name }`. Scegli un'altra parola.
alias-too-long = L'alias ha { $length } caratteri, ma ne sono consentiti al massimo { $limit }.
alias-too-many = Sono { $count } comandi, ma un alias può averne al massimo { $limit }.
alias-empty-step = Manca un comando: mettine uno prima e uno dopo ogni `&&`.
alias-open-quote = Le virgolette aperte non vengono mai chiuse. Se fanno parte del testo, metti prima una barra rovesciata: `\"`.
alias-half-step = `{ $step }` ha bisogno di un'altra parola per essere un comando.
alias-no-command = `{ $step }` non comincia con un comando. Un alias non può contenerne un altro; per uno snippet, usa `snippet use` e il suo nome.
alias-stopped = ⚠️ Il passo { $step } di `{ $name }` non è stato eseguito, quindi mi sono fermato lì.
alias-takes-nothing = `{ $prefix }{ $name }` dice già tutto e non vuole nulla dopo di sé, quindi non è stato fatto nulla.

## Comandi di altri bot

instead-alert = `{ $prefix }alert` ti menziona al prossimo messaggio del membro; usalo di nuovo per annullare.
instead-block = `{ $prefix }blocked` elenca chi è bloccato e fino a quando.
instead-config = `config list` mostra le impostazioni che si possono cambiare qui, e `config set` ne cambia una. Le altre sono nel file con cui sono stato avviato.
instead-link = Ogni messaggio su Discord ha *Copia link del messaggio* nel suo menu.
instead-log = Il mio log si trova dove mi ha avviato chi mi gestisce; dice che cosa ho fatto e perché qualcosa non è riuscito.
instead-logs = Non c'è una pagina web per i ticket. `{ $prefix }logs` elenca quelli di un membro, e `{ $prefix }transcript` ne mostra uno.
instead-mention = Quali ruoli vengono menzionati per un nuovo ticket lo decide `ping_roles` nelle mie impostazioni.
instead-menu = I membri scelgono tra le categorie che mostra `{ $prefix }category list`; i comandi accanto le modificano.
instead-nsfw = Attiva o disattiva *Canale con limiti d'età* nelle impostazioni del canale del ticket su Discord.
instead-pause = `{ $prefix }pause new` trattiene ciò che aprirebbe un ticket, `{ $prefix }pause all` trattiene tutto quello che scrivono i membri, e `{ $prefix }pause off` mette fine alla pausa.
instead-plain = Usa `{ $prefix }reply -plain` e il tuo testo.
instead-plain-anonymous = Usa `{ $prefix }anonreply -plain` e il tuo testo.
instead-program = Sono un programma unico, senza plugin: non eseguo codice e non mi aggiorno da solo. `{ $prefix }about` dice quale versione sono.
instead-repair = I ticket non hanno bisogno di riparazioni: li riconosco dal mio database. `{ $prefix }reopen` ne riapre uno chiuso.
instead-rules = Qui nessuna regola esegue comandi da sola. Per più comandi in una parola, usa `{ $prefix }alias create`.
instead-self = Usa `{ $prefix }new_thread` e il tuo nome.
instead-snoozed = I ticket rimandati lo mostrano nel nome del canale. `{ $prefix }snooze` senza una durata smette di rimandarli, nel loro canale.
instead-suspend = Usa `{ $prefix }snooze` con una durata, ad esempio `2d`; finisce prima se il membro scrive. `{ $prefix }snooze` da solo la fa finire.
instead-variables = Usa `{ $prefix }freply` con `-anonymous`, `-plain` o entrambi, e il tuo testo.

## Blocchi, pause e messaggi trattenuti

refused-blocked = { $until ->
    [none] 🚫 Non puoi scrivere allo staff, quindi questo messaggio non è stato inoltrato.
   *[other] 🚫 Non puoi scrivere allo staff fino al <t:{ $until }:f>, quindi questo messaggio non è stato inoltrato.
}
held-paused = { $until ->
    [none] ⏳ Al momento lo staff non riceve messaggi.
   *[other] ⏳ Lo staff non riceve messaggi fino al <t:{ $until }:f>.
} { $reason ->
    [none] Il tuo è salvato e arriverà dopo, quindi non serve inviarlo di nuovo.
   *[other] Il tuo è salvato e arriverà dopo, quindi non serve inviarlo di nuovo. Lo staff fa sapere: { $reason }
}
held-raid = ⏳ Lo staff sta ricevendo un numero insolito di messaggi, quindi controlla prima quelli nuovi. Il tuo è salvato, e non serve inviarlo di nuovo.
held-newcomer = ⏳ Lo staff controlla i primi messaggi degli account nuovi e dei membri nuovi prima di accettarli. Il tuo è salvato, e non serve inviarlo di nuovo.
held-flood = ⏳ È più di quanto lo staff riesca a leggere in una volta. Quello che scrivi in più è salvato, e lo staff lo guarderà; dagli un momento.
blocked-told = { $until ->
    [none] 🚫 Non puoi più scrivere allo staff.
   *[other] 🚫 Non puoi scrivere allo staff fino al <t:{ $until }:f>.
} { $reason ->
    [none] Quello che scrivi qui non viene inoltrato.
   *[other] Quello che scrivi qui non viene inoltrato. Il motivo: { $reason }
}
unblocked-told = Puoi di nuovo scrivere allo staff.

blocked-note = 🚫 <@{ $staff }> ha bloccato questo membro { $until ->
    [none] per sempre
   *[other] fino al <t:{ $until }:f>
}. Quello che scrive non viene mostrato qui; viene conservato finché qualcuno non lo sblocca. { $reason ->
    [none] { "" }
   *[other] Motivo: { $reason }
}
unblocked-note = <@{ $staff }> ha sbloccato questo membro.
alert-held = ⏳ Il primo messaggio di **{ $name }** (<@{ $member }> · `{ $member }`) è trattenuto, perché il suo account è nuovo o perché è entrato da poco. Finché c'è qualcosa di trattenuto non segnalo altro: `/held list` mostra tutto.

alert-raid = 🛡️ { $count } account nuovi hanno aperto un ticket nel giro di { $minutes } minuti, quindi ho attivato la modalità raid: i messaggi che aprirebbero un ticket sono trattenuti in `/held list`, e i ticket aperti continuano. Non è un raid? Allora disattivala.

undo-button = Annulla
let-in-button = Fai passare
discard-button = Scarta
let-in-button-of = Fai passare { $name }
discard-button-of = Scarta { $name }
let-in-all-button = Fai passare tutti
discard-all-button = Scartali tutti
pause-off-button = Termina la pausa
raid-off-button = Disattiva la modalità raid

block-done = 🚫 { $who } non può scrivere allo staff: blocco { $until ->
    [none] senza scadenza
   *[other] fino al <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] Non è stato indicato nessun motivo.
   *[other] Motivo: { $reason }
}
time-too-long = È troppo: si può al massimo { $limit }. Senza una durata, vale finché qualcuno non vi mette fine.
block-both = Indica un membro o un ruolo, non entrambi.
block-whom = Chi intendi? Indica un membro o un ruolo, oppure usa il comando in un ticket.
block-bot = I bot non possono scrivermi, quindi non c'è nulla da bloccare.
block-staff = <@{ $member }> fa parte dello staff, e lo staff non si può bloccare.
block-staff-role = Questo ruolo è dello staff, e lo staff non si può bloccare.
block-everyone = Questo è il ruolo di tutti. Per trattenere tutto quello che scrivono i membri, usa `pause all`.
block-no-role = Nel server dei membri non c'è un ruolo così.
block-title = Blocca
block-field-time = Per quanto, ad es. 7d (vuoto: per sempre)
block-field-reason = Motivo; lo legge anche il membro
undo-blocked = Annullato: { $who } non può di nuovo scrivere allo staff.
undo-unblocked = Annullato: { $who } può di nuovo scrivere allo staff.
undo-exempted = Annullato: i blocchi dei ruoli valgono di nuovo per { $who }.
undo-changed = Da allora qualcosa di questo blocco è cambiato, quindi non si può annullare. `/blocked` mostra com'è ora.
undo-gone = È passato troppo tempo per annullarlo.
unblock-done = { $who } può di nuovo scrivere allo staff.
unblock-done-exempted = { $who } può di nuovo scrivere allo staff. Ha anche un ruolo bloccato: d'ora in poi i blocchi dei ruoli non valgono in questo caso.
unblock-exempted = Per { $who } non c'è un blocco, ma ha un ruolo bloccato. D'ora in poi i blocchi dei ruoli non valgono in questo caso.
unblock-nothing = Per { $who } non c'è nessun blocco.
unblock-refused = { $count ->
    [one] Nel frattempo è stato rifiutato un messaggio.
   *[other] Nel frattempo sono stati rifiutati { $count } messaggi.
} Vuoi ricevere quello che è stato scritto?
    { $messages }
blocked-nobody = Nessuno è bloccato.
blocked-list = Bloccati ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] per sempre
   *[other] fino al <t:{ $until }:f>
} · da <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] nulla di rifiutato
    [one] un messaggio rifiutato
   *[other] { $refused } messaggi rifiutati
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **finito** il <t:{ $until }:f> · blocco di <@{ $staff }> · { $refused ->
    [0] nulla di rifiutato
    [one] un messaggio rifiutato
   *[other] { $refused } messaggi rifiutati
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Non c'è nulla di trattenuto.
held-whose = Indica un membro oppure `all`.
held-list = Membri con messaggi trattenuti ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] un messaggio
   *[other] { $count } messaggi
}, il primo <t:{ $since }:R> · { $why ->
    [blocked] bloccato
    [paused] in pausa
    [raid] modalità raid
    [young] account nuovo
    [newcomer] membro nuovo
   *[flood] troppi in una volta
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> ha fatto passare un messaggio. È in consegna.
   *[other] <@{ $staff }> ha fatto passare { $count } messaggi. Sono in consegna.
}
held-discarded = { $count ->
    [one] <@{ $staff }> ha scartato un messaggio. Chi l'ha scritto ci vede sotto ❌.
   *[other] <@{ $staff }> ha scartato { $count } messaggi. Chi li ha scritti ci vede sotto ❌.
}
discard-all-ask = Così scarti tutto quello che è trattenuto dei membri non bloccati; nessuno lo avrà mai. Confermi?
pause-new = ⏸️ I nuovi ticket sono in pausa { $until ->
    [none] finché qualcuno non vi mette fine
   *[other] fino al <t:{ $until }:f>
}. Quelli aperti continuano; ciò che ne aprirebbe uno è trattenuto e viene inoltrato dopo. { $reason ->
    [none] { "" }
   *[other] Ai membri viene detto: { $reason }
}
pause-all = ⏸️ Tutto quello che scrivono i membri è trattenuto { $until ->
    [none] finché qualcuno non vi mette fine
   *[other] fino al <t:{ $until }:f>
} e viene inoltrato dopo. { $reason ->
    [none] { "" }
   *[other] Ai membri viene detto: { $reason }
}
pause-over = ▶️ La pausa è finita. { $count ->
    [0] Non era trattenuto nulla.
    [one] Un messaggio trattenuto viene ora inoltrato.
   *[other] { $count } messaggi trattenuti vengono ora inoltrati.
}
pause-none = Non c'è nulla in pausa.
raid-on = 🛡️ La modalità raid è attiva { $until ->
    [none] finché qualcuno non la disattiva
   *[other] fino al <t:{ $until }:f>
}. I messaggi che aprirebbero un ticket sono trattenuti in `/held list`; i ticket aperti continuano.
raid-off = 🛡️ La modalità raid è disattivata. { $count ->
    [0] Non c'è nulla di trattenuto.
    [one] Ci sono messaggi trattenuti di un membro: vedi `/held list`.
   *[other] Ci sono messaggi trattenuti di { $count } membri: vedi `/held list`.
}
raid-none = La modalità raid è già disattivata.

cmd-block = Impedisci a un membro o a un ruolo di scrivere allo staff
    .menu = Blocca
cmd-block-member = Chi (lascia vuoto per il membro di questo ticket)
cmd-block-role = Oppure chiunque abbia questo ruolo
cmd-block-time = Per quanto, ad es. 7d (lascia vuoto per bloccare per sempre)
cmd-block-silent = Non avvisare il membro
cmd-block-reason = Perché; lo legge anche il membro, a meno che il blocco non sia silenzioso
cmd-undo_block = Annulla un blocco o la sua fine
cmd-undo_block-change = Quale modifica
cmd-unblock = Permetti di nuovo a un membro o a un ruolo di scrivere allo staff
cmd-unblock-member = Chi (lascia vuoto per il membro di questo ticket)
cmd-unblock-role = Oppure chiunque abbia questo ruolo
cmd-unblock-silent = Non avvisare il membro
cmd-blocked = Elenca chi è bloccato
cmd-blocked-page = Quale pagina
cmd-pause = Trattieni per un po' quello che scrivono i membri
cmd-pause-new = Trattieni i messaggi che aprirebbero un ticket; i ticket aperti continuano
cmd-pause-new-time = Per quanto, ad es. 2h (lascia vuoto per terminarla tu)
cmd-pause-new-reason = Che cosa dire ai membri
cmd-pause-all = Trattieni tutto quello che scrivono i membri
cmd-pause-all-time = Per quanto, ad es. 2h (lascia vuoto per terminarla tu)
cmd-pause-all-reason = Che cosa dire ai membri
cmd-pause-off = Termina la pausa; quello che era trattenuto viene inoltrato
cmd-held = Messaggi trattenuti
cmd-held-list = Elenca i membri con messaggi trattenuti
cmd-held-list-page = Quale pagina
cmd-held-let-in = Fai passare messaggi trattenuti
cmd-held-let-in-member = Di chi
cmd-held-let-in-all = Di tutti, tranne chi è bloccato
cmd-held-discard = Scarta messaggi trattenuti; nessuno li avrà mai
cmd-held-discard-member = Di chi
cmd-held-discard-all = Di tutti, tranne chi è bloccato
cmd-held-discard-sure = Non chiedere conferma
cmd-raid = Trattieni i primi messaggi durante un raid
cmd-raid-on = Attiva la modalità raid: i primi messaggi vengono trattenuti
cmd-raid-on-time = Per quanto, ad es. 2h (lascia vuoto per terminarla tu)
cmd-raid-off = Disattiva la modalità raid; quello che è trattenuto resta nell'elenco

## Che cosa si sa di un membro

card-notes-more = … e altre { $count }: `/notes`
cmd-note = Aggiungi una nota su un membro, che solo lo staff vede, in ogni suo ticket
    .menu = Aggiungi nota
cmd-note-member = Su chi (lascia vuoto per il membro di questo ticket)
cmd-note-pin = Fissa la nota, così viene per prima sulle schede
cmd-note-text = Che cosa ricordare (lascia vuoto per scriverlo in un modulo)
cmd-notes = Elenca le note su un membro
cmd-notes-member = Su chi (lascia vuoto per il membro di questo ticket)
cmd-notes-page = Quale pagina
cmd-pin_note = Fissa una nota, così viene per prima sulle schede, o smetti di fissarla
cmd-pin_note-note = Il numero della nota
cmd-pin_note-off = Smetti di fissarla
cmd-delete_note = Elimina una tua nota; i moderatori possono eliminarle tutte
cmd-delete_note-note = Il numero della nota
cmd-logs = Elenca i ticket precedenti
cmd-logs-member = Di chi sono i ticket (lascia tutto vuoto per il membro di questo ticket)
cmd-logs-by = Solo i ticket in cui ha risposto questo membro dello staff
cmd-logs-closed-by = Solo i ticket chiusi da questo membro dello staff
cmd-logs-page = Quale pagina
cmd-logs_by = Elenca i ticket in cui ha risposto un membro dello staff
cmd-logs_by-staff = Chi ha risposto
cmd-logs_closed_by = Elenca i ticket chiusi da un membro dello staff
cmd-logs_closed_by-staff = Chi li ha chiusi
cmd-transcript = Ottieni un ticket come pagina web e file di testo, con le note dello staff
cmd-transcript-number = Il numero del ticket (lascia vuoto per questo)
cmd-search = Trova quello che è stato detto nei ticket
cmd-search-member = Solo nei ticket di questo membro
cmd-search-words = Tutte queste parole; "una frase" tra virgolette, e iniz* per qualunque finale
cmd-search_page = Mostra un'altra pagina dei risultati di una ricerca
cmd-search_page-search = Quale ricerca
cmd-search_page-page = Quale pagina

history-whose = Di chi? Indica il membro, oppure usa il comando in uno dei suoi ticket.
history-not-here = Qui altri potrebbero leggere la risposta. Usa `/{ $command }`, la cui risposta vedi solo tu, oppure scrivi il comando in un ticket.
note-title = Nota su questo membro
note-field = Che cosa ricordare
note-too-long = La tua nota ha { $length } caratteri, ma ne sono consentiti al massimo { $limit }. Dividila.
note-added = 📝 La nota #{ $note } su <@{ $member }> è salvata. Comparirà sulla scheda del suo prossimo ticket.
note-added-pinned = 📌 La nota #{ $note } su <@{ $member }> è salvata e fissata. Sarà la prima sulla scheda del suo prossimo ticket.
note-pinned = 📌 La nota #{ $note } è fissata.
note-pinned-before = La nota #{ $note } è già fissata.
note-unpinned = La nota #{ $note } non è più fissata.
note-not-pinned = La nota #{ $note } non è fissata.
note-deleted = 🗑️ La nota #{ $note } su <@{ $member }> è eliminata. Diceva: { $text }
no-such-note = La nota #{ $note } non esiste. `/notes` elenca le note su un membro.
not-your-note = Solo chi l'ha scritta e i moderatori possono eliminare la nota #{ $note }.
notes-none = Non ci sono note su <@{ $member }>. Aggiungine una con `/note`.
notes-title = { $count ->
    [one] Una nota
   *[other] { $count } note
}
logs-none = Non ci sono ticket così.
logs-title = { $count ->
    [one] Un ticket
   *[other] { $count } ticket
}
logs-open = **#{ $number }** <@{ $member }> · aperto il <t:{ $opened }:d>, ancora aperto · { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, chiuso da solo · { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, chiuso da <@{ $staff }> · { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}
search-title = 🔎 { $words }
search-none = Nessun messaggio con “{ $words }”. Tutte le parole devono stare nello stesso messaggio; provane meno, o l'inizio di una parola con un asterisco, ad esempio `refu*`.
search-none-yet = Nulla su questa pagina. Ci sono messaggi più vecchi che non ho ancora cercato.
search-over = Questa ricerca è troppo vecchia. Usa di nuovo `/search`.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] membro
    [staff] staff
    [note] nota
   *[system] chiusura
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ eliminato
   *[no] {""}
}
no-such-ticket = Il ticket #{ $number } non esiste.
ticket-hidden = Non puoi vedere il ticket #{ $number }: la sua categoria ti è nascosta. Un moderatore può guardarlo per te.
transcript-which = Questo non è un ticket. Indica il numero di uno, oppure usa il comando nel suo canale.
transcript-ready = 📄 Ticket #{ $number }: la pagina si apre in qualsiasi browser, il testo in qualsiasi editor. Entrambi contengono le note dello staff, quindi non darli al membro.
transcript-title = Ticket #{ $number }
transcript-member = Membro: { $name } ({ $id })
transcript-category = Categoria: { $category }
transcript-change = { $what ->
    [opened] Aperto
   *[closed] Chiuso
} { $at }
transcript-change-by = { $what ->
    [opened] Aperto
   *[closed] Chiuso
} { $at } da { $by }
transcript-made = Scritto { $at }. Tutti gli orari sono in UTC.
transcript-kind = { $kind ->
    [user] membro
    [staff] staff
    [note] nota per lo staff
   *[system] chiusura
}
transcript-number = risposta #{ $number }
transcript-anonymous = anonima per il membro
transcript-pending = in consegna
transcript-failed = non consegnata: { $reason }
transcript-edited = modificato { $at }
transcript-before = Fino a { $at } diceva:
transcript-deleted = eliminato { $at }
transcript-deleted-by = eliminato { $at } da { $by }
transcript-file = { $name } ({ $size } byte, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } byte, nessuna copia)
transcript-file-removed = tolto { $at }
transcript-cut = Il resto non entra in un file di { $limit } byte.
log-closed = 🔒 Il ticket #{ $number } di **{ $name }** (<@{ $member }> · `{ $member }`) si è chiuso da solo dopo { $time } · { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}
log-closed-by = 🔒 Il ticket #{ $number } di **{ $name }** (<@{ $member }> · `{ $member }`) è stato chiuso da <@{ $staff }> dopo { $time } · { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}

## Promemoria, avvisi, risposte programmate

cmd-remind = Ricorda qualcosa in questo ticket a te, a un ruolo o allo staff
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 o every friday 9:00
cmd-remind-role = Un ruolo a cui ricordarlo al posto tuo
cmd-remind-staff = Ricordalo a tutto lo staff, non a te
cmd-remind-text = Che cosa ricordarti
cmd-reminders = Elenca i tuoi promemoria
cmd-reminders-page = Quale pagina
cmd-reminders-all = Quelli di tutti in questo ticket
cmd-remove_reminder = Elimina un promemoria
cmd-remove_reminder-number = Il suo numero
cmd-reminder_subscription = Scegli se i promemoria per un tuo ruolo ti menzionano
cmd-reminder_subscription-role = Il ruolo
cmd-reminder_subscription-state = On (sì) o off (no)
cmd-alert = Ricevi una notifica al prossimo messaggio di questo membro; usalo di nuovo per annullare
cmd-alert-cancel = Annulla, e non fare nulla se non c'è nulla da annullare
cmd-subscribe = Ricevi una notifica ogni volta che il membro scrive in questo ticket
cmd-unsubscribe = Non ricevere più notifiche quando il membro scrive in questo ticket
cmd-scheduled = Risposte che vengono inviate più tardi
cmd-scheduled-list = Elenca le risposte programmate di questo ticket
cmd-scheduled-list-page = Quale pagina
cmd-scheduled-cancel = Annulla una risposta programmata
cmd-scheduled-cancel-number = Il suo numero
cmd-preferences = Le tue impostazioni
cmd-preferences-timezone = Mostra o imposta il fuso orario per gli orari che scrivi
cmd-preferences-timezone-zone = Ad es. Europe/Rome (lascia vuoto per vedere il tuo)
cmd-preferences-timezone-reset = Torna al fuso orario dello staff
cmd-reply-after = Invia più tardi: dopo quanto tempo, ad es. 2h
cmd-reply-at = Invia più tardi: quando, ad es. 14:30 o tomorrow 9:00
cmd-anonreply-after = Invia più tardi: dopo quanto tempo, ad es. 2h
cmd-anonreply-at = Invia più tardi: quando, ad es. 14:30 o tomorrow 9:00

moment-past = Quell'ora è già passata: adesso sono le <t:{ $now }:t>, e il tuo fuso orario è { $zone }. Scrivi ad esempio `2h` o `tomorrow 9:00` (domani), oppure cambia fuso con `/preferences timezone`.
moment-too-far = È troppo in là. Puoi pianificare al massimo con { $limit } di anticipo.
remind-role-or-staff = Scegli un ruolo o `staff`, non entrambi.
remind-not-everyone = Non menziono tutti. Scegli un ruolo dello staff.
remind-no-staff-roles = Le mie impostazioni non indicano ruoli dello staff. Scegli invece un ruolo.
reminder-too-long = Un promemoria può avere al massimo { $limit } caratteri. Accorcialo.
reminders-too-many = Hai già { $limit } promemoria. Eliminane prima qualcuno con `/remove_reminder`.
reminder-set = ⏰ Promemoria #{ $number }: lo ricorderò qui a { $whom ->
    [self] te
    [staff] tutto lo staff
   *[other] { $whom }
} <t:{ $moment }:R> (<t:{ $moment }:f>; il tuo fuso orario è { $zone }).
reminder-set-every = ⏰ Promemoria #{ $number }: lo ricorderò qui a { $whom ->
    [self] te
    [staff] tutto lo staff
   *[other] { $whom }
} <t:{ $moment }:R> (<t:{ $moment }:f>), e poi `{ $every }` (il tuo fuso orario è { $zone }).
reminder-own = ⏰ { $who }, volevi un promemoria: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> ha lasciato un promemoria: { $text }
reminder-late = *(Era previsto <t:{ $moment }:R>, ma ero offline.)*
reminder-missed = { $missed ->
    [one] *(Era previsto <t:{ $moment }:R> e un'altra volta da allora, ma ero offline.)*
   *[other] *(Era previsto <t:{ $moment }:R> e altre { $missed } volte da allora, ma ero offline.)*
}
reminders-none = Non hai promemoria.
reminders-none-here = In questo ticket non ci sono promemoria.
reminders-title = Promemoria
reminders-line = `#{ $number }` <t:{ $moment }:f> in <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }per { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Il promemoria #{ $number } è eliminato.
no-such-reminder = Il promemoria #{ $number } non c'è più. `/reminders` elenca i tuoi.
not-your-reminder = Il promemoria #{ $number } è di qualcun altro. Solo chi l'ha creato e i moderatori possono eliminarlo.
not-your-role = Non hai il ruolo <@&{ $role }>.
no-opting-out = Non posso escludere nessuno dai promemoria di un ruolo, perché non vedo chi ha quale ruolo: `membership` sotto `[members]` è disattivato nelle mie impostazioni.
reminders-on = I promemoria per <@&{ $role }> ti menzionano di nuovo.
reminders-off = I promemoria per <@&{ $role }> non ti menzionano più.
reminders-on-already = I promemoria per <@&{ $role }> ti menzionano già.
reminders-off-already = I promemoria per <@&{ $role }> già non ti menzionano.
alert-ping = 🔔 { $who } Il membro ha scritto.
alert-set = 🔔 Ti menzionerò quando <@{ $member }> scriverà di nuovo, anche in un altro ticket. Usa di nuovo il comando per annullare.
alert-withdrawn = Non ti menzionerò quando <@{ $member }> scriverà di nuovo.
alert-none = Non hai chiesto di ricevere una notifica quando questo membro scrive.
subscribed = 🔔 Ti menzionerò ogni volta che il membro scrive in questo ticket. `/unsubscribe` mette fine alle notifiche.
subscribed-already = Ti menziono già ogni volta che il membro scrive in questo ticket.
unsubscribed = Non ti menzionerò più quando il membro scrive in questo ticket.
unsubscribed-already = Non segui questo ticket.
reply-after-or-at = Usa `after` o `at`, non entrambi.
reply-anonymous-or-real = Usa `anonymous` o `real`, non entrambi.
reply-only-once = Una risposta si invia una volta sola: indica un orario senza `every`.
reply-files-not-kept = Un file di questa risposta non si può conservare fino ad allora: è troppo grande o non ho potuto scaricarlo. Invia la risposta adesso, oppure programmala senza il file.
scheduled-too-many = Questo ticket ha già { $limit } risposte programmate. Annullane prima qualcuna con `/scheduled cancel`.
reply-scheduled = 🕑 Risposta programmata per <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` con il numero { $number } la annulla.
scheduled-none = In questo ticket non ci sono risposte programmate.
scheduled-title = Risposte programmate
scheduled-line = `#{ $number }` <t:{ $moment }:f> di <@{ $staff }>: { $text }
scheduled-cancelled = La risposta programmata #{ $number } è annullata.
no-such-scheduled = In questo ticket non c'è più nessuna risposta programmata #{ $number }.
not-your-scheduled = La risposta programmata #{ $number } è di qualcun altro. Solo chi l'ha scritta e i moderatori possono annullarla.
scheduled-not-sent = ⚠️ <@{ $staff }>, non è stato possibile inviare la tua risposta programmata: è troppo lunga o vuota, oppure non riesco più a leggerla. Scrivila di nuovo.
cancelled-with-ticket = 🗑️ Il ticket #{ $ticket } di **{ $name }** è chiuso, quindi questo non succederà più:
cancelled-reminder = - il promemoria di <@{ $staff }> per <t:{ $moment }:f>: { $text }
cancelled-reply = - la risposta programmata di <@{ $staff }> per <t:{ $moment }:f>: { $text }
cancelled-more = … e altri { $count }
timezone-is = Il tuo fuso orario è { $zone }: lì ora sono le { $time }. Per cambiarlo, indicane un altro, ad esempio `Europe/Paris`.
timezone-set = Ora il tuo fuso orario è { $zone }: lì sono le { $time }.
timezone-or-reset = Indica un fuso orario o usa `reset`, non entrambi.
no-such-timezone = Il fuso orario “{ $given }” non esiste. Scrivine il nome come `{ $near }`.

## Chiudere con un motivo, e chiudere tutto

reason-required = Di' perché: `{ $command } <reason>`. Le mie impostazioni vogliono un motivo per ogni ticket che si chiude.
reason-form = Chiudi il ticket
reason-field = Perché?
cmd-close_all = Chiudi tutti i ticket aperti, dopo due conferme
cmd-close_all-silent = Non avvisare i membri
cmd-close_all-reason = Perché; lo leggono anche i membri, a meno che la chiusura non sia silenziosa
cmd-close_all_sure = Rispondi se chiudere tutti i ticket
cmd-close_all_sure-no = Non chiudere nulla
cmd-close_all_sure-sure = Se è la seconda volta
cmd-close_all_sure-wish = Che cosa è stato chiesto
close-all-ask = ⚠️ Così si chiude { $count ->
    [one] l'unico ticket aperto
   *[other] ognuno dei { $count } ticket aperti
}. Vuoi farlo?
close-all-ask-again = ⚠️ Confermi davvero? Nessuno può annullarlo in un colpo solo: { $count ->
    [one] si chiude un ticket
   *[other] si chiudono { $count } ticket
}, e ognuno andrebbe riaperto a mano.
close-all-button = Chiudili tutti
close-all-no-button = Non chiudere nulla
close-all-none = Nessun ticket è aperto.
close-all-running = Tutti i ticket aperti si stanno già chiudendo.
close-all-theirs = Può rispondere solo chi l'ha chiesto.
close-all-over = La risposta è già stata data.
close-all-late = Ci hai messo troppo, quindi non è stato chiuso nulla. Usa di nuovo il comando.
close-all-withdrawn = Non è stato chiuso nulla.
close-all-begun = Sto chiudendo { $count ->
    [one] un ticket
   *[other] { $count } ticket
}. { $where ->
    [private] Ti scrivo nei messaggi diretti a che punto sono.
   *[other] In { $where } vedi a che punto sono.
}
close-all-progress = 🔒 <@{ $staff }> sta chiudendo tutti i ticket aperti: finora { $done } di { $count }.
close-all-done = 🔒 <@{ $staff }> ha chiuso tutti i ticket aperti: { $count ->
    [one] era uno solo.
   *[other] erano { $count }.
}

## Categorie mentre il bot è in funzione

cmd-category = I tipi di ticket tra cui scelgono i membri
cmd-category-list = Elenca tutte le categorie nell'ordine del menu
cmd-category-list-page = Quale pagina
cmd-category-create = Crea una categoria
cmd-category-create-name = Come si chiama
cmd-category-create-parent = La categoria o il forum di Discord per i suoi ticket (lascia vuoto per il posto consueto)
cmd-category-create-description = A che cosa serve; si vede nel menu
cmd-category-rename = Rinomina una categoria
cmd-category-rename-category = Quale categoria
cmd-category-rename-name = Come si chiama d'ora in poi
cmd-category-describe = Di' a che cosa serve una categoria
cmd-category-describe-category = Quale categoria
cmd-category-describe-text = Che cosa ne dice il menu (lascia vuoto per nulla)
cmd-category-emoji = Dai un'emoji a una categoria
cmd-category-emoji-category = Quale categoria
cmd-category-emoji-emoji = L'emoji (lascia vuoto per nessuna)
cmd-category-greeting = Scegli che cosa dire al membro quando si apre un ticket così
cmd-category-greeting-category = Quale categoria
cmd-category-greeting-text = Il testo (lascia vuoto per quello consueto)
cmd-category-answer = Rispondi subito a questo tipo di domanda, senza ticket
cmd-category-answer-category = Quale categoria
cmd-category-answer-text = La risposta (lascia vuoto per tornare ad aprire ticket)
cmd-category-form = Fai prima rispondere il membro ad alcune domande
cmd-category-form-category = Quale categoria
cmd-category-form-questions = Fino a cinque, separate da |; + davanti: risposta lunga, ?: facoltativa (vuoto: nessuna)
cmd-category-order = Sposta una categoria nel menu
cmd-category-order-category = Quale categoria
cmd-category-order-place = La sua posizione, contata da 1
cmd-category-move = Scegli dove vanno i ticket di una categoria
cmd-category-move-category = Quale categoria
cmd-category-move-parent = La categoria o il forum di Discord (lascia vuoto per il posto consueto)
cmd-category-roles = Scegli quali ruoli vedono i ticket di una categoria o vengono menzionati
cmd-category-roles-category = Quale categoria
cmd-category-roles-purpose = Per che cosa
    .staff = Vede i ticket
    .ping = Viene menzionato quando si apre un ticket
cmd-category-roles-role = Quale ruolo
cmd-category-roles-remove = Togli invece il ruolo
cmd-category-enable = Permetti di nuovo ai membri di scegliere una categoria
cmd-category-enable-category = Quale categoria
cmd-category-disable = Per ora non permettere ai membri di scegliere una categoria
cmd-category-disable-category = Quale categoria
cmd-category-on = Chiedi ai membri di che cosa tratta il loro messaggio
cmd-category-off = Non chiedere ai membri di che cosa tratta il loro messaggio
cmd-category-timeout = Scegli quanto tempo hanno i membri per decidere
cmd-category-timeout-time = Quanto tempo, ad es. 10m
cmd-category-delete = Elimina una categoria; i suoi ticket restano
cmd-category-delete-category = Quale categoria
category-none = Non ci sono categorie. Creane una con `/category create`.
category-none-made = Con `/category create` non è ancora stata creata nessuna categoria.
category-list = { $count ->
    [one] Una categoria
   *[other] { $count } categorie
}{ $menu ->
    [off] { " · ai membri non viene chiesto" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · dal file delle impostazioni" }
   *[made] { "" }
}{ $state ->
    [off] { " · non si può scegliere" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] una domanda
   *[other] { $count } domande
}
category-line-greeting = saluto proprio
category-line-answer = risposta senza ticket
category-line-staff = la vedono { $roles }
category-line-ping = menziona { $roles }
category-of-file = La categoria “{ $name }” è nel file delle impostazioni: si può cambiare solo lì.
category-no-place = <#{ $channel }> non è una categoria o un forum del server dello staff, oppure non lo vedo.
category-same = “{ $name }” è già così.
category-created = La categoria “{ $name }” ora è nel menu. `/config undo` la toglie di nuovo.
category-changed = La categoria “{ $name }” è stata modificata. `/config undo` annulla la modifica.
category-moved = D'ora in poi i nuovi ticket di “{ $name }” vanno lì. Quelli che ci sono restano dove sono.
category-enabled = I membri possono scegliere di nuovo “{ $name }”.
category-disabled = Per ora i membri non possono scegliere “{ $name }”. I suoi ticket restano come sono.
category-deleted = La categoria “{ $name }” è stata eliminata. I suoi ticket restano come sono. `/config undo` la riporta indietro.
category-menu-on = Ai membri viene chiesto di che cosa tratta il loro messaggio.
category-menu-off = Ai membri non viene più chiesto: quello che scrivono segue la strada consueta. I messaggi di `/panel post` mostrano ancora le categorie.
category-menu-timeout = Fatto. Chi non sceglie in tempo riceve un ticket nel modo consueto.

## Ticket da un pulsante

cmd-panel = Messaggi che aprono ticket
cmd-panel-post = Pubblica un messaggio con un pulsante o un menu che apre un ticket
cmd-panel-post-channel = Dove pubblicarlo, nel server dei membri
cmd-panel-post-text = Che cosa dice (lascia vuoto per il testo consueto)
cmd-panel-list = Elenca i messaggi che aprono ticket
cmd-panel-list-page = Quale pagina
cmd-open_ticket = Apri un ticket con un pulsante
cmd-open_ticket-category = Il numero della categoria
cmd-open_ticket-answer-1 = La tua risposta alla prima domanda
cmd-open_ticket-answer-2 = La tua risposta alla seconda domanda
cmd-open_ticket-answer-3 = La tua risposta alla terza domanda
cmd-open_ticket-answer-4 = La tua risposta alla quarta domanda
cmd-open_ticket-answer-5 = La tua risposta alla quinta domanda
panel-title = Parla con lo staff
panel-text = Apri un ticket qui, e ti scriverò nei messaggi diretti. Quello che rispondi lì arriva allo staff, e nessun altro lo vede.
panel-button = Apri un ticket
panel-posted = Ora i membri possono aprire ticket qui: { $link }
panel-posting = Sto pubblicando il messaggio in <#{ $channel }>.
panel-not-posted = Non ho potuto pubblicare il messaggio in <#{ $channel }>: { $reason }.
panel-too-long = Il testo può avere al massimo { $limit } caratteri.
panel-no-channel = Non vedo il canale <#{ $channel }>, oppure non esiste.
panel-elsewhere = <#{ $channel }> non è nel server dei membri.
panel-no-text-channel = <#{ $channel }> non è un canale testuale.
panel-none = Nessun messaggio apre ticket. `/panel post` ne pubblica uno.
panel-list = Messaggi che aprono ticket
panel-line = { $where } · pubblicato da <@{ $staff }> il <t:{ $moment }:d>
panel-greeting = Il tuo ticket è aperto. Scrivi qui che cosa vuoi dire allo staff: tutto quello che scrivi gli arriva, e la risposta la trovi qui.
panel-opened = Il tuo ticket è aperto. Ti ho inviato un messaggio diretto: scrivi lì.
panel-opening = Il tuo ticket è aperto. Scrivimi nei messaggi diretti.
panel-dms-closed = ⚠️ Il tuo ticket è aperto, ma non posso inviarti messaggi diretti, quindi le risposte dello staff non ti arriveranno. Consenti i messaggi diretti dai membri di questo server, poi scrivimi lì.
panel-open-already = Hai già un ticket aperto. Scrivimi nei messaggi diretti, e arriverà allo staff.
panel-too-soon = Hai avuto un ticket pochissimo fa. Puoi aprirne un altro { $moment }.
panel-busy = In questo momento si stanno aprendo molti ticket. Riprova tra un minuto.
panel-blocked = { $until ->
    [none] 🚫 Non puoi scrivere allo staff.
   *[other] 🚫 Non puoi scrivere allo staff fino al <t:{ $until }:f>.
}
panel-paused = { $until ->
    [none] ⏳ Al momento lo staff non apre ticket.
   *[other] ⏳ Lo staff non apre ticket fino al <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Lo staff fa sapere: { $reason }
}
panel-held = ⏳ Lo staff controlla quello che inviano gli account nuovi e i membri nuovi prima di accettarlo. Scrivimi nei messaggi diretti: il tuo messaggio è salvato, e lo staff lo vedrà.
panel-not-here = Qui non puoi aprire ticket.

## Suggerimenti

cmd-suggest = Suggerisci qualcosa allo staff e a tutti gli altri
cmd-suggest-text = Che cosa desideri
cmd-vote = Vota un suggerimento
cmd-vote-way = Se sei a favore
cmd-vote-number = Quale suggerimento
cmd-suggestion = Che cosa suggeriscono i membri
cmd-suggestion-plan = Di' che un suggerimento verrà realizzato
cmd-suggestion-plan-number = Il numero del suggerimento
cmd-suggestion-plan-answer = Che cosa dire a tutti al riguardo
cmd-suggestion-done = Di' che un suggerimento è stato realizzato
cmd-suggestion-done-number = Il numero del suggerimento
cmd-suggestion-done-answer = Che cosa dire a tutti al riguardo
cmd-suggestion-decline = Di' che un suggerimento non verrà realizzato
cmd-suggestion-decline-number = Il numero del suggerimento
cmd-suggestion-decline-answer = Che cosa dire a tutti al riguardo
cmd-suggestion-list = Elenca i suggerimenti
cmd-suggestion-list-state = Solo quelli aperti, previsti, realizzati o respinti
cmd-suggestion-list-page = Quale pagina
suggestion-title = Suggerimento #{ $number }
suggestion-author = Suggerito da <@{ $author }>
suggestion-state-field = Stato
suggestion-state = { $state ->
    [planned] 📌 Previsto
    [done] ✅ Realizzato
    [declined] ⛔ Respinto
   *[open] 💬 Aperto al voto
}
suggestion-answer-field = Lo staff dice
suggestion-posted = Grazie! Il suggerimento #{ $number } è qui: { $link }
suggestion-posting = Grazie! Il suggerimento #{ $number } è in pubblicazione.
suggestion-kept = Grazie! Non ho potuto pubblicare il suggerimento #{ $number }, ma lo staff lo vede nel suo elenco.
suggestion-nowhere = Qui non si raccolgono suggerimenti.
suggestion-empty = Di' che cosa desideri.
suggestion-too-long = Un suggerimento può avere al massimo { $limit } caratteri.
suggestion-too-many = { $count ->
    [one] Puoi fare un suggerimento al giorno. Torna domani.
   *[other] Puoi fare { $count } suggerimenti al giorno. Torna domani.
}
suggestion-answer-too-long = La risposta può avere al massimo { $limit } caratteri.
suggestion-decided = Il suggerimento #{ $number } ora è { $state ->
    [planned] previsto
    [done] realizzato
   *[declined] respinto
}. { $link ->
    [none] Il suo messaggio non c'è più, quindi lì nessuno lo vede.
   *[other] { $link }
}
no-such-suggestion = Il suggerimento #{ $number } non esiste. `/suggestion list` li mostra tutti.
vote-for = 👍 Sei a favore di questo suggerimento. Premi di nuovo per ritirare il voto.
vote-against = 👎 Sei contro questo suggerimento. Premi di nuovo per ritirare il voto.
vote-taken-back = Hai ritirato il tuo voto.
vote-over = Lo staff ha deciso su questo suggerimento, quindi non si può più votare.
suggestions-none = Qui non ci sono suggerimenti.
suggestions-title = Suggerimenti ({ $count })
suggestions-line = **#{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistiche, limiti di attesa, orari di servizio

out-of-hours = In questo momento non c'è nessuno, ma il tuo messaggio è arrivato. Riceverai una risposta quando saremo di nuovo qui, il <t:{ $moment }:f>.
out-of-hours-for-long = In questo momento non c'è nessuno, ma il tuo messaggio è arrivato. Riceverai una risposta quando saremo di nuovo qui.
wait-first = { $late ->
    [yes] ⏰ Il membro aspetta una prima risposta (ha scritto <t:{ $since }:R>), da più di { $limit }.
   *[no] ⏳ Il membro aspetta una prima risposta (ha scritto <t:{ $since }:R>): è passato il { $percent }% di { $limit }.
}
wait-further = { $late ->
    [yes] ⏰ Il membro aspetta una risposta (ha scritto <t:{ $since }:R>), da più di { $limit }.
   *[no] ⏳ Il membro aspetta una risposta (ha scritto <t:{ $since }:R>): è passato il { $percent }% di { $limit }.
}
cmd-sla = Elenca i membri che aspettano una risposta, e quanto possono aspettare
cmd-sla-page = Quale pagina
sla-none = Nessun membro aspetta una risposta.
sla-title = { $count ->
    [one] Un membro aspetta
   *[other] { $count } membri aspettano
}{ $late ->
    [0] { "" }
   *[other] , { $late } da troppo tempo
}
sla-off = Non è impostato nessun limite: `first_response_minutes` e `answer_minutes` in `[sla]` ne impostano uno.
sla-limits = Prima risposta: { $first } · risposte successive: { $further }{ $hours ->
    [open] {" "}· negli orari di servizio, come adesso
    [closed] {" "}· negli orari di servizio, di nuovo il <t:{ $moment }:f>
    [never] {" "}· negli orari di servizio, che per ora non sono previsti
   *[always] { "" }
}
sla-unlimited = nessun limite
sla-late = 🔴 aspetta { $what ->
    [first] la prima risposta
   *[further] una risposta
}, ha scritto <t:{ $since }:R>, fuori tempo dal <t:{ $limit }:f>
sla-waiting = aspetta { $what ->
    [first] la prima risposta
   *[further] una risposta
}, ha scritto <t:{ $since }:R>, fuori tempo dal <t:{ $limit }:f>
sla-waiting-unlimited = aspetta { $what ->
    [first] la prima risposta
   *[further] una risposta
}, ha scritto <t:{ $since }:R>
cmd-stats = Mostra com'è andata con i ticket: quanti, quanto sono durati, chi ha risposto
cmd-stats-period = Quanto indietro, ad es. 7d; 30 giorni se non lo indichi
cmd-stats-staff = Solo quello che ha fatto questa persona
cmd-stats-category = Solo i ticket di questa categoria
stats-title = 📊 Statistiche
stats-period = Ultimo periodo di { $period }
stats-opened = **Aperti:** { $count } ({ $members } dai membri, { $staff } dallo staff)
stats-closed = **Chiusi:** { $count } ({ $staff } dallo staff, { $members } dai membri, { $itself } da soli)
stats-first = **Prima risposta:** metà entro { $median }, 90% entro { $p90 } ({ $count ->
    [one] un ticket
   *[other] { $count } ticket
})
stats-resolution = **Aperti fino all'ultima chiusura:** metà fino a { $median }, 90% fino a { $p90 } ({ $count ->
    [one] un ticket
   *[other] { $count } ticket
})
stats-in-hours = -# negli orari di servizio: metà { $median }, 90% { $p90 }
stats-unanswered = **Ancora senza risposta:** { $count ->
    [one] uno dei ticket aperti dai membri
   *[other] { $count } dei ticket aperti dai membri
}
stats-ratings = **Valutazioni:** { $mean } su 5 ({ $count ->
    [one] una valutazione
   *[other] { $count } valutazioni
}: { $all })
stats-staff = **Staff**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] una risposta
   *[other] { $answers } risposte
} in { $tickets ->
    [one] un ticket
   *[other] { $tickets } ticket
}, { $closed } chiusi
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] una risposta
   *[other] { $answers } risposte
} in { $tickets ->
    [one] un ticket
   *[other] { $tickets } ticket
}, { $closed } chiusi, { $first ->
    [one] una prima risposta
   *[other] { $first } prime risposte
}, metà entro { $median }
stats-categories = **Categorie**
stats-category = { $name }: { $opened } aperti, { $closed } chiusi
stats-category-first = { $name }: { $opened } aperti, { $closed } chiusi, metà delle prime risposte entro { $median }
stats-no-category = Nessuna categoria
stats-more = … e altri { $count }
stats-date = { $day }/{ $month }
stats-chart-days = Ticket aperti e chiusi
stats-chart-opened = aperti
stats-chart-closed = chiusi
stats-chart-week = Ticket aperti per ora della settimana ({ $zone })
stats-monday = lun
stats-tuesday = mar
stats-wednesday = mer
stats-thursday = gio
stats-friday = ven
stats-saturday = sab
stats-sunday = dom

## Più membri in un ticket

cmd-add_member = Aggiungi un membro a questo ticket: tutti i presenti leggono quello che si dice
cmd-add_member-member = Chi aggiungere
cmd-remove_member = Togli un membro che era stato aggiunto a questo ticket
cmd-remove_member-member = Chi togliere
cmd-reply-to = Invia solo a questo membro del ticket
cmd-anonreply-to = Invia solo a questo membro del ticket
member-added = Ora <@{ $member }> è in questo ticket.
member-removed = <@{ $member }> non è più in questo ticket.
member-added-note = ➕ <@{ $staff }> ha aggiunto <@{ $member }> ({ $name }) a questo ticket: d'ora in poi tutti i presenti leggono quello che scrivono i membri e lo staff.
member-removed-note = ➖ <@{ $staff }> ha tolto <@{ $member }> ({ $name }) da questo ticket.
member-added-told = Lo staff ti ha aggiunto a una conversazione. D'ora in poi tutti i presenti, membri e staff, leggono quello che scrivi qui, e tu leggi quello che scrivono loro.
member-removed-told = Lo staff ti ha tolto dalla conversazione. D'ora in poi quello che scrivi qui arriva solo allo staff.
member-added-unheard = ⚠️ Non è stato possibile dire a <@{ $member }> che ora è in questo ticket: { $reason }
member-not-back = ⚠️ <@{ $member }> era in questo ticket e non c'è più: ora ha un altro ticket.
member-not-shown = ⚠️ <@{ $member }> non ha ricevuto questo messaggio: { $reason }
member-is-bot = Non si può aggiungere un bot a un ticket.
member-is-stranger = <@{ $member }> non è nel server dei membri.
member-is-staff = <@{ $member }> fa parte dello staff. Usa `/add_staff` per fargli vedere questo ticket.
member-is-blocked = Per <@{ $member }> c'è un blocco. Usa prima `/unblock`.
member-is-waiting = Qualcosa che <@{ $member }> ha scritto è ancora in lavorazione. Riprova più tardi.
member-is-there = <@{ $member }> è già in questo ticket.
member-is-first = Questo è il ticket di <@{ $member }>: non è possibile toglierlo.
member-not-there = <@{ $member }> non è in questo ticket.
member-too-many = A un ticket si possono aggiungere al massimo { $limit } membri.
member-in-another = <@{ $member }> è in un altro ticket aperto: { $where }
member-in-another-unplaced = <@{ $member }> è in un altro ticket aperto, il cui canale è ancora in creazione.
reply-to-nobody = <@{ $member }> non è in questo ticket, quindi non è stato inviato nulla.
copy-only-to = solo a { $name }
end-not-yours = Solo il membro a cui appartiene questa conversazione può chiuderla. Chiedi allo staff se vuoi uscirne.

## Testi per i membri, sostituiti

cmd-text = Che cosa leggono i membri, con parole tue
cmd-text-set = Fai leggere ai membri le tue parole al posto di un testo
cmd-text-set-key = Quale testo; /text list li mostra tutti
cmd-text-set-language = In quale lingua; se non la indichi, quella del server
cmd-text-set-category = Solo nei ticket di questa categoria
cmd-text-set-text = Che cosa dice (lascia vuoto per scriverlo in un modulo)
cmd-text-show = Mostra un testo come viene scritto, e le sue variabili
cmd-text-show-key = Quale testo
cmd-text-show-language = In quale lingua; se non la indichi, quella del server
cmd-text-show-category = Nei ticket di questa categoria
cmd-text-list = Elenca i testi che leggono i membri
cmd-text-list-replaced = Solo quelli che hai sostituito
cmd-text-list-page = Quale pagina
cmd-text-preview = Mostra un testo come lo leggono i membri, con valori inventati
cmd-text-preview-key = Quale testo
cmd-text-preview-language = In quale lingua; se non la indichi, quella del server
cmd-text-preview-category = Nei ticket di questa categoria
cmd-text-reset = Fai leggere di nuovo ai membri il testo consueto
cmd-text-reset-key = Quale testo
cmd-text-reset-language = In quale lingua; se non la indichi, quella del server
cmd-text-reset-category = Solo nei ticket di questa categoria
cmd-text-undo = Annulla l'ultima modifica di un testo
cmd-text-undo-key = Quale testo
cmd-text-undo-language = In quale lingua; se non la indichi, quella del server
cmd-text-undo-category = Solo nei ticket di questa categoria
cmd-text-history = Mostra chi ha modificato un testo e che cosa diceva
cmd-text-history-key = Quale testo
text-form = Testo per i membri
text-field = Che cosa dice
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} ora dice questo. I valori sono inventati:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} non è più sostituito. `/text undo` riporta le tue parole. I membri leggono di nuovo questo; i valori sono inventati:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}, con valori inventati:
text-as-before = `{ $key }` (`{ $language }`) dice già così.
text-ours = `{ $key }` (`{ $language }`) non è sostituito{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}. `/text list` con `replaced` mostra che cosa lo è.
text-never-changed = `{ $key }` (`{ $language }`) non è mai stato modificato{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}.
text-unknown = I membri non leggono nessun testo chiamato `{ $key }`. Intendevi `{ $near }`? `/text list` li mostra tutti.
text-no-language = Non conosco la lingua “{ $given }”. Puoi usare { $known }.
text-gone = Non si può ripristinare: i membri non leggono più quel testo.
text-empty = Questo testo non direbbe nulla, almeno con alcuni valori. Scrivi qualcosa.
text-too-long = Con i valori compilati, questo testo potrebbe arrivare a { $length } caratteri, ma lì ce ne stanno { $limit }.
text-no-such-variable = In questo testo non c'è la variabile `{"{"} ${ $name } {"}"}`. { $known ->
    [none] Non ne ha nessuna.
   *[other] Puoi usare { $known }.
}
text-no-variable = `{ $name }` non può stare tra parentesi graffe: possono starci solo le variabili, con il simbolo del dollaro davanti al nome.
text-syntax = Non riesco a leggere la riga { $line } dal carattere { $column }: { $problem ->
    [expected] lì ci vuole `{ $token }`
    [closing] questa parentesi chiude, ma nessuna era aperta
    [default] un caso, e uno solo, deve essere quello predefinito, segnato con `*`
    [variable] lì ci vuole il nome di una variabile, come `$name`
    [quote] le virgolette non vengono mai chiuse
   *[other] quello lì non ci va
}. Per scrivere una parentesi graffa come testo, usa `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} · { $variables ->
    [none] nessuna variabile
   *[other] variabili: { $variables }
} · al massimo { $limit } caratteri{ $places ->
    [0] { "" }
   *[other] { " " }· sostituito:
}
text-shown-now = Che cosa leggono i membri
text-shown-ours = Il testo consueto
text-list = Testi che leggono i membri ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ non è più compatibile con il testo consueto, che viene usato al suo posto:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}
text-none-replaced = Nessun testo è sostituito. `/text set` ne sostituisce uno.
text-history = Modifiche di `{ $key }`
text-no-history = `{ $key }` non è mai stato modificato.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}: { $what ->
    [reset] *il testo consueto*
   *[set] { $text }
}

## Impostazioni che cambiano senza riavvio

cmd-config = Vedi e cambia le mie impostazioni
cmd-config-get = Mostra un'impostazione e da dove viene il suo valore
cmd-config-get-key = Quale impostazione, ad es. closing.idle_hours (lascia vuoto per tutte)
cmd-config-set = Cambia un'impostazione, senza riavvio
cmd-config-set-key = Quale impostazione, ad es. closing.idle_hours
cmd-config-set-value = Che valore deve avere, ad es. 48h, yes, #canale o none
cmd-config-reset = Torna a quello che dice il file
cmd-config-reset-key = Quale impostazione
cmd-config-list = Elenca tutte le impostazioni che cambiano senza riavvio
cmd-config-list-page = Quale pagina
cmd-config-history = Mostra chi ha cambiato che cosa, e com'era prima
cmd-config-history-key = Quale impostazione (lascia vuoto per tutte)
cmd-config-history-page = Quale pagina
cmd-config-undo = Annulla l'ultima modifica
cmd-config-export = Ottieni in un file quello che è impostato qui
cmd-config-import = Importa le impostazioni da un file così
cmd-config-import-file = Il file, al massimo 64 KB
cmd-config_import_sure = Rispondi se importare le impostazioni di un file
cmd-config_import_sure-no = Non cambiare nulla
cmd-config_import_sure-number = Quali impostazioni
config-is = `{ $key }` è { $value }, { $origin }.
config-list = ⚙️ Impostazioni
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = niente
config-as-file = come nel file
config-from-variable = dalla variabile `{ $name }`
config-from-run-time = valore impostato qui
config-from-run-time-over = valore impostato qui, al posto della riga { $line } del file
config-from-file = dalla riga { $line } del file
config-from-default = valore predefinito
config-set = `{ $key }` ora è { $value }. Vale per tutto ciò che inizia d'ora in poi, e anche dopo un riavvio.
config-same = `{ $key }` è già impostato su { $value }.
config-reset = `{ $key }` è di nuovo come dice il file.
config-not-set = `{ $key }` non è impostato qui: è come dice il file.
config-unknown = `{ $key }` non è tra le impostazioni che cambiano senza riavvio. `config list` le mostra; le altre sono nel file.
config-unknown-near = `{ $key }` non è tra le impostazioni che cambiano senza riavvio. Intendevi `{ $near }`?
config-secret = I segreti stanno solo nel file o nelle sue variabili. Io non li mostro e non li accetto.
config-variable-wins = Su `{ $key }` decide la variabile `{ $name }`, qualunque cosa sia impostata qui. Cambiala lì, oppure toglila e riavviami.
config-unfit = `{ $key }` non può essere “{ $value }”. Valori possibili: { $right }. Non è stato cambiato nulla.
config-wrong = Non sarebbe compatibile con le altre impostazioni, quindi non è stato cambiato nulla:
    { $reason }
config-kind-flag = `yes` o `no`
config-kind-number = un numero intero
config-kind-duration = una durata, come `48h`, `2d` o `30m`, in unità intere dell'impostazione, o il loro numero
config-kind-colour = un colore, come `0x5865F2` o `#5865F2`
config-kind-text = un testo; `""` è quello vuoto
config-kind-optional-text = un testo, `""` per quello vuoto, o `none`
config-kind-channel = un canale o una categoria, come menzione o ID, o `none`
config-kind-roles = ruoli, come menzioni o ID, separati da virgole, o `none`
config-kind-words = testi separati da virgole, o `none`
config-kind-categories = categorie in JSON; `/category` è più semplice
config-kind-choice = uno tra `{ $words }`
config-history = ⚙️ Modifiche alle impostazioni
config-never-changed = Qui non è mai stato cambiato nulla.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (annullata): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = Non c'è nessuna modifica da annullare.
config-undone = L'ultima modifica è annullata:
config-undone-line = `{ $key }`: { $value }
config-more = … e altre { $count }
config-nothing-set = Qui non è impostato nulla: tutte le impostazioni sono come nel file.
config-exported = { $count ->
    [one] Ecco l'unica impostazione definita qui.
   *[other] Ecco le { $count } impostazioni definite qui.
}
config-import-no-file = Allega un file come quello che crea `config export`.
config-import-too-large = Quel file è troppo grande o non viene da Discord: può avere al massimo { $limit } KB.
config-import-unread = Non riesco a leggere quel file:
    { $reason }
config-import-empty = In quel file non ci sono impostazioni.
config-import-same = Tutto quello che c'è in quel file è già impostato.
config-import-ask = { $count ->
    [one] Cambierebbe un'impostazione. La importo?
   *[other] Cambierebbero { $count } impostazioni. Le importo?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Importa
config-import-no-button = Lascia stare
config-import-over = È finita: importa di nuovo il file.
config-import-theirs = Può deciderlo solo chi ha portato il file.
config-import-withdrawn = Non è stato cambiato nulla.
config-imported = Le impostazioni sono state importate. `config undo` annulla tutto in una volta.

## Lo stato del bot

presence-maintenance = { $reason ->
    [none] Manutenzione: scrivimi lo stesso
   *[other] Manutenzione: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ Lo staff è assente per manutenzione.
   *[other] 🛠️ Lo staff è assente per manutenzione fino al <t:{ $until }:f>.
} { $reason ->
    [none] Non va perso nulla: il tuo messaggio è salvato e arriverà dopo, quindi non serve inviarlo di nuovo.
   *[other] Non va perso nulla: il tuo messaggio è salvato e arriverà dopo, quindi non serve inviarlo di nuovo. Lo staff fa sapere: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ Lo staff è assente per manutenzione, quindi al momento non si aprono ticket.
   *[other] 🛠️ Lo staff è assente per manutenzione, quindi non si aprono ticket fino al <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Lo staff fa sapere: { $reason }
}
maintenance-on = 🛠️ La manutenzione è iniziata e dura { $until ->
    [none] finché qualcuno non vi mette fine
   *[other] fino al <t:{ $until }:f>
}. La mostro accanto al mio nome. I ticket aperti continuano; chi ne aprirebbe uno viene avvisato della manutenzione una volta al giorno, e quello che scrive è trattenuto e viene inoltrato dopo. { $reason ->
    [none] { "" }
   *[other] Ai membri viene detto: { $reason }
}
maintenance-over = ▶️ La manutenzione è finita. { $count ->
    [0] Non era trattenuto nulla.
    [one] Un messaggio trattenuto viene ora inoltrato.
   *[other] { $count } messaggi trattenuti vengono ora inoltrati.
}
maintenance-none = Non c'è nessuna manutenzione.
maintenance-off-alone = Per terminare la manutenzione, usa `off` senza durata né motivo.
maintenance-off-button = Termina la manutenzione
pause-maintenance = C'è una manutenzione, che trattiene ciò che aprirebbe un ticket. Un amministratore la termina con `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Mostro che sono inattivo.
    [dnd] ⛔ Mostro che non voglio essere disturbato.
    [invisible] ⚪ Mostro che sono offline.
   *[online] 🟢 Mostro che sono online.
} { $activity ->
    [none] Non c'è nessuna attività.
    [playing] La mia attività: sta giocando a { $text }
    [listening] La mia attività: sta ascoltando { $text }
    [watching] La mia attività: sta guardando { $text }
    [competing] La mia attività: sta gareggiando in { $text }
   *[custom] La mia attività: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ C'è una manutenzione
    [new] ⏸️ I nuovi ticket sono in pausa
    [raid] 🛡️ La modalità raid è attiva
   *[all] ⏸️ Tutto quello che scrivono i membri è trattenuto
} dal <t:{ $since }:f>, { $until ->
    [none] finché qualcuno non vi mette fine.
   *[other] fino al <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Ai membri viene detto: { $reason }
}
status-nothing-paused = Non c'è nulla in pausa e nessuna manutenzione.
presence-or-reset = Di' che cosa mostrare (`status`, `activity` o `text`), oppure usa solo `reset`.
presence-text = Che cosa devo mostrare? Aggiungi un testo all'attività.
presence-too-long = È troppo lungo: Discord mostra al massimo { $limit } caratteri.
presence-later = Si vedrà quando la manutenzione sarà finita.

cmd-status = Che cosa mostro accanto al mio nome, e manutenzione
cmd-status-show = Mostra il mio stato e se qualcosa è in pausa
cmd-status-presence = Cambia quello che mostro accanto al mio nome
cmd-status-presence-status = Online, inattivo, non disturbare o invisibile
cmd-status-presence-activity = Come viene introdotto il testo; custom mostra solo il testo
cmd-status-presence-text = Il testo
cmd-status-presence-reset = Mostra solo che sono online
cmd-status-maintenance = Trattieni i nuovi ticket e avvisa i membri della manutenzione
cmd-status-maintenance-state = On (sì) o off (no)
cmd-status-maintenance-time = Per quanto, ad es. 2h (lascia vuoto per terminarla tu)
cmd-status-maintenance-reason = Che cosa dire ai membri

## Ruoli accanto ai nomi

role-is = { $role ->
    [none] Non hai scelto un ruolo, quindi i membri vedono il tuo più alto.
   *[other] { $place ->
        [ticket] In questo ticket il membro vede il tuo ruolo <@&{ $role }>.
       *[all] In tutti i tuoi ticket senza un'altra scelta i membri vedono il tuo ruolo <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] La tua scelta per questo ticket è annullata.
       *[all] La tua scelta per tutti i ticket è annullata.
    }
   *[other] { $place ->
        [ticket] D'ora in poi il membro vede il tuo ruolo <@&{ $role }> in questo ticket.
       *[all] D'ora in poi i membri vedono il tuo ruolo <@&{ $role }> in tutti i tuoi ticket, a meno che tu non ne scelga un altro per uno di essi.
    }
}
role-none = { $place ->
    [ticket] Non hai scelto un ruolo per questo ticket.
   *[all] Non hai scelto un ruolo per tutti i ticket.
}
role-or-reset = Indica un ruolo o usa `reset`, non entrambi.
role-not-shown = Qui i membri non vedono i ruoli dello staff. `top_role` sotto `[style]` nelle mie impostazioni li mostra, se non c'è `label`.

cmd-role = Scegli quale tuo ruolo vedono i membri
cmd-role-ticket = Scegli quale tuo ruolo vede il membro di questo ticket
cmd-role-ticket-role = Il ruolo (lascia vuoto per vedere la tua scelta)
cmd-role-ticket-reset = Annulla la tua scelta
cmd-role-default = Scegli quale tuo ruolo vedono i membri in tutti i ticket
cmd-role-default-role = Il ruolo (lascia vuoto per vedere la tua scelta)
cmd-role-default-reset = Annulla la tua scelta

## Preferenze

language-name = Italiano
language-placeholder = Scegli la tua lingua
language-is = La tua lingua è { $language }. Per cambiarla, indicane un'altra.
language-set = Ora la tua lingua è { $language }.
language-or-reset = Indica una lingua o usa `reset`, non entrambi.
no-such-language = Non parlo “{ $given }”, ma solo { $known }.
card-language = Lingua
pings-are = { $state ->
    [on] Promemoria, avvisi e iscrizioni ti menzionano con una notifica.
   *[off] Promemoria, avvisi e iscrizioni ti nominano ma senza notifica. Quelli per un intero ruolo la inviano ancora: vedi `/reminder_subscription`.
}

cmd-preferences-language = Mostra o imposta la lingua in cui ti parlo
cmd-preferences-language-language = Ad es. it (lascia vuoto per vedere la tua)
cmd-preferences-language-reset = Torna alla lingua del tuo Discord
cmd-preferences-pings = Scegli se promemoria, avvisi e iscrizioni ti inviano una notifica
cmd-preferences-pings-state = On (sì) o off (no); lascia vuoto per vedere la tua scelta

## Che cosa viene conservato delle persone

ids = **Membro:** `{ $member }`
    { "" }**Ticket #{ $number }:** `{ $ticket }`
    { "" }**Canale:** { $channel ->
    [none] nessuno
   *[other] `{ $channel }`
}
    { "" }**Messaggi diretti:** { $direct ->
    [none] ancora nessuno
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **questo messaggio:** `{ $message }`
}
privacy = **Che cosa conservo di te**
    • Quello che tu e lo staff scrivete nei tuoi ticket, con le versioni precedenti, ciò che è stato eliminato e i file; il tuo nome e il tuo ID. { $messages ->
    [0] I testi restano finché non vengono cancellati
    [one] I testi spariscono un giorno dopo la chiusura di un ticket
   *[other] I testi spariscono { $messages } giorni dopo la chiusura di un ticket
}, { $files ->
    [0] e lo stesso vale per le copie dei file
    [one] e le copie dei file dopo un giorno
   *[other] e le copie dei file dopo { $files } giorni
}. Resta traccia del fatto che c'è stato un ticket.
    • La tua lingua e il tuo fuso orario, se li hai indicati, valutazioni, suggerimenti e voti, e quello che lo staff annota su di te, ad esempio i blocchi. Restano finché non vengono cancellati.
    • Registrazioni tecniche di ciò che è successo, con testi di messaggi: { $events ->
    [0] restano finché non vengono cancellate.
    [one] spariscono dopo un giorno.
   *[other] spariscono dopo { $events } giorni.
} Il registro di { $audit ->
    [0] chi ha cambiato che cosa resta finché non viene cancellato.
    [one] chi ha cambiato che cosa sparisce dopo un giorno.
   *[other] chi ha cambiato che cosa sparisce dopo { $audit } giorni.
}

    { "" }**Chi lo vede:** lo staff del server, se può vedere il tuo ticket, e chi mi gestisce. Nessun altro.
    { "" }**I tuoi diritti:** scrivi qui allo staff per ricevere tutto in un file o per farlo cancellare.
export-done = Che cosa so di <@{ $person }>: { $rows ->
    [one] una riga
   *[other] { $rows } righe
}. C'è anche quello che lo staff ha scritto su questa persona, quindi controllalo prima di consegnarlo. { $files ->
    [0] { "" }
    [one] Un file dei suoi messaggi manca; chi mi gestisce può aggiungerlo con `modmail-bot db export`.
   *[other] { $files } file dei suoi messaggi mancano; chi mi gestisce può aggiungerli con `modmail-bot db export`.
}
export-nobody = Non so nulla di <@{ $person }>.
export-too-large = Di <@{ $person }> so più di quanto entri in un file su Discord. Chi mi gestisce può ricavarlo con `modmail-bot db export { $person }`.

cmd-id = Mostra gli ID di questo ticket, del suo membro e dei suoi canali
cmd-privacy = Mostra che cosa conservo di te, per quanto tempo e chi lo vede
cmd-export = Ottieni in un file tutto quello che so di una persona
cmd-export-member = Chi

## Menzioni del bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) mi ha menzionato: { $link }

## Chi può usare quale comando

cmd-permissions = Chi può usare quale comando, qualunque sia il suo livello
cmd-permissions-allow = Permetti a qualcuno di usare un comando anche se il suo livello non basta
cmd-permissions-allow-member = Chi
cmd-permissions-allow-role = Oppure chiunque abbia questo ruolo
cmd-permissions-allow-command = Quale comando
cmd-permissions-deny = Vieta a qualcuno di usare un comando anche se il suo livello basta
cmd-permissions-deny-member = Chi
cmd-permissions-deny-role = Oppure chiunque abbia questo ruolo
cmd-permissions-deny-command = Quale comando
cmd-permissions-reset = Lascia di nuovo decidere al livello se qualcuno può usare un comando
cmd-permissions-reset-member = Chi
cmd-permissions-reset-role = Oppure chiunque abbia questo ruolo
cmd-permissions-reset-command = Quale comando
cmd-permissions-show = Mostra chi può usare un comando
cmd-permissions-show-command = Quale comando
cmd-permissions-list = Elenca tutto quello che hai deciso sui comandi
cmd-permissions-list-page = Quale pagina
cmd-permissions-undo = Annulla l'ultima decisione su un comando
cmd-permissions-history = Mostra chi ha deciso che cosa sui comandi
cmd-permissions-history-page = Quale pagina
permissions-both = Indica un membro o un ruolo, non entrambi.
permissions-unknown = Il comando `{ $name }` non esiste.{ $nearest ->
    [none] { "" }
   *[other] { " " }Intendevi `{ $nearest }`?
}
permissions-owners = `{ $command }` è solo per i proprietari: non si può cedere né togliere a loro.
permissions-is-owner = { $who } è un proprietario e può usare ogni comando. Qui nessuno può cambiarlo.
permissions-elsewhere = I ruoli contano solo nel server dello staff. Usa questo comando lì.
permissions-as-before = È già così: { $effect ->
    [allow] { $who } può usare `{ $command }`.
    [deny] { $who } non può usare `{ $command }`.
   *[level] su { $who } e `{ $command }` non è stato deciso nulla, quindi decide il livello.
}
permissions-done = { $effect ->
    [allow] Ora { $who } può usare `{ $command }`, qualunque sia il suo livello.
    [deny] { $who } non può più usare `{ $command }`, qualunque sia il suo livello.
   *[level] Decide di nuovo il livello se { $who } può usare `{ $command }`.
}
permissions-nothing-to-undo = Non c'è più nessuna decisione da annullare.
permissions-undone = Annullato. { $effect ->
    [allow] { $who } può di nuovo usare `{ $command }`, qualunque sia il suo livello.
    [deny] { $who } di nuovo non può usare `{ $command }`, qualunque sia il suo livello.
   *[level] Decide di nuovo il livello se { $who } può usare `{ $command }`.
}
permissions-show = Chi può usare `{ $command }`
permissions-level = Decide il livello: { $level }. Queste decisioni hanno la precedenza, quelle su una persona prima di quelle sui ruoli:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } può
   *[deny] ⛔ { $who } non può
}
permissions-list = Decisioni sui comandi ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } può usare `{ $command }`
   *[deny] ⛔ { $who } non può usare `{ $command }`
}
permissions-none = Non è stato deciso nulla su singoli comandi: contano solo i livelli.
permissions-never-changed = Non è mai stato deciso nulla su singoli comandi.
permissions-history = Decisioni sui comandi
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } può usare `{ $command }`
    [deny] ⛔ { $who } non può usare `{ $command }`
   *[level] ↩️ su { $who } e `{ $command }` decide il livello
}{ $undone ->
    [yes] { " " }(annullata)
   *[no] { "" }
}
