//! What a member chooses in the menu before there is a ticket.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Field, Form, Kind, Modal, Opt, Reply, Spec,
        custom_id,
    },
};
use storage::{
    discord::UserId,
    modmail::{Answer, Category},
};

use crate::{App, render::CHOOSE, tickets::category_prompt};

/// The options that hold answers, one a question.
const ANSWERS: [&str; 5] = ["answer-1", "answer-2", "answer-3", "answer-4", "answer-5"];

/// Discord's limit for the title of a form, in characters.
const LONGEST_TITLE: usize = 45;

/// How long an answer may be, in characters.
const LONGEST_ANSWER: u16 = 1_000;

/// Says what a member's message is about. Called by the menu alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choose {
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
            answers: given(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let member = UserId::from(ctx.origin.user.id);
        // A form has the message, too, from which it was opened.
        if let Some(prompt) = ctx.origin.message {
            let asked = match ctx.origin.channel {
                Some(channel) => {
                    let place = (channel.into(), prompt.into());
                    category_prompt::is_asked(ctx.app, member, place, ctx.at).await?
                }
                None => false,
            };
            if !asked {
                return Ok(over(&ctx));
            }
        }
        if self.discard {
            return discard(&ctx, member).await;
        }
        let mut tx = ctx.app.store.write().await?;
        let category = match self.category {
            0 => None,
            id => {
                let offered = tx.categories().get(id.into()).await?;
                let offered = offered.filter(|category| category.enabled);
                Some(offered.ok_or_else(|| ctx.refuse("menu-not-offered", &args! {}))?)
            }
        };
        if let Some(category) = &category
            && !category.form.is_empty()
            && ctx.origin.form != Form::Modal
        {
            if !tx.selections().lean(member, category.id).await? {
                return Ok(over(&ctx));
            }
            tx.commit().await?;
            return Ok(Reply::form(form(CHOOSE, category)));
        }
        let answers = answers_of(category.as_ref(), &self.answers);
        let id = category.as_ref().map(|category| category.id);
        if !tx.selections().choose(member, id, &answers, ctx.at).await? {
            return Ok(over(&ctx));
        }
        tx.commit().await?;
        ctx.app.timers.wake();
        let texts = ctx.app.texts_within(category.as_ref());
        let said = match category {
            Some(category) => {
                // Nothing goes to the staff where there is an answer already.
                let key = match category.canned_answer {
                    Some(_) => "menu-answered",
                    None => "menu-chosen",
                };
                let values = args! { "category" => category.name };
                texts.say(&ctx.origin.locale, key, &values)
            }
            None => ctx.say("menu-chosen-anything", &args! {}),
        };
        Ok(Reply::say(said).updating())
    }
}

/// What was filled into a form, in the order of its questions.
pub(super) fn given(args: &mut Args) -> Vec<String> {
    let answers = ANSWERS.iter();
    answers
        .map(|answer| args.text(answer).unwrap_or_default())
        .collect()
}

/// The questions of a category, each with its answer.
pub(super) fn answers_of(category: Option<&Category>, given: &[String]) -> Vec<Answer> {
    let questions = category.into_iter().flat_map(|category| &category.form);
    let pairs = questions.zip(given);
    pairs
        .map(|(question, answer)| Answer {
            question: question.label.clone(),
            answer: answer.clone(),
        })
        .collect()
}

/// The choice comes too late.
fn over(ctx: &Ctx<'_, App>) -> Reply {
    Reply::say(ctx.say("menu-over", &args! {})).updating()
}

/// Drops what the member wrote, as they wish.
async fn discard(ctx: &Ctx<'_, App>, member: UserId) -> Result<Reply, Failure> {
    if !category_prompt::discard(ctx.app, member, ctx.at).await? {
        return Ok(over(ctx));
    }
    Ok(Reply::say(ctx.say("confirm-discarded", &args! {})).updating())
}

/// The form of a category, which calls a command with its number.
pub(super) fn form(command: &str, category: &Category) -> Modal {
    let fields = category.form.iter().zip(ANSWERS);
    Modal {
        custom_id: custom_id(command, &category.id.get().to_string()),
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
