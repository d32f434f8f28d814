-- Replies that go to the member later. The row goes in the transaction that sends
-- the reply, so it is sent once. `files` are the copies that go along, and
-- `extras` what is neither text nor file, as JSON.
CREATE TABLE scheduled_replies (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id  TEXT    NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    user_id    INTEGER NOT NULL,
    user_name  TEXT    NOT NULL,
    label      TEXT,
    anonymous  INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    content    TEXT    NOT NULL,
    extras     TEXT    NOT NULL CHECK (json_valid(extras)),
    files      TEXT    NOT NULL CHECK (json_valid(files)),
    replied_to INTEGER,
    due_at     TEXT    NOT NULL,
    created_at TEXT    NOT NULL
) STRICT;

CREATE INDEX scheduled_replies_due ON scheduled_replies (due_at);
CREATE INDEX scheduled_replies_thread ON scheduled_replies (thread_id, due_at);
CREATE INDEX scheduled_replies_user ON scheduled_replies (user_id);
