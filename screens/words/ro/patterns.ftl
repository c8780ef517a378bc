# Tipare neobișnuite la casă: pentru proprietar, fără să acuze pe nimeni.
notice-patterns = <b>Merită o privire</b>
    Ce a ieșit în evidență, { $day }:
pattern-again = • <b>{ $name }</b>: același client { $most ->
    [one] o dată
    [few] de { $most } ori
   *[other] de { $most } de ori
} în acea zi, { $times ->
    [one] o dată
    [few] de { $times } ori
   *[other] de { $times } de ori
} în două săptămâni.
pattern-few = • <b>{ $name }</b>: înregistrări în două săptămâni: { $of }, dintre care { $guests ->
    [1] la același client
   *[other] la aceiași clienți ({ $guests })
}: { $times }.
pattern-burst = • <b>{ $name }</b>: înregistrări într-un singur minut: { $times }.
pattern-hours = • <b>{ $name }</b>: înregistrări la ore la care nu vine aproape nimeni: { $times }.
pattern-undos = • <b>{ $name }</b>: înregistrări anulate: { $undone } din { $of }.
pattern-generous = • <b>{ $name }</b>: ștampile deodată în două săptămâni, în medie: { $mine }; la ceilalți: { $others }.
patterns-kindly = Poate exista un motiv bun: mai întâi privește sau întreabă.
pattern-called-again = un client de multe ori
pattern-called-few = mereu aceiași clienți
pattern-called-burst = multe într-un minut
pattern-called-hours = ore neobișnuite
pattern-called-undos = multe anulări
pattern-called-generous = multe ștampile deodată
button-pattern-look = Privește: { $name }
button-pattern-fine = În regulă 30 de zile: { $what }
pattern-hushed = Bine. Până pe { $day } nu mai spun nimic despre asta: { $name }, { $what }.
button-patterns = Spune-mi de tipare neobișnuite: { $on ->
    [0] nu
   *[1] da
}
patterns-are-on = Dimineața îți spun când ceva de la casă merită o privire.
patterns-are-off = Nu mai spun nimic despre tipare neobișnuite.
