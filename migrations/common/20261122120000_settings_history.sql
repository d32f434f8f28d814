-- What each setting was from when to when, so that "who changed this, and what
-- was it before?" has an answer. A row per change; no value means the setting
-- was forgotten and the default held again.
CREATE TABLE settings_history (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL,
    value      TEXT CHECK (value IS NULL OR json_valid(value)),
    changed_at TEXT    NOT NULL,
    changed_by INTEGER
) STRICT;

CREATE INDEX settings_history_key ON settings_history (key, id);
