-- Intervals are written as states are seen. What was seen before that was so
-- gets its intervals here: each change of a part's state begins one, and the
-- next ends it. Parts that have intervals already, as imported ones do, keep
-- them; the first change that is seen of these ends the open one.
INSERT INTO component_intervals (component_id, started_at, ended_at, status)
SELECT component_id, source_timestamp,
       lead(source_timestamp) OVER (PARTITION BY component_id ORDER BY source_timestamp),
       status
  FROM (SELECT component_id, source_timestamp, status,
               lag(status) OVER (PARTITION BY component_id ORDER BY source_timestamp, id) AS before
          FROM component_logs
         WHERE component_id NOT IN (SELECT component_id FROM component_intervals))
 WHERE status IS NOT before
    ON CONFLICT (component_id, started_at) DO NOTHING;
