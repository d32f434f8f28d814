-- Suggestions, each with the message that shows it, and one vote a person.
CREATE TABLE features_messages (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id TEXT,
    content    TEXT    NOT NULL,
    channel_id INTEGER,
    author_id  INTEGER,
    state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'planned', 'done', 'declined')),
    answer     TEXT,
    created_at TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE UNIQUE INDEX features_messages_message ON features_messages (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX features_messages_author ON features_messages (author_id);
CREATE INDEX features_messages_state ON features_messages (state, id);

CREATE TABLE features_votes (
    feature_id INTEGER NOT NULL REFERENCES features_messages (id) ON DELETE CASCADE,
    user_id    INTEGER NOT NULL,
    vote       INTEGER NOT NULL CHECK (vote IN (-1, 1)),
    voted_at   TEXT    NOT NULL,
    PRIMARY KEY (feature_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX features_votes_user ON features_votes (user_id);
