//! Looks who sees the tickets beside the staff, and what the bot itself may read:
//! at the start, and when permissions change.

use std::{collections::BTreeMap, sync::Arc};

use botkit::{
    args,
    backoff::Backoff,
    rest::{RestError, code},
};
use serde_json::json;
use storage::discord::{ChannelId, RoleId};
use time::{Duration, OffsetDateTime};
use twilight_http::routing::Route;
use twilight_model::{
    guild::Permissions,
    id::{Id, marker::RoleMarker},
};

use super::{FIRST_DELAY, LONGEST_DELAY};
use crate::{
    App,
    decide::visibility::{Place, Role, missing, permissions, places, strangers},
    tickets::alerts,
};

/// Where it is kept what the staff were told of last.
const TOLD: &str = "tickets.visible_to";

/// Several changes at once, such as those of a new role, are looked at together.
const SETTLING: Duration = Duration::milliseconds(500);

pub(super) fn start(app: &Arc<App>) {
    app.stop.tasks.spawn(watch(Arc::clone(app)));
}

async fn watch(app: Arc<App>) {
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    while !app.stop.soon.is_cancelled() {
        if let Err(error) = check(&app, app.clock.now()).await {
            tracing::warn!("cannot tell yet who sees the tickets: {error:#}");
            app.stop.sleep(&app.clock, backoff.next_delay()).await;
            continue;
        }
        backoff.reset();
        tokio::select! {
            () = app.visibility.woken() => {}
            () = app.stop.soon.cancelled() => {}
        }
        app.stop.sleep(&app.clock, SETTLING).await;
    }
}

/// Somebody with roles.
#[derive(serde::Deserialize)]
struct Holder {
    roles: Vec<Id<RoleMarker>>,
}

/// Looks, and tells the staff if others see the tickets than when they were told
/// last.
async fn check(app: &App, at: OffsetDateTime) -> anyhow::Result<()> {
    for guild in [app.tickets.guild, app.tickets.members()] {
        let guild_id = guild.get().get();
        let roles: Vec<Role> = app.rest.get(&Route::GetGuildRoles { guild_id }).await?;
        let user_id = app.me.get().get();
        let route = Route::GetMember { guild_id, user_id };
        let own: Holder = app.rest.get(&route).await?;
        let may = permissions(guild, &roles, &own.roles);
        let reads = Permissions::VIEW_AUDIT_LOG | Permissions::ADMINISTRATOR;
        app.audit.learn(guild, may.intersects(reads));
        let lacking = missing(may);
        if guild == app.tickets.guild && !lacking.is_empty() {
            let lacking = lacking.join(", ");
            tracing::warn!(guild.id = %guild, "the bot's roles lack permissions of its invite link: {lacking}");
        }
    }
    let seen = seen(app).await?;
    for (place, roles) in &seen {
        let roles = named(app, roles);
        tracing::warn!(channel.id = %place, "others than the staff see the tickets: {roles}");
    }
    let now = json!(seen);
    let mut tx = app.store.write().await?;
    let before = tx.settings().get(TOLD).await?;
    if before.unwrap_or_else(|| json!({})) == now {
        return Ok(());
    }
    if tx.locales().of_guild(app.tickets.guild).await?.is_none() {
        // At a first start, before the gateway has told.
        drop(tx);
        let locale = locale(app).await?;
        tx = app.store.write().await?;
        tx.locales()
            .set_guild(app.tickets.guild, &locale, at)
            .await?;
    }
    tx.settings().set(TOLD, &now, None, at).await?;
    let locale = app.ticket_locale(&mut tx).await?;
    for (place, roles) in &seen {
        let values = args! { "place" => place.to_string(), "roles" => named(app, roles) };
        let words = app.texts.say(&locale, "alert-visible", &values);
        alerts::tell_staff(app, &mut tx, None, words, at).await?;
    }
    app.commit(tx).await?;
    Ok(())
}

/// The language of the staff's server.
async fn locale(app: &App) -> anyhow::Result<String> {
    #[derive(serde::Deserialize)]
    struct Guild {
        preferred_locale: String,
    }
    let route = Route::GetGuild {
        guild_id: app.tickets.guild.get().get(),
        with_counts: false,
    };
    let guild: Guild = app.rest.get(&route).await?;
    Ok(guild.preferred_locale)
}

/// The places of tickets that others than the staff see, each with who does.
async fn seen(app: &App) -> anyhow::Result<BTreeMap<ChannelId, Vec<RoleId>>> {
    let guild = app.tickets.guild;
    let guild_id = guild.get().get();
    let roles: Vec<Role> = app.rest.get(&Route::GetGuildRoles { guild_id }).await?;
    let offered = app
        .store
        .read()
        .await?
        .categories()
        .offered()
        .await?
        .into_iter();
    let apart = offered.filter_map(|category| Some((category.parent?, category.staff_roles)));
    let places = places(&app.tickets, &app.staff, &app.closing, apart);
    let mut seen = BTreeMap::new();
    for (place, staff) in places {
        let channel_id = place.get().get();
        let channel: Place = match app.rest.get(&Route::GetChannel { channel_id }).await {
            Ok(channel) => channel,
            // Whoever opens a ticket there learns why that is not possible.
            Err(RestError::Refused {
                code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
                ..
            }) => continue,
            Err(error) => return Err(error.into()),
        };
        let strangers = strangers(guild, &roles, &channel, &staff);
        if !strangers.is_empty() {
            seen.insert(place, strangers);
        }
    }
    Ok(seen)
}

/// Roles as staff read them.
fn named(app: &App, roles: &[RoleId]) -> String {
    let everyone = app.tickets.guild.get().get();
    let names = roles.iter().map(|role| {
        if role.get().get() == everyone {
            "@everyone".to_owned()
        } else {
            format!("<@&{role}>")
        }
    });
    names.collect::<Vec<_>>().join(", ")
}
