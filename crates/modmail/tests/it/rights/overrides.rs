//! What owners decided about each command, over the levels of the table.
//!
//! mel, a member, is allowed everything, and so are supporters; everything is taken from
//! moderators. Nothing is said about administrators. olga, who owns the bot, is a moderator,
//! too.

use botkit::command::Level;
use discord_sim::Id as SimId;
use storage::modmail::{Effect, NewPermission, Store, Subject};
use time::OffsetDateTime;
use twilight_model::id::Id;

use super::{Expected, Form, Place, Right, name_of};
use crate::{calls::registry, world::World};

/// Writes all of that down before the bot starts.
pub(super) async fn decide(
    world: &World,
    people: &[(SimId, Level)],
    [supporters, moderators]: [SimId; 2],
) -> anyhow::Result<()> {
    let (mel, olga) = (people[0].0, people[4].0);
    let guild = world.guild;
    world
        .discord
        .change(|sim| sim.gives_role(guild, olga, moderators))?;
    let role = |role: SimId| Subject::Role(Id::new(role.get()).into());
    let decisions = [
        (Subject::User(Id::new(mel.get()).into()), Effect::Allow),
        (role(supporters), Effect::Allow),
        (role(moderators), Effect::Deny),
    ];
    let store = Store::open(&world.database()).await?;
    let mut tx = store.write().await?;
    for spec in registry().specs() {
        // Whatever is said about the owners' commands counts for nothing.
        if spec.part_of.is_some() {
            continue;
        }
        for (subject, effect) in decisions {
            let wanted = NewPermission {
                subject,
                permission: &format!("command:{}", spec.name),
                effect: Some(effect),
                by: Id::new(olga.get()).into(),
                at: OffsetDateTime::UNIX_EPOCH,
                undoes: None,
            };
            tx.panel_permissions().put(&wanted).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// What is to become of a call then.
pub(super) fn expected(right: &Right, form: Form, level: Level, place: Place) -> Expected {
    let usual = super::expected(right, form, level, place);
    let counts = matches!(place, Place::Ticket | Place::Server);
    if !counts || right.level == Level::Owner {
        return usual;
    }
    let as_admin = super::expected(right, form, Level::Admin, place);
    match level {
        // What members may call may be meant for another bot, as always.
        Level::Member if usual == Expected::Unheard && right.level == Level::Member => usual,
        Level::Member | Level::Supporter => as_admin,
        Level::Moderator => match as_admin {
            Expected::Permitted | Expected::NoTicket | Expected::UseSlash
                if right.level > Level::Moderator =>
            {
                Expected::WrongLevel(name_of(right.level))
            }
            Expected::Permitted | Expected::NoTicket | Expected::UseSlash => Expected::Denied,
            other => other,
        },
        Level::Manager | Level::Admin | Level::Owner => usual,
    }
}
