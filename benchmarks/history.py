"""A past for a café: years of stamps in the ledger, receipts sent and updates done.

So nothing looks fast only because its tables are empty. It is written by plain SQL: through the doors it would take
longer than a whole benchmark may.
"""

import sqlite3
from pathlib import Path

ENTRIES = 50_000
"""Five hundred stamps a week for two years."""
_EACH = 25
"""Entries on one account."""

_STEPS = (
    """
    CREATE TEMP TABLE past (number INTEGER PRIMARY KEY, account INTEGER)
    """,
    """
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :entries)
    INSERT INTO past SELECT i, 100000 + i / :each FROM n
    """,
    """
    INSERT INTO members (id, name, joined_at) SELECT DISTINCT account, 'Ona', 1700000000000 FROM past
    """,
    """
    INSERT INTO accounts (id, member, programme, balance, lots_made)
    SELECT account, account, 1, count(*), count(*) FROM past GROUP BY account
    """,
    """
    INSERT INTO entries (account, kind, units, key, actor, place, at, facts)
    SELECT account, 'accrual', 1, 'past:' || number, 1, 1, 1700000000000 + number * 1000, '{}' FROM past
    """,
    """
    INSERT INTO lots (account, number, entry, units, remaining)
    SELECT p.account, 1 + p.number % :each, e.id, 1, 1 FROM past p JOIN entries e ON e.key = 'past:' || p.number
    """,
    """
    INSERT INTO outbox (person, code, facts, state, due_at, made_at)
    SELECT 1, 'earned', '{}', 'sent', 1700000000000 + number * 1000, 1700000000000 + number * 1000 FROM past
    """,
    """
    INSERT INTO inbox (id, person, state, stored_at)
    SELECT 10000000 + number, 1, 'done', 1700000000000 + number * 1000 FROM past
    """,
)


def grow(path: Path) -> None:
    """Give a closed café this past."""
    connection = sqlite3.connect(path)
    try:
        for step in _STEPS:
            connection.execute(step, {"entries": ENTRIES, "each": _EACH})
        connection.commit()
    finally:
        connection.close()
