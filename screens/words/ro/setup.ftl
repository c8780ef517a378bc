# The set-up in four questions, and the poster.
button-setup = Configurează afacerea
button-setup-again = Configurează din nou
button-poster = Afiș
setup-step = Întrebarea { $number } din 4
setup-later = Mai târziu
setup-kind = Ce fel de afacere este?
preset-cafe = Cafenea: 10 ștampile, o cafea gratis
preset-barber = Frizerie: 5 ștampile, un tuns gratis
setup-name = Cum se numește? Scrie numele.
setup-keep = Păstrează „{ $name }”
setup-country = În ce țară este? Apasă sau scrie numele ei. De ea depind fusul orar și moneda.
setup-country-unknown = Nu cunosc țara aceasta. Scrie numele ei sau două litere, de exemplu: Lituania sau LT.
setup-zone = După ora cărui oraș lucrezi?
setup-look = Ce culoare ți se potrivește? Dacă vrei logoul pe card, trimite-l mai întâi ca imagine.
setup-look-logo = Logoul e deja pe card. Și ce culoare?
setup-logo-unreadable = Nu pot deschide imaginea. Trimite o fotografie obișnuită sau un PNG, sau alege pur și simplu o culoare.
setup-done = <b>{ $business }</b>: totul e gata. { $country }, { $timezone }, { $currency }.
    Mai jos e afișul pentru tejghea. Cine îl scanează își poate face cardul pe loc.
poster = Pentru tejghea
poster-print = Același afiș, de tipărit pe A5
poster-headline = Cardul tău cu ștampile e în Telegram
poster-line = Strânge { $goal ->
    [one] o ștampilă
    [few] { $goal } ștampile
   *[other] { $goal } de ștampile
} și primești o recompensă: { $reward }
poster-scan = Îndreaptă camera telefonului spre cod
poster-start = Apasă START, apoi „Mă înscriu”
poster-show = Arată cardul la fiecare vizită
