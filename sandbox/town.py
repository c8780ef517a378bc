"""The town: people with phones, one bot, a movable clock. What the chat page draws and the end-to-end tests live in."""

from datetime import datetime
from typing import Any

from sandbox.acts import Streets
from sandbox.person import Person
from sandbox.phone import Phone

Json = dict[str, Any]

TOKEN = "4200:SANDBOX-pretend-telegram-on-loopback"  # opens nothing but this pretend Telegram


class Town(Streets):
    """A pretend Telegram with one bot in it. Serve it with `sandbox.server.Sandbox`."""

    def __init__(
        self,
        bot_username: str = "stampbook_bot",
        bot_name: str = "Stampbook",
        token: str = TOKEN,
        start: datetime | None = None,
    ) -> None:
        super().__init__(bot_username, bot_name, token, start)
        self.people: dict[int, Person] = {}

    def joins(
        self,
        name: str,
        language: str = "en",
        username: str | None = None,
        last_name: str | None = None,
        hint: str = "",
    ) -> Person:
        """A new phone in town, which has not yet met the bot. `hint` says beside the name who this is in the story."""
        phone = self.add_phone(name, language, username, last_name, hint)
        self.people[phone.id] = Person(self, phone)
        return self.people[phone.id]

    def knows(self, phone: Phone) -> Person:
        """Somebody of another town moves here with their phone."""
        self.phones[phone.id] = phone
        self.people[phone.id] = Person(self, phone)
        return self.people[phone.id]

    def lays_out(self, person_id: int) -> None:
        """Put a phone that was aside on the page. KeyError when there is nobody with this id."""
        phone = self.person(person_id).phone
        phone.aside = False
        self.person_changed(phone)

    def person(self, person_id: int) -> Person:
        """The person with this id; KeyError when there is none."""
        return self.people[person_id]

    def snapshot(self) -> Json:
        """The whole town as the chat page needs it. Events told to watchers carry the same forms:

        message / edit {person, message} · delete {person, message_id} · keyboard {person, keyboard} ·
        commands {person, commands} · toast {person, callback_query_id, text, alert} · person {person} ·
        clock {now} · typing {person}, each with its "kind".
        """
        return {
            "bot": {"id": self.bot.id, "username": self.bot.username, "name": self.bot.first_name},
            "now": self.clock.now().isoformat(),
            "people": [self.shown_phone(phone) for phone in self.phones.values() if not phone.aside],
            "aside": [_introduced(phone) for phone in self.phones.values() if phone.aside],
        }


def _introduced(phone: Phone) -> Json:
    """Somebody whose phone is aside, in a few words."""
    return {"id": phone.id, "name": phone.first_name, "language": phone.language, "hint": phone.hint}
