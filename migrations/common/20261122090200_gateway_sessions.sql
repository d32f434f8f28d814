-- Where each shard left off, so that a restart resumes and misses no event.
CREATE TABLE gateway_sessions (
    shard      INTEGER NOT NULL PRIMARY KEY CHECK (shard >= 0),
    session_id TEXT    NOT NULL,
    resume_url TEXT    NOT NULL,
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    updated_at TEXT    NOT NULL
) STRICT;
