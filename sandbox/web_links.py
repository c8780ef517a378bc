"""Which addresses Telegram accepts in buttons and text links, and what it says of the others."""

import re
from urllib.parse import urlsplit

_WEB = ("http", "https")
_OWN = ("tg", "ton", "tonsite")
_HOST = re.compile(r"[^\s/@:\[\]]+\.[^\s/@:\[\].]{2,}|\[[0-9a-fA-F:.]+\]")


def link_problem(address: str) -> str | None:
    """None for an address Telegram takes; else the reason in Telegram's words."""
    text = address.strip()
    scheme, colon, rest = text.partition("://")
    if not colon:
        scheme, rest = "http", text
    scheme = scheme.lower()
    if scheme in _OWN:
        return None if rest else "Wrong tg URL"
    if scheme not in _WEB:
        return "Unsupported URL protocol"
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "Wrong HTTP URL"
    if not host:
        return "URL host is empty"
    return None if _HOST.fullmatch(host) or ":" in host else "Wrong HTTP URL"
