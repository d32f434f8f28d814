-- A pinned note comes before all others, on cards and in lists.
ALTER TABLE member_notes ADD COLUMN pinned_at TEXT;
ALTER TABLE member_notes ADD COLUMN pinned_by INTEGER;
