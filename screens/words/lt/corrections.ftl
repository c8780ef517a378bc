# Putting right: not me, refunds, adjustments, and what people are told about them.
deed-stamps = { $sign }{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
}
deed-reward = atsiimta dovana „{ $reward }“
notice-corrected = { $what ->
    [added] { $stamps ->
        [one] +{ $stamps } antspaudas
        [few] +{ $stamps } antspaudai
       *[other] +{ $stamps } antspaudų
    } nuo mūsų: { $said }
   *[other] Pataisyta: { $what ->
        [stamps] { $stamps ->
            [1] vienas antspaudas atšauktas.
            [one] { $stamps } antspaudas atšauktas.
            [few] { $stamps } antspaudai atšaukti.
           *[other] { $stamps } antspaudų atšaukta.
        }
        [reward] dovana „{ $reward }“ vėl jūsų laukia.
       *[gone] dovana „{ $reward }“ nebelaikoma atsiimta; ji atšaukta kartu su savo antspaudais.
    } { $why ->
        [returned] Pirkinys grąžintas.
        [not-me] Pranešėte, kad tai ne jūs.
        [said] Priežastis: { $said }
       *[mistake] Tai mūsų klaida, atsiprašome.
    }
}
    Dabar turite { $balance } iš { $goal }.{ $deficit ->
    [0] { "" }
    [1] { " " }Kitas antspaudas padengs jau panaudotą.
   *[other] { " " }Artimiausi antspaudai ({ $deficit }) padengs jau panaudotus.
}
notice-entry-reversed = Jūsų įrašas atšauktas: <b>{ $name }</b>, { $deed } ({ $at }).
toast-thanks = Ačiū

button-not-me = Tai ne aš
dispute-opened = Ačiū, aiškinamės: { $deed }, { $at }. Atsakymas ateis čia.
notice-disputed = ❗ <b>{ $name }</b> neatpažįsta šio įrašo: { $deed } ({ $at }, { $place }, { $staff }).{ $gave ->
    [0] { "" }
   *[other] { " " }Kol neatsakysite, už jį skirtos dovanos atsiimti negalima.
}
notice-explained = Atsakymas į jūsų klausimą: { $deed } ({ $at }).
    { $said }
button-explain = Paaiškinti
explain-ask = Ką atsakyti? <b>{ $name }</b>, { $deed } ({ $at }). Parašykite sakinį ar du, jie bus perduoti žodis žodin.
explained = <b>{ $name }</b>: atsakymas išsiųstas. { $said }
    { $gave ->
        [0] Klausimas užbaigtas.
       *[other] Klausimas užbaigtas, sulaikytą dovaną vėl galima atsiimti.
    }

button-ask-owner = Paprašyti savininko
owner-asked = Išsiųsta. Spręs savininkas; jei įrašas bus atšauktas, sužinosite.
notice-correction-asked = { $staff } prašo pataisyti įrašą: <b>{ $name }</b>, { $deed } ({ $at }, { $place }).

button-entries = Įrašai
entries = Paskutiniai įrašai: <b>{ $name }</b>
entries-none = <b>{ $name }</b>: įrašų dar nėra.
entries-line = { $number }. { $deed } · { $at } · { $by }
entries-line-reversed = { $number }. { $deed } · { $at } · { $by } · atšaukta
entries-nobody = automatiškai
entries-hint = Norėdami atšaukti įrašą, paspauskite jo numerį.
button-reverse = Atšaukti įrašą
refund-ask = <b>{ $name }</b>: { $deed }
    { $at } · { $place } · { $by }

    Atšaukti? Pasirinkite priežastį, ją matys { $name }.
button-refund-returned = Prekė grąžinta
button-refund-mistake = Įskaityta per klaidą
button-refund-other = Kita priežastis
refund-reason-ask = Kodėl atšaukiame: { $deed }? Parašykite vieną sakinį, <b>{ $name }</b> perskaitys jį žodis žodin.

button-adjust = Pataisyti
adjust-ask = <b>{ $name }</b>: { $balance } iš { $goal }. Kiek antspaudų pridėti ar atimti ir kodėl? Priežastis bus perduota žodis žodin. Pavyzdžiui:
    +2 antspaudus gavo kitas svečias
    −1 suskaičiuota du kartus
adjusted = <b>{ $name }</b> { $deed } → { $balance } iš { $goal }
adjusted-why = Perduota priežastis: { $reason }

refusal-adjustment-form = Pradėkite nuo + arba − ir skaičiaus, tada parašykite kodėl. Pavyzdžiui: +2 antspaudus gavo kitas svečias
refusal-adjustment-less = { $balance ->
    [0] Šioje kortelėje nėra antspaudų, kuriuos būtų galima atimti.
    [1] Šioje kortelėje tik vienas antspaudas.
    [one] Šioje kortelėje tik { $balance } antspaudas.
    [few] Šioje kortelėje tik { $balance } antspaudai.
   *[other] Šioje kortelėje tik { $balance } antspaudų.
}
refusal-adjustment-most = Vienu kartu – ne daugiau kaip { $most ->
    [1] vienas antspaudas
    [one] { $most } antspaudas
    [few] { $most } antspaudai
   *[other] { $most } antspaudų
}.
refusal-dispute-closed = Šis klausimas jau užbaigtas: { $state ->
    [upheld] įrašas atšauktas.
   *[explained] atsakymas išsiųstas.
}
refusal-dispute-late = Praėjo daugiau kaip { $days ->
    [1] diena
    [one] { $days } diena
    [few] { $days } dienos
   *[other] { $days } dienų
}. Paklauskite kasoje, ten dar galima pataisyti.
refusal-not-your-place = Šis įrašas padarytas kitoje vietoje. Jį gali pataisyti tos vietos vadovas arba savininkas.
refusal-reason-empty = Prašau, parašykite žodžiais kodėl, tai perskaitys svečias. Pavyzdžiui: kava buvo šalta
refusal-reason-long = Man tai per ilga: ne daugiau kaip { $most ->
    [1] vienas ženklas
    [one] { $most } ženklas
    [few] { $most } ženklai
   *[other] { $most } ženklų
}.
refusal-voucher-frozen = Dovana „{ $reward }“ palauks, kol bus atsakyta į klausimą apie ją. Niekas nedingo.
