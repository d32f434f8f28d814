# Ce que toute commande peut répondre.

arg-missing = Il manque `{ $option }`.
arg-unfit = `{ $given }` ne convient pas pour `{ $option }`.
arg-not-an-integer = `{ $given }` ne convient pas pour `{ $option }` : indiquez un nombre entier de { $min } à { $max }.
arg-not-a-duration = Je ne comprends pas la durée `{ $given }`. Écrivez par exemple `30m`, `2h` ou `1j12h`.
arg-not-a-duration-nor-text = Je ne comprends pas la durée `{ $given }`. Écrivez par exemple `30m`, `2h` ou `1j12h`. Si cela fait partie du texte qui suit, mettez `--` devant.
arg-not-a-moment = Je ne comprends pas le moment `{ $given }`. Écrivez par exemple `14:30`, `2h`, `tomorrow 9:00` (demain), `2026-12-01 09:00` ou `every friday 9:00` (tous les vendredis).
arg-not-a-flag = `{ $given }` ne convient pas pour `{ $option }` : répondez par `yes` (oui) ou `no` (non).
arg-not-a-user = Je ne trouve pas l'utilisateur `{ $given }`. Mentionnez-le ou donnez son identifiant.
arg-not-a-channel = Je ne trouve pas le salon `{ $given }`. Mentionnez-le ou donnez son identifiant.
arg-not-a-role = Je ne trouve pas le rôle `{ $given }`. Mentionnez-le ou donnez son identifiant.
arg-not-a-choice = `{ $given }` ne convient pas pour `{ $option }`. Choix possibles : { $choices }.
arg-too-much = Je ne sais pas quoi faire de `{ $given }`. Mettez entre guillemets les mots qui vont ensemble : `"comme ceci"`.
arg-open-quote = Le guillemet ouvert devant `{ $given }` n'est jamais refermé.
arg-unknown-flag = `{ $given }` n'existe pas. Vouliez-vous dire `-{ $nearest }` ?
arg-named = Retirez `{ $given }` : `{ $option }` s'écrit à cet endroit, sans son nom.
arg-unknown-dashed = `{ $given }` n'existe pas. Si votre texte commence ainsi, mettez `--` devant.
arg-usage =
    { $problem }
    Utilisation : `{ $usage }`
    Exemple : `{ $example }`

# Les refus.

command-unknown = La commande `{ $name }` n'existe pas. `{ $help }` affiche celles qui existent.
command-unknown-nearest = La commande `{ $name }` n'existe pas. Vouliez-vous dire `{ $nearest }` ? `{ $help }` affiche celles qui existent.
command-gone = Je ne connais plus cette commande. Discord affiche parfois une ancienne liste pendant un moment : rechargez l'application ou utilisez `help`.
command-group = Il manque un mot après `{ $name }` : { $choices }.
command-wrong-level = Vous ne pouvez pas faire cela ici : il vous faut { $level }.
command-denied = Vous ne pouvez pas faire cela ici : un propriétaire vous a retiré cette commande, ou l'a retirée à un de vos rôles.
command-wrong-server = Vous ne pouvez pas faire cela ici : il vous faut { $level }, qui ne compte que sur le serveur de l'équipe.
command-wrong-place = Cela ne fonctionne pas ici. Vous pouvez le faire { $places }.
command-broken = Quelque chose s'est mal passé de mon côté. Si cela se reproduit, donnez ce numéro aux personnes qui s'occupent de moi : `{ $reference }`.
command-too-late = Cela a pris trop de temps. Veuillez réessayer.
command-unread = Je n'ai pas réussi à lire cela. Essayez autrement.
command-done = C'est fait.

level-member = rien de particulier
level-supporter = le niveau « support »
level-moderator = le niveau « modérateur »
level-manager = la permission « Gérer le serveur »
level-admin = le niveau « administrateur »
level-owner = le niveau « propriétaire »

place-guild = sur un serveur
place-bot-dm = dans mes messages privés
place-private-channel = dans les conversations privées

# L'aide.

cmd-help = Afficher les commandes ou en expliquer une
cmd-help-command = La commande à expliquer
help-list-title = Ce que vous pouvez me demander
help-list-more = Pour en savoir plus sur l'une d'elles : `{ $help }`
help-usage = Utilisation : `{ $usage }`
help-example = Exemple : `{ $example }`
help-aliases = Autres noms : { $aliases }
help-level = Il vous faut : { $level }
