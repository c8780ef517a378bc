"""Everything the clock starts, on one page: a job has a name and a look at what is due.

The scheduler asks each of them every few seconds; what is due runs in units of at most two hundred tasks.
"""

from handlers.jobs import digest, exchange, expiry, goal, occasions, patterns, takeback
from handlers.jobs.job import Job

ALL = (
    Job("lots-lapse", expiry.lots_lapse),
    Job("vouchers-lapse", expiry.vouchers_lapse),
    Job("cards-fill", goal.cards_fill),
    Job("imports-go", exchange.imports_go),
    Job("takebacks-go", takeback.takebacks_go),
    Job("lots-expiring", expiry.lots_expiring),
    Job("vouchers-expiring", expiry.vouchers_expiring),
    Job("occasions-over", occasions.over),
    Job("occasions-begin", occasions.begin),
    Job("gifts-given", occasions.gifts),
    Job("weekly-letter", digest.letter_due, studies=True),
    Job("odd-patterns", patterns.look_due, studies=True),
)
