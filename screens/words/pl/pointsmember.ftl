# Gość z punktami: karta, stan, katalog, wydawanie przy kasie, historia.
points-large = { $points }
    { $points ->
        [one] punkt
        [few] punkty
       *[many] punktów
    }
points-more = { $missing ->
    [one] Jeszcze 1 punkt
    [few] Jeszcze { $missing } punkty
   *[many] Jeszcze { $missing } punktów
}
card-points-next = { points-count }, jeszcze { $missing } do nagrody: { $reward }
card-within = { $within ->
    [one] 1 nagroda do wyboru
    [few] { $within } nagrody do wyboru
   *[many] { $within } nagród do wyboru
}

balance-points = <b>{ $business }</b>: { points-count }
balance-points-also = <b>{ points-count }</b>
balance-points-lapse = { $units ->
    [one] Jeden punkt przepadnie po { $day }.
    [few] { $units } punkty przepadną po { $day }.
   *[many] { $units } punktów przepadnie po { $day }.
}
balance-within = { $within ->
    [one] Punktów wystarczy już na nagrodę.
    [few] Punktów wystarczy już na jedną z { $within } nagród.
   *[many] Punktów wystarczy już na jedną z { $within } nagród.
}

rewards-points = Masz <b>{ points-count }</b>.
rewards-now = Do odebrania za punkty już teraz:
rewards-later = Warto zbierać dalej na:
reward-line = • { $reward } · { $facts }
reward-title = <b>{ $reward }</b>
reward-cost = { $cost ->
    [one] 1 punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}
reward-cost-missing = { $cost ->
    [one] 1 punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}, brakuje jeszcze { $missing }
reward-ends = do { $day } włącznie
reward-left = zostało: { $left }
button-use-reward = Odbierz: { $reward } · { $cost }
button-picture = Zdjęcie
button-picture-of = Zdjęcie: { $reward }
pass-reward = <b>{ $reward }</b> · { $cost ->
    [one] 1 punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}
    Pokaż ten kod przy kasie do { $until }. Punkty znikną dopiero, gdy dostaniesz nagrodę.

notice-reward-redeemed = Nagroda odebrana: <b>{ $reward }</b>, { $place }. Miłego dnia!
    Wydane punkty: { $cost }, zostało: { $left }
notice-reward-asked = { $place }: odbierasz teraz „{ $reward }” za { $cost ->
    [one] 1 punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}?
notice-points-expiring = { $units ->
    [one] Jeden z twoich punktów przepadnie po { $lapse }.
    [few] { $units } z twoich punktów przepadną po { $lapse }.
   *[many] { $units } z twoich punktów przepadnie po { $lapse }.
} { $within ->
    [0] Wpadnij do nas wcześniej!
    [one] Punktów wystarczy już na nagrodę, odbierz ją wcześniej.
    [few] Możesz jeszcze wybrać za punkty jedną z { $within } nagród.
   *[many] Możesz jeszcze wybrać za punkty jedną z { $within } nagród.
}

button-redeem-reward = Wydaj: { $reward } · { $cost }
button-more-rewards = Więcej nagród
rewards-within = { $count ->
    [0] <b>{ $name }</b>: punktów nie wystarczy już na nagrodę.
    [one] <b>{ $name }</b>: punktów wystarczy na jedną nagrodę. Gość potwierdzi u siebie.
    [few] <b>{ $name }</b>: do wyboru { $count } nagrody za punkty. Gość potwierdzi u siebie.
   *[many] <b>{ $name }</b>: do wyboru { $count } nagród za punkty. Gość potwierdzi u siebie.
}
reward-scanned = <b>{ $reward }</b>, odbiera <b>{ $name }</b>, { $cost ->
    [one] 1 punkt
    [few] { $cost } punkty
   *[many] { $cost } punktów
}
    Kod jest ważny. Wydać?
reward-given = Wydano: <b>{ $reward }</b>, odbiera <b>{ $name }</b>
    Wydane punkty: { $cost }, zostało: { $left }

history-points-earned = +{ points-count }
history-points-thanked = +{ points-count } za zaproszenie, dziękujemy
history-points-used = Nagroda odebrana: { $reward } (−{ points-count })
history-points-reward-back = Punkty za „{ $reward }” wróciły: { points-count }
history-points-lapsed = Przepadło: { points-count }
history-points-taken-back = Cofnięto: { points-count }
history-points-given-back = Zwrócono: { points-count }
history-points-corrected = Korekta: { $sign }{ points-count }
history-points-brought = Przeniesienie: { $sign }{ points-count }
delete-points = { $points ->
    [one] Przepadnie też jeden punkt.
    [few] Przepadną też { $points } punkty.
   *[many] Przepadnie też { $points } punktów.
}
