# 每个命令都可能给出的回答。

arg-missing = 缺少 `{ $option }`。
arg-unfit = `{ $given }` 不能用作 `{ $option }`。
arg-not-an-integer = `{ $given }` 不能用作 `{ $option }`，请填 { $min } 到 { $max } 之间的整数。
arg-not-a-duration = `{ $given }` 不是我能看懂的时长。请写成 `30m`、`2h` 或 `1d12h` 这样。
arg-not-a-duration-nor-text = `{ $given }` 不是我能看懂的时长。请写成 `30m`、`2h` 或 `1d12h` 这样。如果它属于后面的文字，请在它前面加上 `--`。
arg-not-a-moment = `{ $given }` 不是我能看懂的时间。请写成 `14:30`、`2h`、`tomorrow 9:00`、`2026-12-01 09:00` 或 `every friday 9:00` 这样。
arg-not-a-flag = `{ $given }` 不能用作 `{ $option }`，请填 `yes` 或 `no`。
arg-not-a-user = 找不到用户 `{ $given }`。请提及对方或填写其 ID。
arg-not-a-channel = 找不到频道 `{ $given }`。请提及它或填写其 ID。
arg-not-a-role = 找不到身份组 `{ $given }`。请提及它或填写其 ID。
arg-not-a-choice = `{ $given }` 不能用作 `{ $option }`，可以用：{ $choices }
arg-too-much = 我不知道 `{ $given }` 是做什么用的。连在一起的词请用引号括起来：`"like this"`。
arg-open-quote = `{ $given }` 前面的引号没有闭合。
arg-unknown-flag = 没有 `{ $given }`。你是想用 `-{ $nearest }` 吗？
arg-named = 请去掉 `{ $given }`：`{ $option }` 直接写在那个位置，不用写名称。
arg-unknown-dashed = 没有 `{ $given }`。如果你的文字就以它开头，请在它前面加上 `--`。
arg-usage =
    { $problem }
    用法：`{ $usage }`
    示例：`{ $example }`

# 执行前的拒绝。

command-unknown = 没有 `{ $name }` 这个命令。用 `{ $help }` 查看有哪些命令。
command-unknown-nearest = 没有 `{ $name }` 这个命令。你是想用 `{ $nearest }` 吗？用 `{ $help }` 查看有哪些命令。
command-gone = 这个命令已经不存在了。Discord 可能会暂时显示旧列表，请重新加载，或使用 `help`。
command-group = `{ $name }` 后面还需要一个词：{ $choices }
command-wrong-level = 你不能在这里这样做。需要：{ $level }
command-denied = 你不能在这里这样做：所有者禁止你或你的某个身份组使用这个命令。
command-wrong-server = 你不能在这里这样做。需要：{ $level }（只在工作人员的服务器里有效）
command-wrong-place = 这里不能用。可以用的地方：{ $places }
command-broken = 我这边出了问题。如果反复出现，请把这个编号告诉运行我的人：`{ $reference }`
command-too-late = 花的时间太长了，请再试一次。
command-unread = 我没能读懂，请换一种方式再试。
command-done = 完成。

level-member = 无特殊要求
level-supporter = “客服”级别
level-moderator = “版主”级别
level-manager = “管理服务器”权限
level-admin = “管理员”级别
level-owner = “所有者”级别

place-guild = 服务器里
place-bot-dm = 和我的私信里
place-private-channel = 私人频道里

# 帮助。

cmd-help = 列出所有命令，或说明其中一个
cmd-help-command = 要说明的命令
help-list-title = 你可以让我做的事
help-list-more = 想进一步了解其中一个：`{ $help }`
help-usage = 用法：`{ $usage }`
help-example = 示例：`{ $example }`
help-aliases = 也可以用：{ $aliases }
help-level = 需要：{ $level }
