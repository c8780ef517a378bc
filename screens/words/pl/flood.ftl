# One answer to many: after an absence, and to somebody who sends faster than they can be answered.
notice-away = Przez jakiś czas nie było odpowiedzi, przepraszamy. Oto jedna odpowiedź na wszystko od { $since }.
notice-away-many = To było dużo naraz, więc oto jedna odpowiedź na wszystko.
away-done = Zrobione: { $count }.
served-late = Dla kogo: { $names }.
away-old = Bez odpowiedzi: { $count }. Jeśli nadal tego potrzebujesz, po prostu zapytaj jeszcze raz.
away-refused = Nie udało się: { $count }. Spróbuj ponownie, a przeczytasz dlaczego.
