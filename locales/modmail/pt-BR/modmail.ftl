# What modmail-bot says, in Portuguese.

## To members

opened = Sua mensagem chegou à equipe. Ela vai responder aqui, e tudo o que você escrever aqui chega a ela.
not-relayed = ⚠️ Não foi possível mostrar esta mensagem à equipe. Envie de novo mais tarde.
closed = Esta conversa foi encerrada. Escreva de novo quando precisar da equipe.
closed-with-reason = Esta conversa foi encerrada: { $reason }

    Escreva de novo quando precisar da equipe.
idle-taken-back = Esta conversa continua aberta: a equipe ainda está cuidando dela.
idle-warning = A equipe respondeu e não teve mais notícias suas. Se você não responder, esta conversa será encerrada <t:{ $moment }:R>.
end-button = Encerrar esta conversa
ended = Esta conversa está encerrada. Escreva de novo quando precisar da equipe.
end-nothing = Você não tem nenhuma conversa aberta aqui.
end-over = Esta conversa já terminou.
end-later = Algo que você escreveu ainda está a caminho da equipe. Tente de novo daqui a pouco.
rating-question = Como nos saímos?
rating-comment = Adicionar um comentário
rating-field = O que foi bom? O que pode melhorar?
rating-thanks = { $stars } Obrigado! Escreva de novo quando precisar da equipe.
rating-commented = { $stars } Obrigado, seu comentário foi entregue à equipe.
rating-commented-before = Você já comentou esta conversa, e a equipe tem o que você escreveu.
rating-empty = Seu comentário está vazio.
rating-gone = Esta conversa não pode mais ser avaliada.
reopened = A equipe reabriu esta conversa. Tudo o que você escrever aqui chega a ela.
kept-for-now = Não é possível falar com a equipe agora. Sua mensagem está guardada e chegará a ela assim que possível, então não precisa enviar de novo.
too-short = Esta mensagem não foi repassada: use pelo menos { $wanted } caracteres para dizer do que se trata.
too-soon = Esta mensagem não foi repassada: sua última conversa acabou de ser encerrada. Você poderá começar outra { $moment }.
menu-question = Sobre o que é sua mensagem? O que você escrever enquanto isso vai junto com ela.
menu-placeholder = Escolha um assunto
menu-anything = Outra coisa
menu-chosen = **{ $category }**: sua mensagem está a caminho.
menu-answered = **{ $category }**
menu-chosen-anything = Sua mensagem está a caminho da equipe.
menu-expired = Você não escolheu um assunto, então sua mensagem vai para a equipe do jeito que está.
menu-not-offered = Esse assunto não está mais disponível. Escolha outro.
menu-over = Isso já foi decidido.
confirm-question = Devo mostrar sua mensagem à equipe? O que você escrever enquanto isso vai junto com ela.
confirm-send = Sim, mostre
confirm-discard = Não
confirm-discarded = Nada foi mostrado à equipe.
confirm-expired = Você não confirmou, então nada foi mostrado à equipe. Escreva de novo se precisar dela.

## Messages on both sides

message-empty = *(uma mensagem que não pode ser mostrada aqui)*
message-link = 📎 [{ $name }]({ $url }) (grande demais para copiar, ou não está mais disponível; o link expira)
message-link-unkept = 📎 [{ $name }]({ $url }) (não consegui guardar uma cópia; o link expira)
message-invisible = *(uma mensagem de caracteres que não aparecem)*
message-sticker = 🏷️ Figurinha: { $what }
message-poll = 📊 Enquete: { $what }
message-forwarded = ↪️ Encaminhada:
message-forwarded-from = ↪️ Encaminhada de { $where }:
message-media = 🖼️ { $what }: { $url }
message-voice = 🎙️ Mensagem de voz, { $seconds } s
message-answers = ↩️ Em resposta a: { $what }
anonymous-name = Equipe
message-change = { $change ->
    [deleted] 🗑️ apagada pelo membro
    [before] ✏️ o que dizia antes
   *[edited] ✏️ editada pelo membro
}
message-deleted-by = 🗑️ Apagada por <@{ $staff }>

## Tickets

card-member = Membro
card-account = Conta criada
card-joined = Entrou
card-stranger = não está neste servidor
card-roles = Cargos
card-earlier = Tickets anteriores
card-last = O mais recente
card-notes = Notas
card-servers = Servidores
card-both = o dos membros e o da equipe
card-unknown = o Discord não informou
card-members-only = não está no da equipe
card-number = Ticket nº { $number }
card-channel = Nome deste canal
card-name-refused = O Discord não permite aqui o nome deste membro no nome de um canal, então o canal tem um nome neutro, como ticket-001.
card-dms = Mensagens diretas
card-dms-closed = estavam fechadas quando este ticket foi aberto: nem consegui cumprimentar o membro
dms-closed = ⚠️ O membro não aceita minhas mensagens diretas, então as respostas de vocês não chegarão até que ele aceite. As mensagens dele continuam chegando.
alert-full = ⚠️ Não há espaço no servidor para mais um ticket, o nº { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. O que os membros escrevem fica guardado. Apaguem canais de que não precisam mais, e eu continuo sozinho.
alert-forbidden = ⚠️ Não consigo abrir o ticket nº { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`): { $reason }. O que os membros escrevem fica guardado. Verifiquem se posso ver a categoria dos tickets e gerenciar os canais dela, e eu continuo sozinho.
alert-refused = ⚠️ Não consigo abrir o ticket nº { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`), porque o Discord recusa o canal: { $reason }. O que ele escreve fica guardado, e continuo tentando. Meu registro diz mais.
alert-missing = ⚠️ Não consigo abrir o ticket nº { $ticket } de **{ $name }** (<@{ $member }> · `{ $member }`), porque a categoria ou o fórum não existe mais: { $reason }. O que os membros escrevem fica guardado. Coloquem o certo nas configurações.
alert-archive-full = { $tickets ->
    [none] ⚠️ O arquivo está cheio, e não consigo criar outra categoria para ele: { $reason }. Apaguem canais de que não precisam mais.
   *[other] ⚠️ O arquivo está cheio, e não consigo criar outra categoria para ele: { $reason }. Estes canais de tickets encerrados ficam onde estão: { $tickets }. Apaguem canais de que não precisam mais.
}
alert-visible = ⚠️ Não só a equipe pode ver os tickets em <#{ $place }>, mas também: { $roles }. Tirem *Ver canal* deles lá, a não ser que queiram assim.
outsider-writes = ⚠️ <@{ $person }> escreve aqui mas não é da equipe, então nada do que escreve chega ao membro. Fica como nota. Se deve responder, deem a essa pessoa um cargo de `supporters`; se não deve ler isto, escondam o canal dela.
alert-not-shown = ⚠️ Não consigo mostrar o que **{ $name }** (<@{ $member }> · `{ $member }`) escreveu no ticket nº { $ticket }, <#{ $channel }>: { $reason }. Está guardado. Devolvam minhas permissões lá, e eu continuo sozinho.
alert-parked = ⚠️ Falhei várias vezes com algo que aconteceu aqui, e deixei de lado. Meu registro diz mais.
alert-parked-elsewhere = ⚠️ Falhei várias vezes com algo que aconteceu em <#{ $channel }>, e deixei de lado. Meu registro diz mais.
alert-parked-of = ⚠️ Falhei várias vezes com algo de <@{ $member }> (`{ $member }`), { $ticket ->
    [none] que não tem ticket
   *[other] ticket nº { $ticket }
}, e deixei de lado. Se era uma mensagem, aparece ❌ embaixo dela; peçam que a escreva de outro jeito. Meu registro diz mais.
alert-parked-message = ⚠️ Falhei várias vezes com uma mensagem deste membro, e deixei de lado. Aparece ❌ embaixo dela; peçam que a escreva de outro jeito.
alert-held-up = ⚠️ O Discord, ou algo na frente dele, recusa há quinze minutos algo do ticket de <@{ $member }>: { $reason }. Tudo o que vem depois espera. Continuo tentando, a não ser que vocês desistam disso.
alert-held-up-somewhere = ⚠️ O Discord, ou algo na frente dele, recusa há quinze minutos algo meu: { $reason }. Tudo o que vem depois espera. Continuo tentando, a não ser que vocês desistam disso.
give-up-button = Desistir disso
give-up-done = ❌ <@{ $staff }> desistiu disso. O que espera depois continua em instantes.
give-up-over = Isso já se resolveu, ou já se desistiu disso.
card-earlier-count = { $count ->
    [0] nenhum
    [one] { $count }
   *[other] { $count }
}
copy-pending = { $change ->
    [edited] nº { $number } · ⏳ a caminho · ✏️ editada
   *[none] nº { $number } · ⏳ a caminho
}
copy-delivered = { $change ->
    [edited] nº { $number } · ✅ entregue · ✏️ editada
   *[none] nº { $number } · ✅ entregue
}
copy-failed = { $change ->
    [edited] nº { $number } · ✏️ editada · ❌ não entregue: { $reason }
   *[none] nº { $number } · ❌ não entregue: { $reason }
}
copy-anonymous = { $name } (anônimo)
copy-deleted = nº { $number } · 🗑️ apagada
copy-lost = ⚠️ Minha cópia de **{ $name }** sumiu, e o Discord não tem mais o arquivo. A mensagem seguiu com um link no lugar.
reply-failed = ❌ <@{ $staff }>, a resposta nº { $number } não foi entregue: { $reason }

## The member

member-left = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) saiu do servidor. Este ticket continua aberto, mas as respostas de vocês podem não chegar.
member-left-ends = 🚪 **{ $name }** (<@{ $member }> · `{ $member }`) saiu do servidor, então este ticket está sendo encerrado.
member-joined = 👋 **{ $name }** (<@{ $member }> · `{ $member }`) entrou no servidor.
member-banned = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) recebeu um banimento do servidor.
member-banned-by = 🔨 <@{ $staff }> baniu **{ $name }** (<@{ $member }> · `{ $member }`) do servidor.
member-banned-with-reason = 🔨 **{ $name }** (<@{ $member }> · `{ $member }`) recebeu um banimento do servidor: { $reason }
member-banned-by-with-reason = 🔨 <@{ $staff }> baniu **{ $name }** (<@{ $member }> · `{ $member }`) do servidor: { $reason }
member-unbanned = 🕊️ **{ $name }** (<@{ $member }> · `{ $member }`) não tem mais banimento no servidor.
member-timed-out = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) está de castigo no servidor até <t:{ $moment }:f>.
member-timeout-over = ⏲️ **{ $name }** (<@{ $member }> · `{ $member }`) não está mais de castigo no servidor.
reopened-note = 🔓 O membro escreveu de novo, então este ticket está aberto outra vez. Foi encerrado <t:{ $closed }:R>.
reopened-note-by = 🔓 Reaberto por <@{ $staff }>. Foi encerrado <t:{ $closed }:R>.
closed-on-leave = O membro saiu do servidor.

## Answers to commands

cmd-reply = Responder ao membro deste ticket
    .menu = Responder
cmd-reply-text = O que dizer
cmd-reply-file = Um arquivo para enviar junto
cmd-reply-anonymous = Não dizer ao membro quem responde
cmd-reply-real = Mostrar seu nome ao membro, mesmo que as respostas sejam sempre anônimas
cmd-anonreply = Responder ao membro deste ticket sem dizer quem você é
cmd-anonreply-text = O que dizer
cmd-anonreply-file = Um arquivo para enviar junto
cmd-realreply = Responder ao membro deste ticket com seu nome, mesmo que as respostas sejam sempre anônimas
cmd-realreply-text = O que dizer
cmd-realreply-file = Um arquivo para enviar junto
cmd-realreply-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-realreply-after = Enviar mais tarde: depois de quanto, por exemplo 2h
cmd-realreply-at = Enviar mais tarde: quando, por exemplo 14:30 ou tomorrow 9:00
cmd-realreply-to = Enviar só a este membro do ticket
cmd-freply = Responder ao membro deste ticket, preenchendo variáveis como {"{"}member.name{"}"}
cmd-freply-text = O que dizer
cmd-freply-file = Um arquivo para enviar junto
cmd-freply-anonymous = Não dizer ao membro quem responde
cmd-freply-real = Mostrar seu nome ao membro, mesmo que as respostas sejam sempre anônimas
cmd-freply-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-freply-after = Enviar mais tarde: depois de quanto, por exemplo 2h
cmd-freply-at = Enviar mais tarde: quando, por exemplo 14:30 ou tomorrow 9:00
cmd-freply-to = Enviar só a este membro do ticket
cmd-edit = Editar uma resposta dos dois lados
cmd-edit-number = O número embaixo da cópia dela
cmd-edit-text = Novo texto (deixe vazio para editar em um formulário)
cmd-delete = Apagar uma resposta do lado do membro
    .menu = Apagar resposta
cmd-delete-number = O número embaixo da cópia dela
cmd-retry = Tentar entregar de novo o que falhou
cmd-retry-number = O número de uma resposta (vazio: tudo o que falhou)
cmd-close = Encerrar este ticket agora ou mais tarde
cmd-close-after = Quando encerrar, por exemplo 1d12h (deixe vazio para encerrar agora)
cmd-close-cancel = Cancelar o encerramento programado
cmd-close-silent = Não avisar o membro
cmd-close-reason = O motivo; o membro também fica sabendo, a não ser que o encerramento seja silencioso
cmd-new_thread = Abrir um ticket com um membro
    .menu = Abrir ticket
cmd-new_thread-member = Com quem abrir
cmd-new_thread-category = Que tipo de ticket é
cmd-new_thread-message = Sua primeira mensagem; sem ela o membro não sabe de nada até você responder
cmd-choose = Dizer sobre o que é sua mensagem
cmd-choose-category = O número da categoria
cmd-choose-discard = Não mostrar nada à equipe
cmd-choose-answer-1 = Sua resposta à primeira pergunta
cmd-choose-answer-2 = Sua resposta à segunda pergunta
cmd-choose-answer-3 = Sua resposta à terceira pergunta
cmd-choose-answer-4 = Sua resposta à quarta pergunta
cmd-choose-answer-5 = Sua resposta à quinta pergunta
cmd-end = Encerrar sua conversa com a equipe
cmd-end_one = Encerrar a conversa à qual este botão pertence
cmd-end_one-ticket = Qual
cmd-rate = Avaliar uma conversa que terminou
cmd-rate-write = Abrir o formulário para um comentário
cmd-rate-score = Quão boa foi, de 1 a 5
cmd-rate-ticket = Qual
cmd-rate-comment = O que você quer dizer sobre ela
cmd-force_close = Encerrar um ticket que não pode ser encerrado de outro jeito
cmd-force_close-member = De quem é o ticket (deixe vazio para o deste canal)
cmd-force_close-silent = Não avisar o membro
cmd-force_close-reason = O motivo; o membro também fica sabendo, a não ser que o encerramento seja silencioso
cmd-give_up = Desistir do que o Discord recusa várias vezes
cmd-give_up-row = Do quê
cmd-reopen = Reabrir um ticket encerrado
cmd-reopen-member = De quem é o último ticket (deixe vazio para o deste canal)
cmd-reopen-silent = Não avisar o membro
cmd-take = Atribuir este ticket a você
cmd-take-force = Mesmo que esteja atribuído a outra pessoa
cmd-release = Deixar de ter este ticket atribuído a você
cmd-release-force = Mesmo que esteja atribuído a outra pessoa
cmd-transfer = Atribuir este ticket a outra pessoa
cmd-transfer-to = A quem atribuir
cmd-transfer-force = Mesmo que esteja atribuído a outra pessoa
cmd-rename = Colocar uma etiqueta no nome do canal deste ticket
cmd-rename-label = A etiqueta (deixe vazio para tirar)
cmd-snooze = Adiar este ticket por um tempo (acaba antes se o membro escrever), ou acabar com o adiamento
cmd-snooze-time = Por quanto tempo, por exemplo 2d (deixe vazio para acabar com o adiamento)
cmd-ping = Verificar se o bot está aí
cmd-about = Mostrar o que este bot é

command-late = Você enviou isto há { $minutes } minutos, enquanto eu estava offline, então não fiz. Envie de novo se ainda quiser.
retry-nothing = Nada falhou aqui que possa ser entregue de novo.
retry-begun = { $count ->
    [one] { $count } mensagem está sendo entregue de novo. Acompanhe pela cópia dela.
   *[other] { $count } mensagens estão sendo entregues de novo. Acompanhe pelas cópias delas.
}
not-a-ticket = Isto não é um ticket. Use o comando no canal de um ticket aberto.
ticket-closed = Este ticket está encerrado.
ticket-opening = Estou abrindo um ticket com <@{ $member }>. Essa pessoa não fica sabendo até alguém responder.
ticket-opening-told = Estou abrindo um ticket com <@{ $member }>, e sua mensagem está a caminho.
ticket-opened = O ticket nº { $ticket } com <@{ $member }> está aberto: <#{ $channel }>. Essa pessoa não fica sabendo até alguém responder.
ticket-opened-told = O ticket nº { $ticket } com <@{ $member }> está aberto: <#{ $channel }>. Sua mensagem está a caminho.
ticket-not-opened = Ainda não consigo criar o canal do ticket nº { $ticket } com <@{ $member }>, porque { $why ->
    [full] não há espaço no servidor
    [missing] a categoria ou o fórum não existe mais
   *[forbidden] o Discord não me deixa
}. Quando isso for resolvido, ele abre sozinho.
ticket-there = <@{ $member }> já tem um ticket aberto: { $where }
ticket-there-unplaced = <@{ $member }> já tem um ticket aberto; o canal está sendo criado.
nobody-by-id = Não encontro nenhum usuário com o ID { $given }.
nobody-by-name = Não encontro “{ $given }” no servidor dos membros.
several-by-name = Várias pessoas se chamam “{ $given }”: { $people }. Mencione a que você quer.
no-ticket-with-bots = Você não pode abrir tickets com bots.
cmd-move_thread = Colocar este ticket em outra categoria
cmd-move_thread-category = O nome da categoria
category-usual = nenhuma: o lugar de sempre
moving = { $category ->
    [none] Estou movendo este ticket para o lugar de sempre.
   *[other] Estou movendo este ticket para **{ $category }**.
}
moved = { $category ->
    [none] <@{ $staff }> moveu este ticket para o lugar de sempre.
   *[other] <@{ $staff }> moveu este ticket para **{ $category }**.
}
moved-already = { $category ->
    [none] Este ticket já está no lugar de sempre.
   *[other] Este ticket já está em **{ $category }**.
}
cannot-move = { $category ->
    [none] O Discord não pode mover este ticket para o lugar de sempre: um post fica no seu fórum, e um canal não pode virar um. Ele fica onde está.
   *[other] O Discord não pode mover este ticket para **{ $category }**: um post fica no seu fórum, e um canal não pode virar um. Ele fica onde está.
}
not-moved = ⚠️ <@{ $staff }> Não foi possível mover o ticket, que fica na sua categoria. O Discord diz: { $reason }
not-moved-forbidden = ⚠️ <@{ $staff }> Não posso mover este ticket: ele fica na sua categoria. Permita-me **Gerenciar canais** e **Gerenciar permissões** nas duas categorias e tente de novo.
cmd-add_staff = Deixar uma pessoa ou um cargo entrar neste ticket
cmd-add_staff-member = Quem
cmd-add_staff-role = Ou quem tiver este cargo
cmd-remove_staff = Tirar de uma pessoa ou de um cargo o acesso a este ticket
cmd-remove_staff-member = Quem
cmd-remove_staff-role = Ou quem tiver este cargo
guest-both = Informe um membro ou um cargo, não os dois.
guest-nobody = Informe um membro ou um cargo.
guest-everyone = Isso deixaria todo mundo entrar. Escolha outro cargo.
guest-bot = Não é possível deixar um bot entrar em um ticket.
guest-member = Este ticket é sobre { $who }: essa pessoa leria o que a equipe diz entre si.
guest-not-there = { $who } não está no servidor dos tickets.
guest-in-post = Este ticket é um post de um fórum: quem vê o fórum vê o ticket, e mais ninguém pode.
guest-coming = Deixando { $who } entrar neste ticket.
guest-going = { $who } só verá este ticket se a categoria dele deixar.
guest-in = { $who }: <@{ $staff }> deixou você entrar neste ticket.
guest-out = <@{ $staff }> tirou de { $who } o acesso a este ticket. Quem o vê volta a depender da categoria.
guest-forbidden = ⚠️ <@{ $staff }> Não posso mudar quem vê este ticket. Permita-me **Gerenciar permissões** na categoria dele e tente de novo.
guest-not-changed = ⚠️ <@{ $staff }> Não foi possível mudar quem vê este ticket. O Discord diz: { $reason }
no-such-category = Não existe a categoria “{ $given }”. { $known ->
    [none] Não há nenhuma categoria.
   *[other] Você pode escolher entre: { $known }
}
discord-silent = O Discord não respondeu, então nada foi feito. Tente de novo.
ticket-closed-by = Este ticket foi encerrado por <@{ $staff }>.
no-closed-ticket = <@{ $member }> nunca teve um ticket.
ticket-is-open = Este ticket está aberto.
reopen-which = Isto não é um ticket. Use o comando no canal de um ticket encerrado, ou informe o membro.
reopening = O ticket está aberto de novo: <#{ $channel }>
reopening-unplaced = O ticket está aberto de novo; o canal está sendo criado.
channel-elsewhere = Este ticket está aberto de novo, mas não consegui trazer o canal de volta: { $reason }. Mova-o manualmente.
no-open-ticket = Este membro não tem um ticket aberto.
cancel-takes-nothing = `cancel` não pode ser combinado com outras opções.
nothing-planned = Este ticket não tem encerramento programado.
delay-too-long = Você pode programar um encerramento com no máximo { $limit } de antecedência.
closing-planned = 🕑 Este ticket será encerrado <t:{ $moment }:R> (<t:{ $moment }:f>), a não ser que o membro escreva antes. Use `/close` com `cancel` para mantê-lo aberto.
closing-planned-firmly = 🕑 Este ticket será encerrado <t:{ $moment }:R> (<t:{ $moment }:f>). Use `/close` com `cancel` para mantê-lo aberto.
closing-replanned = 🕑 Agora este ticket será encerrado <t:{ $moment }:R> (<t:{ $moment }:f>) em vez do horário definido antes.
closing-called-off = Este ticket continua aberto: o encerramento programado foi cancelado.
closing-called-off-by-member = O membro escreveu, então o encerramento programado foi cancelado.
idle-warned = 💤 O membro não responde há muito tempo e foi lembrado. Este ticket será encerrado <t:{ $moment }:R> (<t:{ $moment }:f>), a não ser que ele escreva ou que alguém da equipe faça algo nele antes. Use `/close` com `cancel` para mantê-lo aberto.
idle-called-off = Este ticket continua aberto, e o membro foi avisado. Ele tem todo o tempo de novo.
idle-reason = não houve resposta por muito tempo.
rating-told = { $stars } <@{ $member }> avaliou o ticket nº { $ticket }.
rating-changed = { $stars } <@{ $member }> mudou a avaliação do ticket nº { $ticket }.
rating-told-comment = { $stars } <@{ $member }> diz sobre o ticket nº { $ticket }:
closed-note = 🔒 Este ticket está encerrado.
closed-note-with-reason = 🔒 Este ticket está encerrado: { $reason }
closed-note-by = 🔒 Encerrado por <@{ $staff }>.
closed-note-by-with-reason = 🔒 Encerrado por <@{ $staff }>: { $reason }
reply-queued = A resposta nº { $number } está a caminho. A cópia neste canal mostra quando foi entregue.
reply-empty = Não há nada para enviar: escreva um texto ou anexe um arquivo.
reply-too-long = Sua resposta tem { $length } caracteres, mas são permitidos no máximo { $limit }. Envie em partes.
which-reply = Qual resposta? Dê o número embaixo da cópia dela, ou responda à própria cópia.
no-such-reply = Não há resposta nº { $number } neste ticket.
no-reply = Isto não é uma resposta ao membro.
not-your-reply = Só quem a escreveu e os moderadores podem mudar a resposta nº { $number }.
reply-is-deleted = A resposta nº { $number } já foi apagada, então não pode ser mudada.
reply-unchanged = A resposta nº { $number } já diz isso.
reply-edited = A resposta nº { $number } foi editada.
reply-gone = A resposta nº { $number } foi apagada. A cópia fica aqui, marcada como apagada.
reply-title = Resposta
reply-field = O que o membro lê
edit-title = Resposta nº { $number }
edit-field = Novo texto
reason-too-long = O motivo tem mais de { $limit } caracteres. Encurte-o.
kept-as-note = 📝 Guardei isto como nota: parece um comando, ou responde a uma mensagem da própria equipe. O membro não vê.
typed-command = 💡 Isso foi enviado como mensagem, então nada aconteceu. Escolha `/{ $command }` na lista que abre enquanto você digita, ou escreva `{ $prefix }{ $command }`.
send-note-button = Enviar ao membro
note-later = Algo que foi escrito ou mudado aqui ainda está sendo lido. Tente de novo daqui a pouco.
note-gone = Esta nota não existe mais, ou já foi enviada.
files-taken-away = 📎 O membro retirou: { $names }
reacted-by-member = O membro reagiu a isto com { $emoji }
reacted-by-staff = A equipe reagiu a isto com { $emoji }
cmd-send_note = Enviar uma nota ao membro
cmd-send_note-message = Qual nota
edit-field-rest = O resto do texto
cmd-reply_form = Enviar uma resposta escrita em um formulário
cmd-reply_form-quote = A mensagem que ela responde
cmd-reply_form-anonymous = Não dizer ao membro quem responde
cmd-reply_form-real = Mostrar seu nome ao membro, mesmo que as respostas sejam sempre anônimas
cmd-reply_form-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-reply_form-to = Enviar só a este membro do ticket
cmd-reply_form-text = O que dizer
cmd-edit_form = Mudar uma resposta em um formulário
cmd-edit_form-number = O número embaixo da cópia dela
cmd-edit_form-text = Novo texto
cmd-edit_form-rest = O resto do texto
still-arriving = { $count ->
    [one] { $count } mensagem do membro ainda está
   *[other] { $count } mensagens do membro ainda estão
} a caminho deste ticket. Encerre-o depois de ler o que ele escreveu.
channel-not-archived = Este ticket está encerrado, mas não consegui arquivar o canal: { $reason }. Mova-o manualmente. Se isso acontecer sempre, confira `archive_category` em `[closing]` nas minhas configurações.
channel-stays = Este ticket está encerrado, mas não consegui apagar o canal: { $reason }. Apague-o manualmente.
closing = O ticket está encerrado.
pong = Estou aqui. { $waiting ->
    [0] Nada espera para ser entregue.
    [one] { $waiting } mensagem espera para ser entregue.
   *[other] { $waiting } mensagens esperam para ser entregues.
}
about = Guildhall modmail { $version }: os membros escrevem no privado, e a equipe responde nos tickets. Software livre sob MIT ou Apache-2.0.

## Assignment

claim-taken = 🙋 Este ticket está atribuído a <@{ $staff }>.
claim-released = Este ticket não está mais atribuído a ninguém.
claim-yours = Este ticket já está atribuído a você.
claim-theirs = Este ticket já está atribuído a <@{ $staff }>.
claim-nobodys = Este ticket não está atribuído a ninguém.
claim-ask = Este ticket está atribuído a <@{ $staff }>. Quer fazer isso mesmo assim?
claim-anyway = Fazer mesmo assim
claim-not-staff = Esta pessoa não é da equipe: não tem nenhum dos cargos que constam nas minhas configurações.
claim-unknown = O Discord não disse se esta pessoa é da equipe. Tente de novo.
label-set = A etiqueta foi colocada.
label-none = Este ticket não tem etiqueta. Para colocar uma, escreva-a depois do comando.
label-taken-off = A etiqueta foi tirada.
label-refused = O Discord não permite “{ $label }” em um nome de canal aqui. Escolha outra etiqueta.
label-not-taken = ⚠️ O Discord não permite a etiqueta “{ $label }” em um nome de canal aqui, então a tirei.
label-not-taken-by = ⚠️ <@{ $staff }> O Discord não permite a etiqueta “{ $label }” em um nome de canal aqui, então a tirei. Escolha outra.
label-too-long = Uma etiqueta pode ter no máximo { $limit } caracteres.
label-without-letters = Uma etiqueta precisa de uma letra ou um algarismo: nada mais aparece no nome do canal.
label-later = A etiqueta está guardada. O Discord só permite duas mudanças de nome em dez minutos, então o nome do canal muda <t:{ $moment }:R>.
snoozed = 💤 Este ticket está adiado até <t:{ $moment }:f>, ou até o membro escrever.
not-snoozed = Este ticket não está adiado. Para adiar, diga por quanto tempo, por exemplo `2d`.
snooze-over = ⏰ Este ticket não está mais adiado.

## The list of open tickets

cmd-tickets = Listar os tickets abertos, primeiro os que esperam vocês há mais tempo
cmd-tickets-mine = Só os que estão atribuídos a você
cmd-tickets-unclaimed = Só os que não estão atribuídos a ninguém
cmd-tickets-page = Qual página
queue-title = { $count ->
    [one] { $count } ticket aberto
   *[other] { $count } tickets abertos
}
queue-mine-or-unclaimed = Escolha `mine` ou `unclaimed`: nenhum ticket é os dois.
queue-none = Não há tickets abertos.
queue-none-mine = Nenhum ticket aberto está atribuído a você.
queue-none-unclaimed = Todos os tickets abertos estão atribuídos a alguém.
queue-unplaced = { $name } (ainda sem canal)
queue-staff = esperando a equipe <t:{ $moment }:R>
queue-member = esperando o membro <t:{ $moment }:R>
queue-unwritten = aberto <t:{ $moment }:R>, nada escrito ainda
queue-snoozed = 💤 até <t:{ $moment }:f>
page-of = Página { $page } de { $pages }
page-open = Página { $page }

## Snippets

cmd-reply-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-anonreply-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-snippet = Ter respostas prontas à mão e enviá-las
cmd-snippet-use = Enviar uma resposta pronta ao membro deste ticket
cmd-snippet-use-key = Qual resposta pronta
cmd-snippet-use-file = Um arquivo para enviar junto
cmd-snippet-use-anonymous = Não dizer ao membro quem responde
cmd-snippet-use-plain = Enviar como texto simples, digam o que disserem as configurações
cmd-snippet-list = Listar todas as respostas prontas
cmd-snippet-list-page = Qual página
cmd-snippet-show = Mostrar o que uma resposta pronta diz
cmd-snippet-show-key = Qual resposta pronta
cmd-snippet-history = Mostrar o que uma resposta pronta dizia antes
cmd-snippet-history-key = Qual resposta pronta
cmd-snippet-history-version = O número de uma versão anterior (vazio: listar todas)
cmd-snippet-create = Criar uma resposta pronta
cmd-snippet-create-key = A palavra pela qual é chamada
cmd-snippet-create-content = O que ela diz (deixe vazio para escrever em um formulário)
cmd-snippet-edit = Mudar o que uma resposta pronta diz
cmd-snippet-edit-key = Qual resposta pronta
cmd-snippet-edit-content = Novo texto (deixe vazio para editar em um formulário)
cmd-snippet-delete = Apagar uma resposta pronta
cmd-snippet-delete-key = Qual resposta pronta
cmd-snippet_save = Criar uma resposta pronta a partir de uma mensagem
    .menu = Salvar como resposta pronta
snippet-created = A resposta pronta `{ $key }` está guardada. Envie com `/snippet use` ou `{ $prefix }{ $key }`, ou escreva `{"{{"}{ $key }{"}}"}` em uma resposta.
snippet-edited = A resposta pronta `{ $key }` foi mudada. `/snippet history` mostra o que dizia antes.
snippet-unchanged = A resposta pronta `{ $key }` já diz isso.
snippet-deleted = A resposta pronta `{ $key }` foi apagada. Ela dizia:
snippet-shown = Resposta pronta `{ $key }`, criada por <@{ $staff }> <t:{ $moment }:R>, mudada pela última vez <t:{ $changed }:R>, enviada { $uses ->
    [0] nenhuma vez
    [one] { $uses } vez
   *[other] { $uses } vezes
}:
snippet-none = Ainda não há respostas prontas. Os moderadores as criam com `/snippet create`.
snippet-list = { $count ->
    [one] { $count } resposta pronta
   *[other] { $count } respostas prontas
}
snippet-line = `{ $key }` ({ $uses }×) { $text }
snippet-history = A resposta pronta `{ $key }` dizia antes:
snippet-version = **{ $version }**: até <t:{ $moment }:f>, quando <@{ $staff }> mudou
snippet-never-changed = A resposta pronta `{ $key }` nunca foi mudada.
snippet-no-version = A resposta pronta `{ $key }` não tem versão { $version }. `/snippet history` lista as que existem.
snippet-unknown = Não há resposta pronta `{ $key }`. `/snippet list` mostra as que existem.
snippet-taken = Já existe uma resposta pronta `{ $key }`. Use `/snippet edit` para mudá-la.
snippet-key-alias = `{ $key }` já é um atalho. Escolha outra palavra.
snippet-key-command = `{ $key }` é um comando. Escolha outra palavra.
snippet-key-too-long = A palavra pode ter no máximo { $limit } caracteres.
snippet-key-characters = `{ $key }` não serve como palavra para digitar: use letras, algarismos, `-` e `_`, e comece com uma letra ou um algarismo.
snippet-empty = Não há nada para guardar: uma resposta pronta precisa de um texto.
snippet-too-long = A resposta pronta tem { $length } caracteres, mas são permitidos no máximo { $limit }.
snippet-may-be-too-long = Com as variáveis preenchidas, esta resposta pronta poderia chegar a { $length } caracteres, mas uma resposta pode ter no máximo { $limit }. Encurte-a.
snippet-unknown-variable = Não há variável `{"{"}{ $name }{"}"}`. Você pode usar { $known }. Para escrever chaves como texto, coloque uma barra invertida antes: `\{"{"}`.
snippet-form = Resposta pronta
snippet-field-key = A palavra pela qual é chamada
snippet-field-content = O que ela diz
reply-no-snippet = Não há resposta pronta “{ $key }”, então nada foi enviado. Para enviar as chaves como texto, coloque uma barra invertida antes: `\{"{{"}`.
reply-unknown-variable = Não há variável `{"{"}{ $name }{"}"}`, então nada foi enviado. Você pode usar { $known }. Para enviar chaves como texto, coloque uma barra invertida antes: `\{"{"}`.
snippet-takes-nothing = `{ $prefix }{ $name }` envia a resposta pronta com esse nome e não aceita nada depois, então nada foi enviado. Para acrescentar um texto, escreva `{ $prefix }reply {"{{"}{ $name }{"}}"}` e continue.

## Aliases

cmd-alias = Dar nomes próprios aos comandos
cmd-alias-create = Criar um atalho para um comando ou vários
cmd-alias-create-name = A palavra pela qual é chamado
cmd-alias-create-steps = Até cinco comandos com && entre eles, por exemplo: reply Tchau! && close 2h
cmd-alias-list = Listar todos os atalhos
cmd-alias-list-page = Qual página
cmd-alias-delete = Apagar um atalho
cmd-alias-delete-name = Qual atalho
alias-created = { $behind ->
    [rest] O atalho `{ $name }` está guardado. `{ $prefix }{ $name }` chama o comando dele, com o que você escrever depois.
   *[nothing] O atalho `{ $name }` está guardado. `{ $prefix }{ $name }` executa o que ele representa e para no primeiro comando recusado.
}
alias-deleted = O atalho `{ $name }` foi apagado. Ele representava:
alias-none = Ainda não há atalhos. Crie um com `/alias create`.
alias-list = { $count ->
    [one] { $count } atalho
   *[other] { $count } atalhos
}
alias-line = `{ $name }` { $steps }
alias-unknown = Não há atalho `{ $name }`. `/alias list` mostra os que existem.
alias-taken = Já existe um atalho `{ $name }`. Apague-o primeiro, ou escolha outra palavra.
alias-is-snippet = Já existe uma resposta pronta `{ $name }`. Escolha outra palavra.
alias-too-long = O atalho tem { $length } caracteres, mas são permitidos no máximo { $limit }.
alias-too-many = São { $count } comandos, mas um atalho pode ter no máximo { $limit }.
alias-empty-step = Falta um comando: coloque um de cada lado de cada `&&`.
alias-open-quote = Uma aspa nunca é fechada. Se ela faz parte do texto, coloque uma barra invertida antes: `\"`.
alias-half-step = Falta uma palavra para `{ $step }` ser um comando.
alias-no-command = `{ $step }` não começa com um comando. Um atalho não pode conter outro atalho; para uma resposta pronta, use `snippet use` e o nome dela.
alias-stopped = ⚠️ O passo { $step } de `{ $name }` não foi feito, então parei ali.
alias-takes-nothing = `{ $prefix }{ $name }` diz tudo sozinho e não aceita nada depois, então nada foi feito.

## Commands of other bots

instead-alert = `{ $prefix }alert` menciona você na próxima mensagem do membro; use de novo para cancelar.
instead-block = `{ $prefix }blocked` mostra quem está com bloqueio, e até quando.
instead-config = `config list` mostra as configurações que podem ser mudadas aqui, e `config set` muda uma. As outras estão no arquivo com que fui iniciado.
instead-link = Toda mensagem no Discord tem *Copiar link da mensagem* no menu.
instead-log = Meu registro está onde quem cuida de mim me iniciou; ele diz o que fiz e por que algo falhou.
instead-logs = Não há página web para tickets. `{ $prefix }logs` lista os de um membro, e `{ $prefix }transcript` mostra um.
instead-mention = Os cargos mencionados em um ticket novo são definidos por `ping_roles` nas minhas configurações.
instead-menu = Os membros escolhem entre as categorias que `{ $prefix }category list` mostra; os comandos ao lado as mudam.
instead-nsfw = Ative ou desative *Canal com restrição de idade* nas configurações do canal do ticket no Discord.
instead-pause = `{ $prefix }pause new` retém o que abriria um ticket, `{ $prefix }pause all` retém tudo o que os membros escrevem, e `{ $prefix }pause off` acaba com isso.
instead-plain = Use `{ $prefix }reply -plain` e seu texto.
instead-plain-anonymous = Use `{ $prefix }anonreply -plain` e seu texto.
instead-program = Sou um só programa sem plugins: não executo código nem me atualizo. `{ $prefix }about` diz qual versão eu sou.
instead-repair = Tickets não precisam de conserto: eu os conheço pelo meu banco de dados. `{ $prefix }reopen` traz de volta um encerrado.
instead-rules = Nenhuma regra executa comandos sozinha aqui. Para vários comandos em uma palavra, use `{ $prefix }alias create`.
instead-self = Use `{ $prefix }new_thread` e seu próprio nome.
instead-snoozed = Tickets adiados mostram isso no nome do canal. `{ $prefix }snooze` sem tempo acaba com isso no ticket.
instead-suspend = Use `{ $prefix }snooze` com um tempo, por exemplo `2d`; acaba antes se o membro escrever. Só `{ $prefix }snooze` acaba com isso.
instead-variables = Use `{ $prefix }freply` com `-anonymous`, `-plain` ou ambos, e seu texto.

## Blocks, pauses and held messages

refused-blocked = { $until ->
    [none] 🚫 Você não pode escrever à equipe, então esta mensagem não foi repassada.
   *[other] 🚫 Você não pode escrever à equipe até <t:{ $until }:f>, então esta mensagem não foi repassada.
}
held-paused = { $until ->
    [none] ⏳ A equipe não está recebendo mensagens no momento.
   *[other] ⏳ A equipe não está recebendo mensagens até <t:{ $until }:f>.
} { $reason ->
    [none] A sua está guardada e chega a ela depois, então não precisa enviar de novo.
   *[other] A sua está guardada e chega a ela depois, então não precisa enviar de novo. A equipe diz: { $reason }
}
held-raid = ⏳ A equipe está recebendo mais mensagens do que o normal, então primeiro olha as novas. A sua está guardada, e não precisa enviar de novo.
held-newcomer = ⏳ A equipe olha as primeiras mensagens de contas novas e de membros novos antes de recebê-las. A sua está guardada, e não precisa enviar de novo.
held-flood = ⏳ É mais do que a equipe consegue ler de uma vez. O que você escrever além disso fica guardado para ela ver; dê um momento a ela.
blocked-told = { $until ->
    [none] 🚫 Você não pode mais escrever à equipe.
   *[other] 🚫 Você não pode escrever à equipe até <t:{ $until }:f>.
} { $reason ->
    [none] O que você escrever aqui não é repassado.
   *[other] O que você escrever aqui não é repassado. O motivo: { $reason }
}
unblocked-told = Você pode escrever à equipe de novo.

blocked-note = 🚫 <@{ $staff }> bloqueou este membro { $until ->
    [none] para sempre
   *[other] até <t:{ $until }:f>
}. O que ele escreve não é mostrado aqui; fica guardado até alguém desbloqueá-lo. { $reason ->
    [none] { "" }
   *[other] Motivo: { $reason }
}
unblocked-note = <@{ $staff }> desbloqueou este membro.
alert-held = ⏳ A primeira mensagem de **{ $name }** (<@{ $member }> · `{ $member }`) está retida, porque a conta é nova ou entrou há pouco. Enquanto houver algo retido, não aviso de mais: `/held list` mostra tudo.

alert-raid = 🛡️ { $count } contas novas abriram tickets em { $minutes } minutos, então ativei o modo de invasão: mensagens que abririam um ticket ficam retidas em `/held list`, e os tickets abertos continuam. Não é uma invasão? Então desative.

undo-button = Desfazer
let-in-button = Deixar passar
discard-button = Descartar
let-in-button-of = Deixar { $name } passar
discard-button-of = Descartar as de { $name }
let-in-all-button = Deixar tudo passar
discard-all-button = Descartar tudo
pause-off-button = Acabar com a pausa
raid-off-button = Desativar o modo de invasão

block-done = 🚫 { $who } não pode escrever { $until ->
    [none] nunca mais
   *[other] até <t:{ $until }:f> (<t:{ $until }:R>)
}. { $reason ->
    [none] Nenhum motivo foi dado.
   *[other] Motivo: { $reason }
}
time-too-long = É tempo demais: o máximo possível é { $limit }. Sem tempo, dura até alguém acabar com isso.
block-both = Informe um membro ou um cargo, não os dois.
block-whom = Quem? Informe um membro ou um cargo, ou use o comando em um ticket.
block-bot = Bots não podem escrever para mim, então não há nada para bloquear.
block-staff = <@{ $member }> é da equipe, e a equipe não pode ser bloqueada.
block-staff-role = Este cargo é da equipe, e a equipe não pode ser bloqueada.
block-everyone = Este é o cargo de todo mundo. Para reter tudo o que os membros escrevem, use `pause all`.
block-no-role = Não existe esse cargo no servidor dos membros.
block-title = Bloquear
block-field-time = Por quanto tempo, ex.: 7d (vazio: sempre)
block-field-reason = Motivo; o membro também fica sabendo
undo-blocked = Desfeito: { $who } volta a não poder escrever.
undo-unblocked = Desfeito: { $who } pode escrever de novo.
undo-exempted = Desfeito: os bloqueios de cargos voltam a valer para { $who }.
undo-changed = Algo neste bloqueio mudou desde então, então não pode ser desfeito. `/blocked` mostra como está agora.
undo-gone = Faz tempo demais para desfazer.
unblock-done = { $who } pode escrever à equipe de novo.
unblock-done-exempted = { $who } pode escrever à equipe de novo. Também tem um cargo bloqueado; a partir de agora, bloqueios de cargos não valem para essa pessoa.
unblock-exempted = { $who } não está na lista de bloqueios, mas tem um cargo bloqueado. A partir de agora, bloqueios de cargos não valem para essa pessoa.
unblock-nothing = { $who } não tem bloqueio.
unblock-refused = { $count ->
    [one] { $count } mensagem foi recusada enquanto isso.
   *[other] { $count } mensagens foram recusadas enquanto isso.
} Quer ver o que a pessoa escreveu?
    { $messages }
blocked-nobody = Não há bloqueios.
blocked-list = Bloqueios ({ $count })
blocked-line = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · { $until ->
    [none] para sempre
   *[other] até <t:{ $until }:f>
} · por <@{ $staff }> <t:{ $since }:R> · { $refused ->
    [0] nada recusado
    [one] { $refused } mensagem recusada
   *[other] { $refused } mensagens recusadas
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
blocked-line-over = • { $who } { $name ->
    [none] { "" }
   *[other] ({ $name })
} · **acabou** <t:{ $until }:f> · foi de <@{ $staff }> · { $refused ->
    [0] nada recusado
    [one] { $refused } mensagem recusada
   *[other] { $refused } mensagens recusadas
} { $reason ->
    [none] { "" }
   *[other] · { $reason }
}
held-nothing = Não há nada retido.
held-whose = Informe um membro, ou diga `all`.
held-list = Membros com mensagens retidas ({ $count })
held-line = <@{ $member }> ({ $name }) · { $count ->
    [one] { $count } mensagem
   *[other] { $count } mensagens
} desde <t:{ $since }:R> · { $why ->
    [blocked] bloqueio
    [paused] pausa
    [raid] modo de invasão
    [young] conta nova
    [newcomer] membro novo
   *[flood] demais de uma vez
}
    { $message }
held-let-in = { $count ->
    [one] <@{ $staff }> deixou passar { $count } mensagem. Ela está a caminho.
   *[other] <@{ $staff }> deixou passar { $count } mensagens. Elas estão a caminho.
}
held-discarded = { $count ->
    [one] <@{ $staff }> descartou { $count } mensagem. Quem a escreveu vê ❌ embaixo dela.
   *[other] <@{ $staff }> descartou { $count } mensagens. Quem as escreveu vê ❌ embaixo delas.
}
discard-all-ask = Isto descarta tudo o que está retido de membros sem bloqueio; ninguém vai receber. Tem certeza?
pause-new = ⏸️ Tickets novos estão em pausa { $until ->
    [none] até alguém acabar com ela
   *[other] até <t:{ $until }:f>
}. Os abertos continuam; o que abriria um fica retido e segue depois. { $reason ->
    [none] { "" }
   *[other] Aos membros se diz: { $reason }
}
pause-all = ⏸️ Tudo o que os membros escrevem fica retido { $until ->
    [none] até alguém acabar com a pausa
   *[other] até <t:{ $until }:f>
} e segue depois. { $reason ->
    [none] { "" }
   *[other] Aos membros se diz: { $reason }
}
pause-over = ▶️ A pausa acabou. { $count ->
    [0] Nada estava retido.
    [one] { $count } mensagem que estava retida segue.
   *[other] { $count } mensagens que estavam retidas seguem.
}
pause-none = Não há nenhuma pausa.
raid-on = 🛡️ O modo de invasão está ativado { $until ->
    [none] até alguém desativá-lo
   *[other] até <t:{ $until }:f>
}. Mensagens que abririam um ticket ficam retidas em `/held list`; tickets abertos continuam.
raid-off = 🛡️ O modo de invasão está desativado. { $count ->
    [0] Não há nada retido.
    [one] Há mensagens retidas de { $count } membro: veja `/held list`.
   *[other] Há mensagens retidas de { $count } membros: veja `/held list`.
}
raid-none = O modo de invasão já está desativado.

cmd-block = Impedir um membro ou um cargo de escrever à equipe
    .menu = Bloquear
cmd-block-member = Quem (deixe vazio para o membro deste ticket)
cmd-block-role = Ou todos com este cargo
cmd-block-time = Por quanto tempo, por exemplo 7d (deixe vazio para sempre)
cmd-block-silent = Não avisar o membro
cmd-block-reason = O motivo; o membro também fica sabendo, a não ser que o bloqueio seja silencioso
cmd-undo_block = Desfazer um bloqueio ou o fim dele
cmd-undo_block-change = Qual mudança
cmd-unblock = Deixar um membro ou um cargo escrever à equipe de novo
cmd-unblock-member = Quem (deixe vazio para o membro deste ticket)
cmd-unblock-role = Ou todos com este cargo
cmd-unblock-silent = Não avisar o membro
cmd-blocked = Listar os bloqueios
cmd-blocked-page = Qual página
cmd-pause = Reter por um tempo o que os membros escrevem
cmd-pause-new = Reter mensagens que abririam um ticket; tickets abertos continuam
cmd-pause-new-time = Por quanto tempo, por exemplo 2h (deixe vazio para acabar você mesmo)
cmd-pause-new-reason = O que os membros ficam sabendo
cmd-pause-all = Reter tudo o que os membros escrevem
cmd-pause-all-time = Por quanto tempo, por exemplo 2h (deixe vazio para acabar você mesmo)
cmd-pause-all-reason = O que os membros ficam sabendo
cmd-pause-off = Acabar com a pausa; o que estava retido segue
cmd-held = Mensagens retidas
cmd-held-list = Listar os membros com mensagens retidas
cmd-held-list-page = Qual página
cmd-held-let-in = Deixar passar mensagens retidas
cmd-held-let-in-member = De quem
cmd-held-let-in-all = De todos, menos de quem está com bloqueio
cmd-held-discard = Descartar mensagens retidas; ninguém vai receber
cmd-held-discard-member = De quem
cmd-held-discard-all = De todos, menos de quem está com bloqueio
cmd-held-discard-sure = Não perguntar de novo
cmd-raid = Reter as primeiras mensagens durante uma invasão
cmd-raid-on = Ativar o modo de invasão: as primeiras mensagens ficam retidas
cmd-raid-on-time = Por quanto tempo, por exemplo 2h (deixe vazio para acabar você mesmo)
cmd-raid-off = Desativar o modo de invasão; o que está retido fica na lista

## What is known of a member

card-notes-more = … e mais { $count }: `/notes`
cmd-note = Adicionar sobre um membro uma nota que só a equipe vê, em todos os tickets dele
    .menu = Adicionar nota
cmd-note-member = Sobre quem (deixe vazio para o membro deste ticket)
cmd-note-pin = Fixar a nota, para que venha primeiro nas fichas
cmd-note-text = O que lembrar (deixe vazio para escrever em um formulário)
cmd-notes = Listar as notas sobre um membro
cmd-notes-member = Sobre quem (deixe vazio para o membro deste ticket)
cmd-notes-page = Qual página
cmd-pin_note = Fixar uma nota, para que venha primeiro nas fichas, ou desafixá-la
cmd-pin_note-note = O número da nota
cmd-pin_note-off = Desafixar
cmd-delete_note = Apagar uma nota sua; moderadores podem apagar qualquer uma
cmd-delete_note-note = O número da nota
cmd-logs = Listar tickets anteriores
cmd-logs-member = De quem (deixe tudo vazio para o membro deste ticket)
cmd-logs-by = Só tickets em que esta pessoa da equipe respondeu
cmd-logs-closed-by = Só tickets que esta pessoa da equipe encerrou
cmd-logs-page = Qual página
cmd-logs_by = Listar os tickets em que alguém da equipe respondeu
cmd-logs_by-staff = Quem respondeu
cmd-logs_closed_by = Listar os tickets que alguém da equipe encerrou
cmd-logs_closed_by-staff = Quem encerrou
cmd-transcript = Receber um ticket como página web e arquivo de texto, com as notas da equipe
cmd-transcript-number = O número do ticket (deixe vazio para este)
cmd-search = Encontrar o que foi dito em tickets
cmd-search-member = Só em tickets deste membro
cmd-search-words = Todas estas palavras; "uma frase" vai entre aspas, e come* vale para qualquer final
cmd-search_page = Mostrar outra página do que uma busca encontrou
cmd-search_page-search = Qual busca
cmd-search_page-page = Qual página

history-whose = De quem? Informe o membro, ou use isto em um dos tickets dele.
history-not-here = Outros poderiam ler a resposta aqui. Use `/{ $command }`, cuja resposta só você vê, ou digite isto em um ticket.
note-title = Nota sobre este membro
note-field = O que lembrar
note-too-long = Sua nota tem { $length } caracteres, mas são permitidos no máximo { $limit }. Divida-a.
note-added = 📝 A nota nº { $note } sobre <@{ $member }> está guardada. Ela aparece na ficha do próximo ticket.
note-added-pinned = 📌 A nota nº { $note } sobre <@{ $member }> está guardada e fixada. Ela vem primeiro na ficha do próximo ticket.
note-pinned = 📌 A nota nº { $note } está fixada.
note-pinned-before = A nota nº { $note } já está fixada.
note-unpinned = A nota nº { $note } não está mais fixada.
note-not-pinned = A nota nº { $note } não está fixada.
note-deleted = 🗑️ A nota nº { $note } sobre <@{ $member }> foi apagada. Ela dizia: { $text }
no-such-note = Não há nota nº { $note }. `/notes` lista as notas sobre um membro.
not-your-note = Só quem a escreveu e os moderadores podem apagar a nota nº { $note }.
notes-none = Não há notas sobre <@{ $member }>. Adicione uma com `/note`.
notes-title = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
logs-none = Não há tickets assim.
logs-title = { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}
logs-open = **nº { $number }** <@{ $member }> · aberto <t:{ $opened }:d>, ainda aberto · { $messages ->
    [one] { $messages } mensagem
   *[other] { $messages } mensagens
}
logs-closed = **nº { $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, encerrou sozinho · { $messages ->
    [one] { $messages } mensagem
   *[other] { $messages } mensagens
}
logs-closed-by = **nº { $number }** <@{ $member }> · <t:{ $opened }:d> – <t:{ $closed }:d>, encerrado por <@{ $staff }> · { $messages ->
    [one] { $messages } mensagem
   *[other] { $messages } mensagens
}
search-title = 🔎 { $words }
search-none = Nada foi dito com “{ $words }”. Todas as palavras precisam estar na mesma mensagem; tente menos, ou o começo de uma palavra com um asterisco, por exemplo `refu*`.
search-none-yet = Nada nesta página. Há mensagens mais antigas que ainda não olhei.
search-over = Esta busca já faz tempo demais. Use `/search` de novo.
search-hit = **nº { $number }** <@{ $author }> · { $kind ->
    [user] membro
    [staff] equipe
    [note] nota
   *[system] encerramento
} · <t:{ $moment }:d>{ $deleted ->
    [yes] {" "}· 🗑️ apagada
   *[no] {""}
}
no-such-ticket = Não há ticket nº { $number }.
ticket-hidden = Você não pode ver o ticket nº { $number }: a categoria dele está escondida de você. Um moderador pode consultá-lo.
transcript-which = Isto não é um ticket. Dê o número de um, ou use o comando no canal dele.
transcript-ready = 📄 Ticket nº { $number }: a página abre em qualquer navegador, e o texto em qualquer editor. Os dois contêm as notas da equipe, então não os passe ao membro.
transcript-title = Ticket nº { $number }
transcript-member = Membro: { $name } ({ $id })
transcript-category = Categoria: { $category }
transcript-change = { $what ->
    [opened] Aberto
   *[closed] Encerrado
} { $at }
transcript-change-by = { $what ->
    [opened] Aberto
   *[closed] Encerrado
} { $at } por { $by }
transcript-made = Escrito { $at }. Todos os horários estão em UTC.
transcript-kind = { $kind ->
    [user] membro
    [staff] equipe
    [note] nota para a equipe
   *[system] encerramento
}
transcript-number = resposta nº { $number }
transcript-anonymous = anônima para o membro
transcript-pending = a caminho
transcript-failed = não entregue: { $reason }
transcript-edited = editada { $at }
transcript-before = Até { $at } dizia:
transcript-deleted = apagada { $at }
transcript-deleted-by = apagada { $at } por { $by }
transcript-file = { $name } ({ $size } bytes, SHA-256 { $sha256 })
transcript-file-lost = { $name } ({ $size } bytes, sem cópia)
transcript-file-removed = retirado { $at }
transcript-cut = O resto não cabe em um arquivo de { $limit } bytes.
log-closed = 🔒 O ticket nº { $number } de **{ $name }** (<@{ $member }> · `{ $member }`) encerrou sozinho depois de { $time } · { $messages ->
    [one] { $messages } mensagem
   *[other] { $messages } mensagens
}
log-closed-by = 🔒 O ticket nº { $number } de **{ $name }** (<@{ $member }> · `{ $member }`) foi encerrado por <@{ $staff }> depois de { $time } · { $messages ->
    [one] { $messages } mensagem
   *[other] { $messages } mensagens
}

## Reminders, alerts, scheduled replies

cmd-remind = Lembrar você, um cargo ou a equipe de algo neste ticket
cmd-remind-when = 14:30, 2h, tomorrow 9:00, 2026-12-01 09:00 ou every friday 9:00
cmd-remind-role = Um cargo para lembrar em vez de você
cmd-remind-staff = Lembrar toda a equipe em vez de você
cmd-remind-text = Do que lembrar
cmd-reminders = Listar seus lembretes
cmd-reminders-page = Qual página
cmd-reminders-all = Os de todos neste ticket
cmd-remove_reminder = Remover um lembrete
cmd-remove_reminder-number = O número dele
cmd-reminder_subscription = Escolher se os lembretes de um cargo seu mencionam você
cmd-reminder_subscription-role = O cargo
cmd-reminder_subscription-state = Ligado ou desligado
cmd-alert = Receber uma menção quando este membro escrever de novo; use outra vez para cancelar
cmd-alert-cancel = Cancelar, e não fazer nada se não houver o que cancelar
cmd-subscribe = Receber uma menção sempre que o membro escrever neste ticket
cmd-unsubscribe = Não receber mais menções quando o membro escrever neste ticket
cmd-scheduled = Respostas enviadas mais tarde
cmd-scheduled-list = Listar as respostas programadas deste ticket
cmd-scheduled-list-page = Qual página
cmd-scheduled-cancel = Cancelar uma resposta programada
cmd-scheduled-cancel-number = O número dela
cmd-preferences = Suas próprias configurações
cmd-preferences-timezone = Mostrar ou definir o fuso horário dos horários que você escreve
cmd-preferences-timezone-zone = Por exemplo America/Sao_Paulo (deixe vazio para ver o seu)
cmd-preferences-timezone-reset = Voltar ao fuso horário da equipe
cmd-reply-after = Enviar mais tarde: depois de quanto, por exemplo 2h
cmd-reply-at = Enviar mais tarde: quando, por exemplo 14:30 ou tomorrow 9:00
cmd-anonreply-after = Enviar mais tarde: depois de quanto, por exemplo 2h
cmd-anonreply-at = Enviar mais tarde: quando, por exemplo 14:30 ou tomorrow 9:00

moment-past = Esse horário já passou: agora são <t:{ $now }:t>, e seu fuso horário é { $zone }. Escreva por exemplo `2h` ou `tomorrow 9:00`, ou mude seu fuso com `/preferences timezone`.
moment-too-far = É longe demais. Você pode planejar com no máximo { $limit } de antecedência.
remind-role-or-staff = Escolha um cargo ou `staff`, não os dois.
remind-not-everyone = Não menciono todo mundo. Escolha um cargo da equipe.
remind-no-staff-roles = Minhas configurações não indicam nenhum cargo da equipe. Escolha um cargo.
reminder-too-long = Um lembrete pode ter no máximo { $limit } caracteres. Encurte-o.
reminders-too-many = Você já tem { $limit } lembretes. Remova alguns antes com `/remove_reminder`.
reminder-set = ⏰ Lembrete nº { $number }: vou lembrar { $whom ->
    [self] você
    [staff] a equipe
   *[other] { $whom }
} aqui <t:{ $moment }:R> (<t:{ $moment }:f>; seu fuso horário é { $zone }).
reminder-set-every = ⏰ Lembrete nº { $number }: vou lembrar { $whom ->
    [self] você
    [staff] a equipe
   *[other] { $whom }
} aqui <t:{ $moment }:R> (<t:{ $moment }:f>), e depois `{ $every }` (seu fuso horário é { $zone }).
reminder-own = ⏰ { $who }, você queria ser lembrado: { $text }
reminder-for-others = ⏰ { $who }, <@{ $staff }> queria lembrar vocês: { $text }
reminder-late = *(Era para <t:{ $moment }:R>, mas eu estava offline.)*
reminder-missed = { $missed ->
    [one] *(Era para <t:{ $moment }:R> e mais { $missed } vez desde então, mas eu estava offline.)*
   *[other] *(Era para <t:{ $moment }:R> e mais { $missed } vezes desde então, mas eu estava offline.)*
}
reminders-none = Você não tem lembretes.
reminders-none-here = Não há lembretes neste ticket.
reminders-title = Lembretes
reminders-line = `#{ $number }` <t:{ $moment }:f> em <#{ $channel }>{ $whom ->
    [self] { "" }
   *[other] { " " }para { $whom }
}: { $text }{ $every ->
    [once] { "" }
   *[other] { " " }(`{ $every }`)
}
reminder-removed = O lembrete nº { $number } foi removido.
no-such-reminder = Não há mais lembrete nº { $number }. `/reminders` lista os seus.
not-your-reminder = O lembrete nº { $number } é de outra pessoa. Só ela e os moderadores podem removê-lo.
not-your-role = Você não tem o cargo <@&{ $role }>.
no-opting-out = Não posso deixar ninguém fora dos lembretes de um cargo, porque não vejo quem tem qual cargo: `membership` em `[members]` está desligado nas minhas configurações.
reminders-on = Os lembretes de <@&{ $role }> mencionam você de novo.
reminders-off = Os lembretes de <@&{ $role }> não mencionam mais você.
reminders-on-already = Os lembretes de <@&{ $role }> já mencionam você.
reminders-off-already = Os lembretes de <@&{ $role }> já não mencionam você.
alert-ping = 🔔 { $who } O membro escreveu.
alert-set = 🔔 Vou mencionar você quando <@{ $member }> escrever de novo, mesmo que seja em outro ticket. Use outra vez para cancelar.
alert-withdrawn = Não vou mencionar você quando <@{ $member }> escrever de novo.
alert-none = Você não pediu menção para quando este membro escrever.
subscribed = 🔔 Vou mencionar você sempre que o membro escrever neste ticket. `/unsubscribe` acaba com isso.
subscribed-already = Já menciono você sempre que o membro escreve neste ticket.
unsubscribed = Não vou mais mencionar você quando o membro escrever neste ticket.
unsubscribed-already = Você não tem assinatura deste ticket.
reply-after-or-at = Use `after` ou `at`, não os dois.
reply-anonymous-or-real = Use `anonymous` ou `real`, não os dois.
reply-only-once = Uma resposta é enviada uma vez: dê um horário sem `every`.
reply-files-not-kept = Um arquivo desta resposta não pode ser guardado até lá: é grande demais, ou não consegui baixá-lo. Envie a resposta agora, ou programe-a sem o arquivo.
scheduled-too-many = Este ticket já tem { $limit } respostas programadas. Cancele algumas antes com `/scheduled cancel`.
reply-scheduled = 🕑 Resposta programada para <t:{ $moment }:f> (<t:{ $moment }:R>): { $text }
    `/scheduled cancel` com o número { $number } a cancela.
scheduled-none = Não há respostas programadas neste ticket.
scheduled-title = Respostas programadas
scheduled-line = `#{ $number }` <t:{ $moment }:f> de <@{ $staff }>: { $text }
scheduled-cancelled = A resposta programada nº { $number } foi cancelada.
no-such-scheduled = Não há mais resposta programada nº { $number } neste ticket.
not-your-scheduled = A resposta programada nº { $number } é de outra pessoa. Só ela e os moderadores podem cancelá-la.
scheduled-not-sent = ⚠️ <@{ $staff }>, sua resposta programada não pôde ser enviada: é longa demais ou está vazia, ou não consigo mais lê-la. Escreva-a de novo.
cancelled-with-ticket = 🗑️ O ticket nº { $ticket } de **{ $name }** está encerrado, então isto não vai mais acontecer:
cancelled-reminder = - Lembrete de <@{ $staff }> para <t:{ $moment }:f>: { $text }
cancelled-reply = - Resposta programada de <@{ $staff }> para <t:{ $moment }:f>: { $text }
cancelled-more = … e mais { $count }
timezone-is = Seu fuso horário é { $zone }, onde agora são { $time }. Para mudar, informe outro, por exemplo `Europe/Paris`.
timezone-set = Seu fuso horário agora é { $zone }, onde são { $time }.
timezone-or-reset = Informe um fuso horário ou use `reset`, não os dois.
no-such-timezone = Não existe o fuso horário “{ $given }”. Escreva o nome dele como `{ $near }`.

## Closing with a reason, and closing everything

reason-required = Diga por quê: `{ $command } <reason>`. Minhas configurações pedem um motivo para cada ticket encerrado.
reason-form = Encerrar o ticket
reason-field = Por quê?
cmd-close_all = Encerrar todos os tickets abertos, depois de perguntar duas vezes
cmd-close_all-silent = Não avisar os membros
cmd-close_all-reason = O motivo; os membros também ficam sabendo, a não ser que o encerramento seja silencioso
cmd-close_all_sure = Responder se todos os tickets devem ser encerrados
cmd-close_all_sure-no = Não encerrar nada
cmd-close_all_sure-sure = Se é a segunda vez
cmd-close_all_sure-wish = O que foi pedido
close-all-ask = ⚠️ Isto encerra { $count ->
    [one] o único ({ $count }) ticket que está aberto
   *[other] todos os { $count } tickets que estão abertos
}. Quer isso?
close-all-ask-again = ⚠️ Tem certeza? Ninguém pode desfazer isso de uma vez: { $count ->
    [one] { $count } ticket será encerrado
   *[other] { $count } tickets serão encerrados
}, e cada um teria que ser reaberto manualmente.
close-all-button = Encerrar todos
close-all-no-button = Não encerrar nada
close-all-none = Nenhum ticket está aberto.
close-all-running = Todos os tickets abertos já estão sendo encerrados.
close-all-theirs = Só quem pediu pode responder.
close-all-over = Isto já foi respondido.
close-all-late = Você demorou demais, então nada foi encerrado. Use o comando de novo.
close-all-withdrawn = Nada foi encerrado.
close-all-begun = Estou encerrando { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}. { $where ->
    [private] Digo nas suas mensagens diretas até onde cheguei.
   *[other] Você pode ver em { $where } até onde cheguei.
}
close-all-progress = 🔒 <@{ $staff }> está encerrando todos os tickets abertos: { $done } de { $count } até agora.
close-all-done = 🔒 <@{ $staff }> encerrou todos os tickets abertos: { $count ->
    [one] era { $count }.
   *[other] eram { $count }.
}

## Categories while the bot runs

cmd-category = Os tipos de ticket entre os quais os membros escolhem
cmd-category-list = Listar todas as categorias na ordem do menu
cmd-category-list-page = Qual página
cmd-category-create = Criar uma categoria
cmd-category-create-name = Como se chama
cmd-category-create-parent = A categoria ou o fórum do Discord para os tickets dela (vazio: o de sempre)
cmd-category-create-description = Para que serve; aparece no menu
cmd-category-rename = Mudar o nome de uma categoria
cmd-category-rename-category = Qual categoria
cmd-category-rename-name = Como se chama a partir de agora
cmd-category-describe = Dizer para que serve uma categoria
cmd-category-describe-category = Qual categoria
cmd-category-describe-text = O que o menu diz sobre ela (vazio: nada)
cmd-category-emoji = Dar um emoji a uma categoria
cmd-category-emoji-category = Qual categoria
cmd-category-emoji-emoji = O emoji (vazio: nenhum)
cmd-category-greeting = Dizer o que o membro lê quando um ticket assim abre
cmd-category-greeting-category = Qual categoria
cmd-category-greeting-text = O texto (vazio: o de sempre)
cmd-category-answer = Responder logo a este tipo de pergunta, sem ticket
cmd-category-answer-category = Qual categoria
cmd-category-answer-text = A resposta (vazio: voltar a abrir tickets)
cmd-category-form = Fazer perguntas ao membro antes
cmd-category-form-category = Qual categoria
cmd-category-form-questions = Até cinco, com | entre elas; + antes: resposta longa, ?: opcional (vazio: nenhuma)
cmd-category-order = Mudar o lugar de uma categoria no menu
cmd-category-order-category = Qual categoria
cmd-category-order-place = O lugar dela, contado a partir de 1
cmd-category-move = Dizer para onde vão os tickets de uma categoria
cmd-category-move-category = Qual categoria
cmd-category-move-parent = A categoria ou o fórum do Discord (vazio: o de sempre)
cmd-category-roles = Dizer quais cargos veem os tickets de uma categoria ou são mencionados
cmd-category-roles-category = Qual categoria
cmd-category-roles-purpose = Para quê
    .staff = Vê os tickets
    .ping = É mencionado quando um ticket abre
cmd-category-roles-role = Qual cargo
cmd-category-roles-remove = Tirar o cargo em vez de pôr
cmd-category-enable = Deixar os membros escolherem uma categoria de novo
cmd-category-enable-category = Qual categoria
cmd-category-disable = Não deixar os membros escolherem uma categoria por enquanto
cmd-category-disable-category = Qual categoria
cmd-category-on = Perguntar aos membros sobre o que é a mensagem
cmd-category-off = Não perguntar aos membros sobre o que é a mensagem
cmd-category-timeout = Dizer quanto tempo os membros têm para escolher
cmd-category-timeout-time = Quanto, por exemplo 10m
cmd-category-delete = Apagar uma categoria; os tickets dela ficam
cmd-category-delete-category = Qual categoria
category-none = Não há categorias. Crie uma com `/category create`.
category-none-made = Nenhuma categoria foi criada com `/category create` ainda.
category-list = { $count ->
    [one] { $count } categoria
   *[other] { $count } categorias
}{ $menu ->
    [off] { " · não se pergunta aos membros" }
   *[on] { "" }
}
category-line = **{ $name }** · <#{ $parent }>{ $from ->
    [file] { " · do arquivo de configurações" }
   *[made] { "" }
}{ $state ->
    [off] { " · não pode ser escolhida" }
   *[on] { "" }
}
category-line-form = { $count ->
    [one] { $count } pergunta
   *[other] { $count } perguntas
}
category-line-greeting = saudação própria
category-line-answer = respondida sem ticket
category-line-staff = vista por { $roles }
category-line-ping = menciona { $roles }
category-of-file = A categoria “{ $name }” está no arquivo de configurações: só pode ser mudada lá.
category-no-place = <#{ $channel }> não é uma categoria nem um fórum do servidor da equipe, ou não consigo vê-lo.
category-same = “{ $name }” já está assim.
category-created = A categoria “{ $name }” agora está no menu. `/config undo` desfaz isso.
category-changed = A categoria “{ $name }” foi mudada. `/config undo` desfaz isso.
category-moved = Tickets novos em “{ $name }” vão para lá a partir de agora. Os que existem ficam onde estão.
category-enabled = Os membros podem escolher “{ $name }” de novo.
category-disabled = Os membros não podem escolher “{ $name }” por enquanto. Os tickets dela ficam como estão.
category-deleted = A categoria “{ $name }” foi apagada. Os tickets dela ficam como estão. `/config undo` a traz de volta.
category-menu-on = Pergunta-se aos membros sobre o que é a mensagem.
category-menu-off = Não se pergunta mais aos membros: o que eles escrevem vai para o lugar de sempre. As mensagens de `/panel post` continuam mostrando as categorias.
category-menu-timeout = Feito. Quem não escolher a tempo ganha um ticket no lugar de sempre.

## Tickets by a button

cmd-panel = Mensagens que abrem tickets
cmd-panel-post = Publicar uma mensagem com um botão ou um menu que abre um ticket
cmd-panel-post-channel = Onde publicar, no servidor dos membros
cmd-panel-post-text = O que ela diz (deixe vazio para o texto de sempre)
cmd-panel-list = Listar as mensagens que abrem tickets
cmd-panel-list-page = Qual página
cmd-open_ticket = Abrir um ticket por um botão
cmd-open_ticket-category = O número da categoria
cmd-open_ticket-answer-1 = Sua resposta à primeira pergunta
cmd-open_ticket-answer-2 = Sua resposta à segunda pergunta
cmd-open_ticket-answer-3 = Sua resposta à terceira pergunta
cmd-open_ticket-answer-4 = Sua resposta à quarta pergunta
cmd-open_ticket-answer-5 = Sua resposta à quinta pergunta
panel-title = Fale com a equipe
panel-text = Abra um ticket aqui, e eu escrevo nas suas mensagens diretas. Tudo o que você responder lá chega à equipe, e mais ninguém vê.
panel-button = Abrir um ticket
panel-posted = Os membros já podem abrir tickets aqui: { $link }
panel-posting = Estou publicando a mensagem em <#{ $channel }>.
panel-not-posted = Não consegui publicar a mensagem em <#{ $channel }>: { $reason }.
panel-too-long = O texto pode ter no máximo { $limit } caracteres.
panel-no-channel = Não vejo o canal <#{ $channel }>, ou ele não existe.
panel-elsewhere = <#{ $channel }> não está no servidor dos membros.
panel-no-text-channel = <#{ $channel }> não é um canal de texto.
panel-none = Nenhuma mensagem abre tickets. `/panel post` publica uma.
panel-list = Mensagens que abrem tickets
panel-line = { $where } · publicada por <@{ $staff }> <t:{ $moment }:d>
panel-greeting = Seu ticket está aberto. Escreva aqui o que quer dizer à equipe: tudo o que você escrever aqui chega a ela, e ela responde aqui.
panel-opened = Seu ticket está aberto. Enviei uma mensagem direta a você: escreva lá.
panel-opening = Seu ticket está aberto. Escreva para mim nas suas mensagens diretas.
panel-dms-closed = ⚠️ Seu ticket está aberto, mas não posso enviar mensagens diretas a você, então as respostas da equipe não chegarão. Permita mensagens diretas de membros deste servidor e escreva para mim lá.
panel-open-already = Você já tem um ticket aberto. Escreva para mim nas suas mensagens diretas, e isso chega à equipe.
panel-too-soon = Você acabou de ter um ticket. Poderá abrir outro { $moment }.
panel-busy = Muitos tickets estão sendo abertos agora. Tente de novo em um minuto.
panel-blocked = { $until ->
    [none] 🚫 Você não pode escrever à equipe.
   *[other] 🚫 Você não pode escrever à equipe até <t:{ $until }:f>.
}
panel-paused = { $until ->
    [none] ⏳ A equipe não está abrindo tickets no momento.
   *[other] ⏳ A equipe não está abrindo tickets até <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Ela diz: { $reason }
}
panel-held = ⏳ A equipe olha o que contas novas e membros novos enviam antes de receber. Escreva para mim nas suas mensagens diretas: sua mensagem fica guardada, e ela vai ver.
panel-not-here = Você não pode abrir tickets aqui.

## Suggestions

cmd-suggest = Sugerir algo à equipe e a todos os outros
cmd-suggest-text = O que você deseja
cmd-vote = Votar em uma sugestão
cmd-vote-way = Se você é a favor
cmd-vote-number = Qual sugestão
cmd-suggestion = O que os membros sugerem
cmd-suggestion-plan = Dizer que uma sugestão vai ser feita
cmd-suggestion-plan-number = O número da sugestão
cmd-suggestion-plan-answer = O que dizer a todos sobre ela
cmd-suggestion-done = Dizer que uma sugestão já foi feita
cmd-suggestion-done-number = O número da sugestão
cmd-suggestion-done-answer = O que dizer a todos sobre ela
cmd-suggestion-decline = Dizer que uma sugestão não vai ser feita
cmd-suggestion-decline-number = O número da sugestão
cmd-suggestion-decline-answer = O que dizer a todos sobre ela
cmd-suggestion-list = Listar as sugestões
cmd-suggestion-list-state = Só as abertas, planejadas, feitas ou recusadas
cmd-suggestion-list-page = Qual página
suggestion-title = Sugestão nº { $number }
suggestion-author = Sugerida por <@{ $author }>
suggestion-state-field = Situação
suggestion-state = { $state ->
    [planned] 📌 Planejada
    [done] ✅ Feita
    [declined] ⛔ Recusada
   *[open] 💬 Aberta a votos
}
suggestion-answer-field = A equipe diz
suggestion-posted = Obrigado! A sugestão nº { $number } está aqui: { $link }
suggestion-posting = Obrigado! A sugestão nº { $number } está sendo publicada.
suggestion-kept = Obrigado! Não consegui publicar a sugestão nº { $number }, mas a equipe a vê na lista dela.
suggestion-nowhere = Aqui não se recebem sugestões.
suggestion-empty = Diga o que você deseja.
suggestion-too-long = Uma sugestão pode ter no máximo { $limit } caracteres.
suggestion-too-many = { $count ->
    [one] Você pode fazer { $count } sugestão por dia. Volte amanhã.
   *[other] Você pode fazer { $count } sugestões por dia. Volte amanhã.
}
suggestion-answer-too-long = A resposta pode ter no máximo { $limit } caracteres.
suggestion-decided = A sugestão nº { $number } agora está { $state ->
    [planned] planejada
    [done] feita
   *[declined] recusada
}. { $link ->
    [none] A mensagem dela não existe mais, então ninguém vê isso lá.
   *[other] { $link }
}
no-such-suggestion = Não há sugestão nº { $number }. `/suggestion list` mostra todas.
vote-for = 👍 Você é a favor desta sugestão. Aperte de novo para retirar seu voto.
vote-against = 👎 Você é contra esta sugestão. Aperte de novo para retirar seu voto.
vote-taken-back = Você retirou seu voto.
vote-over = A equipe já decidiu sobre esta sugestão, então ninguém pode mais votar nela.
suggestions-none = Não há sugestões aqui.
suggestions-title = Sugestões ({ $count })
suggestions-line = **nº { $number }** { $state ->
    [planned] 📌
    [done] ✅
    [declined] ⛔
   *[open] 💬
} 👍 { $up } 👎 { $down } · { $text }{ $link ->
    [none] { "" }
   *[other] { " " }· { $link }
}

## Statistics, limits of waiting, business hours

out-of-hours = Não há ninguém aqui agora, mas sua mensagem chegou. Você terá resposta quando voltarmos, <t:{ $moment }:f>.
out-of-hours-for-long = Não há ninguém aqui agora, mas sua mensagem chegou. Você terá resposta quando voltarmos.
wait-first = { $late ->
    [yes] ⏰ O membro espera uma primeira resposta desde <t:{ $since }:R>, mais de { $limit }.
   *[no] ⏳ O membro espera uma primeira resposta desde <t:{ $since }:R>: já se passaram { $percent } % de { $limit }.
}
wait-further = { $late ->
    [yes] ⏰ O membro espera uma resposta desde <t:{ $since }:R>, mais de { $limit }.
   *[no] ⏳ O membro espera uma resposta desde <t:{ $since }:R>: já se passaram { $percent } % de { $limit }.
}
cmd-sla = Listar os membros que esperam resposta, e quanto podem esperar
cmd-sla-page = Qual página
sla-none = Nenhum membro está esperando resposta.
sla-title = { $count ->
    [one] { $count } membro está esperando
   *[other] { $count } membros estão esperando
}{ $late ->
    [0] { "" }
   *[other] , { $late } há tempo demais
}
sla-off = Nenhum limite está definido: `first_response_minutes` e `answer_minutes` em `[sla]` definem um.
sla-limits = Primeira resposta: { $first } · respostas seguintes: { $further }{ $hours ->
    [open] {" "}· em horário de atendimento, que é agora
    [closed] {" "}· em horário de atendimento, de novo <t:{ $moment }:f>
    [never] {" "}· em horário de atendimento, que não está à vista
   *[always] { "" }
}
sla-unlimited = sem limite
sla-late = 🔴 espera { $what ->
    [first] a primeira resposta
   *[further] uma resposta
} <t:{ $since }:R>, tempo demais desde <t:{ $limit }:f>
sla-waiting = espera { $what ->
    [first] a primeira resposta
   *[further] uma resposta
} <t:{ $since }:R>, tempo demais a partir de <t:{ $limit }:f>
sla-waiting-unlimited = espera { $what ->
    [first] a primeira resposta
   *[further] uma resposta
} <t:{ $since }:R>
cmd-stats = Mostrar como foram os tickets: quantos, quanto duraram, quem respondeu
cmd-stats-period = Quanto para trás, por exemplo 7d; 30 dias se omitido
cmd-stats-staff = Só o que esta pessoa fez
cmd-stats-category = Só tickets desta categoria
stats-title = 📊 Estatísticas
stats-period = Últimos { $period }
stats-opened = **Abertos:** { $count } ({ $members } por membros, { $staff } pela equipe)
stats-closed = **Encerrados:** { $count } ({ $staff } pela equipe, { $members } por membros, { $itself } sozinhos)
stats-first = **Primeira resposta:** metade em até { $median }, 90 % em até { $p90 } ({ $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
})
stats-resolution = **Abertos até o último encerramento:** metade até { $median }, 90 % até { $p90 } ({ $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
})
stats-in-hours = -# em horário de atendimento: metade { $median }, 90 % { $p90 }
stats-unanswered = **Ainda sem resposta:** { $count ->
    [one] { $count } dos tickets abertos por membros
   *[other] { $count } dos tickets abertos por membros
}
stats-ratings = **Avaliações:** { $mean } de 5 ({ $count ->
    [one] { $count } avaliação
   *[other] { $count } avaliações
}: { $all })
stats-staff = **Equipe**
stats-staff-line = <@{ $staff }>: { $answers ->
    [one] { $answers } resposta
   *[other] { $answers } respostas
} em { $tickets ->
    [one] { $tickets } ticket
   *[other] { $tickets } tickets
}, { $closed } encerrados
stats-staff-line-first = <@{ $staff }>: { $answers ->
    [one] { $answers } resposta
   *[other] { $answers } respostas
} em { $tickets ->
    [one] { $tickets } ticket
   *[other] { $tickets } tickets
}, { $closed } encerrados, { $first ->
    [one] { $first } primeira resposta
   *[other] { $first } primeiras respostas
}, metade em até { $median }
stats-categories = **Categorias**
stats-category = { $name }: { $opened } abertos, { $closed } encerrados
stats-category-first = { $name }: { $opened } abertos, { $closed } encerrados, metade das primeiras respostas em até { $median }
stats-no-category = Sem categoria
stats-more = … e mais { $count }
stats-date = { $day }/{ $month }
stats-chart-days = Tickets abertos e encerrados
stats-chart-opened = abertos
stats-chart-closed = encerrados
stats-chart-week = Tickets abertos por hora da semana ({ $zone })
stats-monday = seg
stats-tuesday = ter
stats-wednesday = qua
stats-thursday = qui
stats-friday = sex
stats-saturday = sáb
stats-sunday = dom

## Several members in one ticket

cmd-add_member = Adicionar um membro a este ticket: todos nele leem o que é dito
cmd-add_member-member = Quem adicionar
cmd-remove_member = Remover um membro que foi adicionado a este ticket
cmd-remove_member-member = Quem remover
cmd-reply-to = Enviar só a este membro do ticket
cmd-anonreply-to = Enviar só a este membro do ticket
member-added = <@{ $member }> agora está neste ticket.
member-removed = <@{ $member }> não está mais neste ticket.
member-added-note = ➕ <@{ $staff }> adicionou <@{ $member }> ({ $name }) a este ticket: a partir de agora todos nele leem o que membros e equipe escrevem.
member-removed-note = ➖ <@{ $staff }> removeu <@{ $member }> ({ $name }) deste ticket.
member-added-told = A equipe adicionou você a uma conversa. A partir de agora todos nela, membros e equipe, leem o que você escrever aqui, e você lê o que eles escrevem.
member-removed-told = A equipe removeu você da conversa. O que você escrever aqui a partir de agora chega só à equipe.
member-added-unheard = ⚠️ Não foi possível dizer a <@{ $member }> que está neste ticket: { $reason }
member-not-back = ⚠️ <@{ $member }> estava neste ticket e não está mais: agora tem outro ticket.
member-not-shown = ⚠️ <@{ $member }> não recebeu esta mensagem: { $reason }
member-is-bot = Um bot não pode ser adicionado a um ticket.
member-is-stranger = <@{ $member }> não está no servidor dos membros.
member-is-staff = <@{ $member }> é da equipe. Use `/add_staff` para que veja este ticket.
member-is-blocked = <@{ $member }> tem um bloqueio. Use `/unblock` primeiro.
member-is-waiting = Algo que <@{ $member }> escreveu ainda está sendo tratado. Tente de novo mais tarde.
member-is-there = <@{ $member }> já está neste ticket.
member-is-first = Este é o ticket de <@{ $member }>: não dá para removê-lo dele.
member-not-there = <@{ $member }> não está neste ticket.
member-too-many = No máximo { $limit } membros podem ser adicionados a um ticket.
member-in-another = <@{ $member }> está em outro ticket aberto: { $where }
member-in-another-unplaced = <@{ $member }> está em outro ticket aberto, cujo canal ainda está sendo criado.
reply-to-nobody = <@{ $member }> não está neste ticket, então nada foi enviado.
copy-only-to = só para { $name }
end-not-yours = Só o membro de quem é esta conversa pode encerrá-la. Fale com a equipe se quiser sair dela.

## Texts for members, replaced

cmd-text = O que os membros leem, nas palavras de vocês
cmd-text-set = Fazer os membros lerem as palavras de vocês no lugar de um texto
cmd-text-set-key = Qual texto; /text list mostra todos
cmd-text-set-language = Em que idioma; se omitido, o do servidor
cmd-text-set-category = Só em tickets desta categoria
cmd-text-set-text = O que ele diz (deixe vazio para escrever em um formulário)
cmd-text-show = Mostrar um texto como é digitado, e as variáveis dele
cmd-text-show-key = Qual texto
cmd-text-show-language = Em que idioma; se omitido, o do servidor
cmd-text-show-category = Em tickets desta categoria
cmd-text-list = Listar os textos que os membros leem
cmd-text-list-replaced = Só os que vocês substituíram
cmd-text-list-page = Qual página
cmd-text-preview = Mostrar um texto como os membros o leem, com valores inventados
cmd-text-preview-key = Qual texto
cmd-text-preview-language = Em que idioma; se omitido, o do servidor
cmd-text-preview-category = Em tickets desta categoria
cmd-text-reset = Fazer os membros lerem o texto de sempre outra vez
cmd-text-reset-key = Qual texto
cmd-text-reset-language = Em que idioma; se omitido, o do servidor
cmd-text-reset-category = Só em tickets desta categoria
cmd-text-undo = Desfazer a última mudança de um texto
cmd-text-undo-key = Qual texto
cmd-text-undo-language = Em que idioma; se omitido, o do servidor
cmd-text-undo-category = Só em tickets desta categoria
cmd-text-history = Mostrar quem mudou um texto, e o que ele dizia
cmd-text-history-key = Qual texto
text-form = Texto para os membros
text-field = O que ele diz
text-set = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
} agora diz isto. Os valores são inventados:
text-reset = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
} não está mais substituído. `/text undo` traz as palavras de vocês de volta. Os membros voltam a ler isto; os valores são inventados:
text-preview = `{ $key }` (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
}, com valores inventados:
text-as-before = `{ $key }` (`{ $language }`) já diz isso.
text-ours = `{ $key }` (`{ $language }`) não está substituído{ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
}. `/text list` com `replaced` mostra o que está.
text-never-changed = `{ $key }` (`{ $language }`) nunca foi mudado{ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
}.
text-unknown = Os membros não leem nenhum texto chamado `{ $key }`. Você quis dizer `{ $near }`? `/text list` mostra todos.
text-no-language = Não conheço o idioma “{ $given }”. Você pode usar { $known }.
text-gone = Isto não pode ser trazido de volta: os membros não leem mais esse texto.
text-empty = Este texto não diria nada, pelo menos com alguns valores. Escreva algo.
text-too-long = Com os valores preenchidos, este texto poderia chegar a { $length } caracteres, mas cabem { $limit } ali.
text-no-such-variable = Não há variável `{"{"} ${ $name } {"}"}` neste texto. { $known ->
    [none] Ele não tem nenhuma.
   *[other] Você pode usar { $known }.
}
text-no-variable = `{ $name }` não pode ficar entre chaves: só variáveis podem, com um cifrão antes do nome.
text-syntax = Não consigo ler a linha { $line } a partir do caractere { $column }: { $problem ->
    [expected] ali tem que vir `{ $token }`
    [closing] esta chave fecha, mas nenhuma foi aberta
    [default] um caso, e só um, tem que ser o padrão, marcado com `*`
    [variable] ali tem que vir o nome de uma variável, por exemplo `$name`
    [quote] a aspa nunca é fechada
   *[other] isso não cabe ali
}. Para escrever uma chave como texto, use `{"{"} "{"{"}" {"}"}`.
text-shown = **`{ $key }`** (`{ $language }`){ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
} · { $variables ->
    [none] sem variáveis
   *[other] variáveis: { $variables }
} · no máximo { $limit } caracteres{ $places ->
    [0] { "" }
   *[other] { " " }· substituído:
}
text-shown-now = O que os membros leem
text-shown-ours = O texto de sempre
text-list = Textos que os membros leem ({ $count })
text-line = **`{ $key }`** { $text }
text-place = { $holds ->
    [yes] - ✏️
   *[no] - ⚠️ não combina mais com o texto de sempre, que é usado no lugar:
} `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
}
text-none-replaced = Nenhum texto está substituído. `/text set` substitui um.
text-history = Mudanças de `{ $key }`
text-no-history = `{ $key }` nunca foi mudado.
text-change = <t:{ $moment }:f> <@{ $staff }> · `{ $language }`{ $category ->
    [none] { "" }
   *[other] { " " }em **{ $category }**
}: { $what ->
    [reset] *o texto de sempre*
   *[set] { $text }
}

## Settings that change without a restart

cmd-config = Ver e mudar minhas configurações
cmd-config-get = Mostrar uma configuração e de onde vem o valor dela
cmd-config-get-key = Qual configuração, por exemplo closing.idle_hours (vazio: todas)
cmd-config-set = Mudar uma configuração, sem reiniciar
cmd-config-set-key = Qual configuração, por exemplo closing.idle_hours
cmd-config-set-value = O que deve ser, por exemplo 48h, yes, #canal ou none
cmd-config-reset = Voltar ao que o arquivo diz
cmd-config-reset-key = Qual configuração
cmd-config-list = Listar todas as configurações que mudam sem reiniciar
cmd-config-list-page = Qual página
cmd-config-history = Mostrar quem mudou o quê, e como era antes
cmd-config-history-key = Qual configuração (deixe vazio para todas)
cmd-config-history-page = Qual página
cmd-config-undo = Desfazer a última mudança
cmd-config-export = Receber em um arquivo o que está definido aqui
cmd-config-import = Aplicar as configurações de um arquivo assim
cmd-config-import-file = O arquivo, de no máximo 64 KB
cmd-config_import_sure = Responder se as configurações de um arquivo devem ser aplicadas
cmd-config_import_sure-no = Não mudar nada
cmd-config_import_sure-number = Quais configurações
config-is = `{ $key }` é { $value }, { $origin }.
config-list = ⚙️ Configurações
config-line = `{ $key }`: { $value } ({ $origin })
config-nothing = nada
config-as-file = como no arquivo
config-from-variable = da variável `{ $name }`
config-from-run-time = definido aqui
config-from-run-time-over = definido aqui, acima da linha { $line } do arquivo
config-from-file = da linha { $line } do arquivo
config-from-default = por padrão
config-set = `{ $key }` agora é { $value }. Vale para tudo o que começar a partir de agora, também depois de reiniciar.
config-same = `{ $key }` já está definido como { $value }.
config-reset = `{ $key }` volta a ser como o arquivo diz.
config-not-set = `{ $key }` não está definido aqui: é como o arquivo diz.
config-unknown = `{ $key }` não é nenhuma das configurações que mudam sem reiniciar. `config list` as mostra; as outras estão no arquivo.
config-unknown-near = `{ $key }` não é nenhuma das configurações que mudam sem reiniciar. Você quis dizer `{ $near }`?
config-secret = Segredos ficam só no arquivo ou nas variáveis dele. Não os mostro nem os aceito.
config-variable-wins = A variável `{ $name }` decide sobre `{ $key }`, seja o que for definido aqui. Mude-a lá, ou remova-a e me reinicie.
config-unfit = `{ $key }` não pode ser “{ $value }”. Aceita { $right }. Nada foi mudado.
config-wrong = Isso não combinaria com as outras configurações, então nada foi mudado:
    { $reason }
config-kind-flag = `yes` ou `no`
config-kind-number = um número inteiro
config-kind-duration = um tempo, por exemplo `48h`, `2d` ou `30m`, em unidades inteiras da configuração, ou o número delas
config-kind-colour = uma cor, por exemplo `0x5865F2` ou `#5865F2`
config-kind-text = um texto; `""` é um vazio
config-kind-optional-text = um texto, `""` para um vazio, ou `none`
config-kind-channel = um canal ou uma categoria, como menção ou ID, ou `none`
config-kind-roles = cargos, como menções ou IDs, com vírgulas entre eles, ou `none`
config-kind-words = textos com vírgulas entre eles, ou `none`
config-kind-categories = categorias em JSON; com `/category` é mais fácil
config-kind-choice = um de `{ $words }`
config-history = ⚙️ Mudanças de configurações
config-never-changed = Nada foi mudado aqui até hoje.
config-change = <t:{ $moment }:f> <@{ $staff }>: `{ $key }`: { $before } → { $after }
config-change-undone = <t:{ $moment }:f> <@{ $staff }> (desfeito): `{ $key }`: { $before } → { $after }
config-change-itself = <t:{ $moment }:f>: `{ $key }`: { $before } → { $after }
config-nothing-to-undo = Não há mudança para desfazer.
config-undone = A última mudança foi desfeita:
config-undone-line = `{ $key }`: { $value }
config-more = … e mais { $count }
config-nothing-set = Nada está definido aqui: todas as configurações são como no arquivo.
config-exported = { $count ->
    [one] Aqui está a única ({ $count }) configuração definida aqui.
   *[other] Aqui estão as { $count } configurações definidas aqui.
}
config-import-no-file = Anexe um arquivo como o que `config export` cria.
config-import-too-large = Esse arquivo é grande demais, ou não é do Discord: pode ter no máximo { $limit } KB.
config-import-unread = Não consigo ler esse arquivo:
    { $reason }
config-import-empty = Não há configurações nesse arquivo.
config-import-same = Tudo o que está nesse arquivo já está definido.
config-import-ask = { $count ->
    [one] { $count } configuração mudaria. Aplicar?
   *[other] { $count } configurações mudariam. Aplicar?
}
config-import-line = `{ $key }`: { $before } → { $after }
config-import-button = Aplicar
config-import-no-button = Deixar
config-import-over = Isso já passou: importe o arquivo de novo.
config-import-theirs = Só quem trouxe o arquivo pode dizer isso.
config-import-withdrawn = Nada foi mudado.
config-imported = As configurações foram aplicadas. `config undo` desfaz tudo isso.

## The bot's status

presence-maintenance = { $reason ->
    [none] Manutenção: escreva para mim mesmo assim
   *[other] Manutenção: { $reason }
}
held-maintenance = { $until ->
    [none] 🛠️ A equipe está fora para manutenção.
   *[other] 🛠️ A equipe está fora para manutenção até <t:{ $until }:f>.
} { $reason ->
    [none] Nada se perde: sua mensagem está guardada e chega a ela depois, então não precisa enviar de novo.
   *[other] Nada se perde: sua mensagem está guardada e chega a ela depois, então não precisa enviar de novo. A equipe diz: { $reason }
}
panel-maintenance = { $until ->
    [none] 🛠️ A equipe está fora para manutenção, então nenhum ticket é aberto no momento.
   *[other] 🛠️ A equipe está fora para manutenção, então nenhum ticket é aberto até <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] A equipe diz: { $reason }
}
maintenance-on = 🛠️ A manutenção começou e dura { $until ->
    [none] até alguém acabar com ela
   *[other] até <t:{ $until }:f>
}. Mostro isso ao lado do meu nome. Tickets abertos continuam; quem abriria um é avisado da manutenção uma vez por dia, e o que escreve fica retido e segue depois. { $reason ->
    [none] { "" }
   *[other] Aos membros se diz: { $reason }
}
maintenance-over = ▶️ A manutenção acabou. { $count ->
    [0] Nada estava retido.
    [one] { $count } mensagem que estava retida segue.
   *[other] { $count } mensagens que estavam retidas seguem.
}
maintenance-none = Não há manutenção.
maintenance-off-alone = Para acabar com a manutenção, diga `off` sem tempo nem motivo.
maintenance-off-button = Acabar com a manutenção
pause-maintenance = Há manutenção, que retém o que abriria um ticket. Um administrador acaba com ela com `/status maintenance off`.
status-shown = { $status ->
    [idle] 🌙 Mostro que estou ausente.
    [dnd] ⛔ Mostro que não quero ser perturbado.
    [invisible] ⚪ Mostro que estou offline.
   *[online] 🟢 Mostro que estou online.
} { $activity ->
    [none] Não há atividade.
    [playing] Minha atividade: jogando { $text }
    [listening] Minha atividade: ouvindo { $text }
    [watching] Minha atividade: assistindo a { $text }
    [competing] Minha atividade: competindo em { $text }
   *[custom] Minha atividade: { $text }
}
status-paused = { $what ->
    [maintenance] 🛠️ Há manutenção
    [new] ⏸️ Tickets novos estão em pausa
    [raid] 🛡️ O modo de invasão está ativado
   *[all] ⏸️ Tudo o que os membros escrevem fica retido
} desde <t:{ $since }:f>, { $until ->
    [none] até alguém acabar com isso.
   *[other] até <t:{ $until }:f>.
} { $reason ->
    [none] { "" }
   *[other] Aos membros se diz: { $reason }
}
status-nothing-paused = Nada está em pausa, e não há manutenção.
presence-or-reset = Diga o que mostrar (`status`, `activity` ou `text`), ou use só `reset`.
presence-text = O que devo mostrar? Acrescente um texto à atividade.
presence-too-long = É longo demais: o Discord mostra no máximo { $limit } caracteres.
presence-later = Isto aparece quando a manutenção acabar.

cmd-status = O que mostro ao lado do meu nome, e manutenção
cmd-status-show = Mostrar meu status, e se algo está em pausa
cmd-status-presence = Mudar o que mostro ao lado do meu nome
cmd-status-presence-status = Online, ausente, não perturbe ou invisível
cmd-status-presence-activity = Como o texto é introduzido; custom mostra só o texto
cmd-status-presence-text = O texto
cmd-status-presence-reset = Mostrar só que estou online
cmd-status-maintenance = Reter tickets novos e dizer aos membros que há manutenção
cmd-status-maintenance-state = Ligada ou desligada
cmd-status-maintenance-time = Por quanto tempo, por exemplo 2h (deixe vazio para acabar você mesmo)
cmd-status-maintenance-reason = O que os membros ficam sabendo

## Roles beside names

role-is = { $role ->
    [none] Você não escolheu um cargo, então os membros veem o seu mais alto.
   *[other] { $place ->
        [ticket] Neste ticket, o membro vê seu cargo <@&{ $role }>.
       *[all] Em todos os seus tickets sem outra escolha, os membros veem seu cargo <@&{ $role }>.
    }
}
role-set = { $role ->
    [none] { $place ->
        [ticket] Sua escolha para este ticket foi retirada.
       *[all] Sua escolha para todos os tickets foi retirada.
    }
   *[other] { $place ->
        [ticket] A partir de agora, o membro vê seu cargo <@&{ $role }> neste ticket.
       *[all] A partir de agora, os membros veem seu cargo <@&{ $role }> em todos os seus tickets, a não ser que você escolha outro para um deles.
    }
}
role-none = { $place ->
    [ticket] Você não escolheu um cargo para este ticket.
   *[all] Você não escolheu um cargo para todos os tickets.
}
role-or-reset = Informe um cargo ou use `reset`, não os dois.
role-not-shown = Aqui os membros não veem cargos da equipe. `top_role` em `[style]` nas minhas configurações os mostra, se não houver `label`.

cmd-role = Escolher qual cargo seu os membros veem
cmd-role-ticket = Escolher qual cargo seu o membro deste ticket vê
cmd-role-ticket-role = O cargo (deixe vazio para ver sua escolha)
cmd-role-ticket-reset = Retirar sua escolha
cmd-role-default = Escolher qual cargo seu os membros veem em todos os tickets
cmd-role-default-role = O cargo (deixe vazio para ver sua escolha)
cmd-role-default-reset = Retirar sua escolha

## Preferences

language-name = português (Brasil)
language-placeholder = Escolha seu idioma
language-is = Seu idioma é { $language }. Para mudar, informe outro.
language-set = Seu idioma agora é { $language }.
language-or-reset = Informe um idioma ou use `reset`, não os dois.
no-such-language = Não falo “{ $given }”, só { $known }.
card-language = Idioma
pings-are = { $state ->
    [on] Lembretes, avisos e assinaturas mencionam você com notificação.
   *[off] Lembretes, avisos e assinaturas citam você sem notificar. Os de um cargo inteiro ainda notificam: veja `/reminder_subscription`.
}

cmd-preferences-language = Mostrar ou definir o idioma em que falo com você
cmd-preferences-language-language = Por exemplo fr (deixe vazio para ver o seu)
cmd-preferences-language-reset = Voltar ao idioma do seu Discord
cmd-preferences-pings = Escolher se lembretes, avisos e assinaturas notificam você
cmd-preferences-pings-state = Ligado ou desligado (deixe vazio para ver sua escolha)

## What is kept about people

ids = **Membro:** `{ $member }`
    { "" }**Ticket nº { $number }:** `{ $ticket }`
    { "" }**Canal:** { $channel ->
    [none] nenhum
   *[other] `{ $channel }`
}
    { "" }**Mensagens diretas:** { $direct ->
    [none] nenhuma ainda
   *[other] `{ $direct }`
} { $message ->
    [none] { "" }
   *[other] · **esta mensagem:** `{ $message }`
}
privacy = **O que guardo sobre você**
    • O que você e a equipe escrevem nos seus tickets, com versões anteriores, o que foi apagado e arquivos; seu nome e seu ID. { $messages ->
    [0] Os textos ficam até serem apagados
    [one] Os textos somem { $messages } dia depois que um ticket foi encerrado
   *[other] Os textos somem { $messages } dias depois que um ticket foi encerrado
}, { $files ->
    [0] e as cópias de arquivos também
    [one] e as cópias de arquivos somem depois de { $files } dia
   *[other] e as cópias de arquivos somem depois de { $files } dias
}. Que houve um ticket fica registrado.
    • Seu idioma e seu fuso horário se você os informou, avaliações, sugestões e votos, e o que a equipe anota sobre você, como bloqueios. Ficam até serem apagados.
    • Registros técnicos do que aconteceu, com textos de mensagens: { $events ->
    [0] ficam até serem apagados.
    [one] somem depois de { $events } dia.
   *[other] somem depois de { $events } dias.
} O registro de { $audit ->
    [0] quem mudou o quê fica até ser apagado.
    [one] quem mudou o quê some depois de { $audit } dia.
   *[other] quem mudou o quê some depois de { $audit } dias.
}

    { "" }**Quem vê:** a equipe do servidor, na medida em que vê seu ticket, e quem cuida de mim. Mais ninguém.
    { "" }**Seus direitos:** escreva aqui à equipe para receber tudo em um arquivo, ou para que seja apagado.
export-done = O que sei sobre <@{ $person }>: { $rows ->
    [one] { $rows } linha
   *[other] { $rows } linhas
}. Inclui o que a equipe escreveu sobre essa pessoa, então revise antes de entregar. { $files ->
    [0] { "" }
    [one] Falta { $files } arquivo das mensagens; quem cuida de mim pode acrescentá-lo com `modmail-bot db export`.
   *[other] Faltam { $files } arquivos das mensagens; quem cuida de mim pode acrescentá-los com `modmail-bot db export`.
}
export-nobody = Não sei nada sobre <@{ $person }>.
export-too-large = Sei mais sobre <@{ $person }> do que cabe em um arquivo no Discord. Quem cuida de mim pode entregar com `modmail-bot db export { $person }`.

cmd-id = Mostrar os IDs deste ticket, do membro e dos canais dele
cmd-privacy = Mostrar o que guardo sobre você, por quanto tempo, e quem vê
cmd-export = Receber um arquivo com tudo o que sei sobre uma pessoa
cmd-export-member = Quem

## Mentions of the bot

alert-mention = 💬 **{ $name }** (<@{ $member }> · `{ $member }`) me mencionou: { $link }

## Who may call which command

cmd-permissions = Quem pode usar qual comando, seja qual for o nível
cmd-permissions-allow = Deixar alguém usar um comando mesmo que o nível não baste
cmd-permissions-allow-member = Quem
cmd-permissions-allow-role = Ou todos com este cargo
cmd-permissions-allow-command = Qual comando
cmd-permissions-deny = Impedir alguém de usar um comando mesmo que o nível baste
cmd-permissions-deny-member = Quem
cmd-permissions-deny-role = Ou todos com este cargo
cmd-permissions-deny-command = Qual comando
cmd-permissions-reset = Deixar o nível decidir de novo se alguém pode usar um comando
cmd-permissions-reset-member = Quem
cmd-permissions-reset-role = Ou todos com este cargo
cmd-permissions-reset-command = Qual comando
cmd-permissions-show = Mostrar quem pode usar um comando
cmd-permissions-show-command = Qual comando
cmd-permissions-list = Listar tudo o que vocês decidiram sobre comandos
cmd-permissions-list-page = Qual página
cmd-permissions-undo = Desfazer a última decisão sobre um comando
cmd-permissions-history = Mostrar quem decidiu o quê sobre comandos
cmd-permissions-history-page = Qual página
permissions-both = Informe um membro ou um cargo, não os dois.
permissions-unknown = Não existe o comando `{ $name }`.{ $nearest ->
    [none] { "" }
   *[other] { " " }Você quis dizer `{ $nearest }`?
}
permissions-owners = `{ $command }` é só para os donos e não pode ser dado a outros nem tirado deles.
permissions-is-owner = { $who } é dono e pode usar todos os comandos. Ninguém pode mudar isso aqui.
permissions-elsewhere = Cargos só contam no servidor da equipe. Use este comando lá.
permissions-as-before = Já é assim: { $effect ->
    [allow] { $who } pode usar `{ $command }`.
    [deny] { $who } não pode usar `{ $command }`.
   *[level] nada foi decidido sobre { $who } e `{ $command }`, então o nível decide.
}
permissions-done = { $effect ->
    [allow] { $who } agora pode usar `{ $command }`, seja qual for o nível.
    [deny] { $who } não pode mais usar `{ $command }`, seja qual for o nível.
   *[level] O nível decide de novo se { $who } pode usar `{ $command }`.
}
permissions-nothing-to-undo = Não resta decisão para desfazer.
permissions-undone = Desfeito. { $effect ->
    [allow] { $who } pode usar `{ $command }` de novo, seja qual for o nível.
    [deny] { $who } volta a não poder usar `{ $command }`, seja qual for o nível.
   *[level] O nível decide de novo se { $who } pode usar `{ $command }`.
}
permissions-show = Quem pode usar `{ $command }`
permissions-level = O nível decide: { $level }. Estas decisões vêm antes dele, as sobre uma pessoa antes das sobre cargos:
permissions-of-command = { $effect ->
    [allow] ✅ { $who } pode
   *[deny] ⛔ { $who } não pode
}
permissions-list = Decisões sobre comandos ({ $count })
permissions-line = { $effect ->
    [allow] ✅ { $who } pode usar `{ $command }`
   *[deny] ⛔ { $who } não pode usar `{ $command }`
}
permissions-none = Nada foi decidido sobre comandos específicos: só os níveis contam.
permissions-never-changed = Nada foi decidido sobre comandos específicos até hoje.
permissions-history = Decisões sobre comandos
permissions-change = <t:{ $moment }:f> <@{ $staff }> · { $effect ->
    [allow] ✅ { $who } pode usar `{ $command }`
    [deny] ⛔ { $who } não pode usar `{ $command }`
   *[level] ↩️ o nível decide sobre { $who } e `{ $command }`
}{ $undone ->
    [yes] { " " }(desfeito)
   *[no] { "" }
}
