# What members and guests read.
welcome = Bine ai venit la <b>{ $business }</b>! Strânge { $goal ->
    [one] o ștampilă
    [few] { $goal } ștampile
   *[other] { $goal } de ștampile
} și primești o recompensă: <b>{ $reward }</b>.
welcome-invited = Ai o invitație de la un prieten.
welcome-kept = Păstrăm ID-ul tău de Telegram, numele, limba și ce ai strâns, uneori și o notiță scurtă pentru casă, de exemplu „lapte de ovăz”; altceva doar dacă ne spui tu.
button-join = Mă înscriu
button-join-offers = Mă înscriu și vreau oferte

joined = Gata, { $name }! Iată cardul tău: arată-l la casă la fiecare vizită.
welcome-back = Ne bucurăm să te revedem. Iată cardul tău.
joined-receipts = Îți scriem doar despre cardul și recompensele tale.
joined-offers = Îți scriem despre card, recompense și oferte.

card-caption = <b>{ $name }</b>
card-practice = <b>Card de probă</b>. Încearcă orice cu el, nu apare în niciun raport.
button-rewards = Recompense
button-rewards-ready = Recompense ({ $ready })
button-big-qr = QR mai mare
button-card = Cardul meu
button-practice-panel = Deschide la casă
big-qr = Numărul cardului: <b>{ $number }</b>

pass = <b>{ $reward }</b>
    Arată codul la casă până la { $until }. Merge o singură dată.
pass-line = Arată la casă până la { $until }
pass-used = <b>{ $reward }</b>
    Recompensă folosită. O zi frumoasă!

balance = <b>{ $business }</b>: { $balance } din { $goal } { $goal ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
balance-lapses = { $units ->
    [one] O ștampilă expiră după { $day }.
    [few] { $units } ștampile expiră după { $day }.
   *[other] { $units } de ștampile expiră după { $day }.
}
balance-ready = { $ready ->
    [one] O recompensă te așteaptă.
    [few] { $ready } recompense te așteaptă.
   *[other] { $ready } de recompense te așteaptă.
}

rewards-ready = { $ready ->
    [one] Ai o recompensă de folosit.
    [few] Ai { $ready } recompense de folosit.
   *[other] Ai { $ready } de recompense de folosit.
}
rewards-none = Încă nu ai nicio recompensă de folosit.
button-use = Folosește: { $reward }
button-use-now = Da, o folosesc acum

help = Iată ce poți face aici.
help-again = N-am înțeles, dar iată ce poți face aici.
help-cancelled = Am lăsat totul cum era. Iată ce poți face aici.
help-nothing-to-cancel = Nu era nimic în curs. Iată ce poți face aici.
help-member = /card îți arată cardul, /rewards recompensele de folosit, iar /balance ce ai pe card.
help-guest = Înscrie-te și primești cardul pe loc.
help-staff = Scanează cardul cu camera telefonului, trimite o poză cu codul sau scrie cele zece cifre.
button-settings = Setări

privacy = <b>Ce păstrează { $business } despre tine</b>
    • ID-ul tău de Telegram, ca să îți putem scrie
    • numele și limba, ca să știm cum să ne adresăm
    • ce ai strâns și ce ai folosit, cu locul și data, ca să ne ținem de cuvânt
    • acordurile tale și când le-ai dat
    • ziua de naștere și telefonul, dacă ni le-ai spus
    • uneori o notiță scurtă pentru casă, de exemplu „lapte de ovăz”, ca să te servim bine

    Angajații îți văd numele, ce ai pe card și recompensele, aceste notițe și că se apropie ziua ta de naștere. Nimeni altcineva nu vede nimic, iar datele nu se vând și nu se dau nimănui.

    Poți primi totul într-un fișier sau poți cere ștergerea pe loc. Rămân atunci doar înregistrările cardului, fără nume și, timp de 12 luni, o urmă codificată a ID-ului tău de Telegram, numai ca să nu dăm de două ori un cadou de bun venit. Copiile de siguranță mai vechi păstrează datele până le înlocuiesc altele noi.

settings = <b>Setări</b>
settings-offers-on = Oferte: da, ai fost de acord pe { $day }.
settings-offers-off = Oferte: nu.
button-offers-stop = Nu mai vreau nicio ofertă
button-offers-start = Vreau oferte
languages = În ce limbă vorbim?
language-changed = Acum vorbesc română.
