"""/invite: a link and a code to share, and thanks for both once the friend has really come."""

from urllib.parse import parse_qs, urlsplit

from sandbox.person import Person
from tests.cast import Shop, data_of, link_in

_THOUSAND = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"


async def link_of(person: Person) -> str:
    """Somebody's own referral link."""
    await person.says("/invite")
    return link_in(await person.sees_new("?start=r"))


async def comes(shop: Shop, friend: Person, link: str) -> None:
    """A friend opens the link and joins."""
    await friend.opens(link)
    await friend.sees_new("A friend invited you.")
    await friend.taps("Join")
    await friend.sees_new("10 more stamps")
    await shop.settles()


def thanks(shop: Shop) -> list[str]:
    """The keys of the thanks that stand."""
    stands = "NOT EXISTS (SELECT 1 FROM entries WHERE reverses = e.id)"
    rows = shop.rows(f"SELECT key FROM entries e WHERE reason = 'referral' AND {stands} ORDER BY id")
    return [row["key"] for row in rows]


async def test_the_picture_the_text_and_the_button_carry_one_link(staffed: Shop) -> None:
    link = await link_of(staffed.ona)
    assert await staffed.tomas.scans(staffed.ona) == link
    shared = (await staffed.ona.taps("Share the link")).url
    assert shared is not None
    told = parse_qs(urlsplit(shared).query)
    assert (told["url"], "+" in urlsplit(shared).query) == ([link], False)
    assert await link_of(staffed.ona) == link


async def test_both_are_thanked_after_the_friends_first_visit_and_only_then(staffed: Shop) -> None:
    await comes(staffed, staffed.tomas, await link_of(staffed.ona))
    assert thanks(staffed) == []
    await staffed.stamps(staffed.max, staffed.tomas, 2)
    await staffed.tomas.sees("You came at a friend’s invitation. How nice! +1 stamp · 3 of 10")
    told = await staffed.ona.sees("The friend you invited has just been here for the first time. Thank you! +1 stamp")
    assert "Tomas" not in told.text
    await staffed.stamps(staffed.max, staffed.tomas)
    assert thanks(staffed) == ["referral:2:friend", "referral:2:inviter"]
    assert [row["balance"] for row in staffed.rows("SELECT balance FROM accounts ORDER BY member")] == [1, 4]
    assert await staffed.audit() == []


async def test_the_thanks_are_no_visit_of_the_inviter(staffed: Shop) -> None:
    await comes(staffed, staffed.tomas, await link_of(staffed.ona))
    await staffed.stamps(staffed.max, staffed.tomas)
    await staffed.max.says("/undo")
    await staffed.max.sees_new("Your last entry: Tomas +1.")
    await staffed.shows_card(staffed.ona)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 2 of 10")


async def test_a_first_visit_taken_back_takes_the_thanks_back_until_it_is_real(staffed: Shop) -> None:
    await comes(staffed, staffed.tomas, await link_of(staffed.ona))
    await staffed.stamps(staffed.max, staffed.tomas)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back. Tomas has 0 of 10 now.")
    assert thanks(staffed) == []
    await staffed.ona.sees("1 stamp")
    await staffed.stamps(staffed.max, staffed.tomas)
    given = ["referral:2:friend:2", "referral:2:inviter:2"]
    assert thanks(staffed) == given
    await staffed.stamps(staffed.max, staffed.tomas)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back. Tomas has 2 of 10 now.")
    assert thanks(staffed) == given, "a later visit taken back leaves them"
    assert await staffed.audit() == []


async def test_ones_own_link_and_a_members_link_lead_to_ones_own_card(staffed: Shop) -> None:
    link = await link_of(staffed.ona)
    await staffed.joins(staffed.tomas)
    for person in (staffed.ona, staffed.tomas):
        await person.opens(link)
        card = await person.sees_new("10 more stamps")
        assert card.text.startswith(f"{person.name}\n")
    await staffed.stamps(staffed.max, staffed.tomas)
    assert staffed.rows("SELECT referred_by FROM members WHERE referred_by IS NOT NULL") == []
    assert thanks(staffed) == []


async def test_joins_without_a_visit_are_worth_nothing_and_a_month_has_its_measure(staffed: Shop) -> None:
    now = int(staffed.town.clock.now().timestamp() * 1000)
    await staffed.plants(
        f"{_THOUSAND} INSERT INTO members (id, name, joined_at, referred_by) SELECT 100 + i, '', 0, 1 FROM n"
    )
    await staffed.plants("INSERT INTO accounts (id, member, programme) VALUES (50, 1, 1)")
    await staffed.plants(
        f"""
        {_THOUSAND} INSERT INTO entries (account, kind, units, key, reason, at, facts)
        SELECT 50, 'accrual', 0, 'referral:' || (100 + i) || ':inviter', 'referral', ?, '{{}}' FROM n WHERE i <= 10
        """,
        now,
    )
    assert staffed.rows("SELECT balance FROM accounts WHERE balance <> 0") == []
    await comes(staffed, staffed.tomas, await link_of(staffed.ona))
    await staffed.stamps(staffed.max, staffed.tomas)
    await staffed.tomas.sees("You came at a friend’s invitation.")
    assert [key for key in thanks(staffed) if key.startswith("referral:1101:")] == ["referral:1101:friend"]


async def test_an_unknown_word_welcomes_all_the_same(staffed: Shop) -> None:
    await staffed.tomas.opens("https://t.me/stampbook_bot?start=rAAAAAAAAAA")
    welcome = await staffed.tomas.sees_new("Welcome to Old Town Café")
    assert "invited" not in welcome.text
    await staffed.max.opens("https://t.me/stampbook_bot?start=rAAAAAAAA")
    await staffed.max.sees_new("This link does not work.")


async def test_the_card_has_a_way_to_invite(staffed: Shop) -> None:
    card = await staffed.shows_card(staffed.ona)
    assert data_of(card, "Invite a friend") == "+referral"
