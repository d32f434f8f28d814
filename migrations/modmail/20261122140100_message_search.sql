-- Finding what was said. Two indexes keep no text of their own: they point into
-- `thread_messages`, and the triggers below keep them in step with it. Deleted
-- messages stay in them and are left out when they are not asked for.
--
-- `message_words` knows every message by its words, and the beginnings of two to
-- four letters, since gathering those from all words that begin so would take
-- too long.
CREATE VIRTUAL TABLE message_words USING fts5 (
    content,
    content = 'thread_messages',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4'
);

-- What is written without spaces between words (Thai and Lao, Burmese, Khmer,
-- Chinese and Japanese with their older and narrow forms) is also known by every
-- three characters in a row; for other messages that would cost much and find
-- little more. 45 is the hyphen of a range. The two spaces at the end let a
-- text's last characters begin a group of three, too.
CREATE VIEW message_unspaced AS
SELECT id, content || '  ' AS content
  FROM thread_messages
 WHERE content GLOB '*[' || char(0x0E01, 45, 0x0EFF, 0x1000, 45, 0x109F, 0x1780, 45, 0x17FF,
                                 0x2E80, 45, 0x9FFF, 0xF900, 45, 0xFAFF, 0xFF66, 45, 0xFF9F,
                                 0x20000, 45, 0x3FFFF) || ']*';

CREATE VIRTUAL TABLE message_trigrams USING fts5 (
    content,
    content = 'message_unspaced',
    content_rowid = 'id',
    tokenize = 'trigram'
);

-- Which groups of three there are: one or two characters are searched for by
-- the groups that begin with them.
CREATE VIRTUAL TABLE message_trigram_terms USING fts5vocab (message_trigrams, row);

-- What is taken out leaves nothing behind, as whoever has their data erased may
-- expect.
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);
INSERT INTO message_trigrams (message_trigrams, rank) VALUES ('secure-delete', 1);

-- What is there already.
INSERT INTO message_words (message_words) VALUES ('rebuild');
INSERT INTO message_trigrams (message_trigrams) VALUES ('rebuild');

CREATE TRIGGER thread_messages_search_added
AFTER INSERT ON thread_messages
BEGIN
    INSERT INTO message_words (rowid, content) VALUES (new.id, new.content);
    INSERT INTO message_trigrams (rowid, content)
    SELECT id, content FROM message_unspaced WHERE id = new.id;
END;

-- An index has to be told what it knew of a row, so this comes before the row
-- goes or changes.
CREATE TRIGGER thread_messages_search_removed
BEFORE DELETE ON thread_messages
BEGIN
    INSERT INTO message_words (message_words, rowid, content)
    VALUES ('delete', old.id, old.content);
    INSERT INTO message_trigrams (message_trigrams, rowid, content)
    SELECT 'delete', id, content FROM message_unspaced WHERE id = old.id;
END;

CREATE TRIGGER thread_messages_search_changing
BEFORE UPDATE OF id, content ON thread_messages
BEGIN
    INSERT INTO message_words (message_words, rowid, content)
    VALUES ('delete', old.id, old.content);
    INSERT INTO message_trigrams (message_trigrams, rowid, content)
    SELECT 'delete', id, content FROM message_unspaced WHERE id = old.id;
END;

CREATE TRIGGER thread_messages_search_changed
AFTER UPDATE OF id, content ON thread_messages
BEGIN
    INSERT INTO message_words (rowid, content) VALUES (new.id, new.content);
    INSERT INTO message_trigrams (rowid, content)
    SELECT id, content FROM message_unspaced WHERE id = new.id;
END;
