"""Every form with a state in which it waits, and what each must not take: one row a form, and a form without is named.

What is sent goes through the door the bot would choose, in the reader's language, and the answer is drawn in all five.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from handlers import anything
from handlers.door import Answer
from loyalty.member import LANGUAGES, utf16
from sandbox.entities_html import parse_html
from sandbox.errors import ApiError
from screens.screen import Screen
from screens.words import Words
from tests.faults import badthings as bad
from tests.faults.badthings import Bad
from tests.faults.bench import Bench, Copy, Seen
from tests.faults.prepared import Prepared
from tests.security.gate import Gate, Met

_SPEECHLESS = (*bad.NOTHING, *bad.THINGS)
_WORDLESS = (*_SPEECHLESS, *bad.FILES)
_UNSENDABLE = tuple(one for one in bad.THINGS if one.name != "a video")
_WITHOUT_GAPS = tuple(one for one in bad.SPOKEN if "{" not in one.name)
_NUMBERLESS = (*_WORDLESS, *bad.SPOKEN, *bad.LONG, *bad.NUMERALS)
# For each kind of field: what it must not take, and what it must take without any harm.
KINDS: dict[str, tuple[tuple[Bad, ...], tuple[Bad, ...]]] = {
    "name": ((*_WORDLESS, *bad.LONG), bad.SPOKEN),
    "title": ((*_WORDLESS, *bad.LONG), bad.SPOKEN),
    "reason": ((*_WORDLESS, *bad.LONG), bad.SPOKEN),
    "signed number": ((*_NUMBERLESS, *bad.PARTS), ()),
    "amount": (_NUMBERLESS, bad.PARTS),
    "rate": ((*_NUMBERLESS, *bad.PARTS), ()),
    "number": ((*_NUMBERLESS, *bad.PARTS), ()),
    "birthday": ((*_NUMBERLESS, *bad.DAYS), ()),
    "last day": ((*_NUMBERLESS, *bad.DAYS), ()),
    "own day": ((*_NUMBERLESS, *bad.DAYS), ()),
    "moment": ((*_NUMBERLESS, *bad.HOURS), ()),
    "country": (_NUMBERLESS, ()),
    "a tap": (_NUMBERLESS, ()),
    "contact": ((*_NUMBERLESS, *bad.PHONES), ()),
    "picture": (_NUMBERLESS, ()),
    "table": (_NUMBERLESS, ()),
    "words": ((*_SPEECHLESS, *bad.GAPS, *bad.LONG), _WITHOUT_GAPS),
    "links": ((*_WORDLESS, *bad.LINKS), ()),
    "message": (_UNSENDABLE, (*bad.SPOKEN, *bad.NOTHING)),
}
# Every form, each at every place it can wait at: what kind of answer it waits for.
ROWS: dict[str, str] = {
    "rename": "name",
    "place-name": "name",
    "setup": "a tap",
    "setup:preset": "name",
    "setup:name+preset": "country",
    "setup:country+name+preset": "a tap",
    "setup:country+name+preset+timezone": "picture",
    "name": "name",
    "reward-title": "title",
    "item:title": "title",
    "occasion-gift": "title",
    "stamps-add": "title",
    "refund-reason": "reason",
    "part-reason": "reason",
    "explain": "reason",
    "note": "reason",
    "adjust": "signed number",
    "amount": "amount",
    "part": "amount",
    "points-most": "amount",
    "item:price": "amount",
    "points-rate": "rate",
    "goal": "number",
    "milestone-place": "number",
    "item:cost": "number",
    "item:stock": "number",
    "paper": "number",
    "birthday": "birthday",
    "guest-birthday": "birthday",
    "item:until": "last day",
    "own-day": "own day",
    "broadcast:when": "moment",
    "phone": "contact",
    "earlier": "contact",
    "logo": "picture",
    "item-picture:picture": "picture",
    "import": "table",
    "occasion-words": "words",
    "broadcast:links": "links",
    "broadcast:content": "message",
    "broadcast:edit": "message",
}
_LOOKED = {"inbox", "journal"}
_DOUBTFUL = re.compile(r"\{ ?\$|\bNone\b|<Why|\{\}")
# Words that are English alone: none of the other four languages writes any of them.
_ENGLISH = re.compile(r"\b(the|you|your|please|this|send|what|with|cannot|that|and|have|tap)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Form:
    """A form that waits: for what, whose it is, and the database in which it does."""

    stage: str
    kind: str
    who: int
    waits: Copy


@dataclass(frozen=True)
class Said:
    """What came of something sent: the answer, and the tables it changed."""

    met: Met
    changed: tuple[str, ...]


def waiting(prepared: Prepared) -> list[Form]:
    """Every form of the house at every place it was met; LookupError names one without a row."""
    found: dict[str, Form] = {}
    for name, case in prepared.cases.items():
        stage = _stage(name, case.sent.what)
        if stage and stage not in found:
            if stage not in ROWS:
                raise LookupError(f"what must the form {stage} not take?")
            found[stage] = Form(stage, ROWS[stage], case.sent.telegram, case.before)
    if none := set(anything._FORMS) - {stage.split(":")[0] for stage in found}:
        raise LookupError(f"nobody came to the forms {none}")
    if gone := ROWS.keys() - found.keys():
        raise LookupError(f"rows of no form: {gone}")
    return list(found.values())


def _stage(name: str, what: str) -> str:
    """The form of a case such as `text:item:title:A cake`; nothing for what is none."""
    door, _, rest = name.partition(":")
    if door not in {"text", "photo", "other", "number"} or not rest:
        return ""
    return rest.removesuffix(what).removesuffix(":")


class Counter:
    """Where forms are filled in badly."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.gate = Gate(bench.database, bench.clock)
        self.gate.teller.files["nothing"] = b"nothing of the kind"
        self.updates = 1_000_000
        self.before: Seen = ()
        self.form: Form | None = None

    @contextmanager
    def at(self, form: Form, language: str) -> Iterator[None]:
        """The form waits for somebody who reads this language."""
        self.form = form
        self.gate.names[form.who] = "Somebody"
        self._again(language)
        yield
        self.form = None

    def _again(self, language: str) -> None:
        assert self.form is not None
        self.bench.put_back(self.form.waits)
        chosen = "UPDATE people SET language = ?, language_chosen = 1 WHERE telegram = ?"
        self.bench.rows(chosen, language, self.form.who)
        self._forget()
        self.language = language
        self.before = self.bench.seen()

    def _forget(self) -> None:
        """What is said once within seconds is said again."""
        self.bench.rows("DELETE FROM journal")
        self.bench.rows("DELETE FROM inbox")

    def _stored(self) -> None:
        self.updates += 1
        self.bench.rows(
            "INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (?, 0, '{}', 'waiting', 0)", self.updates
        )

    async def sends(self, what: Bad) -> Said:
        """Send it; the form waits as before when something was changed."""
        assert self.form is not None
        message = {**self.gate._message(self.form.who), **what.content}
        text = str(what.content.get("text", ""))
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": utf16(text.split()[0])}]
        return await self.knocks({"edited_message" if what.edited else "message": message})

    async def taps(self, data: str) -> Said:
        """A button with this data, on a screen of one's own."""
        assert self.form is not None
        who = {"id": self.form.who, "first_name": "Somebody", "is_bot": False, "language_code": "en"}
        screen = {**self.gate._message(self.form.who), "text": "a screen"}
        query = {"id": "1", "from": who, "chat_instance": "1", "data": data, "message": screen}
        return await self.knocks({"callback_query": query})

    async def knocks(self, update: dict[str, object]) -> Said:
        """The same with any update."""
        assert self.form is not None
        self._stored()
        met = await self.gate.takes({"update_id": self.updates, **update})
        assert self.bench.rows("SELECT raw FROM inbox WHERE state = 'done'") == [(None,)], "it is not marked done"
        self._forget()
        after = self.bench.seen()
        changed = tuple(name for (name, rows), (_, others) in zip(self.before, after, strict=True) if rows != others)
        if changed:
            self._again(self.language)
        return Said(met, changed)

    async def pastes(self, pieces: Sequence[str]) -> list[Met]:
        """One text in pieces, as an app sends what is too long, with nothing between them; what each was met by."""
        assert self.form is not None
        met = []
        for piece in pieces:
            self._stored()
            said = await self.gate.takes(
                {"update_id": self.updates, "message": {**self.gate._message(self.form.who), "text": piece}}
            )
            met.append(said)
        return met


def unkind(said: Said, language: str, *, refused: bool = True) -> list[str]:
    """What is wrong with an answer: silence, another language, a broken screen, no way on, or something changed."""
    answer = said.met.answer
    if answer is None or not said.met.screens:
        return ["nobody answered"]
    wrong = [f"changed {said.changed}"] if refused and said.changed else []
    if answer.person.language != language:
        wrong.append(f"was said in {answer.person.language}")
    drawn = {one: draw(answer, one) for one in LANGUAGES}
    for one, screens in drawn.items():
        wrong += [f"in {one}: {problem}" for problem in _broken(screens)]
    if refused:
        wrong += [*_in_english(drawn), *_gaps(drawn)]
    return wrong


def draw(answer: Answer, language: str) -> list[Screen]:
    """As a reader of this language would see it."""
    words = Words(language, answer.business.timezone, answer.business.currency)
    return [view.draw(words) for view in answer.views]


def _broken(screens: Sequence[Screen]) -> Iterator[str]:
    for screen in screens:
        try:
            text, _ = parse_html(screen.text)
        except ApiError as error:
            yield f"Telegram would not read it: {error}"
            continue
        if utf16(text) > 4096 or (screen.picture and utf16(text) > 1024):
            yield "too long"
        for button in (button for row in screen.rows for button in row):
            if not button.label.strip() or len((button.data or "").encode()) > 63:
                yield f"a broken button: {button}"
    if screens[-1].toast:
        return  # said over the screen one is on, which stays
    if not screens[-1].text and not screens[-1].picture:
        yield "says nothing"
    if not any(screen.rows or screen.keys for screen in screens):
        yield f"no way on from: {screens[-1].text}"


def _in_english(drawn: dict[str, list[Screen]]) -> Iterator[str]:
    said = {one: " ".join(screen.text for screen in screens) for one, screens in drawn.items()}
    if len(set(said.values())) < len(LANGUAGES):
        yield f"the same in two languages: {said}"
    for one, text in said.items():
        if one != "en" and (found := _ENGLISH.findall(text)):
            yield f"English in {one}: {found} in {text}"


def _gaps(drawn: dict[str, list[Screen]]) -> Iterator[str]:
    for one, screens in drawn.items():
        yield from (f"a gap was left in {one}: {screen.text}" for screen in screens if _DOUBTFUL.search(screen.text))


def knocked_at(said: Said, language: str | None) -> list[str]:
    """What is wrong with the answer to something made up: silence, a broken screen, or a refusal that changed a thing.

    With no language given it may be said in another one, since it was what was chosen.
    """
    answer = said.met.answer
    if answer is None:
        return ["nobody answered"]
    read = answer.person.language
    wrong = [] if language in (None, read) else [f"was said in {read}"]
    wrong += [f"refused, and yet changed {said.changed}"] if said.met.refused and said.changed else []
    screens = draw(answer, read)
    silent = not screens  # what only tidies a chat shows nothing
    return [*wrong, *([] if silent else _broken(screens))]
