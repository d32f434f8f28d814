-- Who was told what, so that nobody is told twice.
-- Not STRICT: DateTime is documented.
CREATE TABLE sent_alerts (
    id           INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    guild_id     TEXT,
    user_id      TEXT,
    alert_type   TEXT     NOT NULL CHECK (alert_type IN (
        'status', 'incident', 'incident_update', 'incident_resolved', 'maintenance', 'maintenance_reminder',
        'maintenance_started', 'maintenance_completed', 'component', 'threshold', 'threshold_over', 'metric',
        'metric_recovered', 'digest'
    )),
    reference_id TEXT     NOT NULL,
    notified_at  DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(notified_at) = 'text'),
    created_at   DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    outbox_id    INTEGER,
    channel_id   INTEGER,
    message_id   INTEGER,
    CHECK ((guild_id IS NULL) <> (user_id IS NULL))
);

-- One of the recipients is always NULL, and NULLs never collide: over the bare
-- columns this index would keep nothing apart. Hence COALESCE.
CREATE UNIQUE INDEX idx_sent_alerts_lookup
    ON sent_alerts (COALESCE(guild_id, ''), COALESCE(user_id, ''), alert_type, reference_id);

CREATE INDEX sent_alerts_reference ON sent_alerts (reference_id, alert_type);
CREATE INDEX sent_alerts_created ON sent_alerts (created_at);
