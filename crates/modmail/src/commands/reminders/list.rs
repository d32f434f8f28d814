//! What the caller, or everybody in a ticket, wants to be reminded of.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{discord::RoleId, modmail::Reminder};

use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, say},
        ticket,
    },
    tickets::cancelled::quoted,
};

/// How much of a text is shown, in characters.
const LONGEST_TEXT: usize = 120;

/// How many roles of a reminder are named.
const MOST_ROLES: usize = 3;

/// Lists reminders, page by page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
    /// Those of everybody in the ticket it is called in.
    all: bool,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["rems"],
        level: Level::Supporter,
        options: &[PAGE, Opt::optional("all", Kind::Flag)],
        ..Spec::new("reminders")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
            all: args.flag("all"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let reminders = if self.all {
            let ticket = ticket(&mut tx, &ctx).await?;
            tx.reminders().of_ticket(ticket.id).await?
        } else {
            tx.reminders().of_user(ctx.origin.user.id.into()).await?
        };
        if reminders.is_empty() {
            let key = if self.all {
                "reminders-none-here"
            } else {
                "reminders-none"
            };
            return Ok(Reply::say(ctx.say(key, &args! {})).updating());
        }
        let page = Page::of_list(self.page, &reminders);
        let shown = page.on(&reminders);
        let lines: Vec<_> = shown.map(|reminder| self.line(&ctx, reminder)).collect();
        let title = say(&ctx, "reminders-title", &args! {});
        let all = if self.all { "-all" } else { "" };
        Ok(page.show(&ctx, (Self::SPEC.name, all), list(title, &lines)))
    }
}

impl List {
    fn line(&self, ctx: &Ctx<'_, App>, reminder: &Reminder) -> String {
        let roles = named(&reminder.target_roles);
        let values = args! {
            "number" => reminder.id.number().to_string(),
            "moment" => reminder.trigger_time.unix_timestamp().to_string(),
            "channel" => reminder.channel_id.to_string(),
            "text" => quoted(&reminder.content, LONGEST_TEXT),
            "every" => reminder.recurrence.clone().unwrap_or_else(|| "once".to_owned()),
            "whom" => match (roles.is_empty(), self.all) {
                (false, _) => roles,
                (true, true) => format!("<@{}>", reminder.user_id),
                (true, false) => "self".to_owned(),
            },
        };
        say(ctx, "reminders-line", &values)
    }
}

/// Roles as they are mentioned, the first few of them.
fn named(roles: &[RoleId]) -> String {
    let mut named: Vec<_> = roles.iter().map(|role| format!("<@&{role}>")).collect();
    if named.len() > MOST_ROLES {
        named.truncate(MOST_ROLES);
        named.push("…".to_owned());
    }
    named.join(" ")
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn of_many_roles_the_first_are_named() {
        let roles: Vec<RoleId> = (1..=4).map(|role| Id::new(role).into()).collect();

        assert_eq!(named(&roles[..3]), "<@&1> <@&2> <@&3>");
        assert_eq!(named(&roles), "<@&1> <@&2> <@&3> …");
        assert_eq!(named(&[]), "");
    }
}
