"""The hands and eyes of one person in town: what the end-to-end tests speak with (says, taps, shows, sees).

Acts are async, for a phone's acts take time; what cannot happen fails with the chat written out as a transcript.
"""

import asyncio
import io
import re
from collections.abc import Callable
from typing import Any, TypeVar

from PIL import Image

from sandbox import camera
from sandbox.acts import Streets
from sandbox.callbacks import Tap, Toast
from sandbox.links import read_link
from sandbox.messages import Message
from sandbox.phone import Phone
from sandbox.transcript import transcript_of

Json = dict[str, Any]
Pattern = str | re.Pattern[str]

ANSWER_SECONDS = 15.0
_SCREEN_WIDTH = 320
APPEAR_SECONDS = 15.0
SEE_SECONDS = 15.0  # only a failing story waits so long

T = TypeVar("T")


class Person:
    """One person with a phone."""

    def __init__(self, town: Streets, phone: Phone) -> None:
        self.town = town
        self.phone = phone
        self.id = phone.id
        self.name = phone.first_name
        self.own_number = f"+3706{phone.id % 10_000_000:07d}"
        self._since = 0

    # ── acts ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def says(self, text: str) -> Message:
        """Write to the bot (a long paste becomes several messages; the last is returned)."""
        self._acts()
        return self.town.say(self.id, text)

    async def opens(self, link: str) -> Message:
        """Open a t.me link of the bot and press START."""
        self._acts()
        return self.town.start(self.id, link)

    async def taps(self, label: str, message_id: int | None = None) -> Toast:
        """Press the inline button with this label on the newest message that has it (or on that message), else the
        key of the reply keyboard. Waits up to 5 s until it is there, then up to 10 s for the bot's answer to the tap.
        """
        await self._comes(lambda: self._button(label, message_id) or self._key(label), APPEAR_SECONDS)
        found = self._button(label, message_id)
        if found is None:
            return await self._press_key(label, message_id)
        message, button = found
        if "callback_data" in button:
            return await self.taps_data(message.message_id, button["callback_data"])
        address: str = button.get("url") or ""
        assert address, f"[{label}] cannot be pressed in the sandbox: {button}"
        if self._leads_to_bot(address):
            await self.opens(address)
        return Toast(url=address)

    async def presses(self, door: str, ending: str = "", message_id: int | None = None) -> Toast:
        """As `taps`, for whoever does not read the label: the newest button whose data begins with this word (and ends
        with that one), whatever language its label is in.
        """
        found = await self._comes(lambda: self.finds(door, ending, message_id), APPEAR_SECONDS)
        assert found is not None, self._failed(f"there is no button that leads to {door!r} {ending}")
        return await self.taps_data(*found)

    async def taps_data(self, message_id: int, data: str) -> Toast:
        """Press a button with this data under this message, whether it is there or not (a forged or old button)."""
        self._acts()
        tap = self.town.tap(self.id, message_id, data)
        return await self._answered(tap, f"the tap {data!r} on message {message_id}")

    async def edits(self, message_id: int, text: str) -> Message:
        """Edit one's own message."""
        self._acts()
        return self.town.edit(self.id, message_id, text)

    async def sends_photo(
        self, content: bytes, caption: str | None = None, media_group_id: str | None = None
    ) -> Message:
        """Send a picture as a photo."""
        self._acts()
        return await self.town.photo(self.id, content, caption, media_group_id)

    async def sends_document(self, content: bytes, name: str, mime: str) -> Message:
        """Send a file."""
        self._acts()
        return self.town.document(self.id, content, name, mime)

    async def sends_contact(self, phone: str, user_id: int | None = None, first_name: str = "Somebody") -> Message:
        """Share a contact (one's own when `user_id` is one's own id)."""
        self._acts()
        return self.town.contact(self.id, phone, first_name, user_id)

    async def sends(self, kind: str) -> Message:
        """Send a "sticker", "voice", "location", "poll", "video" or "animation"."""
        self._acts()
        return self.town.thing(self.id, kind)

    async def blocks(self) -> None:
        """Block the bot."""
        self._acts()
        self.town.block(self.id)

    async def unblocks(self) -> None:
        """Unblock the bot."""
        self._acts()
        self.town.unblock(self.id)

    # ── the camera ────────────────────────────────────────────────────────────────────────────────────────────────

    async def shows(self) -> bytes:
        """The newest picture in the chat as this phone's screen shows it, 320 px wide: PNG bytes."""
        newest = next((message.photo for message in reversed(self.messages) if message.photo), None)
        assert newest is not None, self._failed("there is no picture to show")
        stored = self.town.files.get(newest["file_id"])
        assert stored is not None, f"the town lost the file {newest['file_id']}"
        return await asyncio.to_thread(_on_screen, stored.content)

    async def scans(self, other: "Person") -> str | None:
        """Point the camera at the other's screen; the text of the QR code there, or None. Opens nothing."""
        screen = await other.shows()
        return await asyncio.to_thread(_photographed, screen)

    async def scans_and_starts(self, other: "Person") -> str | None:
        """As `scans`; a link of this bot is opened and started, as the camera's banner does on a tap."""
        link = await self.scans(other)
        if link is not None and self._leads_to_bot(link):
            await self.opens(link)
        return link

    # ── eyes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def messages(self) -> list[Message]:
        """The chat, oldest first."""
        return list(self.phone.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        message = next((message for message in reversed(self.messages) if message.from_bot), None)
        assert message is not None, self._failed("the bot has said nothing")
        return message

    @property
    def keyboard(self) -> list[list[str]] | None:
        """The labels of the reply keyboard, or None when there is none."""
        if self.phone.keyboard is None:
            return None
        return [[_label(key) for key in row] for row in self.phone.keyboard["keyboard"]]

    @property
    def commands(self) -> list[str]:
        """The commands in this person's menu."""
        return [command["command"] for command in self.phone.commands_shown]

    def transcript(self) -> str:
        """The chat as text."""
        return transcript_of(self.phone)

    async def sees(self, what: Pattern, within: float = SEE_SECONDS) -> Message:
        """Wait until the bot's part of the chat has a message matching `what` (a substring, or a compiled pattern)."""
        return await self._sees(what, within, 0)

    async def sees_new(self, what: Pattern, within: float = SEE_SECONDS) -> Message:
        """As `sees`, only among what came or changed since this person's last act."""
        return await self._sees(what, within, self._since)

    async def sees_below(self, above: Message, what: Pattern, within: float = SEE_SECONDS) -> Message:
        """As `sees`, only below a message: an older one that was edited meanwhile is not meant."""
        return await self._sees(what, within, 0, above.message_id)

    def finds(self, door: str, ending: str = "", message_id: int | None = None) -> tuple[int, str] | None:
        """The newest button whose data begins with this word (and ends with that one): its message and its data."""
        for message in reversed(self.messages):
            if message_id in (None, message.message_id):
                for data in (str(button.get("callback_data", "")) for row in message.inline or [] for button in row):
                    words = data.lstrip("+").split(":")
                    if words[0] == door and ending in ("", words[-1]):
                        return message.message_id, data
        return None

    # ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _acts(self) -> None:
        self._since = self.town.sequence

    async def _sees(self, what: Pattern, within: float, since: int, above: int = 0) -> Message:
        found = await self._comes(lambda: self._match(what, since, above), within)
        if found is None:
            wanted = what if isinstance(what, str) else what.pattern
            raise AssertionError(self._failed(f"did not see {wanted!r} within {within:g} s"))
        return found

    async def _comes(self, look: Callable[[], T | None], within: float) -> T | None:
        """What `look` finds, looked for again after every change in town; None when it does not come in time."""
        changed = asyncio.Event()
        unwatch = self.town.watch(lambda _event: changed.set())
        try:
            async with asyncio.timeout(within):
                while (found := look()) is None:
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            return None
        finally:
            unwatch()
        return found

    def _match(self, what: Pattern, since: int, above: int) -> Message | None:
        for message in reversed(self.messages):
            if message.message_id <= above:
                return None
            if message.from_bot and message.changed > since and _matches(what, message.text):
                return message
        return None

    def _button(self, label: str, message_id: int | None) -> tuple[Message, Json] | None:
        for message in reversed(self.messages):
            if message_id in (None, message.message_id):
                for row in message.inline or []:
                    for button in row:
                        if button["text"] == label:
                            return message, button
        return None

    def _key(self, label: str) -> str | Json | None:
        keys = [key for row in (self.phone.keyboard or {}).get("keyboard", []) for key in row]
        return next((key for key in keys if _label(key) == label), None)

    async def _press_key(self, label: str, message_id: int | None) -> Toast:
        key = self._key(label)
        assert key is not None, self._failed(f"there is no button {label!r}")
        assert message_id is None, self._failed(f"message {message_id} has no button {label!r}")
        if isinstance(key, dict) and key.get("request_contact"):
            await self.sends_contact(self.own_number, self.id, self.name)
        else:
            await self.says(label)
        return Toast()

    async def _answered(self, tap: Tap, what: str) -> Toast:
        try:
            return await asyncio.wait_for(asyncio.shield(tap.answer), ANSWER_SECONDS)
        except TimeoutError:
            raise AssertionError(self._failed(f"the bot did not answer {what} within {ANSWER_SECONDS:g} s")) from None

    def _leads_to_bot(self, link: str) -> bool:
        target = read_link(link)
        return target is not None and target.username.lower() == self.town.bot.username.lower()

    def _failed(self, why: str) -> str:
        return f"{self.name}: {why}\n{self.transcript()}"


def _matches(what: Pattern, text: str) -> bool:
    return what in text if isinstance(what, str) else what.search(text) is not None


def _label(key: str | Json) -> str:
    return key if isinstance(key, str) else str(key["text"])


def _on_screen(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as picture:
        height = max(1, round(picture.height * _SCREEN_WIDTH / picture.width))
        screen = picture.convert("RGB").resize((_SCREEN_WIDTH, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    screen.save(out, "PNG")
    return out.getvalue()


def _photographed(screen: bytes) -> str | None:
    return camera.decode(camera.point(screen))
