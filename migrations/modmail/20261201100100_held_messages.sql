-- What members wrote that a rule keeps from the staff: they are blocked, or new
-- tickets are paused, or their account is too young.
--
-- What was written stands in the inbox, where the entry is settled while it is
-- held, and waits again from `let_in_at` on; then the row goes when the entry is
-- dealt with. What the staff (`let_in_by`) let in goes on whatever the rules say;
-- what nobody let in is decided anew. `files` are the copies of its files, as
-- JSON; nothing if none were made. Edits of a held message are held with it and are no message of
-- their own, so they have no `dm_message_id`.
CREATE TABLE held_messages (
    entry_id      INTEGER NOT NULL PRIMARY KEY REFERENCES inbox (id) ON DELETE CASCADE,
    user_id       INTEGER NOT NULL,
    user_name     TEXT    NOT NULL,
    dm_channel_id INTEGER NOT NULL,
    dm_message_id INTEGER,
    reason        TEXT    NOT NULL
                  CHECK (reason IN ('blocked', 'paused', 'raid', 'young', 'newcomer', 'flood')),
    answered      INTEGER NOT NULL CHECK (answered IN (0, 1)),
    files         TEXT CHECK (files IS NULL OR json_valid(files)),
    held_at       TEXT    NOT NULL,
    let_in_at     TEXT,
    let_in_by     INTEGER,
    CHECK (let_in_by IS NULL OR let_in_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX held_messages_by_message ON held_messages (dm_message_id)
 WHERE dm_message_id IS NOT NULL;
CREATE INDEX held_messages_waiting ON held_messages (user_id, entry_id) WHERE let_in_at IS NULL;

-- For the purge.
CREATE INDEX held_messages_by_time ON held_messages (held_at);
