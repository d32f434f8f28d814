-- Who decided about a suggestion, and when. How many somebody has made within a day
-- is limited, so those are counted from the index.
ALTER TABLE features_messages ADD COLUMN decided_by INTEGER;
ALTER TABLE features_messages ADD COLUMN decided_at TEXT;

DROP INDEX features_messages_author;
CREATE INDEX features_messages_author ON features_messages (author_id, created_at);
