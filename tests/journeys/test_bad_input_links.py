"""Links that are broken, old, foreign or somebody else's: each met by its sentence, none telling whose it was."""

from loyalty.refusals import Why
from sandbox.person import Person
from tests.cast import Shop
from tests.journeys.table import Line, each_is_met, says

LONG = "c" + "A" * 64
BROKEN = (
    "c",
    "x",
    "cAAAAAAAAAAAAAAAAAAAAA",  # one short
    "cAAAAAAAAAAAAAAAAAAAAAAA",  # one long
    "сAAAAAAAAAAAAAAAAAAAAAA",  # its first letter is Cyrillic
    "c" + "Ж" * 22,
    LONG,
    "j_",
    "j_" + "x" * 33,
    "t1:2:3",
    "c%41AAAAAAAAAAAAAAAAAAAAA",
    "../../start",
    "'; DROP TABLE members; --",
    "\u202e\u2066",
)
CARD, PASS, INVITATION, OWNERSHIP = (
    "cBAAAAAAAAAAAAAAAAAAAAA",
    "vBAAAAAAAAAAAAAAAAAAAAA",
    "iBAAAAAAAAAAAAAAAAAAAAA",
    "oBAAAAAAAAAAAAAAAAAAAAA",
)


def opens(payload: str, meets: Why | str) -> Line:
    """A link of this bot, opened by the phone."""
    return Line(payload, lambda person: person.opens(f"https://t.me/stampbook_bot?start={payload}"), meets)


async def test_a_broken_payload_says_that_the_link_does_not_work(babel: Shop) -> None:
    for person in (babel.ona, babel.max, babel.vera, babel.tomas):
        await each_is_met(babel, person, [says(f"/start {text}", Why.CODE_UNKNOWN) for text in BROKEN])


async def test_codes_nobody_ever_had_are_met_by_kind(babel: Shop) -> None:
    both = [opens(INVITATION, Why.CODE_UNKNOWN), opens(PASS, Why.CODE_UNKNOWN)]
    await each_is_met(babel, babel.max, [*both, opens(CARD, Why.CARD_UNKNOWN), opens(OWNERSHIP, Why.ALREADY_OWNED)])
    await each_is_met(babel, babel.vera, [*both, opens(CARD, Why.CARD_UNKNOWN)])
    for person in (babel.ona, babel.tomas):
        await each_is_met(babel, person, [both[0], opens(OWNERSHIP, Why.ALREADY_OWNED)])


async def test_an_altered_card_link_opens_nobodys_panel(babel: Shop) -> None:
    token = str(babel.value("SELECT token FROM cards"))
    for place in (1, 11, 22):
        other = "A" if token[place] != "A" else "B"
        altered = token[:place] + other + token[place + 1 :]
        await each_is_met(babel, babel.max, [opens(altered, Why.CARD_UNKNOWN)])
    await each_is_met(babel, babel.max, [opens(token.swapcase().replace("C", "c", 1), Why.CARD_UNKNOWN)])


async def test_the_link_of_a_replaced_card_is_dead_for_staff_and_refers_nobody(babel: Shop) -> None:
    token = await babel.replaces_the_card()
    await each_is_met(babel, babel.max, [opens(token, Why.CARD_UNKNOWN)])
    await babel.tomas.opens(f"https://t.me/stampbook_bot?start={token}")
    await babel.tomas.sees_new("Old Town Café")
    assert babel.value("SELECT source FROM people WHERE telegram = ?", babel.tomas.id) is None


async def test_a_used_and_a_lapsed_invitation_say_which_they_are(babel: Shop) -> None:
    used = str(babel.value("SELECT token FROM invitations"))
    for person in (babel.ona, babel.tomas, babel.vera):
        await each_is_met(babel, person, [opens(used, Why.INVITATION_USED)])
    link = await babel.invitation()
    babel.later(hours=24)
    for person in (babel.ona, babel.tomas):
        await each_is_met(babel, person, [opens(link.rsplit("=", 1)[1], Why.INVITATION_LAPSED)])


async def test_ones_own_card_link_is_ones_own_card_or_a_refusal_at_the_counter(babel: Shop) -> None:
    token = str(babel.value("SELECT token FROM cards"))
    await each_is_met(babel, babel.ona, [opens(token, "Ona\n")])
    assert babel.value("SELECT count(*) FROM members WHERE referred_by IS NOT NULL") == 0


async def test_the_same_link_a_hundred_times_changes_nothing_and_holds_up_nobody(babel: Shop) -> None:
    before = babel.what_counts()
    for _ in range(100):
        babel.town.start(babel.tomas.id, f"https://t.me/stampbook_bot?start={CARD}")
    await babel.max.says("/scan")
    await babel.max.sees_new("•", within=2)
    await babel.settles()
    assert babel.what_counts() == before


async def test_ten_bad_links_in_a_minute_are_ten_answers(babel: Shop) -> None:
    def guessed(number: int) -> Line:
        return opens(f"i{number:022d}", Why.CODE_UNKNOWN)

    await each_is_met(babel, babel.tomas, [guessed(number) for number in range(10)])


async def test_links_pasted_inside_other_words_open_nothing(babel: Shop) -> None:
    token = str(babel.value("SELECT token FROM cards"))
    link = f"https://t.me/stampbook_bot?start={token}"
    wrapped = (f"look {link}", f"{link} !", f"{link}x", f"<{link}>", link.replace("t.me", "t.me.evil.example"))
    before = babel.what_counts()
    for text in wrapped:
        babel.later(seconds=6)
        await _answered(babel.max, text)
    await babel.settles()
    assert babel.what_counts() == before
    assert not [one for one in babel.max.messages if one.text.startswith("Ona\n")]


async def _answered(person: Person, text: str) -> None:
    await person.says(text)
    await person.sees_new("")
