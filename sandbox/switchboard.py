"""The middle of the town: phones, messages, updates, watchers. The people and the bot both change it only here.

Plain Python on one event loop, no threads; every change is told to the watchers at once, in order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox.callbacks import Tap, Toast
from sandbox.calllog import CallLog
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.messages import Message, shown
from sandbox.phone import Phone
from sandbox.profile import Profile
from sandbox.updates import UpdateQueue

Json = dict[str, Any]
Watcher = Callable[[Json], None]

_FIRST_PERSON = 5_000_000_001  # above 32 bits, as new Telegram accounts are


@dataclass(frozen=True)
class BotAccount:
    """The bot's own account."""

    id: int
    username: str
    first_name: str

    def user(self) -> Json:
        """As the Bot API's User."""
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}


class Switchboard:
    """State and plumbing. `sequence` grows with every change of a message: "new since" is judged by it."""

    def __init__(self, bot_username: str, bot_name: str, token: str, start: datetime | None) -> None:
        self.token = token
        self.bot = BotAccount(int(token.split(":")[0]), bot_username, bot_name)
        self.clock = Clock(start, self._clock_moved)
        self.phones: dict[int, Phone] = {}
        self.files = FileStore()
        self.updates = UpdateQueue()
        self.profile = Profile()
        self.calls = CallLog()
        self.faults = Faults()
        self.taps: dict[str, Tap] = {}
        self.sequence = 0
        self._watchers: list[Watcher] = []
        self._next_message = 1
        self._next_person = _FIRST_PERSON

    # ── numbers ───────────────────────────────────────────────────────────────────────────────────────────────────

    def numbers(self) -> dict[str, int]:
        """Where every row of numbers stands, so that another town can go on from there."""
        return {
            "message": self._next_message,
            "person": self._next_person,
            "update": self.updates.next_id,
            "file": self.files.made,
            "change": self.sequence,
        }

    def goes_on_from(self, numbers: dict[str, int]) -> None:
        """Continue another town's rows: no number is given twice, for the bot remembers the first one."""
        self._next_message, self._next_person = numbers["message"], numbers["person"]
        self.updates.jump(numbers["update"] - self.updates.next_id)
        self.files.made, self.sequence = numbers["file"], numbers["change"]

    # ── watching ──────────────────────────────────────────────────────────────────────────────────────────────────

    def watch(self, callback: Watcher) -> Callable[[], None]:
        """Call back on every change (events: see Town.snapshot); returns what ends the watching."""
        self._watchers.append(callback)

        def unwatch() -> None:
            if callback in self._watchers:
                self._watchers.remove(callback)

        return unwatch

    def tell(self, event: Json) -> None:
        """Tell every watcher."""
        for watcher in list(self._watchers):
            watcher(event)

    def _clock_moved(self) -> None:
        self.tell({"kind": "clock", "now": self.clock.now().isoformat()})

    # ── phones ────────────────────────────────────────────────────────────────────────────────────────────────────

    def add_phone(
        self,
        name: str,
        language: str,
        username: str | None,
        last_name: str | None,
        hint: str = "",
        *,
        aside: bool = False,
    ) -> Phone:
        """A new account in town that has not met the bot."""
        phone = Phone(self._next_person, name, last_name, username, language, hint, aside)
        self._next_person += 1
        phone.commands_shown = self.profile.commands_for(phone.id, language)
        self.phones[phone.id] = phone
        self.person_changed(phone)
        return phone

    def shown_phone(self, phone: Phone) -> Json:
        """One person as in the snapshot."""
        return {
            "id": phone.id,
            "name": phone.first_name,
            "language": phone.language,
            "hint": phone.hint,
            "started": phone.started,
            "blocked": phone.blocked,
            "keyboard": phone.keyboard,
            "commands": phone.commands_shown,
            "messages": [shown(message) for message in phone.messages.values()],
        }

    def person_changed(self, phone: Phone) -> None:
        """Started, blocked, renamed …; of a phone that is aside nobody is told, for nobody has it before them."""
        if not phone.aside:
            self.tell({"kind": "person", "person": self.shown_phone(phone)})

    def set_keyboard(self, phone: Phone, keyboard: Json | None) -> None:
        """Show or hide the reply keyboard."""
        phone.keyboard = keyboard
        self.tell({"kind": "keyboard", "person": phone.id, "keyboard": keyboard})

    def refresh_commands(self) -> None:
        """Show everyone the menu the bot's commands now give them."""
        for phone in self.phones.values():
            menu = self.profile.commands_for(phone.id, phone.language)
            if menu != phone.commands_shown:
                phone.commands_shown = menu
                self.tell({"kind": "commands", "person": phone.id, "commands": menu})

    # ── messages ──────────────────────────────────────────────────────────────────────────────────────────────────

    def post(
        self,
        phone: Phone,
        content: Json,
        *,
        from_bot: bool,
        inline: list[list[Json]] | None = None,
        silent: bool = False,
    ) -> Message:
        """Put a new message into a chat. Ids are one row for the whole town, as a bot's private chats have."""
        number = self._next_message
        self._next_message += 1
        message = Message(number, phone.id, from_bot, self.clock.unix(), content, inline, silent)
        phone.messages[number] = message
        self._changed(message)
        self.tell({"kind": "message", "person": phone.id, "message": shown(message)})
        return message

    def changed(self, message: Message, *, edited: bool = True) -> None:
        """A message was edited in place; a change of buttons alone shows no "edited" mark."""
        if edited:
            message.edit_date = self.clock.unix()
        self._changed(message)
        self.tell({"kind": "edit", "person": message.chat_id, "message": shown(message)})

    def remove(self, phone: Phone, message_id: int) -> None:
        """Delete a message for both sides."""
        del phone.messages[message_id]
        self.sequence += 1
        self.tell({"kind": "delete", "person": phone.id, "message_id": message_id})

    def as_api(self, message: Message) -> Json:
        """The message as the Bot API's Message."""
        phone = self.phones[message.chat_id]
        body: Json = {
            "message_id": message.message_id,
            "from": self.bot.user() if message.from_bot else phone.user(),
            "chat": phone.chat(),
            "date": message.date,
        }
        if message.edit_date is not None:
            body["edit_date"] = message.edit_date
        body |= message.content
        if message.inline:
            body["reply_markup"] = {"inline_keyboard": message.inline}
        return body

    def _changed(self, message: Message) -> None:
        self.sequence += 1
        message.changed = self.sequence

    # ── taps ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def answer_tap(self, tap: Tap, toast: Toast) -> None:
        """The bot answered: the spinner stops, and whoever waits hears what it said."""
        tap.answer.set_result(toast)
        self.tell(
            {
                "kind": "toast",
                "person": tap.person_id,
                "callback_query_id": tap.id,
                "text": toast.text,
                "alert": toast.alert,
            }
        )
