-- The promise can change while cards are begun, and what was promised is kept for those that finish on it.

-- A goal as it was until it was changed, with its rewards: JSON, [[place, reward], …] in rising order, the goal's last.
-- `to_fill` are the cards that were full at once by the change; `filling` is 1 until each of them was filled.
CREATE TABLE former_goals (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    goal INTEGER NOT NULL CHECK (goal > 0),
    milestones TEXT NOT NULL,
    until INTEGER NOT NULL,
    to_fill INTEGER NOT NULL DEFAULT 0 CHECK (to_fill >= 0),
    filling INTEGER NOT NULL DEFAULT 0 CHECK (filling IN (0, 1))
) STRICT;
CREATE INDEX goals_being_filled ON former_goals (id) WHERE filling = 1;

-- Which goal a lap of a card is, or was, collected on: the row with the lowest lap not below it; without one, the
-- present goal. So an undo that opens a filled card again gives the old goal back to it. `fills_for` is the change that
-- fills this card as soon as its turn comes.
CREATE TABLE finishing (
    account INTEGER NOT NULL REFERENCES accounts (id),
    lap INTEGER NOT NULL CHECK (lap >= 0),
    goal INTEGER NOT NULL REFERENCES former_goals (id),
    fills_for INTEGER REFERENCES former_goals (id),
    PRIMARY KEY (account, lap)
) STRICT;
CREATE INDEX cards_to_fill ON finishing (account) WHERE fills_for IS NOT NULL;
