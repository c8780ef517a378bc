"""The owner alone: from the ownership link to a redeemed practice coffee, and the form that names the business."""

from loyalty.refusals import Why
from tests.cast import CAFE, Shop, starting


async def test_an_owner_alone_tries_everything_with_a_practice_card(shop: Shop) -> None:
    await shop.opens()
    await shop.vera.taps("Practice card")
    card = await shop.vera.sees(starting("Practice card. Try everything with it; it is in no report."))
    assert card.buttons == ["Open at the counter"]
    for stamps, total in ((3, 3), (3, 6), (3, 9), (1, 0)):
        shop.later(minutes=6)
        await shop.vera.taps("Open at the counter", card.message_id)
        await shop.vera.sees_new("This is your practice card.")
        await shop.vera.taps(f"+{stamps}")
        await shop.vera.sees_new(f"+{stamps} → {total} of 10")
    await shop.vera.taps("Open at the counter", card.message_id)
    await shop.vera.sees_new("One reward waits.")
    await shop.vera.taps("Redeem: Free coffee")
    await shop.vera.sees_new("Free coffee given to Vera")
    await shop.settles()
    assert shop.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]
    assert shop.rows("SELECT * FROM outbox") == []
    assert await shop.audit() == []
    await shop.vera.says("/manage")
    await shop.vera.sees_new("No members yet.")
    await shop.vera.says("/team")
    await shop.vera.sees_new(f"Vera, owner, {CAFE}: 0 stamps, 0 rewards")


async def test_the_practice_card_can_be_scanned_from_its_own_screen(shop: Shop) -> None:
    await shop.opens()
    await shop.vera.taps("Practice card")
    await shop.vera.sees("Practice card.")
    await shop.vera.scans_and_starts(shop.vera)
    await shop.vera.sees_new("This is your practice card.")


async def test_the_owners_real_card_earns_by_a_colleague_only(staffed: Shop) -> None:
    await staffed.vera.says("/card")
    await staffed.vera.taps("Join")
    await staffed.vera.sees_new(starting("Vera"))
    await staffed.vera.scans_and_starts(staffed.vera)
    refused = await staffed.vera.sees_new("This is your own card.")
    assert refused.buttons == ["Practice card"]
    await staffed.stamps(staffed.max, staffed.vera)
    await staffed.vera.sees("+1 stamp · 1 of 10")


async def test_a_new_name_is_on_the_next_card(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    await staffed.vera.sees_new(f"What is your business called? Now it is “{CAFE}”.")
    await staffed.vera.says("  Bell & <Sons>  ")
    await staffed.vera.sees_new(starting("Bell & <Sons>"))
    await staffed.tomas.says("/start")
    await staffed.tomas.sees("Welcome to Bell & <Sons>.")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("Bell & <Sons>: 0 of 10 stamps")


async def test_a_name_without_letters_is_asked_for_again(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    for text in ("…", "🎉🎉", "\u200b", "<>&"):
        await staffed.vera.says(text)
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NAME_EMPTY, most=64))
    await staffed.vera.says("Bell")
    await staffed.vera.sees_new(starting("Bell"))


async def test_cancel_leaves_the_form_and_the_name_as_they_were(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    await staffed.vera.says("/cancel")
    await staffed.vera.sees_new("Left as it was.")
    await staffed.vera.says("Bell")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.UNKNOWN_TEXT))
    await staffed.vera.says("/cancel")
    await staffed.vera.sees_new("There is nothing to leave.")
    assert staffed.value("SELECT name FROM business") == CAFE


async def test_the_forms_own_button_cancels_too(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    await staffed.vera.taps("Cancel")
    await staffed.vera.sees_new("Left as it was.")
    assert staffed.rows("SELECT * FROM drafts") == []


async def test_a_form_is_kept_over_a_restart(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    await staffed.vera.sees_new("What is your business called?")
    await staffed.restarts()
    await staffed.vera.says("Bell")
    await staffed.vera.sees_new(starting("Bell"))


async def test_commands_and_stickers_do_not_become_the_name(staffed: Shop) -> None:
    await staffed.vera.taps("Manage")
    await staffed.vera.taps("Card design")
    await staffed.vera.taps("Change the name")
    await staffed.vera.says("/help")
    await staffed.vera.sees_new("Here is what you can do.")
    await staffed.vera.sends("sticker")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NAME_EMPTY, most=64))
    assert staffed.value("SELECT name FROM business") == CAFE
    await staffed.vera.says("Bell")
    await staffed.vera.sees_new(starting("Bell"))
