"""A served town with a small cast, and a bare HTTP client that calls its Bot API without any library between."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from sandbox.server import Sandbox
from sandbox.town import Town

Json = dict[str, Any]


@dataclass
class Api:
    """Calls as a bot would write them by hand: JSON, or multipart when files go along."""

    town: Town
    url: str
    http: aiohttp.ClientSession

    async def __call__(self, method: str, uploads: dict[str, bytes] | None = None, /, **parameters: Any) -> Json:
        """The whole answer, with the HTTP status added."""
        address = f"{self.url}/bot{self.town.token}/{method}"
        if uploads is None:
            request = self.http.post(address, json=parameters)
        else:
            form = aiohttp.FormData()
            for name, value in parameters.items():
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
            for name, content in uploads.items():
                form.add_field(
                    name, io.BytesIO(content), filename=f"{name}.bin", content_type="application/octet-stream"
                )
            request = self.http.post(address, data=form)
        async with request as answer:
            body: Json = await answer.json()
            return body | {"status": answer.status}

    async def ok(self, method: str, uploads: dict[str, bytes] | None = None, /, **parameters: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self(method, uploads, **parameters)
        assert answer["ok"], answer
        return answer["result"]


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
async def sandbox(town: Town) -> AsyncIterator[Sandbox]:
    async with Sandbox(town) as served:
        yield served


@pytest.fixture
async def api(town: Town, sandbox: Sandbox) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as http:
        yield Api(town, sandbox.url, http)
