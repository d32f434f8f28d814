-- What statistics ask: how tickets changed in a stretch of time, and who
-- answered in it.
CREATE INDEX thread_status_changed ON thread_status (changed_at, status, changed_by);
CREATE INDEX thread_messages_answers ON thread_messages (created_at, user_id) WHERE kind = 'staff';
