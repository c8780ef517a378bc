"""Samples of what the owner is told when the bot itself is in trouble."""

from datetime import UTC, datetime

from loyalty.notices import News
from screens.owner.watch import CannotWrite
from screens.screen import View

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_SPAN: dict[str, str | int | bool | None] = {"began": int(NOON.timestamp() * 1000), "minutes": 29}
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.WRITES_AGAIN: tuple(_SPAN | {"held": held, "left": left} for held, left in ((0, 0), (14, 0), (21, 2))),
    News.REACHED_AGAIN: tuple(
        _SPAN | {"late": late, "left": left, "uncertain": lost}
        for late, left, lost in ((0, 0, 0), (14, 0, 0), (21, 2, 1))
    ),
}


def watch() -> list[tuple[str, View]]:
    """Every kind of reason why nothing can be written."""
    return [(f"cannot write, {why}", CannotWrite(NOON, why)) for why in ("full", "readonly", "ioerr")]
