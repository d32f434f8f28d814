-- Tickets that close later. The row goes in the transaction that closes the
-- ticket, so a closure happens once. Not STRICT: BOOLEAN is documented.
-- `scheduled_time` is in Unix seconds, as documented.
CREATE TABLE scheduled_closures (
    id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id      TEXT    NOT NULL REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    scheduled_time INTEGER NOT NULL CHECK (typeof(scheduled_time) = 'integer'),
    silent         BOOLEAN NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
    created_by     TEXT    NOT NULL,
    reason         TEXT
);

-- A ticket closes once: scheduling again replaces.
CREATE UNIQUE INDEX scheduled_closures_thread ON scheduled_closures (thread_id);
CREATE INDEX scheduled_closures_due ON scheduled_closures (scheduled_time);
