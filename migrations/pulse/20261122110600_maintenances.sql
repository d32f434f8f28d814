-- Maintenance as the page announces it. Not STRICT: DateTime is documented.
-- `status` has no list of values: the page may invent new ones.
CREATE TABLE maintenances (
    id              TEXT     NOT NULL PRIMARY KEY,
    title           TEXT     NOT NULL,
    status          TEXT     NOT NULL CHECK (status <> ''),
    scheduled_for   DATETIME NOT NULL CHECK (typeof(scheduled_for) = 'text'),
    scheduled_until DATETIME NOT NULL CHECK (typeof(scheduled_until) = 'text'),
    created_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    updated_at      DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text'),
    link            TEXT
);

CREATE INDEX maintenances_scheduled ON maintenances (scheduled_for);
CREATE INDEX maintenances_ahead ON maintenances (scheduled_for) WHERE status <> 'completed';
