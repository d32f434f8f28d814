//! Ids within text.

/// Whether `text` has `needle` in it, standing alone: `<@12>` has 12, and 3124
/// does not.
pub(super) fn has(text: &str, needle: &str) -> bool {
    places(text, needle).next().is_some()
}

/// The text with something else wherever it has `needle` standing alone.
pub(super) fn replaced(text: &str, needle: &str, by: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = 0;
    for place in places(text, needle) {
        replaced.push_str(text.get(rest..place).unwrap_or_default());
        replaced.push_str(by);
        rest = place + needle.len();
    }
    replaced.push_str(text.get(rest..).unwrap_or_default());
    replaced
}

fn places<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    let joins = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(needle)
        .map(|match_indices| match_indices.0)
        .filter(move |place| {
            let before = text.get(..*place).unwrap_or_default().chars().next_back();
            let behind = text.get(place + needle.len()..).unwrap_or_default();
            !joins(before) && !joins(behind.chars().next())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_alone_or_is_another() {
        for (text, found) in [
            ("12", true),
            ("<@12> and <@!12>", true),
            (r#"{"user":12}"#, true),
            ("user:12", true),
            ("3124", false),
            ("a12", false),
            ("12\u{e4}", false),
            ("", false),
        ] {
            assert_eq!(has(text, "12"), found, "{text}");
        }
        assert_eq!(replaced("<@12>, 312, 12", "12", "1"), "<@1>, 312, 1");
    }
}
