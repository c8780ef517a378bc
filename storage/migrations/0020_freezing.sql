-- Somebody of the team who may do nothing for now: their post stays, and everything that asks for it finds none.
ALTER TABLE team ADD COLUMN frozen_at INTEGER;

-- What somebody gave, taken back: written down whole when the owner says so, and worked off a few entries at a time.
CREATE TABLE takebacks (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    made_by INTEGER NOT NULL REFERENCES people (id),
    since INTEGER NOT NULL,
    at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX takebacks_going ON takebacks (id) WHERE ended_at IS NULL;

-- `left`: somebody else had taken it back by then, or whose it was has been forgotten. `units` are what was taken.
CREATE TABLE takeback_entries (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    takeback INTEGER NOT NULL REFERENCES takebacks (id),
    member INTEGER NOT NULL REFERENCES members (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'back', 'left')),
    units INTEGER NOT NULL DEFAULT 0,
    vouchers INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX takeback_waiting ON takeback_entries (takeback, member, entry) WHERE state = 'waiting';
CREATE INDEX takeback_members ON takeback_entries (takeback, member);
CREATE INDEX takeback_of_member ON takeback_entries (member);
