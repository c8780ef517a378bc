"""Every notice, worded for the person it goes to."""

from dataclasses import dataclass
from datetime import UTC, datetime

from loyalty.notices import News, Notice
from screens.buttons import To, pack
from screens.keyboard import keys
from screens.screen import Button, Keys, Rows, Screen, Stays
from screens.words import Words

_TITLES = {"reward"}
_NAMES = {"name"}
_TIMES = {"at"}
_LABELS = {"role"}


@dataclass(frozen=True)
class Told:
    """A notice ready to be drawn."""

    notice: Notice

    def draw(self, words: Words) -> Screen:
        """A new message. A receipt stays where it is; a question gives way to its answer."""
        facts = {name: _shown(name, fact, words) for name, fact in self.notice.facts.items()}
        text = words.say(f"notice-{self.notice.code}", **facts)
        stays = Stays.SCREEN if self.notice.code is News.USE_ASKED else Stays.MESSAGE
        return Screen(text, self._rows(words), stays, keys=self._keys(words))

    def _rows(self, words: Words) -> Rows:
        facts = self.notice.facts
        match self.notice.code:
            case News.VOUCHER_ISSUED:
                return ((Button(words.label("button-rewards"), pack(To.REWARDS)),),)
            case News.USE_ASKED:
                return ((Button(words.label("button-use-now"), pack(To.AGREE, int(facts["ask"] or 0))),),)
            case News.USE_AGREED:
                return ((Button(words.label("button-undo"), pack(To.UNDO_ENTRY, int(facts["entry"] or 0))),),)
            case News.TEAM_GREW:
                return ((Button(words.label("button-team"), pack(To.TEAM)),),)
            case _:
                return ()

    def _keys(self, words: Words) -> Keys | None:
        if self.notice.code is News.LEFT_TEAM:
            return keys(words, None, member=bool(self.notice.facts.get("member")))
        return None


def _shown(name: str, fact: str | int | bool | None, words: Words) -> str | int | bool | None:
    if name in _TITLES:
        return words.title(str(fact))
    if name in _NAMES:
        return words.name(str(fact or ""))
    if name in _LABELS:
        return words.label(f"role-{fact}")
    if name in _TIMES and isinstance(fact, int):
        return words.when(datetime.fromtimestamp(fact / 1000, UTC))
    return fact
