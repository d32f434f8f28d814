-- For lists of tickets, newest first, page by page: all, those that are closed,
-- and those of one staff member. The id tells tickets of the same millisecond
-- apart, so that no page leaves one out.
CREATE INDEX threads_created ON threads (created_at, id);
CREATE INDEX threads_closed_created ON threads (created_at, id) WHERE status = 0;
CREATE INDEX threads_claimed ON threads (claimed_by, created_at, id) WHERE claimed_by IS NOT NULL;
