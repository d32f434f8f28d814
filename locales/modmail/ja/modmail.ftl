# modmail-botの言葉、日本語版。

## メンバーへ

opened = メッセージをスタッフに届けました。返事はここに届きます。ここに書いたことはすべてスタッフに届きます。
not-relayed = ⚠️ このメッセージをスタッフに表示できませんでした。後でもう一度送ってください。
closed = この会話は終了しました。スタッフに用があるときは、いつでもまたメッセージを送ってください。
closed-with-reason = この会話は終了しました：{ $reason }

    スタッフに用があるときは、いつでもまたメッセージを送ってください。
idle-taken-back = この会話はこのまま続きます。スタッフがまだ対応中です。
idle-warning = スタッフが返事をしましたが、その後ご連絡がありません。お返事がなければ、この会話は<t:{ $moment }:R>に終了します。
end-button = この会話を終了
ended = この会話は終了しました。スタッフに用があるときは、いつでもまたメッセージを送ってください。
end-nothing = ここには進行中の会話がありません。
end-over = この会話はすでに終了しています。
end-later = あなたの書いたものをまだスタッフに届けている途中です。少し待ってからもう一度お試しください。
rating-question = 対応はいかがでしたか？
rating-comment = コメントを書く
rating-field = よかった点、改善してほしい点
rating-thanks = { $stars } ありがとうございます！スタッフに用があるときは、いつでもまたメッセージを送ってください。
rating-commented = { $stars } ありがとうございます。コメントをスタッフに伝えました。
rating-commented-before = この会話にはすでにコメントをいただいており、スタッフに届いています。
rating-empty = コメントが空です。
rating-gone = この会話はもう評価できません。
reopened = スタッフがこの会話を再開しました。ここに書いたことはすべてスタッフに届きます。
kept-for-now = 今はスタッフに連絡できません。メッセージは保存してあり、できるだけ早く届けますので、送り直す必要はありません。
too-short = このメッセージは届けませんでした。どんな用件か、{ $wanted }文字以上で書いてください。
too-soon = このメッセージは届けませんでした。前の会話が終了したばかりです。次の会話は{ $moment }に始められます。
menu-question = どんな用件ですか？待っている間に書いたものも一緒に届けます。
menu-placeholder = 用件を選ぶ
menu-anything = その他
menu-chosen = **{ $category }**：メッセージを届けています。
menu-answered = **{ $category }**
menu-chosen-anything = メッセージをスタッフに届けています。
menu-expired = 用件が選ばれなかったので、メッセージをそのままスタッフに届けます。
menu-not-offered = その用件は今は選べません。別のものを選んでください。
menu-over = これはもう決まっています。
confirm-question = メッセージをスタッフに見せますか？待っている間に書いたものも一緒に届けます。
confirm-send = はい、見せる
confirm-discard = いいえ
confirm-discarded = スタッフには何も見せていません。
confirm-expired = 確認がなかったので、スタッフには何も見せていません。用があるときはまたメッセージを送ってください。

## 双方のメッセージ

message-empty = *（ここでは表示できないメッセージ）*
message-link = 📎 [{ $name }]({ $url })（大きすぎてコピーできないか、もう入手できません。リンクには期限があります）
message-link-unkept = 📎 [{ $name }]({ $url })（コピーを保存できませんでした。リンクには期限があります）
message-invisible = *（見えない文字だけのメッセージ）*
message-sticker = 🏷️ スタンプ：{ $what }
message-poll = 📊 投票：{ $what }
message-forwarded = ↪️ 転送：
message-forwarded-from = ↪️ { $where }から転送：
message-media = 🖼️ { $what }：{ $url }
message-voice = 🎙️ ボイスメッセージ、{ $seconds }秒
message-answers = ↩️ 返信先：{ $what }
anonymous-name = スタッフ
message-change = { $change ->
    [deleted] 🗑️ メンバーが削除しました
    [before] ✏️ 編集前の内容
   *[edited] ✏️ メンバーが編集しました
}
message-deleted-by = 🗑️ <@{ $staff }>さんが削除しました

## チケット

card-member = メンバー
card-account = アカウント作成
card-joined = 参加
card-stranger = このサーバーにいません
card-roles = ロール
card-earlier = 過去のチケット
card-last = 最も新しいもの
card-notes = メモ
card-servers = サーバー
card-both = メンバー側とスタッフ側の両方
card-unknown = Discordから回答なし
card-members-only = スタッフ側にはいません
card-number = チケット #{ $number }
card-channel = このチャンネルの名前
card-name-refused = Discordの制限でこのメンバーの名前をここのチャンネル名に使えないため、ticket-001のような中立的な名前にしてあります。
card-dms = ダイレクトメッセージ
card-dms-closed = このチケットを開いたとき、受け付けていませんでした。あいさつも届けられていません
dms-closed = ⚠️ このメンバーは私からのダイレクトメッセージを受け付けていません。受け付けるようになるまで、スタッフの返信は届きません。メンバーからのメッセージはこれまでどおり届きます。
alert-full = ⚠️ サーバーに空きがなく、**{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $ticket }を開けません：{ $reason }。メンバーの書いたものは保存されています。不要なチャンネルを削除すれば、自動的に再開します。
alert-forbidden = ⚠️ **{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $ticket }を開けません：{ $reason }。メンバーの書いたものは保存されています。私がチケットのカテゴリーを見られ、そのチャンネルを管理できるようにすれば、自動的に再開します。
alert-refused = ⚠️ Discordがチャンネルを拒否したため、**{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $ticket }を開けません：{ $reason }。メンバーの書いたものは保存されており、試し続けます。詳しくは私のログにあります。
alert-missing = ⚠️ カテゴリーかフォーラムがなくなったため、**{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $ticket }を開けません：{ $reason }。メンバーの書いたものは保存されています。設定に正しいものを入れてください。
alert-archive-full = { $tickets ->
    [none] ⚠️ アーカイブがいっぱいで、新しいカテゴリーも作れません：{ $reason }。不要なチャンネルを削除してください。
   *[other] ⚠️ アーカイブがいっぱいで、新しいカテゴリーも作れません：{ $reason }。閉じたチケットの次のチャンネルは今の場所に残ります：{ $tickets }。不要なチャンネルを削除してください。
}
alert-visible = ⚠️ <#{ $place }>のチケットがスタッフ以外にも見えています：{ $roles }。意図したものでなければ、そこで*チャンネルを見る*の権限を外してください。
outsider-writes = ⚠️ <@{ $person }>さんがここに書き込んでいますが、スタッフではないため、書いたものはメンバーに届きません。メモとして保存されます。返信してもらうなら`supporters`のロールを付け、読ませたくないならチャンネルを見えなくしてください。
alert-not-shown = ⚠️ **{ $name }**さん（<@{ $member }> · `{ $member }`）がチケット #{ $ticket }（<#{ $channel }>）に書いたものを表示できません：{ $reason }。内容は保存されています。そこでの権限を戻してもらえれば、自動的に再開します。
alert-parked = ⚠️ ここで起きたある出来事の処理に何度も失敗したため、飛ばしました。詳しくは私のログにあります。
alert-parked-elsewhere = ⚠️ <#{ $channel }>で起きたある出来事の処理に何度も失敗したため、飛ばしました。詳しくは私のログにあります。
alert-parked-of = ⚠️ <@{ $member }>さん（`{ $member }`、{ $ticket ->
    [none] チケットなし
   *[other] チケット #{ $ticket }
}）に関する処理に何度も失敗したため、飛ばしました。メッセージだった場合、本人にはその下に❌が見えています。別の書き方をしてもらってください。詳しくは私のログにあります。
alert-parked-message = ⚠️ このメンバーのメッセージの処理に何度も失敗したため、飛ばしました。本人にはその下に❌が見えています。別の書き方をしてもらってください。
alert-held-up = ⚠️ <@{ $member }>さんのチケットで、Discordかその手前の何かに15分間拒否され続けています：{ $reason }。後に続くものはすべて待っています。断念を指示されない限り、試し続けます。
alert-held-up-somewhere = ⚠️ Discordかその手前の何かに15分間拒否され続けています：{ $reason }。後に続くものはすべて待っています。断念を指示されない限り、試し続けます。
give-up-button = 断念する
give-up-done = ❌ <@{ $staff }>さんの指示で断念しました。待っていたものはまもなく進みます。
give-up-over = これはその後うまくいったか、すでに断念されています。
card-earlier-count = { $count ->
    [0] なし
   *[other] { $count }件
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ 送信中 · ✏️ 編集済み
   *[none] #{ $number } · ⏳ 送信中
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ 届きました · ✏️ 編集済み
   *[none] #{ $number } · ✅ 届きました
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ 編集済み · ❌ 届きませんでした：{ $reason }
   *[none] #{ $number } · ❌ 届きませんでした：{ $reason }
}
copy-anonymous = { $name }（匿名）
copy-deleted = #{ $number } · 🗑️ 削除済み
copy-lost = ⚠️ **{ $name }**のコピーがなくなり、Discordにもファイルが残っていません。メッセージは代わりにリンクを付けて送りました。
reply-failed = ❌ <@{ $staff }>さん、返信 #{ $number }は届きませんでした：{ $reason }

## メンバー

member-left = 🚪 **{ $name }**さん（<@{ $member }> · `{ $member }`）がサーバーを退出しました。このチケットは開いたままですが、返信は届かないかもしれません。
member-left-ends = 🚪 **{ $name }**さん（<@{ $member }> · `{ $member }`）がサーバーを退出したため、このチケットを閉じます。
member-joined = 👋 **{ $name }**さん（<@{ $member }> · `{ $member }`）がサーバーに参加しました。
member-banned = 🔨 **{ $name }**さん（<@{ $member }> · `{ $member }`）がサーバーからBANされました。
member-banned-by = 🔨 **{ $name }**さん（<@{ $member }> · `{ $member }`）が<@{ $staff }>さんによってサーバーからBANされました。
member-banned-with-reason = 🔨 **{ $name }**さん（<@{ $member }> · `{ $member }`）がサーバーからBANされました：{ $reason }
member-banned-by-with-reason = 🔨 **{ $name }**さん（<@{ $member }> · `{ $member }`）が<@{ $staff }>さんによってサーバーからBANされました：{ $reason }
member-unbanned = 🕊️ **{ $name }**さん（<@{ $member }> · `{ $member }`）のサーバーBANが解除されました。
member-timed-out = ⏲️ **{ $name }**さん（<@{ $member }> · `{ $member }`）はサーバーでタイムアウト中です（<t:{ $moment }:f>まで）。
member-timeout-over = ⏲️ **{ $name }**さん（<@{ $member }> · `{ $member }`）のサーバーでのタイムアウトが終わりました。
reopened-note = 🔓 メンバーがまた書き込んだため、このチケットを再開しました。閉じたのは<t:{ $closed }:R>です。
reopened-note-by = 🔓 <@{ $staff }>さんが再開しました。閉じたのは<t:{ $closed }:R>です。
closed-on-leave = メンバーがサーバーを退出しました。

## コマンドへの返事

cmd-reply = このチケットのメンバーに返信します
    .menu = 返信する
cmd-reply-text = 返信の内容
cmd-reply-file = 一緒に送るファイル
cmd-reply-anonymous = 誰の返信かをメンバーに知らせない
cmd-reply-real = 返信が常に匿名でも、メンバーに名前を見せる
cmd-anonreply = 名前を明かさずに、このチケットのメンバーに返信します
cmd-anonreply-text = 返信の内容
cmd-anonreply-file = 一緒に送るファイル
cmd-realreply = 返信が常に匿名でも、自分の名前でこのチケットのメンバーに返信します
cmd-realreply-text = 返信の内容
cmd-realreply-file = 一緒に送るファイル
cmd-realreply-plain = 設定に関係なく、普通のテキストで送る
cmd-realreply-after = 後で送る：どれくらい後か（例：2h）
cmd-realreply-at = 後で送る：いつ送るか（例：14:30、tomorrow 9:00）
cmd-realreply-to = チケット内のこのメンバーだけに送る
cmd-freply = {"{"}member.name{"}"}のような変数を埋めて、このチケットのメンバーに返信します
cmd-freply-text = 返信の内容
cmd-freply-file = 一緒に送るファイル
cmd-freply-anonymous = 誰の返信かをメンバーに知らせない
cmd-freply-real = 返信が常に匿名でも、メンバーに名前を見せる
cmd-freply-plain = 設定に関係なく、普通のテキストで送る
cmd-freply-after = 後で送る：どれくらい後か（例：2h）
cmd-freply-at = 後で送る：いつ送るか（例：14:30、tomorrow 9:00）
cmd-freply-to = チケット内のこのメンバーだけに送る
cmd-edit = 返信を編集します（メンバー側とスタッフ側の両方）
cmd-edit-number = コピーの下の番号
cmd-edit-text = 新しい内容（空ならフォームで編集）
cmd-delete = メンバー側の返信を削除します
    .menu = 返信を削除
cmd-delete-number = コピーの下の番号
cmd-retry = 届かなかったものをもう一度送ります
cmd-retry-number = 返信の番号（空なら失敗したものすべて）
cmd-close = このチケットを今すぐ、または後で閉じます
cmd-close-after = いつ閉じるか（例：1d12h。空なら今すぐ）
cmd-close-cancel = 閉じる予約を取り消す
cmd-close-silent = メンバーに知らせない
cmd-close-reason = 理由。知らせずに閉じるとき以外、メンバーにも伝わります
cmd-new_thread = メンバーとのチケットを開きます
    .menu = チケットを開く
cmd-new_thread-member = 誰と開くか
cmd-new_thread-category = チケットの種類
cmd-new_thread-message = 最初のメッセージ。なければ、返信するまで相手には何も伝わりません
cmd-choose = メッセージの用件を伝えます
cmd-choose-category = カテゴリーの番号
cmd-choose-discard = スタッフに何も見せない
cmd-choose-answer-1 = 1つ目の質問への答え
cmd-choose-answer-2 = 2つ目の質問への答え
cmd-choose-answer-3 = 3つ目の質問への答え
cmd-choose-answer-4 = 4つ目の質問への答え
cmd-choose-answer-5 = 5つ目の質問への答え
cmd-end = スタッフとの会話を終了します
cmd-end_one = このボタンの会話を終了します
cmd-end_one-ticket = どの会話か
cmd-rate = 終了した会話を評価します
cmd-rate-write = コメント用のフォームを開く
cmd-rate-score = どれくらいよかったか（1～5）
cmd-rate-ticket = どの会話か
cmd-rate-comment = 伝えたいこと
cmd-force_close = ほかの方法で閉じられないチケットを閉じます
cmd-force_close-member = 誰のチケットか（空ならこのチャンネルのもの）
cmd-force_close-silent = メンバーに知らせない
cmd-force_close-reason = 理由。知らせずに閉じるとき以外、メンバーにも伝わります
cmd-give_up = Discordが何度も拒否するものを断念します
cmd-give_up-row = どれか
cmd-reopen = 閉じたチケットを再開します
cmd-reopen-member = 誰の最後のチケットか（空ならこのチャンネルのもの）
cmd-reopen-silent = メンバーに知らせない
cmd-take = このチケットを自分の担当にします
cmd-take-force = ほかの人の担当でも実行する
cmd-release = このチケットの担当から外れます
cmd-release-force = ほかの人の担当でも実行する
cmd-transfer = このチケットをほかの人の担当にします
cmd-transfer-to = 誰の担当にするか
cmd-transfer-force = ほかの人の担当でも実行する
cmd-rename = このチケットのチャンネル名にラベルを付けます
cmd-rename-label = ラベル（空なら外す）
cmd-snooze = このチケットをスヌーズするか（メンバーがメッセージを送れば早く終わります）、スヌーズを終えます
cmd-snooze-time = どれくらいの間か（例：2d。空ならスヌーズを終える）
cmd-ping = ボットが動いているか確認します
cmd-about = このボットについて表示します

command-late = これは{ $minutes }分前、私がオフラインの間に送られたため、実行していません。まだ必要なら、もう一度送ってください。
retry-nothing = ここには、もう一度送れる失敗したものがありません。
retry-begun = { $count }件のメッセージをもう一度送っています。結果はコピーの表示で確認してください。
not-a-ticket = ここはチケットではありません。開いているチケットのチャンネルで使ってください。
ticket-closed = このチケットは閉じています。
ticket-opening = <@{ $member }>さんとのチケットを開いています。誰かが返信するまで、相手には何も伝わりません。
ticket-opening-told = <@{ $member }>さんとのチケットを開き、メッセージを届けています。
ticket-opened = <@{ $member }>さんとのチケット #{ $ticket }を開きました：<#{ $channel }>。誰かが返信するまで、相手には何も伝わりません。
ticket-opened-told = <@{ $member }>さんとのチケット #{ $ticket }を開きました：<#{ $channel }>。メッセージを届けています。
ticket-not-opened = <@{ $member }>さんとのチケット #{ $ticket }のチャンネルをまだ作れません。{ $why ->
    [full] サーバーに空きがありません
    [missing] カテゴリーかフォーラムがなくなっています
   *[forbidden] Discordに許可されていません
}。解決すれば自動的に開きます。
ticket-there = <@{ $member }>さんには、すでに開いているチケットがあります：{ $where }
ticket-there-unplaced = <@{ $member }>さんには、すでに開いているチケットがあります。チャンネルを作成中です。
nobody-by-id = IDが{ $given }のユーザーが見つかりません。
nobody-by-name = 「{ $given }」がメンバー側のサーバーに見つかりません。
several-by-name = 「{ $given }」という名前の人が複数います：{ $people }。どの人かメンションで指定してください。
no-ticket-with-bots = ボットとのチケットは開けません。
cmd-move_thread = このチケットを別のカテゴリーに移します
cmd-move_thread-category = カテゴリーの名前
category-usual = なし：いつもの場所
moving = { $category ->
    [none] このチケットをいつもの場所に移しています。
   *[other] このチケットを**{ $category }**に移しています。
}
moved = { $category ->
    [none] <@{ $staff }>さんがこのチケットをいつもの場所に移しました。
   *[other] <@{ $staff }>さんがこのチケットを**{ $category }**に移しました。
}
moved-already = { $category ->
    [none] このチケットはすでにいつもの場所にあります。
   *[other] このチケットはすでに**{ $category }**にあります。
}
cannot-move = { $category ->
    [none] Discordではこのチケットをいつもの場所に移せません。投稿はフォーラムの外に出せず、チャンネルは投稿になれないためです。チケットは今の場所に残ります。
   *[other] Discordではこのチケットを**{ $category }**に移せません。投稿はフォーラムの外に出せず、チャンネルは投稿になれないためです。チケットは今の場所に残ります。
}
not-moved = ⚠️ <@{ $staff }>さん、チケットを移せなかったため、今のカテゴリーに残ります。Discordの回答：{ $reason }
not-moved-forbidden = ⚠️ <@{ $staff }>さん、私にはこのチケットを移す権限がないため、今のカテゴリーに残ります。両方のカテゴリーで**チャンネルの管理**と**権限の管理**を許可してから、もう一度お試しください。
cmd-add_staff = 人やロールにこのチケットを見せます
cmd-add_staff-member = 誰に
cmd-add_staff-role = またはこのロールを持つ人に
cmd-remove_staff = 人やロールにこのチケットを見せるのをやめます
cmd-remove_staff-member = 誰に
cmd-remove_staff-role = またはこのロールを持つ人に
guest-both = メンバーかロールのどちらか一方だけを指定してください。
guest-nobody = メンバーかロールを指定してください。
guest-everyone = それでは全員に見えてしまいます。別のロールを選んでください。
guest-bot = ボットにチケットは見せられません。
guest-member = これは{ $who }さんについてのチケットです。スタッフ同士の話が本人に読まれてしまいます。
guest-not-there = { $who }はチケットのあるサーバーにいません。
guest-in-post = このチケットはフォーラムの投稿です。フォーラムが見える人に見え、ほかの人には見せられません。
guest-coming = このチケットを{ $who }に見せるようにしています。
guest-going = このチケットが{ $who }に見えるのは、カテゴリーで許可されている場合だけになります。
guest-in = { $who }：<@{ $staff }>さんがこのチケットを見られるようにしました。
guest-out = <@{ $staff }>さんが、{ $who }にこのチケットを見せるのをやめました。見えるかどうかは再びカテゴリー次第です。
guest-forbidden = ⚠️ <@{ $staff }>さん、私にはこのチケットを誰が見られるかを変える権限がありません。カテゴリーで**権限の管理**を許可してから、もう一度お試しください。
guest-not-changed = ⚠️ <@{ $staff }>さん、このチケットを誰が見られるかを変えられませんでした。Discordの回答：{ $reason }
no-such-category = 「{ $given }」というカテゴリーはありません。{ $known ->
    [none] カテゴリーは1つもありません。
   *[other] 次の中から選べます：{ $known }
}
discord-silent = Discordの応答がなかったため、何も行っていません。もう一度お試しください。
ticket-closed-by = このチケットは<@{ $staff }>さんが閉じました。
no-closed-ticket = <@{ $member }>さんのチケットはこれまで一度もありません。
ticket-is-open = このチケットは開いています。
reopen-which = ここはチケットではありません。閉じたチケットのチャンネルで使うか、メンバーを指定してください。
reopening = チケットを再開しました：<#{ $channel }>
reopening-unplaced = チケットを再開しました。チャンネルを作成中です。
channel-elsewhere = このチケットを再開しましたが、チャンネルを元に戻せませんでした：{ $reason }。手動で移してください。
no-open-ticket = このメンバーに開いているチケットはありません。
cancel-takes-nothing = `cancel`はほかのオプションと一緒に使えません。
nothing-planned = このチケットを閉じる予約はありません。
delay-too-long = 閉じる予約は最長で{ $limit }先までです。
closing-planned = 🕑 このチケットは<t:{ $moment }:R>（<t:{ $moment }:f>）に閉じます。先にメンバーがメッセージを送れば閉じません。`/close`の`cancel`で取り消せます。
closing-planned-firmly = 🕑 このチケットは<t:{ $moment }:R>（<t:{ $moment }:f>）に閉じます。`/close`の`cancel`で取り消せます。
closing-replanned = 🕑 予約を変更しました。このチケットは<t:{ $moment }:R>（<t:{ $moment }:f>）に閉じます。
closing-called-off = このチケットは開いたままです。閉じる予約を取り消しました。
closing-called-off-by-member = メンバーが書き込んだため、閉じる予約を取り消しました。
idle-warned = 💤 メンバーから長い間返事がないため、お知らせを送りました。このチケットは<t:{ $moment }:R>（<t:{ $moment }:f>）に閉じます。先にメンバーがメッセージを送るか、スタッフの誰かがここで何かすれば閉じません。`/close`の`cancel`で取り消せます。
idle-called-off = このチケットは開いたままです。メンバーにも伝えました。待ち時間は最初から数え直します。
idle-reason = 長い間お返事がありませんでした。
rating-told = { $stars } <@{ $member }>さんがチケット #{ $ticket }を評価しました。
rating-changed = { $stars } <@{ $member }>さんがチケット #{ $ticket }の評価を変えました。
rating-told-comment = { $stars } チケット #{ $ticket }への<@{ $member }>さんのコメント：
closed-note = 🔒 このチケットを閉じました。
closed-note-with-reason = 🔒 このチケットを閉じました：{ $reason }
closed-note-by = 🔒 <@{ $staff }>さんが閉じました。
closed-note-by-with-reason = 🔒 <@{ $staff }>さんが閉じました：{ $reason }
reply-queued = 返信 #{ $number }を送っています。届いたかどうかは、このチャンネルのコピーに表示されます。
reply-empty = 送るものがありません。文章を書くか、ファイルを添付してください。
reply-too-long = 返信は{ $length }文字ありますが、{ $limit }文字までです。分けて送ってください。
which-reply = どの返信ですか？コピーの下の番号を指定するか、コピー自体に返信してください。
no-such-reply = このチケットに返信 #{ $number }はありません。
no-reply = これはメンバーへの返信ではありません。
not-your-reply = 返信 #{ $number }を変更できるのは、書いた本人とモデレーターだけです。
reply-is-deleted = 返信 #{ $number }はすでに削除されているため、変更できません。
reply-unchanged = 返信 #{ $number }はすでにその内容です。
reply-edited = 返信 #{ $number }を編集しました。
reply-gone = 返信 #{ $number }を削除しました。コピーは削除済みの印を付けてここに残ります。
reply-title = 返信
reply-field = メンバーに伝える内容
edit-title = 返信 #{ $number }
edit-field = 新しい内容
reason-too-long = 理由が{ $limit }文字を超えています。短くしてください。
kept-as-note = 📝 メモとして保存しました。コマンドのように見えるか、スタッフ同士のメッセージへの返信だからです。メンバーには見えません。
typed-command = 💡 これはメッセージとして送られたため、何も起きませんでした。入力中に開く一覧から`/{ $command }`を選ぶか、`{ $prefix }{ $command }`と書いてください。
send-note-button = メンバーに送る
note-later = ここで書かれたか変更されたものを、まだ読み込んでいます。少し待ってからもう一度お試しください。
note-gone = このメモはもうないか、すでに送られています。
files-taken-away = 📎 メンバーが取り除きました：{ $names }
reacted-by-member = メンバーが{ $emoji }でリアクションしました
reacted-by-staff = スタッフが{ $emoji }でリアクションしました
cmd-send_note = メモをメンバーに送ります
cmd-send_note-message = どのメモか
edit-field-rest = 残りの文章
cmd-reply_form = フォームに書いた返信を送ります
cmd-reply_form-quote = 返信先のメッセージ
cmd-reply_form-anonymous = 誰の返信かをメンバーに知らせない
cmd-reply_form-real = 返信が常に匿名でも、メンバーに名前を見せる
cmd-reply_form-plain = 設定に関係なく、普通のテキストで送る
cmd-reply_form-to = チケット内のこのメンバーだけに送る
cmd-reply_form-text = 返信の内容
cmd-edit_form = 返信をフォームで変更します
cmd-edit_form-number = コピーの下の番号
cmd-edit_form-text = 新しい内容
cmd-edit_form-rest = 残りの文章
still-arriving = メンバーからの{ $count }件のメッセージが、まだこのチケットに届く途中です。読んでから閉じてください。
channel-not-archived = このチケットを閉じましたが、チャンネルをアーカイブできませんでした：{ $reason }。手動で移してください。毎回起きるなら、設定の`[closing]`にある`archive_category`を確認してください。
channel-stays = このチケットを閉じましたが、チャンネルを削除できませんでした：{ $reason }。手動で削除してください。
closing = チケットを閉じました。
pong = ここにいます。{ $waiting ->
    [0] 配信待ちのものはありません。
   *[other] { $waiting }件のメッセージが配信を待っています。
}
about = Guildhall modmail { $version }：メンバーが個別に送ったメッセージに、スタッフがチケットで答えます。MITまたはApache-2.0のフリーソフトウェアです。

## 担当

claim-taken = 🙋 このチケットの担当は<@{ $staff }>さんです。
claim-released = このチケットの担当はいなくなりました。
claim-yours = このチケットはすでにあなたの担当です。
claim-theirs = このチケットはすでに<@{ $staff }>さんの担当です。
claim-nobodys = このチケットには担当がいません。
claim-ask = このチケットの担当は<@{ $staff }>さんです。それでも実行しますか？
claim-anyway = それでも実行する
claim-not-staff = この人はスタッフではありません。設定にあるロールを1つも持っていません。
claim-unknown = この人がスタッフかどうか、Discordから回答がありませんでした。もう一度お試しください。
label-set = ラベルを付けました。
label-none = このチケットにはラベルがありません。付けるには、コマンドの後に書いてください。
label-taken-off = ラベルを外しました。
label-refused = Discordの制限で、ここのチャンネル名に「{ $label }」は使えません。別のラベルを選んでください。
label-not-taken = ⚠️ Discordの制限でここのチャンネル名にラベル「{ $label }」を使えないため、外しました。
label-not-taken-by = ⚠️ <@{ $staff }>さん、Discordの制限でここのチャンネル名にラベル「{ $label }」を使えないため、外しました。別のものを選んでください。
label-too-long = ラベルは{ $limit }文字までです。
label-without-letters = ラベルには文字か数字が必要です。ほかの記号はチャンネル名に表示されません。
label-later = ラベルを保存しました。Discordでは名前の変更が10分に2回までなので、チャンネル名は<t:{ $moment }:R>に変わります。
snoozed = 💤 このチケットを<t:{ $moment }:f>まで、またはメンバーがメッセージを送るまでスヌーズします。
not-snoozed = このチケットはスヌーズ中ではありません。スヌーズするには、`2d`のように長さを書いてください。
snooze-over = ⏰ このチケットのスヌーズが終わりました。

## 開いているチケットの一覧

cmd-tickets = 開いているチケットを、スタッフの返事を待っている時間が長い順に表示します
cmd-tickets-mine = 自分が担当のものだけ
cmd-tickets-unclaimed = 担当のいないものだけ
cmd-tickets-page = 何ページ目か
queue-title = 開いているチケット：{ $count }件
queue-mine-or-unclaimed = `mine`か`unclaimed`のどちらかを選んでください。両方に当てはまるチケットはありません。
queue-none = 開いているチケットはありません。
queue-none-mine = あなたの担当で開いているチケットはありません。
queue-none-unclaimed = 開いているチケットにはすべて担当がいます。
queue-unplaced = { $name }（チャンネルはまだありません）
queue-staff = スタッフの返事待ち（<t:{ $moment }:R>から）
queue-member = メンバーの返事待ち（<t:{ $moment }:R>から）
queue-unwritten = <t:{ $moment }:R>に開始、まだ何も書かれていません
queue-snoozed = 💤 <t:{ $moment }:f>まで
page-of = { $page } / { $pages }ページ
page-open = { $page }ページ

## 定型文

cmd-reply-plain = 設定に関係なく、普通のテキストで送る
cmd-anonreply-plain = 設定に関係なく、普通のテキストで送る
cmd-snippet = よく使う返事を用意して送ります
cmd-snippet-use = このチケットのメンバーに定型文を送ります
cmd-snippet-use-key = どの定型文か
cmd-snippet-use-file = 一緒に送るファイル
cmd-snippet-use-anonymous = 誰の返信かをメンバーに知らせない
cmd-snippet-use-plain = 設定に関係なく、普通のテキストで送る
cmd-snippet-list = 定型文の一覧を表示します
cmd-snippet-list-page = 何ページ目か
cmd-snippet-show = 定型文の内容を表示します
cmd-snippet-show-key = どの定型文か
cmd-snippet-history = 定型文の以前の内容を表示します
cmd-snippet-history-key = どの定型文か
cmd-snippet-history-version = 以前の版の番号（空なら一覧）
cmd-snippet-create = 定型文を作ります
cmd-snippet-create-key = 呼び出すときの言葉
cmd-snippet-create-content = 内容（空ならフォームで書く）
cmd-snippet-edit = 定型文の内容を変えます
cmd-snippet-edit-key = どの定型文か
cmd-snippet-edit-content = 新しい内容（空ならフォームで編集）
cmd-snippet-delete = 定型文を削除します
cmd-snippet-delete-key = どの定型文か
cmd-snippet_save = メッセージから定型文を作ります
    .menu = 定型文として保存
snippet-created = 定型文`{ $key }`を保存しました。`/snippet use`か`{ $prefix }{ $key }`で送るか、返信の中に`{"{{"}{ $key }{"}}"}`と書いてください。
snippet-edited = 定型文`{ $key }`を変更しました。以前の内容は`/snippet history`で見られます。
snippet-unchanged = 定型文`{ $key }`はすでにその内容です。
snippet-deleted = 定型文`{ $key }`を削除しました。内容は次のとおりでした：
snippet-shown = 定型文`{ $key }`：<@{ $staff }>さんが<t:{ $moment }:R>に作成、最終変更は<t:{ $changed }:R>、送信回数は{ $uses }回：
snippet-none = 定型文はまだありません。モデレーターが`/snippet create`で作れます。
snippet-list = 定型文：{ $count }件
snippet-line = `{ $key }`（{ $uses }回）{ $text }
snippet-history = 定型文`{ $key }`の以前の内容：
snippet-version = **{ $version }**：<t:{ $moment }:f>に<@{ $staff }>さんが変更するまで
snippet-never-changed = 定型文`{ $key }`は一度も変更されていません。
snippet-no-version = 定型文`{ $key }`に版{ $version }はありません。`/snippet history`で一覧を見られます。
snippet-unknown = `{ $key }`という定型文はありません。`/snippet list`で一覧を見られます。
snippet-taken = `{ $key }`という定型文はすでにあります。変更するには`/snippet edit`を使ってください。
snippet-key-alias = `{ $key }`はすでにエイリアスです。別の言葉を選んでください。
snippet-key-command = `{ $key }`はコマンドです。別の言葉を選んでください。
snippet-key-too-long = 言葉は{ $limit }文字までです。
snippet-key-characters = `{ $key }`は入力用の言葉に使えません。文字、数字、`-`、`_`を使い、文字か数字で始めてください。
snippet-empty = 保存するものがありません。定型文には内容が必要です。
snippet-too-long = 定型文は{ $length }文字ありますが、{ $limit }文字までです。
snippet-may-be-too-long = 変数を埋めるとこの定型文は{ $length }文字になる可能性がありますが、返信は{ $limit }文字までです。短くしてください。
snippet-unknown-variable = `{"{"}{ $name }{"}"}`という変数はありません。使えるもの：{ $known }。波かっこを文字として書くには、前にバックスラッシュを付けてください：`\{"{"}`
snippet-form = 定型文
snippet-field-key = 呼び出すときの言葉
snippet-field-content = 内容
reply-no-snippet = 「{ $key }」という定型文はないため、何も送っていません。波かっこを文字として送るには、前にバックスラッシュを付けてください：`\{"{{"}`
reply-unknown-variable = `{"{"}{ $name }{"}"}`という変数はないため、何も送っていません。使えるもの：{ $known }。波かっこを文字として送るには、前にバックスラッシュを付けてください：`\{"{"}`
snippet-takes-nothing = `{ $prefix }{ $name }`はその名前の定型文を送るもので、後に何も書けないため、何も送っていません。文章を足すには、`{ $prefix }reply {"{{"}{ $name }{"}}"}`に続けて書いてください。

## エイリアス

cmd-alias = コマンドに自分たちの名前を付けます
cmd-alias-create = 1つまたは複数のコマンドのエイリアスを作ります
cmd-alias-create-name = 呼び出すときの言葉
cmd-alias-create-steps = コマンドを5つまで、間に&&を入れて（例：reply またね！ && close 2h）
cmd-alias-list = エイリアスの一覧を表示します
cmd-alias-list-page = 何ページ目か
cmd-alias-delete = エイリアスを削除します
cmd-alias-delete-name = どのエイリアスか
alias-created = { $behind ->
    [rest] エイリアス`{ $name }`を保存しました。`{ $prefix }{ $name }`でそのコマンドを呼び出し、後に書いたものも渡します。
   *[nothing] エイリアス`{ $name }`を保存しました。`{ $prefix }{ $name }`で登録した内容を実行し、断られたコマンドがあればそこで止まります。
}
alias-deleted = エイリアス`{ $name }`を削除しました。内容は次のとおりでした：
alias-none = エイリアスはまだありません。`/alias create`で作れます。
alias-list = エイリアス：{ $count }件
alias-line = `{ $name }` { $steps }
alias-unknown = `{ $name }`というエイリアスはありません。`/alias list`で一覧を見られます。
alias-taken = `{ $name }`というエイリアスはすでにあります。先に削除するか、別の言葉を選んでください。
alias-is-snippet = `{ $name }`という定型文がすでにあります。別の言葉を選んでください。
alias-too-long = エイリアスは{ $length }文字ありますが、{ $limit }文字までです。
alias-too-many = コマンドが{ $count }個ありますが、1つのエイリアスには{ $limit }個までです。
alias-empty-step = コマンドが足りません。どの`&&`も両側にコマンドが必要です。
alias-open-quote = 引用符が閉じられていません。文章の一部なら、前にバックスラッシュを付けてください：`\"`
alias-half-step = `{ $step }`はもう1語ないとコマンドになりません。
alias-no-command = `{ $step }`はコマンドで始まっていません。エイリアスの中にほかのエイリアスは入れられません。定型文なら`snippet use`とその名前を書いてください。
alias-stopped = ⚠️ `{ $name }`の手順{ $step }を実行できなかったため、そこで止めました。
alias-takes-nothing = `{ $prefix }{ $name }`はそれだけで完結し、後に何も書けないため、何も行っていません。

## ほかのボットのコマンド

instead-alert = `{ $prefix }alert`を使うと、メンバーの次のメッセージであなたにメンションします。もう一度使うと取り消します。
instead-block = `{ $prefix }blocked`で、誰がいつまでブロックされているかを見られます。
instead-config = `config list`でここから変えられる設定を表示し、`config set`で変更します。ほかの設定は起動時のファイルにあります。
instead-link = Discordのどのメッセージにも、メニューに*メッセージリンクをコピー*があります。
instead-log = 私のログは、運営者が私を起動した場所にあります。何をしたか、なぜ失敗したかが書かれています。
instead-logs = チケットのウェブページはありません。`{ $prefix }logs`でメンバーのチケットの一覧を、`{ $prefix }transcript`で1つの記録を見られます。
instead-mention = 新しいチケットでどのロールにメンションするかは、設定の`ping_roles`で決まります。
instead-menu = メンバーは`{ $prefix }category list`に表示されるカテゴリーから選びます。変更には同じ系列のコマンドを使います。
instead-nsfw = Discordで、チケットのチャンネルの設定から*年齢制限チャンネル*を切り替えてください。
instead-pause = `{ $prefix }pause new`は新しいチケットになるものを、`{ $prefix }pause all`はメンバーが書くすべてのものを保留します。`{ $prefix }pause off`で終わります。
instead-plain = `{ $prefix }reply -plain`に続けて文章を書いてください。
instead-plain-anonymous = `{ $prefix }anonreply -plain`に続けて文章を書いてください。
instead-program = 私はプラグインのない1つのプログラムで、コードを実行したり自分を更新したりはしません。バージョンは`{ $prefix }about`で見られます。
instead-repair = チケットの修復は不要です。チケットはデータベースで把握しています。閉じたものは`{ $prefix }reopen`で再開できます。
instead-rules = ここには、コマンドを自動で実行するルールはありません。複数のコマンドを1語にまとめるには`{ $prefix }alias create`を使ってください。
instead-self = `{ $prefix }new_thread`と自分の名前を使ってください。
instead-snoozed = スヌーズ中のチケットはチャンネル名でわかります。チケットの中で、時間を付けずに`{ $prefix }snooze`を使うと終わります。
instead-suspend = `{ $prefix }snooze`に`2d`のような時間を付けて使ってください。メンバーがメッセージを送れば早く終わります。`{ $prefix }snooze`だけならその場で終わります。
instead-variables = `{ $prefix }freply`に`-anonymous`か`-plain`、または両方を付け、続けて文章を書いてください。

## ブロック、一時停止、保留中のメッセージ

refused-blocked = { $until ->
    [none] 🚫 スタッフに連絡できない状態のため、このメッセージは届けませんでした。
   *[other] 🚫 <t:{ $until }:f>までスタッフに連絡できないため、このメッセージは届けませんでした。
}
held-paused = { $until ->
    [none] ⏳ スタッフは今、メッセージの受付を止めています。
   *[other] ⏳ スタッフは<t:{ $until }:f>まで、メッセージの受付を止めています。
}{ $reason ->
    [none] あなたのメッセージは保存してあり、後で届けますので、送り直す必要はありません。
   *[other] あなたのメッセージは保存してあり、後で届けますので、送り直す必要はありません。スタッフから：{ $reason }
}
held-raid = ⏳ 普段より多くのメッセージが届いているため、スタッフは新しいものを先に確認しています。あなたのメッセージは保存してあり、送り直す必要はありません。
held-newcomer = ⏳ 新しいアカウントや新しいメンバーからの最初のメッセージは、スタッフが先に確認しています。あなたのメッセージは保存してあり、送り直す必要はありません。
held-flood = ⏳ 一度に届いた量が多く、スタッフが読みきれません。超えた分はスタッフが確認できるよう保存しています。少しお待ちください。
blocked-told = { $until ->
    [none] 🚫 スタッフに連絡できなくなりました。
   *[other] 🚫 <t:{ $until }:f>までスタッフに連絡できません。
}{ $reason ->
    [none] ここに書いたものは届きません。
   *[other] ここに書いたものは届きません。理由：{ $reason }
}
unblocked-told = またスタッフに連絡できるようになりました。

blocked-note = 🚫 <@{ $staff }>さんがこのメンバーを{ $until ->
    [none] 無期限で
   *[other] <t:{ $until }:f>まで
}ブロックしました。書いたものはここには表示されず、ブロックが解除されるまで保存されます。{ $reason ->
    [none] { "" }
   *[other] 理由：{ $reason }
}
unblocked-note = <@{ $staff }>さんがこのメンバーのブロックを解除しました。
alert-held = ⏳ **{ $name }**さん（<@{ $member }> · `{ $member }`）の最初のメッセージを保留しています。アカウントが新しいか、参加したばかりのためです。保留中のものがある間は、増えてもお知らせしません。`/held list`ですべて見られます。

alert-raid = 🛡️ { $minutes }分間に{ $count }個の新しいアカウントがチケットを開いたため、レイドモードをオンにしました。新しいチケットになるメッセージは`/held list`に保留され、開いているチケットは続きます。レイドでなければオフにしてください。

undo-button = 元に戻す
let-in-button = 通す
discard-button = 破棄
let-in-button-of = { $name }さんのものを通す
discard-button-of = { $name }さんのものを破棄
let-in-all-button = すべて通す
discard-all-button = すべて破棄
pause-off-button = 一時停止を終える
raid-off-button = レイドモードをオフにする

block-done = 🚫 { $who }を{ $until ->
    [none] 無期限で
   *[other] <t:{ $until }:f>（<t:{ $until }:R>）まで
}ブロックしました。{ $reason ->
    [none] 理由は書かれていません。
   *[other] 理由：{ $reason }
}
time-too-long = 長すぎます。最長で{ $limit }です。時間を指定しなければ、誰かが終えるまで続きます。
block-both = メンバーかロールのどちらか一方だけを指定してください。
block-whom = 誰ですか？メンバーかロールを指定するか、チケットの中で使ってください。
block-bot = ボットは私にメッセージを送れないため、ブロックするものがありません。
block-staff = <@{ $member }>さんはスタッフです。スタッフはブロックできません。
block-staff-role = これはスタッフのロールです。スタッフはブロックできません。
block-everyone = これは全員のロールです。メンバーが書くすべてのものを保留するには、`pause all`を使ってください。
block-no-role = メンバー側のサーバーにそのロールはありません。
block-title = ブロック
block-field-time = 期間（例：7d。空なら無期限）
block-field-reason = 理由（メンバーにも伝わります）
undo-blocked = 元に戻しました。{ $who }は再びブロックされています。
undo-unblocked = 元に戻しました。{ $who }はもうブロックされていません。
undo-exempted = 元に戻しました。ロールのブロックが再び{ $who }に適用されます。
undo-changed = このブロックはその後変更されたため、元に戻せません。今の状態は`/blocked`で見られます。
undo-gone = 時間がたちすぎているため、元に戻せません。
unblock-done = { $who }は再びスタッフに連絡できます。
unblock-done-exempted = { $who }は再びスタッフに連絡できます。ブロックされたロールも持っていますが、今後ロールのブロックは適用されません。
unblock-exempted = { $who }自身はブロックされていませんが、ブロックされたロールを持っています。今後、ロールのブロックは適用されません。
unblock-nothing = { $who }はブロックされていません。
unblock-refused = その間に{ $count }件のメッセージを拒否しました。内容を受け取りますか？
    { $messages }
blocked-nobody = ブロックされている人はいません。
blocked-list = ブロック中（{ $count }）
blocked-line = • { $who }{ $name ->
    [none] { "" }
   *[other] （{ $name }）
} · { $until ->
    [none] 無期限
   *[other] <t:{ $until }:f>まで
} · <@{ $staff }>さんが<t:{ $since }:R>に設定 · { $refused ->
    [0] 拒否したものなし
   *[other] { $refused }件のメッセージを拒否
}{ $reason ->
    [none] { "" }
   *[other] { " " }· { $reason }
}
blocked-line-over = • { $who }{ $name ->
    [none] { "" }
   *[other] （{ $name }）
} · <t:{ $until }:f>に**終了** · <@{ $staff }>さんがブロックしていました · { $refused ->
    [0] 拒否したものなし
   *[other] { $refused }件のメッセージを拒否
}{ $reason ->
    [none] { "" }
   *[other] { " " }· { $reason }
}
held-nothing = 保留中のものはありません。
held-whose = メンバーを指定するか、`all`を使ってください。
held-list = メッセージが保留中のメンバー（{ $count }）
held-line = <@{ $member }>（{ $name }）· <t:{ $since }:R>から{ $count }件のメッセージ · { $why ->
    [blocked] ブロック中
    [paused] 一時停止中
    [raid] レイドモード
    [young] 新しいアカウント
    [newcomer] 新しいメンバー
   *[flood] 一度に多すぎ
}
    { $message }
held-let-in = <@{ $staff }>さんが{ $count }件のメッセージを通しました。届けている途中です。
held-discarded = <@{ $staff }>さんが{ $count }件のメッセージを破棄しました。書いた人にはその下に❌が見えます。
discard-all-ask = ブロックされていないメンバーの保留中のものをすべて破棄します。誰にも届きません。本当によろしいですか？
pause-new = ⏸️ 新しいチケットの受付を{ $until ->
    [none] 誰かが終えるまで
   *[other] <t:{ $until }:f>まで
}止めます。開いているものは続き、新しいチケットになるものは保留して後で通します。{ $reason ->
    [none] { "" }
   *[other] メンバーへの案内：{ $reason }
}
pause-all = ⏸️ メンバーが書くものをすべて{ $until ->
    [none] 誰かが終えるまで
   *[other] <t:{ $until }:f>まで
}保留し、後で通します。{ $reason ->
    [none] { "" }
   *[other] メンバーへの案内：{ $reason }
}
pause-over = ▶️ 一時停止が終わりました。{ $count ->
    [0] 保留されたものはありませんでした。
   *[other] 保留していた{ $count }件のメッセージを通します。
}
pause-none = 一時停止中のものはありません。
raid-on = 🛡️ レイドモードは{ $until ->
    [none] 誰かがオフにするまで
   *[other] <t:{ $until }:f>まで
}オンです。新しいチケットになるメッセージは`/held list`に保留され、開いているチケットは続きます。
raid-off = 🛡️ レイドモードはオフです。{ $count ->
    [0] 保留中のものはありません。
   *[other] { $count }人のメンバーのメッセージが保留中です。`/held list`を見てください。
}
raid-none = レイドモードはすでにオフです。

cmd-block = メンバーやロールがスタッフに連絡できないようにします
    .menu = ブロック
cmd-block-member = 誰を（空ならこのチケットのメンバー）
cmd-block-role = またはこのロールを持つ全員を
cmd-block-time = 期間（例：7d。空なら無期限）
cmd-block-silent = メンバーに知らせない
cmd-block-reason = 理由。知らせずにブロックするとき以外、メンバーにも伝わります
cmd-undo_block = ブロックまたはその解除を元に戻します
cmd-undo_block-change = どの変更か
cmd-unblock = メンバーやロールが再びスタッフに連絡できるようにします
cmd-unblock-member = 誰を（空ならこのチケットのメンバー）
cmd-unblock-role = またはこのロールを持つ全員を
cmd-unblock-silent = メンバーに知らせない
cmd-blocked = ブロックされている人の一覧を表示します
cmd-blocked-page = 何ページ目か
cmd-pause = メンバーが書くものをしばらく保留します
cmd-pause-new = 新しいチケットになるメッセージを保留します。開いているチケットは続きます
cmd-pause-new-time = 期間（例：2h。空なら自分で終えるまで）
cmd-pause-new-reason = メンバーへの案内
cmd-pause-all = メンバーが書くものをすべて保留します
cmd-pause-all-time = 期間（例：2h。空なら自分で終えるまで）
cmd-pause-all-reason = メンバーへの案内
cmd-pause-off = 一時停止を終え、保留していたものを通します
cmd-held = 保留中のメッセージ
cmd-held-list = メッセージが保留中のメンバーの一覧を表示します
cmd-held-list-page = 何ページ目か
cmd-held-let-in = 保留中のメッセージを通します
cmd-held-let-in-member = 誰のものを
cmd-held-let-in-all = ブロックされている人以外の全員のものを
cmd-held-discard = 保留中のメッセージを破棄します。誰にも届きません
cmd-held-discard-member = 誰のものを
cmd-held-discard-all = ブロックされている人以外の全員のものを
cmd-held-discard-sure = 確認しない
cmd-raid = レイドの間、最初のメッセージを保留します
cmd-raid-on = レイドモードをオンにします。最初のメッセージは保留されます
cmd-raid-on-time = 期間（例：2h。空なら自分で終えるまで）
cmd-raid-off = レイドモードをオフにします。保留中のものは一覧に残ります

## メンバーについてわかっていること

card-notes-more = … ほか{ $count }件：`/notes`
cmd-note = スタッフだけに見えるメモをメンバーに付けます。その人のどのチケットでも見られます
    .menu = メモを追加
cmd-note-member = 誰についてか（空ならこのチケットのメンバー）
cmd-note-pin = メモをピン留めし、カードの先頭に出す
cmd-note-text = 覚えておくこと（空ならフォームで書く）
cmd-notes = メンバーについてのメモの一覧を表示します
cmd-notes-member = 誰についてか（空ならこのチケットのメンバー）
cmd-notes-page = 何ページ目か
cmd-pin_note = メモをピン留めしてカードの先頭に出すか、ピン留めを外します
cmd-pin_note-note = メモの番号
cmd-pin_note-off = ピン留めを外す
cmd-delete_note = 自分のメモを削除します。モデレーターはどれでも削除できます
cmd-delete_note-note = メモの番号
cmd-logs = 過去のチケットの一覧を表示します
cmd-logs-member = 誰のチケットか（すべて空ならこのチケットのメンバー）
cmd-logs-by = このスタッフが返信したチケットだけ
cmd-logs-closed-by = このスタッフが閉じたチケットだけ
cmd-logs-page = 何ページ目か
cmd-logs_by = あるスタッフが返信したチケットの一覧を表示します
cmd-logs_by-staff = 誰が返信したか
cmd-logs_closed_by = あるスタッフが閉じたチケットの一覧を表示します
cmd-logs_closed_by-staff = 誰が閉じたか
cmd-transcript = チケットの記録を、スタッフのメモも含めてウェブページとテキストファイルで受け取ります
cmd-transcript-number = チケットの番号（空ならこのチケット）
cmd-search = チケットでの発言を検索します
cmd-search-member = このメンバーのチケットだけ
cmd-search-words = すべてを含む言葉。"ひと続きの語句"は引用符で囲み、begin*で前方一致
cmd-search_page = 検索結果の別のページを表示します
cmd-search_page-search = どの検索か
cmd-search_page-page = 何ページ目か

history-whose = 誰のものですか？メンバーを指定するか、その人のチケットの中で使ってください。
history-not-here = ここではほかの人に読まれるかもしれません。返事が自分だけに見える`/{ $command }`を使うか、チケットの中で入力してください。
note-title = このメンバーについてのメモ
note-field = 覚えておくこと
note-too-long = メモは{ $length }文字ありますが、{ $limit }文字までです。分けてください。
note-added = 📝 <@{ $member }>さんについてのメモ #{ $note }を保存しました。次のチケットのカードに表示されます。
note-added-pinned = 📌 <@{ $member }>さんについてのメモ #{ $note }を保存し、ピン留めしました。次のチケットのカードの先頭に表示されます。
note-pinned = 📌 メモ #{ $note }をピン留めしました。
note-pinned-before = メモ #{ $note }はすでにピン留めされています。
note-unpinned = メモ #{ $note }のピン留めを外しました。
note-not-pinned = メモ #{ $note }はピン留めされていません。
note-deleted = 🗑️ <@{ $member }>さんについてのメモ #{ $note }を削除しました。内容：{ $text }
no-such-note = メモ #{ $note }はありません。`/notes`でメンバーのメモの一覧を見られます。
not-your-note = メモ #{ $note }を削除できるのは、書いた本人とモデレーターだけです。
notes-none = <@{ $member }>さんについてのメモはありません。`/note`で追加できます。
notes-title = メモ：{ $count }件
logs-none = 該当するチケットはありません。
logs-title = チケット：{ $count }件
logs-open = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>に開始、まだ開いています · メッセージ{ $messages }件
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>～<t:{ $closed }:d>、自動的に閉じました · メッセージ{ $messages }件
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>～<t:{ $closed }:d>、<@{ $staff }>さんが閉じました · メッセージ{ $messages }件
search-title = 🔎 { $words }
search-none = 「{ $words }」を含む発言はありません。すべての言葉が同じメッセージにある必要があります。言葉を減らすか、`refu*`のように言葉の始めと星印で試してください。
search-none-yet = このページには何もありません。まだ調べていない古いメッセージがあります。
search-over = この検索は時間がたちすぎています。もう一度`/search`を使ってください。
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] メンバー
    [staff] スタッフ
    [note] メモ
   *[system] 終了
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ 削除済み
   *[no] {""}
}
no-such-ticket = チケット #{ $number }はありません。
ticket-hidden = チケット #{ $number }は見られません。そのカテゴリーがあなたには見えないためです。モデレーターなら調べられます。
transcript-which = ここはチケットではありません。番号を指定するか、チケットのチャンネルで使ってください。
transcript-ready = 📄 チケット #{ $number }：ページはどのブラウザーでも、テキストはどのエディターでも開けます。どちらにもスタッフのメモが含まれるため、メンバーには渡さないでください。
transcript-title = チケット #{ $number }
transcript-member = メンバー：{ $name }（{ $id }）
transcript-category = カテゴリー：{ $category }
transcript-change = { $what ->
    [opened] 開始
   *[closed] 終了
}：{ $at }
transcript-change-by = { $what ->
    [opened] 開始
   *[closed] 終了
}：{ $at }（{ $by }）
transcript-made = 作成：{ $at }。時刻はすべてUTCです。
transcript-kind = { $kind ->
    [user] メンバー
    [staff] スタッフ
    [note] スタッフ用メモ
   *[system] 終了
}
transcript-number = 返信 #{ $number }
transcript-anonymous = メンバーには匿名
transcript-pending = 送信中
transcript-failed = 届きませんでした：{ $reason }
transcript-edited = { $at }に編集
transcript-before = { $at }までの内容：
transcript-deleted = { $at }に削除
transcript-deleted-by = { $at }に{ $by }が削除
transcript-file = { $name }（{ $size }バイト、SHA-256 { $sha256 }）
transcript-file-lost = { $name }（{ $size }バイト、コピーなし）
transcript-file-removed = { $at }に取り除かれました
transcript-cut = 残りは{ $limit }バイトのファイルに収まりません。
log-closed = 🔒 **{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $number }が{ $time }後に自動的に閉じました · メッセージ{ $messages }件
log-closed-by = 🔒 **{ $name }**さん（<@{ $member }> · `{ $member }`）のチケット #{ $number }を<@{ $staff }>さんが{ $time }後に閉じました · メッセージ{ $messages }件

## リマインダー、通知、予約した返信

cmd-remind = このチケットについて、自分、ロール、またはスタッフにリマインドします
cmd-remind-when = 14:30、2h、tomorrow 9:00、2026-12-01 09:00、every friday 9:00のように
cmd-remind-role = 自分の代わりにリマインドするロール
cmd-remind-staff = 自分の代わりにスタッフ全員にリマインドする
cmd-remind-text = 何をリマインドするか
cmd-reminders = 自分のリマインダーの一覧を表示します
cmd-reminders-page = 何ページ目か
cmd-reminders-all = このチケットの全員のもの
cmd-remove_reminder = リマインダーを削除します
cmd-remove_reminder-number = その番号
cmd-reminder_subscription = 自分のロールへのリマインダーでメンションを受けるかを選びます
cmd-reminder_subscription-role = ロール
cmd-reminder_subscription-state = オンかオフ
cmd-alert = このメンバーが次にメッセージを送ったときにメンションを受けます。もう一度使うと取り消します
cmd-alert-cancel = 取り消す。取り消すものがなければ何もしない
cmd-subscribe = このチケットでメンバーがメッセージを送るたびにメンションを受けます
cmd-unsubscribe = このチケットでメンバーがメッセージを送ってもメンションを受けないようにします
cmd-scheduled = 後で送る返信
cmd-scheduled-list = このチケットで予約した返信の一覧を表示します
cmd-scheduled-list-page = 何ページ目か
cmd-scheduled-cancel = 予約した返信を取り消します
cmd-scheduled-cancel-number = その番号
cmd-preferences = 自分用の設定
cmd-preferences-timezone = 入力する時刻のタイムゾーンを表示または設定します
cmd-preferences-timezone-zone = 例：Europe/Paris（空なら今の設定を表示）
cmd-preferences-timezone-reset = スタッフのタイムゾーンに戻す
cmd-reply-after = 後で送る：どれくらい後か（例：2h）
cmd-reply-at = 後で送る：いつ送るか（例：14:30、tomorrow 9:00）
cmd-anonreply-after = 後で送る：どれくらい後か（例：2h）
cmd-anonreply-at = 後で送る：いつ送るか（例：14:30、tomorrow 9:00）

moment-past = その時刻は過ぎています。今は<t:{ $now }:t>で、あなたのタイムゾーンは{ $zone }です。`2h`や`tomorrow 9:00`のように書くか、`/preferences timezone`でタイムゾーンを変えてください。
moment-too-far = 先すぎます。予約できるのは最長で{ $limit }先までです。
remind-role-or-staff = ロールか`staff`のどちらか一方を選んでください。
remind-not-everyone = 全員へのメンションはしません。スタッフのロールを選んでください。
remind-no-staff-roles = 設定にスタッフのロールがありません。代わりにロールを選んでください。
reminder-too-long = リマインダーは{ $limit }文字までです。短くしてください。
reminders-too-many = リマインダーがすでに{ $limit }件あります。先に`/remove_reminder`でいくつか削除してください。
reminder-set = ⏰ リマインダー #{ $number }：{ $whom ->
    [self] あなた
    [staff] スタッフ
   *[other] { $whom }
}に、ここで<t:{ $moment }:R>（<t:{ $moment }:f>、あなたのタイムゾーンは{ $zone }）にリマインドします。
reminder-set-every = ⏰ リマインダー #{ $number }：{ $whom ->
    [self] あなた
    [staff] スタッフ
   *[other] { $whom }
}に、ここで<t:{ $moment }:R>（<t:{ $moment }:f>）、その後は`{ $every }`でリマインドします（あなたのタイムゾーンは{ $zone }）。
reminder-own = ⏰ { $who }さん、ご希望のリマインダーです：{ $text }
reminder-for-others = ⏰ { $who }：<@{ $staff }>さんからのリマインダーです：{ $text }
reminder-late = *（<t:{ $moment }:R>の予定でしたが、私がオフラインでした。）*
reminder-missed = *（<t:{ $moment }:R>の予定で、その後さらに{ $missed }回ありましたが、私がオフラインでした。）*
reminders-none = あなたのリマインダーはありません。
reminders-none-here = このチケットにリマインダーはありません。
reminders-title = リマインダー
reminders-line = `#{ $number }` <t:{ $moment }:f> <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] （{ $whom }へ）
}：{ $text }{ $every ->
    [once] { "" }
   *[other] （`{ $every }`）
}
reminder-removed = リマインダー #{ $number }を削除しました。
no-such-reminder = リマインダー #{ $number }はもうありません。`/reminders`で自分のものを見られます。
not-your-reminder = リマインダー #{ $number }はほかの人のものです。削除できるのは本人とモデレーターだけです。
not-your-role = あなたはロール<@&{ $role }>を持っていません。
no-opting-out = 誰がどのロールを持つか私には見えないため、ロールのリマインダーから特定の人を外せません。設定の`[members]`にある`membership`がオフになっています。
reminders-on = <@&{ $role }>へのリマインダーで、再びあなたにメンションします。
reminders-off = <@&{ $role }>へのリマインダーで、もうあなたにメンションしません。
reminders-on-already = <@&{ $role }>へのリマインダーは、すでにあなたにメンションする設定です。
reminders-off-already = <@&{ $role }>へのリマインダーは、すでにあなたにメンションしない設定です。
alert-ping = 🔔 { $who }：メンバーが書き込みました。
alert-set = 🔔 <@{ $member }>さんが次にメッセージを送ったとき、別のチケットでもあなたにメンションします。もう一度使うと取り消します。
alert-withdrawn = <@{ $member }>さんが次にメッセージを送ってもメンションしません。
alert-none = このメンバーがメッセージを送ったときのメンションは設定されていません。
subscribed = 🔔 このチケットでメンバーがメッセージを送るたびに、あなたにメンションします。`/unsubscribe`で終わります。
subscribed-already = このチケットでメンバーがメッセージを送るたびに、すでにあなたにメンションする設定です。
unsubscribed = このチケットでメンバーがメッセージを送っても、もうあなたにメンションしません。
unsubscribed-already = このチケットは購読していません。
reply-after-or-at = `after`か`at`のどちらか一方を使ってください。
reply-anonymous-or-real = `anonymous`か`real`のどちらか一方を使ってください。
reply-only-once = 返信を送るのは一度だけです。`every`のない日時を指定してください。
reply-files-not-kept = この返信のファイルはその時まで保存できません。大きすぎるか、取得できませんでした。今すぐ送るか、ファイルなしで予約してください。
scheduled-too-many = このチケットにはすでに予約した返信が{ $limit }件あります。先に`/scheduled cancel`でいくつか取り消してください。
reply-scheduled = 🕑 返信を<t:{ $moment }:f>（<t:{ $moment }:R>）に予約しました：{ $text }
    `/scheduled cancel`に番号{ $number }を付けると取り消せます。
scheduled-none = このチケットに予約した返信はありません。
scheduled-title = 予約した返信
scheduled-line = `#{ $number }` <t:{ $moment }:f> <@{ $staff }>さん：{ $text }
scheduled-cancelled = 予約した返信 #{ $number }を取り消しました。
no-such-scheduled = 予約した返信 #{ $number }は、このチケットにはもうありません。
not-your-scheduled = 予約した返信 #{ $number }はほかの人のものです。取り消せるのは本人とモデレーターだけです。
scheduled-not-sent = ⚠️ <@{ $staff }>さん、予約した返信を送れませんでした。長すぎるか空か、もう読み取れない状態です。もう一度書いてください。
cancelled-with-ticket = 🗑️ **{ $name }**さんのチケット #{ $ticket }が閉じられたため、次のものは行われません：
cancelled-reminder = - <@{ $staff }>さんの<t:{ $moment }:f>のリマインダー：{ $text }
cancelled-reply = - <@{ $staff }>さんの<t:{ $moment }:f>の予約した返信：{ $text }
cancelled-more = … ほか{ $count }件
timezone-is = あなたのタイムゾーンは{ $zone }で、今は{ $time }です。変えるには、`Europe/Paris`のように別のものを指定してください。
timezone-set = あなたのタイムゾーンを{ $zone }にしました。今は{ $time }です。
timezone-or-reset = タイムゾーンを指定するか、`reset`を使うか、どちらか一方にしてください。
no-such-timezone = 「{ $given }」というタイムゾーンはありません。`{ $near }`のように書いてください。

## 理由を付けて閉じる、すべて閉じる

reason-required = 理由を書いてください：`{ $command } <reason>`。設定により、チケットを閉じるときは必ず理由が必要です。
reason-form = チケットを閉じる
reason-field = 理由は？
cmd-close_all = 2回確認した上で、開いているチケットをすべて閉じます
cmd-close_all-silent = メンバーに知らせない
cmd-close_all-reason = 理由。知らせずに閉じるとき以外、メンバーにも伝わります
cmd-close_all_sure = すべてのチケットを閉じるかどうか答えます
cmd-close_all_sure-no = 何も閉じない
cmd-close_all_sure-sure = 2回目の確認か
cmd-close_all_sure-wish = 求められた内容
close-all-ask = ⚠️ 開いているチケット{ $count }件をすべて閉じます。よろしいですか？
close-all-ask-again = ⚠️ 本当によろしいですか？一度に元に戻すことはできません。チケット{ $count }件が閉じ、再開するには1件ずつ手作業が必要です。
close-all-button = すべて閉じる
close-all-no-button = 何も閉じない
close-all-none = 開いているチケットはありません。
close-all-running = 開いているチケットをすべて閉じる作業がすでに進んでいます。
close-all-theirs = 答えられるのは、これを求めた本人だけです。
close-all-over = これにはすでに答えが出ています。
close-all-late = 時間がかかりすぎたため、何も閉じていません。もう一度コマンドを使ってください。
close-all-withdrawn = 何も閉じていません。
close-all-begun = チケット{ $count }件を閉じています。{ $where ->
    [private] 進み具合はダイレクトメッセージでお知らせします。
   *[other] 進み具合は{ $where }で見られます。
}
close-all-progress = 🔒 <@{ $staff }>さんが開いているチケットをすべて閉じています：{ $done } / { $count }件
close-all-done = 🔒 <@{ $staff }>さんが開いているチケットをすべて閉じました：{ $count }件

## Categories while the bot runs

cmd-category = メンバーが選ぶチケットの種類
cmd-category-list = すべてのカテゴリーをメニューの順に表示します
cmd-category-list-page = 何ページ目か
cmd-category-create = カテゴリーを作成します
cmd-category-create-name = 名前
cmd-category-create-parent = チケットを置くDiscordのカテゴリーかフォーラム（空欄：いつもの場所）
cmd-category-create-description = 何のためのものか（メニューに表示）
cmd-category-rename = カテゴリーの名前を変更します
cmd-category-rename-category = どのカテゴリーか
cmd-category-rename-name = 新しい名前
cmd-category-describe = カテゴリーの説明を設定します
cmd-category-describe-category = どのカテゴリーか
cmd-category-describe-text = メニューに出る説明（空欄：なし）
cmd-category-emoji = カテゴリーに絵文字を付けます
cmd-category-emoji-category = どのカテゴリーか
cmd-category-emoji-emoji = 絵文字（空欄：なし）
cmd-category-greeting = チケットが開いたときにメンバーへ伝える文を設定します
cmd-category-greeting-category = どのカテゴリーか
cmd-category-greeting-text = 文（空欄：いつもの文）
cmd-category-answer = この種類の質問にチケットなしですぐ答えます
cmd-category-answer-category = どのカテゴリーか
cmd-category-answer-text = 答え（空欄：またチケットを開く）
cmd-category-form = 先にメンバーに質問します
cmd-category-form-category = どのカテゴリーか
cmd-category-form-questions = 5つまで、|で区切る。先頭の+は長い回答、?は任意（空欄：質問なし）
cmd-category-order = メニューでのカテゴリーの順番を変えます
cmd-category-order-category = どのカテゴリーか
cmd-category-order-place = 何番目か（1から）
cmd-category-move = カテゴリーのチケットの置き場所を設定します
cmd-category-move-category = どのカテゴリーか
cmd-category-move-parent = Discordのカテゴリーかフォーラム（空欄：いつもの場所）
cmd-category-roles = カテゴリーのチケットを見るロール、メンションするロールを設定します
cmd-category-roles-category = どのカテゴリーか
cmd-category-roles-purpose = 目的
    .staff = チケットを見る
    .ping = チケットが開いたらメンションされる
cmd-category-roles-role = どのロールか
cmd-category-roles-remove = 代わりにロールを外す
cmd-category-enable = メンバーがカテゴリーをまた選べるようにします
cmd-category-enable-category = どのカテゴリーか
cmd-category-disable = メンバーが当面カテゴリーを選べないようにします
cmd-category-disable-category = どのカテゴリーか
cmd-category-on = 何についての話かをメンバーに尋ねます
cmd-category-off = 何についての話かをメンバーに尋ねません
cmd-category-timeout = メンバーが選べる時間を設定します
cmd-category-timeout-time = 時間（例：10m）
cmd-category-delete = カテゴリーを削除します（チケットは残ります）
cmd-category-delete-category = どのカテゴリーか
category-none = カテゴリーはありません。`/category create`で作成できます。
category-none-made = `/category create`で作成されたカテゴリーはまだありません。
category-list = カテゴリー{ $count }件{ $menu ->
    [off] { " · メンバーには尋ねません" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · 設定ファイルのもの" }
   *[made] { "" }
}{ $state ->
    [off] { " · 選べません" }
   *[on] { "" }
}
category-line-form = 質問{ $count }件
category-line-greeting = 専用のあいさつ
category-line-answer = チケットなしで回答
category-line-staff = { $roles }が閲覧
category-line-ping = { $roles }にメンション
category-of-file = カテゴリー「{ $name }」は設定ファイルにあるため、そこでしか変更できません。
category-no-place = <#{ $channel }>はスタッフのサーバーのカテゴリーやフォーラムではないか、私からは見えません。
category-same = 「{ $name }」はすでにそうなっています。
category-created = カテゴリー「{ $name }」をメニューに加えました。`/config undo`で取り消せます。
category-changed = カテゴリー「{ $name }」を変更しました。`/config undo`で取り消せます。
category-moved = 「{ $name }」の新しいチケットは今後そこに入ります。今あるものはそのままです。
category-enabled = メンバーは「{ $name }」をまた選べます。
category-disabled = メンバーは当面「{ $name }」を選べません。チケットはそのままです。
category-deleted = カテゴリー「{ $name }」を削除しました。チケットはそのままです。`/config undo`で元に戻せます。
category-menu-on = 何についての話かをメンバーに尋ねます。
category-menu-off = メンバーにはもう尋ねません。メッセージはいつもの場所に届きます。`/panel post`のメッセージには引き続きカテゴリーが表示されます。
category-menu-timeout = 設定しました。時間内に選ばなかった場合は、いつもの場所にチケットが開きます。

## ボタンで開くチケット

cmd-panel = チケットを開くためのメッセージ
cmd-panel-post = チケットを開くボタンかメニューの付いたメッセージを投稿します
cmd-panel-post-channel = 投稿先（メンバー側のサーバー）
cmd-panel-post-text = 内容（空なら通常の文章）
cmd-panel-list = チケットを開くためのメッセージの一覧を表示します
cmd-panel-list-page = 何ページ目か
cmd-open_ticket = ボタンでチケットを開きます
cmd-open_ticket-category = カテゴリーの番号
cmd-open_ticket-answer-1 = 1つ目の質問への答え
cmd-open_ticket-answer-2 = 2つ目の質問への答え
cmd-open_ticket-answer-3 = 3つ目の質問への答え
cmd-open_ticket-answer-4 = 4つ目の質問への答え
cmd-open_ticket-answer-5 = 5つ目の質問への答え
panel-title = スタッフに相談する
panel-text = ここでチケットを開くと、私からダイレクトメッセージを送ります。そこで返事として書いたことはすべてスタッフに届き、ほかの人には見えません。
panel-button = チケットを開く
panel-posted = メンバーがここでチケットを開けるようになりました：{ $link }
panel-posting = <#{ $channel }>にメッセージを投稿しています。
panel-not-posted = <#{ $channel }>にメッセージを投稿できませんでした：{ $reason }
panel-too-long = 文章は{ $limit }文字までです。
panel-no-channel = チャンネル<#{ $channel }>が見えないか、存在しません。
panel-elsewhere = <#{ $channel }>はメンバー側のサーバーにありません。
panel-no-text-channel = <#{ $channel }>はテキストチャンネルではありません。
panel-none = チケットを開くためのメッセージはありません。`/panel post`で投稿できます。
panel-list = チケットを開くためのメッセージ
panel-line = { $where } · <t:{ $moment }:d>に<@{ $staff }>さんが投稿
panel-greeting = チケットを開きました。スタッフに伝えたいことをここに書いてください。ここに書いたことはすべてスタッフに届き、返事もここに届きます。
panel-opened = チケットを開きました。ダイレクトメッセージをお送りしたので、そちらでお話しください。
panel-opening = チケットを開きました。私にダイレクトメッセージを送ってください。
panel-dms-closed = ⚠️ チケットを開きましたが、ダイレクトメッセージを送れないため、スタッフの返事が届きません。このサーバーのメンバーからのダイレクトメッセージを許可してから、私にメッセージを送ってください。
panel-open-already = すでに開いているチケットがあります。私にダイレクトメッセージを送れば、スタッフに届きます。
panel-too-soon = 前のチケットが終わったばかりです。次は{ $moment }に開けます。
panel-busy = 今、多くのチケットが開かれています。1分ほど待ってからもう一度お試しください。
panel-blocked = { $until ->
    [none] 🚫 スタッフに連絡できません。
   *[other] 🚫 <t:{ $until }:f>までスタッフに連絡できません。
}
panel-paused = { $until ->
    [none] ⏳ スタッフは今、チケットの受付を止めています。
   *[other] ⏳ スタッフは<t:{ $until }:f>まで、チケットの受付を止めています。
}{ $reason ->
    [none] { "" }
   *[other] スタッフから：{ $reason }
}
panel-held = ⏳ 新しいアカウントや新しいメンバーからのものは、スタッフが先に確認しています。私にダイレクトメッセージを送ってください。メッセージは保存され、スタッフが確認します。
panel-not-here = ここではチケットを開けません。

## 提案

cmd-suggest = スタッフとみんなに提案します
cmd-suggest-text = 希望すること
cmd-vote = 提案に投票します
cmd-vote-way = 賛成かどうか
cmd-vote-number = どの提案か
cmd-suggestion = メンバーからの提案
cmd-suggestion-plan = 提案を実現する予定だと伝えます
cmd-suggestion-plan-number = 提案の番号
cmd-suggestion-plan-answer = みんなへの説明
cmd-suggestion-done = 提案を実現したと伝えます
cmd-suggestion-done-number = 提案の番号
cmd-suggestion-done-answer = みんなへの説明
cmd-suggestion-decline = 提案を実現しないと伝えます
cmd-suggestion-decline-number = 提案の番号
cmd-suggestion-decline-answer = みんなへの説明
cmd-suggestion-list = 提案の一覧を表示します
cmd-suggestion-list-state = 受付中、予定、実現済み、見送りのものだけ
cmd-suggestion-list-page = 何ページ目か
suggestion-title = 提案 #{ $number }
suggestion-author = 提案者：<@{ $author }>さん
suggestion-state-field = 状態
suggestion-state = { $state ->
    [planned] 📌 予定
    [done] ✅ 実現済み
    [declined] ⛔ 見送り
   *[open] 💬 投票受付中
}
suggestion-answer-field = スタッフから
suggestion-posted = ありがとうございます！提案 #{ $number }はこちらです：{ $link }
suggestion-posting = ありがとうございます！提案 #{ $number }を投稿しています。
suggestion-kept = ありがとうございます！提案 #{ $number }を投稿できませんでしたが、スタッフの一覧には表示されます。
suggestion-nowhere = ここでは提案を受け付けていません。
suggestion-empty = 希望することを書いてください。
suggestion-too-long = 提案は{ $limit }文字までです。
suggestion-too-many = 提案は1日に{ $count }件までです。また明日お越しください。
suggestion-answer-too-long = 説明は{ $limit }文字までです。
suggestion-decided = 提案 #{ $number }を「{ $state ->
    [planned] 予定
    [done] 実現済み
   *[declined] 見送り
}」にしました。{ $link ->
    [none] メッセージがなくなっているため、そこでは誰にも見えません。
   *[other] { $link }
}
no-such-suggestion = 提案 #{ $number }はありません。`/suggestion list`ですべて見られます。
vote-for = 👍 この提案に賛成しました。もう一度押すと取り消します。
vote-against = 👎 この提案に反対しました。もう一度押すと取り消します。
vote-taken-back = 投票を取り消しました。
vote-over = スタッフがこの提案について決めたため、もう投票できません。
suggestions-none = ここに提案はありません。
suggestions-title = 提案（{ $count }）
suggestions-line = **提案 #{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## 統計、待ち時間の上限、対応時間

out-of-hours = 今は対応時間外ですが、メッセージは届いています。<t:{ $moment }:f>に再開してからお返事します。
out-of-hours-for-long = 今は対応時間外ですが、メッセージは届いています。再開してからお返事します。
wait-first = { $late ->
    [yes] ⏰ メンバーが最初の返事を<t:{ $since }:R>から待っています。上限の{ $limit }を超えました。
   *[no] ⏳ メンバーが最初の返事を<t:{ $since }:R>から待っています。{ $limit }のうち{ $percent }％が過ぎました。
}
wait-further = { $late ->
    [yes] ⏰ メンバーが返事を<t:{ $since }:R>から待っています。上限の{ $limit }を超えました。
   *[no] ⏳ メンバーが返事を<t:{ $since }:R>から待っています。{ $limit }のうち{ $percent }％が過ぎました。
}
cmd-sla = 返事を待っているメンバーと、その待ち時間の上限を表示します
cmd-sla-page = 何ページ目か
sla-none = 返事を待っているメンバーはいません。
sla-title = { $count }人のメンバーが待っています{ $late ->
    [0] { "" }
   *[other] （上限超え：{ $late }人）
}
sla-off = 上限は設定されていません。`[sla]`の`first_response_minutes`と`answer_minutes`で設定できます。
sla-limits = 最初の返事：{ $first } · その後の返事：{ $further }{ $hours ->
    [open] {" "}· 対応時間で計算、現在は対応時間内
    [closed] {" "}· 対応時間で計算、次は<t:{ $moment }:f>から
    [never] {" "}· 対応時間で計算、次の予定なし
   *[always] { "" }
}
sla-unlimited = 上限なし
sla-late = 🔴 { $what ->
    [first] 最初の返事
   *[further] 返事
}待ち：<t:{ $since }:R>から、<t:{ $limit }:f>に上限超え
sla-waiting = { $what ->
    [first] 最初の返事
   *[further] 返事
}待ち：<t:{ $since }:R>から、<t:{ $limit }:f>に上限超え
sla-waiting-unlimited = { $what ->
    [first] 最初の返事
   *[further] 返事
}待ち：<t:{ $since }:R>から
cmd-stats = チケットの件数、かかった時間、誰が答えたかを表示します
cmd-stats-period = どこまでさかのぼるか（例：7d。省略すると30日）
cmd-stats-staff = この人がしたことだけ
cmd-stats-category = このカテゴリーのチケットだけ
stats-title = 📊 統計
stats-period = 過去{ $period }
stats-opened = **開始：**{ $count }（メンバー{ $members }、スタッフ{ $staff }）
stats-closed = **終了：**{ $count }（スタッフ{ $staff }、メンバー{ $members }、自動{ $itself }）
stats-first = **最初の返事：**半数が{ $median }以内、90％が{ $p90 }以内（チケット{ $count }件）
stats-resolution = **最後に閉じるまで：**半数が{ $median }以内、90％が{ $p90 }以内（チケット{ $count }件）
stats-in-hours = -# 対応時間での計算：半数が{ $median }、90％が{ $p90 }
stats-unanswered = **まだ返事なし：**メンバーが開いたチケットのうち{ $count }件
stats-ratings = **評価：**5点中{ $mean }（評価{ $count }件：{ $all }）
stats-staff = **スタッフ**
stats-staff-line = <@{ $staff }>：チケット{ $tickets }件に返信{ $answers }件、終了{ $closed }件
stats-staff-line-first = <@{ $staff }>：チケット{ $tickets }件に返信{ $answers }件、終了{ $closed }件、最初の返事{ $first }件（半数が{ $median }以内）
stats-categories = **カテゴリー**
stats-category = { $name }：開始{ $opened }件、終了{ $closed }件
stats-category-first = { $name }：開始{ $opened }件、終了{ $closed }件、最初の返事は半数が{ $median }以内
stats-no-category = カテゴリーなし
stats-more = … ほか{ $count }件
stats-date = { $month }/{ $day }
stats-chart-days = 作成されたチケットと閉じたチケット
stats-chart-opened = 作成
stats-chart-closed = 終了
stats-chart-week = 曜日と時間ごとに作成されたチケット（{ $zone }）
stats-monday = 月
stats-tuesday = 火
stats-wednesday = 水
stats-thursday = 木
stats-friday = 金
stats-saturday = 土
stats-sunday = 日

## 1つのチケットに複数のメンバー

cmd-add_member = このチケットにメンバーを加えます。やり取りは全員に読まれます
cmd-add_member-member = 誰を加えるか
cmd-remove_member = このチケットに加えたメンバーを外します
cmd-remove_member-member = 誰を外すか
cmd-reply-to = チケット内のこのメンバーだけに送る
cmd-anonreply-to = チケット内のこのメンバーだけに送る
member-added = <@{ $member }>さんをこのチケットに加えました。
member-removed = <@{ $member }>さんをこのチケットから外しました。
member-added-note = ➕ <@{ $staff }>さんが<@{ $member }>さん（{ $name }）をこのチケットに加えました。これからは、メンバーとスタッフの書いたものが全員に読まれます。
member-removed-note = ➖ <@{ $staff }>さんが<@{ $member }>さん（{ $name }）をこのチケットから外しました。
member-added-told = スタッフがあなたを会話に加えました。これからは、ここに書いたことが会話の全員（メンバーとスタッフ）に読まれ、全員の書いたことがあなたにも届きます。
member-removed-told = スタッフがあなたを会話から外しました。これからは、ここに書いたことはスタッフだけに届きます。
member-added-unheard = ⚠️ このチケットに加わったことを<@{ $member }>さんに伝えられませんでした：{ $reason }
member-not-back = ⚠️ <@{ $member }>さんはこのチケットにいましたが、今は別のチケットがあるため、もういません。
member-not-shown = ⚠️ <@{ $member }>さんにはこのメッセージが届きませんでした：{ $reason }
member-is-bot = ボットはチケットに加えられません。
member-is-stranger = <@{ $member }>さんはメンバー側のサーバーにいません。
member-is-staff = <@{ $member }>さんはスタッフです。このチケットを見せるには`/add_staff`を使ってください。
member-is-blocked = <@{ $member }>さんはブロックされています。先に`/unblock`を使ってください。
member-is-waiting = <@{ $member }>さんの書いたものをまだ処理しています。後でもう一度お試しください。
member-is-there = <@{ $member }>さんはすでにこのチケットにいます。
member-is-first = これは<@{ $member }>さんのチケットなので、本人は外せません。
member-not-there = <@{ $member }>さんはこのチケットにいません。
member-too-many = チケットに加えられるメンバーは{ $limit }人までです。
member-in-another = <@{ $member }>さんには別の開いているチケットがあります：{ $where }
member-in-another-unplaced = <@{ $member }>さんには別の開いているチケットがあり、そのチャンネルを作成中です。
reply-to-nobody = <@{ $member }>さんはこのチケットにいないため、何も送っていません。
copy-only-to = { $name }さんだけへ
end-not-yours = この会話を終了できるのは、会話を始めたメンバーだけです。抜けたい場合はスタッフに伝えてください。

## メンバー向けの文章の置き換え

cmd-text = メンバーが読む文章を自分たちの言葉にします
cmd-text-set = メンバーが読む文章を自分たちの言葉に置き換えます
cmd-text-set-key = どの文章か（/text listですべて見られます）
cmd-text-set-language = どの言語か（省略するとサーバーの言語）
cmd-text-set-category = このカテゴリーのチケットだけ
cmd-text-set-text = 内容（空ならフォームで書く）
cmd-text-show = 文章を入力どおりの形で、変数と一緒に表示します
cmd-text-show-key = どの文章か
cmd-text-show-language = どの言語か（省略するとサーバーの言語）
cmd-text-show-category = このカテゴリーのチケットで
cmd-text-list = メンバーが読む文章の一覧を表示します
cmd-text-list-replaced = 置き換えたものだけ
cmd-text-list-page = 何ページ目か
cmd-text-preview = 文章をメンバーが読む形で、仮の値を入れて表示します
cmd-text-preview-key = どの文章か
cmd-text-preview-language = どの言語か（省略するとサーバーの言語）
cmd-text-preview-category = このカテゴリーのチケットで
cmd-text-reset = メンバーが読む文章を通常のものに戻します
cmd-text-reset-key = どの文章か
cmd-text-reset-language = どの言語か（省略するとサーバーの言語）
cmd-text-reset-category = このカテゴリーのチケットだけ
cmd-text-undo = 文章の最後の変更を取り消します
cmd-text-undo-key = どの文章か
cmd-text-undo-language = どの言語か（省略するとサーバーの言語）
cmd-text-undo-category = このカテゴリーのチケットだけ
cmd-text-history = 誰が文章を変えたか、以前の内容は何かを表示します
cmd-text-history-key = どの文章か
text-form = メンバー向けの文章
text-field = 内容
text-set = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}`{ $key }`（`{ $language }`）はこうなりました。値は仮のものです：
text-reset = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}`{ $key }`（`{ $language }`）の置き換えをやめました。`/text undo`で自分たちの言葉に戻せます。メンバーは再びこれを読みます。値は仮のものです：
text-preview = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}`{ $key }`（`{ $language }`）、仮の値で：
text-as-before = `{ $key }`（`{ $language }`）はすでにその内容です。
text-ours = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}`{ $key }`（`{ $language }`）は置き換えられていません。`/text list`に`replaced`を付けると、置き換えたものを見られます。
text-never-changed = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}`{ $key }`（`{ $language }`）は一度も変更されていません。
text-unknown = メンバーが読む文章に`{ $key }`というものはありません。もしかして：`{ $near }`　`/text list`ですべて見られます。
text-no-language = 「{ $given }」という言語は知りません。使えるもの：{ $known }
text-gone = これは元に戻せません。メンバーはもうその文章を読みません。
text-empty = 少なくとも一部の値では、この文章は空になります。何か書いてください。
text-too-long = 値を埋めるとこの文章は{ $length }文字になる可能性がありますが、そこに入るのは{ $limit }文字までです。
text-no-such-variable = この文章に`{"{"} ${ $name } {"}"}`という変数はありません。{ $known ->
    [none] 変数は1つもありません。
   *[other] 使えるもの：{ $known }
}
text-no-variable = `{ $name }`は波かっこの中に書けません。書けるのは、名前の前にドル記号が付いた変数だけです。
text-syntax = { $line }行目の{ $column }文字目から読み取れません：{ $problem ->
    [expected] ここには`{ $token }`が必要です
    [closing] 開いていない波かっこが閉じられています
    [default] `*`を付けた既定の場合が、ちょうど1つ必要です
    [variable] ここには`$name`のような変数の名前が必要です
    [quote] 引用符が閉じられていません
   *[other] ここに書けないものです
}。波かっこを文字として書くには、`{"{"} "{"{"}" {"}"}`を使ってください。
text-shown = { $category ->
    [none] { "" }
   *[other] **{ $category }**の
}**`{ $key }`**（`{ $language }`） · { $variables ->
    [none] 変数なし
   *[other] 変数：{ $variables }
} · { $limit }文字まで{ $places ->
    [0] { "" }
   *[other] { " " }· 置き換え：
}
text-shown-now = メンバーが読むもの
text-shown-ours = 通常の文章
text-list = メンバーが読む文章（{ $count }）
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ 通常の文章と合わなくなったため、代わりに通常の文章を使用中：
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] （**{ $category }**）
}
text-none-replaced = 置き換えた文章はありません。`/text set`で置き換えられます。
text-history = `{ $key }`の変更
text-no-history = `{ $key }`は一度も変更されていません。
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] （**{ $category }**）
}：{ $what ->
    [reset] *通常の文章*
   *[set] { $text }
}

## 再起動せずに変わる設定

cmd-config = 設定を表示、変更します
cmd-config-get = 設定の値と、それがどこで決まっているかを表示します
cmd-config-get-key = どの設定か（例：closing.idle_hours。空ならすべて）
cmd-config-set = 再起動せずに設定を変えます
cmd-config-set-key = どの設定か（例：closing.idle_hours）
cmd-config-set-value = 新しい値（例：48h、yes、#channel、none）
cmd-config-reset = ファイルの値に戻します
cmd-config-reset-key = どの設定か
cmd-config-list = 再起動せずに変わる設定の一覧を表示します
cmd-config-list-page = 何ページ目か
cmd-config-history = 誰が何を変えたか、以前の値は何かを表示します
cmd-config-history-key = どの設定か（空ならすべて）
cmd-config-history-page = 何ページ目か
cmd-config-undo = 最後の変更を取り消します
cmd-config-export = ここで設定したものをファイルで受け取ります
cmd-config-import = そのようなファイルから設定を取り込みます
cmd-config-import-file = ファイル（64 KBまで）
cmd-config_import_sure = ファイルの設定を取り込むかどうか答えます
cmd-config_import_sure-no = 何も変えない
cmd-config_import_sure-number = どの設定か
config-is = `{ $key }`は{ $value }です（{ $origin }）。
config-list = ⚙️ 設定
config-line = `{ $key }`：{ $value }（{ $origin }）
config-nothing = なし
config-as-file = ファイルのとおり
config-from-variable = 変数`{ $name }`から
config-from-run-time = ここで設定
config-from-run-time-over = ここで設定、ファイルの{ $line }行目より優先
config-from-file = ファイルの{ $line }行目から
config-from-default = 既定値
config-set = `{ $key }`を{ $value }にしました。これから始まるものすべてに適用され、再起動後も有効です。
config-same = `{ $key }`はすでに{ $value }です。
config-reset = `{ $key }`をファイルの値に戻しました。
config-not-set = `{ $key }`はここでは設定されておらず、ファイルの値のままです。
config-unknown = `{ $key }`は再起動せずに変わる設定ではありません。`config list`で一覧を見られます。ほかの設定はファイルにあります。
config-unknown-near = `{ $key }`は再起動せずに変わる設定ではありません。もしかして：`{ $near }`
config-secret = 秘密の値はファイルかその変数にしかありません。表示も受け取りもしません。
config-variable-wins = `{ $key }`は、ここで何を設定しても変数`{ $name }`で決まります。そちらを変えるか、削除して私を再起動してください。
config-unfit = `{ $key }`を「{ $value }」にはできません。使えるもの：{ $right }。何も変えていません。
config-wrong = ほかの設定と合わないため、何も変えていません：
    { $reason }
config-kind-flag = `yes`か`no`
config-kind-number = 整数
config-kind-duration = `48h`、`2d`、`30m`のような時間の長さ（設定の単位で割り切れるもの）、またはその単位の数
config-kind-colour = `0x5865F2`や`#5865F2`のような色
config-kind-text = 文章。`""`は空の文章
config-kind-optional-text = 文章、空なら`""`、または`none`
config-kind-channel = チャンネルかカテゴリー（メンションかID）、または`none`
config-kind-roles = コンマで区切ったロール（メンションかID）、または`none`
config-kind-words = コンマで区切った文章、または`none`
config-kind-categories = JSON形式のカテゴリー（`/category`のほうが簡単です）
config-kind-choice = `{ $words }`のいずれか
config-history = ⚙️ 設定の変更
config-never-changed = ここでは一度も変更されていません。
config-change = <t:{ $moment }:f> <@{ $staff }>：`{ $key }`：{ $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }>（取り消し済み）：`{ $key }`：{ $before } → { $after }
config-change-itself = <t:{ $moment }:f>：`{ $key }`：{ $before } → { $after }
config-nothing-to-undo = 取り消せる変更はありません。
config-undone = 最後の変更を取り消しました：
config-undone-line = `{ $key }`：{ $value }
config-more = … ほか{ $count }件
config-nothing-set = ここで設定したものはありません。すべてファイルのとおりです。
config-exported = ここで設定した{ $count }件の設定です。
config-import-no-file = `config export`で作られるようなファイルを添付してください。
config-import-too-large = そのファイルは大きすぎるか、Discordのものではありません。{ $limit } KBまでです。
config-import-unread = そのファイルを読み取れません：
    { $reason }
config-import-empty = そのファイルに設定はありません。
config-import-same = そのファイルの内容はすべて設定済みです。
config-import-ask = { $count }件の設定が変わります。取り込みますか？
config-import-line = `{ $key }`：{ $before } → { $after }
config-import-button = 取り込む
config-import-no-button = やめる
config-import-over = 期限が切れました。ファイルをもう一度取り込んでください。
config-import-theirs = 答えられるのは、ファイルを渡した本人だけです。
config-import-withdrawn = 何も変えていません。
config-imported = 設定を取り込みました。`config undo`ですべて取り消せます。

## ボットのステータス

presence-maintenance = { $reason ->
    [none] メンテナンス中：メッセージは送れます
   *[other] メンテナンス中：{ $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ スタッフはメンテナンスのため不在です。
   *[other] 🛠️ スタッフは<t:{ $until }:f>までメンテナンスのため不在です。
}{ $reason ->
    [none] メッセージは失われません。保存してあり、後で届けますので、送り直す必要はありません。
   *[other] メッセージは失われません。保存してあり、後で届けますので、送り直す必要はありません。スタッフから：{ $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ スタッフはメンテナンスのため不在で、今はチケットを開けません。
   *[other] 🛠️ スタッフはメンテナンスのため不在で、<t:{ $until }:f>までチケットを開けません。
}{ $reason ->
    [none] { "" }
   *[other] スタッフから：{ $reason }
}
maintenance-on = 🛠️ メンテナンスを始めました。{ $until ->
    [none] 誰かが終えるまで
   *[other] <t:{ $until }:f>まで
}続きます。名前の横にも表示します。開いているチケットは続きます。新しく開こうとした人には1日に1回メンテナンスを案内し、書いたものは保留して後で通します。{ $reason ->
    [none] { "" }
   *[other] メンバーへの案内：{ $reason }
}
maintenance-over = ▶️ メンテナンスが終わりました。{ $count ->
    [0] 保留されたものはありませんでした。
   *[other] 保留していた{ $count }件のメッセージを通します。
}
maintenance-none = メンテナンスは行われていません。
maintenance-off-alone = メンテナンスを終えるには、時間も理由も付けずに`off`だけを指定してください。
maintenance-off-button = メンテナンスを終える
pause-maintenance = メンテナンス中のため、新しいチケットになるものは保留されます。管理者が`/status maintenance off`で終えられます。
status-shown = { $status ->
    [idle] 🌙 退席中と表示しています。
    [dnd] ⛔ 取り込み中と表示しています。
    [invisible] ⚪ オフラインと表示しています。
   *[online] 🟢 オンラインと表示しています。
}{ $activity ->
    [none] アクティビティはありません。
    [playing] アクティビティ：{ $text }をプレイ中
    [listening] アクティビティ：{ $text }を再生中
    [watching] アクティビティ：{ $text }を視聴中
    [competing] アクティビティ：{ $text }に参戦中
   *[custom] アクティビティ：{ $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ メンテナンス中です
    [new] ⏸️ 新しいチケットの受付を止めています
    [raid] 🛡️ レイドモードがオンです
   *[all] ⏸️ メンバーが書くものをすべて保留しています
}（<t:{ $since }:f>から{ $until ->
    [none] 誰かが終えるまで
   *[other] <t:{ $until }:f>まで
}）。{ $reason ->
    [none] { "" }
   *[other] メンバーへの案内：{ $reason }
}
status-nothing-paused = 一時停止中のものも、メンテナンスもありません。
presence-or-reset = 何を表示するか（`status`、`activity`、`text`）を指定するか、`reset`だけを使ってください。
presence-text = 何を表示しますか？アクティビティに文章を付けてください。
presence-too-long = 長すぎます。Discordに表示できるのは{ $limit }文字までです。
presence-later = これはメンテナンスが終わってから表示します。

cmd-status = 名前の横の表示と、メンテナンス
cmd-status-show = 私のステータスと、一時停止中のものがあるかを表示します
cmd-status-presence = 名前の横の表示を変えます
cmd-status-presence-status = オンライン、退席中、取り込み中、オンライン状態を隠す
cmd-status-presence-activity = 文章の前置き。customなら文章だけ
cmd-status-presence-text = 文章
cmd-status-presence-reset = オンラインであること以外は表示しない
cmd-status-maintenance = 新しいチケットを保留し、メンテナンス中だとメンバーに知らせます
cmd-status-maintenance-state = オンかオフ
cmd-status-maintenance-time = 期間（例：2h。空なら自分で終えるまで）
cmd-status-maintenance-reason = メンバーへの案内

## 名前の横のロール

role-is = { $role ->
    [none] ロールを選んでいないため、メンバーにはあなたの最上位のロールが見えます。
   *[other] { $place ->
        [ticket] このチケットでは、メンバーにあなたのロール<@&{ $role }>が見えます。
       *[all] 個別に選んでいないすべてのチケットで、メンバーにあなたのロール<@&{ $role }>が見えます。
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] このチケットでの選択を取り消しました。
       *[all] すべてのチケットでの選択を取り消しました。
    }
   *[other] { $place ->
        [ticket] これからこのチケットでは、メンバーにあなたのロール<@&{ $role }>が見えます。
       *[all] これからは、個別に選ばない限り、すべてのチケットでメンバーにあなたのロール<@&{ $role }>が見えます。
    }
}
role-none = { $place ->
    [ticket] このチケットでのロールは選んでいません。
   *[all] すべてのチケットでのロールは選んでいません。
}
role-or-reset = ロールを指定するか、`reset`を使うか、どちらか一方にしてください。
role-not-shown = ここでは、スタッフのロールはメンバーに見えません。`label`がなければ、設定の`[style]`にある`top_role`で表示できます。

cmd-role = 自分のどのロールがメンバーに見えるかを選びます
cmd-role-ticket = このチケットのメンバーに自分のどのロールが見えるかを選びます
cmd-role-ticket-role = ロール（空なら今の選択を表示）
cmd-role-ticket-reset = 選択を取り消す
cmd-role-default = すべてのチケットで自分のどのロールがメンバーに見えるかを選びます
cmd-role-default-role = ロール（空なら今の選択を表示）
cmd-role-default-reset = 選択を取り消す

## 自分用の設定

language-name = 日本語
language-placeholder = 言語を選ぶ
language-is = あなたの言語は{ $language }です。変えるには、別の言語を指定してください。
language-set = あなたの言語を{ $language }にしました。
language-or-reset = 言語を指定するか、`reset`を使うか、どちらか一方にしてください。
no-such-language = 「{ $given }」は話せません。話せるのは次の言語だけです：{ $known }
card-language = 言語
pings-are = { $state ->
    [on] リマインダー、通知、購読であなたにメンションします。
   *[off] リマインダー、通知、購読ではあなたの名前を出しますが、メンションの通知は届きません。ロール全体へのものは届きます。`/reminder_subscription`を見てください。
}

cmd-preferences-language = 私があなたに話す言語を表示または設定します
cmd-preferences-language-language = 例：fr（空なら今の設定を表示）
cmd-preferences-language-reset = Discordの言語に戻す
cmd-preferences-pings = リマインダー、通知、購読でメンションを受けるかを選びます
cmd-preferences-pings-state = オンかオフ（空なら今の選択を表示）

## 人について保存していること

ids = **メンバー：**`{ $member }`
    { "" }**チケット #{ $number }：**`{ $ticket }`
    { "" }**チャンネル：**{ $channel ->
    [none] なし
   *[other] `{ $channel }`
}
    { "" }**ダイレクトメッセージ：**{ $direct ->
    [none] まだなし
   *[other] `{ $direct }`
}{ $message ->
    [none] { "" }
   *[other] { " " }· **このメッセージ：**`{ $message }`
}
privacy = **あなたについて保存していること**
    • あなたとスタッフがチケットに書いたもの（以前の版、削除されたもの、ファイルを含む）と、あなたの名前とID。{ $messages ->
    [0] 文章は消去されるまで残ります。
   *[other] 文章はチケットが閉じてから{ $messages }日後に消えます。
}{ $files ->
    [0] ファイルのコピーも消去されるまで残ります。
   *[other] ファイルのコピーは{ $files }日後に消えます。
}チケットがあったという記録は残ります。
    • 設定していればあなたの言語とタイムゾーン、評価、提案と投票、ブロックなどスタッフがあなたについて記したこと。消去されるまで残ります。
    • 起きたことの技術的な記録（メッセージの文章を含む）。{ $events ->
    [0] 消去されるまで残ります。
   *[other] { $events }日後に消えます。
}誰が何を変えたかの記録は、{ $audit ->
    [0] 消去されるまで残ります。
   *[other] { $audit }日後に消えます。
}

    { "" }**見られる人：**サーバーのスタッフ（あなたのチケットを見られる範囲で）と、私の運営者。ほかの人には見えません。
    { "" }**あなたの権利：**ここでスタッフに伝えれば、すべてをファイルで受け取ることも、消去してもらうこともできます。
export-done = <@{ $person }>さんについて知っていることです：{ $rows }行。スタッフが書いたものも含まれるため、渡す前に確認してください。{ $files ->
    [0] { "" }
   *[other] メッセージのファイル{ $files }個は含まれていません。運営者が`modmail-bot db export`で追加できます。
}
export-nobody = <@{ $person }>さんについては何も知りません。
export-too-large = <@{ $person }>さんについては、Discordのファイルに収まらないほどの記録があります。運営者が`modmail-bot db export { $person }`で渡せます。

cmd-id = このチケット、メンバー、チャンネルのIDを表示します
cmd-privacy = 私があなたについて何をいつまで保存し、誰が見るかを表示します
cmd-export = ある人について私が知っているすべてをファイルで受け取ります
cmd-export-member = 誰か

## ボットへのメンション

alert-mention = 💬 **{ $name }**さん（<@{ $member }> · `{ $member }`）が私にメンションしました：{ $link }

## 誰がどのコマンドを使えるか

cmd-permissions = レベルに関係なく、誰がどのコマンドを使えるか
cmd-permissions-allow = レベルが足りなくてもコマンドを使えるようにします
cmd-permissions-allow-member = 誰が
cmd-permissions-allow-role = またはこのロールを持つ全員が
cmd-permissions-allow-command = どのコマンドか
cmd-permissions-deny = レベルが足りていてもコマンドを使えないようにします
cmd-permissions-deny-member = 誰が
cmd-permissions-deny-role = またはこのロールを持つ全員が
cmd-permissions-deny-command = どのコマンドか
cmd-permissions-reset = コマンドを使えるかどうかを、再びレベルで決めるようにします
cmd-permissions-reset-member = 誰が
cmd-permissions-reset-role = またはこのロールを持つ全員が
cmd-permissions-reset-command = どのコマンドか
cmd-permissions-show = 誰がコマンドを使えるかを表示します
cmd-permissions-show-command = どのコマンドか
cmd-permissions-list = コマンドについて決めたことの一覧を表示します
cmd-permissions-list-page = 何ページ目か
cmd-permissions-undo = コマンドについての最後の決定を取り消します
cmd-permissions-history = 誰がコマンドについて何を決めたかを表示します
cmd-permissions-history-page = 何ページ目か
permissions-both = メンバーかロールのどちらか一方だけを指定してください。
permissions-unknown = `{ $name }`というコマンドはありません。{ $nearest ->
    [none] { "" }
   *[other] もしかして：`{ $nearest }`
}
permissions-owners = `{ $command }`はオーナー専用で、ほかの人に許可することも、オーナーに禁止することもできません。
permissions-is-owner = { $who }さんはオーナーで、すべてのコマンドを使えます。ここでは誰も変えられません。
permissions-elsewhere = ロールが有効なのはスタッフのサーバーだけです。そちらでこのコマンドを使ってください。
permissions-as-before = すでにそうなっています。{ $effect ->
    [allow] { $who }は`{ $command }`を使えます。
    [deny] { $who }は`{ $command }`を使えません。
   *[level] { $who }と`{ $command }`については何も決められておらず、レベルで決まります。
}
permissions-done = { $effect ->
    [allow] { $who }は、レベルに関係なく`{ $command }`を使えるようになりました。
    [deny] { $who }は、レベルに関係なく`{ $command }`を使えなくなりました。
   *[level] { $who }が`{ $command }`を使えるかどうかは、再びレベルで決まります。
}
permissions-nothing-to-undo = 取り消せる決定はもうありません。
permissions-undone = 取り消しました。{ $effect ->
    [allow] { $who }は、レベルに関係なく再び`{ $command }`を使えます。
    [deny] { $who }は、レベルに関係なく再び`{ $command }`を使えません。
   *[level] { $who }が`{ $command }`を使えるかどうかは、再びレベルで決まります。
}
permissions-show = `{ $command }`を使える人
permissions-level = レベルで決まります：{ $level }。次の決定はそれより優先され、人についてのものはロールについてのものより優先されます：
permissions-of-command = { $effect ->
    [allow] ✅ { $who }：使えます
   *[deny] ⛔ { $who }：使えません
}
permissions-list = コマンドについての決定（{ $count }）
permissions-line = { $effect ->
    [allow] ✅ { $who }：`{ $command }`を使えます
   *[deny] ⛔ { $who }：`{ $command }`を使えません
}
permissions-none = 個々のコマンドについては何も決められておらず、レベルだけで決まります。
permissions-never-changed = 個々のコマンドについて決められたことは一度もありません。
permissions-history = コマンドについての決定
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who }：`{ $command }`を使えます
    [deny] ⛔ { $who }：`{ $command }`を使えません
   *[level] ↩️ { $who }と`{ $command }`：レベルで決まります
}{ $undone ->
    [yes] （取り消し済み）
   *[no] { "" }
}
