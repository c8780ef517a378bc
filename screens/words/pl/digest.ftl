# List w poniedziałek rano i raport: tydzień w słowach.
command-report = Jak mija tydzień
button-report = Raport
notice-digest = <b>Twój tydzień</b>, { $dates }
digest-now = <b>Ten tydzień do teraz</b>, { $dates }
digest-last = <b>Zeszły tydzień</b>, { $dates }
digest-visits = { $visits ->
    [one] { $visits } wizyta
    [few] { $visits } wizyty
   *[many] { $visits } wizyt
}
digest-joined = { $joined ->
    [one] { $joined } nowy gość
    [few] { $joined } nowych gości
   *[many] { $joined } nowych gości
}
digest-than = { $change ->
    [more] { $what }, o { $by } więcej niż tydzień wcześniej
    [fewer] { $what }, o { $by } mniej niż tydzień wcześniej
    [new] { $what }, a tydzień wcześniej zero
   *[same] { $what }, tyle samo co tydzień wcześniej
}
digest-than-now = { $change ->
    [more] { $what }, o { $by } więcej niż tydzień temu do tej godziny
    [fewer] { $what }, o { $by } mniej niż tydzień temu do tej godziny
    [new] { $what }, a tydzień temu do tej godziny zero
   *[same] { $what }, tyle samo co tydzień temu do tej godziny
}
digest-came = { $came ->
    [one] Łącznie { $came } gość
    [few] Łącznie { $came } gości
   *[many] Łącznie { $came } gości
}
digest-came-back = { $what }, w tym { $back } po przerwie miesiąca lub dłuższej
digest-stamps = { $stamps ->
    [one] { $stamps } pieczątka
    [few] { $stamps } pieczątki
   *[many] { $stamps } pieczątek
}
digest-rewards = { $rewards ->
    [one] { $rewards } nagroda
    [few] { $rewards } nagrody
   *[many] { $rewards } nagród
}
digest-given = Na kartach przybyło: { $given }
digest-used = Odebrane nagrody: { $rewards }
digest-busiest = Najwięcej wizyt: { $day }. Godzina z największym ruchem: { $from }–{ $until }.
digest-messages = Wysłane wiadomości: { $sent }. Goście, którzy po nich zajrzeli: { $brought }.
digest-quiet = Spokojny tydzień: nikt nie zajrzał. Zdarza się każdemu, a goście nadal mają swoje karty. Jedna wiadomość może przyprowadzić pierwszych z powrotem.
digest-none = Brak wizyt.
digest-names-back = Znów u ciebie po miesiącu lub dłużej: { $names }
digest-and-more = { $names } i jeszcze { $more }
digest-by-place = <b>Według lokali</b>
digest-by-staff = <b>Według osób z zespołu</b>
digest-row = • { $name }: { $what }
digest-is-on = W każdy poniedziałek o dziewiątej przyjdzie list o tym, jaki był tydzień.
digest-is-off = W poniedziałki listów już nie będzie. Liczby są zawsze tutaj: /report
button-digest-on = List w poniedziałki
button-digest-off = Bez listów w poniedziałki
button-report-closer = Zobacz więcej
button-report-last = Zeszły tydzień
button-report-now = Ten tydzień
