//! Blocking a person or a role, and taking a change of that back.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Menu, MenuKind, Modal,
        Named, Opt, Reply, Spec, custom_id,
    },
    rest::RestError,
};
use storage::{
    discord::{RoleId, UserId},
    modmail::{self, Blocked},
};
use time::Duration;
use twilight_http::routing::Route;
use twilight_model::guild::{Member, Role};

use super::{end_of, mention};
use crate::{
    App,
    commands::who,
    render::{UNDO_BLOCK, undo_block_button},
    tickets::{
        blocks::{self, Again, Change, Undone},
        holding::{reason_words, until_words},
    },
};

/// How long a reason may be, in characters.
pub(super) const LONGEST_REASON: u16 = 500;

/// Keeps somebody from writing to the staff.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Whom; the member of the ticket if it is nobody.
    member: Option<UserId>,
    /// Or else everybody with this role.
    role: Option<RoleId>,
    /// For how long; for good if nothing.
    time: Option<Duration>,
    /// Whether they are told nothing.
    silent: bool,
    /// Why.
    reason: Option<String>,
}

impl Command for Block {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("role", Kind::Role),
            Opt::optional("time", Kind::Duration),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        menu: Some(Menu {
            kind: MenuKind::User,
            name: "Block",
        }),
        example: "@someone 7d Please read the rules first.",
        ..Spec::new("block")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let block = Self {
            member: args.user("member").map(UserId::from),
            role: args.role("role").map(RoleId::from),
            time: args.duration("time"),
            silent: args.flag("silent"),
            reason: args.text("reason"),
        };
        if block.member.is_some() && block.role.is_some() {
            return Err(ArgError::Together { key: "block-both" });
        }
        Ok(block)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        // Discord takes a form at once or not at all: whom it is about is found out when
        // it is sent.
        if let (Form::Menu, Some(member)) = (ctx.origin.form, self.member) {
            return Ok(Reply::form(form(&ctx, member)));
        }
        check_reason(&ctx, self.reason.as_deref())?;
        let expires_at = end_of(&ctx, self.time)?;
        let (who, name) = self.whom(&ctx).await?;
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let by = UserId::from(ctx.origin.user.id);
        let block = modmail::Block {
            who,
            name,
            blocked_by: by,
            blocked_at: ctx.at,
            expires_at,
            reason: self.reason,
        };
        let change = Change {
            who,
            to: Some(&block),
            // Exempted or not, whoever is blocked now is meant.
            exempt: Some(false),
            by,
            silent: self.silent,
        };
        let id = blocks::change(app, &mut tx, &change, ctx.at).await?;
        app.commit(tx).await?;
        let values = args! {
            "who" => mention(who),
            "until" => until_words(block.expires_at),
            "reason" => reason_words(block.reason),
        };
        let button = undo_block_button(ctx.texts, &ctx.origin.locale, id);
        Ok(Reply::say(ctx.say("block-done", &values)).with_component(button))
    }
}

impl Block {
    /// Whom the call means, and what they are called. Refuses the staff.
    async fn whom(&self, ctx: &Ctx<'_, App>) -> Result<(Blocked, String), Failure> {
        if let Some(role) = self.role {
            check_role(ctx, role).await?;
            return Ok((Blocked::Role(role), String::new()));
        }
        let (member, name) = match self.member {
            Some(member) => {
                let named = Named::Id(member.get());
                let author = who::find(ctx, &named, "block-bot").await?;
                (author.id, author.name)
            }
            None => of_ticket(ctx).await?,
        };
        check_member(ctx, member).await?;
        Ok((Blocked::User(member), name))
    }
}

/// The member of the ticket in which a command is called that names nobody.
pub(super) async fn of_ticket(ctx: &Ctx<'_, App>) -> Result<(UserId, String), Failure> {
    let ticket = match ctx.origin.channel {
        Some(channel) => {
            let mut tx = ctx.app.store.read().await?;
            tx.tickets().around(channel.into()).await?
        }
        None => None,
    };
    let ticket = ticket.ok_or_else(|| ctx.refuse("block-whom", &args! {}))?;
    Ok((ticket.user_id, ticket.user_name))
}

pub(super) fn check_reason(ctx: &Ctx<'_, App>, reason: Option<&str>) -> Result<(), Failure> {
    let longest = usize::from(LONGEST_REASON);
    if reason.is_some_and(|reason| reason.chars().count() > longest) {
        let limit = args! { "limit" => longest };
        return Err(ctx.refuse("reason-too-long", &limit));
    }
    Ok(())
}

/// Refuses to block somebody of the staff.
async fn check_member(ctx: &Ctx<'_, App>, member: UserId) -> Result<(), Failure> {
    let app = ctx.app;
    let route = Route::GetMember {
        guild_id: app.tickets.guild.get().get(),
        user_id: member.get().get(),
    };
    let roles = match app.rest.get::<Member>(&route).await {
        Ok(found) => found.roles.into_iter().map(RoleId::from).collect(),
        Err(RestError::Refused { status: 404, .. }) => Vec::new(),
        Err(error) => return Err(silent(ctx, &error)),
    };
    if app.is_staff(member, &roles) {
        let values = args! { "member" => member.to_string() };
        return Err(ctx.refuse("block-staff", &values));
    }
    Ok(())
}

/// Refuses to block a role that is none of the members' server's, or that the staff
/// or everybody has.
async fn check_role(ctx: &Ctx<'_, App>, role: RoleId) -> Result<(), Failure> {
    let app = ctx.app;
    let guild_id = app.tickets.members().get().get();
    let staff = &app.staff;
    let levels = [&staff.supporters, &staff.moderators, &staff.admins];
    if levels.iter().any(|roles| roles.contains(&role)) {
        return Err(ctx.refuse("block-staff-role", &args! {}));
    }
    if role.get().get() == guild_id {
        return Err(ctx.refuse("block-everyone", &args! {}));
    }
    let roles: Vec<Role> = match app.rest.get(&Route::GetGuildRoles { guild_id }).await {
        Ok(roles) => roles,
        Err(error) => return Err(silent(ctx, &error)),
    };
    if !roles.iter().any(|found| RoleId::from(found.id) == role) {
        return Err(ctx.refuse("block-no-role", &args! {}));
    }
    Ok(())
}

/// That Discord did not answer says nothing about anybody.
fn silent(ctx: &Ctx<'_, App>, error: &RestError) -> Failure {
    tracing::warn!("cannot find out who would be blocked: {error}");
    ctx.refuse("discord-silent", &args! {})
}

/// The form that the entry of the context menu opens.
fn form(ctx: &Ctx<'_, App>, member: UserId) -> Modal {
    let say = |key| ctx.say(key, &args! {});
    let field = |option, label, long, longest| Field {
        option,
        label,
        long,
        required: false,
        value: None,
        longest,
    };
    Modal {
        custom_id: custom_id(Block::SPEC.name, &member.to_string()),
        title: say("block-title"),
        fields: vec![
            field("time", say("block-field-time"), false, 20),
            field("reason", say("block-field-reason"), true, LONGEST_REASON),
        ],
    }
}

/// Takes a change of who is blocked back. Called by a button alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UndoBlock {
    /// Which change.
    change: i64,
}

impl Command for UndoBlock {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        slash: false,
        prefix: false,
        options: &[Opt::required(
            "change",
            Kind::Integer {
                min: 1,
                max: i64::MAX,
            },
        )],
        part_of: Some("block"),
        ..Spec::new(UNDO_BLOCK)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            change: args.required("change", Args::integer)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let by = UserId::from(ctx.origin.user.id);
        let undone = blocks::undo(app, &mut tx, self.change.into(), by, ctx.at).await?;
        let said = match undone {
            Undone::Done(who, again) => {
                let who = args! { "who" => mention(who) };
                let key = match again {
                    Again::Blocked => "undo-blocked",
                    Again::Unblocked => "undo-unblocked",
                    Again::Concerned => "undo-exempted",
                };
                ctx.say(key, &who)
            }
            Undone::ChangedSince => return Err(ctx.refuse("undo-changed", &args! {})),
            Undone::Unknown => return Err(ctx.refuse("undo-gone", &args! {})),
        };
        app.commit(tx).await?;
        Ok(Reply::say(said).updating())
    }
}

#[cfg(test)]
mod tests {
    use botkit::command::{parse_prefix, parse_slash};
    use twilight_model::{
        application::interaction::application_command::{CommandDataOption, CommandOptionValue},
        id::Id,
    };

    use super::*;

    const ADA: u64 = 123_456_789_012_345_678;

    #[test]
    fn both_forms_mean_the_same() -> Result<(), ArgError> {
        let option = |name: &str, value| CommandDataOption {
            name: name.to_owned(),
            value,
        };
        let text = |text: &str| CommandOptionValue::String(text.to_owned());
        let clicked = [
            option("member", CommandOptionValue::User(Id::new(ADA))),
            option("time", text("7d")),
            option("reason", text("too rude")),
            option("silent", CommandOptionValue::Boolean(true)),
        ];

        let typed = format!("<@{ADA}> 7d -silent too rude");
        let mut typed = parse_prefix(&Block::SPEC, &typed, &[])?;
        let mut clicked = parse_slash(&Block::SPEC, &clicked, None)?;

        let expected = Block {
            member: Some(Id::new(ADA).into()),
            role: None,
            time: Some(Duration::days(7)),
            silent: true,
            reason: Some("too rude".to_owned()),
        };
        assert_eq!(Block::from_args(&mut typed)?, expected);
        assert_eq!(Block::from_args(&mut clicked)?, expected);
        Ok(())
    }

    #[test]
    fn a_role_is_mentioned_and_nobody_is_the_member_of_the_ticket() -> Result<(), ArgError> {
        let read = |text: &str| {
            let mut args = parse_prefix(&Block::SPEC, text, &[])?;
            Block::from_args(&mut args)
        };

        let role = read(&format!("<@&{ADA}> 2h"))?;
        assert_eq!((role.member, role.role), (None, Some(Id::new(ADA).into())));
        assert_eq!(role.time, Some(Duration::hours(2)));
        let nobody = read("2h spam")?;
        assert_eq!((nobody.member, nobody.role), (None, None));
        assert_eq!(nobody.reason.as_deref(), Some("spam"));
        for wrong in ["2x spam", "-2h", &format!("<@{ADA}> <@&{ADA}>")] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
