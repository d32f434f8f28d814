-- How a ticket stands beyond being open or closed. `claimed_name` is what the
-- one who takes care of it is called in the channel's name, `shown_name` the
-- name that channel has, as far as we know. Discord allows two changes of it in
-- ten minutes: `renamed_at` and `renamed_before` are the last two, `name_due_at`
-- is when the next may follow that is wanted. `waiting_since` is
-- when the one it waits for was last written to; a ticket that waits for its
-- member too long is warned about once (`idle_warned_at`) and then closed.
-- `archived` is set while the channel of a closed ticket is kept.
ALTER TABLE threads ADD COLUMN claimed_name TEXT;
ALTER TABLE threads ADD COLUMN shown_name TEXT;
ALTER TABLE threads ADD COLUMN renamed_at DATETIME CHECK (typeof(renamed_at) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN renamed_before DATETIME CHECK (typeof(renamed_before) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN name_due_at DATETIME CHECK (typeof(name_due_at) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN waiting_since DATETIME CHECK (typeof(waiting_since) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN idle_warned_at DATETIME CHECK (typeof(idle_warned_at) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN archived BOOLEAN NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

CREATE INDEX threads_idle ON threads (waiting_since) WHERE status = 1 AND waiting_for = 'member' AND idle_warned_at IS NULL;
CREATE INDEX threads_idle_warned ON threads (idle_warned_at) WHERE status = 1 AND idle_warned_at IS NOT NULL;
CREATE INDEX threads_name_due ON threads (name_due_at) WHERE name_due_at IS NOT NULL;
