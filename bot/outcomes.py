"""What became of a call to Telegram that raised: the one question on which repeating, resending or giving up depends.

A send cannot be repeated safely unless it was surely not made, so whatever is not certain is UNKNOWN.
"""

from enum import Enum
from http import HTTPStatus

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.pace import NotCalledError
from bot.transport import BrokenOffError, NeverLeftError


class Outcome(Enum):
    """The end of one call. SENT is never classified; it is what a call that returned is marked with."""

    SENT = "sent"
    NOT_SENT = "not-sent"  # surely not made, and worth making later
    UNREACHABLE = "unreachable"  # this person cannot be written to until they write again
    REFUSED = "refused"  # Telegram said no to this very call and will say it again
    UNKNOWN = "unknown"  # it may have been sent


# No connection was had, so no byte of the request left: never opened, none free in time, no way through the proxy.
_NEVER_LEFT = (
    NeverLeftError,
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)

# A wrong token is refused for every call alike. It is ours to mend, and what waited is then sent.
_MADE_LATER = (RetryAfter, NotCalledError, InvalidToken)

_NEVER_ACCEPTED = (ChatMigrated, Conflict, EndPointNotFound)

# Said with 400, but about the person and not about the message. Others who cannot be reached are refused with 403.
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "user_is_blocked", "input_user_deactivated")

# python-telegram-bot gives every other code as a NetworkError with the status line's words at its beginning.
_OTHER_REFUSALS = (
    "request entity too large",  # Telegram's words for 413, whatever this version of Python calls it
    *(
        status.phrase.casefold()
        for status in HTTPStatus
        if 400 <= status < 500 and status not in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)
    ),
)


def classify(error: BaseException) -> Outcome:
    """Say what became of a call that raised `error`.

    Reads the exceptions of python-telegram-bot over either transport, with what happened below as their cause: over
    aiohttp our own, over httpx the library's. Anything else, a cancelled task among it, is UNKNOWN.
    """
    if isinstance(error, _MADE_LATER):
        return Outcome.NOT_SENT
    if isinstance(error, Forbidden):
        return _forbidden(error)
    if isinstance(error, _NEVER_ACCEPTED):
        return Outcome.REFUSED
    # BadRequest is a NetworkError too, so it is asked for first.
    if isinstance(error, BadRequest):
        return _bad_request(error)
    if isinstance(error, NetworkError):
        return _network_error(error)
    return Outcome.UNKNOWN


def _forbidden(error: Forbidden) -> Outcome:
    # The cause is that no JSON could be read: a proxy on the way forbids, and nobody asked the person.
    return Outcome.UNREACHABLE if error.__cause__ is None else Outcome.NOT_SENT


def _bad_request(error: BadRequest) -> Outcome:
    words = error.message.casefold()
    return Outcome.UNREACHABLE if any(nobody in words for nobody in _NOBODY_THERE) else Outcome.REFUSED


def _network_error(error: NetworkError) -> Outcome:
    if isinstance(error.__cause__, _NEVER_LEFT):
        return Outcome.NOT_SENT
    if isinstance(error.__cause__, (BrokenOffError, httpx.HTTPError)):
        return Outcome.UNKNOWN
    words = error.message.casefold()
    if words.startswith("too many requests"):
        return Outcome.NOT_SENT  # a 429 that does not say for how long
    return Outcome.REFUSED if words.startswith(_OTHER_REFUSALS) else Outcome.UNKNOWN
