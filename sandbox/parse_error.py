"""A text that cannot be parsed; the message follows "can't parse entities: " and is in Telegram's words."""


class ParseError(ValueError):
    """Raised by the parsers of HTML, Markdown and MarkdownV2."""


def byte_offset(text: str, place: int) -> int:
    """Telegram names places in bytes of UTF-8."""
    return len(text[:place].encode())
