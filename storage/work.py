"""One unit of work: the moment it began and every shelf, all on one transaction."""

from datetime import datetime

from storage.catalogue import Catalogue
from storage.chats import Chats
from storage.disputes import Disputes
from storage.dossier import Dossier
from storage.drafts import Drafts
from storage.expiry import Expiry
from storage.history import History
from storage.inbox import Inbox
from storage.jobs import Jobs
from storage.journal import Journal
from storage.ledger import Ledger
from storage.members import Members
from storage.notes import Notes
from storage.outbox import Outbox
from storage.paper import Papers
from storage.people import People
from storage.places import Places
from storage.privacy import Privacy
from storage.profiles import Profiles
from storage.programme import Programmes
from storage.promise import Promise
from storage.referrals import Referrals
from storage.session import Session
from storage.taps import Taps
from storage.team import Team
from storage.vouchers import Vouchers


class Work:
    """What an act is given. `now` is the same for everything the act writes."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.now = now
        self.catalogue = Catalogue(session, now)
        self.chats = Chats(session, now)
        self.disputes = Disputes(session, now)
        self.dossier = Dossier(session, now)
        self.drafts = Drafts(session, now)
        self.expiry = Expiry(session, now)
        self.history = History(session, now)
        self.inbox = Inbox(session, now)
        self.jobs = Jobs(session, now)
        self.journal = Journal(session, now)
        self.ledger = Ledger(session, now)
        self.members = Members(session, now)
        self.notes = Notes(session, now)
        self.outbox = Outbox(session, now)
        self.papers = Papers(session, now)
        self.people = People(session, now)
        self.places = Places(session, now)
        self.privacy = Privacy(session, now)
        self.profiles = Profiles(session, now)
        self.programme = Programmes(session, now)
        self.promise = Promise(session, now)
        self.referrals = Referrals(session, now)
        self.taps = Taps(session, now)
        self.team = Team(session, now)
        self.vouchers = Vouchers(session, now)
