"""The persistent keyboard of each role, and the commands of its menu."""

from screens.screen import Keys
from screens.words import Words

MEMBER_KEYS = ("key-card", "key-rewards")
STAFF_KEYS = ("key-scan", "key-undo")
OWNER_KEYS = ("key-manage",)

MEMBER_COMMANDS = ("card", "balance", "rewards", "history", "invite", "settings", "privacy", "help")
STAFF_COMMANDS = ("scan", "undo")
MANAGER_COMMANDS = ("team", "report")
OWNER_COMMANDS = ("manage", "team", "broadcast", "calendar", "report")
GUEST_COMMANDS = ("start", "help")


def keys(words: Words, role: str | None, *, member: bool) -> Keys:
    """The keyboard: a member's row, a counter's row, the owner's row, as far as each applies; and the menu."""
    rows: list[tuple[str, ...]] = [MEMBER_KEYS] if member else []
    rows += [STAFF_KEYS] if role else []
    rows += [OWNER_KEYS] if role == "owner" else []
    labels = tuple(tuple(words.label(key) for key in row) for row in rows)
    return Keys(labels, commands(words, role, member=member))


def commands(words: Words, role: str | None, *, member: bool) -> tuple[tuple[str, str], ...]:
    """The menu's commands with their descriptions, the most used first."""
    return tuple((name, words.label(f"command-{name}")) for name in commands_of(role, member=member))


def commands_of(role: str | None, *, member: bool) -> tuple[str, ...]:
    """The commands of this person's menu."""
    extra = {"manager": MANAGER_COMMANDS, "owner": OWNER_COMMANDS}.get(role or "", ())
    counter = STAFF_COMMANDS if role else ()
    own = MEMBER_COMMANDS if member or role else GUEST_COMMANDS
    return (*counter, *extra, *own)
