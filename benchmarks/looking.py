"""Screens of somebody with a hundred thousand entries beside those of somebody with ten, and an undo for each.

Neither must grow slower with the past.

A model member fills a card and uses its reward through the doors; a regular is given that card eight thousand times
over, and then both the regular and a newcomer fill one card more. Measured is the act inside its unit, with the screen
drawn in words; neither the commit nor Telegram. The books of the café are checked before anything is measured.
"""

import asyncio
import dataclasses
import sqlite3
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from telegram import Update

from benchmarks.cast import Cafe, SteppingClock, said, tapped
from benchmarks.crowd import Copier, copying, repeat_card
from benchmarks.figures import Figure, Tick, at_most, percent
from screens.screen import Screen
from screens.words import Words
from storage.audit import look

ROUNDS = 7
PREPARING = 2
ENTRIES = 100_000
_LOOKS = 15
"""Looks of each side in a round."""
_PROMISED = at_most(120)
_GOAL = 10
_STAFF, _MODEL, _NEWCOMER, _REGULAR = 1001, 2001, 2002, 2003
_UNDO = "a stamp taken back"
_SCREENS = ("/history", "a page in the middle of /history", "/balance", "the panel at the counter", _UNDO)


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Prepare both, then look in turn."""
    path = directory / "looking.db"
    for suffix in (".db", ".db-wal", ".db-shm"):
        path.with_suffix(suffix).unlink(missing_ok=True)
    cafe = Looker(path, SteppingClock())
    cards = await _opens(cafe)
    _gives_a_past(path)
    tick()
    await cafe.database.open()
    try:
        for telegram in (_NEWCOMER, _REGULAR):
            await cafe.stamps(_STAFF, cards[telegram], _GOAL)
        await _adds_up(path)
        tick()
        times: dict[str, list[tuple[float, float]]] = {screen: [] for screen in _SCREENS}
        for _ in range(ROUNDS):
            for screen in _SCREENS:
                times[screen].append(await _round(cafe, screen, cards))
            tick()
    finally:
        await cafe.database.close()
    return [figure for screen, rounds in times.items() for figure in _figures(screen, rounds)]


def _figures(screen: str, rounds: list[tuple[float, float]]) -> list[Figure]:
    few, many = (tuple(side) for side in zip(*rounds, strict=True))
    return [
        Figure(f"{screen}, with a card's entries", "ms", few),
        Figure(f"{screen}, after {ENTRIES} more, time as a share", "%", percent(many, few), _PROMISED),
    ]


class Looker(Cafe):
    """A café that times its acts: from the beginning of the act, inside its unit, to the drawn screen."""

    def __init__(self, path: Path, clock: SteppingClock) -> None:
        super().__init__(path, clock)
        self.took = 0.0
        """Milliseconds of the last look."""

    async def looks(self, door: str, update: Update) -> Screen:
        """Take an update through a door, and draw what it answers."""
        known, took = self.doors[door], [0.0]

        async def timed(*given: Any) -> Any:
            began = time.perf_counter()
            try:
                act: Callable[..., Awaitable[Any]] = known.act
                return await act(*given)
            finally:
                took.append(time.perf_counter() - began)

        self.doors[door] = dataclasses.replace(known, act=timed)
        try:
            answer = await self.enters(door, update)
        finally:
            self.doors[door] = known
        began = time.perf_counter()
        screen = answer.views[0].draw(Words("en", answer.business.timezone))
        self.took = (took[-1] + time.perf_counter() - began) * 1000
        return screen

    async def opens_panel(self, staff: int, card: str) -> Screen:
        """Staff scan a card."""
        return await self.looks("card-link", said(await self.number(staff), staff, f"/start {card}"))

    async def stamps(self, staff: int, card: str, times: int) -> None:
        """Stamps, one by one, at a distance in time that no limit minds."""
        for _ in range(times):
            self.clock.step()
            plus = find(await self.opens_panel(staff, card), "earn:")
            await self.enters("earn", tapped(await self.number(staff), staff, plus))

    async def slips(self, staff: int, card: str) -> None:
        """A stamp, and its [Undo]; the last look is the undo's."""
        self.clock.step()
        plus = find(await self.opens_panel(staff, card), "earn:")
        given = await self.enters("earn", tapped(await self.number(staff), staff, plus))
        undo = find(given.views[0].draw(Words("en", given.business.timezone)), "undo-entry:")
        await self.looks("undo-entry", tapped(await self.number(staff), staff, undo))

    async def uses(self, telegram: int) -> None:
        """The member shows a pass, and staff give the reward."""
        rewards = await self.looks("rewards", said(await self.number(telegram), telegram, "/rewards"))
        await self.enters("use", tapped(await self.number(telegram), telegram, find(rewards, "use:")))
        with closing(sqlite3.connect(self.database.path)) as connection:
            token = connection.execute("SELECT token FROM passes WHERE dead = 0").fetchone()[0]
        shown = await self.looks("pass-link", said(await self.number(_STAFF), _STAFF, f"/start {token}"))
        await self.enters("give", tapped(await self.number(_STAFF), _STAFF, find(shown, "give:")))


def find(screen: Screen, begins: str) -> str:
    """The data of the button that begins so; LookupError when there is none."""
    for row in screen.rows:
        for button in row:
            if button.data and button.data.startswith(begins):
                return button.data
    raise LookupError(f"no {begins} among the buttons of: {screen.text}")


async def _opens(cafe: Looker) -> dict[int, str]:
    """A café with staff and three members, of whom the model has had a whole card; their card links' payloads."""
    await cafe.database.open()
    try:
        await cafe.found([_STAFF])
        cards = {telegram: await cafe.join(telegram) for telegram in (_MODEL, _NEWCOMER, _REGULAR)}
        await cafe.stamps(_STAFF, cards[_MODEL], _GOAL)
        await cafe.uses(_MODEL)
        await cafe.opens_account(_REGULAR)
        return cards
    finally:
        await cafe.database.close()


def _gives_a_past(path: Path) -> None:
    def fill(copier: Copier) -> None:
        of = "member = (SELECT m.id FROM members m JOIN people p ON p.id = m.person WHERE p.telegram = ?)"
        model, regular = (copier.rows("accounts", of, telegram)[0] for telegram in (_MODEL, _REGULAR))
        each = len(copier.rows("entries", "account = ?", model["id"]))
        repeat_card(copier, model["id"], regular, -(-ENTRIES // each))

    copying(path, fill)


async def _adds_up(path: Path) -> None:
    """A past that could not have happened would be measured for nothing."""
    findings = await look(await asyncio.to_thread(lambda: path.absolute().as_uri()))
    if findings:
        raise ArithmeticError(f"the regular's past does not add up: {findings[:3]}")


async def _round(cafe: Looker, screen: str, cards: dict[int, str]) -> tuple[float, float]:
    """The median look at the newcomer's screen and at the regular's, taken in turn."""
    seen: dict[int, list[float]] = {_NEWCOMER: [], _REGULAR: []}
    for _ in range(_LOOKS):
        for telegram, times in seen.items():
            await _look(cafe, screen, telegram, cards[telegram])
            times.append(cafe.took)
    return statistics.median(seen[_NEWCOMER]), statistics.median(seen[_REGULAR])


async def _look(cafe: Looker, screen: str, telegram: int, card: str) -> None:
    if screen == "the panel at the counter":
        await cafe.opens_panel(_STAFF, card)
        return
    if screen == _UNDO:
        await cafe.slips(_STAFF, card)
        return
    if screen == "/balance":
        await cafe.looks("balance", said(await cafe.number(telegram), telegram, "/balance"))
        return
    newest = await cafe.looks("history", said(await cafe.number(telegram), telegram, "/history"))
    if screen != "/history" and telegram == _REGULAR:
        older = find(newest, "history:").rpartition(":")[0]
        await cafe.looks("history", tapped(await cafe.number(telegram), telegram, f"{older}:{ENTRIES // 2}"))
