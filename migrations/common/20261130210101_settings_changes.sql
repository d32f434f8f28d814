-- Which settings were changed together, and which change took back which: so the
-- last one can be taken back as a whole, and after it the one before.
ALTER TABLE settings_history ADD COLUMN change_id INTEGER;
ALTER TABLE settings_history ADD COLUMN undoes INTEGER;

CREATE INDEX settings_history_change ON settings_history (change_id)
    WHERE change_id IS NOT NULL;
CREATE INDEX settings_history_undoes ON settings_history (undoes)
    WHERE undoes IS NOT NULL;
