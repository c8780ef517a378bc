"""One occasion: switching it on, its hour, gift and words, a preview, and how it went."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.knock import Caller, Views
from handlers.owner.refund import leave
from loyalty.calendar import HOLIDAY, holidays_between
from loyalty.expiry import end_of_days
from loyalty.member import LANGUAGES
from loyalty.notices import News, Notice
from loyalty.occasions import Code, Occasion, Setting, next_day, offered, read_words
from loyalty.programme import Stamps
from loyalty.promise import read_title
from loyalty.refusals import Refusal, Why
from screens.notices import Told
from screens.occasions import content_of
from screens.owner.calendar_occasion import (
    GiftAsked,
    Last,
    OccasionAsked,
    OccasionPreview,
    OccasionShown,
    WordsAsked,
    WordsWhich,
)
from storage.drafts import Draft
from storage.session import ms_or_none
from storage.work import Work

WORDS = "occasion-words"
GIFT_TITLE = "occasion-gift"
_FORMS = {WORDS, GIFT_TITLE, "own-day"}
_BEGINS_ANEW = {Setting.ON, Setting.HOUR}  # what was due before is not sent because of it
_A_YEAR = timedelta(days=366)
Names = Mapping[str, str]


async def show(work: Work, caller: Caller) -> Views:
    """An occasion's button."""
    await leave_forms(work, caller)
    return await page(work, caller, caller.argument(0))


async def leave_forms(work: Work, caller: Caller) -> None:
    """Whoever goes back out of a form of the calendar has left it."""
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form in _FORMS:
        await work.drafts.leave(caller.person.id)


async def page(work: Work, caller: Caller, code: str) -> OccasionShown:
    """An occasion as it is now."""
    occasion, names = await read_day(work, caller, code)
    # Of one that is off its owner wants to know when it would be.
    asked = occasion if occasion.on else replace(occasion, begun=None)
    day = next_day(asked, work.now, await work.manners.kept(), caller.zone, await work.calendar.where())
    went = await work.occasions.result(code)
    last = Last(went.at, went.sent, went.total, went.gifts, went.used)
    return OccasionShown(occasion, names, day, last, await counts(work))


async def counts(work: Work) -> str:
    """What a visit is counted in."""
    if await work.programme.points_or_none() is None:
        return "stamps"
    return "points" if await work.programme.stamps_or_none() is None else "both"


async def read_day(work: Work, caller: Caller, code: str) -> tuple[Occasion, Names]:
    """An occasion, and a holiday's names; a button that names none is from an earlier screen, or was never ours."""
    if code in set(Code):
        return await work.calendar.get(code), {}
    if code.startswith(HOLIDAY):
        today = work.now.astimezone(caller.zone).date()
        known = holidays_between(*await work.calendar.where(), today, today + _A_YEAR)
        holiday = next((one for one in known if one.code == code), None)
        if holiday is not None:
            return await work.calendar.get(code), holiday.names
    elif await work.calendar.has(code):
        return await work.calendar.get(code), {}
    raise Refusal(Why.BUTTON_OLD)


# ── what is chosen by a button ────────────────────────────────────────────────────────────────────────────────────────


async def ask(work: Work, caller: Caller) -> Views:
    """A setting's button: the choices."""
    await leave_forms(work, caller)
    occasion, _ = await read_day(work, caller, caller.argument(0))
    setting = _setting(caller)
    if setting is Setting.GIFT and occasion.gives:
        return OccasionAsked(occasion, setting.value, (), await _gifts(work))
    choices = offered(occasion, setting, await work.manners.kept())
    if not choices:
        raise Refusal(Why.BUTTON_OLD)
    return OccasionAsked(occasion, setting.value, choices, counts=await counts(work))


def _setting(caller: Caller) -> Setting:
    if caller.argument(1) not in set(Setting):
        raise Refusal(Why.BUTTON_OLD)
    return Setting(caller.argument(1))


async def _gifts(work: Work) -> tuple[tuple[int, str], ...]:
    """Rewards that can be given: those of the card and those of the catalogue."""
    titles = await work.programme.titles()
    found = {
        stop.reward: titles[stop.reward]
        for programme in await work.programme.all()
        if isinstance(programme, Stamps)
        for stop in programme.milestones
    }
    found |= {reward.id: reward.title for reward in await work.catalogue.all()}
    return tuple(found.items())


async def choose(work: Work, caller: Caller) -> Views:
    """One of the choices. It sets what it says, so that a second tap changes nothing more."""
    occasion, _ = await read_day(work, caller, caller.argument(0))
    setting, value = _setting(caller), caller.number(2)
    if setting is Setting.GIFT:
        await _choose_gift(work, caller, occasion, value)
    elif value not in offered(occasion, setting, await work.manners.kept()):
        raise Refusal(Why.BUTTON_OLD)
    elif value != _value(occasion, setting):
        await work.calendar.set(occasion.code, setting.value, value)
        if setting in _BEGINS_ANEW:
            await work.calendar.begin_from(occasion.code, work.now)
        await _note(work, caller, occasion, setting, value)
    return await page(work, caller, occasion.code)


async def _choose_gift(work: Work, caller: Caller, occasion: Occasion, reward: int) -> None:
    titles: dict[int, str | None] = {0: None, **dict(await _gifts(work))}
    if not occasion.gives or reward not in titles:
        raise Refusal(Why.BUTTON_OLD)
    if titles[reward] != occasion.gift:
        await work.calendar.set(occasion.code, Setting.GIFT.value, titles[reward])
        await _note(work, caller, occasion, Setting.GIFT, reward)


def _value(occasion: Occasion, setting: Setting) -> int:
    return {
        Setting.ON: int(occasion.on),
        Setting.GREETS: int(occasion.greets),
        Setting.HOUR: occasion.hour,
        Setting.ABSENCE: occasion.absence,
        Setting.GIFT_DAYS: occasion.gift_days,
        Setting.TIMES: occasion.times,
    }[setting]


async def _note(work: Work, caller: Caller, occasion: Occasion, setting: Setting, value: int) -> None:
    await work.journal.note(
        caller.person.id, "occasion-set", occasion=occasion.code, setting=setting.value, value=value
    )


# ── what is typed ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_gift(work: Work, caller: Caller) -> Views:
    """[Another gift]: opens the form."""
    occasion, _ = await read_day(work, caller, caller.argument(0))
    if not occasion.gives:
        raise Refusal(Why.BUTTON_OLD)
    await work.drafts.begin(caller.person.id, GIFT_TITLE, {"occasion": occasion.code})
    return GiftAsked(occasion.code)


async def gift_titled(work: Work, caller: Caller) -> Views:
    """The form's answer: what the gift is called."""
    try:
        occasion, _, _ = await _form(work, caller)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    title = read_title(caller.knock.text)
    await work.calendar.set(occasion.code, Setting.GIFT.value, title)
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "occasion-gift", occasion=occasion.code)
    return await page(work, caller, occasion.code)


async def words(work: Work, caller: Caller) -> Views:
    """[Words]: in which language."""
    await leave_forms(work, caller)
    occasion, _ = await read_day(work, caller, caller.argument(0))
    return WordsWhich(occasion, caller.business.languages)


async def ask_words(work: Work, caller: Caller) -> Views:
    """A language: what is said now, and the form for other words."""
    occasion, names = await read_day(work, caller, caller.argument(0))
    language = caller.argument(1)
    if language not in LANGUAGES:
        raise Refusal(Why.BUTTON_OLD)
    await work.drafts.begin(caller.person.id, WORDS, {"occasion": occasion.code, "language": language})
    business = caller.business
    content = content_of(occasion, names, business.name, business.language)
    return WordsAsked(occasion, language, content, business.language, await _example(work))


async def said(work: Work, caller: Caller) -> Views:
    """The form's answer, words or a photo or both: a preview, and the occasion's page. What is not sent stays."""
    try:
        occasion, names, draft = await _form(work, caller)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    piece, language = caller.knock.piece, str(draft.facts["language"])
    if piece is None or (piece.media is not None and piece.media.kind != "photo"):
        raise Refusal(Why.WORDS_EMPTY)
    if piece.text or piece.media is None:
        typed = read_words(piece.text, occasion.code)
        await work.calendar.say(occasion.code, language, typed)
        occasion = replace(occasion, said={caller.person.language: typed})
    if piece.media is not None:
        await work.calendar.set(occasion.code, "picture", piece.media.file)
        occasion = replace(occasion, picture=piece.media.file)
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "occasion-said", occasion=occasion.code, language=language)
    return await _preview(work, caller, occasion, names)


async def picture_off(work: Work, caller: Caller) -> Views:
    """[Without the picture]; tapped again it changes nothing more."""
    occasion, _ = await read_day(work, caller, caller.argument(0))
    await leave_forms(work, caller)
    if occasion.picture is not None:
        await work.calendar.set(occasion.code, "picture", None)
        await work.journal.note(caller.person.id, "occasion-picture-off", occasion=occasion.code)
    return await page(work, caller, occasion.code)


async def ours(work: Work, caller: Caller) -> Views:
    """[Use our words again]; tapped again it changes nothing more."""
    occasion, _ = await read_day(work, caller, caller.argument(0))
    language = caller.argument(1)
    await leave_forms(work, caller)
    if language in occasion.said:
        await work.calendar.say(occasion.code, language, None)
        await work.journal.note(caller.person.id, "occasion-ours", occasion=occasion.code, language=language)
    return await page(work, caller, occasion.code)


async def _form(work: Work, caller: Caller) -> tuple[Occasion, Names, Draft]:
    """What the form is about; whoever is not the owner any more, or whose day was removed, has none."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None or not caller.is_owner:
        raise Refusal(Why.NOT_OWNER)
    return *await read_day(work, caller, str(draft.facts["occasion"])), draft


# ── exactly as members see it ─────────────────────────────────────────────────────────────────────────────────────────


async def look(work: Work, caller: Caller) -> Views:
    """[Preview]."""
    occasion, names = await read_day(work, caller, caller.argument(0))
    return await _preview(work, caller, occasion, names)


async def _preview(work: Work, caller: Caller, occasion: Occasion, names: Names) -> Views:
    business = caller.business
    content = content_of(occasion, names, business.name, business.language)
    name = caller.member.name if caller.member else caller.person.name
    views = [OccasionPreview(content, name, business.language, await _example(work))]
    lapse = end_of_days(work.now, occasion.gift_days, caller.zone)
    gift = [Told(Notice(News.GIFT, {"reward": occasion.gift, "lapse": ms_or_none(lapse)}))] if occasion.gift else []
    return *views, *gift, await page(work, caller, occasion.code)


async def _example(work: Work) -> dict[str, Any]:
    """Facts as somebody near a reward would have them filled in."""
    programme = (await work.programme.all())[0]
    if isinstance(programme, Stamps):
        reward = (await work.programme.titles())[programme.milestones[-1].reward]
        return {"balance": programme.goal - 1, "missing": 1, "reward": reward, "points": 0, "years": 1}
    cheapest = min(await work.catalogue.all(), key=lambda one: one.cost, default=None)
    cost, title = (cheapest.cost, cheapest.title) if cheapest else (100, "")
    return {"balance": cost - cost // 10, "missing": cost // 10, "reward": title, "points": 1, "years": 1}
