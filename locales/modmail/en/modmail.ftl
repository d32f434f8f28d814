# What modmail-bot says, in English.

## To members

opened = Your message has reached the staff. They answer here; whatever you write here goes to them.
not-relayed = ⚠️ This message could not be shown to the staff. Please write it again later.
closed = This conversation has been closed. Write again to open a new one.
closed-with-reason = This conversation has been closed: { $reason }

    Write again to open a new one.

## Messages on both sides

message-empty = *(a message that cannot be shown here)*
message-link = 📎 [{ $name }]({ $url }) (too large to copy, or gone; the link expires)
message-sticker = 🏷️ Sticker: { $what }
message-poll = 📊 Poll: { $what }
message-forwarded = ↪️ Forwarded:
    { $what }
message-voice = 🎙️ Voice message, { $seconds } s
message-answers = ↩️ In answer to: { $what }
anonymous-name = Staff
message-change = { $change ->
    [deleted] 🗑️ deleted by the member
    [before] ✏️ what it said before
   *[edited] ✏️ edited by the member
}
message-deleted-by = 🗑️ Deleted by <@{ $staff }>

## Tickets

card-member = Member
card-account = Account created
card-joined = Joined
card-stranger = not on this server
card-roles = Roles
card-earlier = Earlier tickets
card-earlier-count = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ on its way · ✏️ edited
   *[none] #{ $number } · ⏳ on its way
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ delivered · ✏️ edited
   *[none] #{ $number } · ✅ delivered
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ edited · ❌ not delivered: { $reason }
   *[none] #{ $number } · ❌ not delivered: { $reason }
}
copy-anonymous = { $name } (anonymous)
copy-deleted = #{ $number } · 🗑️ deleted
reply-failed = ❌ <@{ $staff }>, reply #{ $number } was not delivered: { $reason }

## Answers to commands

cmd-reply = Answers the member of this ticket
cmd-reply-text = What to say
cmd-reply-file = A file to send along
cmd-reply-anonymous = Do not tell the member who answers
cmd-anonreply = Answers the member of this ticket without saying who does
cmd-anonreply-text = What to say
cmd-anonreply-file = A file to send along
cmd-edit = Changes a reply, on both sides
cmd-edit-number = The number under its copy
cmd-edit-text = What it shall say; left out, a form with what it says opens
cmd-delete = Deletes a reply on the member's side
    .menu = Delete reply
cmd-delete-number = The number under its copy
cmd-close = Closes this ticket
cmd-close-silent = Do not tell the member
cmd-close-reason = Why; the member is told unless it is silent
cmd-ping = Says whether the bot is there
cmd-about = Says what this bot is

command-late = You wrote this { $minutes } minutes ago, while I was away. I have not done it; please call it again if you still want it.
not-a-ticket = This is no ticket. Use the command in the channel of an open ticket.
ticket-closed = This ticket is closed.
reply-queued = Reply #{ $number } is on its way; its copy in this channel tells when it has been delivered.
reply-empty = There is nothing to send: write a text or attach a file.
reply-too-long = The reply has { $length } characters; { $limit } is the most. Please send it in parts.
which-reply = Which reply? Give the number under its copy, or answer the copy itself.
no-such-reply = There is no reply #{ $number } in this ticket.
no-reply = This is no reply to the member.
not-your-reply = Only its author and moderators may change reply #{ $number }.
reply-is-deleted = Reply #{ $number } is deleted.
reply-unchanged = Reply #{ $number } says that already.
reply-edited = Reply #{ $number } is changed.
reply-gone = Reply #{ $number } is deleted; its copy stays, marked.
edit-title = Reply #{ $number }
edit-field = What it shall say
reason-too-long = The reason has more than { $limit } characters. Please shorten it.
still-arriving = { $count ->
    [one] A message of the member is
   *[other] { $count } messages of the member are
} still on the way into this ticket. Please close it when you have seen what they wrote.
channel-stays = This ticket is closed, but its channel could not be deleted: { $reason }. Please delete it by hand.
closing = The ticket is closed.
pong = I am here. { $waiting ->
    [0] Nothing is waiting to be delivered.
    [one] One message is waiting to be delivered.
   *[other] { $waiting } messages are waiting to be delivered.
}
about = Guildhall modmail { $version }: members write to it in private, staff answer from tickets. Free software under MIT or Apache-2.0.
