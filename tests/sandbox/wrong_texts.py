"""Wrong calls about texts, entities and keyboards, each with the exact answer Telegram (or the sandbox) gives."""

from typing import Any

Json = dict[str, Any]
Row = tuple[str, Json, int, str]

ONA, TOMAS, RASA, JONAS, ALGIS = range(5_000_000_001, 5_000_000_006)


def _text(description: str, **parameters: Any) -> Row:
    return "sendMessage", {"chat_id": ONA, "text": "Hello"} | parameters, 400, f"Bad Request: {description}"


def _html(text: str, description: str) -> Row:
    return _text(f"can't parse entities: {description}", text=text, parse_mode="HTML")


def _markdown2(text: str, description: str) -> Row:
    return _text(f"can't parse entities: {description}", text=text, parse_mode="MarkdownV2")


def _entity(description: str, **entity: Any) -> Row:
    return _text(description, entities=[{"type": "bold", "offset": 0, "length": 1} | entity])


def _button(description: str, **button: Any) -> Row:
    return _text(description, reply_markup={"inline_keyboard": [[{"text": "Go"} | button]]})


CHATS: list[Row] = [
    ("sendMessage", {"chat_id": ONA}, 400, "Bad Request: message text is empty"),
    ("sendMessage", {"text": "Hello"}, 400, "Bad Request: chat_id is empty"),
    _text("chat_id is empty", chat_id=""),
    _text("chat not found", chat_id=0),
    _text("chat not found", chat_id=-1),
    _text("chat not found", chat_id=TOMAS),
    _text("chat not found", chat_id="@nobody_here"),
    ("sendMessage", {"chat_id": RASA, "text": "Hi"}, 403, "Forbidden: bot was blocked by the user"),
    ("sendMessage", {"chat_id": JONAS, "text": "Hi"}, 403, "Forbidden: bot can't initiate conversation with a user"),
    ("sendMessage", {"chat_id": ALGIS, "text": "Hi"}, 403, "Forbidden: user is deactivated"),
    ("sendChatAction", {"chat_id": RASA, "action": "typing"}, 403, "Forbidden: bot was blocked by the user"),
    _text("message thread not found", message_thread_id=7),
    _text("business connection not found", business_connection_id="x"),
    _text("FLOODSKIP_NOT_ALLOWED", allow_paid_broadcast=True),
    _text("EFFECT_ID_INVALID", message_effect_id="9999"),
    _text("suggested posts can be sent only to channel direct messages", suggested_post_parameters={}),
    _text("message to be replied not found", reply_parameters={"message_id": 999}),
    _text('can\'t find field "message_id"', reply_parameters={"quote": "Hello"}),
]

TEXTS: list[Row] = [
    _text("message text is empty", text=""),
    _text("text must be non-empty", text="   "),
    _text("text must be non-empty", text="\u200b\u2800\u00a0"),
    _text("message is too long", text="x" * 4097),
    _text("text is too long", text="x" * 40_000),
    _text("text must be encoded in UTF-8", text="half \ud83d"),
    _text("unsupported parse_mode", parse_mode="BBCode"),
    _text("WEBPAGE_URL_INVALID", link_preview_options={"url": "nowhere"}),
    _text('field "is_disabled" must be of type Boolean', link_preview_options={"is_disabled": "yes"}),
    _html("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
    _html("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    _html("ačiū <script>x</script>", 'Unsupported start tag "script" at byte offset 7'),
    _html("x</b>", "Unexpected end tag at byte offset 1"),
    _html("5 < 6", 'Unsupported start tag "" at byte offset 2'),
    _html("5 <b", "Unclosed start tag at byte offset 2"),
    _html("1 <3 you>", 'Unsupported start tag "3" at byte offset 2'),
    _html("<b>x</b", "Unclosed end tag at byte offset 4"),
    _html("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    _html('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    _html("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    _markdown2("*open", "Can't find end of Bold entity at byte offset 0"),
    _markdown2("*bold _italic\\_*", "Can't find end of Bold entity at byte offset 15"),
    _markdown2("one.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    _markdown2("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
    _markdown2("a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
    _markdown2("[x](http://a.lt", "Can't find end of a URL at byte offset 4"),
    _markdown2("![x]", "Custom emoji entity must contain a tg://emoji URL"),
    _text(
        "can't parse entities: Can't find end of the entity starting at byte offset 2",
        text="a *open",
        parse_mode="Markdown",
    ),
]

ENTITIES: list[Row] = [
    _entity("entity begins after the end of the text at UTF-16 offset 100", offset=100),
    _entity("entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100", length=100),
    _entity("receive an entity with incorrect offset -1", offset=-1),
    _entity("receive an entity with incorrect length -1", length=-1),
    _entity("can't parse MessageEntity: Unsupported type specified", type="loud"),
    _entity("can't parse MessageEntity: Can't find field \"url\"", type="text_link"),
    _entity("can't parse MessageEntity: Can't find field \"user\"", type="text_mention"),
    _entity("can't parse MessageEntity: Can't find field \"custom_emoji_id\"", type="custom_emoji"),
    _entity("entity URL 'nowhere' is invalid: Wrong HTTP URL", type="text_link", url="nowhere"),
    _entity("entity URL '' is invalid: URL host is empty", type="text_link", url=""),
    _text("can't parse MessageEntity: Can't find field \"length\"", entities=[{"type": "bold", "offset": 0}]),
    _text('field "entities" must be of type Array', entities={"type": "bold"}),
]

KEYBOARDS: list[Row] = [
    _button("BUTTON_DATA_INVALID", callback_data="x" * 65),
    _button("BUTTON_DATA_INVALID", callback_data="š" * 33),
    _button("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    _button("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", callback_data=""),
    _button("REPLY_MARKUP_INVALID", text="", url="https://example.com"),
    _button("can't parse inline keyboard button: Can't find field \"text\"", text=None, callback_data="x"),
    _button('can\'t parse inline keyboard button: Field "callback_data" must be of type String', callback_data=7),
    _button("inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL", url="nowhere"),
    _button("inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL", url="http://localhost:80"),
    _button("inline keyboard button URL 'ftp://a.lt' is invalid: Unsupported URL protocol", url="ftp://a.lt"),
    _button(
        "inline keyboard button Web App URL 'http://a.lt' is invalid: Only HTTPS links are allowed",
        web_app={"url": "http://a.lt"},
    ),
    _button("BOT_DOMAIN_INVALID", login_url={"url": "https://a.lt"}),
    _button("BUTTON_COPY_TEXT_INVALID", copy_text={"text": ""}),
    _button("BUTTON_COPY_TEXT_INVALID", copy_text={"text": "x" * 257}),
    _button("BUTTON_TYPE_INVALID", pay=True),
    _button("BUTTON_TYPE_INVALID", callback_game={}),
    _button(
        "can't parse inline keyboard button: exactly one action is allowed, found url and callback_data",
        url="https://a.lt",
        callback_data="x",
    ),
    _text(
        "reply markup is too long",
        reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 8 for _ in range(13)]},
    ),
    _text("reply markup is too long", reply_markup={"keyboard": [["x"] * 10 for _ in range(31)]}),
    _text('field "inline_keyboard" must be of type Array', reply_markup={"inline_keyboard": "x"}),
    _text('field "remove_keyboard" must be of type Boolean', reply_markup={"remove_keyboard": "yes"}),
    _text('field "resize_keyboard" must be of type Boolean', reply_markup={"keyboard": [["A"]], "resize_keyboard": 1}),
    _text("object expected as reply markup", reply_markup="[]"),
    _text("can't parse reply keyboard markup JSON object", reply_markup="{"),
    _text(
        "keyboard button Web App URL 'http://a.lt' is invalid: Only HTTPS links are allowed",
        reply_markup={"keyboard": [[{"text": "x", "web_app": {"url": "http://a.lt"}}]]},
    ),
    _text(
        "can't parse keyboard button: Can't find field \"request_id\"",
        reply_markup={"keyboard": [[{"text": "x", "request_chat": {"chat_is_channel": True}}]]},
    ),
    _text('unknown field "one_time" in ReplyKeyboardMarkup', reply_markup={"keyboard": [["A"]], "one_time": True}),
]

STRICTNESS: list[Row] = [
    _text('unknown parameter "parsemode" in sendMessage', parsemode="HTML"),
    _text('unknown parameter "disable_web_page_preview" in sendMessage', disable_web_page_preview=True),
    _text('parameter "disable_notification" must be of type Boolean', disable_notification="perhaps"),
    _text('parameter "message_thread_id" must be of type Integer', message_thread_id="seven"),
    _text('parameter "text" must be of type String', text=5),
    _text('parameter "chat_id" must be of type Integer or String', chat_id=True),
]
