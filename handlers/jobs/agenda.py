"""Everything the clock starts, on one page: a job has a name and a look at what is due.

The scheduler asks each of them every few seconds; what is due runs in units of at most two hundred tasks.
"""

from handlers.jobs import expiry, goal
from handlers.jobs.job import Job

ALL = (
    Job("lots-lapse", expiry.lots_lapse),
    Job("vouchers-lapse", expiry.vouchers_lapse),
    Job("cards-fill", goal.cards_fill),
    Job("lots-expiring", expiry.lots_expiring),
    Job("vouchers-expiring", expiry.vouchers_expiring),
)
