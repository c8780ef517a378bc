# Taškai savininko rankose: paruoštukai, katalogas, kiek taškų, ribos ir pažadas svečiams.
preset-salon = Grožio salonas: taškai ir mažas katalogas
preset-shop = Parduotuvė: taškai ir dovanėlės
setup-kind-keep = Palikti savo taisykles
setup-done-points = { $rewards ->
    [one] Jau paruošta { $rewards } dovana už taškus: pavadinimą, kainą taškais ir vertę galite keisti.
    [few] Jau paruoštos { $rewards } dovanos už taškus: pavadinimus, kainas taškais ir vertę galite keisti.
   *[other] Jau paruošta { $rewards } dovanų už taškus: pavadinimus, kainas taškais ir vertę galite keisti.
}
reward-hand-care = Rankų priežiūra
reward-hair-mask = Plaukų kaukė
reward-haircut = Kirpimas
reward-small-gift = Maža dovanėlė
reward-shopping-bag = Pirkinių krepšys
reward-gift-set = Dovanų rinkinys

points-rate = { $units ->
    [one] { $units } taškas
    [few] { $units } taškai
   *[other] { $units } taškų
} už { $sum }
welcome-points = Sveiki! Čia <b>{ $business }</b>. Rinkite taškus ir rinkitės dovanas: { $rate }.
welcome-points-also = Renkate ir taškus: { $rate }.
points-first = Pirmoji dovana: { $reward }, { $cost ->
    [one] { $cost } taškas
    [few] { $cost } taškai
   *[other] { $cost } taškų
}
poster-headline-points = Jūsų lojalumo kortelė – „Telegram“

button-catalogue = Dovanos
button-points-page = Taškai
catalogue = <b>Dovanos už taškus</b> ta tvarka, kuria jas mato svečiai. Paspauskite bet kurią, kad pakeistumėte.
catalogue-empty = Už taškus kol kas nieko negalima gauti. Pridėkite pirmą dovaną: pavadinimą ir kiek taškų ji kainuoja.
catalogue-line = • { $reward }: { $facts }
catalogue-no-room = { $most ->
    [one] Iš ilgesnio nei { $most } dovanos
    [few] Iš ilgesnio nei { $most } dovanų
   *[other] Iš ilgesnio nei { $most } dovanų
} sąrašo sunku rinktis. Norėdami pridėti naują, kurią nors išimkite.
catalogue-preview = { $points ->
    [one] Taip mato svečias, turintis { $points } tašką:
    [few] Taip mato svečias, turintis { $points } taškus:
   *[other] Taip mato svečias, turintis { $points } taškų:
}
button-item-new = Nauja dovana
button-catalogue-preview = Kaip mato svečiai
item = <b>{ $reward }</b>
item-cost = { $cost ->
    [one] Kainuoja { $cost } tašką
    [few] Kainuoja { $cost } taškus
   *[other] Kainuoja { $cost } taškų
}
item-price = Vertė: { $sum }
item-price-none = Vertė nenurodyta
item-stock = { $left ->
    [0] nebeliko
    [one] liko { $left }
    [few] liko { $left }
   *[other] liko { $left }
}
item-stock-none = Kiek tik svečiai norės
item-until = iki { $day } imtinai
item-until-none = Neribotai
item-over = paskutinė diena buvo { $day }
item-pictured = Su paveikslėliu
item-picture-none = Paveikslėlio dar nėra
item-added = Svečiai jau gali ją gauti. Visa kita gali palaukti.
button-item-title = Pavadinimas
button-item-cost = Kaina taškais
button-item-price = Vertė
button-item-stock = Kiek yra
button-item-until = Paskutinė diena
button-item-picture = Paveikslėlis
button-item-up = Aukštyn
button-item-down = Žemyn
button-item-look = Kaip mato svečiai
button-item-out = Išimti
button-item-out-surely = Taip, išimti
button-item-no-price = Nenurodyti
button-item-no-stock = Be ribos
button-item-no-until = Neribotai
button-item-no-picture = Be paveikslėlio
item-out-ask = Išimti „{ $reward }“ iš katalogo? Tai įsigalios iškart, nebegalios ir svečių jau atverti kodai. Kas įteikta, tas įteikta.
item-ask-new = Ką svečiai galės gauti? Atsiųskite pavadinimą, pavyzdžiui: Rankų kremas.
item-ask-title = Kaip nuo šiol vadinsis „{ $reward }“? Atsiųskite pavadinimą, pavyzdžiui: Rankų kremas.
item-ask-cost = Kiek taškų kainuoja „{ $reward }“? Atsiųskite skaičių, pavyzdžiui: 100
item-ask-price = Kokia „{ $reward }“ vertė pinigais? Atsiųskite sumą, pavyzdžiui: 12,50. Svečiai jos nemato; ji atimama iš pirkinio sumos, kai taškai skiriami tik už likutį.
item-ask-stock = Kiek „{ $reward }“ galima įteikti? Atsiųskite skaičių, pavyzdžiui: 20. Su kiekviena įteikta jis mažėja.
item-ask-until = Iki kurios dienos imtinai siūloma „{ $reward }“? Atsiųskite taip: 31.12.2026
item-ask-picture = Atsiųskite „{ $reward }“ paveikslėlį – nuotrauką ar failą.
item-ask-picture-again = Šito atidaryti nepavyko. Atsiųskite vieną įprastą „{ $reward }“ nuotrauką arba PNG.
sum-unsure = Tai galima perskaityti dvejopai, todėl niekas nepasikeitė. Kuri suma teisinga?

points-poster = Išspausdintame plakate liko senas pažadas: išspausdinkite naują.
points-page = <b>Jūsų taškai</b>
points-most = Didžiausia pirkinio suma: { $sum }
points-rule-wait = { $n ->
    [0] Pertraukos tarp pirkinių nereikia.
    [1] Minutę po pirkinio darbuotojo klausiama, ar tai kitas pirkinys.
    [one] { $n } minutę po pirkinio darbuotojo klausiama, ar tai kitas pirkinys.
    [few] { $n } minutes po pirkinio darbuotojo klausiama, ar tai kitas pirkinys.
   *[other] { $n } minučių po pirkinio darbuotojo klausiama, ar tai kitas pirkinys.
}
points-rule-day = { $n ->
    [0] Dienos ribos nėra.
    [one] Kortelė per dieną gauna daugiausia { $n } tašką.
    [few] Kortelė per dieną gauna daugiausia { $n } taškus.
   *[other] Kortelė per dieną gauna daugiausia { $n } taškų.
}
points-bills-nothing = Už pirkinį su dovana taškai neskiriami.
points-bills-rest = Už pirkinį su dovana taškai skiriami tik už likutį, be dovanos vertės.
points-bills-whole = Už pirkinį su dovana taškai skiriami už visą sumą.
points-lapse = { $months ->
    [0] Taškai galioja neribotai.
    [1] Taškai galioja mėnesį po apsilankymo.
    [one] Taškai galioja { $months } mėnesį po apsilankymo.
    [few] Taškai galioja { $months } mėnesius po apsilankymo.
   *[other] Taškai galioja { $months } mėnesių po apsilankymo.
}
points-rewards = { $rewards ->
    [0] Kol kas nėra kam jų leisti.
    [one] Už juos galima gauti { $rewards } dovaną.
    [few] Už juos galima gauti { $rewards } dovanas.
   *[other] Už juos galima gauti { $rewards } dovanų.
}
button-points-rate = Kiek taškų
button-points-most = Didžiausia suma
button-points-rule-wait = Pertrauka
button-points-rule-day = Dienos riba
button-points-rule-bills = Pirkinys su dovana
button-points-lapse = Taškų galiojimas
button-stamps-page = Antspaudai
button-stamps-add = Pridėti antspaudus
button-points-add = Pridėti taškus
rate-ask = Dabar: { $rate }. Pasirinkite kitą arba atsiųskite taip: 1 už { $example }. Pirmiausia parodysime, ką tai reiškia, ir tik tada kas nors keisis.
rate-preview = Nuo šiol: <b>{ $rate }</b>
rate-bill = { $sum } → { $after ->
    [one] { $after } taškas
    [few] { $after } taškai
   *[other] { $after } taškų
}, iki šiol { $before }
rate-kept = { $points ->
    [0] Taškų dar niekas neturi, todėl daugiau niekas nesikeičia.
    [1] Vienintelis jau duotas taškas nesikeičia.
    [one] { $points } jau duotas taškas nesikeičia.
    [few] { $points } jau duoti taškai nesikeičia.
   *[other] { $points } jau duotų taškų nesikeičia.
}
most-ask = Kokia gali būti didžiausia pirkinio suma? Dabar: { $sum }. Didesnę laikysime apsirikimu. Atsiųskite sumą, pavyzdžiui: 500
points-ask-wait = Po kiek laiko ta pati kortelė vėl gali rinkti taškus? Darbuotojas vis tiek gali pažymėti kitą pirkinį.
points-ask-day = Kiek taškų kortelė gali gauti per dieną? Kas viršija, neskaičiuojama, ir darbuotojas tai mato.
points-ask-bills = Jei svečias atsiima dovaną ir moka dar už ką nors, už ką skiriami taškai? Likutis – tai pirkinio suma be dovanos vertės.
choice-points-day = { $n ->
    [0] Be ribos
    [one] { $n } taškas
    [few] { $n } taškai
   *[other] { $n } taškų
}
choice-bills-nothing = Neskirti taškų
choice-bills-rest = Už likutį
choice-bills-whole = Už visą sumą
points-lapse-ask = Pasirinkite, kiek laiko galioja taškas. Pirmiausia parodysime, ką tai reiškia, ir tik tada kas nors keisis.
points-lapse-never = Nuo šiol taškai galioja neribotai.
points-lapse-months = { $months ->
    [1] Nuo šiol taškas galioja vieną mėnesį. Duotas šiandien: iki { $day } imtinai.
    [one] Nuo šiol taškas galioja { $months } mėnesį. Duotas šiandien: iki { $day } imtinai.
    [few] Nuo šiol taškas galioja { $months } mėnesius. Duotas šiandien: iki { $day } imtinai.
   *[other] Nuo šiol taškas galioja { $months } mėnesių. Duotas šiandien: iki { $day } imtinai.
} Svečiams primename likus 30 dienų, 7 dienoms ir vienai dienai.
stamps-ask = { $goal ->
    [one] Kortelę užpildo { $goal } antspaudas
    [few] Kortelę užpildo { $goal } antspaudai
   *[other] Kortelę užpildo { $goal } antspaudų
}. Ką duoda pilna kortelė? Atsiųskite pavadinimą, pavyzdžiui: Nemokama kava.
points-add-preview = Taip atrodo svečio kortelė su taškais šalia antspaudų. Ką svečiai turi, tas lieka; paskui pasirinksite dovanas už taškus.
stamps-add-preview = Taip atrodo svečio kortelė su antspaudais šalia taškų. Ką svečiai turi, tas lieka.
button-points-add-surely = Taip, pridėti taškus
button-stamps-add-surely = Taip, pridėti antspaudus

refusal-catalogue-full = { $most ->
    [one] Čia telpa { $most } dovana
    [few] Čia telpa { $most } dovanos
   *[other] Čia telpa { $most } dovanų
}. Pirma kurią nors išimkite, paskui pridėkite naują.
refusal-cost-wrong = Atsiųskite sveikąjį taškų skaičių nuo 1 iki { $most }, pavyzdžiui: 100
refusal-stock-wrong = Atsiųskite sveikąjį skaičių nuo 0 iki { $most }, pavyzdžiui: 20
refusal-day-wrong = Šios datos nesuprantu arba iki jos daugiau nei dešimt metų. Atsiųskite taip: { $such }
refusal-day-over = Ta diena jau praėjo. Atsiųskite šios dienos arba vėlesnę datą, pavyzdžiui: { $such }
refusal-rate-wrong = Nepavyko perskaityti. Atsiųskite, kiek taškų už kokią sumą, pavyzdžiui: 1 už 2,50
