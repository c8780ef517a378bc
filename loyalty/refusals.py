"""Refusals: every expected, polite no, as a code and its facts. The words for a code live in screens."""

from enum import StrEnum


class Why(StrEnum):
    """One code per reason. A code travels; it is worded where it is shown."""

    ADJUSTMENT_FORM = "adjustment-form"
    ADJUSTMENT_LESS = "adjustment-less"
    ADJUSTMENT_MOST = "adjustment-most"
    ALREADY_COUNTED = "already-counted"
    ALREADY_OWNED = "already-owned"
    AMOUNT_FORM = "amount-form"
    AMOUNT_MOST = "amount-most"
    AMOUNT_ZERO = "amount-zero"
    BIRTHDAY_KEPT = "birthday-kept"
    BIRTHDAY_WRONG = "birthday-wrong"
    BUTTON_OLD = "button-old"
    CALLED_EMPTY = "called-empty"
    CARD_UNKNOWN = "card-unknown"
    CODE_FOREIGN = "code-foreign"
    CODE_UNKNOWN = "code-unknown"
    CONTACT_NOT_YOURS = "contact-not-yours"
    CONTACT_TYPED = "contact-typed"
    DAILY_LIMIT = "daily-limit"
    DISPUTE_CLOSED = "dispute-closed"
    DISPUTE_LATE = "dispute-late"
    EDITED = "edited"
    GOAL_BUSY = "goal-busy"
    GOAL_SAME = "goal-same"
    GOAL_WRONG = "goal-wrong"
    GROUP = "group"
    INVITATION_LAPSED = "invitation-lapsed"
    INVITATION_USED = "invitation-used"
    NAME_EMPTY = "name-empty"
    NOTHING_COUNTED = "nothing-counted"
    NOTES_FULL = "notes-full"
    NOTE_EMPTY = "note-empty"
    NOTE_LONG = "note-long"
    NOT_A_MEMBER = "not-a-member"
    NOT_MANAGER = "not-manager"
    NOT_OWNER = "not-owner"
    NOT_STAFF = "not-staff"
    NOT_YOUR_PLACE = "not-your-place"
    NUMBER_WRONG = "number-wrong"
    OWNER_LEAVES = "owner-leaves"
    OWNER_STAYS = "owner-stays"
    OWN_CARD = "own-card"
    PAPER_CLOSED = "paper-closed"
    PAPER_NUMBER = "paper-number"
    PAPER_TWICE = "paper-twice"
    PASS_LAPSED = "pass-lapsed"
    PHONE_TAKEN = "phone-taken"
    PHOTO_ALBUM = "photo-album"
    PHOTO_NOT_STAFF = "photo-not-staff"
    PHOTO_NO_CODE = "photo-no-code"
    PHOTO_TOO_BIG = "photo-too-big"
    PHOTO_TWO_CODES = "photo-two-codes"
    PHOTO_UNREADABLE = "photo-unreadable"
    PLACES_FULL = "places-full"
    PLACE_WRONG = "place-wrong"
    REASON_EMPTY = "reason-empty"
    REASON_LONG = "reason-long"
    REWARD_BEYOND = "reward-beyond"
    REWARD_GONE = "reward-gone"
    SCAN_LIMIT = "scan-limit"
    TITLE_WRONG = "title-wrong"
    TOO_SOON = "too-soon"
    UNDO_LATE = "undo-late"
    UNDO_NOTHING = "undo-nothing"
    UNDO_NOT_YOURS = "undo-not-yours"
    UNDO_SPENT = "undo-spent"
    UNDO_TWICE = "undo-twice"
    UNKNOWN_COMMAND = "unknown-command"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_TEXT = "unknown-text"
    VOUCHER_FROZEN = "voucher-frozen"
    VOUCHER_GONE = "voucher-gone"
    VOUCHER_LAPSED = "voucher-lapsed"
    VOUCHER_USED = "voucher-used"


CODES = frozenset(Why)

Fact = str | int | None


class Refusal(Exception):  # noqa: N818 — a refusal is an answer, not an error
    """A polite no. `facts` are plain values the words may mention (counts, times in ms UTC, names)."""

    def __init__(self, code: Why, **facts: Fact) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: dict[str, Fact] = facts
