-- From the row of the outbox that carries an alert back to the alert, to note
-- where it arrived.
CREATE INDEX sent_alerts_outbox ON sent_alerts (outbox_id) WHERE outbox_id IS NOT NULL;
