# Ką svečiai girdi progos proga, kol savininkas nepasakė savais žodžiais.
occasion-birthday = 🎂 Su gimtadieniu! Tegul ši diena būna graži. Lauksime jūsų užsukant.
occasion-anniversary = { $years ->
    [1] Šiandien jūsų kortelei sukanka metai. Ačiū, kad užsukate! 💛
    [one] Šiandien jūsų kortelei sukanka { $years } metai. Ačiū, kad užsukate! 💛
    [few] Šiandien jūsų kortelei sukanka { $years } metai. Ačiū, kad užsukate! 💛
   *[other] Šiandien jūsų kortelei sukanka { $years } metų. Ačiū, kad užsukate! 💛
}
occasion-win-back = Seniai nesimatėme. Jūsų kortelėje viskas taip, kaip buvo. Užsukite, kai būsite netoliese 👋
occasion-near-reward = Liko visai nedaug. { $points ->
    [1] Trūksta taškų: { $missing }.
   *[0] Trūksta vieno antspaudo.
} Tada dovana jūsų: { $reward } ✨
occasion-reward-waiting = Jūsų laukia dovana: { $reward }. Ji yra skiltyje /rewards, paruošta kitam apsilankymui 🎁
occasion-holiday = Šiandien šventė: { $day }. Šilčiausi linkėjimai nuo mūsų visų, { $business } ✨
occasion-holiday-plain = Šilčiausi linkėjimai šią šventinę dieną nuo mūsų visų, { $business } ✨
occasion-own-day = Šiandien pas mus ypatinga diena: { $day }. Užsukite, jei galite ✨
occasion-times-today = { $times ->
    [3] Šiandien viskas skaičiuojama trigubai.
   *[2] Šiandien viskas skaičiuojama dvigubai.
}
notice-gift = 🎁 Dovana jums: <b>{ $reward }</b>
    Ji laukia skiltyje /rewards ir galioja iki { $lapse } imtinai.
history-gift = Dovana: { $reward }
given-times = { $times ->
    [3] Triguba diena: viskas skaičiuojama tris kartus.
   *[2] Dviguba diena: viskas skaičiuojama du kartus.
}

holiday-new-year = Naujieji metai
holiday-epiphany = Trys karaliai
holiday-good-friday = Didysis penktadienis
holiday-easter = Velykos
holiday-easter-monday = Antroji Velykų diena
holiday-labour = Tarptautinė darbo diena
holiday-pentecost = Sekminės
holiday-assumption = Žolinė
holiday-all-saints = Visų šventųjų diena
holiday-christmas-eve = Kūčios
holiday-christmas = Kalėdos
holiday-second-christmas = Antroji Kalėdų diena
holiday-women = Moters diena
holiday-mothers = Motinos diena
holiday-children = Vaikų gynimo diena
