//! Answers kept at hand: what they may be called, what they may say, and what becomes
//! of the variables in them.

use storage::discord::UserId;

use super::{
    braces::{Piece, pieces},
    reply::LONGEST_REPLY,
};
use crate::name::inert;

/// The longest key, in characters.
pub const LONGEST_KEY: u16 = 32;

/// The longest content, in characters: what a field of a form holds.
pub const LONGEST_CONTENT: u16 = 4_000;

/// How much of a name is shown in place of a variable, in characters.
const LONGEST_NAME: usize = 100;

/// What a snippet can have filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variable {
    /// What the member is called.
    MemberName,
    /// The member, as a mention that pings nobody.
    MemberMention,
    /// The member's id.
    MemberId,
    /// What whoever answers is called, as far as the member may know.
    StaffName,
    /// The number of the ticket.
    TicketNumber,
    /// What the members' server is called.
    ServerName,
}

impl Variable {
    /// All there are.
    pub const ALL: [Self; 6] = [
        Self::MemberName,
        Self::MemberMention,
        Self::MemberId,
        Self::StaffName,
        Self::TicketNumber,
        Self::ServerName,
    ];

    /// How it is written, without its braces.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MemberName => "member.name",
            Self::MemberMention => "member.mention",
            Self::MemberId => "member.id",
            Self::StaffName => "staff.name",
            Self::TicketNumber => "ticket.number",
            Self::ServerName => "server.name",
        }
    }

    fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|variable| variable.name().eq_ignore_ascii_case(name))
    }

    /// How many characters it may become.
    const fn longest(self) -> usize {
        match self {
            // Each character with a backslash.
            Self::MemberName | Self::StaffName | Self::ServerName => 2 * LONGEST_NAME,
            Self::MemberMention => "<@>".len() + 20,
            Self::MemberId | Self::TicketNumber => 20,
        }
    }
}

/// What stands for the variables.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    /// The member.
    pub member: UserId,
    /// What they are called.
    pub member_name: &'a str,
    /// What whoever answers is called, as far as the member may know.
    pub staff_name: &'a str,
    /// The number of the ticket.
    pub ticket: i64,
    /// What the members' server is called.
    pub server_name: &'a str,
}

/// Why a key is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// It has more characters than [`LONGEST_KEY`].
    TooLong,
    /// It has others than letters, digits, `-` and `_`, or does not begin with a
    /// letter or a digit.
    Characters,
}

/// Why a content is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentFault {
    /// It says nothing.
    Empty,
    /// It has this many characters, more than [`LONGEST_CONTENT`].
    TooLong(usize),
    /// With all its variables filled in it may have this many characters, more than
    /// [`LONGEST_REPLY`].
    MayBeTooLong(usize),
    /// There is no variable of this name.
    Unknown(String),
}

/// A key as it is stored: in lower case, so that it is found however it is typed.
///
/// # Errors
///
/// Returns what is wrong with it.
pub fn key(given: &str) -> Result<String, KeyFault> {
    let key = given.to_lowercase();
    if key.chars().count() > LONGEST_KEY.into() {
        return Err(KeyFault::TooLong);
    }
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    if !key.starts_with(char::is_alphanumeric) || !key.chars().all(fits) {
        return Err(KeyFault::Characters);
    }
    Ok(key)
}

/// Checks what a snippet is to say.
///
/// # Errors
///
/// Returns what is wrong with it.
pub fn check(content: &str) -> Result<(), ContentFault> {
    let length = content.chars().count();
    if content.trim().is_empty() {
        return Err(ContentFault::Empty);
    }
    if length > LONGEST_CONTENT.into() {
        return Err(ContentFault::TooLong(length));
    }
    let mut longest = 0;
    for piece in template(content) {
        longest += match piece {
            Piece::Text(text) => text.chars().count(),
            Piece::Named(name) => match Variable::named(&name) {
                Some(variable) => variable.longest(),
                None => return Err(ContentFault::Unknown(name)),
            },
        };
    }
    if longest > LONGEST_REPLY {
        return Err(ContentFault::MayBeTooLong(longest));
    }
    Ok(())
}

/// What looks like a variable in a text and is none: the first of them.
#[must_use]
pub fn unknown(content: &str) -> Option<String> {
    let mut pieces = template(content).into_iter();
    pieces.find_map(|piece| match piece {
        Piece::Named(name) if Variable::named(&name).is_none() => Some(name),
        _ => None,
    })
}

/// All variables, as they are written, to be shown.
#[must_use]
pub fn variables() -> String {
    let names = Variable::ALL.map(|variable| format!("`{{{}}}`", variable.name()));
    names.join(", ")
}

/// Whether a snippet wants a variable filled in.
#[must_use]
pub fn uses(content: &str, variable: Variable) -> bool {
    let named =
        |piece| matches!(piece, Piece::Named(name) if Variable::named(&name) == Some(variable));
    template(content).into_iter().any(named)
}

/// What a snippet says with its variables filled in. What is filled in is text: names
/// neither ping nor hold variables. Unknown ones, which an import may bring, stay.
#[must_use]
pub fn fill(content: &str, values: &Values<'_>) -> String {
    let pieces = template(content).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Named(name) => match Variable::named(&name) {
                Some(variable) => value(variable, values),
                None => format!("{{{name}}}"),
            },
        })
        .collect()
}

fn value(variable: Variable, values: &Values<'_>) -> String {
    let shown = |name: &str| inert(&name.chars().take(LONGEST_NAME).collect::<String>());
    match variable {
        Variable::MemberName => shown(values.member_name),
        Variable::MemberMention => format!("<@{}>", values.member),
        Variable::MemberId => values.member.to_string(),
        Variable::StaffName => shown(values.staff_name),
        Variable::TicketNumber => values.ticket.to_string(),
        Variable::ServerName => shown(values.server_name),
    }
}

/// A snippet, cut at its variables.
fn template(content: &str) -> Vec<Piece> {
    let is_name = |name: &str| {
        let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-');
        name.starts_with(char::is_alphabetic) && name.chars().all(fits)
    };
    pieces(content, "{", "}", is_name)
}

/// A reply, cut at the keys of snippets in it: `{{key}}`.
#[must_use]
pub fn with_keys(text: &str) -> Vec<Piece> {
    let is_name = |name: &str| {
        !name.trim().is_empty() && !name.contains(['{', '}', '\n']) && name.chars().count() <= 100
    };
    pieces(text, "{{", "}}", is_name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use twilight_model::id::Id;

    use super::*;

    fn values<'a>(member_name: &'a str, staff_name: &'a str) -> Values<'a> {
        Values {
            member: Id::new(7).into(),
            member_name,
            staff_name,
            ticket: 12,
            server_name: "Guild",
        }
    }

    #[test]
    fn keys_are_words_that_can_be_typed() {
        for (given, expected) in [
            ("Hello", Ok("hello")),
            ("rules-2_b", Ok("rules-2_b")),
            ("2fa", Ok("2fa")),
            ("größe", Ok("größe")),
            ("", Err(KeyFault::Characters)),
            ("-a", Err(KeyFault::Characters)),
            ("two words", Err(KeyFault::Characters)),
            ("a{b}", Err(KeyFault::Characters)),
            ("!a", Err(KeyFault::Characters)),
        ] {
            assert_eq!(key(given), expected.map(str::to_owned), "{given}");
        }
        let longest = usize::from(LONGEST_KEY);
        assert_eq!(key(&"ö".repeat(longest)), Ok("ö".repeat(longest)));
        assert_eq!(key(&"ö".repeat(longest + 1)), Err(KeyFault::TooLong));
    }

    #[test]
    fn what_a_snippet_says_is_checked_when_it_is_made() {
        let unknown = |name: &str| Err(ContentFault::Unknown(name.to_owned()));
        for (content, expected) in [
            ("Hello {member.name}!", Ok(())),
            ("Hello {Member.Name}!", Ok(())),
            ("{\"json\": 1} {} { a } {1}", Ok(())),
            (r"\{name}", Ok(())),
            (" \n", Err(ContentFault::Empty)),
            ("Hello {name}!", unknown("name")),
            ("{member.nam}", unknown("member.nam")),
            ("{{other}}", unknown("other")),
        ] {
            assert_eq!(check(content), expected, "{content}");
        }
        let longest = usize::from(LONGEST_CONTENT);
        assert_eq!(check(&"ö".repeat(longest)), Ok(()));
        assert_eq!(
            check(&"ö".repeat(longest + 1)),
            Err(ContentFault::TooLong(longest + 1))
        );
        let names = "{member.name}".repeat(31);
        assert_eq!(check(&names), Err(ContentFault::MayBeTooLong(6_200)));
    }

    #[test]
    fn what_only_looks_like_a_variable_is_named() {
        for (content, expected) in [
            ("Hello {member.name}, {STAFF.name}", None),
            (r"\{name} {} { a }", None),
            ("{member.name} {name} {other}", Some("name")),
        ] {
            assert_eq!(unknown(content).as_deref(), expected, "{content}");
        }
    }

    #[test]
    fn variables_are_filled_in_and_nothing_else() {
        let all = "{member.name} {member.mention} {member.id} {staff.name} {ticket.number} \
                   {server.name}";
        let filled = fill(all, &values("Ada", "Grace"));
        assert_eq!(filled, "Ada <@7> 7 Grace 12 Guild");
        for (content, expected) in [
            ("{MEMBER.name}", "Ada"),
            ("{recipient.name}", "{recipient.name}"),
            (r"\{member.name}", r"\{member.name}"),
            ("{{member.name}}", "{Ada}"),
            ("{ member.name }", "{ member.name }"),
        ] {
            assert_eq!(
                fill(content, &values("Ada", "Grace")),
                expected,
                "{content}"
            );
        }
    }

    #[test]
    fn a_name_neither_pings_nor_is_filled_in_itself() {
        let name = "{staff.name} @everyone <@1> {{key}} **x**";

        let filled = fill("{member.name}", &values(name, "Grace"));

        assert!(!filled.contains("Grace"), "{filled}");
        assert!(
            !filled.contains("<@1>") && filled.contains(r"\@everyone"),
            "{filled}"
        );
        assert_eq!(with_keys(&filled), [Piece::Text(filled.clone())]);
    }

    #[test]
    fn keys_in_a_reply_are_found() {
        let text = |text: &str| Piece::Text(text.to_owned());
        let named = |name: &str| Piece::Named(name.to_owned());
        assert_eq!(
            with_keys("a {{b}} {{ c d }}"),
            [text("a "), named("b"), text(" "), named(" c d ")]
        );
        assert_eq!(with_keys(r"\{{b}} {{}} {b}"), [text(r"\{{b}} {{}} {b}")]);
    }

    proptest! {
        #[test]
        fn what_is_allowed_fits_whatever_people_are_called(
            names in "\\PC{0,120}", words in "[a-z ]{1,200}", times in 1..31_usize,
        ) {
            let all = Variable::ALL.map(|variable| format!("{{{}}}", variable.name())).concat();
            let content = format!("{words}.{}", all.repeat(times));

            if check(&content).is_ok() {
                let filled = fill(&content, &Values {
                    member: Id::new(u64::MAX).into(),
                    ticket: i64::MAX,
                    server_name: &names,
                    ..values(&names, &names)
                });

                prop_assert!(filled.chars().count() <= LONGEST_REPLY);
            }
        }

        #[test]
        fn a_name_never_becomes_a_variable_or_a_key(name in "[{}a-z.\\\\]{0,30}") {
            let filled = fill("{member.name} {staff.name}", &values(&name, &name));

            for piece in template(&filled) {
                prop_assert!(matches!(piece, Piece::Text(_)), "{}", filled);
            }
        }
    }
}
