# どのコマンドにも共通する返事。

arg-missing = `{ $option }`がありません。
arg-unfit = `{ $given }`は`{ $option }`に使えません。
arg-not-an-integer = `{ $given }`は`{ $option }`に使えません。{ $min }から{ $max }までの整数を指定してください。
arg-not-a-duration = `{ $given }`を時間の長さとして読み取れません。`30m`、`2h`、`1d12h`のように書いてください。
arg-not-a-duration-nor-text = `{ $given }`を時間の長さとして読み取れません。`30m`、`2h`、`1d12h`のように書いてください。後に続く文章の一部なら、その前に`--`を付けてください。
arg-not-a-moment = `{ $given }`を日時として読み取れません。`14:30`、`2h`、`tomorrow 9:00`、`2026-12-01 09:00`、`every friday 9:00`のように書いてください。
arg-not-a-flag = `{ $given }`は`{ $option }`に使えません。`yes`か`no`を指定してください。
arg-not-a-user = ユーザー`{ $given }`が見つかりません。メンションかIDで指定してください。
arg-not-a-channel = チャンネル`{ $given }`が見つかりません。メンションかIDで指定してください。
arg-not-a-role = ロール`{ $given }`が見つかりません。メンションかIDで指定してください。
arg-not-a-choice = `{ $given }`は`{ $option }`に使えません。次の中から指定してください：{ $choices }
arg-too-much = `{ $given }`をどう扱えばよいかわかりません。ひと続きの言葉は`"like this"`のように引用符で囲んでください。
arg-open-quote = `{ $given }`の前の引用符が閉じられていません。
arg-unknown-flag = `{ $given }`はありません。もしかして：`-{ $nearest }`
arg-named = `{ $given }`は不要です。`{ $option }`は名前を付けずにその位置へ書いてください。
arg-unknown-dashed = `{ $given }`はありません。文章がこれで始まるなら、その前に`--`を付けてください。
arg-usage =
    { $problem }
    使い方：`{ $usage }`
    例：`{ $example }`

# 実行前に断るとき。

command-unknown = `{ $name }`というコマンドはありません。`{ $help }`で一覧を見られます。
command-unknown-nearest = `{ $name }`というコマンドはありません。もしかして：`{ $nearest }`　一覧は`{ $help }`で見られます。
command-gone = このコマンドはもうありません。Discordにしばらく古い一覧が表示されることがあります。再読み込みするか、`help`を使ってください。
command-group = `{ $name }`の後にもう1語必要です：{ $choices }
command-wrong-level = ここでは実行できません。必要なもの：{ $level }
command-denied = ここでは実行できません。オーナーが、あなたかあなたのロールにこのコマンドを禁止しています。
command-wrong-server = ここでは実行できません。必要なもの：{ $level }（スタッフのサーバーでのみ有効）
command-wrong-place = ここでは使えません。使える場所：{ $places }
command-broken = こちらで問題が発生しました。何度も起きるようなら、ボットの運営者にこの番号を伝えてください：`{ $reference }`
command-too-late = 時間がかかりすぎました。もう一度お試しください。
command-unread = 読み取れませんでした。別の方法でお試しください。
command-done = 完了しました。

level-member = 特になし
level-supporter = レベル「サポーター」
level-moderator = レベル「モデレーター」
level-manager = 権限「サーバー管理」
level-admin = レベル「管理者」
level-owner = レベル「オーナー」

place-guild = サーバー内
place-bot-dm = 私とのダイレクトメッセージ
place-private-channel = プライベートチャンネル

# ヘルプ。

cmd-help = コマンドの一覧を表示するか、1つを説明します
cmd-help-command = 説明を見たいコマンド
help-list-title = 私にできること
help-list-more = 1つずつ詳しく見るには：`{ $help }`
help-usage = 使い方：`{ $usage }`
help-example = 例：`{ $example }`
help-aliases = 別名：{ $aliases }
help-level = 必要なもの：{ $level }
