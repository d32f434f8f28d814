-- Members of a ticket besides the first, whom `threads` names. Whoever was removed
-- stays, marked: what they wrote is still there. Not WITHOUT ROWID: names of people
-- are looked for by what was written last.
--
-- `present` is 1 while the ticket is open and they are in it: their direct messages
-- go there then, so nobody is present twice. The end of a ticket sends all away, and
-- whoever was not removed comes back with it.
CREATE TABLE thread_members (
    thread_id  TEXT    NOT NULL REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    user_id    INTEGER NOT NULL,
    user_name  TEXT    NOT NULL,
    added_by   INTEGER NOT NULL,
    added_at   TEXT    NOT NULL,
    removed_at TEXT,
    present    INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
    PRIMARY KEY (thread_id, user_id),
    CHECK (present = 0 OR removed_at IS NULL)
) STRICT;

CREATE UNIQUE INDEX thread_members_present ON thread_members (user_id) WHERE present = 1;
CREATE INDEX thread_members_user ON thread_members (user_id);

CREATE TRIGGER thread_members_leave AFTER UPDATE OF status ON threads
WHEN old.status = 1 AND new.status = 0
BEGIN
    UPDATE thread_members SET present = 0 WHERE thread_id = new.id AND present = 1;
END;

-- What members of a ticket are shown of what others said there, part by part, as
-- `message_posts` and `message_parts` have it of the staff and of the first member.
CREATE TABLE message_copies (
    message_id         INTEGER NOT NULL REFERENCES thread_messages (id) ON DELETE CASCADE,
    user_id            INTEGER NOT NULL,
    part               INTEGER NOT NULL CHECK (part >= 1),
    outbox_id          INTEGER NOT NULL,
    state              TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
    discord_message_id INTEGER,
    PRIMARY KEY (message_id, user_id, part)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX message_copies_at_discord
    ON message_copies (discord_message_id)
    WHERE discord_message_id IS NOT NULL;
