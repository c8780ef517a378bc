"""Samples of the calendar, of occasions, and of what guests hear on them."""

from datetime import UTC, date, datetime

from loyalty.calendar import OwnDay
from loyalty.history import Happened
from loyalty.ledger import Kind
from loyalty.manners import Manners
from loyalty.notices import News
from loyalty.occasions import GIFT, Code, Occasion, Setting, offered
from screens.member.history import History
from screens.occasions import content_of
from screens.owner.calendar import Calendar, DayLine, Days, OwnDayAsked, OwnDayOutAsked, RegionAsked
from screens.owner.calendar_occasion import (
    GiftAsked,
    Last,
    OccasionAsked,
    OccasionPreview,
    OccasionShown,
    WordsAsked,
    WordsWhich,
)
from screens.screen import View
from screens.staff.amount import BillCounted
from screens.staff.panel import Given

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
COFFEE = "preset:free-coffee"
BUSINESS = "Old Town <Café>"
NAMES = {"en": "Christmas Day", "lt": "Šv. Kalėdos"}
PATRON = {"en": "Statehood Day", "lt": "Valstybės diena"}
CHRISTMAS = "holiday-308f1e808b"
OWN = OwnDay("Customer <day>", 3, 15)
OURS = Occasion("day-1", own=OWN, on=True, times=2)
Told = dict[str, str | int | bool | None]
TOLD: dict[News, tuple[Told, ...]] = {
    News.GIFT: ({"reward": COFFEE, "lapse": int(NOON.timestamp() * 1000)},),
}
LINES = (
    DayLine(CHRISTMAS, date(2026, 12, 25), on=True, names=NAMES),
    DayLine("holiday-0000000000", date(2027, 1, 1), on=False, names={"en": "New Year's Day"}),
    DayLine("day-1", date(2027, 3, 15), on=True, title=OWN.title),
)


def calendar() -> list[tuple[str, View]]:
    """Every screen of the calendar."""
    return [*_pages(), *_occasions(), *_forms(), *_pieces(), *_counter()]


def _pages() -> list[tuple[str, View]]:
    on = frozenset({"birthday", "win-back"})
    regions = (("ENG", "England"), ("SCT", "Scotland"), ("WLS", "Wales"))
    return [
        ("calendar, nothing on", Calendar(frozenset())),
        ("calendar, coming", Calendar(on, LINES[::2], region="")),
        ("calendar, region", Calendar(on, region="Scotland")),
        ("calendar, no country", Calendar(frozenset(), country=False)),
        ("calendar days", Days(LINES, 1, more=True)),
        ("calendar days, none", Days((), unknown=True, counts="stamps")),
        ("calendar days, points", Days(LINES[:1], counts="points")),
        ("own day asked", OwnDayAsked()),
        ("own day out", OwnDayOutAsked("day-1", OWN.title)),
        ("region asked", RegionAsked("", regions)),
        ("region asked, Wales", RegionAsked("Wales", regions)),
    ]


def _occasions() -> list[tuple[str, View]]:
    given = Last(NOON, 41, 43, 45, 12)
    said = {"en": "Hello {name} <3", "lt": "Labas, {name}"}
    on = [Occasion(code, on=True, absence=21 if code == Code.WIN_BACK else 45) for code in Code]
    return [
        *[(f"occasion {one.code}", OccasionShown(one, next=date(2026, 11, 22))) for one in on],
        ("occasion, off", OccasionShown(Occasion("birthday", gift=COFFEE, said=said), last=given)),
        ("occasion, picture", OccasionShown(Occasion("birthday", on=True, said=said, picture="A"))),
        ("occasion, win-back gift", OccasionShown(Occasion("win-back", on=True, gift="Roll", gift_days=21))),
        ("occasion, holiday off", OccasionShown(Occasion(CHRISTMAS), NAMES, date(2026, 12, 25))),
        (
            "occasion, holiday",
            OccasionShown(
                Occasion(CHRISTMAS, on=True, gift=COFFEE, gift_days=7, times=3), NAMES, date(2026, 12, 25), given
            ),
        ),
        ("occasion, own day", OccasionShown(OURS, next=date(2027, 3, 15))),
        (
            "occasion, own day over",
            OccasionShown(Occasion("day-2", own=OwnDay("Jubilee", 3, 1, 2026), on=True, greets=False)),
        ),
    ]


def _forms() -> list[tuple[str, View]]:
    birthday = Occasion("birthday", said={"lt": "Labas, {name}"})
    manners = Manners()
    asked = [
        (Setting.HOUR, birthday),
        (Setting.GIFT_DAYS, birthday),
        (Setting.ABSENCE, Occasion("win-back")),
        (Setting.TIMES, OURS),
    ]
    facts = {"balance": 9, "missing": 1, "reward": COFFEE, "points": 0, "years": 1}
    return [
        *[(f"occasion asked, {s}", OccasionAsked(one, s.value, offered(one, s, manners))) for s, one in asked],
        ("occasion asked, double stamps", OccasionAsked(OURS, "times", (1, 2), counts="stamps")),
        ("occasion asked, double points", OccasionAsked(OURS, "times", (1, 2), counts="points")),
        ("occasion asked, gift", OccasionAsked(birthday, "gift", (), ((1, COFFEE), (2, "Roll & tea")))),
        ("gift asked", GiftAsked("birthday")),
        ("words, which language", WordsWhich(birthday, ("en", "lt"))),
        ("words, with a picture", WordsWhich(Occasion("birthday", picture="A"), ("en",))),
        ("words asked", WordsAsked(birthday, "en", content_of(Occasion("birthday"), {}, BUSINESS, "en"), "en", facts)),
        ("words asked, own", WordsAsked(birthday, "lt", content_of(birthday, {}, BUSINESS, "en"), "en", facts)),
    ]


def _pieces() -> list[tuple[str, View]]:
    found: list[tuple[str, View]] = []
    facts = {"balance": 9, "missing": 21, "reward": COFFEE, "points": 0}
    for code in Code:
        content = content_of(Occasion(code), {}, BUSINESS, "en")
        found += [
            (f"piece {code}, {years}", OccasionPreview(content, "Ona <b>", "en", {**facts, "years": years}))
            for years in ((1, 2, 5, 21) if code == Code.ANNIVERSARY else (1,))
        ]
    near = content_of(Occasion(Code.NEAR_REWARD), {}, BUSINESS, "en")
    found.append(("piece near-reward, points", OccasionPreview(near, "Ona", "en", {**facts, "points": 1})))
    for title, occasion, names in (
        ("holiday", Occasion(CHRISTMAS, times=2), NAMES),
        ("holiday, known to few", Occasion(CHRISTMAS), PATRON),
        ("own day", Occasion("day-1", own=OWN, times=3), {}),
        ("picture", Occasion(CHRISTMAS, picture="A"), NAMES),
        (
            "own words",
            Occasion(CHRISTMAS, said={"en": "Come, {name}: <b>{balance}</b> &amp; more", "lt": "Užeikite, {name}"}),
            {},
        ),
    ):
        found.append(
            (f"piece {title}", OccasionPreview(content_of(occasion, names, BUSINESS, "en"), "Ona", "en", facts))
        )
    return found


def _counter() -> list[tuple[str, View]]:
    gift = Happened(7, Kind.ADJUSTMENT, 0, GIFT, NOON, None, issued=(COFFEE,))
    in_points = Happened(8, Kind.ADJUSTMENT, 0, GIFT, NOON, None, issued=("Roll",), points=True)
    return [
        ("given, double day", Given(7, "Ona", 2, 7, 10, times=2)),
        ("bill counted, triple day", BillCounted(7, "Ona", 1250, 36, 48, times=3)),
        ("history, gifts", History((gift, in_points), newer=False, older=False, now=NOON)),
    ]
