-- The files that came with messages. `sha256` names our copy beside the
-- database and is empty while there is none; `failure` says why there is none.
CREATE TABLE attachments (
    id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id   INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    name         TEXT    NOT NULL,
    content_type TEXT,
    size         INTEGER NOT NULL CHECK (size >= 0),
    sha256       TEXT CHECK (length(sha256) = 64),
    url          TEXT    NOT NULL,
    failure      TEXT,
    created_at   TEXT    NOT NULL
) STRICT;

CREATE INDEX attachments_message ON attachments (message_id, id);

-- A copy may go once no row names it.
CREATE INDEX attachments_copy ON attachments (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX attachments_missing ON attachments (id) WHERE sha256 IS NULL AND failure IS NULL;
