-- The language of each person's client, as Discord tells it with what they call
-- or press. Messages carry none.
CREATE TABLE user_locales (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    locale     TEXT    NOT NULL CHECK (locale <> ''),
    updated_at TEXT    NOT NULL
) STRICT;

-- The language of each server that tickets have to do with.
CREATE TABLE guild_locales (
    guild_id   INTEGER NOT NULL PRIMARY KEY,
    locale     TEXT    NOT NULL CHECK (locale <> ''),
    updated_at TEXT    NOT NULL
) STRICT;
