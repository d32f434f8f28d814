-- Tickets whose channel is yet to be made. There are hardly ever any, but as
-- long as there is one, a message in a channel nobody knows may be an answer.
CREATE INDEX threads_unplaced ON threads (id) WHERE status = 1 AND channel_id IS NULL;
