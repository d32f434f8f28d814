-- The server a ticket's channel is in. Members and staff may have servers apart,
-- and the staff's may change, so that it stands with each ticket.
ALTER TABLE threads ADD COLUMN guild_id INTEGER;
