-- In how many readings in a row the page did not list a maintenance that was not over.
ALTER TABLE maintenances ADD COLUMN missing_readings INTEGER NOT NULL DEFAULT 0 CHECK (missing_readings >= 0);
