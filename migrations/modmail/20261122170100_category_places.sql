-- Where the tickets of a category go beyond its parent: as posts in a forum,
-- with tags. `configured` marks those that stand in the file of settings.
ALTER TABLE ticket_categories ADD COLUMN forum INTEGER NOT NULL DEFAULT 0 CHECK (forum IN (0, 1));
ALTER TABLE ticket_categories ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE ticket_categories ADD COLUMN configured INTEGER NOT NULL DEFAULT 0 CHECK (configured IN (0, 1));
