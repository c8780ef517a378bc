"""The command line: `python -m bot run | setup | migrate | check | import | export | backup | restore`.

A failure is one sentence and a non-zero exit.
"""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot import backups, exchange, logs, offline
from bot.application import CannotStart, Stampbook
from bot.health import Health
from bot.poller import AnotherBotRunsError
from bot.settings import Settings, SettingsError
from bot.try_out import trying_out, until
from loyalty.member import LANGUAGES
from loyalty.programme import PRESETS
from storage.database import sqlite_version
from storage.migrate import DatabaseUnfit
from storage.trouble import in_words

# What is printed is read as it is: a name or a path in brackets is no markup, and no line is broken in two.
console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
Command = Callable[[Settings, argparse.Namespace], int]
_ASIDE = 2  # threads that draw, read photos and tables, and look up names beside the loop


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 well, 1 something differs, 2 it could not be done."""
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.read(os.environ)
        logs.set_up("WARNING", settings.log_format, [settings.bot_token] if settings.bot_token else [])
        return _carried_out(settings, options)
    except (SettingsError, CannotStart, DatabaseUnfit, AnotherBotRunsError) as sentence:
        errors.print(str(sentence), style="red")
        return 2


def _carried_out(settings: Settings, options: argparse.Namespace) -> int:
    """Run the command; what the disk or the file forbids becomes one sentence of CannotStart."""
    command: Command = options.command
    try:
        return command(settings, options)
    except Exception as error:
        sentence = in_words(error, settings.database_path)
        if sentence is None:
            raise
        raise CannotStart(sentence) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Stampbook: loyalty cards in Telegram.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("run", help="run the bot; without BOT_TOKEN, try it on a local page").set_defaults(command=_run)
    setup = commands.add_parser("setup", help="answer the set-up's questions here instead of in chat")
    setup.set_defaults(command=_setup)
    setup.add_argument("--preset", choices=sorted(PRESETS))
    setup.add_argument("--name", help="what the business is called")
    setup.add_argument("--timezone", metavar="ZONE", help="for example Europe/Vilnius")
    setup.add_argument("--currency", metavar="CODE", help="for example EUR")
    setup.add_argument("--country", metavar="CODE", help="two letters, for example LT")
    setup.add_argument("--language", choices=LANGUAGES)
    commands.add_parser("migrate", help="bring the database up to date").set_defaults(command=_migrate)
    commands.add_parser("check", help="recompute everything from the entries").set_defaults(command=_check)
    importing = commands.add_parser("import", help="look at a table of guests and take it in; the bot must be stopped")
    importing.set_defaults(command=_import)
    importing.add_argument("file", metavar="FILE", type=Path, help="CSV or XLSX; the first line names the columns")
    importing.add_argument("--yes", action="store_true", help="do not ask before anything is changed")
    importing.add_argument("--problems", metavar="FILE", type=Path, help="write every problem there, by line")
    exporting = commands.add_parser("export", help="write everything as CSV and XLSX; the bot may be running")
    exporting.set_defaults(command=_export)
    exporting.add_argument("folder", metavar="DIR", type=Path)
    backup = commands.add_parser("backup", help="copy the database to a new file; the bot may be running")
    backup.set_defaults(command=_backup)
    backup.add_argument("file", metavar="FILE", type=Path)
    restore = commands.add_parser("restore", help="put a backup in the database's place; the bot must be stopped")
    restore.set_defaults(command=_restore)
    restore.add_argument("file", metavar="FILE", type=Path)
    return parser


def _run(settings: Settings, _options: argparse.Namespace) -> int:
    asyncio.run(_run_until_stopped(settings))
    return 0


async def _run_until_stopped(settings: Settings) -> None:
    # Each thread that has drawn a picture keeps some megabytes, and more of them would only wait for the processor.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_ASIDE))
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await (_try_out(settings, stop) if settings.bot_token is None else _run_on_telegram(settings, stop))


async def _try_out(settings: Settings, stop: asyncio.Event) -> None:
    async with AsyncExitStack() as stack:
        with console.status("Waking the town"):
            url, book = await stack.enter_async_context(trying_out(settings))
        console.print(Text.assemble("Try it at ", (url, "bold"), "  (Ctrl-C ends it)"))
        await until(stop, book)


async def _run_on_telegram(settings: Settings, stop: asyncio.Event) -> None:
    book = Stampbook(settings)
    try:
        link = await book.start()
        console.print(f"Running, with SQLite {sqlite_version()} in {settings.database_path}. Ctrl-C ends it.")
        if link:
            console.print(Text.assemble("Open this link in Telegram to become the owner: ", (link, "bold")))
        async with AsyncExitStack() as stack:
            if settings.port_given:
                console.print(f"Its health: {await stack.enter_async_context(_health(settings, book))}")
            await until(stop, book)
    finally:
        await book.stop()


@asynccontextmanager
async def _health(settings: Settings, book: Stampbook) -> AsyncIterator[str]:
    """Serve how the bot is, on this computer; yields the address."""
    health = Health(book.database, book.pulse, book.clock, settings.port)
    try:
        await health.__aenter__()
    except OSError as error:
        await health.__aexit__()
        raise CannotStart(f"PORT {settings.port} is taken; choose another, or leave PORT unset.") from error
    try:
        yield health.url
    finally:
        await health.__aexit__()


def _setup(settings: Settings, options: argparse.Namespace) -> int:
    console.print(asyncio.run(offline.set_up(settings.database_path, offline.read_answers(vars(options)))))
    return 0


def _migrate(settings: Settings, _options: argparse.Namespace) -> int:
    asyncio.run(offline.migrate(settings.database_path))
    console.print(f"{settings.database_path} is up to date.")
    return 0


def _check(settings: Settings, _options: argparse.Namespace) -> int:
    findings = offline.check(settings.database_path)
    for finding in findings:
        errors.print(finding)
    console.print(f"{len(findings)} differences." if findings else "Everything adds up.")
    return 1 if findings else 0


def _import(settings: Settings, options: argparse.Namespace) -> int:
    def ask(question: str) -> bool:
        if options.yes:
            return True
        if not sys.stdin.isatty():
            console.print("Add --yes to import without being asked.")
            return False
        return console.input(f"{question} [y/N] ").strip().casefold() in {"y", "yes"}

    return exchange.import_file(settings.database_path, options.file, console, ask, options.problems)


def _export(settings: Settings, options: argparse.Namespace) -> int:
    for file in exchange.export_to(settings.database_path, options.folder, console):
        console.print(f"{file}: {file.stat().st_size / 1_000_000:.1f} MB.")
    console.print("These are people's data: keep the files safe.")
    return 0


def _backup(settings: Settings, options: argparse.Namespace) -> int:
    made = backups.back_up(settings.database_path, options.file)
    for finding in made.findings:
        errors.print(finding)
    console.print(f"{options.file}: {_measured(made)}.")
    if made.findings:
        errors.print(
            f"The copy is whole, but its books do not add up, as those of {settings.database_path}.", style="red"
        )
        return 1
    console.print("It can be opened and its books add up. Keep it on another computer.")
    return 0


def _restore(settings: Settings, options: argparse.Namespace) -> int:
    done = backups.restore(settings.database_path, options.file)
    for finding in done.findings:
        errors.print(finding)
    if done.findings:
        errors.print(f"The books of {options.file} do not add up; nothing was changed.", style="red")
        return 1
    console.print(f"{settings.database_path} is {options.file} now: {_measured(done)}; its books add up.")
    if done.forgotten:
        console.print(f"Deleted again, as they had asked since the backup: {done.forgotten} of its people.")
    if done.kept:
        console.print(f"What was there before is kept as {done.kept}.")
    return 0


def _measured(copied: backups.Copied) -> str:
    return f"{copied.size / 1_000_000:.1f} MB in {copied.seconds:.1f} s"


if __name__ == "__main__":
    sys.exit(main())
