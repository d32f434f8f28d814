-- Who may not write to us, and until when (never over: no end given).
-- Not STRICT: DATETIME is documented.
CREATE TABLE blocked_users (
    user_id    TEXT     NOT NULL PRIMARY KEY,
    user_name  TEXT     NOT NULL,
    blocked_by TEXT     NOT NULL,
    blocked_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(blocked_at) = 'text'),
    expires_at DATETIME CHECK (typeof(expires_at) IN ('text', 'null')),
    reason     TEXT
);

CREATE INDEX blocked_users_expiry ON blocked_users (expires_at) WHERE expires_at IS NOT NULL;

-- The same for everyone with a role, and the people it shall not hit.
CREATE TABLE blocked_roles (
    role_id    INTEGER NOT NULL PRIMARY KEY,
    blocked_by INTEGER NOT NULL,
    blocked_at TEXT    NOT NULL,
    expires_at TEXT,
    reason     TEXT
) STRICT;

CREATE TABLE allowed_users (
    user_id    INTEGER NOT NULL PRIMARY KEY,
    allowed_by INTEGER NOT NULL,
    allowed_at TEXT    NOT NULL
) STRICT;
