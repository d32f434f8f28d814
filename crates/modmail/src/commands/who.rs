//! Finding out who is meant.

use botkit::{
    args,
    command::{Ctx, Failure, Named, Person},
    rest::{RestError, code},
};
use twilight_http::routing::Route;
use twilight_model::{
    guild::Member,
    id::{Id, marker::UserMarker},
    user::User,
};

use crate::{App, event::Author};

/// How many people of one name are looked at.
const MOST: u16 = 100;

/// How many of them are shown.
const SHOWN: usize = 5;

/// The person that is meant.
///
/// # Errors
///
/// Refuses if there is none, or more than one, or if Discord does not say, and a
/// bot with the text `no_bots`.
pub(super) async fn find(
    ctx: &Ctx<'_, App>,
    given: &Named,
    no_bots: &str,
) -> Result<Author, Failure> {
    let person = match given {
        Named::Id(id) => match ctx.origin.person(*id) {
            Some(person) => person.clone(),
            None => by_id(ctx, *id).await?,
        },
        Named::Name(name) => by_name(ctx, name).await?,
    };
    if person.bot {
        return Err(ctx.refuse(no_bots, &args! {}));
    }
    Ok(Author {
        id: person.id.into(),
        name: person.name,
        display: person.display,
    })
}

async fn by_id(ctx: &Ctx<'_, App>, id: Id<UserMarker>) -> Result<Person, Failure> {
    let route = Route::GetUser { user_id: id.get() };
    match ctx.app.rest.get::<User>(&route).await {
        Ok(user) => Ok(Person::new(&user, None)),
        Err(RestError::Refused {
            code: code::UNKNOWN_USER,
            ..
        }) => {
            let values = args! { "given" => id.to_string() };
            Err(ctx.refuse("nobody-by-id", &values))
        }
        Err(error) => Err(silent(ctx, &error)),
    }
}

async fn by_name(ctx: &Ctx<'_, App>, name: &str) -> Result<Person, Failure> {
    let name = name.trim_start_matches('@');
    let route = Route::SearchGuildMembers {
        guild_id: ctx.app.tickets.members().get().get(),
        limit: Some(MOST),
        query: name,
    };
    let found: Vec<Member> = match ctx.app.rest.get(&route).await {
        Ok(found) => found,
        Err(error) => return Err(silent(ctx, &error)),
    };
    let found = found
        .iter()
        .map(|item| (&item.user, Person::new(&item.user, item.nick.as_deref())));
    let folded = name.to_lowercase();
    let same = |text: &str| text.to_lowercase() == folded;
    let (mut exact, mut alike) = (Vec::new(), Vec::new());
    for (user, person) in found {
        if same(&user.name) {
            // Names are unique.
            return Ok(person);
        }
        if same(&person.display) || user.global_name.as_deref().is_some_and(same) {
            exact.push(person);
        } else {
            alike.push(person);
        }
    }
    let mut people = if exact.is_empty() { alike } else { exact };
    if people.len() > 1 {
        let shown = people.iter().take(SHOWN);
        let shown: Vec<String> = shown
            .map(|person| format!("<@{}> (`{}`)", person.id, person.name))
            .collect();
        let values = args! { "given" => name, "people" => shown.join(", ") };
        return Err(ctx.refuse("several-by-name", &values));
    }
    people
        .pop()
        .ok_or_else(|| ctx.refuse("nobody-by-name", &args! { "given" => name }))
}

/// That Discord did not answer says nothing about anybody.
fn silent(ctx: &Ctx<'_, App>, error: &RestError) -> Failure {
    tracing::warn!("cannot find out who is meant: {error}");
    ctx.refuse("discord-silent", &args! {})
}
