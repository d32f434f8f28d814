-- Which commands and components were used, by whom, how it went and how long
-- it took. Not STRICT: DateTime is documented.
CREATE TABLE command_logs (
    id           INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    command_name TEXT     NOT NULL,
    subcommand   TEXT,
    user_id      TEXT     NOT NULL,
    guild_id     TEXT,
    channel_id   TEXT,
    executed_at  DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(executed_at) = 'text'),
    outcome      TEXT CHECK (outcome IN ('done', 'refused', 'failed')),
    duration_ms  INTEGER CHECK (duration_ms >= 0)
);

CREATE INDEX idx_command_logs_user_id ON command_logs (user_id);
CREATE INDEX idx_command_logs_guild_id ON command_logs (guild_id);
CREATE INDEX command_logs_executed ON command_logs (executed_at);
