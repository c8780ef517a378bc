"""Taps that wait for the bot's answer: who tapped what, when, and whether the bot has answered."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

# platform facts: a callback query lives 150 s; later answers are "too old".
ANSWER_WITHIN = timedelta(seconds=150)


@dataclass(frozen=True)
class Toast:
    """What the bot answered a tap with; an empty text only stops the spinner."""

    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass
class Tap:
    """One press of an inline button. `answer` is done when the bot has answered."""

    id: str
    person_id: int
    at: datetime
    answer: asyncio.Future[Toast] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
