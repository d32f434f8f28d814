//! What a member thinks of a ticket that is over.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Form, Kind, Opt, Reply, Spec},
    delivery::{Body, Effect, Lane},
    embed::blank,
};
use storage::{
    discord::UserId,
    modmail::{Thread, ThreadId, ThreadStatus, Tx},
};
use twilight_model::channel::message::Embed;

use crate::{
    App,
    app::{STAFF_LOCALE, enqueue},
    render::{BEST, LONGEST_COMMENT, RATE, comment_button, comment_form, stars},
};

/// Rates a ticket. Called by the buttons under its farewell alone.
#[derive(Debug, PartialEq, Eq)]
pub struct Rate {
    /// How good it was, from 1 to 5.
    score: i64,
    /// Which ticket.
    ticket: String,
    /// Whether the form for a comment is wanted.
    write: bool,
    /// What was written into it.
    comment: Option<String>,
}

impl Command for Rate {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::BotDm],
        slash: false,
        prefix: false,
        options: &[
            Opt::optional("write", Kind::Flag),
            Opt::required("score", Kind::Integer { min: 1, max: BEST }),
            Opt::required("ticket", Kind::Word),
            Opt::optional("comment", Kind::Word),
        ],
        ..Spec::new(RATE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            score: args.integer("score").unwrap_or_default(),
            ticket: args.text("ticket").unwrap_or_default(),
            write: args.flag("write"),
            comment: args.text("comment"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let gone = || ctx.refuse("rating-gone", &args! {});
        let Ok(thread) = self.ticket.parse::<ThreadId>() else {
            return Err(gone());
        };
        if self.write {
            let form = comment_form(&ctx.app.texts, &ctx.origin.locale, self.score, thread);
            return Ok(Reply::form(form));
        }
        let member = UserId::from(ctx.origin.user.id);
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let theirs = tx.threads().get(thread).await?;
        let is_over = |it: &Thread| it.user_id == member && it.status == ThreadStatus::Closed;
        if !theirs.as_ref().is_some_and(is_over) {
            return Err(gone());
        }
        let comment = self.comment.as_deref().map(str::trim);
        if ctx.origin.form == Form::Modal {
            let Some(comment) = comment.filter(|it| fits(it)) else {
                return Err(ctx.refuse("rating-empty", &args! {}));
            };
            if !tx.ratings().comment(thread, member, comment).await? {
                return Err(gone());
            }
            self.tell(&ctx, &mut tx, Some(comment)).await?;
            ctx.app.commit(tx).await?;
            let said = ctx.say("rating-commented", &args! { "stars" => stars(self.score) });
            return Ok(Reply::say(said).updating());
        }
        if tx
            .ratings()
            .rate(thread, member, self.score, ctx.at)
            .await?
        {
            self.tell(&ctx, &mut tx, None).await?;
        }
        ctx.app.commit(tx).await?;
        let said = ctx.say("rating-thanks", &args! { "stars" => stars(self.score) });
        let button = comment_button(&ctx.app.texts, &ctx.origin.locale, self.score, thread);
        Ok(Reply::say(said).with_component(button).updating())
    }
}

impl Rate {
    /// Tells it where ratings are told.
    async fn tell(
        &self,
        ctx: &Ctx<'_, App>,
        tx: &mut Tx,
        comment: Option<&str>,
    ) -> Result<(), storage::Error> {
        let Some(channel) = ctx.app.closing.ratings_channel else {
            return Ok(());
        };
        let member = ctx.origin.user.id.to_string();
        let values = args! {
            "member" => member,
            "stars" => stars(self.score),
            "ticket" => self.ticket.as_str(),
        };
        let key = match comment {
            Some(_) => "rating-told-comment",
            None => "rating-told",
        };
        let embeds = comment.map(|it| Embed {
            description: Some(it.to_owned()),
            ..blank()
        });
        let message = Body {
            embeds: embeds.into_iter().collect(),
            ..Body::text(ctx.app.texts.say(STAFF_LOCALE, key, &values))
        };
        let post = Effect::Post { message };
        let lane = Lane::Channel(channel);
        enqueue(tx, &lane, Some(channel), &post, None, ctx.at).await?;
        Ok(())
    }
}

fn fits(comment: &str) -> bool {
    (1..=usize::from(LONGEST_COMMENT)).contains(&comment.chars().count())
}
