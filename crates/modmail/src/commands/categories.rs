//! The categories that a command may name.

use botkit::{
    args,
    command::{Ctx, Failure, Partial, Proposal},
};
use storage::modmail::Category;

use crate::{App, name::inert};

/// Those of some categories that fit what is typed.
pub(super) fn proposals(partial: &Partial, known: Vec<Category>) -> Vec<Proposal> {
    let typed = partial.typed.to_lowercase();
    let fitting = known
        .into_iter()
        .filter(|category| category.name.to_lowercase().contains(&typed));
    let proposals = fitting.map(|category| Proposal {
        name: category.name.clone(),
        value: category.name,
    });
    proposals.collect()
}

/// Says that there is no such category, and which there are.
pub(super) fn unknown(ctx: &Ctx<'_, App>, given: &str, known: &[Category]) -> Failure {
    let known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let known = if known.is_empty() {
        "none".to_owned()
    } else {
        known.join(", ")
    };
    let values = args! { "given" => inert(given), "known" => known };
    ctx.refuse("no-such-category", &values)
}
