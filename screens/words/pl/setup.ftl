# The set-up in four questions, and the poster.
button-setup = Ustaw wszystko
button-setup-again = Ustaw od nowa
button-poster = Plakat
setup-step = Pytanie { $number } z 4
setup-later = Później
setup-kind = Co to za miejsce?
preset-cafe = Kawiarnia: 10 pieczątek, kawa gratis
preset-barber = Barber: 5 pieczątek, strzyżenie gratis
setup-name = Jak się nazywa? Wpisz nazwę.
setup-keep = Zostaw „{ $name }”
setup-country = W jakim to kraju? Naciśnij przycisk albo wpisz nazwę. Od kraju zależą strefa czasowa i waluta.
setup-country-unknown = Nie znam takiego kraju. Wpisz nazwę albo dwie litery, na przykład: Litwa lub LT.
setup-zone = Według czasu którego miasta pracujesz?
setup-look = Jaki kolor pasuje? Żeby na karcie było logo, najpierw wyślij je jako zdjęcie.
setup-look-logo = Logo jest już na karcie. Jaki kolor?
setup-logo-unreadable = Nie mogę otworzyć tego obrazka. Wyślij zwykłe zdjęcie albo PNG, lub po prostu wybierz kolor.
setup-done = <b>{ $business }</b>: gotowe. { $country }, { $timezone }, { $currency }.
    Poniżej plakat na ladę. Kto go zeskanuje, od razu może mieć kartę.
poster = Na ladę
poster-print = To samo do druku, format A5
poster-headline = Twoja karta na pieczątki jest w Telegramie
poster-line = Zbierz { $goal ->
    [one] jedną pieczątkę
    [few] { $goal } pieczątki
   *[many] { $goal } pieczątek
} i odbierz nagrodę: { $reward }
poster-scan = Skieruj aparat telefonu na kod
poster-start = Naciśnij START, potem dołącz
poster-show = Pokazuj kartę przy każdej wizycie
