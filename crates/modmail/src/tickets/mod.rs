//! Everything that is done to a ticket, whoever or whatever asks for it.

pub(crate) mod card;
pub(crate) mod category_prompt;
pub(crate) mod closing;
pub(crate) mod membership;
pub(crate) mod mirror;
pub(crate) mod opening;
pub(crate) mod placement;
pub(crate) mod relay;
pub(crate) mod reopening;
pub(crate) mod status;
