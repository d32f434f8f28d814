-- What was done about who may not write to us, and what held before: a person or
-- a role was blocked or no longer. By it, a change can be undone.
--
-- `was_` is the block that the change replaced or lifted; there was none where
-- `was_at` is empty.
CREATE TABLE block_changes (
    id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id        INTEGER,
    role_id        INTEGER,
    silent         INTEGER NOT NULL CHECK (silent IN (0, 1)),
    changed_by     INTEGER NOT NULL,
    changed_at     TEXT    NOT NULL,
    was_name       TEXT,
    was_by         INTEGER,
    was_at         TEXT,
    was_expires_at TEXT,
    was_reason     TEXT,
    CHECK ((user_id IS NULL) <> (role_id IS NULL))
) STRICT;

CREATE INDEX block_changes_of_users ON block_changes (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX block_changes_of_roles ON block_changes (role_id, id) WHERE role_id IS NOT NULL;

-- For the purge.
CREATE INDEX block_changes_by_time ON block_changes (changed_at);

-- The list of who is blocked, newest first.
CREATE INDEX blocked_users_by_time ON blocked_users (blocked_at DESC, user_id);
