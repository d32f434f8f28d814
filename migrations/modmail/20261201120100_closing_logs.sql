-- Closings that the log channel is still to be told of. The row is committed with
-- the closing and goes in the transaction that puts the message into the outbox, so
-- that each is told once, whatever ends the process. The transcript that goes along
-- is made in between: it may be large, and nobody's message waits for it.
CREATE TABLE closing_logs (
    status_id INTEGER NOT NULL PRIMARY KEY REFERENCES thread_status (id) ON DELETE CASCADE
) STRICT;

-- The tickets that one of the staff closed, newest first.
CREATE INDEX threads_closed_by ON threads (closed_by, created_at) WHERE closed_by IS NOT NULL;
