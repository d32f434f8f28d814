//! Wanting to be reminded of something.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec, When},
};
use storage::{discord::RoleId, modmail::NewReminder};

use crate::{
    App,
    commands::{moment::moment, ticket},
    tickets::reminders::LONGEST_TEXT,
};

/// How many reminders somebody may have.
const MOST: usize = 100;

/// Reminds the caller, a role or the staff of something, in the ticket it is called in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Remind {
    /// When, and perhaps again and again.
    when: When,
    /// Whom instead of the caller.
    role: Option<RoleId>,
    /// All the staff instead.
    staff: bool,
    /// Of what.
    text: String,
}

impl Command for Remind {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["rem", "add_reminder"],
        level: Level::Supporter,
        options: &[
            Opt::required("when", Kind::When),
            Opt::optional("role", Kind::Role),
            Opt::optional("staff", Kind::Flag),
            Opt::required("text", Kind::Text),
        ],
        example: "14:30 Ask whether it works now.",
        ..Spec::new("remind")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let remind = Self {
            when: args.required("when", Args::when)?,
            role: args.role("role").map(Into::into),
            staff: args.flag("staff"),
            text: args.required("text", Args::text)?,
        };
        if remind.staff && remind.role.is_some() {
            return Err(ArgError::Together {
                key: "remind-role-or-staff",
            });
        }
        Ok(remind)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let target_roles = self.roles(&ctx)?;
        let text = self.text.trim().to_owned();
        if text.chars().count() > LONGEST_TEXT {
            return Err(ctx.refuse("reminder-too-long", &args! { "limit" => LONGEST_TEXT }));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let me = ctx.origin.user.id.into();
        if tx.reminders().of_user(me).await?.len() >= MOST {
            return Err(ctx.refuse("reminders-too-many", &args! { "limit" => MOST }));
        }
        let (at, zone) = moment(&mut tx, &ctx, self.when).await?;
        let here = ctx.origin.channel.map(Into::into);
        let Some(channel_id) = ticket.channel_id.or(here) else {
            return Err(ctx.refuse("not-a-ticket", &args! {}));
        };
        let recurrence = match self.when {
            When::Every(every) => Some(every.to_string()),
            _ => None,
        };
        let whom = match (self.staff, self.role) {
            (true, _) => "staff".to_owned(),
            (_, Some(role)) => format!("<@&{role}>"),
            _ => "self".to_owned(),
        };
        let new = NewReminder {
            thread_id: ticket.id,
            user_id: me,
            channel_id,
            guild_id: ctx.app.tickets.guild,
            content: text,
            trigger_time: at,
            target_roles,
            recurrence: recurrence.clone(),
            at: ctx.at,
        };
        let id = tx.reminders().add(&new).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        let mut values = args! {
            "number" => id.number().to_string(),
            "whom" => whom,
            "moment" => at.unix_timestamp().to_string(),
            "zone" => zone.name().to_owned(),
        };
        let key = match recurrence {
            Some(every) => {
                values.set("every", every);
                "reminder-set-every"
            }
            None => "reminder-set",
        };
        Ok(Reply::say(ctx.say(key, &values)))
    }
}

impl Remind {
    /// The roles it is for; none if it is for the caller.
    fn roles(&self, ctx: &Ctx<'_, App>) -> Result<Vec<RoleId>, Failure> {
        let roles = match self.role {
            Some(role) => vec![role],
            None if self.staff => ctx.app.staff.roles(),
            None => return Ok(Vec::new()),
        };
        let guild = ctx.app.tickets.guild.get().get();
        if roles.iter().any(|role| role.get().get() == guild) {
            return Err(ctx.refuse("remind-not-everyone", &args! {}));
        }
        if roles.is_empty() {
            return Err(ctx.refuse("remind-no-staff-roles", &args! {}));
        }
        Ok(roles)
    }
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash, read_when};
    use twilight_model::{
        application::interaction::application_command::{CommandDataOption, CommandOptionValue},
        id::Id,
    };

    use super::*;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let role = Id::new(123_456_789_012_345_678);
        let expected = Remind {
            when: read_when("every friday 9:00").expect("it is a moment"),
            role: Some(role.into()),
            staff: false,
            text: "ask again".to_owned(),
        };
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let clicked = [
            option(
                "when",
                CommandOptionValue::String("every Friday at 9:00".to_owned()),
            ),
            option("role", CommandOptionValue::Role(role)),
            option("text", CommandOptionValue::String("ask again".to_owned())),
        ];

        let typed = "every friday 9:00 <@&123456789012345678> ask again";
        let mut typed = parse_prefix(&Remind::SPEC, typed, &[])?;
        let mut clicked = parse_slash(&Remind::SPEC, &clicked, None)?;

        assert_eq!(Remind::from_args(&mut typed)?, expected);
        assert_eq!(Remind::from_args(&mut clicked)?, expected);
        Ok(())
    }

    #[test]
    fn it_is_for_a_role_or_for_the_staff() -> Result<(), ArgError> {
        let typed = "2h <@&123456789012345678> -staff ask again";
        let mut typed = parse_prefix(&Remind::SPEC, typed, &[])?;

        let refused = Remind::from_args(&mut typed);

        assert!(
            matches!(refused, Err(ArgError::Together { .. })),
            "{refused:?}"
        );
        Ok(())
    }
}
