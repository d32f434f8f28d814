//! The first that a member hears of their ticket.

use botkit::{args, delivery::Body};
use storage::{
    discord::UserId,
    modmail::{TicketId, Tx},
};

use crate::{
    App,
    render::{end_button, language_menu},
};

/// What a member is told first: what stands in place of the `usual` text for the
/// category of their ticket, what the category has for that, or the `usual` text.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn greeting(
    app: &App,
    tx: &mut Tx,
    (ticket, member): (TicketId, UserId),
    usual: &str,
) -> Result<Body, storage::Error> {
    let locale = app.member_locale(tx, member).await?;
    let category = tx.categories().of_ticket(ticket).await?;
    let texts = app.texts_within(category.as_ref());
    let own = texts.replacement(&locale, usual, &args! {});
    let own = own.filter(|own| own.scoped).map(|own| own.text);
    let greeting = own.or(category.and_then(|category| category.greeting));
    let usual = || texts.say(&locale, usual, &args! {});
    // With what they press, Discord tells the language of their client.
    let asks = app.languages.len() > 1 && tx.locales().of_user(member).await?.is_none();
    let menu = asks.then(|| language_menu(&texts, &locale, &app.languages));
    let button = app
        .closing
        .by_member
        .then(|| end_button(&texts, &locale, ticket));
    Ok(Body {
        components: button.into_iter().chain(menu).collect(),
        ..Body::text(greeting.unwrap_or_else(usual))
    })
}
