# One answer to many: after an absence, and to somebody who sends faster than they can be answered.
notice-away = I was not there for a while, sorry. This is one answer to everything since { $since }.
notice-away-many = That was a lot at once, so this is one answer to all of it.
away-done = Done: { $count }.
served-late = For: { $names }.
away-old = Not answered: { $count }. If you still need it, just ask again.
away-refused = Not possible: { $count }. Please try again, and you will read why.
