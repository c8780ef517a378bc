# What staff read at the counter.
panel = <b>{ $name }</b>
panel-practice = To twoja karta próbna.
panel-balance = { $balance } z { $goal } { $goal ->
    [one] pieczątki
    [few] pieczątek
   *[many] pieczątek
}
panel-ready = { $ready ->
    [one] Czeka jedna nagroda.
    [few] Czekają { $ready } nagrody.
   *[many] Czeka { $ready } nagród.
}
button-plus = +{ $stamps }
button-redeem = Wydaj: { $reward }
button-another = Kolejny zakup, +{ $stamps }

given = <b>{ $name }</b> +{ $stamps } → { $balance } z { $goal }
given-issued = 🎁 Nowa nagroda: { $reward }
given-cut = { $cut ->
    [one] Dzienny limit: nie zaliczono jednej pieczątki.
    [few] Dzienny limit: nie zaliczono { $cut } pieczątek.
   *[many] Dzienny limit: nie zaliczono { $cut } pieczątek.
}
button-undo = Cofnij
button-keep = Zostaw

pass-scanned = <b>{ $reward }</b>, odbiera <b>{ $name }</b>
    Kod jest ważny. Wydać?
button-give = Wydaj
handed-over = Wydano: <b>{ $reward }</b>, odbiera <b>{ $name }</b>
asked = <b>{ $name }</b> ma na ekranie pytanie, czy odebrać teraz nagrodę „{ $reward }”. Gdy tylko potwierdzi, dam ci znać.

scan-help = Jak odczytać kartę:
    • skieruj na nią aparat telefonu i otwórz link
    • albo wyślij mi zdjęcie kodu
    • albo wpisz dziesięć cyfr spod kodu
button-scan = Jak skanować

undo-ask-stamps = Twój ostatni wpis: <b>{ $name }</b> +{ $stamps }. Cofnąć?
undo-ask-reward = Twój ostatni wpis: <b>{ $reward }</b>, odbiera <b>{ $name }</b>. Cofnąć?
undone = Cofnięte. <b>{ $name }</b> ma teraz { $balance } z { $goal }.
undone-reward = Cofnięte. <b>{ $name }</b> znów ma do odebrania: „{ $reward }”.
