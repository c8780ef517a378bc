"""What is kept and why, one's own data as a file, and the way out, asked twice."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from screens.buttons import To, pack
from screens.keyboard import keys
from screens.screen import Button, Document, Screen, Stays
from screens.words import Words

FILE_NAME = "my-data.json"


@dataclass(frozen=True)
class Privacy:
    """What is kept and why."""

    business: str
    member: bool

    def draw(self, words: Words) -> Screen:
        """One page of plain words, and what one can do about it."""
        back = To.SETTINGS if self.member else To.HELP
        rows = (
            (Button(words.label("button-my-data"), pack(To.MY_DATA)),),
            (Button(words.label("button-delete"), pack(To.DELETE)),),
            (Button(words.label("button-back"), pack(back)),),
        )
        return Screen(words.say("privacy", business=self.business), rows)


@dataclass(frozen=True)
class MyData:
    """Everything kept about someone, as plain values."""

    business: str
    data: Mapping[str, Any]

    def draw(self, words: Words) -> Screen:
        """A file a person can read and a program too."""
        return Screen(
            words.say("my-data", business=self.business),
            ((Button(words.label("button-privacy"), pack(To.PRIVACY)),),),
            Stays.MESSAGE,
            document=Document(FILE_NAME, self._file),
        )

    def _file(self) -> bytes:
        whole = {"kept_by": self.business, **self.data}
        return json.dumps(whole, ensure_ascii=False, indent=2).encode()


@dataclass(frozen=True)
class DeleteAsked:
    """Asked the first time: what would go. `member` and `staff` say what the reader is."""

    business: str
    member: bool
    staff: bool
    stamps: int = 0
    ready: int = 0
    points: int = 0

    def draw(self, words: Words) -> Screen:
        """What is lost, and two ways on."""
        lines = [words.say("delete-ask", business=self.business)]
        if self.member:
            lines.append(words.say("delete-card"))
        if self.stamps:
            lines.append(words.say("delete-stamps", stamps=self.stamps))
        if self.points:
            lines.append(words.say("delete-points", points=self.points))
        if self.ready:
            lines.append(words.say("delete-ready", ready=self.ready))
        if self.staff:
            lines.append(words.say("delete-staff"))
        rows = (
            (Button(words.label("button-delete-go-on"), pack(To.DELETE_AGAIN)),),
            (Button(words.label("button-back"), pack(To.PRIVACY)),),
        )
        return Screen("\n".join(lines), rows)


@dataclass(frozen=True)
class DeleteAskedAgain:
    """Asked the second time. `nonce` is this screen's one-time number."""

    nonce: str

    def draw(self, words: Words) -> Screen:
        """The last way back."""
        rows = (
            (Button(words.label("button-keep-all"), pack(To.PRIVACY)),),
            (Button(words.label("button-delete-surely"), pack(To.DELETE_SURELY, self.nonce)),),
        )
        return Screen(words.say("delete-ask-again"), rows)


@dataclass(frozen=True)
class Erased:
    """The last message someone gets."""

    business: str

    def draw(self, words: Words) -> Screen:
        """Done; the keyboard goes too."""
        gone = words.say("erased", business=self.business)
        return Screen(gone, stays=Stays.MESSAGE, keys=keys(words, None, member=False))
