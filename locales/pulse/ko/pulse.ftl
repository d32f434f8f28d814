### 상태 봇이 하는 말.

## 페이지 자체의 말. 여기에 없는 말은 페이지에 적힌 그대로 보여요.

component-operational = 정상
component-degraded_performance = 성능 저하
component-partial_outage = 부분 장애
component-major_outage = 심각한 장애
component-under_maintenance = 점검 중

impact-none = 알림
impact-minor = 경미
impact-major = 중대
impact-critical = 심각
impact-maintenance = 점검

progress-investigating = 조사 중
progress-identified = 원인 확인
progress-monitoring = 관찰 중
progress-resolved = 해결됨
progress-postmortem = 해결 및 설명 완료
progress-unlisted = 더는 표시되지 않음
progress-scheduled = 예정
progress-in_progress = 진행 중
progress-verifying = 확인 중
progress-completed = 완료

## /status

status-title-only = { $page }
status-page = { $page } / { $pages } 페이지
status-title = { $page }: { $description }
status-fresh = 마지막 확인: { $when }
status-stale = ⚠️ 페이지가 응답하지 않아요. { $when }에 읽은 내용이라 지금과 다를 수 있어요.
status-history-stale = ⚠️ 장애 목록을 읽지 못하고 있어요(첫 실패: { $when }). 장애가 끝난 것을 늦게 알 수 있어요.
status-unread = ⚠️ 아직 페이지를 읽지 못했어요. 모두 정상이라는 뜻은 아니에요.
status-unread-failing = ⚠️ 페이지를 읽지 못하고 있어서(첫 실패: { $when }) 상태를 알 수 없어요.
status-unread-title = 상태를 알 수 없음
status-now = 지금
status-online = 👥 { $people }명 접속 중
status-online-change = 👥 { $people }명 접속 중(한 시간 동안 { $change })
status-errors = API 호출의 { $share } 실패
status-steam = Steam 로그인의 { $share } 성공
status-meta = Meta 로그인의 { $share } 성공
status-components = 구성 요소
status-troubles = 정상이 아닌 것
status-healthy = 🟢 구성 요소 { $count }개 정상
status-incidents = 진행 중인 장애
status-maintenances = 점검
status-incident = { $title } ({ $impact }, { $progress }, 시작: { $when })
status-maintenance = { $title } ({ $progress }, { $from }~{ $until })
status-more = … 외 { $count }건

## 알림

alert-sample-title = ✅ 시험용 알림이에요
alert-sample = 장애 알림이 여기로 와요.
untitled = (제목 없음)
alert-incident-title = { $mark } { $title }
alert-reopened-title = { $mark } 재발: { $title }
alert-resolved-title = ✅ 해결: { $title }
alert-unlisted-title = ⚪ 더는 표시되지 않음: { $title }
alert-unlisted = 끝났다는 말 없이 이 장애가 페이지에서 사라졌어요.
alert-missed-title = ✅ 제가 보지 못한 사이에 장애 { $count }건이 생겼다가 끝났어요
alert-more-unlisted-title = ⚪ 그 밖에 장애 { $count }건이 더는 표시되지 않아요
alert-more-title = ⚠️ 그 밖에 장애 { $count }건이 있어요
alert-more-reopened-title = ⚠️ 그 밖에 장애 { $count }건이 재발했어요
alert-more-resolved-title = ✅ 그 밖에 장애 { $count }건이 끝났어요
alert-impact = 영향
alert-progress = 상태
alert-began = 시작
alert-ended = 종료
alert-lasted = 지속 시간
alert-components = 영향 범위
alert-footer = { $page }
alert-no-text = 페이지에 더 자세한 내용은 없어요.

duration-minutes = { $minutes ->
    [0] 1분 미만
   *[other] { $minutes }분
}
duration-hours = { $hours }시간{ $minutes ->
    [0] { "" }
   *[other] { " " }{ $minutes }분
}
duration-days = { $days }일{ $hours ->
    [0] { "" }
   *[other] { " " }{ $hours }시간
}

## 명령어

cmd-status = 페이지의 현재 상태를 봐요
cmd-status-page = 긴 답변의 몇 번째 페이지인지
cmd-config = 이 서버에 무엇을 알릴지 정해요
cmd-config-setup = 이 서버의 채널로 알림을 보내요
cmd-config-setup-channel = 알림을 받을 채널
cmd-config-test = 알림이 가는 곳으로 견본을 보내요
cmd-config-show = 이 서버의 알림이 어디로 가는지 봐요
cmd-ping = 봇이 살아 있는지 확인해요
cmd-about = 이 봇이 무엇인지 봐요

config-no-server = 서버에서만 쓸 수 있어요.
config-no-channel = 이 서버에서 { $channel } 채널이 보이지 않아요. 제가 읽고 쓸 수 있는 채널을 골라 주세요.
config-wrong-channel = { $channel }에는 알림을 올릴 수 없어요. 채팅 채널이나 공지 채널을 골라 주세요.
config-set-up = 설정했어요! 이제 장애가 시작되고 끝날 때 { $channel }에 알려 드릴게요.
config-lacking = { $channel }에서 권한이 부족해 아직 알림을 보낼 수 없어요: { $permissions }. 채널 설정의 **권한**에서 저에게 허용한 뒤 다시 해 주세요.
config-tested = { $channel }에 견본을 보내고 있어요. 견본이 보이면 알림도 도착해요.
config-tested-off = { $channel }에 견본을 보내고 있어요. 다만 알림은 꺼져 있어요. `/config setup`으로 다시 켤 수 있어요.
may-view-channel = 채널 보기
may-send-messages = 메시지 보내기
may-embed-links = 링크 첨부
may-read-history = 메시지 기록 보기
config-none = 이 서버는 아직 알림을 받지 않아요. `/config setup`으로 켤 수 있어요.
config-on = 알림은 { $channel }(으)로 가요.
config-off = 알림이 꺼져 있어요. 전에는 { $channel }(으)로 갔어요. `/config setup`으로 다시 켤 수 있어요.
config-given-up = { $channel }에 보낼 수 없어서 알림이 꺼졌어요: { $reason }. `/config setup`으로 다시 켤 수 있어요.
pong = 여기 있어요. { $waiting ->
    [0] 전달을 기다리는 것이 없어요.
   *[other] 메시지 { $waiting }개가 전달을 기다리고 있어요.
}
about = pulse-bot { $version }: 상태 페이지를 지켜보다가 문제가 생기거나 다시 정상이 되면 서버에 알려요.
