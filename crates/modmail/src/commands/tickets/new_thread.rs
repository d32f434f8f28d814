//! Opening a ticket with a member.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Menu, MenuKind, Named, Opt,
        Partial, Proposal, Reply, Spec,
    },
};
use storage::{
    discord::ChannelId,
    modmail::{Category, PlacementFailure, TicketId, Tx},
};
use time::Duration;

use crate::{
    App,
    commands::{
        categories,
        replies::{Manner, Words},
        who,
    },
    event::Author,
    tickets::{
        card::gather,
        opening::{self, OpenRequest},
    },
};

/// How long the answer waits for the ticket's channel, to link it.
const LONGEST_WAIT: Duration = Duration::seconds(10);

/// The pause between two looks whether it is there.
const LOOK_AGAIN: Duration = Duration::milliseconds(50);

/// Opens a ticket with somebody who has none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NewThread {
    /// Who it is with.
    member: Named,
    /// Of which kind.
    category: Option<String>,
    /// The first message to them.
    message: Option<String>,
}

impl Command for NewThread {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["nt", "contact", "newthread"],
        level: Level::Supporter,
        options: &[
            Opt::required("member", Kind::Person),
            Opt::optional("category", Kind::Word).completed(),
            Opt::optional("message", Kind::Text),
        ],
        menu: Some(Menu {
            kind: MenuKind::User,
            name: "Open ticket",
        }),
        example: "@someone Hello, may I ask you something?",
        ..Spec::new("new_thread")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.required("member", Args::person)?,
            category: args.text("category"),
            message: args.text("message"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let known = ctx.app.store.read().await?.categories().offered().await?;
        Ok(categories::proposals(&partial, known))
    }

    async fn run(mut self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let member = who::find(&ctx, &self.member, "no-ticket-with-bots").await?;
        let category = {
            let mut tx = app.store.read().await?;
            refuse_if_open(&mut tx, &ctx, &member).await?;
            self.category(&mut tx, &ctx).await?
        };
        let words = Words::of(&ctx, self.message, None);
        let words = if words.is_empty() {
            None
        } else {
            words.check(&ctx)?;
            Some(words.ready(&ctx, Manner::default(), None).await?)
        };
        let card = gather(app, &member).await?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        refuse_if_open(&mut tx, &ctx, &member).await?;
        let request = OpenRequest {
            ticket: TicketId::new(ctx.at),
            member: &member,
            card: &card,
            category: category.as_ref(),
            answers: &[],
            opened_by: Some(ctx.origin.user.id.into()),
        };
        opening::open(app, &mut tx, &request, ctx.at).await?;
        if let Some(words) = &words
            && let Some(ticket) = tx.tickets().get(request.ticket).await?
        {
            words.send(&mut tx, &ctx, &ticket).await?;
        }
        // What they wrote before goes into this very ticket.
        tx.selections().settle(member.id, ctx.at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        let placed = placed(app, request.ticket).await.unwrap_or_else(|error| {
            tracing::warn!("cannot tell where a new ticket is: {error}");
            Placed::NotYet
        });
        Ok(Reply::say(announce(
            &ctx,
            &member,
            &placed,
            words.is_some(),
        )))
    }
}

/// How far a new ticket got.
enum Placed {
    /// It has this number, and this channel.
    There(i64, ChannelId),
    /// The channel of the ticket with this number cannot be made.
    Refused(i64, PlacementFailure),
    /// Its channel is being made.
    NotYet,
}

/// Waits a moment until a new ticket has its channel.
async fn placed(app: &App, ticket: TicketId) -> Result<Placed, storage::Error> {
    let until = app.clock.now() + LONGEST_WAIT;
    loop {
        let mut tx = app.store.read().await?;
        let number = tx.tickets().number(ticket).await?;
        let channel = tx.tickets().get(ticket).await?;
        if let Some(channel) = channel.and_then(|ticket| ticket.channel_id) {
            return Ok(Placed::There(number, channel));
        }
        if let Some(failure) = tx.places().failure(ticket).await? {
            return Ok(Placed::Refused(number, failure));
        }
        drop(tx);
        if app.clock.now() >= until || !app.stop.sleep(&app.clock, LOOK_AGAIN).await {
            return Ok(Placed::NotYet);
        }
    }
}

/// What whoever opens a ticket is told; `told` if its member is written to.
fn announce(ctx: &Ctx<'_, App>, member: &Author, placed: &Placed, told: bool) -> String {
    let mut values = args! { "member" => member.id.to_string() };
    let key = match (placed, told) {
        (Placed::There(number, channel), told) => {
            values.set("ticket", number.to_string());
            values.set("channel", channel.to_string());
            if told {
                "ticket-opened-told"
            } else {
                "ticket-opened"
            }
        }
        (Placed::Refused(number, failure), _) => {
            values.set("ticket", number.to_string());
            let why = match failure {
                PlacementFailure::Full => "full",
                PlacementFailure::Missing => "missing",
                PlacementFailure::Forbidden => "forbidden",
            };
            values.set("why", why);
            "ticket-not-opened"
        }
        (Placed::NotYet, true) => "ticket-opening-told",
        (Placed::NotYet, false) => "ticket-opening",
    };
    ctx.say(key, &values)
}

impl NewThread {
    /// The category that is meant. Written by hand, a word that names none is
    /// the first of the message.
    async fn category(
        &mut self,
        tx: &mut Tx,
        ctx: &Ctx<'_, App>,
    ) -> Result<Option<Category>, Failure> {
        let Some(given) = self.category.take() else {
            return Ok(None);
        };
        if let Some(category) = tx.categories().named(&given).await? {
            return Ok(Some(category));
        }
        if ctx.origin.form == Form::Prefix {
            let rest = self.message.take().unwrap_or_default();
            self.message = Some(format!("{given} {rest}").trim_end().to_owned());
            return Ok(None);
        }
        let known = tx.categories().offered().await?;
        Err(categories::unknown(ctx, &given, &known))
    }
}

/// Says where the open ticket of a member is, if they have one.
async fn refuse_if_open(tx: &mut Tx, ctx: &Ctx<'_, App>, member: &Author) -> Result<(), Failure> {
    let Some(open) = tx.tickets().open_of(member.id).await? else {
        return Ok(());
    };
    let mut values = args! { "member" => member.id.to_string() };
    let key = match open.channel_id {
        Some(channel) => {
            values.set("where", format!("<#{channel}>"));
            "ticket-there"
        }
        None => "ticket-there-unplaced",
    };
    Err(ctx.refuse(key, &values))
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash};
    use twilight_model::{
        application::interaction::application_command::{CommandDataOption, CommandOptionValue},
        id::Id,
    };

    use super::*;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option(
                "member",
                CommandOptionValue::User(Id::new(123_456_789_012_345_678)),
            ),
            option("category", CommandOptionValue::String("Billing".to_owned())),
            option("message", CommandOptionValue::String("hello".to_owned())),
        ];

        let typed = "<@123456789012345678> Billing hello";
        let mut typed = parse_prefix(&NewThread::SPEC, typed, &[])?;
        let mut clicked = parse_slash(&NewThread::SPEC, &clicked, None)?;

        let typed = NewThread::from_args(&mut typed)?;
        assert_eq!(typed, NewThread::from_args(&mut clicked)?);
        assert_eq!(typed.member, Named::Id(Id::new(123_456_789_012_345_678)));
        Ok(())
    }

    #[test]
    fn a_member_may_be_named() -> Result<(), ArgError> {
        let mut typed = parse_prefix(&NewThread::SPEC, "ada", &[])?;

        let typed = NewThread::from_args(&mut typed)?;

        assert_eq!(typed.member, Named::Name("ada".to_owned()));
        Ok(())
    }
}
