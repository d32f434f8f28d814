//! Handing out what is known about a person.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{discord::UserId, operations};

use crate::App;

/// The largest file that Discord takes from a bot on any server, in bytes.
const LARGEST: usize = 10_000_000;

/// Makes a file of it that the caller alone sees.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Export {
    /// Whom it is about.
    person: UserId,
}

impl Command for Export {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[Opt::required("member", Kind::User)],
        // Where it is typed, others would see the answer.
        prefix: false,
        ..Spec::new("export")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            person: args.required("member", Args::user)?.into(),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let database = ctx.app.store.database();
        let rows = operations::export_rows(database, self.person, LARGEST).await?;
        let person = self.person.to_string();
        let Some(rows) = rows else {
            return Err(ctx.refuse("export-nobody", &args! { "person" => person }));
        };
        let Some(json) = rows.json else {
            return Err(ctx.refuse("export-too-large", &args! { "person" => person }));
        };
        let by = ctx.origin.user.id;
        tracing::info!(user.id = %self.person, %by, "what is known about a person was exported");
        let values = args! {
            "person" => person.clone(),
            "rows" => rows.count,
            "files" => rows.files,
        };
        let said = ctx.say("export-done", &values);
        let reply = Reply::say(said).with_file(format!("{person}.json"), json);
        Ok(reply.ephemeral())
    }
}
