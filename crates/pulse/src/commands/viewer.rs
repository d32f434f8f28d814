//! Who reads an answer: in which language, by which clock.

use botkit::{command::Ctx, zone::Zone};
use storage::pulse::Tx;

use crate::{App, render::Language, texts::server_locale};

/// Who reads an answer.
#[derive(Debug)]
pub(super) struct Viewer {
    locale: String,
    /// Their time zone.
    pub(super) zone: Zone,
}

impl Viewer {
    /// Whoever reads what everybody at the place of the call sees: a server's choices come before a person's.
    pub(super) async fn of(ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Self, storage::Error> {
        let server = match ctx.origin.guild {
            Some(guild) => tx.guild_configs().get(guild.into()).await?,
            None => None,
        };
        let person = tx.user_configs().get(ctx.origin.user.id.into()).await?;
        let chosen = server.as_ref().and_then(server_locale);
        let of_server = server.as_ref().and_then(|one| one.time_zone.as_deref());
        let of_person = person.as_ref().and_then(|one| one.time_zone.as_deref());
        // A zone that does not exist was written by hand.
        let zones = [of_server, of_person].into_iter().flatten();
        Ok(Self {
            locale: chosen.unwrap_or(ctx.origin.public_locale()).to_owned(),
            zone: { zones }.find_map(Zone::find).unwrap_or_default(),
        })
    }

    /// Their language.
    pub(super) fn language<'a>(&'a self, ctx: &'a Ctx<'_, App>) -> Language<'a> {
        Language {
            texts: ctx.texts,
            locale: &self.locale,
        }
    }
}
