# Quello che ogni comando può rispondere.

arg-missing = Manca `{ $option }`.
arg-unfit = `{ $given }` non va bene per `{ $option }`.
arg-not-an-integer = `{ $given }` non va bene per `{ $option }`: indica un numero intero da { $min } a { $max }.
arg-not-a-duration = Non riconosco `{ $given }` come durata. Scrivi ad esempio `30m`, `2h` o `1d12h`.
arg-not-a-duration-nor-text = Non riconosco `{ $given }` come durata. Scrivi ad esempio `30m`, `2h` o `1d12h`. Se fa parte del testo che segue, mettici davanti `--`.
arg-not-a-moment = Non riconosco `{ $given }` come data o ora. Scrivi ad esempio `14:30`, `2h`, `tomorrow 9:00` (domani), `2026-12-01 09:00` o `every friday 9:00` (ogni venerdì).
arg-not-a-flag = `{ $given }` non va bene per `{ $option }`: usa `yes` (sì) o `no`.
arg-not-a-user = Non trovo l'utente `{ $given }`. Menzionalo o indica il suo ID.
arg-not-a-channel = Non trovo il canale `{ $given }`. Menzionalo o indica il suo ID.
arg-not-a-role = Non trovo il ruolo `{ $given }`. Menzionalo o indica il suo ID.
arg-not-a-choice = `{ $given }` non va bene per `{ $option }`: usa { $choices }.
arg-too-much = Non so cosa fare con `{ $given }`. Metti tra virgolette le parole che vanno insieme: `"così"`.
arg-open-quote = Le virgolette aperte prima di `{ $given }` non vengono mai chiuse.
arg-unknown-flag = `{ $given }` non esiste. Intendevi `-{ $nearest }`?
arg-named = Togli `{ $given }`: `{ $option }` va scritto al suo posto, senza il nome.
arg-unknown-dashed = `{ $given }` non esiste. Se il tuo testo comincia così, mettici davanti `--`.
arg-usage =
    { $problem }
    Uso: `{ $usage }`
    Esempio: `{ $example }`

# I rifiuti.

command-unknown = Il comando `{ $name }` non esiste. `{ $help }` elenca quelli che ci sono.
command-unknown-nearest = Il comando `{ $name }` non esiste. Intendevi `{ $nearest }`? `{ $help }` elenca quelli che ci sono.
command-gone = Non conosco più questo comando. A volte Discord mostra per un po' un elenco vecchio: ricaricalo o usa `help`.
command-group = Dopo `{ $name }` serve un'altra parola: { $choices }.
command-wrong-level = Qui non puoi farlo: ti serve { $level }.
command-denied = Qui non puoi farlo: un proprietario ha tolto questo comando a te o a uno dei tuoi ruoli.
command-wrong-server = Qui non puoi farlo: ti serve { $level }, che vale solo nel server dello staff.
command-wrong-place = Qui non funziona. Funziona { $places }.
command-broken = Qualcosa è andato storto da parte mia. Se continua a succedere, comunica questo numero a chi mi gestisce: `{ $reference }`.
command-too-late = Ci è voluto troppo tempo. Riprova.
command-unread = Non sono riuscito a leggerlo. Prova in un altro modo.
command-done = Fatto.

level-member = niente di particolare
level-supporter = il livello “supporto”
level-moderator = il livello “moderatore”
level-manager = il permesso “Gestisci server”
level-admin = il livello “amministratore”
level-owner = il livello “proprietario”

place-guild = in un server
place-bot-dm = nei miei messaggi diretti
place-private-channel = nelle conversazioni private

# L'aiuto.

cmd-help = Elenca i comandi o spiegane uno
cmd-help-command = Il comando da spiegare
help-list-title = Che cosa puoi chiedermi
help-list-more = Per saperne di più su uno di questi: `{ $help }`
help-usage = Uso: `{ $usage }`
help-example = Esempio: `{ $example }`
help-aliases = Anche: { $aliases }
help-level = Ti serve: { $level }
