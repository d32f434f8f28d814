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
    .menu = Reply
cmd-reply-text = What to say
cmd-reply-file = A file to send along
cmd-reply-anonymous = Don't tell the member who replies
cmd-reply-real = Show the member your name, even if replies are always anonymous
cmd-anonreply = Reply to the member of this ticket without saying who you are
cmd-anonreply-text = What to say
cmd-anonreply-file = A file to send along
cmd-realreply = Reply to the member of this ticket under your name, even if replies are always anonymous
cmd-realreply-text = What to say
cmd-realreply-file = A file to send along
cmd-realreply-plain = Send it as plain text, whatever the settings say
cmd-realreply-after = Send it later: after how long, such as 2h
cmd-realreply-at = Send it later: when, such as 14:30 or tomorrow 9:00
cmd-realreply-to = Send it to this member of the ticket alone
cmd-freply = Reply to the member of this ticket, with variables such as {"{"}member.name{"}"} filled in
cmd-freply-text = What to say
cmd-freply-file = A file to send along
cmd-freply-anonymous = Don't tell the member who replies
cmd-freply-real = Show the member your name, even if replies are always anonymous
cmd-freply-plain = Send it as plain text, whatever the settings say
cmd-freply-after = Send it later: after how long, such as 2h
cmd-freply-at = Send it later: when, such as 14:30 or tomorrow 9:00
cmd-freply-to = Send it to this member of the ticket alone
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
    .menu = Open ticket
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
cmd-move_thread = Put this ticket into another category
cmd-move_thread-category = The name of the category
category-usual = none: the usual place
moving = { $category ->
    [none] Moving this ticket to the usual place.
   *[other] Moving this ticket to **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> moved this ticket to the usual place.
   *[other] <@{ $staff }> moved this ticket to **{ $category }**.
}
moved-already = { $category ->
    [none] This ticket is in the usual place already.
   *[other] This ticket is in **{ $category }** already.
}
cannot-move = { $category ->
    [none] Discord can't move this ticket to the usual place: a post stays in its forum, and a channel can't become one. It stays where it is.
   *[other] Discord can't move this ticket to **{ $category }**: a post stays in its forum, and a channel can't become one. It stays where it is.
}
not-moved = ⚠️ <@{ $staff }> The ticket couldn't be moved and stays in its category. Discord says: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> I may not move this ticket: it stays in its category. Please allow me **Manage Channels** and **Manage Permissions** in both categories, and try again.
cmd-add_staff = Let a person or a role into this ticket
cmd-add_staff-member = Who
cmd-add_staff-role = Or whoever has this role
cmd-remove_staff = Take back that a person or a role sees this ticket
cmd-remove_staff-member = Who
cmd-remove_staff-role = Or whoever has this role
guest-both = Name either a member or a role, not both.
guest-nobody = Name a member or a role.
guest-everyone = That would let everybody in. Please choose another role.
guest-bot = Bots can't be let into a ticket.
guest-member = This ticket is about { $who }: they would read what the staff say among themselves.
guest-not-there = { $who } isn't on the server with the tickets.
guest-in-post = This ticket is a post in a forum: who sees the forum sees it, and nobody else can.
guest-coming = Letting { $who } into this ticket.
guest-going = { $who } will see this ticket only if its category lets them.
guest-in = { $who }: <@{ $staff }> has let you into this ticket.
guest-out = <@{ $staff }> took back that { $who } was let into this ticket. Who sees it is up to its category again.
guest-forbidden = ⚠️ <@{ $staff }> I may not change who sees this ticket. Please allow me **Manage Permissions** in its category, and try again.
guest-not-changed = ⚠️ <@{ $staff }> Who sees this ticket couldn't be changed. Discord says: { $reason }
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
reply-title = Reply
reply-field = What the member is told
edit-title = Reply #{ $number }
edit-field = New text
reason-too-long = The reason is longer than { $limit } characters. Please shorten it.
kept-as-note = 📝 I kept this as a note: it looks like a command, or answers one of the staff's own messages. The member doesn't see it.
typed-command = 💡 That was sent as a message, so nothing happened. Pick `/{ $command }` from the list that opens while you type, or write `{ $prefix }{ $command }`.
send-note-button = Send to the member
note-later = Something that was written or changed here is still being read. Please try again in a moment.
note-gone = This note is gone, or was sent already.
files-taken-away = 📎 The member has taken away: { $names }
reacted-by-member = The member reacted to this with { $emoji }
reacted-by-staff = The staff reacted to this with { $emoji }
cmd-send_note = Send a note to the member
cmd-send_note-message = Which note
edit-field-rest = The rest of the text
cmd-reply_form = Send a reply that was written in a form
cmd-reply_form-quote = The message that it answers
cmd-reply_form-anonymous = Don't tell the member who replies
cmd-reply_form-real = Show the member your name, even if replies are always anonymous
cmd-reply_form-plain = Send it as plain text, whatever the settings say
cmd-reply_form-to = Send it to this member of the ticket alone
cmd-reply_form-text = What to say
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

## The list of open tickets

cmd-tickets = List the open tickets, those that have waited longest for you first
cmd-tickets-mine = Only those that are assigned to you
cmd-tickets-unclaimed = Only those that are assigned to nobody
cmd-tickets-page = Which page
queue-title = { $count ->
    [one] One open ticket
   *[other] { $count } open tickets
}
queue-mine-or-unclaimed = Choose `mine` or `unclaimed`: no ticket is both.
queue-none = There are no open tickets.
queue-none-mine = No open ticket is assigned to you.
queue-none-unclaimed = Every open ticket is assigned to somebody.
queue-unplaced = { $name } (no channel yet)
queue-staff = waiting for the staff <t:{ $moment }:R>
queue-member = waiting for the member <t:{ $moment }:R>
queue-unwritten = opened <t:{ $moment }:R>, nothing written yet
queue-snoozed = 💤 until <t:{ $moment }:f>
page-of = Page { $page } of { $pages }
page-open = Page { $page }

## Snippets

cmd-reply-plain = Send it as plain text, whatever the settings say
cmd-anonreply-plain = Send it as plain text, whatever the settings say
cmd-snippet = Keep answers at hand and send them
cmd-snippet-use = Send a snippet to the member of this ticket
cmd-snippet-use-key = Which snippet
cmd-snippet-use-file = A file to send along
cmd-snippet-use-anonymous = Don't tell the member who replies
cmd-snippet-use-plain = Send it as plain text, whatever the settings say
cmd-snippet-list = List all snippets
cmd-snippet-list-page = Which page
cmd-snippet-show = Show what a snippet says
cmd-snippet-show-key = Which snippet
cmd-snippet-history = Show what a snippet said before
cmd-snippet-history-key = Which snippet
cmd-snippet-history-version = The number of an earlier version (leave empty to list them)
cmd-snippet-create = Create a snippet
cmd-snippet-create-key = The word it is called by
cmd-snippet-create-content = What it says (leave empty to write it in a form)
cmd-snippet-edit = Change what a snippet says
cmd-snippet-edit-key = Which snippet
cmd-snippet-edit-content = New text (leave empty to edit in a form)
cmd-snippet-delete = Delete a snippet
cmd-snippet-delete-key = Which snippet
cmd-snippet_save = Create a snippet from a message
    .menu = Save as snippet
snippet-created = Snippet `{ $key }` is saved. Send it with `/snippet use` or `{ $prefix }{ $key }`, or write `{"{{"}{ $key }{"}}"}` in a reply.
snippet-edited = Snippet `{ $key }` has been changed. `/snippet history` shows what it said before.
snippet-unchanged = Snippet `{ $key }` already says that.
snippet-deleted = Snippet `{ $key }` has been deleted. It said:
snippet-shown = Snippet `{ $key }`, created by <@{ $staff }> <t:{ $moment }:R>, last changed <t:{ $changed }:R>, sent { $uses ->
    [0] never
    [one] once
   *[other] { $uses } times
}:
snippet-none = There are no snippets yet. Moderators create them with `/snippet create`.
snippet-list = { $count ->
    [one] One snippet
   *[other] { $count } snippets
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = Snippet `{ $key }` has said this before:
snippet-version = **{ $version }**: until <t:{ $moment }:f>, when <@{ $staff }> changed it
snippet-never-changed = Snippet `{ $key }` has never been changed.
snippet-no-version = Snippet `{ $key }` has no version { $version }. `/snippet history` lists those there are.
snippet-unknown = There's no snippet `{ $key }`. `/snippet list` shows those there are.
snippet-taken = There already is a snippet `{ $key }`. Use `/snippet edit` to change it.
snippet-key-alias = `{ $key }` is an alias already. Please choose another word.
snippet-key-command = `{ $key }` is a command. Please choose another word.
snippet-key-too-long = The word can have at most { $limit } characters.
snippet-key-characters = `{ $key }` doesn't work as a word to type: use letters, digits, `-` and `_`, and begin with a letter or digit.
snippet-empty = There's nothing to save: a snippet needs a text.
snippet-too-long = The snippet has { $length } characters, but at most { $limit } are allowed.
snippet-may-be-too-long = With its variables filled in, this snippet could reach { $length } characters, but a reply can have at most { $limit }. Please shorten it.
snippet-unknown-variable = There's no variable `{"{"}{ $name }{"}"}`. You can use { $known }. To write braces as text, put a backslash before them: `\{"{"}`.
snippet-form = Snippet
snippet-field-key = The word it is called by
snippet-field-content = What it says
reply-no-snippet = There's no snippet “{ $key }”, so nothing was sent. To send the braces as text, put a backslash before them: `\{"{{"}`.
reply-unknown-variable = There's no variable `{"{"}{ $name }{"}"}`, so nothing was sent. You can use { $known }. To send braces as text, put a backslash before them: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` sends the snippet of that name and takes nothing after it, so nothing was sent. To add a text, write `{ $prefix }reply {"{{"}{ $name }{"}}"}` and go on.

## Aliases

cmd-alias = Give commands names of your own
cmd-alias-create = Create an alias for one command or several
cmd-alias-create-name = The word it is called by
cmd-alias-create-steps = Up to five commands with && between them, such as: reply Bye! && close 2h
cmd-alias-list = List all aliases
cmd-alias-list-page = Which page
cmd-alias-delete = Delete an alias
cmd-alias-delete-name = Which alias
alias-created = { $behind ->
    [rest] Alias `{ $name }` is saved. `{ $prefix }{ $name }` calls its command, with whatever you write after it.
   *[nothing] Alias `{ $name }` is saved. `{ $prefix }{ $name }` carries out what it stands for, and stops at the first command that is refused.
}
alias-deleted = Alias `{ $name }` has been deleted. It stood for:
alias-none = There are no aliases yet. Create one with `/alias create`.
alias-list = { $count ->
    [one] One alias
   *[other] { $count } aliases
}
alias-line = `{ $name }` { $steps }
alias-unknown = There's no alias `{ $name }`. `/alias list` shows those there are.
alias-taken = There already is an alias `{ $name }`. Delete it first, or choose another word.
alias-is-snippet = There already is a snippet `{ $name }`. Please choose another word.
alias-too-long = The alias has { $length } characters, but at most { $limit } are allowed.
alias-too-many = These are { $count } commands, but an alias can have at most { $limit }.
alias-empty-step = There's a command missing: put one on each side of every `&&`.
alias-open-quote = A quotation mark is never closed. If it belongs to the text, put a backslash before it: `\"`.
alias-half-step = `{ $step }` needs one more word to be a command.
alias-no-command = `{ $step }` doesn't begin with a command. An alias can't contain another alias; for a snippet, use `snippet use` and its name.
alias-stopped = ⚠️ Step { $step } of `{ $name }` wasn't done, so I stopped there.
alias-takes-nothing = `{ $prefix }{ $name }` says all by itself and takes nothing after it, so nothing was done.

## Commands of other bots

instead-alert = `{ $prefix }alert` pings you with the member's next message; use it once more to cancel that.
instead-block = `{ $prefix }blocked` lists who is blocked, and until when.
instead-config = `config list` shows the settings that can be changed here, and `config set` changes one. The others are in the file I was started with.
instead-link = Every message on Discord has *Copy Message Link* in its menu.
instead-log = My log is where whoever runs me started me; it says what I did and why something failed.
instead-logs = There's no web page for tickets. `{ $prefix }logs` lists those of a member, and `{ $prefix }transcript` shows one.
instead-mention = Which roles are pinged for a new ticket is set by `ping_roles` in my settings.
instead-menu = Members choose from the categories that `{ $prefix }category list` shows; the commands beside it change them.
instead-nsfw = Turn *Age-Restricted Channel* on or off in the settings of the ticket's channel on Discord.
instead-pause = `{ $prefix }pause new` holds what would open a ticket, `{ $prefix }pause all` holds everything that members write, and `{ $prefix }pause off` ends it.
instead-plain = Use `{ $prefix }reply -plain` and your text.
instead-plain-anonymous = Use `{ $prefix }anonreply -plain` and your text.
instead-program = I'm one program without plugins: I don't run code or update myself. `{ $prefix }about` says which version I am.
instead-repair = Tickets need no repair: I know them by my database. `{ $prefix }reopen` brings a closed one back.
instead-rules = No rule runs commands by itself here. For several commands in one word, use `{ $prefix }alias create`.
instead-self = Use `{ $prefix }new_thread` and your own name.
instead-snoozed = Snoozed tickets show it in their channel's name. `{ $prefix }snooze` without a time ends it in its ticket.
instead-suspend = Use `{ $prefix }snooze` with a time, such as `2d`; it ends early if the member writes. `{ $prefix }snooze` alone ends it.
instead-variables = Use `{ $prefix }freply` with `-anonymous`, `-plain` or both, and your text.

## Blocks, pauses and held messages

refused-blocked = { $until ->
    [none] 🚫 You can't write to the staff, so this message wasn't passed on.
   *[other] 🚫 You can't write to the staff until <t:{ $until }:f>, so this message wasn't passed on.
}
held-paused = { $until ->
    [none] ⏳ The staff aren't taking messages at the moment.
   *[other] ⏳ The staff aren't taking messages until <t:{ $until }:f>.
} { $reason ->
    [none] Yours is saved and goes to them afterwards, so you don't need to send it again.
   *[other] Yours is saved and goes to them afterwards, so you don't need to send it again. They say: { $reason }
}
held-raid = ⏳ The staff are getting an unusual number of messages, so they look through new ones first. Yours is saved, and you don't need to send it again.
held-newcomer = ⏳ The staff look through first messages from new accounts and new members before they take them. Yours is saved, and you don't need to send it again.
held-flood = ⏳ That's more at once than the staff can read. What you write beyond it is saved for them to look at; please give them a moment.
blocked-told = { $until ->
    [none] 🚫 You can't write to the staff any more.
   *[other] 🚫 You can't write to the staff until <t:{ $until }:f>.
} { $reason ->
    [none] What you write here isn't passed on.
   *[other] What you write here isn't passed on. The reason: { $reason }
}
unblocked-told = You can write to the staff again.

blocked-note = 🚫 <@{ $staff }> has blocked this member { $until ->
    [none] for good
   *[other] until <t:{ $until }:f>
}. What they write isn't shown here; it's kept until somebody unblocks them. { $reason ->
    [none] { "" }
   *[other] Reason: { $reason }
}
unblocked-note = <@{ $staff }> has unblocked this member.
alert-held = ⏳ The first message of **{ $name }** (<@{ $member }> · `{ $member }`) is held, because their account is new or they joined only lately. While anything is held, I don't tell you of more: `/held list` shows it all.

alert-raid = 🛡️ { $count } new accounts have opened tickets within { $minutes } minutes, so I've switched raid mode on: messages that would open a ticket are held in `/held list`, and open tickets go on. Is it no raid? Then switch it off.

undo-button = Undo
let-in-button = Let in
discard-button = Discard
let-in-button-of = Let { $name } in
discard-button-of = Discard { $name }
let-in-all-button = Let all in
discard-all-button = Discard them all
pause-off-button = End the pause
raid-off-button = Switch raid mode off

block-done = 🚫 { $who } is blocked { $until ->
    [none] for good
   *[other] until <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] No reason was given.
   *[other] Reason: { $reason }
}
time-too-long = That's too long: at most { $limit } is possible. Without a time, it lasts until somebody ends it.
block-both = Name a member or a role, not both.
block-whom = Whom do you mean? Name a member or a role, or use the command in a ticket.
block-bot = Bots can't write to me, so there's nothing to block.
block-staff = <@{ $member }> is on the staff, and the staff can't be blocked.
block-staff-role = This role belongs to the staff, and the staff can't be blocked.
block-everyone = This is the role of everybody. To hold everything that members write, use `pause all`.
block-no-role = There's no such role on the members' server.
block-title = Block
block-field-time = For how long, such as 7d (empty: for good)
block-field-reason = Reason; the member is told
undo-blocked = Undone: { $who } is blocked again.
undo-unblocked = Undone: { $who } isn't blocked any more.
undo-exempted = Undone: blocks of roles concern { $who } again.
undo-changed = Something has been changed about this block since, so it can't be undone. `/blocked` shows how it is now.
undo-gone = This is too long ago to be undone.
unblock-done = { $who } can write to the staff again.
unblock-done-exempted = { $who } can write to the staff again. They have a blocked role, too; from now on, blocks of roles don't concern them.
unblock-exempted = { $who } isn't blocked but has a blocked role. From now on, blocks of roles don't concern them.
unblock-nothing = { $who } isn't blocked.
unblock-refused = { $count ->
    [one] One message was refused meanwhile.
   *[other] { $count } messages were refused meanwhile.
} Do you want to have what they wrote?
    { $messages }
blocked-nobody = Nobody is blocked.
blocked-list = Blocked ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] for good
   *[other] until <t:{ $until }:f>
} · by <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] nothing refused
    [one] one message refused
   *[other] { $refused } messages refused
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **over** since <t:{ $until }:f> · was blocked by <@{ $staff }> · { $refused ->
    [0] nothing refused
    [one] one message refused
   *[other] { $refused } messages refused
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Nothing is held.
held-whose = Name a member, or say `all`.
held-list = Members whose messages are held ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] one message
   *[other] { $count } messages
} since <t:{ $since }:R> · { $why ->
    [blocked] blocked
    [paused] paused
    [raid] raid mode
    [young] new account
    [newcomer] new member
   *[flood] too many at once
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> has let one message in. It's on its way.
   *[other] <@{ $staff }> has let { $count } messages in. They're on their way.
}
held-discarded = { $count ->
    [one] <@{ $staff }> has discarded one message. Its author sees ❌ under it.
   *[other] <@{ $staff }> has discarded { $count } messages. Their authors see ❌ under them.
}
discard-all-ask = This discards all that is held of members who aren't blocked; nobody will have it. Are you sure?
pause-new = ⏸️ New tickets are paused { $until ->
    [none] until somebody ends it
   *[other] until <t:{ $until }:f>
}. Open ones go on; whatever would open one is held and goes on afterwards. { $reason ->
    [none] { "" }
   *[other] Members are told: { $reason }
}
pause-all = ⏸️ Everything that members write is held { $until ->
    [none] until somebody ends it
   *[other] until <t:{ $until }:f>
} and goes on afterwards. { $reason ->
    [none] { "" }
   *[other] Members are told: { $reason }
}
pause-over = ▶️ The pause is over. { $count ->
    [0] Nothing was held.
    [one] One message that was held goes on.
   *[other] { $count } messages that were held go on.
}
pause-none = Nothing is paused.
raid-on = 🛡️ Raid mode is on { $until ->
    [none] until somebody switches it off
   *[other] until <t:{ $until }:f>
}. Messages that would open a ticket are held in `/held list`; open tickets go on.
raid-off = 🛡️ Raid mode is off. { $count ->
    [0] Nothing is held.
    [one] Messages of one member are held: see `/held list`.
   *[other] Messages of { $count } members are held: see `/held list`.
}
raid-none = Raid mode is off already.

cmd-block = Block a member or a role from writing to the staff
    .menu = Block
cmd-block-member = Who (leave empty for the member of this ticket)
cmd-block-role = Or everybody with this role
cmd-block-time = For how long, such as 7d (leave empty to block for good)
cmd-block-silent = Don't tell the member
cmd-block-reason = Why; the member is told this too, unless the block is silent
cmd-undo_block = Undo a block or its end
cmd-undo_block-change = Which change
cmd-unblock = Let a member or a role write to the staff again
cmd-unblock-member = Who (leave empty for the member of this ticket)
cmd-unblock-role = Or everybody with this role
cmd-unblock-silent = Don't tell the member
cmd-blocked = List who is blocked
cmd-blocked-page = Which page
cmd-pause = Hold what members write for a while
cmd-pause-new = Hold messages that would open a ticket; open tickets go on
cmd-pause-new-time = For how long, such as 2h (leave empty to end it yourself)
cmd-pause-new-reason = What members are told
cmd-pause-all = Hold everything that members write
cmd-pause-all-time = For how long, such as 2h (leave empty to end it yourself)
cmd-pause-all-reason = What members are told
cmd-pause-off = End the pause; what was held goes on
cmd-held = Messages that are held
cmd-held-list = List the members whose messages are held
cmd-held-list-page = Which page
cmd-held-let-in = Let held messages in
cmd-held-let-in-member = Whose
cmd-held-let-in-all = Everybody's, except for those who are blocked
cmd-held-discard = Discard held messages; nobody will have them
cmd-held-discard-member = Whose
cmd-held-discard-all = Everybody's, except for those who are blocked
cmd-held-discard-sure = Don't ask again
cmd-raid = Hold first messages during a raid
cmd-raid-on = Switch raid mode on: first messages are held
cmd-raid-on-time = For how long, such as 2h (leave empty to end it yourself)
cmd-raid-off = Switch raid mode off; what is held stays in the list

## What is known of a member

card-notes-more = … and { $count } more: `/notes`
cmd-note = Add a note on a member that only the staff see, in every ticket of theirs
    .menu = Add note
cmd-note-member = Who it is about (leave empty for the member of this ticket)
cmd-note-pin = Pin the note, so that it comes first on cards
cmd-note-text = What to remember (leave empty to write it in a form)
cmd-notes = List the notes on a member
cmd-notes-member = Who they are about (leave empty for the member of this ticket)
cmd-notes-page = Which page
cmd-pin_note = Pin a note, so that it comes first on cards, or unpin it
cmd-pin_note-note = The number of the note
cmd-pin_note-off = Unpin it
cmd-delete_note = Delete a note of yours; moderators can delete any
cmd-delete_note-note = The number of the note
cmd-logs = List earlier tickets
cmd-logs-member = Whose tickets (leave everything empty for the member of this ticket)
cmd-logs-by = Only tickets in which this staff member replied
cmd-logs-closed-by = Only tickets that this staff member closed
cmd-logs-page = Which page
cmd-logs_by = List the tickets in which a staff member replied
cmd-logs_by-staff = Who replied
cmd-logs_closed_by = List the tickets that a staff member closed
cmd-logs_closed_by-staff = Who closed them
cmd-transcript = Get a ticket as a web page and a text file, with the staff's notes
cmd-transcript-number = The number of the ticket (leave empty for this one)
cmd-search = Find what was said in tickets
cmd-search-member = Only in tickets of this member
cmd-search-words = All of these words; "a phrase" goes in quotes, and begin* stands for any ending
cmd-search_page = Show another page of what a search found
cmd-search_page-search = Which search
cmd-search_page-page = Which page

history-whose = Whose? Name the member, or use this in one of their tickets.
history-not-here = Others might read the answer here. Please use `/{ $command }`, whose answer only you see, or type this in a ticket.
note-title = Note on this member
note-field = What to remember
note-too-long = Your note has { $length } characters, but at most { $limit } are allowed. Please split it.
note-added = 📝 Note #{ $note } on <@{ $member }> is saved. It appears on the card of their next ticket.
note-added-pinned = 📌 Note #{ $note } on <@{ $member }> is saved and pinned. It comes first on the card of their next ticket.
note-pinned = 📌 Note #{ $note } is pinned.
note-pinned-before = Note #{ $note } is already pinned.
note-unpinned = Note #{ $note } is no longer pinned.
note-not-pinned = Note #{ $note } isn't pinned.
note-deleted = 🗑️ Note #{ $note } on <@{ $member }> is deleted. It said: { $text }
no-such-note = There's no note #{ $note }. `/notes` lists the notes on a member.
not-your-note = Only its author and moderators can delete note #{ $note }.
notes-none = There are no notes on <@{ $member }>. Add one with `/note`.
notes-title = { $count ->
    [one] One note
   *[other] { $count } notes
}
logs-none = There are no such tickets.
logs-title = { $count ->
    [one] One ticket
   *[other] { $count } tickets
}
logs-open = **#{ $number }** <@{ $member }> · opened <t:{ $opened }:d>, still open · { $messages ->
    [one] one message
   *[other] { $messages } messages
}
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, closed by itself · { $messages ->
    [one] one message
   *[other] { $messages } messages
}
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, closed by <@{ $staff }> · { $messages ->
    [one] one message
   *[other] { $messages } messages
}
search-title = 🔎 { $words }
search-none = Nothing was said with “{ $words }”. All words have to be in the same message; try fewer, or the beginning of a word with a star, such as `refu*`.
search-none-yet = Nothing on this page. There are older messages that I haven't looked through yet.
search-over = This search is too long ago. Please use `/search` again.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] member
    [staff] staff
    [note] note
   *[system] closing
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ deleted
   *[no] {""}
}
no-such-ticket = There's no ticket #{ $number }.
ticket-hidden = You can't see ticket #{ $number }: its category is hidden from you. A moderator can look it up.
transcript-which = This isn't a ticket. Give the number of one, or use the command in its channel.
transcript-ready = 📄 Ticket #{ $number }: the page opens in any browser, and the text in any editor. Both contain the staff's notes, so don't pass them on to the member.
transcript-title = Ticket #{ $number }
transcript-member = Member: { $name } ({ $id })
transcript-category = Category: { $category }
transcript-change = { $what ->
    [opened] Opened
   *[closed] Closed
} { $at }
transcript-change-by = { $what ->
    [opened] Opened
   *[closed] Closed
} { $at } by { $by }
transcript-made = Written { $at }. All times are in UTC.
transcript-kind = { $kind ->
    [user] member
    [staff] staff
    [note] note for the staff
   *[system] closing
}
transcript-number = reply #{ $number }
transcript-anonymous = anonymous to the member
transcript-pending = on its way
transcript-failed = not delivered: { $reason }
transcript-edited = edited { $at }
transcript-before = Until { $at } it said:
transcript-deleted = deleted { $at }
transcript-deleted-by = deleted { $at } by { $by }
transcript-file = { $name } ({ $size } bytes, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } bytes, no copy)
transcript-file-removed = taken away { $at }
transcript-cut = The rest doesn't fit into a file of { $limit } bytes.
log-closed = 🔒 Ticket #{ $number } of **{ $name }** (<@{ $member }> · `{ $member }`) closed by itself after { $time } · { $messages ->
    [one] one message
   *[other] { $messages } messages
}
log-closed-by = 🔒 Ticket #{ $number } of **{ $name }** (<@{ $member }> · `{ $member }`) was closed by <@{ $staff }> after { $time } · { $messages ->
    [one] one message
   *[other] { $messages } messages
}

## Reminders, alerts, scheduled replies

cmd-remind = Remind yourself, a role or the staff of something in this ticket
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 or every friday 9:00
cmd-remind-role = A role to remind instead of you
cmd-remind-staff = Remind all the staff instead of you
cmd-remind-text = What to remind you of
cmd-reminders = List your reminders
cmd-reminders-page = Which page
cmd-reminders-all = Those of everybody in this ticket
cmd-remove_reminder = Remove a reminder
cmd-remove_reminder-number = Its number
cmd-reminder_subscription = Choose whether reminders for a role of yours ping you
cmd-reminder_subscription-role = The role
cmd-reminder_subscription-state = On or off
cmd-alert = Be pinged when this member writes next; use it again to cancel
cmd-alert-cancel = Cancel it, and do nothing if there's nothing to cancel
cmd-subscribe = Be pinged whenever the member writes in this ticket
cmd-unsubscribe = Don't be pinged any more when the member writes in this ticket
cmd-scheduled = Replies that are sent later
cmd-scheduled-list = List this ticket's scheduled replies
cmd-scheduled-list-page = Which page
cmd-scheduled-cancel = Cancel a scheduled reply
cmd-scheduled-cancel-number = Its number
cmd-preferences = Your own settings
cmd-preferences-timezone = Show or set the time zone for the times you write
cmd-preferences-timezone-zone = Such as Europe/Paris (leave empty to see yours)
cmd-preferences-timezone-reset = Go back to the staff's time zone
cmd-reply-after = Send it later: after how long, such as 2h
cmd-reply-at = Send it later: when, such as 14:30 or tomorrow 9:00
cmd-anonreply-after = Send it later: after how long, such as 2h
cmd-anonreply-at = Send it later: when, such as 14:30 or tomorrow 9:00

moment-past = That time is over: it's <t:{ $now }:t> now, and your time zone is { $zone }. Write `2h` or `tomorrow 9:00`, for example, or change your zone with `/preferences timezone`.
moment-too-far = That's too far ahead. You can plan at most { $limit } ahead.
remind-role-or-staff = Choose either a role or `staff`, not both.
remind-not-everyone = I don't ping everyone. Choose a role of the staff.
remind-no-staff-roles = My settings name no roles of the staff. Choose a role instead.
reminder-too-long = A reminder can have at most { $limit } characters. Please shorten it.
reminders-too-many = You already have { $limit } reminders. Remove some of them with `/remove_reminder` first.
reminder-set = ⏰ Reminder #{ $number }: I'll remind { $whom ->
    [self] you
    [staff] the staff
   *[other] { $whom }
} here <t:{ $moment }:R> (<t:{ $moment }:f>; your time zone is { $zone }).
reminder-set-every = ⏰ Reminder #{ $number }: I'll remind { $whom ->
    [self] you
    [staff] the staff
   *[other] { $whom }
} here <t:{ $moment }:R> (<t:{ $moment }:f>), and then `{ $every }` (your time zone is { $zone }).
reminder-own = ⏰ { $who }, you wanted to be reminded: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> wanted you to be reminded: { $text }
reminder-late = *(This was due <t:{ $moment }:R>, but I was offline.)*
reminder-missed = { $missed ->
    [one] *(This was due <t:{ $moment }:R> and once more since, but I was offline.)*
   *[other] *(This was due <t:{ $moment }:R> and { $missed } more times since, but I was offline.)*
}
reminders-none = You have no reminders.
reminders-none-here = There are no reminders in this ticket.
reminders-title = Reminders
reminders-line = `#{ $number }` <t:{ $moment }:f> in <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }for { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = Reminder #{ $number } is removed.
no-such-reminder = There's no reminder #{ $number } any more. `/reminders` lists yours.
not-your-reminder = Reminder #{ $number } is somebody else's. Only they and moderators can remove it.
not-your-role = You don't have the role <@&{ $role }>.
no-opting-out = I can't leave anybody out of a role's reminders, because I don't see who has which role: `membership` under `[members]` is off in my settings.
reminders-on = Reminders for <@&{ $role }> ping you again.
reminders-off = Reminders for <@&{ $role }> don't ping you any more.
reminders-on-already = Reminders for <@&{ $role }> already ping you.
reminders-off-already = Reminders for <@&{ $role }> already don't ping you.
alert-ping = 🔔 { $who } The member has written.
alert-set = 🔔 I'll ping you when <@{ $member }> writes next, even if that's in another ticket. Use this again to cancel it.
alert-withdrawn = I won't ping you when <@{ $member }> writes next.
alert-none = You haven't asked to be pinged when this member writes.
subscribed = 🔔 I'll ping you whenever the member writes in this ticket. `/unsubscribe` ends it.
subscribed-already = I already ping you whenever the member writes in this ticket.
unsubscribed = I won't ping you any more when the member writes in this ticket.
unsubscribed-already = You aren't subscribed to this ticket.
reply-after-or-at = Use either `after` or `at`, not both.
reply-anonymous-or-real = Use either `anonymous` or `real`, not both.
reply-only-once = A reply is sent once: give a time without `every`.
reply-files-not-kept = A file of this reply can't be kept until then: it's too large, or I couldn't fetch it. Send the reply now, or schedule it without the file.
scheduled-too-many = This ticket already has { $limit } scheduled replies. Cancel some of them with `/scheduled cancel` first.
reply-scheduled = 🕑 Reply scheduled for <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` with the number { $number } cancels it.
scheduled-none = No replies are scheduled in this ticket.
scheduled-title = Scheduled replies
scheduled-line = `#{ $number }` <t:{ $moment }:f> by <@{ $staff }>: { $text }
scheduled-cancelled = Scheduled reply #{ $number } is cancelled.
no-such-scheduled = There's no scheduled reply #{ $number } in this ticket any more.
not-your-scheduled = Scheduled reply #{ $number } is somebody else's. Only they and moderators can cancel it.
scheduled-not-sent = ⚠️ <@{ $staff }>, your scheduled reply couldn't be sent: it's too long or empty, or I can't read it any more. Please write it again.
cancelled-with-ticket = 🗑️ Ticket #{ $ticket } of **{ $name }** is closed, so this won't happen any more:
cancelled-reminder = - <@{ $staff }>'s reminder for <t:{ $moment }:f>: { $text }
cancelled-reply = - <@{ $staff }>'s scheduled reply for <t:{ $moment }:f>: { $text }
cancelled-more = … and { $count } more
timezone-is = Your time zone is { $zone }, where it's { $time } now. To change it, name another one, such as `Europe/Paris`.
timezone-set = Your time zone is { $zone } now, where it's { $time }.
timezone-or-reset = Either name a time zone or use `reset`, not both.
no-such-timezone = There's no time zone “{ $given }”. Write its name like `{ $near }`.

## Closing with a reason, and closing everything

reason-required = Please say why: `{ $command } <reason>`. My settings want a reason for every ticket that's closed.
reason-form = Close the ticket
reason-field = Why?
cmd-close_all = Close every open ticket, after asking twice
cmd-close_all-silent = Don't tell the members
cmd-close_all-reason = Why; the members are told this too, unless the close is silent
cmd-close_all_sure = Answer whether every ticket is to be closed
cmd-close_all_sure-no = Close nothing
cmd-close_all_sure-sure = Whether this is the second time
cmd-close_all_sure-wish = What was asked for
close-all-ask = ⚠️ This closes { $count ->
    [one] the one ticket that is open
   *[other] all { $count } tickets that are open
}. Do you want that?
close-all-ask-again = ⚠️ Are you sure? Nobody can undo this at once: { $count ->
    [one] one ticket closes
   *[other] { $count } tickets close
}, and each would have to be reopened by hand.
close-all-button = Close them all
close-all-no-button = Close nothing
close-all-none = No ticket is open.
close-all-running = All open tickets are being closed already.
close-all-theirs = Only whoever asked for this can answer.
close-all-over = This has been answered already.
close-all-late = You took too long, so nothing was closed. Please use the command again.
close-all-withdrawn = Nothing was closed.
close-all-begun = I'm closing { $count ->
    [one] one ticket
   *[other] { $count } tickets
}. { $where ->
    [private] I tell you in your direct messages how far I am.
   *[other] You can see in { $where } how far I am.
}
close-all-progress = 🔒 <@{ $staff }> is closing every open ticket: { $done } of { $count } so far.
close-all-done = 🔒 <@{ $staff }> has closed every open ticket: { $count ->
    [one] it was one.
   *[other] there were { $count }.
}

## Categories while the bot runs

cmd-category = The kinds of ticket that members choose from
cmd-category-list = List all categories in the order of the menu
cmd-category-list-page = Which page
cmd-category-create = Create a category
cmd-category-create-name = What it is called
cmd-category-create-parent = The Discord category or forum its tickets go to (leave empty for the usual one)
cmd-category-create-description = What it is for, shown in the menu
cmd-category-rename = Rename a category
cmd-category-rename-category = Which category
cmd-category-rename-name = What it is called from now on
cmd-category-describe = Say what a category is for
cmd-category-describe-category = Which category
cmd-category-describe-text = What the menu says about it (leave empty for nothing)
cmd-category-emoji = Give a category an emoji
cmd-category-emoji-category = Which category
cmd-category-emoji-emoji = The emoji (leave empty for none)
cmd-category-greeting = Say what the member is told when such a ticket opens
cmd-category-greeting-category = Which category
cmd-category-greeting-text = The text (leave empty for the usual one)
cmd-category-answer = Answer this kind of question right away, without a ticket
cmd-category-answer-category = Which category
cmd-category-answer-text = The answer (leave empty to open tickets again)
cmd-category-form = Have the member answer questions first
cmd-category-form-category = Which category
cmd-category-form-questions = Up to five, with | between them; + before one: long answer, ?: optional (empty: no questions)
cmd-category-order = Put a category elsewhere in the menu
cmd-category-order-category = Which category
cmd-category-order-place = Its place, counted from 1
cmd-category-move = Say where tickets of a category go
cmd-category-move-category = Which category
cmd-category-move-parent = The Discord category or forum (leave empty for the usual one)
cmd-category-roles = Say which roles see the tickets of a category, or are pinged
cmd-category-roles-category = Which category
cmd-category-roles-purpose = What for
    .staff = Sees the tickets
    .ping = Is pinged when a ticket opens
cmd-category-roles-role = Which role
cmd-category-roles-remove = Remove the role instead
cmd-category-enable = Let members choose a category again
cmd-category-enable-category = Which category
cmd-category-disable = Don't let members choose a category for now
cmd-category-disable-category = Which category
cmd-category-on = Ask members what their message is about
cmd-category-off = Don't ask members what their message is about
cmd-category-timeout = Say how long members have to choose
cmd-category-timeout-time = How long, such as 10m
cmd-category-delete = Delete a category; its tickets stay
cmd-category-delete-category = Which category
category-none = There are no categories. Create one with `/category create`.
category-none-made = No category has been created with `/category create` yet.
category-list = { $count ->
    [one] One category
   *[other] { $count } categories
}{ $menu ->
    [off] { " · members aren't asked" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · from the settings file" }
   *[made] { "" }
}{ $state ->
    [off] { " · can't be chosen" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] one question
   *[other] { $count } questions
}
category-line-greeting = greeting of its own
category-line-answer = answered without a ticket
category-line-staff = seen by { $roles }
category-line-ping = pings { $roles }
category-of-file = The category “{ $name }” is in the settings file: it can only be changed there.
category-no-place = <#{ $channel }> isn't a category or forum of the staff's server, or I can't see it.
category-same = “{ $name }” is like that already.
category-created = The category “{ $name }” is in the menu now. `/config undo` takes it back.
category-changed = The category “{ $name }” has been changed. `/config undo` takes it back.
category-moved = New tickets in “{ $name }” go there from now on. Those there are stay where they are.
category-enabled = Members can choose “{ $name }” again.
category-disabled = Members can't choose “{ $name }” for now. Its tickets stay as they are.
category-deleted = The category “{ $name }” has been deleted. Its tickets stay as they are. `/config undo` brings it back.
category-menu-on = Members are asked what their message is about.
category-menu-off = Members aren't asked any more: what they write goes the usual way. Messages of `/panel post` still show the categories.
category-menu-timeout = Done. Whoever doesn't choose in time gets a ticket the usual way.

## Tickets by a button

cmd-panel = Messages that open tickets
cmd-panel-post = Post a message with a button or a menu that opens a ticket
cmd-panel-post-channel = Where to post it, in the members' server
cmd-panel-post-text = What it says (leave empty for the usual text)
cmd-panel-list = List the messages that open tickets
cmd-panel-list-page = Which page
cmd-open_ticket = Open a ticket by a button
cmd-open_ticket-category = The number of the category
cmd-open_ticket-answer-1 = Your answer to the first question
cmd-open_ticket-answer-2 = Your answer to the second question
cmd-open_ticket-answer-3 = Your answer to the third question
cmd-open_ticket-answer-4 = Your answer to the fourth question
cmd-open_ticket-answer-5 = Your answer to the fifth question
panel-title = Talk to the staff
panel-text = Open a ticket here, and I'll write to you in your direct messages. Whatever you answer there goes to the staff, and nobody else sees it.
panel-button = Open a ticket
panel-posted = Members can open tickets here now: { $link }
panel-posting = I'm posting the message in <#{ $channel }>.
panel-not-posted = I couldn't post the message in <#{ $channel }>: { $reason }.
panel-too-long = The text can have at most { $limit } characters.
panel-no-channel = I can't see the channel <#{ $channel }>, or it doesn't exist.
panel-elsewhere = <#{ $channel }> isn't in the members' server.
panel-no-text-channel = <#{ $channel }> isn't a text channel.
panel-none = No message opens tickets. `/panel post` posts one.
panel-list = Messages that open tickets
panel-line = { $where } · posted by <@{ $staff }> <t:{ $moment }:d>
panel-greeting = Your ticket is open. Write here what you'd like to tell the staff: whatever you write here goes to them, and they'll answer here.
panel-opened = Your ticket is open. I've sent you a direct message: write there.
panel-opening = Your ticket is open. Write to me in your direct messages.
panel-dms-closed = ⚠️ Your ticket is open, but I can't send you direct messages, so the staff's answers won't reach you. Please allow direct messages from members of this server, then write to me there.
panel-open-already = You already have an open ticket. Write to me in your direct messages, and it goes to the staff.
panel-too-soon = You had a ticket only a moment ago. You can open another one { $moment }.
panel-busy = A lot of tickets are being opened just now. Please try again in a minute.
panel-blocked = { $until ->
    [none] 🚫 You can't write to the staff.
   *[other] 🚫 You can't write to the staff until <t:{ $until }:f>.
}
panel-paused = { $until ->
    [none] ⏳ The staff aren't opening tickets at the moment.
   *[other] ⏳ The staff aren't opening tickets until <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] They say: { $reason }
}
panel-held = ⏳ The staff look through what new accounts and new members send before they take it. Please write to me in your direct messages: your message is saved, and they'll see it.
panel-not-here = You can't open tickets here.

## Suggestions

cmd-suggest = Suggest something to the staff and everybody else
cmd-suggest-text = What you wish for
cmd-vote = Vote on a suggestion
cmd-vote-way = Whether you're for it
cmd-vote-number = Which suggestion
cmd-suggestion = What members suggest
cmd-suggestion-plan = Say that a suggestion is going to happen
cmd-suggestion-plan-number = The number of the suggestion
cmd-suggestion-plan-answer = What to tell everybody about it
cmd-suggestion-done = Say that a suggestion has been done
cmd-suggestion-done-number = The number of the suggestion
cmd-suggestion-done-answer = What to tell everybody about it
cmd-suggestion-decline = Say that a suggestion isn't going to happen
cmd-suggestion-decline-number = The number of the suggestion
cmd-suggestion-decline-answer = What to tell everybody about it
cmd-suggestion-list = List the suggestions
cmd-suggestion-list-state = Only those that are open, planned, done or declined
cmd-suggestion-list-page = Which page
suggestion-title = Suggestion #{ $number }
suggestion-author = Suggested by <@{ $author }>
suggestion-state-field = Status
suggestion-state = { $state ->
    [planned] 📌 Planned
    [done] ✅ Done
    [declined] ⛔ Declined
   *[open] 💬 Open for votes
}
suggestion-answer-field = The staff say
suggestion-posted = Thank you! Suggestion #{ $number } is here: { $link }
suggestion-posting = Thank you! Suggestion #{ $number } is being posted.
suggestion-kept = Thank you! I couldn't post suggestion #{ $number }, but the staff see it in their list.
suggestion-nowhere = Suggestions aren't taken here.
suggestion-empty = Please say what you wish for.
suggestion-too-long = A suggestion can have at most { $limit } characters.
suggestion-too-many = { $count ->
    [one] You can make one suggestion a day. Please come back tomorrow.
   *[other] You can make { $count } suggestions a day. Please come back tomorrow.
}
suggestion-answer-too-long = The answer can have at most { $limit } characters.
suggestion-decided = Suggestion #{ $number } is { $state ->
    [planned] planned
    [done] done
   *[declined] declined
} now. { $link ->
    [none] Its message is gone, so nobody sees that there.
   *[other] { $link }
}
no-such-suggestion = There's no suggestion #{ $number }. `/suggestion list` shows them all.
vote-for = 👍 You're for this suggestion. Press again to take your vote back.
vote-against = 👎 You're against this suggestion. Press again to take your vote back.
vote-taken-back = You've taken your vote back.
vote-over = The staff have decided about this suggestion, so nobody can vote on it any more.
suggestions-none = There are no suggestions here.
suggestions-title = Suggestions ({ $count })
suggestions-line = **#{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistics, limits of waiting, business hours

out-of-hours = Nobody is here right now, but your message has arrived. You'll get an answer once we're back, <t:{ $moment }:f>.
out-of-hours-for-long = Nobody is here right now, but your message has arrived. You'll get an answer once we're back.
wait-first = { $late ->
    [yes] ⏰ The member has been waiting for a first answer since <t:{ $since }:R>, longer than { $limit }.
   *[no] ⏳ The member has been waiting for a first answer since <t:{ $since }:R>: { $percent } % of { $limit } have passed.
}
wait-further = { $late ->
    [yes] ⏰ The member has been waiting for an answer since <t:{ $since }:R>, longer than { $limit }.
   *[no] ⏳ The member has been waiting for an answer since <t:{ $since }:R>: { $percent } % of { $limit } have passed.
}
cmd-sla = List the members who wait for an answer, and how long they may
cmd-sla-page = Which page
sla-none = No member is waiting for an answer.
sla-title = { $count ->
    [one] One member is waiting
   *[other] { $count } members are waiting
}{ $late ->
    [0] { "" }
   *[other] , { $late } too long
}
sla-off = No limit is set: `first_response_minutes` and `answer_minutes` in `[sla]` set one.
sla-limits = First answer: { $first } · further answers: { $further }{ $hours ->
    [open] {" "}· within business hours, which it is now
    [closed] {" "}· within business hours, again <t:{ $moment }:f>
    [never] {" "}· within business hours, which aren't in sight
   *[always] { "" }
}
sla-unlimited = no limit
sla-late = 🔴 waiting for { $what ->
    [first] the first answer
   *[further] an answer
} <t:{ $since }:R>, too long since <t:{ $limit }:f>
sla-waiting = waiting for { $what ->
    [first] the first answer
   *[further] an answer
} <t:{ $since }:R>, too long from <t:{ $limit }:f>
sla-waiting-unlimited = waiting for { $what ->
    [first] the first answer
   *[further] an answer
} <t:{ $since }:R>
cmd-stats = Show how tickets went: how many, how long they took, who answered
cmd-stats-period = How far back, such as 7d; 30 days if left out
cmd-stats-staff = Only what this person did
cmd-stats-category = Only tickets of this category
stats-title = 📊 Statistics
stats-period = The last { $period }
stats-opened = **Opened:** { $count } ({ $members } by members, { $staff } by the staff)
stats-closed = **Closed:** { $count } ({ $staff } by the staff, { $members } by members, { $itself } by themselves)
stats-first = **First answer:** half within { $median }, 90 % within { $p90 } ({ $count ->
    [one] one ticket
   *[other] { $count } tickets
})
stats-resolution = **Open until the last closing:** half up to { $median }, 90 % up to { $p90 } ({ $count ->
    [one] one ticket
   *[other] { $count } tickets
})
stats-in-hours = -# of business hours: half { $median }, 90 % { $p90 }
stats-unanswered = **No answer yet:** { $count ->
    [one] one of the tickets that members opened
   *[other] { $count } of the tickets that members opened
}
stats-ratings = **Ratings:** { $mean } of 5 ({ $count ->
    [one] one rating
   *[other] { $count } ratings
}: { $all })
stats-staff = **Staff**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] one answer
   *[other] { $answers } answers
} in { $tickets ->
    [one] one ticket
   *[other] { $tickets } tickets
}, { $closed } closed
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] one answer
   *[other] { $answers } answers
} in { $tickets ->
    [one] one ticket
   *[other] { $tickets } tickets
}, { $closed } closed, { $first ->
    [one] one first answer
   *[other] { $first } first answers
}, half within { $median }
stats-categories = **Categories**
stats-category = { $name }: { $opened } opened, { $closed } closed
stats-category-first = { $name }: { $opened } opened, { $closed } closed, half of the first answers within { $median }
stats-no-category = No category
stats-more = … and { $count } more
stats-date = { $month }/{ $day }
stats-chart-days = Tickets opened and closed
stats-chart-opened = opened
stats-chart-closed = closed
stats-chart-week = Tickets opened by hour of the week ({ $zone })
stats-monday = Mon
stats-tuesday = Tue
stats-wednesday = Wed
stats-thursday = Thu
stats-friday = Fri
stats-saturday = Sat
stats-sunday = Sun

## Several members in one ticket

cmd-add_member = Add a member to this ticket: everybody in it reads what is said
cmd-add_member-member = Who to add
cmd-remove_member = Remove a member who was added to this ticket
cmd-remove_member-member = Who to remove
cmd-reply-to = Send it to this member of the ticket alone
cmd-anonreply-to = Send it to this member of the ticket alone
member-added = <@{ $member }> is in this ticket now.
member-removed = <@{ $member }> is no longer in this ticket.
member-added-note = ➕ <@{ $member }> ({ $name }) was added to this ticket by <@{ $staff }>: from now on everybody in it reads what members and staff write.
member-removed-note = ➖ <@{ $member }> ({ $name }) was removed from this ticket by <@{ $staff }>.
member-added-told = The staff have added you to a conversation. Everybody in it, members and staff, reads what you write here from now on, and you read what they write.
member-removed-told = The staff have removed you from the conversation. What you write here from now on goes to the staff alone.
member-added-unheard = ⚠️ <@{ $member }> couldn't be told that they are in this ticket: { $reason }
member-not-back = ⚠️ <@{ $member }> was in this ticket and isn't any more: they have another ticket now.
member-not-shown = ⚠️ <@{ $member }> didn't get this message: { $reason }
member-is-bot = A bot can't be added to a ticket.
member-is-stranger = <@{ $member }> isn't on the members' server.
member-is-staff = <@{ $member }> is one of the staff. Use `/add_staff` to let them see this ticket.
member-is-blocked = <@{ $member }> is blocked. Use `/unblock` first.
member-is-waiting = Something that <@{ $member }> wrote is still being dealt with. Please try again later.
member-is-there = <@{ $member }> is already in this ticket.
member-is-first = This is the ticket of <@{ $member }>: they can't be removed from it.
member-not-there = <@{ $member }> isn't in this ticket.
member-too-many = At most { $limit } members can be added to a ticket.
member-in-another = <@{ $member }> is in another open ticket: { $where }
member-in-another-unplaced = <@{ $member }> is in another open ticket, whose channel is still being made.
reply-to-nobody = <@{ $member }> isn't in this ticket, so nothing was sent.
copy-only-to = only to { $name }
end-not-yours = Only the member whose conversation this is can close it. Ask the staff if you want to leave it.

## Texts for members, replaced

cmd-text = What members read, in your own words
cmd-text-set = Have members read your words in place of a text
cmd-text-set-key = Which text; /text list shows them all
cmd-text-set-language = In which language; the server's if left out
cmd-text-set-category = In tickets of this category alone
cmd-text-set-text = What it says (leave empty to write it in a form)
cmd-text-show = Show a text as it is typed, and its variables
cmd-text-show-key = Which text
cmd-text-show-language = In which language; the server's if left out
cmd-text-show-category = In tickets of this category
cmd-text-list = List the texts that members read
cmd-text-list-replaced = Only those you've replaced
cmd-text-list-page = Which page
cmd-text-preview = Show a text as members read it, with made-up values
cmd-text-preview-key = Which text
cmd-text-preview-language = In which language; the server's if left out
cmd-text-preview-category = In tickets of this category
cmd-text-reset = Have members read the usual text again
cmd-text-reset-key = Which text
cmd-text-reset-language = In which language; the server's if left out
cmd-text-reset-category = In tickets of this category alone
cmd-text-undo = Take back the last change of a text
cmd-text-undo-key = Which text
cmd-text-undo-language = In which language; the server's if left out
cmd-text-undo-category = In tickets of this category alone
cmd-text-history = Show who changed a text, and what it said
cmd-text-history-key = Which text
text-form = Text for members
text-field = What it says
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} says this now. The values are made up:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} isn't replaced any more. `/text undo` brings your words back. Members read this again; the values are made up:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}, with made-up values:
text-as-before = `{ $key }` (`{ $language }`) says that already.
text-ours = `{ $key }` (`{ $language }`) isn't replaced{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}. `/text list` with `replaced` shows what is.
text-never-changed = `{ $key }` (`{ $language }`) has never been changed{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}.
text-unknown = Members read no text called `{ $key }`. Did you mean `{ $near }`? `/text list` shows them all.
text-no-language = I don't know the language “{ $given }”. You can use { $known }.
text-gone = This can't be put back: members don't read that text any more.
text-empty = This text would say nothing, at least for some values. Please write something.
text-too-long = With its values filled in, this text could reach { $length } characters, but { $limit } fit there.
text-no-such-variable = There's no variable `{"{"} ${ $name } {"}"}` in this text. { $known ->
    [none] It has none at all.
   *[other] You can use { $known }.
}
text-no-variable = `{ $name }` can't stand between braces: only variables can, with a dollar sign before their name.
text-syntax = I can't read line { $line } from character { $column } on: { $problem ->
    [expected] `{ $token }` has to come there
    [closing] this brace closes, but none was opened
    [default] one case, and only one, has to be the default, marked with `*`
    [variable] the name of a variable, such as `$name`, has to come there
    [quote] the quotation mark is never closed
   *[other] that doesn't belong there
}. To write a brace as text, use `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
} · { $variables ->
    [none] no variables
   *[other] variables: { $variables }
} · at most { $limit } characters{ $places ->
    [0] { "" }
   *[other] { " " }· replaced:
}
text-shown-now = What members read
text-shown-ours = The usual text
text-list = Texts that members read ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ doesn't fit the usual text any more, which is used instead:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}
text-none-replaced = No text is replaced. `/text set` replaces one.
text-history = Changes of `{ $key }`
text-no-history = `{ $key }` has never been changed.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }in **{ $category }**
}: { $what ->
    [reset] *the usual text*
   *[set] { $text }
}

## Settings that change without a restart

cmd-config = See and change my settings
cmd-config-get = Show a setting and where its value comes from
cmd-config-get-key = Which setting, such as closing.idle_hours (leave empty for all)
cmd-config-set = Change a setting, without a restart
cmd-config-set-key = Which setting, such as closing.idle_hours
cmd-config-set-value = What it's to be, such as 48h, yes, #channel or none
cmd-config-reset = Go back to what the file says
cmd-config-reset-key = Which setting
cmd-config-list = List all settings that change without a restart
cmd-config-list-page = Which page
cmd-config-history = Show who changed what, and what it was before
cmd-config-history-key = Which setting (leave empty for all)
cmd-config-history-page = Which page
cmd-config-undo = Take back the last change
cmd-config-export = Get what is set here as a file
cmd-config-import = Take over settings from such a file
cmd-config-import-file = The file, at most 64 KB
cmd-config_import_sure = Answer whether the settings of a file are to be taken over
cmd-config_import_sure-no = Change nothing
cmd-config_import_sure-number = Which settings
config-is = `{ $key }` is { $value }, { $origin }.
config-list = ⚙️ Settings
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = nothing
config-as-file = as in the file
config-from-variable = from the variable `{ $name }`
config-from-run-time = set here
config-from-run-time-over = set here, over line { $line } of the file
config-from-file = from line { $line } of the file
config-from-default = by default
config-set = `{ $key }` is now { $value }. It holds for whatever begins from now on, and after a restart.
config-same = `{ $key }` is set to { $value } already.
config-reset = `{ $key }` is as the file says again.
config-not-set = `{ $key }` isn't set here: it's as the file says.
config-unknown = `{ $key }` is none of the settings that change without a restart. `config list` shows them; the others are in the file.
config-unknown-near = `{ $key }` is none of the settings that change without a restart. Did you mean `{ $near }`?
config-secret = Secrets are in the file or its variables alone. I neither show nor take them.
config-variable-wins = The variable `{ $name }` decides about `{ $key }`, whatever is set here. Change it there, or remove it and restart me.
config-unfit = `{ $key }` can't be “{ $value }”. It takes { $right }. Nothing was changed.
config-wrong = That wouldn't go with the other settings, so nothing was changed:
    { $reason }
config-kind-flag = `yes` or `no`
config-kind-number = a whole number
config-kind-duration = a length of time, such as `48h`, `2d` or `30m`, in whole units of the setting, or the number of them
config-kind-colour = a colour, such as `0x5865F2` or `#5865F2`
config-kind-text = a text; `""` is an empty one
config-kind-optional-text = a text, `""` for an empty one, or `none`
config-kind-channel = a channel or category, as a mention or id, or `none`
config-kind-roles = roles, as mentions or ids, with commas between them, or `none`
config-kind-words = texts with commas between them, or `none`
config-kind-categories = categories as JSON; `/category` is easier
config-kind-choice = one of `{ $words }`
config-history = ⚙️ Changes of settings
config-never-changed = Nothing was ever changed here.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (taken back): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = There's no change to take back.
config-undone = The last change is taken back:
config-undone-line = `{ $key }`: { $value }
config-more = … and { $count } more
config-nothing-set = Nothing is set here: all settings are as in the file.
config-exported = { $count ->
    [one] Here is the one setting that is set here.
   *[other] Here are the { $count } settings that are set here.
}
config-import-no-file = Attach a file like the one that `config export` makes.
config-import-too-large = That file is too large, or isn't one of Discord's: it may have { $limit } KB at most.
config-import-unread = I can't read that file:
    { $reason }
config-import-empty = There are no settings in that file.
config-import-same = All that is in that file is set already.
config-import-ask = { $count ->
    [one] One setting would change. Take it over?
   *[other] { $count } settings would change. Take them over?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Take over
config-import-no-button = Leave it
config-import-over = That's over: import the file again.
config-import-theirs = Only who brought the file can say that.
config-import-withdrawn = Nothing was changed.
config-imported = The settings are taken over. `config undo` takes all of that back.

## The bot's status

presence-maintenance = { $reason ->
    [none] Maintenance: write to me all the same
   *[other] Maintenance: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ The staff are away for maintenance.
   *[other] 🛠️ The staff are away for maintenance until <t:{ $until }:f>.
} { $reason ->
    [none] Nothing is lost: your message is saved and goes to them afterwards, so you don't need to send it again.
   *[other] Nothing is lost: your message is saved and goes to them afterwards, so you don't need to send it again. They say: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ The staff are away for maintenance, so no tickets are opened at the moment.
   *[other] 🛠️ The staff are away for maintenance, so no tickets are opened until <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] They say: { $reason }
}
maintenance-on = 🛠️ Maintenance has begun and lasts { $until ->
    [none] until somebody ends it
   *[other] until <t:{ $until }:f>
}. I show it beside my name. Open tickets go on; whoever would open one is told of the maintenance once a day, and what they write is held and goes on afterwards. { $reason ->
    [none] { "" }
   *[other] Members are told: { $reason }
}
maintenance-over = ▶️ The maintenance is over. { $count ->
    [0] Nothing was held.
    [one] One message that was held goes on.
   *[other] { $count } messages that were held go on.
}
maintenance-none = There's no maintenance.
maintenance-off-alone = To end the maintenance, say `off` without a time or a reason.
maintenance-off-button = End the maintenance
pause-maintenance = There's maintenance, which holds what would open a ticket. An administrator ends it with `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 I show that I'm idle.
    [dnd] ⛔ I show that I don't want to be disturbed.
    [invisible] ⚪ I show that I'm offline.
   *[online] 🟢 I show that I'm online.
} { $activity ->
    [none] There's no activity.
    [playing] My activity: playing { $text }
    [listening] My activity: listening to { $text }
    [watching] My activity: watching { $text }
    [competing] My activity: competing in { $text }
   *[custom] My activity: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ There's been maintenance
    [new] ⏸️ New tickets have been paused
    [raid] 🛡️ Raid mode has been on
   *[all] ⏸️ Everything that members write has been held
} since <t:{ $since }:f>, { $until ->
    [none] until somebody ends it.
   *[other] until <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Members are told: { $reason }
}
status-nothing-paused = Nothing is paused, and there's no maintenance.
presence-or-reset = Say what to show (`status`, `activity` or `text`), or use `reset` alone.
presence-text = What should I show? Add a text to the activity.
presence-too-long = That's too long: Discord shows at most { $limit } characters.
presence-later = This is shown once the maintenance is over.

cmd-status = What I show beside my name, and maintenance
cmd-status-show = Show my status, and whether something is paused
cmd-status-presence = Change what I show beside my name
cmd-status-presence-status = Online, idle, do not disturb or invisible
cmd-status-presence-activity = How the text is introduced; custom shows the text alone
cmd-status-presence-text = The text
cmd-status-presence-reset = Show nothing but that I'm online
cmd-status-maintenance = Hold new tickets and tell members that there's maintenance
cmd-status-maintenance-state = On or off
cmd-status-maintenance-time = For how long, such as 2h (leave empty to end it yourself)
cmd-status-maintenance-reason = What members are told

## Roles beside names

role-is = { $role ->
    [none] You haven't chosen a role, so members see your highest one.
   *[other] { $place ->
        [ticket] In this ticket, the member sees your role <@&{ $role }>.
       *[all] In all your tickets without another choice, members see your role <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Your choice for this ticket is taken back.
       *[all] Your choice for all tickets is taken back.
    }
   *[other] { $place ->
        [ticket] From now on, the member sees your role <@&{ $role }> in this ticket.
       *[all] From now on, members see your role <@&{ $role }> in all your tickets, unless you choose another for one.
    }
}
role-none = { $place ->
    [ticket] You haven't chosen a role for this ticket.
   *[all] You haven't chosen a role for all tickets.
}
role-or-reset = Either name a role or use `reset`, not both.
role-not-shown = Members don't see roles of the staff here. `top_role` under `[style]` in my settings shows them, if there's no `label`.

cmd-role = Choose which role of yours members see
cmd-role-ticket = Choose which role of yours the member of this ticket sees
cmd-role-ticket-role = The role (leave empty to see your choice)
cmd-role-ticket-reset = Take your choice back
cmd-role-default = Choose which role of yours members see in all tickets
cmd-role-default-role = The role (leave empty to see your choice)
cmd-role-default-reset = Take your choice back

## Preferences

language-name = English
language-placeholder = Choose your language
language-is = Your language is { $language }. To change it, name another one.
language-set = Your language is { $language } now.
language-or-reset = Either name a language or use `reset`, not both.
no-such-language = I don't speak “{ $given }”, only { $known }.
card-language = Language
pings-are = { $state ->
    [on] Reminders, alerts and subscriptions ping you.
   *[off] Reminders, alerts and subscriptions name you but don't ping you. Those for a whole role still do: see `/reminder_subscription`.
}

cmd-preferences-language = Show or set the language I speak to you
cmd-preferences-language-language = Such as fr (leave empty to see yours)
cmd-preferences-language-reset = Go back to the language of your Discord
cmd-preferences-pings = Choose whether reminders, alerts and subscriptions ping you
cmd-preferences-pings-state = On or off (leave empty to see your choice)

## What is kept about people

ids = **Member:** `{ $member }`
    { "" }**Ticket #{ $number }:** `{ $ticket }`
    { "" }**Channel:** { $channel ->
    [none] none
   *[other] `{ $channel }`
}
    { "" }**Direct messages:** { $direct ->
    [none] none yet
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **this message:** `{ $message }`
}
privacy = **What I keep about you**
    • What you and the staff write in your tickets, with earlier versions, what was deleted, and files; your name and your ID. { $messages ->
    [0] The texts stay until they're erased
    [one] The texts go one day after a ticket was closed
   *[other] The texts go { $messages } days after a ticket was closed
}, { $files ->
    [0] and the copies of files do, too
    [one] and the copies of files go after one day
   *[other] and the copies of files go after { $files } days
}. That there was a ticket stays on record.
    • Your language and time zone if you've told them, ratings, suggestions and votes, and what the staff note about you, such as blocks. They stay until they're erased.
    • Technical records of what happened, with texts of messages: { $events ->
    [0] they stay until they're erased.
    [one] they go after one day.
   *[other] they go after { $events } days.
} The log of { $audit ->
    [0] who changed what stays until it's erased.
    [one] who changed what goes after one day.
   *[other] who changed what goes after { $audit } days.
}

    { "" }**Who sees it:** the server's staff, as far as they see your ticket, and whoever runs me. Nobody else.
    { "" }**Your rights:** write to the staff here to be handed all of it in a file, or to have it erased.
export-done = What I know about <@{ $person }>: { $rows ->
    [one] one row
   *[other] { $rows } rows
}. It includes what the staff wrote about them, so review it before you hand it out. { $files ->
    [0] { "" }
    [one] One file of their messages isn't in it; whoever runs me can add it with `modmail-bot db export`.
   *[other] { $files } files of their messages aren't in it; whoever runs me can add them with `modmail-bot db export`.
}
export-nobody = I know nothing about <@{ $person }>.
export-too-large = I know more about <@{ $person }> than fits into a file on Discord. Whoever runs me can hand it out with `modmail-bot db export { $person }`.

cmd-id = Show the IDs of this ticket, its member and its channels
cmd-privacy = Show what I keep about you, for how long, and who sees it
cmd-export = Get a file of everything I know about a person
cmd-export-member = Who

## Mentions of the bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) has mentioned me: { $link }

## Who may call which command

cmd-permissions = Who may call which command, whatever their level
cmd-permissions-allow = Let somebody use a command though their level isn't enough
cmd-permissions-allow-member = Who
cmd-permissions-allow-role = Or everybody with this role
cmd-permissions-allow-command = Which command
cmd-permissions-deny = Keep somebody from using a command though their level is enough
cmd-permissions-deny-member = Who
cmd-permissions-deny-role = Or everybody with this role
cmd-permissions-deny-command = Which command
cmd-permissions-reset = Let the level decide again whether somebody may use a command
cmd-permissions-reset-member = Who
cmd-permissions-reset-role = Or everybody with this role
cmd-permissions-reset-command = Which command
cmd-permissions-show = Show who may use a command
cmd-permissions-show-command = Which command
cmd-permissions-list = List all that you have decided about commands
cmd-permissions-list-page = Which page
cmd-permissions-undo = Take back the last decision about a command
cmd-permissions-history = Show who decided what about commands
cmd-permissions-history-page = Which page
permissions-both = Name a member or a role, not both.
permissions-unknown = There's no command `{ $name }`.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
permissions-owners = `{ $command }` is for owners alone and can't be given away or taken from them.
permissions-is-owner = { $who } is an owner and may use every command. Nobody can change that here.
permissions-elsewhere = Roles only count on the staff's server. Use this command there.
permissions-as-before = That's how it is already: { $effect ->
    [allow] { $who } may use `{ $command }`.
    [deny] { $who } may not use `{ $command }`.
   *[level] nothing has been decided about { $who } and `{ $command }`, so the level decides.
}
permissions-done = { $effect ->
    [allow] { $who } may use `{ $command }` now, whatever their level.
    [deny] { $who } may not use `{ $command }` any more, whatever their level.
   *[level] The level decides again whether { $who } may use `{ $command }`.
}
permissions-nothing-to-undo = There is no decision left to take back.
permissions-undone = Taken back. { $effect ->
    [allow] { $who } may use `{ $command }` again, whatever their level.
    [deny] { $who } may not use `{ $command }`, again whatever their level.
   *[level] The level decides again whether { $who } may use `{ $command }`.
}
permissions-show = Who may use `{ $command }`
permissions-level = The level decides: { $level }. These decisions go before it, those about a person before those about roles:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } may
   *[deny] ⛔ { $who } may not
}
permissions-list = Decisions about commands ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } may use `{ $command }`
   *[deny] ⛔ { $who } may not use `{ $command }`
}
permissions-none = Nothing has been decided about single commands: the levels alone count.
permissions-never-changed = Nothing has ever been decided about single commands.
permissions-history = Decisions about commands
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } may use `{ $command }`
    [deny] ⛔ { $who } may not use `{ $command }`
   *[level] ↩️ the level decides about { $who } and `{ $command }`
}{ $undone ->
    [yes] { " " }(taken back)
   *[no] { "" }
}
