-- What a ticket's channel begins with is looked up by its lane and purpose.
CREATE INDEX outbox_by_purpose ON outbox (lane, purpose) WHERE purpose IS NOT NULL;
