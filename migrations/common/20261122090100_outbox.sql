-- What is to be done at Discord, committed together with the state that calls
-- for it and worked off afterwards, in the order of the ids within a lane.
--
-- `channel_id` stays empty while the lane's channel is yet to be made; `result`
-- is the id Discord gave to what came of the row.
CREATE TABLE outbox (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    lane       TEXT    NOT NULL,
    channel_id INTEGER,
    effect     TEXT    NOT NULL CHECK (json_valid(effect)),
    purpose    TEXT,
    state      TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
    attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error TEXT,
    result     INTEGER,
    created_at TEXT    NOT NULL,
    not_before TEXT,
    settled_at TEXT,
    CHECK ((state = 'pending') = (settled_at IS NULL))
) STRICT;

CREATE INDEX outbox_pending ON outbox (id, created_at) WHERE state = 'pending';
CREATE INDEX outbox_pending_lane ON outbox (lane, id) WHERE state = 'pending';
CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'failed';

-- For finding out, after a send whose answer was lost, what did arrive there.
CREATE INDEX outbox_results ON outbox (channel_id, settled_at, result) WHERE result IS NOT NULL;

-- For the purge of what is settled, oldest first.
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
