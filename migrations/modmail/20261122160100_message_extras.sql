-- What a message holds beside text and files: stickers, polls, forwarded
-- messages, what it answers. `data` is the bot's own JSON.
CREATE TABLE message_extras (
    message_id INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL CHECK (position >= 1),
    data       TEXT    NOT NULL CHECK (json_valid(data)),
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
