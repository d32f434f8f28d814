-- What holds for the whole bot and can change while it runs.
-- Not STRICT: DateTime is documented.
CREATE TABLE bot_config (
    key        TEXT     NOT NULL PRIMARY KEY,
    value      TEXT     NOT NULL,
    updated_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(updated_at) = 'text')
);

INSERT INTO bot_config (key, value) VALUES
    ('polling.status', '60'),
    ('polling.incident', '60'),
    ('polling.maintenance', '60'),
    ('polling.metrics', '60'),
    ('report_threshold', '1'),
    ('report_interval', '60');
