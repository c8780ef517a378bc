# One answer to many: after an absence, and to somebody who sends faster than they can be answered.
notice-away = O vreme nu am putut răspunde, scuze. Iată un singur răspuns la tot ce a venit din { $since }.
notice-away-many = Au fost multe deodată, așa că iată un singur răspuns la toate.
away-done = Făcute: { $count }.
served-late = Pentru: { $names }.
away-old = Fără răspuns: { $count }. Dacă mai ai nevoie, întreabă din nou.
away-refused = Nereușite: { $count }. Încearcă din nou și vei citi de ce.
