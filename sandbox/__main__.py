"""`python -m sandbox [--port N]`: the town and its chat page alone, without a bot, until Ctrl-C."""

import argparse
import asyncio
import signal

from sandbox.page_routes import add_page
from sandbox.server import Sandbox
from sandbox.town import Town


async def serve(port: int) -> None:
    """Serve a town until SIGINT or SIGTERM; prints where it is and the bot's token."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    town = Town()
    async with Sandbox(town, port=port, routes=[lambda app: add_page(app, town)]) as sandbox:
        print(f"The town is at {sandbox.url} · token {town.token}", flush=True)  # noqa: T201 – this is its answer
        await stop.wait()


def main() -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser(prog="sandbox", description="A pretend Telegram on loopback.")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: any free one)")
    asyncio.run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
