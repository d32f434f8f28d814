//! What a member chooses in the menu before there is a ticket.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Field, Form, Kind, Modal, Opt, Reply, Spec,
        custom_id,
    },
    snowflake::created_at,
};
use storage::{
    discord::{MessageId, UserId},
    modmail::{Answer, Category},
};
use time::Duration;

use crate::{App, app::member_lane, purpose::Purpose, render::CHOOSE, tickets::opening};

/// The options that hold answers, one a question.
const ANSWERS: [&str; 5] = ["answer-1", "answer-2", "answer-3", "answer-4", "answer-5"];

/// Discord's limit for the title of a form, in characters.
const LONGEST_TITLE: usize = 45;

/// A question is not older than its row, but for what the clocks of this machine
/// and of Discord differ.
const CLOCK_DIFFERENCE: Duration = Duration::minutes(1);

/// How long an answer may be, in characters.
const LONGEST_ANSWER: u16 = 1_000;

/// Says what a member's message is about. Called by the menu alone.
#[derive(Debug, PartialEq, Eq)]
pub struct Choose {
    /// The number of the category; 0 is none of them.
    category: i64,
    /// Whether the message is not for the staff after all.
    discard: bool,
    /// What was answered to the questions of the category.
    answers: Vec<String>,
}

impl Command for Choose {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::BotDm],
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
            Opt::optional("discard", Kind::Flag),
            Opt::optional("answer-1", Kind::Word),
            Opt::optional("answer-2", Kind::Word),
            Opt::optional("answer-3", Kind::Word),
            Opt::optional("answer-4", Kind::Word),
            Opt::optional("answer-5", Kind::Word),
        ],
        ..Spec::new(CHOOSE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.integer("category").unwrap_or_default(),
            discard: args.flag("discard"),
            answers: ANSWERS
                .iter()
                .map(|it| args.text(it).unwrap_or_default())
                .collect(),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let member = UserId::from(ctx.origin.user.id);
        // A form has the message, too, from which it was opened.
        if let Some(prompt) = ctx.origin.message
            && !is_asked(&ctx, member, prompt.into()).await?
        {
            return Ok(over(&ctx));
        }
        if self.discard {
            return discard(&ctx, member).await;
        }
        let mut tx = ctx.app.store.write().await?;
        let category = match self.category {
            0 => None,
            id => tx.categories().get(id.into()).await?,
        };
        let category = category.filter(|it| it.enabled);
        if let Some(category) = &category
            && !category.form.is_empty()
            && ctx.origin.form != Form::Modal
        {
            if !tx.selections().lean(member, category.id).await? {
                return Ok(over(&ctx));
            }
            tx.commit().await?;
            return Ok(Reply::form(form(category)));
        }
        let answers = self.answers(category.as_ref());
        let id = category.as_ref().map(|it| it.id);
        if !tx.selections().choose(member, id, &answers, ctx.at).await? {
            return Ok(over(&ctx));
        }
        tx.commit().await?;
        ctx.app.timers.ring();
        let said = match category {
            Some(it) => ctx.say("menu-chosen", &args! { "category" => it.name }),
            None => ctx.say("menu-chosen-anything", &args! {}),
        };
        Ok(Reply::say(said).updating())
    }
}

impl Choose {
    fn answers(&self, category: Option<&Category>) -> Vec<Answer> {
        let questions = category.into_iter().flat_map(|it| &it.form);
        let pairs = questions.zip(&self.answers);
        pairs
            .map(|(question, answer)| Answer {
                question: question.label.clone(),
                answer: answer.clone(),
            })
            .collect()
    }
}

/// Whether a menu is the one that asks about what waits now. Whoever answers a
/// question was asked it, also where that got lost: it would be asked again, and
/// not be found, since the answer changes how it looks.
async fn is_asked(
    ctx: &Ctx<'_, App>,
    member: UserId,
    prompt: MessageId,
) -> Result<bool, storage::Error> {
    let Some(channel) = ctx.origin.channel else {
        return Ok(false);
    };
    let id = prompt.get().get();
    let asked = created_at(id);
    let mut tx = ctx.app.store.write().await?;
    let known = tx
        .outbox()
        .results_since(channel.into(), asked - CLOCK_DIFFERENCE)
        .await?;
    if !known.contains(&id) {
        let lane = member_lane(member).to_string();
        let pending = tx.outbox().pending_in(&lane).await?;
        let unconfirmed = pending
            .iter()
            .find(|row| Purpose::is_prompt(row) && row.created_at <= asked + CLOCK_DIFFERENCE);
        if let Some(row) = unconfirmed {
            tx.outbox().sent(row.id, Some(id), ctx.at).await?;
            opening::asked(&mut tx, member, Some(prompt), ctx.at).await?;
        }
    }
    let selection = tx.selections().of_member(member).await?;
    tx.commit().await?;
    Ok(selection.is_some_and(|it| it.prompt_message_id == Some(prompt)))
}

/// The choice comes too late.
fn over(ctx: &Ctx<'_, App>) -> Reply {
    Reply::say(ctx.say("menu-over", &args! {})).updating()
}

/// Drops what the member wrote, as they wish.
async fn discard(ctx: &Ctx<'_, App>, member: UserId) -> Result<Reply, Failure> {
    let mut tx = ctx.app.store.write().await?;
    let selection = tx.selections().of_member(member).await?;
    if selection.is_none_or(|it| it.decided_at.is_some()) {
        return Ok(over(ctx));
    }
    opening::drop_queued(&mut tx, member, ctx.at).await?;
    tx.selections().end(member).await?;
    tx.commit().await?;
    Ok(Reply::say(ctx.say("confirm-discarded", &args! {})).updating())
}

fn form(category: &Category) -> Modal {
    let fields = category.form.iter().zip(ANSWERS);
    Modal {
        custom_id: custom_id(CHOOSE, &category.id.get().to_string()),
        title: category.name.chars().take(LONGEST_TITLE).collect(),
        fields: fields
            .map(|(question, option)| Field {
                option,
                label: question.label.clone(),
                long: question.long,
                required: question.required,
                value: None,
                longest: LONGEST_ANSWER,
            })
            .collect(),
    }
}
