"""The team: how its owner is found, how invitations end, what each did today, and removal that works at once."""

import pytest

from tests.cast import CAFE, Shop, data_of


async def test_the_ownership_link_makes_one_owner_and_no_second(shop: Shop) -> None:
    link = shop.link
    assert link is not None
    await shop.opens()
    await shop.settles()
    assert shop.vera.keyboard == [["Scan", "Undo"], ["Manage"]]
    assert shop.vera.commands[:4] == ["scan", "undo", "manage", "team"]
    await shop.tomas.opens(link)
    await shop.tomas.sees_new("This business has an owner already.")
    await shop.vera.opens(link)
    await shop.vera.sees_new("Link to join")
    assert shop.rows("SELECT role FROM team") == [{"role": "owner"}]


async def test_the_ownership_link_is_printed_again_until_it_is_used(shop: Shop) -> None:
    link = shop.link
    await shop.restarts()
    assert shop.link == link
    await shop.opens()
    await shop.restarts()
    assert shop.link is None


async def test_an_ownership_link_that_is_not_this_ones_makes_nobody_owner(shop: Shop) -> None:
    await shop.tomas.opens("https://t.me/stampbook_bot?start=o" + "A" * 22)
    await shop.tomas.sees("This link does not work.")
    assert shop.rows("SELECT role FROM team") == []


async def test_the_owner_named_in_the_settings_has_the_desk_at_once(shop: Shop) -> None:
    await shop.stops()
    await shop.starts(owner_id=shop.vera.id)
    assert shop.link is None
    await shop.vera.says("/start")
    await shop.vera.sees_new(f"You are on the team: owner, {CAFE}.")
    await shop.settles()
    assert shop.vera.keyboard == [["Scan", "Undo"], ["Manage"]]
    assert shop.vera.commands[:4] == ["scan", "undo", "manage", "team"]
    await shop.vera.taps("Manage")
    await shop.vera.sees_new("Link to join")


async def test_an_invitation_makes_one_colleague_and_the_owner_hears_of_it(shop: Shop) -> None:
    await shop.opens()
    link = await shop.invitation()
    await shop.max.opens(link)
    await shop.max.sees(f"You are on the team: staff, {CAFE}.")
    await shop.vera.sees(f"Max joined your team: staff, {CAFE}.")
    await shop.settles()
    assert shop.max.keyboard == [["Scan", "Undo"]]
    assert shop.max.commands[:2] == ["scan", "undo"]
    await shop.tomas.opens(link)
    await shop.tomas.sees_new("This invitation was used already.")
    await shop.max.opens(link)
    await shop.max.sees_new(f"You are on the team: staff, {CAFE}.")
    assert shop.value("SELECT count(*) FROM team") == 2


async def test_a_manager_sees_the_team_and_changes_nothing(shop: Shop) -> None:
    await shop.opens()
    await shop.hires(shop.max, "Invite a manager")
    assert shop.max.commands[:3] == ["scan", "undo", "team"]
    await shop.max.says("/team")
    shown = await shop.max.sees_new("Max, manager")
    assert shown.buttons == ["Vera", "Max", "Menu"]
    await shop.max.taps_data(shown.message_id, "invite:staff")
    await shop.max.sees_new("Only the owner can do this.")


@pytest.mark.parametrize(("hours", "seconds", "works"), [(23, 3590, True), (24, 0, False)])
async def test_an_invitation_lives_for_24_hours(shop: Shop, hours: int, seconds: int, works: bool) -> None:
    await shop.opens()
    link = await shop.invitation()
    shop.later(hours=hours, seconds=seconds)
    await shop.max.opens(link)
    await shop.max.sees_new("You are on the team" if works else "This invitation has lapsed.")
    assert shop.value("SELECT count(*) FROM team") == (2 if works else 1)


async def test_the_owner_cannot_take_their_own_invitation(shop: Shop) -> None:
    await shop.opens()
    link = await shop.invitation()
    await shop.vera.opens(link)
    await shop.vera.sees_new("You are the owner already.")
    await shop.max.opens(link)
    await shop.max.sees_new("You are on the team")


async def test_the_team_list_counts_todays_stamps_and_rewards(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("Redeem: Free coffee")
    await staffed.ona.taps("Yes, use it now")
    await staffed.max.sees("Ona agreed")
    await staffed.stamps(staffed.vera, staffed.ona, 2)
    undone = await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.max.taps("Undo", undone.message_id)
    await staffed.max.sees_new("Taken back.")
    await staffed.vera.says("/team")
    shown = await staffed.vera.sees_new("with what each did today")
    assert f"• Vera, owner, {CAFE}: 2 stamps, 0 rewards" in shown.text
    assert f"• Max, staff, {CAFE}: 10 stamps, 1 reward" in shown.text
    staffed.later(hours=12)
    await staffed.vera.says("/team")
    assert "Max, staff, Old Town Café: 0 stamps, 0 rewards" in (await staffed.vera.sees_new("today")).text


async def test_removal_works_at_once_also_for_buttons_on_their_screen(staffed: Shop) -> None:
    given = await staffed.stamps(staffed.max, staffed.ona)
    staffed.later(minutes=6)
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.vera.says("/team")
    await staffed.vera.taps("Max")
    await staffed.vera.taps("Remove Max")
    await staffed.vera.sees_new("Remove Max from the team?")
    await staffed.vera.taps("Yes, remove")
    shown = await staffed.vera.sees_new("with what each did today")
    assert "Max" not in shown.text
    before = staffed.what_counts()
    await staffed.max.taps_data(panel.message_id, data_of(panel, "+1"))
    await staffed.max.sees_new("Only staff can do this. Nothing was counted.")
    await staffed.max.taps_data(given.message_id, f"undo-entry:{staffed.value('SELECT max(id) FROM entries')}")
    await staffed.max.sees_new("Only staff can do this. Nothing was counted.")
    assert staffed.what_counts() == before
    await staffed.max.sees("You are no longer on the team of Old Town Café.")
    await staffed.settles()
    assert staffed.max.keyboard is None
    assert staffed.max.commands == ["start", "help"]


async def test_a_removed_colleague_can_be_invited_again(staffed: Shop) -> None:
    await staffed.vera.says("/team")
    await staffed.vera.taps("Max")
    await staffed.vera.taps("Remove Max")
    await staffed.vera.taps("Yes, remove")
    await staffed.max.sees("You are no longer on the team")
    await staffed.hires(staffed.max)
    assert staffed.max.keyboard == [["Scan", "Undo"]]


async def test_an_old_invitation_does_not_bring_a_removed_colleague_back(shop: Shop) -> None:
    await shop.opens()
    link = await shop.invitation()
    await shop.max.opens(link)
    await shop.max.sees("You are on the team")
    await shop.vera.says("/team")
    await shop.vera.taps("Max")
    await shop.vera.taps("Remove Max")
    await shop.vera.taps("Yes, remove")
    await shop.max.sees("You are no longer on the team")
    await shop.max.opens(link)
    await shop.max.sees_new("This invitation was used already.")
    assert shop.value("SELECT count(*) FROM team") == 1


async def test_two_people_open_one_invitation_at_once_and_one_joins(shop: Shop) -> None:
    await shop.opens()
    link = await shop.invitation()
    shop.town.start(shop.max.id, link)
    shop.town.start(shop.tomas.id, link)
    await shop.settles()
    assert shop.value("SELECT count(*) FROM team") == 2
    said = sorted(person.last.text.split(".")[0] for person in (shop.max, shop.tomas))
    assert said == ["This invitation was used already", "You are on the team: staff, Old Town Café"]
