"""Occasions on the clock: at the owner's hour those who are met are written down, greeted, and promised their gifts.

All of one occasion in one zone is one unit under a claim of its local day there, so that a job that runs late, twice or
on two workers changes nothing more. Gifts are then handed out a few at a time. A greeting whose day is over is not sent
any more.
"""

from dataclasses import replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from handlers.facts import tell
from handlers.jobs.expiry import CLOCK
from handlers.jobs.job import Task
from loyalty.accrual import Act
from loyalty.broadcasts import Content
from loyalty.calendar import holidays_between
from loyalty.catalogue import next_reward
from loyalty.expiry import end_of_days, start_of
from loyalty.ledger import Entry, Kind
from loyalty.notices import News, Notice
from loyalty.occasions import (
    GIFT,
    NEAR_AFTER,
    WAITING_STAGES,
    Code,
    Occasion,
    anniversaries_on,
    begins,
    birthdays_on,
    can_speak,
    days_ago,
    falls_on,
    good_until,
)
from loyalty.programme import Points, Stamps
from loyalty.segments import NEAR_SHARE, near_points
from screens.occasions import content_of
from storage.gifts import GiftDue
from storage.greeted import Run
from storage.occasions import Span
from storage.session import ms
from storage.work import Work
from storage.zones import Among

_AT_ONCE = 40  # gifts a unit: each takes a dozen statements, and the counter waits meanwhile


async def begin(work: Work, after: int, most: int) -> list[Task]:
    """Occasions whose hour has come. What they say is worded here, so that no unit waits for five languages."""
    if after:
        return []
    said = [(one, zone, await _content(work, one, zone)) for one, zone in await _due(work)]
    return [
        Task(place, partial(_begin, code=one.code, zone=zone, content=text))
        for place, (one, zone, text) in enumerate(said, 1)
    ]


async def _due(work: Work) -> list[tuple[Occasion, ZoneInfo]]:
    """What begins now, in the business's zone and in each other one a place has: an hour comes in each by itself."""
    switched = await work.calendar.on()
    if not switched:
        return []
    manners, where = await work.manners.kept(), await work.calendar.where()
    found = []
    begun = {zone: await work.zones.begun(zone) for zone in await work.zones.elsewhere()}
    elsewhere = [
        (ZoneInfo(zone), [replace(one, begun=days.get(one.code)) for one in switched]) for zone, days in begun.items()
    ]
    for zone, occasions in [(await _home(work), switched), *elsewhere]:
        today = work.now.astimezone(zone).date()
        due = [one for one in occasions if begins(one, work.now, manners, zone) and falls_on(one, today, *where)]
        found += [(one, zone) for one in due]
    return found


async def _home(work: Work) -> ZoneInfo:
    return ZoneInfo((await work.programme.business()).timezone)


async def _content(work: Work, occasion: Occasion, zone: ZoneInfo) -> Content:
    business = await work.programme.business()
    today = work.now.astimezone(zone).date()
    where = await work.calendar.where()
    names = next((one.names for one in holidays_between(*where, today, today) if one.code == occasion.code), {})
    return content_of(occasion, names, business.name, business.language)


async def _begin(work: Work, code: str, zone: ZoneInfo, content: Content) -> None:
    occasion = next((one for one, where in await _due(work) if (one.code, where) == (code, zone)), None)
    home = await _home(work)
    today = work.now.astimezone(zone).date()
    if occasion is None or not await _claim(work, code, today, None if zone == home else zone):
        return
    among = Among(zone.key, home.key, today) if await work.zones.elsewhere() else None
    run = Run(code, occasion.run(today), occasion.topic, (await work.programme.all())[0].id, among)
    await _meet(work, occasion, run, today, zone)
    if occasion.greets and can_speak(work.now, await work.manners.kept(), zone):
        until = good_until(occasion, today, zone)
        await work.occasions.greet(run, content, until, everyone=occasion.of_a_day)
    lapse = end_of_days(work.now, occasion.gift_days, home)
    if occasion.gift and lapse:
        await work.gifts.promise(run, occasion.gift, lapse, everyone=occasion.of_a_day)


async def _claim(work: Work, code: str, today: date, elsewhere: ZoneInfo | None) -> bool:
    if elsewhere is None:
        return await work.calendar.begin(code, today)
    return await work.zones.begin(code, elsewhere.key, today)


# ── whom an occasion meets ────────────────────────────────────────────────────────────────────────────────────────────


async def _meet(work: Work, occasion: Occasion, run: Run, today: date, zone: ZoneInfo) -> None:
    """Write down whom it meets; a holiday or an own day is everybody's, and nobody is written down for it."""
    match occasion.code:
        case Code.BIRTHDAY:
            await work.occasions.meet_birthdays(run, birthdays_on(today), today.year)
        case Code.ANNIVERSARY:
            await _meet_anniversaries(work, run, today, zone)
        case Code.WIN_BACK:
            await work.occasions.meet_absent(run, days_ago(today, occasion.absence, zone))
        case Code.NEAR_REWARD:
            await _meet_near(work, run, days_ago(today, NEAR_AFTER, zone))
        case Code.REWARD_WAITING:
            for stage in WAITING_STAGES:
                await work.occasions.meet_waiting(run, days_ago(today, stage, zone), stage)


async def _meet_anniversaries(work: Work, run: Run, today: date, zone: ZoneInfo) -> None:
    first = await work.occasions.first_joined()
    if first is None:
        return
    days = anniversaries_on(today, first.astimezone(zone).date())
    spans = [(start_of(day, zone), start_of(date.fromordinal(day.toordinal() + 1), zone), years) for day, years in days]
    await work.occasions.meet_anniversaries(run, spans, today.year)


async def _meet_near(work: Work, run: Run, last: Span) -> None:
    for programme in await work.programme.all():
        if isinstance(programme, Points):
            await _meet_near_in_points(work, run, programme, last)
        else:
            await _meet_near_in_stamps(work, run, programme, last)


async def _meet_near_in_stamps(work: Work, run: Run, programme: Stamps, last: Span) -> None:
    """Who lacks one stamp, by the goal their very card is collected on; once a lap."""
    places = {stop.at for stop in programme.milestones} | await work.occasions.former_places()
    short = [(at - 1, at - 1) for at in sorted(places)]
    titles = await work.programme.titles()
    for one in await work.occasions.may_be_near(programme.id, run, last, short):
        account = await work.ledger.peek(one.member, programme.id)
        stop = (await work.programme.stamps_for(account, programme)).next_milestone(account.balance)
        if stop.at - account.balance == 1:
            facts = {"balance": account.balance, "missing": 1, "reward": titles[stop.reward], "points": 0}
            await work.occasions.meet_one(run, one.member, f"{account.id}/{account.lap}", facts)


async def _meet_near_in_points(work: Work, run: Run, programme: Points, last: Span) -> None:
    """Who has most of what the next reward costs; once between two redemptions, which is what a lap is in points."""
    catalogue = await work.catalogue.all()
    spans = near_points(reward.cost for reward in catalogue if reward.offered(work.now))
    for one in await work.occasions.may_be_near(programme.id, run, last, spans):
        account = await work.ledger.peek(one.member, programme.id)
        coming = next_reward(catalogue, account.balance, work.now)
        if coming is not None and account.balance * 100 >= NEAR_SHARE * coming.cost:
            missing = coming.cost - account.balance
            facts = {"balance": account.balance, "missing": missing, "reward": coming.title, "points": 1}
            await work.occasions.meet_one(run, one.member, f"{account.id}/{one.redemptions}", facts)


# ── gifts, and what is over ───────────────────────────────────────────────────────────────────────────────────────────


async def gifts(work: Work, after: int, most: int) -> list[Task]:
    """Gifts that were promised and wait to be handed out."""
    return [Task(one.id, partial(_give, gift=one)) for one in await work.gifts.due(after, min(most, _AT_ONCE))]


async def _give(work: Work, gift: GiftDue) -> None:
    """A voucher issued by an entry of no units, and its receipt, in one unit; the entry's key is the gift's own."""
    member = await work.members.get(gift.member)
    key = f"{GIFT}:{gift.occasion}:{gift.member}"
    if not await work.gifts.take(gift.id) or member.person is None or await work.ledger.with_key(key):
        return
    programme = (await work.programme.all())[0]
    account = await work.ledger.account(member.id, programme.id)
    entry = Entry(Kind.ADJUSTMENT, 0, key, reason=GIFT)
    written = (await work.ledger.write(Act(account).write(entry), CLOCK))[0]
    await work.gifts.hand_out(gift, account.id, written)
    await tell(work, member, Notice(News.GIFT, {"reward": gift.title, "lapse": ms(gift.lapse)}))


async def over(work: Work, after: int, most: int) -> list[Task]:
    """Greetings whose day is over while somebody waits for theirs."""
    return [Task(one, partial(_end, broadcast=one)) for one in await work.occasions.spoilt(most) if one > after]


async def _end(work: Work, broadcast: int) -> None:
    await work.broadcasts.stop(broadcast)
