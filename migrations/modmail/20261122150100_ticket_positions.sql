-- How far each ticket's channel was read: the last message of a person there
-- that was taken. Channels of direct messages have theirs in `dm_channels`.
CREATE TABLE ticket_positions (
    channel_id      INTEGER NOT NULL PRIMARY KEY,
    last_message_id INTEGER NOT NULL,
    updated_at      TEXT    NOT NULL
) STRICT;
