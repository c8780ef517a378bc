"""The business, its programme, its rewards and its places."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.ledger import Account
from loyalty.member import LANGUAGES
from loyalty.places import FIRST_WORD
from loyalty.programme import Bills, Milestone, Points, Preset, Programme, Stamps
from storage.presets import Presets
from storage.session import Row, Shelf, moment_or_none, ms_or_none

_SETTINGS = {"name", "country", "timezone", "currency", "language", "languages", "colour", "icon"}


@dataclass(frozen=True)
class Business:
    """The shop whose bot this is. `ownership` is the start payload that makes someone its owner, while it has none.

    `language` is its own, `languages` are those a guest is offered, the own one among them.
    """

    name: str
    preset: str
    icon: str
    colour: str
    logo: bytes | None
    timezone: str
    currency: str
    language: str
    set_up_at: datetime | None
    ownership: str
    bot_id: int | None
    bot_username: str | None
    languages: tuple[str, ...] = LANGUAGES


class Programmes(Shelf):
    """The programme shelf."""

    async def business(self) -> Business:
        """The one business; LookupError before it was founded."""
        return await self._session.recall("business", frozenset({"business"}), self._business)

    async def _business(self) -> Business:
        row = await self._session.one("SELECT * FROM business WHERE id = 1")
        if row is None:
            raise LookupError("the business is not founded yet")
        return _business(row)

    async def founded(self) -> bool:
        """True once there is a business."""
        return await self._session.one("SELECT 1 FROM business WHERE id = 1") is not None

    async def found(self, name: str, preset: Preset, ownership: str) -> None:
        """A business with a preset's programme, to be used as it is until someone sets it up."""
        await self._session.run(
            """
            INSERT INTO business (id, name, preset, icon, colour, timezone, currency, language, ownership)
            VALUES (1, :name, :preset, :icon, :colour, 'UTC', 'EUR', 'en', :ownership)
            """,
            name=name,
            preset=preset.name,
            icon=preset.icon,
            colour=preset.colour,
            ownership=ownership,
        )
        await self._session.run(
            "INSERT INTO places (id, name, word) VALUES (1, :name, :word)", name=name, word=FIRST_WORD
        )
        await Presets(self._session, self._now).begin(preset, "EUR")

    async def keep_points(self, points: Points) -> None:
        """The promise of points from now on; what members hold, and what they carry, is not touched."""
        await self._session.run(
            """
            UPDATE programmes SET units = :units, per = :per, most = :most, interval_s = :interval_s, daily = :daily,
                bills = :bills
            WHERE id = :id AND kind = 'points'
            """,
            id=points.id,
            units=points.units,
            per=points.per,
            most=points.most,
            interval_s=int(points.interval.total_seconds()),
            daily=points.daily,
            bills=points.bills,
        )

    async def set_up(self, preset: Preset | None, *, now: datetime, **settings: str) -> None:
        """Write the answers of the set-up; a preset is only given while nothing was ever earned.

        Its programmes take the place of those there were, with a rate and prices in the business's money.
        """
        if preset:
            await self._session.run(
                "UPDATE business SET preset = :preset, icon = :icon, colour = :colour WHERE id = 1",
                preset=preset.name,
                icon=preset.icon,
                colour=preset.colour,
            )
            currency = settings.get("currency") or (await self.business()).currency
            await Presets(self._session, self._now).begin(preset, currency)
        await self.change(**settings)
        await self._session.run("UPDATE business SET set_up_at = :now WHERE id = 1", now=ms_or_none(now))

    async def change(self, **settings: str) -> None:
        """Change settings of the business by their names; ValueError for one it does not have.

        The first place is called as the business is, until it gets a name of its own.
        """
        if "name" in settings:
            await self._session.run(
                "UPDATE places SET name = :name WHERE id = 1 AND name = (SELECT name FROM business WHERE id = 1)",
                name=settings["name"],
            )
        for column, value in settings.items():
            if column not in _SETTINGS:
                raise ValueError(f"the business has no setting {column}")
            await self._session.run(f"UPDATE business SET {column} = :value WHERE id = 1", value=value)

    async def set_logo(self, logo: bytes | None) -> None:
        """Keep the logo, already made safe; None for none any more."""
        await self._session.run("UPDATE business SET logo = :logo WHERE id = 1", logo=logo)

    async def belongs_to(self, bot_id: int, username: str) -> None:
        """Bind the database to this bot; its id never changes afterwards, its username may."""
        await self._session.run(
            "UPDATE business SET bot_id = coalesce(bot_id, :bot_id), bot_username = :username WHERE id = 1",
            bot_id=bot_id,
            username=username,
        )

    async def all(self) -> tuple[Programme, ...]:
        """Every programme of the business, stamps first; LookupError before it was founded."""
        found = await self._session.recall("programmes", frozenset({"programmes", "milestones"}), self._all)
        if not found:
            raise LookupError("there is no programme")
        return found

    async def _all(self) -> tuple[Programme, ...]:
        rows = await self._session.all("SELECT * FROM programmes ORDER BY kind DESC")
        return tuple([await self._stamps(row) if row["kind"] == "stamps" else _points(row) for row in rows])

    async def get(self, programme: int) -> Programme:
        """A programme by its id."""
        found = next((one for one in await self.all() if one.id == programme), None)
        if found is None:
            raise LookupError(f"no programme {programme}")
        return found

    async def of_account(self, account: int) -> Programme:
        """The programme an account is in."""
        row = await self._session.one("SELECT programme FROM accounts WHERE id = :id", id=account)
        if row is None:
            raise LookupError(f"no account {account}")
        return await self.get(row["programme"])

    async def stamps_or_none(self) -> Stamps | None:
        """The stamp programme as it is now; None when the business has none."""
        return next((one for one in await self.all() if isinstance(one, Stamps)), None)

    async def stamps(self) -> Stamps:
        """The same; LookupError when the business has none."""
        found = await self.stamps_or_none()
        if found is None:
            raise LookupError("there is no programme of stamps")
        return found

    async def stamps_for(self, account: Account, present: Stamps | None = None) -> Stamps:
        """What this very card is collected on: the present goal, or the earlier one it finishes on, and what follows.

        A lap that an undo opens again finds the goal it had. `present` is the programme when it is at hand.
        """
        rule = present or await self.stamps()
        rows = await self._session.all(
            """
            SELECT f.lap, g.goal, g.milestones FROM finishing f JOIN former_goals g ON g.id = f.goal
            WHERE f.account = :account AND f.lap >= :lap ORDER BY f.lap DESC
            """,
            account=account.id,
            lap=account.lap,
        )
        former = {row["lap"]: row for row in rows}
        row: Row = {}
        for lap in range(max(former, default=-1), account.lap - 1, -1):
            row = former.get(lap, row)
            rule = _finishing(rule, row)
        return rule

    async def points_or_none(self) -> Points | None:
        """The points programme as it is now; None when the business has none."""
        return next((one for one in await self.all() if isinstance(one, Points)), None)

    async def _stamps(self, row: Row) -> Stamps:
        stops = await self._session.all(
            "SELECT at, reward FROM milestones WHERE programme = :id ORDER BY at", id=row["id"]
        )
        return Stamps(
            id=row["id"],
            goal=row["goal"],
            milestones=tuple(Milestone(stop["at"], stop["reward"]) for stop in stops),
            per_scan=row["per_scan"],
            interval=timedelta(seconds=row["interval_s"]),
            daily=row["daily"],
            months=row["months"],
            voucher_days=row["voucher_days"],
        )

    async def lapse_after(self, programme: int, months: int | None) -> None:
        """Units earned from now on lapse after so many months, None never; what is already earned keeps its dates."""
        await self._session.run("UPDATE programmes SET months = :months WHERE id = :id", id=programme, months=months)

    async def titles(self) -> dict[int, str]:
        """Every reward's title by id."""
        return await self._session.recall("titles", frozenset({"rewards"}), self._titles)

    async def _titles(self) -> dict[int, str]:
        return {row["id"]: row["title"] for row in await self._session.all("SELECT id, title FROM rewards")}

    async def places(self) -> list[tuple[int, str]]:
        """Every location: id and name, oldest first."""
        return [(row["id"], row["name"]) for row in await self._session.all("SELECT id, name FROM places ORDER BY id")]


def _finishing(rule: Stamps, row: Row) -> Stamps:
    """An earlier goal with its rewards, under the limits as they are now; the rule given comes after it."""
    stops = tuple(Milestone(at, reward) for at, reward in json.loads(row["milestones"]))
    return replace(rule, goal=row["goal"], milestones=stops, then=rule)


def _points(row: Row) -> Points:
    return Points(
        id=row["id"],
        units=row["units"],
        per=row["per"],
        most=row["most"],
        interval=timedelta(seconds=row["interval_s"]),
        daily=row["daily"],
        months=row["months"],
        bills=Bills(row["bills"]),
    )


def _business(row: Row) -> Business:
    return Business(
        name=row["name"],
        preset=row["preset"],
        icon=row["icon"],
        colour=row["colour"],
        logo=row["logo"],
        timezone=row["timezone"],
        currency=row["currency"],
        language=row["language"],
        set_up_at=moment_or_none(row["set_up_at"]),
        ownership=row["ownership"],
        bot_id=row["bot_id"],
        bot_username=row["bot_username"],
        languages=tuple(row["languages"].split()),
    )
