-- What a recipient wants to hear: a row per choice. No row of a kind means no
-- restriction of that kind.
CREATE TABLE recipient_filters (
    recipient TEXT    NOT NULL CHECK (recipient IN ('guild', 'user')),
    id        INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('alert_type', 'component', 'minimum_impact', 'mention_role', 'threshold', 'digest')),
    value     TEXT    NOT NULL,
    PRIMARY KEY (recipient, id, kind, value)
) STRICT, WITHOUT ROWID;

-- When a recipient wants silence, in minutes of the local day; the night may
-- pass midnight, so the end may come before the start.
CREATE TABLE quiet_hours (
    recipient    TEXT    NOT NULL CHECK (recipient IN ('guild', 'user')),
    id           INTEGER NOT NULL,
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 1439),
    PRIMARY KEY (recipient, id)
) STRICT, WITHOUT ROWID;
