-- What stands for the member in the name of a ticket's channel where that is not
-- their own name, because Discord does not take it or another open ticket has the
-- same. And who wrote the label on a ticket, to tell them if Discord refuses it.
ALTER TABLE threads ADD COLUMN called TEXT;
ALTER TABLE threads ADD COLUMN label_by INTEGER;
