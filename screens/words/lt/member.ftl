# What members and guests read.
welcome = Sveiki! Čia <b>{ $business }</b>. Surinkite { $goal ->
    [1] vieną antspaudą
    [one] { $goal } antspaudą
    [few] { $goal } antspaudus
   *[other] { $goal } antspaudų
} ir gaukite dovaną: <b>{ $reward }</b>.
welcome-invited = Jus pakvietė draugai.
welcome-kept = Saugome jūsų „Telegram“ ID, vardą, kalbą ir tai, ką surinkote, kartais ir trumpą pastabą kasai, pavyzdžiui, „avižų pienas“; kitką – tik jei patys pasakysite.
button-join = Gauti kortelę
button-join-offers = Gauti kortelę ir pasiūlymus

joined = Štai jūsų kortelė! Rodykite ją prie kasos kiekvieną kartą.
welcome-back = Malonu vėl matyti. Štai jūsų kortelė.
joined-receipts = Rašysime tik apie jūsų kortelę ir dovanas.
joined-offers = Rašysime apie jūsų kortelę, dovanas ir mūsų pasiūlymus.

card-caption = <b>{ $name }</b>
card-practice = <b>Bandomoji kortelė</b>. Išmėginkite su ja viską: į ataskaitas ji nepatenka.
button-rewards = Dovanos
button-rewards-ready = Dovanos ({ $ready })
button-big-qr = Didelis QR
button-card = Kortelė
button-practice-panel = Atverti kasoje
big-qr = Kortelės numeris: <b>{ $number }</b>

pass = <b>{ $reward }</b>
    Parodykite tai prie kasos iki { $until }. Kodas veikia vieną kartą.
pass-line = Parodykite prie kasos iki { $until }
pass-used = <b>{ $reward }</b>
    Dovana atsiimta. Geros dienos!

balance = <b>{ $business }</b>: { $balance } iš { $goal } { $goal ->
    [one] antspaudo
    [few] antspaudų
   *[other] antspaudų
}
balance-lapses = { $units ->
    [one] Po { $day } nustos galioti { $units } antspaudas.
    [few] Po { $day } nustos galioti { $units } antspaudai.
   *[other] Po { $day } nustos galioti { $units } antspaudų.
}
balance-ready = { $ready ->
    [1] Jūsų laukia dovana.
    [one] Jūsų laukia { $ready } dovana.
    [few] Jūsų laukia { $ready } dovanos.
   *[other] Jūsų laukia { $ready } dovanų.
}

rewards-ready = { $ready ->
    [1] Turite dovaną!
    [one] Turite { $ready } dovaną!
    [few] Turite { $ready } dovanas!
   *[other] Turite { $ready } dovanų!
}
rewards-none = Dovanų kol kas nėra.
button-use = Atsiimti: { $reward }
button-use-now = Taip, dabar

help = Štai ką čia galima daryti.
help-again = To nesupratau, bet štai ką čia galima daryti.
help-cancelled = Viskas liko, kaip buvo. Štai ką čia galima daryti.
help-nothing-to-cancel = Nėra ko atšaukti. Štai ką čia galima daryti.
help-member = /card – jūsų kortelė, /rewards – dovanos, kurios jūsų laukia, /balance – kas yra kortelėje.
help-guest = Pradėkite nuo kortelės: ją gausite vienu palietimu.
help-staff = Nukreipkite kamerą į svečio kortelę, atsiųskite kodo nuotrauką arba surinkite dešimt skaitmenų po juo.
button-settings = Nustatymai

privacy = <b>{ $business }</b>: ką apie jus saugome
    • jūsų „Telegram“ ID, kad galėtume jums rašyti
    • vardą ir kalbą, kad žinotume, kaip į jus kreiptis
    • ką surinkote ir atsiėmėte, kada ir kur, kad tesėtume pažadą
    • jūsų sutikimus ir kada juos davėte
    • gimtadienį ir telefoną, jei juos nurodėte
    • kartais trumpą pastabą kasai, pavyzdžiui, „avižų pienas“, kad geriau aptarnautume

    Darbuotojai mato jūsų vardą, kas yra kortelėje, dovanas, šias pastabas ir tai, kad artėja jūsų gimtadienis. Daugiau niekas nieko nemato, duomenų neparduodame ir neperduodame.

    Visa tai galite gauti faile arba iškart ištrinti. Tada lieka tik kortelės įrašai be vardo ir 12 mėnesių užšifruotas jūsų „Telegram“ ID pėdsakas, vien tam, kad sveikinimo dovana nebūtų įteikta du kartus. Senesnėse atsarginėse kopijose duomenys lieka, kol jas pakeičia naujesnės.

settings = <b>Nustatymai</b>
settings-offers-on = Pasiūlymai įjungti: { $day } jūs sutikote.
settings-offers-off = Pasiūlymai išjungti.
button-offers-stop = Išjungti visus pasiūlymus
button-offers-start = Siųsti pasiūlymus
languages = Kuria kalba jums patogiau?
language-changed = Dabar kalbu lietuviškai.
