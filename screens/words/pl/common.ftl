# Words that stand in more than one place.
#
# How Polish speaks here. The reader is "ty", in lower case, without a gendered past tense; no Pan or Pani.
# Terms: stamp = pieczątka (one "przybija" it), reward = nagroda (the guest "odbiera" it, staff "wydaje" it),
# card = karta, practice card = karta próbna, member = gość (with a card), staff = obsługa, manager = menedżer,
# owner = właściciel, team = zespół, business = firma, counter = kasa, code and pass = kod, entry = wpis,
# to undo = cofnąć, to cancel = anulować, to lapse = przepaść (stamps) or wygasnąć (codes, invitations).
# Names and titles come in the nominative: after a colon, in quotes „ ”, or as the subject of the sentence.
language-name = Polski
someone = gość
role-staff = obsługa
role-manager = menedżer
role-owner = właściciel

reward-free-coffee = Kawa gratis
reward-free-haircut = Strzyżenie gratis

progress = { $balance } z { $goal }
missing = { $missing ->
    [one] Jeszcze 1 pieczątka do nagrody: { $reward }
    [few] Jeszcze { $missing } pieczątki do nagrody: { $reward }
   *[many] Jeszcze { $missing } pieczątek do nagrody: { $reward }
}
ready-line = { $ready ->
    [one] 1 nagroda czeka
    [few] { $ready } nagrody czekają
   *[many] { $ready } nagród czeka
}

key-card = Karta
key-rewards = Nagrody
key-scan = Skanuj
key-undo = Cofnij
key-manage = Zarządzaj
key-cancel = Anuluj
key-share-phone = Wyślij mój numer

command-start = Zacznij tutaj
command-card = Twoja karta
command-balance = Stan twojej karty
command-rewards = Nagrody do odebrania
command-settings = Twoje ustawienia
command-privacy = Co o tobie wiemy i po co
command-help = Co można tu zrobić
command-scan = Odczytaj kartę
command-undo = Cofnij ostatni wpis
command-team = Twój zespół i zaproszenia
command-manage = Twoja firma

button-back = Wstecz
button-menu = Menu główne
button-cancel = Anuluj
button-language = Język
button-privacy = Twoje dane

toast-done = Gotowe
toast-undone = Cofnięte
