-- Who reacted to which message with what, on the side where they see it: the
-- bot shows a reaction on the other side as long as anybody has it.
CREATE TABLE message_reactions (
    message_id INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    side       TEXT    NOT NULL CHECK (side IN ('dm', 'inbox')),
    emoji      TEXT    NOT NULL,
    user_id    INTEGER NOT NULL,
    PRIMARY KEY (message_id, side, emoji, user_id)
) STRICT, WITHOUT ROWID;
