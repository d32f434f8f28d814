-- One ticket: the conversation between one member and the staff.
--
-- Not STRICT: the documented schema names the types DATETIME and BOOLEAN, which
-- STRICT refuses. The typeof checks stand in for it. Moments are text of one
-- fixed form (2026-03-01T12:00:00.000Z), so their order is that of time.
--
-- `channel_id` is empty until the channel exists: the ticket comes first, so
-- that a crash in between loses no message. Columns from `close_reason` on are
-- beyond the documented schema.
CREATE TABLE threads (
    id                   TEXT     NOT NULL PRIMARY KEY,
    user_id              INTEGER  NOT NULL CHECK (typeof(user_id) = 'integer'),
    user_name            TEXT     NOT NULL,
    channel_id           TEXT,
    created_at           DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (typeof(created_at) = 'text'),
    next_message_number  INTEGER  NOT NULL DEFAULT 1 CHECK (next_message_number >= 1),
    status               INTEGER  NOT NULL DEFAULT 1 CHECK (status IN (0, 1)),
    user_left            BOOLEAN  NOT NULL DEFAULT 0 CHECK (user_left IN (0, 1)),
    closed_at            DATETIME CHECK (typeof(closed_at) IN ('text', 'null')),
    closed_by            TEXT,
    category_id          TEXT,
    category_name        TEXT,
    required_permissions TEXT,
    close_reason         TEXT,
    ticket_category_id   INTEGER REFERENCES ticket_categories (id) ON DELETE SET NULL,
    opened_by            INTEGER,
    claimed_by           INTEGER,
    label                TEXT,
    waiting_for          TEXT CHECK (waiting_for IN ('staff', 'member')),
    snoozed_until        DATETIME CHECK (typeof(snoozed_until) IN ('text', 'null'))
);

-- Documented by name; the primary key makes it true.
CREATE UNIQUE INDEX threads_id_key ON threads (id);

-- A member has at most one open ticket. The index is the guarantee; the code
-- only turns its violation into a friendly answer.
CREATE UNIQUE INDEX threads_one_open_per_user ON threads (user_id) WHERE status = 1;

CREATE INDEX threads_user ON threads (user_id, created_at);
CREATE INDEX threads_channel ON threads (channel_id, created_at) WHERE channel_id IS NOT NULL;
CREATE INDEX threads_ticket_category ON threads (ticket_category_id) WHERE ticket_category_id IS NOT NULL;
CREATE INDEX threads_open ON threads (created_at) WHERE status = 1;
CREATE INDEX threads_closed ON threads (closed_at) WHERE status = 0;
CREATE INDEX threads_snoozed ON threads (snoozed_until) WHERE snoozed_until IS NOT NULL;
