# What members and guests read.
welcome = Cześć! Tu <b>{ $business }</b>. Zbierz { $goal ->
    [one] jedną pieczątkę
    [few] { $goal } pieczątki
   *[many] { $goal } pieczątek
} i odbierz nagrodę: <b>{ $reward }</b>.
welcome-invited = Masz zaproszenie od znajomych.
welcome-kept = Przechowujemy twój identyfikator w Telegramie, imię, język i to, co zbierasz, czasem krótką notatkę dla obsługi, na przykład „mleko owsiane”; resztę tylko wtedy, gdy ją podasz.
button-join = Dołącz
button-join-offers = Dołącz i odbieraj oferty

joined = Gotowe, { $name }! Oto twoja karta: pokazuj ją przy kasie podczas każdej wizyty.
welcome-back = Miło cię znów widzieć. Oto twoja karta.
joined-receipts = Będziemy pisać tylko o twojej karcie i nagrodach.
joined-offers = Będziemy pisać o karcie, nagrodach i ofertach.

card-caption = <b>{ $name }</b>
card-practice = <b>Karta próbna</b>. Wypróbuj na niej wszystko, nie liczy się w żadnym raporcie.
button-rewards = Nagrody
button-rewards-ready = Nagrody ({ $ready })
button-big-qr = Większy QR
button-card = Karta
button-practice-panel = Otwórz przy kasie
big-qr = Numer karty: <b>{ $number }</b>

pass = <b>{ $reward }</b>
    Pokaż ten kod przy kasie do { $until }. Działa tylko raz.
pass-line = Pokaż przy kasie do { $until }
pass-used = <b>{ $reward }</b>
    Nagroda odebrana. Miłego dnia!

balance = <b>{ $business }</b>: { $balance } z { $goal } { $goal ->
    [one] pieczątki
    [few] pieczątek
   *[many] pieczątek
}
balance-lapses = { $units ->
    [one] Jedna pieczątka przepadnie po { $day }.
    [few] { $units } pieczątki przepadną po { $day }.
   *[many] { $units } pieczątek przepadnie po { $day }.
}
balance-ready = { $ready ->
    [one] Jedna nagroda czeka na odbiór.
    [few] { $ready } nagrody czekają na odbiór.
   *[many] { $ready } nagród czeka na odbiór.
}

rewards-ready = { $ready ->
    [one] Masz nagrodę do odebrania.
    [few] Masz { $ready } nagrody do odebrania.
   *[many] Masz { $ready } nagród do odebrania.
}
rewards-none = Na razie nie masz nagrody do odebrania.
button-use = Odbierz: { $reward }
button-use-now = Tak, odbieram teraz

help = Oto co możesz tu zrobić.
help-again = Nie rozumiem tej wiadomości, ale oto co możesz tu zrobić.
help-cancelled = Zostaje tak, jak było. Oto co możesz tu zrobić.
help-nothing-to-cancel = Nie ma czego anulować. Oto co możesz tu zrobić.
help-member = /card pokaże twoją kartę, /rewards nagrody do odebrania, a /balance stan karty.
help-guest = Dołącz, a od razu dostaniesz kartę.
help-staff = Zeskanuj kartę aparatem telefonu, wyślij zdjęcie kodu albo wpisz dziesięć cyfr numeru.
button-settings = Ustawienia

privacy = <b>Co { $business } wie o tobie</b>
    • identyfikator w Telegramie, żeby móc do ciebie pisać
    • imię i język, żeby zwracać się do ciebie jak trzeba
    • co zbierasz i odbierasz, z datą i miejscem, żeby dotrzymać słowa
    • twoje zgody i ich daty
    • urodziny i numer telefonu, jeśli je podasz
    • czasem krótka notatka dla obsługi, na przykład „mleko owsiane”, żeby lepiej cię ugościć

    Obsługa widzi imię, stan karty i nagrody, te notatki oraz to, że zbliżają się twoje urodziny. Nikt inny nie widzi nic, a danych nie sprzedajemy ani nie udostępniamy.

    Możesz dostać to wszystko w pliku albo od razu usunąć. Zostaną wtedy tylko wpisy z karty bez imienia i, przez 12 miesięcy, zaszyfrowany ślad identyfikatora w Telegramie, wyłącznie po to, żeby nie dawać prezentu powitalnego dwa razy. W starszych kopiach zapasowych dane zostają, dopóki nie zastąpią ich nowsze.

settings = <b>Ustawienia</b>
settings-offers-on = Oferty: włączone, zgoda z dnia { $day }.
settings-offers-off = Oferty: wyłączone.
button-offers-stop = Wyłącz wszystkie oferty
button-offers-start = Włącz oferty
languages = W jakim języku rozmawiamy?
language-changed = Teraz mówię po polsku.
