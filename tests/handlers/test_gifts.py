"""Gifts on a moved clock: each handed out once whatever happens in between, and the audit knows what one is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.jobs import occasions
from loyalty.calendar import OwnDay
from loyalty.manners import Topic
from storage.greeted import Run
from storage.work import Work
from tests.handlers.calendar_cafe import ROLL, Cafe, a_calendar_cafe
from tests.makers import CARD, findings, local, plant, rows


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Cafe]:
    """A Lithuanian café on the last day of 2025, nothing switched on; Ona wants offers."""
    async with a_calendar_cafe(tmp_path) as opened:
        yield opened


async def test_a_days_gift_goes_to_every_card_once_also_after_a_kill_in_the_middle(
    cafe: Cafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    guests = [CARD, *[await cafe.guest(f"Guest {n}", offers=n % 2 == 0) for n in range(5)]]
    code = await cafe.adds(OwnDay("Ours", 7, 14), gift=ROLL)
    monkeypatch.setattr(occasions, "_AT_ONCE", 2)
    cafe.clock.time = local("2026-07-14 10:00")
    await cafe.database.unit((await cafe.database.read(lambda work: occasions.begin(work, 0, 200)))[0].run)
    first = await cafe.database.read(lambda work: occasions.gifts(work, 0, 200))
    for task in first:
        await cafe.database.unit(task.run)
        await cafe.database.unit(task.run)  # another worker had the same page
    assert len(cafe.gifts()) == 2
    await cafe.at("2026-07-15 09:00")  # up again a day later: promised is promised
    assert cafe.gifts() == [(one, ROLL, "issued") for one in guests]
    keys = [row[0] for row in rows(cafe.path, "SELECT key FROM entries WHERE reason = 'gift' ORDER BY id")]
    assert keys == [f"gift:{code}:2026-07-14:{one}" for one in guests]
    assert rows(cafe.path, "SELECT count(*) FROM gifts_due") == [(0,)]
    assert await findings(cafe.path) == []


async def test_whoever_is_erased_before_their_turn_gets_nothing_and_leaves_nothing(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-05")
    await cafe.sets("birthday", gift=ROLL)
    cafe.clock.time = local("2026-01-05 10:00")
    await cafe.database.unit((await cafe.database.read(lambda work: occasions.begin(work, 0, 200)))[0].run)

    async def erase(work: Work) -> None:
        member = await work.members.get(ada)
        assert member.person is not None
        await work.privacy.erase(member.person, ada)

    await cafe.database.unit(erase)
    await cafe.at("2026-01-05 10:01")
    assert cafe.gifts() == []
    assert rows(cafe.path, "SELECT count(*) FROM occasions_met") == [(0,)]
    assert await findings(cafe.path) == []


PLANTED: dict[str, str] = {
    "a gift without its entry's word": "UPDATE vouchers SET lap = 0 WHERE lap < 0",
    "a gift that is gone": "DELETE FROM vouchers WHERE lap < 0",
    "a gift doubled": "INSERT INTO vouchers (account, member, title, lap, at, state, issued_by, issued_at)"
    " SELECT account, member, title, lap - 1, at, state, issued_by, issued_at FROM vouchers",
}


@pytest.mark.parametrize("statement", PLANTED.values(), ids=PLANTED)
async def test_the_audit_names_a_gift_that_does_not_add_up(cafe: Cafe, statement: str) -> None:
    await cafe.guest("Ada", birthday="01-05")
    await cafe.sets("birthday", gift=ROLL)
    await cafe.at("2026-01-05 10:00")
    assert await findings(cafe.path) == []
    plant(cafe.path, statement)
    assert len(await findings(cafe.path)) == 1


async def test_the_result_counts_what_was_sent_given_and_used(cafe: Cafe) -> None:
    await cafe.guest("Ada", birthday="01-05")
    await cafe.guest("Jonas", offers=False, birthday="01-05")
    await cafe.sets("birthday", gift=ROLL)
    await cafe.at("2026-01-05 10:00")
    plant(cafe.path, "UPDATE recipients SET state = 'sent'")
    result = await cafe.database.read(lambda work: work.occasions.result("birthday"))
    assert (result.sent, result.total, result.gifts, result.used) == (1, 1, 2, 0)
    assert result.at == local("2026-01-05 10:00")
    assert (await cafe.database.read(lambda work: work.occasions.result("anniversary"))).at is None


async def test_a_gift_promised_twice_waits_once(cafe: Cafe) -> None:
    lapse, run = local("2026-07-28 00:00"), Run("day-1", "day-1:2026-07-14", Topic.GREETINGS, 1)
    promised = [
        await cafe.database.unit(lambda work: work.gifts.promise(run, ROLL, lapse, everyone=True)) for _ in range(2)
    ]
    assert promised == [1, 0]
    assert rows(cafe.path, "SELECT member FROM gifts_due") == [(CARD,)]
