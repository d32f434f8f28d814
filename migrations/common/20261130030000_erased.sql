-- Whom somebody had erased, so that they do not come back with the next import
-- of another bot's data. A digest cannot be read back, and with a key that no
-- other database has it says nothing elsewhere. The key is made with the first.
CREATE TABLE erased (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_key (
    id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key BLOB    NOT NULL CHECK (length(key) = 32)
) STRICT;
