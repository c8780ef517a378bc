"""Whatever no other door took: a short answer with a way on, never silence."""

import difflib

from handlers.knock import Act, Caller, Views
from handlers.member import earlier, profile
from handlers.once import goes_on_pasting
from handlers.owner import (
    adjustment,
    brand,
    broadcast,
    broadcast_draft,
    calendar,
    calendar_occasion,
    catalogue,
    disputes,
    exchange,
    goal,
    item,
    parts,
    places,
    points,
    promise,
    refund,
    setup,
    table,
)
from handlers.pictures import takes_pictures
from handlers.staff import amount, aside, bills, notes, paper, scan
from loyalty.codes import read_number
from loyalty.money import read_amount
from loyalty.refusals import Refusal, Why
from screens.keyboard import GUEST_COMMANDS, commands_of
from screens.screen import Nothing
from storage.work import Work

# Who reads what is typed into which form.
_FORMS: dict[str, Act] = {
    brand.RENAME: brand.renamed,
    brand.LOGO: brand.logo,
    broadcast_draft.BROADCAST: broadcast.message,
    places.PLACE_NAME: places.named,
    setup.SETUP: setup.typed,
    refund.REFUND_REASON: refund.reason,
    parts.PART_FORM: parts.typed,
    parts.PART_REASON: parts.reason,
    disputes.EXPLAIN: disputes.explained,
    adjustment.ADJUST: adjustment.adjusted,
    bills.AMOUNT: amount.typed,
    promise.GOAL: goal.typed,
    promise.PLACE: promise.placed,
    promise.TITLE: promise.titled,
    catalogue.ITEM: item.typed,
    catalogue.ITEM_PICTURE: item.picture,
    points.RATE: points.typed_rate,
    points.MOST: points.typed_most,
    points.STAMPS: points.typed_stamps,
    table.IMPORT: exchange.typed,
    earlier.EARLIER: earlier.shared,
    calendar.OWN_DAY: calendar.added,
    calendar_occasion.WORDS: calendar_occasion.said,
    calendar_occasion.GIFT_TITLE: calendar_occasion.gift_titled,
    profile.NAME: profile.named,
    profile.BIRTHDAY: profile.born,
    profile.PHONE: profile.called,
    aside.NOTE: notes.written,
    aside.GUEST_BIRTHDAY: notes.born,
    aside.PAPER: paper.typed,
}
# Who takes what is sent as a picture into which form.
_PICTURES: dict[str, Act] = {
    setup.SETUP: setup.logo,
    brand.LOGO: brand.logo,
    catalogue.ITEM_PICTURE: item.picture,
    broadcast_draft.BROADCAST: broadcast.message,
    calendar_occasion.WORDS: calendar_occasion.said,
}
_IN_NO_MENU = ("cancel", "language")
_ALIKE = 0.4  # of difflib's likeness; below it a word is no slip of a command


async def text(work: Work, caller: Caller) -> Views:
    """Typed words: the answer to the form one is in, or not understood."""
    answer = await _into_form(work, caller)
    if answer is None:
        raise Refusal(Why.CARD_FIRST if await _is_nobodys_bill(work, caller) else Why.UNKNOWN_TEXT)
    return answer


async def _is_nobodys_bill(work: Work, caller: Caller) -> bool:
    """True when staff type what reads as a sum, and no guest's card is open for it."""
    if caller.post is None or await work.programme.points_or_none() is None:
        return False
    try:
        return bool(read_amount(caller.knock.text, caller.business.currency))
    except Refusal:
        return False


async def _into_form(work: Work, caller: Caller) -> Views | None:
    """What the form one is in says to this; None outside of any form."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None or draft.form not in _FORMS:
        return None
    if draft.form != broadcast_draft.BROADCAST and await goes_on_pasting(work, caller):
        return Nothing()  # a message to many says itself what is too long for it
    return await _FORMS[draft.form](work, caller)


async def number(work: Work, caller: Caller) -> Views:
    """Digits: a card's number when staff type them and they check out, else whatever the form one is in makes of them.

    Staff at the counter come first: a form somebody forgot to leave must not swallow a guest's card.
    """
    card = caller.post is not None and read_number(caller.knock.text) is not None
    answer = None if card else await _into_form(work, caller)
    if answer is not None:
        return answer
    caller.staff()
    return await scan.number(work, caller)


async def photo(work: Work, caller: Caller) -> Views:
    """A picture or a file: what the form one is in waits for, else a code that was read before this unit."""
    if caller.knock.table is not None:
        return await exchange.received(work, caller)
    if not caller.knock.for_form:
        caller.staff()
        return await scan.photo(work, caller)
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and takes_pictures(draft):
        return await _PICTURES[draft.form](work, caller)
    try:
        return await other(work, caller)
    except Refusal as refusal:
        raise Refusal(refusal.code, **refusal.facts, picture=True) from refusal


async def command(work: Work, caller: Caller) -> Views:
    """An unknown command: the nearest one of those this person can use."""
    word = caller.knock.text.removeprefix("/").split("@")[0].split(" ")[0].lower()[:32]
    theirs = (*GUEST_COMMANDS, *commands_of(caller.role, member=True), *_IN_NO_MENU)  # a guest may become a member
    nearest = difflib.get_close_matches(word, theirs, n=1, cutoff=_ALIKE)
    raise Refusal(Why.UNKNOWN_COMMAND, nearest=nearest[0] if nearest else "help")


async def button(work: Work, caller: Caller) -> Views:
    """A button no screen of ours has any more."""
    raise Refusal(Why.BUTTON_OLD)


async def other(work: Work, caller: Caller) -> Views:
    """A sticker, a voice message, somebody's number: the form one is in says what it waits for."""
    answer = await _into_form(work, caller)
    if answer is None:
        raise Refusal(Why.UNKNOWN_KIND)
    return answer


async def edited(work: Work, caller: Caller) -> Views:
    """A changed message is not read again."""
    raise Refusal(Why.EDITED)


async def group(work: Work, caller: Caller) -> Views:
    """A command in a group."""
    raise Refusal(Why.GROUP)


async def reach(work: Work, caller: Caller) -> Views:
    """Someone blocked the bot or let it in again: noted, nothing to show."""
    await work.people.reach(caller.knock.telegram, reachable=not caller.knock.blocked)
    if caller.knock.blocked:
        await work.recipients.left(caller.knock.telegram)
    return Nothing()


async def silence(work: Work, caller: Caller) -> Views:
    """Talk in a group, a pinned message: nothing was asked of the bot."""
    return Nothing()
