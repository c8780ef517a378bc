"""What the bot says of itself: names, descriptions, commands per scope and language, the menu button, the webhook."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
ScopeKey = tuple[str, int | None]  # the scope's type, and the chat of a "chat" scope


@dataclass
class Profile:
    """The bot's own settings. Texts are kept per language; "" is the language of everybody else."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[ScopeKey, str], list[Json]] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    webhook: Json | None = None

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """The menu of one private chat: the narrowest scope that has commands wins (Bot API, BotCommandScope)."""
        private = (("chat", chat_id), ("all_private_chats", None), ("default", None))
        for scope in private:
            for code in (language.split("-")[0], ""):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []
