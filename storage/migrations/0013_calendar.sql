-- What the calendar says by itself, and the days that are special. Nothing is on until the owner switches it on.

-- `code` is birthday, anniversary, win-back, near-reward or reward-waiting; `holiday-…`, a short sign of a public
-- holiday's name; or `day-…`, one of the owner's own with `title`, `month`, `day` and, when it comes but once, `year`.
-- `hour` is local; `absence` the days after which somebody is missed; `said` the owner's words by language, JSON; `gift`
-- a reward's title, good for `gift_days`; `times` how much is earned on that day; `since` the moment from which on it
-- may begin, so that switching it on does not send what was due before; `begun` the last local day it began on.
CREATE TABLE occasions (
    code TEXT PRIMARY KEY,
    title TEXT,
    month INTEGER CHECK (month BETWEEN 1 AND 12),
    day INTEGER CHECK (day BETWEEN 1 AND 31),
    year INTEGER,
    is_on INTEGER NOT NULL DEFAULT 0 CHECK (is_on IN (0, 1)),
    greets INTEGER NOT NULL DEFAULT 1 CHECK (greets IN (0, 1)),
    hour INTEGER NOT NULL DEFAULT 10 CHECK (hour BETWEEN 0 AND 23),
    absence INTEGER NOT NULL DEFAULT 45 CHECK (absence > 0),
    said TEXT NOT NULL DEFAULT '{}',
    gift TEXT,
    gift_days INTEGER NOT NULL DEFAULT 14 CHECK (gift_days > 0),
    times INTEGER NOT NULL DEFAULT 1 CHECK (times BETWEEN 1 AND 3),
    since INTEGER NOT NULL DEFAULT 0,
    begun TEXT
) STRICT;
-- Every visit at the counter asks whether more is earned today.
CREATE INDEX occasions_that_multiply ON occasions (times) WHERE is_on = 1 AND times > 1;

-- Whom an occasion has met: `mark` is what makes it the same one (a year, an absence, a lap, a voucher), so that nobody
-- meets it twice however often, late or doubled a job runs. `occasion` is the run (`birthday:2026-11-22`).
CREATE TABLE occasions_met (
    code TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id),
    mark TEXT NOT NULL,
    occasion TEXT NOT NULL,
    facts TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (code, member, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX occasions_met_by_run ON occasions_met (occasion, member);
CREATE INDEX occasions_met_by_member ON occasions_met (member);

-- Gifts that were promised and not handed out yet; a row goes when its voucher is there. `lapse` as a voucher's.
CREATE TABLE gifts_due (
    id INTEGER PRIMARY KEY,
    occasion TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id),
    title TEXT NOT NULL,
    lapse INTEGER NOT NULL,
    UNIQUE (occasion, member)
) STRICT;
CREATE INDEX gifts_due_by_member ON gifts_due (member);

-- The region whose holidays are kept, as the country's own code for it.
ALTER TABLE business ADD COLUMN region TEXT;
-- A greeting is not sent after its day: the exclusive instant from which on nobody gets it any more.
ALTER TABLE broadcasts ADD COLUMN good_until INTEGER;
CREATE INDEX broadcasts_that_spoil ON broadcasts (good_until)
    WHERE good_until IS NOT NULL AND state IN ('planned', 'running', 'paused', 'asking');

CREATE INDEX members_by_birthday ON members (birthday) WHERE birthday IS NOT NULL;
CREATE INDEX members_by_joining ON members (joined_at);
CREATE INDEX vouchers_by_issue ON vouchers (issued_at) WHERE state = 'issued';
