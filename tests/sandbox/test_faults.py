"""Faults on demand look to the bot as a bad day at Telegram does, and the log of arrivals tells the truth."""

import aiohttp
import pytest

from sandbox.calllog import Call, busiest
from sandbox.faults import Faults
from sandbox.person import Person
from sandbox.town import Town
from tests.sandbox.conftest import Api


@pytest.fixture
async def ona(town: Town) -> Person:
    person = town.joins("Ona")
    await person.says("/start")
    return person


def _texts(person: Person) -> list[str]:
    return [message.text for message in person.messages if message.from_bot]


async def test_the_next_n_calls_of_a_method_are_told_to_wait(api: Api, ona: Person, town: Town) -> None:
    town.faults.too_many(retry_after=2, times=2, method="sendMessage")
    assert (await api("getMe"))["ok"]
    for _ in range(2):
        assert await api("sendMessage", chat_id=ona.id, text="x") == {
            "ok": False,
            "status": 429,
            "error_code": 429,
            "description": "Too Many Requests: retry after 2",
            "parameters": {"retry_after": 2},
        }
    assert (await api("sendMessage", chat_id=ona.id, text="third"))["ok"]
    assert _texts(ona) == ["third"]


@pytest.mark.parametrize(("code", "words"), [(500, "Internal Server Error"), (502, "Bad Gateway")])
async def test_a_server_error_does_nothing(api: Api, ona: Person, town: Town, code: int, words: str) -> None:
    town.faults.server_error(code)
    answer = await api("sendMessage", chat_id=ona.id, text="x")
    assert (answer["status"], answer["description"], _texts(ona)) == (code, words, [])


async def test_one_chat_can_be_forbidden_while_others_are_not(api: Api, ona: Person, town: Town) -> None:
    max_ = town.joins("Max")
    await max_.says("/start")
    town.faults.forbidden(chat_id=ona.id, times=None)
    assert (await api("sendMessage", chat_id=ona.id, text="x"))["status"] == 403
    assert (await api("sendMessage", chat_id=max_.id, text="x"))["ok"]
    town.faults.clear()
    assert (await api("sendMessage", chat_id=ona.id, text="x"))["ok"]


async def test_a_reset_before_leaves_nothing_and_a_reset_after_leaves_the_message(
    api: Api, ona: Person, town: Town
) -> None:
    town.faults.cut("reset")
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=ona.id, text="before")
    town.faults.cut("reset-after")
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=ona.id, text="after")
    town.faults.cut("hang-after", seconds=0.01)
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=ona.id, text="hung")
    assert _texts(ona) == ["after", "hung"]
    assert [(call.code, call.fault) for call in town.calls.of("sendMessage")] == [
        (0, "reset"),
        (0, "reset-after"),
        (0, "hang-after"),
    ]


async def test_half_a_body_is_an_unreadable_answer_to_a_done_act(api: Api, ona: Person, town: Town) -> None:
    town.faults.cut("half-body")
    with pytest.raises(aiohttp.ClientPayloadError):
        await api("sendMessage", chat_id=ona.id, text="half")
    assert _texts(ona) == ["half"]


async def test_a_slow_answer_comes_whole(api: Api, ona: Person, town: Town) -> None:
    town.faults.cut("slow", seconds=0.01)
    assert (await api("sendMessage", chat_id=ona.id, text="slow"))["ok"]


def test_a_share_of_calls_is_hit_repeatably() -> None:
    hits = []
    for _ in range(2):
        faults = Faults()
        fault = faults.too_many(times=None, share=0.25)
        for _ in range(1000):
            faults.pick("sendMessage", 1)
        hits.append(fault.hit)
    assert hits[0] == hits[1]
    assert 200 < hits[0] < 300


async def test_the_log_knows_method_chat_and_answer_of_every_call(api: Api, ona: Person, town: Town) -> None:
    await api("sendMessage", chat_id=ona.id, text="x" * 500)
    await api("sendMessage", chat_id=1, text="x")
    await api("getMe")
    assert [(call.method, call.chat_id, call.code) for call in town.calls] == [
        ("sendMessage", ona.id, 200),
        ("sendMessage", 1, 400),
        ("getMe", None, 200),
    ]
    assert len(town.calls.paced()) == 2
    assert len(town.calls.paced(ona.id)) == 1
    assert town.calls.of("sendMessage")[0].summary["text"] == "x" * 80


@pytest.mark.parametrize(
    ("arrivals", "most"),
    [([], 0), ([0.0], 1), ([0.0, 1.0], 1), ([0.0, 0.999], 2), ([0.0, 0.9, 1.8, 1.85, 1.95], 3), ([1.0] * 30, 30)],
)
def test_the_busiest_second_is_found_wherever_it_begins(arrivals: list[float], most: int) -> None:
    assert busiest([Call("sendMessage", 1, {}, at) for at in arrivals]) == most
