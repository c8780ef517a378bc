"""Wrong calls and the exact answer each gets; a wrong call changes nothing anybody can see."""

import asyncio
from copy import deepcopy
from typing import Any

import pytest

from sandbox.town import Town
from tests.sandbox import wrong_methods, wrong_texts
from tests.sandbox.conftest import Api
from tests.sandbox.pictures import plain
from tests.sandbox.wrong_texts import ALGIS, JONAS, ONA, RASA, TOMAS

Json = dict[str, Any]

TEXT_ROWS = [
    *wrong_texts.CHATS,
    *wrong_texts.TEXTS,
    *wrong_texts.ENTITIES,
    *wrong_texts.KEYBOARDS,
    *wrong_texts.STRICTNESS,
]
METHOD_ROWS = [*wrong_methods.EDITS, *wrong_methods.TAPS, *wrong_methods.FILES, *wrong_methods.SETTINGS]


@pytest.fixture
async def cast(town: Town, api: Api) -> Town:
    """Ona has started (her chat: her /start, a text with a button, a photo); Tomas never wrote; Rasa blocked;
    Jonas is known by a shared contact only; Algis deleted his account."""
    ona, tomas, rasa, jonas, algis = [town.joins(name) for name in ("Ona", "Tomas", "Rasa", "Jonas", "Algis")]
    assert (ona.id, tomas.id, rasa.id, jonas.id, algis.id) == (ONA, TOMAS, RASA, JONAS, ALGIS)
    await ona.says("/start")
    await api.ok("sendMessage", chat_id=ONA, text="Hello", reply_markup=wrong_methods.BUTTON)
    await api.ok("sendPhoto", {"photo": plain(40, 30)}, chat_id=ONA, caption="A card")
    await rasa.says("/start")
    await rasa.blocks()
    await algis.sends_contact(jonas.own_number, jonas.id, "Jonas")
    algis.phone.deactivated = True
    return town


@pytest.mark.parametrize("rows", [TEXT_ROWS, METHOD_ROWS], ids=["texts", "methods"])
async def test_every_wrong_call_gets_its_exact_answer_and_changes_nothing(
    cast: Town, api: Api, rows: list[wrong_texts.Row]
) -> None:
    before = deepcopy((cast.snapshot()["people"], cast.profile))
    answers = await asyncio.gather(*(api(method, **parameters) for method, parameters, _, _ in rows))
    got = [(answer["ok"], answer["status"], answer["error_code"], answer["description"]) for answer in answers]
    wanted = [(False, code, code, description) for _, _, code, description in rows]
    assert [f"{one}\n  not {other}" for one, other in zip(got, wanted, strict=True) if one != other] == []
    assert (cast.snapshot()["people"], cast.profile) == before


def test_there_are_at_least_sixty_different_wrong_calls() -> None:
    rows = TEXT_ROWS + METHOD_ROWS
    assert len({(method, description) for method, _, _, description in rows}) >= 60


async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found(api: Api) -> None:
    for token, code, description in (("4200:wrong", 401, "Unauthorized"), ("nonsense", 404, "Not Found")):
        async with api.http.get(f"{api.url}/bot{token}/getMe") as answer:
            assert await answer.json() == {"ok": False, "error_code": code, "description": description}
            assert answer.status == code


async def test_an_unknown_method_is_not_found(api: Api) -> None:
    answer = await api("sendHug")
    assert (answer["status"], answer["description"]) == (404, "Not Found: method not found")


async def test_a_method_name_is_taken_in_any_case(api: Api) -> None:
    assert (await api.ok("GETME"))["username"] == "stampbook_bot"


@pytest.mark.parametrize("body", [b"{", b"[]", b"[" * 100_000, b'"text"', b"\xff"])
async def test_a_broken_json_body_is_refused(api: Api, body: bytes) -> None:
    address = f"{api.url}/bot{api.town.token}/getMe"
    async with api.http.post(address, data=body, headers={"Content-Type": "application/json"}) as answer:
        assert (await answer.json())["description"] == "Bad Request: can't parse JSON object"


async def test_a_file_nobody_named_is_refused(cast: Town, api: Api) -> None:
    answer = await api("sendMessage", {"stowaway": b"x"}, chat_id=str(ONA), text="Hello")
    assert answer["description"] == 'Bad Request: unknown parameter "stowaway": no attach://stowaway names this file'


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"", "Bad Request: file must be non-empty"),
        (b"not a picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (plain(40, 30)[:60], "Bad Request: IMAGE_PROCESS_FAILED"),
        (plain(9_000, 1_001), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (plain(2_100, 100), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (
            b"x" * 10_485_761,
            "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "text", "cut", "too large", "too long", "too heavy"],
)
async def test_a_photo_telegram_would_not_take_is_refused(
    cast: Town, api: Api, content: bytes, description: str
) -> None:
    assert (await api("sendPhoto", {"photo": content}, chat_id=ONA))["description"] == description


async def test_a_document_is_not_a_photo(cast: Town, api: Api) -> None:
    sent = await api.ok("sendDocument", {"document": plain(40, 30)}, chat_id=ONA)
    answer = await api("sendPhoto", chat_id=ONA, photo=sent["document"]["file_id"])
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"
