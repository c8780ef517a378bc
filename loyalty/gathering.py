"""Gathering: lines about one person become one, what that person brings is decided, and the opening entry it makes.

Somebody is known by their Telegram id or their phone, whatever file they stand in; so no file and no second reading of
it can add a balance twice, and no point of anybody's is lost on the way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.birthday import Birthday
from loyalty.exchange import Imported, Problem, Wrong
from loyalty.expiry import end_of_validity, lapsed
from loyalty.ledger import Account, Kind, credit
from loyalty.programme import Programme, Stamps

IMPORT = "import"  # the reason of an opening that came from a file, and the version of the text of such a consent


class Gathered:
    """The people of one file: lines that share a Telegram id or a phone are one person.

    A line that says just what an earlier one said is the same line and is counted once; one that says anything else
    adds its balance, up to `most`.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: list[Imported | None] = []
        self._by: dict[int | str, int] = {}
        self._into: dict[int, int] = {}
        self._said: dict[Imported, int] = {}
        self.others: dict[int, list[int]] = {}  # a person's further lines, by their first

    def people(self) -> list[Imported]:
        """Everybody, in the order of their first lines."""
        return [row for row in self._rows if row is not None]

    def add(self, row: Imported, same: Sequence[str] = ()) -> Problem | None:
        """Take a line in; what is to be told of it. `same`: what else makes two lines one person's."""
        bare = replace(row, line=0)
        if bare in self._said:
            return Problem(row.line, Wrong.REPEATED, other=self._said[bare])
        keys = [*_keys(row), *same]
        places = sorted({self._place(key) for key in keys if key in self._by})
        known = [one for place in places if (one := self._rows[place]) is not None]
        if len({one.telegram for one in (*known, row) if one.telegram}) > 1:
            return Problem(row.line, Wrong.CLASH, other=known[0].line)
        whole = row
        for one in reversed(known):
            whole = joined(one, whole)
        if max(whole.balance or 0, whole.points or 0) > self._most:
            return Problem(row.line, Wrong.BALANCE_MOST, str(whole.balance or whole.points))
        self._said[bare] = row.line
        self._keep(whole, places, keys)
        if known:
            self.others[whole.line] = self._lines(known, row)
        return Problem(row.line, Wrong.JOINED, other=whole.line) if known else None

    def _lines(self, known: Sequence[Imported], row: Imported) -> list[int]:
        """Every line that is about the first of these now, but for its first."""
        first, *rest = known
        more = [line for one in rest for line in (one.line, *self.others.pop(one.line, []))]
        return [*self.others.pop(first.line, []), *more, row.line]

    def _place(self, key: int | str) -> int:
        place = self._by[key]
        while place in self._into:
            place = self._into[place]
        return place

    def _keep(self, whole: Imported, places: list[int], keys: list[int | str]) -> None:
        if places:
            first, *rest = places
            for place in rest:
                self._rows[place] = None
                self._into[place] = first
            self._rows[first] = whole
        else:
            first = len(self._rows)
            self._rows.append(whole)
        for key in keys:
            self._by[key] = first


def _keys(row: Imported) -> list[int | str]:
    return [key for key in (row.telegram, row.phone) if key is not None]


def joined(one: Imported, other: Imported) -> Imported:
    """Two lines about one person: balances are added, tags united, a no to promotions stays a no.

    The rest is the first one's, filled up from the second.
    """
    said = {one.offers, other.offers} - {None}
    return replace(
        one,
        telegram=one.telegram or other.telegram,
        phone=one.phone or other.phone,
        name=one.name or other.name,
        birthday=one.birthday or other.birthday,
        balance=_sum(one.balance, other.balance),
        points=_sum(one.points, other.points),
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
        language=one.language or other.language,
        offers=all(said) if said else None,
        card=one.card or other.card,
    )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None and other is None else (one or 0) + (other or 0)


# ── what is known of somebody already ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Here:
    """A member a line is about. `opened` are the programmes in which an import's balance came over already.

    `telegram` is theirs, None when they are erased.
    """

    member: int
    telegram: int | None = None
    birthday: bool = False
    tags: frozenset[str] = frozenset()
    opened: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Waiting:
    """Somebody of an earlier file who has not come to the bot yet; `id` is ours."""

    id: int
    row: Imported


@dataclass(frozen=True)
class Known:
    """What the shelves know about a line. `card_of` is the member its card number is of, `clash` when there are two.

    `same` is by what another line would turn out to be about the same person, though they share nothing in the file.
    """

    here: Here | None = None
    waiting: tuple[Waiting, ...] = ()
    card_of: int | None = None
    clash: bool = False

    @property
    def same(self) -> tuple[str, ...]:
        """See above."""
        member = (f"member {self.here.member}",) if self.here else ()
        return (*member, *(f"waits {one.id}" for one in self.waiting))


class Outcome(StrEnum):
    """What a line comes to."""

    NEW = "new"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """What is to be written for one person. `wait` is how they wait from now on, in place of `instead`.

    For a member: `bring` units by the programme's place (0 the balance, 1 the points), a birthday, tags; and whoever
    waited under the same phone or Telegram id comes over with them: `late` is what they bring where an import's
    balance came over before.
    """

    outcome: Outcome
    member: int | None = None
    wait: Imported | None = None
    instead: tuple[int, ...] = ()
    bring: dict[int, int] = field(default_factory=dict)
    late: dict[int, int] = field(default_factory=dict)
    birthday: Birthday | None = None
    tags: tuple[str, ...] = ()


def decide(row: Imported, known: Known, programmes: tuple[int, ...]) -> Change:
    """What a line changes; `programmes` are the ids of what its balance and its points are counted in."""
    if known.clash or _clashes(row, known):
        return Change(Outcome.REFUSED)
    if known.here is not None:
        return _merged(row, known.here, known, programmes)
    if not known.waiting:
        return Change(Outcome.NEW, wait=row)
    first, *more = [one.row for one in known.waiting]
    for one in more:
        first = joined(first, one)
    whole = replace(_brought_up_to_date(first, row), card=None)
    if not more and replace(whole, line=0) == replace(first, line=0):
        return Change(Outcome.UNCHANGED)
    return Change(Outcome.MERGED, wait=whole, instead=tuple(one.id for one in known.waiting))


def _clashes(row: Imported, known: Known) -> bool:
    """Whoever is somebody else on Telegram is not this one, whatever phone they gave."""
    said = {row.telegram, *(one.row.telegram for one in known.waiting)}
    return len((said | {known.here.telegram if known.here else None}) - {None}) > 1


def _merged(row: Imported, here: Here, known: Known, programmes: tuple[int, ...]) -> Change:
    """A member already: only what is missing is added. What they chose themselves, name and consent, stays."""
    if known.card_of == here.member:
        row = replace(row, balance=None, points=None)
    late: dict[int, int] = {}
    if known.waiting:
        first, *more = [one.row for one in known.waiting]
        for one in more:
            first = joined(first, one)
        late = _units(first, here.opened, programmes)
        row = _brought_up_to_date(first, row)
    bring = _units(row, frozenset(programmes) - here.opened, programmes)
    tags = tuple(tag for tag in row.tags if tag not in here.tags)
    birthday = None if here.birthday else row.birthday
    if not (bring or tags or birthday or known.waiting):
        return Change(Outcome.UNCHANGED, here.member)
    gone = tuple(one.id for one in known.waiting)
    return Change(Outcome.MERGED, here.member, None, gone, bring, late, birthday, tags)


def _units(row: Imported, among: frozenset[int], programmes: tuple[int, ...]) -> dict[int, int]:
    """What a row brings to these programmes, by their places: the balance first, then the points."""
    said = zip(programmes, (row.balance, row.points), strict=False)
    return {place: units for place, (programme, units) in enumerate(said) if units and programme in among}


def _brought_up_to_date(one: Imported, newer: Imported) -> Imported:
    """Somebody who waits, in another file: the larger balance counts, never both, and a later no is a no."""
    both = joined(one, newer)
    offers = one.offers if newer.offers is None else newer.offers
    larger = {name: _most(getattr(one, name), getattr(newer, name)) for name in ("balance", "points")}
    return replace(both, offers=offers, balance=larger["balance"], points=larger["points"])


def _most(one: int | None, other: int | None) -> int | None:
    return max((units for units in (one, other) if units is not None), default=None)


# ── what comes over to a card ─────────────────────────────────────────────────────────────────────────────────────────


def opening(
    programme: Programme, account: Account, units: int, now: datetime, zone: ZoneInfo, waited: int | None = None
) -> Act:
    """The opening entry of an import, once an account: its key names nothing but that.

    `waited` is our id of somebody who turned out to be this member after that; theirs is an opening of its own, once.
    Stamps may fill cards, as any do; what lapses does so as if it had been earned now.
    """
    key = f"{IMPORT}:{account.id}" if waited is None else f"{IMPORT}:{account.id}:{waited}"
    if isinstance(programme, Stamps):
        act = accrue(programme, account, units, key, now, zone, Kind.OPENING)
        return replace(act, entries=(replace(act.entries[0], reason=IMPORT), *act.entries[1:]))
    lapse = end_of_validity(now, programme.months, zone)
    act = Act(account).write(replace(credit(account, units, key, lapse, Kind.OPENING), reason=IMPORT))
    for entry in lapsed(act.account, now):
        act = act.write(entry)
    return act
