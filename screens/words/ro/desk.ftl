# The owner's desk: places, the team, the look, and the languages guests are offered.
button-places = Locații
button-brand = Aspectul cardului
button-offered = Limbi
manage-points = { $points } la fiecare { $sum }

places = <b>Locații</b>
places-line = • { $place }: { $people ->
    [0] încă nimeni
    [one] o persoană
    [few] { $people } persoane
   *[other] { $people } de persoane
}
places-line-closed = • { $place }: închisă
button-place-add = Locație nouă
place = <b>{ $place }</b>
place-people = Persoane în echipă: { $people }
place-link = Afișul ei duce aici: { $link }
place-zone = Fusul orar: { $zone }
place-zone-ask = După ce ceas trăiește <b>{ $place }</b>? Acum: { $zone }. După el merg felicitările și orele de liniște ale celor care au fost ultima oară aici; rapoartele, limitele și ultima zi de valabilitate rămân după ceasul firmei.
button-place-zone = Fusul orar
place-closed = Închisă. Tot ce s-a întâmplat aici se păstrează.
button-place-rename = Schimbă numele
button-place-close = Închide
button-place-open = Deschide din nou
place-add-ask = Cum se numește locația nouă? De exemplu: Pe Faleză
place-rename-ask = Cum să se numească „{ $place }”?
place-close-ask = Închizi <b>{ $place }</b>? Istoricul rămâne. Nimeni nu mai poate fi invitat acolo, dar o poți deschide din nou.
place-close-owner = Și tu lucrezi acolo; după închidere, locul tău va fi { $place }.
button-place-close-surely = Da, închide
place-close-blocked = La <b>{ $place }</b> încă lucrează cineva: { $names }. Apasă pe nume și alege altă locație, apoi închide-o.
poster-where = Pentru ce locație este afișul?
refusal-place-last = „{ $place }” e singura locație deschisă, așa că rămâne deschisă. Adaugă întâi alta, de exemplu: Pe Faleză.
refusal-place-named = Ai deja o locație „{ $place }”. Trimite alt nume, de exemplu: Pe Faleză 2
refusal-places-most = Nu mai încap alte locații, limita este { $most }. Poți schimba numele uneia dintre ele.

colleague = <b>{ $name }</b>: { $role }, { $place }
colleague-since = În echipă din { $day }
colleague-today = Azi:
colleague-idle = Nicio înregistrare azi.
did-line = { $at } · { $name } · { $deed }
did-line-reversed = { $at } · { $name } · { $deed } · anulat
did-line-back = { $at } · { $name } · anulare: { $deed }
button-make-manager = Numește manager
button-make-staff = Numește angajat
button-move = Altă locație
move-ask = Unde lucrează { $name } de acum?
invite-where = Pentru ce locație?
notice-post-changed = Locul tău în echipă s-a schimbat: <b>{ $role }</b>, { $place }.

brand = <b>{ $business }</b>
    Așa arată cardurile tale. Apasă o culoare sau o ștampilă, iar cardurile clienților se schimbă singure.
brand-guest = Ana
button-logo = Trimite logoul
button-logo-off = Scoate logoul
logo-ask = Trimite acum logoul: o imagine din galerie sau un fișier PNG. Cel mai bine arată unul pătrat.
refusal-logo-wrong = Nu pot folosi asta ca logo. Trimite o singură imagine, de exemplu un PNG sau o poză de cel mult 10 MB.

offered = <b>Limbi</b>
    Clienții aleg dintre cele bifate. { $own ->
        [en] Cine are altă limbă citește în engleză, limba ta principală.
       *[other] Cine are altă limbă citește în engleză, iar dacă engleza nu e bifată, în limba ta principală: { $language }.
    }
offered-on = ✓ { $language }
offered-off = { $language }
button-own-language = Limba principală
own-language-ask = Care este limba principală? Acum: { $language }. Limba în care citești tu o alegi din /settings.
refusal-language-own = Aceasta e limba principală, deci rămâne mereu. Ca să o scoți, alege întâi altă limbă principală.
