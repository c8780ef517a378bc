"""One person's phone: their Telegram account and their private chat with the bot, as the town keeps them."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.messages import Message

Json = dict[str, Any]


@dataclass
class Phone:
    """`known`: the bot has met this account somehow; `started`: the person has written first, so the bot may write."""

    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language: str
    hint: str = ""  # who this is in the story, said beside the name
    aside: bool = False  # lives in town, but the page does not lay this phone out
    known: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    keyboard: Json | None = None
    menu_button: Json | None = None
    pinned: list[int] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)
    commands_shown: list[Json] = field(default_factory=list)

    def user(self) -> Json:
        """The account as the Bot API's User."""
        return self._names() | {"is_bot": False, "language_code": self.language}

    def chat(self) -> Json:
        """The private chat as the Bot API's Chat."""
        return self._names() | {"type": "private"}

    def _names(self) -> Json:
        names = {"id": self.id, "first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {key: value for key, value in names.items() if value is not None}
