"""The catalogue at the owner's desk: rewards made, changed, moved, shown and taken out in chat, and its bad input."""

import io

import pytest
from PIL import Image

from loyalty.catalogue import MOST_COST, MOST_REWARDS, MOST_STOCK
from loyalty.refusals import Fact, Why
from tests.cast import Shop, starting
from tests.salon import panel_of, pays, sells_by_points

CARE, CUT = ("Hair care", 30, None), ("Haircut", 80, 2000)
SUCH = "31.12.2026"


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon with two rewards, whose owner looks at her list."""
    await sells_by_points(staffed, rewards=(CARE, CUT))
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await opens_list(staffed)
    return staffed


async def opens_list(shop: Shop) -> None:
    await shop.vera.says("/manage")
    await shop.vera.taps("Rewards", (await shop.vera.sees_new("start=j_")).message_id)
    await shop.vera.sees_new("What points buy")


async def asks(shop: Shop, field: str, reward: str = "Hair care") -> None:
    """Vera opens a reward's page and one of its fields."""
    await opens_list(shop)
    await shop.vera.taps(reward)
    await shop.vera.sees_new(starting(reward))
    await shop.vera.taps(field)


def item(shop: Shop, title: str = "Hair care") -> dict[str, object]:
    return shop.rows("SELECT title, cost, price, stock, ends_at, picture, gone FROM rewards WHERE title = ?", title)[0]


async def test_a_reward_needs_a_name_and_a_cost_and_guests_have_it(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "150")
    await salon.vera.taps("New reward")
    await salon.vera.sees_new("What can guests have?")
    await salon.vera.says("Hand <b>cream</b>")
    await salon.vera.sees_new("How many points does “Hand <b>cream</b>” cost?")
    await salon.restarts()
    await salon.vera.says("1.00")
    await salon.vera.sees_new(salon.no(salon.vera, Why.COST_WRONG, most=MOST_COST))
    await salon.vera.says("100")
    page = await salon.vera.sees_new("Guests can have it from now on.")
    assert page.text.startswith("Hand <b>cream</b>\nCosts 100 points\n")
    assert salon.rows("SELECT * FROM drafts") == []
    assert salon.value("SELECT count(*) FROM journal WHERE act = 'catalogue-added'") == 1
    await salon.ona.says("/rewards")
    await salon.ona.sees_new("• Hand <b>cream</b> · 100 points")
    await salon.ona.sees("Ona\nEnough for every reward there is")


async def test_everything_of_a_reward_can_be_changed_and_taken_back(salon: Shop) -> None:
    for field, typed, shown in (
        ("Name", "Hair care", "Hair care\n"),
        ("Cost", "1 000", "Costs 1,000 points"),
        ("Value", "12,50", "Worth €12.50"),
        ("How many", "2", "2 left"),
        ("Last day", "31.12", "Until the end of December 31, 2026"),
    ):
        await asks(salon, field)
        await salon.vera.says(typed)
        await salon.vera.sees_new(shown)
    kept = item(salon)
    assert (kept["cost"], kept["price"], kept["stock"]) == (1000, 1250, 2)
    assert kept["ends_at"] == 1798754400000, "the midnight after New Year's Eve in Vilnius"
    for field, none, shown in (
        ("Value", "No value", "No value given"),
        ("How many", "No limit", "As many as guests want"),
        ("Last day", "No last day", "No last day"),
    ):
        await asks(salon, field)
        await salon.vera.taps(none)
        await salon.vera.sees_new(shown)
    assert [item(salon)[one] for one in ("price", "stock", "ends_at")] == [None, None, None]
    assert salon.value("SELECT count(*) FROM journal WHERE act = 'catalogue-changed'") == 8


async def test_a_price_that_could_be_either_is_asked_for(salon: Shop) -> None:
    await asks(salon, "Value")
    await salon.vera.says("1.000")
    unsure = await salon.vera.sees_new("This can be read in two ways")
    assert unsure.buttons == ["€1,000.00", "€1.00", "Back"]
    assert item(salon)["price"] is None
    await salon.vera.taps("€1.00")
    await salon.vera.sees_new("Worth €1.00")
    assert item(salon)["price"] == 100


BAD: dict[str, list[tuple[str, Why, dict[str, Fact]]]] = {
    "Name": [
        ("...", Why.TITLE_WRONG, {"most": 40}),
        ("\u200b", Why.TITLE_WRONG, {"most": 40}),
        ("x" * 41, Why.TITLE_WRONG, {"most": 40}),
        ("preset:free-coffee", Why.TITLE_WRONG, {"most": 40}),
    ],
    "Cost": [
        (typed, Why.COST_WRONG, {"most": MOST_COST})
        for typed in ("0", "free", "-5", "1e9", "1000000000", "12,5", "5️⃣", "NaN")
    ],
    "Value": [
        ("-5", Why.AMOUNT_ZERO, {}),
        ("0", Why.AMOUNT_ZERO, {}),
        ("cheap", Why.AMOUNT_FORM, {}),
        ("1e9", Why.AMOUNT_FORM, {}),
        ("10001", Why.AMOUNT_MOST, {"bill": 1_000_000}),
        ("9" * 24, Why.AMOUNT_MOST, {"bill": 1_000_000}),
    ],
    "How many": [(typed, Why.STOCK_WRONG, {"most": MOST_STOCK}) for typed in ("-1", "100001", "a few", "2,5")],
    "Last day": [
        ("20.11.2026", Why.DAY_OVER, {"such": SUCH}),
        ("31.02.2027", Why.DAY_WRONG, {"such": SUCH}),
        ("tomorrow", Why.DAY_WRONG, {"such": SUCH}),
        ("31.12.9999", Why.DAY_WRONG, {"such": SUCH}),
    ],
}


@pytest.mark.parametrize("field", BAD)
async def test_what_cannot_be_is_refused_with_an_example_and_asked_again(salon: Shop, field: str) -> None:
    await asks(salon, field)
    await salon.vera.sees_new("“Hair care”")
    before = salon.rows("SELECT * FROM rewards")
    for typed, why, facts in BAD[field]:
        await salon.vera.says(typed)
        refused = await salon.vera.sees_new(salon.no(salon.vera, why, **facts))
        assert refused.buttons == ["Cancel"], typed
        assert salon.rows("SELECT * FROM rewards") == before, typed
    assert salon.value("SELECT form FROM drafts") == "item"
    await salon.vera.says("/cancel")
    await salon.vera.sees_new("Left as it was.")
    assert salon.rows("SELECT * FROM drafts") == []


async def test_a_picture_is_made_safe_shown_as_members_see_it_and_removed(salon: Shop) -> None:
    await asks(salon, "Picture")
    await salon.vera.sees_new("Send a picture of “Hair care”")
    await salon.vera.sends_photo(png(2000, 1000))
    await salon.vera.sees_new("Has a picture")
    kept = Image.open(io.BytesIO(item(salon)["picture"]))  # type: ignore[arg-type]  # a row's values are anything
    assert (kept.format, max(kept.size) <= 1024) == ("JPEG", True)
    await salon.vera.taps("As guests see it")
    shown = await salon.vera.sees_new("Hair care\n30 points")
    assert shown.photo
    assert shown.buttons == ["Back"]
    await salon.vera.taps("Back", shown.message_id)
    await asks(salon, "Picture")
    await salon.vera.taps("No picture")
    await salon.vera.sees_new("No picture yet")
    assert item(salon)["picture"] is None


async def test_a_picture_as_a_file_is_taken_and_whatever_is_none_is_asked_for_again(salon: Shop) -> None:
    await asks(salon, "Picture")
    again = "I cannot open this. Send one normal photo or a PNG of “Hair care”."
    for content, name, mime in (
        (b"%PDF-1.7", "care.pdf", "application/pdf"),
        (b"%PDF-1.7", "care.png", "image/png"),
        (png(9000, 9000), "bomb.png", "image/png"),
    ):
        await salon.vera.sends_document(content, name, mime)
        await salon.vera.sees_new(again)
        assert item(salon)["picture"] is None, name
    for kind in ("sticker", "voice"):
        await salon.vera.sends(kind)
        await salon.vera.sees_new(again)
    await salon.vera.says("no idea")
    await salon.vera.sees_new(again)
    await salon.vera.sends_document(png(40, 40), "care.png", "image/png")
    await salon.vera.sees_new("Has a picture")
    assert item(salon)["picture"] is not None


async def test_the_order_is_the_owners(salon: Shop) -> None:
    await salon.vera.taps("Hair care")
    page = await salon.vera.sees_new("Costs 30 points")
    down = next(str(one["callback_data"]) for row in page.inline or [] for one in row if one["text"] == "Down")
    for _ in range(2):
        await salon.vera.taps_data(page.message_id, down)
        await salon.settles()
    assert [row["title"] for row in salon.rows("SELECT title FROM rewards WHERE cost > 0 ORDER BY position")] == [
        "Haircut",
        "Hair care",
    ]
    await opens_list(salon)
    assert "• Haircut: 80 points\n• Hair care: 30 points" in salon.vera.last.text


async def test_a_reward_taken_out_is_offered_no_more_and_its_codes_die(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "50")
    await salon.ona.says("/rewards")
    await salon.ona.taps("Use: Hair care · 30")
    await salon.ona.sees_new("Show this at the counter")
    await salon.settles()
    await opens_list(salon)
    await salon.vera.taps("Hair care")
    await salon.vera.taps("Take out")
    await salon.vera.sees_new("Take “Hair care” out?")
    assert item(salon)["gone"] == 0
    await salon.vera.taps("Yes, take it out")
    listed = await salon.vera.sees_new("What points buy")
    assert "Hair care" not in listed.text
    assert ("A printed poster still names" in listed.text, listed.buttons[0]) == (True, "Poster")
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.sees_new(salon.no(salon.max, Why.PASS_LAPSED))
    assert salon.value("SELECT count(*) FROM entries WHERE kind = 'redemption'") == 0
    assert await salon.audit() == []


async def test_the_preview_is_what_a_member_reads(salon: Shop) -> None:
    await salon.vera.taps("As guests see it")
    preview = await salon.vera.sees_new("A guest with 30 points sees this:")
    await pays(salon, salon.max, salon.ona, "30")
    await salon.ona.says("/rewards")
    theirs = await salon.ona.sees_new("You have 30 points.")
    assert preview.text.split("\n\n", 1)[1] == theirs.text


async def test_thirty_rewards_are_the_most(salon: Shop) -> None:
    for number in range(MOST_REWARDS - 2):
        await salon.plants("INSERT INTO rewards (title, cost, position) VALUES (?, 9, 9)", f"Tea {number}")
    await opens_list(salon)
    assert "New reward" not in salon.vera.last.buttons
    assert "To add another, take one out." in salon.vera.last.text
    await salon.vera.taps_data(salon.vera.last.message_id, "item-new")
    await salon.vera.sees_new(salon.no(salon.vera, Why.CATALOGUE_FULL, most=MOST_REWARDS))


@pytest.mark.parametrize("field", ["Cost", "Picture"])
async def test_whoever_is_not_the_owner_any_more_changes_nothing(salon: Shop, field: str) -> None:
    await asks(salon, field)
    await salon.vera.sees_new("“Hair care”")
    await salon.plants("UPDATE team SET role = 'staff' WHERE role = 'owner'")
    if field == "Cost":
        await salon.vera.says("1")
    else:
        await salon.vera.sends_photo(png(40, 40))
    await salon.vera.sees_new("Only the owner can do this.")
    assert (item(salon)["cost"], item(salon)["picture"]) == (30, None)
    assert salon.rows("SELECT * FROM drafts") == []


async def test_a_form_about_a_reward_that_is_gone_is_left(salon: Shop) -> None:
    await asks(salon, "Cost")
    await salon.vera.sees_new("“Hair care”")
    await salon.plants("UPDATE rewards SET gone = 1 WHERE title = 'Hair care'")
    await salon.vera.says("5")
    await salon.vera.sees_new(salon.no(salon.vera, Why.BUTTON_OLD))
    assert (item(salon)["cost"], salon.rows("SELECT * FROM drafts")) == (30, [])


@pytest.mark.parametrize(
    "data",
    ["item:99", "item-set:1:gone", "item-clear:1:cost", "item-move:2:99", "item-price:2:0", "item-set:2", "item"],
)
async def test_a_forged_button_does_nothing(salon: Shop, data: str) -> None:
    before = salon.rows("SELECT * FROM rewards")
    await salon.vera.taps_data(salon.vera.last.message_id, data)
    await salon.vera.sees_new(salon.no(salon.vera, Why.BUTTON_OLD))
    assert salon.rows("SELECT * FROM rewards") == before


async def test_an_open_form_does_not_swallow_a_card(salon: Shop) -> None:
    await asks(salon, "Cost")
    await panel_of(salon, salon.vera, salon.ona)


def png(width: int, height: int) -> bytes:
    """A plain picture."""
    with io.BytesIO() as out:
        Image.new("RGB", (width, height), "teal").save(out, "PNG")
        return out.getvalue()
