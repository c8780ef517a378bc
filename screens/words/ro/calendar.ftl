# Calendarul proprietarului.
command-calendar = Sărbători, zile de naștere, reamintiri
calendar = <b>Calendar</b>
    Ce aud clienții de la sine: sărbători, zile de naștere, reamintiri. Nu se întâmplă nimic până nu pornești tu. Mesajele merg la clienții care vor oferte și niciodată în orele de liniște.
calendar-next = Urmează:
calendar-line-on = ✓ { $day } · { $title }
calendar-line-off = • { $day } · { $title }
calendar-plain = { $what }
calendar-ticked = ✓ { $what }
calendar-country = După ce îmi spui țara, aici apar sărbătorile ei.
calendar-unknown = Nu știu sărbătorile țării tale. Zilele tale proprii merg oricum.
calendar-everywhere = toată țara
calendar-days = <b>Anul care vine</b>
    ✓ înseamnă pornit. Apasă pe o zi ca să alegi un mesaj, un cadou sau { $counts ->
        [stamps] ștampile
        [points] puncte
       *[both] ștampile și puncte
    } duble.
calendar-days-none = Încă nicio zi. Adaugă una a ta, de exemplu ziua localului.
calendar-region-ask = Sărbătorile cărei regiuni le ții? Acum: { $region }.
button-calendar-days = Sărbători și zile proprii
button-calendar-region = Regiune: { $region }
button-own-day = Adaugă o zi a ta
button-earlier-days = ‹ Mai devreme
button-later-days = Mai târziu ›
own-day-ask = Cum se numește ziua și când este? De exemplu: Ziua clientului 15.03
    Vine în fiecare an. Cu un an (15.03.2027) vine o singură dată.
own-day-out-ask = Scot „{ $title }”? Ce s-a trimis și s-a dăruit rămâne.
button-own-day-out = Scoate ziua
button-own-day-out-surely = Da, scoate-o

calendar-title-birthday = Zile de naștere
calendar-title-anniversary = Un an cu noi
calendar-title-win-back = De mult nevăzuți
calendar-title-near-reward = Aproape de recompensă
calendar-title-reward-waiting = Recompensa așteaptă
calendar-about-birthday = O urare de ziua clientului. Cine e născut pe 29 februarie o primește pe 28 în ceilalți ani.
calendar-about-anniversary = O mulțumire în ziua în care și-au luat cardul, în fiecare an.
calendar-about-win-back = { $days ->
    [one] O vorbă bună pentru clienții care nu au venit de o zi, o dată până vin din nou.
    [few] O vorbă bună pentru clienții care nu au venit de { $days } zile, o dată până vin din nou.
   *[other] O vorbă bună pentru clienții care nu au venit de { $days } de zile, o dată până vin din nou.
}
calendar-about-near-reward = La cinci zile după o vizită, clienților cărora le lipsește { $counts ->
    [stamps] o ștampilă
    [points] ultima cincime din puncte
   *[both] o ștampilă (sau ultima cincime din puncte)
} până la recompensă. O dată pe card.
calendar-about-reward-waiting = Clienților a căror recompensă așteaptă de 7 zile, și încă o dată după 21.
calendar-is-holiday = O sărbătoare legală.
calendar-is-own = { $yearly ->
    [1] O zi a ta, în fiecare an.
   *[0] O zi a ta, o singură dată.
}
calendar-off = <b>Oprit</b>: nu se întâmplă nimic.
calendar-on = <b>Pornit</b>, la { $hour }.
calendar-on-next = <b>Pornit</b>. Data viitoare: { $day }, la { $hour }.
calendar-over = Ziua aceea a trecut.
calendar-falls = Cade pe { $day }.
calendar-no-message = Nu se trimite niciun mesaj.
calendar-words-ours = Textul e al nostru. Se vede în previzualizare.
calendar-words-own = Textul tău în: { $languages }
calendar-picture = Mesajul are și o poză.
calendar-gift = { $days ->
    [one] Cadou: { $reward }, valabil o zi.
    [few] Cadou: { $reward }, valabil { $days } zile.
   *[other] Cadou: { $reward }, valabil { $days } de zile.
}
calendar-gift-all = Îl primesc și cei care nu vor mesaje.
calendar-gift-agreed = Îl primesc cei cărora le ajunge mesajul.
calendar-times = { $times ->
    [3] În ziua aceasta totul se numără de trei ori.
   *[2] În ziua aceasta totul se numără dublu.
}
calendar-last = Ultima dată, { $day }: { $sent } din { $total } au primit mesajul.
calendar-last-gifts = Cadouri dăruite: { $gifts }, folosite: { $used }.
button-calendar-on = Pornește
button-calendar-off = Oprește
button-calendar-hour = La { $hour }
button-calendar-words = Textul
button-calendar-preview = Previzualizare
button-calendar-gift = Cadou
button-calendar-gift-days = Cât ține cadoul
button-calendar-times = Numără dublu
button-calendar-quiet = Fără mesaj
button-calendar-message = Cu mesaj
button-calendar-absence = Câte zile
calendar-ask-hour = La ce oră? Orele de liniște nu apar aici.
calendar-ask-gift = Ce cadou? Îl așteaptă pe client în /rewards.
calendar-ask-gift_days = Câte zile e valabil cadoul?
calendar-ask-times = Cât se numără { $counts ->
    [stamps] ștampilele
    [points] punctele
   *[both] ștampilele și punctele
} în ziua aceasta?
calendar-ask-absence = După câte zile fără vizită?
button-gift-none = Fără cadou
button-gift-other = Alt cadou
button-times = { $times ->
    [1] Ca de obicei
    [2] Dublu
   *[3] De trei ori
}
button-so-many-days = { $days ->
    [one] o zi
    [few] { $days } zile
   *[other] { $days } de zile
}
gift-title-ask = Ce cadou este? Trimite numele, de exemplu: Melc cu scorțișoară
calendar-words-ask = În ce limbă? ✓ are textul tău.
words-ask = <b>{ $language }</b>. Acum clienții citesc așa:
words-ask-how = Trimite propoziția ta, o poză sau pe amândouă. Textul poate fi formatat și poate conține { $gaps }: se completează pentru fiecare client.
button-picture-off = Fără poză
button-words-ours = Înapoi la textul nostru
refusal-own-day-wrong = Am nevoie de un nume (cel mult { $most } de litere) și de o zi, de exemplu: Ziua clientului 15.03
refusal-own-days-full = Zile proprii pot fi { $most }. Scoate mai întâi una, apoi adaug-o pe aceasta.
refusal-words-empty = Trimite un text sau o poză, de exemplu: La mulți ani, {"{"}name{"}"}!
refusal-words-long = E prea lung, cu un nume lung în el. Litere în plus: { $over }. Trimite ceva mai scurt, de exemplu: Ne e dor de tine!
refusal-words-gap = Nu pot completa aici „{ $gap }”. Folosește doar { $known }, de exemplu: Pe curând, {"{"}name{"}"}!
