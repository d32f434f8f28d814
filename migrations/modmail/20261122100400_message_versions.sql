-- What a message said before each edit, so that the log can show every version.
CREATE TABLE message_versions (
    message_id  INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL CHECK (version >= 1),
    content     TEXT    NOT NULL,
    replaced_at TEXT    NOT NULL,
    PRIMARY KEY (message_id, version)
) STRICT, WITHOUT ROWID;

-- A long message becomes several at Discord. The first stands in
-- `thread_messages`, the others here, so that an edit or a deletion finds all.
CREATE TABLE message_parts (
    discord_message_id INTEGER NOT NULL PRIMARY KEY,
    message_id         INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    side               TEXT    NOT NULL CHECK (side IN ('dm', 'inbox')),
    part               INTEGER NOT NULL CHECK (part >= 2),
    UNIQUE (message_id, side, part)
) STRICT;
