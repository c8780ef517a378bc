"""Another goal: the question, what it would mean for the cards that are begun, and what it has changed."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

_A_ROW = 5


@dataclass(frozen=True)
class GoalAsked:
    """The form that asks for the goal. `offered` are the usual ones."""

    goal: int
    offered: tuple[int, ...]

    def draw(self, words: Words) -> Screen:
        """The usual ones as buttons; any other is typed."""
        buttons = tuple(Button(str(one), pack(To.GOAL_TO, one)) for one in self.offered if one != self.goal)
        rows = tuple(buttons[start : start + _A_ROW] for start in range(0, len(buttons), _A_ROW))
        text = words.say("goal-ask", goal=self.goal)
        return Screen(text, (*rows, (Button(words.label("button-cancel"), pack(To.CANCEL)),)))


@dataclass(frozen=True)
class GoalPreviewed:
    """What another goal would mean. `nonce` is this screen's one-time number.

    `begun` cards have stamps on them; `full` of those would be full at once, and `had` have given a reward at this very
    place, so that they finish on the old goal in any case. `dropped` rewards on the way lie beyond the new goal.
    `anew` is true when the rules had changed since the owner looked, and nothing was done.
    """

    nonce: str
    before: int
    goal: int
    begun: int
    full: int = 0
    had: int = 0
    dropped: int = 0
    anew: bool = False

    def draw(self, words: Words) -> Screen:
        """Counts, and the ways on; nothing is changed yet."""
        lines = [words.say("goal-anew")] if self.anew else []
        lines += [
            words.say("goal-preview", before=self.before, goal=self.goal),
            words.say("goal-begun", cards=self.begun),
        ]
        if self.full:
            lines.append(words.say("goal-full", cards=self.full, goal=self.goal))
        if self.begun and self.goal > self.before:
            lines.append(words.say("goal-farther", goal=self.goal))
        if self.had:
            lines.append(words.say("goal-had", cards=self.had, before=self.before))
        if self.dropped:
            lines.append(words.say("goal-dropped", rewards=self.dropped))
        if self.begun:
            lines.append(words.say("goal-choose"))
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        leave = (Button(words.label("button-goal-leave", before=self.before), pack(To.PROMISE)),)
        if not self.begun:
            return ((Button(words.label("button-lapse-surely"), pack(To.GOAL_KEEP, self.nonce)),), leave)
        return (
            (Button(words.label("button-goal-keep", before=self.before), pack(To.GOAL_KEEP, self.nonce)),),
            (Button(words.label("button-goal-convert", goal=self.goal), pack(To.GOAL_CONVERT, self.nonce)),),
            leave,
        )


@dataclass(frozen=True)
class GoalChanged:
    """The new goal holds. `kept` begun cards finish on the old one; `filling` are being filled now."""

    before: int
    goal: int
    kept: int = 0
    filling: int = 0

    def draw(self, words: Words) -> Screen:
        """What holds from now on, and for whom not yet."""
        lines = [words.say("goal-changed", goal=self.goal)]
        if self.kept:
            lines.append(words.say("goal-kept", cards=self.kept, before=self.before))
        if self.filling:
            lines.append(words.say("goal-filling", cards=self.filling))
        lines.append(words.say("goal-poster"))
        poster = Button(words.label("button-poster"), pack(To.POSTER))
        rows = ((Button(words.label("button-promise"), pack(To.PROMISE)), poster),)
        return Screen("\n".join(lines), rows, toast=words.label("toast-done"))
