# What modmail-bot says, in English.

## To members

opened = Your message has reached the staff. They answer here; whatever you write here goes to them.
not-relayed = ⚠️ This message could not be shown to the staff. Please write it again later.
closed = This conversation has been closed. Write again whenever you need the staff.
closed-with-reason = This conversation has been closed: { $reason }

    Write again whenever you need the staff.
idle-warning = The staff have answered and have not heard from you since. If you do not write, this conversation closes <t:{ $moment }:R>.
end-button = Close this conversation
ended = This conversation is closed. Write again whenever you need the staff.
end-nothing = You have no open conversation here.
end-over = This conversation is over already.
end-later = Something you wrote is still on its way to the staff. Please try again in a moment.
rating-question = How was it?
rating-comment = Say more
rating-field = What was good, what could be better?
rating-thanks = { $stars } Thank you! Write again whenever you need the staff.
rating-commented = { $stars } Thank you, the staff can read it.
rating-empty = There is nothing in it.
rating-gone = This conversation cannot be rated any more.
reopened = The staff have taken up this conversation again. Whatever you write here goes to them.
kept-for-now = The staff cannot be reached right now. Your message is kept and goes to them as soon as possible; you do not need to write it again.
too-short = This message was not passed on: please say in at least { $wanted } characters what it is about.
too-soon = This message was not passed on: your last conversation has only just been closed. You can open another one { $moment }.
menu-question = What is your message about? Whatever you write meanwhile goes along.
menu-placeholder = Choose a subject
menu-anything = Something else
menu-chosen = **{ $category }** – your message is on its way.
menu-chosen-anything = Your message is on its way to the staff.
menu-expired = Nothing was chosen, so your message goes to the staff as it is.
menu-over = This has been decided already.
confirm-question = Shall I show your message to the staff? Whatever you write meanwhile goes along.
confirm-send = Yes, show it
confirm-discard = No
confirm-discarded = Nothing was shown to the staff.
confirm-expired = Nobody said yes, so nothing was shown to the staff. Write again if you need them.

## Messages on both sides

message-empty = *(a message that cannot be shown here)*
message-invisible = *(a message of characters that cannot be seen)*
message-link = 📎 [{ $name }]({ $url }) (too large to copy, or gone; the link expires)
message-sticker = 🏷️ Sticker: { $what }
message-poll = 📊 Poll: { $what }
message-forwarded = ↪️ Forwarded:
message-forwarded-from = ↪️ Forwarded from { $where }:
message-media = 🖼️ { $what }: { $url }
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
card-last = The last of them
card-notes = Notes
card-servers = Servers
card-both = the members' and the staff's
card-unknown = Discord did not say
card-members-only = not on the staff's
alert-full = ⚠️ The server has no room for another ticket: { $reason }. What members write is kept; delete channels that are no longer needed, and it goes on by itself.
alert-forbidden = ⚠️ No ticket can be opened: { $reason }. What members write is kept; put that right (the bot has to see the tickets' category and to manage its channels), and it goes on by itself.
alert-missing = ⚠️ No ticket can be opened, because the category or forum for it is gone: { $reason }. What members write is kept; put the right one into the settings.
alert-not-shown = ⚠️ What a member writes cannot be shown in <#{ $channel }>: { $reason }. It is kept; give the bot its permissions there back, and it goes on by itself.
alert-parked = ⚠️ I broke down over something that happened here, again and again, and left it out. My log says more.
alert-parked-message = ⚠️ I broke down over a message from this member, again and again, and left it out. They see ❌ under it; please ask them to write it another way.
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

## The member

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) has left the server. This ticket stays open, but your answers may not reach them.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) has left the server, so this ticket is being closed.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) has joined the server.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server.
member-banned-by = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server by <@{ $staff }>.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server: { $reason }
member-banned-by-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) has been banned from the server by <@{ $staff }>: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) is no longer banned from the server.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) is timed out on the server until <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) is no longer timed out on the server.
reopened-note = 🔓 The member has written again, so this ticket goes on. It was closed <t:{ $closed }:R>.
reopened-note-by = 🔓 Reopened by <@{ $staff }>. It was closed <t:{ $closed }:R>.
closed-on-leave = The member has left the server.

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
cmd-edit-text = New text (leave empty to edit in a form)
cmd-delete = Deletes a reply on the member's side
    .menu = Delete reply
cmd-delete-number = The number under its copy
cmd-retry = Delivers again what has failed
cmd-retry-number = The number of an answer; everything that failed if left out
cmd-close = Closes this ticket, now or later
cmd-close-after = How long from now, such as 1d12h; now if left out
cmd-close-cancel = Call off what was planned
cmd-close-silent = Do not tell the member
cmd-close-reason = Why; the member is told unless it is silent
cmd-new_thread = Opens a ticket with a member
cmd-new_thread-member = Who it is with
cmd-new_thread-category = What kind of ticket it is
cmd-new_thread-message = The first message to them; without one they hear nothing until you answer
cmd-choose = Says what a message is about
cmd-choose-category = The number of the category
cmd-choose-discard = Shows nothing to the staff
cmd-choose-answer-1 = The answer to the first question
cmd-choose-answer-2 = The answer to the second question
cmd-choose-answer-3 = The answer to the third question
cmd-choose-answer-4 = The answer to the fourth question
cmd-choose-answer-5 = The answer to the fifth question
cmd-end = Closes your conversation with the staff
cmd-end_one = Closes the conversation it stands under
cmd-end_one-ticket = Which one
cmd-rate = Rates a conversation that is over
cmd-rate-write = Opens the form for a comment
cmd-rate-score = How good it was, from 1 to 5
cmd-rate-ticket = Which one
cmd-rate-comment = What you want to say about it
cmd-force_close = Closes a ticket that does not close otherwise
cmd-force_close-member = Whose ticket; that of this channel if left out
cmd-force_close-silent = Do not tell the member
cmd-force_close-reason = Why; the member is told unless it is silent
cmd-reopen = Lets a closed ticket go on
cmd-reopen-member = Whose last ticket; that of this channel if left out
cmd-reopen-silent = Do not tell the member
cmd-take = Takes care of this ticket
cmd-take-force = Although somebody else does
cmd-release = Unassign yourself from this ticket
cmd-release-force = Although it is somebody else who does
cmd-transfer = Has somebody else take care of this ticket
cmd-transfer-to = Who shall
cmd-transfer-force = Although somebody else does
cmd-rename = Writes a label on this ticket, shown in the channel's name
cmd-rename-label = What to write; left out, the label is taken off
cmd-snooze = Puts this ticket aside until then, or until the member writes
cmd-snooze-time = For how long, such as 2d; left out, it is taken up again
cmd-ping = Says whether the bot is there
cmd-about = Says what this bot is

command-late = You wrote this { $minutes } minutes ago, while I was away. I have not done it; please call it again if you still want it.
retry-nothing = There is nothing here that failed and could be delivered again.
retry-begun = { $count ->
    [one] One message is being delivered again; its copy tells how it goes.
   *[other] { $count } messages are being delivered again; their copies tell how it goes.
}
not-a-ticket = This is no ticket. Use the command in the channel of an open ticket.
ticket-closed = This ticket is closed.
ticket-opening = A ticket with <@{ $member }> is being opened. They hear nothing of it until somebody answers.
ticket-opening-told = A ticket with <@{ $member }> is being opened, and your message is on its way to them.
ticket-there = <@{ $member }> has an open ticket already: { $where }
ticket-there-unplaced = <@{ $member }> has an open ticket already; its channel is being made.
nobody-by-id = There is no person with the id { $given }.
nobody-by-name = I know nobody called “{ $given }” on the members' server.
several-by-name = Several people are called “{ $given }”: { $people }. Please mention the right one.
no-ticket-with-bots = There are no tickets with bots.
no-such-category = There is no category “{ $given }”. { $known ->
    [none] There are none at all.
   *[other] There is: { $known }
}
discord-silent = Discord did not answer, so nothing was done. Please try again.
ticket-closed-by = This ticket was closed by <@{ $staff }>.
no-closed-ticket = <@{ $member }> has never had a ticket.
ticket-is-open = This ticket is open.
reopen-which = This is no ticket. Use the command in the channel of a closed ticket, or name the member.
reopening = The ticket goes on: <#{ $channel }>
reopening-unplaced = The ticket goes on; its channel is being made.
channel-elsewhere = This ticket is open again, but its channel could not be brought back: { $reason }. Please move it by hand.
no-open-ticket = This member has no open ticket.
cancel-takes-nothing = Calling off takes nothing else.
nothing-planned = No closing of this ticket is planned.
delay-too-long = A closing can be put off by at most { $limit }.
closing-planned = 🕑 This ticket closes <t:{ $moment }:R>, <t:{ $moment }:f>, unless the member writes before. `/close` with `cancel` calls it off.
closing-planned-firmly = 🕑 This ticket closes <t:{ $moment }:R>, <t:{ $moment }:f>. `/close` with `cancel` calls it off.
closing-replanned = 🕑 This ticket now closes <t:{ $moment }:R>, <t:{ $moment }:f>, instead of when it was planned before.
closing-called-off = This ticket stays open: the planned closing is called off.
closing-called-off-by-member = The planned closing is called off, for the member has written.
idle-warned = 💤 The member has not answered for long and was told so. This ticket closes <t:{ $moment }:R>, <t:{ $moment }:f>, unless they or you write before.
idle-reason = there was no answer for a long time.
rating-told = { $stars } <@{ $member }> has rated ticket { $ticket }.
rating-told-comment = { $stars } <@{ $member }> says about ticket { $ticket }:
closed-note = 🔒 This ticket is closed.
closed-note-with-reason = 🔒 This ticket is closed: { $reason }
closed-note-by = 🔒 Closed by <@{ $staff }>.
closed-note-by-with-reason = 🔒 Closed by <@{ $staff }>: { $reason }
kept-as-note = 📝 I kept this as a note: it looks like a command, or answers one of the staff's own messages. The member doesn't see it.
typed-command = 💡 That was sent as a message, so nothing happened. Pick `/{ $command }` from the list that opens while you type, or write `{ $prefix }{ $command }`.
send-note-button = Send to the member
note-gone = This note is gone, or was sent already.
files-taken-away = 📎 The member has taken away: { $names }
reacted-by-member = The member reacted to this with { $emoji }
reacted-by-staff = The staff reacted to this with { $emoji }
cmd-send_note = Send a note to the member
cmd-send_note-message = Which note
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
edit-field = New text
edit-field-rest = The rest of the text
cmd-edit_form = Change a reply in a form
cmd-edit_form-number = The number under its copy
cmd-edit_form-text = New text
cmd-edit_form-rest = The rest of the text
reason-too-long = The reason has more than { $limit } characters. Please shorten it.
still-arriving = { $count ->
    [one] A message of the member is
   *[other] { $count } messages of the member are
} still on the way into this ticket. Please close it when you have seen what they wrote.
channel-not-archived = This ticket is closed, but its channel could not be archived: { $reason }. Please move it by hand.
channel-stays = This ticket is closed, but its channel could not be deleted: { $reason }. Please delete it by hand.
closing = The ticket is closed.
pong = I am here. { $waiting ->
    [0] Nothing is waiting to be delivered.
    [one] One message is waiting to be delivered.
   *[other] { $waiting } messages are waiting to be delivered.
}
about = Guildhall modmail { $version }: members write to it in private, staff answer from tickets. Free software under MIT or Apache-2.0.

## Taking care

claim-taken = 🙋 <@{ $staff }> takes care of this ticket.
claim-released = Nobody takes care of this ticket any more.
claim-yours = You take care of this ticket already.
claim-theirs = <@{ $staff }> takes care of this ticket already.
claim-nobodys = Nobody takes care of this ticket.
claim-ask = <@{ $staff }> takes care of this ticket. Do it all the same?
claim-anyway = Do it anyway
claim-not-staff = This person is not of the staff.
claim-unknown = Discord did not say whether this person is of the staff. Please try again.
label-set = The label is set.
label-taken-off = The label is taken off.
label-too-long = A label has at most { $limit } characters.
label-without-letters = A label needs a letter or a digit: the channel's name shows nothing else of it.
label-later = The label is noted. Discord allows two names in ten minutes, so the channel's name follows <t:{ $moment }:R>.
snoozed = 💤 This ticket is put aside until <t:{ $moment }:f>, or until the member writes.
snooze-over = ⏰ This ticket is not put aside any more.
