//! Answers with a picture, and buttons below.

use botkit::command::{Ctx, Form, Reply, custom_id};
use twilight_model::channel::message::{
    Component, Embed,
    component::{ActionRow, Button, ButtonStyle},
    embed::EmbedImage,
};

use crate::{App, pictures::Drawing};

/// An answer with a picture and what it says in words. Where it cannot be drawn, all the rest is told.
pub(super) async fn with_picture(
    ctx: &Ctx<'_, App>,
    embed: Embed,
    file: &str,
    drawing: Drawing,
    alt: String,
) -> Reply {
    match ctx.app.pictures.png(drawing).await {
        Ok(png) => {
            let image = EmbedImage {
                content_type: None,
                flags: None,
                height: None,
                placeholder: None,
                placeholder_version: None,
                proxy_url: None,
                url: format!("attachment://{file}"),
                width: None,
            };
            let embed = Embed {
                image: Some(image),
                ..embed
            };
            Reply::embed(embed).with_picture(file, png.to_vec(), alt)
        }
        Err(error) => {
            tracing::error!("cannot draw {file}: {error:#}");
            Reply::embed(embed)
        }
    }
}

/// The same in place of the message that a pressed button hangs on.
pub(super) fn in_place(ctx: &Ctx<'_, App>, reply: Reply) -> Reply {
    match ctx.origin.form {
        Form::Component => reply.updating(),
        _ => reply,
    }
}

/// A button that calls a command with these arguments; nothing if Discord takes no name that long.
pub(super) fn button(label: &str, command: &str, arguments: &str) -> Option<Button> {
    let id = custom_id(command, arguments);
    (id.chars().count() <= 100).then(|| Button {
        custom_id: Some(id),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(label.to_owned()),
        sku_id: None,
        style: ButtonStyle::Secondary,
        url: None,
    })
}

/// A row of buttons; nothing if there are none.
pub(super) fn row(buttons: impl IntoIterator<Item = Button>) -> Option<Component> {
    let components: Vec<_> = buttons.into_iter().map(Component::Button).collect();
    (!components.is_empty()).then_some(Component::ActionRow(ActionRow {
        id: None,
        components,
    }))
}

/// The ways to the page before and the page after, if there are several.
pub(super) fn pager(
    command: &str,
    page: usize,
    pages: usize,
    arguments: impl Fn(usize) -> String,
) -> Vec<Button> {
    if pages < 2 {
        return Vec::new();
    }
    let step = |label: &str, to: usize| {
        let mut button = button(label, command, &arguments(to))?;
        button.disabled = !(1..=pages).contains(&to);
        Some(button)
    };
    let steps = [step("◀", page.saturating_sub(1)), step("▶", page + 1)];
    steps.into_iter().flatten().collect()
}

/// A button for each of some ranges. That of the one that is shown cannot be pressed, and has a name of its own:
/// Discord refuses two of one name, and *refresh* calls the same.
pub(super) fn ranges(
    command: &str,
    names: &[&str],
    shown: &str,
    arguments: impl Fn(&str) -> String,
) -> Vec<Button> {
    let of_range = |name: &&str| {
        if *name == shown {
            let mut button = button(name, command, &format!("shown {name}"))?;
            button.disabled = true;
            button.style = ButtonStyle::Primary;
            return Some(button);
        }
        button(name, command, &arguments(name))
    };
    names.iter().filter_map(of_range).collect()
}

/// What follows after the rows of buttons.
pub(super) fn with_rows(reply: Reply, rows: impl IntoIterator<Item = Option<Component>>) -> Reply {
    let rows = rows.into_iter().flatten();
    rows.fold(reply, Reply::with_component)
}
