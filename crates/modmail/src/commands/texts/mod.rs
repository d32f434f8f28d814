//! What members read, in the words of the operator.

mod history;
mod list;
mod preview;
mod reset;
mod set;
mod show;
mod undo;

use botkit::{
    args,
    command::{Args, Ctx, Failure, Kind, Opt, Partial, Proposal, Registry, Reply},
    embed::blank,
    text::{Problem, TextArgs, Texts, WordingFault},
};
use storage::modmail::{Category, CategoryId, TextPlace, Tx};
use twilight_model::channel::message::Embed;

use self::{
    history::History, list::List, preview::Preview, reset::Reset, set::Set, show::Show, undo::Undo,
};
use super::categories;
use crate::{
    App,
    name::inert,
    render::colour,
    replaced_texts::{self, Changed, Wanted},
    texts::{TextFault, examples, limit, member_keys, variables},
    tickets::panels,
};

/// Which text.
const KEY: Opt = Opt::required("key", Kind::Word).completed();

/// In which language.
const LANGUAGE: Opt = Opt::optional("language", Kind::Word).completed().named();

/// For which kind of ticket alone.
const CATEGORY: Opt = Opt::optional("category", Kind::Word).completed().named();

/// How many values Discord shows.
const PROPOSALS: usize = 25;

/// How much of a text is shown as typed, in characters: an embed's description, less
/// the fence around it.
const LONGEST_SHOWN: usize = 4_000;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Set>()
        .with::<Show>()
        .with::<List>()
        .with::<Preview>()
        .with::<Reset>()
        .with::<Undo>()
        .with::<History>()
}

/// A place as it is named in a call.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    /// The key of the text.
    key: String,
    /// The language; the server's if absent.
    language: Option<String>,
    /// The category, by name, or by its number as `#12`.
    category: Option<String>,
}

impl Named {
    fn of(args: &mut Args) -> Result<Self, botkit::command::ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            language: args.text("language"),
            category: args.text("category"),
        })
    }

    /// What is meant by it.
    async fn find(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Spot, Failure> {
        let key = self.key.trim().to_lowercase();
        let Some(key) = member_keys().find(|known| *known == key) else {
            return Err(unknown_key(ctx, &key));
        };
        Ok(Spot {
            key,
            language: self.language(ctx, tx).await?,
            category: self.category(ctx, tx).await?,
        })
    }

    async fn language(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<String, Failure> {
        let texts = &ctx.app.texts;
        let Some(given) = &self.language else {
            let server = ctx.app.members_locale(tx).await?;
            let known = texts.language(&server);
            return Ok(known.map_or_else(|| "en".to_owned(), |known| known.to_string()));
        };
        let found = texts.language(given);
        found.map(|found| found.to_string()).ok_or_else(|| {
            let known = texts.languages().into_iter();
            let known: Vec<String> = known.map(|known| format!("`{known}`")).collect();
            let values = args! { "given" => inert(given), "known" => known.join(", ") };
            ctx.refuse("text-no-language", &values)
        })
    }

    async fn category(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Option<Category>, Failure> {
        let Some(given) = self.category.as_deref().map(str::trim) else {
            return Ok(None);
        };
        // Those that are not offered any more may have texts, too.
        let known = tx.categories().all().await?;
        let lower = given.to_lowercase();
        let number = given
            .strip_prefix('#')
            .and_then(|id| id.parse::<i64>().ok());
        let named = known
            .iter()
            .find(|category| category.name.to_lowercase() == lower)
            .or_else(|| {
                known
                    .iter()
                    .find(|category| Some(category.id.get()) == number)
            });
        match named {
            Some(named) => Ok(Some(named.clone())),
            None => Err(categories::unknown(ctx, given, &known)),
        }
    }
}

/// A text in a language, for all tickets or for those of a category.
#[derive(Debug, Clone)]
struct Spot {
    key: &'static str,
    language: String,
    category: Option<Category>,
}

impl Spot {
    fn place(&self) -> TextPlace<'_> {
        TextPlace {
            key: self.key,
            language: &self.language,
            category: self.category_id(),
        }
    }

    fn category_id(&self) -> Option<CategoryId> {
        self.category.as_ref().map(|category| category.id)
    }

    /// What texts say about it.
    fn values(&self) -> TextArgs<'static> {
        let category = self.category.as_ref().map(|category| inert(&category.name));
        args! {
            "key" => self.key,
            "language" => self.language.clone(),
            "category" => category.unwrap_or_else(|| "none".to_owned()),
        }
    }

    /// What the bot says there.
    fn texts(&self, app: &App) -> Texts {
        app.texts_within(self.category.as_ref())
    }

    /// What a member reads there, with made-up values.
    fn example(&self, ctx: &Ctx<'_, App>) -> Embed {
        let texts = self.texts(ctx.app);
        let values = examples(&texts, self.key, ctx.at);
        Embed {
            color: Some(colour::SYSTEM),
            description: Some(texts.say(&self.language, self.key, &values)),
            ..blank()
        }
    }

    /// Changes what stands there, and says so.
    async fn change(&self, ctx: &Ctx<'_, App>, wanted: Wanted<'_>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let by = (ctx.origin.user.id.into(), ctx.at);
        let place = self.place();
        let became = replaced_texts::change(app, &ctx.origin.source, place, wanted, by).await?;
        let values = self.values();
        let key = match (became, wanted) {
            (Changed::Known, _) => return Ok(Reply::done()),
            (Changed::Unfit(fault), _) => return Err(unfit(ctx, fault)),
            (Changed::Never, _) => return Err(ctx.refuse("text-never-changed", &values)),
            (Changed::AsBefore, Wanted::Reset) => return Err(ctx.refuse("text-ours", &values)),
            (Changed::AsBefore, _) => return Err(ctx.refuse("text-as-before", &values)),
            (Changed::To(Some(_)), _) => "text-set",
            (Changed::To(None), _) => "text-reset",
        };
        let mut tx = app.store.write().await?;
        panels::refresh(app, &mut tx, ctx.at).await?;
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say(key, &values)).with_embed(self.example(ctx)))
    }
}

/// Proposals for whatever option is being typed.
async fn proposals(partial: &Partial, ctx: &Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
    let typed = partial.typed.trim().to_lowercase();
    match partial.option {
        "category" => {
            let known = ctx.app.store.read().await?.categories().offered().await?;
            Ok(categories::proposals(partial, known))
        }
        "language" => {
            let known = ctx.app.texts.languages().into_iter();
            let known = known.map(|known| known.to_string());
            let known = known.filter(|known| known.to_lowercase().starts_with(&typed));
            let proposals = known.take(PROPOSALS).map(|known| Proposal {
                name: known.clone(),
                value: known,
            });
            Ok(proposals.collect())
        }
        _ => {
            let keys = member_keys().filter(|key| key.contains(&typed));
            let proposals = keys.take(PROPOSALS).map(|key| Proposal {
                name: format!("{key}: {}", excerpt(ctx, key)),
                value: key.to_owned(),
            });
            Ok(proposals.collect())
        }
    }
}

/// How a text begins, in one line.
fn excerpt(ctx: &Ctx<'_, App>, key: &str) -> String {
    let wording = ctx.app.texts.wording(&ctx.origin.locale, key);
    let wording = wording.map(|wording| wording.to_string());
    let words = wording.unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").chars().take(70).collect()
}

/// Says that members read no such text, and which was meant perhaps.
fn unknown_key(ctx: &Ctx<'_, App>, given: &str) -> Failure {
    let near = member_keys().max_by(|one, other| {
        let near = |key: &str| strsim::jaro_winkler(key, given);
        near(one).total_cmp(&near(other))
    });
    let values = args! { "key" => inert(given), "near" => near.unwrap_or_default() };
    ctx.refuse("text-unknown", &values)
}

/// Says why something cannot stand in place of a text.
fn unfit(ctx: &Ctx<'_, App>, fault: TextFault) -> Failure {
    match fault {
        TextFault::NoText | TextFault::NoLanguage => ctx.refuse("text-gone", &args! {}),
        TextFault::TooLong { length, limit } => ctx.refuse(
            "text-too-long",
            &args! { "length" => length, "limit" => limit },
        ),
        TextFault::Variable { name, known } => {
            let values = args! { "name" => inert(&name), "known" => written(&known) };
            ctx.refuse("text-no-such-variable", &values)
        }
        TextFault::Wording(WordingFault::Empty) => ctx.refuse("text-empty", &args! {}),
        TextFault::Wording(WordingFault::NoVariable(name)) => {
            ctx.refuse("text-no-variable", &args! { "name" => inert(&name) })
        }
        TextFault::Wording(WordingFault::Syntax {
            line,
            column,
            problem,
        }) => {
            let (what, token) = match problem {
                Problem::Expected(token) => ("expected", token.to_string()),
                Problem::Closing => ("closing", String::new()),
                Problem::Default => ("default", String::new()),
                Problem::Variable => ("variable", String::new()),
                Problem::Quote => ("quote", String::new()),
                Problem::Other => ("other", String::new()),
            };
            let values = args! {
                "line" => line, "column" => column, "problem" => what, "token" => token,
            };
            ctx.refuse("text-syntax", &values)
        }
    }
}

/// Variables as they are typed; `none` if there are none.
fn written(names: &[String]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{{ ${name} }}`"))
        .collect();
    names.join(", ")
}

/// A text as it is typed, so that nothing of it becomes anything else.
fn fenced(text: &str) -> String {
    let text: String = text.chars().take(LONGEST_SHOWN).collect();
    format!("```\n{}\n```", text.replace("```", "`\u{200B}``"))
}
