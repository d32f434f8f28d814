-- Where tickets are posts, one of the forum's tags tells how a ticket stands. This
-- is the one on the post, as far as we know; people may put others beside it.
ALTER TABLE threads ADD COLUMN shown_tag INTEGER;
