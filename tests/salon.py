"""A salon instead of a café: bills earn points, beside stamps or in their place, and points buy rewards."""

import re
from collections.abc import Sequence

from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop, starting

HAIRCUT = ("Haircut", 80, 2000)
CARE = ("Hair care", 30, None)


async def sells_by_points(
    shop: Shop,
    rewards: Sequence[tuple[str, int, int | None]] = (HAIRCUT, CARE),
    *,
    units: int = 1,
    per: int = 100,
    stamps: bool = False,
    **rules: object,
) -> None:
    """From now on bills earn `units` points for every `per` minor units of money.

    `rewards` are titles, costs in points and prices in minor units; `rules` are further columns of the programme.
    """
    gone = [("DELETE FROM milestones",), ("DELETE FROM programmes WHERE kind = 'stamps'",)]
    kept = {"units": units, "per": per, "most": 1_000_000, "interval_s": 300, "bills": "nothing", **rules}
    marks = ", ".join("?" * len(kept))
    await shop.plants_at_once(
        *([] if stamps else gone),
        (f"INSERT INTO programmes (kind, {', '.join(kept)}) VALUES ('points', {marks})", *kept.values()),
        *(("INSERT INTO rewards (title, cost, price) VALUES (?, ?, ?)", *reward) for reward in rewards),
    )


async def panel_of(shop: Shop, staff: Person, member: Person) -> Message:
    """Type the card's number; the panel. Six minutes pass first, so that it is another visit."""
    shop.later(minutes=6)
    await staff.says(shop.number_of(member))
    return await staff.sees_new(starting(member.name))


async def pays(shop: Shop, staff: Person, member: Person, amount: str) -> Message:
    """The card's number and then the bill; what staff see."""
    await panel_of(shop, staff, member)
    await staff.says(amount)
    return await staff.sees_new(re.compile(rf"^{re.escape(member.name)}: "))


def points_of(shop: Shop) -> int:
    """The only account's balance."""
    return int(
        shop.value("SELECT a.balance FROM accounts a JOIN programmes p ON p.id = a.programme AND p.kind = 'points'")
    )
