//! Deleting a note.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};

use crate::{App, commands::among_staff};

/// Deletes a note on a member: one's own, or as a moderator any.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DeleteNote {
    /// Its number.
    note: i64,
}

impl Command for DeleteNote {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["note delete"],
        level: Level::Supporter,
        options: &[Opt::required(
            "note",
            Kind::Integer {
                min: 1,
                max: i64::MAX,
            },
        )],
        ..Spec::new("delete_note")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            note: args.required("note", Args::integer)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        among_staff(&ctx, &mut ctx.app.store.read().await?, Self::SPEC.name).await?;
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let mut values = args! { "note" => self.note.to_string() };
        let note = tx.notes().get(self.note.into()).await?;
        let note = note.ok_or_else(|| ctx.refuse("no-such-note", &values))?;
        let own = note.author_id == ctx.origin.user.id.into();
        if !own && ctx.level < Level::Moderator {
            return Err(ctx.refuse("not-your-note", &values));
        }
        tx.notes().delete(note.id).await?;
        ctx.app.commit(tx).await?;
        values.set("member", note.user_id.to_string());
        values.set("text", note.content);
        Ok(Reply::say(ctx.say("note-deleted", &values)))
    }
}
