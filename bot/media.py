"""Sending what Telegram already has: a photo, video, document, animation or audio by its file id, or an album."""

from collections.abc import Sequence

from telegram import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
)
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.lanes import Lane
from loyalty.broadcasts import Media
from screens.screen import Screen

Item = InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio
_ITEMS: dict[str, type[Item]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}


async def send_media(
    bot: ExtBot[Lane], chat: int, screen: Screen, markup: InlineKeyboardMarkup | None, lane: Lane, *, silent: bool
) -> Sequence[Message]:
    """Send a screen's media with its text as the caption: one message, or an album's several, which have no buttons.

    Raises what the call raised.
    """
    if len(screen.media) > 1:
        return await bot.send_media_group(
            chat, [_item(one) for one in screen.media], caption=screen.text or None, parse_mode=ParseMode.HTML,
            disable_notification=silent, rate_limit_args=lane,
        )  # fmt: skip
    (one,) = screen.media
    call = getattr(bot, f"send_{one.kind}")
    sent: Message = await call(
        chat, one.file, caption=screen.text or None, parse_mode=ParseMode.HTML, reply_markup=markup,
        disable_notification=silent, rate_limit_args=lane,
    )  # fmt: skip
    return (sent,)


def _item(media: Media) -> Item:
    return _ITEMS[media.kind](media.file)
