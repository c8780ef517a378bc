"""One answer to all that came too late, or too much at once, to be answered one by one."""

from collections.abc import Mapping
from datetime import UTC, datetime

from loyalty.notices import AWAY_NAMES, Fact
from screens.buttons import To, pack
from screens.screen import Button, Screen, Stays
from screens.words import Words

_LONGEST = 24  # characters of a name that is one of several


def summary(facts: Mapping[str, Fact], words: Words) -> Screen:
    """Why it is one answer, how many were done, were not answered and were not possible, and the way on."""
    if facts["late"]:
        head = words.say("notice-away", since=words.when(datetime.fromtimestamp(int(facts["since"] or 0) / 1000, UTC)))
    else:
        head = words.say("notice-away-many")
    counts = [(how, int(facts[how] or 0)) for how in ("done", "old", "refused")]
    lines = [words.say(f"away-{how}", count=count) for how, count in counts if count]
    if facts.get("served"):
        lines.insert(1, words.say("served-late", names=_names(facts, words)))
    menu = Button(words.label("button-menu"), pack(To.HELP))
    return Screen("\n".join([head, *lines]), ((menu,),), Stays.MESSAGE)


def _names(facts: Mapping[str, Fact], words: Words) -> str:
    """For whom something was done; of more than a few only how many."""
    names = ", ".join(_cut(words.name(str(facts[name]))) for name in AWAY_NAMES if name in facts)
    more = int(facts.get("more") or 0)
    return words.label("digest-and-more", names=names, more=more) if more else names


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
