//! Whom somebody had erased: they are known again when another bot's data comes
//! in, and nobody can read out who they are.

use std::{
    collections::{BTreeSet, HashSet},
    fmt,
};

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use sqlx::SqliteConnection;

use crate::{Error, bulk::People};

/// Who stands where an erased person stood: an id that nobody has.
pub(crate) const NOBODY: i64 = 1;

/// What stands where the words of an erased person stood.
pub(crate) const NOTHING: &str = "(erased)";

/// How many digits an id in a text has.
const DIGITS: std::ops::RangeInclusive<usize> = 17..=20;

/// Remembers that a person was erased.
pub(crate) async fn remember(conn: &mut SqliteConnection, person: &str) -> Result<(), Error> {
    let digest = Key::of(conn).await?.digest(person);
    sqlx::query!(
        "INSERT INTO erased (digest) VALUES (?) ON CONFLICT DO NOTHING",
        digest,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What makes a digest of this database that of no other. Without it whoever sees
/// one could try all ids there are.
pub struct Key(Vec<u8>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").finish_non_exhaustive()
    }
}

impl Key {
    /// The one of a database, which is made when it is first asked for.
    pub(crate) async fn of(conn: &mut SqliteConnection) -> Result<Self, Error> {
        sqlx::query!(
            "INSERT INTO erased_key (id, key) VALUES (1, randomblob(32)) ON CONFLICT DO NOTHING"
        )
        .execute(&mut *conn)
        .await?;
        let key = sqlx::query_scalar!("SELECT key FROM erased_key WHERE id = 1")
            .fetch_one(conn)
            .await?;
        Ok(Self(key))
    }

    /// A text, as nobody can read it back.
    pub fn digest(&self, text: &str) -> String {
        let mut digest = Sha256::new();
        digest.update(&self.0);
        digest.update(text);
        // Once more, so that no longer text can be made of a digest.
        let inner = digest.finalize();
        let mut digest = Sha256::new();
        digest.update(&self.0);
        digest.update(inner);
        format!("{:x}", digest.finalize())
    }
}

/// What a transaction has left out, since somebody had it erased.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// Tickets, and messages that are there without their words.
    bare: HashSet<String>,
    rows: u64,
}

impl LeftOut {
    /// How many of the rows were left out that were sifted last.
    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    /// Takes out of `rows` what is about erased people, and erased people out of
    /// the others.
    pub(crate) async fn sift(
        &mut self,
        conn: &mut SqliteConnection,
        people: &People,
        rows: &mut Vec<Map<String, Value>>,
    ) -> Result<(), Error> {
        let erased = erased_among(conn, rows).await?;
        let before = rows.len();
        rows.retain_mut(|row| self.keeps(people, row, &erased));
        self.rows = (before - rows.len()) as u64;
        Ok(())
    }

    fn keeps(
        &mut self,
        people: &People,
        row: &mut Map<String, Value>,
        erased: &BTreeSet<String>,
    ) -> bool {
        let is_erased = |row: &Map<String, Value>, field: &&str| {
            let person = row.get(*field).and_then(text_of);
            person.is_some_and(|person| erased.contains(&person))
        };
        let called = |row: &Map<String, Value>, kind: &str, field: &str| {
            let name = row.get(field).and_then(text_of).unwrap_or_default();
            format!("{kind} {name}")
        };
        let belongs = people.part_of.map(|kind| called(row, kind, kind));
        if people.about.iter().any(|field| is_erased(row, field))
            || belongs.is_some_and(|whole| self.bare.contains(&whole))
        {
            let name = people.called.map(|kind| called(row, kind, "id"));
            self.bare.extend(name);
            return false;
        }
        for field in people.done_by {
            if is_erased(row, field) {
                row.insert((*field).to_owned(), Value::Null);
            }
        }
        for field in people.made_by {
            if is_erased(row, field) {
                row.insert((*field).to_owned(), NOBODY.into());
            }
        }
        if let Some(speaker) = people.said_by
            && is_erased(row, &speaker)
        {
            let name = people.called.map(|kind| called(row, kind, "id"));
            self.bare.extend(name);
            row.insert(speaker.to_owned(), NOBODY.into());
            for words in ["name", "content"] {
                row.insert(words.to_owned(), NOTHING.into());
            }
        }
        for value in row.values_mut() {
            if let Value::String(text) = value
                && let Some(without) = without(text, erased)
            {
                *text = without;
            }
        }
        true
    }
}

/// Whether somebody was ever erased from a database.
pub(crate) async fn any(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let any = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM erased) AS "any: bool""#);
    Ok(any.fetch_one(conn).await?)
}

/// The erased people among those that rows name, wherever they do.
async fn erased_among(
    conn: &mut SqliteConnection,
    rows: &[Map<String, Value>],
) -> Result<BTreeSet<String>, Error> {
    let mut named = BTreeSet::new();
    for value in rows.iter().flat_map(Map::values) {
        match value {
            Value::Number(_) => named.extend(text_of(value)),
            Value::String(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                named.insert(text.clone());
            }
            Value::String(text) => named.extend(ids_in(text).map(|(_, id)| id.to_owned())),
            _ => {}
        }
    }
    among(conn, named).await
}

/// Those of some people that were erased.
pub(crate) async fn among(
    conn: &mut SqliteConnection,
    people: BTreeSet<String>,
) -> Result<BTreeSet<String>, Error> {
    if !any(conn).await? {
        return Ok(BTreeSet::new());
    }
    let key = Key::of(conn).await?;
    let digests: Vec<_> = people.iter().map(|person| key.digest(person)).collect();
    let asked = serde_json::to_string(&digests)?;
    let found = sqlx::query_scalar!(
        "SELECT digest FROM erased WHERE digest IN (SELECT value FROM json_each(?))",
        asked,
    );
    let found: HashSet<_> = found.fetch_all(conn).await?.into_iter().collect();
    let people = people.into_iter().zip(digests);
    let erased = people.filter(|(_, digest)| found.contains(digest));
    Ok(erased.map(|(person, _)| person).collect())
}

/// An id, however it is written.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        _ => None,
    }
}

/// What may be ids in a text, and where they stand.
fn ids_in(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    let pieces = text.split(move |letter: char| !letter.is_ascii_alphanumeric());
    let placed = pieces.map(move |piece| {
        let place = rest;
        rest += piece.len();
        // Whatever parts two pieces, what follows begins behind it.
        let parting = text.get(rest..).and_then(|rest| rest.chars().next());
        rest += parting.map_or(0, char::len_utf8);
        (place, piece)
    });
    placed.filter(|(_, piece)| {
        DIGITS.contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The text with nobody where erased people stand. `None` if there are none.
fn without(text: &str, erased: &BTreeSet<String>) -> Option<String> {
    let (mut changed, mut rest) = (String::new(), 0);
    for (place, id) in ids_in(text).filter(|(_, id)| erased.contains(*id)) {
        changed.push_str(text.get(rest..place).unwrap_or_default());
        changed.push_str(&NOBODY.to_string());
        rest = place + id.len();
    }
    changed.push_str(text.get(rest..).unwrap_or_default());
    (rest > 0).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_erased_person_is_taken_out_of_a_text_where_they_stand_alone() {
        let erased = BTreeSet::from(["123456789012345678".to_owned()]);
        let cases = [
            ("I met <@123456789012345678>!", Some("I met <@1>!")),
            ("ä<@!123456789012345678> ö", Some("ä<@!1> ö")),
            ("no. 9123456789012345678", None),
            ("<@876543210987654321>", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(without(text, &erased).as_deref(), expected, "{text}");
        }
    }
}
