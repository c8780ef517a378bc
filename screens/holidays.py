"""What a holiday is called: as its country's calendar has it in a language, else in our words for the common ones."""

from collections.abc import Mapping

from screens.words import Words

# The usual English names of feasts that are kept in many countries.
_COMMON = {
    "New Year's Day": "holiday-new-year",
    "New Year Holidays": "holiday-new-year",
    "Epiphany": "holiday-epiphany",
    "Good Friday": "holiday-good-friday",
    "Easter": "holiday-easter",
    "Easter Sunday": "holiday-easter",
    "Easter Monday": "holiday-easter-monday",
    "Labor Day": "holiday-labour",
    "Labour Day": "holiday-labour",
    "May Day": "holiday-labour",
    "International Workers' Day": "holiday-labour",
    "Pentecost": "holiday-pentecost",
    "Assumption Day": "holiday-assumption",
    "Dormition of the Mother of God": "holiday-assumption",
    "All Saints' Day": "holiday-all-saints",
    "Christmas Eve": "holiday-christmas-eve",
    "Christmas Day": "holiday-christmas",
    "Second Day of Christmas": "holiday-second-christmas",
    "Boxing Day": "holiday-second-christmas",
    "International Women's Day": "holiday-women",
    "Mother's Day": "holiday-mothers",
    "Children's Day": "holiday-children",
}


def known_name(names: Mapping[str, str], words: Words) -> str | None:
    """The name in this reader's language; None when nobody has written it in that."""
    if words.language in names:
        return names[words.language]
    common = _COMMON.get(names.get("en", ""))
    return words.label(common) if common else None


def name(names: Mapping[str, str], words: Words) -> str:
    """The same for an owner who must know which day is meant: in English, or the country's own, when need be."""
    return known_name(names, words) or names.get("en") or next(iter(names.values()), "")
