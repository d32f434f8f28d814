//! What programs make messages of, beside plain text: embeds and components.

use twilight_model::channel::message::{
    Component, Embed,
    component::{MediaGalleryItem, UnfurledMediaItem},
};

use super::Extra;

/// What embeds and components show.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// Their text, line by line.
    lines: Vec<String>,
    /// Their pictures and files.
    pub(super) media: Vec<Extra>,
}

impl Made {
    /// Reads what a message shows beside its own text. Link previews are left out:
    /// the link stands for them.
    pub(super) fn of(embeds: &[Embed], components: &[Component]) -> Self {
        let mut made = Self::default();
        for embed in embeds.iter().filter(|embed| embed.kind == "rich") {
            made.embed(embed);
        }
        made.components(components);
        made
    }

    /// All of its text, below `text`.
    pub(super) fn below(&self, text: &str) -> String {
        let lines = std::iter::once(text).chain(self.lines.iter().map(String::as_str));
        let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
        lines.join("\n")
    }

    fn embed(&mut self, embed: &Embed) {
        let author = embed.author.as_ref().map(|author| author.name.clone());
        let image = embed.image.as_ref().map(|image| image.url.clone());
        let footer = embed.footer.as_ref().map(|footer| footer.text.clone());
        let head = [author, embed.title.clone(), embed.url.clone()];
        self.lines.extend(head.into_iter().flatten());
        self.lines.extend(embed.description.clone());
        let fields = embed.fields.iter();
        self.lines
            .extend(fields.map(|field| format!("{}: {}", field.name, field.value)));
        self.lines.extend([image, footer].into_iter().flatten());
    }

    fn components(&mut self, components: &[Component]) {
        for component in components {
            self.component(component);
        }
    }

    fn component(&mut self, component: &Component) {
        match component {
            Component::TextDisplay(text) => self.lines.push(text.content.clone()),
            Component::Container(container) => self.components(&container.components),
            Component::ActionRow(row) => self.components(&row.components),
            Component::Section(section) => {
                self.components(&section.components);
                self.component(&section.accessory);
            }
            Component::Button(button) => {
                if let Some(url) = &button.url {
                    let label = button.label.as_deref().unwrap_or_default();
                    self.lines.push(format!("🔗 {label} {url}"));
                }
            }
            Component::MediaGallery(gallery) => {
                for MediaGalleryItem {
                    media, description, ..
                } in &gallery.items
                {
                    self.medium(media, description.as_deref());
                }
            }
            Component::Thumbnail(thumbnail) => {
                let description = thumbnail.description.as_ref().and_then(Option::as_deref);
                self.medium(&thumbnail.media, description);
            }
            Component::File(file) => self.medium(&file.file, None),
            // What can be pressed or chosen there cannot be here.
            _ => {}
        }
    }

    fn medium(&mut self, media: &UnfurledMediaItem, description: Option<&str>) {
        let path = media.url.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        self.media.push(Extra::Media {
            name: name.to_owned(),
            url: media.url.clone(),
            description: description.map(str::to_owned),
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn components_show_their_text_their_links_and_their_pictures() -> Result<(), serde_json::Error>
    {
        let components: Vec<Component> = serde_json::from_value(json!([
            { "type": 17, "components": [
                { "type": 10, "content": "# Rules" },
                { "type": 9, "components": [{ "type": 10, "content": "Be kind" }],
                  "accessory": { "type": 11, "description": "a heart",
                                 "media": { "url": "https://example.com/heart.png?size=9" } } },
                { "type": 14, "divider": true, "spacing": 1 },
                { "type": 1, "components": [
                    { "type": 2, "style": 5, "label": "Read on", "url": "https://example.com" },
                    { "type": 2, "style": 1, "label": "Press", "custom_id": "x" } ] },
            ] },
        ]))?;

        let made = Made::of(&[], &components);

        assert_eq!(
            made.below(" "),
            "# Rules\nBe kind\n🔗 Read on https://example.com"
        );
        assert_eq!(
            made.media,
            [Extra::Media {
                name: "heart.png".to_owned(),
                url: "https://example.com/heart.png?size=9".to_owned(),
                description: Some("a heart".to_owned()),
            }]
        );
        Ok(())
    }
}
