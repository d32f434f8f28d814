-- What a member thought of a ticket that is over: once a ticket, from 1 to 5, with
-- a comment if they like. The ticket's row says whose it was.
CREATE TABLE ticket_ratings (
    thread_id TEXT    NOT NULL PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    score     INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    comment   TEXT    CHECK (length(comment) BETWEEN 1 AND 1000),
    rated_at  TEXT    NOT NULL
) STRICT;

CREATE INDEX ticket_ratings_time ON ticket_ratings (rated_at, thread_id);
