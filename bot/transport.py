"""The way to Telegram: requests of python-telegram-bot over aiohttp, which sends far more of them a second than httpx.

Its errors are the library's own. What no byte of ever left has NeverLeftError as its cause and what broke off on the
way BrokenOffError, so that `bot.outcomes` can tell the two apart. An address has the token in it: no error names one.
"""

import asyncio
import io
import json
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.settings import Transport

MOST_BYTES = 21 * 2**20
"""The longest answer that is read: Telegram gives bots files of at most 20 MB."""

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_IDLE = 10.0  # seconds after which an unused connection is closed, before a server or a router on the way does it

# Errors of connecting: aiohttp raises them before it hands the request to a connection.
_BEFORE = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
_POOL_FULL = (
    "Pool timeout: All connections in the connection pool are occupied. Request was *not* sent to Telegram. "
    "Consider adjusting the connection pool size or the pool timeout."
)


class NeverLeftError(Exception):
    """No connection was had: no byte of the request left this machine."""


class BrokenOffError(Exception):
    """The request may have arrived: writing it or reading its answer failed."""


class AnswerTooLongError(Exception):
    """An answer longer than `MOST_BYTES`."""


@dataclass(frozen=True)
class Patience:
    """Seconds for each phase of a call; None is for ever.

    `read` is the longest silence while the answer is awaited, `body` the time the whole body may take once it has
    begun: a server that lets a byte drip now and then never exceeds the first.
    """

    connect: float | None = 5.0
    write: float | None = 5.0
    read: float | None = 5.0
    pool: float | None = 1.0
    body: float = 30.0

    @property
    def until_answer(self) -> float | None:
        """From the beginning to the head of the answer; aiohttp by itself has no bound for writing."""
        phases = (self.connect, self.write, self.read)
        return None if None in phases else sum(phase for phase in phases if phase is not None)


class _Reads(BaseRequest):
    """Reads an answer as the Bot API's, or not at all."""

    __slots__ = ()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer's object. TelegramError for whatever else arrived.

        The library would log all of it, with what people wrote, and stumble over JSON that is not Telegram's.
        """
        try:
            answer = json.loads(payload.decode(errors="replace"))
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict) or not ("result" in answer or "error_code" in answer):
            raise TelegramError("Invalid server response")
        return answer


class PlainHttpxRequest(_Reads, HTTPXRequest):
    """The library's own over httpx, but for how an answer is read."""

    __slots__ = ()


class AiohttpRequest(_Reads):
    """A request object for python-telegram-bot's Bot; it must be initialized before use, as `Bot.initialize` does.

    At most `connection_pool_size` calls are under way at once, each on a connection of its own; the rest wait for a
    place. Redirects are not followed: an address with a token in it is for one host only. A proxy is taken from the
    environment (HTTPS_PROXY, ALL_PROXY, NO_PROXY) and the trusted authorities from where httpx takes them.

    Raises, by its public methods: what `BaseRequest` raises; `TimedOut` and `NetworkError` when there was no answer.
    """

    __slots__ = ("_media_write", "_patience", "_places", "_proxy", "_session", "_size", "_trust")

    def __init__(
        self,
        connection_pool_size: int = 64,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        media_write_timeout: float | None = 20.0,
        body_timeout: float = 30.0,
    ) -> None:
        self._size = connection_pool_size
        self._patience = Patience(connect_timeout, write_timeout, read_timeout, pool_timeout, body_timeout)
        self._media_write = media_write_timeout
        self._places = asyncio.Semaphore(connection_pool_size)
        self._session: aiohttp.ClientSession | None = None
        self._trust: ssl.SSLContext | None = None
        self._proxy: dict[str, str | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """The default read time-out in seconds."""
        return self._patience.read

    async def initialize(self) -> None:
        """Open the pool, again if it was shut down. No connection is made yet."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                # The places bound it: waiting inside aiohttp's pool could not be told from waiting for the network.
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection; calls under way end with an error. Safe to call twice."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request; returns the status and the body. Called by `post` and `retrieve`."""
        usual = self._patience
        files = bool(request_data and request_data.contains_files)
        patience = Patience(
            connect=_or(connect_timeout, usual.connect),
            write=_or(write_timeout, self._media_write if files else usual.write),
            read=_or(read_timeout, usual.read),
            pool=_or(pool_timeout, usual.pool),
            body=usual.body,
        )
        try:
            return await self._in_turn(url, method, request_data, patience)
        except Exception as error:  # whatever it was, its text may name the address, and there stands the token
            failure = _plainly(error)
        # Outside of the except, so that the error does not travel along as the context of this one.
        raise failure

    async def _in_turn(self, url: str, method: str, data: RequestData | None, patience: Patience) -> tuple[int, bytes]:
        await self._take_place(patience.pool)
        try:
            # Two turns of the loop: what it learns in the first of a connection closed meanwhile, it notes in the next.
            # Without them a call would be written onto a connection that is already known to be dead.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return await self._exchange(url, method, data, patience)
        finally:
            self._places.release()

    async def _take_place(self, seconds: float | None) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._places.acquire()
        except TimeoutError:
            raise NeverLeftError(_POOL_FULL) from None

    async def _exchange(self, url: str, method: str, data: RequestData | None, patience: Patience) -> tuple[int, bytes]:
        if self._session is None or self._session.closed:
            raise NeverLeftError("This AiohttpRequest is not initialized!")
        body, headers = _body(data)
        secure = url.startswith("https:")
        async with asyncio.timeout(patience.until_answer):
            answer = await self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                allow_redirects=False,
                proxy=self._proxy_for(url) if secure else None,
                ssl=self._trusted() if secure else True,
                timeout=aiohttp.ClientTimeout(total=None, connect=patience.connect, sock_read=patience.read),
            )
        async with answer, asyncio.timeout(max(patience.body, patience.read or 0)):
            return answer.status, await _read(answer)

    def _trusted(self) -> ssl.SSLContext:
        """Made at the first call that needs it: reading the world's authorities takes its time."""
        if self._trust is None:
            self._trust = httpx.create_ssl_context()
        return self._trust

    def _proxy_for(self, url: str) -> str | None:
        """The environment's proxy for this host, looked up once. aiohttp itself would look in a thread at each call."""
        host = urlsplit(url).netloc
        if host not in self._proxy:
            known = {} if proxy_bypass(host) else getproxies()
            self._proxy[host] = known.get("https") or known.get("all")
        return self._proxy[host]


def new_request(transport: Transport, connection_pool_size: int, read_timeout: float = 5.0) -> BaseRequest:
    """A request object of the chosen kind, with so many connections; seconds for the longest silence of an answer."""
    kind = AiohttpRequest if transport == "aiohttp" else PlainHttpxRequest
    return kind(connection_pool_size=connection_pool_size, read_timeout=read_timeout)


def _or(given: object, usual: float | None) -> float | None:
    """The time-out of this call: a number or None when it was given, else the library's own mark for "not given"."""
    return given if given is None or isinstance(given, int | float) else usual


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    """The form, as Telegram takes it: plain, or in parts when there are files."""
    if data is None:
        return None, None
    if not data.contains_files:
        form = data.url_encoded_parameters().encode()
        return (form, _FORM) if form else (None, None)
    # Names of files travel as UTF-8, as Telegram reads them, and not percent-encoded.
    parts = aiohttp.FormData(quote_fields=False)
    for name, text in data.json_parameters.items():
        parts.add_field(name, text)
    for name, (filename, content, kind) in data.multipart_data.items():
        # As a stream, since aiohttp warns of whole megabytes at once. An IO is the caller's open file.
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        parts.add_field(name, stream, filename=filename, content_type=kind)
    return parts, None


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in answer.content.iter_any():
        body += piece
        if len(body) > MOST_BYTES:
            raise AnswerTooLongError
    return bytes(body)


def _plainly(error: Exception) -> NetworkError:
    """The library's own error for this one, with its cause, both without the address."""
    words = str(error) if isinstance(error, NeverLeftError) else _named(error)
    timed_out = isinstance(error, TimeoutError) or words == _POOL_FULL
    failure = TimedOut(words) if timed_out else NetworkError(words)
    failure.__cause__ = (
        NeverLeftError(words) if isinstance(error, (NeverLeftError, *_BEFORE)) else BrokenOffError(words)
    )
    return failure


def _named(error: Exception) -> str:
    """The error's kind, and what the system said."""
    if isinstance(error, AnswerTooLongError):
        return f"The answer is longer than {MOST_BYTES} bytes"
    if type(error) is TimeoutError or isinstance(error, aiohttp.ServerTimeoutError):
        return f"Timed out ({'connecting' if isinstance(error, aiohttp.ConnectionTimeoutError) else 'no answer'})"
    said = error.strerror if isinstance(error, OSError) else None
    return f"aiohttp.{type(error).__name__}" + (f": {said}" if said else "")
