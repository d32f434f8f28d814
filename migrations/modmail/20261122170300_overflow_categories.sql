-- A Discord category takes 50 channels; what does not fit goes into a copy of it.
-- `channel_id` stays empty until the copy is made.
CREATE TABLE overflow_categories (
    parent_id  INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number >= 2),
    channel_id INTEGER UNIQUE,
    created_at TEXT    NOT NULL,
    PRIMARY KEY (parent_id, number)
) STRICT, WITHOUT ROWID;
