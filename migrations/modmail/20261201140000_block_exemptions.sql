-- Whether a person was exempted from blocks of roles before a change: by it, undoing
-- the change gives the exemption back, or takes it away.
ALTER TABLE block_changes ADD COLUMN was_allowed INTEGER NOT NULL DEFAULT 0
      CHECK (was_allowed IN (0, 1));
