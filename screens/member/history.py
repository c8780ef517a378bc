"""History in words: what happened to the card, newest first, a page at a time."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.history import Event, Happened
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

OLDER, NEWER = "o", "n"


@dataclass(frozen=True)
class History:
    """A page of entries, newest first. `now` tells which of them are of another year."""

    entries: tuple[Happened, ...]
    newer: bool
    older: bool
    now: datetime

    def draw(self, words: Words) -> Screen:
        """A line an entry, and the ways to the neighbouring pages."""
        if not self.entries:
            return Screen(words.say("history-empty"), self._back(words))
        lines = [words.say("history"), *(self._line(entry, words) for entry in self.entries)]
        return Screen("\n".join(lines), (*self._turn(words), *self._back(words)))

    def _line(self, entry: Happened, words: Words) -> str:
        same_year = words.local(entry.at).year == words.local(self.now).year
        when = words.when(entry.at) if same_year else words.day(entry.at)
        parts = [_what(entry, words), entry.place or "", entry.why]
        return words.say("history-line", when=when, what=" · ".join(part for part in parts if part))

    def _turn(self, words: Words) -> Rows:
        row = []
        if self.newer:
            row.append(Button(words.label("button-newer"), pack(To.HISTORY, NEWER, self.entries[0].id)))
        if self.older:
            row.append(Button(words.label("button-older"), pack(To.HISTORY, OLDER, self.entries[-1].id)))
        return (tuple(row),) if row else ()

    def _back(self, words: Words) -> Rows:
        card = Button(words.label("button-card"), pack(To.CARD))
        return ((card, Button(words.label("button-rewards"), pack(To.REWARDS))),)


_KEYS = {
    Event.EARNED: "history-earned",
    Event.THANKED: "history-thanked",
    Event.FILLED: "history-filled",
    Event.USED: "history-used",
    Event.LAPSED: "history-lapsed",
    Event.TAKEN_BACK: "history-taken-back",
    Event.GIVEN_BACK: "history-given-back",
    Event.REWARD_BACK: "history-reward-back",
    Event.CORRECTED: "history-corrected",
    Event.BROUGHT: "history-brought",
    Event.PAPER: "history-paper",
    Event.GIFT: "history-gift",
}


_POINTS_KEYS = {
    Event.EARNED: "history-points-earned",
    Event.THANKED: "history-points-thanked",
    Event.USED: "history-points-used",
    Event.LAPSED: "history-points-lapsed",
    Event.TAKEN_BACK: "history-points-taken-back",
    Event.GIVEN_BACK: "history-points-given-back",
    Event.REWARD_BACK: "history-points-reward-back",
    Event.CORRECTED: "history-points-corrected",
    Event.BROUGHT: "history-points-brought",
    Event.GIFT: "history-gift",
}


def _what(entry: Happened, words: Words) -> str:
    """The event as plain text; the rewards it brought, or the bill it is about, stand behind it."""
    if entry.points:
        return _points(entry, words)
    reward = words.title(entry.reward) if entry.reward else _titles(entry.issued, words)
    sign = "−" if entry.units < 0 else "+"
    key = _KEYS[entry.event]
    what = words.label(key, stamps=abs(entry.units), sign=sign, reward=reward)
    if entry.issued and entry.event not in {Event.FILLED, Event.GIFT}:
        return f"{what} · {words.label('history-reward', reward=reward)}"
    return what


def _points(entry: Happened, words: Words) -> str:
    """The same for points, with the bill they are about."""
    sign = "−" if entry.units < 0 else "+"
    reward = words.title(entry.reward) if entry.reward else _titles(entry.issued, words)
    what = words.label(
        _POINTS_KEYS.get(entry.event, "history-points-brought"), points=abs(entry.units), sign=sign, reward=reward
    )
    return f"{what} ({words.money(abs(entry.bill))})" if entry.bill else what


def _titles(titles: tuple[str, ...], words: Words) -> str:
    return ", ".join(words.title(title) for title in titles)
