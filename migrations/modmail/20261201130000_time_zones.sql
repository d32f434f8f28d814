-- The time zone that somebody of the staff lives in, by its name in the IANA
-- database, as they have told.
CREATE TABLE user_time_zones (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    zone       TEXT    NOT NULL CHECK (zone <> ''),
    updated_at TEXT    NOT NULL
) STRICT;
