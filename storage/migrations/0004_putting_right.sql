-- A member says an entry was not theirs: once an entry. The answer is what the owner wrote, word for word.
CREATE TABLE disputes (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    member INTEGER NOT NULL REFERENCES members (id),
    opened_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'explained')),
    closed_at INTEGER,
    closed_by INTEGER REFERENCES people (id),
    answer TEXT,
    CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;
CREATE INDEX disputes_of_member ON disputes (member);

-- While its entry is disputed a voucher can neither be shown nor redeemed.
ALTER TABLE vouchers ADD COLUMN frozen_by INTEGER REFERENCES disputes (entry);
CREATE INDEX frozen_vouchers ON vouchers (frozen_by) WHERE frozen_by IS NOT NULL;

-- Staff asked the owner to correct an entry: once an entry.
CREATE TABLE corrections_asked (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    asked_by INTEGER NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL
) STRICT;

-- Reasons that were typed. They stand beside the ledger and not in it, because words can name someone, and whoever asks
-- to be forgotten must be forgotten here too.
CREATE TABLE remarks (
    entry INTEGER PRIMARY KEY REFERENCES entries (id),
    said TEXT NOT NULL
) STRICT;
