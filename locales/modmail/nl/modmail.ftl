# Wat modmail-bot zegt, in het Nederlands.

## Aan leden

opened = Je bericht is bij het team aangekomen. Je krijgt hier antwoord, en alles wat je hier schrijft gaat naar het team.
not-relayed = ⚠️ Dit bericht kon niet aan het team getoond worden. Stuur het later nog eens.
closed = Dit gesprek is gesloten. Schrijf gerust weer als je het team nodig hebt.
closed-with-reason = Dit gesprek is gesloten: { $reason }

    Schrijf gerust weer als je het team nodig hebt.
idle-taken-back = Dit gesprek blijft toch open: het team is er nog mee bezig.
idle-warning = Het team heeft geantwoord en niets meer van je gehoord. Als je niet reageert, sluit dit gesprek <t:{ $moment }:R>.
end-button = Dit gesprek sluiten
ended = Dit gesprek is gesloten. Schrijf gerust weer als je het team nodig hebt.
end-nothing = Je hebt hier geen open gesprek.
end-over = Dit gesprek is al afgelopen.
end-later = Iets wat je schreef is nog onderweg naar het team. Probeer het zo meteen nog eens.
rating-question = Hoe hebben we het gedaan?
rating-comment = Opmerking toevoegen
rating-field = Wat ging er goed? Wat kan er beter?
rating-thanks = { $stars } Bedankt! Schrijf gerust weer als je het team nodig hebt.
rating-commented = { $stars } Bedankt, je opmerking is doorgegeven aan het team.
rating-commented-before = Je hebt al een opmerking over dit gesprek gegeven, en het team heeft die gekregen.
rating-empty = Je opmerking is leeg.
rating-gone = Dit gesprek kan niet meer beoordeeld worden.
reopened = Het team heeft dit gesprek heropend. Alles wat je hier schrijft gaat naar het team.
kept-for-now = Het team is op dit moment niet bereikbaar. Je bericht is bewaard en gaat er zo snel mogelijk heen, dus je hoeft het niet opnieuw te sturen.
too-short = Dit bericht is niet doorgegeven: vertel in minstens { $wanted } tekens waar het over gaat.
too-soon = Dit bericht is niet doorgegeven: je laatste gesprek is nog maar net gesloten. Je kunt { $moment } een nieuw gesprek beginnen.
menu-question = Waar gaat je bericht over? Wat je ondertussen nog schrijft, wordt ook doorgegeven.
menu-placeholder = Kies een onderwerp
menu-anything = Iets anders
menu-chosen = **{ $category }**: je bericht is onderweg.
menu-answered = **{ $category }**
menu-chosen-anything = Je bericht is onderweg naar het team.
menu-expired = Je hebt geen onderwerp gekozen, dus je bericht gaat zo naar het team.
menu-not-offered = Dat onderwerp is er niet meer. Kies een ander.
menu-over = Dit is al beslist.
confirm-question = Zal ik je bericht aan het team laten zien? Wat je ondertussen nog schrijft, wordt ook doorgegeven.
confirm-send = Ja, laat maar zien
confirm-discard = Nee
confirm-discarded = Het team heeft niets te zien gekregen.
confirm-expired = Je hebt niet bevestigd, dus het team heeft niets te zien gekregen. Schrijf gerust weer als je het nodig hebt.

## Berichten aan beide kanten

message-empty = *(een bericht dat hier niet getoond kan worden)*
message-link = 📎 [{ $name }]({ $url }) (te groot om te kopiëren of niet meer beschikbaar; de link verloopt)
message-link-unkept = 📎 [{ $name }]({ $url }) (ik kon geen kopie bewaren; de link verloopt)
message-invisible = *(een bericht van tekens die je niet kunt zien)*
message-sticker = 🏷️ Sticker: { $what }
message-poll = 📊 Poll: { $what }
message-forwarded = ↪️ Doorgestuurd:
message-forwarded-from = ↪️ Doorgestuurd uit { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Spraakbericht, { $seconds } s
message-answers = ↩️ Als antwoord op: { $what }
anonymous-name = Team
message-change = { $change ->
    [deleted] 🗑️ verwijderd door het lid
    [before] ✏️ wat er eerst stond
   *[edited] ✏️ bewerkt door het lid
}
message-deleted-by = 🗑️ Verwijderd door <@{ $staff }>

## Tickets

card-member = Lid
card-account = Account gemaakt
card-joined = Lid geworden
card-stranger = niet op deze server
card-roles = Rollen
card-earlier = Eerdere tickets
card-last = Meest recente
card-notes = Notities
card-servers = Servers
card-both = die van de leden en die van het team
card-unknown = Discord zei het niet
card-members-only = niet op die van het team
card-number = Ticket #{ $number }
card-channel = Naam van dit kanaal
card-name-refused = Discord staat de naam van dit lid niet toe in een kanaalnaam, dus het kanaal heeft een neutrale, zoals ticket-001.
card-dms = Privéberichten
card-dms-closed = stonden dicht toen dit ticket openging: ik kon het lid niet eens begroeten
dms-closed = ⚠️ Het lid accepteert geen privéberichten van mij, dus zolang dat zo is komen jullie antwoorden niet aan. De berichten van het lid komen nog wel binnen.
alert-full = ⚠️ Er is op de server geen plek voor nog een ticket, #{ $ticket } van **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. Wat leden schrijven wordt bewaard. Verwijder kanalen die jullie niet meer nodig hebben, dan ga ik vanzelf verder.
alert-forbidden = ⚠️ Ik kan ticket #{ $ticket } voor **{ $name }** (<@{ $member }> · `{ $member }`) niet openen: { $reason }. Wat leden schrijven wordt bewaard. Zorg dat ik de categorie van de tickets kan zien en de kanalen erin kan beheren, dan ga ik vanzelf verder.
alert-refused = ⚠️ Ik kan ticket #{ $ticket } voor **{ $name }** (<@{ $member }> · `{ $member }`) niet openen, omdat Discord het kanaal weigert: { $reason }. Wat het lid schrijft wordt bewaard, en ik blijf het proberen. Mijn log zegt meer.
alert-missing = ⚠️ Ik kan ticket #{ $ticket } voor **{ $name }** (<@{ $member }> · `{ $member }`) niet openen, omdat de categorie of het forum ervan weg is: { $reason }. Wat leden schrijven wordt bewaard. Zet de juiste in de instellingen.
alert-archive-full = { $tickets ->
    [none] ⚠️ Het archief is vol, en ik kan er geen categorie meer voor maken: { $reason }. Verwijder kanalen die jullie niet meer nodig hebben.
   *[other] ⚠️ Het archief is vol, en ik kan er geen categorie meer voor maken: { $reason }. Deze kanalen van gesloten tickets blijven waar ze zijn: { $tickets }. Verwijder kanalen die jullie niet meer nodig hebben.
}
alert-visible = ⚠️ Niet alleen het team kan de tickets in <#{ $place }> zien: { $roles }. Neem die rollen daar *Kanaal bekijken* af, tenzij jullie het zo willen.
outsider-writes = ⚠️ <@{ $person }> schrijft hier maar hoort niet bij het team, dus niets daarvan gaat naar het lid. Het wordt als notitie bewaard. Moet deze persoon kunnen antwoorden, geef dan een rol uit `supporters`; mag deze persoon hier niet meelezen, verberg dan het kanaal.
alert-not-shown = ⚠️ Ik kan niet tonen wat **{ $name }** (<@{ $member }> · `{ $member }`) schreef in ticket #{ $ticket }, <#{ $channel }>: { $reason }. Het is bewaard. Geef me daar mijn rechten terug, dan ga ik vanzelf verder.
alert-parked = ⚠️ Ik ben steeds opnieuw vastgelopen op iets wat hier gebeurde en heb het overgeslagen. Mijn log zegt meer.
alert-parked-elsewhere = ⚠️ Ik ben steeds opnieuw vastgelopen op iets wat in <#{ $channel }> gebeurde en heb het overgeslagen. Mijn log zegt meer.
alert-parked-of = ⚠️ Ik ben steeds opnieuw vastgelopen op iets van <@{ $member }> (`{ $member }`), { $ticket ->
    [none] zonder ticket
   *[other] ticket #{ $ticket }
}, en heb het overgeslagen. Was het een bericht, dan ziet het lid er ❌ onder; vraag om het op een andere manier te schrijven. Mijn log zegt meer.
alert-parked-message = ⚠️ Ik ben steeds opnieuw vastgelopen op een bericht van dit lid en heb het overgeslagen. Het lid ziet er ❌ onder; vraag om het op een andere manier te schrijven.
alert-held-up = ⚠️ Discord, of iets wat ervoor zit, weigert al een kwartier iets in het ticket van <@{ $member }>: { $reason }. Alles daarachter wacht. Ik blijf het proberen, tenzij jullie het opgeven.
alert-held-up-somewhere = ⚠️ Discord, of iets wat ervoor zit, weigert al een kwartier iets van mij: { $reason }. Alles daarachter wacht. Ik blijf het proberen, tenzij jullie het opgeven.
give-up-button = Opgeven
give-up-done = ❌ <@{ $staff }> heeft het opgegeven. Wat erachter wacht, gaat zo verder.
give-up-over = Dat is ondertussen gelukt, of al opgegeven.
card-earlier-count = { $count ->
    [0] geen
    [one] één
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ onderweg · ✏️ bewerkt
   *[none] #{ $number } · ⏳ onderweg
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ bezorgd · ✏️ bewerkt
   *[none] #{ $number } · ✅ bezorgd
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ bewerkt · ❌ niet bezorgd: { $reason }
   *[none] #{ $number } · ❌ niet bezorgd: { $reason }
}
copy-anonymous = { $name } (anoniem)
copy-deleted = #{ $number } · 🗑️ verwijderd
copy-lost = ⚠️ Mijn kopie van **{ $name }** is weg, en ook Discord heeft het bestand niet meer. Het bericht is verstuurd met een link in plaats daarvan.
reply-failed = ❌ <@{ $staff }>, antwoord #{ $number } is niet bezorgd: { $reason }

## Het lid

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) heeft de server verlaten. Dit ticket blijft open, maar jullie antwoorden komen misschien niet aan.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) heeft de server verlaten, dus dit ticket wordt gesloten.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) is lid geworden van de server.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) is verbannen van de server.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) is door <@{ $staff }> verbannen van de server.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) is verbannen van de server: { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) is door <@{ $staff }> verbannen van de server: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) is niet langer verbannen van de server.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) heeft op de server een time-out tot <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) heeft op de server geen time-out meer.
reopened-note = 🔓 Het lid heeft weer geschreven, dus dit ticket is weer open. Het was gesloten <t:{ $closed }:R>.
reopened-note-by = 🔓 Heropend door <@{ $staff }>. Het was gesloten <t:{ $closed }:R>.
closed-on-leave = Het lid heeft de server verlaten.

## Antwoorden op commando's

cmd-reply = Antwoord het lid van dit ticket
    .menu = Antwoorden
cmd-reply-text = Wat je wilt zeggen
cmd-reply-file = Een bestand om mee te sturen
cmd-reply-anonymous = Vertel het lid niet wie er antwoordt
cmd-reply-real = Toon het lid je naam, ook als antwoorden altijd anoniem zijn
cmd-anonreply = Antwoord het lid van dit ticket zonder te zeggen wie je bent
cmd-anonreply-text = Wat je wilt zeggen
cmd-anonreply-file = Een bestand om mee te sturen
cmd-realreply = Antwoord het lid van dit ticket onder je naam, ook als antwoorden altijd anoniem zijn
cmd-realreply-text = Wat je wilt zeggen
cmd-realreply-file = Een bestand om mee te sturen
cmd-realreply-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-realreply-after = Verstuur later: na hoelang, bijv. 2h
cmd-realreply-at = Verstuur later: wanneer, bijv. 14:30 of tomorrow 9:00
cmd-realreply-to = Verstuur alleen naar dit lid van het ticket
cmd-freply = Antwoord het lid van dit ticket, met ingevulde variabelen zoals {"{"}member.name{"}"}
cmd-freply-text = Wat je wilt zeggen
cmd-freply-file = Een bestand om mee te sturen
cmd-freply-anonymous = Vertel het lid niet wie er antwoordt
cmd-freply-real = Toon het lid je naam, ook als antwoorden altijd anoniem zijn
cmd-freply-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-freply-after = Verstuur later: na hoelang, bijv. 2h
cmd-freply-at = Verstuur later: wanneer, bijv. 14:30 of tomorrow 9:00
cmd-freply-to = Verstuur alleen naar dit lid van het ticket
cmd-edit = Bewerk een antwoord aan beide kanten
cmd-edit-number = Het nummer onder de kopie
cmd-edit-text = Nieuwe tekst (leeg laten om in een formulier te bewerken)
cmd-delete = Verwijder een antwoord bij het lid
    .menu = Antwoord verwijderen
cmd-delete-number = Het nummer onder de kopie
cmd-retry = Probeer opnieuw te bezorgen wat mislukt is
cmd-retry-number = Het nummer van een antwoord (leeg laten voor alles wat mislukt is)
cmd-close = Sluit dit ticket, nu of later
cmd-close-after = Wanneer het sluit, bijv. 1d12h (leeg laten om het nu te sluiten)
cmd-close-cancel = Annuleer de geplande sluiting
cmd-close-silent = Vertel het lid niets
cmd-close-reason = Waarom; ook het lid krijgt dit te lezen, tenzij je stil sluit
cmd-new_thread = Open een ticket met een lid
    .menu = Ticket openen
cmd-new_thread-member = Met wie
cmd-new_thread-category = Wat voor ticket het is
cmd-new_thread-message = Je eerste bericht; zonder dat hoort het lid niets tot je antwoordt
cmd-choose = Zeg waar je bericht over gaat
cmd-choose-category = Het nummer van de categorie
cmd-choose-discard = Laat het team niets zien
cmd-choose-answer-1 = Je antwoord op de eerste vraag
cmd-choose-answer-2 = Je antwoord op de tweede vraag
cmd-choose-answer-3 = Je antwoord op de derde vraag
cmd-choose-answer-4 = Je antwoord op de vierde vraag
cmd-choose-answer-5 = Je antwoord op de vijfde vraag
cmd-end = Sluit je gesprek met het team
cmd-end_one = Sluit het gesprek waar deze knop bij hoort
cmd-end_one-ticket = Welk gesprek
cmd-rate = Beoordeel een afgelopen gesprek
cmd-rate-write = Open het formulier voor een opmerking
cmd-rate-score = Hoe goed het was, van 1 tot 5
cmd-rate-ticket = Welk gesprek
cmd-rate-comment = Wat je erover wilt zeggen
cmd-force_close = Sluit een ticket dat anders niet te sluiten is
cmd-force_close-member = Wiens ticket (leeg laten voor dat van dit kanaal)
cmd-force_close-silent = Vertel het lid niets
cmd-force_close-reason = Waarom; ook het lid krijgt dit te lezen, tenzij je stil sluit
cmd-give_up = Geef op wat Discord steeds opnieuw weigert
cmd-give_up-row = Wat
cmd-reopen = Heropen een gesloten ticket
cmd-reopen-member = Wiens laatste ticket (leeg laten voor dat van dit kanaal)
cmd-reopen-silent = Vertel het lid niets
cmd-take = Wijs dit ticket aan jezelf toe
cmd-take-force = Ook als het aan iemand anders is toegewezen
cmd-release = Maak je toewijzing aan dit ticket ongedaan
cmd-release-force = Ook als het aan iemand anders is toegewezen
cmd-transfer = Wijs dit ticket aan iemand anders toe
cmd-transfer-to = Aan wie
cmd-transfer-force = Ook als het aan iemand anders is toegewezen
cmd-rename = Zet een label in de naam van het kanaal van dit ticket
cmd-rename-label = Het label (leeg laten om het weg te halen)
cmd-snooze = Stel dit ticket uit (het komt eerder terug als het lid schrijft), of beëindig het uitstel
cmd-snooze-time = Hoelang, bijv. 2d (leeg laten om het uitstel te beëindigen)
cmd-ping = Kijk of de bot er is
cmd-about = Toon wat deze bot is

command-late = Je stuurde dit { $minutes } minuten geleden, toen ik offline was, dus ik heb het niet gedaan. Stuur het opnieuw als je het nog wilt.
retry-nothing = Hier is niets mislukt dat opnieuw bezorgd kan worden.
retry-begun = { $count ->
    [one] Eén bericht wordt opnieuw bezorgd. Bij de kopie zie je hoe het afloopt.
   *[other] { $count } berichten worden opnieuw bezorgd. Bij de kopieën zie je hoe het afloopt.
}
not-a-ticket = Dit is geen ticket. Gebruik het commando in het kanaal van een open ticket.
ticket-closed = Dit ticket is gesloten.
ticket-opening = Ik open een ticket met <@{ $member }>. Het lid merkt er niets van tot iemand antwoordt.
ticket-opening-told = Ik open een ticket met <@{ $member }>, en je bericht is onderweg.
ticket-opened = Ticket #{ $ticket } met <@{ $member }> is open: <#{ $channel }>. Het lid merkt er niets van tot iemand antwoordt.
ticket-opened-told = Ticket #{ $ticket } met <@{ $member }> is open: <#{ $channel }>. Je bericht is onderweg.
ticket-not-opened = Ik kan het kanaal van ticket #{ $ticket } met <@{ $member }> nog niet maken, omdat { $why ->
    [full] er op de server geen plek voor is
    [missing] de categorie of het forum ervan weg is
   *[forbidden] Discord het me niet toestaat
}. Zodra dat in orde is, gaat het vanzelf open.
ticket-there = <@{ $member }> heeft al een open ticket: { $where }
ticket-there-unplaced = <@{ $member }> heeft al een open ticket; het kanaal ervan wordt gemaakt.
nobody-by-id = Ik kan geen gebruiker met de ID { $given } vinden.
nobody-by-name = Ik kan “{ $given }” niet vinden op de server van de leden.
several-by-name = Meerdere mensen heten “{ $given }”: { $people }. Vermeld wie je bedoelt.
no-ticket-with-bots = Je kunt geen tickets openen met bots.
cmd-move_thread = Verplaats dit ticket naar een andere categorie
cmd-move_thread-category = De naam van de categorie
category-usual = geen: de gewone plek
moving = { $category ->
    [none] Ik verplaats dit ticket naar de gewone plek.
   *[other] Ik verplaats dit ticket naar **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> heeft dit ticket naar de gewone plek verplaatst.
   *[other] <@{ $staff }> heeft dit ticket naar **{ $category }** verplaatst.
}
moved-already = { $category ->
    [none] Dit ticket staat al op de gewone plek.
   *[other] Dit ticket staat al in **{ $category }**.
}
cannot-move = { $category ->
    [none] Discord kan dit ticket niet naar de gewone plek verplaatsen: een post blijft in zijn forum, en een kanaal kan er geen worden. Het blijft waar het is.
   *[other] Discord kan dit ticket niet naar **{ $category }** verplaatsen: een post blijft in zijn forum, en een kanaal kan er geen worden. Het blijft waar het is.
}
not-moved = ⚠️ <@{ $staff }> Het ticket kon niet verplaatst worden en blijft in zijn categorie. Discord zegt: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> Ik mag dit ticket niet verplaatsen: het blijft in zijn categorie. Sta me in beide categorieën **Kanalen beheren** en **Rechten beheren** toe en probeer het nog eens.
cmd-add_staff = Laat een persoon of rol toe tot dit ticket
cmd-add_staff-member = Wie
cmd-add_staff-role = Of iedereen met deze rol
cmd-remove_staff = Neem een persoon of rol de toegang tot dit ticket weer af
cmd-remove_staff-member = Wie
cmd-remove_staff-role = Of iedereen met deze rol
guest-both = Noem een lid of een rol, niet allebei.
guest-nobody = Noem een lid of een rol.
guest-everyone = Dan zou iedereen erbij kunnen. Kies een andere rol.
guest-bot = Bots kunnen niet tot een ticket worden toegelaten.
guest-member = Dit ticket gaat over { $who }: dan zou te lezen zijn wat het team onderling zegt.
guest-not-there = { $who } is niet op de server met de tickets.
guest-in-post = Dit ticket is een post in een forum: wie het forum ziet, ziet het, en niemand anders kan dat.
guest-coming = Ik laat { $who } toe tot dit ticket.
guest-going = { $who } ziet dit ticket alleen nog als de categorie ervan dat toestaat.
guest-in = { $who }: <@{ $staff }> heeft je toegelaten tot dit ticket.
guest-out = <@{ $staff }> heeft { $who } de toegang tot dit ticket weer afgenomen. Wie het ziet, hangt weer van de categorie af.
guest-forbidden = ⚠️ <@{ $staff }> Ik mag niet veranderen wie dit ticket ziet. Sta me in de categorie ervan **Rechten beheren** toe en probeer het nog eens.
guest-not-changed = ⚠️ <@{ $staff }> Wie dit ticket ziet, kon niet veranderd worden. Discord zegt: { $reason }
no-such-category = Categorie “{ $given }” bestaat niet. { $known ->
    [none] Er zijn helemaal geen categorieën.
   *[other] Je kunt kiezen uit: { $known }
}
discord-silent = Discord antwoordde niet, dus er is niets gedaan. Probeer het nog eens.
ticket-closed-by = Dit ticket is gesloten door <@{ $staff }>.
no-closed-ticket = <@{ $member }> heeft nog nooit een ticket gehad.
ticket-is-open = Dit ticket is open.
reopen-which = Dit is geen ticket. Gebruik het commando in het kanaal van een gesloten ticket, of noem het lid.
reopening = Het ticket is weer open: <#{ $channel }>
reopening-unplaced = Het ticket is weer open; het kanaal ervan wordt gemaakt.
channel-elsewhere = Dit ticket is weer open, maar ik kon het kanaal ervan niet terugzetten: { $reason }. Verplaats het zelf.
no-open-ticket = Dit lid heeft geen open ticket.
cancel-takes-nothing = `cancel` kan niet samen met andere opties.
nothing-planned = Voor dit ticket is geen sluiting gepland.
delay-too-long = Je kunt een sluiting hoogstens { $limit } vooruit plannen.
closing-planned = 🕑 Dit ticket sluit <t:{ $moment }:R> (<t:{ $moment }:f>), tenzij het lid eerder schrijft. Gebruik `/close` met `cancel` om het open te houden.
closing-planned-firmly = 🕑 Dit ticket sluit <t:{ $moment }:R> (<t:{ $moment }:f>). Gebruik `/close` met `cancel` om het open te houden.
closing-replanned = 🕑 Dit ticket sluit nu <t:{ $moment }:R> (<t:{ $moment }:f>) in plaats van op de eerder ingestelde tijd.
closing-called-off = Dit ticket blijft open: de geplande sluiting is geannuleerd.
closing-called-off-by-member = Het lid heeft geschreven, dus de geplande sluiting is geannuleerd.
idle-warned = 💤 Het lid heeft lang niet gereageerd en een herinnering gekregen. Dit ticket sluit <t:{ $moment }:R> (<t:{ $moment }:f>), tenzij het lid eerder schrijft of iemand van jullie er iets in doet. Gebruik `/close` met `cancel` om het open te houden.
idle-called-off = Dit ticket blijft open, en dat is het lid verteld. Het lid heeft weer de volle tijd.
idle-reason = er kwam lange tijd geen antwoord.
rating-told = { $stars } <@{ $member }> heeft ticket #{ $ticket } beoordeeld.
rating-changed = { $stars } <@{ $member }> heeft de beoordeling van ticket #{ $ticket } gewijzigd.
rating-told-comment = { $stars } <@{ $member }> zegt over ticket #{ $ticket }:
closed-note = 🔒 Dit ticket is gesloten.
closed-note-with-reason = 🔒 Dit ticket is gesloten: { $reason }
closed-note-by = 🔒 Gesloten door <@{ $staff }>.
closed-note-by-with-reason = 🔒 Gesloten door <@{ $staff }>: { $reason }
reply-queued = Antwoord #{ $number } is onderweg. Aan de kopie in dit kanaal zie je wanneer het bezorgd is.
reply-empty = Er is niets om te versturen: schrijf een tekst of voeg een bestand toe.
reply-too-long = Je antwoord heeft { $length } tekens, maar er zijn er hoogstens { $limit } toegestaan. Verstuur het in delen.
which-reply = Welk antwoord? Geef het nummer onder de kopie, of reageer op de kopie zelf.
no-such-reply = In dit ticket is geen antwoord #{ $number }.
no-reply = Dit is geen antwoord aan het lid.
not-your-reply = Alleen wie het schreef en moderators kunnen antwoord #{ $number } wijzigen.
reply-is-deleted = Antwoord #{ $number } was al verwijderd, dus het kan niet meer gewijzigd worden.
reply-unchanged = Dat staat al in antwoord #{ $number }.
reply-edited = Antwoord #{ $number } is bewerkt.
reply-gone = Antwoord #{ $number } is verwijderd. De kopie blijft hier, gemarkeerd als verwijderd.
reply-title = Antwoord
reply-field = Wat het lid te lezen krijgt
edit-title = Antwoord #{ $number }
edit-field = Nieuwe tekst
reason-too-long = De reden is langer dan { $limit } tekens. Maak die korter.
kept-as-note = 📝 Dit heb ik als notitie bewaard: het lijkt op een commando of is een reactie op een bericht van het team zelf. Het lid ziet het niet.
typed-command = 💡 Dat is als bericht verstuurd, dus er is niets gebeurd. Kies `/{ $command }` uit de lijst die opengaat terwijl je typt, of schrijf `{ $prefix }{ $command }`.
send-note-button = Naar het lid sturen
note-later = Iets wat hier geschreven of gewijzigd is, wordt nog gelezen. Probeer het zo meteen nog eens.
note-gone = Deze notitie is weg of al verstuurd.
files-taken-away = 📎 Het lid heeft weggehaald: { $names }
reacted-by-member = Het lid reageerde hierop met { $emoji }
reacted-by-staff = Het team reageerde hierop met { $emoji }
cmd-send_note = Stuur een notitie naar het lid
cmd-send_note-message = Welke notitie
edit-field-rest = De rest van de tekst
cmd-reply_form = Verstuur een antwoord dat in een formulier geschreven is
cmd-reply_form-quote = Het bericht waarop het antwoordt
cmd-reply_form-anonymous = Vertel het lid niet wie er antwoordt
cmd-reply_form-real = Toon het lid je naam, ook als antwoorden altijd anoniem zijn
cmd-reply_form-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-reply_form-to = Verstuur alleen naar dit lid van het ticket
cmd-reply_form-text = Wat je wilt zeggen
cmd-edit_form = Wijzig een antwoord in een formulier
cmd-edit_form-number = Het nummer onder de kopie
cmd-edit_form-text = Nieuwe tekst
cmd-edit_form-rest = De rest van de tekst
still-arriving = { $count ->
    [one] Eén bericht van het lid is
   *[other] { $count } berichten van het lid zijn
} nog onderweg naar dit ticket. Sluit het als je gelezen hebt wat het lid schreef.
channel-not-archived = Dit ticket is gesloten, maar ik kon het kanaal niet archiveren: { $reason }. Verplaats het zelf. Gebeurt dit elke keer, controleer dan `archive_category` onder `[closing]` in mijn instellingen.
channel-stays = Dit ticket is gesloten, maar ik kon het kanaal niet verwijderen: { $reason }. Verwijder het zelf.
closing = Het ticket is gesloten.
pong = Ik ben er. { $waiting ->
    [0] Er hoeft niets meer bezorgd te worden.
    [one] Eén bericht moet nog bezorgd worden.
   *[other] { $waiting } berichten moeten nog bezorgd worden.
}
about = Guildhall modmail { $version }: leden sturen de bot een privébericht, en het team antwoordt vanuit tickets. Vrije software onder MIT of Apache-2.0.

## Toewijzing

claim-taken = 🙋 Dit ticket is toegewezen aan <@{ $staff }>.
claim-released = Dit ticket is aan niemand meer toegewezen.
claim-yours = Dit ticket is al aan jou toegewezen.
claim-theirs = Dit ticket is al toegewezen aan <@{ $staff }>.
claim-nobodys = Dit ticket is aan niemand toegewezen.
claim-ask = Dit ticket is toegewezen aan <@{ $staff }>. Wil je het toch doen?
claim-anyway = Toch doen
claim-not-staff = Deze persoon hoort niet bij het team en heeft geen van de rollen uit mijn instellingen.
claim-unknown = Discord zei niet of deze persoon bij het team hoort. Probeer het nog eens.
label-set = Het label is ingesteld.
label-none = Dit ticket heeft geen label. Schrijf er een achter het commando om het in te stellen.
label-taken-off = Het label is weggehaald.
label-refused = Discord staat “{ $label }” niet toe in een kanaalnaam. Kies een ander label.
label-not-taken = ⚠️ Discord staat het label “{ $label }” niet toe in een kanaalnaam, dus ik heb het weggehaald.
label-not-taken-by = ⚠️ <@{ $staff }> Discord staat het label “{ $label }” niet toe in een kanaalnaam, dus ik heb het weggehaald. Kies een ander.
label-too-long = Een label kan hoogstens { $limit } tekens hebben.
label-without-letters = Een label heeft een letter of cijfer nodig: iets anders is in de kanaalnaam niet te zien.
label-later = Het label is opgeslagen. Discord staat maar twee naamswijzigingen per tien minuten toe, dus de kanaalnaam volgt <t:{ $moment }:R>.
snoozed = 💤 Dit ticket is uitgesteld tot <t:{ $moment }:f>, of tot het lid schrijft.
not-snoozed = Dit ticket is niet uitgesteld. Zeg hoelang om het uit te stellen, bijvoorbeeld `2d`.
snooze-over = ⏰ Dit ticket is niet langer uitgesteld.

## De lijst van open tickets

cmd-tickets = Toon de open tickets, te beginnen met wat het langst op jullie wacht
cmd-tickets-mine = Alleen die aan jou zijn toegewezen
cmd-tickets-unclaimed = Alleen die aan niemand zijn toegewezen
cmd-tickets-page = Welke pagina
queue-title = { $count ->
    [one] Eén open ticket
   *[other] { $count } open tickets
}
queue-mine-or-unclaimed = Kies `mine` of `unclaimed`: geen ticket is allebei.
queue-none = Er zijn geen open tickets.
queue-none-mine = Geen open ticket is aan jou toegewezen.
queue-none-unclaimed = Elk open ticket is aan iemand toegewezen.
queue-unplaced = { $name } (nog geen kanaal)
queue-staff = wacht op het team, laatste bericht <t:{ $moment }:R>
queue-member = wacht op het lid, laatste bericht <t:{ $moment }:R>
queue-unwritten = geopend <t:{ $moment }:R>, nog niets geschreven
queue-snoozed = 💤 tot <t:{ $moment }:f>
page-of = Pagina { $page } van { $pages }
page-open = Pagina { $page }

## Snippets

cmd-reply-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-anonreply-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-snippet = Houd antwoorden bij de hand en verstuur ze
cmd-snippet-use = Stuur een snippet naar het lid van dit ticket
cmd-snippet-use-key = Welke snippet
cmd-snippet-use-file = Een bestand om mee te sturen
cmd-snippet-use-anonymous = Vertel het lid niet wie er antwoordt
cmd-snippet-use-plain = Verstuur als gewone tekst, wat de instellingen ook zeggen
cmd-snippet-list = Toon alle snippets
cmd-snippet-list-page = Welke pagina
cmd-snippet-show = Toon wat er in een snippet staat
cmd-snippet-show-key = Welke snippet
cmd-snippet-history = Toon wat er eerder in een snippet stond
cmd-snippet-history-key = Welke snippet
cmd-snippet-history-version = Het nummer van een eerdere versie (leeg laten om ze te tonen)
cmd-snippet-create = Maak een snippet
cmd-snippet-create-key = Het woord waarmee je hem oproept
cmd-snippet-create-content = Wat erin staat (leeg laten om het in een formulier te schrijven)
cmd-snippet-edit = Wijzig wat er in een snippet staat
cmd-snippet-edit-key = Welke snippet
cmd-snippet-edit-content = Nieuwe tekst (leeg laten om in een formulier te bewerken)
cmd-snippet-delete = Verwijder een snippet
cmd-snippet-delete-key = Welke snippet
cmd-snippet_save = Maak een snippet van een bericht
    .menu = Opslaan als snippet
snippet-created = Snippet `{ $key }` is opgeslagen. Verstuur hem met `/snippet use` of `{ $prefix }{ $key }`, of schrijf `{"{{"}{ $key }{"}}"}` in een antwoord.
snippet-edited = Snippet `{ $key }` is gewijzigd. `/snippet history` toont wat er eerder stond.
snippet-unchanged = Dat staat al in snippet `{ $key }`.
snippet-deleted = Snippet `{ $key }` is verwijderd. Er stond:
snippet-shown = Snippet `{ $key }`, gemaakt door <@{ $staff }> <t:{ $moment }:R>, laatst gewijzigd <t:{ $changed }:R>, { $uses ->
    [0] nooit verstuurd
    [one] één keer verstuurd
   *[other] { $uses } keer verstuurd
}:
snippet-none = Er zijn nog geen snippets. Moderators maken ze met `/snippet create`.
snippet-list = { $count ->
    [one] Eén snippet
   *[other] { $count } snippets
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = Dit stond er eerder in snippet `{ $key }`:
snippet-version = **{ $version }**: tot <t:{ $moment }:f>, toen <@{ $staff }> hem wijzigde
snippet-never-changed = Snippet `{ $key }` is nog nooit gewijzigd.
snippet-no-version = Snippet `{ $key }` heeft geen versie { $version }. `/snippet history` toont welke er zijn.
snippet-unknown = Snippet `{ $key }` bestaat niet. `/snippet list` toont welke er zijn.
snippet-taken = Er is al een snippet `{ $key }`. Gebruik `/snippet edit` om hem te wijzigen.
snippet-key-alias = `{ $key }` is al een alias. Kies een ander woord.
snippet-key-command = `{ $key }` is een commando. Kies een ander woord.
snippet-key-too-long = Het woord kan hoogstens { $limit } tekens hebben.
snippet-key-characters = `{ $key }` kan niet als woord om te typen: gebruik letters, cijfers, `-` en `_`, en begin met een letter of cijfer.
snippet-empty = Er is niets om op te slaan: een snippet heeft een tekst nodig.
snippet-too-long = De snippet heeft { $length } tekens, maar er zijn er hoogstens { $limit } toegestaan.
snippet-may-be-too-long = Met ingevulde variabelen kan deze snippet { $length } tekens lang worden, maar een antwoord kan er hoogstens { $limit } hebben. Maak hem korter.
snippet-unknown-variable = Variabele `{"{"}{ $name }{"}"}` bestaat niet. Je kunt { $known } gebruiken. Om accolades als tekst te schrijven, zet je er een backslash voor: `\{"{"}`.
snippet-form = Snippet
snippet-field-key = Het woord waarmee je hem oproept
snippet-field-content = Wat erin staat
reply-no-snippet = Snippet “{ $key }” bestaat niet, dus er is niets verstuurd. Om de accolades als tekst te versturen, zet je er een backslash voor: `\{"{{"}`.
reply-unknown-variable = Variabele `{"{"}{ $name }{"}"}` bestaat niet, dus er is niets verstuurd. Je kunt { $known } gebruiken. Om accolades als tekst te versturen, zet je er een backslash voor: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` verstuurt de snippet met die naam en daar hoort niets achter, dus er is niets verstuurd. Om tekst toe te voegen, schrijf je `{ $prefix }reply {"{{"}{ $name }{"}}"}` en ga je verder.

## Aliassen

cmd-alias = Geef commando's je eigen namen
cmd-alias-create = Maak een alias voor een of meer commando's
cmd-alias-create-name = Het woord waarmee je hem oproept
cmd-alias-create-steps = Tot vijf commando's met && ertussen, zoals: reply Tot ziens! && close 2h
cmd-alias-list = Toon alle aliassen
cmd-alias-list-page = Welke pagina
cmd-alias-delete = Verwijder een alias
cmd-alias-delete-name = Welke alias
alias-created = { $behind ->
    [rest] Alias `{ $name }` is opgeslagen. `{ $prefix }{ $name }` roept het commando op, met wat je erachter schrijft.
   *[nothing] Alias `{ $name }` is opgeslagen. `{ $prefix }{ $name }` voert uit waar hij voor staat, en stopt bij het eerste commando dat geweigerd wordt.
}
alias-deleted = Alias `{ $name }` is verwijderd. Hij stond voor:
alias-none = Er zijn nog geen aliassen. Maak er een met `/alias create`.
alias-list = { $count ->
    [one] Eén alias
   *[other] { $count } aliassen
}
alias-line = `{ $name }` { $steps }
alias-unknown = Alias `{ $name }` bestaat niet. `/alias list` toont welke er zijn.
alias-taken = Er is al een alias `{ $name }`. Verwijder die eerst, of kies een ander woord.
alias-is-snippet = Er is al een snippet `{ $name }`. Kies een ander woord.
alias-too-long = De alias heeft { $length } tekens, maar er zijn er hoogstens { $limit } toegestaan.
alias-too-many = Dit zijn { $count } commando's, maar een alias kan er hoogstens { $limit } hebben.
alias-empty-step = Er ontbreekt een commando: zet er een voor en een achter elke `&&`.
alias-open-quote = Een aanhalingsteken wordt nergens gesloten. Hoort het bij de tekst, zet er dan een backslash voor: `\"`.
alias-half-step = `{ $step }` heeft nog een woord nodig om een commando te zijn.
alias-no-command = `{ $step }` begint niet met een commando. Een alias kan geen andere alias bevatten; gebruik voor een snippet `snippet use` en de naam ervan.
alias-stopped = ⚠️ Stap { $step } van `{ $name }` is niet uitgevoerd, dus daar ben ik gestopt.
alias-takes-nothing = `{ $prefix }{ $name }` zegt alles al en daar hoort niets achter, dus er is niets gedaan.

## Commando's van andere bots

instead-alert = `{ $prefix }alert` pingt je bij het volgende bericht van het lid; gebruik het nog eens om dat te annuleren.
instead-block = `{ $prefix }blocked` toont wie geblokkeerd is, en tot wanneer.
instead-config = `config list` toont de instellingen die hier te wijzigen zijn, en `config set` wijzigt er een. De andere staan in het bestand waarmee ik gestart ben.
instead-link = Elk bericht op Discord heeft *Berichtlink kopiëren* in het menu.
instead-log = Mijn log staat waar mijn beheerder me gestart heeft; daarin staat wat ik deed en waarom iets mislukte.
instead-logs = Er is geen webpagina voor tickets. `{ $prefix }logs` toont die van een lid, en `{ $prefix }transcript` toont er een.
instead-mention = Welke rollen bij een nieuw ticket gepingd worden, bepaalt `ping_roles` in mijn instellingen.
instead-menu = Leden kiezen uit de categorieën die `{ $prefix }category list` toont; de commando's ernaast wijzigen ze.
instead-nsfw = Zet *Kanaal met leeftijdsbeperking* aan of uit in de Discord-instellingen van het ticketkanaal.
instead-pause = `{ $prefix }pause new` houdt vast wat een ticket zou openen, `{ $prefix }pause all` houdt alles vast wat leden schrijven, en `{ $prefix }pause off` maakt er een eind aan.
instead-plain = Gebruik `{ $prefix }reply -plain` en je tekst.
instead-plain-anonymous = Gebruik `{ $prefix }anonreply -plain` en je tekst.
instead-program = Ik ben één programma zonder plug-ins: ik voer geen code uit en werk mezelf niet bij. `{ $prefix }about` zegt welke versie ik ben.
instead-repair = Tickets hoeven niet gerepareerd te worden: ik ken ze uit mijn database. `{ $prefix }reopen` haalt een gesloten ticket terug.
instead-rules = Hier voert geen regel vanzelf commando's uit. Gebruik `{ $prefix }alias create` voor meerdere commando's in één woord.
instead-self = Gebruik `{ $prefix }new_thread` en je eigen naam.
instead-snoozed = Uitgestelde tickets laten dat zien in hun kanaalnaam. `{ $prefix }snooze` zonder tijd beëindigt het uitstel in het ticket zelf.
instead-suspend = Gebruik `{ $prefix }snooze` met een tijd, zoals `2d`; het eindigt eerder als het lid schrijft. `{ $prefix }snooze` alleen beëindigt het.
instead-variables = Gebruik `{ $prefix }freply` met `-anonymous`, `-plain` of allebei, en je tekst.

## Blokkades, pauzes en vastgehouden berichten

refused-blocked = { $until ->
    [none] 🚫 Je kunt niet naar het team schrijven, dus dit bericht is niet doorgegeven.
   *[other] 🚫 Je kunt tot <t:{ $until }:f> niet naar het team schrijven, dus dit bericht is niet doorgegeven.
}
held-paused = { $until ->
    [none] ⏳ Het team neemt op dit moment geen berichten aan.
   *[other] ⏳ Het team neemt tot <t:{ $until }:f> geen berichten aan.
} { $reason ->
    [none] Het jouwe is bewaard en gaat er daarna heen, dus je hoeft het niet opnieuw te sturen.
   *[other] Het jouwe is bewaard en gaat er daarna heen, dus je hoeft het niet opnieuw te sturen. Het team zegt: { $reason }
}
held-raid = ⏳ Het team krijgt ongewoon veel berichten en kijkt nieuwe daarom eerst na. Het jouwe is bewaard, en je hoeft het niet opnieuw te sturen.
held-newcomer = ⏳ Het team kijkt eerste berichten van nieuwe accounts en nieuwe leden na voordat het ze aanneemt. Het jouwe is bewaard, en je hoeft het niet opnieuw te sturen.
held-flood = ⏳ Dit is meer dan het team in één keer kan lezen. Wat je daarboven schrijft, is bewaard en wordt later bekeken; geef het team even de tijd.
blocked-told = { $until ->
    [none] 🚫 Je kunt niet meer naar het team schrijven.
   *[other] 🚫 Je kunt tot <t:{ $until }:f> niet naar het team schrijven.
} { $reason ->
    [none] Wat je hier schrijft, wordt niet doorgegeven.
   *[other] Wat je hier schrijft, wordt niet doorgegeven. De reden: { $reason }
}
unblocked-told = Je kunt weer naar het team schrijven.

blocked-note = 🚫 <@{ $staff }> heeft dit lid geblokkeerd { $until ->
    [none] voorgoed
   *[other] tot <t:{ $until }:f>
}. Wat het lid schrijft, wordt hier niet getoond; het wordt bewaard tot iemand de blokkade opheft. { $reason ->
    [none] { "" }
   *[other] Reden: { $reason }
}
unblocked-note = <@{ $staff }> heeft dit lid gedeblokkeerd.
alert-held = ⏳ Het eerste bericht van **{ $name }** (<@{ $member }> · `{ $member }`) wordt vastgehouden, omdat het account nieuw is of het lid hier pas kort is. Zolang er iets vastgehouden wordt, meld ik niets nieuws: `/held list` toont alles.

alert-raid = 🛡️ { $count } nieuwe accounts hebben binnen { $minutes } minuten tickets geopend, dus ik heb de raidmodus aangezet: berichten die een ticket zouden openen, worden vastgehouden in `/held list`, en open tickets gaan door. Is het geen raid? Zet hem dan uit.

undo-button = Ongedaan maken
let-in-button = Doorlaten
discard-button = Weggooien
let-in-button-of = { $name } doorlaten
discard-button-of = { $name } weggooien
let-in-all-button = Alles doorlaten
discard-all-button = Alles weggooien
pause-off-button = Pauze beëindigen
raid-off-button = Raidmodus uitzetten

block-done = 🚫 { $who } is geblokkeerd { $until ->
    [none] voorgoed
   *[other] tot <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] Er is geen reden gegeven.
   *[other] Reden: { $reason }
}
time-too-long = Dat is te lang: hoogstens { $limit } is mogelijk. Zonder tijd duurt het tot iemand er een eind aan maakt.
block-both = Noem een lid of een rol, niet allebei.
block-whom = Wie bedoel je? Noem een lid of een rol, of gebruik het commando in een ticket.
block-bot = Bots kunnen me niet schrijven, dus er valt niets te blokkeren.
block-staff = <@{ $member }> hoort bij het team, en het team kun je niet blokkeren.
block-staff-role = Deze rol is van het team, en het team kun je niet blokkeren.
block-everyone = Dit is de rol van iedereen. Gebruik `pause all` om alles vast te houden wat leden schrijven.
block-no-role = Zo'n rol is er niet op de server van de leden.
block-title = Blokkeren
block-field-time = Hoelang, bijv. 7d (leeg: voorgoed)
block-field-reason = Reden; het lid krijgt die te lezen
undo-blocked = Ongedaan gemaakt: { $who } is weer geblokkeerd.
undo-unblocked = Ongedaan gemaakt: { $who } is niet meer geblokkeerd.
undo-exempted = Ongedaan gemaakt: blokkades van rollen gelden weer voor { $who }.
undo-changed = Aan deze blokkade is sindsdien iets gewijzigd, dus dit kan niet meer ongedaan gemaakt worden. `/blocked` toont hoe het nu is.
undo-gone = Dit is te lang geleden om ongedaan te maken.
unblock-done = { $who } kan weer naar het team schrijven.
unblock-done-exempted = { $who } kan weer naar het team schrijven. Er is ook nog een geblokkeerde rol; vanaf nu gelden blokkades van rollen hier niet.
unblock-exempted = { $who } is niet geblokkeerd maar heeft een geblokkeerde rol. Vanaf nu gelden blokkades van rollen hier niet.
unblock-nothing = { $who } is niet geblokkeerd.
unblock-refused = { $count ->
    [one] Ondertussen is één bericht geweigerd.
   *[other] Ondertussen zijn { $count } berichten geweigerd.
} Wil je alsnog hebben wat er geschreven is?
    { $messages }
blocked-nobody = Niemand is geblokkeerd.
blocked-list = Geblokkeerd ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] voorgoed
   *[other] tot <t:{ $until }:f>
} · door <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] niets geweigerd
    [one] één bericht geweigerd
   *[other] { $refused } berichten geweigerd
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **voorbij** sinds <t:{ $until }:f> · was geblokkeerd door <@{ $staff }> · { $refused ->
    [0] niets geweigerd
    [one] één bericht geweigerd
   *[other] { $refused } berichten geweigerd
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Er wordt niets vastgehouden.
held-whose = Noem een lid, of zeg `all`.
held-list = Leden met vastgehouden berichten ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] één bericht
   *[other] { $count } berichten
}, het eerste <t:{ $since }:R> · { $why ->
    [blocked] geblokkeerd
    [paused] gepauzeerd
    [raid] raidmodus
    [young] nieuw account
    [newcomer] nieuw lid
   *[flood] te veel tegelijk
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> heeft één bericht doorgelaten. Het is onderweg.
   *[other] <@{ $staff }> heeft { $count } berichten doorgelaten. Ze zijn onderweg.
}
held-discarded = { $count ->
    [one] <@{ $staff }> heeft één bericht weggegooid. Wie het schreef, ziet er ❌ onder.
   *[other] <@{ $staff }> heeft { $count } berichten weggegooid. Wie ze schreven, zien er ❌ onder.
}
discard-all-ask = Dit gooit alles weg wat van niet-geblokkeerde leden vastgehouden wordt; niemand krijgt het nog. Weet je het zeker?
pause-new = ⏸️ Nieuwe tickets zijn gepauzeerd { $until ->
    [none] tot iemand er een eind aan maakt
   *[other] tot <t:{ $until }:f>
}. Open tickets gaan door; wat er een zou openen, wordt vastgehouden en gaat daarna verder. { $reason ->
    [none] { "" }
   *[other] Leden krijgen te lezen: { $reason }
}
pause-all = ⏸️ Alles wat leden schrijven, wordt vastgehouden { $until ->
    [none] tot iemand er een eind aan maakt
   *[other] tot <t:{ $until }:f>
} en gaat daarna verder. { $reason ->
    [none] { "" }
   *[other] Leden krijgen te lezen: { $reason }
}
pause-over = ▶️ De pauze is voorbij. { $count ->
    [0] Er werd niets vastgehouden.
    [one] Eén vastgehouden bericht gaat verder.
   *[other] { $count } vastgehouden berichten gaan verder.
}
pause-none = Er is niets gepauzeerd.
raid-on = 🛡️ De raidmodus staat aan { $until ->
    [none] tot iemand hem uitzet
   *[other] tot <t:{ $until }:f>
}. Berichten die een ticket zouden openen, worden vastgehouden in `/held list`; open tickets gaan door.
raid-off = 🛡️ De raidmodus staat uit. { $count ->
    [0] Er wordt niets vastgehouden.
    [one] Van één lid worden berichten vastgehouden: zie `/held list`.
   *[other] Van { $count } leden worden berichten vastgehouden: zie `/held list`.
}
raid-none = De raidmodus staat al uit.

cmd-block = Laat een lid of rol niet meer naar het team schrijven
    .menu = Blokkeren
cmd-block-member = Wie (leeg laten voor het lid van dit ticket)
cmd-block-role = Of iedereen met deze rol
cmd-block-time = Hoelang, bijv. 7d (leeg laten om voorgoed te blokkeren)
cmd-block-silent = Vertel het lid niets
cmd-block-reason = Waarom; ook het lid krijgt dit te lezen, tenzij je stil blokkeert
cmd-undo_block = Maak een blokkade of het einde ervan ongedaan
cmd-undo_block-change = Welke wijziging
cmd-unblock = Laat een lid of rol weer naar het team schrijven
cmd-unblock-member = Wie (leeg laten voor het lid van dit ticket)
cmd-unblock-role = Of iedereen met deze rol
cmd-unblock-silent = Vertel het lid niets
cmd-blocked = Toon wie geblokkeerd is
cmd-blocked-page = Welke pagina
cmd-pause = Houd een tijdje vast wat leden schrijven
cmd-pause-new = Houd berichten vast die een ticket zouden openen; open tickets gaan door
cmd-pause-new-time = Hoelang, bijv. 2h (leeg laten om het zelf te beëindigen)
cmd-pause-new-reason = Wat leden te lezen krijgen
cmd-pause-all = Houd alles vast wat leden schrijven
cmd-pause-all-time = Hoelang, bijv. 2h (leeg laten om het zelf te beëindigen)
cmd-pause-all-reason = Wat leden te lezen krijgen
cmd-pause-off = Beëindig de pauze; wat vastgehouden werd, gaat verder
cmd-held = Berichten die vastgehouden worden
cmd-held-list = Toon de leden van wie berichten vastgehouden worden
cmd-held-list-page = Welke pagina
cmd-held-let-in = Laat vastgehouden berichten door
cmd-held-let-in-member = Van wie
cmd-held-let-in-all = Van iedereen, behalve wie geblokkeerd is
cmd-held-discard = Gooi vastgehouden berichten weg; niemand krijgt ze nog
cmd-held-discard-member = Van wie
cmd-held-discard-all = Van iedereen, behalve wie geblokkeerd is
cmd-held-discard-sure = Vraag niet nog eens
cmd-raid = Houd eerste berichten vast tijdens een raid
cmd-raid-on = Zet de raidmodus aan: eerste berichten worden vastgehouden
cmd-raid-on-time = Hoelang, bijv. 2h (leeg laten om het zelf te beëindigen)
cmd-raid-off = Zet de raidmodus uit; wat vastgehouden wordt, blijft in de lijst

## Wat er over een lid bekend is

card-notes-more = … en nog { $count }: `/notes`
cmd-note = Voeg een notitie over een lid toe, die alleen het team ziet, in elk ticket van dat lid
    .menu = Notitie toevoegen
cmd-note-member = Over wie (leeg laten voor het lid van dit ticket)
cmd-note-pin = Maak de notitie vast, zodat die bovenaan de kaart staat
cmd-note-text = Wat je wilt onthouden (leeg laten om het in een formulier te schrijven)
cmd-notes = Toon de notities over een lid
cmd-notes-member = Over wie (leeg laten voor het lid van dit ticket)
cmd-notes-page = Welke pagina
cmd-pin_note = Maak een notitie vast, zodat die bovenaan de kaart staat, of maak die weer los
cmd-pin_note-note = Het nummer van de notitie
cmd-pin_note-off = Maak de notitie los
cmd-delete_note = Verwijder een notitie van jou; moderators kunnen alle notities verwijderen
cmd-delete_note-note = Het nummer van de notitie
cmd-logs = Toon eerdere tickets
cmd-logs-member = Wiens tickets (alles leeg laten voor het lid van dit ticket)
cmd-logs-by = Alleen tickets waarin dit teamlid antwoordde
cmd-logs-closed-by = Alleen tickets die dit teamlid sloot
cmd-logs-page = Welke pagina
cmd-logs_by = Toon de tickets waarin een teamlid antwoordde
cmd-logs_by-staff = Wie antwoordde
cmd-logs_closed_by = Toon de tickets die een teamlid sloot
cmd-logs_closed_by-staff = Wie ze sloot
cmd-transcript = Krijg een ticket als webpagina en tekstbestand, met de notities van het team
cmd-transcript-number = Het nummer van het ticket (leeg laten voor dit ticket)
cmd-search = Vind wat er in tickets gezegd is
cmd-search-member = Alleen in tickets van dit lid
cmd-search-words = Al deze woorden; "een zin" tussen aanhalingstekens, en begin* voor elk einde
cmd-search_page = Toon een andere pagina van wat een zoekopdracht vond
cmd-search_page-search = Welke zoekopdracht
cmd-search_page-page = Welke pagina

history-whose = Van wie? Noem het lid, of gebruik dit in een van zijn of haar tickets.
history-not-here = Hier zouden anderen het antwoord kunnen lezen. Gebruik `/{ $command }`, waarvan alleen jij het antwoord ziet, of typ dit in een ticket.
note-title = Notitie over dit lid
note-field = Wat je wilt onthouden
note-too-long = Je notitie heeft { $length } tekens, maar er zijn er hoogstens { $limit } toegestaan. Splits hem op.
note-added = 📝 Notitie #{ $note } over <@{ $member }> is opgeslagen. Die staat op de kaart van het volgende ticket van dit lid.
note-added-pinned = 📌 Notitie #{ $note } over <@{ $member }> is opgeslagen en vastgemaakt. Die staat bovenaan de kaart van het volgende ticket van dit lid.
note-pinned = 📌 Notitie #{ $note } is vastgemaakt.
note-pinned-before = Notitie #{ $note } is al vastgemaakt.
note-unpinned = Notitie #{ $note } is niet langer vastgemaakt.
note-not-pinned = Notitie #{ $note } is niet vastgemaakt.
note-deleted = 🗑️ Notitie #{ $note } over <@{ $member }> is verwijderd. Er stond: { $text }
no-such-note = Notitie #{ $note } bestaat niet. `/notes` toont de notities over een lid.
not-your-note = Alleen wie die schreef en moderators kunnen notitie #{ $note } verwijderen.
notes-none = Er zijn geen notities over <@{ $member }>. Voeg er een toe met `/note`.
notes-title = { $count ->
    [one] Eén notitie
   *[other] { $count } notities
}
logs-none = Zulke tickets zijn er niet.
logs-title = { $count ->
    [one] Eén ticket
   *[other] { $count } tickets
}
logs-open = **#{ $number }** <@{ $member }> · geopend <t:{ $opened }:d>, nog open · { $messages ->
    [one] één bericht
   *[other] { $messages } berichten
}
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, vanzelf gesloten · { $messages ->
    [one] één bericht
   *[other] { $messages } berichten
}
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, gesloten door <@{ $staff }> · { $messages ->
    [one] één bericht
   *[other] { $messages } berichten
}
search-title = 🔎 { $words }
search-none = Niets gevonden met “{ $words }”. Alle woorden moeten in hetzelfde bericht staan; probeer er minder, of het begin van een woord met een sterretje, zoals `refu*`.
search-none-yet = Niets op deze pagina. Er zijn oudere berichten die ik nog niet doorzocht heb.
search-over = Deze zoekopdracht is te lang geleden. Gebruik `/search` opnieuw.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] lid
    [staff] team
    [note] notitie
   *[system] sluiting
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ verwijderd
   *[no] {""}
}
no-such-ticket = Ticket #{ $number } bestaat niet.
ticket-hidden = Je kunt ticket #{ $number } niet zien: de categorie ervan is voor jou verborgen. Een moderator kan het opzoeken.
transcript-which = Dit is geen ticket. Geef het nummer van een ticket, of gebruik het commando in het kanaal ervan.
transcript-ready = 📄 Ticket #{ $number }: de pagina opent in elke browser, en de tekst in elke editor. Beide bevatten de notities van het team, dus geef ze niet aan het lid.
transcript-title = Ticket #{ $number }
transcript-member = Lid: { $name } ({ $id })
transcript-category = Categorie: { $category }
transcript-change = { $what ->
    [opened] Geopend
   *[closed] Gesloten
} { $at }
transcript-change-by = { $what ->
    [opened] Geopend
   *[closed] Gesloten
} { $at } door { $by }
transcript-made = Geschreven { $at }. Alle tijden zijn in UTC.
transcript-kind = { $kind ->
    [user] lid
    [staff] team
    [note] notitie voor het team
   *[system] sluiting
}
transcript-number = antwoord #{ $number }
transcript-anonymous = anoniem voor het lid
transcript-pending = onderweg
transcript-failed = niet bezorgd: { $reason }
transcript-edited = bewerkt { $at }
transcript-before = Tot { $at } stond er:
transcript-deleted = verwijderd { $at }
transcript-deleted-by = verwijderd { $at } door { $by }
transcript-file = { $name } ({ $size } bytes, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } bytes, geen kopie)
transcript-file-removed = weggehaald { $at }
transcript-cut = De rest past niet in een bestand van { $limit } bytes.
log-closed = 🔒 Ticket #{ $number } van **{ $name }** (<@{ $member }> · `{ $member }`) sloot vanzelf na { $time } · { $messages ->
    [one] één bericht
   *[other] { $messages } berichten
}
log-closed-by = 🔒 Ticket #{ $number } van **{ $name }** (<@{ $member }> · `{ $member }`) is na { $time } gesloten door <@{ $staff }> · { $messages ->
    [one] één bericht
   *[other] { $messages } berichten
}

## Herinneringen, meldingen, geplande antwoorden

cmd-remind = Herinner jezelf, een rol of het team aan iets in dit ticket
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 of every friday 9:00
cmd-remind-role = Een rol om te herinneren in plaats van jou
cmd-remind-staff = Herinner het hele team in plaats van jou
cmd-remind-text = Waaraan ik je moet herinneren
cmd-reminders = Toon je herinneringen
cmd-reminders-page = Welke pagina
cmd-reminders-all = Die van iedereen in dit ticket
cmd-remove_reminder = Verwijder een herinnering
cmd-remove_reminder-number = Het nummer ervan
cmd-reminder_subscription = Kies of herinneringen voor een rol van jou je pingen
cmd-reminder_subscription-role = De rol
cmd-reminder_subscription-state = On (aan) of off (uit)
cmd-alert = Krijg een ping als dit lid weer schrijft; gebruik het nog eens om te annuleren
cmd-alert-cancel = Annuleer het, en doe niets als er niets te annuleren is
cmd-subscribe = Krijg een ping telkens als het lid in dit ticket schrijft
cmd-unsubscribe = Krijg geen ping meer als het lid in dit ticket schrijft
cmd-scheduled = Antwoorden die later verstuurd worden
cmd-scheduled-list = Toon de geplande antwoorden van dit ticket
cmd-scheduled-list-page = Welke pagina
cmd-scheduled-cancel = Annuleer een gepland antwoord
cmd-scheduled-cancel-number = Het nummer ervan
cmd-preferences = Je eigen instellingen
cmd-preferences-timezone = Toon of kies de tijdzone voor de tijden die je schrijft
cmd-preferences-timezone-zone = Bijv. Europe/Amsterdam (leeg laten om de jouwe te zien)
cmd-preferences-timezone-reset = Ga terug naar de tijdzone van het team
cmd-reply-after = Verstuur later: na hoelang, bijv. 2h
cmd-reply-at = Verstuur later: wanneer, bijv. 14:30 of tomorrow 9:00
cmd-anonreply-after = Verstuur later: na hoelang, bijv. 2h
cmd-anonreply-at = Verstuur later: wanneer, bijv. 14:30 of tomorrow 9:00

moment-past = Die tijd is voorbij: het is nu <t:{ $now }:t>, en je tijdzone is { $zone }. Schrijf bijvoorbeeld `2h` of `tomorrow 9:00` (morgen), of wijzig je tijdzone met `/preferences timezone`.
moment-too-far = Dat is te ver vooruit. Je kunt hoogstens { $limit } vooruit plannen.
remind-role-or-staff = Kies een rol of `staff`, niet allebei.
remind-not-everyone = Ik ping niet iedereen. Kies een rol van het team.
remind-no-staff-roles = In mijn instellingen staan geen rollen van het team. Kies in plaats daarvan een rol.
reminder-too-long = Een herinnering kan hoogstens { $limit } tekens hebben. Maak hem korter.
reminders-too-many = Je hebt al { $limit } herinneringen. Verwijder er eerst een paar met `/remove_reminder`.
reminder-set = ⏰ Herinnering #{ $number }: ik herinner { $whom ->
    [self] je
    [staff] het team
   *[other] { $whom }
} hier <t:{ $moment }:R> (<t:{ $moment }:f>; je tijdzone is { $zone }).
reminder-set-every = ⏰ Herinnering #{ $number }: ik herinner { $whom ->
    [self] je
    [staff] het team
   *[other] { $whom }
} hier <t:{ $moment }:R> (<t:{ $moment }:f>), en daarna `{ $every }` (je tijdzone is { $zone }).
reminder-own = ⏰ { $who }, je wilde hieraan herinnerd worden: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> wilde je hieraan herinneren: { $text }
reminder-late = *(Dit was gepland <t:{ $moment }:R>, maar ik was offline.)*
reminder-missed = { $missed ->
    [one] *(Dit was gepland <t:{ $moment }:R> en sindsdien nog één keer, maar ik was offline.)*
   *[other] *(Dit was gepland <t:{ $moment }:R> en sindsdien nog { $missed } keer, maar ik was offline.)*
}
reminders-none = Je hebt geen herinneringen.
reminders-none-here = In dit ticket zijn geen herinneringen.
reminders-title = Herinneringen
reminders-line = `#{ $number }` <t:{ $moment }:f> in <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }voor { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Herinnering #{ $number } is verwijderd.
no-such-reminder = Herinnering #{ $number } is er niet meer. `/reminders` toont de jouwe.
not-your-reminder = Herinnering #{ $number } is van iemand anders. Alleen diegene en moderators kunnen hem verwijderen.
not-your-role = Je hebt de rol <@&{ $role }> niet.
no-opting-out = Ik kan niemand uitzonderen van de herinneringen voor een rol, omdat ik niet zie wie welke rol heeft: `membership` onder `[members]` staat uit in mijn instellingen.
reminders-on = Herinneringen voor <@&{ $role }> pingen je weer.
reminders-off = Herinneringen voor <@&{ $role }> pingen je niet meer.
reminders-on-already = Herinneringen voor <@&{ $role }> pingen je al.
reminders-off-already = Herinneringen voor <@&{ $role }> pingen je al niet.
alert-ping = 🔔 { $who } Het lid heeft geschreven.
alert-set = 🔔 Ik ping je als <@{ $member }> weer schrijft, ook als dat in een ander ticket is. Gebruik dit nog eens om het te annuleren.
alert-withdrawn = Ik ping je niet als <@{ $member }> weer schrijft.
alert-none = Je hebt niet om een ping gevraagd als dit lid schrijft.
subscribed = 🔔 Ik ping je telkens als het lid in dit ticket schrijft. `/unsubscribe` maakt er een eind aan.
subscribed-already = Ik ping je al telkens als het lid in dit ticket schrijft.
unsubscribed = Ik ping je niet meer als het lid in dit ticket schrijft.
unsubscribed-already = Je bent niet op dit ticket geabonneerd.
reply-after-or-at = Gebruik `after` of `at`, niet allebei.
reply-anonymous-or-real = Gebruik `anonymous` of `real`, niet allebei.
reply-only-once = Een antwoord wordt één keer verstuurd: geef een tijd zonder `every`.
reply-files-not-kept = Een bestand van dit antwoord kan niet tot dan bewaard worden: het is te groot, of ik kon het niet ophalen. Verstuur het antwoord nu, of plan het zonder het bestand.
scheduled-too-many = Dit ticket heeft al { $limit } geplande antwoorden. Annuleer er eerst een paar met `/scheduled cancel`.
reply-scheduled = 🕑 Antwoord gepland voor <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` met nummer { $number } annuleert het.
scheduled-none = In dit ticket zijn geen antwoorden gepland.
scheduled-title = Geplande antwoorden
scheduled-line = `#{ $number }` <t:{ $moment }:f> van <@{ $staff }>: { $text }
scheduled-cancelled = Gepland antwoord #{ $number } is geannuleerd.
no-such-scheduled = In dit ticket is geen gepland antwoord #{ $number } meer.
not-your-scheduled = Gepland antwoord #{ $number } is van iemand anders. Alleen diegene en moderators kunnen het annuleren.
scheduled-not-sent = ⚠️ <@{ $staff }>, je geplande antwoord kon niet verstuurd worden: het is te lang of leeg, of ik kan het niet meer lezen. Schrijf het opnieuw.
cancelled-with-ticket = 🗑️ Ticket #{ $ticket } van **{ $name }** is gesloten, dus dit gaat niet meer door:
cancelled-reminder = - de herinnering van <@{ $staff }> voor <t:{ $moment }:f>: { $text }
cancelled-reply = - het geplande antwoord van <@{ $staff }> voor <t:{ $moment }:f>: { $text }
cancelled-more = … en nog { $count }
timezone-is = Je tijdzone is { $zone }, waar het nu { $time } is. Noem een andere om die te wijzigen, zoals `Europe/Paris`.
timezone-set = Je tijdzone is nu { $zone }, waar het { $time } is.
timezone-or-reset = Noem een tijdzone of gebruik `reset`, niet allebei.
no-such-timezone = Tijdzone “{ $given }” bestaat niet. Schrijf de naam zoals `{ $near }`.

## Sluiten met een reden, en alles sluiten

reason-required = Zeg waarom: `{ $command } <reason>`. Mijn instellingen willen een reden voor elk ticket dat gesloten wordt.
reason-form = Ticket sluiten
reason-field = Waarom?
cmd-close_all = Sluit alle open tickets, na twee keer vragen
cmd-close_all-silent = Vertel de leden niets
cmd-close_all-reason = Waarom; ook de leden krijgen dit te lezen, tenzij je stil sluit
cmd-close_all_sure = Antwoord of alle tickets gesloten moeten worden
cmd-close_all_sure-no = Sluit niets
cmd-close_all_sure-sure = Of dit de tweede keer is
cmd-close_all_sure-wish = Wat er gevraagd is
close-all-ask = ⚠️ Dit sluit { $count ->
    [one] het ene ticket dat open is
   *[other] alle { $count } tickets die open zijn
}. Wil je dat?
close-all-ask-again = ⚠️ Weet je het zeker? Niemand kan dit in één keer terugdraaien: { $count ->
    [one] één ticket sluit
   *[other] { $count } tickets sluiten
}, en elk zou met de hand heropend moeten worden.
close-all-button = Alles sluiten
close-all-no-button = Niets sluiten
close-all-none = Er is geen ticket open.
close-all-running = Alle open tickets worden al gesloten.
close-all-theirs = Alleen wie hierom vroeg, kan antwoorden.
close-all-over = Dit is al beantwoord.
close-all-late = Je deed er te lang over, dus er is niets gesloten. Gebruik het commando opnieuw.
close-all-withdrawn = Er is niets gesloten.
close-all-begun = Ik sluit { $count ->
    [one] één ticket
   *[other] { $count } tickets
}. { $where ->
    [private] In je privéberichten vertel ik hoe ver ik ben.
   *[other] In { $where } zie je hoe ver ik ben.
}
close-all-progress = 🔒 <@{ $staff }> sluit alle open tickets: tot nu toe { $done } van { $count }.
close-all-done = 🔒 <@{ $staff }> heeft alle open tickets gesloten: { $count ->
    [one] het was er één.
   *[other] het waren er { $count }.
}

## Categorieën terwijl de bot draait

cmd-category = De soorten tickets waaruit leden kiezen
cmd-category-list = Toon alle categorieën in de volgorde van het menu
cmd-category-list-page = Welke pagina
cmd-category-create = Maak een categorie
cmd-category-create-name = Hoe die heet
cmd-category-create-parent = De Discord-categorie of het forum voor de tickets (leeg laten voor de gewone plek)
cmd-category-create-description = Waar die voor is; staat in het menu
cmd-category-rename = Geef een categorie een andere naam
cmd-category-rename-category = Welke categorie
cmd-category-rename-name = Hoe die voortaan heet
cmd-category-describe = Zeg waar een categorie voor is
cmd-category-describe-category = Welke categorie
cmd-category-describe-text = Wat het menu erover zegt (leeg laten voor niets)
cmd-category-emoji = Geef een categorie een emoji
cmd-category-emoji-category = Welke categorie
cmd-category-emoji-emoji = De emoji (leeg laten voor geen)
cmd-category-greeting = Zeg wat het lid te lezen krijgt als zo'n ticket opengaat
cmd-category-greeting-category = Welke categorie
cmd-category-greeting-text = De tekst (leeg laten voor de gewone)
cmd-category-answer = Beantwoord dit soort vraag meteen, zonder ticket
cmd-category-answer-category = Welke categorie
cmd-category-answer-text = Het antwoord (leeg laten om weer tickets te openen)
cmd-category-form = Laat het lid eerst vragen beantwoorden
cmd-category-form-category = Welke categorie
cmd-category-form-questions = Tot vijf, met | ertussen; + ervoor: lang antwoord, ?: niet verplicht (leeg: geen vragen)
cmd-category-order = Zet een categorie op een andere plek in het menu
cmd-category-order-category = Welke categorie
cmd-category-order-place = De plek, geteld vanaf 1
cmd-category-move = Zeg waar de tickets van een categorie heen gaan
cmd-category-move-category = Welke categorie
cmd-category-move-parent = De Discord-categorie of het forum (leeg laten voor de gewone plek)
cmd-category-roles = Zeg welke rollen de tickets van een categorie zien of gepingd worden
cmd-category-roles-category = Welke categorie
cmd-category-roles-purpose = Waarvoor
    .staff = Ziet de tickets
    .ping = Wordt gepingd als een ticket opengaat
cmd-category-roles-role = Welke rol
cmd-category-roles-remove = Haal de rol juist weg
cmd-category-enable = Laat leden een categorie weer kiezen
cmd-category-enable-category = Welke categorie
cmd-category-disable = Laat leden een categorie voorlopig niet kiezen
cmd-category-disable-category = Welke categorie
cmd-category-on = Vraag leden waar hun bericht over gaat
cmd-category-off = Vraag leden niet waar hun bericht over gaat
cmd-category-timeout = Zeg hoelang leden hebben om te kiezen
cmd-category-timeout-time = Hoelang, bijv. 10m
cmd-category-delete = Verwijder een categorie; de tickets blijven
cmd-category-delete-category = Welke categorie
category-none = Er zijn geen categorieën. Maak er een met `/category create`.
category-none-made = Met `/category create` is nog geen categorie gemaakt.
category-list = { $count ->
    [one] Eén categorie
   *[other] { $count } categorieën
}{ $menu ->
    [off] { " · leden wordt niets gevraagd" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · uit het instellingenbestand" }
   *[made] { "" }
}{ $state ->
    [off] { " · niet te kiezen" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] één vraag
   *[other] { $count } vragen
}
category-line-greeting = eigen begroeting
category-line-answer = antwoord zonder ticket
category-line-staff = te zien voor { $roles }
category-line-ping = pingt { $roles }
category-of-file = Categorie “{ $name }” staat in het instellingenbestand en is alleen daar te wijzigen.
category-no-place = <#{ $channel }> is geen categorie of forum van de server van het team, of ik zie het niet.
category-same = “{ $name }” is al zo.
category-created = Categorie “{ $name }” staat nu in het menu. `/config undo` haalt die weer weg.
category-changed = Categorie “{ $name }” is gewijzigd. `/config undo` draait het terug.
category-moved = Nieuwe tickets in “{ $name }” gaan voortaan daarheen. Bestaande blijven waar ze zijn.
category-enabled = Leden kunnen “{ $name }” weer kiezen.
category-disabled = Leden kunnen “{ $name }” voorlopig niet kiezen. De tickets ervan blijven zoals ze zijn.
category-deleted = Categorie “{ $name }” is verwijderd. De tickets ervan blijven zoals ze zijn. `/config undo` haalt die terug.
category-menu-on = Leden wordt gevraagd waar hun bericht over gaat.
category-menu-off = Leden wordt niets meer gevraagd: wat ze schrijven, gaat de gewone weg. Berichten van `/panel post` tonen nog wel de categorieën.
category-menu-timeout = Klaar. Wie niet op tijd kiest, krijgt op de gewone manier een ticket.

## Tickets met een knop

cmd-panel = Berichten die tickets openen
cmd-panel-post = Plaats een bericht met een knop of menu dat een ticket opent
cmd-panel-post-channel = Waar het komt, op de server van de leden
cmd-panel-post-text = Wat erin staat (leeg laten voor de gewone tekst)
cmd-panel-list = Toon de berichten die tickets openen
cmd-panel-list-page = Welke pagina
cmd-open_ticket = Open een ticket met een knop
cmd-open_ticket-category = Het nummer van de categorie
cmd-open_ticket-answer-1 = Je antwoord op de eerste vraag
cmd-open_ticket-answer-2 = Je antwoord op de tweede vraag
cmd-open_ticket-answer-3 = Je antwoord op de derde vraag
cmd-open_ticket-answer-4 = Je antwoord op de vierde vraag
cmd-open_ticket-answer-5 = Je antwoord op de vijfde vraag
panel-title = Praat met het team
panel-text = Open hier een ticket, dan schrijf ik je in je privéberichten. Wat je daar antwoordt, gaat naar het team, en niemand anders ziet het.
panel-button = Ticket openen
panel-posted = Leden kunnen hier nu tickets openen: { $link }
panel-posting = Ik plaats het bericht in <#{ $channel }>.
panel-not-posted = Ik kon het bericht niet plaatsen in <#{ $channel }>: { $reason }.
panel-too-long = De tekst kan hoogstens { $limit } tekens hebben.
panel-no-channel = Ik zie kanaal <#{ $channel }> niet, of het bestaat niet.
panel-elsewhere = <#{ $channel }> is niet op de server van de leden.
panel-no-text-channel = <#{ $channel }> is geen tekstkanaal.
panel-none = Geen enkel bericht opent tickets. `/panel post` plaatst er een.
panel-list = Berichten die tickets openen
panel-line = { $where } · geplaatst door <@{ $staff }> <t:{ $moment }:d>
panel-greeting = Je ticket is open. Schrijf hier wat je aan het team wilt vertellen: alles wat je hier schrijft gaat erheen, en je krijgt hier antwoord.
panel-opened = Je ticket is open. Ik heb je een privébericht gestuurd: schrijf daar.
panel-opening = Je ticket is open. Schrijf me in je privéberichten.
panel-dms-closed = ⚠️ Je ticket is open, maar ik kan je geen privéberichten sturen, dus de antwoorden van het team bereiken je niet. Sta privéberichten van leden van deze server toe en schrijf me dan daar.
panel-open-already = Je hebt al een open ticket. Schrijf me in je privéberichten, dan gaat het naar het team.
panel-too-soon = Je had net nog een ticket. Je kunt { $moment } een nieuw openen.
panel-busy = Er worden op dit moment veel tickets geopend. Probeer het over een minuut nog eens.
panel-blocked = { $until ->
    [none] 🚫 Je kunt niet naar het team schrijven.
   *[other] 🚫 Je kunt tot <t:{ $until }:f> niet naar het team schrijven.
}
panel-paused = { $until ->
    [none] ⏳ Het team opent op dit moment geen tickets.
   *[other] ⏳ Het team opent tot <t:{ $until }:f> geen tickets.
} { $reason ->
    [none] { "" }
   *[other] Het team zegt: { $reason }
}
panel-held = ⏳ Het team kijkt na wat nieuwe accounts en nieuwe leden sturen voordat het dat aanneemt. Schrijf me in je privéberichten: je bericht wordt bewaard, en het team ziet het.
panel-not-here = Je kunt hier geen tickets openen.

## Suggesties

cmd-suggest = Doe een suggestie aan het team en alle anderen
cmd-suggest-text = Wat je graag zou willen
cmd-vote = Stem op een suggestie
cmd-vote-way = Of je ervoor bent
cmd-vote-number = Welke suggestie
cmd-suggestion = Wat leden voorstellen
cmd-suggestion-plan = Zeg dat een suggestie er komt
cmd-suggestion-plan-number = Het nummer van de suggestie
cmd-suggestion-plan-answer = Wat je iedereen erover wilt vertellen
cmd-suggestion-done = Zeg dat een suggestie is uitgevoerd
cmd-suggestion-done-number = Het nummer van de suggestie
cmd-suggestion-done-answer = Wat je iedereen erover wilt vertellen
cmd-suggestion-decline = Zeg dat een suggestie er niet komt
cmd-suggestion-decline-number = Het nummer van de suggestie
cmd-suggestion-decline-answer = Wat je iedereen erover wilt vertellen
cmd-suggestion-list = Toon de suggesties
cmd-suggestion-list-state = Alleen die open, gepland, uitgevoerd of afgewezen zijn
cmd-suggestion-list-page = Welke pagina
suggestion-title = Suggestie #{ $number }
suggestion-author = Voorgesteld door <@{ $author }>
suggestion-state-field = Status
suggestion-state = { $state ->
    [planned] 📌 Gepland
    [done] ✅ Uitgevoerd
    [declined] ⛔ Afgewezen
   *[open] 💬 Open voor stemmen
}
suggestion-answer-field = Het team zegt
suggestion-posted = Dank je wel! Suggestie #{ $number } staat hier: { $link }
suggestion-posting = Dank je wel! Suggestie #{ $number } wordt geplaatst.
suggestion-kept = Dank je wel! Ik kon suggestie #{ $number } niet plaatsen, maar het team ziet die in zijn lijst.
suggestion-nowhere = Hier worden geen suggesties aangenomen.
suggestion-empty = Zeg wat je graag zou willen.
suggestion-too-long = Een suggestie kan hoogstens { $limit } tekens hebben.
suggestion-too-many = { $count ->
    [one] Je kunt één suggestie per dag doen. Kom morgen terug.
   *[other] Je kunt { $count } suggesties per dag doen. Kom morgen terug.
}
suggestion-answer-too-long = Het antwoord kan hoogstens { $limit } tekens hebben.
suggestion-decided = Suggestie #{ $number } is nu { $state ->
    [planned] gepland
    [done] uitgevoerd
   *[declined] afgewezen
}. { $link ->
    [none] Het bericht ervan is weg, dus daar ziet niemand het.
   *[other] { $link }
}
no-such-suggestion = Suggestie #{ $number } bestaat niet. `/suggestion list` toont ze allemaal.
vote-for = 👍 Je bent voor deze suggestie. Druk nog eens om je stem in te trekken.
vote-against = 👎 Je bent tegen deze suggestie. Druk nog eens om je stem in te trekken.
vote-taken-back = Je hebt je stem ingetrokken.
vote-over = Het team heeft over deze suggestie beslist, dus er kan niet meer gestemd worden.
suggestions-none = Hier zijn geen suggesties.
suggestions-title = Suggesties ({ $count })
suggestions-line = **#{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistieken, wachtlimieten, openingstijden

out-of-hours = Er is nu niemand, maar je bericht is aangekomen. Je krijgt antwoord als we er weer zijn, <t:{ $moment }:f>.
out-of-hours-for-long = Er is nu niemand, maar je bericht is aangekomen. Je krijgt antwoord als we er weer zijn.
wait-first = { $late ->
    [yes] ⏰ Het lid wacht op een eerste antwoord (schreef <t:{ $since }:R>), langer dan { $limit }.
   *[no] ⏳ Het lid wacht op een eerste antwoord (schreef <t:{ $since }:R>): { $percent }% van { $limit } is voorbij.
}
wait-further = { $late ->
    [yes] ⏰ Het lid wacht op een antwoord (schreef <t:{ $since }:R>), langer dan { $limit }.
   *[no] ⏳ Het lid wacht op een antwoord (schreef <t:{ $since }:R>): { $percent }% van { $limit } is voorbij.
}
cmd-sla = Toon de leden die op antwoord wachten, en hoelang dat mag duren
cmd-sla-page = Welke pagina
sla-none = Geen lid wacht op antwoord.
sla-title = { $count ->
    [one] Eén lid wacht
   *[other] { $count } leden wachten
}{ $late ->
    [0] { "" }
   *[other] , { $late } te lang
}
sla-off = Er is geen limiet ingesteld: `first_response_minutes` en `answer_minutes` in `[sla]` stellen er een in.
sla-limits = Eerste antwoord: { $first } · verdere antwoorden: { $further }{ $hours ->
    [open] {" "}· binnen openingstijden, zoals nu
    [closed] {" "}· binnen openingstijden, weer vanaf <t:{ $moment }:f>
    [never] {" "}· binnen openingstijden, die niet in zicht zijn
   *[always] { "" }
}
sla-unlimited = geen limiet
sla-late = 🔴 wacht op { $what ->
    [first] het eerste antwoord
   *[further] een antwoord
}, schreef <t:{ $since }:R>, te lang sinds <t:{ $limit }:f>
sla-waiting = wacht op { $what ->
    [first] het eerste antwoord
   *[further] een antwoord
}, schreef <t:{ $since }:R>, te lang vanaf <t:{ $limit }:f>
sla-waiting-unlimited = wacht op { $what ->
    [first] het eerste antwoord
   *[further] een antwoord
}, schreef <t:{ $since }:R>
cmd-stats = Toon hoe het met tickets ging: hoeveel, hoelang, wie antwoordde
cmd-stats-period = Hoe ver terug, bijv. 7d; zonder opgave 30 dagen
cmd-stats-staff = Alleen wat deze persoon deed
cmd-stats-category = Alleen tickets van deze categorie
stats-title = 📊 Statistieken
stats-period = Afgelopen { $period }
stats-opened = **Geopend:** { $count } ({ $members } door leden, { $staff } door het team)
stats-closed = **Gesloten:** { $count } ({ $staff } door het team, { $members } door leden, { $itself } vanzelf)
stats-first = **Eerste antwoord:** helft binnen { $median }, 90% binnen { $p90 } ({ $count ->
    [one] één ticket
   *[other] { $count } tickets
})
stats-resolution = **Open tot de laatste sluiting:** helft tot { $median }, 90% tot { $p90 } ({ $count ->
    [one] één ticket
   *[other] { $count } tickets
})
stats-in-hours = -# aan openingstijd: helft { $median }, 90% { $p90 }
stats-unanswered = **Nog geen antwoord:** { $count ->
    [one] één van de tickets die leden openden
   *[other] { $count } van de tickets die leden openden
}
stats-ratings = **Beoordelingen:** { $mean } van 5 ({ $count ->
    [one] één beoordeling
   *[other] { $count } beoordelingen
}: { $all })
stats-staff = **Team**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] één antwoord
   *[other] { $answers } antwoorden
} in { $tickets ->
    [one] één ticket
   *[other] { $tickets } tickets
}, { $closed } gesloten
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] één antwoord
   *[other] { $answers } antwoorden
} in { $tickets ->
    [one] één ticket
   *[other] { $tickets } tickets
}, { $closed } gesloten, { $first ->
    [one] één eerste antwoord
   *[other] { $first } eerste antwoorden
}, helft binnen { $median }
stats-categories = **Categorieën**
stats-category = { $name }: { $opened } geopend, { $closed } gesloten
stats-category-first = { $name }: { $opened } geopend, { $closed } gesloten, helft van de eerste antwoorden binnen { $median }
stats-no-category = Geen categorie
stats-more = … en nog { $count }
stats-date = { $day }-{ $month }
stats-chart-days = Geopende en gesloten tickets
stats-chart-opened = geopend
stats-chart-closed = gesloten
stats-chart-week = Geopende tickets per uur van de week ({ $zone })
stats-monday = ma
stats-tuesday = di
stats-wednesday = wo
stats-thursday = do
stats-friday = vr
stats-saturday = za
stats-sunday = zo

## Meerdere leden in één ticket

cmd-add_member = Voeg een lid aan dit ticket toe: iedereen erin leest wat er gezegd wordt
cmd-add_member-member = Wie je wilt toevoegen
cmd-remove_member = Haal een lid weg dat aan dit ticket was toegevoegd
cmd-remove_member-member = Wie je wilt weghalen
cmd-reply-to = Verstuur alleen naar dit lid van het ticket
cmd-anonreply-to = Verstuur alleen naar dit lid van het ticket
member-added = <@{ $member }> zit nu in dit ticket.
member-removed = <@{ $member }> zit niet meer in dit ticket.
member-added-note = ➕ <@{ $staff }> heeft <@{ $member }> ({ $name }) aan dit ticket toegevoegd: vanaf nu leest iedereen erin wat leden en team schrijven.
member-removed-note = ➖ <@{ $staff }> heeft <@{ $member }> ({ $name }) uit dit ticket gehaald.
member-added-told = Het team heeft je aan een gesprek toegevoegd. Vanaf nu leest iedereen erin, leden en team, wat je hier schrijft, en lees jij wat zij schrijven.
member-removed-told = Het team heeft je uit het gesprek gehaald. Wat je hier vanaf nu schrijft, gaat alleen naar het team.
member-added-unheard = ⚠️ Ik kon <@{ $member }> niet vertellen over de toevoeging aan dit ticket: { $reason }
member-not-back = ⚠️ <@{ $member }> zat in dit ticket en nu niet meer: er is inmiddels een ander ticket.
member-not-shown = ⚠️ <@{ $member }> heeft dit bericht niet gekregen: { $reason }
member-is-bot = Een bot kan niet aan een ticket worden toegevoegd.
member-is-stranger = <@{ $member }> is niet op de server van de leden.
member-is-staff = <@{ $member }> hoort bij het team. Gebruik `/add_staff` om dit ticket te laten zien.
member-is-blocked = <@{ $member }> is geblokkeerd. Gebruik eerst `/unblock`.
member-is-waiting = Iets wat <@{ $member }> schreef, wordt nog verwerkt. Probeer het later nog eens.
member-is-there = <@{ $member }> zit al in dit ticket.
member-is-first = Dit is het ticket van <@{ $member }>: dit lid kan er niet uit gehaald worden.
member-not-there = <@{ $member }> zit niet in dit ticket.
member-too-many = Aan een ticket kunnen hoogstens { $limit } leden worden toegevoegd.
member-in-another = <@{ $member }> zit in een ander open ticket: { $where }
member-in-another-unplaced = <@{ $member }> zit in een ander open ticket, waarvan het kanaal nog gemaakt wordt.
reply-to-nobody = <@{ $member }> zit niet in dit ticket, dus er is niets verstuurd.
copy-only-to = alleen aan { $name }
end-not-yours = Alleen het lid van wie dit gesprek is, kan het sluiten. Vraag het team als je eruit wilt.

## Teksten voor leden, vervangen

cmd-text = Wat leden lezen, in je eigen woorden
cmd-text-set = Laat leden jouw woorden lezen in plaats van een tekst
cmd-text-set-key = Welke tekst; /text list toont ze allemaal
cmd-text-set-language = In welke taal; zonder opgave die van de server
cmd-text-set-category = Alleen in tickets van deze categorie
cmd-text-set-text = Wat er staat (leeg laten om het in een formulier te schrijven)
cmd-text-show = Toon een tekst zoals je die typt, met de variabelen
cmd-text-show-key = Welke tekst
cmd-text-show-language = In welke taal; zonder opgave die van de server
cmd-text-show-category = In tickets van deze categorie
cmd-text-list = Toon de teksten die leden lezen
cmd-text-list-replaced = Alleen die je vervangen hebt
cmd-text-list-page = Welke pagina
cmd-text-preview = Toon een tekst zoals leden die lezen, met verzonnen waarden
cmd-text-preview-key = Welke tekst
cmd-text-preview-language = In welke taal; zonder opgave die van de server
cmd-text-preview-category = In tickets van deze categorie
cmd-text-reset = Laat leden weer de gewone tekst lezen
cmd-text-reset-key = Welke tekst
cmd-text-reset-language = In welke taal; zonder opgave die van de server
cmd-text-reset-category = Alleen in tickets van deze categorie
cmd-text-undo = Maak de laatste wijziging van een tekst ongedaan
cmd-text-undo-key = Welke tekst
cmd-text-undo-language = In welke taal; zonder opgave die van de server
cmd-text-undo-category = Alleen in tickets van deze categorie
cmd-text-history = Toon wie een tekst wijzigde, en wat er stond
cmd-text-history-key = Welke tekst
text-form = Tekst voor leden
text-field = Wat er staat
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} luidt nu zo. De waarden zijn verzonnen:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} is niet meer vervangen. `/text undo` haalt je woorden terug. Leden lezen nu weer dit; de waarden zijn verzonnen:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}, met verzonnen waarden:
text-as-before = `{ $key }` (`{ $language }`) luidt al zo.
text-ours = `{ $key }` (`{ $language }`) is niet vervangen{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}. `/text list` met `replaced` toont wat wel vervangen is.
text-never-changed = `{ $key }` (`{ $language }`) is nog nooit gewijzigd{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}.
text-unknown = Leden lezen geen tekst die `{ $key }` heet. Bedoelde je `{ $near }`? `/text list` toont ze allemaal.
text-no-language = De taal “{ $given }” ken ik niet. Je kunt { $known } gebruiken.
text-gone = Dit kan niet teruggezet worden: leden lezen die tekst niet meer.
text-empty = Deze tekst zou niets zeggen, in elk geval bij sommige waarden. Schrijf iets.
text-too-long = Met ingevulde waarden kan deze tekst { $length } tekens lang worden, maar daar passen er { $limit }.
text-no-such-variable = In deze tekst is geen variabele `{"{"} ${ $name } {"}"}`. { $known ->
    [none] Er zijn er helemaal geen.
   *[other] Je kunt { $known } gebruiken.
}
text-no-variable = `{ $name }` kan niet tussen accolades staan: dat kunnen alleen variabelen, met een dollarteken voor hun naam.
text-syntax = Ik kan regel { $line } vanaf teken { $column } niet lezen: { $problem ->
    [expected] daar moet `{ $token }` komen
    [closing] deze accolade sluit, maar er is er geen geopend
    [default] precies één geval moet de standaard zijn, gemarkeerd met `*`
    [variable] daar moet de naam van een variabele komen, zoals `$name`
    [quote] het aanhalingsteken wordt nergens gesloten
   *[other] dat hoort daar niet
}. Gebruik `{"{"} "{"{"}" {"}"}` om een accolade als tekst te schrijven.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} · { $variables ->
    [none] geen variabelen
   *[other] variabelen: { $variables }
} · hoogstens { $limit } tekens{ $places ->
    [0] { "" }
   *[other] { " " }· vervangen:
}
text-shown-now = Wat leden lezen
text-shown-ours = De gewone tekst
text-list = Teksten die leden lezen ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ past niet meer bij de gewone tekst, die nu in plaats daarvan gebruikt wordt:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}
text-none-replaced = Er is geen tekst vervangen. `/text set` vervangt er een.
text-history = Wijzigingen van `{ $key }`
text-no-history = `{ $key }` is nog nooit gewijzigd.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}: { $what ->
    [reset] *de gewone tekst*
   *[set] { $text }
}

## Instellingen die zonder herstart veranderen

cmd-config = Bekijk en wijzig mijn instellingen
cmd-config-get = Toon een instelling en waar de waarde vandaan komt
cmd-config-get-key = Welke instelling, bijv. closing.idle_hours (leeg laten voor alle)
cmd-config-set = Wijzig een instelling, zonder herstart
cmd-config-set-key = Welke instelling, bijv. closing.idle_hours
cmd-config-set-value = Wat het moet worden, bijv. 48h, yes, #kanaal of none
cmd-config-reset = Ga terug naar wat het bestand zegt
cmd-config-reset-key = Welke instelling
cmd-config-list = Toon alle instellingen die zonder herstart veranderen
cmd-config-list-page = Welke pagina
cmd-config-history = Toon wie wat wijzigde, en wat het daarvoor was
cmd-config-history-key = Welke instelling (leeg laten voor alle)
cmd-config-history-page = Welke pagina
cmd-config-undo = Draai de laatste wijziging terug
cmd-config-export = Krijg wat hier is ingesteld als bestand
cmd-config-import = Neem instellingen uit zo'n bestand over
cmd-config-import-file = Het bestand, hoogstens 64 KB
cmd-config_import_sure = Antwoord of de instellingen van een bestand overgenomen moeten worden
cmd-config_import_sure-no = Wijzig niets
cmd-config_import_sure-number = Welke instellingen
config-is = `{ $key }` is { $value }, { $origin }.
config-list = ⚙️ Instellingen
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = niets
config-as-file = zoals in het bestand
config-from-variable = uit de variabele `{ $name }`
config-from-run-time = hier ingesteld
config-from-run-time-over = hier ingesteld, in plaats van regel { $line } van het bestand
config-from-file = uit regel { $line } van het bestand
config-from-default = standaard
config-set = `{ $key }` is nu { $value }. Dat geldt voor alles wat vanaf nu begint, ook na een herstart.
config-same = `{ $key }` staat al op { $value }.
config-reset = `{ $key }` is weer zoals het bestand zegt.
config-not-set = `{ $key }` is hier niet ingesteld: het is zoals het bestand zegt.
config-unknown = `{ $key }` hoort niet bij de instellingen die zonder herstart veranderen. `config list` toont die; de andere staan in het bestand.
config-unknown-near = `{ $key }` hoort niet bij de instellingen die zonder herstart veranderen. Bedoelde je `{ $near }`?
config-secret = Geheimen staan alleen in het bestand of de variabelen ervan. Ik toon ze niet en neem ze niet aan.
config-variable-wins = De variabele `{ $name }` beslist over `{ $key }`, wat hier ook is ingesteld. Wijzig het daar, of haal die weg en herstart me.
config-unfit = `{ $key }` kan niet “{ $value }” zijn. Mogelijk is: { $right }. Er is niets gewijzigd.
config-wrong = Dat zou niet bij de andere instellingen passen, dus er is niets gewijzigd:
    { $reason }
config-kind-flag = `yes` of `no`
config-kind-number = een geheel getal
config-kind-duration = een duur, zoals `48h`, `2d` of `30m`, in hele eenheden van de instelling, of het aantal daarvan
config-kind-colour = een kleur, zoals `0x5865F2` of `#5865F2`
config-kind-text = een tekst; `""` is een lege
config-kind-optional-text = een tekst, `""` voor een lege, of `none`
config-kind-channel = een kanaal of categorie, als vermelding of ID, of `none`
config-kind-roles = rollen, als vermeldingen of ID's, met komma's ertussen, of `none`
config-kind-words = teksten met komma's ertussen, of `none`
config-kind-categories = categorieën als JSON; `/category` is makkelijker
config-kind-choice = een van `{ $words }`
config-history = ⚙️ Wijzigingen van instellingen
config-never-changed = Hier is nog nooit iets gewijzigd.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (teruggedraaid): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = Er is geen wijziging om terug te draaien.
config-undone = De laatste wijziging is teruggedraaid:
config-undone-line = `{ $key }`: { $value }
config-more = … en nog { $count }
config-nothing-set = Hier is niets ingesteld: alle instellingen zijn zoals in het bestand.
config-exported = { $count ->
    [one] Dit is de ene instelling die hier is ingesteld.
   *[other] Dit zijn de { $count } instellingen die hier zijn ingesteld.
}
config-import-no-file = Voeg een bestand toe zoals `config export` maakt.
config-import-too-large = Dat bestand is te groot of komt niet van Discord: het mag hoogstens { $limit } KB zijn.
config-import-unread = Ik kan dat bestand niet lezen:
    { $reason }
config-import-empty = Er staan geen instellingen in dat bestand.
config-import-same = Alles uit dat bestand is al ingesteld.
config-import-ask = { $count ->
    [one] Eén instelling zou veranderen. Overnemen?
   *[other] { $count } instellingen zouden veranderen. Overnemen?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Overnemen
config-import-no-button = Laat maar
config-import-over = Dat is voorbij: importeer het bestand opnieuw.
config-import-theirs = Alleen wie het bestand stuurde, kan dat beslissen.
config-import-withdrawn = Er is niets gewijzigd.
config-imported = De instellingen zijn overgenomen. `config undo` draait dat allemaal terug.

## De status van de bot

presence-maintenance = { $reason ->
    [none] Onderhoud: schrijf me toch gerust
   *[other] Onderhoud: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ Het team is er niet vanwege onderhoud.
   *[other] 🛠️ Het team is er tot <t:{ $until }:f> niet vanwege onderhoud.
} { $reason ->
    [none] Er gaat niets verloren: je bericht is bewaard en gaat er daarna heen, dus je hoeft het niet opnieuw te sturen.
   *[other] Er gaat niets verloren: je bericht is bewaard en gaat er daarna heen, dus je hoeft het niet opnieuw te sturen. Het team zegt: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ Het team is er niet vanwege onderhoud, dus er gaan op dit moment geen tickets open.
   *[other] 🛠️ Het team is er niet vanwege onderhoud, dus er gaan geen tickets open tot <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Het team zegt: { $reason }
}
maintenance-on = 🛠️ Het onderhoud is begonnen en duurt { $until ->
    [none] tot iemand er een eind aan maakt
   *[other] tot <t:{ $until }:f>
}. Ik toon het naast mijn naam. Open tickets gaan door; wie er een zou openen, hoort één keer per dag van het onderhoud, en wat diegene schrijft, wordt vastgehouden en gaat daarna verder. { $reason ->
    [none] { "" }
   *[other] Leden krijgen te lezen: { $reason }
}
maintenance-over = ▶️ Het onderhoud is voorbij. { $count ->
    [0] Er werd niets vastgehouden.
    [one] Eén vastgehouden bericht gaat verder.
   *[other] { $count } vastgehouden berichten gaan verder.
}
maintenance-none = Er is geen onderhoud.
maintenance-off-alone = Zeg `off` zonder tijd of reden om het onderhoud te beëindigen.
maintenance-off-button = Onderhoud beëindigen
pause-maintenance = Er is onderhoud, en dat houdt vast wat een ticket zou openen. Een beheerder beëindigt het met `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Ik laat zien dat ik inactief ben.
    [dnd] ⛔ Ik laat zien dat ik niet gestoord wil worden.
    [invisible] ⚪ Ik laat zien dat ik offline ben.
   *[online] 🟢 Ik laat zien dat ik online ben.
} { $activity ->
    [none] Er is geen activiteit.
    [playing] Mijn activiteit: speelt { $text }
    [listening] Mijn activiteit: luistert naar { $text }
    [watching] Mijn activiteit: kijkt naar { $text }
    [competing] Mijn activiteit: doet mee aan { $text }
   *[custom] Mijn activiteit: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ Er is onderhoud
    [new] ⏸️ Nieuwe tickets zijn gepauzeerd
    [raid] 🛡️ De raidmodus staat aan
   *[all] ⏸️ Alles wat leden schrijven, wordt vastgehouden
} sinds <t:{ $since }:f>, { $until ->
    [none] tot iemand er een eind aan maakt.
   *[other] tot <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Leden krijgen te lezen: { $reason }
}
status-nothing-paused = Er is niets gepauzeerd, en er is geen onderhoud.
presence-or-reset = Zeg wat ik moet tonen (`status`, `activity` of `text`), of gebruik alleen `reset`.
presence-text = Wat moet ik tonen? Voeg een tekst toe aan de activiteit.
presence-too-long = Dat is te lang: Discord toont hoogstens { $limit } tekens.
presence-later = Dit is te zien zodra het onderhoud voorbij is.

cmd-status = Wat ik naast mijn naam toon, en onderhoud
cmd-status-show = Toon mijn status, en of er iets gepauzeerd is
cmd-status-presence = Wijzig wat ik naast mijn naam toon
cmd-status-presence-status = Online, inactief, niet storen of onzichtbaar
cmd-status-presence-activity = Hoe de tekst wordt ingeleid; custom toont alleen de tekst
cmd-status-presence-text = De tekst
cmd-status-presence-reset = Toon alleen dat ik online ben
cmd-status-maintenance = Houd nieuwe tickets vast en vertel leden dat er onderhoud is
cmd-status-maintenance-state = On (aan) of off (uit)
cmd-status-maintenance-time = Hoelang, bijv. 2h (leeg laten om het zelf te beëindigen)
cmd-status-maintenance-reason = Wat leden te lezen krijgen

## Rollen naast namen

role-is = { $role ->
    [none] Je hebt geen rol gekozen, dus leden zien je hoogste.
   *[other] { $place ->
        [ticket] In dit ticket ziet het lid je rol <@&{ $role }>.
       *[all] In al je tickets zonder andere keuze zien leden je rol <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Je keuze voor dit ticket is ongedaan gemaakt.
       *[all] Je keuze voor alle tickets is ongedaan gemaakt.
    }
   *[other] { $place ->
        [ticket] Vanaf nu ziet het lid in dit ticket je rol <@&{ $role }>.
       *[all] Vanaf nu zien leden in al je tickets je rol <@&{ $role }>, tenzij je voor een ticket een andere kiest.
    }
}
role-none = { $place ->
    [ticket] Je hebt geen rol gekozen voor dit ticket.
   *[all] Je hebt geen rol gekozen voor alle tickets.
}
role-or-reset = Noem een rol of gebruik `reset`, niet allebei.
role-not-shown = Leden zien hier geen rollen van het team. `top_role` onder `[style]` in mijn instellingen toont ze, als er geen `label` is.

cmd-role = Kies welke rol van jou leden zien
cmd-role-ticket = Kies welke rol van jou het lid van dit ticket ziet
cmd-role-ticket-role = De rol (leeg laten om je keuze te zien)
cmd-role-ticket-reset = Maak je keuze ongedaan
cmd-role-default = Kies welke rol van jou leden in alle tickets zien
cmd-role-default-role = De rol (leeg laten om je keuze te zien)
cmd-role-default-reset = Maak je keuze ongedaan

## Voorkeuren

language-name = Nederlands
language-placeholder = Kies je taal
language-is = Je taal is { $language }. Noem een andere om die te wijzigen.
language-set = Je taal is nu { $language }.
language-or-reset = Noem een taal of gebruik `reset`, niet allebei.
no-such-language = “{ $given }” spreek ik niet, alleen { $known }.
card-language = Taal
pings-are = { $state ->
    [on] Herinneringen, meldingen en abonnementen pingen je.
   *[off] Herinneringen, meldingen en abonnementen noemen je maar pingen je niet. Die voor een hele rol nog wel: zie `/reminder_subscription`.
}

cmd-preferences-language = Toon of kies de taal waarin ik met je praat
cmd-preferences-language-language = Bijv. nl (leeg laten om de jouwe te zien)
cmd-preferences-language-reset = Ga terug naar de taal van je Discord
cmd-preferences-pings = Kies of herinneringen, meldingen en abonnementen je pingen
cmd-preferences-pings-state = On (aan) of off (uit); leeg laten om je keuze te zien

## Wat er over mensen bewaard wordt

ids = **Lid:** `{ $member }`
    { "" }**Ticket #{ $number }:** `{ $ticket }`
    { "" }**Kanaal:** { $channel ->
    [none] geen
   *[other] `{ $channel }`
}
    { "" }**Privéberichten:** { $direct ->
    [none] nog geen
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **dit bericht:** `{ $message }`
}
privacy = **Wat ik over je bewaar**
    • Wat jij en het team in je tickets schrijven, met eerdere versies, wat verwijderd is en bestanden; je naam en je ID. { $messages ->
    [0] De teksten blijven tot ze gewist worden
    [one] De teksten verdwijnen één dag nadat een ticket gesloten is
   *[other] De teksten verdwijnen { $messages } dagen nadat een ticket gesloten is
}, { $files ->
    [0] en de kopieën van bestanden ook
    [one] en de kopieën van bestanden na één dag
   *[other] en de kopieën van bestanden na { $files } dagen
}. Dat er een ticket was, blijft vastgelegd.
    • Je taal en tijdzone als je die hebt opgegeven, beoordelingen, suggesties en stemmen, en wat het team over je noteert, zoals blokkades. Die blijven tot ze gewist worden.
    • Technische vastlegging van wat er gebeurde, met teksten van berichten: { $events ->
    [0] die blijft tot ze gewist wordt.
    [one] die verdwijnt na één dag.
   *[other] die verdwijnt na { $events } dagen.
} Het logboek van { $audit ->
    [0] wie wat wijzigde, blijft tot het gewist wordt.
    [one] wie wat wijzigde, verdwijnt na één dag.
   *[other] wie wat wijzigde, verdwijnt na { $audit } dagen.
}

    { "" }**Wie het ziet:** het team van de server, voor zover het je ticket ziet, en wie mij beheert. Verder niemand.
    { "" }**Je rechten:** schrijf hier naar het team om alles in een bestand te krijgen, of om het te laten wissen.
export-done = Wat ik over <@{ $person }> weet: { $rows ->
    [one] één rij
   *[other] { $rows } rijen
}. Daar hoort ook bij wat het team over deze persoon schreef, dus kijk het na voordat je het uit handen geeft. { $files ->
    [0] { "" }
    [one] Eén bestand uit de berichten zit er niet in; wie mij beheert, kan het toevoegen met `modmail-bot db export`.
   *[other] { $files } bestanden uit de berichten zitten er niet in; wie mij beheert, kan ze toevoegen met `modmail-bot db export`.
}
export-nobody = Ik weet niets over <@{ $person }>.
export-too-large = Ik weet meer over <@{ $person }> dan er in een bestand op Discord past. Wie mij beheert, kan het opvragen met `modmail-bot db export { $person }`.

cmd-id = Toon de ID's van dit ticket, het lid en de kanalen
cmd-privacy = Toon wat ik over je bewaar, hoelang, en wie het ziet
cmd-export = Krijg een bestand met alles wat ik over iemand weet
cmd-export-member = Wie

## Vermeldingen van de bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) heeft me vermeld: { $link }

## Wie welk commando mag gebruiken

cmd-permissions = Wie welk commando mag gebruiken, ongeacht het niveau
cmd-permissions-allow = Laat iemand een commando gebruiken, ook als het niveau te laag is
cmd-permissions-allow-member = Wie
cmd-permissions-allow-role = Of iedereen met deze rol
cmd-permissions-allow-command = Welk commando
cmd-permissions-deny = Laat iemand een commando niet gebruiken, ook als het niveau hoog genoeg is
cmd-permissions-deny-member = Wie
cmd-permissions-deny-role = Of iedereen met deze rol
cmd-permissions-deny-command = Welk commando
cmd-permissions-reset = Laat weer het niveau beslissen of iemand een commando mag gebruiken
cmd-permissions-reset-member = Wie
cmd-permissions-reset-role = Of iedereen met deze rol
cmd-permissions-reset-command = Welk commando
cmd-permissions-show = Toon wie een commando mag gebruiken
cmd-permissions-show-command = Welk commando
cmd-permissions-list = Toon alles wat je over commando's besloten hebt
cmd-permissions-list-page = Welke pagina
cmd-permissions-undo = Draai het laatste besluit over een commando terug
cmd-permissions-history = Toon wie wat over commando's besloot
cmd-permissions-history-page = Welke pagina
permissions-both = Noem een lid of een rol, niet allebei.
permissions-unknown = Commando `{ $name }` bestaat niet.{ $nearest ->
    [none] { "" }
   *[other] { " " }Bedoelde je `{ $nearest }`?
}
permissions-owners = `{ $command }` is alleen voor eigenaren en kan niet weggegeven of hun afgenomen worden.
permissions-is-owner = { $who } is een eigenaar en mag elk commando gebruiken. Niemand kan dat hier veranderen.
permissions-elsewhere = Rollen tellen alleen op de server van het team. Gebruik dit commando daar.
permissions-as-before = Zo is het al: { $effect ->
    [allow] { $who } mag `{ $command }` gebruiken.
    [deny] { $who } mag `{ $command }` niet gebruiken.
   *[level] over { $who } en `{ $command }` is niets besloten, dus het niveau beslist.
}
permissions-done = { $effect ->
    [allow] { $who } mag `{ $command }` nu gebruiken, ongeacht het niveau.
    [deny] { $who } mag `{ $command }` niet meer gebruiken, ongeacht het niveau.
   *[level] Het niveau beslist weer of { $who } `{ $command }` mag gebruiken.
}
permissions-nothing-to-undo = Er is geen besluit meer om terug te draaien.
permissions-undone = Teruggedraaid. { $effect ->
    [allow] { $who } mag `{ $command }` weer gebruiken, ongeacht het niveau.
    [deny] { $who } mag `{ $command }` weer niet gebruiken, ongeacht het niveau.
   *[level] Het niveau beslist weer of { $who } `{ $command }` mag gebruiken.
}
permissions-show = Wie `{ $command }` mag gebruiken
permissions-level = Het niveau beslist: { $level }. Deze besluiten gaan daarvóór, die over een persoon vóór die over rollen:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } mag het
   *[deny] ⛔ { $who } mag het niet
}
permissions-list = Besluiten over commando's ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } mag `{ $command }` gebruiken
   *[deny] ⛔ { $who } mag `{ $command }` niet gebruiken
}
permissions-none = Over afzonderlijke commando's is niets besloten: alleen de niveaus tellen.
permissions-never-changed = Over afzonderlijke commando's is nog nooit iets besloten.
permissions-history = Besluiten over commando's
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } mag `{ $command }` gebruiken
    [deny] ⛔ { $who } mag `{ $command }` niet gebruiken
   *[level] ↩️ het niveau beslist over { $who } en `{ $command }`
}{ $undone ->
    [yes] { " " }(teruggedraaid)
   *[no] { "" }
}
