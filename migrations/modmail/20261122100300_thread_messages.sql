-- Everything said in a ticket. Not STRICT: DATETIME and BOOLEAN are documented.
--
-- `message_number` counts the staff's answers within a ticket and is unique
-- there for good. A deleted message stays, marked. Deleting a ticket does not
-- take its messages along: whoever does so has to mean it.
CREATE TABLE thread_messages (
    id               INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id        TEXT     NOT NULL REFERENCES threads (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    user_id          INTEGER  NOT NULL CHECK (typeof(user_id) = 'integer'),
    user_name        TEXT     NOT NULL,
    is_anonymous     BOOLEAN  NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1)),
    dm_message_id    TEXT,
    inbox_message_id TEXT,
    message_number   INTEGER CHECK (message_number >= 1),
    created_at       DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    content          TEXT     NOT NULL,
    thread_status    INTEGER  NOT NULL DEFAULT 1 CHECK (thread_status IN (0, 1)),
    kind             TEXT     NOT NULL DEFAULT 'user' CHECK (kind IN ('user', 'staff', 'note', 'system')),
    delivery         TEXT     NOT NULL DEFAULT 'pending' CHECK (delivery IN ('pending', 'sent', 'failed')),
    delivery_error   TEXT,
    edited_at        DATETIME CHECK (typeof(edited_at) IN ('text', 'null')),
    deleted_at       DATETIME CHECK (typeof(deleted_at) IN ('text', 'null')),
    deleted_by       INTEGER,
    CHECK (delivery_error IS NULL OR delivery = 'failed')
);

-- Documented by name; the primary key makes it true.
CREATE UNIQUE INDEX thread_messages_id_key ON thread_messages (id);

CREATE UNIQUE INDEX thread_messages_number
    ON thread_messages (thread_id, message_number)
    WHERE message_number IS NOT NULL;

-- One row per direct message, however often Discord tells us of it.
CREATE UNIQUE INDEX thread_messages_dm
    ON thread_messages (dm_message_id)
    WHERE dm_message_id IS NOT NULL;

CREATE INDEX thread_messages_inbox
    ON thread_messages (inbox_message_id)
    WHERE inbox_message_id IS NOT NULL;

CREATE INDEX thread_messages_thread ON thread_messages (thread_id, id);
CREATE INDEX thread_messages_user ON thread_messages (user_id, id);
CREATE INDEX thread_messages_undelivered ON thread_messages (id) WHERE delivery = 'failed';
