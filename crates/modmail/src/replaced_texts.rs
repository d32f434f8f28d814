//! Texts that stand in place of ours: which hold, and changing them.

use botkit::text::{Replacement, Texts};
use storage::{
    discord::UserId,
    modmail::{ReplacedText, TextPlace, Tx},
};
use time::OffsetDateTime;

use crate::{
    App,
    texts::{TextFault, check},
};

/// What is wanted of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted<'a> {
    /// That it says this.
    Say(&'a str),
    /// That it is ours again.
    Reset,
    /// That it is what it was before the last change.
    Undo,
}

/// What became of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Changed {
    /// It says this now; ours if nothing.
    To(Option<String>),
    /// It was so already.
    AsBefore,
    /// It was never changed.
    Never,
    /// What was there before would not do any more.
    Unfit(TextFault),
    /// An earlier process did it.
    Known,
}

/// What is to stand in place of a text, if it still may: a later version of ours may have
/// lost a variable, or the text.
///
/// # Errors
///
/// Returns why it may not.
pub(crate) fn fit(texts: &Texts, row: &ReplacedText) -> Result<Replacement, TextFault> {
    Ok(Replacement {
        key: row.key.clone(),
        language: row.language.parse().ok().ok_or(TextFault::NoLanguage)?,
        scope: row.category.map(storage::modmail::CategoryId::get),
        text: check(texts, &row.key, &row.text)?,
    })
}

/// Has all that is stored stand in place of ours, but for what no longer may.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "replaced_texts.load", skip_all)]
pub(crate) async fn load(texts: &Texts, tx: &mut Tx) -> Result<(), storage::Error> {
    texts.replace(fitting(texts, tx).await?);
    Ok(())
}

/// All that is stored and may stand in place of ours.
async fn fitting(texts: &Texts, tx: &mut Tx) -> Result<Vec<Replacement>, storage::Error> {
    let mut fitting = Vec::new();
    for row in tx.replaced_texts().all().await? {
        match fit(texts, &row) {
            Ok(replacement) => fitting.push(replacement),
            Err(fault) => tracing::warn!(
                text.key = row.key,
                text.language = row.language,
                "the text `{}` in {} is left out, and ours stands there: {fault}",
                row.key,
                row.language,
            ),
        }
    }
    Ok(fitting)
}

/// Changes a text because of the call named `source`. Members read it from then on.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "replaced_texts.change", skip_all, fields(text.key = place.key, user.id = %by))]
pub(crate) async fn change(
    app: &App,
    source: &str,
    place: TextPlace<'_>,
    wanted: Wanted<'_>,
    (by, at): (UserId, OffsetDateTime),
) -> Result<Changed, storage::Error> {
    // Of two changes at once, the one that is stored last is the one that holds.
    let _turn = app.text_changes.lock().await;
    let Some(mut tx) = app.begin(source, at).await? else {
        return Ok(Changed::Known);
    };
    let text = match wanted {
        Wanted::Say(text) => Some(text.to_owned()),
        Wanted::Reset => None,
        Wanted::Undo => {
            let changes = tx.replaced_texts().changes_in(place, 2).await?;
            if changes.is_empty() {
                return Ok(Changed::Never);
            }
            changes.into_iter().nth(1).and_then(|before| before.text)
        }
    };
    if let Some(Err(fault)) = text
        .as_deref()
        .map(|text| check(&app.texts, place.key, text))
    {
        return Ok(Changed::Unfit(fault));
    }
    if !tx
        .replaced_texts()
        .put(place, text.as_deref(), by, at)
        .await?
    {
        return Ok(Changed::AsBefore);
    }
    let fitting = fitting(&app.texts, &mut tx).await?;
    app.commit(tx).await?;
    app.texts.replace(fitting);
    tracing::info!(
        text.key = place.key,
        text.language = place.language,
        user.id = %by,
        "what stands in place of the text `{}` was changed",
        place.key,
    );
    Ok(Changed::To(text))
}
