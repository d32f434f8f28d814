-- The page's overall state, a row per change. Not STRICT: DateTime is
-- documented. `indicator` has no list of values: the page may invent new ones,
-- and those are kept as they came.
CREATE TABLE status_logs (
    id               INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    indicator        TEXT     NOT NULL CHECK (indicator <> ''),
    description      TEXT     NOT NULL,
    source_timestamp DATETIME NOT NULL UNIQUE CHECK (typeof(source_timestamp) = 'text'),
    created_at       DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text')
);

CREATE INDEX status_logs_created ON status_logs (created_at);
