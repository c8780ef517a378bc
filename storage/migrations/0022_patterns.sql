-- Odd patterns: whether the owner wants to hear of them, and what is not told of somebody again until when.
ALTER TABLE business ADD COLUMN alerts INTEGER NOT NULL DEFAULT 1 CHECK (alerts IN (0, 1));
CREATE TABLE patterns_hushed (
    person INTEGER NOT NULL REFERENCES people (id),
    pattern TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (person, pattern)
) STRICT;
