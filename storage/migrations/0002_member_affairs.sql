-- What a member sets about themself, the word in their referral link, and the little that is kept of who was erased.
-- A birthday is `MM-DD`, so that everybody's of one day are found in every year; the year may be unknown.

ALTER TABLE members ADD COLUMN birthday TEXT CHECK (birthday GLOB '[01][0-9]-[0-3][0-9]');
ALTER TABLE members ADD COLUMN birth_year INTEGER;
ALTER TABLE members ADD COLUMN phone TEXT;
ALTER TABLE members ADD COLUMN referral TEXT;
CREATE UNIQUE INDEX one_card_a_phone ON members (phone) WHERE phone IS NOT NULL;
CREATE UNIQUE INDEX one_member_a_referral ON members (referral) WHERE referral IS NOT NULL;

ALTER TABLE business ADD COLUMN referral_units INTEGER NOT NULL DEFAULT 1 CHECK (referral_units >= 0);
-- The key of the traces below; random, made with the first of them.
ALTER TABLE business ADD COLUMN trace_key BLOB;

CREATE INDEX vouchers_of_entry ON vouchers (issued_by);
CREATE INDEX thanks_of_account ON entries (account, at) WHERE reason = 'referral';

-- Our own ids of who was erased, so that an older backup put back in place can be made to forget them again.
CREATE TABLE erased (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    member INTEGER UNIQUE REFERENCES members (id),
    at INTEGER NOT NULL
) STRICT;

-- A keyed hash of an erased Telegram id, on its own: it leads to no row of the tables above.
CREATE TABLE traces (
    hash TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;
