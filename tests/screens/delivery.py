"""Samples of what the owner is told when a message to many cannot simply go on."""

from loyalty.notices import News

TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.BROADCAST_ASKS: tuple(
        {"broadcast": 7, "blocks": blocks, "sent": 412, "pending": pending}
        for blocks, pending in ((1, 1), (3, 22), (12, 105))
    ),
    News.BROADCAST_MISSED: tuple(
        {"broadcast": 7, "at": 1795250400000, "title": title} for title in ("none", "Soup today")
    ),
    News.BROADCAST_HALTED: tuple(
        {"broadcast": 7, "said": said} for said in ("none", "Can't parse entities: can't find end tag")
    ),
}
