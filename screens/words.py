"""Words: what the bot says, in five languages, by Fluent; dates, numbers and times by Babel.

The one escaping point: every text fact is escaped for Telegram's HTML here, so a name can never break a screen.
"""

import html
import re
from copy import copy
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from fluent.runtime import FluentBundle, FluentResource

from loyalty.expiry import last_good_day
from loyalty.money import digits

LANGUAGES = ("en", "ru", "pl", "ro", "lt")
Fact = str | int | bool | None
_MINUS = re.compile(r"-(?=\d)")
_LETTER_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")  # CLDR's currencySpacing: HUF 100.00, but €1.00


@cache
def _bundle(language: str, only: str = "") -> FluentBundle:
    """A language's messages, those of every file or of one alone."""
    bundle = FluentBundle([language], use_isolating=False)
    folder = resources.files("screens") / "words" / language
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl") and file.name.startswith(only):
            bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle


def _formatted(language: str, key: str, facts: dict[str, Fact]) -> str:
    bundle = _bundle(language)
    message = bundle.get_message(key)
    if message.value is None:
        raise LookupError(f"{key} has no words")
    text, errors = bundle.format_pattern(message.value, facts)
    if errors:
        raise ValueError(f"{key} in {language}: {errors[0]}")
    below_nothing = any(isinstance(fact, int) and fact < 0 for fact in facts.values())
    return _MINUS.sub("\u2212", str(text)) if below_nothing else str(text)


@cache
def _fixed(language: str, key: str) -> str:
    """What has no facts in it, as most labels, is always the same."""
    return _formatted(language, key, {})


class Words:
    """One reader's words: their language, and the business's time zone and currency."""

    def __init__(self, language: str, zone: str = "UTC", currency: str = "EUR") -> None:
        self.language = language
        self._currency = currency
        self._zone = ZoneInfo(zone)

    def speaking(self, language: str) -> "Words":
        """The same business's words in another language: for what guests read on paper."""
        return Words(language, self._zone.key, self._currency)

    def say(self, key: str, **facts: Fact) -> str:
        """A sentence as Telegram's HTML, its facts escaped."""
        return self._format(key, {name: _escape(fact) for name, fact in facts.items()})

    def label(self, key: str, **facts: Fact) -> str:
        """A sentence as plain text: for buttons, toasts and pictures."""
        return self._format(key, facts)

    def _format(self, key: str, facts: dict[str, Fact]) -> str:
        return _formatted(self.language, key, facts) if facts else _fixed(self.language, key)

    def title(self, title: str) -> str:
        """A reward's title as plain text: the owner's own words, or a preset's in this language."""
        return self.label(title.replace("preset:", "reward-")) if title.startswith("preset:") else title

    def name(self, name: str) -> str:
        """A person's name as plain text, or a neutral word for one that has nothing visible."""
        return name or self.label("someone")

    def money(self, minor: int) -> str:
        """A sum of minor units in the business's currency."""
        places = digits(self._currency)
        pattern = copy(Locale(self.language).currency_formats["standard"])
        pattern.frac_prec = (places, places)  # as the currency is paid: ¥100, KWD 1.234
        sum_ = pattern.apply(
            Decimal(minor).scaleb(-places), self.language, currency=self._currency, currency_digits=False
        )
        return _LETTER_BEFORE_DIGIT.sub("\u00a0", str(sum_))

    def local(self, moment: datetime) -> datetime:
        """The moment in the business's zone."""
        return moment.astimezone(self._zone)

    def time(self, moment: datetime) -> str:
        """The time of day in the business's zone."""
        return str(format_time(moment.astimezone(self._zone), "HH:mm", locale=self.language))

    def hour(self, hour: int) -> str:
        """A full hour of the day, 0 to 23."""
        return str(format_time(time(hour), "HH:mm", locale=self.language))

    def day(self, moment: datetime | date) -> str:
        """The day in the business's zone."""
        local = moment.astimezone(self._zone) if isinstance(moment, datetime) else moment
        return str(format_date(local, "long", locale=self.language))

    def last_day(self, lapse: datetime) -> str:
        """The last good day before something lapses at this exclusive instant."""
        return self.day(last_good_day(lapse, self._zone))

    def day_of_year(self, day: date) -> str:
        """A day without its year, as in a birthday."""
        return str(format_skeleton("MMMMd", day, locale=self.language))

    def when(self, moment: datetime) -> str:
        """Day and time in the business's zone."""
        return f"{self.day_of_year(self.local(moment))}, {self.time(moment)}"


def _escape(fact: Fact) -> Fact:
    return html.escape(fact, quote=False) if isinstance(fact, str) else fact


def knows_currency(code: str) -> bool:
    """True for a currency code in use, such as EUR."""
    return code in Locale("en").currencies


def knows_country(code: str) -> bool:
    """True for a country code of two letters, such as LT."""
    return len(code) == 2 and code.isalpha() and code in Locale("en").territories


@cache
def in_every_language(key: str) -> frozenset[str]:
    """What a keyboard key says in each language: whoever taps it may have changed language since.

    Keys are short and stand in one file, so that a start need not read every word of five languages.
    """
    return frozenset(_label(_bundle(language, "common"), key) for language in LANGUAGES)


def _label(bundle: FluentBundle, key: str) -> str:
    message = bundle.get_message(key).value
    if message is None:
        raise LookupError(f"{key} has no words")
    return str(bundle.format_pattern(message)[0])
