//! Names as people chose them, made fit to be shown.

use storage::discord::UserId;
use twilight_model::user::User;

/// The longest name that is shown, in characters.
const LONGEST: usize = 100;

/// A name to show for somebody: the one they show if there is anything to see
/// of it, else their unique one, else their id.
#[must_use]
pub(crate) fn shown_name(display: &str, name: &str, id: UserId) -> String {
    [display, name]
        .into_iter()
        .map(clean)
        .find(|clean| clean.chars().any(is_visible))
        .unwrap_or_else(|| id.to_string())
}

/// The name somebody shows on a server.
pub(crate) fn name_of(user: &User, nick: Option<&str>) -> String {
    let shown = nick.or(user.global_name.as_deref()).unwrap_or(&user.name);
    shown_name(shown, &user.name, user.id.into())
}

/// A text in which Markdown means nothing and nobody is mentioned.
#[must_use]
pub(crate) fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            inert.push('\\');
        }
        inert.push(if letter.is_control() { ' ' } else { letter });
    }
    inert
}

/// Without what would break or turn around the text that follows.
fn clean(name: &str) -> String {
    let stored = name
        .chars()
        .filter(|character| !character.is_control() && !turns_around(*character));
    stored.take(LONGEST).collect::<String>().trim().to_owned()
}

const fn turns_around(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a letter is to be seen: neither a blank nor a sign that takes no room.
pub(crate) fn is_visible(letter: char) -> bool {
    let blank = matches!(
        letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    );
    !blank && !letter.is_whitespace() && !letter.is_control()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use twilight_model::id::Id;

    use super::*;

    fn id() -> UserId {
        Id::new(7).into()
    }

    #[test]
    fn who_has_no_visible_name_is_shown_by_another_or_by_id() {
        let blank = "\u{200B}".repeat(32);
        assert_eq!(shown_name("Ada", "ada", id()), "Ada");
        assert_eq!(shown_name(&blank, "ada", id()), "ada");
        assert_eq!(shown_name("\u{3164}", "\u{2800}", id()), "7");
        assert_eq!(shown_name("a\u{202E}b\nc", "ada", id()), "abc");
        assert_eq!(shown_name("👩‍💻", "ada", id()), "👩‍💻");
    }

    #[test]
    fn markdown_means_nothing_in_an_inert_text() {
        assert_eq!(inert("*a*\n<@1>"), "\\*a\\* \\<\\@1\\>");
    }

    proptest! {
        #[test]
        fn there_is_always_something_to_see(display in "\\PC{0,40}", name in "\\PC{0,40}") {
            let shown = shown_name(&display, &name, id());

            prop_assert!(shown.chars().any(is_visible));
            prop_assert!(shown.chars().count() <= LONGEST);
        }
    }
}
