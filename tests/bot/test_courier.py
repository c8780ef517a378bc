"""The courier: how every notice ends, read from the outbox, and what the person got, read from their chat."""

from datetime import UTC, datetime

import pytest

from loyalty.manners import Manners
from loyalty.notices import Fact, News, Notice
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.hand import AT_ONCE
from storage.outbox import RESEND_AFTER
from storage.passes import Passes
from tests.bot.rig import Rig, running
from tests.bot.rounds import Round


async def test_receipts_arrive_in_order_and_each_once(round_: Round) -> None:
    places = [f"place {number}" for number in range(7)]
    await round_.promises(*[(person, place) for place in places for person in (round_.ona, round_.max)])
    await round_.carries("sent")
    assert round_.got(round_.ona) == places
    assert round_.got(round_.max) == places
    assert round_.ends() == [("sent", 0)] * 14


async def test_at_most_four_are_in_flight_and_each_is_marked_before_its_call(rig: Rig, round_: Round) -> None:
    in_flight: list[int] = []
    marked: list[bool] = []

    def count() -> None:
        in_flight.append(rig.value("SELECT count(*) FROM outbox WHERE state = 'sending'"))

    def arrives(event: dict[str, object]) -> None:
        if event["kind"] == "message":
            marked.append(rig.value("SELECT count(*) FROM outbox WHERE state = 'sending'") > 0)

    await round_.promises(*[(round_.ona, f"place {number}") for number in range(3 * AT_ONCE)])
    rig.after_units.append(count)
    rig.town.watch(arrives)
    await round_.carries("sent")
    assert max(in_flight) == AT_ONCE
    assert marked == [True] * 3 * AT_ONCE


async def test_a_receipt_that_finds_the_courier_idle_is_marked_by_the_unit_that_promises_it(
    rig: Rig, round_: Round
) -> None:
    async with running(round_.courier.run):
        await rig.until(lambda: rig.database.hand.lent)
        at_commit: list[list[str]] = []
        rig.after_units.append(lambda: at_commit.append(round_.states()))
        await round_.promises((round_.ona, "A"))
        await rig.until(lambda: round_.states() == ["sent"])
    assert at_commit == [["sending"], ["sent"]], (
        "two units: the one that promised it, and the one that says it was sent"
    )
    await round_.promises((round_.ona, "B"))
    assert round_.states() == ["sent", "waiting"], "nobody is there to carry it"


async def test_while_a_batch_is_under_way_what_is_promised_waits_its_turn(rig: Rig, round_: Round) -> None:
    in_flight: list[int] = []
    rig.after_units.append(lambda: in_flight.append(rig.value("SELECT count(*) FROM outbox WHERE state = 'sending'")))
    async with running(round_.courier.run):
        await rig.until(lambda: rig.database.hand.lent)
        for number in range(3 * AT_ONCE):
            await round_.promises((round_.ona, f"{number}"))
        await rig.until(lambda: set(round_.states()) == {"sent"})
    assert max(in_flight) <= AT_ONCE
    assert round_.got(round_.ona) == [str(number) for number in range(3 * AT_ONCE)]


async def test_one_who_blocked_the_bot_is_unreachable_and_holds_up_nobody(rig: Rig, round_: Round) -> None:
    await round_.ona.blocks()
    await round_.promises((round_.ona, "A"), (round_.max, "B"))
    await round_.carries("sent", "unreachable")
    assert round_.ends() == [("unreachable", 0), ("sent", 0)]
    assert rig.rows("SELECT name FROM people WHERE reachable = 0") == [{"name": "Ona"}]

    tried = len(rig.town.calls.paced(round_.ona.id))
    await round_.promises((round_.ona, "C"))
    await round_.carries("sent", "unreachable")
    assert round_.states() == ["unreachable", "sent", "unreachable"]
    assert len(rig.town.calls.paced(round_.ona.id)) == tried, "whoever blocked the bot is not written to again"


async def test_one_who_writes_again_is_reachable_again(rig: Rig, round_: Round) -> None:
    await round_.ona.blocks()
    await round_.promises((round_.ona, "A"))
    await round_.carries("unreachable")
    await round_.ona.unblocks()
    await rig.meets(round_.ona)
    await round_.promises((round_.ona, "B"))
    await round_.carries("sent", "unreachable")
    assert round_.got(round_.ona) == ["B"]


async def test_an_unknown_outcome_is_sent_once_more_after_all_others(rig: Rig, round_: Round) -> None:
    cut = rig.town.faults.cut("reset-after", method="sendMessage")
    await round_.promises((round_.ona, "A"))
    async with running(round_.courier.run):
        await rig.until(lambda: round_.ends() == [("waiting", 1)])
        await round_.promises((round_.ona, "B"), (round_.max, "C"))
        await rig.until(lambda: round_.states() == ["waiting", "sent", "sent"])
        round_.later(RESEND_AFTER.total_seconds() - 1)
        await round_.promises((round_.max, "D"))
        await rig.until(lambda: round_.states() == ["waiting", "sent", "sent", "sent"])
        round_.later(1)
        await rig.until(lambda: round_.states() == ["sent"] * 4)
    assert cut.hit == 1
    assert round_.got(round_.ona) == ["A", "B", "A"], "the first had arrived, but nobody could know"
    assert round_.ends()[0] == ("sent", 1)


@pytest.mark.parametrize("kind", ["reset-after", "half-body", "error"])
async def test_a_second_unknown_outcome_is_listed_as_uncertain_and_not_sent_again(
    rig: Rig, round_: Round, kind: str
) -> None:
    cut = _cut(rig, kind)
    await round_.promises((round_.ona, "A"))
    async with running(round_.courier.run):
        await rig.until(lambda: round_.ends() == [("waiting", 1)])
        round_.later(RESEND_AFTER.total_seconds())
        await rig.until(lambda: round_.ends() == [("uncertain", 2)])
        round_.later(3600)
        await round_.promises((round_.max, "B"))
        await rig.until(lambda: round_.states() == ["uncertain", "sent"])
    assert cut.hit == 2
    assert rig.rows("SELECT ended_at FROM outbox WHERE state = 'uncertain' AND ended_at IS NULL") == []


def _cut(rig: Rig, kind: str) -> Fault:
    if kind == "reset-after":
        return rig.town.faults.cut("reset-after", times=2, method="sendMessage")
    if kind == "half-body":
        return rig.town.faults.cut("half-body", times=2, method="sendMessage")
    return rig.town.faults.server_error(500, times=2, method="sendMessage")


async def test_what_was_surely_not_sent_waits_and_arrives_once(rig: Rig, round_: Round) -> None:
    port = int(rig.sandbox.url.rpartition(":")[2])
    await rig.sandbox.__aexit__()
    await round_.promises((round_.ona, "A"))
    async with running(round_.courier.run):
        await rig.until(lambda: rig.value("SELECT due_at - made_at FROM outbox") > 0)
        assert round_.ends() == [("waiting", 0)]
        async with Sandbox(rig.town, port=port):
            round_.later(5)
            await rig.until(lambda: round_.ends() == [("sent", 0)])
    assert round_.got(round_.ona) == ["A"]


@pytest.mark.parametrize(
    "notice",
    [Notice(News.EARNED, {}), Notice(News.CORRECTED, {"why": "stamps"}), Notice(News.USE_ASKED, {"ask": "no number"})],
    ids=lambda notice: notice.code,
)
async def test_a_notice_that_cannot_be_drawn_fails_and_stops_no_other(
    rig: Rig, round_: Round, notice: Notice, caplog: pytest.LogCaptureFixture
) -> None:
    await rig.database.unit(lambda work: work.outbox.put(round_.people[round_.ona.id], notice))
    await round_.promises((round_.ona, "A"), (round_.max, "B"))
    await round_.carries("sent", "failed")
    assert round_.states() == ["failed", "sent", "sent"]
    assert "a notice could not be drawn" in caplog.text


async def test_a_notice_that_telegram_refuses_fails_and_stops_no_other(rig: Rig, round_: Round) -> None:
    rig.town.faults.server_error(400, method="sendMessage")
    await round_.promises((round_.ona, "A"), (round_.max, "B"))
    await round_.carries("sent", "failed")
    assert sorted(round_.states()) == ["failed", "sent"]


@pytest.mark.parametrize(
    ("utc", "silent"),
    [("18:59", False), ("19:00", True), ("23:30", True), ("07:59", True), ("08:00", False), ("12:00", False)],
)
async def test_receipts_are_silent_from_21_to_10_where_the_business_is(
    rig: Rig, round_: Round, utc: str, silent: bool
) -> None:
    hour, minute = map(int, utc.split(":"))
    rig.clock.at = datetime(2026, 11, 21, hour, minute, tzinfo=UTC)  # Vilnius is two hours ahead
    await round_.promises((round_.ona, "A"))
    await round_.carries("sent")
    assert round_.ona.last.silent is silent


async def test_receipts_are_silent_in_the_hours_the_owner_chose(rig: Rig, round_: Round) -> None:
    await rig.database.unit(lambda work: work.manners.keep(Manners(quiet_from=23, quiet_until=6)))
    for utc, silent in ((20, False), (21, True), (3, True), (4, False)):  # Vilnius is two hours ahead
        rig.clock.at = datetime(2026, 11, 21, utc, 30, tzinfo=UTC)
        await round_.promises((round_.ona, "A"))
        await round_.carries("sent")
        assert round_.ona.last.silent is silent


@pytest.fixture
async def shown_pass(rig: Rig, round_: Round, monkeypatch: pytest.MonkeyPatch) -> int:
    """A message in Ona's chat that shows a pass of voucher 5."""
    photo = await rig.town.files.add_photo(bytes.fromhex(_DOT))
    sent = await rig.bot.send_photo(round_.ona.id, photo[-1]["file_id"], caption="Show this at the counter")

    async def messages(_shelf: Passes, voucher: int) -> list[int]:
        return [sent.message_id] if voucher == 5 else []

    monkeypatch.setattr(Passes, "messages_of_voucher", messages)
    return sent.message_id


_DOT = (
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


async def test_the_pass_the_counter_accepted_turns_used(rig: Rig, round_: Round, shown_pass: int) -> None:
    facts: dict[str, Fact] = {"reward": "Coffee", "place": "A", "voucher": 5}
    await rig.database.unit(lambda work: work.outbox.put(round_.people[round_.ona.id], Notice(News.REDEEMED, facts)))
    await round_.carries("sent")
    message = round_.ona.phone.messages[shown_pass]
    assert "Coffee" in message.text
    assert "Show this" not in message.text
    assert message.buttons == []


async def test_a_receipt_is_not_sent_twice_because_its_pass_could_not_be_marked(
    rig: Rig, round_: Round, shown_pass: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_shelf: Passes, _voucher: int) -> list[int]:
        raise OSError("the disk cannot be read")

    monkeypatch.setattr(Passes, "messages_of_voucher", broken)
    facts: dict[str, Fact] = {"reward": "Coffee", "place": "A", "voucher": 5}
    await rig.database.unit(lambda work: work.outbox.put(round_.people[round_.ona.id], Notice(News.REDEEMED, facts)))
    async with running(round_.courier.run):
        await rig.until(lambda: round_.ends() not in ([("waiting", 0)], [("sending", 0)]))
    assert round_.ends() == [("sent", 0)]
