"""What both transports promise on a bad line: what surely was not sent is never called unknown, nor the other way."""

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.outcomes import Outcome, classify
from bot.transport import AiohttpRequest
from tests.bot.arrivals import TOKEN, Arrivals, half_a_body, hang, page, reset
from tests.bot.carriers import Carrier, each_carrier
from tests.bot.wires import SUCCESS, Wires, a_leaver, answer, drips, full_house, says, says_and_leaves

SECRET = TOKEN.partition(":")[2]


@asynccontextmanager
async def a_bot(carrier: Carrier, url: str, **bounds: float) -> AsyncIterator[Bot]:
    """A bot whose connections are open; nobody asked Telegram who it is."""
    request = carrier(**{"read_timeout": 5, "connect_timeout": 5, "pool_timeout": 5, **bounds})
    async with request:
        yield Bot(TOKEN, base_url=f"{url}/bot", request=request)


async def failure_of(call: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as failed:
        await call
    return failed.value


def unread_port() -> tuple[socket.socket, str]:
    """A server that takes connections and never reads from them."""
    listening = socket.create_server(("127.0.0.1", 0))
    return listening, f"http://127.0.0.1:{listening.getsockname()[1]}"


# ── connections ───────────────────────────────────────────────────────────────────────────────────────────────────────


@each_carrier
async def test_calls_one_after_another_share_a_connection(carrier: Carrier) -> None:
    async with Wires() as server, a_bot(carrier, server.url) as bot:
        for _ in range(3):
            await bot.send_message(1, "hello")
    assert (server.connections, len(server.heads)) == (1, 3)


@each_carrier
async def test_a_connection_closed_after_its_answer_costs_the_next_call_nothing(carrier: Carrier) -> None:
    with a_leaver() as server:
        async with a_bot(carrier, server.url) as bot:
            for _ in range(5):
                await bot.send_message(1, "hello")
                # Waiting here holds the loop on purpose: the goodbye has arrived, and nobody has looked yet.
                assert server.left.wait(5)
                server.left.clear()
    assert server.requests == 5


@each_carrier
async def test_a_call_read_on_a_kept_connection_that_then_closes_is_unknown_and_not_repeated(carrier: Carrier) -> None:
    async with Wires() as server, a_bot(carrier, server.url) as bot:
        server.script.extend([says(SUCCESS), says_and_leaves(b"")])
        await bot.send_message(1, "hello")
        failed = await failure_of(bot.send_message(1, "hello"))
    assert classify(failed) is Outcome.UNKNOWN
    assert len(server.heads) == 2


@each_carrier
async def test_no_more_calls_are_under_way_than_there_are_places_and_all_are_made(carrier: Carrier) -> None:
    async with Arrivals() as server, a_bot(carrier, server.url, connection_pool_size=3) as bot:
        server.script.extend([hang] * 3)
        calls = [asyncio.ensure_future(bot.send_message(chat, "hello")) for chat in range(1, 9)]
        await server.arrived(3)
        assert len(server.seen) == 3
        for call in calls[:3]:
            call.cancel()
        await asyncio.gather(*calls[3:])
    assert len(server.seen) == 8


@each_carrier
async def test_a_place_comes_back_however_a_call_ends(carrier: Carrier) -> None:
    async with Arrivals() as server, a_bot(carrier, server.url, connection_pool_size=1, read_timeout=0.2) as bot:
        for bad in (hang, reset, half_a_body, page(500, "no"), page(302, "elsewhere")):
            server.script.append(bad)
            await failure_of(bot.send_message(1, "hello"))
        await bot.send_message(1, "hello")
    assert len(server.seen) == 6


@each_carrier
async def test_it_can_be_shut_down_twice_and_opened_again(carrier: Carrier) -> None:
    async with Wires() as server, a_bot(carrier, server.url) as bot:
        await bot.request.shutdown()
        await bot.request.shutdown()
        await bot.request.initialize()
        await bot.request.initialize()
        await bot.send_message(1, "hello")


async def test_a_call_before_the_beginning_is_surely_not_sent() -> None:
    failed = await failure_of(
        Bot(TOKEN, base_url="http://127.0.0.1:1/bot", request=AiohttpRequest()).send_message(1, "x")
    )
    assert classify(failed) is Outcome.NOT_SENT


# ── time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@each_carrier
async def test_a_drip_slower_than_the_longest_silence_is_unknown(carrier: Carrier) -> None:
    async with Wires() as server, a_bot(carrier, server.url, read_timeout=0.1) as bot:
        server.script.append(drips(2))
        failed = await failure_of(bot.send_message(1, "hello"))
    assert isinstance(failed, TimedOut)
    assert classify(failed) is Outcome.UNKNOWN


async def test_a_drip_that_never_falls_silent_has_an_end() -> None:
    async with Wires() as server, a_bot(AiohttpRequest, server.url, read_timeout=0.5, body_timeout=0.3) as bot:
        server.script.append(drips(0.01))
        failed = await failure_of(bot.send_message(1, "hello"))
    assert isinstance(failed, TimedOut)
    assert classify(failed) is Outcome.UNKNOWN


@each_carrier
async def test_an_upload_nobody_reads_ends_and_is_unknown(carrier: Carrier) -> None:
    listening, url = unread_port()
    bounds = {"read_timeout": 0.1, "connect_timeout": 0.1, "media_write_timeout": 0.2}
    with listening:
        async with a_bot(carrier, url, **bounds) as bot:
            failed = await failure_of(bot.send_document(1, b"x" * 20_000_000))
    assert isinstance(failed, TimedOut)
    assert classify(failed) is Outcome.UNKNOWN


@each_carrier
async def test_the_time_outs_of_a_call_go_before_those_of_the_bot(carrier: Carrier) -> None:
    async with Arrivals() as server, a_bot(carrier, server.url, read_timeout=100) as bot:
        server.script.append(hang)
        assert bot.request.read_timeout == 100
        assert isinstance(await failure_of(bot.send_message(1, "hello", read_timeout=0.1)), TimedOut)


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@each_carrier
async def test_a_redirect_is_not_followed(carrier: Carrier) -> None:
    async with Wires() as elsewhere, Wires() as server, a_bot(carrier, server.url) as bot:
        moved = f"HTTP/1.1 307 Go\r\nLocation: {elsewhere.url}/bot{TOKEN}/sendMessage\r\nContent-Length: 0\r\n\r\n"
        server.script.append(says(moved.encode()))
        failed = await failure_of(bot.send_message(1, "hello"))
    assert classify(failed) is Outcome.UNKNOWN
    assert elsewhere.connections == 0


@each_carrier
@pytest.mark.parametrize("nonsense", [b"HTTP/1.1 two hundred\r\n\r\n", b"\x00\xff" * 500, answer(b"{" * 5000)])
async def test_an_answer_that_is_none_is_unknown(carrier: Carrier, nonsense: bytes) -> None:
    async with Wires() as server, a_bot(carrier, server.url) as bot:
        server.script.append(says_and_leaves(nonsense))
        failed = await failure_of(bot.send_message(1, "hello"))
    assert classify(failed) is Outcome.UNKNOWN


@each_carrier
@pytest.mark.parametrize("said", [b"[]", b"7", b"null", b'{"ok":true}', b'{"name":"Ona"', b"[" * 100_000], ids=len)
async def test_json_that_is_not_telegrams_is_unknown_and_nowhere_in_the_log(
    carrier: Carrier, said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with Wires() as server, a_bot(carrier, server.url) as bot:
        server.script.append(says(answer(said)))
        failed = await failure_of(bot.send_message(1, "hello"))
    assert classify(failed) is Outcome.UNKNOWN
    assert "Ona" not in caplog.text


# ── errors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

Trouble = Callable[[Carrier], Awaitable[TelegramError]]


def at_arrivals(bad: Callable[..., Awaitable[object]], **bounds: float) -> Trouble:
    async def happens(carrier: Carrier) -> TelegramError:
        async with Arrivals() as server, a_bot(carrier, server.url, **bounds) as bot:
            server.script.append(bad)  # type: ignore[arg-type]  # every one of them answers a web request
            return await failure_of(bot.send_message(1, "hello"))

    return happens


async def nobody_there(carrier: Carrier) -> TelegramError:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    async with a_bot(carrier, f"http://127.0.0.1:{port}") as bot:
        return await failure_of(bot.send_message(1, "hello"))


async def nobody_opens(carrier: Carrier) -> TelegramError:
    with full_house() as port:
        async with a_bot(carrier, f"http://127.0.0.1:{port}", connect_timeout=0.2) as bot:
            return await failure_of(bot.send_message(1, "hello"))


async def no_tls(carrier: Carrier) -> TelegramError:
    async with Wires(b"I speak no TLS") as server, a_bot(carrier, server.url.replace("http:", "https:")) as bot:
        return await failure_of(bot.send_message(1, "hello"))


async def no_place(carrier: Carrier) -> TelegramError:
    async with Arrivals() as server, a_bot(carrier, server.url, connection_pool_size=1, pool_timeout=0.05) as bot:
        server.script.append(hang)
        holding = asyncio.ensure_future(bot.send_message(2, "holds the only place"))
        await server.arrived(1)
        failed = await failure_of(bot.send_message(1, "hello"))
        holding.cancel()
        return failed


async def no_name(carrier: Carrier) -> TelegramError:
    async with a_bot(carrier, "http://nowhere.invalid") as bot:
        return await failure_of(bot.send_message(1, "hello"))


TROUBLES: dict[str, tuple[Trouble, type[TelegramError], Outcome]] = {
    "silence": (at_arrivals(hang, read_timeout=0.1), TimedOut, Outcome.UNKNOWN),
    "reset": (at_arrivals(reset), NetworkError, Outcome.UNKNOWN),
    "half a body": (at_arrivals(half_a_body), NetworkError, Outcome.UNKNOWN),
    "a closed port": (nobody_there, NetworkError, Outcome.NOT_SENT),
    "a port nobody serves": (nobody_opens, TimedOut, Outcome.NOT_SENT),
    "no such host": (no_name, NetworkError, Outcome.NOT_SENT),
    "no TLS": (no_tls, NetworkError, Outcome.NOT_SENT),
    "no place": (no_place, TimedOut, Outcome.NOT_SENT),
}


@each_carrier
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_a_trouble_is_the_same_error_on_both_and_names_the_token_nowhere(carrier: Carrier, trouble: str) -> None:
    logged = io.StringIO()
    handler = logging.StreamHandler(logged)
    loud = [logging.getLogger(name) for name in ("aiohttp.client", "asyncio", "bot")]
    levels = [logger.level for logger in loud]
    for logger in loud:
        logger.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    try:
        happens, kind, outcome = TROUBLES[trouble]
        failed = await happens(carrier)
    finally:
        logging.getLogger().removeHandler(handler)
        for logger, level in zip(loud, levels, strict=True):
            logger.setLevel(level)
    assert (type(failed), classify(failed)) == (kind, outcome)
    assert SECRET not in everything_said(failed)
    assert SECRET not in logged.getvalue()


def everything_said(error: BaseException | None) -> str:
    """An error's text, its traceback, and those of all it was made from, shown or not."""
    if error is None:
        return ""
    own = f"{error} {error!r} {''.join(traceback.format_exception(error))}"
    hidden = error.__context__ if error.__context__ is not error.__cause__ else None
    return own + everything_said(error.__cause__) + everything_said(hidden)


# ── proxies ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@each_carrier
async def test_a_proxy_that_refuses_is_surely_not_sent_and_never_sees_the_token(
    carrier: Callable[[], BaseRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Wires() as proxy:
        proxy.script.append(says_and_leaves(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"))
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("https_proxy", proxy.url)
        async with carrier() as request:
            failed = await failure_of(
                Bot(TOKEN, base_url="https://telegram.invalid/bot", request=request).send_message(1, "x")
            )
    assert classify(failed) is Outcome.NOT_SENT
    assert proxy.heads == ["CONNECT telegram.invalid:443 HTTP/1.1"]
