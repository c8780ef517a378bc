"""One answer to all that came too late, or too much at once, to be answered one by one."""

from collections.abc import Mapping
from datetime import UTC, datetime

from loyalty.notices import Fact
from screens.buttons import To, pack
from screens.screen import Button, Screen, Stays
from screens.words import Words


def summary(facts: Mapping[str, Fact], words: Words) -> Screen:
    """Why it is one answer, how many were done, were not answered and were not possible, and the way on."""
    if facts["late"]:
        head = words.say("notice-away", since=words.when(datetime.fromtimestamp(int(facts["since"] or 0) / 1000, UTC)))
    else:
        head = words.say("notice-away-many")
    counts = [(how, int(facts[how] or 0)) for how in ("done", "old", "refused")]
    lines = [words.say(f"away-{how}", count=count) for how, count in counts if count]
    menu = Button(words.label("button-menu"), pack(To.HELP))
    return Screen("\n".join([head, *lines]), ((menu,),), Stays.MESSAGE)
