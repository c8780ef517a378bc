# Kolegos prieigos sustabdymas ir to, ką jis suteikė, atšaukimas.
button-freeze = Sustabdyti ir patikrinti
button-frozen = Žiūrėti veiksmus
colleague-frozen = Prieiga sustabdyta: neveikia nei mygtukai, nei žinutės.
frozen-now = <b>{ $name }</b>: prieiga sustabdyta, nebeveikia joks mygtukas, net atvertuose languose.
frozen-not = <b>{ $name }</b>: prieiga veikia kaip įprastai.
frozen-since = Nuo { $day }:
frozen-since-ever = Nuo pat pradžios:
frozen-gave = • suteikta: { $given }, svečių: { $members }
frozen-redeemed = • įteikta dovanų: { $redeemed }
frozen-undone = • savarankiškai atšaukta: { $undone }
frozen-nothing = Nėra ko atšaukti.
frozen-would = Jei atšauksite viską, įrašų: { $entries }. Jau atšaukta: { $back }. Įteiktos dovanos lieka, svečiai jas jau gavo.
frozen-cancelled = • neatsiimtų dovanų, kurios dings: { $cancelled }
frozen-owing = • svečių, kuriems pritrūks, nes dovana jau atsiimta: { $owing }, iš viso { $owed }
frozen-unforeseen = Įrašų labai daug; kiek dovanų dings, matysite pabaigoje.
button-since-today = Šiandien
button-since-week = 7 dienos
button-since-month = 30 dienų
button-since-ever = Viskas
button-unfreeze = Grąžinti prieigą
button-freeze-again = Vėl sustabdyti
button-takeback = Atšaukti viską ({ $entries })
button-takeback-surely = Taip, atšaukti { $entries }
takeback-ask = Atšaukti viską, kas per šį laiką suteikta? Kas suteikė: { $name }. Įrašų: { $entries }. Kiekvienas svečias gaus vieną žinutę su paaiškinimu. Grąžinti nebus galima.
takeback-going = Atšaukiama, ką suteikė { $name }: { $done } iš { $entries }. Kai bus baigta, pranešiu.
takeback-done = Atšaukta iš to, ką suteikė { $name }: <b>{ $taken }</b>.
    Svečių: { $members }. Dingo neatsiimtų dovanų: { $vouchers }. { $left ->
        [0] { "" }
       *[other] Palikta, nes jau buvo atšaukta arba svečias ištrynė savo duomenis: { $left }.
    }
notice-frozen = Jūsų prieiga prie kasos sustabdyta. Daugiau pasakys savininkas, jis gali ją ir grąžinti.
notice-unfrozen = Prieiga prie kasos vėl veikia: { $role }, { $place }.
notice-taken-back = Patikrinome, ką įrašė vienas komandos narys, ir atšaukėme, kas neteisinga. Iš jūsų kortelės: <b>{ $taken }</b>. { $vouchers ->
        [0] { "" }
       *[other] Kartu dingo neatsiimtų dovanų: { $vouchers }.
    } { $owes ->
        [0] { "" }
       *[other] Dabar trūksta: { $owed }; tai, ką rinksite toliau, pirmiausia padengs šį trūkumą.
    }
    Jei tai klaida, pasakykite mums prie kasos.
notice-took-all-back = Atšaukta. Kas suteikė: { $name }. Įrašų: { $entries }.
refusal-frozen = Jūsų prieiga prie kasos sustabdyta, ir kvietimas to nekeičia. Paprašykite savininko ją grąžinti.
