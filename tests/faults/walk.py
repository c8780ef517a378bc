"""A walk through every door: what a screen offers is tapped, what a form asks is typed, until each was entered once.

So a new door is walked through by itself as soon as a screen leads to it, and what cannot be reached is known by name.
"""

import itertools
import re
from collections import Counter, deque
from dataclasses import dataclass, replace

from handlers.door import Answer, Entrance
from handlers.knock import Door
from loyalty.notices import News, Notice
from screens.notices import Told
from screens.refusals import Refused
from screens.screen import Screen
from screens.words import Words
from storage.drafts import Draft
from storage.session import load
from tests.faults.bench import Bench, Copy, same_chances
from tests.faults.furnished import MAX_, ONA_, PEOPLE, PHONE, TOMAS_, VERA_
from tests.faults.knocks import COMMANDS, Sent
from tests.journeys import album

# Doors that say how it is done, or why not, and never do anything themselves.
FORMS = {"text", "number", "photo", "other"}  # the doors into which a form's answer comes
REFUSES = {"unknown-command", "unknown-button", "other", "edited", "group", "text", "photo", "number"}
_TABLE = b"phone,name,stamps\n+37060000003,Rasa,3\n"
# Doors behind which each argument shows something else; of the others one tap is enough.
VARIED = {
    "run", "refund-ask", "place", "milestone", "item-set", "occasion", "occasion-ask", "compose", "colleague",
    "compose-when", "compose-narrow", "rule", "invite", "place-close",
}  # fmt: skip
_DRAFTS = "SELECT p.telegram, d.form, d.facts FROM drafts d JOIN people p ON p.id = d.person"
_MOST_TRIES = 12
_LONGEST_ARGUMENT = 12  # what is longer is a one-time number
# What each form is answered with, in the order it is tried.
ANSWERS: dict[str, tuple[Sent | str, ...]] = {
    "rename": ("New Town",),
    "place-name": ("Riverside",),
    "setup": ("Corner shop", "Russia", "Lithuania", Sent(0, "photo", "wall")),
    "refund-reason": ("It was cold",),
    "part": ("10", "1,234"),
    "part-reason": ("It was cold",),
    "explain": ("Your sister paid with it",),
    "adjust": ("+2 we forgot your visit",),
    "amount": ("25", "1,234", "30"),
    "goal": ("8",),
    "milestone-place": ("7",),
    "reward-title": ("A cake",),
    "item": ("40", "7,500", "24.12.2026"),
    "points-rate": ("2 per 1",),
    "points-most": ("5000", "1,234"),
    "stamps-add": ("12",),
    "own-day": ("Customer day 15.03",),
    "occasion-words": ("Come by, {name}!",),
    "occasion-gift": ("A flower",),
    "name": ("Onutė",),
    "birthday": ("28.11.1991",),
    "note": ("Likes the window",),
    "guest-birthday": ("28.11.1991",),
    "paper": ("4",),
    "broadcast:content": ("Fresh buns today",),
    "broadcast:edit": ("Fresh rolls today",),
    "broadcast:when": ("24.12 17:30",),
    "phone": (Sent(0, "contact", PHONE),),
    "earlier": (Sent(0, "contact", PHONE),),
    "logo": (Sent(0, "photo", "wall"),),
    "item-picture": (Sent(0, "photo", "wall"),),
    "import": (Sent(0, "table", "table"),),
}


@dataclass(frozen=True)
class Case:
    """An update and the copy it changes."""

    name: str
    before: Copy
    sent: Sent
    number: int


class Recorder:
    """Shows nobody anything, but draws it, and keeps it."""

    def __init__(self) -> None:
        self.answer: Answer | None = None
        self.files: dict[str, bytes] = {}

    async def show(self, answer: Answer) -> None:
        """Keep it."""
        self.answer = answer

    async def fetch(self, file_id: str) -> bytes:
        """What was put there."""
        return self.files[file_id]


class Walk:
    """From one place to the next."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.recorder = Recorder()
        self.entrance = Entrance(bench.database, self.recorder)
        self.cases: dict[str, Case] = {}
        self._tries: Counter[str] = Counter()
        self._numbers = itertools.count(1000)
        self._queue: deque[tuple[Copy, Sent]] = deque()
        self._seen: set[Sent] = set()
        self._shown: list[Sent] = []
        self.recorder.files = {"wall": album.jpeg(album.wall()), "table": _TABLE}

    async def from_here(self) -> None:
        """Walk on from the database as it is now, until nothing new is offered."""
        here = self.bench.copy()
        for telegram in PEOPLE:
            for command in COMMANDS:
                self._offer(here, Sent(telegram, "text", f"/{command}"))
        self._offer_codes(here)
        for telegram, how, what in (
            (VERA_, "text", "/frobnicate"), (VERA_, "tap", "nothing:1"), (VERA_, "edited", "x"),
            (VERA_, "sticker", "x"), (VERA_, "group", "/card"), (ONA_, "block", ""),
            (ONA_, "pinned", ""), (ONA_, "text", "hello"),
        ):  # fmt: skip
            self._offer(here, Sent(telegram, how, what))
        await self._to_the_end()

    async def _to_the_end(self) -> None:
        while self._queue:
            copy, sent = self._queue.popleft()
            if sent.how != "tap" or not self._enough(self._name(sent)):
                self.bench.put_back(copy)
                if not self._enough(self._name(sent)):
                    await self._try(sent)

    async def tell(self, telegram: int, *steps: str) -> None:
        """A tale from the database as it is now: words are typed, `>door` is that button, and `!` leads its data."""
        for step in steps:
            sent = Sent(telegram, "text", step)
            if step.startswith("!"):
                sent = Sent(telegram, "tap", step[1:])
            elif step.startswith(">"):
                found = [
                    one for one in self._shown if one.telegram == telegram and self._name(one).startswith(step[1:])
                ]
                assert found, f"{step} is not shown, but {sorted({one.what for one in self._shown})}"
                sent = found[0]
            await self._try(sent)
        here = self.bench.copy()
        await self._to_the_end()
        self.bench.put_back(here)

    def _offer(self, copy: Copy, sent: Sent) -> None:
        if sent.how != "tap" or not self._enough(self._name(sent)):
            self._queue.append((copy, sent))

    async def _try(self, sent: Sent) -> None:
        name = self._name(sent)
        self._tries[name] += 1
        self.stored(sent, number := next(self._numbers))
        before = self.bench.copy()
        await self.enter(sent, number)
        answer = self.recorder.answer
        refused = answer is not None and any(isinstance(view, Refused) for view in answer.views)
        if name not in self.cases and (not refused or name in REFUSES):
            self.cases[name] = Case(name, before, sent, number)
        self._look_around(answer)

    def _enough(self, name: str) -> bool:
        return name in self.cases or self._tries[name] >= _MOST_TRIES

    def stored(self, sent: Sent, number: int) -> None:
        """The poller has put it into the inbox."""
        self.bench.rows(
            "INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (?, ?, '{}', 'waiting', 0)",
            number,
            sent.telegram,
        )

    async def enter(self, sent: Sent, number: int) -> None:
        """Through its door, by chances that this number settles."""
        self.recorder.answer = None
        with same_chances(number):
            await self.knock(sent, number)

    async def knock(self, sent: Sent, number: int) -> None:
        """Through its door."""
        await self.entrance.enter(sent.door(), sent.update(number))

    def _name(self, sent: Sent) -> str:
        """The door's; what is sent into a form is named after the form and how far it is."""
        door: Door = sent.door()
        if sent.how == "tap":
            words = [one for one in sent.what.split(":")[1:] if len(one) < _LONGEST_ARGUMENT]
            return ":".join([door.name, *words]) if door.name in VARIED else door.name
        if sent.how == "text" and sent.what.startswith("/") and door.command:
            return f"{door.name} by {sent.telegram}"
        draft = self._draft(sent.telegram)
        if door.name in FORMS and draft is not None:
            return f"{door.name}:{_stage(draft)}:{sent.what}"
        return door.name

    def _draft(self, telegram: int) -> Draft | None:
        found = self.bench.rows(f"{_DRAFTS} WHERE telegram = ?", telegram)
        return Draft(str(found[0][1]), load(str(found[0][2]))) if found else None

    # ── what there is to do from here ─────────────────────────────────────────────────────────────────────────────

    def _look_around(self, answer: Answer | None) -> None:
        here = self.bench.copy()
        self._shown = []
        if answer is not None and answer.person.telegram is not None:
            words = Words("en", answer.business.timezone, answer.business.currency)
            for view in answer.views:
                self._offer_screen(here, answer.person.telegram, view.draw(words))
        found = "SELECT p.telegram, o.code, o.facts FROM outbox o JOIN people p ON p.id = o.person ORDER BY o.id DESC"
        for telegram, code, facts in self.bench.rows(f"{found} LIMIT 3"):
            if isinstance(telegram, int):
                told = Told(Notice(News(str(code)), load(str(facts))))
                self._offer_screen(here, telegram, told.draw(Words("en", "Europe/London", "EUR")))
        for telegram, form, written in self.bench.rows(f"{_DRAFTS} WHERE telegram IS NOT NULL"):
            self._offer_answers(here, int(str(telegram)), Draft(str(form), load(str(written))))
        self._offer_codes(here)

    def _offer_screen(self, here: Copy, telegram: int, screen: Screen) -> None:
        for button in itertools.chain(*screen.rows):
            if button.data:
                self._shown.append(Sent(telegram, "tap", button.data))
                self._offer(here, self._shown[-1])
        for link in re.findall(r"start=([A-Za-z0-9_-]+)", screen.text):
            for anybody in (TOMAS_, ONA_):
                self._offer(here, Sent(anybody, "text", f"/start {link}"))

    def _offer_answers(self, here: Copy, telegram: int, draft: Draft) -> None:
        for said in ANSWERS.get(_stage(draft), ANSWERS.get(draft.form, ())):
            sent = Sent(telegram, "text", said) if isinstance(said, str) else replace(said, telegram=telegram)
            self._queue.append((here, sent))

    def _offer_codes(self, here: Copy) -> None:
        """Cards and passes that somebody could show to Max now."""
        for sql, who in (
            ("SELECT token FROM cards WHERE member = 1", MAX_),
            ("SELECT token FROM passes WHERE used_by IS NULL AND NOT dead", MAX_),
            ("SELECT token FROM invitations WHERE used_by IS NULL", TOMAS_),
        ):
            for (token,) in self.bench.rows(sql):
                self._offer_once(here, Sent(who, "text", f"/start {token}"))
        for (number,) in self.bench.rows("SELECT number FROM cards WHERE member = 1"):
            for who in (VERA_, MAX_):
                self._offer_once(here, Sent(who, "text", str(number)))

    def _offer_once(self, here: Copy, sent: Sent) -> None:
        if sent not in self._seen:
            self._seen.add(sent)
            self._offer(here, sent)


def _stage(draft: Draft) -> str:
    """The form, and how far one is in it."""
    step = (
        draft.facts.get("step") or draft.facts.get("field") or ("+".join(draft.facts) if draft.form == "setup" else "")
    )
    return f"{draft.form}:{step}" if step else draft.form
