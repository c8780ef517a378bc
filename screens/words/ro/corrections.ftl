# Putting right: not me, refunds, adjustments, and what people are told about them.
deed-stamps = { $sign }{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
deed-reward = recompensa „{ $reward }” folosită
notice-corrected = { $what ->
    [added] { $stamps ->
        [one] +{ $stamps } ștampilă
        [few] +{ $stamps } ștampile
       *[other] +{ $stamps } de ștampile
    } din partea noastră: { $said }
   *[other] Corecție: { $what ->
        [stamps] { $stamps ->
            [one] am anulat o ștampilă.
            [few] am anulat { $stamps } ștampile.
           *[other] am anulat { $stamps } de ștampile.
        }
        [reward] recompensa „{ $reward }” te așteaptă din nou.
       *[gone] recompensa „{ $reward }” nu mai apare ca folosită; s-a anulat împreună cu ștampilele ei.
    } { $why ->
        [returned] Cumpărătura a fost returnată.
        [not-me] Ne-ai spus că nu ai fost tu.
        [said] Motivul: { $said }
       *[mistake] A fost greșeala noastră, ne pare rău.
    }
}
    Ai acum { $balance } din { $goal }.{ $deficit ->
    [0] { "" }
    [1] { " " }Următoarea ștampilă o acoperă pe cea deja folosită.
   *[other] { " " }Următoarele ștampile ({ $deficit }) le acoperă pe cele deja folosite.
}
notice-entry-reversed = O înregistrare de-a ta a fost anulată: <b>{ $name }</b>, { $deed } ({ $at }).
toast-thanks = Mulțumim

button-not-me = Nu am fost eu
dispute-opened = Mulțumim, verificăm: { $deed }, { $at }. Răspunsul vine aici.
notice-disputed = ❗ <b>{ $name }</b> nu recunoaște înregistrarea: { $deed } ({ $at }, { $place }, { $staff }).{ $gave ->
    [0] { "" }
   *[other] { " " }Până răspunzi, recompensa primită pentru ea nu se poate folosi.
}
notice-explained = Răspuns despre: { $deed } ({ $at }).
    { $said }
button-explain = Explică
explain-ask = Ce îi răspund? <b>{ $name }</b>, { $deed } ({ $at }). Scrie o propoziție sau două; ajung cuvânt cu cuvânt.
explained = <b>{ $name }</b> a primit răspunsul: { $said }
    { $gave ->
        [0] Sesizarea e rezolvată.
       *[other] Sesizarea e rezolvată, iar recompensa oprită se poate folosi din nou.
    }

button-ask-owner = Trimite proprietarului
owner-asked = Trimis. Proprietarul hotărăște; dacă se anulează, afli și tu.
notice-correction-asked = { $staff } te roagă să corectezi: <b>{ $name }</b>, { $deed } ({ $at }, { $place }).

button-entries = Înregistrări
entries = Ultimele înregistrări: <b>{ $name }</b>
entries-none = <b>{ $name }</b> nu are încă înregistrări.
entries-line = { $number }. { $deed } · { $at } · { $by }
entries-line-reversed = { $number }. { $deed } · { $at } · { $by } · anulat
entries-nobody = automat
entries-hint = Ca să anulezi una, apasă numărul ei.
button-reverse = Anulează înregistrarea
refund-ask = <b>{ $name }</b>: { $deed }
    { $at } · { $place } · { $by }

    O anulezi? Alege motivul; { $name } îl va citi.
button-refund-returned = Produs returnat
button-refund-mistake = Înregistrat din greșeală
button-refund-other = Alt motiv
refund-reason-ask = De ce anulezi: { $deed }? Scrie o propoziție; <b>{ $name }</b> o citește cuvânt cu cuvânt.

button-adjust = Corectează
adjust-ask = <b>{ $name }</b> are { $balance } din { $goal }. Câte ștampile adaugi sau retragi și de ce? Motivul ajunge cuvânt cu cuvânt. De exemplu:
    +2 le-a primit alt client
    −1 numărată de două ori
adjusted = <b>{ $name }</b> { $deed } → { $balance } din { $goal }
adjusted-why = Motivul trimis: { $reason }

refusal-adjustment-form = Începe cu + sau − și un număr, apoi scrie de ce. De exemplu: +2 le-a primit alt client
refusal-adjustment-less = { $balance ->
    [0] Pe card nu e nicio ștampilă de retras.
    [one] Pe card e o singură ștampilă.
    [few] Pe card sunt doar { $balance } ștampile.
   *[other] Pe card sunt doar { $balance } de ștampile.
}
refusal-adjustment-most = Cel mult { $most ->
    [one] { $most } ștampilă
    [few] { $most } ștampile
   *[other] { $most } de ștampile
} deodată.
refusal-dispute-closed = Sesizarea e deja rezolvată: { $state ->
    [upheld] înregistrarea a fost anulată.
   *[explained] răspunsul a fost trimis.
}
refusal-dispute-late = Au trecut mai mult de { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}. Întreabă la casă, acolo se mai poate corecta.
refusal-not-your-place = Înregistrarea s-a făcut în altă locație. O poate corecta managerul de acolo sau proprietarul.
refusal-reason-empty = Scrie, te rog, în cuvinte de ce; clientul va citi motivul. De exemplu: cafeaua era rece
refusal-reason-long = E prea lung pentru mine: cel mult { $most ->
    [one] { $most } caracter
    [few] { $most } caractere
   *[other] { $most } de caractere
}.
refusal-voucher-frozen = Recompensa „{ $reward }” așteaptă răspunsul la o sesizare despre ea. Nu s-a pierdut nimic.
