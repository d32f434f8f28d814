# What every command may answer.

arg-missing = Falta `{ $option }`.
arg-unfit = `{ $given }` não serve para `{ $option }`.
arg-not-an-integer = `{ $given }` não serve para `{ $option }`: use um número inteiro de { $min } a { $max }.
arg-not-a-duration = Não entendo `{ $given }` como um tempo. Escreva por exemplo `30m`, `2h` ou `1d12h`.
arg-not-a-duration-nor-text = Não entendo `{ $given }` como um tempo. Escreva por exemplo `30m`, `2h` ou `1d12h`. Se faz parte do texto que segue, coloque `--` antes.
arg-not-a-moment = Não entendo `{ $given }` como um horário. Escreva por exemplo `14:30`, `2h`, `tomorrow 9:00`, `2026-12-01 09:00` ou `every friday 9:00`.
arg-not-a-flag = `{ $given }` não serve para `{ $option }`: use `yes` ou `no`.
arg-not-a-user = Não encontro o usuário `{ $given }`. Mencione-o ou dê o ID dele.
arg-not-a-channel = Não encontro o canal `{ $given }`. Mencione-o ou dê o ID dele.
arg-not-a-role = Não encontro o cargo `{ $given }`. Mencione-o ou dê o ID dele.
arg-not-a-choice = `{ $given }` não serve para `{ $option }`: use { $choices }.
arg-too-much = Não sei o que fazer com `{ $given }`. Coloque palavras que ficam juntas entre aspas: `"like this"`.
arg-open-quote = A aspa antes de `{ $given }` nunca é fechada.
arg-unknown-flag = Não existe `{ $given }`. Você quis dizer `-{ $nearest }`?
arg-named = Deixe de fora `{ $given }`: `{ $option }` vai no lugar, sem o nome.
arg-unknown-dashed = Não existe `{ $given }`. Se seu texto começa com isso, coloque `--` antes.
arg-usage =
    { $problem }
    Uso: `{ $usage }`
    Exemplo: `{ $example }`

# Refusals of the dispatcher.

command-unknown = Não existe o comando `{ $name }`. `{ $help }` lista os que existem.
command-unknown-nearest = Não existe o comando `{ $name }`. Você quis dizer `{ $nearest }`? `{ $help }` lista os que existem.
command-gone = Não conheço mais este comando. O Discord pode mostrar uma lista antiga por um tempo; recarregue-o ou use `help`.
command-group = Falta uma palavra em `{ $name }`: { $choices }.
command-wrong-level = Você não pode fazer isso aqui: precisa de { $level }.
command-denied = Você não pode fazer isso aqui: um dono tirou este comando de você, ou de um cargo seu.
command-wrong-server = Você não pode fazer isso aqui: precisa de { $level }, que só conta no servidor da equipe.
command-wrong-place = Isso não funciona aqui. Funciona { $places }.
command-broken = Algo deu errado do meu lado. Se continuar acontecendo, dê este número a quem cuida de mim: `{ $reference }`.
command-too-late = Isso demorou demais. Tente de novo.
command-unread = Não consegui ler isso. Tente de outro jeito.
command-done = Feito.

level-member = nada em especial
level-supporter = o nível “supporter”
level-moderator = o nível “moderator”
level-manager = a permissão “Gerenciar servidor”
level-admin = o nível “administrator”
level-owner = o nível “owner”

place-guild = em um servidor
place-bot-dm = nas minhas mensagens diretas
place-private-channel = em canais privados

# Help.

cmd-help = Listar os comandos, ou explicar um
cmd-help-command = O comando a explicar
help-list-title = O que você pode me pedir
help-list-more = Para saber mais sobre um deles: `{ $help }`
help-usage = Uso: `{ $usage }`
help-example = Exemplo: `{ $example }`
help-aliases = Também: { $aliases }
help-level = Você precisa de: { $level }
