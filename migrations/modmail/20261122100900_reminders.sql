-- Reminders the staff set, kept here so that they fire once, also after
-- downtime. Not STRICT: BIGINT and BOOLEAN are documented. Moments of this
-- table are Unix seconds, as documented.
CREATE TABLE reminders (
    id               INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id        TEXT    NOT NULL REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    user_id          BIGINT  NOT NULL CHECK (typeof(user_id) = 'integer'),
    channel_id       BIGINT  NOT NULL CHECK (typeof(channel_id) = 'integer'),
    guild_id         BIGINT  NOT NULL CHECK (typeof(guild_id) = 'integer'),
    reminder_content TEXT    NOT NULL,
    trigger_time     INTEGER NOT NULL CHECK (typeof(trigger_time) = 'integer'),
    created_at       INTEGER NOT NULL DEFAULT (unixepoch()) CHECK (typeof(created_at) = 'integer'),
    completed        BOOLEAN NOT NULL DEFAULT 0 CHECK (completed IN (0, 1)),
    target_roles     TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(target_roles)),
    recurrence       TEXT
);

CREATE INDEX reminders_due ON reminders (trigger_time) WHERE completed = 0;
CREATE INDEX reminders_thread ON reminders (thread_id);
CREATE INDEX reminders_user ON reminders (user_id);

-- Who does not want to hear reminders that go to a role of theirs.
CREATE TABLE reminder_optouts (
    guild_id   INTEGER NOT NULL,
    role_id    INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    created_at TEXT    NOT NULL,
    PRIMARY KEY (guild_id, role_id, user_id)
) STRICT, WITHOUT ROWID;
