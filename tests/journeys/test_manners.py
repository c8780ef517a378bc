"""Manners: what an owner keeps to, what a member leaves out or stops, and that each of it is recorded."""

import pytest

from loyalty.manners import Topic
from loyalty.refusals import Why
from loyalty.segments import Reach, Segment, Which
from sandbox.messages import Message
from sandbox.person import Person
from storage.work import Work
from tests.cast import Shop
from tests.journeys.table import each_is_met, taps

GONE = 999_999_999
SENT = "INSERT INTO recipients (broadcast, person, member, state, at) SELECT 7, person, id, 'sent', 1 FROM members"
BROADCAST = (
    "INSERT INTO broadcasts (id, topic, segment, content, state, made_at, starts_at) VALUES (7, 'news',"
    ' \'{"which": "everyone"}\', \'{"links": [{"label": "Our menu", "url": "https://example.org/"}]}\', \'done\', 0, 0)'
)


async def opens_manners(shop: Shop) -> Message:
    """Vera goes there from her desk."""
    asked = await shop.vera.says("/manage")
    desk = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Messages", desk.message_id)
    await shop.vera.sees("Messages")
    await shop.vera.taps("Manners", desk.message_id)
    return await shop.vera.sees("Quiet from 21:00 to 10:00")


async def opens_settings(shop: Shop, person: Person) -> Message:
    """Somebody looks at their own."""
    asked = await person.says("/settings")
    return await person.sees_below(asked, "Settings")


def consents(shop: Shop) -> list[tuple[int, str, bool]]:
    """What Ona agreed to and took back about offers: given, language, and with a version and a time."""
    found = shop.rows("SELECT * FROM consents WHERE about = 'offers' ORDER BY id")
    return [(row["given"], row["language"], row["terms"] > 0 and row["at"] > 0) for row in found]


# ── the owner ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_owner_changes_the_manners_by_taps_and_each_is_journaled(staffed: Shop) -> None:
    shown = await opens_manners(staffed)
    assert shown.buttons == ["Quiet from", "Quiet until", "How many offers", "Back"]
    for label, value, said in (
        ("Quiet from", "23:00", "Quiet from 23:00 to 10:00"),
        ("Quiet until", "07:00", "Quiet from 23:00 to 07:00"),
        ("How many offers", "2", "at most 2 per guest"),
    ):
        await staffed.vera.taps(label, shown.message_id)
        await staffed.settles()
        assert value in staffed.vera.phone.messages[shown.message_id].buttons
        await staffed.vera.taps(value, shown.message_id)
        await staffed.vera.sees(said)
    kept = staffed.rows("SELECT quiet_from, quiet_until, budget FROM business")
    assert kept == [{"quiet_from": 23, "quiet_until": 7, "budget": 2}]
    noted = staffed.rows("SELECT facts FROM journal WHERE act = 'manners-changed' ORDER BY id")
    assert [row["facts"] for row in noted] == [
        '{"before": 21, "value": 23, "which": "from"}',
        '{"before": 10, "value": 7, "which": "until"}',
        '{"before": 4, "value": 2, "which": "budget"}',
    ]
    await staffed.vera.taps_data(GONE, "manners-to:budget:2")
    await staffed.vera.sees_new("at most 2 per guest")
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'manners-changed'") == 3


@pytest.mark.parametrize(
    "data",
    ["manners-to:from:3", "manners-to:until:21", "manners-to:budget:7", "manners-to:budget:-1", "manners-to:budget",
     "manners-to:mood:1", "manners-ask:mood", "manners-ask", "manners-to:from: 22", "manners-to:budget:٤"],
)  # fmt: skip
async def test_a_value_nobody_was_offered_changes_nothing(staffed: Shop, data: str) -> None:
    before = staffed.rows("SELECT quiet_from, quiet_until, budget FROM business")
    await each_is_met(staffed, staffed.vera, [taps(data, Why.BUTTON_OLD)])
    assert staffed.rows("SELECT quiet_from, quiet_until, budget FROM business") == before


# ── a member's topics ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_member_leaves_out_a_topic_and_takes_it_back_in(staffed: Shop) -> None:
    shown = await opens_settings(staffed, staffed.ona)
    assert "Receipts: always." in shown.text
    assert "Offers: off." in shown.text
    assert "✓ News" not in shown.buttons
    await staffed.ona.taps("Send me offers", shown.message_id)
    await staffed.ona.sees("Offers: on, you agreed on November 21, 2026.")
    await staffed.ona.sees("At most 4 in 30 days, and none from 21:00 to 10:00.")
    await staffed.ona.taps("✓ News", shown.message_id)
    await staffed.settles()
    buttons = staffed.ona.phone.messages[shown.message_id].buttons
    assert [one for one in buttons if one.startswith("✓")] == ["✓ Promotions", "✓ Greetings", "✓ Reminders"]
    muted = staffed.rows("SELECT topic, at FROM mutes")
    assert [row["topic"] for row in muted] == ["news"]
    assert muted[0]["at"] >= staffed.value("SELECT max(at) FROM consents")
    await staffed.ona.taps("News", shown.message_id)
    await staffed.settles()
    assert staffed.rows("SELECT * FROM mutes") == []
    await staffed.ona.taps("Stop all offers", shown.message_id)
    await staffed.ona.sees("Offers: off.")
    assert consents(staffed) == [(0, "en", True), (1, "en", True), (0, "en", True)]


async def test_saying_again_what_stands_is_recorded_once(staffed: Shop) -> None:
    for _ in range(3):
        await staffed.ona.taps_data(GONE, "offers:1")
        await staffed.ona.sees_new("Offers: on")
    for _ in range(3):
        await staffed.ona.taps_data(GONE, "topic:news:0")
        await staffed.ona.sees_new("Offers: on")
    assert consents(staffed) == [(0, "en", True), (1, "en", True)]
    assert staffed.value("SELECT count(*) FROM mutes") == 1


@pytest.mark.parametrize("data", ["topic:weather:0", "topic:news", "topic", "topic:news:x", "topic::0"])
async def test_a_topic_there_is_not_is_no_choice(staffed: Shop, data: str) -> None:
    await staffed.ona.taps_data(GONE, "offers:1")
    await staffed.ona.sees_new("Offers: on")
    await each_is_met(staffed, staffed.ona, [taps(data, Why.BUTTON_OLD)])
    assert staffed.rows("SELECT * FROM mutes") == []


async def test_without_offers_a_topics_old_button_changes_nothing(staffed: Shop) -> None:
    await each_is_met(staffed, staffed.ona, [taps(f"topic:{topic}:0", Why.BUTTON_OLD) for topic in Topic])
    assert staffed.rows("SELECT * FROM mutes") == []


# ── the one-tap stop ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def promoted(staffed: Shop) -> Shop:
    """Ona wants offers and was sent a message to many."""
    await staffed.ona.taps_data(GONE, "offers:1")
    await staffed.ona.sees_new("Offers: on")
    await staffed.plants(BROADCAST)
    await staffed.plants(SENT)
    return staffed


@pytest.mark.parametrize("where", ["below words", "below a picture"])
async def test_one_tap_stops_all_offers_and_another_takes_that_back(promoted: Shop, where: str) -> None:
    """Any message will do for the promotion's: only its buttons may change."""
    if where == "below a picture":
        stands = await promoted.shows_card(promoted.ona)
    else:
        stands = await opens_settings(promoted, promoted.ona)
    text = stands.text
    await promoted.ona.taps_data(stands.message_id, "stop:7")
    await promoted.settles()
    changed = promoted.ona.phone.messages[stands.message_id]
    assert (changed.text, changed.buttons) == (text, ["Our menu", "No more offers for you · Undo"])
    assert promoted.value("SELECT offers FROM members") == 0
    assert promoted.value("SELECT left_at FROM recipients") is not None
    await promoted.ona.taps_data(stands.message_id, "stop:7")
    await promoted.ona.taps("No more offers for you · Undo", stands.message_id)
    await promoted.settles()
    changed = promoted.ona.phone.messages[stands.message_id]
    assert (changed.text, changed.buttons) == (text, ["Our menu", "Stop offers"])
    assert promoted.value("SELECT offers FROM members") == 1
    assert promoted.value("SELECT left_at FROM recipients") is None
    assert consents(promoted)[-3:] == [(1, "en", True), (0, "en", True), (1, "en", True)]


async def test_below_a_message_that_is_gone_the_answer_is_one_of_its_own(promoted: Shop) -> None:
    await promoted.ona.taps_data(GONE, "stop:7")
    said = await promoted.ona.sees_new("You will get no more offers.")
    assert "No more offers for you · Undo" in said.buttons
    assert promoted.value("SELECT offers FROM members") == 0


async def test_a_stop_for_a_message_one_never_got_stops_and_counts_nowhere(promoted: Shop) -> None:
    await promoted.plants("DELETE FROM recipients")
    for number in (7, 8):
        await promoted.ona.taps_data(GONE, f"stop:{number}")
        await promoted.ona.sees_new("You will get no more offers.")
    assert promoted.value("SELECT offers FROM members") == 0
    assert promoted.value("SELECT count(*) FROM recipients") == 0
    await each_is_met(promoted, promoted.ona, [taps(data, Why.BUTTON_OLD) for data in ("stop", "stop:x", "stop-undo")])


async def test_no_segment_reaches_whoever_stopped(promoted: Shop) -> None:
    async def counted(work: Work) -> Reach:
        return await work.segments.count(Segment(Which.EVERYONE), Topic.NEWS)

    assert await promoted.book.database.read(counted) == Reach(total=1)
    await promoted.ona.taps_data(GONE, "stop:7")
    await promoted.ona.sees_new("You will get no more offers.")
    assert await promoted.book.database.read(counted) == Reach(total=1, no_consent=1)
