"""The look of the business: colour, icon, logo and name. After each change a sample card shows it at once."""

from handlers import facts
from handlers.knock import Caller, Views
from handlers.owner.refund import leave
from loyalty.ledger import Account
from loyalty.member import LONGEST_NAME, read_name
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from screens.member.card import Card
from screens.owner.brand import ICONS, BrandShown, LogoAsked, RenameAsked
from screens.owner.setup import COLOURS
from storage.work import Work

RENAME = "rename"
LOGO = "logo"
_JOIN = "j_counter"
_NUMBER = "123 456 7890"  # its check digit is wrong, so that it is nobody's
_SOME_POINTS = 120


async def show(work: Work, caller: Caller) -> Views:
    """[Brand]."""
    return await _shown(work)


async def _shown(work: Work) -> BrandShown:
    business = await work.programme.business()
    return BrandShown(await _sample(work), business.logo is not None)


async def _sample(work: Work) -> Card:
    """A card that is nobody's, two thirds full; its code leads to joining."""
    business = await work.programme.business()
    programme = (await work.programme.all())[0]
    some = programme.goal * 2 // 3 if isinstance(programme, Stamps) else _SOME_POINTS
    standing = await facts.stands_in(work, programme, Account(0, some, 0, 0, ()))
    return Card(facts.brand(business), "", standing, _NUMBER, facts.address(business, _JOIN))


async def _changed(work: Work, caller: Caller, what: str) -> BrandShown:
    """Every live card is redrawn, behind every other send."""
    await work.chats.cards_changed()
    await work.journal.note(caller.person.id, "brand-changed", what=what)
    return await _shown(work)


async def colour(work: Work, caller: Caller) -> Views:
    """One of the eight."""
    chosen = COLOURS.get(caller.argument(0))
    if chosen is None:
        raise Refusal(Why.BUTTON_OLD)
    if chosen[1] == caller.business.colour:
        return await _shown(work)
    await work.programme.change(colour=chosen[1])
    return await _changed(work, caller, "colour")


async def icon(work: Work, caller: Caller) -> Views:
    """One of the stamps' drawings."""
    chosen = caller.argument(0)
    if chosen not in ICONS:
        raise Refusal(Why.BUTTON_OLD)
    if chosen == caller.business.icon:
        return await _shown(work)
    await work.programme.change(icon=chosen)
    return await _changed(work, caller, "icon")


# ── the logo ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_logo(work: Work, caller: Caller) -> Views:
    """[Logo]: opens the form that waits for a picture."""
    await work.drafts.begin(caller.person.id, LOGO)
    return LogoAsked()


async def logo(work: Work, caller: Caller) -> Views:
    """Whatever is sent into the form; its pixels were cleaned before this unit, and only a picture has any."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    if caller.knock.picture is None:
        raise Refusal(Why.LOGO_WRONG)
    await work.programme.set_logo(caller.knock.picture)
    await work.drafts.leave(caller.person.id)
    return await _changed(work, caller, "logo")


async def logo_off(work: Work, caller: Caller) -> Views:
    """[Remove the logo]."""
    if caller.business.logo is None:
        return await _shown(work)
    await work.programme.set_logo(None)
    return await _changed(work, caller, "logo")


# ── the name ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def rename(work: Work, caller: Caller) -> Views:
    """[Change the name]: opens the form."""
    await work.drafts.begin(caller.person.id, RENAME)
    return RenameAsked(caller.business.name)


async def renamed(work: Work, caller: Caller) -> Views:
    """The form's answer. Whoever stopped being the owner meanwhile changes nothing."""
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    name = read_name(caller.knock.text)
    if name is None:
        raise Refusal(Why.NAME_EMPTY, most=LONGEST_NAME)
    await work.programme.change(name=name)
    await work.drafts.leave(caller.person.id)
    return await _changed(work, caller, "name")
