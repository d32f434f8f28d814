-- The number that people know a ticket by: counted from 1 in the order in which
-- tickets come in. AUTOINCREMENT, so that the number of a ticket that was erased or
-- pruned is never given to another.
CREATE TABLE ticket_numbers (
    number    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id TEXT    NOT NULL UNIQUE REFERENCES threads (id) ON DELETE CASCADE
) STRICT;

INSERT INTO ticket_numbers (thread_id) SELECT id FROM threads ORDER BY created_at, id;

-- Whoever adds a ticket, also an import.
CREATE TRIGGER threads_numbered AFTER INSERT ON threads
BEGIN
    INSERT INTO ticket_numbers (thread_id) VALUES (new.id);
END;
