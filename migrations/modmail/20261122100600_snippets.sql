-- Answers the staff keep at hand. Not STRICT: DATETIME is documented.
CREATE TABLE snippets (
    id         INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    key        TEXT     NOT NULL UNIQUE,
    content    TEXT     NOT NULL,
    created_by TEXT     NOT NULL,
    created_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text'),
    uses       INTEGER  NOT NULL DEFAULT 0 CHECK (uses >= 0)
);

-- Documented by name; UNIQUE makes it true.
CREATE INDEX idx_snippets_key ON snippets (key);
