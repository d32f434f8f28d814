-- What operators change while the bot runs. Values are JSON, so that a setting
-- keeps its type.
CREATE TABLE settings (
    key        TEXT    NOT NULL PRIMARY KEY,
    value      TEXT    NOT NULL CHECK (json_valid(value)),
    updated_at TEXT    NOT NULL,
    updated_by INTEGER
) STRICT, WITHOUT ROWID;
