# Every polite no: what was wrong, and the way on.
refusal-already-counted = Acest ecran a fost deja folosit, așa că nu s-a mai înregistrat nimic. Pentru altă cumpărătură, scanează cardul din nou.
refusal-already-owned = Afacerea are deja un proprietar.
refusal-birthday-kept = Ziua ta de naștere e deja notată. Ca să o schimbi, întreabă la casă.
refusal-birthday-wrong = Nu înțeleg data. Trimite ziua și luna, de exemplu 14.02, sau cu tot cu an: 14.02.1990.
refusal-button-old = Butonul acesta e de pe un ecran mai vechi. Nu s-a schimbat nimic, o luăm de la capăt.
refusal-called-empty = Trimite, te rog, un nume cu litere, de cel mult { $most } de caractere, de exemplu: Ana.
refusal-card-unknown = Cardul acesta nu mai e valabil. Cere-l pe cel mai nou: clientul apasă „Cardul meu”.
refusal-code-foreign = Codul acesta nu e de la noi. Roagă clientul să apese „Cardul meu” și scanează codul de acolo.
refusal-code-unknown = Linkul nu merge. Verifică dacă e copiat în întregime sau cere altul.
refusal-contact-not-yours = Acesta e numărul altcuiva. Trimite-l, te rog, pe al tău: apasă mai jos „Trimite numărul meu”.
refusal-contact-typed = Un număr scris poate fi al oricui. Apasă, te rog, mai jos „Trimite numărul meu”.
refusal-daily-limit = Cardul a ajuns la limita zilei ({ $most ->
    [one] { $most } ștampilă
    [few] { $most } ștampile
   *[other] { $most } de ștampile
}). De mâine poate strânge din nou.
refusal-edited = Nu recitesc mesajele modificate. Trimite-l, te rog, ca mesaj nou.
refusal-group = Răspund doar în conversații private. Apasă pe numele meu și scrie-mi acolo.
refusal-invitation-lapsed = Invitația a expirat. Cere-i proprietarului alta.
refusal-invitation-used = Invitația a fost deja folosită. Cere-i proprietarului alta.
refusal-name-empty = Trimite, te rog, un nume cu litere, de cel mult { $most } de caractere, de exemplu: Cafeneaua Veche.
no-answer-here = { $team ->
    [0] O poză sau un fișier nu e un răspuns aici.
   *[other] Nu văd codul unui client, iar o poză sau un fișier nu e un răspuns aici.
}
refusal-nothing-counted = A apărut o problemă la mine și nu s-a înregistrat nimic. Mai încearcă o dată.
refusal-not-a-member = Încă nu ai card. Te înscrii dintr-o singură apăsare.
refusal-not-manager = Doar un manager sau proprietarul poate face asta.
refusal-not-owner = Doar proprietarul poate face asta.
refusal-not-staff = Doar angajații pot face asta. Nu s-a înregistrat nimic.
refusal-not-written = Momentan nu pot nota nimic, așa că deocamdată nu s-a înregistrat nimic. Mesajul tău e păstrat și mă ocup de el imediat ce pot.
refusal-number-wrong = Acesta nu e un număr de card, verifică cifrele. Un număr arată așa: 482 109 3756.
refusal-owner-leaves = Afacerea e a ta, așa că nu te pot șterge încă. Mai întâi dă-o mai departe cuiva.
refusal-owner-stays = Afacerea e deja a ta. Dă invitația mai departe cuiva din echipă.
refusal-own-card = Acesta e cardul tău. Ștampila ți-o poate pune altcineva din echipă.
refusal-pass-lapsed = Codul a expirat, dar nu s-a pierdut nimic. Unul nou apare pe telefonul clientului: „Recompense”, apoi „Folosește”.
refusal-phone-taken = Numărul e deja pe alt card. Dacă e al tău, întreabă la casă.
refusal-photo-not-staff = Doar angajații citesc coduri din poze. Ca să strângi ștampile, arată cardul la casă.
refusal-photo-album = Câte o poză pe rând, te rog: trimite-mi poza unui singur card.
refusal-photo-no-code = Nu văd niciun cod în poză. Ține telefonul mai aproape și drept, fără reflexii, sau scrie cele zece cifre.
refusal-photo-too-big = Imaginea e prea mare pentru mine. Trimite-o ca poză, nu ca fișier, sau scrie cele zece cifre.
refusal-photo-two-codes = Văd mai multe coduri. Trimite o poză cu un singur card.
refusal-photo-unreadable = Nu pot deschide fișierul. Trimite o poză obișnuită sau scrie cele zece cifre.
refusal-scan-limit = La o scanare se dă cel mult { $most ->
    [one] { $most } ștampilă
    [few] { $most } ștampile
   *[other] { $most } de ștampile
}.
refusal-too-soon = Cardul a primit o ștampilă chiar acum; următoarea se poate da peste { $minutes ->
    [one] { $minutes } minut
    [few] { $minutes } minute
   *[other] { $minutes } de minute
}. E altă cumpărătură?
refusal-undo-late = Au trecut mai mult de { $minutes ->
    [one] { $minutes } minut
    [few] { $minutes } minute
   *[other] { $minutes } de minute
}, așa că nu se mai poate anula aici. Proprietarul poate corecta.
refusal-undo-nothing = Nu ai nimic de anulat.
refusal-undo-not-yours = Nu e înregistrarea ta, așa că nu o poți anula.
refusal-undo-spent = Recompensa pentru această ștampilă a fost deja folosită, așa că nu se mai poate anula.
refusal-undo-twice = S-a anulat deja.
refusal-unknown-command = Nu cunosc comanda aceasta. Te-ai gândit la /{ $nearest }?
refusal-unknown-kind = Înțeleg text, poze cu coduri și butoane. Iată meniul.
refusal-unknown-text = N-am înțeles. Iată meniul.
refusal-voucher-gone = Recompensa nu mai e aici.
refusal-voucher-used = Recompensa „{ $reward }” a fost deja folosită: { $at }, { $place }.
