"""Messages at the owner's desk: the way to all of them, the list, and how one goes or went."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.broadcasts import Progress, State
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen, Stays, pairs
from screens.words import Words

_UNDER_WAY = {State.RUNNING, State.PAUSED, State.ASKING}
_TO_COME = {State.PLANNED, State.MISSED}


@dataclass(frozen=True)
class MessagesShown:
    """The hub: what goes out to members, by hand and by itself."""

    def draw(self, words: Words) -> Screen:
        """Four ways on."""
        ways = (
            ("button-message-new", To.BROADCAST),
            ("button-sent", To.SENT),
            ("button-to-calendar", To.CALENDAR),
            ("button-to-manners", To.MANNERS),
        )
        rows = pairs([Button(words.label(label), pack(to)) for label, to in ways])
        return Screen(words.say("messages"), (*rows, (Button(words.label("button-back"), pack(To.MANAGE)),)))


@dataclass(frozen=True)
class Line:
    """One of the list; `excerpt` is "" for what has no words, then `kind` says what it is."""

    id: int
    excerpt: str
    kind: str
    state: State
    at: datetime

    def title(self, words: Words) -> str:
        """Its first words as plain text."""
        return self.excerpt or words.label("piece-kind", kind=self.kind)


@dataclass(frozen=True)
class SentList:
    """Planned and sent ones, newest first. `page` counts from 0."""

    lines: tuple[Line, ...]
    page: int = 0
    more: bool = False

    def draw(self, words: Words) -> Screen:
        """A line and a button each, and pages."""
        new = (Button(words.label("button-message-new"), pack(To.BROADCAST)),)
        back = (Button(words.label("button-back"), pack(To.MESSAGES)),)
        if not self.lines:
            return Screen(words.say("sent-none"), (new, back))
        told = [self._line(line, words) for line in self.lines]
        buttons = tuple((Button(line.title(words), pack(To.RUN, line.id)),) for line in self.lines)
        turns = [Button(words.label("button-newer"), pack(To.SENT, self.page - 1))] if self.page else []
        turns += [Button(words.label("button-older"), pack(To.SENT, self.page + 1))] if self.more else []
        return Screen("\n".join([words.say("sent"), *told]), (*buttons, *((tuple(turns),) if turns else ()), back))

    def _line(self, line: Line, words: Words) -> str:
        state = words.label(f"broadcast-{line.state.value}")
        return words.say("sent-line", at=words.when(line.at), title=line.title(words), state=state)


@dataclass(frozen=True)
class BroadcastProgress:
    """How one goes, or went. `minutes` it still takes (None: unknown), `waits` until when quiet hours hold it, and
    `uncertain` are names of those of whom nobody knows whether they got it.

    What may be done follows from the state, and from `editable` (the words are the owner's) and `deletable` (it went
    out within 48 hours). `counts_until` is when its visits are all counted, None once they are. `due` is true when its
    moment has come and it is about to begin; `live`: it shows every change by itself.
    """

    line: Line
    progress: Progress
    minutes: int | None = None
    waits: datetime | None = None
    uncertain: tuple[str, ...] = ()
    editable: bool = True
    deletable: bool = False
    deleted: bool = False
    counts_until: datetime | None = None
    due: bool = False
    live: bool = False
    toast: str | None = None

    def draw(self, words: Words) -> Screen:
        """Numbers by outcome, and what can be done now."""
        lines = [words.say("run-title", title=self.line.title(words)), self._state(words)]
        lines += self._numbers(words) if self.line.state not in _TO_COME else []
        if self.uncertain:
            lines.append(words.say("run-names", names=", ".join(map(words.name, self.uncertain))))
        toast = words.label(self.toast) if self.toast else None
        run = self.line.id if self.due or self.line.state in _TO_COME else None
        return Screen("\n".join(lines), self._rows(words), toast=toast, run=run)

    def _state(self, words: Words) -> str:
        state = self.line.state
        if self.deleted:
            return words.say("run-deleted")
        if self.due:
            return words.say("run-due")
        if state is State.PLANNED:
            return words.say("run-starts", at=words.when(self.line.at))
        if state is State.MISSED:
            return words.say("run-missed", at=words.when(self.line.at))
        if state is State.RUNNING and self.waits:
            return words.say("run-waits", until=words.when(self.waits))
        if state is State.RUNNING and self.minutes:
            return words.say("run-minutes", minutes=self.minutes)
        if state is State.ASKING:
            return words.say("run-asks", blocks=self.progress.blocks)
        return words.say("run-stands", state=words.label(f"broadcast-{state.value}"))

    def _numbers(self, words: Words) -> list[str]:
        one = self.progress
        told = [words.say("run-sent", sent=one.sent, total=one.total)]
        counts = (
            ("run-pending", one.pending if self.line.state in _UNDER_WAY else 0),
            ("run-blocked", one.blocked),
            ("run-failed", one.failed),
            ("run-uncertain", one.uncertain),
            ("run-withheld", one.withheld),
            ("run-gone", one.gone),
        )
        told += [words.say(key, count=count) for key, count in counts if count]
        if self.line.state in _UNDER_WAY or not one.sent:
            return told
        if self.counts_until is None:
            return [*told, words.say("run-came", count=one.came)]
        return [*told, words.say("run-came-yet", count=one.came, at=words.when(self.counts_until))]

    def _rows(self, words: Words) -> Rows:
        rows = [tuple(self._button(words, *way) for way in row) for row in self._ways() if row]
        return (*rows, (Button(words.label("button-back"), pack(To.SENT)),))

    def _button(self, words: Words, label: str, to: To) -> Button:
        return Button(words.label(label, count=self.progress.uncertain), pack(to, self.line.id))

    def _ways(self) -> list[list[tuple[str, To]]]:
        edit = [("button-run-edit", To.RUN_EDIT)] if self.editable and not self.deleted else []
        stop = ("button-run-stop", To.RUN_STOP)
        if self.due:
            return [[("button-run-look", To.RUN)]]
        match self.line.state:
            case State.PLANNED:
                return [[*edit, ("button-run-move", To.RUN_MOVE)], [("button-run-off", To.RUN_STOP)]]
            case State.MISSED:
                now, off = ("button-run-now", To.RUN_NOW), ("button-compose-off", To.RUN_STOP)
                return [[now, ("button-run-move", To.RUN_MOVE)], [*edit, off]]
            case State.RUNNING:
                look = [] if self.live else [("button-run-look", To.RUN)]
                return [[("button-run-pause", To.RUN_PAUSE), stop], [*look, *edit]]
            case State.PAUSED | State.ASKING:
                return [[("button-run-resume", To.RUN_RESUME), stop], edit]
        again = [("button-run-again", To.RUN_AGAIN)] if self.progress.uncertain and not self.deleted else []
        delete = [("button-run-delete", To.RUN_DELETE)] if self.deletable and not self.deleted else []
        anybody = self.progress.sent + self.progress.uncertain
        return [again, [*(edit if anybody else []), *(delete if anybody else [])]]


@dataclass(frozen=True)
class Noted:
    """Done, and the message it was tapped on shows it in a moment by itself; `changed` is false for a second tap."""

    changed: bool = True

    def draw(self, words: Words) -> Screen:
        """Only a word above the chat."""
        return Screen("", toast=words.label("toast-done") if self.changed else None)


@dataclass(frozen=True)
class SureAsked:
    """Asked once before a message is stopped, called off, deleted or changed. A new message: progress is edited."""

    id: int
    act: str
    to: To
    count: int = 0
    nonce: str = ""

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        surely = pack(self.to, self.id, self.nonce) if self.nonce else pack(self.to, self.id)
        rows = (
            (Button(words.label(f"button-sure-{self.act}", count=self.count), surely),),
            (Button(words.label("button-back"), pack(To.RUN, self.id)),),
        )
        return Screen(words.say(f"sure-{self.act}", count=self.count), rows, Stays.MESSAGE)


@dataclass(frozen=True)
class EditAsked:
    """The form waits for the text that takes the old one's place."""

    id: int
    media: bool = False

    def draw(self, words: Words) -> Screen:
        """What changes and for whom; with media only the words beside it."""
        lines = [words.say("run-edit-ask"), *([words.say("run-edit-media")] if self.media else [])]
        rows = ((Button(words.label("button-back"), pack(To.RUN, self.id)),),)
        return Screen("\n".join(lines), rows, Stays.MESSAGE)
