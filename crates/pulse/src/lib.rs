//! The status bot: watches a status page, keeps its history, alerts servers.
