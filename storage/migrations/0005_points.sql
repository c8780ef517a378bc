-- Points beside stamps. A table is made anew where a rule of it has to change: SQLite cannot alter a CHECK.

CREATE TABLE programmes_with_points (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('stamps', 'points')),
    goal INTEGER CHECK (goal > 0),
    per_scan INTEGER CHECK (per_scan > 0),
    interval_s INTEGER NOT NULL CHECK (interval_s >= 0),
    daily INTEGER CHECK (daily > 0),
    months INTEGER CHECK (months > 0),
    voucher_days INTEGER CHECK (voucher_days > 0),
    -- `units` points for every `per` minor units of money; `most` is the largest bill that is believed.
    units INTEGER CHECK (units > 0),
    per INTEGER CHECK (per > 0),
    most INTEGER CHECK (most > 0),
    bills TEXT CHECK (bills IN ('nothing', 'rest', 'whole')),
    CHECK ((kind = 'stamps') = (goal IS NOT NULL AND per_scan IS NOT NULL)),
    CHECK ((kind = 'points') = (units IS NOT NULL AND per IS NOT NULL AND most IS NOT NULL AND bills IS NOT NULL))
) STRICT;
INSERT INTO programmes_with_points (id, kind, goal, per_scan, interval_s, daily, months, voucher_days)
SELECT id, kind, goal, per_scan, interval_s, daily, months, voucher_days FROM programmes;
DROP TABLE programmes;
ALTER TABLE programmes_with_points RENAME TO programmes;
CREATE UNIQUE INDEX one_programme_a_kind ON programmes (kind);

-- What is below one point, kept per account as an exact fraction such as `2/3`.
ALTER TABLE accounts ADD COLUMN carry TEXT NOT NULL DEFAULT '0';
-- The bill an entry is about, in minor units, and the exact fraction of points it is worth.
ALTER TABLE entries ADD COLUMN amount INTEGER;
ALTER TABLE entries ADD COLUMN exact TEXT;

-- The catalogue: what points are spent on. `cost` in points; `price` is what it is worth, in minor units; `stock` is how
-- many are left; `ends_at` the exclusive instant after which it is not given any more. A reward of a milestone has no
-- cost. One that was taken out of the catalogue stays for the history's sake.
ALTER TABLE rewards ADD COLUMN cost INTEGER CHECK (cost > 0);
ALTER TABLE rewards ADD COLUMN price INTEGER CHECK (price >= 0);
ALTER TABLE rewards ADD COLUMN stock INTEGER CHECK (stock >= 0);
ALTER TABLE rewards ADD COLUMN ends_at INTEGER;
ALTER TABLE rewards ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rewards ADD COLUMN picture BLOB;
ALTER TABLE rewards ADD COLUMN gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1));

-- A pass shows a voucher, or a reward of the catalogue whose points are spent when staff give it: `used_by`.
CREATE TABLE passes_of_both (
    token TEXT PRIMARY KEY,
    voucher INTEGER REFERENCES vouchers (id),
    reward INTEGER REFERENCES rewards (id),
    member INTEGER NOT NULL REFERENCES members (id),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1)),
    message INTEGER,
    used_by INTEGER REFERENCES entries (id),
    CHECK ((voucher IS NULL) <> (reward IS NULL)),
    CHECK (used_by IS NULL OR reward IS NOT NULL)
) STRICT;
INSERT INTO passes_of_both (token, voucher, member, made_at, expires_at, dead, message)
SELECT token, voucher, member, made_at, expires_at, dead, message FROM passes;
DROP TABLE passes;
ALTER TABLE passes_of_both RENAME TO passes;
CREATE UNIQUE INDEX one_live_pass ON passes (member) WHERE dead = 0;
CREATE INDEX passes_of_voucher ON passes (voucher) WHERE voucher IS NOT NULL;
CREATE INDEX passes_of_entry ON passes (used_by) WHERE used_by IS NOT NULL;

CREATE TABLE asks_of_both (
    id INTEGER PRIMARY KEY,
    voucher INTEGER REFERENCES vouchers (id),
    reward INTEGER REFERENCES rewards (id),
    member INTEGER NOT NULL REFERENCES members (id),
    asked_by INTEGER NOT NULL REFERENCES people (id),
    place INTEGER NOT NULL REFERENCES places (id),
    expires_at INTEGER NOT NULL,
    CHECK ((voucher IS NULL) <> (reward IS NULL))
) STRICT;
INSERT INTO asks_of_both (id, voucher, member, asked_by, place, expires_at)
SELECT a.id, a.voucher, v.member, a.asked_by, a.place, a.expires_at FROM asks a JOIN vouchers v ON v.id = a.voucher;
DROP TABLE asks;
ALTER TABLE asks_of_both RENAME TO asks;
CREATE INDEX asks_of_member ON asks (member);

-- The limits of the day are asked at every purchase, also of a card with a hundred thousand entries.
CREATE INDEX accruals_of_account ON entries (account, at) WHERE kind = 'accrual';
