# modmail-bot 说的话，简体中文。

## 对成员

opened = 你的消息已送达工作人员。他们会在这里回复你，你在这里写的内容都会转给他们。
not-relayed = ⚠️ 这条消息没能显示给工作人员，请稍后再发一次。
closed = 这次对话已结束。需要工作人员时，随时可以再发消息。
closed-with-reason = 这次对话已结束：{ $reason }

    需要工作人员时，随时可以再发消息。
idle-taken-back = 这次对话还会继续，工作人员仍在处理。
idle-warning = 工作人员已经回复，但还没有收到你的消息。如果你不回复，这次对话将在 <t:{ $moment }:R>结束。
end-button = 结束这次对话
ended = 这次对话已结束。需要工作人员时，随时可以再发消息。
end-nothing = 你在这里没有进行中的对话。
end-over = 这次对话已经结束了。
end-later = 你写的内容还在送往工作人员的途中，请稍后再试。
rating-question = 你对这次服务满意吗？
rating-comment = 写评论
rating-field = 哪里做得好？哪里可以改进？
rating-thanks = { $stars } 谢谢！需要工作人员时，随时可以再发消息。
rating-commented = { $stars } 谢谢，你的评论已转给工作人员。
rating-commented-before = 你已经评论过这次对话，工作人员也收到了。
rating-empty = 你的评论是空的。
rating-gone = 这次对话已经不能评价了。
reopened = 工作人员重新打开了这次对话。你在这里写的内容都会转给他们。
kept-for-now = 现在联系不上工作人员。你的消息已保存，会尽快转给他们，不用重新发送。
too-short = 这条消息没有转达：请至少用 { $wanted } 个字说明是什么事。
too-soon = 这条消息没有转达：你上一次对话刚刚结束。可以在 { $moment } 开始新的对话。
menu-question = 你要说的是什么事？在此期间写的内容会一起转达。
menu-placeholder = 选择主题
menu-anything = 其他
menu-chosen = **{ $category }**：你的消息正在转达。
menu-answered = **{ $category }**
menu-chosen-anything = 你的消息正在转给工作人员。
menu-expired = 你没有选择主题，所以消息原样转给工作人员。
menu-not-offered = 这个主题已经不能选了，请选别的。
menu-over = 这件事已经定了。
confirm-question = 要把你的消息给工作人员看吗？在此期间写的内容会一起转达。
confirm-send = 好，给他们看
confirm-discard = 不
confirm-discarded = 什么都没有给工作人员看。
confirm-expired = 你没有确认，所以什么都没有给工作人员看。需要他们时请再发消息。

## 双方的消息

message-empty = *（无法在这里显示的消息）*
message-link = 📎 [{ $name }]({ $url })（太大无法复制，或已无法获取；链接会过期）
message-link-unkept = 📎 [{ $name }]({ $url })（我没能保存副本；链接会过期）
message-invisible = *（由看不见的字符组成的消息）*
message-sticker = 🏷️ 贴纸：{ $what }
message-poll = 📊 投票：{ $what }
message-forwarded = ↪️ 转发：
message-forwarded-from = ↪️ 转发自 { $where }：
message-media = 🖼️ { $what }：{ $url }
message-voice = 🎙️ 语音消息，{ $seconds } 秒
message-answers = ↩️ 回复：{ $what }
anonymous-name = 工作人员
message-change = { $change ->
    [deleted] 🗑️ 成员已删除
    [before] ✏️ 编辑前的内容
   *[edited] ✏️ 成员已编辑
}
message-deleted-by = 🗑️ 已由 <@{ $staff }> 删除

## 工单

card-member = 成员
card-account = 账号创建
card-joined = 加入
card-stranger = 不在这个服务器
card-roles = 身份组
card-earlier = 以前的工单
card-last = 最近一个
card-notes = 备注
card-servers = 服务器
card-both = 成员的和工作人员的都在
card-unknown = Discord 没有回答
card-members-only = 不在工作人员的服务器
card-number = 工单 #{ $number }
card-channel = 此频道的名称
card-name-refused = Discord 不允许在这里的频道名称中使用这个成员的名字，所以频道用了中性的名称，例如 ticket-001。
card-dms = 私信
card-dms-closed = 打开工单时已关闭，我连问候都没能送达
dms-closed = ⚠️ 这个成员不接收我的私信，在对方开启之前，你们的回复无法送达。对方发来的消息仍会收到。
alert-full = ⚠️ 服务器里没有空间再开工单 #{ $ticket }（**{ $name }**，<@{ $member }> · `{ $member }`）：{ $reason }。成员写的内容会保存。请删除不再需要的频道，我会自动继续。
alert-forbidden = ⚠️ 我无法为 **{ $name }**（<@{ $member }> · `{ $member }`）打开工单 #{ $ticket }：{ $reason }。成员写的内容会保存。请确保我能看到工单的类别并管理其中的频道，我会自动继续。
alert-refused = ⚠️ 我无法为 **{ $name }**（<@{ $member }> · `{ $member }`）打开工单 #{ $ticket }，因为 Discord 拒绝了它的频道：{ $reason }。对方写的内容会保存，我会继续尝试。详情见我的日志。
alert-missing = ⚠️ 我无法为 **{ $name }**（<@{ $member }> · `{ $member }`）打开工单 #{ $ticket }，因为它的类别或论坛已不存在：{ $reason }。成员写的内容会保存。请在设置里填写正确的。
alert-archive-full = { $tickets ->
    [none] ⚠️ 归档已满，我也无法再建一个类别：{ $reason }。请删除不再需要的频道。
   *[other] ⚠️ 归档已满，我也无法再建一个类别：{ $reason }。这些已关闭工单的频道会留在原处：{ $tickets }。请删除不再需要的频道。
}
alert-visible = ⚠️ 工作人员以外的人也能看到 <#{ $place }> 里的工单：{ $roles }。如果不是有意这样，请在那里取消他们的*查看频道*权限。
outsider-writes = ⚠️ <@{ $person }> 在这里发言，但不是工作人员，所以其内容不会转给成员，只会存为备注。如果对方应该能回复，请给对方一个 `supporters` 中的身份组；如果不该看到，请对其隐藏频道。
alert-not-shown = ⚠️ 我无法显示 **{ $name }**（<@{ $member }> · `{ $member }`）在工单 #{ $ticket }（<#{ $channel }>）里写的内容：{ $reason }。内容已保存。请恢复我在那里的权限，我会自动继续。
alert-parked = ⚠️ 我在处理这里发生的一件事时反复出错，已将其跳过。详情见我的日志。
alert-parked-elsewhere = ⚠️ 我在处理 <#{ $channel }> 里发生的一件事时反复出错，已将其跳过。详情见我的日志。
alert-parked-of = ⚠️ 我在处理 <@{ $member }>（`{ $member }`，{ $ticket ->
    [none] 没有工单
   *[other] 工单 #{ $ticket }
}）的一件事时反复出错，已将其跳过。如果那是一条消息，对方会在下面看到 ❌，请让对方换一种写法。详情见我的日志。
alert-parked-message = ⚠️ 我在处理这个成员的一条消息时反复出错，已将其跳过。对方会在下面看到 ❌，请让对方换一种写法。
alert-held-up = ⚠️ 在 <@{ $member }> 的工单里，Discord 或它前面的某个环节已经拒绝我一刻钟了：{ $reason }。后面的内容都在等待。除非你们放弃它，我会继续尝试。
alert-held-up-somewhere = ⚠️ Discord 或它前面的某个环节已经拒绝我一刻钟了：{ $reason }。后面的内容都在等待。除非你们放弃它，我会继续尝试。
give-up-button = 放弃它
give-up-done = ❌ <@{ $staff }> 已将其放弃。后面等待的内容马上继续。
give-up-over = 这件事后来成功了，或者已经放弃了。
card-earlier-count = { $count ->
    [0] 无
   *[other] { $count } 个
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ 发送中 · ✏️ 已编辑
   *[none] #{ $number } · ⏳ 发送中
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ 已送达 · ✏️ 已编辑
   *[none] #{ $number } · ✅ 已送达
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ 已编辑 · ❌ 未送达：{ $reason }
   *[none] #{ $number } · ❌ 未送达：{ $reason }
}
copy-anonymous = { $name }（匿名）
copy-deleted = #{ $number } · 🗑️ 已删除
copy-lost = ⚠️ 我保存的 **{ $name }** 副本不见了，Discord 也没有这个文件了。消息已发出，文件换成了链接。
reply-failed = ❌ <@{ $staff }>，回复 #{ $number } 未送达：{ $reason }

## 成员

member-left = 🚪 **{ $name }**（<@{ $member }> · `{ $member }`）退出了服务器。工单仍然开着，但你们的回复可能送不到。
member-left-ends = 🚪 **{ $name }**（<@{ $member }> · `{ $member }`）退出了服务器，正在关闭这个工单。
member-joined = 👋 **{ $name }**（<@{ $member }> · `{ $member }`）加入了服务器。
member-banned = 🔨 **{ $name }**（<@{ $member }> · `{ $member }`）被服务器封禁了。
member-banned-by = 🔨 **{ $name }**（<@{ $member }> · `{ $member }`）被 <@{ $staff }> 从服务器封禁了。
member-banned-with-reason = 🔨 **{ $name }**（<@{ $member }> · `{ $member }`）被服务器封禁了：{ $reason }
member-banned-by-with-reason = 🔨 **{ $name }**（<@{ $member }> · `{ $member }`）被 <@{ $staff }> 从服务器封禁了：{ $reason }
member-unbanned = 🕊️ **{ $name }**（<@{ $member }> · `{ $member }`）的服务器封禁已解除。
member-timed-out = ⏲️ **{ $name }**（<@{ $member }> · `{ $member }`）在服务器被禁言至 <t:{ $moment }:f>。
member-timeout-over = ⏲️ **{ $name }**（<@{ $member }> · `{ $member }`）在服务器的禁言已结束。
reopened-note = 🔓 成员又写了消息，工单重新打开。它在 <t:{ $closed }:R>关闭。
reopened-note-by = 🔓 已由 <@{ $staff }> 重新打开。它在 <t:{ $closed }:R>关闭。
closed-on-leave = 成员退出了服务器。

## 命令的回答

cmd-reply = 回复这个工单的成员
    .menu = 回复
cmd-reply-text = 要说的话
cmd-reply-file = 一起发送的文件
cmd-reply-anonymous = 不告诉成员是谁回复的
cmd-reply-real = 即使回复总是匿名，也向成员显示你的名字
cmd-anonreply = 回复这个工单的成员，但不透露你是谁
cmd-anonreply-text = 要说的话
cmd-anonreply-file = 一起发送的文件
cmd-realreply = 即使回复总是匿名，也用你的名字回复这个工单的成员
cmd-realreply-text = 要说的话
cmd-realreply-file = 一起发送的文件
cmd-realreply-plain = 不管设置如何，都以纯文本发送
cmd-realreply-after = 稍后发送：多久以后，例如 2h
cmd-realreply-at = 稍后发送：什么时候，例如 14:30 或 tomorrow 9:00
cmd-realreply-to = 只发给工单里的这个成员
cmd-freply = 回复这个工单的成员，并填入 {"{"}member.name{"}"} 这样的变量
cmd-freply-text = 要说的话
cmd-freply-file = 一起发送的文件
cmd-freply-anonymous = 不告诉成员是谁回复的
cmd-freply-real = 即使回复总是匿名，也向成员显示你的名字
cmd-freply-plain = 不管设置如何，都以纯文本发送
cmd-freply-after = 稍后发送：多久以后，例如 2h
cmd-freply-at = 稍后发送：什么时候，例如 14:30 或 tomorrow 9:00
cmd-freply-to = 只发给工单里的这个成员
cmd-edit = 在双方编辑一条回复
cmd-edit-number = 副本下面的编号
cmd-edit-text = 新内容（留空则在表单里编辑）
cmd-delete = 在成员那边删除一条回复
    .menu = 删除回复
cmd-delete-number = 副本下面的编号
cmd-retry = 重新发送失败的内容
cmd-retry-number = 回复的编号（留空则为所有失败的内容）
cmd-close = 现在或稍后关闭这个工单
cmd-close-after = 多久后关闭，例如 1d12h（留空则现在关闭）
cmd-close-cancel = 取消预定的关闭
cmd-close-silent = 不告诉成员
cmd-close-reason = 原因；除非静默关闭，成员也会看到
cmd-new_thread = 与一个成员打开工单
    .menu = 打开工单
cmd-new_thread-member = 与谁打开
cmd-new_thread-category = 哪一种工单
cmd-new_thread-message = 给对方的第一条消息；没有的话，在你回复前对方什么都不知道
cmd-choose = 说明你的消息是什么事
cmd-choose-category = 类别的编号
cmd-choose-discard = 什么都不给工作人员看
cmd-choose-answer-1 = 第一个问题的回答
cmd-choose-answer-2 = 第二个问题的回答
cmd-choose-answer-3 = 第三个问题的回答
cmd-choose-answer-4 = 第四个问题的回答
cmd-choose-answer-5 = 第五个问题的回答
cmd-end = 结束你与工作人员的对话
cmd-end_one = 结束这个按钮所属的对话
cmd-end_one-ticket = 哪一个
cmd-rate = 评价一次已结束的对话
cmd-rate-write = 打开评论的表单
cmd-rate-score = 有多好，1 到 5
cmd-rate-ticket = 哪一个
cmd-rate-comment = 你想说的话
cmd-force_close = 关闭用其他办法关不掉的工单
cmd-force_close-member = 谁的工单（留空则为此频道的工单）
cmd-force_close-silent = 不告诉成员
cmd-force_close-reason = 原因；除非静默关闭，成员也会看到
cmd-give_up = 放弃 Discord 反复拒绝的内容
cmd-give_up-row = 哪一个
cmd-reopen = 重新打开已关闭的工单
cmd-reopen-member = 谁的上一个工单（留空则为此频道的工单）
cmd-reopen-silent = 不告诉成员
cmd-take = 由你来负责这个工单
cmd-take-force = 即使它由别人负责
cmd-release = 不再负责这个工单
cmd-release-force = 即使它由别人负责
cmd-transfer = 把这个工单交给别人负责
cmd-transfer-to = 交给谁
cmd-transfer-force = 即使它由别人负责
cmd-rename = 在这个工单的频道名称里加一个标签
cmd-rename-label = 标签（留空则移除）
cmd-snooze = 暂时搁置这个工单（成员发消息会提前结束），或结束搁置
cmd-snooze-time = 多久，例如 2d（留空则结束搁置）
cmd-ping = 检查机器人是否在线
cmd-about = 显示这个机器人是什么

command-late = 这是你 { $minutes } 分钟前发送的，当时我不在线，所以没有执行。如果还需要，请再发一次。
retry-nothing = 这里没有可以重新发送的失败内容。
retry-begun = 正在重新发送 { $count } 条消息。结果请看它们的副本。
not-a-ticket = 这里不是工单。请在打开的工单频道里用这个命令。
ticket-closed = 这个工单已关闭。
ticket-opening = 我正在与 <@{ $member }> 打开工单。在有人回复之前，对方什么都不知道。
ticket-opening-told = 我正在与 <@{ $member }> 打开工单，你的消息也在发送给对方。
ticket-opened = 与 <@{ $member }> 的工单 #{ $ticket } 已打开：<#{ $channel }>。在有人回复之前，对方什么都不知道。
ticket-opened-told = 与 <@{ $member }> 的工单 #{ $ticket } 已打开：<#{ $channel }>。你的消息正在发送给对方。
ticket-not-opened = 我还不能为与 <@{ $member }> 的工单 #{ $ticket } 创建频道，因为{ $why ->
    [full] 服务器里没有空间
    [missing] 它的类别或论坛已不存在
   *[forbidden] Discord 不允许
}。解决之后，它会自动打开。
ticket-there = <@{ $member }> 已经有一个打开的工单：{ $where }
ticket-there-unplaced = <@{ $member }> 已经有一个打开的工单，正在创建频道。
nobody-by-id = 找不到 ID 为 { $given } 的用户。
nobody-by-name = 在成员的服务器里找不到“{ $given }”。
several-by-name = 有好几个人叫“{ $given }”：{ $people }。请提及你指的那一位。
no-ticket-with-bots = 不能与机器人打开工单。
cmd-move_thread = 把这个工单放到另一个类别
cmd-move_thread-category = 类别的名称
category-usual = 无：平常的位置
moving = { $category ->
    [none] 正在把这个工单移到平常的位置。
   *[other] 正在把这个工单移到 **{ $category }**。
}
moved = { $category ->
    [none] <@{ $staff }> 把这个工单移到了平常的位置。
   *[other] <@{ $staff }> 把这个工单移到了 **{ $category }**。
}
moved-already = { $category ->
    [none] 这个工单已经在平常的位置。
   *[other] 这个工单已经在 **{ $category }**。
}
cannot-move = { $category ->
    [none] Discord 无法把这个工单移到平常的位置：帖子离不开它的论坛，频道也不能变成帖子。它会留在原处。
   *[other] Discord 无法把这个工单移到 **{ $category }**：帖子离不开它的论坛，频道也不能变成帖子。它会留在原处。
}
not-moved = ⚠️ <@{ $staff }>：工单没能移动，留在原来的类别。Discord 的回答：{ $reason }
not-moved-forbidden = ⚠️ <@{ $staff }>：我没有权限移动这个工单，它留在原来的类别。请在两个类别里都允许我**管理频道**和**管理权限**，然后再试一次。
cmd-add_staff = 让某个人或身份组看到这个工单
cmd-add_staff-member = 谁
cmd-add_staff-role = 或有这个身份组的人
cmd-remove_staff = 不再让某个人或身份组看到这个工单
cmd-remove_staff-member = 谁
cmd-remove_staff-role = 或有这个身份组的人
guest-both = 请只填成员或身份组中的一个。
guest-nobody = 请填一个成员或身份组。
guest-everyone = 那样所有人都能进来了，请选别的身份组。
guest-bot = 机器人不能进入工单。
guest-member = 这个工单是关于 { $who } 的，工作人员之间的话会被对方看到。
guest-not-there = { $who } 不在工单所在的服务器。
guest-in-post = 这个工单是论坛里的帖子：能看到论坛的人就能看到它，其他人都不行。
guest-coming = 正在让 { $who } 进入这个工单。
guest-going = 今后只有类别允许时，{ $who } 才能看到这个工单。
guest-in = { $who }：<@{ $staff }> 让你进入了这个工单。
guest-out = <@{ $staff }> 不再让 { $who } 进入这个工单。谁能看到它，又由类别决定了。
guest-forbidden = ⚠️ <@{ $staff }>：我没有权限更改谁能看到这个工单。请在它的类别里允许我**管理权限**，然后再试一次。
guest-not-changed = ⚠️ <@{ $staff }>：没能更改谁能看到这个工单。Discord 的回答：{ $reason }
no-such-category = 没有“{ $given }”这个类别。{ $known ->
    [none] 一个类别都没有。
   *[other] 可以选：{ $known }
}
discord-silent = Discord 没有回答，所以什么都没有做。请再试一次。
ticket-closed-by = 这个工单已由 <@{ $staff }> 关闭。
no-closed-ticket = <@{ $member }> 从来没有过工单。
ticket-is-open = 这个工单是打开的。
reopen-which = 这里不是工单。请在已关闭的工单频道里用这个命令，或填写成员。
reopening = 工单重新打开了：<#{ $channel }>
reopening-unplaced = 工单重新打开了，正在创建频道。
channel-elsewhere = 工单重新打开了，但我没能把频道移回来：{ $reason }。请手动移动。
no-open-ticket = 这个成员没有打开的工单。
cancel-takes-nothing = `cancel` 不能与其他选项一起用。
nothing-planned = 这个工单没有预定关闭。
delay-too-long = 最多可以预定 { $limit } 之后关闭。
closing-planned = 🕑 这个工单将在 <t:{ $moment }:R>（<t:{ $moment }:f>）关闭，除非成员先发消息。用 `/close` 的 `cancel` 可以让它继续开着。
closing-planned-firmly = 🕑 这个工单将在 <t:{ $moment }:R>（<t:{ $moment }:f>）关闭。用 `/close` 的 `cancel` 可以让它继续开着。
closing-replanned = 🕑 时间已更改，这个工单将在 <t:{ $moment }:R>（<t:{ $moment }:f>）关闭。
closing-called-off = 工单继续开着，预定的关闭已取消。
closing-called-off-by-member = 成员发了消息，预定的关闭已取消。
idle-warned = 💤 成员很久没有回复，已提醒对方。除非对方发消息或你们有人在这里做些什么，这个工单将在 <t:{ $moment }:R>（<t:{ $moment }:f>）关闭。用 `/close` 的 `cancel` 可以让它继续开着。
idle-called-off = 工单继续开着，也告诉了成员。等待时间重新计算。
idle-reason = 很久没有收到回复。
rating-told = { $stars } <@{ $member }> 评价了工单 #{ $ticket }。
rating-changed = { $stars } <@{ $member }> 更改了对工单 #{ $ticket } 的评价。
rating-told-comment = { $stars } <@{ $member }> 对工单 #{ $ticket } 的评论：
closed-note = 🔒 工单已关闭。
closed-note-with-reason = 🔒 工单已关闭：{ $reason }
closed-note-by = 🔒 已由 <@{ $staff }> 关闭。
closed-note-by-with-reason = 🔒 已由 <@{ $staff }> 关闭：{ $reason }
reply-queued = 回复 #{ $number } 正在发送。送达后，此频道里的副本会显示出来。
reply-empty = 没有可发送的内容：请写些文字或附上文件。
reply-too-long = 你的回复有 { $length } 个字符，最多 { $limit } 个。请分开发送。
which-reply = 哪条回复？请填副本下面的编号，或直接回复那个副本。
no-such-reply = 这个工单里没有回复 #{ $number }。
no-reply = 这不是发给成员的回复。
not-your-reply = 只有作者和版主可以更改回复 #{ $number }。
reply-is-deleted = 回复 #{ $number } 已经删除，不能再更改。
reply-unchanged = 回复 #{ $number } 已经是这个内容。
reply-edited = 回复 #{ $number } 已编辑。
reply-gone = 回复 #{ $number } 已删除。副本会留在这里，标为已删除。
reply-title = 回复
reply-field = 成员会看到的内容
edit-title = 回复 #{ $number }
edit-field = 新内容
reason-too-long = 原因超过了 { $limit } 个字符，请缩短。
kept-as-note = 📝 我把它存为备注了：它看起来像命令，或是在回复工作人员自己的消息。成员看不到。
typed-command = 💡 这是作为消息发送的，所以什么都没有发生。请从输入时弹出的列表里选择 `/{ $command }`，或写 `{ $prefix }{ $command }`。
send-note-button = 发给成员
note-later = 这里写的或改的内容还在读取中，请稍后再试。
note-gone = 这条备注已不存在，或已经发出。
files-taken-away = 📎 成员移除了：{ $names }
reacted-by-member = 成员用 { $emoji } 作了反应
reacted-by-staff = 工作人员用 { $emoji } 作了反应
cmd-send_note = 把备注发给成员
cmd-send_note-message = 哪条备注
edit-field-rest = 其余的内容
cmd-reply_form = 发送在表单中写的回复
cmd-reply_form-quote = 所回复的消息
cmd-reply_form-anonymous = 不告诉成员是谁回复的
cmd-reply_form-real = 即使回复总是匿名，也向成员显示你的名字
cmd-reply_form-plain = 不管设置如何，都以纯文本发送
cmd-reply_form-to = 只发给工单里的这个成员
cmd-reply_form-text = 要说的话
cmd-edit_form = 在表单里更改回复
cmd-edit_form-number = 副本下面的编号
cmd-edit_form-text = 新内容
cmd-edit_form-rest = 其余的内容
still-arriving = 成员的 { $count } 条消息还在送往这个工单的途中。请看过之后再关闭。
channel-not-archived = 工单已关闭，但我没能归档它的频道：{ $reason }。请手动移动。如果每次都这样，请检查设置里 `[closing]` 的 `archive_category`。
channel-stays = 工单已关闭，但我没能删除它的频道：{ $reason }。请手动删除。
closing = 工单已关闭。
pong = 我在。{ $waiting ->
    [0] 没有等待发送的内容。
   *[other] 有 { $waiting } 条消息等待发送。
}
about = Guildhall modmail { $version }：成员私下给它发消息，工作人员在工单里回复。自由软件，采用 MIT 或 Apache-2.0 许可。

## 负责人

claim-taken = 🙋 这个工单由 <@{ $staff }> 负责。
claim-released = 这个工单现在没有人负责。
claim-yours = 这个工单已经由你负责。
claim-theirs = 这个工单已经由 <@{ $staff }> 负责。
claim-nobodys = 这个工单没有人负责。
claim-ask = 这个工单由 <@{ $staff }> 负责。仍要这样做吗？
claim-anyway = 仍要这样做
claim-not-staff = 这个人不是工作人员：没有我设置里列出的任何身份组。
claim-unknown = Discord 没有回答这个人是不是工作人员，请再试一次。
label-set = 标签已加上。
label-none = 这个工单没有标签。要加标签，请写在命令后面。
label-taken-off = 标签已移除。
label-refused = Discord 不允许在这里的频道名称中使用“{ $label }”，请选别的标签。
label-not-taken = ⚠️ Discord 不允许在这里的频道名称中使用标签“{ $label }”，我已将其移除。
label-not-taken-by = ⚠️ <@{ $staff }>：Discord 不允许在这里的频道名称中使用标签“{ $label }”，我已将其移除。请选别的。
label-too-long = 标签最多 { $limit } 个字符。
label-without-letters = 标签里要有文字或数字，其他字符不会显示在频道名称里。
label-later = 标签已保存。Discord 十分钟内只允许改名两次，所以频道名称会在 <t:{ $moment }:R>更新。
snoozed = 💤 这个工单搁置到 <t:{ $moment }:f>，或到成员发消息为止。
not-snoozed = 这个工单没有搁置。要搁置它，请写明多久，例如 `2d`。
snooze-over = ⏰ 这个工单的搁置已结束。

## 打开的工单列表

cmd-tickets = 列出打开的工单，等你们最久的排在前面
cmd-tickets-mine = 只列出由你负责的
cmd-tickets-unclaimed = 只列出没有人负责的
cmd-tickets-page = 第几页
queue-title = { $count } 个打开的工单
queue-mine-or-unclaimed = 请选 `mine` 或 `unclaimed`：没有工单两者都是。
queue-none = 没有打开的工单。
queue-none-mine = 没有由你负责的打开的工单。
queue-none-unclaimed = 每个打开的工单都有人负责。
queue-unplaced = { $name }（还没有频道）
queue-staff = 等工作人员回复（自 <t:{ $moment }:R>）
queue-member = 等成员回复（自 <t:{ $moment }:R>）
queue-unwritten = <t:{ $moment }:R>打开，还没有消息
queue-snoozed = 💤 到 <t:{ $moment }:f>
page-of = 第 { $page } 页，共 { $pages } 页
page-open = 第 { $page } 页

## 快捷回复

cmd-reply-plain = 不管设置如何，都以纯文本发送
cmd-anonreply-plain = 不管设置如何，都以纯文本发送
cmd-snippet = 准备好常用的回答并发送
cmd-snippet-use = 把快捷回复发给这个工单的成员
cmd-snippet-use-key = 哪个快捷回复
cmd-snippet-use-file = 一起发送的文件
cmd-snippet-use-anonymous = 不告诉成员是谁回复的
cmd-snippet-use-plain = 不管设置如何，都以纯文本发送
cmd-snippet-list = 列出所有快捷回复
cmd-snippet-list-page = 第几页
cmd-snippet-show = 显示快捷回复的内容
cmd-snippet-show-key = 哪个快捷回复
cmd-snippet-history = 显示快捷回复以前的内容
cmd-snippet-history-key = 哪个快捷回复
cmd-snippet-history-version = 以前版本的编号（留空则列出）
cmd-snippet-create = 创建快捷回复
cmd-snippet-create-key = 用来调用它的词
cmd-snippet-create-content = 内容（留空则在表单里写）
cmd-snippet-edit = 更改快捷回复的内容
cmd-snippet-edit-key = 哪个快捷回复
cmd-snippet-edit-content = 新内容（留空则在表单里编辑）
cmd-snippet-delete = 删除快捷回复
cmd-snippet-delete-key = 哪个快捷回复
cmd-snippet_save = 用一条消息创建快捷回复
    .menu = 存为快捷回复
snippet-created = 快捷回复 `{ $key }` 已保存。可以用 `/snippet use` 或 `{ $prefix }{ $key }` 发送，也可以在回复里写 `{"{{"}{ $key }{"}}"}`。
snippet-edited = 快捷回复 `{ $key }` 已更改。用 `/snippet history` 查看以前的内容。
snippet-unchanged = 快捷回复 `{ $key }` 已经是这个内容。
snippet-deleted = 快捷回复 `{ $key }` 已删除。它的内容是：
snippet-shown = 快捷回复 `{ $key }`，由 <@{ $staff }> 创建于 <t:{ $moment }:R>，最近更改于 <t:{ $changed }:R>，{ $uses ->
    [0] 从未发送
   *[other] 发送过 { $uses } 次
}：
snippet-none = 还没有快捷回复。版主可以用 `/snippet create` 创建。
snippet-list = { $count } 个快捷回复
snippet-line = `{ $key }`（{ $uses } 次）{ $text }
snippet-history = 快捷回复 `{ $key }` 以前的内容：
snippet-version = **{ $version }**：到 <t:{ $moment }:f> 被 <@{ $staff }> 更改为止
snippet-never-changed = 快捷回复 `{ $key }` 从未更改过。
snippet-no-version = 快捷回复 `{ $key }` 没有版本 { $version }。用 `/snippet history` 查看有哪些。
snippet-unknown = 没有快捷回复 `{ $key }`。用 `/snippet list` 查看有哪些。
snippet-taken = 已经有快捷回复 `{ $key }`。要更改请用 `/snippet edit`。
snippet-key-alias = `{ $key }` 已经是别名，请选别的词。
snippet-key-command = `{ $key }` 是命令，请选别的词。
snippet-key-too-long = 这个词最多 { $limit } 个字符。
snippet-key-characters = `{ $key }` 不能作为输入用的词：请用文字、数字、`-` 和 `_`，并以文字或数字开头。
snippet-empty = 没有可保存的内容：快捷回复需要有文字。
snippet-too-long = 快捷回复有 { $length } 个字符，最多 { $limit } 个。
snippet-may-be-too-long = 填入变量后，这个快捷回复可能达到 { $length } 个字符，而回复最多 { $limit } 个。请缩短。
snippet-unknown-variable = 没有变量 `{"{"}{ $name }{"}"}`。可以用：{ $known }。要把花括号当作文字，请在前面加反斜杠：`\{"{"}`。
snippet-form = 快捷回复
snippet-field-key = 用来调用它的词
snippet-field-content = 内容
reply-no-snippet = 没有快捷回复“{ $key }”，所以什么都没有发送。要把花括号当作文字发送，请在前面加反斜杠：`\{"{{"}`。
reply-unknown-variable = 没有变量 `{"{"}{ $name }{"}"}`，所以什么都没有发送。可以用：{ $known }。要把花括号当作文字发送，请在前面加反斜杠：`\{"{"}`。
snippet-takes-nothing = `{ $prefix }{ $name }` 会发送同名的快捷回复，后面不能再写内容，所以什么都没有发送。要加文字，请写 `{ $prefix }reply {"{{"}{ $name }{"}}"}` 再接着写。

## 别名

cmd-alias = 给命令起你们自己的名字
cmd-alias-create = 为一个或几个命令创建别名
cmd-alias-create-name = 用来调用它的词
cmd-alias-create-steps = 最多五个命令，中间用 && 隔开，例如：reply 再见！ && close 2h
cmd-alias-list = 列出所有别名
cmd-alias-list-page = 第几页
cmd-alias-delete = 删除别名
cmd-alias-delete-name = 哪个别名
alias-created = { $behind ->
    [rest] 别名 `{ $name }` 已保存。`{ $prefix }{ $name }` 会调用它的命令，并带上你后面写的内容。
   *[nothing] 别名 `{ $name }` 已保存。`{ $prefix }{ $name }` 会执行它所代表的命令，遇到第一个被拒绝的就停下。
}
alias-deleted = 别名 `{ $name }` 已删除。它代表：
alias-none = 还没有别名。可以用 `/alias create` 创建。
alias-list = { $count } 个别名
alias-line = `{ $name }` { $steps }
alias-unknown = 没有别名 `{ $name }`。用 `/alias list` 查看有哪些。
alias-taken = 已经有别名 `{ $name }`。请先删除它，或选别的词。
alias-is-snippet = 已经有快捷回复 `{ $name }`，请选别的词。
alias-too-long = 别名有 { $length } 个字符，最多 { $limit } 个。
alias-too-many = 这里有 { $count } 个命令，一个别名最多 { $limit } 个。
alias-empty-step = 少了一个命令：每个 `&&` 两边都要有命令。
alias-open-quote = 有一个引号没有闭合。如果它属于文字，请在前面加反斜杠：`\"`。
alias-half-step = `{ $step }` 还要再加一个词才是命令。
alias-no-command = `{ $step }` 不是以命令开头。别名里不能有别的别名；快捷回复请用 `snippet use` 加名称。
alias-stopped = ⚠️ `{ $name }` 的第 { $step } 步没有完成，我停在了那里。
alias-takes-nothing = `{ $prefix }{ $name }` 本身已经完整，后面不能再写内容，所以什么都没有做。

## 其他机器人的命令

instead-alert = `{ $prefix }alert` 会在成员下次发消息时提及你，再用一次就取消。
instead-block = `{ $prefix }blocked` 列出谁被屏蔽、到什么时候。
instead-config = `config list` 显示可以在这里更改的设置，`config set` 更改其中一个。其余的在启动我的文件里。
instead-link = Discord 每条消息的菜单里都有*复制消息链接*。
instead-log = 我的日志在运行我的人启动我的地方，里面写着我做了什么、为什么失败。
instead-logs = 工单没有网页。`{ $prefix }logs` 列出某个成员的工单，`{ $prefix }transcript` 显示其中一个。
instead-mention = 有新工单时提及哪些身份组，由设置里的 `ping_roles` 决定。
instead-menu = 成员从 `{ $prefix }category list` 所列的类别中选择；同组的命令可以更改它们。
instead-nsfw = 请在 Discord 上工单频道的设置里开启或关闭*年龄限制频道*。
instead-pause = `{ $prefix }pause new` 会暂扣要开新工单的消息，`{ $prefix }pause all` 会暂扣成员写的所有内容，`{ $prefix }pause off` 结束暂停。
instead-plain = 请用 `{ $prefix }reply -plain` 加上你的文字。
instead-plain-anonymous = 请用 `{ $prefix }anonreply -plain` 加上你的文字。
instead-program = 我是一个没有插件的程序，不会运行代码，也不会自己更新。用 `{ $prefix }about` 查看我的版本。
instead-repair = 工单不需要修复，我靠数据库认得它们。`{ $prefix }reopen` 可以找回已关闭的工单。
instead-rules = 这里没有会自动执行命令的规则。要把几个命令合成一个词，请用 `{ $prefix }alias create`。
instead-self = 请用 `{ $prefix }new_thread` 加上你自己的名字。
instead-snoozed = 搁置的工单会在频道名称里显示。在工单里用不带时间的 `{ $prefix }snooze` 可以结束搁置。
instead-suspend = 请用 `{ $prefix }snooze` 加时间，例如 `2d`；成员发消息会提前结束。单用 `{ $prefix }snooze` 可以结束搁置。
instead-variables = 请用 `{ $prefix }freply` 加 `-anonymous`、`-plain` 或两者，再写上你的文字。

## 屏蔽、暂停与暂扣的消息

refused-blocked = { $until ->
    [none] 🚫 你不能给工作人员发消息，所以这条消息没有转达。
   *[other] 🚫 <t:{ $until }:f> 之前你不能给工作人员发消息，所以这条消息没有转达。
}
held-paused = { $until ->
    [none] ⏳ 工作人员目前不接收消息。
   *[other] ⏳ 工作人员在 <t:{ $until }:f> 之前不接收消息。
}{ $reason ->
    [none] 你的消息已保存，之后会转给他们，不用重新发送。
   *[other] 你的消息已保存，之后会转给他们，不用重新发送。他们说：{ $reason }
}
held-raid = ⏳ 工作人员收到的消息异常多，所以会先看一遍新消息。你的消息已保存，不用重新发送。
held-newcomer = ⏳ 新账号和新成员的第一条消息，工作人员会先看一遍再接收。你的消息已保存，不用重新发送。
held-flood = ⏳ 一次发得太多，工作人员看不过来。超出的内容已保存，等他们查看，请给他们一点时间。
blocked-told = { $until ->
    [none] 🚫 你不能再给工作人员发消息了。
   *[other] 🚫 <t:{ $until }:f> 之前你不能给工作人员发消息。
}{ $reason ->
    [none] 你在这里写的内容不会转达。
   *[other] 你在这里写的内容不会转达。原因：{ $reason }
}
unblocked-told = 你又可以给工作人员发消息了。

blocked-note = 🚫 <@{ $staff }> 屏蔽了这个成员，{ $until ->
    [none] 无限期
   *[other] 到 <t:{ $until }:f>
}。对方写的内容不会显示在这里，会保存到有人解除屏蔽为止。{ $reason ->
    [none] { "" }
   *[other] 原因：{ $reason }
}
unblocked-note = <@{ $staff }> 解除了对这个成员的屏蔽。
alert-held = ⏳ **{ $name }**（<@{ $member }> · `{ $member }`）的第一条消息被暂扣，因为账号是新的，或最近才加入。只要还有暂扣的内容，我就不会再提醒：用 `/held list` 查看全部。

alert-raid = 🛡️ { $minutes } 分钟内有 { $count } 个新账号打开了工单，所以我开启了突袭模式：要开新工单的消息会暂扣在 `/held list`，已打开的工单照常进行。不是突袭？那就把它关掉。

undo-button = 撤销
let-in-button = 放行
discard-button = 丢弃
let-in-button-of = 放行 { $name }
discard-button-of = 丢弃 { $name }
let-in-all-button = 全部放行
discard-all-button = 全部丢弃
pause-off-button = 结束暂停
raid-off-button = 关闭突袭模式

block-done = 🚫 { $who } 已被屏蔽，{ $until ->
    [none] 无限期
   *[other] 到 <t:{ $until }:f>（<t:{ $until }:R>）
}。{ $reason ->
    [none] 没有填写原因。
   *[other] 原因：{ $reason }
}
time-too-long = 太长了，最多 { $limit }。不填时间的话，会持续到有人结束为止。
block-both = 请只填成员或身份组中的一个。
block-whom = 你指的是谁？请填成员或身份组，或在工单里用这个命令。
block-bot = 机器人不能给我发消息，没有什么可屏蔽的。
block-staff = <@{ $member }> 是工作人员，不能屏蔽工作人员。
block-staff-role = 这是工作人员的身份组，不能屏蔽工作人员。
block-everyone = 这是所有人的身份组。要暂扣成员写的所有内容，请用 `pause all`。
block-no-role = 成员的服务器里没有这个身份组。
block-title = 屏蔽
block-field-time = 多久，例如 7d（留空：无限期）
block-field-reason = 原因；会告诉成员
undo-blocked = 已撤销：{ $who } 又被屏蔽了。
undo-unblocked = 已撤销：{ $who } 不再被屏蔽。
undo-exempted = 已撤销：对身份组的屏蔽又适用于 { $who }。
undo-changed = 这个屏蔽之后又有更改，所以不能撤销。用 `/blocked` 查看现在的情况。
undo-gone = 时间太久，不能撤销了。
unblock-done = { $who } 又可以给工作人员发消息了。
unblock-done-exempted = { $who } 又可以给工作人员发消息了。对方还有被屏蔽的身份组；从现在起，对身份组的屏蔽不适用于对方。
unblock-exempted = { $who } 没有被屏蔽，但有被屏蔽的身份组。从现在起，对身份组的屏蔽不适用于对方。
unblock-nothing = { $who } 没有被屏蔽。
unblock-refused = 在此期间拒绝了 { $count } 条消息。要接收对方写的内容吗？
    { $messages }
blocked-nobody = 没有人被屏蔽。
blocked-list = 已屏蔽（{ $count }）
blocked-line = • { $who }{ $name ->
    [none] { "" }
   *[other] （{ $name }）
} · { $until ->
    [none] 无限期
   *[other] 到 <t:{ $until }:f>
} · 由 <@{ $staff }> 于 <t:{ $since }:R>屏蔽 · { $refused ->
    [0] 没有拒绝消息
   *[other] 拒绝了 { $refused } 条消息
}{ $reason ->
    [none] { "" }
   *[other] { " " }· { $reason }
}
blocked-line-over = • { $who }{ $name ->
    [none] { "" }
   *[other] （{ $name }）
} · 已于 <t:{ $until }:f> **结束** · 由 <@{ $staff }> 屏蔽 · { $refused ->
    [0] 没有拒绝消息
   *[other] 拒绝了 { $refused } 条消息
}{ $reason ->
    [none] { "" }
   *[other] { " " }· { $reason }
}
held-nothing = 没有暂扣的内容。
held-whose = 请填一个成员，或用 `all`。
held-list = 消息被暂扣的成员（{ $count }）
held-line = <@{ $member }>（{ $name }）· 自 <t:{ $since }:R>起 { $count } 条消息 · { $why ->
    [blocked] 被屏蔽
    [paused] 暂停中
    [raid] 突袭模式
    [young] 新账号
    [newcomer] 新成员
   *[flood] 一次太多
}
    { $message }
held-let-in = <@{ $staff }> 放行了 { $count } 条消息，正在送达。
held-discarded = <@{ $staff }> 丢弃了 { $count } 条消息，作者会在下面看到 ❌。
discard-all-ask = 这会丢弃所有未被屏蔽的成员暂扣的内容，谁都不会收到。确定吗？
pause-new = ⏸️ 暂停接收新工单，{ $until ->
    [none] 直到有人结束
   *[other] 到 <t:{ $until }:f>
}。已打开的照常进行；要开新工单的消息会暂扣，之后继续。{ $reason ->
    [none] { "" }
   *[other] 告诉成员：{ $reason }
}
pause-all = ⏸️ 成员写的所有内容都会暂扣，{ $until ->
    [none] 直到有人结束
   *[other] 到 <t:{ $until }:f>
}，之后继续。{ $reason ->
    [none] { "" }
   *[other] 告诉成员：{ $reason }
}
pause-over = ▶️ 暂停结束了。{ $count ->
    [0] 没有暂扣的内容。
   *[other] 暂扣的 { $count } 条消息继续送达。
}
pause-none = 没有在暂停。
raid-on = 🛡️ 突袭模式已开启，{ $until ->
    [none] 直到有人关闭
   *[other] 到 <t:{ $until }:f>
}。要开新工单的消息会暂扣在 `/held list`，已打开的工单照常进行。
raid-off = 🛡️ 突袭模式已关闭。{ $count ->
    [0] 没有暂扣的内容。
   *[other] { $count } 个成员的消息被暂扣：请看 `/held list`。
}
raid-none = 突袭模式已经关闭了。

cmd-block = 屏蔽成员或身份组，使其不能给工作人员发消息
    .menu = 屏蔽
cmd-block-member = 谁（留空则为这个工单的成员）
cmd-block-role = 或有这个身份组的所有人
cmd-block-time = 多久，例如 7d（留空则无限期）
cmd-block-silent = 不告诉成员
cmd-block-reason = 原因；除非静默屏蔽，成员也会看到
cmd-undo_block = 撤销屏蔽或解除屏蔽
cmd-undo_block-change = 哪个更改
cmd-unblock = 让成员或身份组又能给工作人员发消息
cmd-unblock-member = 谁（留空则为这个工单的成员）
cmd-unblock-role = 或有这个身份组的所有人
cmd-unblock-silent = 不告诉成员
cmd-blocked = 列出谁被屏蔽
cmd-blocked-page = 第几页
cmd-pause = 暂时扣住成员写的内容
cmd-pause-new = 暂扣要开新工单的消息；已打开的工单照常进行
cmd-pause-new-time = 多久，例如 2h（留空则由你自己结束）
cmd-pause-new-reason = 告诉成员的话
cmd-pause-all = 暂扣成员写的所有内容
cmd-pause-all-time = 多久，例如 2h（留空则由你自己结束）
cmd-pause-all-reason = 告诉成员的话
cmd-pause-off = 结束暂停；暂扣的内容继续送达
cmd-held = 暂扣的消息
cmd-held-list = 列出消息被暂扣的成员
cmd-held-list-page = 第几页
cmd-held-let-in = 放行暂扣的消息
cmd-held-let-in-member = 谁的
cmd-held-let-in-all = 所有人的，被屏蔽的除外
cmd-held-discard = 丢弃暂扣的消息；谁都不会收到
cmd-held-discard-member = 谁的
cmd-held-discard-all = 所有人的，被屏蔽的除外
cmd-held-discard-sure = 不再询问
cmd-raid = 突袭期间暂扣第一条消息
cmd-raid-on = 开启突袭模式：暂扣第一条消息
cmd-raid-on-time = 多久，例如 2h（留空则由你自己结束）
cmd-raid-off = 关闭突袭模式；暂扣的内容留在列表里

## 关于成员的信息

card-notes-more = ……还有 { $count } 条：`/notes`
cmd-note = 给成员添加只有工作人员能看到的备注，在其所有工单里都能看到
    .menu = 添加备注
cmd-note-member = 关于谁（留空则为这个工单的成员）
cmd-note-pin = 置顶备注，使其在卡片上排在最前
cmd-note-text = 要记住的内容（留空则在表单里写）
cmd-notes = 列出关于成员的备注
cmd-notes-member = 关于谁（留空则为这个工单的成员）
cmd-notes-page = 第几页
cmd-pin_note = 置顶备注，使其在卡片上排在最前，或取消置顶
cmd-pin_note-note = 备注的编号
cmd-pin_note-off = 取消置顶
cmd-delete_note = 删除你的备注；版主可以删除任何备注
cmd-delete_note-note = 备注的编号
cmd-logs = 列出以前的工单
cmd-logs-member = 谁的工单（全部留空则为这个工单的成员）
cmd-logs-by = 只列出这位工作人员回复过的工单
cmd-logs-closed-by = 只列出这位工作人员关闭的工单
cmd-logs-page = 第几页
cmd-logs_by = 列出某位工作人员回复过的工单
cmd-logs_by-staff = 谁回复的
cmd-logs_closed_by = 列出某位工作人员关闭的工单
cmd-logs_closed_by-staff = 谁关闭的
cmd-transcript = 以网页和文本文件获取工单记录，包括工作人员的备注
cmd-transcript-number = 工单的编号（留空则为这个工单）
cmd-search = 查找工单里说过的话
cmd-search-member = 只在这个成员的工单里找
cmd-search-words = 包含所有这些词；"一个短语"用引号括起来，begin* 表示以它开头
cmd-search_page = 显示搜索结果的另一页
cmd-search_page-search = 哪次搜索
cmd-search_page-page = 第几页

history-whose = 谁的？请填成员，或在其工单里使用。
history-not-here = 别人可能会在这里看到回答。请用只有你能看到回答的 `/{ $command }`，或在工单里输入。
note-title = 关于这个成员的备注
note-field = 要记住的内容
note-too-long = 你的备注有 { $length } 个字符，最多 { $limit } 个。请分成几条。
note-added = 📝 关于 <@{ $member }> 的备注 #{ $note } 已保存，会出现在其下一个工单的卡片上。
note-added-pinned = 📌 关于 <@{ $member }> 的备注 #{ $note } 已保存并置顶，会排在其下一个工单卡片的最前。
note-pinned = 📌 备注 #{ $note } 已置顶。
note-pinned-before = 备注 #{ $note } 已经置顶了。
note-unpinned = 备注 #{ $note } 已取消置顶。
note-not-pinned = 备注 #{ $note } 没有置顶。
note-deleted = 🗑️ 关于 <@{ $member }> 的备注 #{ $note } 已删除。它的内容是：{ $text }
no-such-note = 没有备注 #{ $note }。用 `/notes` 列出关于成员的备注。
not-your-note = 只有作者和版主可以删除备注 #{ $note }。
notes-none = 没有关于 <@{ $member }> 的备注。可以用 `/note` 添加。
notes-title = { $count } 条备注
logs-none = 没有这样的工单。
logs-title = { $count } 个工单
logs-open = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> 打开，仍然开着 · { $messages } 条消息
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>，自动关闭 · { $messages } 条消息
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>，由 <@{ $staff }> 关闭 · { $messages } 条消息
search-title = 🔎 { $words }
search-none = 没有人说过“{ $words }”。所有的词要在同一条消息里；请少用几个词，或用词的开头加星号，例如 `refu*`。
search-none-yet = 这一页没有结果。还有更早的消息我没有查看。
search-over = 这次搜索太久了，请再用一次 `/search`。
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] 成员
    [staff] 工作人员
    [note] 备注
   *[system] 关闭
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ 已删除
   *[no] {""}
}
no-such-ticket = 没有工单 #{ $number }。
ticket-hidden = 你看不到工单 #{ $number }：它的类别对你隐藏。版主可以查看。
transcript-which = 这里不是工单。请填工单的编号，或在它的频道里用这个命令。
transcript-ready = 📄 工单 #{ $number }：网页可以用任何浏览器打开，文本可以用任何编辑器打开。两者都包含工作人员的备注，请不要转给成员。
transcript-title = 工单 #{ $number }
transcript-member = 成员：{ $name }（{ $id }）
transcript-category = 类别：{ $category }
transcript-change = { $what ->
    [opened] 打开
   *[closed] 关闭
}：{ $at }
transcript-change-by = { $what ->
    [opened] 打开
   *[closed] 关闭
}：{ $at }，{ $by }
transcript-made = 生成于 { $at }。所有时间均为 UTC。
transcript-kind = { $kind ->
    [user] 成员
    [staff] 工作人员
    [note] 给工作人员的备注
   *[system] 关闭
}
transcript-number = 回复 #{ $number }
transcript-anonymous = 对成员匿名
transcript-pending = 发送中
transcript-failed = 未送达：{ $reason }
transcript-edited = 编辑于 { $at }
transcript-before = { $at } 之前的内容：
transcript-deleted = 删除于 { $at }
transcript-deleted-by = 由 { $by } 删除于 { $at }
transcript-file = { $name }（{ $size } 字节，SHA-256 { $sha256 }）
transcript-file-lost = { $name }（{ $size } 字节，没有副本）
transcript-file-removed = 移除于 { $at }
transcript-cut = 其余内容放不进 { $limit } 字节的文件。
log-closed = 🔒 **{ $name }**（<@{ $member }> · `{ $member }`）的工单 #{ $number } 在 { $time } 后自动关闭 · { $messages } 条消息
log-closed-by = 🔒 **{ $name }**（<@{ $member }> · `{ $member }`）的工单 #{ $number } 在 { $time } 后由 <@{ $staff }> 关闭 · { $messages } 条消息

## 提醒、通知与定时回复

cmd-remind = 就这个工单提醒你自己、某个身份组或工作人员
cmd-remind-when = 14:30、2h、tomorrow 9:00、2026-12-01 09:00 或 every friday 9:00
cmd-remind-role = 不提醒你，而提醒这个身份组
cmd-remind-staff = 不提醒你，而提醒所有工作人员
cmd-remind-text = 要提醒什么
cmd-reminders = 列出你的提醒
cmd-reminders-page = 第几页
cmd-reminders-all = 这个工单里所有人的
cmd-remove_reminder = 移除提醒
cmd-remove_reminder-number = 它的编号
cmd-reminder_subscription = 选择给你身份组的提醒是否提及你
cmd-reminder_subscription-role = 身份组
cmd-reminder_subscription-state = 开或关
cmd-alert = 这个成员下次发消息时提及你；再用一次则取消
cmd-alert-cancel = 取消它；没有可取消的就什么都不做
cmd-subscribe = 成员每次在这个工单发消息时都提及你
cmd-unsubscribe = 成员在这个工单发消息时不再提及你
cmd-scheduled = 稍后发送的回复
cmd-scheduled-list = 列出这个工单的定时回复
cmd-scheduled-list-page = 第几页
cmd-scheduled-cancel = 取消定时回复
cmd-scheduled-cancel-number = 它的编号
cmd-preferences = 你自己的设置
cmd-preferences-timezone = 显示或设置你填写时间所用的时区
cmd-preferences-timezone-zone = 例如 Europe/Paris（留空则显示你的时区）
cmd-preferences-timezone-reset = 恢复为工作人员的时区
cmd-reply-after = 稍后发送：多久以后，例如 2h
cmd-reply-at = 稍后发送：什么时候，例如 14:30 或 tomorrow 9:00
cmd-anonreply-after = 稍后发送：多久以后，例如 2h
cmd-anonreply-at = 稍后发送：什么时候，例如 14:30 或 tomorrow 9:00

moment-past = 这个时间已经过了：现在是 <t:{ $now }:t>，你的时区是 { $zone }。请写成 `2h` 或 `tomorrow 9:00` 这样，或用 `/preferences timezone` 更改时区。
moment-too-far = 太远了，最多可以预定到 { $limit } 之后。
remind-role-or-staff = 请只选身份组或 `staff` 中的一个。
remind-not-everyone = 我不会提及所有人，请选工作人员的身份组。
remind-no-staff-roles = 我的设置里没有工作人员的身份组，请改选一个身份组。
reminder-too-long = 提醒最多 { $limit } 个字符，请缩短。
reminders-too-many = 你已经有 { $limit } 个提醒了。请先用 `/remove_reminder` 移除几个。
reminder-set = ⏰ 提醒 #{ $number }：我会在 <t:{ $moment }:R>（<t:{ $moment }:f>，你的时区是 { $zone }）在这里提醒{ $whom ->
    [self] 你
    [staff] 工作人员
   *[other] { " " }{ $whom }
}。
reminder-set-every = ⏰ 提醒 #{ $number }：我会在 <t:{ $moment }:R>（<t:{ $moment }:f>）、之后按 `{ $every }` 在这里提醒{ $whom ->
    [self] 你
    [staff] 工作人员
   *[other] { " " }{ $whom }
}（你的时区是 { $zone }）。
reminder-own = ⏰ { $who }，你要的提醒：{ $text }
reminder-for-others = ⏰ { $who }，<@{ $staff }> 让我提醒你：{ $text }
reminder-late = *（本该在 <t:{ $moment }:R>提醒，但我当时不在线。）*
reminder-missed = *（本该在 <t:{ $moment }:R>提醒，之后还有 { $missed } 次，但我当时不在线。）*
reminders-none = 你没有提醒。
reminders-none-here = 这个工单里没有提醒。
reminders-title = 提醒
reminders-line = `#{ $number }` <t:{ $moment }:f>，<#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] ，给 { $whom }
}：{ $text }{ $every ->
    [once] { "" }
   *[other] （`{ $every }`）
}
reminder-removed = 提醒 #{ $number } 已移除。
no-such-reminder = 提醒 #{ $number } 已经没有了。用 `/reminders` 列出你的提醒。
not-your-reminder = 提醒 #{ $number } 是别人的，只有本人和版主可以移除。
not-your-role = 你没有身份组 <@&{ $role }>。
no-opting-out = 我不能在身份组的提醒里略过某个人，因为我看不到谁有哪个身份组：设置里 `[members]` 的 `membership` 是关闭的。
reminders-on = 给 <@&{ $role }> 的提醒又会提及你了。
reminders-off = 给 <@&{ $role }> 的提醒不再提及你。
reminders-on-already = 给 <@&{ $role }> 的提醒已经会提及你。
reminders-off-already = 给 <@&{ $role }> 的提醒已经不提及你。
alert-ping = 🔔 { $who }：成员发消息了。
alert-set = 🔔 <@{ $member }> 下次发消息时我会提及你，即使是在别的工单里。再用一次就取消。
alert-withdrawn = <@{ $member }> 下次发消息时我不会提及你。
alert-none = 你没有要求在这个成员发消息时提及你。
subscribed = 🔔 成员每次在这个工单发消息，我都会提及你。用 `/unsubscribe` 结束。
subscribed-already = 成员每次在这个工单发消息，我已经会提及你了。
unsubscribed = 成员在这个工单发消息时，我不再提及你。
unsubscribed-already = 你没有订阅这个工单。
reply-after-or-at = 请只用 `after` 或 `at` 中的一个。
reply-anonymous-or-real = 请只用 `anonymous` 或 `real` 中的一个。
reply-only-once = 回复只发送一次，请填不带 `every` 的时间。
reply-files-not-kept = 这条回复的文件无法保存到那时：太大，或我没能取到。请现在发送，或不带文件定时发送。
scheduled-too-many = 这个工单已经有 { $limit } 条定时回复了。请先用 `/scheduled cancel` 取消几条。
reply-scheduled = 🕑 回复将在 <t:{ $moment }:f>（<t:{ $moment }:R>）发送：{ $text }
    用 `/scheduled cancel` 加编号 { $number } 可以取消。
scheduled-none = 这个工单里没有定时回复。
scheduled-title = 定时回复
scheduled-line = `#{ $number }` <t:{ $moment }:f>，<@{ $staff }>：{ $text }
scheduled-cancelled = 定时回复 #{ $number } 已取消。
no-such-scheduled = 这个工单里已经没有定时回复 #{ $number }。
not-your-scheduled = 定时回复 #{ $number } 是别人的，只有本人和版主可以取消。
scheduled-not-sent = ⚠️ <@{ $staff }>，你的定时回复没能发送：太长、是空的，或我已读不出来。请重新写。
cancelled-with-ticket = 🗑️ **{ $name }** 的工单 #{ $ticket } 已关闭，以下这些不再进行：
cancelled-reminder = - <@{ $staff }> 在 <t:{ $moment }:f> 的提醒：{ $text }
cancelled-reply = - <@{ $staff }> 在 <t:{ $moment }:f> 的定时回复：{ $text }
cancelled-more = ……还有 { $count } 个
timezone-is = 你的时区是 { $zone }，那里现在是 { $time }。要更改，请填别的时区，例如 `Europe/Paris`。
timezone-set = 你的时区现在是 { $zone }，那里现在是 { $time }。
timezone-or-reset = 请只填时区或用 `reset`，不要两者都用。
no-such-timezone = 没有“{ $given }”这个时区。名称请写成 `{ $near }` 这样。

## 带原因关闭与全部关闭

reason-required = 请说明原因：`{ $command } <reason>`。按照设置，关闭每个工单都要有原因。
reason-form = 关闭工单
reason-field = 为什么？
cmd-close_all = 询问两次后，关闭所有打开的工单
cmd-close_all-silent = 不告诉成员
cmd-close_all-reason = 原因；除非静默关闭，成员也会看到
cmd-close_all_sure = 回答是否要关闭所有工单
cmd-close_all_sure-no = 什么都不关闭
cmd-close_all_sure-sure = 是否为第二次确认
cmd-close_all_sure-wish = 所要求的内容
close-all-ask = ⚠️ 这会关闭全部 { $count } 个打开的工单。要这样做吗？
close-all-ask-again = ⚠️ 确定吗？这不能一次撤销：{ $count } 个工单会关闭，要重新打开只能逐个手动操作。
close-all-button = 全部关闭
close-all-no-button = 什么都不关闭
close-all-none = 没有打开的工单。
close-all-running = 已经在关闭所有打开的工单了。
close-all-theirs = 只有提出要求的人可以回答。
close-all-over = 这已经回答过了。
close-all-late = 你用的时间太长，所以什么都没有关闭。请再用一次命令。
close-all-withdrawn = 什么都没有关闭。
close-all-begun = 我正在关闭 { $count } 个工单。{ $where ->
    [private] 进度会在私信里告诉你。
   *[other] 你可以在 { $where } 看到进度。
}
close-all-progress = 🔒 <@{ $staff }> 正在关闭所有打开的工单：已完成 { $done } 个，共 { $count } 个。
close-all-done = 🔒 <@{ $staff }> 关闭了所有打开的工单：共 { $count } 个。

## Categories while the bot runs

cmd-category = 供成员选择的工单类别
cmd-category-list = 按菜单顺序列出所有类别
cmd-category-list-page = 第几页
cmd-category-create = 创建类别
cmd-category-create-name = 名称
cmd-category-create-parent = 工单所在的 Discord 类别或论坛（留空：平常的位置）
cmd-category-create-description = 用途，显示在菜单里
cmd-category-rename = 重命名类别
cmd-category-rename-category = 哪个类别
cmd-category-rename-name = 新名称
cmd-category-describe = 设置类别的说明
cmd-category-describe-category = 哪个类别
cmd-category-describe-text = 菜单里的说明（留空：没有）
cmd-category-emoji = 给类别加上表情符号
cmd-category-emoji-category = 哪个类别
cmd-category-emoji-emoji = 表情符号（留空：没有）
cmd-category-greeting = 设置开启此类工单时告诉成员的话
cmd-category-greeting-category = 哪个类别
cmd-category-greeting-text = 内容（留空：平常的内容）
cmd-category-answer = 不开工单，直接回答这类问题
cmd-category-answer-category = 哪个类别
cmd-category-answer-text = 回答（留空：重新开启工单）
cmd-category-form = 先向成员提问
cmd-category-form-category = 哪个类别
cmd-category-form-questions = 最多五个，用 | 隔开；前面加 +：长回答，加 ?：可不填（留空：不提问）
cmd-category-order = 调整类别在菜单中的位置
cmd-category-order-category = 哪个类别
cmd-category-order-place = 第几个，从 1 数起
cmd-category-move = 设置类别的工单放在哪里
cmd-category-move-category = 哪个类别
cmd-category-move-parent = Discord 类别或论坛（留空：平常的位置）
cmd-category-roles = 设置哪些身份组能看到某类工单或会被提及
cmd-category-roles-category = 哪个类别
cmd-category-roles-purpose = 用途
    .staff = 能看到工单
    .ping = 开启工单时被提及
cmd-category-roles-role = 哪个身份组
cmd-category-roles-remove = 改为移除该身份组
cmd-category-enable = 让成员重新可以选择某个类别
cmd-category-enable-category = 哪个类别
cmd-category-disable = 暂时不让成员选择某个类别
cmd-category-disable-category = 哪个类别
cmd-category-on = 询问成员消息是关于什么的
cmd-category-off = 不询问成员消息是关于什么的
cmd-category-timeout = 设置成员有多长时间选择
cmd-category-timeout-time = 多久，例如 10m
cmd-category-delete = 删除类别，其工单保留
cmd-category-delete-category = 哪个类别
category-none = 还没有类别。用 `/category create` 创建一个。
category-none-made = 还没有用 `/category create` 创建过类别。
category-list = { $count } 个类别{ $menu ->
    [off] { " · 不询问成员" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · 来自配置文件" }
   *[made] { "" }
}{ $state ->
    [off] { " · 不可选" }
   *[on] { "" }
}
category-line-form = { $count } 个问题
category-line-greeting = 有自己的问候语
category-line-answer = 直接回答，不开工单
category-line-staff = { $roles } 可见
category-line-ping = 提及 { $roles }
category-of-file = 类别“{ $name }”写在配置文件里，只能在那里更改。
category-no-place = <#{ $channel }> 不是工作人员服务器的类别或论坛，或者我看不到它。
category-same = “{ $name }”已经是这样了。
category-created = 类别“{ $name }”已加入菜单。可以用 `/config undo` 撤销。
category-changed = 类别“{ $name }”已更改。可以用 `/config undo` 撤销。
category-moved = “{ $name }”的新工单今后会放在那里。已有的保持原位。
category-enabled = 成员又可以选择“{ $name }”了。
category-disabled = 成员暂时不能选择“{ $name }”。其工单保持不变。
category-deleted = 类别“{ $name }”已删除。其工单保持不变。可以用 `/config undo` 恢复。
category-menu-on = 会询问成员消息是关于什么的。
category-menu-off = 不再询问成员：他们写的内容会照常处理。`/panel post` 发出的消息仍会显示类别。
category-menu-timeout = 已设置。没有及时选择的，会照常开启工单。

## 用按钮打开的工单

cmd-panel = 可以打开工单的消息
cmd-panel-post = 发布一条消息，带有可以打开工单的按钮或菜单
cmd-panel-post-channel = 发到成员服务器的哪里
cmd-panel-post-text = 内容（留空则用平常的文字）
cmd-panel-list = 列出可以打开工单的消息
cmd-panel-list-page = 第几页
cmd-open_ticket = 用按钮打开工单
cmd-open_ticket-category = 类别的编号
cmd-open_ticket-answer-1 = 第一个问题的回答
cmd-open_ticket-answer-2 = 第二个问题的回答
cmd-open_ticket-answer-3 = 第三个问题的回答
cmd-open_ticket-answer-4 = 第四个问题的回答
cmd-open_ticket-answer-5 = 第五个问题的回答
panel-title = 联系工作人员
panel-text = 在这里打开工单，我会给你发私信。你在私信里回复的内容都会转给工作人员，其他人看不到。
panel-button = 打开工单
panel-posted = 成员现在可以在这里打开工单：{ $link }
panel-posting = 我正在 <#{ $channel }> 发布消息。
panel-not-posted = 我没能在 <#{ $channel }> 发布消息：{ $reason }。
panel-too-long = 文字最多 { $limit } 个字符。
panel-no-channel = 我看不到频道 <#{ $channel }>，或它不存在。
panel-elsewhere = <#{ $channel }> 不在成员的服务器里。
panel-no-text-channel = <#{ $channel }> 不是文字频道。
panel-none = 没有可以打开工单的消息。用 `/panel post` 发布一条。
panel-list = 可以打开工单的消息
panel-line = { $where } · 由 <@{ $staff }> 发布于 <t:{ $moment }:d>
panel-greeting = 你的工单已打开。请在这里写下想告诉工作人员的话：你在这里写的内容都会转给他们，他们也会在这里回复。
panel-opened = 你的工单已打开。我给你发了私信，请在那里回复。
panel-opening = 你的工单已打开。请给我发私信。
panel-dms-closed = ⚠️ 你的工单已打开，但我无法给你发私信，所以你收不到工作人员的回复。请允许来自此服务器成员的私信，然后给我发私信。
panel-open-already = 你已经有一个打开的工单。给我发私信，就会转给工作人员。
panel-too-soon = 你的上一个工单刚刚结束。可以在 { $moment } 再打开一个。
panel-busy = 现在有很多工单正在打开，请过一分钟再试。
panel-blocked = { $until ->
    [none] 🚫 你不能给工作人员发消息。
   *[other] 🚫 <t:{ $until }:f> 之前你不能给工作人员发消息。
}
panel-paused = { $until ->
    [none] ⏳ 工作人员目前不接收新工单。
   *[other] ⏳ 工作人员在 <t:{ $until }:f> 之前不接收新工单。
}{ $reason ->
    [none] { "" }
   *[other] 他们说：{ $reason }
}
panel-held = ⏳ 新账号和新成员发来的内容，工作人员会先看一遍再接收。请给我发私信：你的消息会保存，他们会看到。
panel-not-here = 你不能在这里打开工单。

## 建议

cmd-suggest = 向工作人员和大家提建议
cmd-suggest-text = 你希望什么
cmd-vote = 给建议投票
cmd-vote-way = 你是否赞成
cmd-vote-number = 哪个建议
cmd-suggestion = 成员的建议
cmd-suggestion-plan = 宣布建议将会实现
cmd-suggestion-plan-number = 建议的编号
cmd-suggestion-plan-answer = 要告诉大家的话
cmd-suggestion-done = 宣布建议已经实现
cmd-suggestion-done-number = 建议的编号
cmd-suggestion-done-answer = 要告诉大家的话
cmd-suggestion-decline = 宣布建议不会实现
cmd-suggestion-decline-number = 建议的编号
cmd-suggestion-decline-answer = 要告诉大家的话
cmd-suggestion-list = 列出建议
cmd-suggestion-list-state = 只列出开放投票、已计划、已实现或已谢绝的
cmd-suggestion-list-page = 第几页
suggestion-title = 建议 #{ $number }
suggestion-author = 由 <@{ $author }> 提出
suggestion-state-field = 状态
suggestion-state = { $state ->
    [planned] 📌 已计划
    [done] ✅ 已实现
    [declined] ⛔ 已谢绝
   *[open] 💬 开放投票
}
suggestion-answer-field = 工作人员说
suggestion-posted = 谢谢！建议 #{ $number } 在这里：{ $link }
suggestion-posting = 谢谢！建议 #{ $number } 正在发布。
suggestion-kept = 谢谢！我没能发布建议 #{ $number }，但工作人员能在列表里看到它。
suggestion-nowhere = 这里不接收建议。
suggestion-empty = 请写下你希望什么。
suggestion-too-long = 建议最多 { $limit } 个字符。
suggestion-too-many = 每天可以提 { $count } 个建议，请明天再来。
suggestion-answer-too-long = 回答最多 { $limit } 个字符。
suggestion-decided = 建议 #{ $number } 现在是“{ $state ->
    [planned] 已计划
    [done] 已实现
   *[declined] 已谢绝
}”。{ $link ->
    [none] 它的消息已不存在，所以没有人能在那里看到。
   *[other] { $link }
}
no-such-suggestion = 没有建议 #{ $number }。用 `/suggestion list` 查看全部。
vote-for = 👍 你赞成这个建议。再按一次就收回投票。
vote-against = 👎 你反对这个建议。再按一次就收回投票。
vote-taken-back = 你收回了投票。
vote-over = 工作人员已经对这个建议作出决定，不能再投票了。
suggestions-none = 这里没有建议。
suggestions-title = 建议（{ $count }）
suggestions-line = **建议 #{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## 统计、等待时限与工作时间

out-of-hours = 现在没有人在，但你的消息已收到。我们会在 <t:{ $moment }:f> 回来后回复你。
out-of-hours-for-long = 现在没有人在，但你的消息已收到。我们回来后会回复你。
wait-first = { $late ->
    [yes] ⏰ 成员自 <t:{ $since }:R>起一直在等第一次回复，已超过 { $limit }。
   *[no] ⏳ 成员自 <t:{ $since }:R>起一直在等第一次回复：{ $limit } 已过去 { $percent }%。
}
wait-further = { $late ->
    [yes] ⏰ 成员自 <t:{ $since }:R>起一直在等回复，已超过 { $limit }。
   *[no] ⏳ 成员自 <t:{ $since }:R>起一直在等回复：{ $limit } 已过去 { $percent }%。
}
cmd-sla = 列出等回复的成员，以及可以等多久
cmd-sla-page = 第几页
sla-none = 没有成员在等回复。
sla-title = { $count } 个成员在等{ $late ->
    [0] { "" }
   *[other] ，{ $late } 个已超时
}
sla-off = 没有设置时限：`[sla]` 里的 `first_response_minutes` 和 `answer_minutes` 可以设置。
sla-limits = 第一次回复：{ $first } · 之后的回复：{ $further }{ $hours ->
    [open] {" "}· 按工作时间计算，现在是工作时间
    [closed] {" "}· 按工作时间计算，下次从 <t:{ $moment }:f> 开始
    [never] {" "}· 按工作时间计算，近期没有工作时间
   *[always] { "" }
}
sla-unlimited = 不限
sla-late = 🔴 自 <t:{ $since }:R>起等{ $what ->
    [first] 第一次回复
   *[further] 回复
}，已于 <t:{ $limit }:f> 超时
sla-waiting = 自 <t:{ $since }:R>起等{ $what ->
    [first] 第一次回复
   *[further] 回复
}，将于 <t:{ $limit }:f> 超时
sla-waiting-unlimited = 自 <t:{ $since }:R>起等{ $what ->
    [first] 第一次回复
   *[further] 回复
}
cmd-stats = 显示工单情况：有多少、用了多久、谁回复的
cmd-stats-period = 往前多久，例如 7d；不填则为 30 天
cmd-stats-staff = 只看这个人做的
cmd-stats-category = 只看这个类别的工单
stats-title = 📊 统计
stats-period = 最近 { $period }
stats-opened = **打开：**{ $count }（成员 { $members }，工作人员 { $staff }）
stats-closed = **关闭：**{ $count }（工作人员 { $staff }，成员 { $members }，自动 { $itself }）
stats-first = **第一次回复：**一半在 { $median } 内，90% 在 { $p90 } 内（{ $count } 个工单）
stats-resolution = **到最后一次关闭：**一半不超过 { $median }，90% 不超过 { $p90 }（{ $count } 个工单）
stats-in-hours = -# 按工作时间：一半 { $median }，90% { $p90 }
stats-unanswered = **还没有回复：**成员打开的工单中有 { $count } 个
stats-ratings = **评价：**满分 5 分，平均 { $mean }（{ $count } 个评价：{ $all }）
stats-staff = **工作人员**
stats-staff-line = <@{ $staff }>：在 { $tickets } 个工单里回复 { $answers } 次，关闭 { $closed } 个
stats-staff-line-first = <@{ $staff }>：在 { $tickets } 个工单里回复 { $answers } 次，关闭 { $closed } 个，第一次回复 { $first } 次，一半在 { $median } 内
stats-categories = **类别**
stats-category = { $name }：打开 { $opened } 个，关闭 { $closed } 个
stats-category-first = { $name }：打开 { $opened } 个，关闭 { $closed } 个，一半的第一次回复在 { $median } 内
stats-no-category = 无类别
stats-more = ……还有 { $count } 个
stats-date = { $month }/{ $day }
stats-chart-days = 新开和关闭的工单
stats-chart-opened = 新开
stats-chart-closed = 关闭
stats-chart-week = 按星期和小时统计的新工单（{ $zone }）
stats-monday = 周一
stats-tuesday = 周二
stats-wednesday = 周三
stats-thursday = 周四
stats-friday = 周五
stats-saturday = 周六
stats-sunday = 周日

## 一个工单里的多个成员

cmd-add_member = 把成员加入这个工单：里面的所有人都能看到所说的话
cmd-add_member-member = 加入谁
cmd-remove_member = 移出加入这个工单的成员
cmd-remove_member-member = 移出谁
cmd-reply-to = 只发给工单里的这个成员
cmd-anonreply-to = 只发给工单里的这个成员
member-added = <@{ $member }> 现在在这个工单里了。
member-removed = <@{ $member }> 不再在这个工单里。
member-added-note = ➕ <@{ $staff }> 把 <@{ $member }>（{ $name }）加入了这个工单：从现在起，里面的所有人都能看到成员和工作人员写的内容。
member-removed-note = ➖ <@{ $staff }> 把 <@{ $member }>（{ $name }）移出了这个工单。
member-added-told = 工作人员把你加入了一次对话。从现在起，对话里的所有人（成员和工作人员）都能看到你在这里写的内容，你也能看到他们写的。
member-removed-told = 工作人员把你移出了对话。从现在起，你在这里写的内容只会转给工作人员。
member-added-unheard = ⚠️ 没能告诉 <@{ $member }> 已加入这个工单：{ $reason }
member-not-back = ⚠️ <@{ $member }> 曾在这个工单里，现在不在了：对方有别的工单。
member-not-shown = ⚠️ <@{ $member }> 没有收到这条消息：{ $reason }
member-is-bot = 不能把机器人加入工单。
member-is-stranger = <@{ $member }> 不在成员的服务器里。
member-is-staff = <@{ $member }> 是工作人员。要让对方看到这个工单，请用 `/add_staff`。
member-is-blocked = <@{ $member }> 被屏蔽了。请先用 `/unblock`。
member-is-waiting = <@{ $member }> 写的内容还在处理中，请稍后再试。
member-is-there = <@{ $member }> 已经在这个工单里。
member-is-first = 这是 <@{ $member }> 的工单，不能把对方移出。
member-not-there = <@{ $member }> 不在这个工单里。
member-too-many = 一个工单最多可以加入 { $limit } 个成员。
member-in-another = <@{ $member }> 在另一个打开的工单里：{ $where }
member-in-another-unplaced = <@{ $member }> 在另一个打开的工单里，它的频道还在创建。
reply-to-nobody = <@{ $member }> 不在这个工单里，所以什么都没有发送。
copy-only-to = 只给 { $name }
end-not-yours = 只有这次对话所属的成员可以结束它。如果想退出，请告诉工作人员。

## 替换给成员看的文字

cmd-text = 把成员看到的文字换成你们自己的话
cmd-text-set = 替换一段成员看到的文字
cmd-text-set-key = 哪段文字；用 /text list 查看全部
cmd-text-set-language = 哪种语言；不填则为服务器的语言
cmd-text-set-category = 只用于这个类别的工单
cmd-text-set-text = 内容（留空则在表单里写）
cmd-text-show = 按输入的样子显示一段文字及其变量
cmd-text-show-key = 哪段文字
cmd-text-show-language = 哪种语言；不填则为服务器的语言
cmd-text-show-category = 用于这个类别的工单
cmd-text-list = 列出成员会看到的文字
cmd-text-list-replaced = 只列出你们替换过的
cmd-text-list-page = 第几页
cmd-text-preview = 按成员看到的样子显示一段文字，数值是虚构的
cmd-text-preview-key = 哪段文字
cmd-text-preview-language = 哪种语言；不填则为服务器的语言
cmd-text-preview-category = 用于这个类别的工单
cmd-text-reset = 让成员重新看到平常的文字
cmd-text-reset-key = 哪段文字
cmd-text-reset-language = 哪种语言；不填则为服务器的语言
cmd-text-reset-category = 只用于这个类别的工单
cmd-text-undo = 撤销一段文字的上一次更改
cmd-text-undo-key = 哪段文字
cmd-text-undo-language = 哪种语言；不填则为服务器的语言
cmd-text-undo-category = 只用于这个类别的工单
cmd-text-history = 显示谁更改了一段文字，以及以前的内容
cmd-text-history-key = 哪段文字
text-form = 给成员看的文字
text-field = 内容
text-set = `{ $key }`（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}）现在是这样。其中的数值是虚构的：
text-reset = `{ $key }`（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}）不再替换。用 `/text undo` 可以找回你们的话。成员又会看到这段文字，其中的数值是虚构的：
text-preview = `{ $key }`（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}），数值是虚构的：
text-as-before = `{ $key }`（`{ $language }`）已经是这个内容。
text-ours = `{ $key }`（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}）没有替换过。用 `/text list` 的 `replaced` 查看替换过的。
text-never-changed = `{ $key }`（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}）从未更改过。
text-unknown = 成员看到的文字里没有 `{ $key }`。你是指 `{ $near }` 吗？用 `/text list` 查看全部。
text-no-language = 我不懂“{ $given }”这种语言。可以用：{ $known }
text-gone = 这不能恢复了：成员已经看不到那段文字。
text-empty = 至少在某些数值下，这段文字会是空的。请写些内容。
text-too-long = 填入数值后，这段文字可能达到 { $length } 个字符，而那里只放得下 { $limit } 个。
text-no-such-variable = 这段文字里没有变量 `{"{"} ${ $name } {"}"}`。{ $known ->
    [none] 它没有任何变量。
   *[other] 可以用：{ $known }
}
text-no-variable = `{ $name }` 不能放在花括号里：只有名称前带美元符号的变量才可以。
text-syntax = 我读不懂第 { $line } 行，从第 { $column } 个字符起：{ $problem ->
    [expected] 那里应该是 `{ $token }`
    [closing] 这个花括号闭合了，但之前没有打开
    [default] 必须有且只有一种情况是默认的，用 `*` 标出
    [variable] 那里应该是变量的名称，例如 `$name`
    [quote] 引号没有闭合
   *[other] 那里不该有这个
}。要把花括号当作文字，请用 `{"{"} "{"{"}" {"}"}`。
text-shown = **`{ $key }`**（`{ $language }`{ $category ->
    [none] { "" }
   *[other] ，**{ $category }**
}）· { $variables ->
    [none] 没有变量
   *[other] 变量：{ $variables }
} · 最多 { $limit } 个字符{ $places ->
    [0] { "" }
   *[other] { " " }· 已替换：
}
text-shown-now = 成员看到的
text-shown-ours = 平常的文字
text-list = 成员看到的文字（{ $count }）
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ 与平常的文字不再相符，改用平常的文字：
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] （**{ $category }**）
}
text-none-replaced = 没有替换过文字。用 `/text set` 替换。
text-history = `{ $key }` 的更改
text-no-history = `{ $key }` 从未更改过。
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] （**{ $category }**）
}：{ $what ->
    [reset] *平常的文字*
   *[set] { $text }
}

## 不用重启就能更改的设置

cmd-config = 查看和更改我的设置
cmd-config-get = 显示一个设置及其值的来源
cmd-config-get-key = 哪个设置，例如 closing.idle_hours（留空则为全部）
cmd-config-set = 更改设置，不用重启
cmd-config-set-key = 哪个设置，例如 closing.idle_hours
cmd-config-set-value = 新的值，例如 48h、yes、#channel 或 none
cmd-config-reset = 恢复为文件里写的
cmd-config-reset-key = 哪个设置
cmd-config-list = 列出所有不用重启就能更改的设置
cmd-config-list-page = 第几页
cmd-config-history = 显示谁更改了什么，以及以前是什么
cmd-config-history-key = 哪个设置（留空则为全部）
cmd-config-history-page = 第几页
cmd-config-undo = 撤销上一次更改
cmd-config-export = 以文件获取在这里设置的内容
cmd-config-import = 从这样的文件导入设置
cmd-config-import-file = 文件，最大 64 KB
cmd-config_import_sure = 回答是否导入文件里的设置
cmd-config_import_sure-no = 什么都不更改
cmd-config_import_sure-number = 哪些设置
config-is = `{ $key }` 是 { $value }，{ $origin }。
config-list = ⚙️ 设置
config-line = `{ $key }`：{ $value }（{ $origin }）
config-nothing = 无
config-as-file = 与文件相同
config-from-variable = 来自变量 `{ $name }`
config-from-run-time = 在这里设置
config-from-run-time-over = 在这里设置，优先于文件第 { $line } 行
config-from-file = 来自文件第 { $line } 行
config-from-default = 默认值
config-set = `{ $key }` 现在是 { $value }。对从现在起开始的一切都有效，重启后也有效。
config-same = `{ $key }` 已经设为 { $value }。
config-reset = `{ $key }` 恢复为文件里写的。
config-not-set = `{ $key }` 没有在这里设置：与文件里写的相同。
config-unknown = `{ $key }` 不是不用重启就能更改的设置。用 `config list` 查看有哪些；其余的在文件里。
config-unknown-near = `{ $key }` 不是不用重启就能更改的设置。你是指 `{ $near }` 吗？
config-secret = 机密只在文件或其变量里。我既不显示，也不接收。
config-variable-wins = 不管在这里怎么设置，`{ $key }` 都由变量 `{ $name }` 决定。请在那里更改，或移除它并重启我。
config-unfit = `{ $key }` 不能是“{ $value }”。可以填：{ $right }。什么都没有更改。
config-wrong = 这与其他设置不相容，所以什么都没有更改：
    { $reason }
config-kind-flag = `yes` 或 `no`
config-kind-number = 整数
config-kind-duration = 时长，例如 `48h`、`2d` 或 `30m`，须为设置单位的整数倍，或填单位的个数
config-kind-colour = 颜色，例如 `0x5865F2` 或 `#5865F2`
config-kind-text = 文字；`""` 表示空
config-kind-optional-text = 文字，`""` 表示空，或 `none`
config-kind-channel = 频道或类别，用提及或 ID，或 `none`
config-kind-roles = 身份组，用提及或 ID，以逗号隔开，或 `none`
config-kind-words = 以逗号隔开的文字，或 `none`
config-kind-categories = JSON 格式的类别；用 `/category` 更方便
config-kind-choice = `{ $words }` 中的一个
config-history = ⚙️ 设置的更改
config-never-changed = 这里从未更改过。
config-change = <t:{ $moment }:f> <@{ $staff }>：`{ $key }`：{ $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }>（已撤销）：`{ $key }`：{ $before } → { $after }
config-change-itself = <t:{ $moment }:f>：`{ $key }`：{ $before } → { $after }
config-nothing-to-undo = 没有可以撤销的更改。
config-undone = 上一次更改已撤销：
config-undone-line = `{ $key }`：{ $value }
config-more = ……还有 { $count } 个
config-nothing-set = 没有在这里设置过什么：所有设置都与文件相同。
config-exported = 这是在这里设置的 { $count } 个设置。
config-import-no-file = 请附上 `config export` 生成的那种文件。
config-import-too-large = 文件太大，或不是 Discord 上的：最大 { $limit } KB。
config-import-unread = 我读不懂这个文件：
    { $reason }
config-import-empty = 这个文件里没有设置。
config-import-same = 文件里的内容都已经设置了。
config-import-ask = 会有 { $count } 个设置更改。要导入吗？
config-import-line = `{ $key }`：{ $before } → { $after }
config-import-button = 导入
config-import-no-button = 算了
config-import-over = 已经过期了，请重新导入文件。
config-import-theirs = 只有提供文件的人可以决定。
config-import-withdrawn = 什么都没有更改。
config-imported = 设置已导入。用 `config undo` 可以全部撤销。

## 机器人的状态

presence-maintenance = { $reason ->
    [none] 维护中：仍然可以给我发消息
   *[other] 维护中：{ $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ 工作人员因维护暂时不在。
   *[other] 🛠️ 工作人员因维护在 <t:{ $until }:f> 之前不在。
}{ $reason ->
    [none] 什么都不会丢失：你的消息已保存，之后会转给他们，不用重新发送。
   *[other] 什么都不会丢失：你的消息已保存，之后会转给他们，不用重新发送。他们说：{ $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ 工作人员因维护暂时不在，目前不能打开工单。
   *[other] 🛠️ 工作人员因维护不在，<t:{ $until }:f> 之前不能打开工单。
}{ $reason ->
    [none] { "" }
   *[other] 他们说：{ $reason }
}
maintenance-on = 🛠️ 维护已开始，{ $until ->
    [none] 直到有人结束
   *[other] 到 <t:{ $until }:f>
}。我会在名字旁边显示。已打开的工单照常进行；要开新工单的人每天会收到一次维护通知，其内容会暂扣，之后继续。{ $reason ->
    [none] { "" }
   *[other] 告诉成员：{ $reason }
}
maintenance-over = ▶️ 维护结束了。{ $count ->
    [0] 没有暂扣的内容。
   *[other] 暂扣的 { $count } 条消息继续送达。
}
maintenance-none = 没有在维护。
maintenance-off-alone = 要结束维护，请只用 `off`，不带时间和原因。
maintenance-off-button = 结束维护
pause-maintenance = 正在维护，要开新工单的消息会暂扣。管理员可以用 `/status maintenance off` 结束。
status-shown = { $status ->
    [idle] 🌙 我显示为闲置。
    [dnd] ⛔ 我显示为请勿打扰。
    [invisible] ⚪ 我显示为离线。
   *[online] 🟢 我显示为在线。
}{ $activity ->
    [none] 没有活动。
    [playing] 我的活动：正在玩 { $text }
    [listening] 我的活动：正在听 { $text }
    [watching] 我的活动：正在看 { $text }
    [competing] 我的活动：正在参加 { $text }
   *[custom] 我的活动：{ $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ 正在维护
    [new] ⏸️ 新工单已暂停
    [raid] 🛡️ 突袭模式已开启
   *[all] ⏸️ 成员写的所有内容都在暂扣
}，自 <t:{ $since }:f> 起，{ $until ->
    [none] 直到有人结束。
   *[other] 到 <t:{ $until }:f>。
}{ $reason ->
    [none] { "" }
   *[other] 告诉成员：{ $reason }
}
status-nothing-paused = 没有在暂停，也没有维护。
presence-or-reset = 请填要显示什么（`status`、`activity` 或 `text`），或只用 `reset`。
presence-text = 要显示什么？请给活动加上文字。
presence-too-long = 太长了：Discord 最多显示 { $limit } 个字符。
presence-later = 维护结束后会显示出来。

cmd-status = 我名字旁边的显示，以及维护
cmd-status-show = 显示我的状态，以及是否有暂停
cmd-status-presence = 更改我名字旁边的显示
cmd-status-presence-status = 在线、闲置、请勿打扰或隐身
cmd-status-presence-activity = 文字怎样引出；custom 只显示文字
cmd-status-presence-text = 文字
cmd-status-presence-reset = 只显示我在线
cmd-status-maintenance = 暂扣新工单，并告诉成员正在维护
cmd-status-maintenance-state = 开或关
cmd-status-maintenance-time = 多久，例如 2h（留空则由你自己结束）
cmd-status-maintenance-reason = 告诉成员的话

## 名字旁边的身份组

role-is = { $role ->
    [none] 你没有选择身份组，所以成员看到你最高的那个。
   *[other] { $place ->
        [ticket] 在这个工单里，成员会看到你的身份组 <@&{ $role }>。
       *[all] 在你没有另作选择的所有工单里，成员会看到你的身份组 <@&{ $role }>。
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] 你对这个工单的选择已收回。
       *[all] 你对所有工单的选择已收回。
    }
   *[other] { $place ->
        [ticket] 从现在起，成员在这个工单里会看到你的身份组 <@&{ $role }>。
       *[all] 从现在起，成员在你的所有工单里会看到你的身份组 <@&{ $role }>，除非你为某个工单另作选择。
    }
}
role-none = { $place ->
    [ticket] 你没有为这个工单选择身份组。
   *[all] 你没有为所有工单选择身份组。
}
role-or-reset = 请只填身份组或用 `reset`，不要两者都用。
role-not-shown = 成员在这里看不到工作人员的身份组。没有 `label` 时，设置里 `[style]` 的 `top_role` 可以让它们显示。

cmd-role = 选择成员看到你的哪个身份组
cmd-role-ticket = 选择这个工单的成员看到你的哪个身份组
cmd-role-ticket-role = 身份组（留空则显示你的选择）
cmd-role-ticket-reset = 收回你的选择
cmd-role-default = 选择成员在所有工单里看到你的哪个身份组
cmd-role-default-role = 身份组（留空则显示你的选择）
cmd-role-default-reset = 收回你的选择

## 个人设置

language-name = 简体中文
language-placeholder = 选择你的语言
language-is = 你的语言是 { $language }。要更改，请填别的语言。
language-set = 你的语言现在是 { $language }。
language-or-reset = 请只填语言或用 `reset`，不要两者都用。
no-such-language = 我不会说“{ $given }”，只会：{ $known }
card-language = 语言
pings-are = { $state ->
    [on] 提醒、通知和订阅会提及你。
   *[off] 提醒、通知和订阅会写出你的名字，但不会让你收到提示。给整个身份组的仍然会：请看 `/reminder_subscription`。
}

cmd-preferences-language = 显示或设置我对你说的语言
cmd-preferences-language-language = 例如 fr（留空则显示你的语言）
cmd-preferences-language-reset = 恢复为你 Discord 的语言
cmd-preferences-pings = 选择提醒、通知和订阅是否提及你
cmd-preferences-pings-state = 开或关（留空则显示你的选择）

## 保存的个人信息

ids = **成员：**`{ $member }`
    { "" }**工单 #{ $number }：**`{ $ticket }`
    { "" }**频道：**{ $channel ->
    [none] 无
   *[other] `{ $channel }`
}
    { "" }**私信：**{ $direct ->
    [none] 还没有
   *[other] `{ $direct }`
}{ $message ->
    [none] { "" }
   *[other] { " " }· **这条消息：**`{ $message }`
}
privacy = **我保存的关于你的信息**
    • 你和工作人员在你的工单里写的内容，包括以前的版本、删除的内容和文件；你的名字和 ID。{ $messages ->
    [0] 文字会保留到被清除为止，
   *[other] 文字在工单关闭 { $messages } 天后删除，
}{ $files ->
    [0] 文件的副本也会保留到被清除为止。
   *[other] 文件的副本在 { $files } 天后删除。
}曾经有过工单这件事会留下记录。
    • 你填写过的语言和时区、评价、建议和投票，以及工作人员关于你的记录，例如屏蔽。它们会保留到被清除为止。
    • 发生过什么的技术记录，包括消息的文字：{ $events ->
    [0] 保留到被清除为止。
   *[other] { $events } 天后删除。
}谁更改了什么的日志：{ $audit ->
    [0] 保留到被清除为止。
   *[other] { $audit } 天后删除。
}

    { "" }**谁能看到：**能看到你工单的服务器工作人员，以及运行我的人。其他人都看不到。
    { "" }**你的权利：**在这里联系工作人员，可以要求以文件获取全部信息，或要求清除。
export-done = 我所知道的关于 <@{ $person }> 的信息：{ $rows } 行。其中包括工作人员写的关于对方的内容，交出前请先检查。{ $files ->
    [0] { "" }
   *[other] 对方消息里的 { $files } 个文件不在其中；运行我的人可以用 `modmail-bot db export` 加上。
}
export-nobody = 我对 <@{ $person }> 一无所知。
export-too-large = 我所知道的关于 <@{ $person }> 的信息，Discord 上的一个文件放不下。运行我的人可以用 `modmail-bot db export { $person }` 交出。

cmd-id = 显示这个工单、其成员和频道的 ID
cmd-privacy = 显示我保存你的哪些信息、保存多久、谁能看到
cmd-export = 以文件获取我所知道的关于某人的一切
cmd-export-member = 谁

## 提及机器人

alert-mention = 💬 **{ $name }**（<@{ $member }> · `{ $member }`）提及了我：{ $link }

## 谁可以用哪个命令

cmd-permissions = 不论级别，谁可以用哪个命令
cmd-permissions-allow = 即使级别不够，也让某人使用命令
cmd-permissions-allow-member = 谁
cmd-permissions-allow-role = 或有这个身份组的所有人
cmd-permissions-allow-command = 哪个命令
cmd-permissions-deny = 即使级别足够，也不让某人使用命令
cmd-permissions-deny-member = 谁
cmd-permissions-deny-role = 或有这个身份组的所有人
cmd-permissions-deny-command = 哪个命令
cmd-permissions-reset = 让级别重新决定某人能否使用命令
cmd-permissions-reset-member = 谁
cmd-permissions-reset-role = 或有这个身份组的所有人
cmd-permissions-reset-command = 哪个命令
cmd-permissions-show = 显示谁可以用某个命令
cmd-permissions-show-command = 哪个命令
cmd-permissions-list = 列出你们对命令的所有决定
cmd-permissions-list-page = 第几页
cmd-permissions-undo = 撤销上一次对命令的决定
cmd-permissions-history = 显示谁对命令作过什么决定
cmd-permissions-history-page = 第几页
permissions-both = 请只填成员或身份组中的一个。
permissions-unknown = 没有 `{ $name }` 这个命令。{ $nearest ->
    [none] { "" }
   *[other] 你是想用 `{ $nearest }` 吗？
}
permissions-owners = `{ $command }` 只属于所有者，不能给别人，也不能从他们那里收走。
permissions-is-owner = { $who } 是所有者，可以用所有命令。这里没有人能更改。
permissions-elsewhere = 身份组只在工作人员的服务器里有效，请在那里用这个命令。
permissions-as-before = 已经是这样了：{ $effect ->
    [allow] { $who } 可以用 `{ $command }`。
    [deny] { $who } 不可以用 `{ $command }`。
   *[level] 没有对 { $who } 和 `{ $command }` 作过决定，由级别决定。
}
permissions-done = { $effect ->
    [allow] 现在不论级别，{ $who } 都可以用 `{ $command }`。
    [deny] 现在不论级别，{ $who } 都不可以用 `{ $command }`。
   *[level] { $who } 能否用 `{ $command }`，又由级别决定。
}
permissions-nothing-to-undo = 没有可以撤销的决定了。
permissions-undone = 已撤销。{ $effect ->
    [allow] 不论级别，{ $who } 又可以用 `{ $command }` 了。
    [deny] 不论级别，{ $who } 又不可以用 `{ $command }` 了。
   *[level] { $who } 能否用 `{ $command }`，又由级别决定。
}
permissions-show = 谁可以用 `{ $command }`
permissions-level = 由级别决定：{ $level }。以下决定优先于级别，关于个人的优先于关于身份组的：
permissions-of-command = { $effect ->
    [allow] ✅ { $who } 可以
   *[deny] ⛔ { $who } 不可以
}
permissions-list = 对命令的决定（{ $count }）
permissions-line = { $effect ->
    [allow] ✅ { $who } 可以用 `{ $command }`
   *[deny] ⛔ { $who } 不可以用 `{ $command }`
}
permissions-none = 没有对单个命令作过决定，只看级别。
permissions-never-changed = 从未对单个命令作过决定。
permissions-history = 对命令的决定
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } 可以用 `{ $command }`
    [deny] ⛔ { $who } 不可以用 `{ $command }`
   *[level] ↩️ { $who } 能否用 `{ $command }` 由级别决定
}{ $undone ->
    [yes] （已撤销）
   *[no] { "" }
}
