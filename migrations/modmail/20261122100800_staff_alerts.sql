-- A staff member asks to be told when a member writes next (once).
-- Not STRICT: DATETIME and BOOLEAN are documented.
CREATE TABLE staff_alerts (
    id             INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    staff_user_id  INTEGER  NOT NULL CHECK (typeof(staff_user_id) = 'integer'),
    thread_user_id INTEGER  NOT NULL CHECK (typeof(thread_user_id) = 'integer'),
    created_at     DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    used           BOOLEAN  NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
);

-- Asking twice is asking once.
CREATE UNIQUE INDEX staff_alerts_waiting ON staff_alerts (thread_user_id, staff_user_id) WHERE used = 0;

-- The same for good, for one ticket.
CREATE TABLE thread_subscriptions (
    thread_id  TEXT    NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    user_id    INTEGER NOT NULL,
    created_at TEXT    NOT NULL,
    PRIMARY KEY (thread_id, user_id)
) STRICT, WITHOUT ROWID;
