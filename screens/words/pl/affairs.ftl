# A member's own affairs: history, settings, their data, and inviting a friend.
command-history = Historia twojej karty
command-invite = Zaproś znajomych

button-history = Historia
button-older = Starsze
button-newer = Nowsze
history = <b>Historia</b>
history-empty = Na karcie jeszcze nic się nie działo. Pierwsza wizyta pojawi się tutaj.
history-line = • { $when } · { $what }
history-earned = +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
history-thanked = +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
} za zaproszenie, dziękujemy
history-filled = Karta pełna, nowa nagroda: { $reward }
history-reward = nowa nagroda: { $reward }
history-used = Nagroda odebrana: { $reward }
history-reward-back = Nagroda znów czeka: { $reward }
history-lapsed = { $stamps ->
    [one] przepadła { $stamps } pieczątka
    [few] przepadły { $stamps } pieczątki
   *[many] przepadło { $stamps } pieczątek
}
history-taken-back = { $stamps ->
    [one] cofnięto { $stamps } pieczątkę
    [few] cofnięto { $stamps } pieczątki
   *[many] cofnięto { $stamps } pieczątek
}
history-given-back = { $stamps ->
    [one] zwrócono { $stamps } pieczątkę
    [few] zwrócono { $stamps } pieczątki
   *[many] zwrócono { $stamps } pieczątek
}
history-corrected = Korekta: { $sign }{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
history-brought = Przeniesienie: { $sign }{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}

settings-name = Imię: <b>{ $name }</b>
settings-birthday = Urodziny: { $day } (datę można zmienić przy kasie)
settings-phone = Telefon: { $phone }
button-name = Imię
button-birthday = Urodziny
button-phone = Telefon
button-new-card = Nowa karta
name-ask = Jak mamy się do ciebie zwracać przy kasie? Teraz: „{ $name }”.
birthday-ask = Kiedy masz urodziny? Wyślij dzień i miesiąc, na przykład 14.02, albo z rokiem: 14.02.1990.
    Datę zapisujemy raz, potem można ją zmienić tylko przy kasie.
phone-ask = Po numerze rozpoznamy cię, gdyby to konto kiedyś przepadło. Obsługa go nie widzi.
    Żeby mieć pewność, że jest twój, naciśnij poniżej <b>Wyślij mój numer</b>.
phone-kept = Dziękujemy, numer zapisany: { $phone }
form-left = Zostaje tak, jak było.
new-card-ask = Nowa karta będzie miała nowy kod i nowy numer, a stara od razu przestanie działać. To, co masz na karcie, zostanie. Wymienić?
button-new-card-surely = Tak, wymień
new-card = Gotowe. Numer nowej karty: <b>{ $number }</b>, stara już nie działa. Wszystko z karty jest na swoim miejscu.

button-my-data = Moje dane w pliku
button-delete = Usuń mnie
my-data = Oto wszystko, co { $business } wie o tobie. Plik otworzy każdy edytor tekstu.
delete-ask = <b>Usunąć wszystko, co { $business } wie o tobie?</b>
delete-card = Karta od razu przestanie działać i nie da się jej przywrócić.
delete-stamps = { $stamps ->
    [one] Przepadnie jedna pieczątka.
    [few] Przepadną { $stamps } pieczątki.
   *[many] Przepadnie { $stamps } pieczątek.
}
delete-ready = { $ready ->
    [one] Przepadnie też nagroda, która na ciebie czeka.
    [few] Przepadną też { $ready } nagrody, które na ciebie czekają.
   *[many] Przepadnie też { $ready } nagród, które na ciebie czekają.
}
delete-staff = Nie będzie cię też w zespole.
button-delete-go-on = Dalej
delete-ask-again = Tego nie da się cofnąć. Na pewno usunąć wszystko teraz?
button-keep-all = Nie, zostaw
button-delete-surely = Tak, usuń wszystko
erased = Gotowe: { $business } nic już o tobie nie wie. Dziękujemy za wspólny czas. Jeśli kiedyś wrócisz, /start da ci nową kartę.

button-referral = Zaproś znajomych
button-share = Wyślij link
referral = <b>{ $business }</b> czeka też na twoich znajomych: pokaż im ten kod albo wyślij link. { $thanks }
    { $link }
referral-thanks = { $stamps ->
    [one] Po pierwszej wizycie każde z was dostanie jedną pieczątkę.
    [few] Po pierwszej wizycie każde z was dostanie { $stamps } pieczątki.
   *[many] Po pierwszej wizycie każde z was dostanie { $stamps } pieczątek.
}
referral-nothing = Ich karta będzie gotowa od razu.
referral-share = Moje ulubione miejsce: { $business }. Oto karta na pieczątki dla ciebie.
