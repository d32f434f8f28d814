-- What we know of each file we poll: what to say in a conditional request, and
-- since when it has told us nothing new.
CREATE TABLE sources (
    name          TEXT    NOT NULL PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    checked_at    TEXT,
    changed_at    TEXT,
    failing_since TEXT,
    last_error    TEXT
) STRICT, WITHOUT ROWID;
