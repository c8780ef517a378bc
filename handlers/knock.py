"""What a door is told: the knock (one update, in our words) and the caller (who knocked, as the database has them)."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo

from handlers.owner.table import Table
from loyalty.broadcasts import Media
from loyalty.codes import Carries
from loyalty.member import Member, Person
from loyalty.refusals import Refusal, Why
from loyalty.team import Post, Role
from screens.screen import View
from storage.programme import Business
from storage.work import Work


class Who(Enum):
    """The narrowest role a door lets in."""

    ANYONE = None
    MEMBER = Why.NOT_A_MEMBER
    STAFF = Why.NOT_STAFF
    MANAGER = Why.NOT_MANAGER
    OWNER = Why.NOT_OWNER


class Hears(Enum):
    """What a door answers to besides commands, keys, links and buttons."""

    PHOTO = "photo"
    NUMBER = "number"
    TEXT = "text"
    COMMAND = "command"
    BUTTON = "button"
    OTHER = "other"
    EDITED = "edited"
    GROUP = "group"
    REACH = "reach"
    REST = "rest"


@dataclass(frozen=True)
class Photo:
    """A picture or a file someone sent: Telegram's name for it, bytes and pixels (0 when unsaid), and its own name."""

    file_id: str
    size: int
    pixels: int
    image: bool = True
    name: str = ""


@dataclass(frozen=True)
class Contact:
    """A phone number someone shared, as Telegram wrote it, and whose it is by Telegram's own word (None: unsaid)."""

    phone: str
    owner: int | None


@dataclass(frozen=True)
class Piece:
    """A message as it can be sent on: its text as Telegram's HTML, what is with it, and the album it is a part of."""

    text: str
    media: Media | None = None
    album: str | None = None


@dataclass(frozen=True)
class Knock:
    """One update. `data` is a button's callback data, `payload` a start link's, `code` what a picture was read as.

    `in_place` is true when the tapped message is a screen, which the answer may replace. `for_form` marks a photo sent
    into a form, and `picture` is its cleaned pixels, None when it could not be read. `group` is the chat it came
    from when that is not the person's own. `piece` is None for what cannot be sent on, such as a sticker. `table` is
    what a file says that was read to be imported.
    """

    update: int
    telegram: int
    name: str
    language: str | None
    text: str = ""
    data: str = ""
    arguments: tuple[str, ...] = ()
    payload: str = ""
    photo: Photo | None = None
    album: bool = False
    contact: Contact | None = None
    piece: Piece | None = None
    code: str = ""
    for_form: bool = False
    picture: bytes | None = None
    table: Table | None = None
    message: int | None = None
    query: str | None = None
    in_place: bool = False
    blocked: bool = False
    group: int | None = None


@dataclass(frozen=True)
class Caller:
    """Who knocked: role and membership as they are in this very transaction."""

    knock: Knock
    person: Person
    post: Post | None
    member: Member | None
    business: Business

    @property
    def role(self) -> str | None:
        """The role as screens take it."""
        return self.post.role.value if self.post else None

    @property
    def zone(self) -> ZoneInfo:
        """The business's time zone."""
        return ZoneInfo(self.business.timezone)

    @property
    def is_owner(self) -> bool:
        """True for the owner."""
        return self.post is not None and self.post.role is Role.OWNER

    def staff(self) -> Post:
        """Their post; doors for staff have checked that there is one."""
        if self.post is None:
            raise Refusal(Why.NOT_STAFF)
        return self.post

    def membership(self) -> Member:
        """Their membership; doors for members have checked that there is one."""
        if self.member is None:
            raise Refusal(Why.NOT_A_MEMBER)
        return self.member

    def argument(self, place: int) -> str:
        """One argument of the tapped button; a button without it was never ours."""
        if place >= len(self.knock.arguments):
            raise Refusal(Why.BUTTON_OLD)
        return self.knock.arguments[place]

    def number(self, place: int) -> int:
        """The same as a small whole number above zero."""
        text = self.argument(place)
        if not (text.isascii() and text.isdecimal() and len(text) <= 15):
            raise Refusal(Why.BUTTON_OLD)
        return int(text)


@dataclass(frozen=True)
class Later:
    """A screen too long in the making for a unit that others wait behind: looked up once the act is committed."""

    look: Callable[[Work], Awaitable[View]]


Views = View | Later | tuple[View, ...]
Act = Callable[[Work, Caller], Awaitable[Views]]


@dataclass(frozen=True)
class Door:
    """One line of the table: a name (also its button's), who may come in, what is done, and the other ways in."""

    name: str
    who: Who
    act: Act
    command: str = ""
    key: str = ""
    link: Carries | None = None
    hears: Hears | None = None


def nonce() -> str:
    """A screen's one-time number: 64 random bits."""
    return secrets.token_urlsafe(8)
