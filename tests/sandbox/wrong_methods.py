"""Wrong calls of every other kind: edits, deletions, taps, files, commands, webhook. With the exact answers."""

from typing import Any

from tests.sandbox.wrong_texts import ONA, RASA, TOMAS

Json = dict[str, Any]
Row = tuple[str, Json, int, str]

# The messages of Ona's chat, as the fixture makes them: hers, the bot's text with a button, the bot's photo.
HERS, TEXT, PHOTO = 1, 2, 3
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
BUTTON = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


def _row(method: str, answer: str, /, **parameters: Any) -> Row:
    return method, parameters, 400, f"Bad Request: {answer}"


def _edit(method: str, answer: str, message_id: int | None, /, **parameters: Any) -> Row:
    return _row(method, answer, chat_id=ONA, message_id=message_id, **parameters)


EDITS: list[Row] = [
    _edit("editMessageText", NOT_MODIFIED, TEXT, text="Hello", reply_markup=BUTTON),
    _edit("editMessageText", NOT_MODIFIED, TEXT, text="  Hello  ", reply_markup=BUTTON),
    _edit("editMessageText", "message to edit not found", 999, text="x"),
    _edit("editMessageText", "message can't be edited", HERS, text="x"),
    _edit("editMessageText", "there is no text in the message to edit", PHOTO, text="x"),
    _edit("editMessageText", "message identifier is not specified", None, text="x"),
    _edit("editMessageText", "message text is empty", TEXT, text=""),
    _edit("editMessageText", "text must be non-empty", TEXT, text=" "),
    _edit("editMessageText", "MESSAGE_TOO_LONG", TEXT, text="x" * 4097),
    _edit("editMessageText", "inline keyboard expected", TEXT, text="x", reply_markup={"keyboard": [["A"]]}),
    _edit("editMessageText", "inline keyboard expected", TEXT, text="x", reply_markup={"remove_keyboard": True}),
    _row("editMessageText", "chat_id is empty", text="x", message_id=TEXT),
    _row("editMessageText", "chat not found", text="x", message_id=TEXT, chat_id=TOMAS),
    _row("editMessageText", "MESSAGE_ID_INVALID", text="x", inline_message_id="abc"),
    _edit("editMessageCaption", "there is no caption in the message to edit", TEXT, caption="x"),
    _edit("editMessageCaption", NOT_MODIFIED, PHOTO, caption="A card"),
    _edit("editMessageCaption", "MEDIA_CAPTION_TOO_LONG", PHOTO, caption="x" * 1025),
    _edit("editMessageReplyMarkup", NOT_MODIFIED, TEXT, reply_markup=BUTTON),
    _edit("editMessageReplyMarkup", NOT_MODIFIED, PHOTO),
    _edit("editMessageMedia", "there is no media in the message to edit", TEXT, media={"type": "photo", "media": "x"}),
    _edit(
        "editMessageMedia",
        "wrong file identifier/HTTP URL specified",
        PHOTO,
        media={"type": "photo", "media": "not-a-file"},
    ),
    _edit("editMessageMedia", "type of the media is invalid", PHOTO, media={"type": "poem", "media": "x"}),
    _edit("editMessageMedia", "can't parse InputMedia: Can't find field \"type\"", PHOTO, media={"media": "x"}),
    _edit("editMessageMedia", "can't parse media JSON object", PHOTO, media="{"),
    _edit("deleteMessage", "message to delete not found", 999),
    _row("deleteMessage", "message identifier is not specified", chat_id=ONA),
    _row("deleteMessages", "message identifiers are not specified", chat_id=ONA, message_ids=[]),
    _row("deleteMessages", "too many message identifiers specified", chat_id=ONA, message_ids=[1] * 101),
    _row("deleteMessages", "invalid message identifier specified", chat_id=ONA, message_ids=[-1]),
    _edit("pinChatMessage", "message to pin not found", 999),
    _row("unpinChatMessage", "message to unpin not found", chat_id=ONA),
    _edit("copyMessage", "message to copy not found", 999, from_chat_id=ONA),
    _edit("forwardMessage", "message to forward not found", 999, from_chat_id=ONA),
    _row("forwardMessage", "from_chat_id is empty", chat_id=ONA, message_id=TEXT),
]

TAPS: list[Row] = [
    _row("answerCallbackQuery", TOO_OLD, callback_query_id="12345"),
    _row("answerCallbackQuery", 'parameter "callback_query_id" is required', text="x"),
]

FILES: list[Row] = [
    _row("sendPhoto", "there is no photo in the request", chat_id=ONA),
    _row("sendPhoto", "wrong file identifier/HTTP URL specified", chat_id=ONA, photo="not-a-file"),
    _row("sendPhoto", "failed to get HTTP URL content", chat_id=ONA, photo="https://example.com/a.jpg"),
    _row("sendPhoto", "can't find the attached file", chat_id=ONA, photo="attach://nothing"),
    _row("sendDocument", "there is no document in the request", chat_id=ONA),
    _row("sendMediaGroup", 'parameter "media" is required', chat_id=ONA, media=[]),
    _row(
        "sendMediaGroup",
        "too many messages to send as an album",
        chat_id=ONA,
        media=[{"type": "photo", "media": "x"}] * 11,
    ),
    _row(
        "sendMediaGroup",
        "documents can't be mixed with other media types",
        chat_id=ONA,
        media=[{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
    ),
    _row("getFile", "file_id not specified", file_id=""),
    _row("getFile", "wrong file_id or the file is temporarily unavailable", file_id="x"),
]

SETTINGS: list[Row] = [
    _row("sendChatAction", "wrong parameter action in request", chat_id=ONA, action="dancing"),
    _row("setMyCommands", 'parameter "commands" is required'),
    _row("setMyCommands", "BOT_COMMAND_INVALID", commands=[{"command": "Card", "description": "x"}]),
    _row("setMyCommands", "command must be non-empty", commands=[{"command": "", "description": "x"}]),
    _row("setMyCommands", "command length must not exceed 32", commands=[{"command": "c" * 33, "description": "x"}]),
    _row("setMyCommands", "command description must be non-empty", commands=[{"command": "c", "description": " "}]),
    _row(
        "setMyCommands",
        "command description length must not exceed 256",
        commands=[{"command": "c", "description": "x" * 257}],
    ),
    _row("setMyCommands", "BOT_COMMANDS_TOO_MUCH", commands=[{"command": "c", "description": "x"}] * 101),
    _row("setMyCommands", "can't parse BotCommand: Can't find field \"description\"", commands=[{"command": "c"}]),
    _row("setMyCommands", "invalid language code specified", commands=[], language_code="eng"),
    _row("setMyCommands", "chat not found", commands=[], scope={"type": "chat", "chat_id": TOMAS}),
    _row("setMyCommands", "can't parse BotCommandScope: Unsupported type specified", commands=[], scope={"type": "x"}),
    _row(
        "setMyCommands",
        "can't use specified scope in private chats",
        commands=[],
        scope={"type": "chat_administrators", "chat_id": ONA},
    ),
    _row("setMyName", "bot name is too long", name="x" * 65),
    _row("setMyDescription", "bot description is too long", description="x" * 513),
    _row("setChatMenuButton", "user not found", chat_id=TOMAS, menu_button={"type": "commands"}),
    _row(
        "setChatMenuButton",
        "menu button Web App URL 'http://a.lt' is invalid: Only HTTPS links are allowed",
        menu_button={"type": "web_app", "text": "Open", "web_app": {"url": "http://a.lt"}},
    ),
    _row("setWebhook", "bad webhook: An HTTPS URL must be provided for webhook", url="http://a.lt"),
    _row(
        "setWebhook",
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        url="https://a.lt:8080/hook",
    ),
    _row("getChat", "chat not found", chat_id=TOMAS),
    _row("getUpdates", 'field "allowed_updates" must be of type Array', allowed_updates={"a": 1}),
    ("sendPhoto", {"chat_id": RASA, "photo": "x"}, 403, "Forbidden: bot was blocked by the user"),
]
