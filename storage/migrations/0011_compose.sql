-- What the owner does with a message to many after composing it.

-- The number of the composing it came from: however often it is confirmed, it is one message.
ALTER TABLE broadcasts ADD COLUMN key TEXT;
CREATE UNIQUE INDEX broadcasts_by_key ON broadcasts (key) WHERE key IS NOT NULL;
CREATE INDEX broadcasts_of_the_owner ON broadcasts (starts_at, id) WHERE occasion IS NULL;

-- A change to what was sent already, carried out in the order asked. `content` (JSON) is what an edit puts in its place,
-- NULL for a deletion; `upto` is the last person it was carried out for, so that it goes on after a crash.
CREATE TABLE broadcast_changes (
    id INTEGER PRIMARY KEY,
    broadcast INTEGER NOT NULL REFERENCES broadcasts (id),
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'delete')),
    content TEXT CHECK ((content IS NULL) = (kind = 'delete')),
    key TEXT UNIQUE,
    made_at INTEGER NOT NULL,
    upto INTEGER NOT NULL DEFAULT 0,
    done_at INTEGER
) STRICT;
CREATE INDEX broadcast_changes_to_do ON broadcast_changes (id) WHERE done_at IS NULL;
