"""What people in town can do to the bot's chat: write, tap, open links, send things, block. Raw acts by person id.

An act no phone could do (an empty text, writing while blocked) raises ValueError in words the page can show.
"""

from typing import Any

from sandbox.callbacks import Tap
from sandbox.entities import found, utf16_len
from sandbox.files import PHOTO_MAX_BYTES, PhotoError
from sandbox.links import read_link
from sandbox.messages import Message, repeatable
from sandbox.phone import Phone
from sandbox.switchboard import Switchboard
from sandbox.things import THINGS

Json = dict[str, Any]

TEXT_UNITS = 4096  # UTF-16 units of one message


class Streets(Switchboard):
    """The people's side of the switchboard. Every act of a phone that writes makes the chat known to the bot."""

    def say(self, person_id: int, text: str) -> Message:
        """Write a message; a longer paste is cut into messages of 4096 units, as the apps do. Returns the last."""
        pieces = _pieces(text.strip())
        if not pieces:
            raise ValueError("an empty message cannot be sent")
        return [self._text(person_id, piece) for piece in pieces][-1]

    def start(self, person_id: int, link: str) -> Message:
        """Open a link to this bot and press START (a person who had blocked the bot unblocks it by that)."""
        target = read_link(link)
        if target is None or target.username.lower() != self.bot.username.lower():
            raise ValueError("this link does not lead to this bot")
        if self._phone(person_id).blocked:
            self.unblock(person_id)
        return self._text(person_id, target.command())

    def tap(self, person_id: int, message_id: int, data: str) -> Tap:
        """Press a button with this callback data under this message (the message need not have such a button)."""
        phone = self._phone(person_id)
        tap = Tap(str(7_000_000_000_000_000 + len(self.taps) + 1), person_id, self.clock.now())
        self.taps[tap.id] = tap
        message = phone.messages.get(message_id)
        gone = {"chat": phone.chat(), "message_id": message_id, "date": 0}  # Bot API, InaccessibleMessage
        query: Json = {
            "id": tap.id,
            "from": phone.user(),
            "message": gone if message is None else self.as_api(message),
            "chat_instance": str(-phone.id),
            "data": data,
        }
        self.updates.put("callback_query", query)
        return tap

    async def photo(
        self, person_id: int, content: bytes, caption: str | None = None, media_group_id: str | None = None
    ) -> Message:
        """Send a picture as a photo. Raises ValueError when the app could not send it as one."""
        self._writing(person_id)
        if len(content) > PHOTO_MAX_BYTES:
            raise ValueError('this picture is too large for a photo; send it with "A file…"')
        try:
            sizes = await self.files.add_photo(content)
        except PhotoError as why:
            raise ValueError(f'this cannot be sent as a photo ({why}); send it with "A file…"') from why
        body: Json = {"photo": sizes, **_captioned(caption)}
        if media_group_id is not None:
            body["media_group_id"] = media_group_id
        return self._write(person_id, body)

    def document(self, person_id: int, content: bytes, name: str, mime: str, caption: str | None = None) -> Message:
        """Send a file as it is."""
        stored = self.files.add("document", content, name, mime)
        return self._write(
            person_id, {"document": stored.base() | {"file_name": name, "mime_type": mime}} | _captioned(caption)
        )

    def forward(self, person_id: int, message_id: int) -> Message:
        """Forward a message of the chat to the bot, with its media and without its buttons."""
        phone = self._phone(person_id)
        original = phone.messages.get(message_id)
        content = repeatable(original.content) if original else {}
        if original is None or not content or "has_protected_content" in original.content:
            raise ValueError("this message cannot be forwarded")
        sender = self.bot.user() if original.from_bot else phone.user()
        first = {"type": "user", "sender_user": sender, "date": original.date}
        return self._write(person_id, content | {"forward_origin": original.content.get("forward_origin", first)})

    def contact(self, person_id: int, phone_number: str, first_name: str, user_id: int | None = None) -> Message:
        """Share a contact; with `user_id` it is somebody on Telegram, whom the bot then knows by id."""
        card: Json = {"phone_number": phone_number, "first_name": first_name}
        if user_id is not None:
            card["user_id"] = user_id
            if user_id in self.phones:
                self.phones[user_id].known = True
        return self._write(person_id, {"contact": card})

    def thing(self, person_id: int, kind: str) -> Message:
        """Send a sticker, voice, location, poll, video or animation."""
        if kind not in THINGS:
            raise ValueError(f"there is no {kind} to send; there are: {', '.join(sorted(THINGS))}")
        return self._write(person_id, THINGS[kind](self.files))

    def edit(self, person_id: int, message_id: int, text: str) -> Message:
        """Edit one's own text message."""
        message = self._phone(person_id).messages.get(message_id)
        if message is None or message.from_bot or "text" not in message.content:
            raise ValueError("only one's own text messages can be edited")
        message.content = _text_content(text)
        self.changed(message)
        self.updates.put("edited_message", self.as_api(message))
        return message

    def block(self, person_id: int) -> None:
        """Block the bot."""
        self._set_blocked(self._phone(person_id), True)

    def unblock(self, person_id: int) -> None:
        """Unblock the bot (without a word)."""
        self._set_blocked(self._phone(person_id), False)

    def _phone(self, person_id: int) -> Phone:
        if person_id not in self.phones:
            raise ValueError(f"nobody in town has the id {person_id}")
        return self.phones[person_id]

    def _writing(self, person_id: int) -> Phone:
        phone = self._phone(person_id)
        if phone.blocked:
            raise ValueError("the bot is blocked; unblock it to write")
        return phone

    def _text(self, person_id: int, text: str) -> Message:
        return self._write(person_id, _text_content(text))

    def _write(self, person_id: int, content: Json) -> Message:
        phone = self._writing(person_id)
        first = not phone.started
        phone.known = phone.started = True
        message = self.post(phone, content, from_bot=False)
        if first:
            self.person_changed(phone)
        self.updates.put("message", self.as_api(message))
        return message

    def _set_blocked(self, phone: Phone, blocked: bool) -> None:
        if phone.blocked == blocked:
            return
        states: list[Json] = [{"status": "member"}, {"status": "kicked", "until_date": 0}]
        before, after = states if blocked else states[::-1]
        phone.blocked = blocked
        self.person_changed(phone)
        change = {
            "chat": phone.chat(),
            "from": phone.user(),
            "date": self.clock.unix(),
            "old_chat_member": {"user": self.bot.user()} | before,
            "new_chat_member": {"user": self.bot.user()} | after,
        }
        self.updates.put("my_chat_member", change)


def _text_content(text: str) -> Json:
    marks = found(text, [])
    return {"text": text} | ({"entities": marks} if marks else {})


def _captioned(caption: str | None) -> Json:
    return {} if not caption else {"caption": caption}


def _pieces(text: str) -> list[str]:
    """Cut a paste into pieces of at most 4096 UTF-16 units, never inside a character."""
    if utf16_len(text) <= TEXT_UNITS:
        return [text] if text else []
    pieces: list[str] = []
    start = units = 0
    for place, character in enumerate(text):
        width = utf16_len(character)
        if units + width > TEXT_UNITS:
            pieces.append(text[start:place])
            start, units = place, 0
        units += width
    return [*pieces, text[start:]]
