-- A pause because the bot or the server is being worked on: members are told so, and
-- the bot shows it beside its name.
ALTER TABLE pauses
    ADD COLUMN maintenance INTEGER NOT NULL DEFAULT 0 CHECK (maintenance IN (0, 1));
