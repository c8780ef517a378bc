# What staff read at the counter.
panel = <b>{ $name }</b>
panel-practice = Tai jūsų bandomoji kortelė.
panel-balance = { $balance } iš { $goal } { $goal ->
    [one] antspaudo
    [few] antspaudų
   *[other] antspaudų
}
panel-ready = { $ready ->
    [1] Laukia dovana.
    [one] Laukia { $ready } dovana.
    [few] Laukia { $ready } dovanos.
   *[other] Laukia { $ready } dovanų.
}
button-plus = +{ $stamps }
button-redeem = Įteikti: { $reward }
button-another = Kitas pirkinys, +{ $stamps }

given = <b>{ $name }</b> +{ $stamps } → { $balance } iš { $goal }
given-issued = 🎁 Nauja dovana: { $reward }
given-cut = { $cut ->
    [1] Vienas antspaudas viršijo dienos ribą ir nebuvo įskaitytas.
    [one] { $cut } antspaudas viršijo dienos ribą ir nebuvo įskaitytas.
    [few] { $cut } antspaudai viršijo dienos ribą ir nebuvo įskaityti.
   *[other] { $cut } antspaudų viršijo dienos ribą ir nebuvo įskaityta.
}
button-undo = Atšaukti
button-keep = Palikti

pass-scanned = <b>{ $reward }</b> · <b>{ $name }</b>
    Kodas galioja. Įteikti?
button-give = Įteikti
handed-over = Įteikta: <b>{ $reward }</b> · <b>{ $name }</b>
asked = Klausimas išsiųstas: <b>{ $name }</b>, „{ $reward }“. Svečias patvirtins savo telefone, ir iškart sužinosite, kad galima įteikti.

scan-help = Kaip nuskaityti kortelę:
    • nukreipkite į ją telefono kamerą ir atverkite nuorodą
    • arba atsiųskite man kodo nuotrauką
    • arba surinkite dešimt skaitmenų po juo
button-scan = Kaip nuskaityti

undo-ask-stamps = Paskutinis jūsų įrašas: <b>{ $name }</b> +{ $stamps }. Atšaukti jį?
undo-ask-reward = Paskutinis jūsų įrašas: <b>{ $reward }</b> · <b>{ $name }</b>. Atšaukti jį?
undone = Atšaukta. <b>{ $name }</b>: dabar { $balance } iš { $goal }.
undone-reward = Atšaukta. <b>{ $name }</b>: dovana „{ $reward }“ vėl laukia.
