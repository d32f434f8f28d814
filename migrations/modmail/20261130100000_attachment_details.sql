-- What Discord knows of a file beside its name: what a screen reader says, its
-- title, whether it is covered, how long it plays. `details` is the bot's own
-- JSON. `removed_at` says when whoever sent the file took it off the message.
ALTER TABLE attachments ADD COLUMN details TEXT CHECK (details IS NULL OR json_valid(details));
ALTER TABLE attachments ADD COLUMN removed_at TEXT;
