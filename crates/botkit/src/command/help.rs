//! The command that explains the others.

use std::marker::PhantomData;

use twilight_model::channel::message::Embed;

use super::{
    ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Partial, Proposal, Reply,
    Spec, Staff, args::shorten,
};
use crate::{args, embed::blank};

/// How many characters the description of a card may have.
const CARD: usize = 4_096;

/// How many the list of commands may have on all its cards: 6 000 fit in a message, with
/// the title.
pub(super) const LONGEST: usize = 5_700;

/// Lists the commands the caller may call, or explains one.
#[derive(Debug)]
pub struct Help<A> {
    command: Option<String>,
    app: PhantomData<fn() -> A>,
}

impl<A: Staff + Send + Sync + 'static> Command for Help<A> {
    type App = A;

    const SPEC: Spec = Spec {
        aliases: &["h", "commands"],
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[Opt::optional("command", Kind::Text).completed()],
        example: "help",
        ..Spec::new("help")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            command: args.text("command"),
            app: PhantomData,
        })
    }

    async fn run(self, ctx: Ctx<'_, A>) -> Result<Reply, Failure> {
        let Some(name) = self.command else {
            return Ok(list(&ctx));
        };
        let prefix = ctx.origin.prefix.as_deref().unwrap_or("/");
        let name = name.trim();
        // Whoever asks in the other form may name it in that.
        let bare = name.strip_prefix(prefix).unwrap_or(name);
        let bare = bare.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        match ctx.commands.find(bare) {
            Some(spec) => Ok(Reply::embed(page(&ctx, spec))),
            None => Err(Failure::Refused(not_found(&ctx, bare))),
        }
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, A>) -> Result<Vec<Proposal>, Failure> {
        let typed = partial.typed.trim().to_lowercase();
        let found = visible(&ctx).filter(|spec| spec.name.contains(&typed));
        let proposals = found.map(|spec| Proposal {
            name: spec.name.to_owned(),
            value: spec.name.to_owned(),
        });
        Ok(proposals.collect())
    }
}

/// What the caller may call in the form they use.
fn visible<'c, A: Staff>(ctx: &'c Ctx<'_, A>) -> impl Iterator<Item = &'c Spec> {
    let typed = ctx.origin.prefix.is_some();
    let specs = ctx.commands.specs();
    specs.filter(move |spec| {
        let form = if typed { spec.prefix } else { spec.slash };
        form && ctx.app.may_call(&ctx.origin, spec)
    })
}

/// The list of commands, on a second card where one is too small.
fn list<A: Staff>(ctx: &Ctx<'_, A>) -> Reply {
    let prefix = ctx.origin.prefix.as_deref().unwrap_or("/");
    let first = visible(ctx).next().map_or("help", |spec| spec.name);
    let help = args! { "help" => format!("{prefix}help {first}") };
    let more = ctx.say("help-list-more", &help);
    let mut left = LONGEST.saturating_sub(more.chars().count());
    let lines = lines(prefix, visible(ctx), |key| ctx.say(key, &args! {}));
    let shown = lines.into_iter().take_while(|line| {
        let length = line.chars().count();
        let fits = length <= left;
        left = left.saturating_sub(length);
        fits
    });
    let mut cards: Vec<String> = Vec::new();
    for line in shown.chain([more]) {
        match cards.last_mut() {
            Some(card) if card.chars().count() + line.chars().count() <= CARD => {
                card.push_str(&line);
            }
            _ => cards.push(line),
        }
    }
    let mut cards = cards.into_iter();
    let title = ctx.say("help-list-title", &args! {});
    let first = Reply::embed(card(title, cards.next().unwrap_or_default()));
    cards.fold(first, |reply, more| {
        reply.with_embed(Embed {
            description: Some(more),
            ..blank()
        })
    })
}

/// The commands of a list, those of a group on one line.
pub(super) fn lines<'s>(
    prefix: &str,
    specs: impl Iterator<Item = &'s Spec>,
    say: impl Fn(&str) -> String,
) -> Vec<String> {
    let mut listed: Vec<(&str, String)> = Vec::new();
    for spec in specs {
        let (name, part) = spec.parts();
        let Some(part) = part else {
            listed.push((name, format!("`{prefix}{name}` {}", say(&spec.key()))));
            continue;
        };
        if let Some((_, line)) = listed.iter_mut().find(|(group, _)| *group == name) {
            line.extend([", `", part, "`"]);
        } else {
            let described = say(&format!("cmd-{name}"));
            listed.push((name, format!("`{prefix}{name}` {described}: `{part}`")));
        }
    }
    listed.into_iter().map(|(_, line)| line + "\n").collect()
}

fn page<A>(ctx: &Ctx<'_, A>, spec: &Spec) -> Embed {
    let prefix = ctx.origin.prefix.as_deref().unwrap_or("/");
    let mut lines = vec![ctx.say(&spec.key(), &args! {}), String::new()];
    let usage = ctx.origin.usage_of(spec);
    lines.push(ctx.say("help-usage", &args! { "usage" => usage }));
    for option in spec.options {
        let described = ctx.say(&format!("{}-{}", spec.key(), option.name), &args! {});
        lines.push(format!("- `{}`: {described}", option.name));
    }
    let example = ctx.origin.example_of(spec);
    lines.push(ctx.say("help-example", &args! { "example" => example }));
    if ctx.origin.prefix.is_some() && !spec.aliases.is_empty() {
        let aliases = format!("`{}`", spec.aliases.join("`, `"));
        lines.push(ctx.say("help-aliases", &args! { "aliases" => aliases }));
    }
    let level = ctx.say(spec.level.key(), &args! {});
    lines.push(ctx.say("help-level", &args! { "level" => level }));
    card(format!("{prefix}{}", spec.name), lines.join("\n"))
}

/// Names the subcommands of a group, else says that there is no such command.
fn not_found<A: Staff>(ctx: &Ctx<'_, A>, name: &str) -> String {
    let group = visible(ctx).filter(|spec| spec.parts().0.eq_ignore_ascii_case(name));
    let choices: Vec<&str> = group.filter_map(|spec| spec.parts().1).collect();
    if choices.is_empty() {
        return super::dispatch::unknown(ctx.app, ctx.commands, ctx.texts, &ctx.origin, name);
    }
    let choices = format!("`{}`", choices.join("`, `"));
    ctx.say(
        "command-group",
        &args! { "name" => shorten(name), "choices" => choices },
    )
}

fn card(title: String, description: String) -> Embed {
    Embed {
        description: Some(description),
        title: Some(title),
        ..blank()
    }
}
