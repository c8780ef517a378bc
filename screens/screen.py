"""A screen is a value: text, buttons, perhaps a picture and a keyboard. Another room sends it."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from loyalty.broadcasts import Media
from loyalty.codes import fingerprint
from screens.words import Words


class Stays(Enum):
    """Which kind of message this is."""

    SCREEN = "screen"  # edits itself in place when one of its buttons is tapped
    CARD = "card"  # the live card: a photo of its own; older ones lose their buttons
    MESSAGE = "message"  # a receipt or a pass: always a new message
    BUTTONS = "buttons"  # only the buttons of the tapped message change; its text is said when that message is gone


@dataclass(frozen=True)
class Button:
    """An inline button: callback data, or an address."""

    label: str
    data: str | None = None
    url: str | None = None


Rows = tuple[tuple[Button, ...], ...]
HALF_A_ROW = 19  # characters of a label that two buttons side by side show on a phone


def pairs(buttons: Iterable[Button]) -> Rows:
    """Two buttons a row, in their order; one whose label needs the whole width of a phone has a row of its own."""
    rows: list[tuple[Button, ...]] = []
    has_room = False
    for button in buttons:
        is_short = len(button.label) <= HALF_A_ROW
        if has_room and is_short:
            rows[-1] += (button,)
        else:
            rows.append((button,))
        has_room = is_short and not has_room
    return tuple(rows)


@dataclass(frozen=True)
class Keys:
    """A role's persistent keyboard, and the commands (name, description) of its menu.

    With `asks_phone` the keyboard is not a role's but a form's: its first key shares the reader's own phone number.
    """

    rows: tuple[tuple[str, ...], ...]
    commands: tuple[tuple[str, str], ...]
    asks_phone: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture drawn only when Telegram does not have it yet; `version` is the same for equal pixels."""

    version: str
    draw: Callable[[], bytes]


@dataclass(frozen=True)
class Document:
    """A file to keep or print, made only when it is sent. `name` is what the reader's phone calls it."""

    name: str
    make: Callable[[], bytes]


def picture(kind: str, face: object, draw: Callable[[], bytes], code: str = "") -> Picture:
    """A picture of a face, versioned by everything the face shows.

    One that shows somebody's `code` is also versioned by that, so that it can be forgotten together with its owner.
    """
    owner = f"{fingerprint(code)}:" if code else ""
    return Picture(f"{kind}:{owner}{hashlib.sha256(repr(face).encode()).hexdigest()[:24]}", draw)


@dataclass(frozen=True)
class Screen:
    """What a person sees. `text` is Telegram's HTML; `keys` replaces the persistent keyboard; `toast` answers a tap.

    `media` is what Telegram already has, by its file ids, with the text as its caption; several are an album, which
    has no buttons.
    """

    text: str
    rows: Rows = ()
    stays: Stays = Stays.SCREEN
    picture: Picture | None = None
    document: Document | None = None
    media: tuple[Media, ...] = ()
    keys: Keys | None = None
    toast: str | None = None
    marks: str | None = field(default=None)  # the pass this message shows, so that it can turn into "used"
    run: int | None = None  # the message to many that is planned here, and whose progress this turns into


class View(Protocol):
    """Facts that know how to be drawn."""

    def draw(self, words: Words) -> Screen:
        """The screen in this reader's words."""


@dataclass(frozen=True)
class Nothing:
    """No screen at all: the update needed no answer."""

    def draw(self, words: Words) -> Screen:
        """An empty screen, which is not sent."""
        return Screen("")
