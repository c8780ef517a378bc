"""What an occasion says: the owner's own words, in the languages they wrote, and ours until then.

A day's words are settled when it begins, in all five languages, since no reader's facts belong to them. What depends on
the reader (a birthday, a reminder) is worded when it is drawn, by the code.
"""

from collections.abc import Mapping

from loyalty.broadcasts import NAME, Content, Media
from loyalty.occasions import Occasion
from screens.holidays import known_name
from screens.words import LANGUAGES, Words

A_DAY = "holiday"  # the code of what is sent on a day


def content_of(occasion: Occasion, names: Mapping[str, str], business: str, own: str) -> Content:
    """What is sent. `names` are a holiday's, by language; `business` is its name and `own` its language."""
    if not occasion.of_a_day:
        return Content(media=_media(occasion), code=occasion.code, said=dict(occasion.said) or None)
    said = {}
    for language in LANGUAGES:
        typed_here = occasion.said.get(language) or occasion.said.get(own)
        said[language] = typed_here or _of_a_day(occasion, names, business, language)
    return Content(media=_media(occasion), code=A_DAY, said=said)


def _media(occasion: Occasion) -> tuple[Media, ...]:
    return (Media("photo", occasion.picture),) if occasion.picture else ()


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
