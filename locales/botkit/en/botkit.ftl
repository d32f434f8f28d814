# What every command may answer.

arg-missing = `{ $option }` is missing.
arg-unfit = `{ $given }` cannot be used for `{ $option }`.
arg-not-an-integer = `{ $given }` cannot be used for `{ $option }`: it takes a whole number from { $min } to { $max }.
arg-not-a-duration = `{ $given }` is no length of time I know; write for example `30m`, `2h` or `1d12h`. If it belongs to the text that follows, put `--` before it.
arg-not-a-flag = `{ $given }` cannot be used for `{ $option }`: it takes `yes` or `no`.
arg-not-a-user = I can't find the user `{ $given }`. Mention them or give their ID.
arg-not-a-channel = I can't find the channel `{ $given }`. Mention it or give its ID.
arg-not-a-role = I can't find the role `{ $given }`. Mention it or give its ID.
arg-not-a-choice = `{ $given }` cannot be used for `{ $option }`: it takes { $choices }.
arg-too-much = I do not know what to do with `{ $given }`. Put words that belong together in quotes: `"like this"`.
arg-open-quote = The quotation mark before `{ $given }` is never closed.
arg-unknown-flag = There is no `{ $given }`. Did you mean `-{ $nearest }`?
arg-usage =
    { $problem }
    Usage: `{ $usage }`
    Example: `{ $example }`

# Refusals of the dispatcher.

command-unknown = There is no command `{ $name }`.
command-unknown-nearest = There is no command `{ $name }`. Did you mean `{ $nearest }`?
command-gone = I no longer know this command. Discord may show an old list for a while; reload it or ask for `help`.
command-group = `{ $name }` needs one more word: { $choices }.
command-wrong-level = You may not do that here: it takes the level “{ $level }”.
command-wrong-place = That does not work here. It works { $places }.
command-broken = Something went wrong on my side. If it goes on, give the people who run me this number: `{ $reference }`.
command-unread = I could not read that. Please try it another way.
command-too-late = That took too long. Please try once more.
command-done = Done.

level-member = member
level-supporter = supporter
level-moderator = moderator
level-admin = administrator
level-owner = owner

place-guild = in a server
place-bot-dm = in my direct messages
place-private-channel = in private channels

# Help.

cmd-help = Lists the commands, or explains one.
cmd-help-command = The command to explain.
help-list-title = What you can ask me
help-list-more = For more about one of them: `{ $help }`
help-usage = Usage: `{ $usage }`
help-example = Example: `{ $example }`
help-aliases = Also: { $aliases }
help-level = Level: { $level }
