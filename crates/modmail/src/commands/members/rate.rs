//! What a member thinks of a ticket that is over.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Form, Kind, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketId, TicketStatus},
};

use crate::{
    App,
    render::{BEST, LONGEST_COMMENT, RATE, comment_button, comment_form, stars},
    tickets::{
        holding,
        rating::{Comment, Rating},
    },
};

/// Rates a ticket. Called by the buttons under its farewell alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rate {
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
        let Ok(ticket) = self.ticket.parse::<TicketId>() else {
            return Err(gone());
        };
        let mut tx = ctx.app.store.read().await?;
        let texts = ctx.app.texts_of(&mut tx, ticket).await?;
        drop(tx);
        if self.write {
            let form = comment_form(&texts, &ctx.origin.locale, self.score, ticket);
            return Ok(Reply::form(form));
        }
        let member = UserId::from(ctx.origin.user.id);
        // It would be told to the staff, with what was written.
        if holding::is_known_refused(ctx.app, member, ctx.at).await? {
            return Err(ctx.refuse("refused-blocked", &args! { "until" => "none" }));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let theirs = tx.tickets().get(ticket).await?;
        let is_over =
            |ticket: &Ticket| ticket.user_id == member && ticket.status == TicketStatus::Closed;
        if !theirs.as_ref().is_some_and(is_over) {
            return Err(gone());
        }
        let rating = Rating {
            ticket,
            member,
            score: self.score,
        };
        let comment = self.comment.as_deref().map(str::trim);
        if ctx.origin.form == Form::Modal {
            let Some(comment) = comment.filter(|comment| fits(comment)) else {
                return Err(ctx.refuse("rating-empty", &args! {}));
            };
            let score = match rating.comment(ctx.app, &mut tx, comment, ctx.at).await? {
                Comment::Kept(score) => score,
                Comment::Another => return Err(ctx.refuse("rating-commented-before", &args! {})),
                Comment::Unrated => return Err(gone()),
            };
            ctx.app.commit(tx).await?;
            let values = args! { "stars" => stars(score) };
            let said = texts.say(&ctx.origin.locale, "rating-commented", &values);
            return Ok(Reply::say(said).updating());
        }
        rating.store(ctx.app, &mut tx, ctx.at).await?;
        ctx.app.commit(tx).await?;
        let values = args! { "stars" => stars(self.score) };
        let said = texts.say(&ctx.origin.locale, "rating-thanks", &values);
        let button = comment_button(&texts, &ctx.origin.locale, self.score, ticket);
        Ok(Reply::say(said).with_component(button).updating())
    }
}

fn fits(comment: &str) -> bool {
    (1..=usize::from(LONGEST_COMMENT)).contains(&comment.chars().count())
}
