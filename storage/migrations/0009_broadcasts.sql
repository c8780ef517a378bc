-- Messages to many: broadcasts of the owner, and what the calendar sends by itself. Both are runs with recipients.

-- What members do, kept beside the ledger as a checked sum, so that "who was not seen for a month?" reads no entries.
-- A visit is an accrual by somebody's hand that was not taken back; `place` is where the last one was.
CREATE TABLE habits (
    member INTEGER PRIMARY KEY REFERENCES members (id),
    visits INTEGER NOT NULL DEFAULT 0,
    first_at INTEGER,
    last_at INTEGER,
    spent INTEGER NOT NULL DEFAULT 0,
    place INTEGER REFERENCES places (id)
) STRICT;
CREATE INDEX habits_by_last ON habits (last_at);

-- Stamps and points of one purchase are one visit: what comes within half an hour of the last is not another.
CREATE VIEW standing_visits AS
SELECT a.member, e.id, e.at, e.place,
    coalesce(e.amount, 0)
        + coalesce((SELECT sum(r.amount) FROM entries r WHERE r.reverses = e.id AND r.reason = 'part'), 0) AS amount
FROM entries e JOIN accounts a ON a.id = e.account
WHERE e.kind = 'accrual' AND e.actor IS NOT NULL AND e.reason IS NULL
    AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part');
CREATE VIEW counted_habits AS
SELECT member, count(*) FILTER (WHERE before IS NULL OR at - before > 1800000) AS visits,
    min(at) AS first_at, max(at) AS last_at, sum(amount) AS spent
FROM (SELECT *, lag(at) OVER (PARTITION BY member ORDER BY at, id) AS before FROM standing_visits)
GROUP BY member;

INSERT INTO habits (member, visits, first_at, last_at, spent, place)
SELECT c.member, c.visits, c.first_at, c.last_at, c.spent,
    (SELECT v.place FROM standing_visits v WHERE v.member = c.member ORDER BY v.at DESC, v.id DESC LIMIT 1)
FROM counted_habits c;

CREATE TRIGGER visit_counted AFTER INSERT ON entries
WHEN NEW.kind = 'accrual' AND NEW.actor IS NOT NULL AND NEW.reason IS NULL
BEGIN
    INSERT INTO habits (member, visits, first_at, last_at, spent, place)
    SELECT member, 1, NEW.at, NEW.at, coalesce(NEW.amount, 0), NEW.place FROM accounts WHERE id = NEW.account
    ON CONFLICT (member) DO UPDATE SET
        visits = visits + (habits.last_at IS NULL OR NEW.at - habits.last_at > 1800000),
        first_at = coalesce(habits.first_at, NEW.at), last_at = NEW.at,
        spent = spent + coalesce(NEW.amount, 0), place = NEW.place;
END;
CREATE TRIGGER visit_taken_back AFTER INSERT ON entries
WHEN NEW.kind = 'reversal' AND EXISTS (
    SELECT 1 FROM entries t
    WHERE t.id = NEW.reverses AND t.kind = 'accrual' AND t.actor IS NOT NULL AND t.reason IS NULL
)
BEGIN
    UPDATE habits SET (visits, first_at, last_at, spent) = (
        SELECT count(*) FILTER (WHERE before IS NULL OR at - before > 1800000), min(at), max(at), coalesce(sum(amount), 0)
        FROM (
            SELECT at, amount, lag(at) OVER (ORDER BY at, id) AS before FROM standing_visits
            WHERE member = (SELECT member FROM accounts WHERE id = NEW.account)
        )
    ), place = (
        SELECT v.place FROM standing_visits v WHERE v.member = (SELECT member FROM accounts WHERE id = NEW.account)
        ORDER BY v.at DESC, v.id DESC LIMIT 1
    )
    WHERE member = (SELECT member FROM accounts WHERE id = NEW.account);
END;

CREATE TABLE tags (
    member INTEGER NOT NULL REFERENCES members (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (member, tag)
) STRICT;
CREATE INDEX members_of_tag ON tags (tag, member);

-- What a member does not want to hear of, though they want offers in general.
CREATE TABLE mutes (
    member INTEGER NOT NULL REFERENCES members (id),
    topic TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (member, topic)
) STRICT;

-- Hours (local) in which nothing but silent receipts goes out, and how many promotions a member may get in 30 days.
ALTER TABLE business ADD COLUMN quiet_from INTEGER NOT NULL DEFAULT 21 CHECK (quiet_from BETWEEN 0 AND 23);
ALTER TABLE business ADD COLUMN quiet_until INTEGER NOT NULL DEFAULT 10 CHECK (quiet_until BETWEEN 0 AND 23);
ALTER TABLE business ADD COLUMN budget INTEGER NOT NULL DEFAULT 4 CHECK (budget BETWEEN 0 AND 30);

-- One message to many. `occasion` names what the clock started (`birthday:2026-11-22`), NULL for the owner's broadcast;
-- `content` and `segment` are JSON; `starts_at` is when it begins; `seen` is the owner's message that shows progress;
-- `leased_until` is how long the worker that carries it may be silent before another takes over.
CREATE TABLE broadcasts (
    id INTEGER PRIMARY KEY,
    occasion TEXT UNIQUE,
    made_by INTEGER REFERENCES people (id),
    topic TEXT NOT NULL,
    segment TEXT NOT NULL,
    content TEXT NOT NULL,
    silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'paused', 'asking', 'stopped', 'done')),
    made_at INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    seen INTEGER,
    threshold INTEGER NOT NULL DEFAULT 2 CHECK (threshold BETWEEN 0 AND 100),
    asked_at_blocks INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER
) STRICT;
CREATE INDEX broadcasts_to_come ON broadcasts (starts_at) WHERE state IN ('planned', 'running');

-- Frozen when a run starts. pending → sending (committed just before the call) → one of the final states.
-- `facts` is what is filled in for this one; `messages` are the ids in their chat, JSON, so that it can be edited.
CREATE TABLE recipients (
    broadcast INTEGER NOT NULL REFERENCES broadcasts (id),
    person INTEGER NOT NULL REFERENCES people (id),
    member INTEGER NOT NULL REFERENCES members (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'blocked', 'failed', 'uncertain', 'withheld')),
    facts TEXT,
    messages TEXT,
    at INTEGER,
    left_at INTEGER,
    PRIMARY KEY (broadcast, person)
) STRICT;
CREATE INDEX recipients_pending ON recipients (broadcast, person) WHERE state = 'pending';
CREATE INDEX recipients_sending ON recipients (broadcast, person) WHERE state = 'sending';
CREATE INDEX recipients_of_person ON recipients (person, at);
-- The budget asks what each member got lately.
CREATE INDEX recipients_lately ON recipients (at, member) WHERE state IN ('sent', 'sending', 'uncertain');
