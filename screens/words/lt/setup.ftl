# The set-up in four questions, and the poster.
button-setup = Nustatyti viską
button-setup-again = Nustatyti iš naujo
button-poster = Plakatas
setup-step = { $number } klausimas iš 4
setup-later = Vėliau
setup-kind = Kuo užsiimate?
preset-cafe = Kavinė: 10 antspaudų, nemokama kava
preset-barber = Kirpykla: 5 antspaudai, nemokamas kirpimas
setup-name = Kaip vadinasi jūsų verslas? Parašykite pavadinimą.
setup-keep = Palikti „{ $name }“
setup-country = Kurioje šalyje dirbate? Paspauskite arba parašykite pavadinimą. Nuo jos priklauso laiko juosta ir valiuta.
setup-country-unknown = Tokios šalies nežinau. Parašykite jos pavadinimą arba dvi raides, pavyzdžiui: Lietuva arba LT.
setup-zone = Pagal kurio miesto laiką dirbate?
setup-look = Kokia spalva jums tinka? Jei norite logotipo ant kortelės, pirma atsiųskite jį kaip nuotrauką.
setup-look-logo = Logotipas jau ant kortelės. O spalva?
setup-logo-unreadable = Šio paveikslėlio atidaryti nepavyko. Atsiųskite įprastą nuotrauką ar PNG arba tiesiog pasirinkite spalvą.
setup-done = <b>{ $business }</b>: viskas nustatyta. { $country }, { $timezone }, { $currency }.
    Žemiau – plakatas jūsų prekystaliui. Kas jį nuskaitys, iškart galės gauti kortelę.
poster = Jūsų prekystaliui
poster-print = Tas pats, skirtas spausdinti, A5 formatas
poster-headline = Jūsų antspaudų kortelė – „Telegram“
poster-line = Surinkite { $goal ->
    [1] vieną antspaudą
    [one] { $goal } antspaudą
    [few] { $goal } antspaudus
   *[other] { $goal } antspaudų
} ir gaukite dovaną: { $reward }
poster-scan = Nukreipkite telefono kamerą į kodą
poster-start = Spauskite START ir pasiimkite kortelę
poster-show = Rodykite kortelę kiekvieno apsilankymo metu
