-- The web panel: who is signed in, which keys open the API, who may do what.
-- Moments are Unix seconds, as documented.
CREATE TABLE sessions_panel (
    session_id    TEXT    NOT NULL PRIMARY KEY,
    user_id       TEXT    NOT NULL,
    access_token  TEXT    NOT NULL,
    refresh_token TEXT,
    expires_at    INTEGER NOT NULL,
    avatar_hash   TEXT
) STRICT;

CREATE INDEX sessions_panel_user ON sessions_panel (user_id);
CREATE INDEX sessions_panel_expiry ON sessions_panel (expires_at);

CREATE TABLE api_keys (
    id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key_hash     TEXT    NOT NULL UNIQUE,
    name         TEXT    NOT NULL,
    permissions  TEXT    NOT NULL CHECK (json_type(permissions) = 'array'),
    created_at   INTEGER NOT NULL DEFAULT (unixepoch()),
    expires_at   INTEGER,
    last_used_at INTEGER,
    is_active    INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE INDEX idx_api_keys_hash ON api_keys (key_hash);
CREATE INDEX idx_api_keys_active ON api_keys (is_active);

CREATE TABLE panel_permissions (
    id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject_type TEXT    NOT NULL CHECK (subject_type IN ('user', 'role')),
    subject_id   TEXT    NOT NULL,
    permission   TEXT    NOT NULL,
    granted_by   TEXT    NOT NULL,
    granted_at   INTEGER NOT NULL DEFAULT (unixepoch()),
    UNIQUE (subject_type, subject_id, permission)
) STRICT;

CREATE INDEX idx_panel_perms_subject ON panel_permissions (subject_type, subject_id);
CREATE INDEX idx_panel_perms_permission ON panel_permissions (permission);
