-- What is known of the member of a ticket on the members' server, beside
-- `user_left`. `timed_out_until` is the timeout the staff were told of last.
-- `membership_due_at` is set while Discord is to be asked whether the member is
-- still there: nobody was connected to hear of it, or Discord did not say.
ALTER TABLE threads ADD COLUMN timed_out_until DATETIME CHECK (typeof(timed_out_until) IN ('text', 'null'));
ALTER TABLE threads ADD COLUMN membership_due_at DATETIME CHECK (typeof(membership_due_at) IN ('text', 'null'));

CREATE INDEX threads_membership_due ON threads (membership_due_at) WHERE status = 1 AND membership_due_at IS NOT NULL;
