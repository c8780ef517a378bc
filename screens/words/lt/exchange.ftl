# Svečiai iš failo, viskas savininkui į failą ir anksčiau turėta kortelė.
button-data = Duomenys
button-import = Įkelti
button-export = Atsisiųsti
button-import-surely = Įkelti: { $people }
button-import-other = Kitas failas
button-forget-waiting = Pamiršti neatėjusius
button-forget-surely = Taip, pamiršti
button-earlier = Jau turėjau kortelę

data = <b>Jūsų duomenys</b>
    Įkelkite svečius iš failo arba atsisiųskite viską.
data-members = Svečių su kortele: { $members }
data-waiting = Įkelti, bet dar neatėję: { $waiting }

import-ask = Atsiųskite svečių lentelę: <b>CSV</b> arba <b>XLSX</b> failą. Pirmoje eilutėje – stulpelių pavadinimai, bet kokia tvarka:
    <pre>{ $example }</pre>
    Dar suprantu: telegram_id, birthday, tags, language. Kiekvienoje eilutėje reikia telefono arba telegram_id. Pirma parodysiu, kas faile, ir tik tada kas nors pasikeis.
import-shown = <b>Štai kas yra faile.</b> Kol kas niekas nepakeista.
import-count-new = Nauji: { $people }
import-count-merged = Jau yra, bus kas papildyta: { $people }
import-count-unchanged = Jau yra, papildyti nėra ko: { $people }
import-count-refused = Praleista eilučių: { $people }
import-ignored = Nežinomi stulpeliai, jie praleisti: { $columns }
import-problems = <b>Pažiūrėkite į šias eilutes:</b>
import-at-line = { $line }: { $problem }
import-more = … ir dar { $more }, visos jos faile žemiau.
import-nothing = Nieko naujo jame nėra, tad įkelti nėra ko.
import-problems-file = Visos eilutės, į kurias verta pažiūrėti. Pataisykite failą ir atsiųskite dar kartą arba įkelkite, kas tinka.
import-line = Eilutė
import-problem = Į ką pažiūrėti
import-going = Įkeliama: { $done } iš { $people }. Pranešiu, kai bus baigta.
import-done = <b>Įkelta.</b>
import-wait = Laukia savo svečių: { $waiting }. Svečias atidaro botą, paspaudžia „Jau turėjau kortelę“, pasidalija numeriu, ir viskas atsiranda jo kortelėje.

wrong-width = kitas langelių skaičius nei pirmoje eilutėje ({ $cell })
wrong-sign = netinkamas simbolis: { $cell }
wrong-long = gerokai per ilgas langelis: { $cell }
wrong-formula = formulė; įrašykite jos rezultatą: { $cell }
wrong-nobody = nėra nei telefono, nei telegram_id
wrong-telegram = ne telegram_id: { $cell }. Teisingai: 123456789
wrong-phone = ne telefono numeris: { $cell }. Teisingai: +37061234567
wrong-phone-rounded = skaičiuoklė nukirpo numerį: { $cell }. Pakeiskite stulpelį į tekstą ir įrašykite iš naujo
wrong-birthday = ne gimtadienis: { $cell }. Teisingai: 14.02.1990 arba 14.02
wrong-balance = ne sveikasis skaičius nuo 0: { $cell }. Teisingai: 7
wrong-balance-most = daugiau, nei galima perkelti į vieną kortelę: { $cell }
wrong-promotions = nei taip, nei ne: { $cell }
wrong-tags = per daug žymų arba per ilga žyma: { $cell }
wrong-clash = { $other } eilutės telefonas, bet kitas telegram_id
wrong-clash-here = šis telefonas ir telegram_id čia priklauso skirtingiems svečiams
wrong-language = šia kalba botas nekalba, ji praleista: { $cell }. Teisingai: lt
wrong-repeated = tas pats, kas { $other } eilutėje, skaičiuojama kartą
wrong-joined = tas pats svečias kaip { $other } eilutėje, likučiai sudėti

export-ready = Viskas, ką saugo { $business }: svečiai, įrašai, dovanos ir žinutės, CSV failai ir viena XLSX knyga. Tai asmens duomenys: saugokite failą.
forget-ask = Pamiršti tuos, kurie įkelti, bet dar neatėjo ({ $waiting })? Kas jau turi kortelę, lieka su viskuo, kas joje yra.
forgotten = Pamiršta: { $people }

earlier-ask = Sveiki sugrįžę! Ankstesnę kortelę rasime pagal telefono numerį. Paspauskite žemiau <b>Siųsti mano numerį</b>.
came-over = Radome! Ankstesnė kortelė jau čia.
came-over-stamps = Perkelta antspaudų: { $units }. Dabar { $balance } iš { $goal }.
came-over-points = Perkelta taškų: { $units }. Dabar { $balance }.
came-over-reward = Jau jūsų: { $reward }
came-over-reward-until = Jau jūsų: { $reward } (iki { $lapse })

notice-came-over = Ankstesnė kortelė jau čia. Perkelta antspaudų: { $units }. Dabar { $balance } iš { $goal }.
notice-came-over-points = Ankstesnė kortelė jau čia. Perkelta taškų: { $units }. Dabar { $balance }.
notice-imported = Įkėlimas baigtas: { $people }.

refusal-earlier-none = Ankstesnės kortelės šiuo numeriu nėra. Pasidalykite numeriu, kurį nurodėte tada, arba tiesiog prisijunkite: kasoje padės su visu kitu.
refusal-import-big = Failas per didelis: daugiausia { $most } MB. Padalykite jį arba išimkite, kas nereikalinga.
refusal-import-broken = Nuo { $row } eilutės skaityti nepavyksta: kabutės neuždarytos arba langelis milžiniškas. Teisingai: "Ona ""O"" Petraitė". Pataisykite ir atsiųskite failą dar kartą.
refusal-import-empty = Failas tuščias. Atsiųskite lentelę, kurios pirmoje eilutėje stulpelių pavadinimai, pavyzdžiui: phone;name;balance
refusal-import-file = Atsiųskite lentelę kaip failą: CSV arba XLSX.
refusal-import-gone = Nepavyko gauti šio failo iš „Telegram“. Prašau, atsiųskite jį dar kartą.
refusal-import-header = Pirmoje eilutėje nėra nė vieno žinomo stulpelio. Ji turėtų atrodyti taip: phone;name;balance
refusal-import-kind = Perskaityti šio failo kaip lentelės nepavyksta. Išsaugokite jį kaip CSV arba XLSX ir atsiųskite dar kartą.
refusal-import-mixed = { $row } eilutės raidės kita koduote nei prieš tai esančių. Įrašykite visą failą kaip CSV UTF-8 koduote arba kaip XLSX ir atsiųskite dar kartą.
refusal-import-rows = Sustojau ties { $row } eilute: daugiau nei { $most } eilučių vienu kartu per daug. Padalykite failą ir siųskite dalis paeiliui.
refusal-import-twice = Du stulpeliai reiškia tą patį: { $column } yra { $first } ir { $second } stulpelyje. Palikite vieną ir atsiųskite failą dar kartą.
refusal-import-who = Nė vienas stulpelis nesako, kas tai. Pridėkite phone arba telegram_id ir atsiųskite failą dar kartą.
