-- The kinds of ticket a member can choose from, each with its place in Discord,
-- the roles that answer it, and the choice a member has not made yet.
CREATE TABLE ticket_categories (
    id                  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name                TEXT    NOT NULL COLLATE NOCASE UNIQUE,
    description         TEXT,
    emoji               TEXT,
    discord_category_id INTEGER,
    greeting            TEXT,
    canned_answer       TEXT,
    form                TEXT CHECK (form IS NULL OR json_valid(form)),
    position            INTEGER NOT NULL DEFAULT 0,
    enabled             INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    created_at          TEXT    NOT NULL,
    updated_at          TEXT    NOT NULL
) STRICT;

CREATE INDEX ticket_categories_shown ON ticket_categories (enabled, position);

CREATE TABLE ticket_category_roles (
    category_id INTEGER NOT NULL REFERENCES ticket_categories (id) ON DELETE CASCADE,
    role_id     INTEGER NOT NULL,
    purpose     TEXT    NOT NULL CHECK (purpose IN ('ping', 'staff')),
    created_at  TEXT    NOT NULL,
    PRIMARY KEY (category_id, role_id, purpose)
) STRICT, WITHOUT ROWID;

-- A member who was asked and has not answered. What they write meanwhile waits
-- as inbox entries named in `queued`, so that nothing is lost if nobody chooses.
CREATE TABLE pending_category_selections (
    user_id           INTEGER NOT NULL PRIMARY KEY,
    prompt_channel_id INTEGER NOT NULL,
    prompt_message_id INTEGER,
    queued            TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(queued)),
    started_at        TEXT    NOT NULL,
    expires_at        TEXT    NOT NULL
) STRICT;

CREATE INDEX pending_category_selections_due ON pending_category_selections (expires_at);
