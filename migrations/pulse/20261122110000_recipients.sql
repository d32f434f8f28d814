-- Who hears of trouble: servers and people.
--
-- Not STRICT: Boolean and DateTime are documented, which STRICT refuses. The
-- typeof checks stand in for it. Moments are text of one fixed form
-- (2026-03-01T12:00:00.000Z), so their order is that of time. Columns from
-- `language` on are beyond the documented schema.
CREATE TABLE guild_configs (
    guild_id        TEXT     NOT NULL PRIMARY KEY,
    channel_id      TEXT,
    enabled         BOOLEAN  NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    created_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text'),
    language        TEXT,
    time_zone       TEXT,
    disabled_reason TEXT
);

CREATE INDEX guild_configs_enabled ON guild_configs (guild_id) WHERE enabled = 1;

CREATE TABLE user_configs (
    user_id         TEXT     NOT NULL PRIMARY KEY,
    enabled         BOOLEAN  NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    created_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text'),
    language        TEXT,
    time_zone       TEXT,
    disabled_reason TEXT
);

CREATE INDEX user_configs_enabled ON user_configs (user_id) WHERE enabled = 1;
