//! How the page stands.

use botkit::command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Reply, Spec};

use crate::{App, figures::Figures, render};

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
        let language = render::Language {
            texts: ctx.texts,
            locale: &ctx.origin.locale,
        };
        let figures = Figures::at(&mut ctx.app.store.read().await?, ctx.at).await?;
        let view = ctx.app.view.borrow().clone();
        Ok(Reply::embed(render::status::status(
            &view, &figures, language,
        )))
    }
}
