# What modmail-bot says, in English.

## To members

opened = Deine Nachricht ist beim Team angekommen. Du bekommst hier Antwort, und alles, was du hier schreibst, geht ans Team.
not-relayed = ⚠️ Diese Nachricht konnte dem Team nicht gezeigt werden. Bitte schick sie später noch einmal.
closed = Diese Unterhaltung wurde geschlossen. Schreib einfach wieder, wenn du das Team brauchst.
closed-with-reason = Diese Unterhaltung wurde geschlossen: { $reason }

    Schreib einfach wieder, wenn du das Team brauchst.
idle-taken-back = Diese Unterhaltung bleibt doch offen: Das Team ist noch dran.
idle-warning = Das Team hat dir geantwortet und seitdem nichts von dir gehört. Wenn du nicht antwortest, wird diese Unterhaltung <t:{ $moment }:R> geschlossen.
end-button = Unterhaltung schließen
ended = Diese Unterhaltung ist geschlossen. Schreib einfach wieder, wenn du das Team brauchst.
end-nothing = Du hast hier keine offene Unterhaltung.
end-over = Diese Unterhaltung ist schon beendet.
end-later = Etwas, das du geschrieben hast, ist noch auf dem Weg zum Team. Bitte versuch es gleich noch einmal.
rating-question = Wie waren wir?
rating-comment = Kommentar schreiben
rating-field = Was war gut? Was geht besser?
rating-thanks = { $stars } Danke! Schreib einfach wieder, wenn du das Team brauchst.
rating-commented = { $stars } Danke, dein Kommentar ist beim Team.
rating-commented-before = Du hast diese Unterhaltung schon kommentiert, und das Team hat deinen Kommentar.
rating-empty = Dein Kommentar ist leer.
rating-gone = Diese Unterhaltung kann nicht mehr bewertet werden.
reopened = Das Team hat diese Unterhaltung wieder geöffnet. Alles, was du hier schreibst, geht ans Team.
kept-for-now = Das Team ist gerade nicht erreichbar. Deine Nachricht ist gespeichert und geht so bald wie möglich ans Team; du musst sie nicht noch einmal schicken.
too-short = Diese Nachricht wurde nicht weitergegeben: Bitte sag mit mindestens { $wanted } Zeichen, worum es geht.
too-soon = Diese Nachricht wurde nicht weitergegeben: Deine letzte Unterhaltung wurde gerade erst geschlossen. Eine neue kannst du { $moment } beginnen.
menu-question = Worum geht es in deiner Nachricht? Was du in der Zwischenzeit schreibst, wird mit weitergegeben.
menu-placeholder = Wähl ein Thema
menu-anything = Etwas anderes
menu-chosen = **{ $category }**: Deine Nachricht ist unterwegs.
menu-answered = **{ $category }**
menu-chosen-anything = Deine Nachricht ist auf dem Weg zum Team.
menu-expired = Du hast kein Thema gewählt, deshalb geht deine Nachricht so ans Team, wie sie ist.
menu-not-offered = Dieses Thema gibt es nicht mehr. Bitte wähl ein anderes.
menu-over = Das ist schon entschieden.
confirm-question = Soll ich deine Nachricht dem Team zeigen? Was du in der Zwischenzeit schreibst, wird mit weitergegeben.
confirm-send = Ja, zeigen
confirm-discard = Nein
confirm-discarded = Dem Team wurde nichts gezeigt.
confirm-expired = Du hast nicht zugestimmt, deshalb wurde dem Team nichts gezeigt. Schreib wieder, wenn du es brauchst.

## Messages on both sides

message-empty = *(eine Nachricht, die sich hier nicht zeigen lässt)*
message-link = 📎 [{ $name }]({ $url }) (zu groß zum Kopieren oder nicht mehr verfügbar; der Link läuft ab)
message-link-unkept = 📎 [{ $name }]({ $url }) (ich konnte keine Kopie aufheben; der Link läuft ab)
message-invisible = *(eine Nachricht aus unsichtbaren Zeichen)*
message-sticker = 🏷️ Sticker: { $what }
message-poll = 📊 Umfrage: { $what }
message-forwarded = ↪️ Weitergeleitet:
message-forwarded-from = ↪️ Weitergeleitet aus { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Sprachnachricht, { $seconds } s
message-answers = ↩️ Antwort auf: { $what }
anonymous-name = Team
message-change = { $change ->
    [deleted] 🗑️ vom Mitglied gelöscht
    [before] ✏️ so lautete es vorher
   *[edited] ✏️ vom Mitglied bearbeitet
}
message-deleted-by = 🗑️ Gelöscht von <@{ $staff }>

## Tickets

card-member = Mitglied
card-account = Konto erstellt
card-joined = Beigetreten
card-stranger = nicht auf diesem Server
card-roles = Rollen
card-earlier = Frühere Tickets
card-last = Das letzte
card-notes = Notizen
card-servers = Server
card-both = auf dem der Mitglieder und dem des Teams
card-unknown = Discord hat es nicht gesagt
card-members-only = nicht auf dem des Teams
card-number = Ticket #{ $number }
card-channel = Name dieses Kanals
card-name-refused = Discord erlaubt den Namen dieses Mitglieds hier nicht als Kanalnamen, deshalb hat der Kanal einen neutralen, etwa ticket-001.
card-dms = Direktnachrichten
card-dms-closed = waren zu, als dieses Ticket geöffnet wurde: Ich konnte das Mitglied nicht einmal begrüßen
dms-closed = ⚠️ Das Mitglied nimmt keine Direktnachrichten von mir an. Bis sich das ändert, kommen eure Antworten nicht an. Was es selbst schreibt, kommt weiterhin hier an.
alert-full = ⚠️ Auf dem Server ist kein Platz für ein weiteres Ticket, #{ $ticket } von **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Was Mitglieder schreiben, ist gespeichert. Löscht Kanäle, die ihr nicht mehr braucht, dann mache ich von selbst weiter.
alert-forbidden = ⚠️ Ich kann Ticket #{ $ticket } für **{ $name }** (<@{ $member }> · `{ $member }`) nicht öffnen: { $reason }. Was Mitglieder schreiben, ist gespeichert. Bitte sorgt dafür, dass ich die Kategorie der Tickets sehen und ihre Kanäle verwalten kann, dann mache ich von selbst weiter.
alert-refused = ⚠️ Ich kann Ticket #{ $ticket } für **{ $name }** (<@{ $member }> · `{ $member }`) nicht öffnen, weil Discord den Kanal ablehnt: { $reason }. Was geschrieben wird, ist gespeichert, und ich versuche es weiter. In meinem Log steht mehr.
alert-missing = ⚠️ Ich kann Ticket #{ $ticket } für **{ $name }** (<@{ $member }> · `{ $member }`) nicht öffnen, weil es die Kategorie oder das Forum dafür nicht mehr gibt: { $reason }. Was Mitglieder schreiben, ist gespeichert. Bitte tragt in den Einstellungen die richtige ein.
alert-archive-full = { $tickets ->
    [none] ⚠️ Das Archiv ist voll, und ich kann keine weitere Kategorie dafür erstellen: { $reason }. Löscht Kanäle, die ihr nicht mehr braucht.
   *[other] ⚠️ Das Archiv ist voll, und ich kann keine weitere Kategorie dafür erstellen: { $reason }. Diese Kanäle geschlossener Tickets bleiben, wo sie sind: { $tickets }. Löscht Kanäle, die ihr nicht mehr braucht.
}
alert-visible = ⚠️ Nicht nur das Team sieht die Tickets in <#{ $place }>, sondern auch: { $roles }. Nehmt ihnen dort *Kanal ansehen*, außer ihr wollt es so.
outsider-writes = ⚠️ <@{ $person }> schreibt hier, gehört aber nicht zum Team, deshalb geht davon nichts ans Mitglied. Es bleibt als Notiz stehen. Wenn <@{ $person }> antworten soll, gebt dieser Person eine Rolle aus `supporters`; wenn sie das hier nicht lesen soll, verbergt den Kanal vor ihr.
alert-not-shown = ⚠️ Ich kann nicht zeigen, was **{ $name }** (<@{ $member }> · `{ $member }`) in Ticket #{ $ticket }, <#{ $channel }>, geschrieben hat: { $reason }. Es ist gespeichert. Gebt mir dort meine Berechtigungen zurück, dann mache ich von selbst weiter.
alert-parked = ⚠️ An etwas, das hier passiert ist, bin ich immer wieder gescheitert und habe es ausgelassen. In meinem Log steht mehr.
alert-parked-elsewhere = ⚠️ An etwas, das in <#{ $channel }> passiert ist, bin ich immer wieder gescheitert und habe es ausgelassen. In meinem Log steht mehr.
alert-parked-of = ⚠️ An etwas von <@{ $member }> (`{ $member }`), { $ticket ->
    [none] ohne Ticket
   *[other] Ticket #{ $ticket }
}, bin ich immer wieder gescheitert und habe es ausgelassen. Wenn es eine Nachricht war, steht jetzt ❌ darunter; bitte lasst sie anders schreiben. In meinem Log steht mehr.
alert-parked-message = ⚠️ An einer Nachricht dieses Mitglieds bin ich immer wieder gescheitert und habe sie ausgelassen. Es sieht ❌ darunter; bitte sagt ihm, dass es sie anders schreiben soll.
alert-held-up = ⚠️ Discord oder etwas davor lehnt seit einer Viertelstunde etwas im Ticket von <@{ $member }> ab: { $reason }. Alles dahinter wartet. Ich versuche es weiter, außer ihr gebt es auf.
alert-held-up-somewhere = ⚠️ Discord oder etwas davor lehnt seit einer Viertelstunde etwas von mir ab: { $reason }. Alles dahinter wartet. Ich versuche es weiter, außer ihr gebt es auf.
give-up-button = Aufgeben
give-up-done = ❌ <@{ $staff }> hat es aufgegeben. Was dahinter wartet, geht gleich weiter.
give-up-over = Das hat inzwischen geklappt oder wurde schon aufgegeben.
card-earlier-count = { $count ->
    [0] keine
    [one] eines
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ unterwegs · ✏️ bearbeitet
   *[none] #{ $number } · ⏳ unterwegs
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ zugestellt · ✏️ bearbeitet
   *[none] #{ $number } · ✅ zugestellt
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ bearbeitet · ❌ nicht zugestellt: { $reason }
   *[none] #{ $number } · ❌ nicht zugestellt: { $reason }
}
copy-anonymous = { $name } (anonym)
copy-deleted = #{ $number } · 🗑️ gelöscht
copy-lost = ⚠️ Meine Kopie von **{ $name }** ist weg, und Discord hat die Datei nicht mehr. Die Nachricht dazu ging mit einem Link an ihrer Stelle weiter.
reply-failed = ❌ <@{ $staff }>, Antwort #{ $number } wurde nicht zugestellt: { $reason }

## The member

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) hat den Server verlassen. Dieses Ticket bleibt offen, aber eure Antworten kommen vielleicht nicht an.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) hat den Server verlassen, deshalb wird dieses Ticket geschlossen.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) ist dem Server beigetreten.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) wurde vom Server gebannt.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) wurde von <@{ $staff }> vom Server gebannt.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) wurde vom Server gebannt: { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) wurde von <@{ $staff }> vom Server gebannt: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) ist nicht mehr vom Server gebannt.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) hat auf dem Server bis <t:{ $moment }:f> einen Timeout.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) hat auf dem Server keinen Timeout mehr.
reopened-note = 🔓 Das Mitglied hat wieder geschrieben, deshalb ist dieses Ticket wieder offen. Geschlossen wurde es <t:{ $closed }:R>.
reopened-note-by = 🔓 Wieder geöffnet von <@{ $staff }>. Geschlossen wurde es <t:{ $closed }:R>.
closed-on-leave = Das Mitglied hat den Server verlassen.

## Answers to commands

cmd-reply = Antwortet dem Mitglied dieses Tickets
    .menu = Antworten
cmd-reply-text = Was du sagen willst
cmd-reply-file = Eine Datei zum Mitschicken
cmd-reply-anonymous = Verrät dem Mitglied nicht, wer antwortet
cmd-reply-real = Zeigt dem Mitglied deinen Namen, auch wenn Antworten sonst immer anonym sind
cmd-anonreply = Antwortet dem Mitglied dieses Tickets, ohne zu verraten, wer du bist
cmd-anonreply-text = Was du sagen willst
cmd-anonreply-file = Eine Datei zum Mitschicken
cmd-realreply = Antwortet dem Mitglied unter deinem Namen, auch wenn Antworten sonst immer anonym sind
cmd-realreply-text = Was du sagen willst
cmd-realreply-file = Eine Datei zum Mitschicken
cmd-realreply-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-realreply-after = Später schicken: nach welcher Zeit, etwa 2h
cmd-realreply-at = Später schicken: wann, etwa 14:30 oder tomorrow 9:00
cmd-realreply-to = Nur an dieses Mitglied des Tickets
cmd-freply = Antwortet dem Mitglied dieses Tickets und füllt Variablen wie {"{"}member.name{"}"} aus
cmd-freply-text = Was du sagen willst
cmd-freply-file = Eine Datei zum Mitschicken
cmd-freply-anonymous = Verrät dem Mitglied nicht, wer antwortet
cmd-freply-real = Zeigt dem Mitglied deinen Namen, auch wenn Antworten sonst immer anonym sind
cmd-freply-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-freply-after = Später schicken: nach welcher Zeit, etwa 2h
cmd-freply-at = Später schicken: wann, etwa 14:30 oder tomorrow 9:00
cmd-freply-to = Nur an dieses Mitglied des Tickets
cmd-edit = Bearbeitet eine Antwort auf beiden Seiten
cmd-edit-number = Die Nummer unter ihrer Kopie
cmd-edit-text = Neuer Text (leer: in einem Formular bearbeiten)
cmd-delete = Löscht eine Antwort beim Mitglied
    .menu = Antwort löschen
cmd-delete-number = Die Nummer unter ihrer Kopie
cmd-retry = Versucht noch einmal zuzustellen, was nicht geklappt hat
cmd-retry-number = Die Nummer einer Antwort (leer: alles, was nicht geklappt hat)
cmd-close = Schließt dieses Ticket jetzt oder später
cmd-close-after = Wann es geschlossen wird, etwa 1d12h (leer: jetzt)
cmd-close-cancel = Bricht die geplante Schließung ab
cmd-close-silent = Sagt dem Mitglied nichts davon
cmd-close-reason = Warum; das erfährt auch das Mitglied, außer mit silent
cmd-new_thread = Öffnet ein Ticket mit einem Mitglied
    .menu = Ticket öffnen
cmd-new_thread-member = Mit wem
cmd-new_thread-category = Was für ein Ticket es ist
cmd-new_thread-message = Deine erste Nachricht; ohne sie hört das Mitglied nichts, bis du antwortest
cmd-choose = Sagt, worum es in deiner Nachricht geht
cmd-choose-category = Die Nummer der Kategorie
cmd-choose-discard = Zeigt dem Team nichts
cmd-choose-answer-1 = Deine Antwort auf die erste Frage
cmd-choose-answer-2 = Deine Antwort auf die zweite Frage
cmd-choose-answer-3 = Deine Antwort auf die dritte Frage
cmd-choose-answer-4 = Deine Antwort auf die vierte Frage
cmd-choose-answer-5 = Deine Antwort auf die fünfte Frage
cmd-end = Schließt deine Unterhaltung mit dem Team
cmd-end_one = Schließt die Unterhaltung, zu der dieser Button gehört
cmd-end_one-ticket = Welche
cmd-rate = Bewertet eine beendete Unterhaltung
cmd-rate-write = Öffnet das Formular für einen Kommentar
cmd-rate-score = Wie gut es war, von 1 bis 5
cmd-rate-ticket = Welche
cmd-rate-comment = Was du dazu sagen möchtest
cmd-force_close = Schließt ein Ticket, das sich anders nicht schließen lässt
cmd-force_close-member = Wessen Ticket (leer: das dieses Kanals)
cmd-force_close-silent = Sagt dem Mitglied nichts davon
cmd-force_close-reason = Warum; das erfährt auch das Mitglied, außer mit silent
cmd-give_up = Gibt auf, was Discord immer wieder ablehnt
cmd-give_up-row = Was davon
cmd-reopen = Öffnet ein geschlossenes Ticket wieder
cmd-reopen-member = Wessen letztes Ticket (leer: das dieses Kanals)
cmd-reopen-silent = Sagt dem Mitglied nichts davon
cmd-take = Weist dieses Ticket dir zu
cmd-take-force = Auch wenn es jemand anderem zugewiesen ist
cmd-release = Hebt auf, dass dieses Ticket dir zugewiesen ist
cmd-release-force = Auch wenn es jemand anderem zugewiesen ist
cmd-transfer = Weist dieses Ticket jemand anderem zu
cmd-transfer-to = Wem
cmd-transfer-force = Auch wenn es jemand anderem zugewiesen ist
cmd-rename = Setzt ein Label in den Namen des Kanals dieses Tickets
cmd-rename-label = Das Label (leer: entfernen)
cmd-snooze = Stellt dieses Ticket zurück (bis zum Ablauf oder bis das Mitglied schreibt) oder beendet das
cmd-snooze-time = Für wie lange, etwa 2d (leer: beenden)
cmd-ping = Prüft, ob der Bot da ist
cmd-about = Zeigt, was das für ein Bot ist

command-late = Das hast du vor { $minutes } Minuten geschickt, als ich offline war, deshalb habe ich es nicht getan. Bitte schick es noch einmal, wenn du es noch willst.
retry-nothing = Hier ist nichts fehlgeschlagen, das noch einmal zugestellt werden könnte.
retry-begun = { $count ->
    [one] Eine Nachricht wird noch einmal zugestellt. An ihrer Kopie siehst du, ob es klappt.
   *[other] { $count } Nachrichten werden noch einmal zugestellt. An ihren Kopien siehst du, ob es klappt.
}
not-a-ticket = Das ist kein Ticket. Nimm den Befehl im Kanal eines offenen Tickets.
ticket-closed = Dieses Ticket ist geschlossen.
ticket-opening = Ich öffne ein Ticket mit <@{ $member }>. Das Mitglied erfährt erst davon, wenn jemand antwortet.
ticket-opening-told = Ich öffne ein Ticket mit <@{ $member }>, und deine Nachricht ist unterwegs.
ticket-opened = Ticket #{ $ticket } mit <@{ $member }> ist offen: <#{ $channel }>. Das Mitglied erfährt erst davon, wenn jemand antwortet.
ticket-opened-told = Ticket #{ $ticket } mit <@{ $member }> ist offen: <#{ $channel }>. Deine Nachricht ist unterwegs.
ticket-not-opened = Ich kann den Kanal von Ticket #{ $ticket } mit <@{ $member }> noch nicht erstellen: { $why ->
    [full] Auf dem Server ist kein Platz dafür
    [missing] Die Kategorie oder das Forum dafür gibt es nicht mehr
   *[forbidden] Discord lässt mich nicht
}. Sobald das behoben ist, öffnet es sich von selbst.
ticket-there = <@{ $member }> hat schon ein offenes Ticket: { $where }
ticket-there-unplaced = <@{ $member }> hat schon ein offenes Ticket; sein Kanal wird gerade erstellt.
nobody-by-id = Ich finde niemanden mit der ID { $given }.
nobody-by-name = Ich finde „{ $given }“ nicht auf dem Server der Mitglieder.
several-by-name = Mehrere Personen heißen „{ $given }“: { $people }. Bitte erwähne die, die du meinst.
no-ticket-with-bots = Mit Bots kannst du keine Tickets öffnen.
cmd-move_thread = Verschiebt dieses Ticket in eine andere Kategorie
cmd-move_thread-category = Der Name der Kategorie
category-usual = keine: der übliche Ort
moving = { $category ->
    [none] Ich verschiebe dieses Ticket an den üblichen Ort.
   *[other] Ich verschiebe dieses Ticket nach **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> hat dieses Ticket an den üblichen Ort verschoben.
   *[other] <@{ $staff }> hat dieses Ticket nach **{ $category }** verschoben.
}
moved-already = { $category ->
    [none] Dieses Ticket ist schon am üblichen Ort.
   *[other] Dieses Ticket ist schon in **{ $category }**.
}
cannot-move = { $category ->
    [none] Discord kann dieses Ticket nicht an den üblichen Ort verschieben: Ein Beitrag bleibt in seinem Forum, und ein Kanal kann keiner werden. Es bleibt, wo es ist.
   *[other] Discord kann dieses Ticket nicht nach **{ $category }** verschieben: Ein Beitrag bleibt in seinem Forum, und ein Kanal kann keiner werden. Es bleibt, wo es ist.
}
not-moved = ⚠️ <@{ $staff }> Das Ticket ließ sich nicht verschieben und bleibt in seiner Kategorie. Discord sagt: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> Ich darf dieses Ticket nicht verschieben: Es bleibt in seiner Kategorie. Bitte erlaube mir in beiden Kategorien **Kanäle verwalten** und **Berechtigungen verwalten** und versuch es noch einmal.
cmd-add_staff = Lässt eine Person oder eine Rolle in dieses Ticket
cmd-add_staff-member = Wen
cmd-add_staff-role = Oder alle mit dieser Rolle
cmd-remove_staff = Nimmt einer Person oder einer Rolle den Zugang zu diesem Ticket wieder
cmd-remove_staff-member = Wem
cmd-remove_staff-role = Oder allen mit dieser Rolle
guest-both = Nenn entweder ein Mitglied oder eine Rolle, nicht beides.
guest-nobody = Nenn ein Mitglied oder eine Rolle.
guest-everyone = Das würde alle hereinlassen. Bitte wähl eine andere Rolle.
guest-bot = Bots können nicht in ein Ticket gelassen werden.
guest-member = In diesem Ticket geht es um { $who }: Damit wäre zu lesen, was das Team unter sich bespricht.
guest-not-there = { $who } ist nicht auf dem Server mit den Tickets.
guest-in-post = Dieses Ticket ist ein Beitrag in einem Forum: Wer das Forum sieht, sieht es auch, sonst niemand.
guest-coming = Ich lasse { $who } in dieses Ticket.
guest-going = { $who } sieht dieses Ticket nur noch, wenn seine Kategorie das erlaubt.
guest-in = { $who }: <@{ $staff }> hat dir Zugang zu diesem Ticket gegeben.
guest-out = <@{ $staff }> hat { $who } den Zugang zu diesem Ticket wieder genommen. Wer es sieht, bestimmt nun wieder seine Kategorie.
guest-forbidden = ⚠️ <@{ $staff }> Ich darf nicht ändern, wer dieses Ticket sieht. Bitte erlaube mir in seiner Kategorie **Berechtigungen verwalten** und versuch es noch einmal.
guest-not-changed = ⚠️ <@{ $staff }> Wer dieses Ticket sieht, ließ sich nicht ändern. Discord sagt: { $reason }
no-such-category = Die Kategorie „{ $given }“ gibt es nicht. { $known ->
    [none] Es gibt überhaupt keine Kategorien.
   *[other] Zur Auswahl stehen: { $known }
}
discord-silent = Discord hat nicht geantwortet, deshalb ist nichts passiert. Bitte versuch es noch einmal.
ticket-closed-by = Dieses Ticket wurde von <@{ $staff }> geschlossen.
no-closed-ticket = <@{ $member }> hatte noch nie ein Ticket.
ticket-is-open = Dieses Ticket ist offen.
reopen-which = Das ist kein Ticket. Nimm den Befehl im Kanal eines geschlossenen Tickets oder nenn das Mitglied.
reopening = Das Ticket ist wieder offen: <#{ $channel }>
reopening-unplaced = Das Ticket ist wieder offen; sein Kanal wird gerade erstellt.
channel-elsewhere = Dieses Ticket ist wieder offen, aber ich konnte seinen Kanal nicht zurückholen: { $reason }. Bitte verschieb ihn von Hand.
no-open-ticket = Dieses Mitglied hat kein offenes Ticket.
cancel-takes-nothing = `cancel` lässt sich nicht mit anderen Optionen kombinieren.
nothing-planned = Für dieses Ticket ist keine Schließung geplant.
delay-too-long = Eine Schließung lässt sich höchstens { $limit } im Voraus planen.
closing-planned = 🕑 Dieses Ticket wird <t:{ $moment }:R> geschlossen (<t:{ $moment }:f>), außer das Mitglied schreibt vorher. Mit `/close` und `cancel` bleibt es offen.
closing-planned-firmly = 🕑 Dieses Ticket wird <t:{ $moment }:R> geschlossen (<t:{ $moment }:f>). Mit `/close` und `cancel` bleibt es offen.
closing-replanned = 🕑 Dieses Ticket wird nun <t:{ $moment }:R> geschlossen (<t:{ $moment }:f>) statt zum vorher geplanten Zeitpunkt.
closing-called-off = Dieses Ticket bleibt offen: Die geplante Schließung ist abgebrochen.
closing-called-off-by-member = Das Mitglied hat geschrieben, deshalb ist die geplante Schließung abgebrochen.
idle-warned = 💤 Das Mitglied hat lange nicht geantwortet und wurde erinnert. Dieses Ticket wird <t:{ $moment }:R> geschlossen (<t:{ $moment }:f>), außer es schreibt oder jemand von euch tut vorher etwas darin. Mit `/close` und `cancel` bleibt es offen.
idle-called-off = Dieses Ticket bleibt offen, und das Mitglied weiß Bescheid. Die ganze Frist läuft von vorn.
idle-reason = es kam lange keine Antwort.
rating-told = { $stars } <@{ $member }> hat Ticket #{ $ticket } bewertet.
rating-changed = { $stars } <@{ $member }> hat die Bewertung von Ticket #{ $ticket } geändert.
rating-told-comment = { $stars } <@{ $member }> sagt zu Ticket #{ $ticket }:
closed-note = 🔒 Dieses Ticket ist geschlossen.
closed-note-with-reason = 🔒 Dieses Ticket ist geschlossen: { $reason }
closed-note-by = 🔒 Geschlossen von <@{ $staff }>.
closed-note-by-with-reason = 🔒 Geschlossen von <@{ $staff }>: { $reason }
reply-queued = Antwort #{ $number } ist unterwegs. An ihrer Kopie in diesem Kanal siehst du, wann sie zugestellt ist.
reply-empty = Es gibt nichts zu schicken: Schreib einen Text oder häng eine Datei an.
reply-too-long = Deine Antwort hat { $length } Zeichen, aber höchstens { $limit } sind erlaubt. Bitte schick sie in Teilen.
which-reply = Welche Antwort? Gib die Nummer unter ihrer Kopie an oder antworte auf die Kopie selbst.
no-such-reply = Eine Antwort #{ $number } gibt es in diesem Ticket nicht.
no-reply = Das ist keine Antwort an das Mitglied.
not-your-reply = Antwort #{ $number } kann nur ändern, wer sie geschrieben hat oder moderiert.
reply-is-deleted = Antwort #{ $number } wurde schon gelöscht und lässt sich nicht mehr ändern.
reply-unchanged = Antwort #{ $number } lautet schon so.
reply-edited = Antwort #{ $number } wurde bearbeitet.
reply-gone = Antwort #{ $number } wurde gelöscht. Ihre Kopie bleibt hier, als gelöscht markiert.
reply-title = Antwort
reply-field = Was das Mitglied liest
edit-title = Antwort #{ $number }
edit-field = Neuer Text
reason-too-long = Der Grund ist länger als { $limit } Zeichen. Bitte kürze ihn.
kept-as-note = 📝 Das habe ich als Notiz behalten: Es sieht aus wie ein Befehl oder antwortet auf eine Nachricht des Teams selbst. Das Mitglied sieht es nicht.
typed-command = 💡 Das wurde als Nachricht geschickt, deshalb ist nichts passiert. Wähl `/{ $command }` aus der Liste, die sich beim Tippen öffnet, oder schreib `{ $prefix }{ $command }`.
send-note-button = Ans Mitglied schicken
note-later = Etwas, das hier geschrieben oder geändert wurde, wird noch gelesen. Bitte versuch es gleich noch einmal.
note-gone = Diese Notiz ist weg oder wurde schon geschickt.
files-taken-away = 📎 Das Mitglied hat entfernt: { $names }
reacted-by-member = Das Mitglied hat darauf mit { $emoji } reagiert
reacted-by-staff = Das Team hat darauf mit { $emoji } reagiert
cmd-send_note = Schickt eine Notiz ans Mitglied
cmd-send_note-message = Welche Notiz
edit-field-rest = Der Rest des Textes
cmd-reply_form = Sendet eine Antwort aus einem Formular
cmd-reply_form-quote = Die Nachricht, auf die sie antwortet
cmd-reply_form-anonymous = Verrät dem Mitglied nicht, wer antwortet
cmd-reply_form-real = Zeigt dem Mitglied deinen Namen, auch wenn Antworten sonst immer anonym sind
cmd-reply_form-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-reply_form-to = Nur an dieses Mitglied des Tickets
cmd-reply_form-text = Was du sagen willst
cmd-edit_form = Ändert eine Antwort in einem Formular
cmd-edit_form-number = Die Nummer unter ihrer Kopie
cmd-edit_form-text = Neuer Text
cmd-edit_form-rest = Der Rest des Textes
still-arriving = { $count ->
    [one] Eine Nachricht des Mitglieds ist
   *[other] { $count } Nachrichten des Mitglieds sind
} noch unterwegs in dieses Ticket. Bitte schließ es, wenn du gelesen hast, was darin steht.
channel-not-archived = Dieses Ticket ist geschlossen, aber ich konnte seinen Kanal nicht archivieren: { $reason }. Bitte verschieb ihn von Hand. Wenn das jedes Mal passiert, sieh in meinen Einstellungen unter `[closing]` nach `archive_category`.
channel-stays = Dieses Ticket ist geschlossen, aber ich konnte seinen Kanal nicht löschen: { $reason }. Bitte lösch ihn von Hand.
closing = Das Ticket ist geschlossen.
pong = Ich bin da. { $waiting ->
    [0] Es wartet nichts darauf, zugestellt zu werden.
    [one] Eine Nachricht wartet darauf, zugestellt zu werden.
   *[other] { $waiting } Nachrichten warten darauf, zugestellt zu werden.
}
about = Guildhall modmail { $version }: Mitglieder schreiben ihm privat, und das Team antwortet aus Tickets. Freie Software unter MIT oder Apache-2.0.

## Assignment

claim-taken = 🙋 Dieses Ticket ist <@{ $staff }> zugewiesen.
claim-released = Dieses Ticket ist niemandem mehr zugewiesen.
claim-yours = Dieses Ticket ist dir schon zugewiesen.
claim-theirs = Dieses Ticket ist schon <@{ $staff }> zugewiesen.
claim-nobodys = Dieses Ticket ist niemandem zugewiesen.
claim-ask = Dieses Ticket ist <@{ $staff }> zugewiesen. Willst du es trotzdem tun?
claim-anyway = Trotzdem tun
claim-not-staff = Diese Person gehört nicht zum Team: Sie hat keine der Rollen, die in meinen Einstellungen stehen.
claim-unknown = Discord hat nicht gesagt, ob diese Person zum Team gehört. Bitte versuch es noch einmal.
label-set = Das Label ist gesetzt.
label-none = Dieses Ticket hat kein Label. Um eines zu setzen, schreib es hinter den Befehl.
label-taken-off = Das Label ist entfernt.
label-refused = Discord erlaubt „{ $label }“ hier nicht in einem Kanalnamen. Bitte wähl ein anderes Label.
label-not-taken = ⚠️ Discord erlaubt das Label „{ $label }“ hier nicht in einem Kanalnamen, deshalb habe ich es entfernt.
label-not-taken-by = ⚠️ <@{ $staff }> Discord erlaubt das Label „{ $label }“ hier nicht in einem Kanalnamen, deshalb habe ich es entfernt. Bitte wähl ein anderes.
label-too-long = Ein Label darf höchstens { $limit } Zeichen haben.
label-without-letters = Ein Label braucht einen Buchstaben oder eine Ziffer: Sonst ist im Kanalnamen nichts davon zu sehen.
label-later = Das Label ist gespeichert. Discord erlaubt nur zwei Umbenennungen in zehn Minuten, deshalb ändert sich der Kanalname erst <t:{ $moment }:R>.
snoozed = 💤 Dieses Ticket ist zurückgestellt bis <t:{ $moment }:f> oder bis das Mitglied schreibt.
not-snoozed = Dieses Ticket ist nicht zurückgestellt. Um es zurückzustellen, sag, wie lange, etwa `2d`.
snooze-over = ⏰ Dieses Ticket ist nicht mehr zurückgestellt.

## The list of open tickets

cmd-tickets = Zeigt die offenen Tickets; zuerst die, die am längsten auf euch warten
cmd-tickets-mine = Nur die, die dir zugewiesen sind
cmd-tickets-unclaimed = Nur die, die niemandem zugewiesen sind
cmd-tickets-page = Welche Seite
queue-title = { $count ->
    [one] Ein offenes Ticket
   *[other] { $count } offene Tickets
}
queue-mine-or-unclaimed = Wähl `mine` oder `unclaimed`: Kein Ticket ist beides.
queue-none = Es gibt keine offenen Tickets.
queue-none-mine = Dir ist kein offenes Ticket zugewiesen.
queue-none-unclaimed = Jedes offene Ticket ist jemandem zugewiesen.
queue-unplaced = { $name } (noch kein Kanal)
queue-staff = das Team ist dran, zuletzt geschrieben <t:{ $moment }:R>
queue-member = das Mitglied ist dran, zuletzt geschrieben <t:{ $moment }:R>
queue-unwritten = geöffnet <t:{ $moment }:R>, noch nichts geschrieben
queue-snoozed = 💤 bis <t:{ $moment }:f>
page-of = Seite { $page } von { $pages }
page-open = Seite { $page }

## Snippets

cmd-reply-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-anonreply-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-snippet = Hält Antworten bereit und verschickt sie
cmd-snippet-use = Schickt dem Mitglied dieses Tickets einen Textbaustein
cmd-snippet-use-key = Welcher Textbaustein
cmd-snippet-use-file = Eine Datei zum Mitschicken
cmd-snippet-use-anonymous = Verrät dem Mitglied nicht, wer antwortet
cmd-snippet-use-plain = Schickt es als reinen Text, egal was eingestellt ist
cmd-snippet-list = Zeigt alle Textbausteine
cmd-snippet-list-page = Welche Seite
cmd-snippet-show = Zeigt, was in einem Textbaustein steht
cmd-snippet-show-key = Welcher Textbaustein
cmd-snippet-history = Zeigt, was früher in einem Textbaustein stand
cmd-snippet-history-key = Welcher Textbaustein
cmd-snippet-history-version = Die Nummer einer früheren Version (leer: alle auflisten)
cmd-snippet-create = Erstellt einen Textbaustein
cmd-snippet-create-key = Das Wort, mit dem er aufgerufen wird
cmd-snippet-create-content = Was darin steht (leer: in einem Formular schreiben)
cmd-snippet-edit = Ändert einen Textbaustein
cmd-snippet-edit-key = Welcher Textbaustein
cmd-snippet-edit-content = Neuer Text (leer: in einem Formular bearbeiten)
cmd-snippet-delete = Löscht einen Textbaustein
cmd-snippet-delete-key = Welcher Textbaustein
cmd-snippet_save = Macht aus einer Nachricht einen Textbaustein
    .menu = Als Textbaustein speichern
snippet-created = Textbaustein `{ $key }` ist gespeichert. Schick ihn mit `/snippet use` oder `{ $prefix }{ $key }`, oder schreib `{"{{"}{ $key }{"}}"}` in eine Antwort.
snippet-edited = Textbaustein `{ $key }` ist geändert. `/snippet history` zeigt, was vorher darin stand.
snippet-unchanged = In Textbaustein `{ $key }` steht das schon.
snippet-deleted = Textbaustein `{ $key }` ist gelöscht. Darin stand:
snippet-shown = Textbaustein `{ $key }`, erstellt von <@{ $staff }> <t:{ $moment }:R>, zuletzt geändert <t:{ $changed }:R>, { $uses ->
    [0] nie
    [one] einmal
   *[other] { $uses }-mal
} geschickt:
snippet-none = Es gibt noch keine Textbausteine. Wer moderiert, erstellt sie mit `/snippet create`.
snippet-list = { $count ->
    [one] Ein Textbaustein
   *[other] { $count } Textbausteine
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = Das stand früher in Textbaustein `{ $key }`:
snippet-version = **{ $version }**: bis <t:{ $moment }:f>, dann geändert von <@{ $staff }>
snippet-never-changed = Textbaustein `{ $key }` wurde nie geändert.
snippet-no-version = Textbaustein `{ $key }` hat keine Version { $version }. `/snippet history` zeigt, welche es gibt.
snippet-unknown = Den Textbaustein `{ $key }` gibt es nicht. `/snippet list` zeigt, welche es gibt.
snippet-taken = Den Textbaustein `{ $key }` gibt es schon. Ändern kannst du ihn mit `/snippet edit`.
snippet-key-alias = `{ $key }` ist schon ein Alias. Bitte wähl ein anderes Wort.
snippet-key-command = `{ $key }` ist ein Befehl. Bitte wähl ein anderes Wort.
snippet-key-too-long = Das Wort darf höchstens { $limit } Zeichen haben.
snippet-key-characters = `{ $key }` taugt nicht als Wort zum Tippen: Nimm Buchstaben, Ziffern, `-` und `_`, und fang mit einem Buchstaben oder einer Ziffer an.
snippet-empty = Es gibt nichts zu speichern: Ein Textbaustein braucht einen Text.
snippet-too-long = Der Textbaustein hat { $length } Zeichen, aber höchstens { $limit } sind erlaubt.
snippet-may-be-too-long = Mit ausgefüllten Variablen könnte dieser Textbaustein { $length } Zeichen erreichen, aber eine Antwort darf höchstens { $limit } haben. Bitte kürze ihn.
snippet-unknown-variable = Die Variable `{"{"}{ $name }{"}"}` gibt es nicht. Möglich sind { $known }. Um Klammern als Text zu schreiben, setz einen Backslash davor: `\{"{"}`.
snippet-form = Textbaustein
snippet-field-key = Das Wort, mit dem er aufgerufen wird
snippet-field-content = Was darin steht
reply-no-snippet = Den Textbaustein „{ $key }“ gibt es nicht, deshalb wurde nichts geschickt. Um die Klammern als Text zu schicken, setz einen Backslash davor: `\{"{{"}`.
reply-unknown-variable = Die Variable `{"{"}{ $name }{"}"}` gibt es nicht, deshalb wurde nichts geschickt. Möglich sind { $known }. Um Klammern als Text zu schicken, setz einen Backslash davor: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` schickt den Textbaustein dieses Namens, und danach darf nichts stehen, deshalb wurde nichts geschickt. Um Text hinzuzufügen, schreib `{ $prefix }reply {"{{"}{ $name }{"}}"}` und dann weiter.

## Aliases

cmd-alias = Gibt Befehlen eigene Namen
cmd-alias-create = Erstellt einen Alias für einen oder mehrere Befehle
cmd-alias-create-name = Das Wort, mit dem er aufgerufen wird
cmd-alias-create-steps = Bis zu fünf Befehle mit && dazwischen, etwa: reply Tschüss! && close 2h
cmd-alias-list = Zeigt alle Aliasse
cmd-alias-list-page = Welche Seite
cmd-alias-delete = Löscht einen Alias
cmd-alias-delete-name = Welcher Alias
alias-created = { $behind ->
    [rest] Alias `{ $name }` ist gespeichert. `{ $prefix }{ $name }` ruft seinen Befehl auf, mit allem, was du danach schreibst.
   *[nothing] Alias `{ $name }` ist gespeichert. `{ $prefix }{ $name }` führt aus, wofür er steht, und hält beim ersten Befehl an, der abgelehnt wird.
}
alias-deleted = Alias `{ $name }` ist gelöscht. Er stand für:
alias-none = Es gibt noch keine Aliasse. Einen erstellen kannst du mit `/alias create`.
alias-list = { $count ->
    [one] Ein Alias
   *[other] { $count } Aliasse
}
alias-line = `{ $name }` { $steps }
alias-unknown = Den Alias `{ $name }` gibt es nicht. `/alias list` zeigt, welche es gibt.
alias-taken = Den Alias `{ $name }` gibt es schon. Lösch ihn zuerst oder wähl ein anderes Wort.
alias-is-snippet = Es gibt schon einen Textbaustein `{ $name }`. Bitte wähl ein anderes Wort.
alias-too-long = Der Alias hat { $length } Zeichen, aber höchstens { $limit } sind erlaubt.
alias-too-many = Das sind { $count } Befehle, aber ein Alias darf höchstens { $limit } haben.
alias-empty-step = Es fehlt ein Befehl: Auf beiden Seiten von jedem `&&` muss einer stehen.
alias-open-quote = Ein Anführungszeichen wird nie geschlossen. Wenn es zum Text gehört, setz einen Backslash davor: `\"`.
alias-half-step = `{ $step }` fehlt noch ein Wort, um ein Befehl zu sein.
alias-no-command = `{ $step }` fängt nicht mit einem Befehl an. Ein Alias kann keinen anderen Alias enthalten; für einen Textbaustein nimm `snippet use` und seinen Namen.
alias-stopped = ⚠️ Schritt { $step } von `{ $name }` wurde nicht ausgeführt, deshalb habe ich dort aufgehört.
alias-takes-nothing = `{ $prefix }{ $name }` sagt schon alles, und danach darf nichts stehen, deshalb ist nichts passiert.

## Commands of other bots

instead-alert = `{ $prefix }alert` pingt dich bei der nächsten Nachricht des Mitglieds an; noch einmal aufgerufen, bricht es das ab.
instead-block = `{ $prefix }blocked` zeigt, wer blockiert ist und bis wann.
instead-config = `config list` zeigt die Einstellungen, die sich hier ändern lassen, und `config set` ändert eine. Die anderen stehen in der Datei, mit der ich gestartet wurde.
instead-link = Jede Nachricht auf Discord hat in ihrem Menü *Nachrichtenlink kopieren*.
instead-log = Mein Log ist dort, wo ich gestartet wurde; darin steht, was ich getan habe und warum etwas nicht geklappt hat.
instead-logs = Für Tickets gibt es keine Webseite. `{ $prefix }logs` zeigt die eines Mitglieds, und `{ $prefix }transcript` zeigt eines davon.
instead-mention = Welche Rollen bei einem neuen Ticket angepingt werden, bestimmt `ping_roles` in meinen Einstellungen.
instead-menu = Mitglieder wählen unter den Kategorien, die `{ $prefix }category list` zeigt; die Befehle daneben ändern sie.
instead-nsfw = *Altersbeschränkter Kanal* schaltest du auf Discord in den Einstellungen des Ticketkanals ein oder aus.
instead-pause = `{ $prefix }pause new` hält zurück, was ein Ticket öffnen würde, `{ $prefix }pause all` alles, was Mitglieder schreiben, und `{ $prefix }pause off` beendet das.
instead-plain = Nimm `{ $prefix }reply -plain` und deinen Text.
instead-plain-anonymous = Nimm `{ $prefix }anonreply -plain` und deinen Text.
instead-program = Ich bin ein einziges Programm ohne Plugins: Ich führe keinen Code aus und aktualisiere mich nicht selbst. `{ $prefix }about` sagt, welche Version ich bin.
instead-repair = Tickets muss niemand reparieren: Ich kenne sie aus meiner Datenbank. `{ $prefix }reopen` holt ein geschlossenes zurück.
instead-rules = Hier ruft keine Regel von selbst Befehle auf. Für mehrere Befehle in einem Wort nimm `{ $prefix }alias create`.
instead-self = Nimm `{ $prefix }new_thread` und deinen eigenen Namen.
instead-snoozed = Bei zurückgestellten Tickets steht es im Kanalnamen. `{ $prefix }snooze` ohne Zeit beendet das im jeweiligen Ticket.
instead-suspend = Nimm `{ $prefix }snooze` mit einer Zeit, etwa `2d`; es endet früher, wenn das Mitglied schreibt. `{ $prefix }snooze` allein beendet es.
instead-variables = Nimm `{ $prefix }freply` mit `-anonymous`, `-plain` oder beidem und deinen Text.

## Blocks, pauses and held messages

refused-blocked = { $until ->
    [none] 🚫 Du kannst dem Team nicht schreiben, deshalb wurde diese Nachricht nicht weitergegeben.
   *[other] 🚫 Du kannst dem Team bis <t:{ $until }:f> nicht schreiben, deshalb wurde diese Nachricht nicht weitergegeben.
}
held-paused = { $until ->
    [none] ⏳ Das Team nimmt im Moment keine Nachrichten an.
   *[other] ⏳ Das Team nimmt bis <t:{ $until }:f> keine Nachrichten an.
} { $reason ->
    [none] Deine ist gespeichert und geht danach ans Team; du musst sie nicht noch einmal schicken.
   *[other] Deine ist gespeichert und geht danach ans Team; du musst sie nicht noch einmal schicken. Das Team sagt: { $reason }
}
held-raid = ⏳ Das Team bekommt gerade ungewöhnlich viele Nachrichten und sieht neue deshalb erst durch. Deine ist gespeichert; du musst sie nicht noch einmal schicken.
held-newcomer = ⏳ Erste Nachrichten von neuen Konten und neuen Mitgliedern sieht das Team erst durch, bevor es sie annimmt. Deine ist gespeichert; du musst sie nicht noch einmal schicken.
held-flood = ⏳ Das ist mehr auf einmal, als das Team lesen kann. Was darüber hinausgeht, ist zum Durchsehen gespeichert; bitte gib dem Team einen Moment.
blocked-told = { $until ->
    [none] 🚫 Du kannst dem Team nicht mehr schreiben.
   *[other] 🚫 Du kannst dem Team bis <t:{ $until }:f> nicht schreiben.
} { $reason ->
    [none] Was du hier schreibst, wird nicht weitergegeben.
   *[other] Was du hier schreibst, wird nicht weitergegeben. Der Grund: { $reason }
}
unblocked-told = Du kannst dem Team wieder schreiben.

blocked-note = 🚫 <@{ $staff }> hat dieses Mitglied { $until ->
    [none] dauerhaft
   *[other] bis <t:{ $until }:f>
} blockiert. Was es schreibt, wird hier nicht gezeigt und aufgehoben, bis jemand die Blockierung aufhebt. { $reason ->
    [none] { "" }
   *[other] Grund: { $reason }
}
unblocked-note = <@{ $staff }> hat die Blockierung dieses Mitglieds aufgehoben.
alert-held = ⏳ Die erste Nachricht von **{ $name }** (<@{ $member }> · `{ $member }`) wird zurückgehalten, weil das Konto neu ist oder erst kürzlich beigetreten ist. Solange etwas zurückgehalten wird, melde ich weitere nicht: `/held list` zeigt alles.

alert-raid = 🛡️ { $count } neue Konten haben innerhalb von { $minutes } Minuten Tickets geöffnet, deshalb habe ich den Raid-Modus eingeschaltet: Nachrichten, die ein Ticket öffnen würden, werden in `/held list` zurückgehalten, und offene Tickets gehen weiter. Es ist gar kein Raid? Dann schaltet ihn aus.

undo-button = Rückgängig machen
let-in-button = Durchlassen
discard-button = Verwerfen
let-in-button-of = { $name } durchlassen
discard-button-of = { $name } verwerfen
let-in-all-button = Alle durchlassen
discard-all-button = Alle verwerfen
pause-off-button = Pause beenden
raid-off-button = Raid-Modus ausschalten

block-done = 🚫 { $who } ist { $until ->
    [none] dauerhaft
   *[other] bis <t:{ $until }:f> (<t:{ $until }:R>)
} blockiert. { $reason ->
    [none] Ein Grund wurde nicht angegeben.
   *[other] Grund: { $reason }
}
time-too-long = Das ist zu lang: Höchstens { $limit } ist möglich. Ohne Zeit gilt es, bis jemand es beendet.
block-both = Nenn ein Mitglied oder eine Rolle, nicht beides.
block-whom = Wen meinst du? Nenn ein Mitglied oder eine Rolle, oder nimm den Befehl in einem Ticket.
block-bot = Bots können mir nicht schreiben, also gibt es nichts zu blockieren.
block-staff = <@{ $member }> gehört zum Team, und das Team kann nicht blockiert werden.
block-staff-role = Diese Rolle gehört zum Team, und das Team kann nicht blockiert werden.
block-everyone = Das ist die Rolle, die alle haben. Um alles zurückzuhalten, was Mitglieder schreiben, nimm `pause all`.
block-no-role = Diese Rolle gibt es auf dem Server der Mitglieder nicht.
block-title = Blockieren
block-field-time = Für wie lange, etwa 7d (leer: dauerhaft)
block-field-reason = Grund; das Mitglied erfährt ihn
undo-blocked = Rückgängig gemacht: { $who } ist wieder blockiert.
undo-unblocked = Rückgängig gemacht: { $who } ist nicht mehr blockiert.
undo-exempted = Rückgängig gemacht: Blockierungen von Rollen gelten wieder für { $who }.
undo-changed = An dieser Blockierung wurde seitdem etwas geändert, deshalb lässt sie sich nicht rückgängig machen. `/blocked` zeigt, wie es jetzt ist.
undo-gone = Das ist zu lange her, um es rückgängig zu machen.
unblock-done = { $who } kann dem Team wieder schreiben.
unblock-done-exempted = { $who } kann dem Team wieder schreiben. Auch eine Rolle dieser Person ist blockiert; ab jetzt gelten Blockierungen von Rollen für sie nicht mehr.
unblock-exempted = { $who } ist nicht blockiert, hat aber eine blockierte Rolle. Ab jetzt gelten Blockierungen von Rollen für diese Person nicht mehr.
unblock-nothing = { $who } ist nicht blockiert.
unblock-refused = { $count ->
    [one] Eine Nachricht wurde inzwischen abgelehnt.
   *[other] { $count } Nachrichten wurden inzwischen abgelehnt.
} Willst du haben, was darin stand?
    { $messages }
blocked-nobody = Niemand ist blockiert.
blocked-list = Blockiert ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] dauerhaft
   *[other] bis <t:{ $until }:f>
} · von <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] nichts abgelehnt
    [one] eine Nachricht abgelehnt
   *[other] { $refused } Nachrichten abgelehnt
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **vorbei** (<t:{ $until }:f>) · war blockiert von <@{ $staff }> · { $refused ->
    [0] nichts abgelehnt
    [one] eine Nachricht abgelehnt
   *[other] { $refused } Nachrichten abgelehnt
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Es wird nichts zurückgehalten.
held-whose = Nenn ein Mitglied oder sag `all`.
held-list = Mitglieder mit zurückgehaltenen Nachrichten ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}, die erste <t:{ $since }:R> · { $why ->
    [blocked] blockiert
    [paused] Pause
    [raid] Raid-Modus
    [young] neues Konto
    [newcomer] neues Mitglied
   *[flood] zu viele auf einmal
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> hat eine Nachricht durchgelassen. Sie ist unterwegs.
   *[other] <@{ $staff }> hat { $count } Nachrichten durchgelassen. Sie sind unterwegs.
}
held-discarded = { $count ->
    [one] <@{ $staff }> hat eine Nachricht verworfen. Wer sie geschrieben hat, sieht ❌ darunter.
   *[other] <@{ $staff }> hat { $count } Nachrichten verworfen. Wer sie geschrieben hat, sieht ❌ darunter.
}
discard-all-ask = Das verwirft alles, was von nicht blockierten Mitgliedern zurückgehalten wird; niemand bekommt es. Bist du sicher?
pause-new = ⏸️ Neue Tickets sind pausiert, { $until ->
    [none] bis jemand das beendet
   *[other] bis <t:{ $until }:f>
}. Offene gehen weiter; was eines öffnen würde, wird zurückgehalten und geht danach weiter. { $reason ->
    [none] { "" }
   *[other] Mitglieder lesen dazu: { $reason }
}
pause-all = ⏸️ Alles, was Mitglieder schreiben, wird zurückgehalten, { $until ->
    [none] bis jemand das beendet
   *[other] bis <t:{ $until }:f>
}, und geht danach weiter. { $reason ->
    [none] { "" }
   *[other] Mitglieder lesen dazu: { $reason }
}
pause-over = ▶️ Die Pause ist vorbei. { $count ->
    [0] Es wurde nichts zurückgehalten.
    [one] Eine zurückgehaltene Nachricht geht weiter.
   *[other] { $count } zurückgehaltene Nachrichten gehen weiter.
}
pause-none = Nichts ist pausiert.
raid-on = 🛡️ Der Raid-Modus ist an, { $until ->
    [none] bis jemand ihn ausschaltet
   *[other] bis <t:{ $until }:f>
}. Nachrichten, die ein Ticket öffnen würden, werden in `/held list` zurückgehalten; offene Tickets gehen weiter.
raid-off = 🛡️ Der Raid-Modus ist aus. { $count ->
    [0] Es wird nichts zurückgehalten.
    [one] Von einem Mitglied werden Nachrichten zurückgehalten: siehe `/held list`.
   *[other] Von { $count } Mitgliedern werden Nachrichten zurückgehalten: siehe `/held list`.
}
raid-none = Der Raid-Modus ist schon aus.

cmd-block = Blockiert ein Mitglied oder eine Rolle, sodass niemand davon dem Team schreiben kann
    .menu = Blockieren
cmd-block-member = Wen (leer: das Mitglied dieses Tickets)
cmd-block-role = Oder alle mit dieser Rolle
cmd-block-time = Für wie lange, etwa 7d (leer: dauerhaft)
cmd-block-silent = Sagt dem Mitglied nichts davon
cmd-block-reason = Warum; das erfährt auch das Mitglied, außer mit silent
cmd-undo_block = Macht eine Blockierung oder ihr Ende rückgängig
cmd-undo_block-change = Welche Änderung
cmd-unblock = Lässt ein Mitglied oder eine Rolle dem Team wieder schreiben
cmd-unblock-member = Wen (leer: das Mitglied dieses Tickets)
cmd-unblock-role = Oder alle mit dieser Rolle
cmd-unblock-silent = Sagt dem Mitglied nichts davon
cmd-blocked = Zeigt, wer blockiert ist
cmd-blocked-page = Welche Seite
cmd-pause = Hält eine Zeit lang zurück, was Mitglieder schreiben
cmd-pause-new = Hält Nachrichten zurück, die ein Ticket öffnen würden; offene Tickets gehen weiter
cmd-pause-new-time = Für wie lange, etwa 2h (leer: selbst beenden)
cmd-pause-new-reason = Was Mitglieder dazu lesen
cmd-pause-all = Hält alles zurück, was Mitglieder schreiben
cmd-pause-all-time = Für wie lange, etwa 2h (leer: selbst beenden)
cmd-pause-all-reason = Was Mitglieder dazu lesen
cmd-pause-off = Beendet die Pause; was zurückgehalten wurde, geht weiter
cmd-held = Zurückgehaltene Nachrichten
cmd-held-list = Zeigt die Mitglieder, deren Nachrichten zurückgehalten werden
cmd-held-list-page = Welche Seite
cmd-held-let-in = Lässt zurückgehaltene Nachrichten durch
cmd-held-let-in-member = Wessen
cmd-held-let-in-all = Die von allen, die nicht blockiert sind
cmd-held-discard = Verwirft zurückgehaltene Nachrichten; niemand bekommt sie
cmd-held-discard-member = Wessen
cmd-held-discard-all = Die von allen, die nicht blockiert sind
cmd-held-discard-sure = Fragt nicht noch einmal nach
cmd-raid = Hält bei einem Raid erste Nachrichten zurück
cmd-raid-on = Schaltet den Raid-Modus ein: Erste Nachrichten werden zurückgehalten
cmd-raid-on-time = Für wie lange, etwa 2h (leer: selbst beenden)
cmd-raid-off = Schaltet den Raid-Modus aus; was zurückgehalten wird, bleibt in der Liste

## What is known of a member

card-notes-more = … und { $count } weitere: `/notes`
cmd-note = Schreibt eine Notiz zu einem Mitglied, die nur das Team sieht, in allen seinen Tickets
    .menu = Notiz hinzufügen
cmd-note-member = Zu wem (leer: zum Mitglied dieses Tickets)
cmd-note-pin = Heftet die Notiz an, sodass sie auf Karten zuerst kommt
cmd-note-text = Was zu merken ist (leer: in einem Formular schreiben)
cmd-notes = Zeigt die Notizen zu einem Mitglied
cmd-notes-member = Zu wem (leer: zum Mitglied dieses Tickets)
cmd-notes-page = Welche Seite
cmd-pin_note = Heftet eine Notiz an, sodass sie auf Karten zuerst kommt, oder löst sie wieder
cmd-pin_note-note = Die Nummer der Notiz
cmd-pin_note-off = Löst sie wieder
cmd-delete_note = Löscht eine deiner Notizen; wer moderiert, kann jede löschen
cmd-delete_note-note = Die Nummer der Notiz
cmd-logs = Zeigt frühere Tickets
cmd-logs-member = Wessen Tickets (alles leer: die des Mitglieds dieses Tickets)
cmd-logs-by = Nur Tickets, in denen diese Person vom Team geantwortet hat
cmd-logs-closed-by = Nur Tickets, die diese Person vom Team geschlossen hat
cmd-logs-page = Welche Seite
cmd-logs_by = Zeigt die Tickets, in denen jemand vom Team geantwortet hat
cmd-logs_by-staff = Wer geantwortet hat
cmd-logs_closed_by = Zeigt die Tickets, die jemand vom Team geschlossen hat
cmd-logs_closed_by-staff = Wer sie geschlossen hat
cmd-transcript = Gibt dir ein Ticket als Webseite und als Textdatei, mit den Notizen des Teams
cmd-transcript-number = Die Nummer des Tickets (leer: dieses hier)
cmd-search = Findet, was in Tickets gesagt wurde
cmd-search-member = Nur in Tickets dieses Mitglieds
cmd-search-words = Alle diese Wörter; "eine Wendung" in Anführungszeichen, Anfang* für jede Endung
cmd-search_page = Zeigt eine weitere Seite dessen, was eine Suche gefunden hat
cmd-search_page-search = Welche Suche
cmd-search_page-page = Welche Seite

history-whose = Wessen? Nenn das Mitglied oder nimm das in einem seiner Tickets.
history-not-here = Hier könnten andere die Antwort lesen. Bitte nimm `/{ $command }`, dessen Antwort nur du siehst, oder tipp das in einem Ticket.
note-title = Notiz zu diesem Mitglied
note-field = Was zu merken ist
note-too-long = Deine Notiz hat { $length } Zeichen, aber höchstens { $limit } sind erlaubt. Bitte teil sie auf.
note-added = 📝 Notiz #{ $note } zu <@{ $member }> ist gespeichert. Sie steht auf der Karte des nächsten Tickets.
note-added-pinned = 📌 Notiz #{ $note } zu <@{ $member }> ist gespeichert und angeheftet. Auf der Karte des nächsten Tickets kommt sie zuerst.
note-pinned = 📌 Notiz #{ $note } ist angeheftet.
note-pinned-before = Notiz #{ $note } ist schon angeheftet.
note-unpinned = Notiz #{ $note } ist nicht mehr angeheftet.
note-not-pinned = Notiz #{ $note } ist nicht angeheftet.
note-deleted = 🗑️ Notiz #{ $note } zu <@{ $member }> ist gelöscht. Darin stand: { $text }
no-such-note = Notiz #{ $note } gibt es nicht. `/notes` zeigt die Notizen zu einem Mitglied.
not-your-note = Notiz #{ $note } kann nur löschen, wer sie geschrieben hat oder moderiert.
notes-none = Zu <@{ $member }> gibt es keine Notizen. Mit `/note` fügst du eine hinzu.
notes-title = { $count ->
    [one] Eine Notiz
   *[other] { $count } Notizen
}
logs-none = Solche Tickets gibt es nicht.
logs-title = { $count ->
    [one] Ein Ticket
   *[other] { $count } Tickets
}
logs-open = **#{ $number }** <@{ $member }> · geöffnet <t:{ $opened }:d>, noch offen · { $messages ->
    [one] eine Nachricht
   *[other] { $messages } Nachrichten
}
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, von selbst geschlossen · { $messages ->
    [one] eine Nachricht
   *[other] { $messages } Nachrichten
}
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, geschlossen von <@{ $staff }> · { $messages ->
    [one] eine Nachricht
   *[other] { $messages } Nachrichten
}
search-title = 🔎 { $words }
search-none = Zu „{ $words }“ wurde nichts gefunden. Alle Wörter müssen in derselben Nachricht stehen; versuch es mit weniger oder mit einem Wortanfang und einem Stern, etwa `refu*`.
search-none-yet = Auf dieser Seite nichts. Es gibt ältere Nachrichten, die ich noch nicht durchgesehen habe.
search-over = Diese Suche ist zu lange her. Bitte nimm noch einmal `/search`.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] Mitglied
    [staff] Team
    [note] Notiz
   *[system] Schließung
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ gelöscht
   *[no] {""}
}
no-such-ticket = Ticket #{ $number } gibt es nicht.
ticket-hidden = Ticket #{ $number } siehst du nicht: Seine Kategorie ist vor dir verborgen. Wer moderiert, kann nachsehen.
transcript-which = Das ist kein Ticket. Gib die Nummer eines Tickets an oder nimm den Befehl in seinem Kanal.
transcript-ready = 📄 Ticket #{ $number }: Die Seite öffnet sich in jedem Browser, der Text in jedem Editor. In beidem stehen die Notizen des Teams, also gib sie nicht ans Mitglied weiter.
transcript-title = Ticket #{ $number }
transcript-member = Mitglied: { $name } ({ $id })
transcript-category = Kategorie: { $category }
transcript-change = { $what ->
    [opened] Geöffnet
   *[closed] Geschlossen
} { $at }
transcript-change-by = { $what ->
    [opened] Geöffnet
   *[closed] Geschlossen
} { $at } von { $by }
transcript-made = Geschrieben { $at }. Alle Zeiten sind in UTC.
transcript-kind = { $kind ->
    [user] Mitglied
    [staff] Team
    [note] Notiz fürs Team
   *[system] Schließung
}
transcript-number = Antwort #{ $number }
transcript-anonymous = für das Mitglied anonym
transcript-pending = unterwegs
transcript-failed = nicht zugestellt: { $reason }
transcript-edited = bearbeitet { $at }
transcript-before = Bis { $at } lautete es:
transcript-deleted = gelöscht { $at }
transcript-deleted-by = gelöscht { $at } von { $by }
transcript-file = { $name } ({ $size } Bytes, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } Bytes, keine Kopie)
transcript-file-removed = entfernt { $at }
transcript-cut = Der Rest passt nicht in eine Datei von { $limit } Bytes.
log-closed = 🔒 Ticket #{ $number } von **{ $name }** (<@{ $member }> · `{ $member }`) hat sich nach { $time } von selbst geschlossen · { $messages ->
    [one] eine Nachricht
   *[other] { $messages } Nachrichten
}
log-closed-by = 🔒 Ticket #{ $number } von **{ $name }** (<@{ $member }> · `{ $member }`) wurde nach { $time } von <@{ $staff }> geschlossen · { $messages ->
    [one] eine Nachricht
   *[other] { $messages } Nachrichten
}

## Reminders, alerts, scheduled replies

cmd-remind = Erinnert dich, eine Rolle oder das Team an etwas in diesem Ticket
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 oder every friday 9:00
cmd-remind-role = Eine Rolle, die statt dir erinnert wird
cmd-remind-staff = Erinnert das ganze Team statt dir
cmd-remind-text = Woran ich erinnern soll
cmd-reminders = Zeigt deine Erinnerungen
cmd-reminders-page = Welche Seite
cmd-reminders-all = Die von allen in diesem Ticket
cmd-remove_reminder = Entfernt eine Erinnerung
cmd-remove_reminder-number = Ihre Nummer
cmd-reminder_subscription = Legt fest, ob Erinnerungen für eine deiner Rollen dich anpingen
cmd-reminder_subscription-role = Die Rolle
cmd-reminder_subscription-state = An oder aus
cmd-alert = Pingt dich an, wenn dieses Mitglied wieder schreibt; noch einmal bricht es ab
cmd-alert-cancel = Bricht es ab und tut sonst nichts
cmd-subscribe = Pingt dich jedes Mal an, wenn das Mitglied in diesem Ticket schreibt
cmd-unsubscribe = Pingt dich nicht mehr an, wenn das Mitglied in diesem Ticket schreibt
cmd-scheduled = Antworten, die später geschickt werden
cmd-scheduled-list = Zeigt die geplanten Antworten dieses Tickets
cmd-scheduled-list-page = Welche Seite
cmd-scheduled-cancel = Bricht eine geplante Antwort ab
cmd-scheduled-cancel-number = Ihre Nummer
cmd-preferences = Deine eigenen Einstellungen
cmd-preferences-timezone = Zeigt oder ändert die Zeitzone für Zeiten, die du schreibst
cmd-preferences-timezone-zone = Etwa Europe/Paris (leer: deine ansehen)
cmd-preferences-timezone-reset = Nimmt wieder die Zeitzone des Teams
cmd-reply-after = Später schicken: nach welcher Zeit, etwa 2h
cmd-reply-at = Später schicken: wann, etwa 14:30 oder tomorrow 9:00
cmd-anonreply-after = Später schicken: nach welcher Zeit, etwa 2h
cmd-anonreply-at = Später schicken: wann, etwa 14:30 oder tomorrow 9:00

moment-past = Dieser Zeitpunkt ist vorbei: Es ist jetzt <t:{ $now }:t>, und deine Zeitzone ist { $zone }. Schreib zum Beispiel `2h` oder `tomorrow 9:00`, oder ändere deine Zeitzone mit `/preferences timezone`.
moment-too-far = Das ist zu weit in der Zukunft. Planen kannst du höchstens { $limit } im Voraus.
remind-role-or-staff = Wähl entweder eine Rolle oder `staff`, nicht beides.
remind-not-everyone = Ich pinge nicht alle an. Wähl eine Rolle des Teams.
remind-no-staff-roles = In meinen Einstellungen stehen keine Rollen des Teams. Wähl stattdessen eine Rolle.
reminder-too-long = Eine Erinnerung darf höchstens { $limit } Zeichen haben. Bitte kürze sie.
reminders-too-many = Du hast schon { $limit } Erinnerungen. Entfern zuerst ein paar mit `/remove_reminder`.
reminder-set = ⏰ Erinnerung #{ $number }: Ich erinnere { $whom ->
    [self] dich
    [staff] das Team
   *[other] { $whom }
} hier <t:{ $moment }:R> (<t:{ $moment }:f>; deine Zeitzone ist { $zone }).
reminder-set-every = ⏰ Erinnerung #{ $number }: Ich erinnere { $whom ->
    [self] dich
    [staff] das Team
   *[other] { $whom }
} hier <t:{ $moment }:R> (<t:{ $moment }:f>) und danach `{ $every }` (deine Zeitzone ist { $zone }).
reminder-own = ⏰ { $who }, daran wolltest du erinnert werden: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> wollte euch daran erinnern lassen: { $text }
reminder-late = *(Das war <t:{ $moment }:R> fällig, aber da war ich offline.)*
reminder-missed = { $missed ->
    [one] *(Das war <t:{ $moment }:R> fällig und seitdem noch einmal, aber da war ich offline.)*
   *[other] *(Das war <t:{ $moment }:R> fällig und seitdem noch { $missed }-mal, aber da war ich offline.)*
}
reminders-none = Du hast keine Erinnerungen.
reminders-none-here = In diesem Ticket gibt es keine Erinnerungen.
reminders-title = Erinnerungen
reminders-line = `#{ $number }` <t:{ $moment }:f> in <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }für { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Erinnerung #{ $number } ist entfernt.
no-such-reminder = Erinnerung #{ $number } gibt es nicht mehr. `/reminders` zeigt deine.
not-your-reminder = Erinnerung #{ $number } gehört jemand anderem. Nur diese Person und wer moderiert können sie entfernen.
not-your-role = Du hast die Rolle <@&{ $role }> nicht.
no-opting-out = Ich kann bei Erinnerungen für eine Rolle niemanden auslassen, weil ich nicht sehe, wer welche Rolle hat: `membership` unter `[members]` ist in meinen Einstellungen aus.
reminders-on = Erinnerungen für <@&{ $role }> pingen dich wieder an.
reminders-off = Erinnerungen für <@&{ $role }> pingen dich nicht mehr an.
reminders-on-already = Erinnerungen für <@&{ $role }> pingen dich schon an.
reminders-off-already = Erinnerungen für <@&{ $role }> pingen dich schon jetzt nicht an.
alert-ping = 🔔 { $who } Das Mitglied hat geschrieben.
alert-set = 🔔 Ich pinge dich an, wenn <@{ $member }> wieder schreibt, auch in einem anderen Ticket. Noch einmal aufgerufen, bricht der Befehl das ab.
alert-withdrawn = Ich pinge dich nicht an, wenn <@{ $member }> wieder schreibt.
alert-none = Du wolltest gar nicht angepingt werden, wenn dieses Mitglied schreibt.
subscribed = 🔔 Ich pinge dich jedes Mal an, wenn das Mitglied in diesem Ticket schreibt. `/unsubscribe` beendet das.
subscribed-already = Ich pinge dich schon jedes Mal an, wenn das Mitglied in diesem Ticket schreibt.
unsubscribed = Ich pinge dich nicht mehr an, wenn das Mitglied in diesem Ticket schreibt.
unsubscribed-already = Du hast dieses Ticket nicht abonniert.
reply-after-or-at = Nimm entweder `after` oder `at`, nicht beides.
reply-anonymous-or-real = Nimm entweder `anonymous` oder `real`, nicht beides.
reply-only-once = Eine Antwort wird einmal geschickt: Gib eine Zeit ohne `every` an.
reply-files-not-kept = Eine Datei dieser Antwort kann ich nicht so lange aufheben: Sie ist zu groß, oder ich konnte sie nicht holen. Schick die Antwort jetzt, oder plan sie ohne die Datei.
scheduled-too-many = Dieses Ticket hat schon { $limit } geplante Antworten. Brich zuerst ein paar mit `/scheduled cancel` ab.
reply-scheduled = 🕑 Antwort geplant für <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` mit der Nummer { $number } bricht sie ab.
scheduled-none = In diesem Ticket sind keine Antworten geplant.
scheduled-title = Geplante Antworten
scheduled-line = `#{ $number }` <t:{ $moment }:f> von <@{ $staff }>: { $text }
scheduled-cancelled = Geplante Antwort #{ $number } ist abgebrochen.
no-such-scheduled = Eine geplante Antwort #{ $number } gibt es in diesem Ticket nicht mehr.
not-your-scheduled = Geplante Antwort #{ $number } gehört jemand anderem. Nur diese Person und wer moderiert können sie abbrechen.
scheduled-not-sent = ⚠️ <@{ $staff }>, deine geplante Antwort konnte nicht geschickt werden: Sie ist zu lang oder leer, oder ich kann sie nicht mehr lesen. Bitte schreib sie noch einmal.
cancelled-with-ticket = 🗑️ Ticket #{ $ticket } von **{ $name }** ist geschlossen, deshalb passiert das hier nicht mehr:
cancelled-reminder = - Erinnerung von <@{ $staff }> für <t:{ $moment }:f>: { $text }
cancelled-reply = - Geplante Antwort von <@{ $staff }> für <t:{ $moment }:f>: { $text }
cancelled-more = … und { $count } weitere
timezone-is = Deine Zeitzone ist { $zone }, dort ist es jetzt { $time }. Um sie zu ändern, nenn eine andere, etwa `Europe/Paris`.
timezone-set = Deine Zeitzone ist jetzt { $zone }, dort ist es { $time }.
timezone-or-reset = Nenn entweder eine Zeitzone oder nimm `reset`, nicht beides.
no-such-timezone = Die Zeitzone „{ $given }“ gibt es nicht. Schreib ihren Namen so wie `{ $near }`.

## Closing with a reason, and closing everything

reason-required = Bitte sag, warum: `{ $command } <reason>`. Nach meinen Einstellungen braucht jedes Ticket, das geschlossen wird, einen Grund.
reason-form = Ticket schließen
reason-field = Warum?
cmd-close_all = Schließt alle offenen Tickets, nach zweimaligem Nachfragen
cmd-close_all-silent = Sagt den Mitgliedern nichts davon
cmd-close_all-reason = Warum; das erfahren auch die Mitglieder, außer mit silent
cmd-close_all_sure = Antwortet, ob alle Tickets geschlossen werden sollen
cmd-close_all_sure-no = Schließt nichts
cmd-close_all_sure-sure = Ob das das zweite Mal ist
cmd-close_all_sure-wish = Wonach gefragt wurde
close-all-ask = ⚠️ Das schließt { $count ->
    [one] das eine offene Ticket
   *[other] alle { $count } offenen Tickets
}. Willst du das?
close-all-ask-again = ⚠️ Bist du sicher? Das lässt sich nicht auf einmal rückgängig machen: { $count ->
    [one] Ein Ticket wird geschlossen
   *[other] { $count } Tickets werden geschlossen
}, und jedes müsste von Hand wieder geöffnet werden.
close-all-button = Alle schließen
close-all-no-button = Nichts schließen
close-all-none = Kein Ticket ist offen.
close-all-running = Alle offenen Tickets werden schon geschlossen.
close-all-theirs = Antworten kann nur, wer darum gebeten hat.
close-all-over = Das ist schon beantwortet.
close-all-late = Das hat zu lange gedauert, deshalb wurde nichts geschlossen. Bitte nimm den Befehl noch einmal.
close-all-withdrawn = Es wurde nichts geschlossen.
close-all-begun = Ich schließe { $count ->
    [one] ein Ticket
   *[other] { $count } Tickets
}. { $where ->
    [private] Wie weit ich bin, sage ich dir in deinen Direktnachrichten.
   *[other] Wie weit ich bin, siehst du in { $where }.
}
close-all-progress = 🔒 <@{ $staff }> schließt alle offenen Tickets: bisher { $done } von { $count }.
close-all-done = 🔒 <@{ $staff }> hat alle offenen Tickets geschlossen: { $count ->
    [one] Es war eines.
   *[other] Es waren { $count }.
}

## Categories while the bot runs

cmd-category = Die Arten von Tickets, unter denen Mitglieder wählen
cmd-category-list = Zeigt alle Kategorien in der Reihenfolge des Menüs
cmd-category-list-page = Welche Seite
cmd-category-create = Erstellt eine Kategorie
cmd-category-create-name = Wie sie heißt
cmd-category-create-parent = Die Discord-Kategorie oder das Forum für ihre Tickets (leer: der übliche Ort)
cmd-category-create-description = Wofür sie ist; steht im Menü
cmd-category-rename = Benennt eine Kategorie um
cmd-category-rename-category = Welche Kategorie
cmd-category-rename-name = Wie sie von nun an heißt
cmd-category-describe = Sagt, wofür eine Kategorie ist
cmd-category-describe-category = Welche Kategorie
cmd-category-describe-text = Was im Menü dazu steht (leer: nichts)
cmd-category-emoji = Gibt einer Kategorie ein Emoji
cmd-category-emoji-category = Welche Kategorie
cmd-category-emoji-emoji = Das Emoji (leer: keines)
cmd-category-greeting = Legt fest, was das Mitglied liest, wenn so ein Ticket aufgeht
cmd-category-greeting-category = Welche Kategorie
cmd-category-greeting-text = Der Text (leer: der übliche)
cmd-category-answer = Beantwortet diese Art von Frage sofort, ohne Ticket
cmd-category-answer-category = Welche Kategorie
cmd-category-answer-text = Die Antwort (leer: es gehen wieder Tickets auf)
cmd-category-form = Stellt dem Mitglied zuerst Fragen
cmd-category-form-category = Welche Kategorie
cmd-category-form-questions = Bis zu fünf, mit | dazwischen; + davor: lange Antwort, ?: freiwillig (leer: keine Fragen)
cmd-category-order = Setzt eine Kategorie an eine andere Stelle des Menüs
cmd-category-order-category = Welche Kategorie
cmd-category-order-place = Ihr Platz, von 1 an gezählt
cmd-category-move = Legt fest, wohin die Tickets einer Kategorie kommen
cmd-category-move-category = Welche Kategorie
cmd-category-move-parent = Die Discord-Kategorie oder das Forum (leer: der übliche Ort)
cmd-category-roles = Legt fest, welche Rollen die Tickets sehen oder erwähnt werden
cmd-category-roles-category = Welche Kategorie
cmd-category-roles-purpose = Wozu
    .staff = Sieht die Tickets
    .ping = Wird erwähnt, wenn ein Ticket aufgeht
cmd-category-roles-role = Welche Rolle
cmd-category-roles-remove = Die Rolle stattdessen entfernen
cmd-category-enable = Lässt Mitglieder eine Kategorie wieder wählen
cmd-category-enable-category = Welche Kategorie
cmd-category-disable = Lässt Mitglieder eine Kategorie vorerst nicht wählen
cmd-category-disable-category = Welche Kategorie
cmd-category-on = Fragt Mitglieder, worum es geht
cmd-category-off = Fragt Mitglieder nicht, worum es geht
cmd-category-timeout = Legt fest, wie lange Mitglieder Zeit zum Wählen haben
cmd-category-timeout-time = Wie lange, zum Beispiel 10m
cmd-category-delete = Löscht eine Kategorie; ihre Tickets bleiben
cmd-category-delete-category = Welche Kategorie
category-none = Es gibt keine Kategorien. Erstelle eine mit `/category create`.
category-none-made = Mit `/category create` wurde noch keine Kategorie erstellt.
category-list = { $count ->
    [one] Eine Kategorie
   *[other] { $count } Kategorien
}{ $menu ->
    [off] { " · Mitglieder werden nicht gefragt" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · aus der Einstellungsdatei" }
   *[made] { "" }
}{ $state ->
    [off] { " · nicht wählbar" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
category-line-greeting = eigene Begrüßung
category-line-answer = beantwortet ohne Ticket
category-line-staff = gesehen von { $roles }
category-line-ping = erwähnt { $roles }
category-of-file = Die Kategorie „{ $name }“ steht in der Einstellungsdatei: Sie lässt sich nur dort ändern.
category-no-place = <#{ $channel }> ist keine Kategorie und kein Forum des Teamservers, oder ich sehe den Kanal nicht.
category-same = „{ $name }“ ist schon so.
category-created = Die Kategorie „{ $name }“ steht jetzt im Menü. `/config undo` nimmt das zurück.
category-changed = Die Kategorie „{ $name }“ wurde geändert. `/config undo` nimmt das zurück.
category-moved = Neue Tickets in „{ $name }“ kommen von nun an dorthin. Die anderen bleiben, wo sie sind.
category-enabled = Mitglieder können „{ $name }“ wieder wählen.
category-disabled = Mitglieder können „{ $name }“ vorerst nicht wählen. Die Tickets bleiben, wie sie sind.
category-deleted = Die Kategorie „{ $name }“ wurde gelöscht. Ihre Tickets bleiben, wie sie sind. `/config undo` holt sie zurück.
category-menu-on = Mitglieder werden gefragt, worum es geht.
category-menu-off = Mitglieder werden nicht mehr gefragt: Was sie schreiben, geht den üblichen Weg. Nachrichten von `/panel post` zeigen die Kategorien weiterhin.
category-menu-timeout = Erledigt. Wer nicht rechtzeitig wählt, bekommt ein Ticket auf dem üblichen Weg.

## Tickets by a button

cmd-panel = Nachrichten, die Tickets öffnen
cmd-panel-post = Postet eine Nachricht mit einem Button oder Menü, das ein Ticket öffnet
cmd-panel-post-channel = Wohin, auf dem Server der Mitglieder
cmd-panel-post-text = Was darin steht (leer: der übliche Text)
cmd-panel-list = Zeigt die Nachrichten, die Tickets öffnen
cmd-panel-list-page = Welche Seite
cmd-open_ticket = Öffnet ein Ticket über einen Button
cmd-open_ticket-category = Die Nummer der Kategorie
cmd-open_ticket-answer-1 = Deine Antwort auf die erste Frage
cmd-open_ticket-answer-2 = Deine Antwort auf die zweite Frage
cmd-open_ticket-answer-3 = Deine Antwort auf die dritte Frage
cmd-open_ticket-answer-4 = Deine Antwort auf die vierte Frage
cmd-open_ticket-answer-5 = Deine Antwort auf die fünfte Frage
panel-title = Sprich mit dem Team
panel-text = Öffne hier ein Ticket, dann schreibe ich dir eine Direktnachricht. Was du dort antwortest, geht ans Team, und niemand sonst sieht es.
panel-button = Ticket öffnen
panel-posted = Mitglieder können jetzt hier Tickets öffnen: { $link }
panel-posting = Ich poste die Nachricht in <#{ $channel }>.
panel-not-posted = Ich konnte die Nachricht nicht in <#{ $channel }> posten: { $reason }.
panel-too-long = Der Text darf höchstens { $limit } Zeichen haben.
panel-no-channel = Ich sehe den Kanal <#{ $channel }> nicht, oder es gibt ihn nicht.
panel-elsewhere = <#{ $channel }> ist nicht auf dem Server der Mitglieder.
panel-no-text-channel = <#{ $channel }> ist kein Textkanal.
panel-none = Keine Nachricht öffnet Tickets. `/panel post` postet eine.
panel-list = Nachrichten, die Tickets öffnen
panel-line = { $where } · gepostet von <@{ $staff }> <t:{ $moment }:d>
panel-greeting = Dein Ticket ist offen. Schreib hier, was du dem Team sagen möchtest: Alles, was du hier schreibst, geht ans Team, und du bekommst hier Antwort.
panel-opened = Dein Ticket ist offen. Ich habe dir eine Direktnachricht geschickt: Schreib dort.
panel-opening = Dein Ticket ist offen. Schreib mir in deinen Direktnachrichten.
panel-dms-closed = ⚠️ Dein Ticket ist offen, aber ich kann dir keine Direktnachrichten schicken, deshalb kommen die Antworten des Teams nicht bei dir an. Bitte erlaube Direktnachrichten von Mitgliedern dieses Servers und schreib mir dann dort.
panel-open-already = Du hast schon ein offenes Ticket. Schreib mir in deinen Direktnachrichten, dann geht es ans Team.
panel-too-soon = Du hattest gerade erst ein Ticket. Ein neues kannst du { $moment } öffnen.
panel-busy = Gerade werden sehr viele Tickets geöffnet. Bitte versuch es in einer Minute noch einmal.
panel-blocked = { $until ->
    [none] 🚫 Du kannst dem Team nicht schreiben.
   *[other] 🚫 Du kannst dem Team bis <t:{ $until }:f> nicht schreiben.
}
panel-paused = { $until ->
    [none] ⏳ Das Team öffnet im Moment keine Tickets.
   *[other] ⏳ Das Team öffnet bis <t:{ $until }:f> keine Tickets.
} { $reason ->
    [none] { "" }
   *[other] Das Team sagt: { $reason }
}
panel-held = ⏳ Was neue Konten und neue Mitglieder schicken, sieht das Team erst durch, bevor es sie annimmt. Bitte schreib mir in deinen Direktnachrichten: Deine Nachricht wird gespeichert, und das Team sieht sie.
panel-not-here = Hier kannst du keine Tickets öffnen.

## Suggestions

cmd-suggest = Schlägt dem Team und allen anderen etwas vor
cmd-suggest-text = Was du dir wünschst
cmd-vote = Stimmt über einen Vorschlag ab
cmd-vote-way = Ob du dafür bist
cmd-vote-number = Welcher Vorschlag
cmd-suggestion = Was Mitglieder vorschlagen
cmd-suggestion-plan = Sagt, dass ein Vorschlag umgesetzt werden soll
cmd-suggestion-plan-number = Die Nummer des Vorschlags
cmd-suggestion-plan-answer = Was alle dazu lesen sollen
cmd-suggestion-done = Sagt, dass ein Vorschlag umgesetzt ist
cmd-suggestion-done-number = Die Nummer des Vorschlags
cmd-suggestion-done-answer = Was alle dazu lesen sollen
cmd-suggestion-decline = Sagt, dass ein Vorschlag nicht umgesetzt wird
cmd-suggestion-decline-number = Die Nummer des Vorschlags
cmd-suggestion-decline-answer = Was alle dazu lesen sollen
cmd-suggestion-list = Zeigt die Vorschläge
cmd-suggestion-list-state = Nur offene, geplante, umgesetzte oder abgelehnte
cmd-suggestion-list-page = Welche Seite
suggestion-title = Vorschlag #{ $number }
suggestion-author = Vorgeschlagen von <@{ $author }>
suggestion-state-field = Status
suggestion-state = { $state ->
    [planned] 📌 Geplant
    [done] ✅ Umgesetzt
    [declined] ⛔ Abgelehnt
   *[open] 💬 Offen zur Abstimmung
}
suggestion-answer-field = Das Team sagt
suggestion-posted = Danke! Vorschlag #{ $number } ist hier: { $link }
suggestion-posting = Danke! Vorschlag #{ $number } wird gerade gepostet.
suggestion-kept = Danke! Ich konnte Vorschlag #{ $number } nicht posten, aber das Team sieht ihn in seiner Liste.
suggestion-nowhere = Hier werden keine Vorschläge angenommen.
suggestion-empty = Bitte sag, was du dir wünschst.
suggestion-too-long = Ein Vorschlag darf höchstens { $limit } Zeichen haben.
suggestion-too-many = { $count ->
    [one] Du kannst einen Vorschlag am Tag machen. Komm morgen gern wieder.
   *[other] Du kannst { $count } Vorschläge am Tag machen. Komm morgen gern wieder.
}
suggestion-answer-too-long = Die Antwort darf höchstens { $limit } Zeichen haben.
suggestion-decided = Vorschlag #{ $number } ist jetzt { $state ->
    [planned] geplant
    [done] umgesetzt
   *[declined] abgelehnt
}. { $link ->
    [none] Seine Nachricht ist weg, deshalb sieht das dort niemand.
   *[other] { $link }
}
no-such-suggestion = Vorschlag #{ $number } gibt es nicht. `/suggestion list` zeigt alle.
vote-for = 👍 Du bist für diesen Vorschlag. Drück noch einmal, um deine Stimme zurückzunehmen.
vote-against = 👎 Du bist gegen diesen Vorschlag. Drück noch einmal, um deine Stimme zurückzunehmen.
vote-taken-back = Du hast deine Stimme zurückgenommen.
vote-over = Das Team hat über diesen Vorschlag entschieden, deshalb kann niemand mehr darüber abstimmen.
suggestions-none = Hier gibt es keine Vorschläge.
suggestions-title = Vorschläge ({ $count })
suggestions-line = **#{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistics, limits of waiting, business hours

out-of-hours = Im Moment ist niemand da, aber deine Nachricht ist angekommen. Du bekommst Antwort, sobald wir zurück sind, <t:{ $moment }:f>.
out-of-hours-for-long = Im Moment ist niemand da, aber deine Nachricht ist angekommen. Du bekommst Antwort, sobald wir zurück sind.
wait-first = { $late ->
    [yes] ⏰ Das Mitglied wartet schon länger als { $limit } auf eine erste Antwort (geschrieben <t:{ $since }:R>).
   *[no] ⏳ Das Mitglied wartet auf eine erste Antwort (geschrieben <t:{ $since }:R>): { $percent } % von { $limit } sind vorbei.
}
wait-further = { $late ->
    [yes] ⏰ Das Mitglied wartet schon länger als { $limit } auf eine Antwort (geschrieben <t:{ $since }:R>).
   *[no] ⏳ Das Mitglied wartet auf eine Antwort (geschrieben <t:{ $since }:R>): { $percent } % von { $limit } sind vorbei.
}
cmd-sla = Zeigt, welche Mitglieder auf Antwort warten und wie lange sie das sollen
cmd-sla-page = Welche Seite
sla-none = Kein Mitglied wartet auf eine Antwort.
sla-title = { $count ->
    [one] Ein Mitglied wartet
   *[other] { $count } Mitglieder warten
}{ $late ->
    [0] { "" }
   *[other] , davon zu lange: { $late }
}
sla-off = Es ist keine Frist gesetzt: `first_response_minutes` und `answer_minutes` in `[sla]` setzen eine.
sla-limits = Erste Antwort: { $first } · weitere Antworten: { $further }{ $hours ->
    [open] {" "}· innerhalb der Öffnungszeiten, also gerade jetzt
    [closed] {" "}· innerhalb der Öffnungszeiten, wieder ab <t:{ $moment }:f>
    [never] {" "}· innerhalb der Öffnungszeiten, die nicht in Sicht sind
   *[always] { "" }
}
sla-unlimited = keine Frist
sla-late = 🔴 wartet auf { $what ->
    [first] die erste Antwort
   *[further] eine Antwort
}, geschrieben <t:{ $since }:R>, zu lange seit <t:{ $limit }:f>
sla-waiting = wartet auf { $what ->
    [first] die erste Antwort
   *[further] eine Antwort
}, geschrieben <t:{ $since }:R>, zu lange ab <t:{ $limit }:f>
sla-waiting-unlimited = wartet auf { $what ->
    [first] die erste Antwort
   *[further] eine Antwort
}, geschrieben <t:{ $since }:R>
cmd-stats = Zeigt, wie es mit Tickets lief: wie viele, wie lange, wer geantwortet hat
cmd-stats-period = Wie weit zurück, etwa 7d; ohne Angabe 30 Tage
cmd-stats-staff = Nur, was diese Person getan hat
cmd-stats-category = Nur Tickets dieser Kategorie
stats-title = 📊 Statistik
stats-period = Die letzten { $period }
stats-opened = **Geöffnet:** { $count } ({ $members } von Mitgliedern, { $staff } vom Team)
stats-closed = **Geschlossen:** { $count } ({ $staff } vom Team, { $members } von Mitgliedern, { $itself } von selbst)
stats-first = **Erste Antwort:** die Hälfte innerhalb von { $median }, 90 % innerhalb von { $p90 } ({ $count ->
    [one] ein Ticket
   *[other] { $count } Tickets
})
stats-resolution = **Offen bis zur letzten Schließung:** die Hälfte bis zu { $median }, 90 % bis zu { $p90 } ({ $count ->
    [one] ein Ticket
   *[other] { $count } Tickets
})
stats-in-hours = -# in Öffnungszeiten gerechnet: die Hälfte { $median }, 90 % { $p90 }
stats-unanswered = **Noch ohne Antwort:** { $count ->
    [one] eines der Tickets, die Mitglieder geöffnet haben
   *[other] { $count } der Tickets, die Mitglieder geöffnet haben
}
stats-ratings = **Bewertungen:** { $mean } von 5 ({ $count ->
    [one] eine Bewertung
   *[other] { $count } Bewertungen
}: { $all })
stats-staff = **Team**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] eine Antwort
   *[other] { $answers } Antworten
} in { $tickets ->
    [one] einem Ticket
   *[other] { $tickets } Tickets
}, { $closed } geschlossen
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] eine Antwort
   *[other] { $answers } Antworten
} in { $tickets ->
    [one] einem Ticket
   *[other] { $tickets } Tickets
}, { $closed } geschlossen, { $first ->
    [one] eine erste Antwort
   *[other] { $first } erste Antworten
}, die Hälfte innerhalb von { $median }
stats-categories = **Kategorien**
stats-category = { $name }: { $opened } geöffnet, { $closed } geschlossen
stats-category-first = { $name }: { $opened } geöffnet, { $closed } geschlossen, die Hälfte der ersten Antworten innerhalb von { $median }
stats-no-category = Keine Kategorie
stats-more = … und { $count } weitere
stats-date = { $day }.{ $month }.
stats-chart-days = Geöffnete und geschlossene Tickets
stats-chart-opened = geöffnet
stats-chart-closed = geschlossen
stats-chart-week = Geöffnete Tickets nach Stunde der Woche ({ $zone })
stats-monday = Mo
stats-tuesday = Di
stats-wednesday = Mi
stats-thursday = Do
stats-friday = Fr
stats-saturday = Sa
stats-sunday = So

## Several members in one ticket

cmd-add_member = Fügt diesem Ticket ein Mitglied hinzu: Alle darin lesen, was gesagt wird
cmd-add_member-member = Wen
cmd-remove_member = Entfernt ein Mitglied, das diesem Ticket hinzugefügt wurde
cmd-remove_member-member = Wen
cmd-reply-to = Nur an dieses Mitglied des Tickets
cmd-anonreply-to = Nur an dieses Mitglied des Tickets
member-added = <@{ $member }> ist jetzt in diesem Ticket.
member-removed = <@{ $member }> ist nicht mehr in diesem Ticket.
member-added-note = ➕ <@{ $member }> ({ $name }) wurde diesem Ticket von <@{ $staff }> hinzugefügt: Ab jetzt lesen alle darin, was Mitglieder und Team schreiben.
member-removed-note = ➖ <@{ $member }> ({ $name }) wurde von <@{ $staff }> aus diesem Ticket entfernt.
member-added-told = Das Team hat dich zu einer Unterhaltung hinzugefügt. Alle darin, Mitglieder und Team, lesen ab jetzt, was du hier schreibst, und du liest, was sie schreiben.
member-removed-told = Das Team hat dich aus der Unterhaltung entfernt. Was du ab jetzt hier schreibst, geht nur ans Team.
member-added-unheard = ⚠️ <@{ $member }> konnte nicht gesagt werden, in diesem Ticket zu sein: { $reason }
member-not-back = ⚠️ <@{ $member }> war in diesem Ticket und ist es nicht mehr: Inzwischen gibt es ein anderes Ticket.
member-not-shown = ⚠️ <@{ $member }> hat diese Nachricht nicht bekommen: { $reason }
member-is-bot = Ein Bot kann keinem Ticket hinzugefügt werden.
member-is-stranger = <@{ $member }> ist nicht auf dem Server der Mitglieder.
member-is-staff = <@{ $member }> gehört zum Team. Mit `/add_staff` gibst du Zugang zu diesem Ticket.
member-is-blocked = <@{ $member }> ist blockiert. Nimm zuerst `/unblock`.
member-is-waiting = Etwas, das <@{ $member }> geschrieben hat, wird noch bearbeitet. Bitte versuch es später noch einmal.
member-is-there = <@{ $member }> ist schon in diesem Ticket.
member-is-first = Das ist das Ticket von <@{ $member }>: Daraus lässt sich dieses Mitglied nicht entfernen.
member-not-there = <@{ $member }> ist nicht in diesem Ticket.
member-too-many = Einem Ticket lassen sich höchstens { $limit } Mitglieder hinzufügen.
member-in-another = <@{ $member }> ist in einem anderen offenen Ticket: { $where }
member-in-another-unplaced = <@{ $member }> ist in einem anderen offenen Ticket, dessen Kanal gerade erstellt wird.
reply-to-nobody = <@{ $member }> ist nicht in diesem Ticket, deshalb wurde nichts geschickt.
copy-only-to = nur an { $name }
end-not-yours = Schließen kann diese Unterhaltung nur das Mitglied, dem sie gehört. Frag das Team, wenn du sie verlassen möchtest.

## Texts for members, replaced

cmd-text = Was Mitglieder lesen, in euren eigenen Worten
cmd-text-set = Lässt Mitglieder statt eines Textes eure Worte lesen
cmd-text-set-key = Welcher Text; /text list zeigt alle
cmd-text-set-language = In welcher Sprache; ohne Angabe die des Servers
cmd-text-set-category = Nur in Tickets dieser Kategorie
cmd-text-set-text = Was darin steht (leer: in einem Formular schreiben)
cmd-text-show = Zeigt einen Text, wie er getippt wird, und seine Variablen
cmd-text-show-key = Welcher Text
cmd-text-show-language = In welcher Sprache; ohne Angabe die des Servers
cmd-text-show-category = In Tickets dieser Kategorie
cmd-text-list = Zeigt die Texte, die Mitglieder lesen
cmd-text-list-replaced = Nur die, die ihr ersetzt habt
cmd-text-list-page = Welche Seite
cmd-text-preview = Zeigt einen Text, wie Mitglieder ihn lesen, mit erfundenen Werten
cmd-text-preview-key = Welcher Text
cmd-text-preview-language = In welcher Sprache; ohne Angabe die des Servers
cmd-text-preview-category = In Tickets dieser Kategorie
cmd-text-reset = Lässt Mitglieder wieder den üblichen Text lesen
cmd-text-reset-key = Welcher Text
cmd-text-reset-language = In welcher Sprache; ohne Angabe die des Servers
cmd-text-reset-category = Nur in Tickets dieser Kategorie
cmd-text-undo = Nimmt die letzte Änderung eines Textes zurück
cmd-text-undo-key = Welcher Text
cmd-text-undo-language = In welcher Sprache; ohne Angabe die des Servers
cmd-text-undo-category = Nur in Tickets dieser Kategorie
cmd-text-history = Zeigt, wer einen Text geändert hat und was darin stand
cmd-text-history-key = Welcher Text
text-form = Text für Mitglieder
text-field = Was darin steht
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} lautet jetzt so. Die Werte sind erfunden:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} ist nicht mehr ersetzt. `/text undo` holt eure Worte zurück. Mitglieder lesen wieder das hier; die Werte sind erfunden:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}, mit erfundenen Werten:
text-as-before = `{ $key }` (`{ $language }`) lautet schon so.
text-ours = `{ $key }` (`{ $language }`) ist{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} nicht ersetzt. `/text list` mit `replaced` zeigt, was ersetzt ist.
text-never-changed = `{ $key }` (`{ $language }`) wurde{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} nie geändert.
text-unknown = Mitglieder lesen keinen Text namens `{ $key }`. Meintest du `{ $near }`? `/text list` zeigt alle.
text-no-language = Die Sprache „{ $given }“ kenne ich nicht. Möglich sind { $known }.
text-gone = Das lässt sich nicht zurückholen: Mitglieder lesen diesen Text nicht mehr.
text-empty = Dieser Text würde nichts sagen, zumindest bei manchen Werten. Bitte schreib etwas.
text-too-long = Mit ausgefüllten Werten könnte dieser Text { $length } Zeichen erreichen, aber dort passen nur { $limit } hin.
text-no-such-variable = Die Variable `{"{"} ${ $name } {"}"}` gibt es in diesem Text nicht. { $known ->
    [none] Er hat gar keine.
   *[other] Möglich sind { $known }.
}
text-no-variable = `{ $name }` kann nicht zwischen Klammern stehen: Das können nur Variablen, mit einem Dollarzeichen vor ihrem Namen.
text-syntax = Zeile { $line } kann ich ab Zeichen { $column } nicht lesen: { $problem ->
    [expected] Dort muss `{ $token }` stehen
    [closing] Diese Klammer schließt, aber keine wurde geöffnet
    [default] Genau ein Fall muss der Standard sein, markiert mit `*`
    [variable] Dort muss der Name einer Variablen stehen, etwa `$name`
    [quote] Das Anführungszeichen wird nie geschlossen
   *[other] Das gehört nicht dorthin
}. Um eine Klammer als Text zu schreiben, nimm `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} · { $variables ->
    [none] keine Variablen
   *[other] Variablen: { $variables }
} · höchstens { $limit } Zeichen{ $places ->
    [0] { "" }
   *[other] { " " }· ersetzt:
}
text-shown-now = Was Mitglieder lesen
text-shown-ours = Der übliche Text
text-list = Texte, die Mitglieder lesen ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ passt nicht mehr zum üblichen Text, der stattdessen verwendet wird:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}
text-none-replaced = Kein Text ist ersetzt. `/text set` ersetzt einen.
text-history = Änderungen von `{ $key }`
text-no-history = `{ $key }` wurde nie geändert.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}: { $what ->
    [reset] *der übliche Text*
   *[set] { $text }
}

## Settings that change without a restart

cmd-config = Zeigt und ändert meine Einstellungen
cmd-config-get = Zeigt eine Einstellung und woher ihr Wert kommt
cmd-config-get-key = Welche Einstellung, etwa closing.idle_hours (leer: alle)
cmd-config-set = Ändert eine Einstellung, ohne Neustart
cmd-config-set-key = Welche Einstellung, etwa closing.idle_hours
cmd-config-set-value = Der neue Wert, etwa 48h, yes, #kanal oder none
cmd-config-reset = Nimmt wieder, was in der Datei steht
cmd-config-reset-key = Welche Einstellung
cmd-config-list = Zeigt alle Einstellungen, die sich ohne Neustart ändern
cmd-config-list-page = Welche Seite
cmd-config-history = Zeigt, wer was geändert hat und was vorher war
cmd-config-history-key = Welche Einstellung (leer: alle)
cmd-config-history-page = Welche Seite
cmd-config-undo = Nimmt die letzte Änderung zurück
cmd-config-export = Gibt dir als Datei, was hier gesetzt ist
cmd-config-import = Übernimmt Einstellungen aus einer solchen Datei
cmd-config-import-file = Die Datei, höchstens 64 KB
cmd-config_import_sure = Antwortet, ob die Einstellungen einer Datei übernommen werden sollen
cmd-config_import_sure-no = Ändert nichts
cmd-config_import_sure-number = Welche Einstellungen
config-is = `{ $key }` ist { $value }, { $origin }.
config-list = ⚙️ Einstellungen
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = nichts
config-as-file = wie in der Datei
config-from-variable = aus der Variablen `{ $name }`
config-from-run-time = hier gesetzt
config-from-run-time-over = hier gesetzt, statt Zeile { $line } der Datei
config-from-file = aus Zeile { $line } der Datei
config-from-default = als Standard
config-set = `{ $key }` ist jetzt { $value }. Das gilt für alles, was ab jetzt beginnt, auch nach einem Neustart.
config-same = `{ $key }` ist schon auf { $value } gesetzt.
config-reset = `{ $key }` ist wieder, wie es in der Datei steht.
config-not-set = `{ $key }` ist hier nicht gesetzt: Es ist, wie es in der Datei steht.
config-unknown = `{ $key }` gehört nicht zu den Einstellungen, die sich ohne Neustart ändern. `config list` zeigt sie; die anderen stehen in der Datei.
config-unknown-near = `{ $key }` gehört nicht zu den Einstellungen, die sich ohne Neustart ändern. Meintest du `{ $near }`?
config-secret = Geheimnisse stehen nur in der Datei oder ihren Variablen. Ich zeige sie nicht und nehme sie auch nicht an.
config-variable-wins = Über `{ $key }` bestimmt die Variable `{ $name }`, egal was hier gesetzt ist. Ändere es dort, oder entfern sie und starte mich neu.
config-unfit = `{ $key }` kann nicht „{ $value }“ sein. Möglich ist: { $right }. Es wurde nichts geändert.
config-wrong = Das würde nicht zu den anderen Einstellungen passen, deshalb wurde nichts geändert:
    { $reason }
config-kind-flag = `yes` oder `no`
config-kind-number = eine ganze Zahl
config-kind-duration = eine Dauer, etwa `48h`, `2d` oder `30m`, in ganzen Einheiten der Einstellung, oder deren Anzahl
config-kind-colour = eine Farbe, etwa `0x5865F2` oder `#5865F2`
config-kind-text = ein Text; `""` ist ein leerer
config-kind-optional-text = ein Text, `""` für einen leeren, oder `none`
config-kind-channel = ein Kanal oder eine Kategorie, als Erwähnung oder ID, oder `none`
config-kind-roles = Rollen, als Erwähnungen oder IDs, mit Kommas dazwischen, oder `none`
config-kind-words = Texte mit Kommas dazwischen, oder `none`
config-kind-categories = Kategorien als JSON; `/category` ist einfacher
config-kind-choice = eines von `{ $words }`
config-history = ⚙️ Änderungen an Einstellungen
config-never-changed = Hier wurde noch nie etwas geändert.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (zurückgenommen): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = Es gibt keine Änderung, die sich zurücknehmen ließe.
config-undone = Die letzte Änderung ist zurückgenommen:
config-undone-line = `{ $key }`: { $value }
config-more = … und { $count } weitere
config-nothing-set = Hier ist nichts gesetzt: Alle Einstellungen sind wie in der Datei.
config-exported = { $count ->
    [one] Das ist die eine Einstellung, die hier gesetzt ist.
   *[other] Das sind die { $count } Einstellungen, die hier gesetzt sind.
}
config-import-no-file = Häng eine Datei an, wie `config export` sie macht.
config-import-too-large = Diese Datei ist zu groß oder liegt nicht bei Discord: Sie darf höchstens { $limit } KB haben.
config-import-unread = Diese Datei kann ich nicht lesen:
    { $reason }
config-import-empty = In dieser Datei stehen keine Einstellungen.
config-import-same = Alles aus dieser Datei ist schon so gesetzt.
config-import-ask = { $count ->
    [one] Eine Einstellung würde sich ändern. Übernehmen?
   *[other] { $count } Einstellungen würden sich ändern. Übernehmen?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Übernehmen
config-import-no-button = Lassen
config-import-over = Das ist vorbei: Importier die Datei noch einmal.
config-import-theirs = Das kann nur sagen, wer die Datei gebracht hat.
config-import-withdrawn = Es wurde nichts geändert.
config-imported = Die Einstellungen sind übernommen. `config undo` nimmt das alles zurück.

## The bot's status

presence-maintenance = { $reason ->
    [none] Wartung: schreib mir trotzdem
   *[other] Wartung: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ Das Team ist wegen einer Wartung nicht da.
   *[other] 🛠️ Das Team ist wegen einer Wartung bis <t:{ $until }:f> nicht da.
} { $reason ->
    [none] Es geht nichts verloren: Deine Nachricht ist gespeichert und geht danach ans Team; du musst sie nicht noch einmal schicken.
   *[other] Es geht nichts verloren: Deine Nachricht ist gespeichert und geht danach ans Team; du musst sie nicht noch einmal schicken. Das Team sagt: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ Das Team ist wegen einer Wartung nicht da, deshalb werden im Moment keine Tickets geöffnet.
   *[other] 🛠️ Das Team ist wegen einer Wartung nicht da, deshalb werden bis <t:{ $until }:f> keine Tickets geöffnet.
} { $reason ->
    [none] { "" }
   *[other] Das Team sagt: { $reason }
}
maintenance-on = 🛠️ Die Wartung hat begonnen und dauert, { $until ->
    [none] bis jemand sie beendet
   *[other] bis <t:{ $until }:f>
}. Ich zeige sie neben meinem Namen. Offene Tickets gehen weiter; wer eines öffnen würde, erfährt einmal am Tag von der Wartung, und was geschrieben wird, wird zurückgehalten und geht danach weiter. { $reason ->
    [none] { "" }
   *[other] Mitglieder lesen dazu: { $reason }
}
maintenance-over = ▶️ Die Wartung ist vorbei. { $count ->
    [0] Es wurde nichts zurückgehalten.
    [one] Eine zurückgehaltene Nachricht geht weiter.
   *[other] { $count } zurückgehaltene Nachrichten gehen weiter.
}
maintenance-none = Es gibt gerade keine Wartung.
maintenance-off-alone = Um die Wartung zu beenden, sag `off` ohne Zeit und ohne Grund.
maintenance-off-button = Wartung beenden
pause-maintenance = Gerade ist Wartung, und sie hält zurück, was ein Ticket öffnen würde. Wer die Stufe „Administrator“ hat, beendet sie mit `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Ich zeige, dass ich abwesend bin.
    [dnd] ⛔ Ich zeige, dass ich nicht gestört werden will.
    [invisible] ⚪ Ich zeige, dass ich offline bin.
   *[online] 🟢 Ich zeige, dass ich online bin.
} { $activity ->
    [none] Eine Aktivität gibt es nicht.
    [playing] Meine Aktivität: Spielt { $text }
    [listening] Meine Aktivität: Hört { $text } zu
    [watching] Meine Aktivität: Schaut { $text }
    [competing] Meine Aktivität: Tritt an in: { $text }
   *[custom] Meine Aktivität: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ Wartung
    [new] ⏸️ Neue Tickets pausiert
    [raid] 🛡️ Raid-Modus an
   *[all] ⏸️ Alles zurückgehalten, was Mitglieder schreiben
}: seit <t:{ $since }:f>, { $until ->
    [none] bis jemand das beendet.
   *[other] bis <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Mitglieder lesen dazu: { $reason }
}
status-nothing-paused = Nichts ist pausiert, und es gibt keine Wartung.
presence-or-reset = Sag, was ich zeigen soll (`status`, `activity` oder `text`), oder nimm nur `reset`.
presence-text = Was soll ich zeigen? Gib zur Aktivität einen Text an.
presence-too-long = Das ist zu lang: Discord zeigt höchstens { $limit } Zeichen.
presence-later = Das wird gezeigt, sobald die Wartung vorbei ist.

cmd-status = Was ich neben meinem Namen zeige, und Wartung
cmd-status-show = Zeigt meinen Status und ob etwas pausiert ist
cmd-status-presence = Ändert, was ich neben meinem Namen zeige
cmd-status-presence-status = Online, abwesend, nicht stören oder unsichtbar
cmd-status-presence-activity = Wie der Text eingeleitet wird; custom zeigt nur den Text
cmd-status-presence-text = Der Text
cmd-status-presence-reset = Zeigt nur noch, dass ich online bin
cmd-status-maintenance = Hält neue Tickets zurück und sagt Mitgliedern, dass gerade Wartung ist
cmd-status-maintenance-state = An oder aus
cmd-status-maintenance-time = Für wie lange, etwa 2h (leer: selbst beenden)
cmd-status-maintenance-reason = Was Mitglieder dazu lesen

## Roles beside names

role-is = { $role ->
    [none] Du hast keine Rolle gewählt, deshalb sehen Mitglieder deine höchste.
   *[other] { $place ->
        [ticket] In diesem Ticket sieht das Mitglied deine Rolle <@&{ $role }>.
       *[all] In allen deinen Tickets ohne andere Wahl sehen Mitglieder deine Rolle <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Deine Wahl für dieses Ticket ist zurückgenommen.
       *[all] Deine Wahl für alle Tickets ist zurückgenommen.
    }
   *[other] { $place ->
        [ticket] Ab jetzt sieht das Mitglied in diesem Ticket deine Rolle <@&{ $role }>.
       *[all] Ab jetzt sehen Mitglieder in allen deinen Tickets deine Rolle <@&{ $role }>, außer du wählst für eines eine andere.
    }
}
role-none = { $place ->
    [ticket] Du hast für dieses Ticket keine Rolle gewählt.
   *[all] Du hast für alle Tickets keine Rolle gewählt.
}
role-or-reset = Nenn entweder eine Rolle oder nimm `reset`, nicht beides.
role-not-shown = Mitglieder sehen hier keine Rollen des Teams. `top_role` unter `[style]` in meinen Einstellungen zeigt sie, wenn es kein `label` gibt.

cmd-role = Legt fest, welche deiner Rollen Mitglieder sehen
cmd-role-ticket = Legt fest, welche deiner Rollen das Mitglied dieses Tickets sieht
cmd-role-ticket-role = Die Rolle (leer: deine Wahl ansehen)
cmd-role-ticket-reset = Nimmt deine Wahl zurück
cmd-role-default = Legt fest, welche deiner Rollen Mitglieder in allen Tickets sehen
cmd-role-default-role = Die Rolle (leer: deine Wahl ansehen)
cmd-role-default-reset = Nimmt deine Wahl zurück

## Preferences

language-name = Deutsch
language-placeholder = Wähl deine Sprache
language-is = Deine Sprache ist { $language }. Um sie zu ändern, nenn eine andere.
language-set = Deine Sprache ist jetzt { $language }.
language-or-reset = Nenn entweder eine Sprache oder nimm `reset`, nicht beides.
no-such-language = „{ $given }“ spreche ich nicht, nur { $known }.
card-language = Sprache
pings-are = { $state ->
    [on] Erinnerungen, Benachrichtigungen und Abos pingen dich an.
   *[off] Erinnerungen, Benachrichtigungen und Abos nennen dich, pingen dich aber nicht an. Die für eine ganze Rolle tun es weiterhin: siehe `/reminder_subscription`.
}

cmd-preferences-language = Zeigt oder ändert die Sprache, in der ich mit dir spreche
cmd-preferences-language-language = Etwa fr (leer: deine ansehen)
cmd-preferences-language-reset = Nimmt wieder die Sprache deines Discord
cmd-preferences-pings = Legt fest, ob Erinnerungen, Benachrichtigungen und Abos dich anpingen
cmd-preferences-pings-state = An oder aus (leer: deine Wahl ansehen)

## What is kept about people

ids = **Mitglied:** `{ $member }`
    { "" }**Ticket #{ $number }:** `{ $ticket }`
    { "" }**Kanal:** { $channel ->
    [none] keiner
   *[other] `{ $channel }`
}
    { "" }**Direktnachrichten:** { $direct ->
    [none] noch keine
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **diese Nachricht:** `{ $message }`
}
privacy = **Was ich über dich aufhebe**
    • Was du und das Team in deinen Tickets schreibt, mit früheren Fassungen, Gelöschtem und Dateien; deinen Namen und deine ID. { $messages ->
    [0] Die Texte bleiben, bis sie gelöscht werden
    [one] Die Texte verschwinden einen Tag, nachdem ein Ticket geschlossen wurde
   *[other] Die Texte verschwinden { $messages } Tage, nachdem ein Ticket geschlossen wurde
}, { $files ->
    [0] und die Kopien von Dateien ebenso
    [one] und die Kopien von Dateien nach einem Tag
   *[other] und die Kopien von Dateien nach { $files } Tagen
}. Dass es ein Ticket gab, bleibt vermerkt.
    • Deine Sprache und Zeitzone, wenn du sie genannt hast, Bewertungen, Vorschläge und Stimmen, und was das Team über dich vermerkt, etwa Blockierungen. Das bleibt, bis es gelöscht wird.
    • Technische Aufzeichnungen über das, was passiert ist, mit Texten von Nachrichten: { $events ->
    [0] Sie bleiben, bis sie gelöscht werden.
    [one] Sie verschwinden nach einem Tag.
   *[other] Sie verschwinden nach { $events } Tagen.
} Das Protokoll darüber, { $audit ->
    [0] wer was geändert hat, bleibt, bis es gelöscht wird.
    [one] wer was geändert hat, verschwindet nach einem Tag.
   *[other] wer was geändert hat, verschwindet nach { $audit } Tagen.
}

    { "" }**Wer das sieht:** das Team des Servers, soweit es dein Ticket sieht, und wer mich betreibt. Sonst niemand.
    { "" }**Deine Rechte:** Schreib dem Team hier, um alles davon als Datei zu bekommen oder es löschen zu lassen.
export-done = Was ich über <@{ $person }> weiß: { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}. Darin steht auch, was das Team über diese Person geschrieben hat, also sieh es durch, bevor du es herausgibst. { $files ->
    [0] { "" }
    [one] Eine Datei aus ihren Nachrichten ist nicht dabei; wer mich betreibt, kann sie mit `modmail-bot db export` ergänzen.
   *[other] { $files } Dateien aus ihren Nachrichten sind nicht dabei; wer mich betreibt, kann sie mit `modmail-bot db export` ergänzen.
}
export-nobody = Über <@{ $person }> weiß ich nichts.
export-too-large = Über <@{ $person }> weiß ich mehr, als in eine Datei auf Discord passt. Wer mich betreibt, kann es mit `modmail-bot db export { $person }` herausgeben.

cmd-id = Zeigt die IDs dieses Tickets, seines Mitglieds und seiner Kanäle
cmd-privacy = Zeigt, was ich über dich aufhebe, wie lange, und wer es sieht
cmd-export = Gibt dir eine Datei mit allem, was ich über eine Person weiß
cmd-export-member = Wen

## Mentions of the bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) hat mich erwähnt: { $link }

## Who may call which command

cmd-permissions = Wer welchen Befehl verwenden darf, unabhängig von der Stufe
cmd-permissions-allow = Erlaubt jemandem einen Befehl, obwohl die Stufe nicht reicht
cmd-permissions-allow-member = Wem
cmd-permissions-allow-role = Oder allen mit dieser Rolle
cmd-permissions-allow-command = Welcher Befehl
cmd-permissions-deny = Verbietet jemandem einen Befehl, obwohl die Stufe reicht
cmd-permissions-deny-member = Wem
cmd-permissions-deny-role = Oder allen mit dieser Rolle
cmd-permissions-deny-command = Welcher Befehl
cmd-permissions-reset = Lässt wieder die Stufe entscheiden, ob jemand einen Befehl verwenden darf
cmd-permissions-reset-member = Wer
cmd-permissions-reset-role = Oder alle mit dieser Rolle
cmd-permissions-reset-command = Welcher Befehl
cmd-permissions-show = Zeigt, wer einen Befehl verwenden darf
cmd-permissions-show-command = Welcher Befehl
cmd-permissions-list = Zeigt alles, was ihr zu Befehlen entschieden habt
cmd-permissions-list-page = Welche Seite
cmd-permissions-undo = Nimmt die letzte Entscheidung zu einem Befehl zurück
cmd-permissions-history = Zeigt, wer was zu Befehlen entschieden hat
cmd-permissions-history-page = Welche Seite
permissions-both = Nenn ein Mitglied oder eine Rolle, nicht beides.
permissions-unknown = Den Befehl `{ $name }` gibt es nicht.{ $nearest ->
    [none] { "" }
   *[other] { " " }Meintest du `{ $nearest }`?
}
permissions-owners = `{ $command }` ist nur für die Stufe „Inhaber“; der Befehl lässt sich weder vergeben noch entziehen.
permissions-is-owner = { $who } hat die Stufe „Inhaber“ und darf jeden Befehl verwenden. Das kann hier niemand ändern.
permissions-elsewhere = Rollen zählen nur auf dem Server des Teams. Nimm diesen Befehl dort.
permissions-as-before = So ist es schon: { $effect ->
    [allow] { $who } darf `{ $command }` verwenden.
    [deny] { $who } darf `{ $command }` nicht verwenden.
   *[level] Zu { $who } und `{ $command }` wurde nichts entschieden, also entscheidet die Stufe.
}
permissions-done = { $effect ->
    [allow] { $who } darf `{ $command }` jetzt verwenden, unabhängig von der Stufe.
    [deny] { $who } darf `{ $command }` nicht mehr verwenden, unabhängig von der Stufe.
   *[level] Ob { $who } `{ $command }` verwenden darf, entscheidet wieder die Stufe.
}
permissions-nothing-to-undo = Es gibt keine Entscheidung mehr, die sich zurücknehmen ließe.
permissions-undone = Zurückgenommen. { $effect ->
    [allow] { $who } darf `{ $command }` wieder verwenden, unabhängig von der Stufe.
    [deny] { $who } darf `{ $command }` wieder nicht verwenden, unabhängig von der Stufe.
   *[level] Ob { $who } `{ $command }` verwenden darf, entscheidet wieder die Stufe.
}
permissions-show = Wer `{ $command }` verwenden darf
permissions-level = Es entscheidet die Stufe: { $level }. Vorrang haben diese Entscheidungen, die über eine Person vor denen über Rollen:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } darf
   *[deny] ⛔ { $who } darf nicht
}
permissions-list = Entscheidungen zu Befehlen ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } darf `{ $command }` verwenden
   *[deny] ⛔ { $who } darf `{ $command }` nicht verwenden
}
permissions-none = Zu einzelnen Befehlen wurde nichts entschieden: Nur die Stufen zählen.
permissions-never-changed = Zu einzelnen Befehlen wurde noch nie etwas entschieden.
permissions-history = Entscheidungen zu Befehlen
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } darf `{ $command }` verwenden
    [deny] ⛔ { $who } darf `{ $command }` nicht verwenden
   *[level] ↩️ über { $who } und `{ $command }` entscheidet die Stufe
}{ $undone ->
    [yes] { " " }(zurückgenommen)
   *[no] { "" }
}
