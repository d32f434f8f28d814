//! What a column has to do with a person.

/// Tables that tell what happened: rows of theirs that mention a person, or a
/// ticket of theirs, concern the person as a whole.
pub(super) const LOGS: &[&str] = &["inbox", "outbox", "audit_log"];

/// Columns that say whom a row is about, though their names do not show it.
const ABOUT: &[(&str, &str)] = &[
    ("features_messages", "author_id"),
    ("panel_permission_changes", "subject_id"),
    ("panel_permissions", "subject_id"),
    ("quiet_hours", "id"),
    ("recipient_filters", "id"),
    ("staff_alerts", "staff_user_id"),
];

/// What a column has to do with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It says whom the row is about.
    About,
    /// It says who did something to it.
    DoneBy,
    /// It names a channel, or a ticket, which may be theirs alone.
    Place,
    /// People may be mentioned in it.
    Text,
    /// Nothing.
    None,
}

/// What a column has to do with a person, by what it is called and declared.
pub(super) fn role(table: &str, column: &str, declared: &str) -> Role {
    let did_something = column.ends_with("_by")
        || ["author_id", "actor_id", "staff_user_id"].contains(&column)
        // What staff write in the tickets of others stays as a part of those.
        || (table, column) == ("thread_messages", "user_id");
    if ABOUT.contains(&(table, column)) {
        Role::About
    } else if did_something {
        Role::DoneBy
    } else if column == "user_id" || column.ends_with("_user_id") {
        Role::About
    } else if column == "channel_id"
        || column.ends_with("_channel_id")
        || (table, column) == ("imported", "target")
    {
        Role::Place
    } else if declared == "TEXT" {
        Role::Text
    } else {
        Role::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_looked_for_where_ids_of_people_stand_and_nowhere_else() {
        for (table, column, declared, expected) in [
            ("threads", "user_id", "INTEGER", Role::About),
            ("threads", "claimed_by", "INTEGER", Role::DoneBy),
            ("threads", "closed_by", "TEXT", Role::DoneBy),
            ("threads", "channel_id", "TEXT", Role::Place),
            ("threads", "next_message_number", "INTEGER", Role::None),
            ("threads", "close_reason", "TEXT", Role::Text),
            ("thread_messages", "id", "INTEGER", Role::None),
            ("thread_messages", "user_id", "INTEGER", Role::DoneBy),
            ("staff_alerts", "thread_user_id", "INTEGER", Role::About),
            ("recipient_filters", "id", "INTEGER", Role::About),
            ("metric_logs", "id", "INTEGER", Role::None),
        ] {
            assert_eq!(role(table, column, declared), expected, "{table}.{column}");
        }
    }
}
