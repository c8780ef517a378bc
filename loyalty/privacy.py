"""What is left of someone who was erased: nothing but a keyed hash, for a year, so that no welcome is given twice."""

import hashlib
import hmac
from datetime import timedelta

KEY_BYTES = 32
TRACE_LIFE = timedelta(days=365)


def trace(key: bytes, telegram: int) -> str:
    """HMAC-SHA256 of a Telegram id. Without the business's key nobody can tell whose it is, or make another."""
    return hmac.new(key, str(telegram).encode(), hashlib.sha256).hexdigest()
