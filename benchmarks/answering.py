"""A server that says yes to every send, as fast as Python can: so that what is measured is the side that sends.

`python -m benchmarks.answering` prints its address after READY and runs until it is terminated.
"""

import asyncio
import json

from benchmarks.processes import READY

_MESSAGE = {"message_id": 1, "date": 1_800_000_000, "chat": {"id": 1, "type": "private"}, "text": "+1 stamp"}
_BODY = json.dumps({"ok": True, "result": _MESSAGE}).encode()
_YES = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(_BODY) + _BODY


class Yes(asyncio.Protocol):
    """One connection: it finds where each request ends and reads nothing else of it."""

    def __init__(self) -> None:
        self._heard = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what the answers are written to."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that has come whole by now."""
        self._heard += data
        while (end := self._heard.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._heard[:end]).lower()
            length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
            if len(self._heard) < end + 4 + length:
                return
            del self._heard[: end + 4 + length]
            if self._transport is not None:
                self._transport.write(_YES)


async def _main() -> None:
    server = await asyncio.get_running_loop().create_server(Yes, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    print(f"{READY} http://{host}:{port}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
