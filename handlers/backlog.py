"""What comes too late, or too much at once, to be answered one by one: everything that writes is done, in its order.

What would only show something is not shown again, and what is only right at its moment is left alone. Each person is
told once how it went with theirs, in one notice that grows while there is more to tell. Nothing is dropped unsaid.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from handlers.door import let_in, meet
from handlers.knock import Caller, Door, Hears, Knock
from loyalty.codes import read_number
from loyalty.notices import AWAY_NAMES, Fact, News, Notice
from loyalty.refusals import Refusal, Why
from storage.outbox import HELD_BACK
from storage.session import ms
from storage.work import Work

# Looked at, these screens change nothing; so one that nobody waits for any more need not be made.
_SHOWS = {
    "start", "help", "privacy", "my-data", "settings", "languages", "card", "big-qr", "balance", "rewards",
    "reward-picture", "history", "referral", "scan", "undo", "manage", "team", "report",
}  # fmt: skip
# A code lives ten minutes, and a message to many is about its day: nobody wants either hours after the tap.
_OF_THE_MOMENT = {"use", "use-reward", "compose-test", "compose-send"}
NOT_SHOWN = frozenset(_SHOWS | _OF_THE_MOMENT)
# Their own answer is owed: afterwards nobody is known who could be told anything.
ANSWERED = frozenset({"delete-surely"})
_NOTHING_ASKED = {Hears.EDITED, Hears.GROUP, Hears.REST}
_NEVER_DONE = {Hears.PHOTO, Hears.COMMAND, Hears.BUTTON}  # what a picture shows is read before a unit, and answered
_FOR_A_FORM = {Hears.TEXT, Hears.OTHER}
_NOT_UNDERSTOOD = {Why.UNKNOWN_TEXT, Why.UNKNOWN_KIND, Why.UNKNOWN_COMMAND}
_APART = timedelta(seconds=10)  # between two summaries for somebody who sends without a pause


class _Went(StrEnum):
    """How it went with one of them; the fact of the summary that counts it."""

    DONE = "done"
    NOT_SHOWN = "old"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True)
class Late:
    """One update, the door it belongs to (None: none), and when its person did it."""

    knock: Knock
    door: Door | None
    at: datetime


async def settle(work: Work, person: Knock, late: Sequence[Late], *, flood: bool) -> None:
    """Take these, all of one person, in their order, and owe them one summary. `flood`: too many, not too late."""
    went: Counter[_Went] = Counter()
    moments = []
    new, last = await work.inbox.finish_all([one.knock.update for one in late]), await work.ledger.last()
    for one in late:
        if one.knock.update in new:
            how = await _take(work, one)
            went[how] += 1
            if how is not _Went.SILENT:
                moments.append(one.at)
    if moments:
        await _owe(work, person, went, min(moments), last, flood=flood)


async def _take(work: Work, one: Late) -> _Went:
    door = one.door
    if door is None or door.hears in _NOTHING_ASKED:
        return _Went.SILENT
    if door.hears is Hears.REACH:
        return await _reach(work, door, one.knock)
    if door.name in NOT_SHOWN or door.hears in _NEVER_DONE:
        return _Went.NOT_SHOWN
    if door.hears in _FOR_A_FORM and not await _fills_a_form(work, one.knock):
        return _Went.NOT_SHOWN
    try:
        async with work.attempts.one():
            caller = await meet(work, one.knock)
            if _opens_a_panel(door, caller):
                return _Went.NOT_SHOWN
            let_in(door, caller)
            await door.act(work, caller)
            return _Went.DONE
    except Refusal as refusal:
        if refusal.code in _NOT_UNDERSTOOD:
            return _Went.NOT_SHOWN
        caller = await meet(work, one.knock)
        await work.journal.note(caller.person.id, f"refused:{refusal.code}", door=door.name)
        return _Went.REFUSED


async def _fills_a_form(work: Work, knock: Knock) -> bool:
    person = await work.people.by_telegram(knock.telegram)
    return person is not None and await work.drafts.of(person.id) is not None


def _opens_a_panel(door: Door, caller: Caller) -> bool:
    """A card or a pass that staff read: nobody stands before them any more."""
    if caller.post is None:
        return False
    scanned = door.name in {"card-link", "pass-link"}
    return scanned or (door.hears is Hears.NUMBER and read_number(caller.knock.text) is not None)


async def _reach(work: Work, door: Door, knock: Knock) -> _Went:
    """Blocking the bot, or letting it in again, makes nobody known."""
    if await work.people.by_telegram(knock.telegram) is None:
        await work.privacy.forget_update(knock.update)
    else:
        await door.act(work, await meet(work, knock))
    return _Went.SILENT


async def _owe(work: Work, knock: Knock, went: Counter[_Went], since: datetime, last: int, *, flood: bool) -> None:
    person = (await work.people.meet(knock.telegram, knock.name, knock.language)).id
    before = await work.outbox.kept_back(person, News.AWAY)
    facts: dict[str, Fact] = dict(before.facts) if before else {"late": 0}
    for how in (_Went.DONE, _Went.NOT_SHOWN, _Went.REFUSED):
        facts[how.value] = int(facts.get(how.value) or 0) + went[how]
    facts["since"] = min(ms(since), int(facts.get("since") or ms(since)))
    facts["late"] = max(int(facts["late"] or 0), int(not flood))
    _name(facts, await work.members.served(person, last))
    await work.outbox.keep_back(person, Notice(News.AWAY, facts), work.now + (_APART if flood else HELD_BACK))


def _name(facts: dict[str, Fact], served: Sequence[tuple[int, str]]) -> None:
    """Say for whom something was recorded, besides those named already: a few by name, the others by their number."""
    met = str(facts.get("served") or "").split()
    for member, name in served:
        if str(member) not in met:
            if len(met) < len(AWAY_NAMES):
                facts[AWAY_NAMES[len(met)]] = name
            met.append(str(member))
    if met:
        facts |= {"served": " ".join(met), "more": max(0, len(met) - len(AWAY_NAMES))}


async def release(work: Work) -> None:
    """There is nothing late any more: whoever is owed a summary is told now."""
    await work.outbox.release(News.AWAY, work.now + _APART)
