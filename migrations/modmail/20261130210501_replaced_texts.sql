-- What stands in place of our texts to members: by language and, if it is for the
-- tickets of one kind alone, by category.
CREATE TABLE replaced_texts (
    key         TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    category_id INTEGER REFERENCES ticket_categories (id) ON DELETE CASCADE,
    text        TEXT    NOT NULL,
    changed_by  INTEGER NOT NULL,
    changed_at  TEXT    NOT NULL
) STRICT;

-- No column can be part of a primary key and empty, so the index keeps that there is
-- one text in each place.
CREATE UNIQUE INDEX replaced_texts_place ON replaced_texts (key, language, coalesce(category_id, 0));

CREATE INDEX replaced_texts_category ON replaced_texts (category_id);

-- Every change of them, so that "who wrote this, and what did it say before?" has an
-- answer and a mistake can be taken back. No text means that ours stood there again.
CREATE TABLE replaced_text_changes (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key         TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    category_id INTEGER REFERENCES ticket_categories (id) ON DELETE CASCADE,
    text        TEXT,
    changed_by  INTEGER NOT NULL,
    changed_at  TEXT    NOT NULL
) STRICT;

CREATE INDEX replaced_text_changes_key ON replaced_text_changes (key, id);

CREATE INDEX replaced_text_changes_category ON replaced_text_changes (category_id);
