-- The role that somebody of the staff has chosen to be shown beside their name: in one
-- ticket, or in all those for which they have chosen none.
CREATE TABLE shown_roles (
    user_id    INTEGER NOT NULL,
    thread_id  TEXT    REFERENCES threads (id) ON DELETE CASCADE ON UPDATE CASCADE,
    role_id    INTEGER NOT NULL,
    updated_at TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX shown_roles_ticket ON shown_roles (thread_id, user_id) WHERE thread_id IS NOT NULL;
CREATE UNIQUE INDEX shown_roles_default ON shown_roles (user_id) WHERE thread_id IS NULL;
CREATE INDEX shown_roles_user ON shown_roles (user_id);
