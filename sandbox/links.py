"""Links a phone opens: t.me and tg:// links that lead to a bot, and the START they stand for."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

# Bot features, deep linking: up to 64 characters of A-Z, a-z, 0-9, _ and -.
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class BotLink:
    """A link to a bot's chat; `payload` is what START carries, or None."""

    username: str
    payload: str | None

    def command(self) -> str:
        """The message the START button sends."""
        return "/start" if self.payload is None else f"/start {self.payload}"


def read_link(link: str) -> BotLink | None:
    """The bot this link leads to, or None for another link. Raises ValueError when Telegram would refuse its START."""
    username, query = _parts(link.strip())
    if username is None:
        return None
    payload = parse_qs(query, keep_blank_values=True).get("start", [""])[0]
    if payload and not _PAYLOAD.fullmatch(payload):
        raise ValueError("Telegram refuses this start parameter: at most 64 of A-Z, a-z, 0-9, _ and -")
    return BotLink(username, payload or None)


def _parts(link: str) -> tuple[str | None, str]:
    address = urlsplit(link if "://" in link else f"https://{link}")
    if address.scheme == "tg" and address.netloc == "resolve":
        return parse_qs(address.query).get("domain", [None])[0], address.query
    host = (address.hostname or "").removeprefix("www.")
    name = address.path.strip("/")
    if address.scheme in ("http", "https") and host in ("t.me", "telegram.me") and re.fullmatch(r"\w{4,32}", name):
        return name, address.query
    return None, ""
