"""The two transports, under names a test can be given: the same promises are asked of both."""

from collections.abc import Callable

import pytest
from telegram.request import BaseRequest

from bot.transport import AiohttpRequest, PlainHttpxRequest

Carrier = Callable[..., BaseRequest]

each_carrier = pytest.mark.parametrize("carrier", [AiohttpRequest, PlainHttpxRequest], ids=["aiohttp", "httpx"])
