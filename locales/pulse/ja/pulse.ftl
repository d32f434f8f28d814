### ステータスボットの言葉。

## ページ自身の言葉。ここに訳がないものは、ページの表記のまま表示されます。

component-operational = 正常稼働中
component-degraded_performance = パフォーマンス低下
component-partial_outage = 一部停止
component-major_outage = 大規模停止
component-under_maintenance = メンテナンス中

impact-none = お知らせ
impact-minor = 軽微
impact-major = 重大
impact-critical = 深刻
impact-maintenance = メンテナンス

progress-investigating = 調査中
progress-identified = 原因特定
progress-monitoring = 経過観察中
progress-resolved = 解決済み
progress-postmortem = 解決済み・報告公開
progress-unlisted = 掲載終了
progress-scheduled = 予定
progress-in_progress = 実施中
progress-verifying = 確認中
progress-completed = 完了

## /status

status-title-only = { $page }
status-page = { $page } / { $pages }ページ
status-title = { $page }：{ $description }
status-fresh = 最終確認：{ $when }
status-stale = ⚠️ ページが応答しません。これは{ $when }に読み取った内容で、古くなっている可能性があります。
status-history-stale = ⚠️ 障害の一覧を読み取れていません（最初の失敗：{ $when }）。障害が終わったことに気づくのが遅れるかもしれません。
status-unread = ⚠️ まだページを読み取れていません。すべて正常という意味ではありません。
status-unread-failing = ⚠️ ページを読み取れていません（最初の失敗：{ $when }）。そのため、現在の状態はわかりません。
status-unread-title = 状態不明
status-now = 現在の様子
status-online = 👥 { $people }人がオンライン
status-online-change = 👥 { $people }人がオンライン（1時間で{ $change }）
status-errors = API呼び出しの{ $share }が失敗しています
status-steam = Steamログインの{ $share }が成功しています
status-meta = Metaログインの{ $share }が成功しています
status-components = コンポーネント
status-troubles = 正常に動いていないもの
status-healthy = 🟢 { $count }個のコンポーネントが正常に動いています
status-incidents = 発生中の障害
status-maintenances = メンテナンス
status-incident = { $title }（{ $impact }、{ $progress }、発生：{ $when }）
status-maintenance = { $title }（{ $progress }、{ $from }～{ $until }）
status-more = … ほか{ $count }件

status-refresh = 🔄 更新

## 画像。中の文字は短くなければなりません。

chart-visits = オンライン人数
chart-api-latency = API応答時間（相対値）
chart-api-requests = APIリクエスト（相対値）
chart-api-errors = APIエラー
chart-steam = Steamログイン
chart-meta = Metaログイン
chart-steam-count = Steamログイン数（相対値）
chart-meta-count = Metaログイン数（相対値）
chart-incident = 障害
chart-maintenance = メンテナンス
chart-empty = データなし
chart-day = { $month }/{ $day }
chart-alt = { $page }、直近{ $range }：{ $charts }

## /metrics

metrics-title = { $metric }、直近{ $range }
metrics-lowest = 最小
metrics-median = 中央値
metrics-highest = 最大
metrics-empty = この期間には何も測定されていません。
metrics-relative = これが何の単位で測られているか、ページには書かれていません。意味があるのは線の形だけで、それもこの期間内に限られます。
metrics-none = このページは測定値を公開していません。代わりに`/uptime`をお試しください。

## /uptime

uptime-title = { $page }：稼働率、直近{ $range }
uptime-line-well = **{ $name }**：{ $share }
uptime-line = { $count ->
   *[other] **{ $name }**：{ $share }、停止{ $count }回、合計{ $down }
}
uptime-unknown = 不明
uptime-how = 数え方
uptime-explained = 一部停止と大規模停止は停止として数え、パフォーマンス低下とメンテナンスは数えません。私が何も知らない時間はどちらにも入りません。
uptime-none = このページにはコンポーネントが載っていません。

## /incidents、/incident、/maintenance

incidents-title = 障害
incidents-now = 発生中
incidents-before = 過去
incidents-none = 知っている障害はありません。
incidents-active = { $mark } { $title }（{ $impact }、{ $progress }）、発生：{ $when }
incidents-past = { $mark } { $title }（{ $impact }）、{ $when }、継続時間：{ $lasted }
incident-unknown = その障害が見つかりません。タイトルを入力し始めて、一覧から選んでください。
maintenances-title = メンテナンス
maintenances-now = 実施中と予定
maintenances-before = 過去
maintenances-none = 知っているメンテナンスはありません。
maintenance-unknown = そのメンテナンスが見つかりません。タイトルを入力し始めて、一覧から選んでください。
maintenance-from = 開始
maintenance-until = 終了

## 通知

alert-sample-title = ✅ これはテストです
alert-sample = 障害とメンテナンスの通知はここに届きます。
untitled = （タイトルなし）
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } 再発：{ $title }
alert-resolved-title = ✅ 解決：{ $title }
alert-unlisted-title = ⚪ 掲載終了：{ $title }
alert-unlisted = この障害は、終わったという発表のないままページに載らなくなりました。
alert-missed-title = ✅ 私が見ていない間に{ $count }件の障害が起きて終わりました
alert-more-unlisted-title = ⚪ ほかにも{ $count }件の障害が載らなくなりました
alert-more-title = ⚠️ ほかにも{ $count }件の障害があります
alert-more-reopened-title = ⚠️ ほかにも{ $count }件の障害が再発しました
alert-more-resolved-title = ✅ ほかにも{ $count }件の障害が終わりました
alert-maintenance-title = 🔧 メンテナンスの予定：{ $title }
alert-moved-title = 🔧 メンテナンスの日時変更：{ $title }
alert-cancelled-title = ⚪ メンテナンスの中止：{ $title }
alert-reminder-title = 🔧 まもなくメンテナンス：{ $title }
alert-started-title = 🔧 メンテナンス開始：{ $title }
alert-completed-title = ✅ メンテナンス終了：{ $title }
alert-planned-before = 変更前の予定
alert-impact = 影響
alert-progress = 状況
alert-began = 開始
alert-ended = 終了
alert-lasted = 継続時間
alert-components = 影響範囲
alert-footer = { $page }
alert-no-text = ページにはこれ以上の説明がありません。

duration-minutes = { $minutes ->
    [0] 1分未満
   *[other] { $minutes }分
}
duration-hours = { $hours }時間{ $minutes ->
    [0] { "" }
   *[other] { $minutes }分
}
duration-days = { $days }日{ $hours ->
    [0] { "" }
   *[other] と{ $hours }時間
}

## コマンド

cmd-status = ページの現在の状態を表示します
cmd-status-page = 長い返事の何ページ目か
cmd-status-range = グラフでどこまでさかのぼるか
cmd-status-theme = 画像の配色
    .dark = ダーク
    .light = ライト
cmd-metrics = 測定値をグラフで表示します
cmd-metrics-metric = 何の測定値か
    .visits = オンライン人数
    .api_latency = API応答時間（相対値）
    .api_requests = APIリクエスト（相対値）
    .api_errors = APIエラー
    .extauth_steam = Steamログイン
    .extauth_oculus = Metaログイン
    .extauth_steam_count = Steamログイン数（相対値）
    .extauth_oculus_count = Metaログイン数（相対値）
cmd-metrics-range = グラフでどこまでさかのぼるか
cmd-metrics-theme = 画像の配色
    .dark = ダーク
    .light = ライト
cmd-uptime = 各コンポーネントがどれだけ安定していたかを表示します
cmd-uptime-range = どこまでさかのぼるか
cmd-uptime-page = 長い返事の何ページ目か
cmd-uptime-theme = 画像の配色
    .dark = ダーク
    .light = ライト
cmd-incidents = 発生中と過去の障害を一覧で表示します
cmd-incidents-page = 長い返事の何ページ目か
cmd-incident = 障害をすべての更新とともに表示します
cmd-incident-incident = どの障害か
cmd-incident-page = 長い返事の何ページ目か
cmd-maintenance = メンテナンスの一覧、または1件のすべての更新を表示します
cmd-maintenance-page = 長い返事の何ページ目か
cmd-maintenance-maintenance = 詳しく表示するメンテナンス
cmd-config = このサーバーに何を知らせるかを決めます
cmd-config-setup = このサーバーのチャンネルに通知を送ります
cmd-config-setup-channel = 通知を送るチャンネル
cmd-config-alerts = このサーバーに届く通知を選びます
cmd-config-alerts-type = どの通知か
    .incident = 障害が始まった、または再発した
    .incident_resolved = 障害が終わった
    .maintenance = メンテナンスの予定・変更・中止
    .maintenance_reminder = 1時間以内にメンテナンスが始まる
    .maintenance_started = メンテナンスが始まった
    .maintenance_completed = メンテナンスが終わった
cmd-config-alerts-state = 送るかどうか
    .on = オン
    .off = オフ
cmd-config-alerts-impact = どの程度の障害から知らせるか
    .all = すべての障害
    .minor = 軽微以上
    .major = 重大以上
    .critical = 深刻のみ
cmd-config-test = 通知先に見本を送ります
cmd-config-show = このサーバーの通知先を表示します
cmd-ping = ボットが動いているか確認します
cmd-about = このボットについて表示します

config-no-server = これはサーバー内でのみ使えます。
config-no-channel = このサーバーに{ $channel }が見当たりません。私が読み書きできるチャンネルを選んでください。
config-wrong-channel = { $channel }には通知を投稿できません。テキストチャンネルかアナウンスチャンネルを選んでください。
config-set-up = 設定しました。これからの通知は{ $channel }に届きます。`/config alerts`で種類を選べます。
config-lacking = { $channel }での権限が足りないため、まだ通知を届けられません：{ $permissions }。チャンネル設定の**権限**で私に許可してから、もう一度お試しください。
config-alerts = このサーバーへの通知：
config-alerts-none = このサーバーには何も通知されません。`/config alerts`で選べます。
config-alerts-impact = 障害：{ $impact }
config-alerts-both = 通知の種類と、送るかどうかの両方を選んでください。
config-tested = { $channel }に見本を送っています。それが表示されれば、通知も届きます。
config-tested-off = { $channel }に見本を送っています。ただし、通知はオフになっています。`/config setup`で再びオンにできます。
may-view-channel = チャンネルを見る
may-send-messages = メッセージを送信
may-embed-links = 埋め込みリンク
may-read-history = メッセージ履歴を読む
config-none = このサーバーにはまだ通知が届きません。`/config setup`でオンにできます。
config-on = 通知先は{ $channel }です。
config-off = 通知はオフです。以前の通知先は{ $channel }でした。`/config setup`で再びオンにできます。
config-given-up = { $channel }に届けられなかったため、通知はオフになっています：{ $reason }。`/config setup`で再びオンにできます。
pong = ここにいます。{ $waiting ->
    [0] 配信待ちのものはありません。
   *[other] { $waiting }件のメッセージが配信を待っています。
}
about = pulse-bot { $version }：ステータスページを見守り、問題が起きたときと復旧したときにサーバーへ知らせます。
