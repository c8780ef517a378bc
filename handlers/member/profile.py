"""What a member sets about themself: name, birthday, phone; and a new card for a lost one."""

import re

from handlers.knock import Caller, Views, nonce
from handlers.member.claiming import claim, tell_issued
from handlers.member.joining import give_fresh_card
from loyalty.birthday import read_birthday
from loyalty.codes import show_number
from loyalty.member import LONGEST_NAME, read_name
from loyalty.refusals import Refusal, Why
from screens.member.earlier import CameOver
from screens.member.joining import Keyboard
from screens.member.profile import BirthdayAsked, NameAsked, NewCard, NewCardAsked, PhoneAsked
from screens.member.settings import Agreed, Own, Settings
from storage.work import Work

NAME, BIRTHDAY, PHONE = "name", "birthday", "phone"
_REPLACING = "replacing"
_PHONE = re.compile(r"\+?(\d{6,15})")  # ITU-T E.164 allows fifteen digits


async def own(work: Work, caller: Caller) -> Settings:
    """The settings of whoever looks; a guest has only a language."""
    if caller.member is None:
        return Settings(None)
    member = await work.members.get(caller.member.id)
    profile = await work.profiles.of(member.id)
    agreed = None
    if member.offers:
        muted, manners = await work.manners.muted(member.id), await work.manners.kept()
        agreed = Agreed(await work.manners.agreed_at(member.id) or member.joined_at, muted, manners)
    return Settings(Own(member.name, agreed, profile.birthday, profile.phone))


# ── name ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def name(work: Work, caller: Caller) -> Views:
    """[Name]: opens the form."""
    await work.drafts.begin(caller.person.id, NAME)
    return NameAsked(caller.membership().name)


async def named(work: Work, caller: Caller) -> Views:
    """The form's answer: what staff call them, and what the card shows, from now on."""
    called = read_name(caller.knock.text)
    if called is None:
        raise Refusal(Why.CALLED_EMPTY, most=LONGEST_NAME)
    await work.profiles.rename(caller.membership().id, called)
    return await _kept(work, caller)


# ── birthday ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def birthday(work: Work, caller: Caller) -> Views:
    """[Birthday]: opens the form, while none is kept."""
    if (await work.profiles.of(caller.membership().id)).birthday:
        raise Refusal(Why.BIRTHDAY_KEPT)
    await work.drafts.begin(caller.person.id, BIRTHDAY)
    return BirthdayAsked()


async def born(work: Work, caller: Caller) -> Views:
    """The form's answer. It is kept once, so that nobody has a birthday every week."""
    read = read_birthday(caller.knock.text, work.now.astimezone(caller.zone).date())
    if read is None:
        raise Refusal(Why.BIRTHDAY_WRONG)
    if not await work.profiles.set_birthday(caller.membership().id, read):
        raise Refusal(Why.BIRTHDAY_KEPT)
    return await _kept(work, caller)


# ── phone ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def phone(work: Work, caller: Caller) -> Views:
    """[Phone]: opens the form, with a key that shares one's own number."""
    await work.drafts.begin(caller.person.id, PHONE)
    return PhoneAsked(caller.role)


async def called(work: Work, caller: Caller) -> Views:
    """The form's answer: a contact of the sender's own. Anything typed or sent instead could be anybody's number."""
    kept = own_phone(caller)
    if not await work.profiles.set_phone(caller.membership().id, kept):
        raise Refusal(Why.PHONE_TAKEN)
    await work.journal.note(caller.person.id, "phone-set")
    claimed = await claim(work, caller.membership(), caller.knock.telegram, kept, caller.zone)
    settings = await _kept(work, caller)
    shown = Keyboard("phone-kept", caller.role, member=True, phone=kept)
    if claimed is None:
        return shown, settings
    await tell_issued(work, caller.membership(), claimed.came)
    return shown, CameOver(claimed.came), settings


def own_phone(caller: Caller) -> str:
    """The sender's own number out of a shared contact, `+` and digits; refused when it may be anybody's."""
    contact = caller.knock.contact
    if contact is None:
        raise Refusal(Why.CONTACT_TYPED)
    number = _PHONE.fullmatch(re.sub(r"[\s()-]", "", contact.phone))
    if contact.owner != caller.knock.telegram or number is None:
        raise Refusal(Why.CONTACT_NOT_YOURS)
    return f"+{number[1]}"


async def _kept(work: Work, caller: Caller) -> Settings:
    await work.drafts.leave(caller.person.id)
    await work.chats.card_changed(caller.person.id)
    return await own(work, caller)


# ── a new card ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def new_card(work: Work, caller: Caller) -> Views:
    """[New card]: asked once, on a screen with a one-time number."""
    number = nonce()
    await work.taps.make(number, caller.person.id, {_REPLACING: caller.membership().number})
    return NewCardAsked(number)


async def new_card_surely(work: Work, caller: Caller) -> Views:
    """[Yes, replace it]: the old code and number are dead at once, and the live card shows the new ones."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None or _REPLACING not in tap.facts:
        raise Refusal(Why.BUTTON_OLD)
    member = caller.membership()
    if tap.answer is None:
        await give_fresh_card(work, member.id)
        await work.chats.card_changed(caller.person.id)
        await work.journal.note(caller.person.id, "card-replaced")
        await work.taps.spend(tap.nonce, caller.knock.data, {"entry": None})
    return NewCard(show_number((await work.members.get(member.id)).number))
