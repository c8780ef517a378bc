# Savininko kalendorius.
command-calendar = Šventės, gimtadieniai, priminimai
calendar = <b>Kalendorius</b>
    Ką svečiai išgirsta savaime: šventės, gimtadieniai, priminimai. Niekas nevyksta, kol neįjungiate. Žinutės siunčiamos svečiams, kurie nori pasiūlymų, ir niekada tylos valandomis.
calendar-next = Netrukus:
calendar-line-on = ✓ { $day } · { $title }
calendar-line-off = • { $day } · { $title }
calendar-plain = { $what }
calendar-ticked = ✓ { $what }
calendar-country = Kai nurodysite šalį, čia bus jos šventės.
calendar-unknown = Jūsų šalies švenčių nežinau. Jūsų pačių dienos vis tiek veikia.
calendar-everywhere = visa šalis
calendar-days = <b>Ateinantys metai</b>
    ✓ reiškia įjungta. Palieskite dieną ir pasirinkite žinutę, dovaną ar dvigubus { $counts ->
        [stamps] antspaudus
        [points] taškus
       *[both] antspaudus ir taškus
    }.
calendar-days-none = Dienų dar nėra. Pridėkite savo, pavyzdžiui, savo įstaigos gimtadienį.
calendar-region-ask = Kurio regiono šventes švenčiate? Dabar: { $region }.
button-calendar-days = Šventės ir savos dienos
button-calendar-region = Regionas: { $region }
button-own-day = Pridėti savo dieną
button-earlier-days = ‹ Anksčiau
button-later-days = Vėliau ›
own-day-ask = Kaip diena vadinasi ir kada ji? Pavyzdžiui: Svečių diena 15.03
    Ji būna kasmet. Su metais (15.03.2027) – vieną kartą.
own-day-out-ask = Pašalinti „{ $title }“? Kas išsiųsta ir padovanota, lieka.
button-own-day-out = Pašalinti šią dieną
button-own-day-out-surely = Taip, pašalinti

calendar-title-birthday = Gimtadieniai
calendar-title-anniversary = Metai su mumis
calendar-title-win-back = Seniai matyti
calendar-title-near-reward = Netoli dovanos
calendar-title-reward-waiting = Dovana laukia
calendar-about-birthday = Sveikinimas svečio gimtadienio dieną. Gimę vasario 29-ąją kitais metais sveikinami 28-ąją.
calendar-about-anniversary = Padėka kortelės gavimo dieną, kasmet.
calendar-about-win-back = { $days ->
    [one] Šiltas žodis svečiams, kurių nebuvo { $days } dieną, vieną kartą, kol vėl ateis.
    [few] Šiltas žodis svečiams, kurių nebuvo { $days } dienas, vieną kartą, kol vėl ateis.
   *[other] Šiltas žodis svečiams, kurių nebuvo { $days } dienų, vieną kartą, kol vėl ateis.
}
calendar-about-near-reward = Praėjus penkioms dienoms po apsilankymo – svečiams, kuriems iki dovanos trūksta { $counts ->
    [stamps] vieno antspaudo
    [points] paskutinio penktadalio taškų
   *[both] vieno antspaudo (ar paskutinio penktadalio taškų)
}. Kartą kortelei.
calendar-about-reward-waiting = Svečiams, kurių dovana neatsiimta 7 dienas, ir dar kartą po 21.
calendar-is-holiday = Valstybinė šventė.
calendar-is-own = { $yearly ->
    [1] Jūsų pačių diena, kasmet.
   *[0] Jūsų pačių diena, vieną kartą.
}
calendar-off = <b>Išjungta</b>: niekas nevyksta.
calendar-on = <b>Įjungta</b>, { $hour }.
calendar-on-next = <b>Įjungta</b>. Kitas kartas: { $day }, { $hour }.
calendar-over = Ta diena jau praėjo.
calendar-falls = Data: { $day }
calendar-no-message = Žinutė nesiunčiama.
calendar-words-ours = Tekstas mūsų. Jį rodo peržiūra.
calendar-words-own = Jūsų tekstas: { $languages }
calendar-picture = Kartu siunčiamas paveikslėlis.
calendar-gift = { $days ->
    [one] Dovana: { $reward }, galioja { $days } dieną.
    [few] Dovana: { $reward }, galioja { $days } dienas.
   *[other] Dovana: { $reward }, galioja { $days } dienų.
}
calendar-gift-all = Ją gauna ir tie, kurie žinučių nenori.
calendar-gift-agreed = Ją gauna tie, kam siunčiama žinutė.
calendar-times = { $times ->
    [3] Tą dieną viskas skaičiuojama trigubai.
   *[2] Tą dieną viskas skaičiuojama dvigubai.
}
calendar-last = Praėjusį kartą, { $day }: žinutę gavo { $sent } iš { $total }.
calendar-last-gifts = Įteikta dovanų: { $gifts }, atsiimta: { $used }.
button-calendar-on = Įjungti
button-calendar-off = Išjungti
button-calendar-hour = Valanda: { $hour }
button-calendar-words = Tekstas
button-calendar-preview = Peržiūra
button-calendar-gift = Dovana
button-calendar-gift-days = Dovanos trukmė
button-calendar-times = Skaičiuoti dvigubai
button-calendar-quiet = Be žinutės
button-calendar-message = Su žinute
button-calendar-absence = Kiek dienų
calendar-ask-hour = Kurią valandą? Tylos valandų čia nėra.
calendar-ask-gift = Kokia dovana? Ji lauks svečio skiltyje /rewards.
calendar-ask-gift_days = Kiek dienų dovana galioja?
calendar-ask-times = Kaip tą dieną skaičiuojami { $counts ->
    [stamps] antspaudai
    [points] taškai
   *[both] antspaudai ir taškai
}?
calendar-ask-absence = Po kiek dienų be apsilankymo?
button-gift-none = Be dovanos
button-gift-other = Kita dovana
button-times = { $times ->
    [1] Kaip visada
    [2] Dvigubai
   *[3] Trigubai
}
button-so-many-days = { $days ->
    [one] { $days } diena
    [few] { $days } dienos
   *[other] { $days } dienų
}
gift-title-ask = Kokia tai dovana? Atsiųskite pavadinimą, pavyzdžiui: Cinamoninė bandelė
calendar-words-ask = Kuria kalba? ✓ – ten jūsų tekstas.
words-ask = <b>{ $language }</b>. Dabar svečiai skaito taip:
words-ask-how = Atsiųskite savo sakinį, nuotrauką arba abu. Tekstą galite formatuoti ir rašyti jame { $gaps }: kiekvienam svečiui bus įrašyta sava.
button-picture-off = Be paveikslėlio
button-words-ours = Grąžinti mūsų tekstą
refusal-own-day-wrong = Reikia pavadinimo (ne ilgesnio kaip { $most } raidžių) ir dienos, pavyzdžiui: Svečių diena 15.03
refusal-own-days-full = Savų dienų gali būti { $most }. Pirma pašalinkite vieną, tada pridėkite šią.
refusal-words-empty = Atsiųskite tekstą arba nuotrauką, pavyzdžiui: Su gimtadieniu, {"{"}name{"}"}!
refusal-words-long = Per ilga, įrašius ilgą vardą. Raidžių per daug: { $over }. Atsiųskite trumpesnę, pavyzdžiui: Pasiilgome jūsų!
refusal-words-gap = Čia negaliu įrašyti „{ $gap }“. Naudokite tik { $known }, pavyzdžiui: Iki pasimatymo, {"{"}name{"}"}!
