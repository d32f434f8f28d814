//! The language in which somebody is spoken to.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Kind, Opt, Partial, Proposal, Reply, Spec,
    },
};
use storage::discord::UserId;

use crate::{App, name::inert, render::LANGUAGE};

/// Shows or changes the caller's language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ChooseLanguage {
    /// The new one, by its tag or name.
    language: Option<String>,
    /// Goes back to that of their client.
    reset: bool,
}

impl Command for ChooseLanguage {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["language", "lang"],
        contexts: &[Context::Guild, Context::BotDm],
        options: &[
            Opt::optional("reset", Kind::Flag),
            Opt::optional("language", Kind::Word).completed(),
        ],
        example: "fr",
        ..Spec::new(LANGUAGE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let wanted = Self {
            language: args.text("language"),
            reset: args.flag("reset"),
        };
        if wanted.reset && wanted.language.is_some() {
            return Err(ArgError::Together {
                key: "language-or-reset",
            });
        }
        Ok(wanted)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let typed = partial.typed.to_lowercase();
        let fits = |text: &str| text.to_lowercase().contains(&typed);
        let languages = ctx.app.languages.iter();
        let fitting = languages.filter(|language| fits(&language.tag) || fits(&language.name));
        let proposals = fitting.map(|language| Proposal {
            name: language.name.clone(),
            value: language.tag.clone(),
        });
        Ok(proposals.collect())
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let me = UserId::from(ctx.origin.user.id);
        if self.language.is_none() && !self.reset {
            let locale = app.member_locale(&mut app.store.read().await?, me).await?;
            return Ok(Reply::say(said(&ctx, "language-is", &locale)));
        }
        let chosen = match &self.language {
            Some(given) => Some(find(&ctx, given)?),
            None => None,
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        tx.locales().choose(me, chosen, ctx.at).await?;
        let locale = app.member_locale(&mut tx, me).await?;
        app.commit(tx).await?;
        Ok(Reply::say(said(&ctx, "language-set", &locale)))
    }
}

/// Names a language, in that language.
fn said(ctx: &Ctx<'_, App>, key: &str, locale: &str) -> String {
    let name = ctx.app.language_name(locale);
    ctx.texts.say(locale, key, &args! { "language" => name })
}

/// The tag of a language by that or by its name; refuses what is none of ours, and says
/// which there are.
fn find<'a>(ctx: &Ctx<'a, App>, given: &str) -> Result<&'a str, Failure> {
    let is = |text: &str| text.to_lowercase() == given.trim().to_lowercase();
    let mut languages = ctx.app.languages.iter();
    let found = languages.find(|language| is(&language.tag) || is(&language.name));
    found.map(|language| language.tag.as_str()).ok_or_else(|| {
        let known = ctx.app.languages.iter();
        let known: Vec<_> = known
            .map(|language| format!("{} (`{}`)", language.name, language.tag))
            .collect();
        let given = inert(&given.chars().take(60).collect::<String>());
        let values = args! { "given" => given, "known" => known.join(", ") };
        ctx.refuse("no-such-language", &values)
    })
}
