//! How the page stands.

use botkit::command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Reply, Spec};

use crate::{App, figures::Figures, render, texts::server_locale};

/// Shows the page as it was read last.
#[derive(Debug, PartialEq, Eq)]
pub struct Status;

impl Command for Status {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        ephemeral: false,
        prefix: false,
        ..Spec::new("status")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let server = match ctx.origin.guild {
            Some(guild) => tx.guild_configs().get(guild.into()).await?,
            None => None,
        };
        let chosen = server.as_ref().and_then(server_locale);
        let language = render::Language {
            texts: ctx.texts,
            locale: chosen.unwrap_or(ctx.origin.public_locale()),
        };
        let figures = Figures::at(&mut tx, ctx.at).await?;
        let view = ctx.app.view.borrow().clone();
        Ok(Reply::embed(render::status::status(
            &view, &figures, language,
        )))
    }
}
