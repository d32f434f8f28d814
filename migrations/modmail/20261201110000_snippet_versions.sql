-- What a snippet said before each change and who changed it, so that a change that
-- was a mistake can be taken back. They go with the snippet.
CREATE TABLE snippet_versions (
    snippet_id  INTEGER NOT NULL REFERENCES snippets (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL CHECK (version >= 1),
    content     TEXT    NOT NULL,
    replaced_by INTEGER NOT NULL,
    replaced_at TEXT    NOT NULL,
    PRIMARY KEY (snippet_id, version)
) STRICT, WITHOUT ROWID;
