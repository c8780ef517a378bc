"""A message as the town keeps it, and how it looks to the bot (Bot API JSON) and on a phone (safe HTML)."""

from dataclasses import dataclass
from typing import Any

from sandbox.entities import to_html

Json = dict[str, Any]

_OTHER_KINDS = (
    "sticker",
    "voice",
    "video",
    "animation",
    "location",
    "contact",
    "poll",
    "audio",
    "video_note",
    "dice",
    "venue",
)
_REPEATED = ("text", "entities", "caption", "caption_entities", "photo", "document", "sticker", "video", "voice")
_MORE_REPEATED = ("animation", "audio", "location", "contact")


@dataclass
class Message:
    """One message of one private chat. `content` holds the Bot API's own fields (text, entities, photo, caption, …)."""

    message_id: int
    chat_id: int
    from_bot: bool
    date: int
    content: Json
    inline: list[list[Json]] | None = None
    silent: bool = False
    edit_date: int | None = None
    changed: int = 0  # the town's running number of the last change: what "new since" is judged by

    @property
    def text(self) -> str:
        """The text or the caption, plain; empty when there is none."""
        words: str = self.content.get("text") or self.content.get("caption") or ""
        return words

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or of the caption."""
        marks: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return marks

    @property
    def photo(self) -> Json | None:
        """The largest PhotoSize, or None."""
        sizes: list[Json] = self.content.get("photo") or []
        return sizes[-1] if sizes else None

    @property
    def document(self) -> Json | None:
        """The Bot API's Document, or None. An animation carries one for old clients, which is not shown."""
        found: Json | None = None if "animation" in self.content else self.content.get("document")
        return found

    @property
    def other(self) -> str | None:
        """What kind of thing it is when it is neither text, photo nor document."""
        return next((kind for kind in _OTHER_KINDS if kind in self.content), None)

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, row by row."""
        return [button["text"] for row in self.inline or [] for button in row]

    @property
    def kind(self) -> str:
        """text, photo, document, sticker … : what an edit may turn it into depends on this."""
        if "text" in self.content:
            return "text"
        if self.photo:
            return "photo"
        return self.other or "document"


def repeatable(content: Json) -> Json:
    """What of a message's content goes along when it is forwarded or copied."""
    return {key: value for key, value in content.items() if key in _REPEATED + _MORE_REPEATED}


def shown(message: Message) -> Json:
    """The message as the chat page draws it (see Town.snapshot)."""
    photo, document = message.photo, message.document
    return {
        "message_id": message.message_id,
        "date": message.date,
        "from_bot": message.from_bot,
        "silent": message.silent,
        "html": to_html(message.text, message.entities) if message.text else None,
        "text": message.text or None,
        "photo": photo and {"url": f"/files/{photo['file_id']}", "width": photo["width"], "height": photo["height"]},
        "document": document
        and {
            "name": document.get("file_name", "file"),
            "url": f"/files/{document['file_id']}",
            "mime": document.get("mime_type", "application/octet-stream"),
        },
        "other": message.other,
        "inline": message.inline and [[_shown_button(button) for button in row] for row in message.inline],
        "edited": message.edit_date is not None,
    }


def _shown_button(button: Json) -> Json:
    seen = {"text": button["text"]}
    if "callback_data" in button:
        seen["data"] = button["callback_data"]
    if "url" in button:
        seen["url"] = button["url"]
    return seen
