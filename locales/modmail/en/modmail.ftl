# What modmail-bot says, in English.

## To members

opened = Your message has reached the staff. They'll answer here, and whatever you write here goes to them.
not-relayed = ⚠️ This message couldn't be shown to the staff. Please send it again later.
closed = This conversation has been closed. Write again whenever you need the staff.
closed-with-reason = This conversation has been closed: { $reason }

    Write again whenever you need the staff.
idle-taken-back = This conversation stays open after all: the staff are still working on it.
idle-warning = The staff have answered and haven't heard back from you. If you don't reply, this conversation closes <t:{ $moment }:R>.
end-button = Close this conversation
ended = This conversation is closed. Write again whenever you need the staff.
end-nothing = You don't have an open conversation here.
end-over = This conversation is already over.
end-later = Something you wrote is still on its way to the staff. Please try again in a moment.
rating-question = How did we do?
rating-comment = Add a comment
rating-field = What went well? What could be better?
rating-thanks = { $stars } Thanks! Write again whenever you need the staff.
rating-commented = { $stars } Thanks, your comment has been passed on to the staff.
rating-commented-before = You've already commented on this conversation, and the staff have what you wrote.
rating-empty = Your comment is empty.
rating-gone = This conversation can no longer be rated.
reopened = The staff have reopened this conversation. Whatever you write here goes to them.
kept-for-now = The staff can't be reached right now. Your message is saved and will go to them as soon as possible, so you don't need to send it again.
too-short = This message wasn't passed on: please use at least { $wanted } characters to say what it's about.
too-soon = This message wasn't passed on: your last conversation was closed only a moment ago. You can start another one { $moment }.
menu-question = What's your message about? Anything you write in the meantime is passed on with it.
menu-placeholder = Choose a topic
menu-anything = Something else
menu-chosen = **{ $category }**: your message is on its way.
menu-answered = **{ $category }**
menu-chosen-anything = Your message is on its way to the staff.
menu-expired = You didn't choose a topic, so your message goes to the staff as it is.
menu-not-offered = That topic isn't offered any more. Please choose another one.
menu-over = This has already been decided.
confirm-question = Should I show your message to the staff? Anything you write in the meantime is passed on with it.
confirm-send = Yes, show it
confirm-discard = No
confirm-discarded = Nothing was shown to the staff.
confirm-expired = You didn't confirm, so nothing was shown to the staff. Write again if you need them.

## Messages on both sides

message-empty = *(a message that can't be shown here)*
message-link = 📎 [{ $name }]({ $url }) (too large to copy, or no longer available; the link expires)
message-link-unkept = 📎 [{ $name }]({ $url }) (I couldn't keep a copy; the link expires)
message-invisible = *(a message of characters that cannot be seen)*
message-sticker = 🏷️ Sticker: { $what }
message-poll = 📊 Poll: { $what }
message-forwarded = ↪️ Forwarded:
message-forwarded-from = ↪️ Forwarded from { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Voice message, { $seconds } s
message-answers = ↩️ In reply to: { $what }
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
card-stranger = not in this server
card-roles = Roles
card-earlier = Earlier tickets
card-last = Most recent one
card-notes = Notes
card-servers = Servers
card-both = the members' and the staff's
card-unknown = Discord didn't say
card-members-only = not in the staff's
card-number = Ticket #{ $number }
card-channel = Name of this channel
card-name-refused = Discord doesn't allow this member's name in a channel name here, so the channel has a neutral one, such as ticket-001.
card-dms = Direct messages
card-dms-closed = were closed when this ticket was opened: I couldn't even greet the member
dms-closed = ⚠️ The member doesn't accept direct messages from me, so your replies won't arrive until they do. Their own messages still come in.
alert-full = ⚠️ There's no room in the server for another ticket, #{ $ticket } of **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. What members write is saved. Delete channels you no longer need, and I'll carry on by myself.
alert-forbidden = ⚠️ I can't open ticket #{ $ticket } for **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. What members write is saved. Please make sure that I can see the tickets' category and manage its channels, and I'll carry on by myself.
alert-refused = ⚠️ I can't open ticket #{ $ticket } for **{ $name }** (<@{ $member }> · `{ $member }`), because Discord refuses its channel: { $reason }. What they write is saved, and I keep trying. My log says more.
alert-missing = ⚠️ I can't open ticket #{ $ticket } for **{ $name }** (<@{ $member }> · `{ $member }`), because its category or forum is gone: { $reason }. What members write is saved. Please put the right one into the settings.
alert-archive-full = { $tickets ->
    [none] ⚠️ The archive is full, and I can't create another category for it: { $reason }. Delete channels you no longer need.
   *[other] ⚠️ The archive is full, and I can't create another category for it: { $reason }. These channels of closed tickets stay where they are: { $tickets }. Delete channels you no longer need.
}
alert-visible = ⚠️ Others than the staff can see the tickets in <#{ $place }>: { $roles }. Take *View Channel* from them there, unless you want it that way.
outsider-writes = ⚠️ <@{ $person }> writes here but isn't on the staff, so nothing they write goes to the member. It is kept as a note. If they should reply, give them a role of `supporters`; if they shouldn't read this, hide the channel from them.
alert-not-shown = ⚠️ I can't show what **{ $name }** (<@{ $member }> · `{ $member }`) wrote in ticket #{ $ticket }, <#{ $channel }>: { $reason }. It's saved. Give me back my permissions there, and I'll carry on by myself.
alert-parked = ⚠️ I broke down over something that happened here, again and again, and left it out. My log says more.
alert-parked-elsewhere = ⚠️ I broke down over something that happened in <#{ $channel }>, again and again, and left it out. My log says more.
alert-parked-of = ⚠️ I broke down over something of <@{ $member }> (`{ $member }`), { $ticket ->
    [none] who has no ticket
   *[other] ticket #{ $ticket }
}, again and again, and left it out. If it was a message, they see ❌ under it; please ask them to write it another way. My log says more.
alert-parked-message = ⚠️ I broke down over a message from this member, again and again, and left it out. They see ❌ under it; please ask them to write it another way.
alert-held-up = ⚠️ Discord, or something in front of it, has refused something in the ticket of <@{ $member }> for a quarter of an hour: { $reason }. Everything behind it waits. I keep trying, unless you give it up.
alert-held-up-somewhere = ⚠️ Discord, or something in front of it, has refused something of mine for a quarter of an hour: { $reason }. Everything behind it waits. I keep trying, unless you give it up.
give-up-button = Give it up
give-up-done = ❌ <@{ $staff }> has given it up. What waits behind it goes on in a moment.
give-up-over = That has worked out meanwhile, or was given up already.
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
copy-lost = ⚠️ My copy of **{ $name }** is gone, and Discord doesn't have the file any more. Its message went on with a link in its place.
reply-failed = ❌ <@{ $staff }>, reply #{ $number } wasn't delivered: { $reason }

## The member

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) has left the server. This ticket stays open, but your replies may not reach them.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) has left the server, so this ticket is being closed.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) has joined the server.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server by <@{ $staff }>.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server: { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server by <@{ $staff }>: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) is no longer banned from the server.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) is timed out on the server until <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) is no longer timed out on the server.
reopened-note = 🔓 The member has written again, so this ticket is open again. It was closed <t:{ $closed }:R>.
reopened-note-by = 🔓 Reopened by <@{ $staff }>. It was closed <t:{ $closed }:R>.
closed-on-leave = The member has left the server.

## Answers to commands

cmd-reply = Reply to the member of this ticket
cmd-reply-text = What to say
cmd-reply-file = A file to send along
cmd-reply-anonymous = Don't tell the member who replies
cmd-anonreply = Reply to the member of this ticket without saying who you are
cmd-anonreply-text = What to say
cmd-anonreply-file = A file to send along
cmd-edit = Edit a reply on both sides
cmd-edit-number = The number under its copy
cmd-edit-text = New text (leave empty to edit in a form)
cmd-delete = Delete a reply on the member's side
    .menu = Delete reply
cmd-delete-number = The number under its copy
cmd-retry = Try again to deliver what has failed
cmd-retry-number = The number of a reply (leave empty for everything that failed)
cmd-close = Close this ticket now or later
cmd-close-after = When to close it, such as 1d12h (leave empty to close it now)
cmd-close-cancel = Cancel the scheduled close
cmd-close-silent = Don't tell the member
cmd-close-reason = Why; the member is told this too, unless the close is silent
cmd-new_thread = Open a ticket with a member
cmd-new_thread-member = Who to open it with
cmd-new_thread-category = What kind of ticket it is
cmd-new_thread-message = Your first message to them; without one they hear nothing until you reply
cmd-choose = Say what your message is about
cmd-choose-category = The number of the category
cmd-choose-discard = Don't show anything to the staff
cmd-choose-answer-1 = Your answer to the first question
cmd-choose-answer-2 = Your answer to the second question
cmd-choose-answer-3 = Your answer to the third question
cmd-choose-answer-4 = Your answer to the fourth question
cmd-choose-answer-5 = Your answer to the fifth question
cmd-end = Close your conversation with the staff
cmd-end_one = Close the conversation this button belongs to
cmd-end_one-ticket = Which one
cmd-rate = Rate a conversation that is over
cmd-rate-write = Open the form for a comment
cmd-rate-score = How good it was, from 1 to 5
cmd-rate-ticket = Which one
cmd-rate-comment = What you'd like to say about it
cmd-force_close = Close a ticket that can't be closed otherwise
cmd-force_close-member = Whose ticket (leave empty for this channel's)
cmd-force_close-silent = Don't tell the member
cmd-force_close-reason = Why; the member is told this too, unless the close is silent
cmd-give_up = Give up what Discord refuses again and again
cmd-give_up-row = Which thing
cmd-reopen = Reopen a closed ticket
cmd-reopen-member = Whose last ticket (leave empty for this channel's)
cmd-reopen-silent = Don't tell the member
cmd-take = Assign this ticket to yourself
cmd-take-force = Even if it's assigned to somebody else
cmd-release = Unassign yourself from this ticket
cmd-release-force = Even if it's assigned to somebody else
cmd-transfer = Assign this ticket to somebody else
cmd-transfer-to = Who to assign it to
cmd-transfer-force = Even if it's assigned to somebody else
cmd-rename = Put a label in the name of this ticket's channel
cmd-rename-label = The label (leave empty to remove it)
cmd-snooze = Snooze this ticket for a time (it ends early if the member writes), or end the snooze
cmd-snooze-time = For how long, such as 2d (leave empty to end the snooze)
cmd-ping = Check whether the bot is there
cmd-about = Show what this bot is

command-late = You sent this { $minutes } minutes ago, while I was offline, so I haven't done it. Please send it again if you still want it.
retry-nothing = Nothing has failed here that could be delivered again.
retry-begun = { $count ->
    [one] One message is being delivered again. Watch its copy to see how it goes.
   *[other] { $count } messages are being delivered again. Watch their copies to see how it goes.
}
not-a-ticket = This isn't a ticket. Use the command in the channel of an open ticket.
ticket-closed = This ticket is closed.
ticket-opening = I'm opening a ticket with <@{ $member }>. They won't hear of it until somebody replies.
ticket-opening-told = I'm opening a ticket with <@{ $member }>, and your message is on its way to them.
ticket-opened = Ticket #{ $ticket } with <@{ $member }> is open: <#{ $channel }>. They won't hear of it until somebody replies.
ticket-opened-told = Ticket #{ $ticket } with <@{ $member }> is open: <#{ $channel }>. Your message is on its way to them.
ticket-not-opened = I can't create the channel of ticket #{ $ticket } with <@{ $member }> yet, because { $why ->
    [full] there's no room for it in the server
    [missing] its category or forum is gone
   *[forbidden] Discord doesn't let me
}. Once that is put right, it opens by itself.
ticket-there = <@{ $member }> already has an open ticket: { $where }
ticket-there-unplaced = <@{ $member }> already has an open ticket; its channel is being created.
nobody-by-id = I can't find a user with the ID { $given }.
nobody-by-name = I can't find “{ $given }” in the members' server.
several-by-name = Several people are called “{ $given }”: { $people }. Please mention the one you mean.
no-ticket-with-bots = You can't open tickets with bots.
no-such-category = There's no category “{ $given }”. { $known ->
    [none] There are no categories at all.
   *[other] You can choose from: { $known }
}
discord-silent = Discord didn't answer, so nothing was done. Please try again.
ticket-closed-by = This ticket was closed by <@{ $staff }>.
no-closed-ticket = <@{ $member }> has never had a ticket.
ticket-is-open = This ticket is open.
reopen-which = This isn't a ticket. Use the command in the channel of a closed ticket, or name the member.
reopening = The ticket is open again: <#{ $channel }>
reopening-unplaced = The ticket is open again; its channel is being created.
channel-elsewhere = This ticket is open again, but I couldn't bring its channel back: { $reason }. Please move it by hand.
no-open-ticket = This member doesn't have an open ticket.
cancel-takes-nothing = `cancel` can't be combined with other options.
nothing-planned = This ticket isn't scheduled to close.
delay-too-long = You can schedule a close at most { $limit } ahead.
closing-planned = 🕑 This ticket closes <t:{ $moment }:R> (<t:{ $moment }:f>), unless the member writes first. Use `/close` with `cancel` to keep it open.
closing-planned-firmly = 🕑 This ticket closes <t:{ $moment }:R> (<t:{ $moment }:f>). Use `/close` with `cancel` to keep it open.
closing-replanned = 🕑 This ticket now closes <t:{ $moment }:R> (<t:{ $moment }:f>) instead of at the time set before.
closing-called-off = This ticket stays open: the scheduled close is cancelled.
closing-called-off-by-member = The member has written, so the scheduled close is cancelled.
idle-warned = 💤 The member hasn't replied for a long time and has been reminded. This ticket closes <t:{ $moment }:R> (<t:{ $moment }:f>), unless they write or one of you does something in it first. Use `/close` with `cancel` to keep it open.
idle-called-off = This ticket stays open, and the member has been told. They have the whole time again.
idle-reason = there was no answer for a long time.
rating-told = { $stars } <@{ $member }> has rated ticket #{ $ticket }.
rating-changed = { $stars } <@{ $member }> has changed their rating of ticket #{ $ticket }.
rating-told-comment = { $stars } <@{ $member }> says about ticket #{ $ticket }:
closed-note = 🔒 This ticket is closed.
closed-note-with-reason = 🔒 This ticket is closed: { $reason }
closed-note-by = 🔒 Closed by <@{ $staff }>.
closed-note-by-with-reason = 🔒 Closed by <@{ $staff }>: { $reason }
reply-queued = Reply #{ $number } is on its way. Its copy in this channel shows when it has been delivered.
reply-empty = There's nothing to send: write a text or attach a file.
reply-too-long = Your reply has { $length } characters, but at most { $limit } are allowed. Please send it in parts.
which-reply = Which reply? Give the number under its copy, or reply to the copy itself.
no-such-reply = There's no reply #{ $number } in this ticket.
no-reply = This isn't a reply to the member.
not-your-reply = Only its author and moderators can change reply #{ $number }.
reply-is-deleted = Reply #{ $number } was already deleted, so it can't be changed.
reply-unchanged = Reply #{ $number } already says that.
reply-edited = Reply #{ $number } has been edited.
reply-gone = Reply #{ $number } has been deleted. Its copy stays here, marked as deleted.
edit-title = Reply #{ $number }
edit-field = New text
reason-too-long = The reason is longer than { $limit } characters. Please shorten it.
kept-as-note = 📝 I kept this as a note: it looks like a command, or answers one of the staff's own messages. The member doesn't see it.
typed-command = 💡 That was sent as a message, so nothing happened. Pick `/{ $command }` from the list that opens while you type, or write `{ $prefix }{ $command }`.
send-note-button = Send to the member
note-gone = This note is gone, or was sent already.
files-taken-away = 📎 The member has taken away: { $names }
reacted-by-member = The member reacted to this with { $emoji }
reacted-by-staff = The staff reacted to this with { $emoji }
cmd-send_note = Send a note to the member
cmd-send_note-message = Which note
edit-field-rest = The rest of the text
cmd-edit_form = Change a reply in a form
cmd-edit_form-number = The number under its copy
cmd-edit_form-text = New text
cmd-edit_form-rest = The rest of the text
still-arriving = { $count ->
    [one] A message from the member is
   *[other] { $count } messages from the member are
} still on the way to this ticket. Please close it once you've read what they wrote.
channel-not-archived = This ticket is closed, but I couldn't archive its channel: { $reason }. Please move it by hand. If this happens every time, check `archive_category` under `[closing]` in my settings.
channel-stays = This ticket is closed, but I couldn't delete its channel: { $reason }. Please delete it by hand.
closing = The ticket is closed.
pong = I'm here. { $waiting ->
    [0] Nothing is waiting to be delivered.
    [one] One message is waiting to be delivered.
   *[other] { $waiting } messages are waiting to be delivered.
}
about = Guildhall modmail { $version }: members message it in private, and staff answer from tickets. Free software under MIT or Apache-2.0.

## Assignment

claim-taken = 🙋 This ticket is assigned to <@{ $staff }>.
claim-released = This ticket is no longer assigned to anybody.
claim-yours = This ticket is already assigned to you.
claim-theirs = This ticket is already assigned to <@{ $staff }>.
claim-nobodys = This ticket isn't assigned to anybody.
claim-ask = This ticket is assigned to <@{ $staff }>. Do you want to do it anyway?
claim-anyway = Do it anyway
claim-not-staff = This person isn't on the staff: they have none of the roles that my settings list.
claim-unknown = Discord didn't say whether this person is on the staff. Please try again.
label-set = The label has been set.
label-none = This ticket has no label. To set one, write it after the command.
label-taken-off = The label has been removed.
label-refused = Discord doesn't allow “{ $label }” in a channel name here. Please choose another label.
label-not-taken = ⚠️ Discord doesn't allow the label “{ $label }” in a channel name here, so I removed it.
label-not-taken-by = ⚠️ <@{ $staff }> Discord doesn't allow the label “{ $label }” in a channel name here, so I removed it. Please choose another one.
label-too-long = A label can have at most { $limit } characters.
label-without-letters = A label needs a letter or a digit: nothing else shows in the channel's name.
label-later = The label is saved. Discord allows only two renames in ten minutes, so the channel's name follows <t:{ $moment }:R>.
snoozed = 💤 This ticket is snoozed until <t:{ $moment }:f>, or until the member writes.
not-snoozed = This ticket isn't snoozed. To snooze it, say for how long, such as `2d`.
snooze-over = ⏰ This ticket is no longer snoozed.
