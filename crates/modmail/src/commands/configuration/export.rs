//! What is set at run time, as a file.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
    config::write_values,
};

use crate::{App, run_time::stored};

/// What the file is called.
const NAME: &str = "modmail-settings.toml";

/// Hands out what is set at run time, in the form of the settings' file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Export;

impl Command for Export {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        ..Spec::new("config export")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let values = stored(&mut tx).await?;
        if values.is_empty() {
            return Ok(Reply::say(ctx.say("config-nothing-set", &args! {})));
        }
        let said = ctx.say("config-exported", &args! { "count" => values.len() });
        let file = write_values(&values).into_bytes();
        Ok(Reply::say(said).with_file(NAME, file))
    }
}
