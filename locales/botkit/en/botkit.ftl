# What every command may answer.

arg-missing = `{ $option }` is missing.
arg-unfit = `{ $given }` doesn't work for `{ $option }`.
arg-not-an-integer = `{ $given }` doesn't work for `{ $option }`: use a whole number from { $min } to { $max }.
arg-not-a-duration = `{ $given }` isn't a length of time I understand. Write `30m`, `2h` or `1d12h`, for example.
arg-not-a-duration-nor-text = `{ $given }` isn't a length of time I understand. Write `30m`, `2h` or `1d12h`, for example. If it belongs to the text that follows, put `--` before it.
arg-not-a-moment = `{ $given }` isn't a time I understand. Write `14:30`, `2h`, `tomorrow 9:00`, `2026-12-01 09:00` or `every friday 9:00`, for example.
arg-not-a-flag = `{ $given }` doesn't work for `{ $option }`: use `yes` or `no`.
arg-not-a-user = I can't find the user `{ $given }`. Mention them or give their ID.
arg-not-a-channel = I can't find the channel `{ $given }`. Mention it or give its ID.
arg-not-a-role = I can't find the role `{ $given }`. Mention it or give its ID.
arg-not-a-choice = `{ $given }` doesn't work for `{ $option }`: use { $choices }.
arg-too-much = I don't know what to do with `{ $given }`. Put words that belong together in quotes: `"like this"`.
arg-open-quote = The quotation mark before `{ $given }` is never closed.
arg-unknown-flag = There's no `{ $given }`. Did you mean `-{ $nearest }`?
arg-named = Leave out `{ $given }`: `{ $option }` goes in its place, without its name.
arg-unknown-dashed = There's no `{ $given }`. If your text begins with it, put `--` before it.
arg-usage =
    { $problem }
    Usage: `{ $usage }`
    Example: `{ $example }`

# Refusals of the dispatcher.

command-unknown = There's no command `{ $name }`. `{ $help }` lists those there are.
command-unknown-nearest = There's no command `{ $name }`. Did you mean `{ $nearest }`? `{ $help }` lists those there are.
command-gone = I no longer know this command. Discord may show an old list for a while; reload it or use `help`.
command-group = `{ $name }` needs one more word: { $choices }.
command-wrong-level = You can't do that here: you need { $level }.
command-denied = You can't do that here: an owner has taken this command from you, or from a role of yours.
command-wrong-server = You can't do that here: you need { $level }, which only counts on the staff's server.
command-wrong-place = That doesn't work here. It works { $places }.
command-broken = Something went wrong on my side. If it keeps happening, give this number to the people who run me: `{ $reference }`.
command-too-late = That took too long. Please try again.
command-unread = I could not read that. Please try it another way.
command-done = Done.

level-member = nothing special
level-supporter = the level “supporter”
level-moderator = the level “moderator”
level-manager = the permission “Manage Server”
level-admin = the level “administrator”
level-owner = the level “owner”

place-guild = in a server
place-bot-dm = in my direct messages
place-private-channel = in private channels

# Help.

cmd-help = List the commands, or explain one
cmd-help-command = The command to explain
help-list-title = What you can ask me
help-list-more = To learn more about one of them: `{ $help }`
help-usage = Usage: `{ $usage }`
help-example = Example: `{ $example }`
help-aliases = Also: { $aliases }
help-level = You need: { $level }
