-- Who may call which command (`command:close`) or do what at the panel, whatever their
-- level says. A row may take something away, too.
ALTER TABLE panel_permissions ADD COLUMN effect TEXT NOT NULL DEFAULT 'allow'
    CHECK (effect IN ('allow', 'deny'));

-- Every change of a permission, so that "who allowed this?" has an answer and it can be
-- taken back. No effect means that nothing was said about it, before or from then on.
CREATE TABLE panel_permission_changes (
    id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject_type TEXT    NOT NULL CHECK (subject_type IN ('user', 'role')),
    subject_id   TEXT    NOT NULL,
    permission   TEXT    NOT NULL,
    before       TEXT    CHECK (before IN ('allow', 'deny')),
    effect       TEXT    CHECK (effect IN ('allow', 'deny')),
    changed_by   INTEGER NOT NULL,
    changed_at   TEXT    NOT NULL,
    undoes       INTEGER
) STRICT;

CREATE INDEX panel_permission_changes_undoes ON panel_permission_changes (undoes)
    WHERE undoes IS NOT NULL;
