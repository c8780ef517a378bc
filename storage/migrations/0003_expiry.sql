-- When vouchers lapse, what lapses next, and which scheduled acts were done.

ALTER TABLE programmes ADD COLUMN voucher_days INTEGER CHECK (voucher_days > 0);
ALTER TABLE vouchers ADD COLUMN expires_at INTEGER;

-- Only what can still lapse, soonest first: a job looks every few seconds and mostly finds nothing.
CREATE INDEX lots_to_lapse ON lots (expires_at, entry) WHERE remaining > 0 AND expires_at IS NOT NULL;
CREATE INDEX vouchers_to_lapse ON vouchers (expires_at, id) WHERE state = 'issued' AND expires_at IS NOT NULL;

-- A scheduled act that leaves no other trace is done once under its key, by whichever worker comes first.
CREATE TABLE jobs (
    key TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
