-- The components that an incident or a maintenance concerns, as the page named
-- them last: a page may unlink them at the end.
CREATE TABLE incident_parts (
    incident_id TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    PRIMARY KEY (incident_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE maintenance_parts (
    maintenance_id TEXT NOT NULL REFERENCES maintenances (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    PRIMARY KEY (maintenance_id, name)
) STRICT, WITHOUT ROWID;

-- What the page says about a maintenance as it goes on.
CREATE TABLE maintenance_updates (
    id             TEXT NOT NULL PRIMARY KEY,
    maintenance_id TEXT NOT NULL REFERENCES maintenances (id) ON DELETE CASCADE,
    body           TEXT NOT NULL,
    status         TEXT NOT NULL CHECK (status <> ''),
    published_at   TEXT NOT NULL,
    created_at     TEXT NOT NULL,
    updated_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX maintenance_updates_maintenance ON maintenance_updates (maintenance_id, published_at);

-- Which parts of the page such an update names, and the state it gives them.
CREATE TABLE maintenance_components (
    update_id    TEXT NOT NULL REFERENCES maintenance_updates (id) ON DELETE CASCADE,
    component_id TEXT NOT NULL,
    name         TEXT NOT NULL,
    status       TEXT NOT NULL,
    PRIMARY KEY (update_id, component_id)
) STRICT, WITHOUT ROWID;
