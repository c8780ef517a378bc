"""python-telegram-bot, the library the bot is written with, takes the sandbox for Telegram."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, RetryAfter
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from sandbox.server import Sandbox
from sandbox.town import Town
from tests.sandbox.pictures import card, plain

Context = ContextTypes.DEFAULT_TYPE


async def _start(update: Update, _context: Context) -> None:
    assert update.message is not None
    button = InlineKeyboardButton("Join", callback_data="join")
    await update.message.reply_text("<b>Hello</b>", "HTML", reply_markup=InlineKeyboardMarkup([[button]]))


async def _join(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Welcome")
    await query.edit_message_text("You have joined")
    await context.bot.send_photo(query.from_user.id, card(), caption="Your card")


def _bot(sandbox: Sandbox) -> Bot:
    return Bot(sandbox.town.token, f"{sandbox.url}/bot", f"{sandbox.url}/file/bot")


async def test_a_polling_bot_is_joined_and_its_card_is_scanned(town: Town, sandbox: Sandbox) -> None:
    builder = ApplicationBuilder().token(town.token)
    app: Application = builder.base_url(f"{sandbox.url}/bot").base_file_url(f"{sandbox.url}/file/bot").build()  # type: ignore[type-arg]  # six parameters no test needs
    app.add_handlers([CommandHandler("start", _start), CallbackQueryHandler(_join, "join")])
    async with app:
        assert app.updater is not None
        await app.updater.start_polling(timeout=10)
        await app.start()
        ona, vera = town.joins("Ona"), town.joins("Vera")
        await ona.opens("t.me/stampbook_bot?start=j_poster")
        await ona.sees_new("Hello")
        assert (await ona.taps("Join")).text == "Welcome"
        await ona.sees_new("You have joined")
        await ona.sees_new("Your card")
        assert await vera.scans_and_starts(ona) == "https://t.me/stampbook_bot?start=c0123456789abcdefghijkl"
        await vera.sees_new("Hello")
        await app.updater.stop()
        await app.stop()


async def test_a_photo_a_person_sent_is_downloaded(town: Town, sandbox: Sandbox) -> None:
    ona = town.joins("Ona")
    await ona.sends_photo(plain(640, 480))
    async with _bot(sandbox) as bot:
        (update,) = await bot.get_updates()
        assert update.message is not None
        file = await bot.get_file(update.message.photo[-1].file_id)
        assert bytes(await file.download_as_bytearray())[:3] == b"\xff\xd8\xff"


# The library warns that this attribute will change its type; the test only needs the exception.
@pytest.mark.filterwarnings("ignore:.*retry_after")
async def test_errors_come_as_the_exceptions_they_mean(town: Town, sandbox: Sandbox) -> None:
    ona = town.joins("Ona")
    async with _bot(sandbox) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(ona.id, "Hi")
        await ona.says("/start")
        town.faults.too_many(retry_after=3)
        with pytest.raises(RetryAfter):
            await bot.send_message(ona.id, "Hi")
        await ona.blocks()
        with pytest.raises(Forbidden, match="blocked"):
            await bot.send_message(ona.id, "Hi")
        await bot.set_webhook("https://example.com/hook")
        with pytest.raises(Conflict):
            await bot.get_updates()
