"""Photos get Telegram's sizes and ids that can be sent again; documents keep every byte."""

import io

import pytest
from PIL import Image

from sandbox.files import FileStore
from sandbox.person import Person
from sandbox.town import Town
from tests.sandbox.conftest import Api
from tests.sandbox.pictures import plain


@pytest.fixture
async def ona(town: Town) -> Person:
    person = town.joins("Ona")
    await person.says("/start")
    return person


async def _download(api: Api, file_id: str) -> bytes:
    path = (await api.ok("getFile", file_id=file_id))["file_path"]
    async with api.http.get(f"{api.url}/file/bot{api.town.token}/{path}") as answer:
        return await answer.read()


@pytest.mark.parametrize(
    ("width", "height", "sides"),
    [
        (1080, 700, [(90, 58), (320, 207), (800, 519), (1080, 700)]),
        (4000, 2000, [(90, 45), (320, 160), (800, 400), (1280, 640)]),
        (60, 90, [(60, 90)]),
        (2000, 100, [(90, 4), (320, 16), (800, 40), (1280, 64)]),
    ],
)
async def test_a_photo_is_kept_in_telegrams_sizes(width: int, height: int, sides: list[tuple[int, int]]) -> None:
    sizes = await FileStore().add_photo(plain(width, height))
    assert [(size["width"], size["height"]) for size in sizes] == sides


async def test_a_small_jpeg_is_kept_byte_for_byte_and_a_png_becomes_jpeg(api: Api, ona: Person) -> None:
    for kind, same in (("JPEG", True), ("PNG", False)):
        sent = await api.ok("sendPhoto", {"photo": plain(640, 480, kind)}, chat_id=ona.id)
        content = await _download(api, sent["photo"][-1]["file_id"])
        assert (content == plain(640, 480, kind)) is same
        assert len(content) == sent["photo"][-1]["file_size"]
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.format == "JPEG"


async def test_any_size_of_a_photo_sends_the_whole_photo_again(api: Api, ona: Person) -> None:
    first = await api.ok("sendPhoto", {"photo": plain(640, 480)}, chat_id=ona.id)
    again = await api.ok("sendPhoto", chat_id=ona.id, photo=first["photo"][0]["file_id"])
    assert again["photo"] == first["photo"]


async def test_a_document_keeps_every_byte_and_its_name(api: Api, ona: Person) -> None:
    content = bytes(range(256)) * 40
    sent = await api.ok("sendDocument", {"document": content}, chat_id=ona.id, caption="All of it")
    assert (sent["document"]["file_name"], sent["caption"]) == ("document.bin", "All of it")
    assert await _download(api, sent["document"]["file_id"]) == content


async def test_the_same_bytes_have_one_unique_id_and_two_file_ids(api: Api, ona: Person) -> None:
    one, two = [await api.ok("sendDocument", {"document": b"x"}, chat_id=ona.id) for _ in range(2)]
    assert one["document"]["file_unique_id"] == two["document"]["file_unique_id"]
    assert one["document"]["file_id"] != two["document"]["file_id"]


async def test_a_file_of_more_than_20_megabytes_is_not_downloaded(api: Api, ona: Person, town: Town) -> None:
    stored = town.files.add("document", b"x" * (20 * 1024 * 1024 + 1), "big.bin", "application/octet-stream")
    assert (await api("getFile", file_id=stored.file_id))["description"] == "Bad Request: file is too big"


async def test_a_wrong_path_or_token_downloads_nothing(api: Api) -> None:
    for token, path, code in ((api.town.token, "photos/none.jpg", 404), ("4200:wrong", "photos/none.jpg", 401)):
        async with api.http.get(f"{api.url}/file/bot{token}/{path}") as answer:
            assert answer.status == code


async def test_a_picture_no_app_would_send_as_a_photo_is_refused(ona: Person) -> None:
    for content in (b"text", plain(2100, 100), b"x" * 10_485_761):
        with pytest.raises(ValueError, match='send it with "A file…"'):
            await ona.sends_photo(content)
