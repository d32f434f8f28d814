//! How the page stands.

use botkit::command::{
    ArgError, Args, Command, Context, Ctx, Failure, Form, Install, Kind, Opt, Reply, Spec,
    custom_id,
};
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, Button, ButtonStyle},
};

use crate::{App, figures::Figures, render, texts::server_locale};

/// Shows the page as it was read last.
#[derive(Debug, PartialEq, Eq)]
pub struct Status {
    /// Which page of the answer, from 1.
    page: usize,
}

impl Command for Status {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[Opt::optional("page", Kind::Integer { min: 1, max: 1_000 })],
        ephemeral: false,
        prefix: false,
        ..Spec::new("status")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let page = args.integer("page").unwrap_or(1);
        Ok(Self {
            page: usize::try_from(page).unwrap_or(1),
        })
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
        let shown = render::status::status(&view, &figures, self.page, language);
        let reply = Reply::embed(shown.embed);
        let reply = if shown.pages > 1 {
            reply.with_component(buttons(shown.page, shown.pages))
        } else {
            reply
        };
        Ok(match ctx.origin.form {
            Form::Component => reply.updating(),
            _ => reply,
        })
    }
}

/// The ways to the page before and the page after.
fn buttons(page: usize, pages: usize) -> Component {
    let button = |label: &str, to: usize| {
        Component::Button(Button {
            custom_id: Some(custom_id("status", &to.to_string())),
            disabled: !(1..=pages).contains(&to),
            emoji: None,
            id: None,
            label: Some(label.to_owned()),
            sku_id: None,
            style: ButtonStyle::Secondary,
            url: None,
        })
    };
    Component::ActionRow(ActionRow {
        id: None,
        components: vec![button("◀", page.saturating_sub(1)), button("▶", page + 1)],
    })
}
