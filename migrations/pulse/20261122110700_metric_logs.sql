-- Measured values, a row per metric and moment. Not STRICT: Double and DateTime
-- are documented.
CREATE TABLE metric_logs (
    id           INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    metric_name  TEXT     NOT NULL,
    value        DOUBLE   NOT NULL CHECK (typeof(value) = 'real'),
    unit         TEXT     NOT NULL,
    interval_sec INTEGER  NOT NULL CHECK (interval_sec > 0),
    timestamp    DATETIME NOT NULL CHECK (typeof(timestamp) = 'text'),
    created_at   DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text')
);

CREATE UNIQUE INDEX idx_metric_logs_name_time ON metric_logs (metric_name, timestamp);
CREATE INDEX metric_logs_created ON metric_logs (created_at);

-- The same, rolled up before the raw rows go, so that long charts stay.
CREATE TABLE metric_rollups (
    metric_name    TEXT    NOT NULL,
    resolution_sec INTEGER NOT NULL CHECK (resolution_sec IN (300, 3600, 86400)),
    timestamp      TEXT    NOT NULL,
    samples        INTEGER NOT NULL CHECK (samples > 0),
    minimum        REAL    NOT NULL,
    maximum        REAL    NOT NULL CHECK (maximum >= minimum),
    mean           REAL    NOT NULL,
    PRIMARY KEY (metric_name, resolution_sec, timestamp)
) STRICT, WITHOUT ROWID;
