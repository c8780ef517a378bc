"""The programme's page: limits set by a tap, rewards on the way, and another goal previewed before anything changes."""

import pytest

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop, received


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler has looked once, at the start, and not yet again."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 3600)


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler looks often, so that no story waits for it."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 0.1)


async def page(shop: Shop, button: str = "") -> Message:
    """Vera opens the programme, and taps one of its buttons."""
    await shop.vera.says("/manage")
    await shop.vera.sees_new("start=j_")
    await shop.vera.taps("Programme")
    shown = await shop.vera.sees_new("Your stamp programme")
    if button:
        await shop.vera.taps(button)
    return shown


async def previews(shop: Shop, goal: int) -> Message:
    """Vera asks for another goal; what she is shown before it."""
    await page(shop, "Goal")
    await shop.vera.sees_new("How many stamps fill a card?")
    await shop.vera.says(str(goal))
    return await shop.vera.sees_new(f"→ {goal}")


def rules(shop: Shop) -> dict[str, object]:
    """The programme, and every reward on it."""
    found = dict(shop.rows("SELECT goal, per_scan, interval_s, daily, voucher_days FROM programmes")[0])
    titles = shop.rows("SELECT m.at, r.title FROM milestones m JOIN rewards r ON r.id = m.reward ORDER BY m.at")
    return {**found, "rewards": [(row["at"], row["title"]) for row in titles]}


# ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_page_says_the_whole_promise_in_words(staffed: Shop) -> None:
    shown = await page(staffed)
    assert shown.text.splitlines() == [
        "Your stamp programme",
        "10 stamps fill a card → Free coffee",
        "One scan gives up to 3 stamps.",
        "Within 5 minutes of a visit, staff are asked whether it is another purchase.",
        "There is no daily limit.",
        "A reward waits for ever.",
        "A friend’s first visit gives both of them one stamp.",
        "Stamps never lapse.",
    ]
    assert shown.buttons[:3] == ["Goal", "Reward", "On the way"]
    assert shown.buttons[-1] == "Back"


async def test_each_limit_is_chosen_by_a_tap_and_holds_for_the_next_visit(staffed: Shop) -> None:
    for button, choice, told in (
        ("Stamps per scan", "Up to +5", "One scan gives up to 5 stamps."),
        ("Pause", "No pause", "No pause is needed between two visits."),
        ("Daily limit", "10 stamps", "A card gets at most 10 stamps a day."),
        ("Rewards lapse", "30 days", "A reward waits 30 days."),
        ("Thanks for a friend", "2 stamps", "A friend’s first visit gives both of them 2 stamps."),
    ):
        await page(staffed, button)
        await staffed.vera.sees_new("?")
        await staffed.vera.taps(choice)
        await staffed.vera.sees_new(told)
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'rule-changed'") == 5
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.buttons[:5] == ["+1", "+2", "+3", "+4", "+5"]
    await staffed.max.taps("+5")
    await staffed.max.sees_new("→ 5 of 10")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+5")
    await staffed.max.sees_new("New reward: Free coffee")
    await staffed.ona.sees("It waits for you until the end of December 21, 2026.")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("This card has reached the limit of the day (10 stamps).")


@pytest.mark.parametrize(
    "data",
    ["rule:goal", "rule:", "rule", "rule-to:scan:0", "rule-to:scan:6", "rule-to:day:-1", "rule-to:wait:7",
     "rule-to:x:1", "rule-to:scan", "milestone-at:x", "milestone-off:x", "title:x", "title:7", "goal-keep:x",
     "goal-convert", "dispute:x"],
)  # fmt: skip
async def test_forged_buttons_change_nothing(staffed: Shop, data: str) -> None:
    shown = await page(staffed)
    before = rules(staffed)
    await staffed.vera.taps_data(shown.message_id, data)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert rules(staffed) == before


# ── rewards ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_reward_on_the_way_is_added_reached_worded_anew_and_removed(staffed: Shop) -> None:
    await page(staffed, "On the way")
    await staffed.vera.sees_new("There is no reward on the way yet.")
    await staffed.vera.taps("Add a reward")
    await staffed.vera.sees_new("At how many stamps does it wait?")
    await staffed.vera.says("10")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.PLACE_WRONG, most=9, example=5))
    await staffed.vera.says("3")
    await staffed.vera.sees_new("What do members get at 3 stamps?")
    await staffed.vera.says("…")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.TITLE_WRONG, most=40))
    await staffed.vera.says("Cookie & <tea>")
    await staffed.vera.sees_new("On the way, at 3 → Cookie & <tea>")
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.ona.sees("Your reward is ready: Cookie & <tea>.")
    await staffed.vera.taps("3 · Cookie & <tea>")
    await staffed.vera.sees_new("Now it is “Cookie & <tea>”.")
    await staffed.vera.says("Cake")
    await staffed.vera.sees_new("On the way, at 3 → Cake")
    await staffed.vera.taps("Remove the one at 3")
    await staffed.vera.sees_new("There is no reward on the way yet.")
    assert rules(staffed)["rewards"] == [(10, "preset:free-coffee")]
    await staffed.ona.says("/rewards")
    assert "Use: Cookie & <tea>" in (await staffed.ona.sees_new("You have a reward to use.")).buttons
    assert await staffed.audit() == []


async def test_the_goals_reward_is_called_what_the_owner_types(staffed: Shop) -> None:
    await page(staffed, "Reward")
    await staffed.vera.sees_new("Now it is “Free coffee”.")
    await staffed.vera.says("preset:free-haircut")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.TITLE_WRONG, most=40))
    await staffed.vera.says("Any drink")
    await staffed.vera.sees_new("10 stamps fill a card → Any drink")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("Any drink")


# ── another goal ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_goal_that_cannot_be_is_refused_with_an_example_and_asked_again(staffed: Shop) -> None:
    await page(staffed, "Goal")
    await staffed.vera.sees_new("Now it is 10.")
    before = rules(staffed)
    for typed in ("0", "-5", "31", "ten", "10.5", "²", "1e1"):
        await staffed.vera.says(typed)
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.GOAL_WRONG, most=30))
    await staffed.vera.says("10")
    await staffed.vera.sees_new("The goal is 10 already. Send another number, for example: 8")
    assert rules(staffed) == before
    await staffed.vera.says("٨")
    await staffed.vera.sees_new("10 → 8")
    await staffed.vera.taps("Yes, from now on")
    await staffed.vera.sees_new("Done: 8 stamps fill a card.")


async def test_begun_cards_finish_on_the_old_goal_and_then_the_new_one_holds(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    shown = await previews(staffed, 5)
    assert "One card is begun." in shown.text
    assert shown.buttons == ["They finish at 10 first", "5 for everyone now", "Leave it at 10"]
    assert rules(staffed)["goal"] == 10
    await staffed.vera.taps("They finish at 10 first")
    await staffed.vera.sees_new("One begun card first finishes on the goal it has.")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("3 of 10")
    await page(staffed)
    await staffed.vera.sees("One begun card still finishes on an earlier goal.")
    for stamps, told in ((3, "→ 6 of 10"), (3, "→ 9 of 10"), (3, "→ 2 of 5")):
        assert told in (await staffed.stamps(staffed.max, staffed.ona, stamps)).text
    await staffed.ona.sees("your card is full. A new one begins: 2 of 5")
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Ona has 9 of 10 now.")
    assert "→ 1 of 5" in (await staffed.stamps(staffed.max, staffed.ona, 2)).text
    await staffed.settles()
    assert await staffed.audit() == []


async def test_a_goal_for_everyone_fills_what_is_full_and_tells_each_member_and_the_owner(
    eager: None, staffed: Shop
) -> None:
    await staffed.joins(staffed.tomas)
    for stamps in (3, 3):
        await staffed.stamps(staffed.max, staffed.ona, stamps)
    await staffed.stamps(staffed.max, staffed.tomas, 2)
    shown = await previews(staffed, 5)
    assert "2 cards are begun.\nOne has 5 or more: with the new goal it would be full at once." in shown.text
    await staffed.vera.taps("5 for everyone now")
    await staffed.vera.sees_new("One card is full already.")
    await staffed.ona.sees("5 stamps fill a card now, so yours is full. A new one begins: 1 of 5")
    await staffed.ona.sees("Your reward is ready: Free coffee.")
    await staffed.vera.sees("The change of goal is done. One card was full at once, and its member was told.")
    await staffed.tomas.says("/balance")
    await staffed.tomas.sees_new("2 of 5")
    await staffed.ona.says("/history")
    await staffed.ona.sees_new("Free coffee")
    await staffed.settles()
    assert received(staffed.tomas, "yours is full") == 0
    assert await staffed.audit() == []


async def test_two_confirms_make_one_change_whichever_button_they_tap(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    shown = await previews(staffed, 5)
    await staffed.vera.taps("They finish at 10 first")
    await staffed.vera.sees_new("first finishes on the goal it has")
    nonce = str(staffed.value("SELECT nonce FROM taps WHERE button LIKE 'goal-%'"))
    for data in (f"goal-keep:{nonce}", f"goal-convert:{nonce}"):
        await staffed.vera.taps_data(shown.message_id, data)
        await staffed.settles()
    assert staffed.value("SELECT count(*) FROM former_goals") == 1
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'goal-changed'") == 1
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("3 of 10")


async def test_a_preview_that_is_out_of_date_is_shown_anew_and_cards_are_counted_at_the_confirm(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    old = await previews(staffed, 8)
    await previews(staffed, 5)
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.vera.taps("They finish at 10 first")
    await staffed.vera.sees_new("Done: 5 stamps fill a card.")
    nonce = str(staffed.value("SELECT nonce FROM taps WHERE facts LIKE '%\"goal\": 8%'"))
    await staffed.vera.taps_data(old.message_id, f"goal-convert:{nonce}")
    shown = await staffed.vera.sees_new("The programme has changed since you looked, so nothing was done.")
    assert "5 → 8" in shown.text
    assert rules(staffed)["goal"] == 5


async def test_while_cards_are_being_filled_the_goal_rests(idle: None, staffed: Shop) -> None:
    for stamps in (3, 3):
        await staffed.stamps(staffed.max, staffed.ona, stamps)
    await previews(staffed, 5)
    await staffed.vera.taps("5 for everyone now")
    await staffed.vera.sees_new("One card is full already.")
    shown = await page(staffed)
    assert "Cards are being filled after the change of goal: 0 of 1." in shown.text
    await staffed.vera.taps("Goal")
    await staffed.vera.sees_new("How many stamps fill a card?")
    await staffed.vera.says("8")
    refused = await staffed.vera.sees_new(staffed.no(staffed.vera, Why.GOAL_BUSY))
    assert refused.buttons == ["Programme"]


@pytest.mark.parametrize(
    ("button", "question", "typed"),
    [("Goal", "How many stamps fill a card?", "5"), ("Reward", "Send its name", "Cake")],
)
async def test_whoever_stopped_being_the_owner_changes_nothing_by_an_open_form(
    staffed: Shop, button: str, question: str, typed: str
) -> None:
    await page(staffed, button)
    await staffed.vera.sees_new(question)
    before = rules(staffed)
    await staffed.plants("DELETE FROM team WHERE role = 'owner'")
    await staffed.vera.says(typed)
    await staffed.vera.sees_new("Only the owner can do this.")
    assert rules(staffed) == before
    assert staffed.rows("SELECT * FROM drafts") == []


async def test_a_form_survives_a_restart_is_left_by_cancel_and_by_going_back(staffed: Shop) -> None:
    await page(staffed, "Goal")
    await staffed.vera.sees_new("How many stamps fill a card?")
    await staffed.restarts()
    await staffed.vera.says("8")
    await staffed.vera.sees_new("10 → 8")
    await staffed.vera.taps("Leave it at 10")
    await staffed.vera.sees_new("10 stamps fill a card")
    for leave in ("/cancel", ""):
        await page(staffed, "Reward")
        await staffed.vera.sees_new("Send its name")
        if leave:
            await staffed.vera.says(leave)
            await staffed.vera.sees_new("Left as it was.")
        else:
            await page(staffed)
        staffed.later(seconds=6)
        await staffed.vera.says("Cake")
        await staffed.vera.sees_new("I did not understand that.")
    assert rules(staffed)["rewards"] == [(10, "preset:free-coffee")]
