//! The web panel: who is signed in, which keys open the API, who may do what.

mod api_keys;
mod permissions;
mod sessions;

pub use self::{
    api_keys::{ApiKey, ApiKeyId, ApiKeys, NewApiKey},
    permissions::{
        Effect, NewPermission, PanelPermission, PanelPermissions, PermissionChange, Subject,
    },
    sessions::{PanelSession, PanelSessions},
};
