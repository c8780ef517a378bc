"""The manners of messages: quiet hours and how many promotions a guest gets at most, said plainly, changed by taps."""

from dataclasses import dataclass

from loyalty.manners import BUDGET_DAYS, OFFERED, Custom, Manners, value_of
from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.words import Words

_IN_A_ROW = 4  # hours and small numbers are short


@dataclass(frozen=True)
class MannersShown:
    """What stands now."""

    manners: Manners

    def draw(self, words: Words) -> Screen:
        """A sentence and a button each."""
        told = [
            words.say("manners"),
            _rule(self.manners, Custom.FROM, words),
            _rule(self.manners, Custom.BUDGET, words),
            words.say("manners-promise"),
        ]
        starts, ends, most = (
            Button(words.label(f"button-manners-{custom}"), pack(To.MANNERS_ASK, custom)) for custom in Custom
        )
        back = Button(words.label("button-back"), pack(To.MESSAGES))
        return Screen("\n".join(told), ((starts, ends), (most,), (back,)))


@dataclass(frozen=True)
class MannerAsked:
    """One of them, and what else it can be."""

    manners: Manners
    custom: Custom

    def draw(self, words: Words) -> Screen:
        """What stands now, and a button for each other value."""
        now = value_of(self.manners, self.custom)
        buttons = [
            Button(self._choice(value, words), pack(To.MANNERS_TO, self.custom, value))
            for value in OFFERED[self.custom]
            if value != now
        ]
        rows = tuple(tuple(buttons[first : first + _IN_A_ROW]) for first in range(0, len(buttons), _IN_A_ROW))
        text = f"{_rule(self.manners, self.custom, words)}\n{words.say(f'manners-ask-{self.custom}')}"
        return Screen(text, (*rows, (Button(words.label("button-back"), pack(To.MANNERS)),)))

    def _choice(self, value: int, words: Words) -> str:
        if self.custom is not Custom.BUDGET:
            return words.hour(value)
        return str(value) if value else words.label("manners-none")


def _rule(manners: Manners, custom: Custom, words: Words) -> str:
    """What one of them means, as it stands."""
    if custom is Custom.BUDGET:
        return words.say("manners-budget", budget=manners.budget, days=BUDGET_DAYS)
    hours = {"from": words.hour(manners.quiet_from), "until": words.hour(manners.quiet_until)}
    return words.say("manners-quiet", **hours)
