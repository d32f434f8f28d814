//! How tickets went: `/stats`.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
        write_duration,
    },
    text::TextArgs,
};
use storage::{
    discord::UserId,
    modmail::{Answered, Category, CategoryId, Hidden, Rated, Scope},
};
use time::Duration;
use twilight_model::channel::message::embed::EmbedImage;

use super::{picture, rounded};
use crate::{
    App,
    commands::{
        among_staff, categories,
        paging::{list, say},
        sight,
    },
    decide::figures::{Figures, Lengths},
    hours::Hours,
    name::inert,
};

/// What is looked at if nobody says.
const USUAL: Duration = Duration::days(30);

/// So many of the staff, and so many categories, are shown.
const SHOWN: usize = 10;

/// With so many tickets a picture tells more than numbers.
const MANY: u32 = 10;

/// The name of the picture.
const PICTURE: &str = "statistics.png";

/// Tells how tickets went.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stats {
    /// In the last such time.
    period: Duration,
    /// What this person did.
    staff: Option<UserId>,
    /// In tickets of this category.
    category: Option<String>,
}

impl Command for Stats {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["statistics"],
        level: Level::Supporter,
        options: &[
            Opt::optional("period", Kind::Duration),
            Opt::optional("staff", Kind::User).named(),
            Opt::optional("category", Kind::Word).named().completed(),
        ],
        example: "7d",
        ..Spec::new("stats")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            period: args.duration("period").unwrap_or(USUAL),
            staff: args.user("staff").map(UserId::from),
            category: args.text("category"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let hidden = sight::hidden(&ctx).await?;
        let mut known = ctx.app.store.read().await?.categories().all().await?;
        known.retain(|category| !hidden.hides(Some(category.id)));
        Ok(categories::proposals(&partial, known))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        among_staff(&ctx, &mut ctx.app.store.read().await?, Self::SPEC.name).await?;
        let hidden = sight::hidden(&ctx).await?;
        let mut tx = ctx.app.store.read().await?;
        let categories = tx.categories().all().await?;
        let category = match &self.category {
            Some(name) => Some(named(&ctx, &categories, &hidden, name)?),
            None => None,
        };
        let scope = Scope {
            from: ctx.at - self.period,
            until: ctx.at,
            staff: self.staff,
            category,
            hidden,
        };
        let zone = ctx.app.zone(&mut tx, ctx.origin.user.id.into()).await?;
        let zone_name = zone.name().to_owned();
        let mut figures = Figures::new(zone);
        let mut statistics = tx.statistics();
        statistics
            .opened(&scope, |ticket| figures.count_opened(&ticket))
            .await?;
        statistics
            .closed(&scope, |ticket| figures.count_closed(&ticket))
            .await?;
        let answered = statistics.answered(&scope).await?;
        let rated = statistics.rated(&scope).await?;
        drop(tx);
        let values = args! { "period" => write_duration(self.period) };
        let shown = Shown {
            ctx: &ctx,
            hours: ctx.app.hours.as_ref(),
            figures: &figures,
        };
        let mut lines = vec![shown.period(&values, self.staff, self.category.as_deref())];
        lines.extend(shown.whole(&rated));
        lines.extend(shown.staff(&answered));
        if category.is_none() {
            lines.extend(shown.categories(&categories));
        }
        let mut embed = list(say(&ctx, "stats-title", &values), &lines);
        if figures.opened() + figures.closed() < MANY {
            return Ok(Reply::embed(embed));
        }
        let png = picture::draw(&ctx, &figures, &zone_name).await?;
        embed.image = Some(EmbedImage {
            content_type: None,
            flags: None,
            height: None,
            placeholder: None,
            placeholder_version: None,
            proxy_url: None,
            url: format!("attachment://{PICTURE}"),
            width: None,
        });
        Ok(Reply::embed(embed).with_file(PICTURE, png))
    }
}

/// The category with a name, among those that the caller sees.
fn named(
    ctx: &Ctx<'_, App>,
    known: &[Category],
    hidden: &Hidden,
    name: &str,
) -> Result<CategoryId, Failure> {
    let folded = name.trim().to_lowercase();
    let seen = known
        .iter()
        .filter(|category| !hidden.hides(Some(category.id)));
    let seen: Vec<Category> = seen.cloned().collect();
    let mut same = seen.iter();
    match same.find(|category| category.name.to_lowercase() == folded) {
        Some(category) => Ok(category.id),
        None => Err(categories::unknown(ctx, name, &seen)),
    }
}

/// Figures on their way to whoever asked.
struct Shown<'a, 'c> {
    ctx: &'a Ctx<'c, App>,
    hours: Option<&'a Hours>,
    figures: &'a Figures,
}

impl Shown<'_, '_> {
    fn say(&self, key: &str, values: &TextArgs<'_>) -> String {
        say(self.ctx, key, values)
    }

    /// What is counted.
    fn period(
        &self,
        values: &TextArgs<'_>,
        staff: Option<UserId>,
        category: Option<&str>,
    ) -> String {
        let parts = [
            Some(self.say("stats-period", values)),
            staff.map(|staff| format!("<@{staff}>")),
            category.map(inert),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// All tickets together.
    fn whole(&self, rated: &[Rated]) -> Vec<String> {
        let figures = self.figures;
        let mut lines = vec![
            self.say(
                "stats-opened",
                &args! {
                    "count" => figures.opened(),
                    "members" => figures.opened_by_members,
                    "staff" => figures.opened_by_staff,
                },
            ),
            self.say(
                "stats-closed",
                &args! {
                    "count" => figures.closed(),
                    "staff" => figures.closed_by_staff,
                    "members" => figures.closed_by_members,
                    "itself" => figures.closed_by_itself,
                },
            ),
        ];
        lines.extend(self.lengths("stats-first", &figures.first));
        if figures.unanswered > 0 {
            let values = args! { "count" => figures.unanswered };
            lines.push(self.say("stats-unanswered", &values));
        }
        lines.extend(self.lengths("stats-resolution", &figures.resolution));
        lines.extend(self.rated(rated));
        lines
    }

    /// How long something took, by the clock and, where there are hours, by those.
    fn lengths(&self, key: &str, lengths: &Lengths) -> Option<String> {
        let spread = lengths.spread(None)?;
        let mut values = args! {
            "median" => rounded(spread.median),
            "p90" => rounded(spread.p90),
            "count" => spread.count,
        };
        let mut line = self.say(key, &values);
        if let Some(spread) = self.hours.and_then(|hours| lengths.spread(Some(hours))) {
            values.set("median", rounded(spread.median));
            values.set("p90", rounded(spread.p90));
            line.push('\n');
            line.push_str(&self.say("stats-in-hours", &values));
        }
        Some(line)
    }

    fn rated(&self, rated: &[Rated]) -> Option<String> {
        let count: i64 = rated.iter().map(|rated| rated.times).sum();
        let sum: i64 = rated.iter().map(|rated| rated.score * rated.times).sum();
        // In tenths, rounded.
        let tenths = (sum * 20 + count).checked_div(count * 2)?;
        let all = rated.iter().rev();
        let all: Vec<_> = all
            .map(|rated| format!("{}★ × {}", rated.score, rated.times))
            .collect();
        let values = args! {
            "mean" => format!("{}.{}", tenths / 10, tenths % 10),
            "count" => count,
            "all" => all.join(", "),
        };
        Some(self.say("stats-ratings", &values))
    }

    /// What each of the staff did, by authorship.
    fn staff(&self, answered: &[Answered]) -> Vec<String> {
        let of = |staff| self.figures.staff.get(staff).cloned().unwrap_or_default();
        let mut people: Vec<(UserId, i64, i64)> = answered
            .iter()
            .map(|row| (row.staff, row.answers, row.tickets))
            .collect();
        // Who only closed, or whose first answers were given before.
        for staff in self.figures.staff.keys() {
            if !people.iter().any(|(person, ..)| person == staff) {
                people.push((*staff, 0, 0));
            }
        }
        if people.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![self.say("stats-staff", &args! {})];
        for (staff, answers, tickets) in people.iter().take(SHOWN) {
            let theirs = of(staff);
            let mut values = args! {
                "staff" => staff.to_string(),
                "answers" => *answers,
                "tickets" => *tickets,
                "closed" => theirs.closed,
            };
            lines.push(match theirs.first.spread(None) {
                Some(spread) => {
                    values.set("median", rounded(spread.median));
                    values.set("first", spread.count);
                    self.say("stats-staff-line-first", &values)
                }
                None => self.say("stats-staff-line", &values),
            });
        }
        lines.extend(self.more(people.len()));
        lines
    }

    fn categories(&self, categories: &[Category]) -> Vec<String> {
        let mut counted: Vec<_> = self.figures.categories.iter().collect();
        if categories.is_empty() || counted.is_empty() {
            return Vec::new();
        }
        counted.sort_by_key(|(_, of)| std::cmp::Reverse((of.opened, of.closed)));
        let mut lines = vec![self.say("stats-categories", &args! {})];
        for (id, of) in counted.iter().take(SHOWN) {
            let category = categories.iter().find(|category| Some(category.id) == **id);
            let mut values = args! {
                "name" => match category {
                    Some(category) => inert(&category.name),
                    None => self.say("stats-no-category", &args! {}),
                },
                "opened" => of.opened,
                "closed" => of.closed,
            };
            lines.push(match of.first.spread(None) {
                Some(spread) => {
                    values.set("median", rounded(spread.median));
                    self.say("stats-category-first", &values)
                }
                None => self.say("stats-category", &values),
            });
        }
        lines.extend(self.more(counted.len()));
        lines
    }

    fn more(&self, count: usize) -> Option<String> {
        let more = count.checked_sub(SHOWN).filter(|more| *more > 0)?;
        Some(self.say("stats-more", &args! { "count" => more }))
    }
}
