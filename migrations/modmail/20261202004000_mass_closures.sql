-- Closing every open ticket at once. Who asks for it is asked back and told how
-- many tickets there are (`tickets`); when they confirm, each of those gets a row,
-- which goes in the transaction that closes its ticket. So a crash in between goes
-- on, and each ticket closes once. `report_row` is the row of the outbox that says
-- how far it has come, `report_channel_id` where that is; NULL means in private.
CREATE TABLE mass_closures (
    id                INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    asked_by          INTEGER NOT NULL,
    asked_name        TEXT    NOT NULL,
    asked_at          TEXT    NOT NULL,
    tickets           INTEGER NOT NULL CHECK (tickets >= 0),
    silent            INTEGER NOT NULL CHECK (silent IN (0, 1)),
    reason            TEXT,
    confirmed_at      TEXT,
    report_channel_id INTEGER,
    report_row        INTEGER
) STRICT;

CREATE INDEX mass_closures_asked_by ON mass_closures (asked_by);

CREATE TABLE mass_closure_tickets (
    thread_id  TEXT    NOT NULL PRIMARY KEY REFERENCES threads (id) ON DELETE CASCADE,
    closure_id INTEGER NOT NULL REFERENCES mass_closures (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX mass_closure_tickets_closure ON mass_closure_tickets (closure_id);
