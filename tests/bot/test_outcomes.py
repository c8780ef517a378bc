"""Every way a send can end, made to happen on loopback through python-telegram-bot over both transports."""

import asyncio
import socket

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import TelegramError

from bot.outcomes import Outcome, classify
from bot.pace import NotCalledError, Pace
from tests.bot.arrivals import TOKEN, Answer, Arrivals, error, flood, half_a_body, hang, page, reset
from tests.bot.carriers import Carrier, each_carrier
from tests.bot.wires import full_house

HTML = "<html><head><title>no</title></head><body>nginx</body></html>"


def a_bot(carrier: Carrier, url: str, **bounds: float) -> Bot:
    request = carrier(**{"read_timeout": 0.3, "connect_timeout": 0.3, "pool_timeout": 0.1, **bounds})
    return Bot(TOKEN, base_url=f"{url}/bot", request=request)


async def outcome_of(bot: Bot) -> Outcome:
    """Send once; a call that returns is SENT, one that raises is what `classify` says."""
    await bot.request.initialize()
    try:
        await bot.send_message(1, "hello")
    except (TelegramError, ValueError, KeyError) as failed:
        return classify(failed)
    finally:
        await bot.request.shutdown()
    return Outcome.SENT


async def broken_json(_: object) -> web.Response:
    return web.Response(text='{"ok": true, "resu', content_type="application/json")


async def no_result(_: object) -> web.Response:
    return web.json_response({"ok": True})


ANSWERS: list[tuple[str, Answer, Outcome]] = [
    ("time-out while reading", hang, Outcome.UNKNOWN),
    ("reset after the request was read", reset, Outcome.UNKNOWN),
    ("half a body", half_a_body, Outcome.UNKNOWN),
    ("200 with broken JSON", broken_json, Outcome.UNKNOWN),
    ("200 without a result", no_result, Outcome.UNKNOWN),
    ("500", error(500, "Internal Server Error"), Outcome.UNKNOWN),
    ("500 restart", error(500, "Internal Server Error: restart"), Outcome.UNKNOWN),
    ("302 elsewhere", page(302, HTML), Outcome.UNKNOWN),
    ("502 page", page(502, HTML), Outcome.UNKNOWN),
    ("504 page", page(504, HTML), Outcome.UNKNOWN),
    ("503 with reason", error(503, "Service Unavailable"), Outcome.UNKNOWN),
    ("403 blocked", error(403, "Forbidden: bot was blocked by the user"), Outcome.UNREACHABLE),
    ("403 deactivated", error(403, "Forbidden: user is deactivated"), Outcome.UNREACHABLE),
    ("403 not started", error(403, "Forbidden: bot can't initiate conversation with a user"), Outcome.UNREACHABLE),
    ("400 chat not found", error(400, "Bad Request: chat not found"), Outcome.UNREACHABLE),
    ("400 peer", error(400, "Bad Request: PEER_ID_INVALID"), Outcome.UNREACHABLE),
    ("403 of a proxy", page(403, HTML), Outcome.NOT_SENT),
    ("400", error(400, "Bad Request: can't parse entities: unclosed tag at byte offset 3"), Outcome.REFUSED),
    ("400 not modified", error(400, "Bad Request: message is not modified"), Outcome.REFUSED),
    ("400 page", page(400, HTML), Outcome.REFUSED),
    ("400 moved", error(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1001), Outcome.REFUSED),
    ("409", error(409, "Conflict: terminated by other getUpdates request"), Outcome.REFUSED),
    ("413", error(413, "Request Entity Too Large"), Outcome.REFUSED),
    ("413 page", page(413, HTML), Outcome.REFUSED),
    ("408 page", page(408, HTML), Outcome.UNKNOWN),
    ("401 wrong token", error(401, "Unauthorized"), Outcome.NOT_SENT),
    ("404 wrong token", error(404, "Not Found"), Outcome.NOT_SENT),
    ("429", flood(7), Outcome.NOT_SENT),
    ("429 without a time", error(429, "Too Many Requests: retry later"), Outcome.NOT_SENT),
    ("429 page", page(429, HTML), Outcome.NOT_SENT),
]


@each_carrier
@pytest.mark.parametrize(("answer", "expected"), [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS])
async def test_an_answer_is_classified(answer: Answer, expected: Outcome, carrier: Carrier) -> None:
    async with Arrivals() as server:
        server.script.append(answer)
        assert await outcome_of(a_bot(carrier, server.url)) is expected
    assert len(server.seen) == 1  # it was one try, whatever came of it


@each_carrier
async def test_an_answered_call_is_sent(carrier: Carrier) -> None:
    async with Arrivals() as server:
        assert await outcome_of(a_bot(carrier, server.url)) is Outcome.SENT


@each_carrier
async def test_a_closed_port_is_surely_not_sent(carrier: Carrier) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    assert await outcome_of(a_bot(carrier, f"http://127.0.0.1:{port}")) is Outcome.NOT_SENT


@each_carrier
async def test_a_connection_never_taken_up_is_surely_not_sent(carrier: Carrier) -> None:
    with full_house() as port:
        assert await outcome_of(a_bot(carrier, f"http://127.0.0.1:{port}")) is Outcome.NOT_SENT


@each_carrier
async def test_no_free_connection_is_surely_not_sent(carrier: Carrier) -> None:
    async with Arrivals() as server:
        server.script.append(hang)
        bot = a_bot(carrier, server.url, connection_pool_size=1, read_timeout=5)
        await bot.request.initialize()
        holding = asyncio.ensure_future(bot.send_message(2, "holds the only connection"))
        await server.arrived(1)
        assert await outcome_of(bot) is Outcome.NOT_SENT
        await asyncio.gather(holding, return_exceptions=True)
    assert len(server.seen) == 1


async def test_a_call_the_pace_never_made_is_surely_not_sent() -> None:
    pace = Pace()
    await pace.shutdown()
    with pytest.raises(NotCalledError) as refused:
        await pace.process_request(a_call_nobody_makes, (), {}, "sendMessage", {"chat_id": 1}, None)
    assert classify(refused.value) is Outcome.NOT_SENT


async def a_call_nobody_makes() -> bool:
    raise AssertionError("the pace is shut down")


@each_carrier
async def test_a_method_telegram_does_not_know_is_refused(carrier: Carrier) -> None:
    async with Arrivals() as server:
        server.script.extend([who_am_i, error(404, "Not Found")])
        async with a_bot(carrier, server.url) as bot:
            with pytest.raises(TelegramError) as refused:
                await bot.do_api_request("sendPigeon")
    assert classify(refused.value) is Outcome.REFUSED


async def who_am_i(_: web.Request) -> web.Response:
    me = {"id": 123456789, "is_bot": True, "first_name": "Stampbook", "username": "stampbook_bot"}
    return web.json_response({"ok": True, "result": me})


@pytest.mark.parametrize("failed", [asyncio.CancelledError(), RuntimeError("a defect"), TelegramError("odd")])
def test_whatever_else_is_unknown(failed: BaseException) -> None:
    assert classify(failed) is Outcome.UNKNOWN
