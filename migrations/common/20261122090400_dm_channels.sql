-- Every direct-message channel we know and the last message seen there: after
-- a lost gateway session, reading goes on behind it.
CREATE TABLE dm_channels (
    user_id         INTEGER NOT NULL PRIMARY KEY,
    channel_id      INTEGER NOT NULL UNIQUE,
    last_message_id INTEGER,
    updated_at      TEXT    NOT NULL
) STRICT;
