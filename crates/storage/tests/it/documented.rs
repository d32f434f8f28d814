//! The documented schemas, typed over from their documents.
//!
//! Pulse's document names types of its own; here they are as SQLite is told
//! them: `String` and `Text` are TEXT, `DateTime` is DATETIME, the others in capitals.

/// A table and its documented columns with their types; the key comes first.
pub(crate) type Table = (&'static str, &'static [(&'static str, &'static str)]);

/// An index: its name, its table, whether it is unique, and what it is over;
/// `None` is an expression.
pub(crate) type Index = (
    &'static str,
    &'static str,
    bool,
    &'static [Option<&'static str>],
);

const TEXT: &str = "TEXT";
const INTEGER: &str = "INTEGER";
const BIGINT: &str = "BIGINT";
const BOOLEAN: &str = "BOOLEAN";
const DATETIME: &str = "DATETIME";
const DOUBLE: &str = "DOUBLE";

pub(crate) const MODMAIL: &[Table] = &[
    (
        "threads",
        &[
            ("id", TEXT),
            ("user_id", INTEGER),
            ("user_name", TEXT),
            ("channel_id", TEXT),
            ("created_at", DATETIME),
            ("next_message_number", INTEGER),
            ("status", INTEGER),
            ("user_left", BOOLEAN),
            ("closed_at", DATETIME),
            ("closed_by", TEXT),
            ("category_id", TEXT),
            ("category_name", TEXT),
            ("required_permissions", TEXT),
        ],
    ),
    (
        "thread_messages",
        &[
            ("id", INTEGER),
            ("thread_id", TEXT),
            ("user_id", INTEGER),
            ("user_name", TEXT),
            ("is_anonymous", BOOLEAN),
            ("dm_message_id", TEXT),
            ("inbox_message_id", TEXT),
            ("message_number", INTEGER),
            ("created_at", DATETIME),
            ("content", TEXT),
            ("thread_status", INTEGER),
        ],
    ),
    (
        "blocked_users",
        &[
            ("user_id", TEXT),
            ("user_name", TEXT),
            ("blocked_by", TEXT),
            ("blocked_at", DATETIME),
            ("expires_at", DATETIME),
        ],
    ),
    (
        "staff_alerts",
        &[
            ("id", INTEGER),
            ("staff_user_id", INTEGER),
            ("thread_user_id", INTEGER),
            ("created_at", DATETIME),
            ("used", BOOLEAN),
        ],
    ),
    (
        "reminders",
        &[
            ("id", INTEGER),
            ("thread_id", TEXT),
            ("user_id", BIGINT),
            ("channel_id", BIGINT),
            ("guild_id", BIGINT),
            ("reminder_content", TEXT),
            ("trigger_time", INTEGER),
            ("created_at", INTEGER),
            ("completed", BOOLEAN),
        ],
    ),
    (
        "scheduled_closures",
        &[
            ("id", INTEGER),
            ("thread_id", TEXT),
            ("scheduled_time", INTEGER),
            ("silent", BOOLEAN),
            ("created_by", TEXT),
        ],
    ),
    (
        "snippets",
        &[
            ("id", INTEGER),
            ("key", TEXT),
            ("content", TEXT),
            ("created_by", TEXT),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "sessions_panel",
        &[
            ("session_id", TEXT),
            ("user_id", TEXT),
            ("access_token", TEXT),
            ("refresh_token", TEXT),
            ("expires_at", INTEGER),
            ("avatar_hash", TEXT),
        ],
    ),
    (
        "api_keys",
        &[
            ("id", INTEGER),
            ("key_hash", TEXT),
            ("name", TEXT),
            ("permissions", TEXT),
            ("created_at", INTEGER),
            ("expires_at", INTEGER),
            ("last_used_at", INTEGER),
            ("is_active", INTEGER),
        ],
    ),
    (
        "panel_permissions",
        &[
            ("id", INTEGER),
            ("subject_type", TEXT),
            ("subject_id", TEXT),
            ("permission", TEXT),
            ("granted_by", TEXT),
            ("granted_at", INTEGER),
        ],
    ),
    (
        "features_messages",
        &[("id", INTEGER), ("message_id", TEXT), ("content", TEXT)],
    ),
    (
        "thread_status",
        &[
            ("id", INTEGER),
            ("thread_id", TEXT),
            ("status", INTEGER),
            ("changed_at", DATETIME),
        ],
    ),
];

pub(crate) const MODMAIL_INDEXES: &[Index] = &[
    ("threads_id_key", "threads", true, &[Some("id")]),
    (
        "thread_messages_id_key",
        "thread_messages",
        true,
        &[Some("id")],
    ),
    ("idx_api_keys_hash", "api_keys", false, &[Some("key_hash")]),
    (
        "idx_api_keys_active",
        "api_keys",
        false,
        &[Some("is_active")],
    ),
    ("idx_snippets_key", "snippets", false, &[Some("key")]),
    (
        "idx_panel_perms_subject",
        "panel_permissions",
        false,
        &[Some("subject_type"), Some("subject_id")],
    ),
    (
        "idx_panel_perms_permission",
        "panel_permissions",
        false,
        &[Some("permission")],
    ),
];

pub(crate) const PULSE: &[Table] = &[
    (
        "guild_configs",
        &[
            ("guild_id", TEXT),
            ("channel_id", TEXT),
            ("enabled", BOOLEAN),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "user_configs",
        &[
            ("user_id", TEXT),
            ("enabled", BOOLEAN),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "user_reports",
        &[
            ("id", INTEGER),
            ("guild_id", TEXT),
            ("user_id", TEXT),
            ("incident_type", TEXT),
            ("content", TEXT),
            ("status", TEXT),
            ("created_at", DATETIME),
        ],
    ),
    (
        "status_logs",
        &[
            ("id", INTEGER),
            ("indicator", TEXT),
            ("description", TEXT),
            ("source_timestamp", DATETIME),
            ("created_at", DATETIME),
        ],
    ),
    (
        "component_logs",
        &[
            ("id", INTEGER),
            ("component_id", TEXT),
            ("name", TEXT),
            ("status", TEXT),
            ("source_timestamp", DATETIME),
            ("created_at", DATETIME),
        ],
    ),
    (
        "incidents",
        &[
            ("id", TEXT),
            ("title", TEXT),
            ("impact", TEXT),
            ("status", TEXT),
            ("started_at", DATETIME),
            ("resolved_at", DATETIME),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "incident_updates",
        &[
            ("id", TEXT),
            ("incident_id", TEXT),
            ("body", TEXT),
            ("status", TEXT),
            ("published_at", DATETIME),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "maintenances",
        &[
            ("id", TEXT),
            ("title", TEXT),
            ("status", TEXT),
            ("scheduled_for", DATETIME),
            ("scheduled_until", DATETIME),
            ("created_at", DATETIME),
            ("updated_at", DATETIME),
        ],
    ),
    (
        "metric_logs",
        &[
            ("id", INTEGER),
            ("metric_name", TEXT),
            ("value", DOUBLE),
            ("unit", TEXT),
            ("interval_sec", INTEGER),
            ("timestamp", DATETIME),
            ("created_at", DATETIME),
        ],
    ),
    (
        "sent_alerts",
        &[
            ("id", INTEGER),
            ("guild_id", TEXT),
            ("user_id", TEXT),
            ("alert_type", TEXT),
            ("reference_id", TEXT),
            ("notified_at", DATETIME),
            ("created_at", DATETIME),
        ],
    ),
    (
        "bot_config",
        &[("key", TEXT), ("value", TEXT), ("updated_at", DATETIME)],
    ),
    (
        "command_logs",
        &[
            ("id", INTEGER),
            ("command_name", TEXT),
            ("subcommand", TEXT),
            ("user_id", TEXT),
            ("guild_id", TEXT),
            ("channel_id", TEXT),
            ("executed_at", DATETIME),
        ],
    ),
];

pub(crate) const PULSE_INDEXES: &[Index] = &[
    (
        "idx_user_reports_type_created",
        "user_reports",
        false,
        &[Some("incident_type"), Some("created_at")],
    ),
    (
        "idx_user_reports_user_type_created",
        "user_reports",
        false,
        &[Some("user_id"), Some("incident_type"), Some("created_at")],
    ),
    (
        "idx_component_logs_component_time",
        "component_logs",
        false,
        &[Some("component_id"), Some("source_timestamp")],
    ),
    (
        "idx_metric_logs_name_time",
        "metric_logs",
        true,
        &[Some("metric_name"), Some("timestamp")],
    ),
    // Over COALESCE(guild_id, '') and COALESCE(user_id, ''): over the bare
    // columns, as documented, it would keep nothing apart.
    (
        "idx_sent_alerts_lookup",
        "sent_alerts",
        true,
        &[None, None, Some("alert_type"), Some("reference_id")],
    ),
    (
        "idx_command_logs_user_id",
        "command_logs",
        false,
        &[Some("user_id")],
    ),
    (
        "idx_command_logs_guild_id",
        "command_logs",
        false,
        &[Some("guild_id")],
    ),
];

pub(crate) const PULSE_CONFIG: &[(&str, &str)] = &[
    ("polling.status", "60"),
    ("polling.incident", "60"),
    ("polling.maintenance", "60"),
    ("polling.metrics", "60"),
    ("report_threshold", "1"),
    ("report_interval", "60"),
];
