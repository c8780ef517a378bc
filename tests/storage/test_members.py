"""Members: one live card each; a replaced card is dead, but its number is never given again."""

import sqlite3
from pathlib import Path

import pytest

from loyalty.codes import fresh_number
from loyalty.member import TERMS_VERSION, Member
from storage.database import Database
from tests.makers import CARD, NOON, ONA, VERA, join, new_token, rows


async def ona(database: Database) -> Member:
    """Ona's membership."""
    return await database.read(lambda work: work.members.get(CARD))


async def test_a_member_is_found_by_person_card_and_number(database: Database) -> None:
    member = await ona(database)
    assert member == Member(CARD, ONA, "Ona", member.number, member.token, NOON, offers=False)
    assert await database.read(lambda work: work.members.of_person(ONA)) == member
    assert await database.read(lambda work: work.members.with_token(member.token)) == member
    assert await database.read(lambda work: work.members.with_number(member.number)) == member


async def test_who_is_not_a_member_is_not_found(database: Database) -> None:
    assert await database.read(lambda work: work.members.of_person(VERA)) is None
    assert await database.read(lambda work: work.members.with_token("c" * 23)) is None
    assert await database.read(lambda work: work.members.with_number("0000000000")) is None
    with pytest.raises(LookupError, match="no member 404"):
        await database.read(lambda work: work.members.get(404))


async def test_a_replaced_card_is_dead_and_its_number_stays_taken(database: Database) -> None:
    old = await ona(database)
    number = fresh_number(1)
    await database.unit(lambda work: work.members.give_card(CARD, new_token(), number))
    assert (await ona(database)).number == number
    assert await database.read(lambda work: work.members.with_token(old.token)) is None
    assert await database.read(lambda work: work.members.with_number(old.number)) is None
    assert await database.read(lambda work: work.members.number_taken(old.number))
    assert not await database.read(lambda work: work.members.number_taken(fresh_number(2)))


async def test_a_person_joins_once(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"members\.person"):
        await database.unit(lambda work: work.members.add("Ona", person=ONA))


async def test_two_cards_never_share_a_number(database: Database) -> None:
    taken = (await ona(database)).number
    with pytest.raises(sqlite3.IntegrityError, match=r"cards\.number"):
        await database.unit(lambda work: work.members.give_card(CARD, new_token(), taken))
    assert (await ona(database)).number == taken, "the old card lives on when the new one could not be made"


async def test_a_practice_card_belongs_to_nobody_and_is_not_counted(database: Database) -> None:
    practice = await database.unit(lambda work: work.members.add("Practice", practice_of=VERA))
    await database.unit(lambda work: work.members.give_card(practice, new_token(), fresh_number(3)))
    found = await database.read(lambda work: work.members.practice_of(VERA))
    assert found is not None
    assert (found.id, found.person, found.practice_of) == (practice, None, VERA)
    assert await database.read(lambda work: work.members.of_person(VERA)) is None
    assert await database.read(lambda work: work.members.count()) == 1


async def test_consent_is_kept_with_its_text_and_language_and_can_be_taken_back(database: Database, path: Path) -> None:
    for given in (True, False):
        await database.unit(lambda work, g=given: work.members.consent(CARD, "offers", "lt", given=g))  # type: ignore[misc]  # a lambda with defaults has no inferred type
        assert (await ona(database)).offers is given
    await database.unit(lambda work: work.members.consent(CARD, "receipts", "lt", given=True))
    assert not (await ona(database)).offers
    kept = rows(path, "SELECT about, given, terms, language FROM consents ORDER BY id")
    assert kept == [
        (about, given, TERMS_VERSION, "lt") for about, given in (("offers", 1), ("offers", 0), ("receipts", 1))
    ]


async def test_who_brought_a_member_is_remembered(database: Database, path: Path) -> None:
    friend = await database.unit(lambda work: join(work, VERA))
    await database.unit(lambda work: work.members.refer(friend, CARD))
    assert rows(path, "SELECT referred_by FROM members WHERE id = ?", friend) == [(CARD,)]
