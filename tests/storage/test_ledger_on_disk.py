"""The same random counter over the real database, and at the end of every run the audit finds nothing."""

import asyncio
import sqlite3
import tempfile
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from storage.ledger import Doer
from storage.work import Work
from tests.loyalty.books import Book, RepeatedKeyError, Standing
from tests.loyalty.machine import LedgerMachine
from tests.loyalty.paper import Place
from tests.makers import CARD, FixedClock, a_cafe, findings, plant
from tests.storage.acts import Unit, earning, redeeming, undoing


class StoredBook:
    """A book on disk: every act is one unit, run to its end on one loop."""

    def __init__(self, programme: Stamps, folder: Path) -> None:
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self._clock = FixedClock()
        self._path = folder / "book.db"
        self._database = self._runner.run(self._stack.enter_async_context(a_cafe(self._path, self._clock)))
        try:
            plant(self._path, *write_down(programme))
        except BaseException:
            self.close()
            raise

    def earn(self, stamps: int, key: str, actor: int, now: datetime) -> int:
        """A unit that earns."""
        return self._run(earning(stamps, key, doer=Doer(actor, 1)), now)

    def redeem(self, place: Place, key: str, actor: int, now: datetime) -> int:
        """A unit that hands a voucher over."""
        voucher = self._runner.run(self._database.read(lambda work: _voucher_at(work, place)))
        return self._run(redeeming(voucher, key, doer=Doer(actor, 1)), now)

    def undo(self, entry: int, actor: int, now: datetime) -> None:
        """A unit that takes an entry back."""
        self._run(undoing(entry, doer=Doer(actor, 1)), now)

    def _run(self, unit: Unit, now: datetime) -> int:
        self._clock.time = now
        try:
            return self._runner.run(self._database.unit(unit))
        except sqlite3.IntegrityError as error:
            if "entries.key" not in str(error):
                raise
            raise RepeatedKeyError from error

    def standing(self) -> Standing:
        """As the shelves tell it; in a unit, since the account may have to be opened first."""
        return self._runner.run(self._database.unit(_standing))

    def close(self) -> list[str]:
        """Close the file and audit it."""
        try:
            self._runner.run(self._stack.aclose())
            return self._runner.run(findings(self._path))
        finally:
            self._runner.close()


def write_down(programme: Stamps) -> list[str]:
    """The statements that make the café's programme this one."""
    months = "NULL" if programme.months is None else programme.months
    rewards = [f"INSERT OR IGNORE INTO rewards (id, title) VALUES ({s.reward}, 'r')" for s in programme.milestones]
    stops = [f"INSERT INTO milestones VALUES (1, {s.at}, {s.reward})" for s in programme.milestones]
    changed = f"UPDATE programmes SET goal = {programme.goal}, months = {months} WHERE id = 1"
    return [changed, "DELETE FROM milestones", *rewards, *stops]


async def _voucher_at(work: Work, place: Place) -> int:
    claims = await work.vouchers.claims(1)
    found = [claim.voucher for claim in claims if (claim.lap, claim.at) == place]
    if not found:
        raise Refusal(Why.VOUCHER_GONE)
    return found[0]


async def _standing(work: Work) -> Standing:
    account = await work.ledger.account(CARD, 1)
    account = await work.ledger.of_account(account.id)
    claims = await work.vouchers.claims(account.id)
    history = await work.ledger.history(account.id, None, 1000)
    return Standing(
        account.balance,
        account.lap,
        {lot.number: lot.left for lot in account.lots if lot.left},
        {(claim.lap, claim.at): "redeemed" if claim.redeemed else "issued" for claim in claims},
        tuple(sorted(history, key=lambda entry: entry.id)),
    )


class LedgerOnDisk(LedgerMachine):
    """The machine over the real database."""

    @staticmethod
    def open_book(programme: Stamps) -> Book:
        """A new file for every run."""
        return StoredBook(programme, Path(tempfile.mkdtemp(dir=LedgerOnDisk.folder)))

    folder: Path


def test_random_steps_on_disk_leave_the_ledger_saying_what_the_paper_card_says(tmp_path: Path) -> None:
    LedgerOnDisk.folder = tmp_path
    LedgerOnDisk.seen.clear()
    run_state_machine_as_test(LedgerOnDisk, settings=settings(max_examples=15, stateful_step_count=40, deadline=None))
    seen = LedgerOnDisk.seen
    print(f"the ledger on disk took {seen['steps']} steps and wrote {seen}")  # noqa: T201 — the figure is the claim
    assert seen["steps"] > 300
    assert min(seen["accrual"], seen["undo"]) > 20
