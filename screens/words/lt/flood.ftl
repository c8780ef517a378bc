# One answer to many: after an absence, and to somebody who sends faster than they can be answered.
notice-away = Kurį laiką atsakymų nebuvo, atsiprašome. Štai vienas atsakymas į viską nuo { $since }.
notice-away-many = Vienu metu atėjo labai daug, todėl štai vienas atsakymas į viską.
away-done = Atlikta: { $count }.
served-late = Kam: { $names }.
away-old = Be atsakymo: { $count }. Jei dar reikia, tiesiog paklauskite dar kartą.
away-refused = Nepavyko: { $count }. Pabandykite dar kartą ir perskaitysite kodėl.
