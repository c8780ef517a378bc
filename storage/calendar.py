"""The calendar shelf: what the owner set about each occasion, the days of their own, and the region they are in.

An occasion nobody ever touched has no row, and is off.
"""

from datetime import date, datetime

from loyalty.calendar import OWN_DAY, OwnDay
from loyalty.occasions import Code, Occasion
from storage.session import Row, Shelf, Value, dump, load, moment, ms

_SETTINGS = {"is_on", "greets", "hour", "absence", "said", "picture", "gift", "gift_days", "times", "since"}
_PLACE = tuple(Code)


class Calendar(Shelf):
    """The calendar shelf."""

    async def where(self) -> tuple[str | None, str | None]:
        """The country and the region whose holidays are kept; None where the owner has not said."""
        row = await self._session.one("SELECT country, region FROM business WHERE id = 1")
        return (row["country"], row["region"]) if row else (None, None)

    async def live_in(self, region: str | None) -> None:
        """Keep the holidays of this region of the country too; None for those of all of it."""
        await self._session.run("UPDATE business SET region = :region WHERE id = 1", region=region)

    async def get(self, code: str) -> Occasion:
        """An occasion as it is set, or as it is before anybody set it."""
        row = await self._session.one("SELECT * FROM occasions WHERE code = :code", code=code)
        return _occasion(row) if row else Occasion(code)

    async def has(self, code: str) -> bool:
        """True for an occasion somebody set, and for an own day that was not removed."""
        return await self._session.one("SELECT 1 FROM occasions WHERE code = :code", code=code) is not None

    async def all(self) -> dict[str, Occasion]:
        """Every occasion that was ever set, by its code."""
        rows = await self._session.all("SELECT * FROM occasions ORDER BY code")
        return {row["code"]: _occasion(row) for row in rows}

    async def on(self) -> list[Occasion]:
        """What is switched on, holidays and own days after what every business has."""
        rows = await self._session.all("SELECT * FROM occasions WHERE is_on = 1 ORDER BY code")
        found = [_occasion(row) for row in rows]
        return sorted(found, key=lambda one: _PLACE.index(Code(one.code)) if one.code in _PLACE else len(_PLACE))

    async def multiplying(self) -> list[Occasion]:
        """What is switched on and makes more be earned on its day."""
        rows = await self._session.all("SELECT * FROM occasions WHERE is_on = 1 AND times > 1")
        return [_occasion(row) for row in rows]

    async def set(self, code: str, setting: str, value: Value) -> None:
        """Change one setting by its column; ValueError for one an occasion does not have."""
        if setting not in _SETTINGS:
            raise ValueError(f"an occasion has no setting {setting}")
        await self._session.run("INSERT INTO occasions (code) VALUES (:code) ON CONFLICT DO NOTHING", code=code)
        await self._session.run(f"UPDATE occasions SET {setting} = :value WHERE code = :code", code=code, value=value)

    async def begin_from(self, code: str, since: datetime) -> None:
        """It may begin at this moment or later, but not for an hour that has passed."""
        await self.set(code, "since", ms(since))

    async def say(self, code: str, language: str, words: str | None) -> None:
        """The owner's own words in a language; None for ours again."""
        said = {**(await self.get(code)).said}
        said.pop(language, None)
        await self.set(code, "said", dump({**said, **({language: words} if words else {})}))

    async def add_day(self, own: OwnDay) -> str:
        """A day of the owner's own, off at first; returns its code."""
        row = await self._session.one(
            """
            INSERT INTO occasions (code, title, month, day, year)
            SELECT :head || (coalesce(max(CAST(substr(code, :cut) AS INTEGER)), 0) + 1), :title, :month, :day, :year
            FROM occasions WHERE title IS NOT NULL
            RETURNING code
            """,
            head=OWN_DAY,
            cut=len(OWN_DAY) + 1,
            title=own.title,
            month=own.month,
            day=own.day,
            year=own.year,
        )
        if row is None:
            raise LookupError("a day was not added")
        return str(row["code"])

    async def remove_day(self, code: str) -> bool:
        """An own day is there no more; what was sent and given on it stays."""
        await self._session.run("DELETE FROM begun_elsewhere WHERE code = :code", code=code)  # its name may come again
        removed = await self._session.run("DELETE FROM occasions WHERE code = :code AND title IS NOT NULL", code=code)
        return removed == 1

    async def begin(self, code: str, day: date) -> bool:
        """Claim an occasion for a local day in this very unit; False when it has begun on it, or is off by now."""
        claimed = await self._session.run(
            """
            UPDATE occasions SET begun = :day
            WHERE code = :code AND is_on = 1 AND begun IS NOT :day
            """,
            code=code,
            day=day.isoformat(),
        )
        return claimed == 1


def _occasion(row: Row) -> Occasion:
    own = OwnDay(row["title"], row["month"], row["day"], row["year"]) if row["title"] is not None else None
    return Occasion(
        code=row["code"],
        own=own,
        on=bool(row["is_on"]),
        greets=bool(row["greets"]),
        hour=row["hour"],
        absence=row["absence"],
        said=load(row["said"]),
        picture=row["picture"],
        gift=row["gift"],
        gift_days=row["gift_days"],
        times=row["times"],
        since=moment(row["since"]),
        begun=date.fromisoformat(row["begun"]) if row["begun"] else None,
    )
