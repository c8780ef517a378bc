"""Headers: which column of somebody's table is which, by the words people write above them in five languages."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from loyalty.refusals import Refusal, Why


class Column(StrEnum):
    """A column we know, by the word an export writes above it. `card` only says that a line is of our own export."""

    TELEGRAM = "telegram_id"
    PHONE = "phone"
    NAME = "name"
    BIRTHDAY = "birthday"
    BALANCE = "balance"
    POINTS = "points"
    TAGS = "tags"
    LANGUAGE = "language"
    PROMOTIONS = "promotions"
    CARD = "card"


# Folded as `fold` does: small letters without accents, one underscore between words.
_WORDS = {
    Column.TELEGRAM: "telegram_id|telegram|telegramid|tg_id|tg|id_telegram|телеграм|телеграм_id|id_телеграм",
    Column.PHONE: "phone|phone_number|telephone|telephone_number|tel|mobile|mobile_phone|mobile_number|cell"
    "|телефон|номер_телефона|тел|мобильныи|мобильныи_телефон|номер"
    "|telefon|numer_telefonu|nr_telefonu|telefon_komorkowy|komorka"
    "|numar_de_telefon|numar_telefon|nr_telefon|telefon_mobil|mobil"
    "|telefonas|telefono_numeris|telefono_nr|tel_nr|mobilusis|mobilusis_telefonas",
    Column.NAME: "name|full_name|first_name|guest|имя|фио|гость|imie|imie_i_nazwisko|gosc"
    "|nume|nume_si_prenume|vardas|vardas_pavarde|vardas_ir_pavarde|svecias",
    Column.BIRTHDAY: "birthday|birth_date|birthdate|date_of_birth|dob|день_рождения|дата_рождения"
    "|urodziny|data_urodzenia|zi_de_nastere|ziua_de_nastere|data_nasterii|data_de_nastere|gimtadienis|gimimo_data",
    Column.BALANCE: "balance|stamps|stamp|баланс|штампы|штампов|остаток|saldo|pieczatki|stan"
    "|sold|stampile|likutis|antspaudai|balansas",
    Column.POINTS: "points|баллы|баллов|бонусы|очки|punkty|puncte|taskai",
    Column.TAGS: "tags|tag|labels|groups|group|метки|метка|теги|группа|группы|tagi|etykiety|grupa|grupy"
    "|etichete|grup|grupuri|zymos|zymes|grupe|grupes",
    Column.LANGUAGE: "language|lang|язык|jezyk|limba|kalba",
    Column.PROMOTIONS: "promotions|promotion|offers|marketing|newsletter|акции|рассылка|реклама"
    "|oferty|promocje|zgoda_marketingowa|oferte|promotii|acord_marketing|pasiulymai|akcijos|naujienlaiskis",
    Column.CARD: "card|card_number",
}


def fold(word: str) -> str:
    """A word as it is compared: without accents, case and signs; `Telefono Nr.` is `telefono_nr`."""
    bare = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l"))
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return "_".join(re.findall(r"[^\W_]+", letters))


_MEANING = {fold(word): column for column, words in _WORDS.items() for word in words.split("|")}


@dataclass(frozen=True)
class Header:
    """Where each known column stands, from 0; `width` columns in all, `ignored` the words nobody knows."""

    places: dict[Column, int]
    width: int
    ignored: tuple[str, ...] = ()


def known_in(cells: Sequence[str]) -> int:
    """How many different columns we know among these words; the separator that gives most is the right one."""
    return len({_MEANING[word] for cell in cells if (word := fold(cell)) in _MEANING})


def read_header(cells: Sequence[str], *, both: bool) -> Header:
    """The header line. `both` is true where stamps and points are counted; elsewhere either word is the balance.

    Refused when no word is known, when a column stands there twice, and without any column that says who it is.
    """
    places: dict[Column, int] = {}
    ignored = []
    for place, cell in enumerate(cells):
        column = _MEANING.get(fold(cell))
        if column is None:
            ignored += [cell.strip()] if cell.strip() else []
            continue
        if column is Column.POINTS and not both:
            column = Column.BALANCE
        if column in places:
            raise Refusal(Why.IMPORT_TWICE, column=column.value, first=places[column] + 1, second=place + 1)
        places[column] = place
    if not places:
        raise Refusal(Why.IMPORT_HEADER)
    if not places.keys() & {Column.TELEGRAM, Column.PHONE}:
        raise Refusal(Why.IMPORT_WHO)
    return Header(places, _width(cells), tuple(ignored))


def _width(cells: Sequence[str]) -> int:
    """Columns up to the last that has a word."""
    return max((place + 1 for place, cell in enumerate(cells) if cell.strip()), default=0)
