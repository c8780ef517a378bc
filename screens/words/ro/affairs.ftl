# A member's own affairs: history, settings, their data, and inviting a friend.
command-history = Istoricul cardului tău
command-invite = Invită un prieten

button-history = Istoric
button-older = Mai vechi
button-newer = Mai noi
history = <b>Istoric</b>
history-empty = Pe card nu s-a întâmplat încă nimic. Prima vizită va apărea aici.
history-line = • { $when } · { $what }
history-earned = +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
history-thanked = +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
} pentru o invitație, mulțumim
history-filled = Card plin, recompensă nouă: { $reward }
history-reward = recompensă nouă: { $reward }
history-used = Recompensă folosită: { $reward }
history-reward-back = Recompensa te așteaptă din nou: { $reward }
history-lapsed = { $stamps ->
    [one] a expirat o ștampilă
    [few] au expirat { $stamps } ștampile
   *[other] au expirat { $stamps } de ștampile
}
history-taken-back = { $stamps ->
    [one] s-a anulat o ștampilă
    [few] s-au anulat { $stamps } ștampile
   *[other] s-au anulat { $stamps } de ștampile
}
history-given-back = { $stamps ->
    [one] ai primit înapoi o ștampilă
    [few] ai primit înapoi { $stamps } ștampile
   *[other] ai primit înapoi { $stamps } de ștampile
}
history-corrected = Corecție: { $sign }{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
history-brought = Transfer: { $sign }{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}

settings-name = Nume: <b>{ $name }</b>
settings-birthday = Ziua de naștere: { $day } (ca să o schimbi, întreabă la casă)
settings-phone = Telefon: { $phone }
button-name = Nume
button-birthday = Ziua de naștere
button-phone = Telefon
button-new-card = Card nou
name-ask = Cum să îți spunem la casă? Acum: „{ $name }”.
birthday-ask = Când e ziua ta? Trimite ziua și luna, de exemplu 14.02, sau cu tot cu an: 14.02.1990.
    Se notează o singură dată; apoi se poate schimba doar la casă.
phone-ask = După număr te putem recunoaște dacă pierzi vreodată acest cont. Angajații nu îl văd.
    Ca să fim siguri că e al tău, apasă mai jos <b>Trimite numărul meu</b>.
phone-kept = Mulțumim, am notat numărul: { $phone }
form-left = Am lăsat totul cum era.
new-card-ask = Cardul nou are alt cod și alt număr, iar cel vechi nu mai merge din acea clipă. Ce ai strâns rămâne. Îl schimbăm?
button-new-card-surely = Da, schimbă-l
new-card = Gata. Numărul noului card: <b>{ $number }</b>; cel vechi nu mai merge. Tot ce ai strâns e la locul lui.

button-my-data = Datele mele, ca fișier
button-delete = Șterge-mă
my-data = Tot ce păstrează { $business } despre tine, într-un fișier. Se deschide cu orice editor de text.
delete-ask = <b>Ștergem tot ce știe { $business } despre tine?</b>
delete-card = Cardul nu mai merge din acea clipă și nu mai poate fi recuperat.
delete-stamps = { $stamps ->
    [one] Se pierde o ștampilă.
    [few] Se pierd { $stamps } ștampile.
   *[other] Se pierd { $stamps } de ștampile.
}
delete-ready = { $ready ->
    [one] Se pierde și recompensa care te așteaptă.
    [few] Se pierd și cele { $ready } recompense care te așteaptă.
   *[other] Se pierd și cele { $ready } de recompense care te așteaptă.
}
delete-staff = Ieși și din echipă.
button-delete-go-on = Mai departe
delete-ask-again = Nu se mai poate reveni. Sigur ștergem tot, acum?
button-keep-all = Nu, păstrează
button-delete-surely = Da, șterge tot
erased = Gata: { $business } nu mai știe nimic despre tine. Îți mulțumim pentru timpul petrecut împreună. Dacă te întorci vreodată, /start îți dă un card nou.

button-referral = Invită un prieten
button-share = Trimite linkul
referral = Invită un prieten la <b>{ $business }</b>: arată-i codul acesta sau trimite-i linkul. { $thanks }
    { $link }
referral-thanks = { $stamps ->
    [one] După prima lui vizită primiți fiecare câte o ștampilă.
    [few] După prima lui vizită primiți fiecare câte { $stamps } ștampile.
   *[other] După prima lui vizită primiți fiecare câte { $stamps } de ștampile.
}
referral-nothing = Cardul lui va fi gata pe loc.
referral-share = Locul meu preferat: { $business }. Iată un card de ștampile pentru tine.
