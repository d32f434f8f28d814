-- While a row stands here, messages are held: those that would open a ticket
-- (`new`), all of them (`all`), or first messages while there is a raid (`raid`,
-- which nobody may have begun but the rule).
CREATE TABLE pauses (
    scope    TEXT    NOT NULL PRIMARY KEY CHECK (scope IN ('new', 'all', 'raid')),
    began_by INTEGER,
    began_at TEXT    NOT NULL,
    ends_at  TEXT,
    reason   TEXT
) STRICT, WITHOUT ROWID;
