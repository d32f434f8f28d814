//! A note that was meant for the member after all.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::{MessageId, UserId},
    modmail::MessageKind,
};
use twilight_model::id::Id;

use super::reply::{label, refusal, shown};
use crate::{
    App,
    commands::ticket,
    event::{Extra, Said},
    stored_message::StoredMessage,
    tickets::reply,
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
        let label = label(app, &ctx).await;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let gone = || Reply::say(ctx.say("note-gone", &args! {})).updating();
        let Some(message) = Id::new_checked(self.message).map(MessageId::from) else {
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
        let given = reply::Reply {
            staff: by,
            name: &shown(&ctx.origin.user),
            label: label.as_deref(),
            anonymous: false,
            said: &Said {
                text: note.content.clone(),
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
