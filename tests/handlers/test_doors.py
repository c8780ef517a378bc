"""Who may open which door: a row for every door, and every narrower role knocking at it over the wire in vain."""

from collections.abc import Iterator

from handlers import doors
from handlers.knock import Door, Who
from loyalty.refusals import Why
from sandbox.person import Person
from screens.buttons import NAMES
from tests.cast import Shop
from tests.journeys.table import Line, each_is_met, says, taps

ROWS: dict[Who, str] = {
    Who.ANYONE: """
        start from-source join join-offers earlier help privacy my-data delete delete-again delete-surely
        referral-link settings languages speak cancel stop-shown card-link pass-link photo number invitation ownership
        unknown-command unknown-button text other edited group reach silence
    """,
    Who.MEMBER: """
        card big-qr balance rewards use use-reward reward-picture agree not-me offers history name birthday
        phone new-card new-card-surely referral topic stop stop-undo
    """,
    Who.STAFF: """
        scan earn earn-again amount bill ask ask-reward more-rewards give undo undo-entry ask-owner
        panel-again notes note note-remove guest-birthday paper-ask paper-count
    """,
    Who.MANAGER: """
        report entries refund-ask refund refund-other part part-of part-surely part-other team colleague
        disputes dispute
    """,
    Who.OWNER: """
        calendar calendar-days region own-day own-day-out own-day-out-surely occasion occasion-ask occasion-set
        occasion-words occasion-say occasion-ours occasion-gift occasion-look digest brand brand-colour
        brand-icon logo logo-off places place place-add place-name place-zone place-close place-close-surely place-open
        offered offered-set own-language appoint move move-to promise rule rule-to goal goal-to goal-keep
        goal-convert milestones milestone milestone-at milestone-off title catalogue catalogue-preview item
        item-new item-set item-clear item-price item-move item-look item-out item-out-surely points points-rate
        points-rate-to points-rate-surely points-most points-most-to points-rule points-rule-to points-add
        points-add-surely stamps-add stamps-add-surely manage rename setup setup-kind setup-name setup-country
        setup-zone setup-colour poster lapse lapse-to lapse-surely paper paper-open data import import-surely
        export forget-waiting forget-waiting-surely practice panel adjust adjust-in uphold explain
        invite remove remove-surely manners manners-ask manners-to messages broadcast compose compose-anew
        compose-greet occasion-picture-off
        compose-unlink compose-whom compose-narrow compose-narrow-to compose-topic compose-when compose-test
        compose-send sent run run-pause run-resume run-stop run-stop-surely run-edit run-edit-surely run-delete
        run-delete-surely run-again run-move run-now patterns pattern-fine freeze freeze-since unfreeze
        takeback-ask takeback takeback-how
    """,
}
RANKS = (Who.STAFF, Who.MANAGER, Who.OWNER)


def test_every_door_has_a_row_and_opens_to_just_that_role() -> None:
    written = {name: who for who, names in ROWS.items() for name in names.split()}
    assert {door.name: door.who for door in doors.ALL} == written


def test_a_doors_name_is_its_own() -> None:
    names = [door.name for door in doors.ALL]
    assert sorted(set(names)) == sorted(names)


def knocks(door: Door) -> Iterator[Line]:
    """Every way a person without the role could try: its button, its command."""
    assert isinstance(door.who.value, Why)
    if door.name in NAMES:
        yield taps(f"{door.name}:1:1", door.who.value)
        yield taps(f"+{door.name}", door.who.value)
    if door.command:
        yield says(f"/{door.command}", door.who.value)


async def is_shut_out_of(shop: Shop, person: Person, *above: Who) -> None:
    """Every door of these roles is tried and refused, and only the journal grows."""
    shut = [line for door in doors.ALL if door.who in above for line in knocks(door)]
    assert shut, "there must be doors to try"
    journal = shop.value("SELECT count(*) FROM journal")
    outbox = shop.value("SELECT count(*) FROM outbox")
    await each_is_met(shop, person, shut)
    assert shop.value("SELECT count(*) FROM journal") == journal + len(shut)
    assert shop.value("SELECT count(*) FROM outbox") == outbox


async def test_a_guest_gets_past_no_door_but_the_open_ones(staffed: Shop) -> None:
    await staffed.tomas.says("/start")
    await is_shut_out_of(staffed, staffed.tomas, Who.MEMBER, *RANKS)


async def test_a_member_gets_no_further_than_their_own(staffed: Shop) -> None:
    await is_shut_out_of(staffed, staffed.ona, *RANKS)


async def test_the_counter_decides_nothing_of_the_managers_or_owners(staffed: Shop) -> None:
    await is_shut_out_of(staffed, staffed.max, Who.MANAGER, Who.OWNER)


async def test_a_manager_decides_nothing_of_the_owners(staffed: Shop) -> None:
    await staffed.hires(staffed.tomas, "Invite a manager")
    await is_shut_out_of(staffed, staffed.tomas, Who.OWNER)
