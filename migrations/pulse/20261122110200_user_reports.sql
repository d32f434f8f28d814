-- Trouble that people report. Not STRICT: DateTime is documented.
CREATE TABLE user_reports (
    id            INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    guild_id      TEXT,
    user_id       TEXT     NOT NULL,
    incident_type TEXT     NOT NULL,
    content       TEXT CHECK (length(content) <= 500),
    status        TEXT     NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'counted', 'expired')),
    created_at    DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text')
);

CREATE INDEX idx_user_reports_type_created ON user_reports (incident_type, created_at);
CREATE INDEX idx_user_reports_user_type_created ON user_reports (user_id, incident_type, created_at);

-- The pause between two reports of a person counts every type.
CREATE INDEX user_reports_user_created ON user_reports (user_id, created_at);
CREATE INDEX user_reports_created ON user_reports (created_at);
