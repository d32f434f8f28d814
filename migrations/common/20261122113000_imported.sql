-- What came from another bot's data, a row per row there, so that importing a
-- second time brings only what is new, and nothing back that was deleted here.
-- `key` is what the row is called there (`target` here); where that would name
-- a person, it is a digest.
CREATE TABLE imported (
    source TEXT NOT NULL CHECK (source IN ('rustmail', 'vrcpulse', 'dragory', 'modmail-dev')),
    kind   TEXT NOT NULL,
    key    TEXT NOT NULL,
    target TEXT,
    PRIMARY KEY (source, kind, key)
) STRICT, WITHOUT ROWID;
