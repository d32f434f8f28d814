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

status-refresh = 🔄 새로고침

## 그림. 그 안의 글은 짧아야 해요.

chart-visits = 접속자 수
chart-api-latency = API 응답 시간 (상댓값)
chart-api-requests = API 요청 (상댓값)
chart-api-errors = API 오류
chart-steam = Steam 로그인
chart-meta = Meta 로그인
chart-steam-count = Steam 로그인 수 (상댓값)
chart-meta-count = Meta 로그인 수 (상댓값)
chart-incident = 장애
chart-maintenance = 점검
chart-empty = 데이터 없음
chart-day = { $month }/{ $day }
chart-alt = { $page }, 최근 { $range }: { $charts }

## /metrics

metrics-title = { $metric }, 최근 { $range }
metrics-lowest = 최솟값
metrics-median = 중앙값
metrics-highest = 최댓값
metrics-empty = 이 기간에는 측정된 것이 없어요.
metrics-relative = 페이지에 단위가 나와 있지 않아요. 선의 모양에만 의미가 있고, 그것도 이 기간 안에서만 그래요.
metrics-none = 이 페이지는 측정값을 공개하지 않아요. 대신 `/uptime`을 써 보세요.

## /uptime

uptime-title = { $page }: 가동률, 최근 { $range }
uptime-line-well = **{ $name }**: { $share }
uptime-line = { $count ->
   *[other] **{ $name }**: { $share }, 중단 { $count }회, 모두 { $down }
}
uptime-unknown = 알 수 없음
uptime-how = 계산 방법
uptime-explained = 부분 장애와 심각한 장애는 중단으로 세고, 성능 저하와 점검은 세지 않아요. 제가 아무것도 모르는 시간은 계산에 넣지 않아요.
uptime-none = 이 페이지에는 구성 요소가 없어요.

## /incidents, /incident, /maintenance

incidents-title = 장애
incidents-now = 진행 중
incidents-before = 지난 장애
incidents-none = 제가 아는 장애가 없어요.
incidents-active = { $mark } { $title } ({ $impact }, { $progress }), 시작: { $when }
incidents-past = { $mark } { $title } ({ $impact }), { $when }, 지속 시간: { $lasted }
incident-unknown = 그 장애를 찾을 수 없어요. 제목을 입력하기 시작한 다음 목록에서 골라 주세요.
maintenances-title = 점검
maintenances-now = 진행 중이거나 예정된 점검
maintenances-before = 지난 점검
maintenances-none = 제가 아는 점검이 없어요.
maintenance-unknown = 그 점검을 찾을 수 없어요. 제목을 입력하기 시작한 다음 목록에서 골라 주세요.
maintenance-from = 시작
maintenance-until = 끝

## 알림

alert-sample-title = ✅ 시험용 알림이에요
alert-sample = 장애와 점검에 대한 알림이 여기로 와요.
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
alert-maintenance-title = 🔧 점검 예정: { $title }
alert-moved-title = 🔧 점검 일정 변경: { $title }
alert-cancelled-title = ⚪ 점검 취소: { $title }
alert-reminder-title = 🔧 곧 점검 시작: { $title }
alert-started-title = 🔧 점검 시작: { $title }
alert-completed-title = ✅ 점검 종료: { $title }
alert-planned-before = 원래 예정
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
cmd-status-range = 그래프로 볼 기간
cmd-status-theme = 그림의 색
    .dark = 어둡게
    .light = 밝게
cmd-metrics = 측정값을 그래프로 보여 줘요
cmd-metrics-metric = 무엇을 측정한 값인지
    .visits = 접속자 수
    .api_latency = API 응답 시간 (상댓값)
    .api_requests = API 요청 (상댓값)
    .api_errors = API 오류
    .extauth_steam = Steam 로그인
    .extauth_oculus = Meta 로그인
    .extauth_steam_count = Steam 로그인 수 (상댓값)
    .extauth_oculus_count = Meta 로그인 수 (상댓값)
cmd-metrics-range = 그래프로 볼 기간
cmd-metrics-theme = 그림의 색
    .dark = 어둡게
    .light = 밝게
cmd-uptime = 구성 요소마다 얼마나 안정적이었는지 보여 줘요
cmd-uptime-range = 되돌아볼 기간
cmd-uptime-page = 긴 답변의 몇 번째 페이지인지
cmd-uptime-theme = 그림의 색
    .dark = 어둡게
    .light = 밝게
cmd-incidents = 진행 중인 장애와 지난 장애를 보여 줘요
cmd-incidents-page = 긴 답변의 몇 번째 페이지인지
cmd-incident = 장애 하나를 모든 업데이트와 함께 보여 줘요
cmd-incident-incident = 볼 장애
cmd-incident-page = 긴 답변의 몇 번째 페이지인지
cmd-maintenance = 점검 목록이나, 점검 하나를 모든 업데이트와 함께 보여 줘요
cmd-maintenance-page = 긴 답변의 몇 번째 페이지인지
cmd-maintenance-maintenance = 자세히 볼 점검
cmd-config = 이 서버에 무엇을 알릴지 정해요
cmd-config-setup = 이 서버의 채널로 알림을 보내요
cmd-config-setup-channel = 알림을 받을 채널
cmd-config-alerts = 이 서버가 받을 알림을 골라요
cmd-config-alerts-type = 어떤 알림인지
    .incident = 장애가 시작되거나 다시 발생함
    .incident_resolved = 장애가 끝남
    .maintenance = 점검 예정, 변경 또는 취소
    .maintenance_reminder = 한 시간 안에 점검 시작
    .maintenance_started = 점검이 시작됨
    .maintenance_completed = 점검이 끝남
cmd-config-alerts-state = 보낼지 여부
    .on = 켜기
    .off = 끄기
cmd-config-alerts-impact = 어느 정도의 장애부터 알릴지
    .all = 모든 장애
    .minor = 경미 이상
    .major = 중대 이상
    .critical = 심각만
cmd-config-test = 알림이 가는 곳으로 견본을 보내요
cmd-config-show = 이 서버의 알림이 어디로 가는지 봐요
cmd-ping = 봇이 살아 있는지 확인해요
cmd-about = 이 봇이 무엇인지 봐요

config-no-server = 서버에서만 쓸 수 있어요.
config-no-channel = 이 서버에서 { $channel } 채널이 보이지 않아요. 제가 읽고 쓸 수 있는 채널을 골라 주세요.
config-wrong-channel = { $channel }에는 알림을 올릴 수 없어요. 채팅 채널이나 공지 채널을 골라 주세요.
config-set-up = 됐어요! 이제부터 알림이 { $channel }(으)로 가요. `/config alerts`로 종류를 고를 수 있어요.
config-lacking = { $channel }에서 권한이 부족해 아직 알림을 보낼 수 없어요: { $permissions }. 채널 설정의 **권한**에서 저에게 허용한 뒤 다시 해 주세요.
config-alerts = 이 서버가 받는 알림:
config-alerts-none = 이 서버는 아무 알림도 받지 않아요. `/config alerts`로 고를 수 있어요.
config-alerts-impact = 장애: { $impact }
config-alerts-both = 알림의 종류와 보낼지 여부를 둘 다 골라 주세요.
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
