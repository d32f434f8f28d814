-- The language a server is set to at Discord. `language` is what its staff chose,
-- and comes first.
ALTER TABLE guild_configs ADD COLUMN locale TEXT;
