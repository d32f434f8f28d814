//! Putting one's own words in place of a text.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Modal, Opt, Partial,
        Proposal, Reply, Spec, custom_id,
    },
};

use super::{CATEGORY, KEY, LANGUAGE, Named, Spot, Wanted, proposals};
use crate::App;

/// How long a text may be as typed, in characters: what a form takes.
const LONGEST: u16 = 4_000;

/// Has members read other words than ours.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Set {
    named: Named,
    /// What it says; a form asks for it if absent.
    text: Option<String>,
}

impl Command for Set {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY, LANGUAGE, CATEGORY, Opt::optional("text", Kind::Text)],
        example: "opened Thanks, we'll be with you soon.",
        ..Spec::new("text set")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            named: Named::of(args)?,
            text: args.text("text"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let spot = self.named.find(&ctx, &mut tx).await?;
        drop(tx);
        match self.text {
            Some(text) => spot.change(&ctx, Wanted::Say(text.trim())).await,
            None if ctx.origin.form == Form::Slash => Ok(form(&ctx, &spot)),
            None => Err(ArgError::Missing { name: "text" }.into()),
        }
    }
}

/// The form in which a text is changed, with what it says now.
fn form(ctx: &Ctx<'_, App>, spot: &Spot) -> Reply {
    let category = spot.category_id();
    let category = category.map(|category| format!(" -category #{}", category.get()));
    let category = category.unwrap_or_default();
    let call = format!("{} -language {}{category}", spot.key, spot.language);
    let now = spot.texts(ctx.app).wording(&spot.language, spot.key);
    let now = now.map(|now| now.to_string());
    Reply::form(Modal {
        custom_id: custom_id(Set::SPEC.name, &call),
        title: ctx.say("text-form", &args! {}),
        fields: vec![Field {
            option: "text",
            label: ctx.say("text-field", &args! {}),
            long: true,
            required: true,
            value: now.filter(|now| now.chars().count() <= LONGEST.into()),
            longest: LONGEST,
        }],
    })
}
