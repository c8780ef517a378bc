# What helps at the counter: notes, a birthday near, and stamps from a paper card. (note = pastaba)
panel-note = • { $note }
panel-birthday = { $days ->
    [0] Gimtadienis šiandien 🎂
    [1] Gimtadienis rytoj
    [7] Gimtadienis po savaitės
    [-1] Gimtadienis buvo vakar
    [-7] Gimtadienis buvo prieš savaitę
   *[other] { $when ->
        [past] Gimtadienis buvo { $day }
       *[ahead] Gimtadienis { $day }
    }
}
on-weekday = { $weekday ->
    [1] pirmadienį
    [2] antradienį
    [3] trečiadienį
    [4] ketvirtadienį
    [5] penktadienį
    [6] šeštadienį
   *[7] sekmadienį
}

button-notes = Pastabos ir gimtadienis
notes = <b>{ $name }</b>: pastabos kasai
notes-none = <b>{ $name }</b>: pastabų dar nėra.
notes-line = { $number }. { $note }
button-note = Rašyti pastabą
button-note-remove = Pašalinti { $number }
note-ask = <b>{ $name }</b>: ką verta žinoti prie kasos? Užteks kelių žodžių, pavyzdžiui: avižų pienas
    Juos matys kolegos ir, jei panorės, pats svečias.
refusal-note-empty = Prašau, parašykite pastabą žodžiais, pavyzdžiui: avižų pienas
refusal-note-long = Pastabai tai per ilga: ne daugiau kaip { $most ->
    [1] vienas ženklas
    [one] { $most } ženklas
    [few] { $most } ženklai
   *[other] { $most } ženklų
}. Užteks svarbiausio, pavyzdžiui: avižų pienas
refusal-notes-full = Apie vieną svečią saugoma ne daugiau kaip { $most ->
    [1] viena pastaba
    [one] { $most } pastaba
    [few] { $most } pastabos
   *[other] { $most } pastabų
}. Pašalinkite vieną, ir vietos atsiras.

guest-birthday-ask = Tik svečiui paprašius (<b>{ $name }</b>): kada gimtadienis? Parašykite dieną ir mėnesį, pavyzdžiui, 14.02, arba su metais: 14.02.1990.
    Svečias gaus žinutę apie pakeitimą.
guest-birthday-kept = Įrašyta, gimtadienis: { $day }
notice-birthday-changed = Prie kasos pakeistas jūsų gimtadienis ({ $birthday }). Jei to neprašėte, pasakykite mums ten.

button-paper = Iš popierinės kortelės
paper-ask = <b>{ $name }</b>: kiek antspaudų popierinėje kortelėje? Perkelti juos galima tik kartą, todėl popierinę kortelę pasilikite.
paper-type = Parašykite skaičių nuo 1 iki { $most }.
paper-counted = <b>{ $name }</b> +{ $stamps } iš popierinės → { $balance } iš { $goal }
notice-paper-counted = Iš popierinės kortelės: +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
} · { $filled ->
    [0] { $balance } iš { $goal }
   *[other] kortelė pilna! Pradedame naują: { $balance } iš { $goal }
}
    { missing }
history-paper = +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
} iš popierinės kortelės
refusal-paper-closed = Popierinių kortelių laikas baigėsi, nieko neįskaityta. Jį gali pratęsti savininkas.
refusal-paper-number = Prašau, parašykite sveikąjį skaičių nuo 1 iki { $most }, pavyzdžiui: { $most }
refusal-paper-twice = Šio svečio popierinė kortelė jau įskaityta. Neteisingą skaičių 15 minučių gali atšaukti tas, kas jį įrašė, o vėliau – savininkas.

button-paper-window = Popierinės kortelės
paper-window = <b>Popierinės kortelės</b>
    Svečiai, dar turintys antspaudų popieriuje, gali juos perkelti: prie kasos nuskaitoma jų kortelė ir paspaudžiama „Iš popierinės kortelės“. Tai veikia vieną kartą kiekvienam svečiui ir tik kol popierinė kortelė nepilna; svečias gauna žinutę.
paper-until = Perkelti galima iki { $day } imtinai. Galite skaičiuoti iš naujo, nuo šiandien:
paper-closed = Dabar išjungta: prie kasos tokio mygtuko nėra. Įjungti nuo šiandien:
button-paper-days = { $days ->
    [one] { $days } dienai
    [few] { $days } dienoms
   *[other] { $days } dienų
}
button-paper-close = Išjungti dabar
