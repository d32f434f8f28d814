-- What one staff member asked for, across tickets: for their own list, and for
-- taking it back when they leave the team.
CREATE INDEX staff_alerts_staff ON staff_alerts (staff_user_id, thread_user_id) WHERE used = 0;
CREATE INDEX thread_subscriptions_user ON thread_subscriptions (user_id, thread_id);
CREATE INDEX reminder_optouts_user ON reminder_optouts (user_id, guild_id, role_id);
