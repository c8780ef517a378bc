-- A message to many that its author has begun: it waits while they fill in another form. `facts` as in a draft.
CREATE TABLE begun_messages (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    facts TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO begun_messages (person, facts, at)
SELECT person, facts, at FROM drafts
WHERE form = 'broadcast' AND json_extract(facts, '$.content') IS NOT NULL
    AND json_extract(facts, '$.moves') IS NULL AND json_extract(facts, '$.edits') IS NULL;
