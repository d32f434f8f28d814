-- What a member chose (`chosen` is empty for the default) and answered, written
-- down before it is acted on, so that a crash in between changes nothing.
ALTER TABLE pending_category_selections ADD COLUMN chosen INTEGER REFERENCES ticket_categories (id) ON DELETE SET NULL;
ALTER TABLE pending_category_selections ADD COLUMN answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers));
ALTER TABLE pending_category_selections ADD COLUMN decided_at TEXT;

CREATE INDEX pending_category_selections_decided ON pending_category_selections (decided_at)
 WHERE decided_at IS NOT NULL;
