-- What the counter remembers about a member. Words about somebody stand here and nowhere in the ledger, so that whoever
-- asks to be forgotten is forgotten here too. The same words twice are one note.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES members (id),
    said TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (member, said)
) STRICT;

-- Until when (exclusive) staff may count stamps from paper cards; no row while the window is closed.
CREATE TABLE paper_windows (
    programme INTEGER PRIMARY KEY REFERENCES programmes (id),
    until INTEGER NOT NULL
) STRICT;
