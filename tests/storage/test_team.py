"""The team: a role counts at the moment it is read, an invitation is used once, and the owner stays."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.codes import Carries
from loyalty.team import Role
from storage.database import Database
from storage.ledger import Doer
from storage.team import Colleague
from tests.makers import COUNTER, MAX, NOON, ONA, VERA, FixedClock, new_token, plant
from tests.storage.acts import earning, redeeming, undoing


async def role(database: Database, person: int) -> Role | None:
    """What somebody is now."""
    post = await database.read(lambda work: work.team.post(person))
    return post.role if post else None


async def test_the_cast_stands_where_it_was_appointed(database: Database) -> None:
    assert [await role(database, person) for person in (VERA, MAX, ONA)] == [Role.OWNER, Role.STAFF, None]
    assert await database.read(lambda work: work.team.owner()) == VERA


async def test_a_new_role_replaces_the_old_one(database: Database) -> None:
    await database.unit(lambda work: work.team.appoint(MAX, Role.MANAGER, 1))
    assert await role(database, MAX) is Role.MANAGER
    assert [post.person for post in await database.read(lambda work: work.team.all())] == [VERA, MAX]


async def test_someone_removed_is_nobody_at_once(database: Database) -> None:
    assert await database.unit(lambda work: work.team.remove(MAX))
    assert await role(database, MAX) is None
    assert not await database.unit(lambda work: work.team.remove(MAX))


async def test_the_owner_stays(database: Database) -> None:
    assert not await database.unit(lambda work: work.team.remove(VERA))
    assert await role(database, VERA) is Role.OWNER


async def test_there_is_one_owner(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"team\.role"):
        await database.unit(lambda work: work.team.appoint(MAX, Role.OWNER, 1))


async def test_an_invitation_lives_a_day_and_is_kept_as_it_was_made(database: Database) -> None:
    token = new_token(Carries.INVITATION)
    await database.unit(lambda work: work.team.invite(token, Role.MANAGER, 1, VERA))
    made = await database.read(lambda work: work.team.invitation(token))
    assert made is not None
    assert (made.role, made.place, made.made_by, made.used_by) == (Role.MANAGER, 1, VERA, None)
    assert made.expires_at == NOON + timedelta(hours=24)
    assert await database.read(lambda work: work.team.invitation("i" * 23)) is None


async def test_an_invitation_is_used_by_one_of_twenty_who_race(database: Database) -> None:
    token = new_token(Carries.INVITATION)
    await database.unit(lambda work: work.team.invite(token, Role.STAFF, 1, VERA))
    answers = await asyncio.gather(
        *(database.unit(lambda work: work.team.use_invitation(token, ONA)) for _ in range(20))
    )
    assert sum(answers) == 1
    used = await database.read(lambda work: work.team.invitation(token))
    assert used is not None
    assert used.used_by == ONA


async def figures(database: Database) -> dict[int, tuple[int, int]]:
    """What each gave and redeemed since noon."""
    team: list[Colleague] = await database.read(lambda work: work.team.with_figures(NOON))
    return {colleague.person: (colleague.given, colleague.redeemed) for colleague in team}


async def test_the_list_counts_what_each_gave_and_redeemed_and_not_what_was_undone(
    database: Database, clock: FixedClock
) -> None:
    clock.forward(hours=-1)
    await database.unit(earning(3, "yesterday"))
    clock.forward(hours=1)
    for number in range(3):
        await database.unit(earning(3, f"k:{number}"))
    undone = await database.unit(earning(1, "slip", doer=Doer(VERA, 1)))
    await database.unit(undoing(undone, doer=Doer(VERA, 1)))
    voucher = (await database.read(lambda work: work.vouchers.ready(1)))[0].id
    await database.unit(redeeming(voucher, "pass", doer=COUNTER))
    assert await figures(database) == {VERA: (0, 0), MAX: (9, 1)}


async def test_a_practice_card_is_in_no_figure(database: Database, path: Path) -> None:
    plant(path, f"UPDATE members SET person = NULL, practice_of = {VERA}")
    await database.unit(earning(3, "k", doer=Doer(VERA, 1)))
    assert await figures(database) == {VERA: (0, 0), MAX: (0, 0)}


async def test_points_are_counted_apart_from_stamps_and_less_what_was_returned(database: Database, path: Path) -> None:
    at = int(NOON.timestamp() * 1000)
    plant(
        path,
        "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills) "
        "VALUES (2, 'points', 0, 1, 100, 100000, 'nothing')",
        "INSERT INTO accounts (id, member, programme) VALUES (90, 1, 2)",
        "INSERT INTO entries (id, account, kind, units, key, actor, place, at, facts, amount) "
        f"VALUES (90, 90, 'accrual', 20, 'bill', {MAX}, 1, {at}, '{{}}', 2000)",
        "INSERT INTO entries (account, kind, units, key, actor, place, reason, reverses, at, facts, amount) "
        f"VALUES (90, 'reversal', -5, 'part', {MAX}, 1, 'part', 90, {at}, '{{}}', -500)",
    )
    await database.unit(earning(2, "stamps of the same purchase"))
    team = {one.person: one for one in await database.read(lambda work: work.team.with_figures(NOON))}
    assert (team[MAX].given, team[MAX].points) == (2, 15)
    assert (team[VERA].given, team[VERA].points) == (0, 0)
