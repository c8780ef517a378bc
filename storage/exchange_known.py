"""What the shelves know about the lines of a file: a handful of statements for hundreds of lines."""

import json
from collections.abc import Sequence
from typing import Any

from loyalty.birthday import Birthday
from loyalty.exchange import Imported
from loyalty.gathering import IMPORT, Here, Known, Waiting
from storage.session import Row, Session

ENTRY = f"{IMPORT}:"  # leads the key of an import's opening


class Lookup:
    """Five statements for hundreds of lines: who they are by Telegram id, by phone, by card, and who waits."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def known(self, rows: Sequence[Imported]) -> list[Known]:
        """What is known of each of these lines, in their order."""
        telegrams = json.dumps([row.telegram for row in rows if row.telegram])
        phones = json.dumps([row.phone for row in rows if row.phone])
        cards = json.dumps([row.card for row in rows if row.card])
        by: dict[int | str, int] = {}
        for sql, wanted in ((_BY_TELEGRAM, telegrams), (_BY_PHONE, phones)):
            by |= {one["known_by"]: one["member"] for one in await self._session.all(sql, wanted=wanted)}
        of_card = {one["number"]: one["member"] for one in await self._session.all(_BY_CARD, wanted=cards)}
        waits: dict[int | str, Row] = {}
        for one in await self._session.all(_WAITING, telegrams=telegrams, phones=phones):
            waits |= {key: one for key in (one["telegram"], one["phone"]) if key is not None}
        claimed = {one["claimed_by"] for one in waits.values() if one["claimed_by"]}
        members = json.dumps(sorted({*by.values(), *claimed}))
        here = {one["id"]: _here(one) for one in await self._session.all(_HERE, wanted=members, entry=ENTRY)}
        return [_known(row, by, waits, here, of_card) for row in rows]


_BY_TELEGRAM = """
SELECT p.telegram AS known_by, m.id AS member FROM json_each(:wanted) j
JOIN people p ON p.telegram = j.value JOIN members m ON m.person = p.id
"""
_BY_PHONE = "SELECT m.phone AS known_by, m.id AS member FROM json_each(:wanted) j JOIN members m ON m.phone = j.value"
_BY_CARD = "SELECT c.number, c.member FROM json_each(:wanted) j JOIN cards c ON c.number = j.value"
_WAITING = """
SELECT w.* FROM json_each(:telegrams) j JOIN waiting w ON w.telegram = j.value
UNION SELECT w.* FROM json_each(:phones) j JOIN waiting w ON w.phone = j.value
"""
_HERE = """
SELECT m.id, p.telegram, m.birthday IS NOT NULL AS birthday,
    (SELECT json_group_array(t.tag) FROM tags t WHERE t.member = m.id) AS tags,
    (SELECT json_group_array(a.programme) FROM accounts a JOIN entries e ON e.key = :entry || a.id
        WHERE a.member = m.id) AS opened
FROM json_each(:wanted) j JOIN members m ON m.id = j.value LEFT JOIN people p ON p.id = m.person
"""


def _known(
    row: Imported, by: dict[int | str, int], waits: dict[int | str, Row], here: dict[int, Here], of_card: dict[str, int]
) -> Known:
    keys = [key for key in (row.telegram, row.phone) if key is not None]
    found = {one["id"]: one for key in keys if (one := waits.get(key))}
    members = {by[key] for key in keys if key in by}
    members |= {one["claimed_by"] for one in found.values() if one["claimed_by"]}
    return Known(
        here=here.get(min(members)) if members else None,
        waiting=tuple(waiting_of(one) for one in found.values() if not one["claimed_by"]),
        card_of=of_card.get(row.card or ""),
        clash=len(members) > 1,
    )


def _here(row: Row) -> Here:
    tags, opened = json.loads(row["tags"]), json.loads(row["opened"])
    return Here(row["id"], row["telegram"], bool(row["birthday"]), frozenset(tags), frozenset(opened))


def waiting_of(row: Row) -> Waiting:
    """Somebody who waits, from their row."""
    born: Any = row["birthday"]
    birthday = Birthday(int(born[:2]), int(born[3:]), row["birth_year"]) if born else None
    offers = None if row["offers"] is None else bool(row["offers"])
    tags = tuple(json.loads(row["tags"]))
    return Waiting(
        row["id"],
        Imported(
            0, row["telegram"], row["phone"], row["name"], birthday, row["balance"], row["points"], tags,
            row["language"], offers,
        ),
    )  # fmt: skip
