-- The languages that people have chosen. What their clients speak stands in
-- `user_locales`.
CREATE TABLE chosen_locales (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    locale     TEXT    NOT NULL CHECK (locale <> ''),
    updated_at TEXT    NOT NULL
) STRICT;

-- Those of the staff whom reminders, alerts and subscriptions do not ping.
CREATE TABLE muted_pings (
    user_id  INTEGER NOT NULL PRIMARY KEY,
    muted_at TEXT    NOT NULL
) STRICT;
