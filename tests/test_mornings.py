"""A café that begins where a morning ended is the café that lived it: the same books, chats and pictures."""

from pathlib import Path
from typing import Any

from tests.cast import Shop, a_shop
from tests.mornings import a_shop_after, staff_is_here


def looks(shop: Shop) -> dict[str, Any]:
    """What everybody has before them, and how much is in the books."""
    chats = {
        one.name: [(message.message_id, message.kind, message.changed, message.buttons) for message in one.messages]
        for one in shop.town.people.values()
    }
    tables = [str(row["name"]) for row in shop.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    books = {table: shop.value(f"SELECT count(*) FROM {table}") for table in tables}
    menus = {one.name: (one.keyboard, one.commands) for one in shop.town.people.values()}
    return {"chats": chats, "books": books, "menus": menus, "numbers": shop.town.numbers()}


async def test_a_copied_morning_is_the_one_that_was_lived(tmp_path: Path, hurried: None) -> None:
    (tmp_path / "lived").mkdir()
    async with a_shop(tmp_path / "lived") as lived:
        await staff_is_here(lived)
        await lived.settles()
        expected = looks(lived)
    (tmp_path / "copied").mkdir()
    async with a_shop_after(staff_is_here, tmp_path / "copied") as copied:
        assert looks(copied) == expected
        assert await copied.audit() == []


async def test_what_one_café_does_reaches_no_other(tmp_path: Path, hurried: None) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        async with a_shop_after(staff_is_here, tmp_path / name) as shop:
            before = looks(shop)
            assert shop.value("SELECT count(*) FROM entries") == 0
            await shop.scans(shop.max, shop.ona)
            await shop.stamps(shop.max, shop.ona, 2)
            await shop.settles()
            assert looks(shop) != before
            assert shop.value("SELECT balance FROM accounts") == 2
