-- Incidents as the page tells them, and their updates. Not STRICT: DateTime is
-- documented. `impact` and `status` have no list of values: the page may invent
-- new ones. `created_at` and `updated_at` are the page's own moments.
CREATE TABLE incidents (
    id          TEXT     NOT NULL PRIMARY KEY,
    title       TEXT     NOT NULL,
    impact      TEXT     NOT NULL CHECK (impact <> ''),
    status      TEXT     NOT NULL CHECK (status <> ''),
    started_at  DATETIME NOT NULL CHECK (typeof(started_at) = 'text'),
    resolved_at DATETIME CHECK (typeof(resolved_at) IN ('text', 'null')),
    created_at  DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at  DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text'),
    link        TEXT
);

CREATE INDEX incidents_started ON incidents (started_at);
CREATE INDEX incidents_unresolved ON incidents (started_at) WHERE resolved_at IS NULL;

CREATE TABLE incident_updates (
    id           TEXT     NOT NULL PRIMARY KEY,
    incident_id  TEXT     NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    body         TEXT     NOT NULL,
    status       TEXT     NOT NULL CHECK (status <> ''),
    published_at DATETIME NOT NULL CHECK (typeof(published_at) = 'text'),
    created_at   DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at   DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text')
);

CREATE INDEX incident_updates_incident ON incident_updates (incident_id, published_at);

-- Which parts of the page an update names, and the state it gives them.
CREATE TABLE incident_components (
    update_id    TEXT NOT NULL REFERENCES incident_updates (id) ON DELETE CASCADE,
    component_id TEXT NOT NULL,
    name         TEXT NOT NULL,
    status       TEXT NOT NULL,
    PRIMARY KEY (update_id, component_id)
) STRICT, WITHOUT ROWID;
