-- Each end of an incident and each return after one is news of its own: how
-- many there were. `missing_readings` counts how often in a row the page's list
-- has left out an incident that goes on.
ALTER TABLE incidents ADD COLUMN ends INTEGER NOT NULL DEFAULT 0 CHECK (ends >= 0);
ALTER TABLE incidents ADD COLUMN returns INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0);
ALTER TABLE incidents ADD COLUMN missing_readings INTEGER NOT NULL DEFAULT 0 CHECK (missing_readings >= 0);
