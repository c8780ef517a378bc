"""The two transports, under names a test can be given: the same promises are asked of both."""

from collections.abc import Callable

import pytest
from telegram.request import BaseRequest, HTTPXRequest

from bot.transport import AiohttpRequest

Carrier = Callable[..., BaseRequest]

each_carrier = pytest.mark.parametrize("carrier", [AiohttpRequest, HTTPXRequest], ids=["aiohttp", "httpx"])
