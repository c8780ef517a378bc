"""aiogram, which is not the library the bot is written with, drives the sandbox and understands what it answers.

It takes seconds to be read, so it is read when the first of these tests begins and not by every process that only looks
for tests.
"""

import importlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest

from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.sandbox.pictures import plain


class _Later:
    """The library, read at the first look into it."""

    def __getattr__(self, name: str) -> object:
        return getattr(importlib.import_module("aiogram"), name)


if TYPE_CHECKING:
    import aiogram
else:
    aiogram = _Later()


def _bot(sandbox: Sandbox, token: str) -> "aiogram.Bot":
    return aiogram.Bot(
        token,
        session=aiogram.client.session.aiohttp.AiohttpSession(
            api=aiogram.client.telegram.TelegramAPIServer.from_base(sandbox.url)
        ),
    )


@pytest.fixture
async def bot(sandbox: Sandbox, town: Town) -> "AsyncIterator[aiogram.Bot]":
    async with _bot(sandbox, town.token) as driven:
        yield driven


@pytest.fixture
async def ona(town: Town) -> Person:
    person = town.joins("Ona", "lt", username="ona_k")
    await person.opens("https://t.me/stampbook_bot?start=j_poster")
    return person


async def test_it_introduces_itself_and_reads_a_start_with_its_payload(bot: "aiogram.Bot", ona: Person) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (4200, "stampbook_bot", True)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start j_poster"
    assert update.message.from_user is not None
    assert (update.message.from_user.id, update.message.from_user.language_code) == (ona.id, "lt")
    assert update.message.entities is not None
    assert [(mark.type, mark.offset, mark.length) for mark in update.message.entities] == [("bot_command", 0, 6)]
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_it_sends_edits_and_answers_a_tap(bot: "aiogram.Bot", ona: Person, town: Town) -> None:
    buttons = aiogram.types.InlineKeyboardMarkup(
        inline_keyboard=[[aiogram.types.InlineKeyboardButton(text="Go", callback_data="go")]]
    )
    sent = await bot.send_message(ona.id, "<b>Hello</b> &amp; welcome", parse_mode="HTML", reply_markup=buttons)
    assert (sent.text, sent.html_text) == ("Hello & welcome", "<b>Hello</b> &amp; welcome")
    town.tap(ona.id, sent.message_id, "go")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.data, query.message and query.message.message_id) == ("go", sent.message_id)
    assert await bot.answer_callback_query(query.id, "Done", show_alert=True)
    edited = await bot.edit_message_text("Bye", chat_id=ona.id, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("Bye", None)
    assert ona.last.text == "Bye"


async def test_it_sends_a_photo_again_by_its_id_and_downloads_it(bot: "aiogram.Bot", ona: Person) -> None:
    first = await bot.send_photo(
        ona.id, aiogram.types.BufferedInputFile(plain(1600, 900, "JPEG"), "card.jpg"), caption="A card"
    )
    assert first.photo is not None
    assert [(size.width, size.height) for size in first.photo] == [(90, 51), (320, 180), (800, 450), (1280, 720)]
    again = await bot.send_photo(ona.id, first.photo[-1].file_id)
    assert again.photo is not None
    assert again.photo[-1].file_unique_id == first.photo[-1].file_unique_id
    content = await bot.download(first.photo[-1].file_id)
    assert content is not None
    assert content.read(3) == b"\xff\xd8\xff"


async def test_it_sends_an_album_and_swaps_a_photo_for_a_document(bot: "aiogram.Bot", ona: Person) -> None:
    picture = aiogram.types.BufferedInputFile(plain(40, 30), "a.png")
    album = await bot.send_media_group(
        ona.id, [aiogram.types.InputMediaPhoto(media=picture, caption=str(n)) for n in (1, 2)]
    )
    assert len({message.media_group_id for message in album}) == 1
    assert [message.caption for message in album] == ["1", "2"]
    alone = await bot.send_photo(ona.id, picture)
    swapped = await bot.edit_message_media(
        aiogram.types.InputMediaDocument(media=aiogram.types.BufferedInputFile(b"%PDF", "poster.pdf")),
        chat_id=ona.id,
        message_id=alone.message_id,
    )
    assert not isinstance(swapped, bool)
    assert swapped.document is not None
    assert (swapped.document.file_name, swapped.photo) == ("poster.pdf", None)


async def test_its_reply_keyboard_appears_and_goes(bot: "aiogram.Bot", ona: Person) -> None:
    keys = aiogram.types.ReplyKeyboardMarkup(
        keyboard=[[aiogram.types.KeyboardButton(text="Card"), aiogram.types.KeyboardButton(text="Rewards")]]
    )
    await bot.send_message(ona.id, "Hello", reply_markup=keys)
    assert ona.keyboard == [["Card", "Rewards"]]
    await bot.send_message(ona.id, "Bye", reply_markup=aiogram.types.ReplyKeyboardRemove())
    assert ona.keyboard is None


async def test_its_commands_reach_the_menu_they_are_meant_for(bot: "aiogram.Bot", ona: Person, town: Town) -> None:
    tomas = town.joins("Tomas", "en")
    await bot.set_my_commands([aiogram.types.BotCommand(command="help", description="Help")])
    await bot.set_my_commands([aiogram.types.BotCommand(command="pagalba", description="Pagalba")], language_code="lt")
    assert (ona.commands, tomas.commands) == (["pagalba"], ["help"])
    await bot.set_my_commands(
        [aiogram.types.BotCommand(command="scan", description="Scan")],
        scope=aiogram.types.BotCommandScopeChat(chat_id=ona.id),
    )
    assert (ona.commands, tomas.commands) == (["scan"], ["help"])
    await bot.delete_my_commands(scope=aiogram.types.BotCommandScopeChat(chat_id=ona.id))
    assert ona.commands == ["pagalba"]
    assert [(one.command, one.description) for one in await bot.get_my_commands()] == [("help", "Help")]
    # A scope goes before a language: private chats in general beat the default in one's own language.
    await bot.set_my_commands(
        [aiogram.types.BotCommand(command="card", description="Card")],
        scope=aiogram.types.BotCommandScopeAllPrivateChats(),
    )
    assert (ona.commands, tomas.commands) == (["card"], ["card"])


async def test_errors_come_as_the_exceptions_they_mean(
    bot: "aiogram.Bot", ona: Person, town: Town, sandbox: Sandbox
) -> None:
    with pytest.raises(aiogram.exceptions.TelegramBadRequest, match="chat not found"):
        await bot.send_message(town.joins("Tomas").id, "Hi")
    town.faults.too_many(retry_after=7)
    with pytest.raises(aiogram.exceptions.TelegramRetryAfter) as slow_down:
        await bot.send_message(ona.id, "Hi")
    assert slow_down.value.retry_after == 7
    town.faults.server_error(502)
    with pytest.raises(aiogram.exceptions.TelegramServerError):
        await bot.send_message(ona.id, "Hi")
    await ona.blocks()
    with pytest.raises(aiogram.exceptions.TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ona.id, "Hi")
    await bot.set_webhook("https://example.com/hook")
    with pytest.raises(aiogram.exceptions.TelegramConflictError, match="webhook is active"):
        await bot.get_updates()
    async with _bot(sandbox, "4200:another") as stranger:
        with pytest.raises(aiogram.exceptions.TelegramUnauthorizedError):
            await stranger.get_me()


async def test_what_people_send_is_understood(bot: "aiogram.Bot", ona: Person) -> None:
    for kind in ("sticker", "voice", "location", "poll", "video", "animation"):
        await ona.sends(kind)
    await ona.sends_contact("+37061234567", ona.id, "Ona")
    await ona.sends_document(b"a,b", "members.csv", "text/csv")
    await ona.sends_photo(plain(40, 30), caption="Look", media_group_id="77")
    written = await ona.says("/help me")
    await ona.edits(written.message_id, "/balance")
    await ona.blocks()
    updates = await bot.get_updates()
    kinds = [aiogram.enums.ContentType(update.message.content_type).value for update in updates if update.message]
    assert kinds == [
        "text", "sticker", "voice", "location", "poll", "video", "animation", "contact", "document", "photo", "text",
    ]  # fmt: skip
    assert [update.event_type for update in updates[-2:]] == ["edited_message", "my_chat_member"]
    assert updates[-1].my_chat_member is not None
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"
