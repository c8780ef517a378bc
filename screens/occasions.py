"""What an occasion says: the owner's own words, in the languages they wrote, and ours until then.

A day's words are settled when it begins, in all five languages, since no reader's facts belong to them. What depends on
the reader (a birthday, a reminder) is worded when it is drawn, by the code.
"""

import html
from collections.abc import Mapping

from loyalty.broadcasts import NAME, Content
from loyalty.occasions import Occasion
from screens.holidays import known_name
from screens.words import LANGUAGES, Words

A_DAY = "holiday"  # the code of what is sent on a day


def content_of(occasion: Occasion, names: Mapping[str, str], business: str, own: str) -> Content:
    """What is sent. `names` are a holiday's, by language; `business` is its name and `own` its language."""
    if not occasion.of_a_day:
        typed = {language: _escaped(words) for language, words in occasion.said.items()}
        return Content(code=occasion.code, said=typed or None)
    said = {}
    for language in LANGUAGES:
        typed_here = occasion.said.get(language) or occasion.said.get(own)
        said[language] = _escaped(typed_here) if typed_here else _of_a_day(occasion, names, business, language)
    return Content(code=A_DAY, said=said)


def _escaped(words: str) -> str:
    return html.escape(words, quote=False)


def _of_a_day(occasion: Occasion, names: Mapping[str, str], business: str, language: str) -> str:
    words = Words(language)
    if occasion.own is not None:
        text = words.say("occasion-own-day", day=occasion.own.title)
    elif day := known_name(names, words):
        text = words.say("occasion-holiday", day=day, business=business)
    else:
        text = words.say("occasion-holiday-plain", business=business)
    text = text.replace(NAME, "")  # a title is no place for a gap to be filled
    more = words.say("occasion-times-today", times=occasion.times) if occasion.times > 1 else ""
    return f"{text}\n{more}".strip()
