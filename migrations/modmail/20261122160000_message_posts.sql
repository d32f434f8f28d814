-- Which rows of the outbox carry a message: one for each part on each side. A
-- message has arrived when every part has, and an edit or a deletion finds the
-- parts that Discord has not taken yet by their rows.
CREATE TABLE message_posts (
    message_id INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    side       TEXT    NOT NULL CHECK (side IN ('dm', 'inbox')),
    part       INTEGER NOT NULL CHECK (part >= 1),
    outbox_id  INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
    PRIMARY KEY (message_id, side, part)
) STRICT, WITHOUT ROWID;
