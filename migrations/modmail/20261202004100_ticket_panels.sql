-- Messages with a button or a menu that opens a ticket. The buttons work by
-- themselves; a row is what makes the bot find its message again, to keep the menu
-- as the categories are. `message_id` is empty until the message is posted, `shown`
-- until Discord has taken what it says, as JSON.
CREATE TABLE ticket_panels (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL,
    message_id INTEGER,
    content    TEXT,
    posted_by  INTEGER NOT NULL,
    created_at TEXT    NOT NULL,
    shown      TEXT CHECK (json_valid(shown))
) STRICT;

CREATE UNIQUE INDEX ticket_panels_message ON ticket_panels (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX ticket_panels_channel ON ticket_panels (channel_id);
