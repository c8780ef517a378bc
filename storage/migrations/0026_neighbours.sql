-- What members do is counted by neighbours, so that it costs the same whatever their past, and comes out the same in
-- whatever order entries come and go: a clock that was set back brings them out of the order of time.

DROP TRIGGER visit_counted;
DROP TRIGGER visit_taken_back;
DROP TRIGGER day_counted;
DROP TRIGGER day_taken_back;

-- An entry among the visits that stand, whether it stands itself or not: `before` and `after` are when the nearest came,
-- within half an hour. With no visit before it, it begins one; what comes `after` begins one itself where it `parts` from
-- what is before.
CREATE VIEW visits_beside AS
SELECT *, before IS NULL AS begins, after IS NOT NULL AND (before IS NULL OR after - before > 1800000) AS parts
FROM (
    SELECT e.id AS entry, a.member, e.at, e.place,
        (
            SELECT max((
                SELECT v.at FROM entries v
                WHERE v.account = o.id AND v.kind = 'accrual' AND v.actor IS NOT NULL AND v.reason IS NULL
                    AND v.at >= e.at - 1800000 AND v.at <= e.at AND (v.at < e.at OR v.id < e.id)
                    AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = v.id AND coalesce(r.reason, '') <> 'part')
                ORDER BY v.at DESC LIMIT 1
            )) FROM accounts o WHERE o.member = a.member
        ) AS before,
        (
            SELECT min((
                SELECT v.at FROM entries v
                WHERE v.account = o.id AND v.kind = 'accrual' AND v.actor IS NOT NULL AND v.reason IS NULL
                    AND v.at >= e.at AND v.at <= e.at + 1800000 AND (v.at > e.at OR v.id > e.id)
                    AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = v.id AND coalesce(r.reason, '') <> 'part')
                ORDER BY v.at LIMIT 1
            )) FROM accounts o WHERE o.member = a.member
        ) AS after
    FROM entries e JOIN accounts a ON a.id = e.account
);

-- What comes after all else, as nearly everything does, has the last one kept in `habits` before it.
CREATE TRIGGER visit_counted AFTER INSERT ON entries
WHEN NEW.kind = 'accrual' AND NEW.actor IS NOT NULL AND NEW.reason IS NULL AND NEW.at >= coalesce((
    SELECT h.last_at FROM accounts a JOIN habits h ON h.member = a.member WHERE a.id = NEW.account
), NEW.at)
BEGIN
    INSERT INTO days (member, day, visits, spent)
    SELECT a.member, NEW.at / 86400000, coalesce(NEW.at - h.last_at > 1800000, 1), coalesce(NEW.amount, 0)
    FROM accounts a LEFT JOIN habits h ON h.member = a.member WHERE a.id = NEW.account
    ON CONFLICT (member, day) DO UPDATE SET visits = days.visits + excluded.visits, spent = days.spent + excluded.spent;
    INSERT INTO habits (member, visits, first_at, last_at, spent, place)
    SELECT member, 1, NEW.at, NEW.at, coalesce(NEW.amount, 0), NEW.place FROM accounts WHERE id = NEW.account
    ON CONFLICT (member) DO UPDATE SET
        visits = habits.visits + coalesce(NEW.at - habits.last_at > 1800000, 1), spent = habits.spent + excluded.spent,
        first_at = coalesce(habits.first_at, NEW.at), last_at = NEW.at, place = NEW.place;
END;
CREATE TRIGGER visit_counted_between AFTER INSERT ON entries
WHEN NEW.kind = 'accrual' AND NEW.actor IS NOT NULL AND NEW.reason IS NULL AND NEW.at < (
    SELECT h.last_at FROM accounts a JOIN habits h ON h.member = a.member WHERE a.id = NEW.account
)
BEGIN
    INSERT INTO days (member, day, visits, spent)
    SELECT member, at / 86400000, begins, coalesce(NEW.amount, 0) FROM visits_beside WHERE entry = NEW.id
    ON CONFLICT (member, day) DO UPDATE SET visits = days.visits + excluded.visits, spent = days.spent + excluded.spent;
    UPDATE days SET visits = visits - 1
    WHERE (member, day) = (SELECT member, after / 86400000 FROM visits_beside WHERE entry = NEW.id AND parts);
    UPDATE habits SET visits = visits + b.begins - b.parts, spent = spent + coalesce(NEW.amount, 0),
        first_at = min(first_at, NEW.at)
    FROM visits_beside b WHERE b.entry = NEW.id AND habits.member = b.member;
END;

-- Who was erased has no habits and no days, and gets none again by what is taken back afterwards.
CREATE TRIGGER visit_taken_back AFTER INSERT ON entries
WHEN NEW.kind = 'reversal' AND coalesce(NEW.reason, '') <> 'part' AND EXISTS (
    SELECT 1 FROM entries t
    WHERE t.id = NEW.reverses AND t.kind = 'accrual' AND t.actor IS NOT NULL AND t.reason IS NULL
) AND NOT EXISTS (
    SELECT 1 FROM entries r WHERE r.reverses = NEW.reverses AND r.id <> NEW.id AND coalesce(r.reason, '') <> 'part'
)
BEGIN
    UPDATE days SET visits = visits - b.begins, spent = spent - (
        SELECT coalesce(t.amount, 0) FROM entries t WHERE t.id = NEW.reverses
    ) - (SELECT coalesce(sum(r.amount), 0) FROM entries r WHERE r.reverses = NEW.reverses AND r.reason = 'part')
    FROM visits_beside b
    WHERE b.entry = NEW.reverses AND days.member = b.member AND days.day = b.at / 86400000;
    UPDATE days SET visits = visits + 1
    WHERE (member, day) = (SELECT member, after / 86400000 FROM visits_beside WHERE entry = NEW.reverses AND parts);
    DELETE FROM days
    WHERE (member, day) = (SELECT member, at / 86400000 FROM visits_beside WHERE entry = NEW.reverses) AND NOT EXISTS (
        SELECT 1 FROM standing_visits v
        WHERE v.member = days.member AND v.at >= days.day * 86400000 AND v.at < (days.day + 1) * 86400000
    );
    UPDATE habits SET visits = visits - b.begins + b.parts, spent = spent - (
        SELECT coalesce(t.amount, 0) FROM entries t WHERE t.id = NEW.reverses
    ) - (SELECT coalesce(sum(r.amount), 0) FROM entries r WHERE r.reverses = NEW.reverses AND r.reason = 'part')
    FROM visits_beside b WHERE b.entry = NEW.reverses AND habits.member = b.member;
    -- The first and the last that are left are of the first and the last day that is left.
    UPDATE habits SET first_at = (
        SELECT min((
            SELECT v.at FROM entries v
            WHERE v.account = o.id AND v.kind = 'accrual' AND v.actor IS NOT NULL AND v.reason IS NULL
                AND v.at >= (SELECT min(day) * 86400000 FROM days WHERE member = habits.member)
                AND v.at < (SELECT (min(day) + 1) * 86400000 FROM days WHERE member = habits.member)
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = v.id AND coalesce(r.reason, '') <> 'part')
            ORDER BY v.at LIMIT 1
        )) FROM accounts o WHERE o.member = habits.member
    )
    WHERE (member, first_at) = (SELECT member, at FROM visits_beside WHERE entry = NEW.reverses);
    UPDATE habits SET (last_at, place) = (
        SELECT l.at, l.place FROM accounts o JOIN entries l ON l.id = (
            SELECT v.id FROM entries v
            WHERE v.account = o.id AND v.kind = 'accrual' AND v.actor IS NOT NULL AND v.reason IS NULL
                AND v.at >= (SELECT max(day) * 86400000 FROM days WHERE member = habits.member)
                AND v.at < (SELECT (max(day) + 1) * 86400000 FROM days WHERE member = habits.member)
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = v.id AND coalesce(r.reason, '') <> 'part')
            ORDER BY v.at DESC, v.id DESC LIMIT 1
        )
        WHERE o.member = habits.member ORDER BY l.at DESC, l.id DESC LIMIT 1
    )
    WHERE (member, last_at) = (SELECT member, at FROM visits_beside WHERE entry = NEW.reverses);
END;

CREATE TRIGGER bill_returned_in_part AFTER INSERT ON entries
WHEN NEW.kind = 'reversal' AND NEW.reason = 'part' AND EXISTS (
    SELECT 1 FROM entries t
    WHERE t.id = NEW.reverses AND t.kind = 'accrual' AND t.actor IS NOT NULL AND t.reason IS NULL
) AND NOT EXISTS (
    SELECT 1 FROM entries r WHERE r.reverses = NEW.reverses AND coalesce(r.reason, '') <> 'part'
)
BEGIN
    UPDATE days SET spent = spent + coalesce(NEW.amount, 0)
    WHERE (member, day) = (SELECT member, at / 86400000 FROM visits_beside WHERE entry = NEW.reverses);
    UPDATE habits SET spent = spent + coalesce(NEW.amount, 0)
    WHERE member = (SELECT member FROM accounts WHERE id = NEW.account);
END;

-- Counted once more from the entries: where a clock was set back, what was kept until now may be wrong.
DELETE FROM days;
INSERT INTO days (member, day, visits, spent)
SELECT member, day, visits, spent FROM counted_days WHERE member NOT IN (SELECT member FROM erased);
DELETE FROM habits;
INSERT INTO habits (member, visits, first_at, last_at, spent, place)
SELECT c.member, c.visits, c.first_at, c.last_at, c.spent,
    (SELECT v.place FROM standing_visits v WHERE v.member = c.member ORDER BY v.at DESC, v.id DESC LIMIT 1)
FROM counted_habits c WHERE c.member NOT IN (SELECT member FROM erased);
DROP VIEW counted_days;
DROP VIEW counted_habits;

-- Which cards were filled last is asked whenever stamps are taken back.
CREATE INDEX fills_of_account ON entries (account, id) WHERE reason = 'filled';
