-- What Discord told us, committed before anything is done about it.
--
-- `source` is where the entry comes from (for a message its id) and is unique,
-- so that an event delivered twice is one entry. AUTOINCREMENT keeps an id from
-- coming back after a purge: entries are worked off in the order of their ids.
CREATE TABLE inbox (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source      TEXT    NOT NULL UNIQUE,
    lane        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    payload     TEXT    NOT NULL CHECK (json_valid(payload)),
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'failed')),
    attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error  TEXT,
    received_at TEXT    NOT NULL,
    settled_at  TEXT,
    CHECK ((state = 'new') = (settled_at IS NULL))
) STRICT;

-- What waits is a handful of rows among millions that are done.
CREATE INDEX inbox_waiting ON inbox (id, received_at) WHERE state = 'new';
CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed';

-- For the purge of what is settled, oldest first.
CREATE INDEX inbox_settled ON inbox (settled_at) WHERE settled_at IS NOT NULL;
