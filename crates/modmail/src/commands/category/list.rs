//! The kinds of ticket: `/category list`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::discord::RoleId;

use crate::{
    App,
    commands::{
        paging::{PAGE, Page, list, say},
        snippets::excerpt,
    },
    config::Category,
    name::inert,
};

/// How much of what is said about a category is shown, in characters.
const EXCERPT: usize = 100;

/// Lists them, in the order of the menu.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["categories"],
        level: Level::Admin,
        options: &[PAGE],
        ..Spec::new("category list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let config = &ctx.app.config;
        let of_file = config
            .categories
            .0
            .iter()
            .map(|category| (category, "file"));
        let made = config.menu.categories.0.iter();
        let all: Vec<_> = of_file
            .chain(made.map(|category| (category, "made")))
            .collect();
        if all.is_empty() {
            return Ok(Reply::say(ctx.say("category-none", &args! {})));
        }
        let page = Page::of_list(self.page, &all);
        let lines = page
            .on(&all)
            .map(|(category, from)| line(&ctx, category, from));
        let lines: Vec<String> = lines.collect();
        let menu = if config.menu.enabled { "on" } else { "off" };
        let title = say(
            &ctx,
            "category-list",
            &args! { "count" => all.len(), "menu" => menu },
        );
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

fn line(ctx: &Ctx<'_, App>, category: &Category, from: &'static str) -> String {
    let home = ctx.app.tickets.category;
    let title = match &category.emoji {
        Some(emoji) if emoji.is_ascii() => format!("<:{emoji}> {}", inert(&category.name)),
        Some(emoji) => format!("{emoji} {}", inert(&category.name)),
        None => inert(&category.name),
    };
    let mut parts = vec![say(
        ctx,
        "category-line",
        &args! {
            "name" => title,
            "from" => from,
            "state" => if category.enabled { "on" } else { "off" },
            "parent" => category.parent.unwrap_or(home).to_string(),
        },
    )];
    if let Some(description) = &category.description {
        parts.push(inert(&excerpt(description, EXCERPT)));
    }
    let count = |key, count: usize| (count > 0).then(|| say(ctx, key, &args! { "count" => count }));
    let roles = |key, roles: &[RoleId]| {
        let roles: Vec<String> = roles.iter().map(|role| format!("<@&{role}>")).collect();
        let roles = roles.join(", ");
        (!roles.is_empty()).then(|| say(ctx, key, &args! { "roles" => roles }))
    };
    let text = |key, text: Option<&String>| text.map(|_| say(ctx, key, &args! {}));
    let details = [
        count("category-line-form", category.questions.len()),
        text("category-line-greeting", category.greeting.as_ref()),
        text("category-line-answer", category.canned_answer.as_ref()),
        roles("category-line-staff", &category.staff_roles),
        roles("category-line-ping", &category.ping_roles),
    ];
    let details: Vec<String> = details.into_iter().flatten().collect();
    if !details.is_empty() {
        parts.push(details.join(" · "));
    }
    parts.join("\n-# ")
}
