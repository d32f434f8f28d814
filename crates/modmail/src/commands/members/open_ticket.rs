//! The button or menu by which a member opens a ticket without writing first.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Form, Kind, Opt, Reply, Spec},
};
use storage::{modmail::Category, outbox::State};

use super::choose::{self, answers_of, given};
use crate::{
    App,
    commands::settled::{LONGEST_WAIT, settled},
    event::Author,
    render::OPEN_TICKET,
    tickets::pressed::{self, Pressed},
};

/// Opens a ticket of the caller. Called by a button or a menu alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OpenTicket {
    /// The number of the category; 0 is none of them.
    category: i64,
    /// What was answered to the questions of the category.
    answers: Vec<String>,
}

impl Command for OpenTicket {
    type App = App;

    const SPEC: Spec = Spec {
        slash: false,
        prefix: false,
        options: &[
            Opt::optional(
                "category",
                Kind::Integer {
                    min: 0,
                    max: i64::MAX,
                },
            ),
            Opt::optional("answer-1", Kind::Word),
            Opt::optional("answer-2", Kind::Word),
            Opt::optional("answer-3", Kind::Word),
            Opt::optional("answer-4", Kind::Word),
            Opt::optional("answer-5", Kind::Word),
        ],
        ..Spec::new(OPEN_TICKET)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.integer("category").unwrap_or_default(),
            answers: given(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        if ctx.origin.guild != Some(app.tickets.members().get()) {
            return Err(ctx.refuse("panel-not-here", &args! {}));
        }
        let member = Author {
            id: ctx.origin.user.id.into(),
            name: ctx.origin.user.name.clone(),
            display: ctx.origin.user.display.clone(),
        };
        if let Some(refused) = pressed::refusal(app, &member, ctx.at).await? {
            return answer(&ctx, refused).await;
        }
        let category = self.category(&ctx).await?;
        if let Some(category) = &category {
            if let Some(canned) = &category.canned_answer {
                return Ok(Reply::say(canned.as_str()));
            }
            if !category.form.is_empty() && ctx.origin.form != Form::Modal {
                return Ok(Reply::form(choose::form(OPEN_TICKET, category)));
            }
        }
        let answers = answers_of(category.as_ref(), &self.answers);
        let wanted = (category.as_ref(), answers.as_slice());
        let source = &ctx.origin.source;
        let became = pressed::open(app, source, &member, wanted, ctx.at).await?;
        answer(&ctx, became).await
    }
}

impl OpenTicket {
    async fn category(&self, ctx: &Ctx<'_, App>) -> Result<Option<Category>, Failure> {
        if self.category == 0 {
            return Ok(None);
        }
        let mut tx = ctx.app.store.read().await?;
        let category = tx.categories().get(self.category.into()).await?;
        let category = category.filter(|category| category.enabled);
        match category {
            Some(category) => Ok(Some(category)),
            None => Err(ctx.refuse("menu-not-offered", &args! {})),
        }
    }
}

/// Tells the member what became of it, and whether they can be written to.
async fn answer(ctx: &Ctx<'_, App>, became: Pressed) -> Result<Reply, Failure> {
    let key = match became {
        Pressed::Known => return Ok(Reply::done()),
        Pressed::Refused(key, values) => return Err(ctx.refuse(key, &values)),
        Pressed::Opened(row) => match settled(ctx.app, row, LONGEST_WAIT).await? {
            Some((State::Failed, ..)) => "panel-dms-closed",
            Some(_) => "panel-opened",
            None => "panel-opening",
        },
    };
    Ok(Reply::say(ctx.say(key, &args! {})).ephemeral())
}
