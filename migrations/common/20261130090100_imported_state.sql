-- What an imported row was when it came in, as a digest with this database's
-- key: it tells whether the other bot has changed the row since, and whether
-- it was touched here. Empty for rows that never change over there.
ALTER TABLE imported ADD COLUMN state TEXT;
