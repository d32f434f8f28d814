//! Putting a note before all others.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};

use crate::App;

/// Pins a note, or takes it down.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PinNote {
    /// Its number.
    note: i64,
    /// Or else it is taken down.
    off: bool,
}

impl Command for PinNote {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["note pin"],
        level: Level::Supporter,
        options: &[
            Opt::required(
                "note",
                Kind::Integer {
                    min: 1,
                    max: i64::MAX,
                },
            ),
            Opt::optional("off", Kind::Flag),
        ],
        ..Spec::new("pin_note")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            note: args.required("note", Args::integer)?,
            off: args.flag("off"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let values = args! { "note" => self.note.to_string() };
        let id = self.note.into();
        if tx.notes().get(id).await?.is_none() {
            return Err(ctx.refuse("no-such-note", &values));
        }
        let by = Some(ctx.origin.user.id.into()).filter(|_| !self.off);
        let new = tx.notes().pin(id, by, ctx.at).await?;
        ctx.app.commit(tx).await?;
        let key = match (new, self.off) {
            (true, false) => "note-pinned",
            (true, true) => "note-unpinned",
            (false, false) => "note-pinned-before",
            (false, true) => "note-not-pinned",
        };
        Ok(Reply::say(ctx.say(key, &values)))
    }
}
