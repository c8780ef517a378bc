# Punkty u właściciela: gotowe zestawy, katalog, przelicznik, limity i obietnica dla gości.
preset-salon = Salon: punkty i mały katalog
preset-shop = Sklep: punkty i upominki
setup-kind-keep = Zostaw moje zasady
setup-done-points = { $rewards ->
    [one] Jedna nagroda za punkty jest już gotowa: zajrzyj, nazwę, koszt i wartość możesz zmienić.
    [few] { $rewards } nagrody za punkty są już gotowe: zajrzyj, nazwy, koszty i wartości możesz zmienić.
   *[many] { $rewards } nagród za punkty jest już gotowych: zajrzyj, nazwy, koszty i wartości możesz zmienić.
}
reward-hand-care = Pielęgnacja dłoni
reward-hair-mask = Maska do włosów
reward-haircut = Strzyżenie
reward-small-gift = Drobny upominek
reward-shopping-bag = Torba na zakupy
reward-gift-set = Zestaw prezentowy

points-rate = { $units ->
    [one] { $units } punkt
    [few] { $units } punkty
   *[many] { $units } punktów
} za każde { $sum }
welcome-points = Cześć! Tu <b>{ $business }</b>. Zbieraj punkty ({ $rate }) i wybieraj nagrody.
welcome-points-also = Zbierasz też punkty: { $rate }.
points-first = Pierwsza nagroda: { $reward }, { $cost ->
    [one] { $cost } punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}
poster-headline-points = Twoja karta stałego gościa jest w Telegramie

button-catalogue = Nagrody
button-points-page = Punkty
catalogue = <b>Nagrody za punkty</b>, w kolejności, w jakiej widzą je goście. Naciśnij jedną, żeby ją zmienić.
catalogue-empty = Za punkty nie można jeszcze nic dostać. Dodaj pierwszą nagrodę: nazwę i ile punktów kosztuje.
catalogue-line = • { $reward }: { $facts }
catalogue-no-room = { $most ->
    [one] Z listy dłuższej niż { $most } nagroda
    [few] Z listy dłuższej niż { $most } nagrody
   *[many] Z listy dłuższej niż { $most } nagród
} trudno wybierać. Żeby dodać nową, najpierw jakąś usuń.
catalogue-preview = { $points ->
    [one] Tak widzi to gość, który ma { $points } punkt:
    [few] Tak widzi to gość, który ma { $points } punkty:
   *[many] Tak widzi to gość, który ma { $points } punktów:
}
button-item-new = Nowa nagroda
button-catalogue-preview = Jak widzą to goście
item = <b>{ $reward }</b>
item-cost = { $cost ->
    [one] Kosztuje { $cost } punkt
    [few] Kosztuje { $cost } punkty
   *[many] Kosztuje { $cost } punktów
}
item-price = Wartość: { $sum }
item-price-none = Wartość nie jest podana
item-stock = { $left ->
    [0] nic nie zostało
    [one] została { $left }
    [few] zostały { $left }
   *[many] zostało { $left }
}
item-stock-none = Bez ograniczenia liczby
item-until = do { $day } włącznie
item-until-none = Bezterminowo
item-over = ostatni dzień już minął: { $day }
item-pictured = Ma zdjęcie
item-picture-none = Nie ma jeszcze zdjęcia
item-added = Goście mogą ją odbierać od teraz. Reszta może poczekać.
button-item-title = Nazwa
button-item-cost = Koszt
button-item-price = Wartość
button-item-stock = Ile sztuk
button-item-until = Ostatni dzień
button-item-picture = Zdjęcie
button-item-up = Wyżej
button-item-down = Niżej
button-item-look = Jak widzą to goście
button-item-out = Usuń
button-item-out-surely = Tak, usuń
button-item-no-price = Nie podawaj
button-item-no-stock = Bez ograniczenia
button-item-no-until = Bezterminowo
button-item-no-picture = Bez zdjęcia
item-out-ask = Usunąć z katalogu: „{ $reward }”? Zadziała to od razu, także dla kodów, które goście mają otwarte. Co wydane, to wydane.
item-ask-new = Co goście mogą dostać? Wyślij nazwę, na przykład: Krem do rąk.
item-ask-title = Jak ma się nazywać „{ $reward }”? Wyślij nazwę, na przykład: Krem do rąk.
item-ask-cost = Ile punktów kosztuje „{ $reward }”? Wyślij liczbę, na przykład: 100
item-ask-price = Jaką wartość w pieniądzach ma „{ $reward }”? Wyślij kwotę, na przykład: 12,50. Goście jej nie widzą; odejmujemy ją od rachunku, gdy punkty liczą się tylko za resztę.
item-ask-stock = Ile sztuk „{ $reward }” jest do wydania? Wyślij liczbę, na przykład: 20. Z każdą wydaną sztuką maleje.
item-ask-until = Jaki jest ostatni dzień nagrody „{ $reward }”? Wyślij go tak: 31.12.2026
item-ask-picture = Wyślij zdjęcie nagrody „{ $reward }”: jako fotografię albo plik.
item-ask-picture-again = Nie mogę tego otworzyć. Wyślij jedno zwykłe zdjęcie albo PNG nagrody „{ $reward }”.
sum-unsure = Można to odczytać na dwa sposoby, więc nic się nie zmieniło. Która kwota jest właściwa?

points-poster = Na wydrukowanym plakacie jest stara obietnica: wydrukuj nowy.
points-page = <b>Twoje punkty</b>
points-most = Największy rachunek przy kasie: { $sum }
points-rule-wait = { $n ->
    [0] Między rachunkami nie trzeba przerwy.
    [one] W ciągu minuty od rachunku obsługa musi potwierdzić, że to kolejny zakup.
    [few] W ciągu { $n } minut od rachunku obsługa musi potwierdzić, że to kolejny zakup.
   *[many] W ciągu { $n } minut od rachunku obsługa musi potwierdzić, że to kolejny zakup.
}
points-rule-day = { $n ->
    [0] Bez limitu dziennego.
    [one] Na kartę najwyżej { $n } punkt dziennie.
    [few] Na kartę najwyżej { $n } punkty dziennie.
   *[many] Na kartę najwyżej { $n } punktów dziennie.
}
points-bills-nothing = Rachunek z nagrodą nie daje punktów.
points-bills-rest = Rachunek z nagrodą daje punkty za resztę, bez wartości nagrody.
points-bills-whole = Rachunek z nagrodą daje punkty za całość.
points-lapse = { $months ->
    [0] Punkty nie przepadają.
    [one] Punkty przepadają miesiąc po wizycie.
    [few] Punkty przepadają { $months } miesiące po wizycie.
   *[many] Punkty przepadają { $months } miesięcy po wizycie.
}
points-rewards = { $rewards ->
    [0] Nie ma jeszcze na co ich wydać.
    [one] Można za nie dostać { $rewards } nagrodę.
    [few] Można za nie dostać { $rewards } nagrody.
   *[many] Można za nie dostać { $rewards } nagród.
}
button-points-rate = Przelicznik
button-points-most = Największy rachunek
button-points-rule-wait = Przerwa
button-points-rule-day = Limit dzienny
button-points-rule-bills = Rachunek z nagrodą
button-points-lapse = Ważność punktów
button-stamps-page = Pieczątki
button-stamps-add = Dodaj pieczątki
button-points-add = Dodaj punkty
rate-ask = Teraz: { $rate }. Wybierz inny przelicznik albo wyślij go tak: 1 za { $example }. Najpierw zobaczysz, co to oznacza; dopiero potem coś się zmieni.
rate-preview = Od teraz: <b>{ $rate }</b>
rate-bill = { $sum } → { $after ->
    [one] { $after } punkt
    [few] { $after } punkty
   *[many] { $after } punktów
}, dotąd { $before }
rate-kept = { $points ->
    [0] Nikt nie ma jeszcze punktów, więc nic więcej się nie zmieni.
    [one] Jedyny punkt, który ktoś już ma, pozostaje bez zmian.
    [few] { $points } punkty, które goście już mają, pozostają bez zmian.
   *[many] { $points } punktów, które goście już mają, pozostaje bez zmian.
}
most-ask = Jak duży może być rachunek? Teraz: { $sum }. Wszystko powyżej uznamy za pomyłkę. Wyślij kwotę, na przykład: 500
points-ask-wait = Po jakim czasie ta sama karta może znów zbierać? Obsługa i tak może zaznaczyć, że to inny zakup.
points-ask-day = Ile punktów karta może zebrać jednego dnia? Nadwyżka się nie liczy, a obsługa to widzi.
points-ask-bills = Gdy gość odbiera nagrodę i płaci za coś jeszcze, ile daje taki rachunek? Reszta to rachunek bez wartości nagrody.
choice-points-day = { $n ->
    [0] Bez limitu
    [one] { $n } punkt
    [few] { $n } punkty
   *[many] { $n } punktów
}
choice-bills-nothing = Nic
choice-bills-rest = Za resztę
choice-bills-whole = Za całość
points-lapse-ask = Wybierz, jak długo ważny jest punkt. Najpierw zobaczysz, co to oznacza; dopiero potem coś się zmieni.
points-lapse-never = Od teraz: punkty nie przepadają.
points-lapse-months = { $months ->
    [one] Od teraz: punkt jest ważny miesiąc. Przyznany dzisiaj: do { $day } włącznie.
    [few] Od teraz: punkt jest ważny { $months } miesiące. Przyznany dzisiaj: do { $day } włącznie.
   *[many] Od teraz: punkt jest ważny { $months } miesięcy. Przyznany dzisiaj: do { $day } włącznie.
} Gościom przypomnimy 30 dni, 7 dni i dzień wcześniej.
stamps-ask = { $goal ->
    [one] Kartę zapełnia { $goal } pieczątka
    [few] Kartę zapełniają { $goal } pieczątki
   *[many] Kartę zapełnia { $goal } pieczątek
}. Co daje pełna karta? Wyślij nazwę, na przykład: Kawa gratis.
points-add-preview = Tak wygląda karta gościa z punktami obok pieczątek. To, co goście mają, zostaje; potem wybierzesz nagrody za punkty.
stamps-add-preview = Tak wygląda karta gościa z pieczątkami obok punktów. To, co goście mają, zostaje.
button-points-add-surely = Tak, dodaj punkty
button-stamps-add-surely = Tak, dodaj pieczątki

refusal-catalogue-full = { $most ->
    [one] Mieści się tu { $most } nagroda
    [few] Mieszczą się tu { $most } nagrody
   *[many] Mieści się tu { $most } nagród
}. Najpierw jakąś usuń, potem dodaj nową.
refusal-cost-wrong = Wyślij całkowitą liczbę punktów od 1 do { $most }, na przykład: 100
refusal-stock-wrong = Wyślij liczbę całkowitą od 0 do { $most }, na przykład: 20
refusal-day-wrong = Nie rozumiem tej daty albo jest dalej niż za dziesięć lat. Wyślij ją tak: { $such }
refusal-day-over = Ten dzień już minął. Wyślij dzisiejszy albo późniejszy, na przykład: { $such }
refusal-rate-wrong = Nie umiem tego odczytać. Wyślij, ile punktów za jaką kwotę, na przykład: 1 za 2,50
