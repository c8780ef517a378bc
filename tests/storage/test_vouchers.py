"""Vouchers and passes: issued once a place, used once, and shown by one live pass a member."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.accrual import Issue
from loyalty.codes import Carries
from loyalty.vouchers import Pass, Voucher, VoucherState
from storage.database import Database
from storage.session import ms
from tests.makers import CARD, MAX, NOON, VERA, FixedClock, new_token, plant, rows
from tests.storage.acts import earning, redeeming, undoing


@pytest.fixture
async def visits(database: Database) -> list[int]:
    """Twenty-one stamps in seven visits: two vouchers."""
    return [await database.unit(earning(3, f"k:{number}")) for number in range(7)]


async def voucher(database: Database, number: int = 1) -> Voucher:
    """A voucher that is there."""
    found = await database.read(lambda work: work.vouchers.get(number))
    assert found is not None
    return found


async def show(database: Database, number: int = 1) -> str:
    """A new pass for a voucher."""
    token, shown = new_token(Carries.PASS), await voucher(database, number)
    await database.unit(lambda work: work.passes.for_voucher(token, shown))
    return token


async def pass_(database: Database, token: str) -> Pass:
    """A pass that is there."""
    found = await database.read(lambda work: work.passes.get(token))
    assert found is not None
    return found


@pytest.mark.usefixtures("visits")
async def test_what_can_be_used_is_listed_oldest_first(database: Database) -> None:
    ready = await database.read(lambda work: work.vouchers.ready(CARD))
    assert ready == [
        Voucher(lap + 1, CARD, 1, "preset:free-coffee", VoucherState.ISSUED, lap, 10, NOON) for lap in (0, 1)
    ]


@pytest.mark.usefixtures("visits")
async def test_a_redeemed_voucher_says_when_and_where(database: Database, clock: FixedClock) -> None:
    at = clock.forward(hours=1)
    await database.unit(redeeming(1, "pass"))
    used = await voucher(database)
    assert (used.state, used.redeemed_at, used.place) == (VoucherState.REDEEMED, at, "Old Town")
    assert [left.id for left in await database.read(lambda work: work.vouchers.ready(CARD))] == [2]


@pytest.mark.usefixtures("visits")
async def test_an_undone_redemption_hands_the_voucher_back(database: Database) -> None:
    await database.unit(undoing(await database.unit(redeeming(1, "pass"))))
    assert await voucher(database) == Voucher(
        1, CARD, 1, "preset:free-coffee", VoucherState.ISSUED, 0, 10, NOON, None, None
    )
    assert await database.unit(redeeming(1, "again")) > 0


@pytest.mark.parametrize(
    "change",
    [
        "state = 'redeemed', redeemed_by = 1",
        "state = 'cancelled'",
        "state = 'lapsed'",
        "frozen_by = 1",
        f"expires_at = {ms(NOON)}",
    ],
)
async def test_a_voucher_that_does_not_wait_is_spent_by_nobody_whoever_looked_before(
    database: Database, path: Path, visits: list[int], change: str
) -> None:
    plant(path, f"UPDATE vouchers SET {change} WHERE id = 1")
    before = rows(path, "SELECT * FROM vouchers")
    assert not await database.unit(lambda work: work.vouchers.redeem(1, visits[-1]))
    assert rows(path, "SELECT * FROM vouchers") == before


async def test_a_place_on_a_card_gives_one_voucher_until_that_is_cancelled(
    database: Database, visits: list[int]
) -> None:
    def again(lap: int) -> Issue:
        return Issue(reward=1, lap=lap, at=10, entry=0)

    assert await database.unit(lambda work: work.vouchers.issue(1, CARD, again(0), "r", visits[-1])) is None
    await database.unit(lambda work: work.vouchers.cancel(1))
    assert await database.unit(lambda work: work.vouchers.issue(1, CARD, again(0), "r", visits[-1])) == 3


@pytest.mark.usefixtures("visits")
async def test_a_redeemed_voucher_cannot_be_cancelled(database: Database) -> None:
    await database.unit(redeeming(1, "pass"))
    await database.unit(lambda work: work.vouchers.cancel(1))
    assert (await voucher(database)).state is VoucherState.REDEEMED


async def test_an_undo_cancels_the_voucher_and_its_pass(database: Database, visits: list[int]) -> None:
    token = await show(database, 2)
    await database.unit(undoing(visits[-1]))
    assert (await voucher(database, 2)).state is VoucherState.CANCELLED
    assert (await pass_(database, token)).dead


async def standing(database: Database) -> list[tuple[int, int, int, bool]]:
    """What a reversal looks at."""
    claims = await database.read(lambda work: work.vouchers.claims(1))
    return [(claim.voucher, claim.lap, claim.at, claim.redeemed) for claim in claims]


@pytest.mark.usefixtures("visits")
async def test_a_reversal_looks_at_vouchers_that_stand(database: Database) -> None:
    await database.unit(redeeming(1, "pass"))
    assert await standing(database) == [(1, 0, 10, True), (2, 1, 10, False)]
    await database.unit(lambda work: work.vouchers.cancel(2))
    assert await standing(database) == [(1, 0, 10, True)]


@pytest.mark.usefixtures("visits")
async def test_a_new_pass_kills_the_old_even_one_of_another_voucher(database: Database, path: Path) -> None:
    tokens = [await show(database, number) for number in (1, 2, 2)]
    assert [(await pass_(database, token)).dead for token in tokens] == [True, True, False]
    assert rows(path, "SELECT count(*) FROM passes WHERE dead = 0") == [(1,)]


@pytest.mark.usefixtures("visits")
async def test_even_by_hand_a_member_has_one_live_pass(database: Database, path: Path) -> None:
    await show(database)
    with pytest.raises(sqlite3.IntegrityError, match=r"passes\.member"):
        plant(path, "INSERT INTO passes (token, voucher, member, made_at, expires_at) VALUES ('v', 2, 1, 0, 0)")


@pytest.mark.usefixtures("visits")
async def test_a_pass_shows_its_voucher_for_ten_minutes(database: Database) -> None:
    token = await show(database)
    assert await pass_(database, token) == Pass(
        token, CARD, NOON + timedelta(minutes=10), dead=False, voucher=await voucher(database)
    )
    assert await database.read(lambda work: work.passes.get("v" * 23)) is None


@pytest.mark.usefixtures("visits")
async def test_a_used_vouchers_pass_is_dead_and_tells_so(database: Database) -> None:
    token = await show(database)
    await database.unit(redeeming(1, "pass"))
    shown = await pass_(database, token)
    assert shown.voucher is not None
    assert (shown.dead, shown.voucher.state) == (True, VoucherState.REDEEMED)


@pytest.mark.usefixtures("visits")
async def test_the_messages_that_show_a_voucher_are_remembered(database: Database) -> None:
    for message in (501, 502):
        token = await show(database)
        await database.unit(lambda work, t=token, m=message: work.passes.stands(t, m))  # type: ignore[misc]  # a lambda with defaults has no inferred type
    await show(database)
    assert await database.read(lambda work: work.passes.messages_of_voucher(1)) == [501, 502]


@pytest.mark.usefixtures("visits")
async def test_a_question_to_a_member_waits_ten_minutes_and_is_not_asked_twice(
    database: Database, clock: FixedClock
) -> None:
    number = await database.unit(lambda work: work.passes.ask(CARD, MAX, 1, voucher=1))
    ask = await database.read(lambda work: work.passes.asked(number))
    assert ask is not None
    assert (ask.voucher, ask.asked_by, ask.place, ask.expires_at) == (1, MAX, 1, NOON + timedelta(minutes=10))
    assert await database.read(lambda work: work.passes.being_asked(CARD, MAX, voucher=1))
    assert not await database.read(lambda work: work.passes.being_asked(CARD, VERA, voucher=1))
    assert not await database.read(lambda work: work.passes.being_asked(CARD, MAX, voucher=2))
    clock.forward(minutes=10)
    assert not await database.read(lambda work: work.passes.being_asked(CARD, MAX, voucher=1))
    assert await database.read(lambda work: work.passes.asked(404)) is None
