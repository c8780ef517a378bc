"""One unit of work: the moment it began and every shelf, all on one transaction."""

from datetime import datetime

from storage.attempts import Attempts
from storage.bills import RewardedBills
from storage.broadcasts import Broadcasts
from storage.calendar import Calendar
from storage.catalogue import Catalogue
from storage.chats import Chats
from storage.digest import Digest
from storage.disputes import Disputes
from storage.dossier import Dossier
from storage.drafts import Drafts
from storage.exchange import Exchange
from storage.exchange_out import Exports
from storage.expiry import Expiry
from storage.gifts import Gifts
from storage.history import History
from storage.inbox import Inbox
from storage.jobs import Jobs
from storage.journal import Journal
from storage.ledger import Ledger
from storage.manners import Etiquette
from storage.members import Members
from storage.notes import Notes
from storage.occasions import Occasions
from storage.outbox import Outbox
from storage.paper import Papers
from storage.passes import Passes
from storage.patterns import Patterns
from storage.people import People
from storage.places import Places
from storage.presets import Presets
from storage.privacy import Privacy
from storage.profiles import Profiles
from storage.programme import Programmes
from storage.promise import Promise
from storage.recipients import Recipients
from storage.referrals import Referrals
from storage.runs import Runs
from storage.segments import Segments
from storage.session import Session
from storage.takebacks import Takebacks
from storage.taps import Taps
from storage.team import Team
from storage.vitals import Vitals
from storage.vouchers import Vouchers
from storage.zones import Zones


class Work:
    """What an act is given. `now` is the same for everything the act writes."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.now = now
        self.attempts = Attempts(session, now)
        self.bills = RewardedBills(session, now)
        self.broadcasts = Broadcasts(session, now)
        self.calendar = Calendar(session, now)
        self.catalogue = Catalogue(session, now)
        self.chats = Chats(session, now)
        self.digest = Digest(session, now)
        self.disputes = Disputes(session, now)
        self.dossier = Dossier(session, now)
        self.drafts = Drafts(session, now)
        self.exchange = Exchange(session, now)
        self.exchange_out = Exports(session, now)
        self.expiry = Expiry(session, now)
        self.gifts = Gifts(session, now)
        self.history = History(session, now)
        self.inbox = Inbox(session, now)
        self.jobs = Jobs(session, now)
        self.journal = Journal(session, now)
        self.ledger = Ledger(session, now)
        self.manners = Etiquette(session, now)
        self.members = Members(session, now)
        self.notes = Notes(session, now)
        self.occasions = Occasions(session, now)
        self.outbox = Outbox(session, now)
        self.papers = Papers(session, now)
        self.passes = Passes(session, now)
        self.patterns = Patterns(session, now)
        self.people = People(session, now)
        self.places = Places(session, now)
        self.presets = Presets(session, now)
        self.privacy = Privacy(session, now)
        self.profiles = Profiles(session, now)
        self.programme = Programmes(session, now)
        self.promise = Promise(session, now)
        self.recipients = Recipients(session, now)
        self.referrals = Referrals(session, now)
        self.runs = Runs(session, now)
        self.segments = Segments(session, now)
        self.takebacks = Takebacks(session, now)
        self.taps = Taps(session, now)
        self.team = Team(session, now)
        self.vitals = Vitals(session, now)
        self.vouchers = Vouchers(session, now)
        self.zones = Zones(session, now)
