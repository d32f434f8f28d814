# modmail-bot이 하는 말, 한국어.

## 멤버에게

opened = 메시지가 운영진에게 전달됐어요. 답변은 여기로 오고, 여기에 쓰는 내용은 모두 운영진에게 전달돼요.
not-relayed = ⚠️ 이 메시지를 운영진에게 보여 주지 못했어요. 나중에 다시 보내 주세요.
closed = 대화가 종료됐어요. 운영진이 필요하면 언제든 다시 메시지를 보내 주세요.
closed-with-reason = 대화가 종료됐어요: { $reason }

    운영진이 필요하면 언제든 다시 메시지를 보내 주세요.
idle-taken-back = 대화를 종료하지 않고 이어 갈게요. 운영진이 아직 처리하고 있어요.
idle-warning = 운영진이 답변했지만 아직 소식을 듣지 못했어요. 답장이 없으면 이 대화는 <t:{ $moment }:R>에 종료돼요.
end-button = 이 대화 종료하기
ended = 대화가 종료됐어요. 운영진이 필요하면 언제든 다시 메시지를 보내 주세요.
end-nothing = 여기에는 진행 중인 대화가 없어요.
end-over = 이 대화는 이미 끝났어요.
end-later = 쓰신 내용이 아직 운영진에게 전달되는 중이에요. 잠시 후 다시 해 주세요.
rating-question = 상담은 어떠셨나요?
rating-comment = 의견 남기기
rating-field = 좋았던 점과 아쉬웠던 점
rating-thanks = { $stars } 고마워요! 운영진이 필요하면 언제든 다시 메시지를 보내 주세요.
rating-commented = { $stars } 고마워요. 의견을 운영진에게 전달했어요.
rating-commented-before = 이 대화에 이미 의견을 남기셨고, 운영진에게 전달됐어요.
rating-empty = 의견이 비어 있어요.
rating-gone = 이 대화는 더 이상 평가할 수 없어요.
reopened = 운영진이 이 대화를 다시 열었어요. 여기에 쓰는 내용은 모두 운영진에게 전달돼요.
kept-for-now = 지금은 운영진에게 연락할 수 없어요. 메시지는 저장해 두었고 되는 대로 전달할 테니, 다시 보내지 않아도 돼요.
too-short = 메시지를 전달하지 않았어요. 무슨 용건인지 { $wanted }자 이상으로 써 주세요.
too-soon = 메시지를 전달하지 않았어요. 지난 대화가 방금 종료됐어요. 다음 대화는 { $moment }에 시작할 수 있어요.
menu-question = 어떤 용건인가요? 그사이에 쓰는 내용도 함께 전달돼요.
menu-placeholder = 용건을 골라 주세요
menu-anything = 기타
menu-chosen = **{ $category }**: 메시지를 전달하고 있어요.
menu-answered = **{ $category }**
menu-chosen-anything = 메시지를 운영진에게 전달하고 있어요.
menu-expired = 용건을 고르지 않아서 메시지를 그대로 운영진에게 전달해요.
menu-not-offered = 그 용건은 더 이상 고를 수 없어요. 다른 것을 골라 주세요.
menu-over = 이미 결정된 일이에요.
confirm-question = 메시지를 운영진에게 보여 줄까요? 그사이에 쓰는 내용도 함께 전달돼요.
confirm-send = 네, 보여 주세요
confirm-discard = 아니요
confirm-discarded = 운영진에게 아무것도 보여 주지 않았어요.
confirm-expired = 확인하지 않아서 운영진에게 아무것도 보여 주지 않았어요. 필요하면 다시 메시지를 보내 주세요.

## 양쪽의 메시지

message-empty = *(여기에 표시할 수 없는 메시지)*
message-link = 📎 [{ $name }]({ $url }) (너무 커서 복사할 수 없거나 더는 받을 수 없어요. 링크는 만료돼요)
message-link-unkept = 📎 [{ $name }]({ $url }) (사본을 저장하지 못했어요. 링크는 만료돼요)
message-invisible = *(보이지 않는 문자로 된 메시지)*
message-sticker = 🏷️ 스티커: { $what }
message-poll = 📊 투표: { $what }
message-forwarded = ↪️ 전달된 메시지:
message-forwarded-from = ↪️ { $where }에서 전달된 메시지:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ 음성 메시지, { $seconds }초
message-answers = ↩️ 답장 대상: { $what }
anonymous-name = 운영진
message-change = { $change ->
    [deleted] 🗑️ 멤버가 삭제함
    [before] ✏️ 수정 전 내용
   *[edited] ✏️ 멤버가 수정함
}
message-deleted-by = 🗑️ <@{ $staff }> 님이 삭제함

## 티켓

card-member = 멤버
card-account = 계정 생성
card-joined = 참가
card-stranger = 이 서버에 없음
card-roles = 역할
card-earlier = 이전 티켓
card-last = 가장 최근
card-notes = 메모
card-servers = 서버
card-both = 멤버 서버와 운영진 서버 모두
card-unknown = Discord에서 알려 주지 않음
card-members-only = 운영진 서버에는 없음
card-number = 티켓 #{ $number }
card-channel = 이 채널의 이름
card-name-refused = Discord에서 이 멤버의 이름을 여기 채널 이름에 쓸 수 없어서, ticket-001 같은 중립적인 이름을 썼어요.
card-dms = 다이렉트 메시지
card-dms-closed = 티켓을 열 때 닫혀 있었어요. 멤버에게 인사조차 보내지 못했어요
dms-closed = ⚠️ 이 멤버가 제 다이렉트 메시지를 받지 않고 있어요. 받도록 바꾸기 전에는 답장이 도착하지 않아요. 멤버가 보내는 메시지는 계속 들어와요.
alert-full = ⚠️ 서버에 자리가 없어 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $ticket }번을 열 수 없어요: { $reason }. 멤버가 쓴 내용은 저장돼요. 필요 없는 채널을 삭제하면 알아서 이어 갈게요.
alert-forbidden = ⚠️ **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $ticket }번을 열 수 없어요: { $reason }. 멤버가 쓴 내용은 저장돼요. 제가 티켓 카테고리를 보고 그 채널을 관리할 수 있게 해 주면 알아서 이어 갈게요.
alert-refused = ⚠️ Discord가 채널을 거부해서 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $ticket }번을 열 수 없어요: { $reason }. 멤버가 쓴 내용은 저장되고, 계속 시도할게요. 자세한 내용은 제 로그에 있어요.
alert-missing = ⚠️ 카테고리나 포럼이 없어져서 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $ticket }번을 열 수 없어요: { $reason }. 멤버가 쓴 내용은 저장돼요. 설정에 올바른 것을 넣어 주세요.
alert-archive-full = { $tickets ->
    [none] ⚠️ 보관함이 가득 찼고 새 카테고리도 만들 수 없어요: { $reason }. 필요 없는 채널을 삭제해 주세요.
   *[other] ⚠️ 보관함이 가득 찼고 새 카테고리도 만들 수 없어요: { $reason }. 닫힌 티켓의 이 채널들은 지금 자리에 남아요: { $tickets }. 필요 없는 채널을 삭제해 주세요.
}
alert-visible = ⚠️ <#{ $place }>의 티켓을 운영진이 아닌 사람도 볼 수 있어요: { $roles }. 일부러 그런 것이 아니라면 그곳에서 *채널 보기* 권한을 빼 주세요.
outsider-writes = ⚠️ <@{ $person }> 님이 여기에 쓰고 있지만 운영진이 아니라서 쓴 내용이 멤버에게 전달되지 않고 메모로 남아요. 답장해야 한다면 `supporters` 역할을 주고, 읽으면 안 된다면 채널을 숨겨 주세요.
alert-not-shown = ⚠️ **{ $name }** 님(<@{ $member }> · `{ $member }`)이 티켓 #{ $ticket }(<#{ $channel }>)에 쓴 내용을 보여 줄 수 없어요: { $reason }. 내용은 저장돼 있어요. 그곳의 권한을 돌려주면 알아서 이어 갈게요.
alert-parked = ⚠️ 여기서 일어난 일을 처리하다가 계속 실패해서 건너뛰었어요. 자세한 내용은 제 로그에 있어요.
alert-parked-elsewhere = ⚠️ <#{ $channel }>에서 일어난 일을 처리하다가 계속 실패해서 건너뛰었어요. 자세한 내용은 제 로그에 있어요.
alert-parked-of = ⚠️ <@{ $member }> 님(`{ $member }`, { $ticket ->
    [none] 티켓 없음
   *[other] 티켓 #{ $ticket }
})과 관련된 일을 처리하다가 계속 실패해서 건너뛰었어요. 메시지였다면 본인에게는 그 아래에 ❌가 보여요. 다르게 써 달라고 부탁해 주세요. 자세한 내용은 제 로그에 있어요.
alert-parked-message = ⚠️ 이 멤버의 메시지를 처리하다가 계속 실패해서 건너뛰었어요. 본인에게는 그 아래에 ❌가 보여요. 다르게 써 달라고 부탁해 주세요.
alert-held-up = ⚠️ <@{ $member }> 님의 티켓에서 Discord나 그 앞단의 무언가가 15분째 거부하고 있어요: { $reason }. 뒤따르는 것은 모두 기다리고 있어요. 포기하라고 하지 않으면 계속 시도할게요.
alert-held-up-somewhere = ⚠️ Discord나 그 앞단의 무언가가 제 요청을 15분째 거부하고 있어요: { $reason }. 뒤따르는 것은 모두 기다리고 있어요. 포기하라고 하지 않으면 계속 시도할게요.
give-up-button = 포기하기
give-up-done = ❌ <@{ $staff }> 님이 포기했어요. 뒤에서 기다리던 것은 곧 진행돼요.
give-up-over = 그사이에 해결됐거나 이미 포기한 일이에요.
card-earlier-count = { $count ->
    [0] 없음
   *[other] { $count }개
}
copy-pending = { $change ->
    [edited] #{ $number } · ⏳ 보내는 중 · ✏️ 수정됨
   *[none] #{ $number } · ⏳ 보내는 중
}
copy-delivered = { $change ->
    [edited] #{ $number } · ✅ 전달됨 · ✏️ 수정됨
   *[none] #{ $number } · ✅ 전달됨
}
copy-failed = { $change ->
    [edited] #{ $number } · ✏️ 수정됨 · ❌ 전달되지 않음: { $reason }
   *[none] #{ $number } · ❌ 전달되지 않음: { $reason }
}
copy-anonymous = { $name } (익명)
copy-deleted = #{ $number } · 🗑️ 삭제됨
copy-lost = ⚠️ **{ $name }** 파일의 사본이 사라졌고 Discord에도 파일이 남아 있지 않아요. 메시지에는 파일 대신 링크를 넣어 보냈어요.
reply-failed = ❌ <@{ $staff }> 님, 답장 #{ $number }번이 전달되지 않았어요: { $reason }

## 멤버

member-left = 🚪 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 서버를 나갔어요. 티켓은 열려 있지만 답장이 도착하지 않을 수 있어요.
member-left-ends = 🚪 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 서버를 나가서 이 티켓을 닫고 있어요.
member-joined = 👋 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 서버에 들어왔어요.
member-banned = 🔨 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 서버에서 밴됐어요.
member-banned-by = 🔨 <@{ $staff }> 님이 **{ $name }** 님(<@{ $member }> · `{ $member }`)을 서버에서 밴했어요.
member-banned-with-reason = 🔨 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 서버에서 밴됐어요: { $reason }
member-banned-by-with-reason = 🔨 <@{ $staff }> 님이 **{ $name }** 님(<@{ $member }> · `{ $member }`)을 서버에서 밴했어요: { $reason }
member-unbanned = 🕊️ **{ $name }** 님(<@{ $member }> · `{ $member }`)의 서버 밴이 풀렸어요.
member-timed-out = ⏲️ **{ $name }** 님(<@{ $member }> · `{ $member }`)은 서버에서 <t:{ $moment }:f>까지 타임아웃 상태예요.
member-timeout-over = ⏲️ **{ $name }** 님(<@{ $member }> · `{ $member }`)의 서버 타임아웃이 끝났어요.
reopened-note = 🔓 멤버가 다시 메시지를 보내서 티켓이 다시 열렸어요. 닫힌 때: <t:{ $closed }:R>
reopened-note-by = 🔓 <@{ $staff }> 님이 다시 열었어요. 닫힌 때: <t:{ $closed }:R>
closed-on-leave = 멤버가 서버를 나갔어요.

## 명령어에 대한 대답

cmd-reply = 이 티켓의 멤버에게 답장해요
    .menu = 답장하기
cmd-reply-text = 답장 내용
cmd-reply-file = 함께 보낼 파일
cmd-reply-anonymous = 누가 답장하는지 멤버에게 알리지 않기
cmd-reply-real = 답장이 항상 익명이어도 멤버에게 이름 보이기
cmd-anonreply = 누구인지 밝히지 않고 이 티켓의 멤버에게 답장해요
cmd-anonreply-text = 답장 내용
cmd-anonreply-file = 함께 보낼 파일
cmd-realreply = 답장이 항상 익명이어도 자기 이름으로 이 티켓의 멤버에게 답장해요
cmd-realreply-text = 답장 내용
cmd-realreply-file = 함께 보낼 파일
cmd-realreply-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-realreply-after = 나중에 보내기: 얼마 뒤에(예: 2h)
cmd-realreply-at = 나중에 보내기: 언제(예: 14:30, tomorrow 9:00)
cmd-realreply-to = 티켓의 이 멤버에게만 보내기
cmd-freply = {"{"}member.name{"}"} 같은 변수를 채워서 이 티켓의 멤버에게 답장해요
cmd-freply-text = 답장 내용
cmd-freply-file = 함께 보낼 파일
cmd-freply-anonymous = 누가 답장하는지 멤버에게 알리지 않기
cmd-freply-real = 답장이 항상 익명이어도 멤버에게 이름 보이기
cmd-freply-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-freply-after = 나중에 보내기: 얼마 뒤에(예: 2h)
cmd-freply-at = 나중에 보내기: 언제(예: 14:30, tomorrow 9:00)
cmd-freply-to = 티켓의 이 멤버에게만 보내기
cmd-edit = 답장을 양쪽에서 수정해요
cmd-edit-number = 사본 아래의 번호
cmd-edit-text = 새 내용(비우면 양식에서 수정)
cmd-delete = 멤버 쪽의 답장을 삭제해요
    .menu = 답장 삭제
cmd-delete-number = 사본 아래의 번호
cmd-retry = 실패한 것을 다시 전달해요
cmd-retry-number = 답장 번호(비우면 실패한 것 모두)
cmd-close = 이 티켓을 지금 또는 나중에 닫아요
cmd-close-after = 언제 닫을지(예: 1d12h, 비우면 지금)
cmd-close-cancel = 닫기 예약 취소
cmd-close-silent = 멤버에게 알리지 않기
cmd-close-reason = 이유. 조용히 닫지 않으면 멤버에게도 전해져요
cmd-new_thread = 멤버와 티켓을 열어요
    .menu = 티켓 열기
cmd-new_thread-member = 누구와 열지
cmd-new_thread-category = 어떤 종류의 티켓인지
cmd-new_thread-message = 보낼 첫 메시지. 없으면 답장할 때까지 상대는 아무것도 몰라요
cmd-choose = 메시지의 용건을 말해요
cmd-choose-category = 카테고리 번호
cmd-choose-discard = 운영진에게 아무것도 보여 주지 않기
cmd-choose-answer-1 = 첫 번째 질문의 답
cmd-choose-answer-2 = 두 번째 질문의 답
cmd-choose-answer-3 = 세 번째 질문의 답
cmd-choose-answer-4 = 네 번째 질문의 답
cmd-choose-answer-5 = 다섯 번째 질문의 답
cmd-end = 운영진과의 대화를 종료해요
cmd-end_one = 이 버튼의 대화를 종료해요
cmd-end_one-ticket = 어느 것인지
cmd-rate = 끝난 대화를 평가해요
cmd-rate-write = 의견을 쓰는 양식 열기
cmd-rate-score = 얼마나 좋았는지, 1부터 5까지
cmd-rate-ticket = 어느 것인지
cmd-rate-comment = 하고 싶은 말
cmd-force_close = 다른 방법으로 닫을 수 없는 티켓을 닫아요
cmd-force_close-member = 누구의 티켓인지(비우면 이 채널의 티켓)
cmd-force_close-silent = 멤버에게 알리지 않기
cmd-force_close-reason = 이유. 조용히 닫지 않으면 멤버에게도 전해져요
cmd-give_up = Discord가 계속 거부하는 것을 포기해요
cmd-give_up-row = 어느 것인지
cmd-reopen = 닫힌 티켓을 다시 열어요
cmd-reopen-member = 누구의 마지막 티켓인지(비우면 이 채널의 티켓)
cmd-reopen-silent = 멤버에게 알리지 않기
cmd-take = 이 티켓을 자신이 맡아요
cmd-take-force = 다른 사람이 맡고 있어도
cmd-release = 이 티켓의 담당에서 빠져요
cmd-release-force = 다른 사람이 맡고 있어도
cmd-transfer = 이 티켓을 다른 사람에게 맡겨요
cmd-transfer-to = 누구에게 맡길지
cmd-transfer-force = 다른 사람이 맡고 있어도
cmd-rename = 이 티켓의 채널 이름에 라벨을 붙여요
cmd-rename-label = 라벨(비우면 떼기)
cmd-snooze = 이 티켓을 얼마 동안 미루거나(멤버가 메시지를 보내면 일찍 끝나요) 미루기를 끝내요
cmd-snooze-time = 얼마 동안(예: 2d, 비우면 미루기 끝내기)
cmd-ping = 봇이 살아 있는지 확인해요
cmd-about = 이 봇이 무엇인지 봐요

command-late = { $minutes }분 전 제가 오프라인일 때 보내셔서 실행하지 않았어요. 아직 필요하면 다시 보내 주세요.
retry-nothing = 여기에는 다시 전달할 수 있는 실패한 것이 없어요.
retry-begun = 메시지 { $count }개를 다시 전달하고 있어요. 결과는 사본에서 확인해 주세요.
not-a-ticket = 여기는 티켓이 아니에요. 열린 티켓의 채널에서 명령어를 써 주세요.
ticket-closed = 이 티켓은 닫혀 있어요.
ticket-opening = <@{ $member }> 님과 티켓을 열고 있어요. 누군가 답장할 때까지 상대는 아무것도 몰라요.
ticket-opening-told = <@{ $member }> 님과 티켓을 열고 있고, 메시지를 전달하고 있어요.
ticket-opened = <@{ $member }> 님과 티켓 #{ $ticket }번을 열었어요: <#{ $channel }>. 누군가 답장할 때까지 상대는 아무것도 몰라요.
ticket-opened-told = <@{ $member }> 님과 티켓 #{ $ticket }번을 열었어요: <#{ $channel }>. 메시지를 전달하고 있어요.
ticket-not-opened = <@{ $member }> 님과의 티켓 #{ $ticket } 채널을 아직 만들 수 없어요. { $why ->
    [full] 서버에 자리가 없어요
    [missing] 카테고리나 포럼이 없어졌어요
   *[forbidden] Discord가 허용하지 않아요
}. 해결되면 알아서 열려요.
ticket-there = <@{ $member }> 님은 이미 열린 티켓이 있어요: { $where }
ticket-there-unplaced = <@{ $member }> 님은 이미 열린 티켓이 있어요. 채널을 만들고 있어요.
nobody-by-id = ID가 { $given }인 사용자를 찾을 수 없어요.
nobody-by-name = 멤버 서버에서 ‘{ $given }’ 님을 찾을 수 없어요.
several-by-name = ‘{ $given }’ 님이 여러 명이에요: { $people }. 누구인지 멘션해 주세요.
no-ticket-with-bots = 봇과는 티켓을 열 수 없어요.
cmd-move_thread = 이 티켓을 다른 카테고리로 옮겨요
cmd-move_thread-category = 카테고리 이름
category-usual = 없음: 평소 자리
moving = { $category ->
    [none] 이 티켓을 평소 자리로 옮기고 있어요.
   *[other] 이 티켓을 **{ $category }** 카테고리로 옮기고 있어요.
}
moved = { $category ->
    [none] <@{ $staff }> 님이 이 티켓을 평소 자리로 옮겼어요.
   *[other] <@{ $staff }> 님이 이 티켓을 **{ $category }** 카테고리로 옮겼어요.
}
moved-already = { $category ->
    [none] 이 티켓은 이미 평소 자리에 있어요.
   *[other] 이 티켓은 이미 **{ $category }** 카테고리에 있어요.
}
cannot-move = { $category ->
    [none] Discord에서는 이 티켓을 평소 자리로 옮길 수 없어요. 포스트는 포럼을 벗어날 수 없고, 채널은 포스트가 될 수 없어요. 티켓은 지금 자리에 남아요.
   *[other] Discord에서는 이 티켓을 **{ $category }** 카테고리로 옮길 수 없어요. 포스트는 포럼을 벗어날 수 없고, 채널은 포스트가 될 수 없어요. 티켓은 지금 자리에 남아요.
}
not-moved = ⚠️ <@{ $staff }> 님, 티켓을 옮기지 못해서 지금 카테고리에 남아요. Discord의 답: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> 님, 저에게 이 티켓을 옮길 권한이 없어서 지금 카테고리에 남아요. 두 카테고리에서 **채널 관리하기**와 **권한 관리하기**를 허용한 뒤 다시 해 주세요.
cmd-add_staff = 사람이나 역할에게 이 티켓을 보여 줘요
cmd-add_staff-member = 누구에게
cmd-add_staff-role = 또는 이 역할을 가진 사람에게
cmd-remove_staff = 사람이나 역할에게 이 티켓을 보여 주던 것을 그만둬요
cmd-remove_staff-member = 누구에게
cmd-remove_staff-role = 또는 이 역할을 가진 사람에게
guest-both = 멤버와 역할 중 하나만 적어 주세요.
guest-nobody = 멤버나 역할을 적어 주세요.
guest-everyone = 그러면 모두에게 보이게 돼요. 다른 역할을 골라 주세요.
guest-bot = 봇은 티켓에 들일 수 없어요.
guest-member = 이 티켓은 { $who } 님에 관한 것이라, 운영진끼리 하는 말을 본인이 읽게 돼요.
guest-not-there = { $who }은(는) 티켓이 있는 서버에 없어요.
guest-in-post = 이 티켓은 포럼의 포스트예요. 포럼을 보는 사람에게만 보이고, 다른 사람에게는 보여 줄 수 없어요.
guest-coming = { $who }을(를) 이 티켓에 들이고 있어요.
guest-going = 이제 카테고리에서 허용할 때만 { $who }에게 이 티켓이 보여요.
guest-in = { $who }: <@{ $staff }> 님이 이 티켓을 볼 수 있게 해 주었어요.
guest-out = <@{ $staff }> 님이 { $who }에게 이 티켓을 보여 주던 것을 그만두었어요. 누가 볼 수 있는지는 다시 카테고리에 따라요.
guest-forbidden = ⚠️ <@{ $staff }> 님, 저에게 이 티켓을 누가 볼지 바꿀 권한이 없어요. 카테고리에서 **권한 관리하기**를 허용한 뒤 다시 해 주세요.
guest-not-changed = ⚠️ <@{ $staff }> 님, 이 티켓을 누가 볼지 바꾸지 못했어요. Discord의 답: { $reason }
no-such-category = ‘{ $given }’ 카테고리는 없어요. { $known ->
    [none] 카테고리가 하나도 없어요.
   *[other] 고를 수 있는 것: { $known }
}
discord-silent = Discord가 응답하지 않아서 아무것도 하지 않았어요. 다시 해 주세요.
ticket-closed-by = <@{ $staff }> 님이 닫은 티켓이에요.
no-closed-ticket = <@{ $member }> 님은 티켓을 가진 적이 없어요.
ticket-is-open = 이 티켓은 열려 있어요.
reopen-which = 여기는 티켓이 아니에요. 닫힌 티켓의 채널에서 명령어를 쓰거나 멤버를 적어 주세요.
reopening = 티켓이 다시 열렸어요: <#{ $channel }>
reopening-unplaced = 티켓이 다시 열렸어요. 채널을 만들고 있어요.
channel-elsewhere = 티켓이 다시 열렸지만 채널을 되돌리지 못했어요: { $reason }. 직접 옮겨 주세요.
no-open-ticket = 이 멤버는 열린 티켓이 없어요.
cancel-takes-nothing = `cancel`은 다른 옵션과 함께 쓸 수 없어요.
nothing-planned = 이 티켓에는 닫기 예약이 없어요.
delay-too-long = 닫기는 최대 { $limit } 뒤까지 예약할 수 있어요.
closing-planned = 🕑 멤버가 먼저 메시지를 보내지 않으면 이 티켓은 <t:{ $moment }:R>(<t:{ $moment }:f>)에 닫혀요. 열어 두려면 `/close`에 `cancel`을 써 주세요.
closing-planned-firmly = 🕑 이 티켓은 <t:{ $moment }:R>(<t:{ $moment }:f>)에 닫혀요. 열어 두려면 `/close`에 `cancel`을 써 주세요.
closing-replanned = 🕑 예약이 바뀌었어요. 이 티켓은 <t:{ $moment }:R>(<t:{ $moment }:f>)에 닫혀요.
closing-called-off = 닫기 예약을 취소했어요. 티켓은 계속 열려 있어요.
closing-called-off-by-member = 멤버가 메시지를 보내서 닫기 예약이 취소됐어요.
idle-warned = 💤 멤버가 오랫동안 답하지 않아서 알림을 보냈어요. 멤버가 메시지를 보내거나 운영진 중 누군가 여기서 무언가 하지 않으면 이 티켓은 <t:{ $moment }:R>(<t:{ $moment }:f>)에 닫혀요. 열어 두려면 `/close`에 `cancel`을 써 주세요.
idle-called-off = 티켓은 계속 열려 있고, 멤버에게도 알렸어요. 기다리는 시간은 처음부터 다시 세요.
idle-reason = 오랫동안 답이 없었어요.
rating-told = { $stars } <@{ $member }> 님이 티켓 #{ $ticket }번을 평가했어요.
rating-changed = { $stars } <@{ $member }> 님이 티켓 #{ $ticket }의 평가를 바꿨어요.
rating-told-comment = { $stars } 티켓 #{ $ticket }에 대한 <@{ $member }> 님의 의견:
closed-note = 🔒 티켓이 닫혔어요.
closed-note-with-reason = 🔒 티켓이 닫혔어요: { $reason }
closed-note-by = 🔒 <@{ $staff }> 님이 닫았어요.
closed-note-by-with-reason = 🔒 <@{ $staff }> 님이 닫았어요: { $reason }
reply-queued = 답장 #{ $number }번을 보내고 있어요. 전달되면 이 채널의 사본에 표시돼요.
reply-empty = 보낼 것이 없어요. 글을 쓰거나 파일을 첨부해 주세요.
reply-too-long = 답장이 { $length }자인데, 최대 { $limit }자까지 쓸 수 있어요. 나눠서 보내 주세요.
which-reply = 어느 답장인가요? 사본 아래의 번호를 적거나 사본에 답장해 주세요.
no-such-reply = 이 티켓에 답장 #{ $number }번은 없어요.
no-reply = 멤버에게 보낸 답장이 아니에요.
not-your-reply = 답장 #{ $number }번은 쓴 사람과 모더레이터만 바꿀 수 있어요.
reply-is-deleted = 답장 #{ $number }번은 이미 삭제돼서 바꿀 수 없어요.
reply-unchanged = 답장 #{ $number }번은 이미 그 내용이에요.
reply-edited = 답장 #{ $number }번을 수정했어요.
reply-gone = 답장 #{ $number }번을 삭제했어요. 사본은 삭제 표시를 달고 여기 남아요.
reply-title = 답장
reply-field = 멤버가 읽을 내용
edit-title = 답장 #{ $number }
edit-field = 새 내용
reason-too-long = 이유가 { $limit }자를 넘어요. 줄여 주세요.
kept-as-note = 📝 메모로 남겼어요. 명령어처럼 보이거나 운영진끼리의 메시지에 답한 것이라서요. 멤버에게는 보이지 않아요.
typed-command = 💡 메시지로 보내져서 아무 일도 일어나지 않았어요. 입력할 때 열리는 목록에서 `/{ $command }`를 고르거나 `{ $prefix }{ $command }`라고 써 주세요.
send-note-button = 멤버에게 보내기
note-later = 여기서 쓰거나 바꾼 것을 아직 읽고 있어요. 잠시 후 다시 해 주세요.
note-gone = 이 메모는 없어졌거나 이미 보냈어요.
files-taken-away = 📎 멤버가 지운 파일: { $names }
reacted-by-member = 멤버가 { $emoji } 반응을 남겼어요
reacted-by-staff = 운영진이 { $emoji } 반응을 남겼어요
cmd-send_note = 메모를 멤버에게 보내요
cmd-send_note-message = 어느 메모인지
edit-field-rest = 나머지 내용
cmd-reply_form = 양식에 쓴 답장을 보내요
cmd-reply_form-quote = 답장할 메시지
cmd-reply_form-anonymous = 누가 답장하는지 멤버에게 알리지 않기
cmd-reply_form-real = 답장이 항상 익명이어도 멤버에게 이름 보이기
cmd-reply_form-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-reply_form-to = 티켓의 이 멤버에게만 보내기
cmd-reply_form-text = 답장 내용
cmd-edit_form = 답장을 양식에서 바꿔요
cmd-edit_form-number = 사본 아래의 번호
cmd-edit_form-text = 새 내용
cmd-edit_form-rest = 나머지 내용
still-arriving = 멤버의 메시지 { $count }개가 아직 이 티켓으로 오고 있어요. 읽은 다음에 닫아 주세요.
channel-not-archived = 티켓을 닫았지만 채널을 보관하지 못했어요: { $reason }. 직접 옮겨 주세요. 매번 이러면 설정의 `[closing]`에 있는 `archive_category`를 확인해 주세요.
channel-stays = 티켓을 닫았지만 채널을 삭제하지 못했어요: { $reason }. 직접 삭제해 주세요.
closing = 티켓을 닫았어요.
pong = 여기 있어요. { $waiting ->
    [0] 전달을 기다리는 것이 없어요.
   *[other] 메시지 { $waiting }개가 전달을 기다리고 있어요.
}
about = Guildhall modmail { $version }: 멤버가 비공개로 메시지를 보내면 운영진이 티켓에서 답해요. MIT 또는 Apache-2.0 자유 소프트웨어예요.

## 담당

claim-taken = 🙋 이 티켓은 <@{ $staff }> 님이 맡았어요.
claim-released = 이제 이 티켓을 맡은 사람이 없어요.
claim-yours = 이미 회원님이 맡은 티켓이에요.
claim-theirs = 이미 <@{ $staff }> 님이 맡은 티켓이에요.
claim-nobodys = 이 티켓을 맡은 사람이 없어요.
claim-ask = <@{ $staff }> 님이 맡은 티켓이에요. 그래도 할까요?
claim-anyway = 그래도 하기
claim-not-staff = 운영진이 아니에요. 설정에 있는 역할을 하나도 가지고 있지 않아요.
claim-unknown = 이 사람이 운영진인지 Discord가 알려 주지 않았어요. 다시 해 주세요.
label-set = 라벨을 붙였어요.
label-none = 이 티켓에는 라벨이 없어요. 붙이려면 명령어 뒤에 적어 주세요.
label-taken-off = 라벨을 뗐어요.
label-refused = Discord에서 여기 채널 이름에 ‘{ $label }’을(를) 쓸 수 없어요. 다른 라벨을 골라 주세요.
label-not-taken = ⚠️ Discord에서 여기 채널 이름에 라벨 ‘{ $label }’을(를) 쓸 수 없어서 뗐어요.
label-not-taken-by = ⚠️ <@{ $staff }> 님, Discord에서 여기 채널 이름에 라벨 ‘{ $label }’을(를) 쓸 수 없어서 뗐어요. 다른 것을 골라 주세요.
label-too-long = 라벨은 최대 { $limit }자예요.
label-without-letters = 라벨에는 글자나 숫자가 있어야 해요. 그 밖의 것은 채널 이름에 보이지 않아요.
label-later = 라벨을 저장했어요. Discord는 10분에 이름을 두 번만 바꾸게 해서, 채널 이름은 <t:{ $moment }:R>에 바뀌어요.
snoozed = 💤 이 티켓을 <t:{ $moment }:f>까지, 또는 멤버가 메시지를 보낼 때까지 미뤘어요.
not-snoozed = 미뤄 둔 티켓이 아니에요. 미루려면 `2d`처럼 얼마 동안인지 적어 주세요.
snooze-over = ⏰ 이 티켓의 미루기가 끝났어요.

## 열린 티켓 목록

cmd-tickets = 열린 티켓을 운영진을 오래 기다린 순서로 봐요
cmd-tickets-mine = 자신이 맡은 것만
cmd-tickets-unclaimed = 맡은 사람이 없는 것만
cmd-tickets-page = 몇 번째 페이지
queue-title = 열린 티켓 { $count }개
queue-mine-or-unclaimed = `mine`과 `unclaimed` 중 하나만 골라 주세요. 둘 다에 해당하는 티켓은 없어요.
queue-none = 열린 티켓이 없어요.
queue-none-mine = 회원님이 맡은 열린 티켓이 없어요.
queue-none-unclaimed = 열린 티켓마다 맡은 사람이 있어요.
queue-unplaced = { $name } (아직 채널 없음)
queue-staff = 운영진을 기다림(<t:{ $moment }:R>부터)
queue-member = 멤버를 기다림(<t:{ $moment }:R>부터)
queue-unwritten = <t:{ $moment }:R>에 열림, 아직 쓴 것 없음
queue-snoozed = 💤 <t:{ $moment }:f>까지
page-of = { $page } / { $pages } 페이지
page-open = { $page } 페이지

## 상용구

cmd-reply-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-anonreply-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-snippet = 자주 쓰는 답을 준비해 두고 보내요
cmd-snippet-use = 이 티켓의 멤버에게 상용구를 보내요
cmd-snippet-use-key = 어느 상용구인지
cmd-snippet-use-file = 함께 보낼 파일
cmd-snippet-use-anonymous = 누가 답장하는지 멤버에게 알리지 않기
cmd-snippet-use-plain = 설정과 상관없이 일반 텍스트로 보내기
cmd-snippet-list = 상용구 목록을 봐요
cmd-snippet-list-page = 몇 번째 페이지
cmd-snippet-show = 상용구의 내용을 봐요
cmd-snippet-show-key = 어느 상용구인지
cmd-snippet-history = 상용구의 이전 내용을 봐요
cmd-snippet-history-key = 어느 상용구인지
cmd-snippet-history-version = 이전 버전의 번호(비우면 목록)
cmd-snippet-create = 상용구를 만들어요
cmd-snippet-create-key = 부를 때 쓰는 말
cmd-snippet-create-content = 내용(비우면 양식에서 쓰기)
cmd-snippet-edit = 상용구의 내용을 바꿔요
cmd-snippet-edit-key = 어느 상용구인지
cmd-snippet-edit-content = 새 내용(비우면 양식에서 수정)
cmd-snippet-delete = 상용구를 삭제해요
cmd-snippet-delete-key = 어느 상용구인지
cmd-snippet_save = 메시지로 상용구를 만들어요
    .menu = 상용구로 저장
snippet-created = 상용구 `{ $key }`을(를) 저장했어요. `/snippet use`나 `{ $prefix }{ $key }`로 보내거나, 답장에 `{"{{"}{ $key }{"}}"}`라고 써 주세요.
snippet-edited = 상용구 `{ $key }`을(를) 바꿨어요. 이전 내용은 `/snippet history`에서 볼 수 있어요.
snippet-unchanged = 상용구 `{ $key }`은(는) 이미 그 내용이에요.
snippet-deleted = 상용구 `{ $key }`을(를) 삭제했어요. 내용은 다음과 같았어요:
snippet-shown = 상용구 `{ $key }`: <@{ $staff }> 님이 <t:{ $moment }:R>에 만듦, 마지막 변경 <t:{ $changed }:R>, { $uses ->
    [0] 보낸 적 없음
   *[other] { $uses }번 보냄
}:
snippet-none = 아직 상용구가 없어요. 모더레이터가 `/snippet create`로 만들 수 있어요.
snippet-list = 상용구 { $count }개
snippet-line = `{ $key }` ({ $uses }번) { $text }
snippet-history = 상용구 `{ $key }`의 이전 내용:
snippet-version = **{ $version }**: <t:{ $moment }:f>에 <@{ $staff }> 님이 바꾸기 전까지
snippet-never-changed = 상용구 `{ $key }`은(는) 바뀐 적이 없어요.
snippet-no-version = 상용구 `{ $key }`에 { $version }번 버전은 없어요. `/snippet history`에서 목록을 볼 수 있어요.
snippet-unknown = 상용구 `{ $key }`은(는) 없어요. `/snippet list`에서 목록을 볼 수 있어요.
snippet-taken = 상용구 `{ $key }`이(가) 이미 있어요. 바꾸려면 `/snippet edit`을 써 주세요.
snippet-key-alias = `{ $key }`은(는) 이미 별칭이에요. 다른 말을 골라 주세요.
snippet-key-command = `{ $key }`은(는) 명령어예요. 다른 말을 골라 주세요.
snippet-key-too-long = 부르는 말은 최대 { $limit }자예요.
snippet-key-characters = `{ $key }`은(는) 입력할 말로 쓸 수 없어요. 글자, 숫자, `-`, `_`만 쓰고 글자나 숫자로 시작해 주세요.
snippet-empty = 저장할 것이 없어요. 상용구에는 내용이 있어야 해요.
snippet-too-long = 상용구가 { $length }자인데, 최대 { $limit }자까지 쓸 수 있어요.
snippet-may-be-too-long = 변수를 채우면 이 상용구가 { $length }자가 될 수 있는데, 답장은 최대 { $limit }자예요. 줄여 주세요.
snippet-unknown-variable = `{"{"}{ $name }{"}"}` 변수는 없어요. 쓸 수 있는 것: { $known }. 중괄호를 글자로 쓰려면 앞에 백슬래시를 붙여 주세요: `\{"{"}`
snippet-form = 상용구
snippet-field-key = 부를 때 쓰는 말
snippet-field-content = 내용
reply-no-snippet = ‘{ $key }’ 상용구가 없어서 아무것도 보내지 않았어요. 중괄호를 글자로 보내려면 앞에 백슬래시를 붙여 주세요: `\{"{{"}`
reply-unknown-variable = `{"{"}{ $name }{"}"}` 변수가 없어서 아무것도 보내지 않았어요. 쓸 수 있는 것: { $known }. 중괄호를 글자로 보내려면 앞에 백슬래시를 붙여 주세요: `\{"{"}`
snippet-takes-nothing = `{ $prefix }{ $name }`은(는) 그 이름의 상용구를 보내는 것이고 뒤에 아무것도 쓸 수 없어서, 아무것도 보내지 않았어요. 글을 더하려면 `{ $prefix }reply {"{{"}{ $name }{"}}"}` 뒤에 이어서 써 주세요.

## 별칭

cmd-alias = 명령어에 우리만의 이름을 붙여요
cmd-alias-create = 명령어 하나 또는 여러 개의 별칭을 만들어요
cmd-alias-create-name = 부를 때 쓰는 말
cmd-alias-create-steps = 명령어를 최대 다섯 개까지 &&로 이어서(예: reply 안녕! && close 2h)
cmd-alias-list = 별칭 목록을 봐요
cmd-alias-list-page = 몇 번째 페이지
cmd-alias-delete = 별칭을 삭제해요
cmd-alias-delete-name = 어느 별칭인지
alias-created = { $behind ->
    [rest] 별칭 `{ $name }`을(를) 저장했어요. `{ $prefix }{ $name }`은(는) 그 명령어를 부르고, 뒤에 쓴 것도 함께 넘겨요.
   *[nothing] 별칭 `{ $name }`을(를) 저장했어요. `{ $prefix }{ $name }`은(는) 정해 둔 것을 실행하고, 거절된 명령어가 나오면 거기서 멈춰요.
}
alias-deleted = 별칭 `{ $name }`을(를) 삭제했어요. 내용은 다음과 같았어요:
alias-none = 아직 별칭이 없어요. `/alias create`로 만들 수 있어요.
alias-list = 별칭 { $count }개
alias-line = `{ $name }` { $steps }
alias-unknown = 별칭 `{ $name }`은(는) 없어요. `/alias list`에서 목록을 볼 수 있어요.
alias-taken = 별칭 `{ $name }`이(가) 이미 있어요. 먼저 삭제하거나 다른 말을 골라 주세요.
alias-is-snippet = 상용구 `{ $name }`이(가) 이미 있어요. 다른 말을 골라 주세요.
alias-too-long = 별칭이 { $length }자인데, 최대 { $limit }자까지 쓸 수 있어요.
alias-too-many = 명령어가 { $count }개인데, 별칭 하나에 최대 { $limit }개까지 쓸 수 있어요.
alias-empty-step = 빠진 명령어가 있어요. 모든 `&&`의 양쪽에 명령어를 써 주세요.
alias-open-quote = 따옴표가 닫히지 않았어요. 글의 일부라면 앞에 백슬래시를 붙여 주세요: `\"`
alias-half-step = `{ $step }`은(는) 한 단어가 더 있어야 명령어가 돼요.
alias-no-command = `{ $step }`은(는) 명령어로 시작하지 않아요. 별칭 안에는 다른 별칭을 넣을 수 없어요. 상용구라면 `snippet use`와 그 이름을 써 주세요.
alias-stopped = ⚠️ `{ $name }`의 { $step }단계를 하지 못해서 거기서 멈췄어요.
alias-takes-nothing = `{ $prefix }{ $name }`은(는) 그 자체로 끝이라 뒤에 아무것도 쓸 수 없어서, 아무것도 하지 않았어요.

## 다른 봇의 명령어

instead-alert = `{ $prefix }alert`를 쓰면 멤버의 다음 메시지 때 멘션해 드려요. 한 번 더 쓰면 취소돼요.
instead-block = `{ $prefix }blocked`는 누가 언제까지 차단됐는지 보여 줘요.
instead-config = `config list`는 여기서 바꿀 수 있는 설정을 보여 주고, `config set`은 하나를 바꿔요. 나머지는 저를 시작할 때 쓴 파일에 있어요.
instead-link = Discord의 모든 메시지 메뉴에는 *메시지 링크 복사하기*가 있어요.
instead-log = 제 로그는 저를 운영하는 사람이 저를 시작한 곳에 있어요. 제가 한 일과 실패한 이유가 적혀 있어요.
instead-logs = 티켓용 웹 페이지는 없어요. `{ $prefix }logs`는 멤버의 티켓 목록을, `{ $prefix }transcript`는 티켓 하나의 기록을 보여 줘요.
instead-mention = 새 티켓이 열릴 때 어느 역할을 멘션할지는 설정의 `ping_roles`로 정해요.
instead-menu = 멤버는 `{ $prefix }category list`에 나오는 카테고리에서 골라요. 옆에 있는 명령어로 바꿀 수 있어요.
instead-nsfw = Discord에서 티켓 채널의 설정을 열고 *연령 제한 채널*을 켜거나 꺼 주세요.
instead-pause = `{ $prefix }pause new`는 새 티켓이 될 것을, `{ $prefix }pause all`은 멤버가 쓰는 모든 것을 보류하고, `{ $prefix }pause off`는 그것을 끝내요.
instead-plain = `{ $prefix }reply -plain`과 글을 써 주세요.
instead-plain-anonymous = `{ $prefix }anonreply -plain`과 글을 써 주세요.
instead-program = 저는 플러그인이 없는 프로그램 하나라서, 코드를 실행하거나 스스로 업데이트하지 않아요. 버전은 `{ $prefix }about`에서 볼 수 있어요.
instead-repair = 티켓은 고칠 필요가 없어요. 제 데이터베이스로 알고 있어요. 닫힌 티켓은 `{ $prefix }reopen`으로 되살릴 수 있어요.
instead-rules = 여기에는 명령어를 저절로 실행하는 규칙이 없어요. 여러 명령어를 한 단어로 묶으려면 `{ $prefix }alias create`를 써 주세요.
instead-self = `{ $prefix }new_thread`와 자기 이름을 써 주세요.
instead-snoozed = 미뤄 둔 티켓은 채널 이름에 표시돼요. 그 티켓에서 시간 없이 `{ $prefix }snooze`를 쓰면 끝나요.
instead-suspend = `{ $prefix }snooze`에 `2d`처럼 시간을 붙여 써 주세요. 멤버가 메시지를 보내면 일찍 끝나요. `{ $prefix }snooze`만 쓰면 바로 끝나요.
instead-variables = `{ $prefix }freply`에 `-anonymous`나 `-plain` 또는 둘 다 붙이고 글을 써 주세요.

## 차단, 일시 중지, 보류된 메시지

refused-blocked = { $until ->
    [none] 🚫 운영진에게 메시지를 보낼 수 없는 상태라서 이 메시지를 전달하지 않았어요.
   *[other] 🚫 <t:{ $until }:f>까지 운영진에게 메시지를 보낼 수 없어서 이 메시지를 전달하지 않았어요.
}
held-paused = { $until ->
    [none] ⏳ 지금은 운영진이 메시지를 받지 않고 있어요.
   *[other] ⏳ <t:{ $until }:f>까지 운영진이 메시지를 받지 않아요.
} { $reason ->
    [none] 메시지는 저장해 두었다가 나중에 전달할 테니, 다시 보내지 않아도 돼요.
   *[other] 메시지는 저장해 두었다가 나중에 전달할 테니, 다시 보내지 않아도 돼요. 운영진의 말: { $reason }
}
held-raid = ⏳ 평소보다 메시지가 많이 와서 운영진이 새 메시지를 먼저 살펴보고 있어요. 메시지는 저장해 두었으니 다시 보내지 않아도 돼요.
held-newcomer = ⏳ 새 계정과 새 멤버의 첫 메시지는 운영진이 먼저 살펴봐요. 메시지는 저장해 두었으니 다시 보내지 않아도 돼요.
held-flood = ⏳ 운영진이 읽을 수 있는 것보다 한꺼번에 많이 왔어요. 넘친 내용은 운영진이 볼 수 있게 저장해 두니, 잠시 기다려 주세요.
blocked-told = { $until ->
    [none] 🚫 더 이상 운영진에게 메시지를 보낼 수 없어요.
   *[other] 🚫 <t:{ $until }:f>까지 운영진에게 메시지를 보낼 수 없어요.
} { $reason ->
    [none] 여기에 쓰는 내용은 전달되지 않아요.
   *[other] 여기에 쓰는 내용은 전달되지 않아요. 이유: { $reason }
}
unblocked-told = 이제 다시 운영진에게 메시지를 보낼 수 있어요.

blocked-note = 🚫 <@{ $staff }> 님이 이 멤버를 { $until ->
    [none] 무기한
   *[other] <t:{ $until }:f>까지
} 차단했어요. 쓰는 내용은 여기에 보이지 않고, 누군가 차단을 풀 때까지 저장돼요. { $reason ->
    [none] { "" }
   *[other] 이유: { $reason }
}
unblocked-note = <@{ $staff }> 님이 이 멤버의 차단을 풀었어요.
alert-held = ⏳ 계정이 새것이거나 서버에 들어온 지 얼마 안 돼서 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 첫 메시지를 보류했어요. 보류된 것이 있는 동안에는 더 늘어도 알리지 않아요. `/held list`에서 모두 볼 수 있어요.

alert-raid = 🛡️ { $minutes }분 안에 새 계정 { $count }개가 티켓을 열어서 레이드 모드를 켰어요. 새 티켓이 될 메시지는 `/held list`에 보류되고, 열린 티켓은 계속돼요. 레이드가 아니라면 꺼 주세요.

undo-button = 되돌리기
let-in-button = 통과시키기
discard-button = 버리기
let-in-button-of = { $name } 님 통과시키기
discard-button-of = { $name } 님 것 버리기
let-in-all-button = 모두 통과시키기
discard-all-button = 모두 버리기
pause-off-button = 일시 중지 끝내기
raid-off-button = 레이드 모드 끄기

block-done = 🚫 { $who }을(를) { $until ->
    [none] 무기한
   *[other] <t:{ $until }:f>(<t:{ $until }:R>)까지
} 차단했어요. { $reason ->
    [none] 이유는 적지 않았어요.
   *[other] 이유: { $reason }
}
time-too-long = 너무 길어요. 최대 { $limit }까지 가능해요. 시간을 적지 않으면 누군가 끝낼 때까지 계속돼요.
block-both = 멤버와 역할 중 하나만 적어 주세요.
block-whom = 누구를 말하나요? 멤버나 역할을 적거나 티켓에서 명령어를 써 주세요.
block-bot = 봇은 저에게 메시지를 보낼 수 없어서 차단할 것이 없어요.
block-staff = <@{ $member }> 님은 운영진이고, 운영진은 차단할 수 없어요.
block-staff-role = 이 역할은 운영진의 것이고, 운영진은 차단할 수 없어요.
block-everyone = 모두의 역할이에요. 멤버가 쓰는 모든 것을 보류하려면 `pause all`을 써 주세요.
block-no-role = 멤버 서버에 그런 역할은 없어요.
block-title = 차단
block-field-time = 얼마 동안(예: 7d, 비우면 무기한)
block-field-reason = 이유(멤버에게 전해져요)
undo-blocked = 되돌렸어요. { $who }은(는) 다시 차단됐어요.
undo-unblocked = 되돌렸어요. { $who }은(는) 더 이상 차단되지 않아요.
undo-exempted = 되돌렸어요. 역할 차단이 다시 { $who }에게 적용돼요.
undo-changed = 그 뒤로 이 차단이 바뀌어서 되돌릴 수 없어요. 지금 상태는 `/blocked`에서 볼 수 있어요.
undo-gone = 너무 오래돼서 되돌릴 수 없어요.
unblock-done = { $who }은(는) 다시 운영진에게 메시지를 보낼 수 있어요.
unblock-done-exempted = { $who }은(는) 다시 운영진에게 메시지를 보낼 수 있어요. 차단된 역할도 있지만, 이제부터 역할 차단은 적용되지 않아요.
unblock-exempted = { $who }은(는) 차단되지 않았지만 차단된 역할이 있어요. 이제부터 역할 차단은 적용되지 않아요.
unblock-nothing = { $who }은(는) 차단되지 않았어요.
unblock-refused = 그사이에 메시지 { $count }개가 거부됐어요. 쓴 내용을 받아 볼까요?
    { $messages }
blocked-nobody = 차단된 사람이 없어요.
blocked-list = 차단됨({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] 무기한
   *[other] <t:{ $until }:f>까지
} · <@{ $staff }> 님이 <t:{ $since }:R>에 차단 · { $refused ->
    [0] 거부한 것 없음
   *[other] 메시지 { $refused }개 거부
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · <t:{ $until }:f>에 **끝남** · <@{ $staff }> 님이 차단했음 · { $refused ->
    [0] 거부한 것 없음
   *[other] 메시지 { $refused }개 거부
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = 보류된 것이 없어요.
held-whose = 멤버를 적거나 `all`을 써 주세요.
held-list = 메시지가 보류된 멤버({ $count })
held-line = <@{ $member }> ({ $name }) · <t:{ $since }:R>부터 메시지 { $count }개 · { $why ->
    [blocked] 차단됨
    [paused] 일시 중지
    [raid] 레이드 모드
    [young] 새 계정
    [newcomer] 새 멤버
   *[flood] 한꺼번에 너무 많음
}
    { $message }
held-let-in = <@{ $staff }> 님이 메시지 { $count }개를 통과시켰어요. 전달하고 있어요.
held-discarded = <@{ $staff }> 님이 메시지 { $count }개를 버렸어요. 쓴 사람에게는 그 아래에 ❌가 보여요.
discard-all-ask = 차단되지 않은 멤버의 보류된 것을 모두 버려요. 아무도 받지 못해요. 정말 할까요?
pause-new = ⏸️ 새 티켓을 { $until ->
    [none] 누군가 끝낼 때까지
   *[other] <t:{ $until }:f>까지
} 받지 않아요. 열린 티켓은 계속되고, 새 티켓이 될 것은 보류했다가 나중에 전달해요. { $reason ->
    [none] { "" }
   *[other] 멤버에게 하는 말: { $reason }
}
pause-all = ⏸️ 멤버가 쓰는 모든 것을 { $until ->
    [none] 누군가 끝낼 때까지
   *[other] <t:{ $until }:f>까지
} 보류했다가 나중에 전달해요. { $reason ->
    [none] { "" }
   *[other] 멤버에게 하는 말: { $reason }
}
pause-over = ▶️ 일시 중지가 끝났어요. { $count ->
    [0] 보류된 것은 없었어요.
   *[other] 보류된 메시지 { $count }개를 전달해요.
}
pause-none = 일시 중지된 것이 없어요.
raid-on = 🛡️ { $until ->
    [none] 누군가 끌 때까지
   *[other] <t:{ $until }:f>까지
} 레이드 모드가 켜져 있어요. 새 티켓이 될 메시지는 `/held list`에 보류되고, 열린 티켓은 계속돼요.
raid-off = 🛡️ 레이드 모드가 꺼졌어요. { $count ->
    [0] 보류된 것이 없어요.
   *[other] 멤버 { $count }명의 메시지가 보류돼 있어요. `/held list`를 봐 주세요.
}
raid-none = 레이드 모드는 이미 꺼져 있어요.

cmd-block = 멤버나 역할이 운영진에게 메시지를 보내지 못하게 차단해요
    .menu = 차단
cmd-block-member = 누구를(비우면 이 티켓의 멤버)
cmd-block-role = 또는 이 역할을 가진 모두를
cmd-block-time = 얼마 동안(예: 7d, 비우면 무기한)
cmd-block-silent = 멤버에게 알리지 않기
cmd-block-reason = 이유. 조용히 차단하지 않으면 멤버에게도 전해져요
cmd-undo_block = 차단이나 차단 해제를 되돌려요
cmd-undo_block-change = 어느 변경인지
cmd-unblock = 멤버나 역할이 다시 운영진에게 메시지를 보낼 수 있게 해요
cmd-unblock-member = 누구를(비우면 이 티켓의 멤버)
cmd-unblock-role = 또는 이 역할을 가진 모두를
cmd-unblock-silent = 멤버에게 알리지 않기
cmd-blocked = 차단된 사람의 목록을 봐요
cmd-blocked-page = 몇 번째 페이지
cmd-pause = 멤버가 쓰는 것을 한동안 보류해요
cmd-pause-new = 새 티켓이 될 메시지를 보류해요. 열린 티켓은 계속돼요
cmd-pause-new-time = 얼마 동안(예: 2h, 비우면 직접 끝낼 때까지)
cmd-pause-new-reason = 멤버에게 하는 말
cmd-pause-all = 멤버가 쓰는 모든 것을 보류해요
cmd-pause-all-time = 얼마 동안(예: 2h, 비우면 직접 끝낼 때까지)
cmd-pause-all-reason = 멤버에게 하는 말
cmd-pause-off = 일시 중지를 끝내고 보류된 것을 전달해요
cmd-held = 보류된 메시지
cmd-held-list = 메시지가 보류된 멤버의 목록을 봐요
cmd-held-list-page = 몇 번째 페이지
cmd-held-let-in = 보류된 메시지를 통과시켜요
cmd-held-let-in-member = 누구의 것
cmd-held-let-in-all = 차단된 사람을 뺀 모두의 것
cmd-held-discard = 보류된 메시지를 버려요. 아무도 받지 못해요
cmd-held-discard-member = 누구의 것
cmd-held-discard-all = 차단된 사람을 뺀 모두의 것
cmd-held-discard-sure = 다시 묻지 않기
cmd-raid = 레이드 동안 첫 메시지를 보류해요
cmd-raid-on = 레이드 모드를 켜요. 첫 메시지가 보류돼요
cmd-raid-on-time = 얼마 동안(예: 2h, 비우면 직접 끝낼 때까지)
cmd-raid-off = 레이드 모드를 꺼요. 보류된 것은 목록에 남아요

## 멤버에 대해 아는 것

card-notes-more = … 외 { $count }개: `/notes`
cmd-note = 운영진만 보는 메모를 멤버에게 달아요. 그 멤버의 모든 티켓에서 보여요
    .menu = 메모 추가
cmd-note-member = 누구에 대한 것인지(비우면 이 티켓의 멤버)
cmd-note-pin = 메모를 고정해서 카드 맨 앞에 두기
cmd-note-text = 기억할 내용(비우면 양식에서 쓰기)
cmd-notes = 멤버에 대한 메모 목록을 봐요
cmd-notes-member = 누구에 대한 것인지(비우면 이 티켓의 멤버)
cmd-notes-page = 몇 번째 페이지
cmd-pin_note = 메모를 고정해서 카드 맨 앞에 두거나 고정을 풀어요
cmd-pin_note-note = 메모 번호
cmd-pin_note-off = 고정 풀기
cmd-delete_note = 자신의 메모를 삭제해요. 모더레이터는 모두 삭제할 수 있어요
cmd-delete_note-note = 메모 번호
cmd-logs = 이전 티켓의 목록을 봐요
cmd-logs-member = 누구의 티켓인지(모두 비우면 이 티켓의 멤버)
cmd-logs-by = 이 운영진이 답장한 티켓만
cmd-logs-closed-by = 이 운영진이 닫은 티켓만
cmd-logs-page = 몇 번째 페이지
cmd-logs_by = 어떤 운영진이 답장한 티켓의 목록을 봐요
cmd-logs_by-staff = 누가 답장했는지
cmd-logs_closed_by = 어떤 운영진이 닫은 티켓의 목록을 봐요
cmd-logs_closed_by-staff = 누가 닫았는지
cmd-transcript = 티켓 기록을 운영진의 메모까지 담아 웹 페이지와 텍스트 파일로 받아요
cmd-transcript-number = 티켓 번호(비우면 이 티켓)
cmd-search = 티켓에서 한 말을 찾아요
cmd-search-member = 이 멤버의 티켓에서만
cmd-search-words = 모두 들어 있어야 하는 말. "이어지는 구절"은 따옴표로, begin*은 그렇게 시작하는 말
cmd-search_page = 검색 결과의 다른 페이지를 봐요
cmd-search_page-search = 어느 검색인지
cmd-search_page-page = 몇 번째 페이지

history-whose = 누구의 것인가요? 멤버를 적거나 그 멤버의 티켓에서 써 주세요.
history-not-here = 여기서는 다른 사람이 답을 읽을 수 있어요. 나에게만 답이 보이는 `/{ $command }`를 쓰거나 티켓에서 입력해 주세요.
note-title = 이 멤버에 대한 메모
note-field = 기억할 내용
note-too-long = 메모가 { $length }자인데, 최대 { $limit }자까지 쓸 수 있어요. 나눠 주세요.
note-added = 📝 <@{ $member }> 님에 대한 메모 #{ $note }번을 저장했어요. 다음 티켓의 카드에 나와요.
note-added-pinned = 📌 <@{ $member }> 님에 대한 메모 #{ $note }번을 저장하고 고정했어요. 다음 티켓의 카드 맨 앞에 나와요.
note-pinned = 📌 메모 #{ $note }번을 고정했어요.
note-pinned-before = 메모 #{ $note }번은 이미 고정돼 있어요.
note-unpinned = 메모 #{ $note }의 고정을 풀었어요.
note-not-pinned = 메모 #{ $note }번은 고정돼 있지 않아요.
note-deleted = 🗑️ <@{ $member }> 님에 대한 메모 #{ $note }번을 삭제했어요. 내용: { $text }
no-such-note = 메모 #{ $note }번은 없어요. `/notes`에서 멤버에 대한 메모를 볼 수 있어요.
not-your-note = 메모 #{ $note }번은 쓴 사람과 모더레이터만 삭제할 수 있어요.
notes-none = <@{ $member }> 님에 대한 메모가 없어요. `/note`로 추가할 수 있어요.
notes-title = 메모 { $count }개
logs-none = 그런 티켓이 없어요.
logs-title = 티켓 { $count }개
logs-open = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>에 열림, 아직 열려 있음 · 메시지 { $messages }개
logs-closed = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>~<t:{ $closed }:d>, 저절로 닫힘 · 메시지 { $messages }개
logs-closed-by = **#{ $number }** <@{ $member }> · <t:{ $opened }:d>~<t:{ $closed }:d>, <@{ $staff }> 님이 닫음 · 메시지 { $messages }개
search-title = 🔎 { $words }
search-none = ‘{ $words }’이(가) 들어간 말이 없어요. 모든 말이 한 메시지에 있어야 해요. 말을 줄이거나, `refu*`처럼 말의 앞부분에 별표를 붙여 보세요.
search-none-yet = 이 페이지에는 없어요. 아직 살펴보지 않은 더 오래된 메시지가 있어요.
search-over = 너무 오래된 검색이에요. `/search`를 다시 써 주세요.
search-hit = **#{ $number }** <@{ $author }> · { $kind ->
    [user] 멤버
    [staff] 운영진
    [note] 메모
   *[system] 닫힘
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ 삭제됨
   *[no] {""}
}
no-such-ticket = 티켓 #{ $number }번은 없어요.
ticket-hidden = 티켓 #{ $number }번은 볼 수 없어요. 그 카테고리가 회원님에게 보이지 않아요. 모더레이터는 찾아볼 수 있어요.
transcript-which = 여기는 티켓이 아니에요. 번호를 적거나 티켓의 채널에서 명령어를 써 주세요.
transcript-ready = 📄 티켓 #{ $number }: 페이지는 아무 브라우저에서나, 텍스트는 아무 편집기에서나 열려요. 둘 다 운영진의 메모가 들어 있으니 멤버에게 주지 마세요.
transcript-title = 티켓 #{ $number }
transcript-member = 멤버: { $name } ({ $id })
transcript-category = 카테고리: { $category }
transcript-change = { $what ->
    [opened] 열림
   *[closed] 닫힘
}: { $at }
transcript-change-by = { $what ->
    [opened] 열림
   *[closed] 닫힘
}: { $at } ({ $by })
transcript-made = 작성: { $at }. 모든 시각은 UTC예요.
transcript-kind = { $kind ->
    [user] 멤버
    [staff] 운영진
    [note] 운영진용 메모
   *[system] 닫힘
}
transcript-number = 답장 #{ $number }
transcript-anonymous = 멤버에게는 익명
transcript-pending = 보내는 중
transcript-failed = 전달되지 않음: { $reason }
transcript-edited = { $at }에 수정됨
transcript-before = { $at }까지의 내용:
transcript-deleted = { $at }에 삭제됨
transcript-deleted-by = { $at }에 { $by } 님이 삭제함
transcript-file = { $name } ({ $size }바이트, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size }바이트, 사본 없음)
transcript-file-removed = { $at }에 지워짐
transcript-cut = 나머지는 { $limit }바이트 파일에 들어가지 않아요.
log-closed = 🔒 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $number }번이 { $time } 만에 저절로 닫혔어요 · 메시지 { $messages }개
log-closed-by = 🔒 <@{ $staff }> 님이 **{ $name }** 님(<@{ $member }> · `{ $member }`)의 티켓 #{ $number }번을 { $time } 만에 닫았어요 · 메시지 { $messages }개

## 리마인더, 알림, 예약 답장

cmd-remind = 이 티켓에 대해 자신, 역할, 또는 운영진에게 리마인더를 보내요
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00, every friday 9:00처럼
cmd-remind-role = 자신 대신 알릴 역할
cmd-remind-staff = 자신 대신 운영진 모두에게 알리기
cmd-remind-text = 무엇을 알릴지
cmd-reminders = 자신의 리마인더 목록을 봐요
cmd-reminders-page = 몇 번째 페이지
cmd-reminders-all = 이 티켓에 있는 모두의 것
cmd-remove_reminder = 리마인더를 지워요
cmd-remove_reminder-number = 번호
cmd-reminder_subscription = 내 역할의 리마인더에서 멘션을 받을지 정해요
cmd-reminder_subscription-role = 역할
cmd-reminder_subscription-state = 켜기 또는 끄기
cmd-alert = 이 멤버가 다음에 메시지를 보낼 때 멘션을 받아요. 다시 쓰면 취소돼요
cmd-alert-cancel = 취소하기. 취소할 것이 없으면 아무것도 하지 않아요
cmd-subscribe = 이 티켓에서 멤버가 메시지를 보낼 때마다 멘션을 받아요
cmd-unsubscribe = 이 티켓에서 멤버가 메시지를 보내도 더 이상 멘션을 받지 않아요
cmd-scheduled = 나중에 보낼 답장
cmd-scheduled-list = 이 티켓의 예약 답장 목록을 봐요
cmd-scheduled-list-page = 몇 번째 페이지
cmd-scheduled-cancel = 예약 답장을 취소해요
cmd-scheduled-cancel-number = 번호
cmd-preferences = 나만의 설정
cmd-preferences-timezone = 적는 시각의 시간대를 보거나 정해요
cmd-preferences-timezone-zone = 예: Europe/Paris(비우면 지금 시간대 보기)
cmd-preferences-timezone-reset = 운영진의 시간대로 되돌리기
cmd-reply-after = 나중에 보내기: 얼마 뒤에(예: 2h)
cmd-reply-at = 나중에 보내기: 언제(예: 14:30, tomorrow 9:00)
cmd-anonreply-after = 나중에 보내기: 얼마 뒤에(예: 2h)
cmd-anonreply-at = 나중에 보내기: 언제(예: 14:30, tomorrow 9:00)

moment-past = 이미 지난 시각이에요. 지금은 <t:{ $now }:t>이고 회원님의 시간대는 { $zone }이에요. `2h`나 `tomorrow 9:00`처럼 적거나 `/preferences timezone`에서 시간대를 바꿔 주세요.
moment-too-far = 너무 먼 시각이에요. 최대 { $limit } 뒤까지 예약할 수 있어요.
remind-role-or-staff = 역할과 `staff` 중 하나만 골라 주세요.
remind-not-everyone = 모두를 멘션하지는 않아요. 운영진의 역할을 골라 주세요.
remind-no-staff-roles = 설정에 운영진의 역할이 없어요. 대신 역할을 골라 주세요.
reminder-too-long = 리마인더는 최대 { $limit }자예요. 줄여 주세요.
reminders-too-many = 이미 리마인더가 { $limit }개 있어요. 먼저 `/remove_reminder`로 몇 개를 지워 주세요.
reminder-set = ⏰ 리마인더 #{ $number }: <t:{ $moment }:R>(<t:{ $moment }:f>, 회원님의 시간대는 { $zone })에 { $whom ->
    [self] 회원님에게
    [staff] 운영진에게
   *[other] { $whom }에게
} 여기서 알려 드릴게요.
reminder-set-every = ⏰ 리마인더 #{ $number }: <t:{ $moment }:R>(<t:{ $moment }:f>), 그 뒤로는 `{ $every }`마다 { $whom ->
    [self] 회원님에게
    [staff] 운영진에게
   *[other] { $whom }에게
} 여기서 알려 드릴게요(회원님의 시간대는 { $zone }).
reminder-own = ⏰ { $who } 님, 부탁하신 리마인더예요: { $text }
reminder-for-others = ⏰ { $who }: <@{ $staff }> 님이 부탁한 리마인더예요: { $text }
reminder-late = *(<t:{ $moment }:R>에 알렸어야 했지만 제가 오프라인이었어요.)*
reminder-missed = *(<t:{ $moment }:R>에 알렸어야 했고 그 뒤로도 { $missed }번 더 있었지만, 제가 오프라인이었어요.)*
reminders-none = 리마인더가 없어요.
reminders-none-here = 이 티켓에는 리마인더가 없어요.
reminders-title = 리마인더
reminders-line = `#{ $number }` <t:{ $moment }:f> <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }({ $whom }에게)
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = 리마인더 #{ $number }번을 지웠어요.
no-such-reminder = 리마인더 #{ $number }번은 이제 없어요. `/reminders`에서 자신의 것을 볼 수 있어요.
not-your-reminder = 리마인더 #{ $number }번은 다른 사람의 것이에요. 그 사람과 모더레이터만 지울 수 있어요.
not-your-role = <@&{ $role }> 역할을 가지고 있지 않아요.
no-opting-out = 누가 어떤 역할을 가졌는지 제가 볼 수 없어서, 역할의 리마인더에서 한 사람만 뺄 수 없어요. 설정의 `[members]`에 있는 `membership`이 꺼져 있어요.
reminders-on = 이제 <@&{ $role }> 리마인더에서 다시 회원님을 멘션해요.
reminders-off = 이제 <@&{ $role }> 리마인더에서 회원님을 멘션하지 않아요.
reminders-on-already = <@&{ $role }> 리마인더에서 이미 회원님을 멘션하고 있어요.
reminders-off-already = <@&{ $role }> 리마인더에서 이미 회원님을 멘션하지 않고 있어요.
alert-ping = 🔔 { $who }: 멤버가 메시지를 보냈어요.
alert-set = 🔔 <@{ $member }> 님이 다음에 메시지를 보내면, 다른 티켓이라도 멘션해 드릴게요. 다시 쓰면 취소돼요.
alert-withdrawn = <@{ $member }> 님이 다음에 메시지를 보내도 멘션하지 않을게요.
alert-none = 이 멤버가 메시지를 보낼 때 멘션해 달라고 하신 적이 없어요.
subscribed = 🔔 이 티켓에서 멤버가 메시지를 보낼 때마다 멘션해 드릴게요. `/unsubscribe`로 끝낼 수 있어요.
subscribed-already = 이미 이 티켓에서 멤버가 메시지를 보낼 때마다 멘션해 드리고 있어요.
unsubscribed = 이 티켓에서 멤버가 메시지를 보내도 더 이상 멘션하지 않을게요.
unsubscribed-already = 구독하고 있지 않은 티켓이에요.
reply-after-or-at = `after`와 `at` 중 하나만 써 주세요.
reply-anonymous-or-real = `anonymous`와 `real` 중 하나만 써 주세요.
reply-only-once = 답장은 한 번만 보내요. `every` 없는 시각을 적어 주세요.
reply-files-not-kept = 이 답장의 파일을 그때까지 보관할 수 없어요. 너무 크거나 제가 받지 못했어요. 답장을 지금 보내거나 파일 없이 예약해 주세요.
scheduled-too-many = 이 티켓에는 이미 예약 답장이 { $limit }개 있어요. 먼저 `/scheduled cancel`로 몇 개를 취소해 주세요.
reply-scheduled = 🕑 답장을 <t:{ $moment }:f>(<t:{ $moment }:R>)에 보내도록 예약했어요: { $text }
    `/scheduled cancel`에 번호 { $number }을(를) 쓰면 취소돼요.
scheduled-none = 이 티켓에는 예약 답장이 없어요.
scheduled-title = 예약 답장
scheduled-line = `#{ $number }` <t:{ $moment }:f> <@{ $staff }> 님: { $text }
scheduled-cancelled = 예약 답장 #{ $number }번을 취소했어요.
no-such-scheduled = 예약 답장 #{ $number }번은 이제 이 티켓에 없어요.
not-your-scheduled = 예약 답장 #{ $number }번은 다른 사람의 것이에요. 그 사람과 모더레이터만 취소할 수 있어요.
scheduled-not-sent = ⚠️ <@{ $staff }> 님, 예약 답장을 보내지 못했어요. 너무 길거나 비어 있거나, 이제 제가 읽을 수 없어요. 다시 써 주세요.
cancelled-with-ticket = 🗑️ **{ $name }** 님의 티켓 #{ $ticket }번이 닫혀서 다음은 이루어지지 않아요:
cancelled-reminder = - <@{ $staff }> 님의 <t:{ $moment }:f> 리마인더: { $text }
cancelled-reply = - <@{ $staff }> 님의 <t:{ $moment }:f> 예약 답장: { $text }
cancelled-more = … 외 { $count }개
timezone-is = 회원님의 시간대는 { $zone }이고 지금 { $time }이에요. 바꾸려면 `Europe/Paris`처럼 다른 시간대를 적어 주세요.
timezone-set = 시간대를 { $zone }(으)로 정했어요. 지금 { $time }이에요.
timezone-or-reset = 시간대와 `reset` 중 하나만 써 주세요.
no-such-timezone = ‘{ $given }’ 시간대는 없어요. `{ $near }`처럼 이름을 적어 주세요.

## 이유를 적고 닫기, 모두 닫기

reason-required = 이유를 적어 주세요: `{ $command } <reason>`. 설정에 따라 티켓을 닫을 때마다 이유가 필요해요.
reason-form = 티켓 닫기
reason-field = 왜 닫나요?
cmd-close_all = 두 번 물어본 뒤 열린 티켓을 모두 닫아요
cmd-close_all-silent = 멤버에게 알리지 않기
cmd-close_all-reason = 이유. 조용히 닫지 않으면 멤버들에게도 전해져요
cmd-close_all_sure = 모든 티켓을 닫을지 답해요
cmd-close_all_sure-no = 아무것도 닫지 않기
cmd-close_all_sure-sure = 두 번째 확인인지
cmd-close_all_sure-wish = 무엇을 요청했는지
close-all-ask = ⚠️ 열린 티켓 { $count }개를 모두 닫아요. 그렇게 할까요?
close-all-ask-again = ⚠️ 정말인가요? 한 번에 되돌릴 수 없어요. 티켓 { $count }개가 닫히고, 다시 열려면 하나씩 직접 열어야 해요.
close-all-button = 모두 닫기
close-all-no-button = 아무것도 닫지 않기
close-all-none = 열린 티켓이 없어요.
close-all-running = 이미 열린 티켓을 모두 닫고 있어요.
close-all-theirs = 요청한 사람만 답할 수 있어요.
close-all-over = 이미 답한 질문이에요.
close-all-late = 너무 오래 걸려서 아무것도 닫지 않았어요. 명령어를 다시 써 주세요.
close-all-withdrawn = 아무것도 닫지 않았어요.
close-all-begun = 티켓 { $count }개를 닫고 있어요. { $where ->
    [private] 얼마나 진행됐는지 다이렉트 메시지로 알려 드릴게요.
   *[other] 얼마나 진행됐는지 { $where }에서 볼 수 있어요.
}
close-all-progress = 🔒 <@{ $staff }> 님이 열린 티켓을 모두 닫고 있어요: { $count }개 중 { $done }개 완료
close-all-done = 🔒 <@{ $staff }> 님이 열린 티켓을 모두 닫았어요: { $count }개

## Categories while the bot runs

cmd-category = 멤버가 고르는 티켓의 종류
cmd-category-list = 모든 카테고리를 메뉴 순서대로 보여줘요
cmd-category-list-page = 몇 쪽인지
cmd-category-create = 카테고리를 만들어요
cmd-category-create-name = 이름
cmd-category-create-parent = 티켓이 들어갈 Discord 카테고리나 포럼 (비우면 평소 위치)
cmd-category-create-description = 무엇을 위한 것인지 (메뉴에 표시)
cmd-category-rename = 카테고리 이름을 바꿔요
cmd-category-rename-category = 어떤 카테고리인지
cmd-category-rename-name = 새 이름
cmd-category-describe = 카테고리 설명을 정해요
cmd-category-describe-category = 어떤 카테고리인지
cmd-category-describe-text = 메뉴에 나올 설명 (비우면 없음)
cmd-category-emoji = 카테고리에 이모지를 붙여요
cmd-category-emoji-category = 어떤 카테고리인지
cmd-category-emoji-emoji = 이모지 (비우면 없음)
cmd-category-greeting = 이런 티켓이 열릴 때 멤버에게 보낼 말을 정해요
cmd-category-greeting-category = 어떤 카테고리인지
cmd-category-greeting-text = 글 (비우면 평소 글)
cmd-category-answer = 이런 질문에는 티켓 없이 바로 답해요
cmd-category-answer-category = 어떤 카테고리인지
cmd-category-answer-text = 답 (비우면 다시 티켓을 열어요)
cmd-category-form = 멤버에게 먼저 질문해요
cmd-category-form-category = 어떤 카테고리인지
cmd-category-form-questions = 다섯 개까지, |로 구분; 앞에 +: 긴 답, ?: 선택 (비우면 질문 없음)
cmd-category-order = 메뉴에서 카테고리의 순서를 바꿔요
cmd-category-order-category = 어떤 카테고리인지
cmd-category-order-place = 몇 번째인지 (1부터)
cmd-category-move = 카테고리의 티켓이 들어갈 곳을 정해요
cmd-category-move-category = 어떤 카테고리인지
cmd-category-move-parent = Discord 카테고리나 포럼 (비우면 평소 위치)
cmd-category-roles = 카테고리의 티켓을 볼 역할과 멘션할 역할을 정해요
cmd-category-roles-category = 어떤 카테고리인지
cmd-category-roles-purpose = 무엇을 위해
    .staff = 티켓을 봄
    .ping = 티켓이 열리면 멘션됨
cmd-category-roles-role = 어떤 역할인지
cmd-category-roles-remove = 대신 역할을 빼기
cmd-category-enable = 멤버가 카테고리를 다시 고를 수 있게 해요
cmd-category-enable-category = 어떤 카테고리인지
cmd-category-disable = 당분간 멤버가 카테고리를 고를 수 없게 해요
cmd-category-disable-category = 어떤 카테고리인지
cmd-category-on = 무엇에 관한 것인지 멤버에게 물어요
cmd-category-off = 무엇에 관한 것인지 멤버에게 묻지 않아요
cmd-category-timeout = 멤버가 고를 수 있는 시간을 정해요
cmd-category-timeout-time = 얼마나, 예: 10m
cmd-category-delete = 카테고리를 삭제해요 (티켓은 남아요)
cmd-category-delete-category = 어떤 카테고리인지
category-none = 카테고리가 없어요. `/category create`로 만들 수 있어요.
category-none-made = `/category create`로 만든 카테고리가 아직 없어요.
category-list = 카테고리 { $count }개{ $menu ->
    [off] { " · 멤버에게 묻지 않음" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · 설정 파일에 있음" }
   *[made] { "" }
}{ $state ->
    [off] { " · 고를 수 없음" }
   *[on] { "" }
}
category-line-form = 질문 { $count }개
category-line-greeting = 전용 인사말
category-line-answer = 티켓 없이 답함
category-line-staff = { $roles }이(가) 봄
category-line-ping = { $roles } 멘션
category-of-file = 카테고리 “{ $name }”은(는) 설정 파일에 있어서 거기서만 바꿀 수 있어요.
category-no-place = <#{ $channel }>은(는) 스태프 서버의 카테고리나 포럼이 아니거나, 제가 볼 수 없어요.
category-same = “{ $name }”은(는) 이미 그렇게 되어 있어요.
category-created = 카테고리 “{ $name }”이(가) 이제 메뉴에 있어요. `/config undo`로 되돌릴 수 있어요.
category-changed = 카테고리 “{ $name }”을(를) 바꿨어요. `/config undo`로 되돌릴 수 있어요.
category-moved = 이제 “{ $name }”의 새 티켓은 그곳으로 가요. 이미 있는 것은 그대로예요.
category-enabled = 멤버가 “{ $name }”을(를) 다시 고를 수 있어요.
category-disabled = 당분간 멤버가 “{ $name }”을(를) 고를 수 없어요. 티켓은 그대로예요.
category-deleted = 카테고리 “{ $name }”을(를) 삭제했어요. 티켓은 그대로예요. `/config undo`로 되살릴 수 있어요.
category-menu-on = 무엇에 관한 것인지 멤버에게 물어요.
category-menu-off = 이제 멤버에게 묻지 않아요. 쓴 글은 평소대로 처리돼요. `/panel post`의 메시지에는 카테고리가 계속 보여요.
category-menu-timeout = 설정했어요. 제때 고르지 않으면 평소 위치에 티켓이 열려요.

## 버튼으로 여는 티켓

cmd-panel = 티켓을 여는 메시지
cmd-panel-post = 티켓을 여는 버튼이나 메뉴가 달린 메시지를 올려요
cmd-panel-post-channel = 멤버 서버의 어디에 올릴지
cmd-panel-post-text = 내용(비우면 기본 글)
cmd-panel-list = 티켓을 여는 메시지의 목록을 봐요
cmd-panel-list-page = 몇 번째 페이지
cmd-open_ticket = 버튼으로 티켓을 열어요
cmd-open_ticket-category = 카테고리 번호
cmd-open_ticket-answer-1 = 첫 번째 질문의 답
cmd-open_ticket-answer-2 = 두 번째 질문의 답
cmd-open_ticket-answer-3 = 세 번째 질문의 답
cmd-open_ticket-answer-4 = 네 번째 질문의 답
cmd-open_ticket-answer-5 = 다섯 번째 질문의 답
panel-title = 운영진에게 문의하기
panel-text = 여기서 티켓을 열면 제가 다이렉트 메시지를 보내요. 거기에 답하는 내용은 모두 운영진에게 전달되고, 다른 사람은 볼 수 없어요.
panel-button = 티켓 열기
panel-posted = 이제 멤버가 여기서 티켓을 열 수 있어요: { $link }
panel-posting = <#{ $channel }>에 메시지를 올리고 있어요.
panel-not-posted = <#{ $channel }>에 메시지를 올리지 못했어요: { $reason }.
panel-too-long = 글은 최대 { $limit }자예요.
panel-no-channel = <#{ $channel }> 채널이 저에게 보이지 않거나 없어요.
panel-elsewhere = <#{ $channel }> 채널은 멤버 서버에 없어요.
panel-no-text-channel = <#{ $channel }> 채널은 채팅 채널이 아니에요.
panel-none = 티켓을 여는 메시지가 없어요. `/panel post`로 올릴 수 있어요.
panel-list = 티켓을 여는 메시지
panel-line = { $where } · <@{ $staff }> 님이 <t:{ $moment }:d>에 올림
panel-greeting = 티켓이 열렸어요. 운영진에게 하고 싶은 말을 여기에 써 주세요. 여기에 쓰는 내용은 모두 운영진에게 전달되고, 답변도 여기로 와요.
panel-opened = 티켓이 열렸어요. 다이렉트 메시지를 보냈으니 거기에 답해 주세요.
panel-opening = 티켓이 열렸어요. 저에게 다이렉트 메시지를 보내 주세요.
panel-dms-closed = ⚠️ 티켓이 열렸지만 다이렉트 메시지를 보낼 수 없어서 운영진의 답변이 도착하지 않아요. 이 서버 멤버의 다이렉트 메시지를 허용한 뒤 저에게 메시지를 보내 주세요.
panel-open-already = 이미 열린 티켓이 있어요. 저에게 다이렉트 메시지를 보내면 운영진에게 전달돼요.
panel-too-soon = 방금 전까지 티켓이 있었어요. 다음 티켓은 { $moment }에 열 수 있어요.
panel-busy = 지금 티켓이 많이 열리고 있어요. 1분 뒤에 다시 해 주세요.
panel-blocked = { $until ->
    [none] 🚫 운영진에게 메시지를 보낼 수 없어요.
   *[other] 🚫 <t:{ $until }:f>까지 운영진에게 메시지를 보낼 수 없어요.
}
panel-paused = { $until ->
    [none] ⏳ 지금은 운영진이 새 티켓을 받지 않고 있어요.
   *[other] ⏳ <t:{ $until }:f>까지 운영진이 새 티켓을 받지 않아요.
} { $reason ->
    [none] { "" }
   *[other] 운영진의 말: { $reason }
}
panel-held = ⏳ 새 계정과 새 멤버가 보내는 것은 운영진이 먼저 살펴봐요. 저에게 다이렉트 메시지를 보내 주세요. 메시지는 저장되고 운영진이 보게 돼요.
panel-not-here = 여기서는 티켓을 열 수 없어요.

## 제안

cmd-suggest = 운영진과 모두에게 제안해요
cmd-suggest-text = 바라는 것
cmd-vote = 제안에 투표해요
cmd-vote-way = 찬성하는지
cmd-vote-number = 어느 제안인지
cmd-suggestion = 멤버의 제안
cmd-suggestion-plan = 제안을 실현할 예정이라고 알려요
cmd-suggestion-plan-number = 제안 번호
cmd-suggestion-plan-answer = 모두에게 할 말
cmd-suggestion-done = 제안을 실현했다고 알려요
cmd-suggestion-done-number = 제안 번호
cmd-suggestion-done-answer = 모두에게 할 말
cmd-suggestion-decline = 제안을 실현하지 않는다고 알려요
cmd-suggestion-decline-number = 제안 번호
cmd-suggestion-decline-answer = 모두에게 할 말
cmd-suggestion-list = 제안 목록을 봐요
cmd-suggestion-list-state = 접수, 예정, 완료, 거절된 것만
cmd-suggestion-list-page = 몇 번째 페이지
suggestion-title = 제안 #{ $number }
suggestion-author = 제안한 사람: <@{ $author }>
suggestion-state-field = 상태
suggestion-state = { $state ->
    [planned] 📌 예정
    [done] ✅ 완료
    [declined] ⛔ 거절
   *[open] 💬 투표 진행 중
}
suggestion-answer-field = 운영진의 말
suggestion-posted = 고마워요! 제안 #{ $number }번은 여기 있어요: { $link }
suggestion-posting = 고마워요! 제안 #{ $number }번을 올리고 있어요.
suggestion-kept = 고마워요! 제안 #{ $number }번을 올리지 못했지만, 운영진의 목록에는 보여요.
suggestion-nowhere = 여기서는 제안을 받지 않아요.
suggestion-empty = 바라는 것을 적어 주세요.
suggestion-too-long = 제안은 최대 { $limit }자예요.
suggestion-too-many = 제안은 하루에 { $count }개까지 할 수 있어요. 내일 다시 와 주세요.
suggestion-answer-too-long = 답은 최대 { $limit }자예요.
suggestion-decided = 제안 #{ $number }의 상태를 ‘{ $state ->
    [planned] 예정
    [done] 완료
   *[declined] 거절
}’(으)로 바꿨어요. { $link ->
    [none] 메시지가 없어져서 거기서는 아무도 볼 수 없어요.
   *[other] { $link }
}
no-such-suggestion = 제안 #{ $number }번은 없어요. `/suggestion list`에서 모두 볼 수 있어요.
vote-for = 👍 이 제안에 찬성했어요. 다시 누르면 표를 거둬요.
vote-against = 👎 이 제안에 반대했어요. 다시 누르면 표를 거둬요.
vote-taken-back = 표를 거뒀어요.
vote-over = 운영진이 이 제안에 대해 결정해서 더 이상 투표할 수 없어요.
suggestions-none = 여기에는 제안이 없어요.
suggestions-title = 제안({ $count })
suggestions-line = **제안 #{ $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## 통계, 대기 시간 제한, 운영 시간

out-of-hours = 지금은 아무도 없지만 메시지는 도착했어요. <t:{ $moment }:f>에 돌아와서 답변할게요.
out-of-hours-for-long = 지금은 아무도 없지만 메시지는 도착했어요. 돌아오면 답변할게요.
wait-first = { $late ->
    [yes] ⏰ 멤버가 <t:{ $since }:R>부터 첫 답변을 기다리고 있어요. 제한 { $limit }을(를) 넘었어요.
   *[no] ⏳ 멤버가 <t:{ $since }:R>부터 첫 답변을 기다리고 있어요. 제한 { $limit } 중 { $percent }%가 지났어요.
}
wait-further = { $late ->
    [yes] ⏰ 멤버가 <t:{ $since }:R>부터 답변을 기다리고 있어요. 제한 { $limit }을(를) 넘었어요.
   *[no] ⏳ 멤버가 <t:{ $since }:R>부터 답변을 기다리고 있어요. 제한 { $limit } 중 { $percent }%가 지났어요.
}
cmd-sla = 답변을 기다리는 멤버와 기다려도 되는 시간을 봐요
cmd-sla-page = 몇 번째 페이지
sla-none = 답변을 기다리는 멤버가 없어요.
sla-title = 멤버 { $count }명이 기다리는 중{ $late ->
    [0] { "" }
   *[other] , 제한 초과 { $late }명
}
sla-off = 정해진 제한이 없어요. `[sla]`의 `first_response_minutes`와 `answer_minutes`로 정할 수 있어요.
sla-limits = 첫 답변: { $first } · 이후 답변: { $further }{ $hours ->
    [open] {" "}· 운영 시간 기준, 지금은 운영 시간
    [closed] {" "}· 운영 시간 기준, 다음은 <t:{ $moment }:f>
    [never] {" "}· 운영 시간 기준, 다음 운영 시간이 보이지 않음
   *[always] { "" }
}
sla-unlimited = 제한 없음
sla-late = 🔴 <t:{ $since }:R>부터 { $what ->
    [first] 첫 답변을
   *[further] 답변을
} 기다림, <t:{ $limit }:f>부터 제한 초과
sla-waiting = <t:{ $since }:R>부터 { $what ->
    [first] 첫 답변을
   *[further] 답변을
} 기다림, <t:{ $limit }:f>부터 제한 초과
sla-waiting-unlimited = <t:{ $since }:R>부터 { $what ->
    [first] 첫 답변을
   *[further] 답변을
} 기다림
cmd-stats = 티켓이 몇 개였고 얼마나 걸렸고 누가 답했는지 봐요
cmd-stats-period = 얼마 전부터(예: 7d, 없으면 30일)
cmd-stats-staff = 이 사람이 한 일만
cmd-stats-category = 이 카테고리의 티켓만
stats-title = 📊 통계
stats-period = 지난 { $period }
stats-opened = **열림:** { $count } (멤버 { $members }, 운영진 { $staff })
stats-closed = **닫힘:** { $count } (운영진 { $staff }, 멤버 { $members }, 자동 { $itself })
stats-first = **첫 답변:** 절반은 { $median } 안에, 90%는 { $p90 } 안에(티켓 { $count }개)
stats-resolution = **마지막으로 닫힐 때까지:** 절반은 { $median } 이하, 90%는 { $p90 } 이하(티켓 { $count }개)
stats-in-hours = -# 운영 시간 기준: 절반 { $median }, 90% { $p90 }
stats-unanswered = **아직 답변 없음:** 멤버가 연 티켓 중 { $count }개
stats-ratings = **평가:** 5점 만점에 { $mean } (평가 { $count }개: { $all })
stats-staff = **운영진**
stats-staff-line = <@{ $staff }>: 티켓 { $tickets }개에 답변 { $answers }개, 닫음 { $closed }개
stats-staff-line-first = <@{ $staff }>: 티켓 { $tickets }개에 답변 { $answers }개, 닫음 { $closed }개, 첫 답변 { $first }개(절반은 { $median } 안에)
stats-categories = **카테고리**
stats-category = { $name }: 열림 { $opened }, 닫힘 { $closed }
stats-category-first = { $name }: 열림 { $opened }, 닫힘 { $closed }, 첫 답변의 절반은 { $median } 안에
stats-no-category = 카테고리 없음
stats-more = … 외 { $count }개
stats-date = { $month }/{ $day }
stats-chart-days = 열린 티켓과 닫힌 티켓
stats-chart-opened = 열림
stats-chart-closed = 닫힘
stats-chart-week = 요일과 시간별로 열린 티켓 ({ $zone })
stats-monday = 월
stats-tuesday = 화
stats-wednesday = 수
stats-thursday = 목
stats-friday = 금
stats-saturday = 토
stats-sunday = 일

## 한 티켓에 여러 멤버

cmd-add_member = 이 티켓에 멤버를 추가해요. 오가는 말을 티켓의 모두가 읽어요
cmd-add_member-member = 누구를 추가할지
cmd-remove_member = 이 티켓에 추가한 멤버를 빼요
cmd-remove_member-member = 누구를 뺄지
cmd-reply-to = 티켓의 이 멤버에게만 보내기
cmd-anonreply-to = 티켓의 이 멤버에게만 보내기
member-added = 이제 <@{ $member }> 님이 이 티켓에 있어요.
member-removed = 이제 <@{ $member }> 님은 이 티켓에 없어요.
member-added-note = ➕ <@{ $staff }> 님이 <@{ $member }> 님({ $name })을 이 티켓에 추가했어요. 이제부터 멤버와 운영진이 쓰는 것을 티켓의 모두가 읽어요.
member-removed-note = ➖ <@{ $staff }> 님이 <@{ $member }> 님({ $name })을 이 티켓에서 뺐어요.
member-added-told = 운영진이 회원님을 대화에 추가했어요. 이제부터 여기에 쓰는 내용은 대화의 모두(멤버와 운영진)가 읽고, 그들이 쓰는 내용도 회원님이 읽어요.
member-removed-told = 운영진이 회원님을 대화에서 뺐어요. 이제부터 여기에 쓰는 내용은 운영진에게만 전달돼요.
member-added-unheard = ⚠️ 이 티켓에 추가됐다는 것을 <@{ $member }> 님에게 알리지 못했어요: { $reason }
member-not-back = ⚠️ <@{ $member }> 님은 이 티켓에 있었지만 지금은 다른 티켓이 있어서 더는 없어요.
member-not-shown = ⚠️ <@{ $member }> 님은 이 메시지를 받지 못했어요: { $reason }
member-is-bot = 봇은 티켓에 추가할 수 없어요.
member-is-stranger = <@{ $member }> 님은 멤버 서버에 없어요.
member-is-staff = <@{ $member }> 님은 운영진이에요. 이 티켓을 보여 주려면 `/add_staff`를 써 주세요.
member-is-blocked = <@{ $member }> 님은 차단돼 있어요. 먼저 `/unblock`을 써 주세요.
member-is-waiting = <@{ $member }> 님이 쓴 것을 아직 처리하고 있어요. 나중에 다시 해 주세요.
member-is-there = <@{ $member }> 님은 이미 이 티켓에 있어요.
member-is-first = <@{ $member }> 님의 티켓이라서 본인을 뺄 수 없어요.
member-not-there = <@{ $member }> 님은 이 티켓에 없어요.
member-too-many = 티켓에는 멤버를 최대 { $limit }명까지 추가할 수 있어요.
member-in-another = <@{ $member }> 님은 다른 열린 티켓에 있어요: { $where }
member-in-another-unplaced = <@{ $member }> 님은 다른 열린 티켓에 있고, 그 채널을 아직 만들고 있어요.
reply-to-nobody = <@{ $member }> 님이 이 티켓에 없어서 아무것도 보내지 않았어요.
copy-only-to = { $name } 님에게만
end-not-yours = 대화의 주인인 멤버만 종료할 수 있어요. 나가고 싶으면 운영진에게 말해 주세요.

## 바꾼 멤버용 글

cmd-text = 멤버가 읽는 글을 우리 말로 바꿔요
cmd-text-set = 멤버가 기본 글 대신 우리가 쓴 글을 읽게 해요
cmd-text-set-key = 어느 글인지. /text list에서 모두 볼 수 있어요
cmd-text-set-language = 어느 언어인지(없으면 서버의 언어)
cmd-text-set-category = 이 카테고리의 티켓에서만
cmd-text-set-text = 내용(비우면 양식에서 쓰기)
cmd-text-show = 글을 입력한 그대로 변수와 함께 봐요
cmd-text-show-key = 어느 글인지
cmd-text-show-language = 어느 언어인지(없으면 서버의 언어)
cmd-text-show-category = 이 카테고리의 티켓에서
cmd-text-list = 멤버가 읽는 글의 목록을 봐요
cmd-text-list-replaced = 바꾼 것만
cmd-text-list-page = 몇 번째 페이지
cmd-text-preview = 글을 멤버가 읽는 모습으로, 임의의 값을 넣어 봐요
cmd-text-preview-key = 어느 글인지
cmd-text-preview-language = 어느 언어인지(없으면 서버의 언어)
cmd-text-preview-category = 이 카테고리의 티켓에서
cmd-text-reset = 멤버가 다시 기본 글을 읽게 해요
cmd-text-reset-key = 어느 글인지
cmd-text-reset-language = 어느 언어인지(없으면 서버의 언어)
cmd-text-reset-category = 이 카테고리의 티켓에서만
cmd-text-undo = 글의 마지막 변경을 되돌려요
cmd-text-undo-key = 어느 글인지
cmd-text-undo-language = 어느 언어인지(없으면 서버의 언어)
cmd-text-undo-category = 이 카테고리의 티켓에서만
cmd-text-history = 누가 글을 바꿨고 내용이 무엇이었는지 봐요
cmd-text-history-key = 어느 글인지
text-form = 멤버용 글
text-field = 내용
text-set = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}`{ $key }` (`{ $language }`) 글은 이제 다음과 같아요. 값은 임의로 넣었어요:
text-reset = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}`{ $key }` (`{ $language }`) 글을 기본 글로 되돌렸어요. `/text undo`로 우리가 쓴 글을 되살릴 수 있어요. 멤버는 다시 이렇게 읽어요. 값은 임의로 넣었어요:
text-preview = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}`{ $key }` (`{ $language }`), 임의의 값을 넣은 모습:
text-as-before = `{ $key }` (`{ $language }`) 글은 이미 그 내용이에요.
text-ours = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}`{ $key }` (`{ $language }`) 글은 바꾼 적이 없어요. `/text list`에 `replaced`를 쓰면 바꾼 글을 볼 수 있어요.
text-never-changed = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}`{ $key }` (`{ $language }`) 글은 바뀐 적이 없어요.
text-unknown = 멤버가 읽는 글 중에 `{ $key }`은(는) 없어요. 혹시 `{ $near }`인가요? `/text list`에서 모두 볼 수 있어요.
text-no-language = ‘{ $given }’ 언어는 몰라요. 쓸 수 있는 것: { $known }
text-gone = 되돌릴 수 없어요. 이제 멤버가 그 글을 읽지 않아요.
text-empty = 적어도 몇몇 값에서는 글이 비게 돼요. 무언가 써 주세요.
text-too-long = 값을 채우면 이 글이 { $length }자가 될 수 있는데, 그 자리에는 { $limit }자까지 들어가요.
text-no-such-variable = 이 글에 `{"{"} ${ $name } {"}"}` 변수는 없어요. { $known ->
    [none] 변수가 하나도 없는 글이에요.
   *[other] 쓸 수 있는 것: { $known }
}
text-no-variable = `{ $name }`은(는) 중괄호 안에 쓸 수 없어요. 이름 앞에 달러 기호가 붙은 변수만 쓸 수 있어요.
text-syntax = { $line }번째 줄을 { $column }번째 글자부터 읽을 수 없어요: { $problem ->
    [expected] 거기에는 `{ $token }`이(가) 와야 해요
    [closing] 열린 적 없는 중괄호가 닫혔어요
    [default] `*`로 표시한 기본 경우가 꼭 하나 있어야 해요
    [variable] 거기에는 `$name` 같은 변수 이름이 와야 해요
    [quote] 따옴표가 닫히지 않았어요
   *[other] 거기에 올 수 없는 것이에요
}. 중괄호를 글자로 쓰려면 `{"{"} "{"{"}" {"}"}`를 써 주세요.
text-shown = { $category ->
    [none] { "" }
   *[other] **{ $category }** 카테고리의{ " " }
}**`{ $key }`** (`{ $language }`) · { $variables ->
    [none] 변수 없음
   *[other] 변수: { $variables }
} · 최대 { $limit }자{ $places ->
    [0] { "" }
   *[other] { " " }· 바꾼 곳:
}
text-shown-now = 멤버가 읽는 글
text-shown-ours = 기본 글
text-list = 멤버가 읽는 글({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ 기본 글과 더 이상 맞지 않아서 기본 글을 대신 씀:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }(**{ $category }**)
}
text-none-replaced = 바꾼 글이 없어요. `/text set`으로 바꿀 수 있어요.
text-history = `{ $key }`의 변경 내역
text-no-history = `{ $key }`은(는) 바뀐 적이 없어요.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }(**{ $category }**)
}: { $what ->
    [reset] *기본 글*
   *[set] { $text }
}

## 다시 시작하지 않고 바뀌는 설정

cmd-config = 제 설정을 보고 바꿔요
cmd-config-get = 설정과 그 값이 어디서 왔는지 봐요
cmd-config-get-key = 어느 설정인지(예: closing.idle_hours, 비우면 모두)
cmd-config-set = 다시 시작하지 않고 설정을 바꿔요
cmd-config-set-key = 어느 설정인지(예: closing.idle_hours)
cmd-config-set-value = 새 값(예: 48h, yes, #channel, none)
cmd-config-reset = 파일에 적힌 값으로 되돌려요
cmd-config-reset-key = 어느 설정인지
cmd-config-list = 다시 시작하지 않고 바뀌는 설정의 목록을 봐요
cmd-config-list-page = 몇 번째 페이지
cmd-config-history = 누가 무엇을 바꿨고 전에는 무엇이었는지 봐요
cmd-config-history-key = 어느 설정인지(비우면 모두)
cmd-config-history-page = 몇 번째 페이지
cmd-config-undo = 마지막 변경을 되돌려요
cmd-config-export = 여기서 정한 것을 파일로 받아요
cmd-config-import = 그런 파일에서 설정을 가져와요
cmd-config-import-file = 파일, 최대 64 KB
cmd-config_import_sure = 파일의 설정을 가져올지 답해요
cmd-config_import_sure-no = 아무것도 바꾸지 않기
cmd-config_import_sure-number = 어느 설정인지
config-is = `{ $key }`: { $value }, { $origin }.
config-list = ⚙️ 설정
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = 없음
config-as-file = 파일 그대로
config-from-variable = 변수 `{ $name }`에서 옴
config-from-run-time = 여기서 정함
config-from-run-time-over = 여기서 정함, 파일의 { $line }번째 줄보다 우선
config-from-file = 파일의 { $line }번째 줄에서 옴
config-from-default = 기본값
config-set = `{ $key }` 값을 { $value }(으)로 바꿨어요. 지금부터 시작되는 모든 것에 적용되고, 다시 시작해도 유지돼요.
config-same = `{ $key }`은(는) 이미 { $value }(으)로 정해져 있어요.
config-reset = `{ $key }`을(를) 파일에 적힌 값으로 되돌렸어요.
config-not-set = `{ $key }`은(는) 여기서 정하지 않았고, 파일에 적힌 그대로예요.
config-unknown = `{ $key }`은(는) 다시 시작하지 않고 바뀌는 설정이 아니에요. `config list`에서 목록을 볼 수 있고, 나머지는 파일에 있어요.
config-unknown-near = `{ $key }`은(는) 다시 시작하지 않고 바뀌는 설정이 아니에요. 혹시 `{ $near }`인가요?
config-secret = 비밀 값은 파일이나 그 변수에만 있어요. 저는 보여 주지도 받지도 않아요.
config-variable-wins = `{ $key }`은(는) 여기서 무엇을 정하든 변수 `{ $name }`에 따라 정해져요. 거기서 바꾸거나, 변수를 지우고 저를 다시 시작해 주세요.
config-unfit = `{ $key }` 값으로 ‘{ $value }’은(는) 쓸 수 없어요. 쓸 수 있는 것: { $right }. 아무것도 바꾸지 않았어요.
config-wrong = 다른 설정과 맞지 않아서 아무것도 바꾸지 않았어요:
    { $reason }
config-kind-flag = `yes` 또는 `no`
config-kind-number = 정수
config-kind-duration = `48h`, `2d`, `30m` 같은 시간 길이(설정의 단위로 나누어떨어지는 값) 또는 그 단위의 수
config-kind-colour = `0x5865F2`나 `#5865F2` 같은 색
config-kind-text = 글. 비우려면 `""`
config-kind-optional-text = 글, 비우려면 `""`, 또는 `none`
config-kind-channel = 멘션이나 ID로 적은 채널 또는 카테고리, 또는 `none`
config-kind-roles = 멘션이나 ID로 적고 쉼표로 나눈 역할, 또는 `none`
config-kind-words = 쉼표로 나눈 글, 또는 `none`
config-kind-categories = JSON 형식의 카테고리 (`/category`가 더 쉬워요)
config-kind-choice = `{ $words }` 중 하나
config-history = ⚙️ 설정 변경 내역
config-never-changed = 여기서 바뀐 것이 없어요.
config-change = <t:{ $moment }:f> <@{ $staff }> · `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (되돌림) · `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f> · `{ $key }`: { $before } → { $after }
config-nothing-to-undo = 되돌릴 변경이 없어요.
config-undone = 마지막 변경을 되돌렸어요:
config-undone-line = `{ $key }`: { $value }
config-more = … 외 { $count }개
config-nothing-set = 여기서 정한 것이 없어요. 모든 설정이 파일 그대로예요.
config-exported = 여기서 정한 설정 { $count }개예요.
config-import-no-file = `config export`로 만든 것과 같은 파일을 첨부해 주세요.
config-import-too-large = 파일이 너무 크거나 Discord의 파일이 아니에요. 최대 { $limit } KB까지예요.
config-import-unread = 파일을 읽을 수 없어요:
    { $reason }
config-import-empty = 파일에 설정이 없어요.
config-import-same = 파일의 내용이 모두 이미 설정돼 있어요.
config-import-ask = 설정 { $count }개가 바뀌어요. 가져올까요?
config-import-line = `{ $key }` · { $before } → { $after }
config-import-button = 가져오기
config-import-no-button = 그만두기
config-import-over = 이미 끝났어요. 파일을 다시 가져와 주세요.
config-import-theirs = 파일을 가져온 사람만 답할 수 있어요.
config-import-withdrawn = 아무것도 바꾸지 않았어요.
config-imported = 설정을 가져왔어요. `config undo`로 모두 되돌릴 수 있어요.

## 봇의 상태

presence-maintenance = { $reason ->
    [none] 점검 중: 메시지는 보내셔도 돼요
   *[other] 점검 중: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ 점검 때문에 운영진이 자리를 비웠어요.
   *[other] 🛠️ 점검 때문에 <t:{ $until }:f>까지 운영진이 자리를 비워요.
} { $reason ->
    [none] 사라지는 것은 없어요. 메시지는 저장해 두었다가 나중에 전달할 테니, 다시 보내지 않아도 돼요.
   *[other] 사라지는 것은 없어요. 메시지는 저장해 두었다가 나중에 전달할 테니, 다시 보내지 않아도 돼요. 운영진의 말: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ 점검 때문에 운영진이 자리를 비워서 지금은 티켓을 열 수 없어요.
   *[other] 🛠️ 점검 때문에 운영진이 자리를 비워서 <t:{ $until }:f>까지 티켓을 열 수 없어요.
} { $reason ->
    [none] { "" }
   *[other] 운영진의 말: { $reason }
}
maintenance-on = 🛠️ 점검을 시작했고 { $until ->
    [none] 누군가 끝낼 때까지
   *[other] <t:{ $until }:f>까지
} 이어져요. 제 이름 옆에도 표시해요. 열린 티켓은 계속돼요. 새로 열려는 사람에게는 하루에 한 번 점검을 알리고, 쓴 내용은 보류했다가 나중에 전달해요. { $reason ->
    [none] { "" }
   *[other] 멤버에게 하는 말: { $reason }
}
maintenance-over = ▶️ 점검이 끝났어요. { $count ->
    [0] 보류된 것은 없었어요.
   *[other] 보류된 메시지 { $count }개를 전달해요.
}
maintenance-none = 점검 중이 아니에요.
maintenance-off-alone = 점검을 끝내려면 시간이나 이유 없이 `off`만 써 주세요.
maintenance-off-button = 점검 끝내기
pause-maintenance = 점검 중이라 새 티켓이 될 것이 보류돼요. 관리자가 `/status maintenance off`로 끝낼 수 있어요.
status-shown = { $status ->
    [idle] 🌙 자리 비움으로 표시하고 있어요.
    [dnd] ⛔ 방해 금지로 표시하고 있어요.
    [invisible] ⚪ 오프라인으로 표시하고 있어요.
   *[online] 🟢 온라인으로 표시하고 있어요.
} { $activity ->
    [none] 활동은 없어요.
    [playing] 제 활동: { $text } 플레이 중
    [listening] 제 활동: { $text } 듣는 중
    [watching] 제 활동: { $text } 시청 중
    [competing] 제 활동: { $text } 경쟁 중
   *[custom] 제 활동: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ 점검 중이에요
    [new] ⏸️ 새 티켓을 받지 않고 있어요
    [raid] 🛡️ 레이드 모드가 켜져 있어요
   *[all] ⏸️ 멤버가 쓰는 모든 것을 보류하고 있어요
} (<t:{ $since }:f>부터 { $until ->
    [none] 누군가 끝낼 때까지
   *[other] <t:{ $until }:f>까지
}). { $reason ->
    [none] { "" }
   *[other] 멤버에게 하는 말: { $reason }
}
status-nothing-paused = 일시 중지된 것도 점검도 없어요.
presence-or-reset = 무엇을 표시할지(`status`, `activity`, `text`) 적거나 `reset`만 써 주세요.
presence-text = 무엇을 표시할까요? 활동에 글을 더해 주세요.
presence-too-long = 너무 길어요. Discord는 최대 { $limit }자까지 보여 줘요.
presence-later = 점검이 끝나면 표시할게요.

cmd-status = 이름 옆의 표시와 점검
cmd-status-show = 제 상태와 일시 중지된 것이 있는지 봐요
cmd-status-presence = 이름 옆의 표시를 바꿔요
cmd-status-presence-status = 온라인, 자리 비움, 방해 금지, 오프라인 표시
cmd-status-presence-activity = 글을 어떻게 소개할지. custom은 글만 보여 줘요
cmd-status-presence-text = 글
cmd-status-presence-reset = 온라인이라는 것만 표시하기
cmd-status-maintenance = 새 티켓을 보류하고 멤버에게 점검 중이라고 알려요
cmd-status-maintenance-state = 켜기 또는 끄기
cmd-status-maintenance-time = 얼마 동안(예: 2h, 비우면 직접 끝낼 때까지)
cmd-status-maintenance-reason = 멤버에게 하는 말

## 이름 옆의 역할

role-is = { $role ->
    [none] 역할을 고르지 않아서 멤버에게는 가장 높은 역할이 보여요.
   *[other] { $place ->
        [ticket] 이 티켓에서 멤버에게 <@&{ $role }> 역할이 보여요.
       *[all] 따로 고르지 않은 모든 티켓에서 멤버에게 <@&{ $role }> 역할이 보여요.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] 이 티켓에 대한 선택을 거뒀어요.
       *[all] 모든 티켓에 대한 선택을 거뒀어요.
    }
   *[other] { $place ->
        [ticket] 이제부터 이 티켓에서 멤버에게 <@&{ $role }> 역할이 보여요.
       *[all] 이제부터 따로 고르지 않는 한 모든 티켓에서 멤버에게 <@&{ $role }> 역할이 보여요.
    }
}
role-none = { $place ->
    [ticket] 이 티켓에 쓸 역할을 고르지 않았어요.
   *[all] 모든 티켓에 쓸 역할을 고르지 않았어요.
}
role-or-reset = 역할과 `reset` 중 하나만 써 주세요.
role-not-shown = 여기서는 멤버에게 운영진의 역할이 보이지 않아요. `label`이 없으면 설정의 `[style]`에 있는 `top_role`로 보이게 할 수 있어요.

cmd-role = 멤버에게 내 어느 역할이 보일지 골라요
cmd-role-ticket = 이 티켓의 멤버에게 내 어느 역할이 보일지 골라요
cmd-role-ticket-role = 역할(비우면 지금 선택 보기)
cmd-role-ticket-reset = 선택 거두기
cmd-role-default = 모든 티켓에서 멤버에게 내 어느 역할이 보일지 골라요
cmd-role-default-role = 역할(비우면 지금 선택 보기)
cmd-role-default-reset = 선택 거두기

## 나만의 설정

language-name = 한국어
language-placeholder = 언어를 골라 주세요
language-is = 회원님의 언어는 { $language }예요. 바꾸려면 다른 언어를 적어 주세요.
language-set = 언어를 { $language }(으)로 바꿨어요.
language-or-reset = 언어와 `reset` 중 하나만 써 주세요.
no-such-language = ‘{ $given }’은(는) 할 줄 몰라요. 할 수 있는 것: { $known }
card-language = 언어
pings-are = { $state ->
    [on] 리마인더, 알림, 구독에서 회원님을 멘션해요.
   *[off] 리마인더, 알림, 구독에서 회원님의 이름은 나오지만 알림이 울리지는 않아요. 역할 전체에 대한 것은 여전히 울려요. `/reminder_subscription`을 봐 주세요.
}

cmd-preferences-language = 제가 쓰는 언어를 보거나 정해요
cmd-preferences-language-language = 예: fr(비우면 지금 언어 보기)
cmd-preferences-language-reset = Discord의 언어로 되돌리기
cmd-preferences-pings = 리마인더, 알림, 구독에서 멘션을 받을지 정해요
cmd-preferences-pings-state = 켜기 또는 끄기(비우면 지금 선택 보기)

## 사람에 대해 보관하는 것

ids = **멤버:** `{ $member }`
    { "" }**티켓 #{ $number }:** `{ $ticket }`
    { "" }**채널:** { $channel ->
    [none] 없음
   *[other] `{ $channel }`
}
    { "" }**다이렉트 메시지:** { $direct ->
    [none] 아직 없음
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **이 메시지:** `{ $message }`
}
privacy = **회원님에 대해 보관하는 것**
    • 회원님과 운영진이 티켓에 쓴 내용(이전 내용, 삭제된 것, 파일 포함)과 회원님의 이름, ID. { $messages ->
    [0] 글은 지울 때까지 남아요.
   *[other] 글은 티켓이 닫히고 { $messages }일 뒤에 사라져요.
} { $files ->
    [0] 파일 사본도 지울 때까지 남아요.
   *[other] 파일 사본은 { $files }일 뒤에 사라져요.
} 티켓이 있었다는 기록은 남아요.
    • 알려 주셨다면 언어와 시간대, 평가, 제안과 투표, 그리고 차단처럼 운영진이 회원님에 대해 남긴 것. 지울 때까지 남아요.
    • 메시지 글이 들어 있는, 무슨 일이 있었는지에 대한 기술 기록. { $events ->
    [0] 지울 때까지 남아요.
   *[other] { $events }일 뒤에 사라져요.
} 누가 무엇을 바꿨는지에 대한 기록은 { $audit ->
    [0] 지울 때까지 남아요.
   *[other] { $audit }일 뒤에 사라져요.
}

    { "" }**누가 보나요:** 회원님의 티켓을 볼 수 있는 서버 운영진과 저를 운영하는 사람. 그 밖에는 아무도 볼 수 없어요.
    { "" }**회원님의 권리:** 여기서 운영진에게 메시지를 보내면 모든 것을 파일로 받거나 지워 달라고 할 수 있어요.
export-done = <@{ $person }> 님에 대해 제가 아는 것: { $rows }행. 운영진이 이 사람에 대해 쓴 것도 들어 있으니, 넘겨주기 전에 살펴봐 주세요. { $files ->
    [0] { "" }
   *[other] 메시지의 파일 { $files }개는 들어 있지 않아요. 저를 운영하는 사람이 `modmail-bot db export`로 더할 수 있어요.
}
export-nobody = <@{ $person }> 님에 대해 아는 것이 없어요.
export-too-large = <@{ $person }> 님에 대해 아는 것이 Discord 파일 하나에 다 들어가지 않아요. 저를 운영하는 사람이 `modmail-bot db export { $person }`으로 꺼내 줄 수 있어요.

cmd-id = 이 티켓과 멤버, 채널의 ID를 봐요
cmd-privacy = 제가 회원님에 대해 무엇을 얼마나 보관하고 누가 보는지 봐요
cmd-export = 어떤 사람에 대해 제가 아는 모든 것을 파일로 받아요
cmd-export-member = 누구

## 봇 멘션

alert-mention = 💬 **{ $name }** 님(<@{ $member }> · `{ $member }`)이 저를 멘션했어요: { $link }

## 누가 어떤 명령어를 쓸 수 있는지

cmd-permissions = 등급과 상관없이 누가 어떤 명령어를 쓸 수 있는지
cmd-permissions-allow = 등급이 모자라도 명령어를 쓸 수 있게 해요
cmd-permissions-allow-member = 누가
cmd-permissions-allow-role = 또는 이 역할을 가진 모두
cmd-permissions-allow-command = 어느 명령어인지
cmd-permissions-deny = 등급이 되어도 명령어를 쓰지 못하게 해요
cmd-permissions-deny-member = 누가
cmd-permissions-deny-role = 또는 이 역할을 가진 모두
cmd-permissions-deny-command = 어느 명령어인지
cmd-permissions-reset = 명령어를 쓸 수 있는지 다시 등급으로 정하게 해요
cmd-permissions-reset-member = 누가
cmd-permissions-reset-role = 또는 이 역할을 가진 모두
cmd-permissions-reset-command = 어느 명령어인지
cmd-permissions-show = 누가 명령어를 쓸 수 있는지 봐요
cmd-permissions-show-command = 어느 명령어인지
cmd-permissions-list = 명령어에 대해 정한 것의 목록을 봐요
cmd-permissions-list-page = 몇 번째 페이지
cmd-permissions-undo = 명령어에 대한 마지막 결정을 되돌려요
cmd-permissions-history = 누가 명령어에 대해 무엇을 정했는지 봐요
cmd-permissions-history-page = 몇 번째 페이지
permissions-both = 멤버와 역할 중 하나만 적어 주세요.
permissions-unknown = `{ $name }` 명령어는 없어요.{ $nearest ->
    [none] { "" }
   *[other] { " " }혹시 `{ $nearest }`인가요?
}
permissions-owners = `{ $command }`은(는) 소유자만 쓸 수 있어서, 남에게 주거나 소유자에게서 빼앗을 수 없어요.
permissions-is-owner = { $who } 님은 소유자라서 모든 명령어를 쓸 수 있어요. 여기서는 아무도 바꿀 수 없어요.
permissions-elsewhere = 역할은 운영진 서버에서만 인정돼요. 이 명령어를 거기서 써 주세요.
permissions-as-before = 이미 그래요. { $effect ->
    [allow] { $who }은(는) `{ $command }`을(를) 쓸 수 있어요.
    [deny] { $who }은(는) `{ $command }`을(를) 쓸 수 없어요.
   *[level] { $who }과(와) `{ $command }`에 대해 정한 것이 없어서 등급으로 정해져요.
}
permissions-done = { $effect ->
    [allow] { $who }은(는) 이제 등급과 상관없이 `{ $command }`을(를) 쓸 수 있어요.
    [deny] { $who }은(는) 이제 등급과 상관없이 `{ $command }`을(를) 쓸 수 없어요.
   *[level] { $who }이(가) `{ $command }`을(를) 쓸 수 있는지는 다시 등급으로 정해져요.
}
permissions-nothing-to-undo = 되돌릴 결정이 더 없어요.
permissions-undone = 되돌렸어요. { $effect ->
    [allow] { $who }은(는) 다시 등급과 상관없이 `{ $command }`을(를) 쓸 수 있어요.
    [deny] { $who }은(는) 다시 등급과 상관없이 `{ $command }`을(를) 쓸 수 없어요.
   *[level] { $who }이(가) `{ $command }`을(를) 쓸 수 있는지는 다시 등급으로 정해져요.
}
permissions-show = `{ $command }`을(를) 쓸 수 있는 사람
permissions-level = 등급으로 정해져요: { $level }. 다음 결정이 등급보다 우선하고, 사람에 대한 것이 역할에 대한 것보다 우선해요:
permissions-of-command = { $effect ->
    [allow] ✅ { $who }: 쓸 수 있음
   *[deny] ⛔ { $who }: 쓸 수 없음
}
permissions-list = 명령어에 대한 결정({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who }: `{ $command }` 쓸 수 있음
   *[deny] ⛔ { $who }: `{ $command }` 쓸 수 없음
}
permissions-none = 개별 명령어에 대해 정한 것이 없어서 등급만 따라요.
permissions-never-changed = 개별 명령어에 대해 정한 적이 없어요.
permissions-history = 명령어에 대한 결정
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who }: `{ $command }` 쓸 수 있음
    [deny] ⛔ { $who }: `{ $command }` 쓸 수 없음
   *[level] ↩️ { $who }, `{ $command }`: 등급으로 정해짐
}{ $undone ->
    [yes] { " " }(되돌림)
   *[no] { "" }
}
