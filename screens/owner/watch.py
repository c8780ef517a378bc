"""What the owner is told when the bot itself is in trouble."""

from dataclasses import dataclass
from datetime import datetime

from screens.screen import Screen, Stays
from screens.words import Words

_KNOWN = {"full", "readonly"}  # what whoever hosts the bot can do something about by name


@dataclass(frozen=True)
class CannotWrite:
    """Nothing could be written for a while. `why` is the kind of the last error."""

    since: datetime
    why: str

    def draw(self, words: Words) -> Screen:
        """Since when, why, what it means at the counter, and what to do."""
        why = words.label(f"cannot-write-{self.why}" if self.why in _KNOWN else "cannot-write-other")
        return Screen(words.say("cannot-write", since=words.time(self.since), why=why), stays=Stays.MESSAGE)
