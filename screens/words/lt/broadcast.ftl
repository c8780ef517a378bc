# Žinutės daugeliui: parašyti, kam, kada, paskutinis žvilgsnis ir kaip sekėsi.
command-broadcast = Parašyti svečiams
button-messages = Žinutės
messages = <b>Žinutės</b>
    Ką dar svečiai gauna, ne tik žinutes apie kortelę: tai, ką rašote jūs, ir tai, ką už jus siunčia kalendorius.
button-message-new = Nauja žinutė
button-sent = Išsiųstos žinutės
button-to-calendar = Kalendorius
button-to-manners = Siuntimo taisyklės

compose-ask = Atsiųskite žinutę tokią, kokią turi gauti svečiai: parašykite arba persiųskite. Tinka tekstas, nuotraukos, vaizdo įrašai, failai ir albumai. Kol kas niekas neišsiunčiama.
compose-pieces = Tai ilgiau, nei telpa vienoje žinutėje, todėl nieko neįrašyta. Atsiųskite trumpesnę: iki 4096 ženklų, o prie nuotraukos iki 1024.
composed = { $kind ->
    [text] Tekstas yra. Norėdami jį pakeisti, atsiųskite kitą žinutę.
    [album] Albumas yra. Norėdami jį pakeisti, atsiųskite kitą žinutę.
   *[other] Gauta. Norėdami pakeisti, atsiųskite kitą žinutę.
}
composed-named = Svečio vardas atsidurs ten, kur parašyta { $name }.
composed-nameless = Su vardu šilčiau: vienas bakstelėjimas padės jį pradžioje, arba įrašykite { $name } ten, kur jo vieta.
composed-links = Mygtukai: { $labels }
compose-begun = Pradėjote žinutę ir jos neišsiuntėte: <b>{ $title }</b>
button-compose-on = Tęsti žinutę
button-compose-anew = Pradėti iš naujo
button-compose-off = Nesiųsti
button-compose-links = Pridėti mygtukus su nuorodomis
button-greet = Pridėti vardą
button-greet-off = Be vardo
button-compose-whom = Toliau: kam
links-ask = Atsiųskite mygtukus, po vieną eilutėje, daugiausia { $most }: užrašas, vertikalus brūkšnys ir adresas. Pavyzdžiui:
    <code>Meniu | https://example.com/menu</code>
button-links-off = Be mygtukų

whom-ask = Kam siųsti? Tikslų skaičių pamatysite iš anksto.
whom = <b>{ $whom }</b>
whom-sample = Tarp jų: { $names }
segment-everyone = Visi
segment-new = Nauji per { $days } d.
segment-regulars = Nuolatiniai
segment-away = Nematyti { $days } d.
segment-near = Arti dovanos
segment-unused = Laukia dovana
segment-birthday = Gimtadienis šį mėnesį
segment-best-visits = Ateina dažniausiai
segment-best-spend = Išleidžia daugiausia
reach = { $reached ->
    [one] Gaus { $reached } svečias.
    [few] Gaus { $reached } svečiai.
   *[other] Gaus { $reached } svečių.
}
reach-empty = Šioje grupėje dabar nieko nėra. Pasirinkite kitą.
reach-nobody = Iš šios grupės niekas jos negautų. Pasirinkite kitą.
unreached-no-consent = • nenori pasiūlymų: { $count }
unreached-muted = • nenori šios temos: { $count }
unreached-unreachable = • užblokavo botą: { $count }
unreached-over-budget = • šį mėnesį jau gavo pakankamai: { $count }
button-days = { $days } d.
button-days-chosen = ✓ { $days } d.
button-narrow-place = Tik viena vieta
button-narrow-language = Tik viena kalba
button-narrow-tag = Tik viena žyma
button-narrow-source = Kaip atėjo
button-narrow-all = Visi
button-whom-others = Kiti svečiai
narrow-ask = { $way ->
    [place] Kurioje vietoje jie buvo paskutinį kartą?
    [language] Kuria kalba jie skaito?
    [tag] Su kuria žyma?
   *[source] Kaip jie atėjo?
}
narrow-poster = Plakatas: { $word }
narrow-source = { $source ->
    [member] Per draugą
   *[other] { $source }
}
button-compose-topic = Toliau: apie ką
topic-ask = Apie ką tai? Svečias gali išjungti jam neįdomią temą.

when-ask = Kada siųsti? Bakstelėkite arba atsiųskite dieną ir laiką, pavyzdžiui, { $such }. Dabar { $clock }.
button-when-now = Dabar
button-when-today = Šiandien { $time }
button-when-tomorrow = Rytoj { $time }
when-quiet = Tai tylos valandos, jos baigiasi { $until }. Palaukti ar siųsti be garso?
button-when-wait = Palaukti: { $at }
button-when-silent = Siųsti be garso
when-gap = Tą naktį laikrodžiai sukami pirmyn ir tokio laiko nėra. Pirmas po jo: { $then }.
button-when-then = { $at }

check = Aukščiau matote tai, ką matys svečias.
check-whom = Kam: <b>{ $whom }</b>
check-about = Tema: { $about }
check-at = Kada: { $at }
check-now = Kada: iš karto
check-silent = Be garso.
check-night = Svečių, kuriems tuo metu tylos valandos: { $count }. Jie gaus rytą savo laiku.
check-takes = { $minutes ->
    [one] Siuntimas truks apie { $minutes } minutę.
    [few] Siuntimas truks apie { $minutes } minutes.
   *[other] Siuntimas truks apie { $minutes } minučių.
}
check-tested = Bandomąją tuoj gaus: { $name }.
button-send = Siųsti: { $reached }
button-send-later = Suplanuoti: { $reached }
button-change-content = Žinutė
button-change-whom = Kam
button-change-topic = Tema
button-change-when = Kada
button-test = Siųsti bandomąją kolegai
test-ask = Kas gaus bandomąją?
test-alone = Komandoje dar nėra kam siųsti bandomosios. Aukščiau matote tai, ką matys svečiai.
notice-broadcast-test = Bandomoji žinutė, ją siunčia { $name }. Kita žinutė yra tai, ką gautų svečiai.
toast-sending = Jau siunčiama
toast-planned = Suplanuota
toast-stop-shown = Tikroje žinutėje šis mygtukas išjungia pasiūlymus tam, kas jį bakstelėjo.

sent = <b>Išsiųstos ir suplanuotos</b>
sent-none = Dar nieko neišsiuntėte. Pirmoji žinutė užtruks minutę.
sent-line = { $at } · { $title } · { $state }
piece-kind = { $kind ->
    [photo] Nuotrauka
    [video] Vaizdo įrašas
    [animation] Animacija
    [audio] Garso įrašas
    [album] Albumas
   *[other] Failas
}
broadcast-planned = suplanuota
broadcast-missed = laikas praėjo
broadcast-running = siunčiama
broadcast-paused = pristabdyta
broadcast-asking = laukia jūsų
broadcast-stopped = sustabdyta
broadcast-done = išsiųsta
run-title = <b>{ $title }</b>
run-stands = Dabar: { $state }
run-starts = Bus siunčiama: { $at }
    Nuo tada čia matysite, kaip sekasi.
run-missed = Turėjo būti išsiųsta: { $at }, bet tada išsiųsti nepavyko. Ką su ja daryti?
run-due = Jau siunčiama. Netrukus čia matysite, kaip sekasi.
run-waits = Tylos valandos: bus tęsiama { $until }.
run-minutes = { $minutes ->
    [one] Siunčiama, liko apie { $minutes } minutę.
    [few] Siunčiama, liko apie { $minutes } minutes.
   *[other] Siunčiama, liko apie { $minutes } minučių.
}
run-asks = Siuntimas sustojo jūsų paklausti: dėl šios žinutės botą užblokavo { $blocks }. Ar tai tinkama žinutė tinkamiems svečiams?
run-deleted = Ištrinta: žinutė dingsta iš pokalbių.
run-sent = Išsiųsta: { $sent } iš { $total }
run-pending = • liko: { $count }
run-blocked = • botą užblokavo anksčiau: { $count }
run-failed = • atmetė „Telegram“: { $count }
run-uncertain = • neaišku, ar gauta: { $count }
run-withheld = • nebesiųsta: { $count }
run-gone = • dėl jos pasitraukė: { $count }
run-came = • atėjo per 7 dienas: { $count }
run-came-yet = • atėjo per 7 dienas: kol kas { $count }, galutinai – { $at }
run-names = Neaišku: { $names }
button-run-edit = Keisti tekstą
button-run-move = Kitas laikas
button-run-now = Siųsti dabar
button-run-off = Atšaukti siuntimą
button-run-stop = Sustabdyti
button-run-pause = Pristabdyti
button-run-resume = Tęsti
button-run-look = Atnaujinti
button-run-delete = Ištrinti visiems
button-run-again = Dar kartą, kur neaišku ({ $count })
run-edit-ask = Atsiųskite naują tekstą. Jis pakeis senąjį visiems, kas žinutę jau turi, ir tiems, kas dar gaus.
run-edit-media = Paveikslėliai lieka, pasikeis tik žodžiai prie jų.
sure-off = Atšaukti šią žinutę? Jos niekas negaus.
sure-stop = Sustabdyti visai? Liko: { $count }. Jie jos negaus.
sure-edit = Taip ji atrodys. Pakeisti visiems? Jau turi: { $count }
sure-delete = Ištrinti iš visų pokalbių? Turi: { $count }. To nebus galima atšaukti.
button-sure-off = Taip, atšaukti
button-sure-stop = Taip, sustabdyti
button-sure-edit = Taip, pakeisti
button-sure-delete = Taip, ištrinti

piece-links = Daugiau apie tai:
piece-stop = Tai gaunate, nes pasirinkote pasiūlymus.
button-stop-offers = Nesiųsti pasiūlymų

refusal-edit-text = Keisti galima tik žodžius. Atsiųskite naują tekstą, pavyzdžiui: Šiandien iki šešių du už vieno kainą.
refusal-link-wrong = Iš „{ $line }“ mygtuko neišeis. Reikia užrašo, vertikalaus brūkšnio ir adreso, kuris prasideda https:// arba t.me/. Pavyzdžiui: Meniu | https://example.com/menu
refusal-links-most = Po žinute telpa mygtukų: { $most }. Atsiųskite mažiau eilučių, pavyzdžiui: Meniu | https://example.com/menu
refusal-message-kind = To svečiams išsiųsti negalima. Atsiųskite tekstą, nuotrauką, vaizdo įrašą, failą ar albumą, pavyzdžiui: Šviežios bandelės nuo aštuonių!
refusal-message-late = Praėjo daugiau nei 48 valandos, ir „Telegram“ jos nebeištrins. Tekstą dar galima pakeisti.
refusal-message-long = { $named ->
    [0] Žinutė per ilga: telpa { $most } ženkl., o čia { $over } per daug. Atsiųskite trumpesnę.
   *[other] Su ilgu vardu žinutė per ilga: telpa { $most } ženkl., o čia { $over } per daug. Atsiųskite trumpesnę.
}
refusal-when-far = Iki tada daugiau nei metai. Atsiųskite artimesnę dieną ir laiką, pavyzdžiui: { $such }
refusal-when-past = Tas laikas jau praėjo. Atsiųskite būsimą, pavyzdžiui: { $such }
refusal-when-wrong = Iš to neperskaitau dienos ir laiko. Atsiųskite taip: { $such }
