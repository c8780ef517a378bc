"""Places close and open again, keep their history, and take their invitations with them; languages fall back."""

import sqlite3
from pathlib import Path

import pytest

from loyalty.codes import Carries
from loyalty.team import Role
from storage.database import Database
from storage.ledger import Doer
from tests.makers import COUNTER, MAX, NOON, VERA, FixedClock, new_token, plant
from tests.storage.acts import earning

RIVERSIDE = 2


async def opens_riverside(database: Database) -> None:
    assert await database.unit(lambda work: work.places.add("Riverside", "riverside")) == RIVERSIDE


async def names(database: Database) -> list[str]:
    """The open places."""
    return [place.name for place in await database.read(lambda work: work.places.open())]


async def lives(database: Database, token: str, clock: FixedClock) -> bool:
    """Whether an invitation can still be accepted."""
    invitation = await database.read(lambda work: work.team.invitation(token))
    assert invitation is not None
    return invitation.live_at(clock.now())


async def test_the_first_place_has_the_business_name_and_the_counters_word(database: Database) -> None:
    (place,) = await database.read(lambda work: work.places.all())
    assert (place.id, place.name, place.word, place.open) == (1, "Old Town", "counter", True)


async def test_a_closed_place_is_listed_as_closed_and_opens_again(database: Database) -> None:
    await opens_riverside(database)
    await database.unit(lambda work: work.places.close(RIVERSIDE))
    assert await names(database) == ["Old Town"]
    assert [place.open for place in await database.read(lambda work: work.places.all())] == [True, False]
    await database.unit(lambda work: work.places.open_again(RIVERSIDE))
    assert await names(database) == ["Old Town", "Riverside"]


async def test_closing_ends_the_invitations_to_that_place_alone(database: Database, clock: FixedClock) -> None:
    await opens_riverside(database)
    here, there = new_token(Carries.INVITATION), new_token(Carries.INVITATION)
    await database.unit(lambda work: work.team.invite(here, Role.STAFF, 1, VERA))
    await database.unit(lambda work: work.team.invite(there, Role.STAFF, RIVERSIDE, VERA))
    await database.unit(lambda work: work.places.close(RIVERSIDE))
    await database.unit(lambda work: work.places.open_again(RIVERSIDE))
    alive = [await lives(database, token, clock) for token in (here, there)]
    assert alive == [True, False]


async def test_two_places_never_share_a_word(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"places\.word"):
        await database.unit(lambda work: work.places.add("Counter", "counter"))


async def test_the_business_takes_its_first_place_along_until_that_has_a_name_of_its_own(database: Database) -> None:
    await database.unit(lambda work: work.programme.change(name="Bell"))
    assert await names(database) == ["Bell"]
    await database.unit(lambda work: work.places.rename(1, "Main Street"))
    await database.unit(lambda work: work.programme.change(name="Bell & Sons"))
    assert await names(database) == ["Main Street"]


# ── the team there ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_change_of_post_keeps_the_day_somebody_came(database: Database, clock: FixedClock) -> None:
    await opens_riverside(database)
    clock.forward(days=3)
    assert await database.unit(lambda work: work.team.change(MAX, Role.MANAGER, RIVERSIDE))
    assert not await database.unit(lambda work: work.team.change(MAX, Role.MANAGER, RIVERSIDE))
    assert await database.read(lambda work: work.team.since(MAX)) == NOON
    assert await database.read(lambda work: work.team.at(RIVERSIDE)) == [(MAX, "Max")]


async def test_the_owner_is_not_counted_among_a_places_people(database: Database) -> None:
    assert await database.read(lambda work: work.team.at(1)) == [(MAX, "Max")]


async def test_what_somebody_did_is_newest_first_at_one_place_or_at_all(database: Database, clock: FixedClock) -> None:
    await opens_riverside(database)
    since = clock.now()
    first = await database.unit(earning(1, "a"))
    second = await database.unit(earning(2, "b", doer=Doer(MAX, RIVERSIDE)))
    await database.unit(earning(1, "c", doer=Doer(VERA, 1)))
    assert await database.read(lambda work: work.team.did(MAX, since, 10)) == [second, first]
    assert await database.read(lambda work: work.team.did(MAX, since, 1)) == [second]
    assert await database.read(lambda work: work.team.did(MAX, since, 10, 1)) == [first]
    clock.forward(days=1)
    assert await database.read(lambda work: work.team.did(MAX, clock.now(), 10)) == []


async def test_practice_is_not_what_somebody_did(database: Database, path: Path, clock: FixedClock) -> None:
    since = clock.now()
    await database.unit(earning(1, "a", doer=COUNTER))
    plant(path, f"UPDATE members SET person = NULL, practice_of = {VERA}")
    assert await database.read(lambda work: work.team.did(MAX, since, 10)) == []


# ── languages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("offered", "own", "phone", "spoken"),
    [
        ("en ru pl ro lt", "lt", "pl", "pl"),
        ("en lt", "lt", "pl", "lt"),
        ("en lt", "lt", "de", "en"),
        ("lt", "lt", "de", "lt"),
        ("lt", "lt", None, "lt"),
        ("pl", "pl", "en-GB", "pl"),
    ],
)
async def test_who_has_not_chosen_hears_an_offered_language(
    database: Database, offered: str, own: str, phone: str | None, spoken: str
) -> None:
    await database.unit(lambda work: work.programme.change(languages=offered, language=own))
    assert (await database.unit(lambda work: work.people.meet(77, "Ada", phone))).language == spoken
    assert (await database.unit(lambda work: work.people.meet(77, "Ada", phone))).language == spoken


async def test_a_language_switched_off_is_kept_by_those_who_chose_it(database: Database) -> None:
    guessed = await database.unit(lambda work: work.people.meet(77, "Ada", "pl"))
    chosen = await database.unit(lambda work: work.people.meet(78, "Bo", "en"))
    await database.unit(lambda work: work.people.choose_language(chosen.id, "pl"))
    await database.unit(lambda work: work.programme.change(languages="en lt", language="lt"))
    await database.unit(lambda work: work.people.speak_own("pl", "lt"))
    assert (await database.read(lambda work: work.people.get(guessed.id))).language == "lt"
    assert (await database.unit(lambda work: work.people.meet(78, "Bo", "en"))).language == "pl"


async def test_a_new_look_makes_every_live_card_stale_and_no_other(database: Database) -> None:
    await database.unit(lambda work: work.chats.card_shown(MAX, 5, "card:1"))
    await database.unit(lambda work: work.chats.card_shown(VERA, 6, "card:2"))
    await database.unit(lambda work: work.chats.card_lost(VERA))
    await database.unit(lambda work: work.chats.cards_changed())
    stale = await database.read(lambda work: work.chats.stale_cards(10))
    assert [card.person for card in stale] == [MAX]
