"""Every notice, worded for the person it goes to."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from loyalty.broadcasts import read_content
from loyalty.notices import Fact, News, Notice
from screens.away import summary
from screens.broadcasts import draw_piece
from screens.buttons import BELOW, To, pack
from screens.entries import signed_points, what
from screens.keyboard import keys
from screens.owner.digest import letter
from screens.owner.freeze import units
from screens.owner.patterns import worth_a_look
from screens.screen import Button, Keys, Rows, Screen, Stays
from screens.standing import PointsStanding
from screens.words import Words

_TITLES = {"reward"}
_NAMES = {"name", "staff"}
_TIMES = {"at", "began"}
_LAPSES = {"lapse"}  # exclusive instants, shown as the last good day
_DAYS = {"birthday"}  # an ISO date, shown without its year
_LABELS = {"role"}
_SUMS = {"bill"}  # minor units of the business's currency
_ABOUT_AN_ENTRY = {News.DISPUTED, News.EXPLAINED, News.CORRECTION_ASKED, News.ENTRY_REVERSED}
_RECEIPTS = {News.EARNED, News.EARNED_POINTS, News.PAPER_COUNTED, News.REDEEMED, News.REWARD_REDEEMED}
# A receipt turns into the thanks for saying "not me", a question into its answer; everything else stays.
_GIVES_WAY = {News.USE_ASKED, News.REWARD_ASKED, *_RECEIPTS}
_LEADS_TO = {
    News.EXPIRING: ("button-card", To.CARD),
    News.GOAL_CHANGED: ("button-card", To.CARD),
    News.CAME_OVER: ("button-card", To.CARD),
    News.IMPORTED: ("button-data", To.DATA),
    News.CARDS_FILLED: ("button-promise", To.PROMISE),
    News.VOUCHER_ISSUED: ("button-rewards", To.REWARDS),
    News.GIFT: ("button-rewards", To.REWARDS),
    News.VOUCHER_EXPIRING: ("button-rewards", To.REWARDS),
    News.POINTS_EXPIRING: ("button-rewards", To.REWARDS),
    News.TEAM_GREW: ("button-team", To.TEAM),
    News.TAKEN_BACK: ("button-card", To.CARD),
}

_LEADS_TO_ONE = {  # the label, the door, and the fact that says which one
    News.CORRECTION_ASKED: ("button-reverse", To.REFUND_ASK, "entry"),
    News.USE_AGREED: ("button-undo", To.UNDO_ENTRY, "entry"),
    News.BROADCAST_HALTED: ("button-run-show", To.RUN, "broadcast"),
    News.TOOK_ALL_BACK: ("button-run-show", To.TAKEBACK_HOW, "takeback"),
}


@dataclass(frozen=True)
class Told:
    """A notice ready to be drawn."""

    notice: Notice

    def draw(self, words: Words) -> Screen:
        """A new message. It stays where it is, unless its own button's answer takes its place."""
        if self.notice.code is News.BROADCAST_TEST and "content" in self.notice.facts:
            return _test(self.notice.facts, words)
        if self.notice.code is News.DIGEST:
            return letter(self.notice.facts, words)
        if self.notice.code is News.AWAY:
            return summary(self.notice.facts, words)
        if self.notice.code is News.PATTERNS:
            return worth_a_look(self.notice.facts, words)
        facts = {name: _shown(name, fact, words) for name, fact in self.notice.facts.items()}
        if self.notice.code in _ABOUT_AN_ENTRY:
            reward = str(self.notice.facts.get("reward") or "")
            points, bill = bool(self.notice.facts.get("points")), int(self.notice.facts.get("bill") or 0)
            units = int(self.notice.facts["units"] or 0)
            facts |= {"deed": what(words, units, reward, points=points, bill=bill), "gave": int(units > 0)}
        if self.notice.code is News.CORRECTED_POINTS:
            facts["change"] = signed_points(words, int(self.notice.facts["units"] or 0))
            facts["balance"] = words.label("points-count", points=int(self.notice.facts["balance"] or 0))
            facts["owed"] = words.label("points-count", points=int(self.notice.facts["deficit"] or 0))
        if self.notice.code is News.TAKEN_BACK:
            facts |= _taken(self.notice.facts, words)
        if self.notice.code is News.EARNED_POINTS:
            facts["next"] = "\n".join(_next(self.notice.facts, words))
        text = words.say(self._key(), **facts)
        stays = Stays.SCREEN if self.notice.code in _GIVES_WAY else Stays.MESSAGE
        return Screen(text, self._rows(words), stays, keys=self._keys(words))

    def _key(self) -> str:
        """A voucher that lapses one day is announced with that day."""
        if self.notice.code is News.VOUCHER_ISSUED and self.notice.facts.get("lapse"):
            return "notice-voucher-issued-until"
        if self.notice.code is News.CAME_OVER and not self.notice.facts.get("goal"):
            return "notice-came-over-points"
        return f"notice-{self.notice.code}"

    def _rows(self, words: Words) -> Rows:
        facts = self.notice.facts
        match self.notice.code:
            case code if code in _LEADS_TO:
                label, to = _LEADS_TO[code]
                return ((Button(words.label(label), pack(to)),),)
            case News.EARNED_POINTS if facts.get("reached"):
                rewards = Button(words.label("button-rewards"), BELOW + pack(To.REWARDS))
                return ((rewards, Button(words.label("button-not-me"), pack(To.NOT_ME, int(facts["entry"] or 0)))),)
            case code if code in _RECEIPTS and facts.get("entry"):
                return ((Button(words.label("button-not-me"), pack(To.NOT_ME, int(facts["entry"] or 0))),),)
            case News.DISPUTED:
                entry = int(facts["entry"] or 0)
                uphold = Button(words.label("button-reverse"), pack(To.UPHOLD, entry))
                return ((uphold, Button(words.label("button-explain"), pack(To.EXPLAIN, entry))),)
            case News.USE_ASKED | News.REWARD_ASKED:
                return ((Button(words.label("button-use-now"), pack(To.AGREE, int(facts["ask"] or 0))),),)
            case News.BROADCAST_ASKS:
                run = int(facts["broadcast"] or 0)
                go_on = Button(words.label("button-run-resume"), pack(To.RUN_RESUME, run))
                return ((go_on, Button(words.label("button-run-stop"), pack(To.RUN_STOP, run))),)
            case News.BROADCAST_MISSED:
                return _missed(int(facts["broadcast"] or 0), words)
            case code if code in _LEADS_TO_ONE:
                label, to, which = _LEADS_TO_ONE[code]
                return ((Button(words.label(label), pack(to, int(facts[which] or 0))),),)
            case _:
                return ()

    def _keys(self, words: Words) -> Keys | None:
        member = bool(self.notice.facts.get("member"))
        if self.notice.code in {News.LEFT_TEAM, News.FROZEN}:
            return keys(words, None, member=member)
        if self.notice.code in {News.POST_CHANGED, News.UNFROZEN}:
            return keys(words, str(self.notice.facts["role"]), member=member)
        return None


def _missed(run: int, words: Words) -> Rows:
    """What may become of a message to many whose moment is past: now, later, or never."""
    now, move = Button(words.label("button-run-now"), pack(To.RUN_NOW, run)), pack(To.RUN_MOVE, run)
    off = Button(words.label("button-compose-off"), pack(To.RUN_STOP, run))
    return ((now, Button(words.label("button-run-move"), move)), (off,))


def _test(facts: Mapping[str, Fact], words: Words) -> Screen:
    """One message of what a member would get, with the name of the colleague who gets it as a test."""
    content = read_content(json.loads(str(facts["content"])))
    return draw_piece(content, str(facts["name"] or ""), words, None)[int(facts["part"] or 0)]


def _next(facts: Mapping[str, Fact], words: Words) -> Iterator[str]:
    """What these points have just brought within reach, and what comes after it."""
    if facts.get("reached"):
        yield words.label("points-reached", reward=words.title(str(facts["reached"])))
    if facts.get("reward") or not facts.get("reached"):
        yield _standing(facts).plain_line(words)


def _taken(facts: Mapping[str, Fact], words: Words) -> dict[str, Fact]:
    """What was taken off the cards, and what is missing there now."""
    stamps, points, owed_stamps, owed_points = (
        int(facts[name] or 0) for name in ("stamps", "points", "owed_stamps", "owed_points")
    )
    owed = units(words, owed_stamps, owed_points) if owed_stamps or owed_points else ""
    return {"taken": units(words, stamps, points), "owed": owed, "owes": int(bool(owed))}


def _standing(facts: Mapping[str, Fact]) -> PointsStanding:
    balance, missing, within = (int(facts[name] or 0) for name in ("balance", "missing", "within"))
    return PointsStanding(balance, missing, str(facts["reward"] or ""), within)


def _shown(name: str, fact: str | int | bool | None, words: Words) -> str | int | bool | None:
    if name in _TITLES:
        return words.title(str(fact))
    if name in _NAMES:
        return words.name(str(fact or ""))
    if name in _LABELS:
        return words.label(f"role-{fact}")
    if name in _DAYS:
        return words.day_of_year(date.fromisoformat(str(fact)))
    if name in _TIMES and isinstance(fact, int):
        return words.when(datetime.fromtimestamp(fact / 1000, UTC))
    if name in _LAPSES and isinstance(fact, int):
        return words.last_day(datetime.fromtimestamp(fact / 1000, UTC))
    if name in _SUMS and isinstance(fact, int):
        return words.money(fact)
    return fact
