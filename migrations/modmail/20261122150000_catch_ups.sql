-- Channels that have to be read because a gateway session was lost: from behind
-- `after_id` on, as it stood when the gap was noticed. What arrives live in the
-- meantime waits, so the row outlives the process and goes only when the channel
-- was read to its end. A member's ticket channel is read before their direct
-- messages. `gaps` counts: a gap that is noticed while somebody reads has the
-- channel read again.
CREATE TABLE catch_ups (
    channel_id INTEGER NOT NULL PRIMARY KEY,
    user_id    INTEGER NOT NULL,
    place      TEXT    NOT NULL CHECK (place IN ('ticket', 'direct')),
    after_id   INTEGER NOT NULL CHECK (after_id >= 0),
    gaps       INTEGER NOT NULL DEFAULT 1 CHECK (gaps >= 1),
    planned_at TEXT    NOT NULL
) STRICT;

CREATE INDEX catch_ups_user ON catch_ups (user_id, place DESC);

-- Tickets whose channel was not known yet when a gap was noticed: it is read
-- once it is known.
CREATE TABLE catch_up_threads (
    thread_id TEXT NOT NULL PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
