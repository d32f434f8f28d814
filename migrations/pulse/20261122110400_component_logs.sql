-- The state of each part of the page, a row per change. Not STRICT: DateTime is
-- documented. `status` has no list of values: the page may invent new ones.
CREATE TABLE component_logs (
    id               INTEGER  NOT NULL PRIMARY KEY AUTOINCREMENT,
    component_id     TEXT     NOT NULL,
    name             TEXT     NOT NULL,
    status           TEXT     NOT NULL CHECK (status <> ''),
    source_timestamp DATETIME NOT NULL CHECK (typeof(source_timestamp) = 'text'),
    created_at       DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text')
);

CREATE INDEX idx_component_logs_component_time ON component_logs (component_id, source_timestamp);
CREATE INDEX component_logs_created ON component_logs (created_at);

-- The newest row of each part is asked for at every poll; this table knows it
-- without looking through the history.
CREATE TABLE components (
    component_id TEXT    NOT NULL PRIMARY KEY,
    log_id       INTEGER NOT NULL REFERENCES component_logs (id),
    group_name   TEXT,
    position     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX components_log ON components (log_id);

-- How long each part was in which state: what uptime is computed from.
CREATE TABLE component_intervals (
    component_id TEXT NOT NULL,
    started_at   TEXT NOT NULL,
    ended_at     TEXT CHECK (ended_at >= started_at),
    status       TEXT NOT NULL CHECK (status <> ''),
    PRIMARY KEY (component_id, started_at)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX component_intervals_current ON component_intervals (component_id) WHERE ended_at IS NULL;
