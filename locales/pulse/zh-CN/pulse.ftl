### 状态机器人说的话。

## 页面自己的用词。这里没有的词会按页面上的原文显示。

component-operational = 正常运行
component-degraded_performance = 性能下降
component-partial_outage = 部分中断
component-major_outage = 大范围中断
component-under_maintenance = 维护中

impact-none = 通知
impact-minor = 轻微
impact-major = 严重
impact-critical = 非常严重
impact-maintenance = 维护

progress-investigating = 调查中
progress-identified = 已查明原因
progress-monitoring = 观察中
progress-resolved = 已解决
progress-postmortem = 已解决并说明
progress-unlisted = 不再列出
progress-scheduled = 已计划
progress-in_progress = 进行中
progress-verifying = 验证中
progress-completed = 已完成

## /status

status-title-only = { $page }
status-page = 第 { $page } 页，共 { $pages } 页
status-title = { $page }：{ $description }
status-fresh = 上次检查：{ $when }
status-stale = ⚠️ 页面没有响应。这是 { $when } 读到的内容，可能已经过时。
status-history-stale = ⚠️ 我无法读取故障列表（首次失败：{ $when }），所以可能会较晚才知道故障结束。
status-unread = ⚠️ 我还没有读到页面，这不代表一切正常。
status-unread-failing = ⚠️ 我无法读取页面（首次失败：{ $when }），所以不知道它的状态。
status-unread-title = 状态未知
status-now = 目前情况
status-online = 👥 { $people } 人在线
status-online-change = 👥 { $people } 人在线（一小时内 { $change }）
status-errors = { $share } 的 API 调用失败
status-steam = { $share } 的 Steam 登录成功
status-meta = { $share } 的 Meta 登录成功
status-components = 组件
status-troubles = 运行不正常的组件
status-healthy = 🟢 { $count } 个组件运行正常
status-incidents = 正在发生的故障
status-maintenances = 维护
status-incident = { $title }（{ $impact }，{ $progress }，开始于 { $when }）
status-maintenance = { $title }（{ $progress }，{ $from } 至 { $until }）
status-more = ……还有 { $count } 个

status-refresh = 🔄 刷新

## 图片。里面的文字必须简短。

chart-visits = 在线人数
chart-api-latency = API 延迟（相对值）
chart-api-requests = API 请求（相对值）
chart-api-errors = API 错误
chart-steam = Steam 登录
chart-meta = Meta 登录
chart-steam-count = Steam 登录数（相对值）
chart-meta-count = Meta 登录数（相对值）
chart-incident = 故障
chart-maintenance = 维护
chart-empty = 没有数据
chart-day = { $month }/{ $day }
chart-alt = { $page }，最近 { $range }：{ $charts }

## /metrics

metrics-title = { $metric }，最近 { $range }
metrics-lowest = 最低
metrics-median = 中位数
metrics-highest = 最高
metrics-empty = 这段时间内没有测量数据。
metrics-relative = 页面没有说明单位。只有曲线的形状有意义，而且只在这段时间内可以比较。
metrics-none = 这个页面不公布测量数据。请改用 `/uptime`。

## /uptime

uptime-title = { $page }：可用率，最近 { $range }
uptime-line-well = **{ $name }**：{ $share }
uptime-line = { $count ->
   *[other] **{ $name }**：{ $share }，中断 { $count } 次，共 { $down }
}
uptime-unknown = 未知
uptime-how = 计算方法
uptime-explained = 部分中断和大范围中断算作中断，性能下降和维护不算。我不了解情况的时间不计算在内。
uptime-none = 这个页面没有列出任何组件。

## /incidents、/incident、/maintenance

incidents-title = 故障
incidents-now = 正在发生
incidents-before = 过去
incidents-none = 我没有记录到任何故障。
incidents-active = { $mark } { $title }（{ $impact }，{ $progress }），开始于 { $when }
incidents-past = { $mark } { $title }（{ $impact }），{ $when }，持续 { $lasted }
incident-unknown = 我找不到这个故障。请开始输入标题，然后从列表中选择。
maintenances-title = 维护
maintenances-now = 进行中和已计划
maintenances-before = 过去
maintenances-none = 我没有记录到任何维护。
maintenance-unknown = 我找不到这次维护。请开始输入标题，然后从列表中选择。
maintenance-from = 开始
maintenance-until = 结束

## 通知

alert-sample-title = ✅ 这是一条测试
alert-sample = 故障和维护通知会发到这里。
untitled = （无标题）
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } 再次发生：{ $title }
alert-resolved-title = ✅ 已解决：{ $title }
alert-unlisted-title = ⚪ 不再列出：{ $title }
alert-unlisted = 页面不再列出这个故障，也从未说过它已结束。
alert-missed-title = ✅ 在我没有查看的时候，有 { $count } 个故障发生并结束了
alert-more-unlisted-title = ⚪ 还有 { $count } 个故障不再列出
alert-more-title = ⚠️ 还有 { $count } 个故障
alert-more-reopened-title = ⚠️ 还有 { $count } 个故障再次发生
alert-more-resolved-title = ✅ 还有 { $count } 个故障已结束
alert-maintenance-title = 🔧 计划维护：{ $title }
alert-moved-title = 🔧 维护改期：{ $title }
alert-cancelled-title = ⚪ 维护取消：{ $title }
alert-reminder-title = 🔧 维护即将开始：{ $title }
alert-started-title = 🔧 维护已开始：{ $title }
alert-completed-title = ✅ 维护已结束：{ $title }
alert-planned-before = 原定时间
alert-impact = 影响
alert-progress = 状态
alert-began = 开始
alert-ended = 结束
alert-lasted = 持续
alert-components = 受影响
alert-footer = { $page }
alert-no-text = 页面没有更多说明。

duration-minutes = { $minutes ->
    [0] 不到 1 分钟
   *[other] { $minutes } 分钟
}
duration-hours = { $hours } 小时{ $minutes ->
    [0] { "" }
   *[other] { " " }{ $minutes } 分钟
}
duration-days = { $days } 天{ $hours ->
    [0] { "" }
   *[other] { " " }{ $hours } 小时
}

## 命令

cmd-status = 显示页面的当前状态
cmd-status-page = 较长回答的第几页
cmd-status-range = 图表显示多长时间
cmd-status-theme = 图片的配色
    .dark = 深色
    .light = 浅色
cmd-metrics = 用图表显示一项测量数据
cmd-metrics-metric = 测量的是什么
    .visits = 在线人数
    .api_latency = API 延迟（相对值）
    .api_requests = API 请求（相对值）
    .api_errors = API 错误
    .extauth_steam = Steam 登录
    .extauth_oculus = Meta 登录
    .extauth_steam_count = Steam 登录数（相对值）
    .extauth_oculus_count = Meta 登录数（相对值）
cmd-metrics-range = 图表显示多长时间
cmd-metrics-theme = 图片的配色
    .dark = 深色
    .light = 浅色
cmd-uptime = 显示各个组件的运行是否可靠
cmd-uptime-range = 回看多长时间
cmd-uptime-page = 长回复的第几页
cmd-uptime-theme = 图片的配色
    .dark = 深色
    .light = 浅色
cmd-incidents = 列出正在发生和过去的故障
cmd-incidents-page = 长回复的第几页
cmd-incident = 显示一个故障及其所有更新
cmd-incident-incident = 要查看的故障
cmd-incident-page = 长回复的第几页
cmd-maintenance = 列出维护，或显示一次维护的所有更新
cmd-maintenance-page = 长回复的第几页
cmd-maintenance-maintenance = 要完整显示的维护
cmd-config = 选择我要告诉这个服务器什么
cmd-config-setup = 把通知发到这个服务器的某个频道
cmd-config-setup-channel = 接收通知的频道
cmd-config-alerts = 选择此服务器接收哪些通知
cmd-config-alerts-type = 哪些通知
    .incident = 故障开始或再次出现
    .incident_resolved = 故障结束
    .maintenance = 维护计划、改期或取消
    .maintenance_reminder = 一小时内开始维护
    .maintenance_started = 维护已开始
    .maintenance_completed = 维护已结束
cmd-config-alerts-state = 是否发送
    .on = 开
    .off = 关
cmd-config-alerts-impact = 多严重的故障才通知
    .all = 所有故障
    .minor = 轻微及以上
    .major = 重大及以上
    .critical = 仅严重
cmd-config-test = 向通知所在的频道发一条示例
cmd-config-show = 显示这个服务器的通知发到哪里
cmd-ping = 检查机器人是否在线
cmd-about = 显示这个机器人是什么

config-no-server = 这只能在服务器里用。
config-no-channel = 我在这个服务器里看不到 { $channel }。请选一个我可以读写的频道。
config-wrong-channel = 我不能在 { $channel } 发通知。请选一个文字频道或公告频道。
config-set-up = 完成！从现在起，通知会发到 { $channel }。用 `/config alerts` 选择种类。
config-lacking = 通知还不能发到 { $channel }，因为我在那里缺少这些权限：{ $permissions }。请在频道设置的**权限**里授予我，然后再试一次。
config-alerts = 此服务器会收到：
config-alerts-none = 此服务器不会收到任何通知。用 `/config alerts` 选择。
config-alerts-impact = 故障：{ $impact }
config-alerts-both = 请同时选择通知的类型和是否发送。
config-tested = 我正在向 { $channel } 发一条示例。如果它出现了，通知也能收到。
config-tested-off = 我正在向 { $channel } 发一条示例。不过通知是关闭的，可以用 `/config setup` 重新开启。
may-view-channel = 查看频道
may-send-messages = 发送消息
may-embed-links = 嵌入链接
may-read-history = 读取消息历史记录
config-none = 这个服务器还不接收通知。可以用 `/config setup` 开启。
config-on = 通知会发到 { $channel }。
config-off = 通知已关闭，以前发到 { $channel }。可以用 `/config setup` 重新开启。
config-given-up = 通知已关闭，因为我无法发到 { $channel }：{ $reason }。可以用 `/config setup` 重新开启。
pong = 我在。{ $waiting ->
    [0] 没有等待发送的内容。
   *[other] 有 { $waiting } 条消息等待发送。
}
about = pulse-bot { $version }：关注一个状态页面，出问题和恢复正常时告诉各个服务器。
