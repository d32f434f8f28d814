-- A page may claim to have changed in the year 9999, or in the year 0. Such
-- moments used to be stored, and won over every later one. They are no longer
-- taken in; where they stand, our own moment of reading takes their place, or
-- one that is older than whatever the page says.
UPDATE OR IGNORE status_logs SET source_timestamp = created_at
 WHERE source_timestamp NOT GLOB '20[0-9][0-9]-*'
    OR source_timestamp > strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+1 day');

-- What is left has a twin at our moment.
DELETE FROM status_logs
 WHERE source_timestamp NOT GLOB '20[0-9][0-9]-*'
    OR source_timestamp > strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+1 day');

UPDATE component_logs SET source_timestamp = created_at
 WHERE source_timestamp NOT GLOB '20[0-9][0-9]-*'
    OR source_timestamp > strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+1 day');

UPDATE incidents SET created_at = '2000-01-01T00:00:00.000Z'
 WHERE created_at NOT GLOB '20[0-9][0-9]-*';
UPDATE incidents SET started_at = created_at WHERE started_at NOT GLOB '20[0-9][0-9]-*';
UPDATE incidents SET resolved_at = started_at WHERE resolved_at NOT GLOB '20[0-9][0-9]-*';
UPDATE incidents SET updated_at = '2000-01-01T00:00:00.000Z'
 WHERE updated_at NOT GLOB '20[0-9][0-9]-*';

UPDATE incident_updates SET created_at = '2000-01-01T00:00:00.000Z'
 WHERE created_at NOT GLOB '20[0-9][0-9]-*';
UPDATE incident_updates SET published_at = created_at
 WHERE published_at NOT GLOB '20[0-9][0-9]-*';
UPDATE incident_updates SET updated_at = '2000-01-01T00:00:00.000Z'
 WHERE updated_at NOT GLOB '20[0-9][0-9]-*';

UPDATE maintenances SET created_at = '2000-01-01T00:00:00.000Z'
 WHERE created_at NOT GLOB '20[0-9][0-9]-*';
UPDATE maintenances SET updated_at = '2000-01-01T00:00:00.000Z'
 WHERE updated_at NOT GLOB '20[0-9][0-9]-*';
UPDATE maintenances SET scheduled_for = created_at
 WHERE scheduled_for NOT GLOB '20[0-9][0-9]-*';
UPDATE maintenances SET scheduled_until = scheduled_for
 WHERE scheduled_until NOT GLOB '20[0-9][0-9]-*';
