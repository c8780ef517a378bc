# Every polite no: what was wrong, and the way on.
refusal-already-counted = Šis ekranas jau panaudotas, daugiau nieko neįskaityta. Jei tai naujas pirkinys, nuskaitykite kortelę dar kartą.
refusal-already-owned = Šis verslas jau turi savininką.
refusal-birthday-kept = Gimtadienis jau įrašytas. Pakeisti jį padės prie kasos.
refusal-birthday-wrong = Tokios datos nesuprantu. Parašykite dieną ir mėnesį, pavyzdžiui, 14.02, arba su metais: 14.02.1990.
refusal-button-old = Šis mygtukas – iš ankstesnio ekrano. Niekas nepasikeitė, tiesiog atverkite meniu iš naujo.
refusal-called-empty = Prašau, parašykite vardą raidėmis, ne ilgesnį kaip { $most } ženklai, pavyzdžiui: Ona.
refusal-card-unknown = Ši kortelė nebegalioja. Paprašykite svečio paspausti „Kortelė“: ten visada naujausia.
refusal-code-foreign = Šis kodas ne mūsų. Paprašykite svečio paspausti „Kortelė“ ir nuskaitykite ją.
refusal-code-unknown = Ši nuoroda neveikia. Patikrinkite, ar ji nukopijuota visa, arba paprašykite naujos.
refusal-contact-not-yours = Tai kito žmogaus numeris. Prašau, atsiųskite savo: apačioje paspauskite „Siųsti mano numerį“.
refusal-contact-typed = Surinktas numeris gali būti bet kieno. Prašau, apačioje paspauskite „Siųsti mano numerį“.
refusal-daily-limit = Šios kortelės dienos riba – { $most ->
    [1] vienas antspaudas
    [one] { $most } antspaudas
    [few] { $most } antspaudai
   *[other] { $most } antspaudų
}, ji jau pasiekta. Rytoj vėl bus galima rinkti.
refusal-edited = Pataisytų žinučių iš naujo neskaitau. Prašau, atsiųskite naują.
refusal-group = Dirbu tik asmeniniame pokalbyje. Paspauskite mano vardą ir parašykite man ten.
refusal-invitation-lapsed = Šis kvietimas nebegalioja. Naujo paprašykite savininko.
refusal-invitation-used = Šis kvietimas jau panaudotas. Naujo paprašykite savininko.
refusal-name-empty = Prašau, parašykite pavadinimą raidėmis, ne ilgesnį kaip { $most } ženklai, pavyzdžiui: Senamiesčio kavinė.
no-answer-here = { $team ->
    [0] Nuotrauka ar failas čia netinka kaip atsakymas.
   *[other] Svečio kodo čia nematau, o nuotrauka ar failas kaip atsakymas netinka.
}
refusal-nothing-counted = Atsiprašau, man kažkas nepavyko ir nieko neįskaityta. Pabandykite dar kartą.
refusal-not-a-member = Kortelės dar neturite. Ją gausite vienu palietimu.
refusal-not-manager = Tai gali padaryti tik vadovas arba savininkas.
refusal-not-owner = Tai gali padaryti tik savininkas.
refusal-not-staff = Tai gali daryti tik darbuotojai. Nieko neįskaityta.
refusal-not-written = Šiuo metu negaliu nieko užrašyti, todėl kol kas nieko neįskaityta. Jūsų žinutė išsaugota ir ja pasirūpinsiu, kai tik galėsiu.
refusal-number-wrong = Tai ne kortelės numeris, patikrinkite skaitmenis. Numeris atrodo taip: 482 109 3756.
refusal-owner-leaves = Šis verslas jūsų, todėl ištrinti jūsų dar negalima. Pirmiausia perduokite jį kam nors.
refusal-owner-stays = Šis verslas ir taip jūsų. Perduokite kvietimą kolegai.
refusal-own-card = Tai jūsų kortelė. Antspaudą joje gali uždėti kolega.
refusal-pass-lapsed = Laikas baigėsi, bet niekas nedingo. Mygtukai „Dovanos“ ir „Atsiimti“ po kortele parodys naują kodą.
refusal-phone-taken = Šis numeris jau yra kitoje kortelėje. Jei jis jūsų, kreipkitės prie kasos.
refusal-photo-not-staff = Kodus iš nuotraukų nuskaito tik darbuotojai. Norite antspaudo? Parodykite kortelę prie kasos.
refusal-photo-album = Prašau po vieną: atsiųskite tik vienos kortelės nuotrauką.
refusal-photo-no-code = Nuotraukoje nematau kodo. Laikykite telefoną arčiau ir tiesiau, be atspindžių, arba surinkite dešimt skaitmenų.
refusal-photo-too-big = Ši nuotrauka man per didelė. Atsiųskite ją kaip nuotrauką, ne kaip failą, arba surinkite dešimt skaitmenų.
refusal-photo-two-codes = Nuotraukoje daugiau nei vienas kodas. Atsiųskite tik vienos kortelės nuotrauką.
refusal-photo-unreadable = Šio failo atverti nepavyksta. Atsiųskite įprastą nuotrauką arba surinkite dešimt skaitmenų.
refusal-scan-limit = Vienu kartu – ne daugiau kaip { $most ->
    [1] vienas antspaudas
    [one] { $most } antspaudas
    [few] { $most } antspaudai
   *[other] { $most } antspaudų
}.
refusal-too-soon = Ši kortelė antspaudą gavo ką tik, kitą galės gauti po { $minutes ->
    [1] minutės
    [one] { $minutes } minutės
    [few] { $minutes } minučių
   *[other] { $minutes } minučių
}. O gal tai kitas pirkinys?
refusal-undo-late = Praėjo daugiau kaip { $minutes ->
    [1] minutė
    [one] { $minutes } minutė
    [few] { $minutes } minutės
   *[other] { $minutes } minučių
}, čia atšaukti nebegalima. Pataisyti gali savininkas.
refusal-undo-nothing = Nėra ko atšaukti.
refusal-undo-not-yours = Tai kolegos įrašas, čia jo atšaukti negalima.
refusal-undo-spent = Dovana už šį antspaudą jau atsiimta, todėl jo atšaukti nebegalima.
refusal-undo-twice = Tai jau atšaukta.
refusal-unknown-command = Tokios komandos nežinau. Gal /{ $nearest }?
refusal-unknown-kind = Suprantu tekstą, kodų nuotraukas ir mygtukus. Štai meniu.
refusal-unknown-text = To nesupratau. Štai meniu.
refusal-voucher-gone = Šios dovanos jau nebėra.
refusal-voucher-used = Dovana „{ $reward }“ jau atsiimta: { $at } ({ $place }).
