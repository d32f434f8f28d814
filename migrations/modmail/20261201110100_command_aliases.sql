-- Words of the staff's own for commands, up to five of them one after the other.
-- `steps` is what was written, without prefixes: `reply Bye! && close 2h`.
CREATE TABLE command_aliases (
    name       TEXT    NOT NULL PRIMARY KEY,
    steps      TEXT    NOT NULL,
    created_by INTEGER NOT NULL,
    created_at TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
