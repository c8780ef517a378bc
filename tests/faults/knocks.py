"""What people send, as Telegram words it, and the door of the table that each of it opens."""

import re
from dataclasses import dataclass
from typing import Any

from telegram import Update

from handlers import doors
from handlers.door import opens_number
from handlers.knock import Door
from loyalty.codes import parse
from screens.buttons import BELOW, NAMES

_BY_NAME = {door.name: door for door in doors.ALL}
_BY_COMMAND = {door.command: door for door in doors.ALL if door.command}
COMMANDS = tuple(_BY_COMMAND)
_BY_LINK = {door.link: door for door in doors.ALL if door.link}
_SENT_AT = 1_772_000_000
_CHATS = {"edited": "edited_message"}


@dataclass(frozen=True)
class Sent:
    """Something a person does: `how` is tap, text, photo, table, contact, sticker, edited, group, block or pinned."""

    telegram: int
    how: str
    what: str = ""

    def door(self) -> Door:
        """Where it leads."""
        if self.how == "tap":
            name = self.what.removeprefix(BELOW).split(":")[0]
            return _BY_NAME[name if name in NAMES else "unknown-button"]
        if self.how == "text":
            return self._door_of_text()
        elsewhere = {
            "photo": "photo", "table": "photo", "contact": "other", "sticker": "other", "edited": "edited",
            "group": "group", "block": "reach", "pinned": "silence",
        }  # fmt: skip
        return _BY_NAME[elsewhere[self.how]]

    def _door_of_text(self) -> Door:
        if link := re.fullmatch(r"/start (\S+)", self.what):
            code = parse(link[1])
            assert code is not None, f"{self.what} has no code's shape"
            return _BY_LINK[code.carries]
        if self.what.startswith("/"):
            return _BY_COMMAND.get(self.what[1:].split()[0], _BY_NAME["unknown-command"])
        return _BY_NAME["number" if opens_number(self._message(1)) else "text"]

    def _message(self, update: int) -> Any:
        return Update.de_json(self.raw(update), None).effective_message

    def update(self, number: int) -> Update:
        """As the library reads it."""
        return Update.de_json(self.raw(number), None)

    def raw(self, number: int) -> dict[str, Any]:
        """Telegram's JSON under this update id."""
        person = {"id": self.telegram, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
        chat = {"id": self.telegram, "type": "private"}
        message = {"message_id": number, "date": _SENT_AT, "chat": chat, "from": person}
        if self.how == "tap":
            query = {"id": str(number), "from": person, "chat_instance": "1", "data": self.what}
            return {"update_id": number, "callback_query": {**query, "message": {**message, "text": "A screen"}}}
        if self.how == "block":
            bot = {"id": 1, "is_bot": True, "first_name": "Bot"}
            was, now = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
            change = {"chat": chat, "from": person, "date": _SENT_AT, "old_chat_member": was, "new_chat_member": now}
            return {"update_id": number, "my_chat_member": change}
        if self.how == "group":
            message["chat"] = {"id": -100, "type": "group", "title": "Friends"}
        return {"update_id": number, _CHATS.get(self.how, "message"): {**message, **self._content()}}

    def _content(self) -> dict[str, Any]:
        file = {"file_id": self.what, "file_unique_id": "1", "file_size": 5000}
        match self.how:
            case "photo":
                return {"photo": [{**file, "width": 100, "height": 100}]}
            case "table":
                return {"document": {**file, "file_name": "people.csv", "mime_type": "text/csv"}}
            case "contact":
                return {"contact": {"phone_number": self.what, "first_name": "Somebody", "user_id": self.telegram}}
            case "sticker":
                face = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
                return {"sticker": {**file, **face}}
            case "pinned":
                return {"new_chat_title": "Friends"}
            case _:
                return {"text": self.what}
