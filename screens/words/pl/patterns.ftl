# Nietypowe wzory przy kasie: dla właściciela, bez oskarżania kogokolwiek.
notice-patterns = <b>Warto spojrzeć</b>
    Co rzuca się w oczy, { $day }:
pattern-again = • <b>{ $name }</b>: ten sam gość { $most ->
    [one] raz
    [few] { $most } razy
   *[many] { $most } razy
} tego dnia, { $times ->
    [one] raz
    [few] { $times } razy
   *[many] { $times } razy
} w dwa tygodnie.
pattern-few = • <b>{ $name }</b>: wpisy w dwa tygodnie: { $of }, z tego { $guests ->
    [1] u wciąż tego samego gościa
   *[other] u wciąż tych samych gości ({ $guests })
}: { $times }.
pattern-burst = • <b>{ $name }</b>: wpisy w ciągu jednej minuty: { $times }.
pattern-hours = • <b>{ $name }</b>: wpisy w godzinach, gdy prawie nikt nie przychodzi: { $times }.
pattern-undos = • <b>{ $name }</b>: cofnięte wpisy: { $undone } z { $of }.
pattern-generous = • <b>{ $name }</b>: pieczątki naraz w dwa tygodnie, średnio: { $mine }; u pozostałych: { $others }.
patterns-kindly = Powód może być zupełnie zwyczajny: najpierw sprawdź albo zapytaj.
pattern-called-again = gość wiele razy
pattern-called-few = wciąż ci sami goście
pattern-called-burst = dużo w minutę
pattern-called-hours = nietypowe godziny
pattern-called-undos = dużo cofnięć
pattern-called-generous = dużo pieczątek naraz
button-pattern-look = Spójrz: { $name }
button-pattern-fine = W porządku na 30 dni: { $what }
pattern-hushed = Dobrze. Do { $day } nic o tym nie powiem: { $name }, { $what }.
button-patterns = Mów mi o nietypowych sytuacjach: { $on ->
    [0] nie
   *[1] tak
}
patterns-are-on = Rano dam znać, gdy przy kasie będzie na co spojrzeć.
patterns-are-off = Nie piszę już o nietypowych sytuacjach.
