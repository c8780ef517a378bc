"""Broadcasts: one message to many, what it says, and how it went. Sending cannot be exactly once, so it is told.

A recipient ends in exactly one state. What was being sent when the program died, or whose answer was never seen, is
uncertain: it is listed by name, and sent again only when the owner asks.
"""

import html
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from loyalty.manners import Manners

LONGEST_TEXT = 4096  # UTF-16 units after entities are parsed (Bot API, sendMessage)
LONGEST_CAPTION = 1024  # the same, of a photo, video or document
MOST_IN_ALBUM = 10
MOST_LINKS = 3
LONGEST_NAME = 64  # UTF-16 units a filled in name may take
STILL_IN_TIME = timedelta(hours=3)  # after its moment; "Soup on Sunday" is no news on Tuesday
BROUGHT_WITHIN = timedelta(days=7)  # a visit this long after a message counts as brought by it
NAME = "{name}"  # stands in a text where the member's first name goes


class State(StrEnum):
    """planned → running ⇄ paused → done, or stopped by the owner.

    The owner decides about one that is asking (too many blocked the bot) and one that has missed its moment.
    """

    PLANNED = "planned"
    MISSED = "missed"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"
    STOPPED = "stopped"
    DONE = "done"


class Ended(StrEnum):
    """How it ended for one recipient; withheld: stopped, erased or left before their turn."""

    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Media:
    """A photo, video, document, animation or audio Telegram already has, by its file id."""

    kind: str
    file: str


@dataclass(frozen=True)
class Link:
    """A button that opens an address."""

    label: str
    url: str


@dataclass(frozen=True)
class Content:
    """What is said: `text` as Telegram's HTML with `{name}` where the first name goes, media, and buttons.

    An album (several media) carries its text as the first caption; its buttons follow in one message of their own.
    `code` names a notice worded by screens, for what the calendar sends; then the rest is empty or the owner's own
    words by language in `said`.
    """

    text: str = ""
    media: tuple[Media, ...] = ()
    links: tuple[Link, ...] = ()
    code: str | None = None
    said: Mapping[str, str] | None = None

    @property
    def is_album(self) -> bool:
        """True for several media, which Telegram shows together."""
        return len(self.media) > 1

    @property
    def sends(self) -> int:
        """Messages one recipient costs: an album counts each of its items, and one more for its buttons."""
        return len(self.media) + 1 if self.is_album else 1

    def with_name(self, name: str) -> str:
        """The text for one reader. The name may stand in a link's address, so quotation marks are escaped as well."""
        return self.text.replace(NAME, html.escape(name))

    def facts(self) -> dict[str, Any]:
        """As kept in a draft or a broadcast."""
        return asdict(self)


def read_content(facts: Mapping[str, Any]) -> Content:
    """A content from what `facts()` gave."""
    return Content(
        text=str(facts.get("text") or ""),
        media=tuple(Media(one["kind"], one["file"]) for one in facts.get("media") or ()),
        links=tuple(Link(one["label"], one["url"]) for one in facts.get("links") or ()),
        code=facts.get("code"),
        said=facts.get("said"),
    )


@dataclass(frozen=True)
class Progress:
    """How far a broadcast is. `gone` blocked the bot since they got it, `came` visited within seven days of it."""

    total: int
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    uncertain: int = 0
    withheld: int = 0
    gone: int = 0
    came: int = 0

    @property
    def pending(self) -> int:
        """Whose turn has not come."""
        return self.total - self.sent - self.blocked - self.failed - self.uncertain - self.withheld

    @property
    def blocks(self) -> int:
        """Who cannot or does not want to be written to any more because of it."""
        return self.blocked + self.gone


def asks_the_owner(progress: Progress, threshold: int, asked_at: int) -> bool:
    """True when over `threshold` percent of those it went to, at least 50, blocked it since the owner was asked."""
    tried = progress.sent + progress.blocked
    return tried >= 50 and (progress.blocks - asked_at) * 100 > threshold * tried


def has_missed(starts_at: datetime, now: datetime, manners: Manners, zone: ZoneInfo, *, silent: bool) -> bool:
    """True when what would begin now was meant for long ago; what makes a sound was never meant for quiet hours."""
    meant = starts_at if silent else manners.next_hour_to_speak(starts_at, zone)
    return now - meant > STILL_IN_TIME
