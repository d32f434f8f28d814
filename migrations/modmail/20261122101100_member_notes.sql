-- What the staff want to remember about a member, across tickets.
CREATE TABLE member_notes (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER NOT NULL,
    author_id  INTEGER NOT NULL,
    content    TEXT    NOT NULL,
    created_at TEXT    NOT NULL
) STRICT;

CREATE INDEX member_notes_user ON member_notes (user_id, id);
CREATE INDEX member_notes_author ON member_notes (author_id);
