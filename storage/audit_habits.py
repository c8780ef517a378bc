"""The audit's look at habits: visits, first, last, spent, place and days are what the entries say, member by member."""

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from loyalty.ledger import PART
from storage.session import Row, Session

_ONE_VISIT_MS = 1_800_000  # what comes within half an hour of what came before is the same visit
_DAY_MS = 86_400_000


@dataclass
class _Told:
    """What a member's entries add up to; `days` hold visits and minor units by the day of UTC, from 1970."""

    visits: int = 0
    first_at: int | None = None
    last_at: int | None = None
    spent: int = 0
    place: int | None = None
    days: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, row: Row, amount: int) -> None:
        """One entry more, in the order of time."""
        new = int(self.last_at is None or row["at"] - self.last_at > _ONE_VISIT_MS)
        visits, spent = self.days.get(row["at"] // _DAY_MS, (0, 0))
        self.days[row["at"] // _DAY_MS] = (visits + new, spent + amount)
        self.visits += new
        self.spent += amount
        self.first_at = row["at"] if self.first_at is None else self.first_at
        self.last_at, self.place = row["at"], row["place"]


async def check_habits(session: Session, entries: Sequence[Row], undone: Collection[int]) -> AsyncIterator[str]:
    """Every difference as one line. `undone` are the entries that were taken back whole."""
    owners = {row["id"]: row["member"] for row in await session.all("SELECT id, member FROM accounts")}
    told = _told(entries, undone, owners)
    gone = {row["member"] for row in await session.all("SELECT member FROM erased")}
    kept = {row["member"]: row for row in await session.all("SELECT * FROM habits")}
    days: dict[int, dict[int, tuple[int, int]]] = {}
    for row in await session.all("SELECT member, day, visits, spent FROM days"):
        days.setdefault(row["member"], {})[row["day"]] = (row["visits"], row["spent"])
    for member in sorted({*told, *kept, *days} - gone):
        mine = told.get(member, _Told())
        for name in ("visits", "first_at", "last_at", "spent", "place"):
            noted = kept[member][name] if member in kept else getattr(_Told(), name)
            if noted != getattr(mine, name):
                yield f"member {member}: {name} is noted as {noted}, the entries say {getattr(mine, name)}"
        if days.get(member, {}) != mine.days:
            yield f"member {member}: the days they came are not those of the entries"


def _told(entries: Iterable[Row], undone: Collection[int], owners: Mapping[int, int]) -> dict[int, _Told]:
    """Accruals by somebody's hand that still stand, less what was refunded of their bills."""
    entries = list(entries)
    refunded: dict[int, int] = {}
    for row in entries:
        if row["reason"] == PART:
            refunded[row["reverses"]] = refunded.get(row["reverses"], 0) + (row["amount"] or 0)
    told: dict[int, _Told] = {}
    for row in sorted(entries, key=lambda one: (one["at"], one["id"])):
        visit = row["kind"] == "accrual" and row["actor"] is not None and row["reason"] is None
        if visit and row["id"] not in undone and row["account"] in owners:
            amount = (row["amount"] or 0) + refunded.get(row["id"], 0)
            told.setdefault(owners[row["account"]], _Told()).add(row, amount)
    return told
