# The programme's page: goal, limits, rewards on the way; another goal under begun cards; and the list of disputes.
button-promise = Program
promise = <b>Programul tău de ștampile</b>
promise-goal = { $goal ->
    [one] O ștampilă umple cardul
    [few] { $goal } ștampile umplu cardul
   *[other] { $goal } de ștampile umplu cardul
} → { $reward }
promise-stop = Pe parcurs, la { $at } → { $reward }
promise-finishing = { $cards ->
    [one] Un card început se mai umple după ținta veche.
    [few] { $cards } carduri începute se mai umplu după ținta veche.
   *[other] { $cards } de carduri începute se mai umplu după ținta veche.
}
promise-filling = După schimbarea țintei se umplu cardurile: { $done } din { $total }.

rule-scan = { $n ->
    [one] O scanare dă o ștampilă.
    [few] O scanare dă cel mult { $n } ștampile.
   *[other] O scanare dă cel mult { $n } de ștampile.
}
rule-wait = { $n ->
    [0] Între două vizite nu e nevoie de pauză.
    [one] Timp de un minut după o vizită, angajații sunt întrebați dacă e altă cumpărătură.
    [few] Timp de { $n } minute după o vizită, angajații sunt întrebați dacă e altă cumpărătură.
   *[other] Timp de { $n } de minute după o vizită, angajații sunt întrebați dacă e altă cumpărătură.
}
rule-day = { $n ->
    [0] Fără limită pe zi.
    [one] Un card primește cel mult o ștampilă pe zi.
    [few] Un card primește cel mult { $n } ștampile pe zi.
   *[other] Un card primește cel mult { $n } de ștampile pe zi.
}
rule-vouchers = { $n ->
    [0] O recompensă așteaptă oricât.
    [one] O recompensă așteaptă o zi.
    [few] O recompensă așteaptă { $n } zile.
   *[other] O recompensă așteaptă { $n } de zile.
}
rule-friends = { $n ->
    [0] Pentru un prieten invitat nu se dau ștampile.
    [one] La prima vizită a unui prieten, amândoi primesc o ștampilă.
    [few] La prima vizită a unui prieten, amândoi primesc câte { $n } ștampile.
   *[other] La prima vizită a unui prieten, amândoi primesc câte { $n } de ștampile.
}
button-rule-scan = Ștampile pe scanare
button-rule-wait = Pauză
button-rule-day = Limită pe zi
button-rule-vouchers = Expirarea recompensei
button-rule-friends = Pentru un prieten
ask-scan = De câte butoane e nevoie la casă: doar o ștampilă sau mai multe pentru o cumpărătură mai mare?
ask-wait = După cât timp poate primi același card altă ștampilă? Angajații pot spune oricum că e altă cumpărătură.
ask-day = Câte ștampile poate primi un card într-o zi? Ce trece peste nu se numără, iar angajații văd asta.
ask-vouchers = Cât așteaptă o recompensă să fie folosită? Cele pe care clienții le au deja își păstrează termenul.
ask-friends = Ce primesc amândoi când cineva vine prima dată la invitația unui prieten?
choice-scan = { $n ->
    [1] Doar +1
   *[other] Până la +{ $n }
}
choice-wait = { $n ->
    [0] Fără pauză
    [one] { $n } minut
    [few] { $n } minute
   *[other] { $n } de minute
}
choice-day = { $n ->
    [0] Fără limită
    [one] { $n } ștampilă
    [few] { $n } ștampile
   *[other] { $n } de ștampile
}
choice-vouchers = { $n ->
    [0] Nu expiră
    [one] { $n } zi
    [few] { $n } zile
   *[other] { $n } de zile
}
choice-friends = { $n ->
    [0] Nimic
    [one] { $n } ștampilă
    [few] { $n } ștampile
   *[other] { $n } de ștampile
}

button-milestones = Pe parcurs
milestones = Recompense pe parcurs, până la un card plin. Apasă una ca să îi schimbi numele.
milestones-none = Pe parcurs nu e încă nicio recompensă. Una mică la jumătate îi face pe oameni să revină.
button-milestone = Adaugă o recompensă
button-milestone-off = Scoate-o pe cea de la { $at }
milestone-ask = La câte ștampile așteaptă? Alege sau scrie un număr mai mic decât { $goal }.
button-goal-reward = Recompensa
title-ask = { $at ->
    [one] Ce primesc clienții la o ștampilă? Scrie numele, de exemplu: Biscuit gratis.
    [few] Ce primesc clienții la { $at } ștampile? Scrie numele, de exemplu: Biscuit gratis.
   *[other] Ce primesc clienții la { $at } de ștampile? Scrie numele, de exemplu: Biscuit gratis.
}
title-now = Acum: „{ $reward }”. Recompensele pe care clienții le au deja își păstrează numele.

button-goal = Ținta
goal-ask = Câte ștampile umplu cardul? Acum: { $goal }. Alege sau scrie un număr de la 1 la 30. Înainte să se schimbe ceva, vezi ce înseamnă.
goal-anew = Programul s-a schimbat între timp, așa că nu am făcut nimic. Acum arată așa:
goal-preview = <b>Ștampile pe un card plin: { $before } → { $goal }</b>
goal-begun = { $cards ->
    [0] Niciun card nu e început, deci nimic altceva nu se schimbă.
    [one] Un card e început.
    [few] { $cards } carduri sunt începute.
   *[other] { $cards } de carduri sunt începute.
}
goal-full = { $cards ->
    [one] Unul are deja { $goal } sau mai multe: cu ținta nouă ar fi plin pe loc.
    [few] { $cards } au deja { $goal } sau mai multe: cu ținta nouă ar fi pline pe loc.
   *[other] { $cards } au deja { $goal } sau mai multe: cu ținta nouă ar fi pline pe loc.
}
goal-farther = Cu ținta nouă le trebuie mai multe ștampile decât li s-a spus clienților.
goal-had = { $cards ->
    [one] Unul a dat deja o recompensă la același număr de ștampile, deci oricum se umple la { $before }.
    [few] { $cards } au dat deja o recompensă la același număr de ștampile, deci oricum se umplu la { $before }.
   *[other] { $cards } au dat deja o recompensă la același număr de ștampile, deci oricum se umplu la { $before }.
}
goal-dropped = { $rewards ->
    [one] O recompensă de pe parcurs nu mai încape și dispare.
    [few] { $rewards } recompense de pe parcurs nu mai încap și dispar.
   *[other] { $rewards } de recompense de pe parcurs nu mai încap și dispar.
}
goal-choose = Ce facem cu cardurile începute? Ce s-a strâns rămâne oricum.
button-goal-keep = Întâi se umplu la { $before }
button-goal-convert = { $goal } pentru toți, de acum
button-goal-leave = Lasă { $before }
goal-changed = { $goal ->
    [one] Gata: o ștampilă umple cardul.
    [few] Gata: { $goal } ștampile umplu cardul.
   *[other] Gata: { $goal } de ștampile umplu cardul.
}
goal-kept = { $cards ->
    [one] Un card început se umple întâi după ținta pe care o are.
    [few] { $cards } carduri începute se umplu întâi după ținta pe care o au.
   *[other] { $cards } de carduri începute se umplu întâi după ținta pe care o au.
}
goal-filling = { $cards ->
    [one] Un card e deja plin. Recompensa e pe drum, iar clientul primește un mesaj.
    [few] { $cards } carduri sunt deja pline. Recompensele sunt pe drum, iar fiecare client primește un mesaj.
   *[other] { $cards } de carduri sunt deja pline. Recompensele sunt pe drum, iar fiecare client primește un mesaj.
} Te anunțăm când totul e gata.
goal-poster = Pe afiș scrie ținta: tipărește unul nou.
notice-goal-changed = { $goal ->
    [one] O ștampilă umple acum cardul
    [few] { $goal } ștampile umplu acum cardul
   *[other] { $goal } de ștampile umplu acum cardul
}, deci al tău e plin. Începe unul nou: { $balance } din { $goal }
notice-cards-filled = Schimbarea țintei s-a încheiat.{ $cards ->
    [0] { "" }
    [one] { " " }Un card era deja plin, iar clientul a fost anunțat.
    [few] { " " }{ $cards } carduri erau deja pline, iar fiecare client a fost anunțat.
   *[other] { " " }{ $cards } de carduri erau deja pline, iar fiecare client a fost anunțat.
}
refusal-goal-wrong = Scrie un număr întreg de la 1 la { $most }, de exemplu: 10
refusal-goal-same = Ținta e deja { $goal }. Scrie alt număr, de exemplu: { $goal ->
    [10] 8
   *[other] 10
}
refusal-goal-busy = După ultima schimbare a țintei, cardurile încă se umplu. Încearcă peste un minut; pe pagina programului vezi cât mai e.
refusal-place-wrong = Scrie un număr întreg de la 1 la { $most }, unde nu e încă o recompensă, de exemplu: { $example }
refusal-places-full = Nu mai e loc pentru altă recompensă pe parcurs. Scoate întâi una.
refusal-title-wrong = Scrie un nume cu litere, { $most ->
    [one] cel mult { $most } caracter
    [few] cel mult { $most } caractere
   *[other] cel mult { $most } de caractere
}, de exemplu: Biscuit gratis

button-disputes = { $disputes ->
    [one] { $disputes } sesizare așteaptă
    [few] { $disputes } sesizări așteaptă
   *[other] { $disputes } de sesizări așteaptă
}
disputes = <b>„Nu am fost eu”</b>, întâi cine așteaptă de cel mai mult timp. Apasă un număr ca să răspunzi.
disputes-line = { $number }. <b>{ $name }</b>, { $deed } · { $at }
disputes-more = { $more ->
    [one] Și încă una.
    [few] Și încă { $more }.
   *[other] Și încă { $more }.
}
disputes-none = Nimic nu așteaptă un răspuns.
disputes-owner-explains = Poți anula înregistrarea; proprietarul poate răspunde și în cuvinte.
