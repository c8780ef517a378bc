"""The one codec of callback data: a door's name and its arguments, at most 64 bytes.

Nothing in the data is trusted for authority: writing buttons carry the one-time number of their screen, and what the
screen was about is looked up under that number.
"""

from enum import StrEnum

MOST_BYTES = 64
BELOW = "+"  # leads the data of a message that stays: the answer comes below it, not in its place


class To(StrEnum):
    """Where a button leads: the name of the door it opens."""

    JOIN = "join"
    JOIN_WITH_OFFERS = "join-offers"
    CARD = "card"
    BIG_QR = "big-qr"
    BALANCE = "balance"
    REWARDS = "rewards"
    USE = "use"
    AGREE = "agree"
    HELP = "help"
    PRIVACY = "privacy"
    SETTINGS = "settings"
    LANGUAGES = "languages"
    SPEAK = "speak"
    OFFERS = "offers"
    HISTORY = "history"
    MY_DATA = "my-data"
    DELETE = "delete"
    DELETE_AGAIN = "delete-again"
    DELETE_SURELY = "delete-surely"
    NAME = "name"
    BIRTHDAY = "birthday"
    PHONE = "phone"
    NEW_CARD = "new-card"
    NEW_CARD_SURELY = "new-card-surely"
    REFERRAL = "referral"
    PANEL = "panel"
    EARN = "earn"
    EARN_AGAIN = "earn-again"
    ASK = "ask"
    GIVE = "give"
    UNDO = "undo"
    UNDO_ENTRY = "undo-entry"
    NOT_ME = "not-me"
    ASK_OWNER = "ask-owner"
    ENTRIES = "entries"
    PANEL_AGAIN = "panel-again"
    REFUND_ASK = "refund-ask"
    REFUND = "refund"
    REFUND_OTHER = "refund-other"
    UPHOLD = "uphold"
    EXPLAIN = "explain"
    ADJUST = "adjust"
    SCAN = "scan"
    MANAGE = "manage"
    TEAM = "team"
    INVITE = "invite"
    REMOVE = "remove"
    REMOVE_SURELY = "remove-surely"
    PRACTICE = "practice"
    RENAME = "rename"
    SETUP = "setup"
    SETUP_KIND = "setup-kind"
    SETUP_NAME = "setup-name"
    SETUP_COUNTRY = "setup-country"
    SETUP_ZONE = "setup-zone"
    SETUP_COLOUR = "setup-colour"
    POSTER = "poster"
    LAPSE = "lapse"
    LAPSE_TO = "lapse-to"
    LAPSE_SURELY = "lapse-surely"
    CANCEL = "cancel"


NAMES = frozenset(To)


def pack(to: To, *arguments: str | int) -> str:
    """Callback data for a button, with room for `BELOW`; ValueError when it would not fit."""
    data = ":".join([to.value, *map(str, arguments)])
    if len(data.encode()) >= MOST_BYTES or any(":" in str(argument) for argument in arguments):
        raise ValueError("a button's data is at most 64 bytes and its arguments have no colon")
    return data


def unpack(data: str) -> tuple[To, tuple[str, ...]] | None:
    """The door and arguments of callback data, or None when it was never ours."""
    name, *arguments = data.removeprefix(BELOW).split(":")
    return (To(name), tuple(arguments)) if name in NAMES else None
