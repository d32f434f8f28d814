//! Looking up earlier tickets.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{Listed, Lookup, TicketStatus},
};

use super::{line, whose};
use crate::{
    App,
    commands::{
        among_staff,
        paging::{LINES, PAGE, Page, list, say},
        sight,
    },
    name::inert,
};

/// How much of why a ticket closed is shown, in characters: ten of them fit into an
/// embed.
const LONGEST_REASON: usize = 100;

/// Lists the tickets of a member, or those that somebody of the staff answered or
/// closed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Logs {
    /// The member; that of the ticket if nobody is named at all.
    member: Option<UserId>,
    /// Who answered.
    by: Option<UserId>,
    /// Who closed them.
    closed_by: Option<UserId>,
    /// Which page.
    page: i64,
}

impl Command for Logs {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("by", Kind::User).named(),
            Opt::optional("closed-by", Kind::User).named(),
            PAGE,
        ],
        example: "@someone",
        ..Spec::new("logs")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            by: args.user("by").map(UserId::from),
            closed_by: args.user("closed-by").map(UserId::from),
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let member = match self {
            Self {
                member: None,
                by: None,
                closed_by: None,
                ..
            } => Some(whose(&ctx, &mut tx, None).await?),
            Self { member, .. } => member,
        };
        drop(tx);
        let lookup = Lookup {
            member,
            answered_by: self.by,
            closed_by: self.closed_by,
            hidden: sight::hidden(&ctx).await?,
        };
        let mut tx = ctx.app.store.read().await?;
        let count = tx.tickets().count_looked_up(&lookup).await?;
        let page = Page::of(self.page, count, LINES);
        let found = tx.tickets().look_up(&lookup, page.skip(), LINES).await?;
        drop(tx);
        if found.is_empty() {
            return Ok(Reply::say(say(&ctx, "logs-none", &args! {})).updating());
        }
        let mut lines = Vec::new();
        for listed in &found {
            lines.push(ticket_line(&ctx, listed));
            if let Some(reason) = &listed.close_reason
                && !reason.trim().is_empty()
            {
                lines.push(format!("> {}", inert(&line(reason, LONGEST_REASON))));
            }
        }
        let title = say(&ctx, "logs-title", &args! { "count" => count });
        Ok(page.show(&ctx, (Self::SPEC.name, &call(&lookup)), list(title, &lines)))
    }
}

/// Lists the tickets somebody answered in, as it is typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LogsBy(UserId);

impl Command for LogsBy {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["logs by", "logs responded"],
        level: Level::Supporter,
        slash: false,
        options: &[Opt::required("staff", Kind::User)],
        example: "@someone",
        part_of: Some("logs"),
        ..Spec::new("logs_by")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(args.required("staff", Args::user)?.into()))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let by = Logs {
            member: None,
            by: Some(self.0),
            closed_by: None,
            page: 1,
        };
        by.run(ctx).await
    }
}

/// Lists the tickets somebody closed, as it is typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LogsClosedBy(UserId);

impl Command for LogsClosedBy {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["logs closed-by"],
        level: Level::Supporter,
        slash: false,
        options: &[Opt::required("staff", Kind::User)],
        example: "@someone",
        part_of: Some("logs"),
        ..Spec::new("logs_closed_by")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(args.required("staff", Args::user)?.into()))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let closed = Logs {
            member: None,
            by: None,
            closed_by: Some(self.0),
            page: 1,
        };
        closed.run(ctx).await
    }
}

/// What is looked up, as it would be typed.
fn call(lookup: &Lookup) -> String {
    let person =
        |before: &str, person: Option<UserId>| person.map(|person| format!("{before}{person}"));
    let people = [
        person("-by ", lookup.answered_by),
        person("-closed-by ", lookup.closed_by),
        person("", lookup.member),
    ];
    people.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A ticket in one line.
fn ticket_line(ctx: &Ctx<'_, App>, listed: &Listed) -> String {
    let there = listed.archived || listed.status == TicketStatus::Open;
    let guild = listed.guild_id.unwrap_or(ctx.app.tickets.guild);
    let link = listed.channel_id.filter(|_| there);
    let link = link.map(|channel| format!(" https://discord.com/channels/{guild}/{channel}"));
    let moment = |at: time::OffsetDateTime| at.unix_timestamp().to_string();
    let values = args! {
        "number" => listed.number.to_string(),
        "member" => listed.user_id.to_string(),
        "opened" => moment(listed.created_at),
        "closed" => listed.closed_at.map(moment).unwrap_or_default(),
        "staff" => listed.closed_by.map(|by| by.to_string()).unwrap_or_default(),
        "messages" => listed.messages,
    };
    let key = match (listed.status, listed.closed_by) {
        (TicketStatus::Open, _) => "logs-open",
        (TicketStatus::Closed, Some(_)) => "logs-closed-by",
        (TicketStatus::Closed, None) => "logs-closed",
    };
    say(ctx, key, &values) + &link.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use botkit::command::{custom_id, parse_prefix};
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn a_button_of_a_page_calls_what_it_shows() -> Result<(), ArgError> {
        let person = |id| Some(UserId::from(Id::new(id)));
        let everybody = Lookup {
            member: person(1_234_567_890_123_456_789),
            answered_by: person(1_234_567_890_123_456_788),
            closed_by: person(1_234_567_890_123_456_787),
            ..Lookup::default()
        };
        let closed = Lookup {
            member: None,
            answered_by: None,
            ..everybody.clone()
        };
        for lookup in [everybody, closed] {
            let typed = format!("{} 1000000", call(&lookup));
            assert!(custom_id(Logs::SPEC.name, &typed).len() <= 100, "{typed}");

            let logs = Logs::from_args(&mut parse_prefix(&Logs::SPEC, &typed, &[])?)?;

            let expected = Logs {
                member: lookup.member,
                by: lookup.answered_by,
                closed_by: lookup.closed_by,
                page: 1_000_000,
            };
            assert_eq!(logs, expected);
        }
        Ok(())
    }
}
