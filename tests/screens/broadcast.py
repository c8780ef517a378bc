"""Samples of messages to many: composing, whom, when, the last look, the list, and how one goes."""

from datetime import UTC, datetime, timedelta

from loyalty.broadcasts import Content, Link, Media, Progress, State
from loyalty.manners import Topic
from loyalty.notices import News
from loyalty.segments import Reach, Segment, Which
from screens.buttons import To
from screens.owner.broadcast import BroadcastProgress, EditAsked, Line, MessagesShown, Noted, SentList, SureAsked
from screens.owner.broadcast_check import Checked, ColleaguesAsked, GapAsked, Piece, QuietAsked, StopShown, WhenAsked
from screens.owner.broadcast_compose import (
    Chosen,
    Composed,
    LinksAsked,
    MessageAsked,
    NarrowAsked,
    TopicAsked,
    Unfinished,
    WhomAsked,
)
from screens.screen import View

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NONCE = "QUJDREVGR0g"
MENU = (Link("Menu", "https://example.com/menu"),)
BUNS = Content("{name}!\nFresh <b>buns</b> today.", links=MENU)
ALBUM = Content("Summer is over", (Media("photo", "A"), Media("video", "B")))
REACH = Reach(500, 21, 3, 42, 22)
OFFER = Line(7, "Fresh buns today", "text", State.PLANNED, NOON + timedelta(hours=3))
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {News.BROADCAST_TEST: ({"name": "Vera"},)}


def broadcast() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_composing(), *_whom(), *_when(), *_checking(), *_sent()]


def _composing() -> list[tuple[str, View]]:
    return [
        ("messages", MessagesShown()),
        ("message asked", MessageAsked()),
        ("message asked, pasted in pieces", MessageAsked(too_long=True)),
        ("message begun earlier", Unfinished(NONCE, "Fresh buns today & more", "text", "when")),
        ("album begun earlier", Unfinished(NONCE, "", "album", "content")),
        ("composed, photo", Composed(NONCE, "photo")),
        ("composed, text", Composed(NONCE, "text")),
        ("composed, album", Composed(NONCE, "album", ("Menu", "Map"), named=True)),
        ("composed, greeted", Composed(NONCE, "text", named=True, greeted=True)),
        ("links asked", LinksAsked(NONCE, 3)),
        ("links asked again", LinksAsked(NONCE, 3, ("Menu", "Map"))),
    ]


def _whom() -> list[tuple[str, View]]:
    ways = ("place", "language", "tag", "source")
    away = Segment(Which.AWAY, 60, 2, "lt", "student", "poster:riverside")
    sources = ("member", "poster:riverside", "import")
    return [
        ("whom", WhomAsked(NONCE, tuple(Which))),
        ("whom, no sums", WhomAsked(NONCE, tuple(which for which in Which if which is not Which.BEST_SPEND))),
        ("whom, everyone", Chosen(NONCE, Segment(Which.EVERYONE), Reach(2), ("Ona", ""), ways=ways)),
        ("whom, one of many", Chosen(NONCE, Segment(Which.REGULARS), Reach(22, 21), ("Ona",))),
        ("whom, away and narrowed", Chosen(NONCE, away, REACH, ("Ona", "Rūta <&>"), "Riverside", ways)),
        ("whom, nobody wants it", Chosen(NONCE, Segment(Which.NEAR), Reach(5, 4, 0, 1))),
        ("whom, empty", Chosen(NONCE, Segment(Which.BIRTHDAY), Reach(0))),
        ("narrow, language", NarrowAsked(NONCE, "language", ("en", "lt"))),
        ("narrow, place", NarrowAsked(NONCE, "place", ("Old Town Café", "Riverside"))),
        ("narrow, tag", NarrowAsked(NONCE, "tag", ("student",))),
        ("narrow, source", NarrowAsked(NONCE, "source", sources)),
        ("topic", TopicAsked(NONCE, (Topic.OFFERS, Topic.NEWS, Topic.GREETINGS))),
    ]


def _when() -> list[tuple[str, View]]:
    offers = tuple(NOON + timedelta(hours=hours) for hours in (4, 20, 22))
    return [
        ("when", WhenAsked(NONCE, NOON, offers, "22.11.2026 12:00")),
        ("when, another time", WhenAsked(NONCE, NOON, offers, "22.11.2026 12:00", moves=7)),
        ("when, now is quiet", QuietAsked(NONCE, None, NOON + timedelta(hours=20))),
        ("when, quiet then", QuietAsked(NONCE, NOON + timedelta(hours=10), NOON + timedelta(hours=20))),
        ("when, no such hour", GapAsked(NONCE, datetime(2027, 3, 28, 1, tzinfo=UTC))),
    ]


def _checking() -> list[tuple[str, View]]:
    everyone, later = Segment(Which.EVERYONE), NOON + timedelta(hours=3)
    return [
        ("piece", Piece(BUNS, "Žydrūnė <&>")),
        ("piece, nobody's name", Piece(BUNS, "")),
        ("piece, album", Piece(ALBUM, "Ona")),
        ("piece, album, below it", Piece(ALBUM, "Ona", 1)),
        ("piece, album, its buttons", Piece(Content(media=ALBUM.media, links=MENU), "Ona", 1)),
        ("piece, stop shown", StopShown()),
        ("check, now", Checked(NONCE, everyone, REACH, Topic.OFFERS, None, sample=("Ona", "Max"))),
        (
            "check, later",
            Checked(NONCE, everyone, REACH, Topic.NEWS, later, silent=True, takes=21, place="Riverside", tested="Max"),
        ),
        ("check, night for some", Checked(NONCE, everyone, REACH, Topic.NEWS, later, night=5)),
        ("check, nobody", Checked(NONCE, everyone, Reach(0), Topic.GREETINGS, None)),
        ("test asked", ColleaguesAsked(NONCE, ((2, "Max"), (3, "")))),
        ("test, nobody there", ColleaguesAsked(NONCE, ())),
    ]


def _line(state: State) -> Line:
    return Line(7, "", "photo", state, NOON)


def _sent() -> list[tuple[str, View]]:
    half = Progress(412, 200, 3, 1, 2, 0, 1, 5)
    half_done = Progress(412, 412, came=5)
    over = Progress(412, 400, 6, 1, 2, 3, 4, 21)
    lines = (OFFER, *(_line(state) for state in State if state is not State.PLANNED))
    sure = {"off": To.RUN_STOP_SURELY, "stop": To.RUN_STOP_SURELY, "delete": To.RUN_DELETE_SURELY}
    return [
        ("noted", Noted()),
        ("noted already", Noted(changed=False)),
        ("sent, none", SentList(())),
        ("sent", SentList(lines, page=1, more=True)),
        ("broadcast, planned", BroadcastProgress(OFFER, Progress(0), toast="toast-planned")),
        ("broadcast, at once", BroadcastProgress(OFFER, Progress(0), due=True, toast="toast-sending")),
        ("broadcast, missed", BroadcastProgress(_line(State.MISSED), Progress(0))),
        ("broadcast, running", BroadcastProgress(_line(State.RUNNING), half, minutes=2)),
        ("broadcast, quiet", BroadcastProgress(_line(State.RUNNING), half, waits=NOON + timedelta(hours=20))),
        ("broadcast, paused", BroadcastProgress(_line(State.PAUSED), half)),
        ("broadcast, asking", BroadcastProgress(_line(State.ASKING), half, uncertain=("Ona", ""))),
        ("broadcast, done", BroadcastProgress(_line(State.DONE), over, uncertain=("Ona", ""), deletable=True)),
        (
            "broadcast, visits still counted",
            BroadcastProgress(_line(State.DONE), half_done, counts_until=NOON + timedelta(days=7)),
        ),
        ("broadcast, stopped", BroadcastProgress(_line(State.STOPPED), Progress(412, withheld=412))),
        ("broadcast, deleted", BroadcastProgress(_line(State.STOPPED), over, deletable=True, deleted=True)),
        *((f"broadcast, sure to {act}", SureAsked(7, act, to, 412)) for act, to in sure.items()),
        ("broadcast, sure to edit", SureAsked(7, "edit", To.RUN_EDIT_SURELY, 412, NONCE)),
        ("broadcast, edit", EditAsked(7)),
        ("broadcast, edit beside pictures", EditAsked(7, media=True)),
    ]
