-- Days on which a member came, so that the best of the last year are found without reading a year of entries. A day is
-- one of UTC, counted from 1970; `visits` are told apart as in `habits`, and a visit is of the day it began.
CREATE TABLE days (
    member INTEGER NOT NULL REFERENCES members (id),
    day INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    spent INTEGER NOT NULL,
    PRIMARY KEY (member, day)
) STRICT, WITHOUT ROWID;

CREATE VIEW counted_days AS
SELECT member, at / 86400000 AS day, count(*) FILTER (WHERE before IS NULL OR at - before > 1800000) AS visits,
    sum(amount) AS spent
FROM (SELECT *, lag(at) OVER (PARTITION BY member ORDER BY at, id) AS before FROM standing_visits)
GROUP BY member, at / 86400000;

INSERT INTO days (member, day, visits, spent) SELECT member, day, visits, spent FROM counted_days;

-- The member's last visit but this one is looked for from the newest entry back, an account at a time: never all of it.
CREATE TRIGGER day_counted AFTER INSERT ON entries
WHEN NEW.kind = 'accrual' AND NEW.actor IS NOT NULL AND NEW.reason IS NULL
BEGIN
    INSERT INTO days (member, day, visits, spent)
    SELECT o.member, NEW.at / 86400000, coalesce(NEW.at - max((
            SELECT e.at FROM entries e
            WHERE e.account = a.id AND e.id < NEW.id
                AND e.kind = 'accrual' AND e.actor IS NOT NULL AND e.reason IS NULL
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            ORDER BY e.id DESC LIMIT 1
        )) > 1800000, 1), coalesce(NEW.amount, 0)
    FROM accounts o JOIN accounts a ON a.member = o.member WHERE o.id = NEW.account GROUP BY o.member
    ON CONFLICT (member, day) DO UPDATE SET visits = days.visits + excluded.visits, spent = days.spent + excluded.spent;
END;
CREATE TRIGGER day_taken_back AFTER INSERT ON entries
WHEN NEW.kind = 'reversal' AND EXISTS (
    SELECT 1 FROM entries t
    WHERE t.id = NEW.reverses AND t.kind = 'accrual' AND t.actor IS NOT NULL AND t.reason IS NULL
)
BEGIN
    DELETE FROM days WHERE member = (SELECT member FROM accounts WHERE id = NEW.account);
    -- Who was erased has no habits, and gets no days again by a refund that comes afterwards.
    INSERT INTO days (member, day, visits, spent)
    SELECT (SELECT member FROM accounts WHERE id = NEW.account), at / 86400000,
        count(*) FILTER (WHERE before IS NULL OR at - before > 1800000), sum(amount)
    FROM (
        SELECT at, amount, lag(at) OVER (ORDER BY at, id) AS before FROM standing_visits
        WHERE member = (SELECT member FROM habits WHERE member = (SELECT member FROM accounts WHERE id = NEW.account))
    )
    GROUP BY at / 86400000;
END;

-- Who has a voucher to use, and how much somebody was sent lately: both are asked of every member of a segment.
CREATE INDEX vouchers_unused ON vouchers (member, expires_at) WHERE state = 'issued' AND frozen_by IS NULL;
CREATE INDEX recipients_of_member ON recipients (member, at) WHERE state IN ('sent', 'sending', 'uncertain');
