-- What is told of members who wait, and what they are told outside of business hours.
--
-- A wait begins with the first message of the member that the staff have not
-- answered, and is known by it. A row says that a step of the escalation was told, and
-- is written in the transaction that tells it, so that each is told once.
CREATE TABLE wait_warnings (
    message_id INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    step       INTEGER NOT NULL CHECK (step >= 1),
    told_at    TEXT    NOT NULL,
    PRIMARY KEY (message_id, step)
) STRICT, WITHOUT ROWID;

-- A ticket that was put aside has the whole time again from when it was taken up.
ALTER TABLE threads ADD COLUMN taken_up_at DATETIME CHECK (typeof(taken_up_at) IN ('text', 'null'));

CREATE INDEX threads_waiting ON threads (waiting_since) WHERE status = 1 AND waiting_for = 'staff';

-- Tickets whose member was told that nobody is there: once a ticket.
CREATE TABLE out_of_hours_answers (
    thread_id   TEXT NOT NULL PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    answered_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
