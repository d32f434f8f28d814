//! A note that was meant for the member after all.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::{MessageId, UserId},
    modmail::{MessageKind, Tx},
};
use twilight_model::id::Id;

use super::reply::{label, missing, refusal, shown};
use crate::{
    App,
    commands::ticket,
    event::{Extra, Said},
    inbox::Lane,
    stored_message::StoredMessage,
    tickets::{
        reply,
        snippets::{self, Speaker, Wording},
    },
};

/// Sends a note to the member of its ticket. Called by a button alone.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SendNote {
    /// The message that is the note.
    message: u64,
}

impl Command for SendNote {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        slash: false,
        prefix: false,
        options: &[Opt::required("message", Kind::Word)],
        part_of: Some("reply"),
        ..Spec::new("send_note")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let message = args.text("message").unwrap_or_default();
        Ok(Self {
            message: message.parse().unwrap_or_default(),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let label = if app.tickets.always_anonymous {
            None
        } else {
            label(&ctx, ctx.origin.channel).await?
        };
        let server = self.server_name(app).await?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        if waits(&mut tx, &ctx).await? {
            // It may be that the note was changed or deleted.
            return Err(ctx.refuse("note-later", &args! {}));
        }
        let gone = || Reply::say(ctx.say("note-gone", &args! {})).updating();
        let Some(message) = self.message() else {
            return Ok(gone());
        };
        let note = tx.messages().by_inbox(message).await?;
        let note = note.filter(|note| {
            note.thread_id == ticket.id
                && note.kind == MessageKind::Note
                && note.deleted_at.is_none()
        });
        let Some(note) = note else { return Ok(gone()) };
        let Some(stored) = StoredMessage::of(&mut tx, note.id).await? else {
            return Ok(gone());
        };
        let (mut extras, files) = stored.into_parts();
        extras.retain(|extra| !matches!(extra, Extra::Quote { .. }));
        let by = UserId::from(ctx.origin.user.id);
        let name = shown(&ctx.origin.user);
        let speaker = Speaker {
            name: &name,
            anonymous: app.tickets.always_anonymous,
        };
        let text = Wording::Text(note.content.clone());
        let text =
            snippets::text_of(app, &mut tx, &ticket, speaker, &text, server.as_deref()).await?;
        let given = reply::Reply {
            staff: by,
            name: &name,
            label: label.as_deref(),
            anonymous: app.tickets.always_anonymous,
            said: &Said {
                text: text.map_err(|gap| missing(&ctx, &gap))?,
                files: Vec::new(),
                extras,
            },
            files: &files,
            replied_to: None,
        };
        let sent = reply::send(app, &mut tx, &ticket, &given, ctx.at).await?;
        let number = sent.map_err(|why| refusal(&ctx, &why))?;
        // The copy of the answer stands in for it.
        reply::replace_note(&mut tx, &ticket, &note, by, ctx.at).await?;
        app.commit(tx).await?;
        let queued = args! { "number" => number.to_string() };
        Ok(Reply::say(ctx.say("reply-queued", &queued)).updating())
    }
}

/// Whether something that happened in this channel is yet to be dealt with.
async fn waits(tx: &mut Tx, ctx: &Ctx<'_, App>) -> Result<bool, storage::Error> {
    let Some(channel) = ctx.origin.channel else {
        return Ok(false);
    };
    let lane = Lane::Channel(channel.into()).to_string();
    tx.inbox().waits_in(&lane).await
}

impl SendNote {
    fn message(&self) -> Option<MessageId> {
        Id::new_checked(self.message).map(MessageId::from)
    }

    /// What the server is called, if a snippet in the note says so.
    async fn server_name(&self, app: &App) -> Result<Option<String>, storage::Error> {
        let Some(message) = self.message() else {
            return Ok(None);
        };
        let note = app.store.read().await?.messages().by_inbox(message).await?;
        let text = note.map(|note| note.content).unwrap_or_default();
        snippets::server_name(app, &Wording::Text(text)).await
    }
}
