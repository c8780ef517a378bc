"""A colleague's page: who they are, what they did today, and another role or place that counts at once."""

from loyalty.refusals import Why
from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import CAFE, Shop
from tests.journeys.table import each_is_met, taps


async def page(shop: Shop, reader: Person, name: str = "Max") -> Message:
    """Somebody opens a colleague's page."""
    asked = await reader.says("/team")
    shown = await reader.sees_below(asked, "with what each did today")
    await reader.taps(name, shown.message_id)
    return await reader.sees_new("On the team since November 21, 2026")


def person(shop: Shop, name: str) -> int:
    return int(shop.value("SELECT id FROM people WHERE name = ?", name))


async def test_the_page_tells_what_a_colleague_did_today_the_newest_first(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("Redeem: Free coffee")
    await staffed.ona.taps("Yes, use it now")
    await staffed.max.sees("Ona agreed")
    undone = await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.max.taps("Undo", undone.message_id)
    await staffed.max.sees_new("Taken back.")
    shown = await page(staffed, staffed.vera)
    assert shown.text.split("\n")[:3] == [f"Max: staff, {CAFE}", "On the team since November 21, 2026", "Today:"]
    assert [line.split(" · ", 1)[1] for line in shown.text.split("\n")[3:6]] == [
        "Ona · took back: −2 stamps",
        "Ona · +2 stamps · taken back",
        "Ona · “Free coffee” used",
    ]
    assert len(shown.text.split("\n")) == 3 + 7
    assert shown.buttons == ["Make a manager", "Remove Max", "Freeze and look", "Back"]


async def test_the_page_has_ten_lines_at_most_and_starts_anew_at_midnight(staffed: Shop) -> None:
    for _ in range(11):
        await staffed.stamps(staffed.max, staffed.ona)
    assert (await page(staffed, staffed.vera)).text.count("Ona · +1 stamp") == 10
    staffed.later(hours=12)
    assert "Nothing recorded today." in (await page(staffed, staffed.vera)).text


async def test_practice_is_on_nobodys_page(staffed: Shop) -> None:
    await staffed.vera.says("/manage")
    await staffed.vera.taps("Practice card")
    await staffed.vera.taps("Open at the counter")
    await staffed.vera.taps("+1")
    await staffed.vera.sees("→ 1 of 10")
    assert "Nothing recorded today." in (await page(staffed, staffed.vera, "Vera")).text


async def test_another_role_counts_at_once_and_brings_its_own_menu(staffed: Shop) -> None:
    await page(staffed, staffed.vera)
    await staffed.vera.taps("Make a manager")
    shown = await staffed.vera.sees_new(f"Max: manager, {CAFE}")
    assert shown.buttons == ["Make staff", "Remove Max", "Freeze and look", "Back"]
    await staffed.max.sees(f"Your place on the team has changed: manager, {CAFE}.")
    await staffed.settles()
    assert staffed.max.commands[:3] == ["scan", "undo", "team"]
    await staffed.vera.taps("Make staff")
    await staffed.vera.sees_new(f"Max: staff, {CAFE}")
    await staffed.settles()
    assert "team" not in staffed.max.commands
    await staffed.max.says("/team")
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_MANAGER))


async def test_the_same_change_twice_is_told_once(staffed: Shop) -> None:
    max_ = person(staffed, "Max")
    shown = await page(staffed, staffed.vera)
    for _ in range(2):
        await staffed.vera.taps_data(shown.message_id, f"appoint:{max_}:manager")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'post-changed'") == 1
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'post-changed'") == 1


async def test_a_manager_sees_their_own_place_only_and_changes_nothing(staffed: Shop) -> None:
    await staffed.plants("INSERT INTO places (id, name, word) VALUES (2, 'Riverside', 'riverside')")
    await staffed.plants("UPDATE team SET place = 2 WHERE role = 'staff'")
    await staffed.vera.says("/team")
    await staffed.vera.sees_new("Max, staff, Riverside")
    await staffed.vera.taps("Invite a manager")
    await staffed.vera.taps(CAFE)
    link = next(word for word in (await staffed.vera.sees_new("start=i")).text.split() if "?start=" in word)
    await staffed.tomas.opens(link)
    await staffed.tomas.sees("on the team")
    await staffed.tomas.says("/team")
    shown = await staffed.tomas.sees_new("Tomas, manager")
    assert "Max" not in shown.text
    assert shown.buttons == ["Vera", "Tomas", "Menu"]
    max_ = person(staffed, "Max")
    shut = [taps(f"{door}:{max_}:1", Why.NOT_OWNER) for door in ("colleague", "appoint", "move", "move-to", "remove")]
    await each_is_met(staffed, staffed.tomas, shut)
    own = await page(staffed, staffed.tomas, "Tomas")
    assert own.buttons == ["Back"]


async def test_a_manager_sees_of_a_moved_colleague_what_was_done_at_their_place(staffed: Shop) -> None:
    await staffed.plants("INSERT INTO places (id, name, word) VALUES (2, 'Riverside', 'riverside')")
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.plants("UPDATE team SET place = 2 WHERE role = 'staff'")
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.vera.says("/team")
    await staffed.vera.taps("Invite a manager")
    await staffed.vera.taps("Riverside")
    link = next(word for word in (await staffed.vera.sees_new("start=i")).text.split() if "?start=" in word)
    await staffed.tomas.opens(link)
    await staffed.tomas.sees("on the team")
    seen = await page(staffed, staffed.tomas)
    assert "+3 stamps" in seen.text
    assert "+1 stamp" not in seen.text
    assert "+1 stamp" in (await page(staffed, staffed.vera)).text


async def test_buttons_about_someone_who_has_left_or_cannot_change_do_nothing(staffed: Shop) -> None:
    max_, vera = person(staffed, "Max"), person(staffed, "Vera")
    await staffed.vera.says("/team")
    await staffed.vera.taps("Max")
    await staffed.vera.taps("Remove Max")
    await staffed.vera.taps("Yes, remove")
    await staffed.max.sees("You are no longer on the team")
    lines = [taps(f"{data}", Why.BUTTON_OLD) for data in (
        f"colleague:{max_}", f"appoint:{max_}:manager", f"move:{max_}", f"move-to:{max_}:1", "colleague:999",
        f"appoint:{vera}:staff", f"appoint:{vera}:manager", f"appoint:{vera}:owner", f"remove:{vera}",
        f"move:{vera}", f"move-to:{vera}:999", "invite:staff:999", "invite:owner", "colleague:x", "colleague",
    )]  # fmt: skip
    await each_is_met(staffed, staffed.vera, lines)
