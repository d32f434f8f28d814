-- Why the channel of an open ticket cannot be made for now. Kept so that member
-- and staff are told once, however often it is tried.
CREATE TABLE ticket_obstacles (
    thread_id TEXT NOT NULL PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('full', 'forbidden', 'missing')),
    since     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_obstacles_kind ON ticket_obstacles (kind);
