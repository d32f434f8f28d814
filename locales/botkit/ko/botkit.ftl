# 모든 명령어에 공통되는 대답.

arg-missing = `{ $option }` 값이 없어요.
arg-unfit = `{ $given }` 값은 `{ $option }`에 쓸 수 없어요.
arg-not-an-integer = `{ $given }` 값은 `{ $option }`에 쓸 수 없어요. { $min }부터 { $max }까지의 정수를 적어 주세요.
arg-not-a-duration = `{ $given }` 값을 시간 길이로 읽을 수 없어요. `30m`, `2h`, `1d12h`처럼 적어 주세요.
arg-not-a-duration-nor-text = `{ $given }` 값을 시간 길이로 읽을 수 없어요. `30m`, `2h`, `1d12h`처럼 적어 주세요. 뒤따르는 글의 일부라면 앞에 `--`를 붙여 주세요.
arg-not-a-moment = `{ $given }` 값을 시각으로 읽을 수 없어요. `14:30`, `2h`, `tomorrow 9:00`, `2026-12-01 09:00`, `every friday 9:00`처럼 적어 주세요.
arg-not-a-flag = `{ $given }` 값은 `{ $option }`에 쓸 수 없어요. `yes`나 `no`를 적어 주세요.
arg-not-a-user = 사용자 `{ $given }`을(를) 찾을 수 없어요. 멘션하거나 ID를 적어 주세요.
arg-not-a-channel = 채널 `{ $given }`을(를) 찾을 수 없어요. 멘션하거나 ID를 적어 주세요.
arg-not-a-role = 역할 `{ $given }`을(를) 찾을 수 없어요. 멘션하거나 ID를 적어 주세요.
arg-not-a-choice = `{ $given }` 값은 `{ $option }`에 쓸 수 없어요. 다음 중에서 골라 주세요: { $choices }
arg-too-much = `{ $given }` 값을 어떻게 해야 할지 모르겠어요. 이어지는 말은 `"like this"`처럼 따옴표로 묶어 주세요.
arg-open-quote = `{ $given }` 앞의 따옴표가 닫히지 않았어요.
arg-unknown-flag = `{ $given }` 옵션은 없어요. 혹시 `-{ $nearest }`인가요?
arg-named = `{ $given }` 부분은 빼 주세요. `{ $option }` 값은 이름 없이 그 자리에 적으면 돼요.
arg-unknown-dashed = `{ $given }` 옵션은 없어요. 글이 이렇게 시작한다면 앞에 `--`를 붙여 주세요.
arg-usage =
    { $problem }
    사용법: `{ $usage }`
    예: `{ $example }`

# 실행하기 전의 거절.

command-unknown = `{ $name }` 명령어는 없어요. `{ $help }`에서 목록을 볼 수 있어요.
command-unknown-nearest = `{ $name }` 명령어는 없어요. 혹시 `{ $nearest }`인가요? `{ $help }`에서 목록을 볼 수 있어요.
command-gone = 이제는 없는 명령어예요. Discord에 예전 목록이 한동안 보일 수 있으니, 새로 고치거나 `help`를 써 주세요.
command-group = `{ $name }` 뒤에 한 단어가 더 필요해요: { $choices }
command-wrong-level = 여기서는 할 수 없어요. 필요한 것: { $level }
command-denied = 여기서는 할 수 없어요. 소유자가 회원님이나 회원님의 역할에 이 명령어를 금지했어요.
command-wrong-server = 여기서는 할 수 없어요. 필요한 것: { $level } (운영진 서버에서만 인정돼요)
command-wrong-place = 여기서는 쓸 수 없어요. 쓸 수 있는 곳: { $places }
command-broken = 제 쪽에서 문제가 생겼어요. 계속 생기면 봇을 운영하는 사람에게 이 번호를 알려 주세요: `{ $reference }`
command-too-late = 너무 오래 걸렸어요. 다시 해 주세요.
command-unread = 읽을 수 없었어요. 다른 방법으로 해 주세요.
command-done = 완료했어요.

level-member = 없음
level-supporter = ‘서포터’ 등급
level-moderator = ‘모더레이터’ 등급
level-manager = ‘서버 관리하기’ 권한
level-admin = ‘관리자’ 등급
level-owner = ‘소유자’ 등급

place-guild = 서버
place-bot-dm = 저와의 다이렉트 메시지
place-private-channel = 비공개 채널

# 도움말.

cmd-help = 명령어 목록을 보거나 하나를 자세히 봐요
cmd-help-command = 설명을 볼 명령어
help-list-title = 저에게 시킬 수 있는 일
help-list-more = 하나씩 자세히 보려면: `{ $help }`
help-usage = 사용법: `{ $usage }`
help-example = 예: `{ $example }`
help-aliases = 다른 이름: { $aliases }
help-level = 필요한 것: { $level }
