# Wat elk commando kan antwoorden.

arg-missing = `{ $option }` ontbreekt.
arg-unfit = `{ $given }` kan niet voor `{ $option }`.
arg-not-an-integer = `{ $given }` kan niet voor `{ $option }`: gebruik een geheel getal van { $min } tot en met { $max }.
arg-not-a-duration = `{ $given }` herken ik niet als duur. Schrijf bijvoorbeeld `30m`, `2h` of `1d12h`.
arg-not-a-duration-nor-text = `{ $given }` herken ik niet als duur. Schrijf bijvoorbeeld `30m`, `2h` of `1d12h`. Hoort het bij de tekst die volgt, zet er dan `--` voor.
arg-not-a-moment = `{ $given }` herken ik niet als tijdstip. Schrijf bijvoorbeeld `14:30`, `2h`, `tomorrow 9:00` (morgen), `2026-12-01 09:00` of `every friday 9:00` (elke vrijdag).
arg-not-a-flag = `{ $given }` kan niet voor `{ $option }`: gebruik `yes` (ja) of `no` (nee).
arg-not-a-user = Ik kan gebruiker `{ $given }` niet vinden. Vermeld de gebruiker of geef de ID.
arg-not-a-channel = Ik kan kanaal `{ $given }` niet vinden. Vermeld het of geef de ID.
arg-not-a-role = Ik kan rol `{ $given }` niet vinden. Vermeld die of geef de ID.
arg-not-a-choice = `{ $given }` kan niet voor `{ $option }`: gebruik { $choices }.
arg-too-much = Ik weet niet wat ik met `{ $given }` moet. Zet woorden die bij elkaar horen tussen aanhalingstekens: `"zoals dit"`.
arg-open-quote = Het aanhalingsteken vóór `{ $given }` wordt nergens gesloten.
arg-unknown-flag = `{ $given }` bestaat niet. Bedoelde je `-{ $nearest }`?
arg-named = Laat `{ $given }` weg: `{ $option }` komt op die plek, zonder de naam ervan.
arg-unknown-dashed = `{ $given }` bestaat niet. Begint je tekst ermee, zet er dan `--` voor.
arg-usage =
    { $problem }
    Gebruik: `{ $usage }`
    Voorbeeld: `{ $example }`

# Weigeringen.

command-unknown = Commando `{ $name }` bestaat niet. `{ $help }` laat zien welke er zijn.
command-unknown-nearest = Commando `{ $name }` bestaat niet. Bedoelde je `{ $nearest }`? `{ $help }` laat zien welke er zijn.
command-gone = Dit commando ken ik niet meer. Discord laat soms nog even een oude lijst zien: laad die opnieuw of gebruik `help`.
command-group = Na `{ $name }` moet nog een woord komen: { $choices }.
command-wrong-level = Dat mag je hier niet: je hebt { $level } nodig.
command-denied = Dat mag je hier niet: een eigenaar heeft jou of een van je rollen dit commando ontnomen.
command-wrong-server = Dat mag je hier niet: je hebt { $level } nodig, en dat telt alleen op de server van het team.
command-wrong-place = Dat werkt hier niet. Het werkt { $places }.
command-broken = Er ging bij mij iets mis. Blijft het gebeuren, geef dit nummer dan door aan wie mij beheert: `{ $reference }`.
command-too-late = Dat duurde te lang. Probeer het nog eens.
command-unread = Dat kon ik niet lezen. Probeer het op een andere manier.
command-done = Klaar.

level-member = niets bijzonders
level-supporter = het niveau “supporter”
level-moderator = het niveau “moderator”
level-manager = het recht “Server beheren”
level-admin = het niveau “beheerder”
level-owner = het niveau “eigenaar”

place-guild = op een server
place-bot-dm = in mijn privéberichten
place-private-channel = in privégesprekken

# Hulp.

cmd-help = Toon de commando's of leg er een uit
cmd-help-command = Het commando dat je uitgelegd wilt hebben
help-list-title = Wat je me kunt vragen
help-list-more = Meer over een van deze commando's: `{ $help }`
help-usage = Gebruik: `{ $usage }`
help-example = Voorbeeld: `{ $example }`
help-aliases = Ook: { $aliases }
help-level = Nodig: { $level }
