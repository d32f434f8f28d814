# Ce que dit modmail-bot, en français.

## Aux membres

opened = L'équipe a bien reçu votre message. Elle vous répondra ici, et tout ce que vous écrivez ici lui est transmis.
not-relayed = ⚠️ Ce message n'a pas pu être montré à l'équipe. Veuillez le renvoyer plus tard.
closed = Cette conversation a été fermée. Pour recontacter l'équipe, il suffit d'écrire ici.
closed-with-reason = Cette conversation a été fermée : { $reason }

    Pour recontacter l'équipe, il suffit d'écrire ici.
idle-taken-back = Cette conversation reste finalement ouverte : l'équipe s'en occupe encore.
idle-warning = L'équipe vous a répondu et attend de vos nouvelles. Sans réponse de votre part, cette conversation sera fermée <t:{ $moment }:R>.
end-button = Fermer cette conversation
ended = Cette conversation est fermée. Pour recontacter l'équipe, il suffit d'écrire ici.
end-nothing = Vous n'avez pas de conversation ouverte ici.
end-over = Cette conversation est déjà terminée.
end-later = Un de vos messages est encore en route vers l'équipe. Réessayez dans un instant.
rating-question = Comment cela s'est-il passé ?
rating-comment = Ajouter un commentaire
rating-field = Ce qui vous a plu, ce qui a manqué
rating-thanks = { $stars } Merci ! Pour recontacter l'équipe, il suffit d'écrire ici.
rating-commented = { $stars } Merci, votre commentaire a été transmis à l'équipe.
rating-commented-before = Vous avez déjà commenté cette conversation, et l'équipe a reçu ce que vous avez écrit.
rating-empty = Votre commentaire est vide.
rating-gone = Il n'est plus possible de noter cette conversation.
reopened = L'équipe a rouvert cette conversation. Tout ce que vous écrivez ici lui est transmis.
kept-for-now = L'équipe n'est pas joignable pour le moment. Votre message est enregistré et lui parviendra dès que possible : inutile de le renvoyer.
too-short = Ce message n'a pas été transmis : expliquez votre demande en { $wanted } caractères au moins.
too-soon = Ce message n'a pas été transmis : votre dernière conversation vient d'être fermée. Vous pourrez en commencer une autre { $moment }.
menu-question = De quoi parle votre message ? Ce que vous écrivez en attendant sera transmis avec lui.
menu-placeholder = Choisissez un sujet
menu-anything = Autre chose
menu-chosen = **{ $category }** : votre message est en route.
menu-answered = **{ $category }**
menu-chosen-anything = Votre message est en route vers l'équipe.
menu-expired = Vous n'avez pas choisi de sujet : votre message est transmis tel quel à l'équipe.
menu-not-offered = Ce sujet n'est plus proposé. Choisissez-en un autre.
menu-over = Le choix est déjà fait.
confirm-question = Voulez-vous que je montre votre message à l'équipe ? Ce que vous écrivez en attendant sera transmis avec lui.
confirm-send = Oui, le montrer
confirm-discard = Non
confirm-discarded = Rien n'a été montré à l'équipe.
confirm-expired = Vous n'avez pas confirmé : rien n'a été montré à l'équipe. Pour la contacter, il suffit d'écrire de nouveau.

## Messages des deux côtés

message-empty = *(un message qui ne peut pas être affiché ici)*
message-link = 📎 [{ $name }]({ $url }) (trop volumineux pour être copié, ou devenu indisponible ; le lien expirera)
message-link-unkept = 📎 [{ $name }]({ $url }) (je n'ai pas pu en garder de copie ; le lien expirera)
message-invisible = *(un message fait de caractères invisibles)*
message-sticker = 🏷️ Autocollant : { $what }
message-poll = 📊 Sondage : { $what }
message-forwarded = ↪️ Transféré :
message-forwarded-from = ↪️ Transféré depuis { $where } :
message-media = 🖼️ { $what } : { $url }
message-voice = 🎙️ Message vocal, { $seconds } s
message-answers = ↩️ En réponse à : { $what }
anonymous-name = L'équipe
message-change = { $change ->
    [deleted] 🗑️ supprimé par le membre
    [before] ✏️ le texte d'avant
   *[edited] ✏️ modifié par le membre
}
message-deleted-by = 🗑️ Supprimé par <@{ $staff }>

## Les tickets

card-member = Membre
card-account = Compte créé
card-joined = Arrivée
card-stranger = absent de ce serveur
card-roles = Rôles
card-earlier = Tickets précédents
card-last = Le plus récent
card-notes = Notes
card-servers = Serveurs
card-both = celui des membres et celui de l'équipe
card-unknown = Discord ne l'a pas indiqué
card-members-only = pas celui de l'équipe
card-number = Ticket #{ $number }
card-channel = Nom de ce salon
card-name-refused = Discord n'accepte pas le nom de ce membre dans le nom d'un salon : celui-ci porte donc un nom neutre, comme ticket-001.
card-dms = Messages privés
card-dms-closed = étaient fermés à l'ouverture de ce ticket : je n'ai même pas pu saluer le membre
dms-closed = ⚠️ Ce membre n'accepte pas mes messages privés : vos réponses n'arriveront pas tant qu'il ne les autorise pas. Ses messages, eux, vous parviennent toujours.
alert-full = ⚠️ Il n'y a plus de place sur le serveur pour un ticket de plus, le #{ $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`) : { $reason }. Ce que les membres écrivent est enregistré. Supprimez des salons dont vous n'avez plus besoin, et je reprendrai de moi-même.
alert-forbidden = ⚠️ Je ne peux pas ouvrir le ticket #{ $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`) : { $reason }. Ce que les membres écrivent est enregistré. Vérifiez que je vois la catégorie des tickets et que je peux gérer ses salons, et je reprendrai de moi-même.
alert-refused = ⚠️ Je ne peux pas ouvrir le ticket #{ $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`), car Discord refuse son salon : { $reason }. Ce que ce membre écrit est enregistré, et je continue d'essayer. Mon journal en dit plus.
alert-missing = ⚠️ Je ne peux pas ouvrir le ticket #{ $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`), car sa catégorie ou son forum n'existe plus : { $reason }. Ce que les membres écrivent est enregistré. Indiquez le bon endroit dans ma configuration.
alert-archive-full = { $tickets ->
    [none] ⚠️ Les archives sont pleines, et je ne peux pas leur créer d'autre catégorie : { $reason }. Supprimez des salons dont vous n'avez plus besoin.
   *[other] ⚠️ Les archives sont pleines, et je ne peux pas leur créer d'autre catégorie : { $reason }. Les salons de ces tickets fermés restent où ils sont : { $tickets }. Supprimez des salons dont vous n'avez plus besoin.
}
alert-visible = ⚠️ Des personnes extérieures à l'équipe peuvent voir les tickets dans <#{ $place }> : { $roles }. Retirez-leur la permission *Voir le salon* à cet endroit, sauf si c'est voulu.
outsider-writes = ⚠️ <@{ $person }> écrit ici sans faire partie de l'équipe. Rien de tout cela n'est transmis au membre : c'est gardé comme note. Si cette personne doit pouvoir répondre, donnez-lui un rôle de `supporters` ; si elle ne doit pas lire ceci, masquez-lui le salon.
alert-not-shown = ⚠️ Je ne peux pas montrer ce que **{ $name }** (<@{ $member }> · `{ $member }`) a écrit dans le ticket #{ $ticket }, <#{ $channel }> : { $reason }. C'est enregistré. Rendez-moi mes permissions à cet endroit, et je reprendrai de moi-même.
alert-parked = ⚠️ Quelque chose qui s'est passé ici m'a fait planter plusieurs fois de suite, et je l'ai laissé de côté. Mon journal en dit plus.
alert-parked-elsewhere = ⚠️ Quelque chose qui s'est passé dans <#{ $channel }> m'a fait planter plusieurs fois de suite, et je l'ai laissé de côté. Mon journal en dit plus.
alert-parked-of = ⚠️ Quelque chose venant de <@{ $member }> (`{ $member }`), { $ticket ->
    [none] qui n'a pas de ticket
   *[other] ticket #{ $ticket }
}, m'a fait planter plusieurs fois de suite, et je l'ai laissé de côté. Si c'était un message, ce membre voit ❌ en dessous ; demandez-lui de l'écrire autrement. Mon journal en dit plus.
alert-parked-message = ⚠️ Un message de ce membre m'a fait planter plusieurs fois de suite, et je l'ai laissé de côté. Le membre voit ❌ en dessous ; demandez-lui de l'écrire autrement.
alert-held-up = ⚠️ Depuis un quart d'heure, Discord, ou quelque chose entre lui et moi, refuse une action dans le ticket de <@{ $member }> : { $reason }. Tout ce qui vient après attend. Je continue d'essayer, sauf si vous l'abandonnez.
alert-held-up-somewhere = ⚠️ Depuis un quart d'heure, Discord, ou quelque chose entre lui et moi, refuse une de mes actions : { $reason }. Tout ce qui vient après attend. Je continue d'essayer, sauf si vous l'abandonnez.
give-up-button = Abandonner
give-up-done = ❌ <@{ $staff }> a abandonné cette action. Ce qui attendait derrière reprend dans un instant.
give-up-over = Entre-temps, cela a fonctionné ou a déjà été abandonné.
card-earlier-count = { $count ->
    [0] aucun
    [one] un
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ envoi en cours · ✏️ modifiée
   *[none] #{ $number } · ⏳ envoi en cours
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ envoyée · ✏️ modifiée
   *[none] #{ $number } · ✅ envoyée
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ modifiée · ❌ échec de l'envoi : { $reason }
   *[none] #{ $number } · ❌ échec de l'envoi : { $reason }
}
copy-anonymous = { $name } (anonyme)
copy-deleted = #{ $number } · 🗑️ supprimée
copy-lost = ⚠️ Ma copie de **{ $name }** a disparu, et Discord n'a plus le fichier. Le message est parti avec un lien à sa place.
reply-failed = ❌ <@{ $staff }>, la réponse #{ $number } n'a pas pu être envoyée : { $reason }

## Le membre

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) a quitté le serveur. Ce ticket reste ouvert, mais vos réponses risquent de ne pas arriver.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) a quitté le serveur : ce ticket va être fermé.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) a rejoint le serveur.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) a été banni du serveur.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) a été banni du serveur par <@{ $staff }>.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) a été banni du serveur : { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) a été banni du serveur par <@{ $staff }> : { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) n'est plus banni du serveur.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) a reçu une exclusion temporaire sur le serveur, jusqu'au <t:{ $moment }:f>.
member-timeout-over = ⏲️ L'exclusion temporaire de **{ $name }** (<@{ $member }> · `{ $member }`) est terminée.
reopened-note = 🔓 Le membre a écrit de nouveau : ce ticket est rouvert. Il avait été fermé <t:{ $closed }:R>.
reopened-note-by = 🔓 Rouvert par <@{ $staff }>. Ce ticket avait été fermé <t:{ $closed }:R>.
closed-on-leave = Le membre a quitté le serveur.

## Réponses aux commandes

cmd-reply = Répondre au membre de ce ticket
    .menu = Répondre
cmd-reply-text = Le texte de la réponse
cmd-reply-file = Un fichier à joindre
cmd-reply-anonymous = Ne pas dire au membre qui répond
cmd-reply-real = Montrer votre nom au membre, même si les réponses sont toujours anonymes
cmd-anonreply = Répondre au membre de ce ticket sans dire qui vous êtes
cmd-anonreply-text = Le texte de la réponse
cmd-anonreply-file = Un fichier à joindre
cmd-realreply = Répondre au membre de ce ticket sous votre nom, même si les réponses sont toujours anonymes
cmd-realreply-text = Le texte de la réponse
cmd-realreply-file = Un fichier à joindre
cmd-realreply-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-realreply-after = L'envoyer plus tard : dans combien de temps, par exemple 2h
cmd-realreply-at = L'envoyer plus tard : quand, par exemple 14:30 ou tomorrow 9:00 (demain)
cmd-realreply-to = L'envoyer à ce seul membre du ticket
cmd-freply = Répondre au membre de ce ticket en remplaçant les variables comme {"{"}member.name{"}"}
cmd-freply-text = Le texte de la réponse
cmd-freply-file = Un fichier à joindre
cmd-freply-anonymous = Ne pas dire au membre qui répond
cmd-freply-real = Montrer votre nom au membre, même si les réponses sont toujours anonymes
cmd-freply-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-freply-after = L'envoyer plus tard : dans combien de temps, par exemple 2h
cmd-freply-at = L'envoyer plus tard : quand, par exemple 14:30 ou tomorrow 9:00 (demain)
cmd-freply-to = L'envoyer à ce seul membre du ticket
cmd-edit = Modifier une réponse des deux côtés
cmd-edit-number = Le numéro sous sa copie
cmd-edit-text = Le nouveau texte (vide : le modifier dans un formulaire)
cmd-delete = Supprimer une réponse du côté du membre
    .menu = Supprimer la réponse
cmd-delete-number = Le numéro sous sa copie
cmd-retry = Renvoyer ce qui n'a pas pu être envoyé
cmd-retry-number = Le numéro d'une réponse (vide : tout ce qui a échoué)
cmd-close = Fermer ce ticket, maintenant ou plus tard
cmd-close-after = Dans combien de temps, par exemple 1j12h (vide : maintenant)
cmd-close-cancel = Annuler la fermeture prévue
cmd-close-silent = Ne rien dire au membre
cmd-close-reason = La raison, que le membre verra aussi, sauf si vous ne lui dites rien
cmd-new_thread = Ouvrir un ticket avec un membre
    .menu = Ouvrir un ticket
cmd-new_thread-member = Avec qui
cmd-new_thread-category = De quel type de ticket il s'agit
cmd-new_thread-message = Votre premier message ; sans lui, le membre ne voit rien avant votre réponse
cmd-choose = Dire de quoi parle votre message
cmd-choose-category = Le numéro de la catégorie
cmd-choose-discard = Ne rien montrer à l'équipe
cmd-choose-answer-1 = Votre réponse à la première question
cmd-choose-answer-2 = Votre réponse à la deuxième question
cmd-choose-answer-3 = Votre réponse à la troisième question
cmd-choose-answer-4 = Votre réponse à la quatrième question
cmd-choose-answer-5 = Votre réponse à la cinquième question
cmd-end = Fermer votre conversation avec l'équipe
cmd-end_one = Fermer la conversation de ce bouton
cmd-end_one-ticket = Laquelle
cmd-rate = Noter une conversation terminée
cmd-rate-write = Ouvrir le formulaire de commentaire
cmd-rate-score = Votre note, de 1 à 5
cmd-rate-ticket = Laquelle
cmd-rate-comment = Ce que vous voulez en dire
cmd-force_close = Fermer un ticket qui ne peut pas être fermé autrement
cmd-force_close-member = Le membre du ticket (vide : le ticket de ce salon)
cmd-force_close-silent = Ne rien dire au membre
cmd-force_close-reason = La raison, que le membre verra aussi, sauf si vous ne lui dites rien
cmd-give_up = Abandonner ce que Discord refuse encore et encore
cmd-give_up-row = Quoi
cmd-reopen = Rouvrir un ticket fermé
cmd-reopen-member = Le membre dont rouvrir le dernier ticket (vide : le ticket de ce salon)
cmd-reopen-silent = Ne rien dire au membre
cmd-take = S'attribuer ce ticket
cmd-take-force = Même s'il est attribué à quelqu'un d'autre
cmd-release = Ne plus s'occuper de ce ticket
cmd-release-force = Même s'il est attribué à quelqu'un d'autre
cmd-transfer = Attribuer ce ticket à quelqu'un d'autre
cmd-transfer-to = À qui l'attribuer
cmd-transfer-force = Même s'il est attribué à quelqu'un d'autre
cmd-rename = Ajouter une étiquette au nom du salon de ce ticket
cmd-rename-label = L'étiquette (vide : la retirer)
cmd-snooze = Mettre ce ticket en veille (un message du membre le réveille), ou le réveiller
cmd-snooze-time = Pour combien de temps, par exemple 2j (vide : le réveiller)
cmd-ping = Vérifier que le bot est là
cmd-about = En savoir plus sur ce bot

command-late = { $minutes ->
    [one] Vous avez envoyé cela il y a { $minutes } minute
   *[other] Vous avez envoyé cela il y a { $minutes } minutes
}, pendant que j'étais hors ligne : je ne l'ai donc pas fait. Renvoyez-le si c'est toujours d'actualité.
retry-nothing = Il n'y a rien à renvoyer ici.
retry-begun = { $count ->
    [one] Je renvoie { $count } message. Sa copie vous dira si cela a marché.
   *[other] Je renvoie { $count } messages. Leurs copies vous diront si cela a marché.
}
not-a-ticket = Ceci n'est pas un ticket. Utilisez la commande dans le salon d'un ticket ouvert.
ticket-closed = Ce ticket est fermé.
ticket-opening = J'ouvre un ticket avec <@{ $member }>. Ce membre n'en saura rien avant la première réponse.
ticket-opening-told = J'ouvre un ticket avec <@{ $member }>, et votre message est en route.
ticket-opened = Le ticket #{ $ticket } avec <@{ $member }> est ouvert : <#{ $channel }>. Ce membre n'en saura rien avant la première réponse.
ticket-opened-told = Le ticket #{ $ticket } avec <@{ $member }> est ouvert : <#{ $channel }>. Votre message est en route.
ticket-not-opened = Je ne peux pas encore créer le salon du ticket #{ $ticket } avec <@{ $member }>, car { $why ->
    [full] il n'y a plus de place sur le serveur
    [missing] sa catégorie ou son forum n'existe plus
   *[forbidden] Discord ne me le permet pas
}. Une fois le problème réglé, il s'ouvrira de lui-même.
ticket-there = <@{ $member }> a déjà un ticket ouvert : { $where }
ticket-there-unplaced = <@{ $member }> a déjà un ticket ouvert, et son salon est en cours de création.
nobody-by-id = Je ne trouve pas d'utilisateur avec l'identifiant { $given }.
nobody-by-name = Je ne trouve pas « { $given } » sur le serveur des membres.
several-by-name = Plusieurs personnes s'appellent « { $given } » : { $people }. Mentionnez la bonne.
no-ticket-with-bots = On ne peut pas ouvrir de ticket avec un bot.
cmd-move_thread = Placer ce ticket dans une autre catégorie
cmd-move_thread-category = Le nom de la catégorie
category-usual = none : l'endroit habituel
moving = { $category ->
    [none] Ce ticket est en cours de déplacement vers l'endroit habituel.
   *[other] Ce ticket est en cours de déplacement vers **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> a déplacé ce ticket à l'endroit habituel.
   *[other] <@{ $staff }> a déplacé ce ticket dans **{ $category }**.
}
moved-already = { $category ->
    [none] Ce ticket est déjà à l'endroit habituel.
   *[other] Ce ticket est déjà dans **{ $category }**.
}
cannot-move = { $category ->
    [none] Discord ne peut pas déplacer ce ticket à l'endroit habituel : un post reste dans son forum, et un salon ne peut pas en devenir un. Il reste où il est.
   *[other] Discord ne peut pas déplacer ce ticket dans **{ $category }** : un post reste dans son forum, et un salon ne peut pas en devenir un. Il reste où il est.
}
not-moved = ⚠️ <@{ $staff }> Le ticket n'a pas pu être déplacé et reste dans sa catégorie. Réponse de Discord : { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> Je n'ai pas le droit de déplacer ce ticket : il reste dans sa catégorie. Accordez-moi **Gérer les salons** et **Gérer les permissions** dans les deux catégories, puis réessayez.
cmd-add_staff = Donner accès à ce ticket à une personne ou à un rôle
cmd-add_staff-member = Qui
cmd-add_staff-role = Ou toutes les personnes qui ont ce rôle
cmd-remove_staff = Retirer à une personne ou à un rôle l'accès à ce ticket
cmd-remove_staff-member = Qui
cmd-remove_staff-role = Ou toutes les personnes qui ont ce rôle
guest-both = Indiquez soit un membre, soit un rôle, pas les deux.
guest-nobody = Indiquez un membre ou un rôle.
guest-everyone = Tout le monde aurait accès. Choisissez un autre rôle.
guest-bot = On ne peut pas donner accès à un ticket à un bot.
guest-member = Ce ticket concerne { $who }, qui lirait ce que l'équipe se dit.
guest-not-there = { $who } n'est pas sur le serveur des tickets.
guest-in-post = Ce ticket est un post d'un forum : qui voit le forum le voit, et personne d'autre.
guest-coming = { $who } va avoir accès à ce ticket.
guest-going = { $who } ne verra plus ce ticket que si sa catégorie le permet.
guest-in = { $who } : <@{ $staff }> vous a donné accès à ce ticket.
guest-out = <@{ $staff }> a retiré à { $who } l'accès à ce ticket. Sa catégorie décide à nouveau de qui le voit.
guest-forbidden = ⚠️ <@{ $staff }> Je n'ai pas le droit de changer qui voit ce ticket. Accordez-moi **Gérer les permissions** dans sa catégorie, puis réessayez.
guest-not-changed = ⚠️ <@{ $staff }> L'accès à ce ticket n'a pas pu être modifié. Réponse de Discord : { $reason }
no-such-category = La catégorie « { $given } » n'existe pas. { $known ->
    [none] Il n'y a aucune catégorie.
   *[other] Catégories possibles : { $known }
}
discord-silent = Discord n'a pas répondu : rien n'a été fait. Veuillez réessayer.
ticket-closed-by = Ce ticket a été fermé par <@{ $staff }>.
no-closed-ticket = <@{ $member }> n'a jamais eu de ticket.
ticket-is-open = Ce ticket est ouvert.
reopen-which = Ceci n'est pas un ticket. Utilisez la commande dans le salon d'un ticket fermé, ou indiquez le membre.
reopening = Le ticket est rouvert : <#{ $channel }>
reopening-unplaced = Le ticket est rouvert, et son salon est en cours de création.
channel-elsewhere = Ce ticket est rouvert, mais je n'ai pas pu remettre son salon à sa place : { $reason }. Veuillez le déplacer vous-même.
no-open-ticket = Ce membre n'a pas de ticket ouvert.
cancel-takes-nothing = `cancel` ne se combine avec aucune autre option.
nothing-planned = Aucune fermeture n'est prévue pour ce ticket.
delay-too-long = Une fermeture se prévoit au plus { $limit } à l'avance.
closing-planned = 🕑 Ce ticket sera fermé <t:{ $moment }:R> (<t:{ $moment }:f>), sauf si le membre écrit d'ici là. Utilisez `/close` avec `cancel` pour le garder ouvert.
closing-planned-firmly = 🕑 Ce ticket sera fermé <t:{ $moment }:R> (<t:{ $moment }:f>). Utilisez `/close` avec `cancel` pour le garder ouvert.
closing-replanned = 🕑 Ce ticket sera désormais fermé <t:{ $moment }:R> (<t:{ $moment }:f>), au lieu du moment prévu auparavant.
closing-called-off = Ce ticket reste ouvert : la fermeture prévue est annulée.
closing-called-off-by-member = Le membre a écrit : la fermeture prévue est annulée.
idle-warned = 💤 Le membre n'a pas répondu depuis longtemps, et je le lui ai rappelé. Ce ticket sera fermé <t:{ $moment }:R> (<t:{ $moment }:f>), sauf s'il écrit ou si l'un de vous y intervient d'ici là. Utilisez `/close` avec `cancel` pour le garder ouvert.
idle-called-off = Ce ticket reste ouvert, et le membre en est informé. Son délai repart de zéro.
idle-reason = il n'y a pas eu de réponse depuis longtemps.
rating-told = { $stars } <@{ $member }> a noté le ticket #{ $ticket }.
rating-changed = { $stars } <@{ $member }> a changé sa note pour le ticket #{ $ticket }.
rating-told-comment = { $stars } <@{ $member }> à propos du ticket #{ $ticket } :
closed-note = 🔒 Ce ticket est fermé.
closed-note-with-reason = 🔒 Ce ticket est fermé : { $reason }
closed-note-by = 🔒 Fermé par <@{ $staff }>.
closed-note-by-with-reason = 🔒 Fermé par <@{ $staff }> : { $reason }
reply-queued = La réponse #{ $number } est en cours d'envoi. Sa copie dans ce salon indiquera quand ce sera fait.
reply-empty = Il n'y a rien à envoyer : écrivez un texte ou joignez un fichier.
reply-too-long = Votre réponse compte { $length } caractères, pour { $limit } au plus. Envoyez-la en plusieurs fois.
which-reply = Quelle réponse ? Donnez le numéro sous sa copie, ou répondez à cette copie.
no-such-reply = Il n'y a pas de réponse #{ $number } dans ce ticket.
no-reply = Ceci n'est pas une réponse au membre.
not-your-reply = Seules la personne qui a écrit la réponse #{ $number } et la modération peuvent la changer.
reply-is-deleted = La réponse #{ $number } est déjà supprimée : elle ne peut plus être changée.
reply-unchanged = La réponse #{ $number } dit déjà cela.
reply-edited = La réponse #{ $number } a été modifiée.
reply-gone = La réponse #{ $number } a été supprimée. Sa copie reste ici, marquée comme supprimée.
reply-title = Réponse
reply-field = Ce que lit le membre
edit-title = Réponse #{ $number }
edit-field = Nouveau texte
reason-too-long = La raison dépasse { $limit } caractères. Veuillez la raccourcir.
kept-as-note = 📝 Je garde ceci comme note : cela ressemble à une commande, ou répond à un message de l'équipe. Le membre ne le voit pas.
typed-command = 💡 Ceci est parti comme un simple message : il ne s'est donc rien passé. Choisissez `/{ $command }` dans la liste qui s'ouvre pendant que vous tapez, ou écrivez `{ $prefix }{ $command }`.
send-note-button = Envoyer au membre
note-later = Quelque chose qui a été écrit ou modifié ici est encore en cours de lecture. Réessayez dans un instant.
note-gone = Cette note n'existe plus ou a déjà été envoyée.
files-taken-away = 📎 Le membre a retiré : { $names }
reacted-by-member = Le membre a réagi avec { $emoji }
reacted-by-staff = L'équipe a réagi avec { $emoji }
cmd-send_note = Envoyer une note au membre
cmd-send_note-message = Quelle note
edit-field-rest = La suite du texte
cmd-reply_form = Envoyer une réponse écrite dans un formulaire
cmd-reply_form-quote = Le message auquel elle répond
cmd-reply_form-anonymous = Ne pas dire au membre qui répond
cmd-reply_form-real = Montrer votre nom au membre, même si les réponses sont toujours anonymes
cmd-reply_form-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-reply_form-to = L'envoyer à ce seul membre du ticket
cmd-reply_form-text = Le texte de la réponse
cmd-edit_form = Modifier une réponse dans un formulaire
cmd-edit_form-number = Le numéro sous sa copie
cmd-edit_form-text = Nouveau texte
cmd-edit_form-rest = La suite du texte
still-arriving = { $count ->
    [one] { $count } message du membre est
   *[other] { $count } messages du membre sont
} encore en route vers ce ticket. Fermez-le une fois que vous aurez lu ce qui arrive.
channel-not-archived = Ce ticket est fermé, mais je n'ai pas pu archiver son salon : { $reason }. Veuillez le déplacer vous-même. Si cela se produit à chaque fois, vérifiez `archive_category` sous `[closing]` dans ma configuration.
channel-stays = Ce ticket est fermé, mais je n'ai pas pu supprimer son salon : { $reason }. Veuillez le supprimer vous-même.
closing = Le ticket est fermé.
pong = Je suis là. { $waiting ->
    [0] Rien n'attend d'être envoyé.
    [one] Un message attend d'être envoyé.
   *[other] { $waiting } messages attendent d'être envoyés.
}
about = Guildhall modmail { $version } : les membres écrivent au bot en privé, et l'équipe leur répond depuis des tickets. Logiciel libre sous licence MIT ou Apache-2.0.

## Attribution

claim-taken = 🙋 Ce ticket est attribué à <@{ $staff }>.
claim-released = Ce ticket n'est plus attribué à personne.
claim-yours = Ce ticket vous est déjà attribué.
claim-theirs = Ce ticket est déjà attribué à <@{ $staff }>.
claim-nobodys = Ce ticket n'est attribué à personne.
claim-ask = Ce ticket est attribué à <@{ $staff }>. Voulez-vous continuer quand même ?
claim-anyway = Continuer quand même
claim-not-staff = Cette personne ne fait pas partie de l'équipe : elle n'a aucun des rôles indiqués dans ma configuration.
claim-unknown = Discord n'a pas dit si cette personne fait partie de l'équipe. Veuillez réessayer.
label-set = L'étiquette est en place.
label-none = Ce ticket n'a pas d'étiquette. Pour en mettre une, écrivez-la après la commande.
label-taken-off = L'étiquette a été retirée.
label-refused = Discord n'accepte pas « { $label } » dans le nom d'un salon ici. Choisissez une autre étiquette.
label-not-taken = ⚠️ Discord n'accepte pas l'étiquette « { $label } » dans le nom d'un salon ici : je l'ai retirée.
label-not-taken-by = ⚠️ <@{ $staff }>, Discord n'accepte pas l'étiquette « { $label } » dans le nom d'un salon ici : je l'ai retirée. Choisissez-en une autre.
label-too-long = Une étiquette compte au plus { $limit } caractères.
label-without-letters = Une étiquette doit contenir une lettre ou un chiffre : rien d'autre n'apparaît dans le nom du salon.
label-later = L'étiquette est enregistrée. Discord n'autorise que deux changements de nom en dix minutes : celui du salon suivra <t:{ $moment }:R>.
snoozed = 💤 Ce ticket est en veille jusqu'au <t:{ $moment }:f>, ou jusqu'à ce que le membre écrive.
not-snoozed = Ce ticket n'est pas en veille. Pour l'y mettre, indiquez une durée, par exemple `2j`.
snooze-over = ⏰ Ce ticket n'est plus en veille.

## La liste des tickets ouverts

cmd-tickets = Afficher les tickets ouverts, en commençant par ceux qui vous attendent depuis le plus longtemps
cmd-tickets-mine = Seulement ceux qui vous sont attribués
cmd-tickets-unclaimed = Seulement ceux qui ne sont attribués à personne
cmd-tickets-page = Quelle page
queue-title = { $count ->
    [one] { $count } ticket ouvert
   *[other] { $count } tickets ouverts
}
queue-mine-or-unclaimed = Choisissez soit `mine`, soit `unclaimed` : aucun ticket n'est les deux à la fois.
queue-none = Il n'y a aucun ticket ouvert.
queue-none-mine = Aucun ticket ouvert ne vous est attribué.
queue-none-unclaimed = Chaque ticket ouvert est attribué à quelqu'un.
queue-unplaced = { $name } (pas encore de salon)
queue-staff = attend l'équipe, dernier message <t:{ $moment }:R>
queue-member = attend le membre, dernier message <t:{ $moment }:R>
queue-unwritten = ouvert <t:{ $moment }:R>, rien d'écrit pour l'instant
queue-snoozed = 💤 jusqu'au <t:{ $moment }:f>
page-of = Page { $page } sur { $pages }
page-open = Page { $page }

## Réponses types

cmd-reply-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-anonreply-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-snippet = Garder des réponses sous la main et les envoyer
cmd-snippet-use = Envoyer une réponse type au membre de ce ticket
cmd-snippet-use-key = Quelle réponse type
cmd-snippet-use-file = Un fichier à joindre
cmd-snippet-use-anonymous = Ne pas dire au membre qui répond
cmd-snippet-use-plain = L'envoyer en texte brut, quels que soient les réglages
cmd-snippet-list = Afficher toutes les réponses types
cmd-snippet-list-page = Quelle page
cmd-snippet-show = Afficher le texte d'une réponse type
cmd-snippet-show-key = Quelle réponse type
cmd-snippet-history = Afficher les anciens textes d'une réponse type
cmd-snippet-history-key = Quelle réponse type
cmd-snippet-history-version = Le numéro d'une ancienne version (vide : les afficher toutes)
cmd-snippet-create = Créer une réponse type
cmd-snippet-create-key = Le mot qui sert à l'appeler
cmd-snippet-create-content = Son texte (vide : l'écrire dans un formulaire)
cmd-snippet-edit = Modifier le texte d'une réponse type
cmd-snippet-edit-key = Quelle réponse type
cmd-snippet-edit-content = Le nouveau texte (vide : le modifier dans un formulaire)
cmd-snippet-delete = Supprimer une réponse type
cmd-snippet-delete-key = Quelle réponse type
cmd-snippet_save = Créer une réponse type à partir d'un message
    .menu = Garder comme réponse type
snippet-created = La réponse type `{ $key }` est enregistrée. Envoyez-la avec `/snippet use` ou `{ $prefix }{ $key }`, ou écrivez `{"{{"}{ $key }{"}}"}` dans une réponse.
snippet-edited = La réponse type `{ $key }` a été modifiée. `/snippet history` affiche ses anciens textes.
snippet-unchanged = La réponse type `{ $key }` dit déjà cela.
snippet-deleted = La réponse type `{ $key }` a été supprimée. Elle disait :
snippet-shown = Réponse type `{ $key }`, créée par <@{ $staff }> <t:{ $moment }:R>, dernière modification <t:{ $changed }:R>, { $uses ->
    [0] jamais envoyée
    [one] envoyée une fois
   *[other] envoyée { $uses } fois
} :
snippet-none = Il n'y a pas encore de réponse type. La modération en crée avec `/snippet create`.
snippet-list = { $count ->
    [one] { $count } réponse type
   *[other] { $count } réponses types
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = Anciens textes de la réponse type `{ $key }` :
snippet-version = **{ $version }** : jusqu'au <t:{ $moment }:f>, modifiée par <@{ $staff }>
snippet-never-changed = La réponse type `{ $key }` n'a jamais été modifiée.
snippet-no-version = La réponse type `{ $key }` n'a pas de version { $version }. `/snippet history` affiche celles qui existent.
snippet-unknown = La réponse type `{ $key }` n'existe pas. `/snippet list` affiche celles qui existent.
snippet-taken = Il y a déjà une réponse type `{ $key }`. Utilisez `/snippet edit` pour la modifier.
snippet-key-alias = `{ $key }` est déjà un alias. Choisissez un autre mot.
snippet-key-command = `{ $key }` est une commande. Choisissez un autre mot.
snippet-key-too-long = Le mot compte au plus { $limit } caractères.
snippet-key-characters = `{ $key }` ne peut pas servir de mot à taper : utilisez des lettres, des chiffres, `-` et `_`, en commençant par une lettre ou un chiffre.
snippet-empty = Il n'y a rien à enregistrer : une réponse type a besoin d'un texte.
snippet-too-long = La réponse type compte { $length } caractères, pour { $limit } au plus.
snippet-may-be-too-long = Une fois ses variables remplies, cette réponse type pourrait atteindre { $length } caractères, mais une réponse en compte au plus { $limit }. Veuillez la raccourcir.
snippet-unknown-variable = La variable `{"{"}{ $name }{"}"}` n'existe pas. Vous pouvez utiliser { $known }. Pour écrire des accolades comme du texte, mettez une barre oblique inverse devant : `\{"{"}`.
snippet-form = Réponse type
snippet-field-key = Le mot qui sert à l'appeler
snippet-field-content = Son texte
reply-no-snippet = La réponse type « { $key } » n'existe pas : rien n'a été envoyé. Pour envoyer les accolades comme du texte, mettez une barre oblique inverse devant : `\{"{{"}`.
reply-unknown-variable = La variable `{"{"}{ $name }{"}"}` n'existe pas : rien n'a été envoyé. Vous pouvez utiliser { $known }. Pour envoyer des accolades comme du texte, mettez une barre oblique inverse devant : `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` envoie la réponse type de ce nom et n'accepte rien après : rien n'a été envoyé. Pour ajouter un texte, écrivez `{ $prefix }reply {"{{"}{ $name }{"}}"}` et continuez.

## Alias

cmd-alias = Donner aux commandes vos propres noms
cmd-alias-create = Créer un alias pour une ou plusieurs commandes
cmd-alias-create-name = Le mot qui sert à l'appeler
cmd-alias-create-steps = Jusqu'à cinq commandes séparées par &&, par exemple : reply Au revoir && close 2h
cmd-alias-list = Afficher tous les alias
cmd-alias-list-page = Quelle page
cmd-alias-delete = Supprimer un alias
cmd-alias-delete-name = Quel alias
alias-created = { $behind ->
    [rest] L'alias `{ $name }` est enregistré. `{ $prefix }{ $name }` appelle sa commande, avec ce que vous écrivez après.
   *[nothing] L'alias `{ $name }` est enregistré. `{ $prefix }{ $name }` exécute ce qu'il représente et s'arrête à la première commande refusée.
}
alias-deleted = L'alias `{ $name }` a été supprimé. Il correspondait à :
alias-none = Il n'y a pas encore d'alias. Créez-en un avec `/alias create`.
alias-list = { $count ->
    [one] { $count } alias
   *[other] { $count } alias
}
alias-line = `{ $name }` { $steps }
alias-unknown = L'alias `{ $name }` n'existe pas. `/alias list` affiche ceux qui existent.
alias-taken = Il y a déjà un alias `{ $name }`. Supprimez-le d'abord, ou choisissez un autre mot.
alias-is-snippet = Il y a déjà une réponse type `{ $name }`. Choisissez un autre mot.
alias-too-long = L'alias compte { $length } caractères, pour { $limit } au plus.
alias-too-many = Cela fait { $count } commandes, mais un alias en compte au plus { $limit }.
alias-empty-step = Il manque une commande : mettez-en une de chaque côté de chaque `&&`.
alias-open-quote = Un guillemet n'est jamais refermé. S'il fait partie du texte, mettez une barre oblique inverse devant : `\"`.
alias-half-step = Il manque un mot à `{ $step }` pour faire une commande.
alias-no-command = `{ $step }` ne commence pas par une commande. Un alias ne peut pas contenir un autre alias ; pour une réponse type, utilisez `snippet use` et son nom.
alias-stopped = ⚠️ L'étape { $step } de `{ $name }` n'a pas été exécutée : je me suis donc arrêté là.
alias-takes-nothing = `{ $prefix }{ $name }` se suffit à lui-même et n'accepte rien après : rien n'a été fait.

## Commandes d'autres bots

instead-alert = `{ $prefix }alert` vous mentionne au prochain message du membre ; refaites-la pour annuler.
instead-block = `{ $prefix }blocked` indique qui est bloqué, et jusqu'à quand.
instead-config = `config list` montre les réglages qui peuvent être changés ici, et `config set` en change un. Les autres sont dans le fichier avec lequel j'ai été lancé.
instead-link = Dans Discord, le menu de chaque message propose *Copier le lien du message*.
instead-log = Mon journal est là où la personne qui s'occupe de moi m'a lancé ; il dit ce que j'ai fait et pourquoi quelque chose a échoué.
instead-logs = Il n'y a pas de page web pour les tickets. `{ $prefix }logs` liste ceux d'un membre, et `{ $prefix }transcript` en affiche un.
instead-mention = Les rôles mentionnés à l'ouverture d'un ticket sont définis par `ping_roles` dans ma configuration.
instead-menu = Les membres choisissent parmi les catégories qu'affiche `{ $prefix }category list` ; les commandes voisines les modifient.
instead-nsfw = Activez ou désactivez la *limite d'âge* dans les paramètres du salon de ce ticket, dans Discord.
instead-pause = `{ $prefix }pause new` retient ce qui ouvrirait un ticket, `{ $prefix }pause all` tout ce que les membres écrivent, et `{ $prefix }pause off` y met fin.
instead-plain = Utilisez `{ $prefix }reply -plain`, suivi de votre texte.
instead-plain-anonymous = Utilisez `{ $prefix }anonreply -plain`, suivi de votre texte.
instead-program = Je suis un programme d'un seul tenant, sans modules : je n'exécute pas de code et ne me mets pas à jour. `{ $prefix }about` indique ma version.
instead-repair = Les tickets n'ont pas besoin de réparation : je les connais par ma base de données. `{ $prefix }reopen` rouvre un ticket fermé.
instead-rules = Ici, aucune règle ne lance de commandes d'elle-même. Pour réunir plusieurs commandes en un mot, utilisez `{ $prefix }alias create`.
instead-self = Utilisez `{ $prefix }new_thread` avec votre propre nom.
instead-snoozed = Le nom de leur salon montre quels tickets sont en veille. `{ $prefix }snooze` sans durée réveille un ticket depuis son salon.
instead-suspend = Utilisez `{ $prefix }snooze` avec une durée, par exemple `2j` ; un message du membre y met fin avant. `{ $prefix }snooze` seul y met fin.
instead-variables = Utilisez `{ $prefix }freply` avec `-anonymous`, `-plain` ou les deux, suivi de votre texte.


## Blocages, pauses et messages retenus

refused-blocked = { $until ->
    [none] 🚫 Vous ne pouvez pas écrire à l'équipe : ce message n'a pas été transmis.
   *[other] 🚫 Vous ne pouvez pas écrire à l'équipe jusqu'au <t:{ $until }:f> : ce message n'a pas été transmis.
}
held-paused = { $until ->
    [none] ⏳ L'équipe ne prend pas de messages pour le moment.
   *[other] ⏳ L'équipe ne prend pas de messages jusqu'au <t:{ $until }:f>.
} { $reason ->
    [none] Le vôtre est enregistré et lui sera transmis ensuite : inutile de le renvoyer.
   *[other] Le vôtre est enregistré et lui sera transmis ensuite : inutile de le renvoyer. Elle précise : { $reason }
}
held-raid = ⏳ L'équipe reçoit un nombre inhabituel de messages et examine d'abord les nouveaux. Le vôtre est enregistré : inutile de le renvoyer.
held-newcomer = ⏳ L'équipe examine le premier message des comptes récents et des nouveaux membres avant de l'accepter. Le vôtre est enregistré : inutile de le renvoyer.
held-flood = ⏳ Cela fait trop à lire d'un coup pour l'équipe. La suite est enregistrée, et elle pourra la consulter ; laissez-lui un peu de temps.
blocked-told = { $until ->
    [none] 🚫 Vous ne pouvez plus écrire à l'équipe.
   *[other] 🚫 Vous ne pouvez plus écrire à l'équipe jusqu'au <t:{ $until }:f>.
} { $reason ->
    [none] Ce que vous écrivez ici n'est pas transmis.
   *[other] Ce que vous écrivez ici n'est pas transmis. La raison : { $reason }
}
unblocked-told = Vous pouvez de nouveau écrire à l'équipe.

blocked-note = 🚫 <@{ $staff }> a bloqué ce membre { $until ->
    [none] définitivement
   *[other] jusqu'au <t:{ $until }:f>
}. Ce qu'il écrit n'apparaît pas ici, mais reste enregistré jusqu'à son déblocage. { $reason ->
    [none] { "" }
   *[other] Raison : { $reason }
}
unblocked-note = <@{ $staff }> a débloqué ce membre.
alert-held = ⏳ Le premier message de **{ $name }** (<@{ $member }> · `{ $member }`) est retenu, car ce compte est récent ou vient de rejoindre le serveur. Tant que quelque chose est retenu, je ne signale pas les suivants : `/held list` affiche tout.
alert-raid = 🛡️ { $count } comptes récents ont ouvert des tickets en { $minutes } minutes : j'ai activé le mode raid. Les messages qui ouvriraient un ticket sont retenus dans `/held list`, et les tickets ouverts continuent. Ce n'est pas un raid ? Alors désactivez-le.

undo-button = Annuler
let-in-button = Laisser passer
discard-button = Rejeter
let-in-button-of = Laisser passer { $name }
discard-button-of = Rejeter { $name }
let-in-all-button = Tout laisser passer
discard-all-button = Tout rejeter
pause-off-button = Terminer la pause
raid-off-button = Désactiver le mode raid

block-done = { $until ->
    [none] 🚫 { $who } ne peut plus écrire à l'équipe, sans limite de durée
   *[other] 🚫 { $who } ne peut plus écrire à l'équipe jusqu'au <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] Aucune raison n'a été donnée.
   *[other] Raison : { $reason }
}
time-too-long = C'est trop long : { $limit } au plus. Sans durée, cela vaut jusqu'à ce que quelqu'un y mette fin.
block-both = Indiquez un membre ou un rôle, pas les deux.
block-whom = Qui faut-il bloquer ? Indiquez un membre ou un rôle, ou utilisez la commande dans un ticket.
block-bot = Les bots ne peuvent pas m'écrire : il n'y a rien à bloquer.
block-staff = <@{ $member }> fait partie de l'équipe, et l'équipe ne peut pas être bloquée.
block-staff-role = Ce rôle est un rôle de l'équipe, et l'équipe ne peut pas être bloquée.
block-everyone = C'est le rôle de tout le monde. Pour retenir tout ce que les membres écrivent, utilisez `pause all`.
block-no-role = Ce rôle n'existe pas sur le serveur des membres.
block-title = Bloquer
block-field-time = Durée, par exemple 7j (vide : sans limite)
block-field-reason = Raison ; elle est dite au membre
undo-blocked = Annulé : le blocage de { $who } est rétabli.
undo-unblocked = Annulé : le blocage de { $who } est levé.
undo-exempted = Annulé : les blocages de rôles concernent de nouveau { $who }.
undo-changed = Ce blocage a été modifié entre-temps, il n'y a donc plus rien à annuler. `/blocked` en affiche l'état actuel.
undo-gone = C'est trop ancien pour être annulé.
unblock-done = { $who } peut de nouveau écrire à l'équipe.
unblock-done-exempted = { $who } peut de nouveau écrire à l'équipe. Cette personne a aussi un rôle bloqué ; désormais, les blocages de rôles ne la concernent plus.
unblock-exempted = { $who } n'a pas de blocage propre, mais a un rôle bloqué. Désormais, les blocages de rôles ne concernent plus cette personne.
unblock-nothing = { $who } n'a aucun blocage.
unblock-refused = { $count ->
    [one] { $count } message a été refusé entre-temps.
   *[other] { $count } messages ont été refusés entre-temps.
} Voulez-vous recevoir ce qui a été écrit ?
    { $messages }
blocked-nobody = Personne n'est bloqué.
blocked-list = Blocages ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] sans limite de durée
   *[other] jusqu'au <t:{ $until }:f>
} · par <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] aucun message refusé
    [one] un message refusé
   *[other] { $refused } messages refusés
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **terminé** depuis le <t:{ $until }:f> · bloqué par <@{ $staff }> · { $refused ->
    [0] aucun message refusé
    [one] un message refusé
   *[other] { $refused } messages refusés
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Rien n'est retenu.
held-whose = Indiquez un membre, ou écrivez `all`.
held-list = Membres dont des messages sont retenus ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] { $count } message
   *[other] { $count } messages
}, le premier <t:{ $since }:R> · { $why ->
    [blocked] blocage
    [paused] pause
    [raid] mode raid
    [young] compte récent
    [newcomer] nouveau membre
   *[flood] trop à la fois
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> a laissé passer { $count } message. Il est en route.
   *[other] <@{ $staff }> a laissé passer { $count } messages. Ils sont en route.
}
held-discarded = { $count ->
    [one] <@{ $staff }> a rejeté { $count } message. Son auteur voit ❌ en dessous.
   *[other] <@{ $staff }> a rejeté { $count } messages. Leurs auteurs voient ❌ en dessous.
}
discard-all-ask = Tout ce qui est retenu de membres qui ne sont pas bloqués sera rejeté, et personne ne le recevra. Voulez-vous continuer ?
pause-new = ⏸️ Les nouveaux tickets sont en pause { $until ->
    [none] jusqu'à ce que quelqu'un y mette fin
   *[other] jusqu'au <t:{ $until }:f>
}. Les tickets ouverts continuent ; ce qui en ouvrirait un est retenu et transmis ensuite. { $reason ->
    [none] { "" }
   *[other] Message aux membres : { $reason }
}
pause-all = ⏸️ Tout ce que les membres écrivent est retenu { $until ->
    [none] jusqu'à ce que quelqu'un mette fin à la pause
   *[other] jusqu'au <t:{ $until }:f>
} et transmis ensuite. { $reason ->
    [none] { "" }
   *[other] Message aux membres : { $reason }
}
pause-over = ▶️ La pause est terminée. { $count ->
    [0] Rien n'était retenu.
    [one] Le message retenu est transmis.
   *[other] Les { $count } messages retenus sont transmis.
}
pause-none = Rien n'est en pause.
raid-on = 🛡️ Le mode raid est activé { $until ->
    [none] jusqu'à ce que quelqu'un le désactive
   *[other] jusqu'au <t:{ $until }:f>
}. Les messages qui ouvriraient un ticket sont retenus dans `/held list` ; les tickets ouverts continuent.
raid-off = 🛡️ Le mode raid est désactivé. { $count ->
    [0] Rien n'est retenu.
    [one] Des messages d'un membre sont retenus : voir `/held list`.
   *[other] Des messages de { $count } membres sont retenus : voir `/held list`.
}
raid-none = Le mode raid est déjà désactivé.

cmd-block = Empêcher un membre ou un rôle d'écrire à l'équipe
    .menu = Bloquer
cmd-block-member = Qui (vide : le membre de ce ticket)
cmd-block-role = Ou toutes les personnes qui ont ce rôle
cmd-block-time = Pour combien de temps, par exemple 7j (vide : sans limite)
cmd-block-silent = Ne rien dire au membre
cmd-block-reason = La raison, que le membre verra aussi, sauf si vous ne lui dites rien
cmd-undo_block = Annuler un blocage ou un déblocage
cmd-undo_block-change = Quel changement
cmd-unblock = Laisser un membre ou un rôle écrire de nouveau à l'équipe
cmd-unblock-member = Qui (vide : le membre de ce ticket)
cmd-unblock-role = Ou toutes les personnes qui ont ce rôle
cmd-unblock-silent = Ne rien dire au membre
cmd-blocked = Afficher qui est bloqué
cmd-blocked-page = Quelle page
cmd-pause = Retenir pour un temps ce que les membres écrivent
cmd-pause-new = Retenir les messages qui ouvriraient un ticket ; les tickets ouverts continuent
cmd-pause-new-time = Pour combien de temps, par exemple 2h (vide : jusqu'à ce que vous y mettiez fin)
cmd-pause-new-reason = Ce qui est dit aux membres
cmd-pause-all = Retenir tout ce que les membres écrivent
cmd-pause-all-time = Pour combien de temps, par exemple 2h (vide : jusqu'à ce que vous y mettiez fin)
cmd-pause-all-reason = Ce qui est dit aux membres
cmd-pause-off = Terminer la pause ; ce qui était retenu est transmis
cmd-held = Les messages retenus
cmd-held-list = Afficher les membres dont des messages sont retenus
cmd-held-list-page = Quelle page
cmd-held-let-in = Laisser passer des messages retenus
cmd-held-let-in-member = De qui
cmd-held-let-in-all = Ceux de tout le monde, sauf des membres bloqués
cmd-held-discard = Rejeter des messages retenus ; personne ne les recevra
cmd-held-discard-member = De qui
cmd-held-discard-all = Ceux de tout le monde, sauf des membres bloqués
cmd-held-discard-sure = Ne pas redemander
cmd-raid = Retenir les premiers messages pendant un raid
cmd-raid-on = Activer le mode raid : les premiers messages sont retenus
cmd-raid-on-time = Pour combien de temps, par exemple 2h (vide : jusqu'à ce que vous y mettiez fin)
cmd-raid-off = Désactiver le mode raid ; ce qui est retenu reste dans la liste


## Ce que l'on sait d'un membre

card-notes-more = { $count ->
    [one] … et { $count } autre : `/notes`
   *[other] … et { $count } autres : `/notes`
}
cmd-note = Ajouter une note sur un membre, que seule l'équipe voit, dans tous ses tickets
    .menu = Ajouter une note
cmd-note-member = Sur qui (vide : le membre de ce ticket)
cmd-note-pin = Épingler la note, pour qu'elle vienne en premier sur les fiches
cmd-note-text = Ce qu'il faut retenir (vide : l'écrire dans un formulaire)
cmd-notes = Afficher les notes sur un membre
cmd-notes-member = Sur qui (vide : le membre de ce ticket)
cmd-notes-page = Quelle page
cmd-pin_note = Épingler une note, pour qu'elle vienne en premier sur les fiches, ou la désépingler
cmd-pin_note-note = Le numéro de la note
cmd-pin_note-off = La désépingler
cmd-delete_note = Supprimer une de vos notes ; la modération peut toutes les supprimer
cmd-delete_note-note = Le numéro de la note
cmd-logs = Afficher les tickets précédents
cmd-logs-member = Les tickets de qui (tout vide : du membre de ce ticket)
cmd-logs-by = Seulement ceux où cette personne de l'équipe a répondu
cmd-logs-closed-by = Seulement ceux que cette personne de l'équipe a fermés
cmd-logs-page = Quelle page
cmd-logs_by = Afficher les tickets où une personne de l'équipe a répondu
cmd-logs_by-staff = Qui a répondu
cmd-logs_closed_by = Afficher les tickets qu'une personne de l'équipe a fermés
cmd-logs_closed_by-staff = Qui les a fermés
cmd-transcript = Recevoir un ticket en page web et en fichier texte, avec les notes de l'équipe
cmd-transcript-number = Le numéro du ticket (vide : celui-ci)
cmd-search = Chercher ce qui a été dit dans les tickets
cmd-search-member = Seulement dans les tickets de ce membre
cmd-search-words = Tous ces mots ; "une phrase" entre guillemets, et début* pour toute fin de mot
cmd-search_page = Afficher une autre page des résultats d'une recherche
cmd-search_page-search = Quelle recherche
cmd-search_page-page = Quelle page

history-whose = De qui ? Indiquez le membre, ou utilisez ceci dans un de ses tickets.
history-not-here = D'autres pourraient lire la réponse ici. Utilisez `/{ $command }`, dont la réponse n'est visible que par vous, ou écrivez ceci dans un ticket.
note-title = Note sur ce membre
note-field = Ce qu'il faut retenir
note-too-long = Votre note compte { $length } caractères, pour { $limit } au plus. Répartissez-la sur plusieurs notes.
note-added = 📝 La note #{ $note } sur <@{ $member }> est enregistrée. Elle apparaîtra sur la fiche de son prochain ticket.
note-added-pinned = 📌 La note #{ $note } sur <@{ $member }> est enregistrée et épinglée. Elle viendra en premier sur la fiche de son prochain ticket.
note-pinned = 📌 La note #{ $note } est épinglée.
note-pinned-before = La note #{ $note } est déjà épinglée.
note-unpinned = La note #{ $note } n'est plus épinglée.
note-not-pinned = La note #{ $note } n'est pas épinglée.
note-deleted = 🗑️ La note #{ $note } sur <@{ $member }> est supprimée. Elle disait : { $text }
no-such-note = La note #{ $note } n'existe pas. `/notes` affiche les notes sur un membre.
not-your-note = Seules la personne qui a écrit la note #{ $note } et la modération peuvent la supprimer.
notes-none = Il n'y a pas de note sur <@{ $member }>. Ajoutez-en une avec `/note`.
notes-title = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
logs-none = Il n'y a aucun ticket de ce genre.
logs-title = { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}
logs-open = **#{ $number }** <@{ $member }> · ouvert le <t:{ $opened }:d>, toujours ouvert · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, fermé automatiquement · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, fermé par <@{ $staff }> · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
search-title = 🔎 { $words }
search-none = Aucun message ne contient « { $words } ». Tous les mots doivent être dans le même message : essayez avec moins de mots, ou avec le début d'un mot suivi d'un astérisque, comme `refu*`.
search-none-yet = Rien sur cette page. Il reste des messages plus anciens que je n'ai pas encore parcourus.
search-over = Cette recherche est trop ancienne. Utilisez de nouveau `/search`.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] membre
    [staff] équipe
    [note] note
   *[system] fermeture
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ supprimé
   *[no] {""}
}
no-such-ticket = Le ticket #{ $number } n'existe pas.
ticket-hidden = Vous ne pouvez pas voir le ticket #{ $number } : sa catégorie vous est masquée. La modération peut le consulter.
transcript-which = Ceci n'est pas un ticket. Donnez le numéro d'un ticket, ou utilisez la commande dans son salon.
transcript-ready = 📄 Ticket #{ $number } : la page s'ouvre dans tout navigateur, le texte dans tout éditeur. Les deux contiennent les notes de l'équipe : ne les transmettez pas au membre.
transcript-title = Ticket #{ $number }
transcript-member = Membre : { $name } ({ $id })
transcript-category = Catégorie : { $category }
transcript-change = { $what ->
    [opened] Ouvert
   *[closed] Fermé
} le { $at }
transcript-change-by = { $what ->
    [opened] Ouvert
   *[closed] Fermé
} le { $at } par { $by }
transcript-made = Établi le { $at }. Toutes les heures sont en UTC.
transcript-kind = { $kind ->
    [user] membre
    [staff] équipe
    [note] note pour l'équipe
   *[system] fermeture
}
transcript-number = réponse #{ $number }
transcript-anonymous = anonyme pour le membre
transcript-pending = envoi en cours
transcript-failed = échec de l'envoi : { $reason }
transcript-edited = modifié le { $at }
transcript-before = Texte jusqu'au { $at } :
transcript-deleted = supprimé le { $at }
transcript-deleted-by = supprimé le { $at } par { $by }
transcript-file = { $name } ({ $size } octets, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } octets, sans copie)
transcript-file-removed = retiré le { $at }
transcript-cut = Le reste ne tient pas dans un fichier de { $limit } octets.
log-closed = 🔒 Le ticket #{ $number } de **{ $name }** (<@{ $member }> · `{ $member }`) s'est fermé automatiquement après { $time } · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
log-closed-by = 🔒 Le ticket #{ $number } de **{ $name }** (<@{ $member }> · `{ $member }`) a été fermé par <@{ $staff }> après { $time } · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}


## Rappels, alertes, réponses programmées

cmd-remind = Programmer un rappel dans ce ticket, pour vous, un rôle ou l'équipe
cmd-remind-when = 14:30, 2h, tomorrow 9:00 (demain), 2026-12-01 09:00 ou every friday 9:00 (vendredis)
cmd-remind-role = Un rôle à prévenir à votre place
cmd-remind-staff = Prévenir toute l'équipe à votre place
cmd-remind-text = De quoi il s'agit
cmd-reminders = Afficher vos rappels
cmd-reminders-page = Quelle page
cmd-reminders-all = Ceux de tout le monde dans ce ticket
cmd-remove_reminder = Supprimer un rappel
cmd-remove_reminder-number = Son numéro
cmd-reminder_subscription = Choisir si les rappels d'un de vos rôles vous mentionnent
cmd-reminder_subscription-role = Le rôle
cmd-reminder_subscription-state = Activé (on) ou désactivé (off)
cmd-alert = Recevoir une mention au prochain message de ce membre ; à refaire pour annuler
cmd-alert-cancel = L'annuler, sans rien faire s'il n'y a rien à annuler
cmd-subscribe = Recevoir une mention à chaque message du membre dans ce ticket
cmd-unsubscribe = Ne plus recevoir de mention quand le membre écrit dans ce ticket
cmd-scheduled = Les réponses envoyées plus tard
cmd-scheduled-list = Afficher les réponses programmées de ce ticket
cmd-scheduled-list-page = Quelle page
cmd-scheduled-cancel = Annuler une réponse programmée
cmd-scheduled-cancel-number = Son numéro
cmd-preferences = Vos propres réglages
cmd-preferences-timezone = Afficher ou régler le fuseau horaire des heures que vous écrivez
cmd-preferences-timezone-zone = Par exemple Europe/Paris (vide : afficher le vôtre)
cmd-preferences-timezone-reset = Revenir au fuseau horaire de l'équipe
cmd-reply-after = L'envoyer plus tard : dans combien de temps, par exemple 2h
cmd-reply-at = L'envoyer plus tard : quand, par exemple 14:30 ou tomorrow 9:00 (demain)
cmd-anonreply-after = L'envoyer plus tard : dans combien de temps, par exemple 2h
cmd-anonreply-at = L'envoyer plus tard : quand, par exemple 14:30 ou tomorrow 9:00 (demain)

moment-past = Ce moment est déjà passé : il est <t:{ $now }:t>, et votre fuseau horaire est { $zone }. Écrivez par exemple `2h` ou `tomorrow 9:00` (demain), ou changez de fuseau avec `/preferences timezone`.
moment-too-far = C'est trop loin dans le temps. Vous pouvez prévoir au plus { $limit } à l'avance.
remind-role-or-staff = Choisissez soit un rôle, soit `staff`, mais pas les deux.
remind-not-everyone = Je ne mentionne pas tout le monde. Choisissez un rôle de l'équipe.
remind-no-staff-roles = Ma configuration n'indique aucun rôle de l'équipe. Choisissez plutôt un rôle.
reminder-too-long = Un rappel compte au plus { $limit } caractères. Veuillez le raccourcir.
reminders-too-many = Vous avez déjà { $limit } rappels. Supprimez-en d'abord avec `/remove_reminder`.
reminder-set = { $whom ->
    [self] ⏰ Rappel #{ $number } : je vous préviendrai
    [staff] ⏰ Rappel #{ $number } : je préviendrai l'équipe
   *[other] ⏰ Rappel #{ $number } : je préviendrai { $whom }
} ici <t:{ $moment }:R> (<t:{ $moment }:f> ; votre fuseau horaire est { $zone }).
reminder-set-every = { $whom ->
    [self] ⏰ Rappel #{ $number } : je vous préviendrai
    [staff] ⏰ Rappel #{ $number } : je préviendrai l'équipe
   *[other] ⏰ Rappel #{ $number } : je préviendrai { $whom }
} ici <t:{ $moment }:R> (<t:{ $moment }:f>), puis `{ $every }` (votre fuseau horaire est { $zone }).
reminder-own = ⏰ { $who }, voici le rappel demandé : { $text }
reminder-for-others = ⏰ { $who }, un rappel de la part de <@{ $staff }> : { $text }
reminder-late = *(C'était prévu <t:{ $moment }:R>, mais j'étais hors ligne.)*
reminder-missed = { $missed ->
    [one] *(C'était prévu <t:{ $moment }:R> et { $missed } autre fois depuis, mais j'étais hors ligne.)*
   *[other] *(C'était prévu <t:{ $moment }:R> et { $missed } autres fois depuis, mais j'étais hors ligne.)*
}
reminders-none = Vous n'avez aucun rappel.
reminders-none-here = Il n'y a aucun rappel dans ce ticket.
reminders-title = Rappels
reminders-line = `#{ $number }` <t:{ $moment }:f> dans <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }pour { $whom }
} : { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Le rappel #{ $number } est supprimé.
no-such-reminder = Le rappel #{ $number } n'existe plus. `/reminders` affiche les vôtres.
not-your-reminder = Le rappel #{ $number } n'est pas à vous. Seules la personne concernée et la modération peuvent le supprimer.
not-your-role = Vous n'avez pas le rôle <@&{ $role }>.
no-opting-out = Je ne peux dispenser personne des rappels d'un rôle, car je ne vois pas qui a quel rôle : `membership` sous `[members]` est désactivé dans ma configuration.
reminders-on = Les rappels pour <@&{ $role }> vous mentionnent de nouveau.
reminders-off = Les rappels pour <@&{ $role }> ne vous mentionnent plus.
reminders-on-already = Les rappels pour <@&{ $role }> vous mentionnent déjà.
reminders-off-already = Les rappels pour <@&{ $role }> ne vous mentionnent déjà plus.
alert-ping = 🔔 { $who } Le membre a écrit.
alert-set = 🔔 Je vous mentionnerai au prochain message de <@{ $member }>, même dans un autre ticket. Refaites la commande pour annuler.
alert-withdrawn = Je ne vous mentionnerai pas au prochain message de <@{ $member }>.
alert-none = Vous n'avez pas demandé de mention au prochain message de ce membre.
subscribed = 🔔 Je vous mentionnerai à chaque message du membre dans ce ticket. `/unsubscribe` y met fin.
subscribed-already = Je vous mentionne déjà à chaque message du membre dans ce ticket.
unsubscribed = Je ne vous mentionnerai plus quand le membre écrit dans ce ticket.
unsubscribed-already = Vous ne suivez pas ce ticket.
reply-after-or-at = Utilisez soit `after`, soit `at`, mais pas les deux.
reply-anonymous-or-real = Utilisez soit `anonymous`, soit `real`, mais pas les deux.
reply-only-once = Une réponse est envoyée une seule fois : donnez un moment sans `every`.
reply-files-not-kept = Un fichier de cette réponse ne peut pas être conservé jusque-là : il est trop volumineux, ou je n'ai pas pu le récupérer. Envoyez la réponse maintenant, ou programmez-la sans le fichier.
scheduled-too-many = Ce ticket a déjà { $limit } réponses programmées. Annulez-en d'abord avec `/scheduled cancel`.
reply-scheduled = 🕑 Réponse programmée pour le <t:{ $moment }:f> (<t:{ $moment }:R>) : { $text }
    `/scheduled cancel` avec le numéro { $number } l'annule.
scheduled-none = Aucune réponse n'est programmée dans ce ticket.
scheduled-title = Réponses programmées
scheduled-line = `#{ $number }` <t:{ $moment }:f> par <@{ $staff }> : { $text }
scheduled-cancelled = La réponse programmée #{ $number } est annulée.
no-such-scheduled = Il n'y a plus de réponse programmée #{ $number } dans ce ticket.
not-your-scheduled = La réponse programmée #{ $number } n'est pas à vous. Seules la personne qui l'a écrite et la modération peuvent l'annuler.
scheduled-not-sent = ⚠️ <@{ $staff }>, votre réponse programmée n'a pas pu être envoyée : elle est trop longue ou vide, ou je ne peux plus la lire. Veuillez la réécrire.
cancelled-with-ticket = 🗑️ Le ticket #{ $ticket } de **{ $name }** est fermé : ceci n'aura donc plus lieu.
cancelled-reminder = - Le rappel de <@{ $staff }> pour le <t:{ $moment }:f> : { $text }
cancelled-reply = - La réponse programmée de <@{ $staff }> pour le <t:{ $moment }:f> : { $text }
cancelled-more = { $count ->
    [one] … et { $count } autre
   *[other] … et { $count } autres
}
timezone-is = Votre fuseau horaire est { $zone }, où il est { $time }. Pour en changer, indiquez-en un autre, par exemple `Europe/Paris`.
timezone-set = Votre fuseau horaire est maintenant { $zone }, où il est { $time }.
timezone-or-reset = Indiquez un fuseau horaire ou utilisez `reset`, mais pas les deux.
no-such-timezone = Le fuseau horaire « { $given } » n'existe pas. Écrivez-le comme `{ $near }`.

## Fermer avec une raison, et tout fermer

reason-required = Donnez une raison, s'il vous plaît : `{ $command } <reason>`. Mes réglages en demandent une pour chaque ticket que vous fermez.
reason-form = Fermer le ticket
reason-field = Pourquoi ?
cmd-close_all = Fermer tous les tickets ouverts, après deux confirmations
cmd-close_all-silent = Ne rien dire aux membres
cmd-close_all-reason = La raison, que les membres verront aussi, sauf si vous ne leur dites rien
cmd-close_all_sure = Répondre s'il faut vraiment fermer tous les tickets
cmd-close_all_sure-no = Ne rien fermer
cmd-close_all_sure-sure = Si c'est la deuxième fois
cmd-close_all_sure-wish = Ce qui a été demandé
close-all-ask = ⚠️ { $count ->
    [one] { $count } ticket ouvert sera fermé
   *[other] Les { $count } tickets ouverts seront tous fermés
}. Est-ce bien ce que vous voulez ?
close-all-ask-again = ⚠️ Vraiment ? Rien ne permet de tout annuler d'un coup : { $count ->
    [one] { $count } ticket sera fermé
   *[other] { $count } tickets seront fermés
}, et chacun devrait être rouvert à la main.
close-all-button = Tout fermer
close-all-no-button = Ne rien fermer
close-all-none = Aucun ticket n'est ouvert.
close-all-running = Tous les tickets ouverts sont déjà en train d'être fermés.
close-all-theirs = Seule la personne qui l'a demandé peut répondre.
close-all-over = Il y a déjà été répondu.
close-all-late = Vous avez trop attendu, donc rien n'a été fermé. Utilisez la commande à nouveau.
close-all-withdrawn = Rien n'a été fermé.
close-all-begun = Je ferme { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}. { $where ->
    [private] Je vous dis en message privé où j'en suis.
   *[other] Vous pouvez voir dans { $where } où j'en suis.
}
close-all-progress = 🔒 <@{ $staff }> ferme tous les tickets ouverts : { $done } sur { $count } pour l'instant.
close-all-done = 🔒 <@{ $staff }> a fermé tous les tickets ouverts : { $count ->
    [one] il y avait { $count } ticket.
   *[other] il y avait { $count } tickets.
}

## Categories while the bot runs

cmd-category = Les types de ticket parmi lesquels les membres choisissent
cmd-category-list = Afficher toutes les catégories dans l'ordre du menu
cmd-category-list-page = Quelle page
cmd-category-create = Créer une catégorie
cmd-category-create-name = Son nom
cmd-category-create-parent = La catégorie ou le forum Discord de ses tickets (vide : l'endroit habituel)
cmd-category-create-description = À quoi elle sert, affiché dans le menu
cmd-category-rename = Renommer une catégorie
cmd-category-rename-category = Quelle catégorie
cmd-category-rename-name = Son nouveau nom
cmd-category-describe = Dire à quoi sert une catégorie
cmd-category-describe-category = Quelle catégorie
cmd-category-describe-text = Ce qu'en dit le menu (vide : rien)
cmd-category-emoji = Donner un émoji à une catégorie
cmd-category-emoji-category = Quelle catégorie
cmd-category-emoji-emoji = L'émoji (vide : aucun)
cmd-category-greeting = Choisir ce que lit le membre quand un tel ticket s'ouvre
cmd-category-greeting-category = Quelle catégorie
cmd-category-greeting-text = Le texte (vide : le texte habituel)
cmd-category-answer = Répondre tout de suite à ce genre de question, sans ticket
cmd-category-answer-category = Quelle catégorie
cmd-category-answer-text = La réponse (vide : ouvrir de nouveau des tickets)
cmd-category-form = Poser d'abord des questions au membre
cmd-category-form-category = Quelle catégorie
cmd-category-form-questions = Cinq au plus, séparées par | ; + devant : réponse longue, ? : facultative (vide : aucune)
cmd-category-order = Changer la place d'une catégorie dans le menu
cmd-category-order-category = Quelle catégorie
cmd-category-order-place = Sa place, à partir de 1
cmd-category-move = Choisir où vont les tickets d'une catégorie
cmd-category-move-category = Quelle catégorie
cmd-category-move-parent = La catégorie ou le forum Discord (vide : l'endroit habituel)
cmd-category-roles = Choisir quels rôles voient les tickets d'une catégorie ou sont mentionnés
cmd-category-roles-category = Quelle catégorie
cmd-category-roles-purpose = Dans quel but
    .staff = Voit les tickets
    .ping = Est mentionné à l'ouverture d'un ticket
cmd-category-roles-role = Quel rôle
cmd-category-roles-remove = Retirer plutôt le rôle
cmd-category-enable = Proposer de nouveau une catégorie aux membres
cmd-category-enable-category = Quelle catégorie
cmd-category-disable = Ne plus proposer une catégorie aux membres pour le moment
cmd-category-disable-category = Quelle catégorie
cmd-category-on = Demander aux membres de quoi il s'agit
cmd-category-off = Ne pas demander aux membres de quoi il s'agit
cmd-category-timeout = Choisir combien de temps les membres ont pour répondre
cmd-category-timeout-time = Combien de temps, par exemple 10m
cmd-category-delete = Supprimer une catégorie ; ses tickets restent
cmd-category-delete-category = Quelle catégorie
category-none = Il n'y a aucune catégorie. Créez-en une avec `/category create`.
category-none-made = Aucune catégorie n'a encore été créée avec `/category create`.
category-list = { $count ->
    [one] { $count } catégorie
   *[other] { $count } catégories
}{ $menu ->
    [off] { " · rien n'est demandé aux membres" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · du fichier de configuration" }
   *[made] { "" }
}{ $state ->
    [off] { " · n'est pas proposée" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
category-line-greeting = message d'accueil à elle
category-line-answer = réponse sans ticket
category-line-staff = vue par { $roles }
category-line-ping = mentionne { $roles }
category-of-file = La catégorie « { $name } » est dans le fichier de configuration : elle ne peut être modifiée que là.
category-no-place = <#{ $channel }> n'est ni une catégorie ni un forum du serveur de l'équipe, ou je ne le vois pas.
category-same = « { $name } » est déjà ainsi.
category-created = La catégorie « { $name } » est maintenant dans le menu. `/config undo` annule.
category-changed = La catégorie « { $name } » a été modifiée. `/config undo` annule.
category-moved = Les nouveaux tickets de « { $name } » iront là. Ceux qui existent restent où ils sont.
category-enabled = Les membres peuvent de nouveau choisir « { $name } ».
category-disabled = Les membres ne peuvent plus choisir « { $name } » pour le moment. Ses tickets restent tels quels.
category-deleted = La catégorie « { $name } » a été supprimée. Ses tickets restent tels quels. `/config undo` la rétablit.
category-menu-on = Il est demandé aux membres de quoi il s'agit.
category-menu-off = Plus rien n'est demandé aux membres : leurs messages vont à l'endroit habituel. Les messages de `/panel post` montrent toujours les catégories.
category-menu-timeout = C'est fait. Pour qui ne choisit pas à temps, le ticket s'ouvre à l'endroit habituel.

## Des tickets par un bouton

cmd-panel = Des messages qui ouvrent des tickets
cmd-panel-post = Publier un message avec un bouton ou un menu qui ouvre un ticket
cmd-panel-post-channel = Où le publier, sur le serveur des membres
cmd-panel-post-text = Ce qu'il dit (vide : le texte habituel)
cmd-panel-list = Lister les messages qui ouvrent des tickets
cmd-panel-list-page = Quelle page
cmd-open_ticket = Ouvrir un ticket par un bouton
cmd-open_ticket-category = Le numéro de la catégorie
cmd-open_ticket-answer-1 = Votre réponse à la première question
cmd-open_ticket-answer-2 = Votre réponse à la deuxième question
cmd-open_ticket-answer-3 = Votre réponse à la troisième question
cmd-open_ticket-answer-4 = Votre réponse à la quatrième question
cmd-open_ticket-answer-5 = Votre réponse à la cinquième question
panel-title = Parler à l'équipe
panel-text = Ouvrez un ticket ici, et je vous écrirai en message privé. Ce que vous y répondrez ira à l'équipe, et personne d'autre ne le verra.
panel-button = Ouvrir un ticket
panel-posted = Les membres peuvent maintenant ouvrir des tickets ici : { $link }
panel-posting = Je publie le message dans <#{ $channel }>.
panel-not-posted = Je n'ai pas pu publier le message dans <#{ $channel }> : { $reason }.
panel-too-long = Le texte peut avoir au plus { $limit } caractères.
panel-no-channel = Je ne vois pas le salon <#{ $channel }>, ou il n'existe pas.
panel-elsewhere = <#{ $channel }> n'est pas sur le serveur des membres.
panel-no-text-channel = <#{ $channel }> n'est pas un salon textuel.
panel-none = Aucun message n'ouvre de tickets. `/panel post` en publie un.
panel-list = Messages qui ouvrent des tickets
panel-line = { $where } · publié par <@{ $staff }> le <t:{ $moment }:d>
panel-greeting = Votre ticket est ouvert. Écrivez ici ce que vous voulez dire à l'équipe : tout ce que vous écrivez ici lui est transmis, et elle vous répondra ici.
panel-opened = Votre ticket est ouvert. Je vous ai envoyé un message privé : écrivez-y.
panel-opening = Votre ticket est ouvert. Écrivez-moi en message privé.
panel-dms-closed = ⚠️ Votre ticket est ouvert, mais je ne peux pas vous envoyer de messages privés : les réponses de l'équipe ne vous parviendront pas. Autorisez les messages privés des membres de ce serveur, puis écrivez-moi là-bas.
panel-open-already = Vous avez déjà un ticket ouvert. Écrivez-moi en message privé, et l'équipe le recevra.
panel-too-soon = Votre dernier ticket vient d'être fermé. Vous pourrez en ouvrir un autre { $moment }.
panel-busy = Beaucoup de tickets s'ouvrent en ce moment. Réessayez dans une minute, s'il vous plaît.
panel-blocked = { $until ->
    [none] 🚫 Vous ne pouvez pas écrire à l'équipe.
   *[other] 🚫 Vous ne pouvez pas écrire à l'équipe avant le <t:{ $until }:f>.
}
panel-paused = { $until ->
    [none] ⏳ L'équipe n'ouvre pas de tickets en ce moment.
   *[other] ⏳ L'équipe n'ouvre pas de tickets avant le <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Elle dit : { $reason }
}
panel-held = ⏳ L'équipe relit ce qu'envoient les nouveaux comptes et les nouveaux membres avant de le prendre. Écrivez-moi en message privé : votre message est conservé, et elle le verra.
panel-not-here = Vous ne pouvez pas ouvrir de ticket ici.

## Suggestions

cmd-suggest = Suggérer quelque chose à l'équipe et à tout le monde
cmd-suggest-text = Ce que vous souhaitez
cmd-vote = Voter pour ou contre une suggestion
cmd-vote-way = Si vous êtes pour
cmd-vote-number = Quelle suggestion
cmd-suggestion = Ce que les membres suggèrent
cmd-suggestion-plan = Dire qu'une suggestion est prévue
cmd-suggestion-plan-number = Le numéro de la suggestion
cmd-suggestion-plan-answer = Ce qu'il faut en dire à tout le monde
cmd-suggestion-done = Dire qu'une suggestion est réalisée
cmd-suggestion-done-number = Le numéro de la suggestion
cmd-suggestion-done-answer = Ce qu'il faut en dire à tout le monde
cmd-suggestion-decline = Dire qu'une suggestion est refusée
cmd-suggestion-decline-number = Le numéro de la suggestion
cmd-suggestion-decline-answer = Ce qu'il faut en dire à tout le monde
cmd-suggestion-list = Lister les suggestions
cmd-suggestion-list-state = Seulement les ouvertes (open), prévues (planned), réalisées (done) ou refusées (declined)
cmd-suggestion-list-page = Quelle page
suggestion-title = Suggestion n° { $number }
suggestion-author = Suggéré par <@{ $author }>
suggestion-state-field = Statut
suggestion-state = { $state ->
    [planned] 📌 Prévue
    [done] ✅ Réalisée
    [declined] ⛔ Refusée
   *[open] 💬 Ouverte aux votes
}
suggestion-answer-field = L'équipe répond
suggestion-posted = Merci ! La suggestion n° { $number } est ici : { $link }
suggestion-posting = Merci ! La suggestion n° { $number } est en cours de publication.
suggestion-kept = Merci ! Je n'ai pas pu publier la suggestion n° { $number }, mais l'équipe la voit dans sa liste.
suggestion-nowhere = Les suggestions ne sont pas acceptées ici.
suggestion-empty = Dites ce que vous souhaitez, s'il vous plaît.
suggestion-too-long = Une suggestion peut avoir au plus { $limit } caractères.
suggestion-too-many = { $count ->
    [one] Vous pouvez faire { $count } suggestion par jour. Revenez demain, s'il vous plaît.
   *[other] Vous pouvez faire { $count } suggestions par jour. Revenez demain, s'il vous plaît.
}
suggestion-answer-too-long = La réponse peut avoir au plus { $limit } caractères.
suggestion-decided = La suggestion n° { $number } est maintenant { $state ->
    [planned] prévue
    [done] réalisée
   *[declined] refusée
}. { $link ->
    [none] Son message a disparu, donc personne ne le voit là-bas.
   *[other] { $link }
}
no-such-suggestion = Il n'y a pas de suggestion n° { $number }. `/suggestion list` les montre toutes.
vote-for = 👍 Vous êtes pour cette suggestion. Appuyez encore une fois pour retirer votre vote.
vote-against = 👎 Vous êtes contre cette suggestion. Appuyez encore une fois pour retirer votre vote.
vote-taken-back = Vous avez retiré votre vote.
vote-over = L'équipe a tranché, donc personne ne peut plus voter sur cette suggestion.
suggestions-none = Il n'y a pas de suggestions ici.
suggestions-title = Suggestions ({ $count })
suggestions-line = **n° { $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistiques, délais de réponse, horaires

out-of-hours = Il n'y a personne pour le moment, mais votre message est bien arrivé. Vous aurez une réponse à notre retour, <t:{ $moment }:f>.
out-of-hours-for-long = Il n'y a personne pour le moment, mais votre message est bien arrivé. Vous aurez une réponse à notre retour.
wait-first = { $late ->
    [yes] ⏰ Le membre attend une première réponse (<t:{ $since }:R>), depuis plus de { $limit }.
   *[no] ⏳ Le membre attend une première réponse (<t:{ $since }:R>) : { $percent } % du délai de { $limit } sont écoulés.
}
wait-further = { $late ->
    [yes] ⏰ Le membre attend une réponse (<t:{ $since }:R>), depuis plus de { $limit }.
   *[no] ⏳ Le membre attend une réponse (<t:{ $since }:R>) : { $percent } % du délai de { $limit } sont écoulés.
}
cmd-sla = Afficher les membres qui attendent une réponse, et leur délai
cmd-sla-page = Quelle page
sla-none = Aucun membre n'attend de réponse.
sla-title = { $count ->
    [one] { $count } membre attend
   *[other] { $count } membres attendent
}{ $late ->
    [0] { "" }
   *[other] , dont { $late } depuis trop longtemps
}
sla-off = Aucun délai n'est fixé : `first_response_minutes` et `answer_minutes`, dans `[sla]`, en fixent un.
sla-limits = Première réponse : { $first } · réponses suivantes : { $further }{ $hours ->
    [open] {" "}· aux heures d'ouverture, comme en ce moment
    [closed] {" "}· aux heures d'ouverture, de nouveau <t:{ $moment }:f>
    [never] {" "}· aux heures d'ouverture, qui ne sont pas en vue
   *[always] { "" }
}
sla-unlimited = sans délai
sla-late = 🔴 attend { $what ->
    [first] la première réponse
   *[further] une réponse
} (<t:{ $since }:R>), délai dépassé : <t:{ $limit }:f>
sla-waiting = attend { $what ->
    [first] la première réponse
   *[further] une réponse
} (<t:{ $since }:R>), délai : <t:{ $limit }:f>
sla-waiting-unlimited = attend { $what ->
    [first] la première réponse
   *[further] une réponse
} (<t:{ $since }:R>)
cmd-stats = Afficher les statistiques des tickets : nombre, délais, réponses de chacun
cmd-stats-period = Jusqu'où remonter, par exemple 7d ; 30 jours par défaut
cmd-stats-staff = Seulement ce que cette personne a fait
cmd-stats-category = Seulement les tickets de cette catégorie
stats-title = 📊 Statistiques
stats-period = Sur { $period }
stats-opened = **Ouverts :** { $count } ({ $members } par des membres, { $staff } par l'équipe)
stats-closed = **Fermés :** { $count } ({ $staff } par l'équipe, { $members } par des membres, { $itself } automatiquement)
stats-first = **Première réponse :** la moitié en { $median } au plus, 90 % en { $p90 } au plus ({ $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
})
stats-resolution = **De l'ouverture à la dernière fermeture :** la moitié en { $median } au plus, 90 % en { $p90 } au plus ({ $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
})
stats-in-hours = -# aux heures d'ouverture : la moitié { $median }, 90 % { $p90 }
stats-unanswered = **Encore sans réponse :** { $count ->
    [one] { $count } des tickets ouverts par des membres
   *[other] { $count } des tickets ouverts par des membres
}
stats-ratings = **Notes :** { $mean } sur 5 ({ $count ->
    [one] { $count } note
   *[other] { $count } notes
} : { $all })
stats-staff = **Équipe**
stats-staff-line = <@{ $staff }> : { $answers ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
} dans { $tickets ->
    [one] { $tickets } ticket
   *[other] { $tickets } tickets
}, { $closed ->
    [one] { $closed } fermé
   *[other] { $closed } fermés
}
stats-staff-line-first = <@{ $staff }> : { $answers ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
} dans { $tickets ->
    [one] { $tickets } ticket
   *[other] { $tickets } tickets
}, { $closed ->
    [one] { $closed } fermé
   *[other] { $closed } fermés
}, { $first ->
    [one] { $first } première réponse
   *[other] { $first } premières réponses
}, la moitié en { $median } au plus
stats-categories = **Catégories**
stats-category = { $name } : { $opened ->
    [one] { $opened } ouvert
   *[other] { $opened } ouverts
}, { $closed ->
    [one] { $closed } fermé
   *[other] { $closed } fermés
}
stats-category-first = { $name } : { $opened ->
    [one] { $opened } ouvert
   *[other] { $opened } ouverts
}, { $closed ->
    [one] { $closed } fermé
   *[other] { $closed } fermés
}, la moitié des premières réponses en { $median } au plus
stats-no-category = Sans catégorie
stats-more = … et { $count } de plus
stats-date = { $day }/{ $month }
stats-chart-days = Tickets ouverts et fermés
stats-chart-opened = ouverts
stats-chart-closed = fermés
stats-chart-week = Tickets ouverts par heure de la semaine ({ $zone })
stats-monday = lun.
stats-tuesday = mar.
stats-wednesday = mer.
stats-thursday = jeu.
stats-friday = ven.
stats-saturday = sam.
stats-sunday = dim.

## Plusieurs membres dans un ticket

cmd-add_member = Ajouter un membre à ce ticket : tous ceux qui y sont lisent ce qui s'y dit
cmd-add_member-member = Le membre à ajouter
cmd-remove_member = Retirer un membre qui a été ajouté à ce ticket
cmd-remove_member-member = Le membre à retirer
cmd-reply-to = L'envoyer à ce seul membre du ticket
cmd-anonreply-to = L'envoyer à ce seul membre du ticket
member-added = <@{ $member }> est maintenant dans ce ticket.
member-removed = <@{ $member }> n'est plus dans ce ticket.
member-added-note = ➕ <@{ $member }> ({ $name }) : ajout à ce ticket par <@{ $staff }>. Désormais, tous ceux qui y sont lisent ce qu'écrivent les membres et l'équipe.
member-removed-note = ➖ <@{ $member }> ({ $name }) : retrait de ce ticket par <@{ $staff }>.
member-added-told = L'équipe vous a fait entrer dans une conversation. Désormais, toutes les personnes qui y sont, membres et équipe, lisent ce que vous écrivez ici, et vous lisez ce qu'elles écrivent.
member-removed-told = L'équipe vous a fait sortir de la conversation. Ce que vous écrivez ici ne va désormais qu'à l'équipe.
member-added-unheard = ⚠️ Impossible d'annoncer à <@{ $member }> son ajout à ce ticket : { $reason }
member-not-back = ⚠️ <@{ $member }> était dans ce ticket et n'y est plus : un autre ticket est ouvert à son nom.
member-not-shown = ⚠️ <@{ $member }> n'a pas reçu ce message : { $reason }
member-is-bot = Un bot ne peut pas être ajouté à un ticket.
member-is-stranger = <@{ $member }> n'est pas sur le serveur des membres.
member-is-staff = <@{ $member }> fait partie de l'équipe. `/add_staff` lui donne accès à ce ticket.
member-is-blocked = <@{ $member }> fait l'objet d'un blocage. Utilisez d'abord `/unblock`.
member-is-waiting = Quelque chose qu'a écrit <@{ $member }> est encore en cours de traitement. Réessayez plus tard.
member-is-there = <@{ $member }> est déjà dans ce ticket.
member-is-first = Ce ticket est celui de <@{ $member }> : il n'est pas possible de l'en retirer.
member-not-there = <@{ $member }> n'est pas dans ce ticket.
member-too-many = { $limit } membres au plus peuvent être ajoutés à un ticket.
member-in-another = <@{ $member }> est dans un autre ticket ouvert : { $where }
member-in-another-unplaced = <@{ $member }> est dans un autre ticket ouvert, dont le salon est en cours de création.
reply-to-nobody = <@{ $member }> n'est pas dans ce ticket : rien n'a été envoyé.
copy-only-to = seulement à { $name }
end-not-yours = Seul le membre dont c'est la conversation peut la fermer. Pour la quitter, demandez à l'équipe.

## Textes pour les membres, remplacés

cmd-text = Ce que lisent les membres, avec vos propres mots
cmd-text-set = Remplacer un texte que lisent les membres par le vôtre
cmd-text-set-key = Quel texte (/text list les montre tous)
cmd-text-set-language = Dans quelle langue (par défaut, celle du serveur)
cmd-text-set-category = Seulement dans les tickets de cette catégorie
cmd-text-set-text = Ce qu'il dit (laissez vide pour l'écrire dans un formulaire)
cmd-text-show = Montrer un texte tel qu'on l'écrit, et ses variables
cmd-text-show-key = Quel texte
cmd-text-show-language = Dans quelle langue (par défaut, celle du serveur)
cmd-text-show-category = Dans les tickets de cette catégorie
cmd-text-list = Lister les textes que lisent les membres
cmd-text-list-replaced = Seulement ceux que vous avez remplacés
cmd-text-list-page = Quelle page
cmd-text-preview = Montrer un texte tel que les membres le lisent, avec des valeurs inventées
cmd-text-preview-key = Quel texte
cmd-text-preview-language = Dans quelle langue (par défaut, celle du serveur)
cmd-text-preview-category = Dans les tickets de cette catégorie
cmd-text-reset = Faire lire de nouveau le texte habituel aux membres
cmd-text-reset-key = Quel texte
cmd-text-reset-language = Dans quelle langue (par défaut, celle du serveur)
cmd-text-reset-category = Seulement dans les tickets de cette catégorie
cmd-text-undo = Annuler la dernière modification d'un texte
cmd-text-undo-key = Quel texte
cmd-text-undo-language = Dans quelle langue (par défaut, celle du serveur)
cmd-text-undo-category = Seulement dans les tickets de cette catégorie
cmd-text-history = Montrer qui a modifié un texte, et ce qu'il disait
cmd-text-history-key = Quel texte
text-form = Texte pour les membres
text-field = Ce qu'il dit
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
} dit maintenant ceci. Les valeurs sont inventées :
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
} n'est plus remplacé. `/text undo` remet vos mots. Les membres lisent de nouveau ceci (les valeurs sont inventées) :
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
}, avec des valeurs inventées :
text-as-before = `{ $key }` (`{ $language }`) dit déjà cela.
text-ours = `{ $key }` (`{ $language }`) n'est pas remplacé{ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
}. `/text list` avec `replaced` montre ce qui l'est.
text-never-changed = `{ $key }` (`{ $language }`) n'a jamais été modifié{ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
}.
text-unknown = Les membres ne lisent aucun texte nommé `{ $key }`. Vouliez-vous dire `{ $near }` ? `/text list` les montre tous.
text-no-language = Je ne connais pas la langue « { $given } ». Vous pouvez utiliser { $known }.
text-gone = Impossible de le remettre : les membres ne lisent plus ce texte.
text-empty = Ce texte ne dirait rien, du moins avec certaines valeurs. Veuillez écrire quelque chose.
text-too-long = Avec ses valeurs, ce texte pourrait atteindre { $length } caractères, mais { $limit } au plus tiennent à cet endroit.
text-no-such-variable = Il n'y a pas de variable `{"{"} ${ $name } {"}"}` dans ce texte. { $known ->
    [none] Il n'en a aucune.
   *[other] Vous pouvez utiliser { $known }.
}
text-no-variable = `{ $name }` ne peut pas figurer entre accolades : seules les variables le peuvent, avec un dollar devant leur nom.
text-syntax = Je n'arrive pas à lire la ligne { $line } à partir du caractère { $column } : { $problem ->
    [expected] il y faut `{ $token }`
    [closing] cette accolade se ferme sans avoir été ouverte
    [default] un cas, et un seul, doit être celui par défaut, marqué d'un `*`
    [variable] il y faut le nom d'une variable, comme `$name`
    [quote] le guillemet n'est jamais fermé
   *[other] ceci n'y a pas sa place
}. Pour écrire une accolade comme texte, utilisez `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
} · { $variables ->
    [none] aucune variable
   *[other] variables : { $variables }
} · { $limit } caractères au plus{ $places ->
    [0] { "" }
   *[other] { " " }· remplacé :
}
text-shown-now = Ce que lisent les membres
text-shown-ours = Le texte habituel
text-list = Textes que lisent les membres ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ ne va plus avec le texte habituel, qui est utilisé à sa place :
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
}
text-none-replaced = Aucun texte n'est remplacé. `/text set` en remplace un.
text-history = Modifications de `{ $key }`
text-no-history = `{ $key }` n'a jamais été modifié.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }dans **{ $category }**
} : { $what ->
    [reset] *le texte habituel*
   *[set] { $text }
}

## Réglages qui changent sans redémarrage

cmd-config = Voir et changer mes réglages
cmd-config-get = Montrer un réglage et d'où vient sa valeur
cmd-config-get-key = Quel réglage, par exemple closing.idle_hours (vide : tous)
cmd-config-set = Changer un réglage, sans redémarrage
cmd-config-set-key = Quel réglage, par exemple closing.idle_hours
cmd-config-set-value = Sa nouvelle valeur, par exemple 48h, yes, #salon ou none
cmd-config-reset = Revenir à ce que dit le fichier
cmd-config-reset-key = Quel réglage
cmd-config-list = Lister les réglages qui changent sans redémarrage
cmd-config-list-page = Quelle page
cmd-config-history = Montrer qui a changé quoi, et ce que c'était avant
cmd-config-history-key = Quel réglage (vide : tous)
cmd-config-history-page = Quelle page
cmd-config-undo = Annuler le dernier changement
cmd-config-export = Recevoir en fichier ce qui est réglé ici
cmd-config-import = Reprendre les réglages d'un tel fichier
cmd-config-import-file = Le fichier, 64 Ko au plus
cmd-config_import_sure = Répondre si les réglages d'un fichier sont à reprendre
cmd-config_import_sure-no = Ne rien changer
cmd-config_import_sure-number = Quels réglages
config-is = `{ $key }` vaut { $value }, { $origin }.
config-list = ⚙️ Réglages
config-line = `{ $key }` : { $value } ({ $origin })
config-nothing = rien
config-as-file = comme dans le fichier
config-from-variable = par la variable `{ $name }`
config-from-run-time = réglé ici
config-from-run-time-over = réglé ici, à la place de la ligne { $line } du fichier
config-from-file = d'après la ligne { $line } du fichier
config-from-default = par défaut
config-set = `{ $key }` vaut maintenant { $value }. Cela compte pour tout ce qui commence à partir de maintenant, et après un redémarrage.
config-same = `{ $key }` vaut déjà { $value }.
config-reset = `{ $key }` est de nouveau comme dans le fichier.
config-not-set = `{ $key }` n'est pas réglé ici : c'est comme dans le fichier.
config-unknown = `{ $key }` n'est pas un des réglages qui changent sans redémarrage. `config list` les montre ; les autres sont dans le fichier.
config-unknown-near = `{ $key }` n'est pas un des réglages qui changent sans redémarrage. Vouliez-vous dire `{ $near }` ?
config-secret = Les secrets ne sont que dans le fichier ou ses variables. Je ne les montre pas et ne les prends pas.
config-variable-wins = La variable `{ $name }` décide de `{ $key }`, quoi que l'on règle ici. Changez-la là-bas, ou retirez-la et redémarrez-moi.
config-unfit = `{ $key }` ne peut pas être « { $value } ». Il faut { $right }. Rien n'a été changé.
config-wrong = Cela n'irait pas avec les autres réglages, donc rien n'a été changé :
    { $reason }
config-kind-flag = `yes` ou `no`
config-kind-number = un nombre entier
config-kind-duration = une durée, par exemple `48h`, `2d` ou `30m`, en unités entières du réglage, ou leur nombre
config-kind-colour = une couleur, par exemple `0x5865F2` ou `#5865F2`
config-kind-text = un texte ; `""` est un texte vide
config-kind-optional-text = un texte, `""` pour un texte vide, ou `none`
config-kind-channel = un salon ou une catégorie, par mention ou identifiant, ou `none`
config-kind-roles = des rôles, par mentions ou identifiants séparés par des virgules, ou `none`
config-kind-words = des textes séparés par des virgules, ou `none`
config-kind-categories = des catégories en JSON ; `/category` est plus simple
config-kind-choice = un de `{ $words }`
config-history = ⚙️ Changements de réglages
config-never-changed = Rien n'a jamais été changé ici.
config-change = <t:{ $moment }:f> <@{ $staff }> : `{ $key }` : { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (annulation) : `{ $key }` : { $before } → { $after }
config-change-itself = <t:{ $moment }:f> : `{ $key }` : { $before } → { $after }
config-nothing-to-undo = Il n'y a aucun changement à annuler.
config-undone = Le dernier changement est annulé :
config-undone-line = `{ $key }` : { $value }
config-more = … et { $count } de plus
config-nothing-set = Rien n'est réglé ici : tous les réglages sont comme dans le fichier.
config-exported = { $count ->
    [one] Voici { $count } réglage fait ici.
   *[other] Voici les { $count } réglages faits ici.
}
config-import-no-file = Joignez un fichier comme celui que donne `config export`.
config-import-too-large = Ce fichier est trop gros, ou n'est pas de Discord : il peut avoir { $limit } Ko au plus.
config-import-unread = Je ne peux pas lire ce fichier :
    { $reason }
config-import-empty = Il n'y a aucun réglage dans ce fichier.
config-import-same = Tout ce qui est dans ce fichier est déjà réglé.
config-import-ask = { $count ->
    [one] { $count } réglage changerait. Le reprendre ?
   *[other] { $count } réglages changeraient. Les reprendre ?
}
config-import-line = `{ $key }` : { $before } → { $after }
config-import-button = Reprendre
config-import-no-button = Laisser
config-import-over = C'est passé : importez de nouveau le fichier.
config-import-theirs = Seule la personne qui a apporté le fichier peut dire cela.
config-import-withdrawn = Rien n'a été changé.
config-imported = Les réglages sont repris. `config undo` annule tout cela.

## Le statut du bot

presence-maintenance = { $reason ->
    [none] Maintenance : écrivez-moi quand même
   *[other] Maintenance : { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ L'équipe est absente pour maintenance.
   *[other] 🛠️ L'équipe est absente pour maintenance jusqu'au <t:{ $until }:f>.
} { $reason ->
    [none] Rien n'est perdu : votre message est enregistré et lui sera transmis ensuite ; inutile de le renvoyer.
   *[other] Rien n'est perdu : votre message est enregistré et lui sera transmis ensuite ; inutile de le renvoyer. Elle vous dit : { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ L'équipe est absente pour maintenance : aucun ticket n'est ouvert pour le moment.
   *[other] 🛠️ L'équipe est absente pour maintenance : aucun ticket n'est ouvert jusqu'au <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Elle vous dit : { $reason }
}
maintenance-on = 🛠️ La maintenance a commencé et dure { $until ->
    [none] jusqu'à ce que quelqu'un y mette fin
   *[other] jusqu'au <t:{ $until }:f>
}. Je l'affiche à côté de mon nom. Les tickets ouverts continuent ; les personnes qui en ouvriraient un sont prévenues de la maintenance une fois par jour, et ce qu'elles écrivent est retenu puis transmis ensuite. { $reason ->
    [none] { "" }
   *[other] Message aux membres : { $reason }
}
maintenance-over = ▶️ La maintenance est terminée. { $count ->
    [0] Rien n'a été retenu.
    [one] Un message retenu est transmis.
   *[other] { $count } messages retenus sont transmis.
}
maintenance-none = Aucune maintenance n'est en cours.
maintenance-off-alone = Pour mettre fin à la maintenance, indiquez `off` sans durée ni raison.
maintenance-off-button = Terminer la maintenance
pause-maintenance = Une maintenance est en cours et retient ce qui ouvrirait un ticket. Un administrateur peut y mettre fin avec `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Je m'affiche comme inactif.
    [dnd] ⛔ Je m'affiche en mode Ne pas déranger.
    [invisible] ⚪ Je m'affiche hors ligne.
   *[online] 🟢 Je m'affiche en ligne.
} { $activity ->
    [none] Aucune activité n'est affichée.
    [playing] Mon activité : joue à { $text }
    [listening] Mon activité : écoute { $text }
    [watching] Mon activité : regarde { $text }
    [competing] Mon activité : participe à { $text }
   *[custom] Mon activité : { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ Une maintenance est en cours
    [new] ⏸️ L'ouverture de tickets est suspendue
    [raid] 🛡️ Le mode anti-raid est activé
   *[all] ⏸️ Tout ce que les membres écrivent est retenu
} depuis le <t:{ $since }:f>, { $until ->
    [none] jusqu'à ce que quelqu'un y mette fin.
   *[other] jusqu'au <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Message aux membres : { $reason }
}
status-nothing-paused = Rien n'est suspendu, et aucune maintenance n'est en cours.
presence-or-reset = Indiquez ce que je dois afficher (`status`, `activity` ou `text`), ou utilisez `reset` seul.
presence-text = Que dois-je afficher ? Ajoutez un texte à l'activité.
presence-too-long = C'est trop long : Discord affiche { $limit } caractères au plus.
presence-later = Cela s'affichera une fois la maintenance terminée.

cmd-status = Ce que j'affiche à côté de mon nom, et la maintenance
cmd-status-show = Afficher mon statut et ce qui est suspendu
cmd-status-presence = Changer ce que j'affiche à côté de mon nom
cmd-status-presence-status = En ligne, inactif, ne pas déranger ou invisible
cmd-status-presence-activity = Ce qui introduit le texte ; custom affiche le texte seul
cmd-status-presence-text = Le texte
cmd-status-presence-reset = N'afficher rien d'autre que ma présence en ligne
cmd-status-maintenance = Retenir les nouveaux tickets et annoncer une maintenance aux membres
cmd-status-maintenance-state = On ou off
cmd-status-maintenance-time = Pour combien de temps, par exemple 2h (vide : à vous d'y mettre fin)
cmd-status-maintenance-reason = Ce que les membres liront

## Les rôles à côté des noms

role-is = { $role ->
    [none] Vous n'avez pas choisi de rôle : les membres voient votre rôle le plus élevé.
   *[other] { $place ->
        [ticket] Dans ce ticket, le membre voit votre rôle <@&{ $role }>.
       *[all] Dans tous vos tickets sans autre choix, les membres voient votre rôle <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Votre choix pour ce ticket est annulé.
       *[all] Votre choix pour tous les tickets est annulé.
    }
   *[other] { $place ->
        [ticket] Désormais, le membre voit votre rôle <@&{ $role }> dans ce ticket.
       *[all] Désormais, les membres voient votre rôle <@&{ $role }> dans tous vos tickets, sauf si vous en choisissez un autre pour l'un d'eux.
    }
}
role-none = { $place ->
    [ticket] Vous n'avez pas choisi de rôle pour ce ticket.
   *[all] Vous n'avez pas choisi de rôle pour tous les tickets.
}
role-or-reset = Indiquez un rôle ou utilisez `reset`, mais pas les deux.
role-not-shown = Ici, les membres ne voient pas les rôles de l'équipe. `top_role` sous `[style]`, dans ma configuration, les affiche s'il n'y a pas de `label`.

cmd-role = Choisir lequel de vos rôles les membres voient
cmd-role-ticket = Choisir lequel de vos rôles voit le membre de ce ticket
cmd-role-ticket-role = Le rôle (vide : afficher votre choix)
cmd-role-ticket-reset = Annuler votre choix
cmd-role-default = Choisir lequel de vos rôles les membres voient dans tous les tickets
cmd-role-default-role = Le rôle (vide : afficher votre choix)
cmd-role-default-reset = Annuler votre choix

## Préférences

language-name = Français
language-placeholder = Choisissez votre langue
language-is = Votre langue est { $language }. Pour en changer, indiquez-en une autre.
language-set = Votre langue est maintenant { $language }.
language-or-reset = Indiquez une langue ou utilisez `reset`, mais pas les deux.
no-such-language = Je ne parle pas « { $given } », seulement { $known }.
card-language = Langue
pings-are = { $state ->
    [on] Les rappels, les alertes et les abonnements vous mentionnent avec une notification.
   *[off] Les rappels, les alertes et les abonnements vous nomment sans vous notifier. Ceux d'un rôle entier le font toujours : voyez `/reminder_subscription`.
}

cmd-preferences-language = Afficher ou régler la langue dans laquelle je vous parle
cmd-preferences-language-language = Par exemple fr (vide : afficher la vôtre)
cmd-preferences-language-reset = Revenir à la langue de votre Discord
cmd-preferences-pings = Choisir si les rappels, alertes et abonnements vous notifient
cmd-preferences-pings-state = On ou off (vide : afficher votre choix)

## Ce qui est conservé sur les personnes

ids = **Membre :** `{ $member }`
    { "" }**Ticket n° { $number } :** `{ $ticket }`
    { "" }**Salon :** { $channel ->
    [none] aucun
   *[other] `{ $channel }`
}
    { "" }**Messages privés :** { $direct ->
    [none] aucun pour l'instant
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **ce message :** `{ $message }`
}
privacy = **Ce que je conserve sur vous**
    • Ce que vous et l'équipe écrivez dans vos tickets, avec les versions précédentes, ce qui a été supprimé et les fichiers ; votre nom et votre identifiant. { $messages ->
    [0] Les textes restent jusqu'à ce qu'on les efface
    [one] Les textes disparaissent { $messages } jour après la fermeture du ticket
   *[other] Les textes disparaissent { $messages } jours après la fermeture du ticket
}, { $files ->
    [0] et les copies des fichiers aussi
    [one] et les copies des fichiers après { $files } jour
   *[other] et les copies des fichiers après { $files } jours
}. L'existence du ticket reste enregistrée.
    • Votre langue et votre fuseau horaire si vous les avez indiqués, vos avis, suggestions et votes, et ce que l'équipe note sur vous, comme les blocages. Cela reste jusqu'à ce qu'on l'efface.
    • Des traces techniques de ce qui s'est passé, avec le texte des messages : { $events ->
    [0] elles restent jusqu'à ce qu'on les efface.
    [one] elles disparaissent après { $events } jour.
   *[other] elles disparaissent après { $events } jours.
} Le journal des modifications { $audit ->
    [0] reste jusqu'à ce qu'on l'efface.
    [one] disparaît après { $audit } jour.
   *[other] disparaît après { $audit } jours.
}

    { "" }**Qui y a accès :** l'équipe du serveur, dans la mesure où elle voit votre ticket, et la personne qui s'occupe de moi. Personne d'autre.
    { "" }**Vos droits :** écrivez ici à l'équipe pour tout recevoir dans un fichier ou pour le faire effacer.
export-done = Ce que je sais de <@{ $person }> : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}. Le fichier contient aussi ce que l'équipe a écrit sur cette personne : relisez-le avant de le transmettre. { $files ->
    [0] { "" }
    [one] { $files } fichier de ses messages n'y est pas ; la personne qui s'occupe de moi peut l'ajouter avec `modmail-bot db export`.
   *[other] { $files } fichiers de ses messages n'y sont pas ; la personne qui s'occupe de moi peut les ajouter avec `modmail-bot db export`.
}
export-nobody = Je ne sais rien de <@{ $person }>.
export-too-large = J'en sais plus sur <@{ $person }> que ce que peut contenir un fichier sur Discord. La personne qui s'occupe de moi peut tout transmettre avec `modmail-bot db export { $person }`.

cmd-id = Afficher les identifiants de ce ticket, de son membre et de ses salons
cmd-privacy = Afficher ce que je conserve sur vous, combien de temps, et qui y a accès
cmd-export = Obtenir un fichier de tout ce que je sais d'une personne
cmd-export-member = Qui

## Mentions du bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) m'a mentionné : { $link }

## Who may call which command

cmd-permissions = Qui peut utiliser quelle commande, quel que soit son niveau
cmd-permissions-allow = Autoriser une commande à quelqu'un dont le niveau ne suffit pas
cmd-permissions-allow-member = Qui
cmd-permissions-allow-role = Ou tous ceux qui ont ce rôle
cmd-permissions-allow-command = Quelle commande
cmd-permissions-deny = Interdire une commande à quelqu'un dont le niveau suffit
cmd-permissions-deny-member = Qui
cmd-permissions-deny-role = Ou tous ceux qui ont ce rôle
cmd-permissions-deny-command = Quelle commande
cmd-permissions-reset = Laisser de nouveau le niveau décider d'une commande pour quelqu'un
cmd-permissions-reset-member = Qui
cmd-permissions-reset-role = Ou tous ceux qui ont ce rôle
cmd-permissions-reset-command = Quelle commande
cmd-permissions-show = Montrer qui peut utiliser une commande
cmd-permissions-show-command = Quelle commande
cmd-permissions-list = Lister tout ce que vous avez décidé sur les commandes
cmd-permissions-list-page = Quelle page
cmd-permissions-undo = Annuler la dernière décision sur une commande
cmd-permissions-history = Montrer qui a décidé quoi sur les commandes
cmd-permissions-history-page = Quelle page
permissions-both = Indiquez un membre ou un rôle, pas les deux.
permissions-unknown = La commande `{ $name }` n'existe pas.{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
permissions-owners = `{ $command }` est réservée aux propriétaires : elle ne peut être ni accordée ni retirée.
permissions-is-owner = { $who } est propriétaire et peut utiliser toutes les commandes. Personne ne peut changer cela ici.
permissions-elsewhere = Les rôles ne comptent que sur le serveur de l'équipe. Utilisez cette commande là-bas.
permissions-as-before = C'est déjà le cas : { $effect ->
    [allow] { $who } peut utiliser `{ $command }`.
    [deny] { $who } ne peut pas utiliser `{ $command }`.
   *[level] rien n'a été décidé sur `{ $command }` pour { $who }, c'est donc le niveau qui compte.
}
permissions-done = { $effect ->
    [allow] { $who } peut maintenant utiliser `{ $command }`, quel que soit son niveau.
    [deny] { $who } ne peut plus utiliser `{ $command }`, quel que soit son niveau.
   *[level] C'est de nouveau le niveau de { $who } qui décide pour `{ $command }`.
}
permissions-nothing-to-undo = Il ne reste aucune décision à annuler.
permissions-undone = C'est annulé. { $effect ->
    [allow] { $who } peut de nouveau utiliser `{ $command }`, quel que soit son niveau.
    [deny] { $who } ne peut de nouveau pas utiliser `{ $command }`, quel que soit son niveau.
   *[level] C'est de nouveau le niveau de { $who } qui décide pour `{ $command }`.
}
permissions-show = Qui peut utiliser `{ $command }`
permissions-level = Le niveau décide : { $level }. Ces décisions passent avant lui, celles sur une personne avant celles sur les rôles :
permissions-of-command = { $effect ->
    [allow] ✅ { $who } peut
   *[deny] ⛔ { $who } ne peut pas
}
permissions-list = Décisions sur les commandes ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } peut utiliser `{ $command }`
   *[deny] ⛔ { $who } ne peut pas utiliser `{ $command }`
}
permissions-none = Rien n'a été décidé pour des commandes particulières : seuls les niveaux comptent.
permissions-never-changed = Rien n'a jamais été décidé pour des commandes particulières.
permissions-history = Décisions sur les commandes
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } peut utiliser `{ $command }`
    [deny] ⛔ { $who } ne peut pas utiliser `{ $command }`
   *[level] ↩️ le niveau de { $who } décide pour `{ $command }`
}{ $undone ->
    [yes] { " " }(annulation)
   *[no] { "" }
}
