"""Every notice, worded for the person it goes to."""

from dataclasses import dataclass
from datetime import UTC, datetime

from loyalty.notices import News, Notice
from screens.buttons import To, pack
from screens.entries import what
from screens.keyboard import keys
from screens.screen import Button, Keys, Rows, Screen, Stays
from screens.words import Words

_TITLES = {"reward"}
_NAMES = {"name", "staff"}
_TIMES = {"at"}
_LAPSES = {"lapse"}  # exclusive instants, shown as the last good day
_LABELS = {"role"}
_ABOUT_AN_ENTRY = {News.DISPUTED, News.EXPLAINED, News.CORRECTION_ASKED, News.ENTRY_REVERSED}
# A receipt turns into the thanks for saying "not me", a question into its answer; everything else stays.
_GIVES_WAY = {News.USE_ASKED, News.EARNED, News.REDEEMED}


@dataclass(frozen=True)
class Told:
    """A notice ready to be drawn."""

    notice: Notice

    def draw(self, words: Words) -> Screen:
        """A new message. It stays where it is, unless its own button's answer takes its place."""
        facts = {name: _shown(name, fact, words) for name, fact in self.notice.facts.items()}
        if self.notice.code in _ABOUT_AN_ENTRY:
            reward = str(self.notice.facts.get("reward") or "")
            facts["deed"] = what(words, int(self.notice.facts["units"] or 0), reward)
        text = words.say(self._key(), **facts)
        stays = Stays.SCREEN if self.notice.code in _GIVES_WAY else Stays.MESSAGE
        return Screen(text, self._rows(words), stays, keys=self._keys(words))

    def _key(self) -> str:
        """A voucher that lapses one day is announced with that day."""
        if self.notice.code is News.VOUCHER_ISSUED and self.notice.facts.get("lapse"):
            return "notice-voucher-issued-until"
        return f"notice-{self.notice.code}"

    def _rows(self, words: Words) -> Rows:
        facts = self.notice.facts
        match self.notice.code:
            case News.EXPIRING:
                return ((Button(words.label("button-card"), pack(To.CARD)),),)
            case News.VOUCHER_ISSUED | News.VOUCHER_EXPIRING:
                return ((Button(words.label("button-rewards"), pack(To.REWARDS)),),)
            case News.EARNED | News.REDEEMED if facts.get("entry"):
                return ((Button(words.label("button-not-me"), pack(To.NOT_ME, int(facts["entry"] or 0))),),)
            case News.DISPUTED:
                entry = int(facts["entry"] or 0)
                uphold = Button(words.label("button-reverse"), pack(To.UPHOLD, entry))
                return ((uphold, Button(words.label("button-explain"), pack(To.EXPLAIN, entry))),)
            case News.CORRECTION_ASKED:
                return ((Button(words.label("button-reverse"), pack(To.REFUND_ASK, int(facts["entry"] or 0))),),)
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
    if name in _LAPSES and isinstance(fact, int):
        return words.last_day(datetime.fromtimestamp(fact / 1000, UTC))
    return fact
