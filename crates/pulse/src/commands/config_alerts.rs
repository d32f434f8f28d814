//! Which alerts a server gets.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::pulse::{AlertType, Filter, Recipient};
use twilight_model::guild::Permissions;

use crate::App;

/// The types of alerts that there are to choose from.
const OFFERED: [AlertType; 6] = [
    AlertType::Incident,
    AlertType::IncidentResolved,
    AlertType::Maintenance,
    AlertType::MaintenanceReminder,
    AlertType::MaintenanceStarted,
    AlertType::MaintenanceCompleted,
];

/// Their words.
const TYPES: &[&str] = &[
    OFFERED[0].name(),
    OFFERED[1].name(),
    OFFERED[2].name(),
    OFFERED[3].name(),
    OFFERED[4].name(),
    OFFERED[5].name(),
];

/// The word for no minimum.
const ALL: &str = "all";

/// Switches alerts on or off, says how bad an incident has to be, and shows what was chosen.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigAlerts {
    /// Which type is switched.
    alert_type: Option<AlertType>,
    /// Whether it is switched on.
    is_on: Option<bool>,
    /// Incidents below this impact are left out from now on; the word for all is taken for none.
    minimum_impact: Option<String>,
}

impl Command for ConfigAlerts {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Manager,
        offered_to: Permissions::MANAGE_GUILD,
        prefix: false,
        options: &[
            Opt::optional("type", Kind::Choice(TYPES)),
            Opt::optional("state", Kind::Choice(&["on", "off"])),
            Opt::optional("impact", Kind::Choice(&[ALL, "minor", "major", "critical"])),
        ],
        ..Spec::new("config alerts")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let word = args.text("type");
        let alert_type = word.and_then(|word| OFFERED.into_iter().find(|one| one.name() == word));
        let is_on = args.text("state").map(|state| state == "on");
        if alert_type.is_some() != is_on.is_some() {
            return Err(ArgError::Together {
                key: "config-alerts-both",
            });
        }
        Ok(Self {
            alert_type,
            is_on,
            minimum_impact: args.text("impact"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let guild = ctx
            .origin
            .guild
            .ok_or_else(|| ctx.refuse("config-no-server", &args! {}))?;
        let server = Recipient::Guild(guild.into());
        let mut tx = ctx.app.store.write().await?;
        if tx.guild_configs().get(guild.into()).await?.is_none() {
            return Err(ctx.refuse("config-none", &args! {}));
        }
        let mut chosen = tx.recipient_filters().get(server).await?;
        if let (Some(alert_type), Some(is_on)) = (self.alert_type, self.is_on) {
            if is_on {
                chosen.types.insert(alert_type);
            } else {
                chosen.types.remove(&alert_type);
            }
            tx.recipient_filters()
                .set_types(server, &chosen.types)
                .await?;
        }
        if let Some(impact) = self.minimum_impact {
            chosen.minimum_impact = Some(impact).filter(|impact| impact != ALL);
            let impact = chosen.minimum_impact.as_deref();
            tx.recipient_filters()
                .set_minimum_impact(server, impact)
                .await?;
        }
        tx.commit().await?;
        Ok(Reply::say(described(&ctx, &chosen)))
    }
}

/// What a server has chosen, in words.
pub(super) fn described(ctx: &Ctx<'_, App>, chosen: &Filter) -> String {
    let told = OFFERED.iter().filter(|one| chosen.types.contains(one));
    let named = |option: &str, word: &str| {
        ctx.say(&format!("cmd-config-alerts-{option}.{word}"), &args! {})
    };
    let mut lines: Vec<String> = told
        .map(|one| format!("✅ {}", named("type", one.name())))
        .collect();
    if lines.is_empty() {
        return ctx.say("config-alerts-none", &args! {});
    }
    let impact = chosen.minimum_impact.as_deref().unwrap_or(ALL);
    let impact = args! { "impact" => named("impact", impact) };
    lines.insert(0, ctx.say("config-alerts", &args! {}));
    lines.push(ctx.say("config-alerts-impact", &impact));
    lines.join("\n")
}
