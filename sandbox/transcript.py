"""A chat written out as text, for a person to read when a test fails."""

from collections.abc import Sequence
from typing import Any

from sandbox.messages import Message
from sandbox.phone import Phone

_NEWEST = 30  # messages worth reading after a failure


def transcript_of(phone: Phone) -> str:
    """The newest messages of a chat, oldest first, one paragraph each, and the reply keyboard."""
    messages = list(phone.messages.values())
    left = [f"    … {len(messages) - _NEWEST} earlier messages"] if len(messages) > _NEWEST else []
    lines = [f"── the chat of {phone.first_name} ({phone.id}) ──", *left]
    lines += [_line(message) for message in messages[-_NEWEST:]]
    if phone.keyboard is not None:
        rows = phone.keyboard["keyboard"]
        lines.append("    keyboard: " + " / ".join(_row(row) for row in rows))
    if phone.blocked:
        lines.append("    (has blocked the bot)")
    return "\n".join(lines)


def _line(message: Message) -> str:
    who = "bot" if message.from_bot else "   me"
    marks = [
        mark for mark in (message.kind if message.kind != "text" else "", "edited" if message.edit_date else "") if mark
    ]
    head = f"{message.message_id:>4} {who}" + (f" ({', '.join(marks)})" if marks else "")
    body = message.text.replace("\n", "\n          ")
    rows = "".join("\n          " + _row(row) for row in message.inline or [])
    return f"{head}: {body}{rows}"


def _row(row: Sequence[dict[str, Any] | str]) -> str:
    return " ".join(f"[{key if isinstance(key, str) else key['text']}]" for key in row)
