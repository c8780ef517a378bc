"""From nothing to a card: the two consents, what brought someone, and what a friend's card shows: nothing."""

from tests.cast import Shop, plain


async def test_two_taps_lead_from_nothing_to_a_card(shop: Shop) -> None:
    await shop.ona.says("/start")
    welcome = await shop.ona.sees("Welcome to Old Town Café")
    assert "name, your language and what you collect" in welcome.text
    await shop.ona.taps("Join")
    card = await shop.ona.sees("10 more stamps")
    assert card.photo is not None
    await shop.settles()
    assert shop.ona.keyboard == [["Card", "Rewards"]]
    assert shop.ona.commands == ["card", "balance", "rewards", "history", "invite", "settings", "privacy", "help"]


async def test_joining_covers_receipts_only(shop: Shop) -> None:
    await shop.joins(shop.ona)
    assert shop.rows("SELECT about, given, language FROM consents ORDER BY id") == [
        {"about": "receipts", "given": 1, "language": "en"},
        {"about": "offers", "given": 0, "language": "en"},
    ]
    await shop.ona.sees("You will hear about your card and rewards only.")


async def test_joining_with_offers_records_that_consent_too(shop: Shop) -> None:
    await shop.joins(shop.ona, "button-join-offers")
    assert shop.rows("SELECT about, given FROM consents ORDER BY id") == [
        {"about": "receipts", "given": 1},
        {"about": "offers", "given": 1},
    ]
    await shop.ona.sees("card, rewards and offers")


async def test_offers_are_switched_and_each_change_is_recorded(shop: Shop) -> None:
    await shop.joins(shop.ona)
    await shop.ona.says("/settings")
    await shop.ona.taps("Send me offers")
    await shop.ona.sees_new("Offers: on")
    await shop.ona.taps("Stop all offers")
    await shop.ona.sees_new("Offers: off")
    given = [row["given"] for row in shop.rows("SELECT given FROM consents WHERE about = 'offers' ORDER BY id")]
    assert given == [0, 1, 0]
    assert shop.value("SELECT offers FROM members") == 0


async def test_joining_twice_shows_the_same_card(shop: Shop) -> None:
    await shop.joins(shop.ona)
    welcome = next(message for message in shop.ona.messages if "Join" in message.buttons)
    await shop.ona.taps("Join", welcome.message_id)
    await shop.ona.sees_new("10 more stamps")
    await shop.ona.taps("Join, with offers", welcome.message_id)
    await shop.ona.sees_new("10 more stamps")
    assert (shop.value("SELECT count(*) FROM members"), shop.value("SELECT count(*) FROM cards")) == (1, 1)


async def test_the_poster_that_brought_someone_is_remembered(shop: Shop) -> None:
    await shop.ona.opens("https://t.me/stampbook_bot?start=j_window")
    await shop.ona.sees("Welcome to Old Town Café")
    await shop.ona.opens("https://t.me/stampbook_bot?start=j_counter")
    await shop.ona.taps("Join")
    await shop.ona.sees("10 more stamps")
    assert shop.value("SELECT source FROM members") == "poster:window"


async def test_a_friends_card_link_invites_and_shows_nothing_of_the_friend(shop: Shop) -> None:
    await shop.joins(shop.ona)
    link = await shop.tomas.scans_and_starts(shop.ona)
    await shop.tomas.sees("A friend invited you.")
    number = shop.value("SELECT number FROM cards")
    seen = "\n".join(message.text for message in shop.tomas.messages if message.from_bot)
    assert "Ona" not in seen
    assert str(number)[:3] not in seen
    await shop.tomas.taps("Join")
    await shop.tomas.sees("10 more stamps")
    ona, tomas = shop.rows("SELECT id, referred_by FROM members ORDER BY id")
    assert (ona["referred_by"], tomas["referred_by"]) == (None, ona["id"])
    assert link is not None


async def test_a_member_who_opens_anothers_card_sees_their_own(shop: Shop) -> None:
    await shop.joins(shop.ona)
    await shop.joins(shop.tomas)
    await shop.tomas.scans_and_starts(shop.ona)
    card = await shop.tomas.sees_new("10 more stamps")
    assert card.text.startswith("Tomas\n")
    assert shop.value("SELECT count(*) FROM members WHERE referred_by IS NOT NULL") == 0


async def test_the_practice_card_refers_nobody(shop: Shop) -> None:
    await shop.opens()
    await shop.vera.says("/manage")
    await shop.vera.taps("Practice card")
    await shop.vera.sees("Practice card.")
    await shop.tomas.scans_and_starts(shop.vera)
    await shop.tomas.taps("Join")
    await shop.tomas.sees("10 more stamps")
    assert shop.value("SELECT referred_by FROM members WHERE practice_of IS NULL") is None


async def test_a_newer_card_message_takes_the_buttons_of_the_older(shop: Shop) -> None:
    first = await shop.joins(shop.ona)
    await shop.ona.says("/card")
    second = await shop.ona.sees_new("10 more stamps")
    await shop.settles()
    assert (first.buttons, second.buttons) == ([], ["Rewards", "Bigger QR", "History", "Invite a friend"])


async def test_the_bigger_code_is_the_same_code(shop: Shop) -> None:
    await shop.joins(shop.ona)
    small = await shop.max.scans(shop.ona)
    await shop.ona.taps("Bigger QR")
    shown = await shop.ona.sees("Card number")
    assert await shop.max.scans(shop.ona) == small
    assert str(shop.value("SELECT number FROM cards")) == shown.text.removeprefix("Card number ").replace(" ", "")


async def test_start_again_shows_the_card_and_counts_nobody_twice(shop: Shop) -> None:
    await shop.joins(shop.ona)
    await shop.ona.says("/start")
    await shop.ona.sees_new("10 more stamps")
    assert shop.value("SELECT count(*) FROM members") == 1


async def test_start_brings_back_the_keyboard_of_someone_who_deleted_the_chat(shop: Shop) -> None:
    await shop.joins(shop.ona)
    shop.ona.phone.keyboard = None
    await shop.ona.says("/start")
    await shop.ona.sees_new("Good to see you")
    assert shop.ona.keyboard == [["Card", "Rewards"]]


async def test_what_is_kept_is_told_before_joining(shop: Shop) -> None:
    await shop.ona.says("/start")
    await shop.ona.taps("What is kept")
    await shop.ona.sees_new(plain("What Old Town Café keeps about you"))
    assert shop.value("SELECT count(*) FROM members") == 0
