"""A hand-made server on loopback that counts connections and requests, for what an honest web server would not do."""

import asyncio
import json
import socket
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Self

MESSAGE = {"message_id": 1, "date": 1_800_000_000, "chat": {"id": 1, "type": "private"}}
Act = Callable[[asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes, head: str = "") -> bytes:
    """A whole answer of 200; further lines of its head end with CRLF each."""
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n{head}\r\n".encode() + body


SUCCESS = answer(json.dumps({"ok": True, "result": MESSAGE}).encode())


class Wires:
    """`async with Wires() as server`: each request is answered by the next act of `script`, then by success.

    `heads` has the first line of every request that came whole. With a `greeting` it only says that, and leaves.
    """

    def __init__(self, greeting: bytes = b"") -> None:
        self._greeting = greeting
        self.connections = 0
        self.heads: list[str] = []
        self.script: deque[Act] = deque()
        self.url = ""
        self._server: asyncio.Server | None = None
        self._guests: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._greet, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for guest in self._guests:
            guest.cancel()
        await asyncio.gather(*self._guests, return_exceptions=True)

    async def _greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._guests.add(task)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self._serve(reader, writer)
        finally:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._greeting:
            await reader.read(1)
            writer.write(self._greeting)
            await writer.drain()
            return
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            lengths = [line for line in head.lower().splitlines() if line.startswith("content-length:")]
            await reader.readexactly(int(lengths[0].split(":")[1]) if lengths else 0)
            self.heads.append(head.splitlines()[0])
            act = self.script.popleft() if self.script else says(SUCCESS)
            await act(writer)
            await writer.drain()
            if writer.is_closing():
                return


def says(data: bytes) -> Act:
    """Say this and keep the connection."""

    async def act(writer: asyncio.StreamWriter) -> None:
        writer.write(data)

    return act


def says_and_leaves(data: bytes) -> Act:
    """Say this, without announcing it, and close the connection."""

    async def act(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        writer.close()

    return act


def drips(pause: float) -> Act:
    """Promise a body and let a byte of it drip every `pause` seconds, without end."""

    async def act(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(pause)

    return act


class Leaver:
    """Answers one request on each connection and closes it unannounced; `left` is set once it has."""

    def __init__(self, listening: socket.socket) -> None:
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self.left = threading.Event()
        self.requests = 0
        self._listening = listening

    def serve(self) -> None:
        """Until nobody listens any more."""
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                with connection:
                    self._answer(connection)
                self.left.set()

    def _answer(self, connection: socket.socket) -> None:
        heard = b""
        while b"\r\n\r\n" not in heard or not heard.endswith(b"hello"):
            piece = connection.recv(65536)
            if not piece:
                return
            heard += piece
        self.requests += 1
        connection.sendall(SUCCESS)


@contextmanager
def a_leaver() -> Iterator[Leaver]:
    """A `Leaver` in a thread of its own, so that it can leave while the caller's loop looks elsewhere."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        leaver = Leaver(listening)
        thread = threading.Thread(target=leaver.serve)
        thread.start()
        try:
            yield leaver
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


@contextmanager
def full_house() -> Iterator[int]:
    """A port whose queue of one is taken and never served: further callers are left without an answer."""
    with socket.socket() as listening, socket.socket() as first, socket.socket() as second:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port = int(listening.getsockname()[1])
        for caller in (first, second):
            caller.setblocking(False)
            caller.connect_ex(("127.0.0.1", port))
        yield port
