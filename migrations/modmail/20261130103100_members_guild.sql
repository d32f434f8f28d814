-- The server whose member a ticket is with: where the settings name another later,
-- nobody of the one before has left it.
ALTER TABLE threads ADD COLUMN members_guild_id INTEGER;
