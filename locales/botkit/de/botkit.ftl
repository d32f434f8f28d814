# What every command may answer.

arg-missing = `{ $option }` fehlt.
arg-unfit = `{ $given }` passt nicht für `{ $option }`.
arg-not-an-integer = `{ $given }` passt nicht für `{ $option }`: Nimm eine ganze Zahl von { $min } bis { $max }.
arg-not-a-duration = `{ $given }` verstehe ich nicht als Dauer. Schreib zum Beispiel `30m`, `2h` oder `1d12h`.
arg-not-a-duration-nor-text = `{ $given }` verstehe ich nicht als Dauer. Schreib zum Beispiel `30m`, `2h` oder `1d12h`. Wenn es zum folgenden Text gehört, setz `--` davor.
arg-not-a-moment = `{ $given }` verstehe ich nicht als Zeitpunkt. Schreib zum Beispiel `14:30`, `2h`, `tomorrow 9:00` (morgen), `2026-12-01 09:00` oder `every friday 9:00` (jeden Freitag).
arg-not-a-flag = `{ $given }` passt nicht für `{ $option }`: Schreib `yes` (ja) oder `no` (nein).
arg-not-a-user = Ich finde niemanden unter `{ $given }`. Erwähne die Person oder gib ihre ID an.
arg-not-a-channel = Ich finde den Kanal `{ $given }` nicht. Erwähne ihn oder gib seine ID an.
arg-not-a-role = Ich finde die Rolle `{ $given }` nicht. Erwähne sie oder gib ihre ID an.
arg-not-a-choice = `{ $given }` passt nicht für `{ $option }`. Möglich sind: { $choices }.
arg-too-much = Ich weiß nicht, was ich mit `{ $given }` anfangen soll. Setz Wörter, die zusammengehören, in Anführungszeichen: `"so wie hier"`.
arg-open-quote = Das Anführungszeichen vor `{ $given }` wird nie geschlossen.
arg-unknown-flag = `{ $given }` gibt es nicht. Meintest du `-{ $nearest }`?
arg-named = Lass `{ $given }` weg: `{ $option }` steht an dieser Stelle ohne Namen.
arg-unknown-dashed = `{ $given }` gibt es nicht. Wenn dein Text so anfängt, setz `--` davor.
arg-usage =
    { $problem }
    Verwendung: `{ $usage }`
    Beispiel: `{ $example }`

# Refusals of the dispatcher.

command-unknown = Den Befehl `{ $name }` gibt es nicht. `{ $help }` zeigt, welche es gibt.
command-unknown-nearest = Den Befehl `{ $name }` gibt es nicht. Meintest du `{ $nearest }`? `{ $help }` zeigt, welche es gibt.
command-gone = Diesen Befehl kenne ich nicht mehr. Discord zeigt manchmal noch eine Weile eine alte Liste; lade es neu oder nimm `help`.
command-group = Nach `{ $name }` fehlt noch ein Wort: { $choices }.
command-wrong-level = Das darfst du hier nicht: Dafür brauchst du { $level }.
command-denied = Das darfst du hier nicht: Jemand mit der Stufe „Inhaber“ hat dir oder einer deiner Rollen diesen Befehl entzogen.
command-wrong-server = Das darfst du hier nicht: Dafür brauchst du { $level }, und das zählt nur auf dem Server des Teams.
command-wrong-place = Das geht hier nicht. Es geht { $places }.
command-broken = Bei mir ist etwas schiefgegangen. Wenn das öfter passiert, gib denen, die mich betreiben, diese Nummer: `{ $reference }`.
command-too-late = Das hat zu lange gedauert. Bitte versuch es noch einmal.
command-unread = Das konnte ich nicht lesen. Bitte versuch es anders.
command-done = Erledigt.

level-member = nichts Besonderes
level-supporter = die Stufe „Supporter“
level-moderator = die Stufe „Moderator“
level-manager = die Berechtigung „Server verwalten“
level-admin = die Stufe „Administrator“
level-owner = die Stufe „Inhaber“

place-guild = auf einem Server
place-bot-dm = in meinen Direktnachrichten
place-private-channel = in privaten Kanälen

# Help.

cmd-help = Zeigt alle Befehle oder erklärt einen davon
cmd-help-command = Der Befehl, der erklärt werden soll
help-list-title = Das kannst du mich fragen
help-list-more = Mehr über einen davon: `{ $help }`
help-usage = Verwendung: `{ $usage }`
help-example = Beispiel: `{ $example }`
help-aliases = Geht auch: { $aliases }
help-level = Du brauchst: { $level }
