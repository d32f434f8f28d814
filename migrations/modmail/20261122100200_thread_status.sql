-- Every change of a ticket's status, with when, who and why: a row per change,
-- the first when it opens. The current status stands in `threads`.
--
-- Not STRICT: DATETIME is documented.
CREATE TABLE thread_status (
    id         INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id  TEXT     NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    status     INTEGER  NOT NULL CHECK (status IN (0, 1)),
    changed_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(changed_at) = 'text'),
    changed_by INTEGER,
    reason     TEXT
);

CREATE INDEX thread_status_thread ON thread_status (thread_id, id);
