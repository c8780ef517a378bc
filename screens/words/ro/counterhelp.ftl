# What helps at the counter: notes, a birthday near, and stamps from a paper card. (note = notiță)
panel-note = • { $note }
panel-birthday = { $days ->
    [0] Azi e ziua de naștere 🎂
    [1] Mâine e ziua de naștere
    [7] Peste o săptămână e ziua de naștere
    [-1] Ieri a fost ziua de naștere
    [-7] Acum o săptămână a fost ziua de naștere
   *[other] { $when ->
        [past] Ziua de naștere a fost { $day }
       *[ahead] Ziua de naștere e { $day }
    }
}
on-weekday = { $weekday ->
    [1] luni
    [2] marți
    [3] miercuri
    [4] joi
    [5] vineri
    [6] sâmbătă
   *[7] duminică
}

button-notes = Notițe și ziua de naștere
notes = <b>{ $name }</b>: notițe pentru casă
notes-none = <b>{ $name }</b> nu are încă notițe.
notes-line = { $number }. { $note }
button-note = Scrie o notiță
button-note-remove = Șterge { $number }
note-ask = <b>{ $name }</b>: ce e bine de știut la casă? Ajung câteva cuvinte, de exemplu: lapte de ovăz
    Le văd colegii și, dacă vrea, și clientul.
refusal-note-empty = Scrie, te rog, notița în cuvinte, de exemplu: lapte de ovăz
refusal-note-long = E prea lung pentru o notiță: cel mult { $most ->
    [one] { $most } caracter
    [few] { $most } caractere
   *[other] { $most } de caractere
}. Ajunge ce e mai important, de exemplu: lapte de ovăz
refusal-notes-full = Despre un client se pot păstra cel mult { $most ->
    [one] o notiță
    [few] { $most } notițe
   *[other] { $most } de notițe
}. Șterge una ca să faci loc.

guest-birthday-ask = Doar la cererea clientului (<b>{ $name }</b>): când e ziua de naștere? Trimite ziua și luna, de exemplu 14.02, sau cu tot cu an: 14.02.1990.
    Clientul primește un mesaj despre schimbare.
guest-birthday-kept = Am notat ziua de naștere: { $day }.
notice-birthday-changed = Ziua ta de naștere a fost schimbată la casă: { $birthday }. Dacă nu ai cerut asta, spune-ne, te rog, acolo.

button-paper = De pe cardul de hârtie
paper-ask = <b>{ $name }</b>: câte ștampile sunt pe cardul de hârtie? Se pot trece o singură dată, așa că păstrează la tine cardul de hârtie.
paper-type = Trimite numărul, de la 1 la { $most }.
paper-counted = <b>{ $name }</b> +{ $stamps } de pe hârtie → { $balance } din { $goal }
notice-paper-counted = De pe cardul de hârtie: +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
} · { $filled ->
    [0] { $balance } din { $goal }
   *[other] card plin! Pe cel nou: { $balance } din { $goal }
}
    { missing }
history-paper = +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
} de pe cardul de hârtie
refusal-paper-closed = Perioada pentru cardurile de hârtie s-a încheiat, așa că nu s-a înregistrat nimic. Proprietarul o poate deschide din nou.
refusal-paper-number = Trimite, te rog, un număr întreg de la 1 la { $most }, de exemplu: { $most }
refusal-paper-twice = Cardul de hârtie al acestui client a fost deja trecut. Un număr greșit poate fi anulat timp de 15 minute de cine l-a trecut, iar mai târziu de proprietar.

button-paper-window = Carduri de hârtie
paper-window = <b>Carduri de hârtie</b>
    Clienții care mai au ștampile pe hârtie le pot aduce aici: la casă se scanează cardul și se apasă „De pe cardul de hârtie”. Merge o singură dată pentru fiecare client și doar cât cardul de hârtie nu e plin; clientul primește un mesaj.
paper-until = Deschis până pe { $day } inclusiv. Poți începe din nou, de azi:
paper-closed = Acum e închis: la casă nu apare butonul. Deschide, de azi, pentru:
button-paper-days = { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
button-paper-close = Închide acum
