-- Import: people of an owner's file who have not come to the bot yet, and files that were looked at or are being taken in.

-- Somebody who waits. They are no member: they have joined nothing, have no card, and no entry is written before they
-- come. `claimed_by` is the member they turned out to be; then only what they are known by is kept, so that another
-- reading of the file adds nothing. `tags` is JSON; `offers` is what the file says, NULL when it says nothing.
CREATE TABLE waiting (
    id INTEGER PRIMARY KEY,
    telegram INTEGER UNIQUE,
    phone TEXT UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    birthday TEXT CHECK (birthday GLOB '[01][0-9]-[0-3][0-9]'),
    birth_year INTEGER,
    balance INTEGER CHECK (balance >= 0),
    points INTEGER CHECK (points >= 0),
    tags TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    offers INTEGER CHECK (offers IN (0, 1)),
    at INTEGER NOT NULL,
    claimed_by INTEGER REFERENCES members (id),
    claimed_at INTEGER,
    CHECK (telegram IS NOT NULL OR phone IS NOT NULL)
) STRICT;
CREATE INDEX waiting_claimed ON waiting (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX waiting_still ON waiting (id) WHERE claimed_by IS NULL;

-- One file: shown and not decided on, being taken in, or done. Figures are JSON.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    made_by INTEGER NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('shown', 'going', 'done')),
    people INTEGER NOT NULL,
    figures TEXT NOT NULL
) STRICT;
-- Its people, each until the unit that takes them in; so that a restart goes on where the last unit ended.
CREATE TABLE import_rows (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (id),
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX rows_of_import ON import_rows (import, id);

-- By what else than a tap a consent was given: `import` when the owner's file says so.
ALTER TABLE consents ADD COLUMN via TEXT;
