# The programme's page: goal, limits, rewards on the way; another goal under begun cards; and the list of disputes.
button-promise = Programa
promise = <b>Jūsų antspaudų programa</b>
promise-goal = { $goal ->
    [1] Kortelei užpildyti užtenka vieno antspaudo
    [one] Kortelę užpildo { $goal } antspaudas
    [few] Kortelę užpildo { $goal } antspaudai
   *[other] Kortelę užpildo { $goal } antspaudų
} → { $reward }
promise-stop = Pakeliui, surinkus { $at } → { $reward }
promise-finishing = { $cards ->
    [1] Viena pradėta kortelė dar pildoma pagal ankstesnį tikslą.
    [one] { $cards } pradėta kortelė dar pildoma pagal ankstesnį tikslą.
    [few] { $cards } pradėtos kortelės dar pildomos pagal ankstesnį tikslą.
   *[other] { $cards } pradėtų kortelių dar pildoma pagal ankstesnį tikslą.
}
promise-filling = Pakeitus tikslą užpildomos kortelės: { $done } iš { $total }.

rule-scan = { $n ->
    [1] Vienu nuskaitymu uždedamas vienas antspaudas.
    [one] Vienu nuskaitymu galima uždėti iki { $n } antspaudo.
    [few] Vienu nuskaitymu galima uždėti iki { $n } antspaudų.
   *[other] Vienu nuskaitymu galima uždėti iki { $n } antspaudų.
}
rule-wait = { $n ->
    [0] Pertraukos tarp apsilankymų nereikia.
    [1] Minutę po apsilankymo darbuotojo klausiama, ar tai kitas pirkinys.
    [one] { $n } minutę po apsilankymo darbuotojo klausiama, ar tai kitas pirkinys.
    [few] { $n } minutes po apsilankymo darbuotojo klausiama, ar tai kitas pirkinys.
   *[other] { $n } minučių po apsilankymo darbuotojo klausiama, ar tai kitas pirkinys.
}
rule-day = { $n ->
    [0] Dienos ribos nėra.
    [1] Vienai kortelei per dieną: ne daugiau kaip vienas antspaudas.
    [one] Vienai kortelei per dieną: ne daugiau kaip { $n } antspaudas.
    [few] Vienai kortelei per dieną: ne daugiau kaip { $n } antspaudai.
   *[other] Vienai kortelei per dieną: ne daugiau kaip { $n } antspaudų.
}
rule-vouchers = { $n ->
    [0] Dovana laukia neribotai.
    [1] Dovana laukia vieną dieną.
    [one] Dovana laukia { $n } dieną.
    [few] Dovana laukia { $n } dienas.
   *[other] Dovana laukia { $n } dienų.
}
rule-friends = { $n ->
    [0] Už pakviestą draugą antspaudų neduodama.
    [1] Draugui apsilankius pirmą kartą, abu gauna po antspaudą.
    [one] Draugui apsilankius pirmą kartą, abu gauna po { $n } antspaudą.
    [few] Draugui apsilankius pirmą kartą, abu gauna po { $n } antspaudus.
   *[other] Draugui apsilankius pirmą kartą, abu gauna po { $n } antspaudų.
}
button-rule-scan = Antspaudai per kartą
button-rule-wait = Pertrauka
button-rule-day = Dienos riba
button-rule-vouchers = Dovanų galiojimas
button-rule-friends = Už draugą
ask-scan = Kiek mygtukų reikia prie kasos: tik vienas antspaudas ar keli didesniam pirkiniui?
ask-wait = Po kiek laiko į tą pačią kortelę galima dėti dar vieną antspaudą? Darbuotojas vis tiek gali pažymėti kitą pirkinį.
ask-day = Kiek antspaudų viena kortelė gali gauti per dieną? Kas viršija, neskaičiuojama, ir prie kasos tai matyti.
ask-vouchers = Kiek laiko dovana laukia, kol bus atsiimta? Svečių jau turimų dovanų galiojimas nesikeičia.
ask-friends = Ką gauna abu, kai pakviestas draugas ateina pirmą kartą?
choice-scan = { $n ->
    [1] Tik +1
   *[other] Iki +{ $n }
}
choice-wait = { $n ->
    [0] Be pertraukos
    [one] { $n } minutė
    [few] { $n } minutės
   *[other] { $n } minučių
}
choice-day = { $n ->
    [0] Be ribos
    [one] { $n } antspaudas
    [few] { $n } antspaudai
   *[other] { $n } antspaudų
}
choice-vouchers = { $n ->
    [0] Neribotai
    [one] { $n } diena
    [few] { $n } dienos
   *[other] { $n } dienų
}
choice-friends = { $n ->
    [0] Nieko
    [one] { $n } antspaudas
    [few] { $n } antspaudai
   *[other] { $n } antspaudų
}

button-milestones = Pakeliui
milestones = Dovanos pakeliui į pilną kortelę. Paspauskite dovaną, jei norite ją pavadinti kitaip.
milestones-none = Dovanų pakeliui dar nėra. Maža dovana pusiaukelėje skatina sugrįžti.
button-milestone = Pridėti dovaną
button-milestone-off = Pašalinti ({ $at })
milestone-ask = Ties kelintu antspaudu ji laukia? Pasirinkite arba parašykite skaičių, mažesnį už { $goal }.
button-goal-reward = Dovana
title-ask = Ką svečias gauna, kai surenka { $at ->
    [1] vieną antspaudą
    [one] { $at } antspaudą
    [few] { $at } antspaudus
   *[other] { $at } antspaudų
}? Parašykite pavadinimą, pavyzdžiui: Sausainis dovanų.
title-now = Dabar: „{ $reward }“. Svečių jau turimų dovanų pavadinimas nesikeičia.

button-goal = Tikslas
goal-ask = Kiek antspaudų užpildo kortelę? Dabar: { $goal }. Pasirinkite arba parašykite skaičių nuo 1 iki 30. Pirmiausia parodysime, ką tai reiškia, ir tik tada kas nors keisis.
goal-anew = Programa tuo metu pasikeitė, todėl nieko nepakeista. Dabar yra taip:
goal-preview = <b>Antspaudai pilnoje kortelėje: { $before } → { $goal }</b>
goal-begun = { $cards ->
    [0] Pradėtų kortelių nėra, todėl daugiau niekas nesikeičia.
    [1] Pradėta viena kortelė.
    [one] Pradėta { $cards } kortelė.
    [few] Pradėtos { $cards } kortelės.
   *[other] Pradėta { $cards } kortelių.
}
goal-full = { $cards ->
    [1] Viena jau turi tiek antspaudų, kad su nauju tikslu ji iškart pilna.
    [one] { $cards } kortelė jau turi tiek antspaudų, kad su nauju tikslu ji iškart pilna.
    [few] { $cards } kortelės jau turi tiek antspaudų, kad su nauju tikslu jos iškart pilnos.
   *[other] { $cards } kortelių jau turi tiek antspaudų, kad su nauju tikslu jos iškart pilnos.
}
goal-farther = Su nauju tikslu joms reikės daugiau antspaudų, nei buvo žadėta.
goal-had = { $cards ->
    [1] Viena už tiek antspaudų dovaną jau davė, todėl vis tiek pildoma pagal ankstesnį tikslą: { $before }.
    [one] { $cards } kortelė už tiek antspaudų dovaną jau davė, todėl vis tiek pildoma pagal ankstesnį tikslą: { $before }.
    [few] { $cards } kortelės už tiek antspaudų dovaną jau davė, todėl vis tiek pildomos pagal ankstesnį tikslą: { $before }.
   *[other] { $cards } kortelių už tiek antspaudų dovaną jau davė, todėl vis tiek pildoma pagal ankstesnį tikslą: { $before }.
}
goal-dropped = { $rewards ->
    [1] Viena dovana pakeliui nebetelpa ir dings.
    [one] { $rewards } dovana pakeliui nebetelpa ir dings.
    [few] { $rewards } dovanos pakeliui nebetelpa ir dings.
   *[other] { $rewards } dovanų pakeliui nebetelpa ir dings.
}
goal-choose = Ką daryti su pradėtomis kortelėmis? Kas surinkta, bet kuriuo atveju lieka.
button-goal-keep = Pirma tegul užsipildo ties { $before }
button-goal-convert = { $goal } iškart visiems
button-goal-leave = Palikti { $before }
goal-changed = Atlikta. Antspaudai pilnoje kortelėje: { $goal }.
goal-kept = { $cards ->
    [1] Viena pradėta kortelė pirma užsipildys pagal turimą tikslą.
    [one] { $cards } pradėta kortelė pirma užsipildys pagal turimą tikslą.
    [few] { $cards } pradėtos kortelės pirma užsipildys pagal turimą tikslą.
   *[other] { $cards } pradėtų kortelių pirma užsipildys pagal turimą tikslą.
}
goal-filling = { $cards ->
    [1] Viena kortelė jau pilna. Dovana jau skiriama, svečias gaus žinutę.
    [one] { $cards } kortelė jau pilna. Dovanos jau skiriamos, kiekvienas svečias gaus žinutę.
    [few] { $cards } kortelės jau pilnos. Dovanos jau skiriamos, kiekvienas svečias gaus žinutę.
   *[other] { $cards } kortelių jau pilna. Dovanos jau skiriamos, kiekvienas svečias gaus žinutę.
} Kai viskas bus baigta, parašysime.
goal-poster = Plakate nurodytas tikslas: išspausdinkite naują.
notice-goal-changed = { $goal ->
    [1] Kortelei užpildyti dabar užtenka vieno antspaudo
    [one] Kortelę dabar užpildo { $goal } antspaudas
    [few] Kortelę dabar užpildo { $goal } antspaudai
   *[other] Kortelę dabar užpildo { $goal } antspaudų
}, todėl jūsų jau pilna. Pradedama nauja: { $balance } iš { $goal }
notice-cards-filled = Tikslo keitimas baigtas.{ $cards ->
    [0] { "" }
    [1] { " " }Viena kortelė iškart buvo pilna, svečiui pranešta.
    [one] { " " }{ $cards } kortelė iškart buvo pilna, kiekvienam svečiui pranešta.
    [few] { " " }{ $cards } kortelės iškart buvo pilnos, kiekvienam svečiui pranešta.
   *[other] { " " }{ $cards } kortelių iškart buvo pilna, kiekvienam svečiui pranešta.
}
refusal-goal-wrong = Parašykite sveikąjį skaičių nuo 1 iki { $most }, pavyzdžiui: 10
refusal-goal-same = Tikslas ir dabar { $goal }. Parašykite kitą skaičių, pavyzdžiui: { $goal ->
    [10] 8
   *[other] 10
}
refusal-goal-busy = Po praėjusio tikslo pakeitimo kortelės dar užpildomos. Pabandykite po minutės; programos puslapyje matyti, kiek liko.
refusal-place-wrong = Parašykite sveikąjį skaičių nuo 1 iki { $most }, kur dovanos dar nėra, pavyzdžiui: { $example }
refusal-places-full = Dar vienai dovanai pakeliui vietos nėra. Pirma kurią nors pašalinkite.
refusal-title-wrong = Parašykite pavadinimą raidėmis, ne ilgesnį kaip { $most ->
    [one] { $most } ženklas
    [few] { $most } ženklai
   *[other] { $most } ženklų
}, pavyzdžiui: Sausainis dovanų

button-disputes = { $disputes ->
    [one] Laukia { $disputes } klausimas
    [few] Laukia { $disputes } klausimai
   *[other] Laukia { $disputes } klausimų
}
disputes = <b>„Tai ne aš“</b>: pirmiausia ilgiausiai laukiantys. Paspauskite numerį, kad atsakytumėte.
disputes-line = { $number }. <b>{ $name }</b>, { $deed } · { $at }
disputes-more = { $more ->
    [1] Ir dar vienas klausimas.
    [one] Ir dar { $more } klausimas.
    [few] Ir dar { $more } klausimai.
   *[other] Ir dar { $more } klausimų.
}
disputes-none = Nėra nieko, kas lauktų atsakymo.
disputes-owner-explains = Galite atšaukti įrašą; žodžiais atsakyti gali savininkas.
