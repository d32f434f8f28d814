-- Threads that people started below a ticket's channel. Commands work there,
-- and what is written there belongs to the ticket.
CREATE TABLE side_threads (
    channel_id TEXT NOT NULL PRIMARY KEY,
    thread_id  TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX side_threads_thread ON side_threads (thread_id);
