"""Drafts, the journal and the chats: half-typed forms survive, lines are found while they are fresh."""

from datetime import timedelta
from pathlib import Path

from storage.database import Database
from storage.drafts import Draft
from tests.makers import MAX, ONA, FixedClock, a_cafe, rows


async def test_a_draft_survives_a_restart(path: Path) -> None:
    async with a_cafe(path) as database:
        await database.unit(lambda work: work.drafts.begin(ONA, "rename", {"old": "Ona", "n": 1}))
    async with a_cafe(path) as database:
        assert await database.read(lambda work: work.drafts.of(ONA)) == Draft("rename", {"old": "Ona", "n": 1})


async def test_a_person_is_in_one_form_at_a_time_and_leaves_it_once(database: Database) -> None:
    await database.unit(lambda work: work.drafts.begin(ONA, "rename", {"old": "Ona"}))
    await database.unit(lambda work: work.drafts.begin(ONA, "number"))
    assert await database.read(lambda work: work.drafts.of(ONA)) == Draft("number", {})
    assert await database.unit(lambda work: work.drafts.leave(ONA))
    assert not await database.unit(lambda work: work.drafts.leave(ONA))
    assert await database.read(lambda work: work.drafts.of(ONA)) is None


async def test_the_journal_says_whether_something_happened_lately(database: Database, clock: FixedClock) -> None:
    async def lately(person: int = ONA, act: str = "refused:edited") -> bool:
        return await database.read(lambda work: work.journal.lately(person, act, timedelta(seconds=5)))

    assert not await lately()
    await database.unit(lambda work: work.journal.note(ONA, "refused:edited", door="text"))
    assert await lately()
    assert not await lately(person=MAX)
    assert not await lately(act="refused:group")
    clock.forward(seconds=4.999)
    assert await lately()
    clock.forward(seconds=0.001)
    assert not await lately()


async def test_a_line_of_the_journal_keeps_ids_and_codes(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.journal.note(None, "started", bot=7))
    assert rows(path, "SELECT person, act, facts FROM journal") == [(None, "started", '{"bot": 7}')]


async def test_the_newest_card_message_is_the_live_one(database: Database) -> None:
    assert await database.read(lambda work: work.chats.card(ONA)) is None
    for message, picture in ((5, "a"), (9, "b")):
        await database.unit(lambda work, m=message, p=picture: work.chats.card_shown(ONA, m, p))  # type: ignore[misc]  # a lambda with defaults has no inferred type
    assert await database.read(lambda work: work.chats.card(ONA)) == 9


async def test_a_picture_telegram_has_is_remembered_until_telegram_forgets_it(database: Database) -> None:
    for file_id in ("one", "two"):
        await database.unit(lambda work, f=file_id: work.chats.keep_picture("v1", f))  # type: ignore[misc]  # a lambda with defaults has no inferred type
    assert await database.read(lambda work: work.chats.file_id("v1")) == "two"
    await database.unit(lambda work: work.chats.forget_picture("v1"))
    assert await database.read(lambda work: work.chats.file_id("v1")) is None


async def test_a_stale_card_is_redrawn_once_however_often_it_changed(database: Database) -> None:
    await database.unit(lambda work: work.chats.card_changed(ONA))
    assert await database.read(lambda work: work.chats.stale_cards(5)) == [], "nothing is shown yet"
    await database.unit(lambda work: work.chats.card_shown(ONA, 9, "a"))
    for _ in range(3):
        await database.unit(lambda work: work.chats.card_changed(ONA))
    stale = await database.read(lambda work: work.chats.stale_cards(5))
    assert [(card.person, card.message, card.picture) for card in stale] == [(ONA, 9, "a")]
    await database.unit(lambda work: work.chats.take_stale(ONA))
    assert await database.read(lambda work: work.chats.stale_cards(5)) == []


async def test_a_change_during_a_redraw_makes_the_card_stale_again(database: Database) -> None:
    await database.unit(lambda work: work.chats.card_shown(ONA, 9, "a"))
    await database.unit(lambda work: work.chats.take_stale(ONA))
    await database.unit(lambda work: work.chats.card_changed(ONA))
    await database.unit(lambda work: work.chats.card_redrawn(ONA, 9, "b"))
    assert [card.picture for card in await database.read(lambda work: work.chats.stale_cards(5))] == ["b"]


async def test_a_redraw_of_an_older_card_changes_nothing(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.chats.card_shown(ONA, 9, "a"))
    await database.unit(lambda work: work.chats.card_redrawn(ONA, 5, "old"))
    assert rows(path, "SELECT card_message, card_picture FROM chats") == [(9, "a")]


async def test_a_lost_card_is_not_redrawn(database: Database) -> None:
    await database.unit(lambda work: work.chats.card_shown(ONA, 9, "a"))
    await database.unit(lambda work: work.chats.card_changed(ONA))
    await database.unit(lambda work: work.chats.card_lost(ONA))
    assert await database.read(lambda work: work.chats.stale_cards(5)) == []
    assert await database.read(lambda work: work.chats.card(ONA)) is None
