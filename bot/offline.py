"""What the command line does without Telegram: set up, migrate, check."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from bot.application import CannotStart, hold_alone, new_ownership
from bot.clock import WallClock
from loyalty.member import clean_name
from loyalty.programme import PRESETS, Points, Preset, Programme
from screens.promised import rate
from screens.words import Words, knows_country, knows_currency
from storage.audit import look
from storage.database import Database
from storage.migrate import check_health
from storage.work import Work


@dataclass(frozen=True)
class Answers:
    """The answers of the set-up, each already found to be right."""

    preset: Preset | None
    settings: Mapping[str, str]


def read_answers(given: Mapping[str, Any]) -> Answers:
    """The options of `setup`; CannotStart names the first one that is wrong and shows a right one."""
    settings = {
        name: str(given[name])
        for name in ("name", "country", "timezone", "currency", "language")
        if given.get(name) is not None
    }
    if "name" in settings:
        settings["name"] = clean_name(settings["name"])
        if not settings["name"]:
            raise CannotStart('--name has no letters; for example --name "Old Town Café".')
    if settings.get("timezone", "UTC") not in available_timezones():
        raise CannotStart("--timezone is not a zone of the tz database; for example --timezone Europe/Vilnius.")
    if not knows_currency(settings.get("currency", "EUR")):
        raise CannotStart("--currency is not a currency code of three letters; for example --currency EUR.")
    if not knows_country(settings.get("country", "LT")):
        raise CannotStart("--country is not a country code of two letters; for example --country LT.")
    preset = PRESETS[given["preset"]] if given.get("preset") else None
    if not settings and preset is None:
        raise CannotStart('setup needs an answer; for example: setup --preset cafe --name "Old Town Café".')
    return Answers(preset, settings)


async def set_up(path: Path, answers: Answers) -> str:
    """Write the answers; returns one sentence. Raises CannotStart when members already collect on another preset."""

    async def provision(work: Work) -> str:
        if not await work.programme.founded():
            await work.programme.found(answers.settings.get("name", "Stampbook"), PRESETS["cafe"], new_ownership())
        preset = answers.preset
        if preset and await work.ledger.any_entries():
            if preset.name != (await work.programme.business()).preset:
                raise CannotStart("--preset can no longer change: members already collect on it.")
            preset = None  # it is the one they collect on: nothing to write
        await work.programme.set_up(preset, now=work.now, **answers.settings)
        business = await work.programme.business()
        words = Words("en", business.timezone, business.currency)
        promises = [_promise(programme, words) for programme in await work.programme.all()]
        return ", ".join([f"{business.name}: {business.preset}", *promises, business.timezone, f"{business.currency}."])

    async with _alone(path) as database:
        return await database.unit(provision)


def _promise(programme: Programme, words: Words) -> str:
    if isinstance(programme, Points):
        return rate(words, programme.units, programme.per)
    return f"{programme.goal} stamps"


async def migrate(path: Path) -> None:
    """Bring the database up to date."""
    async with _alone(path):
        return


def check(path: Path) -> list[str]:
    """What differs, one line each. It only reads, so the bot may be running."""
    if not path.exists() or not path.stat().st_size:
        raise CannotStart(f"There is no database at {path}.")
    check_health(path)
    return asyncio.run(look(path.absolute().as_uri()))


@asynccontextmanager
async def _alone(path: Path) -> AsyncIterator[Database]:
    lock = hold_alone(path)
    database = Database(path, WallClock())
    try:
        await database.open()
        yield database
    finally:
        await database.close()
        os.close(lock)
