# The owner's desk: places, the team, the look, and the languages guests are offered.
button-places = Vietos
button-brand = Kortelės išvaizda
button-offered = Kalbos
manage-points = { $points } už { $sum }

places = <b>Vietos</b>
places-line = • { $place }: { $people ->
    [0] dar nieko nėra
    [one] { $people } žmogus
    [few] { $people } žmonės
   *[other] { $people } žmonių
}
places-line-closed = • { $place }: uždaryta
button-place-add = Nauja vieta
place = <b>{ $place }</b>
place-people = Žmonių komandoje: { $people }
place-link = Plakatas veda čia: { $link }
place-zone = Laiko juosta: { $zone }
place-zone-ask = Pagal kokį laikrodį gyvena <b>{ $place }</b>? Dabar: { $zone }. Pagal jį siunčiami sveikinimai ir skaičiuojamos tylos valandos tiems, kurie paskutinį kartą buvo čia; ataskaitos, ribos ir paskutinė galiojimo diena lieka pagal įmonės laikrodį.
button-place-zone = Laiko juosta
place-closed = Uždaryta. Viskas, kas čia vyko, išsaugota.
button-place-rename = Pavadinimas
button-place-close = Uždaryti
button-place-open = Vėl atidaryti
place-add-ask = Kaip vadinasi nauja vieta? Pavyzdžiui: Prie upės
place-rename-ask = Kaip vadinsis „{ $place }“?
place-close-ask = Uždaryti: <b>{ $place }</b>? Istorija liks. Pakviesti ten nieko nebebus galima, bet vietą galėsite vėl atidaryti.
place-close-owner = Ten dirbate ir jūs; nauja jūsų vieta: { $place }.
button-place-close-surely = Taip, uždaryti
place-close-blocked = <b>{ $place }</b>: čia dar dirba { $names }. Paspauskite vardą, parinkite kitą vietą, tada uždarykite šią.
poster-where = Kuriai vietai skirtas plakatas?
refusal-place-last = „{ $place }“ – vienintelė atidaryta vieta, todėl uždaryti jos negalima. Pirma pridėkite kitą, pavyzdžiui: Prie upės.
refusal-place-named = Vieta „{ $place }“ jau yra. Parašykite kitą pavadinimą, pavyzdžiui: Prie upės 2
refusal-places-most = Daugiau vietų netelpa, riba: { $most }. Galite pakeisti vienos iš jų pavadinimą.

colleague = <b>{ $name }</b>: { $role }, { $place }
colleague-since = Komandoje nuo { $day }
colleague-today = Šiandien:
colleague-idle = Šiandien įrašų nėra.
did-line = { $at } · { $name } · { $deed }
did-line-reversed = { $at } · { $name } · { $deed } · atšaukta
did-line-back = { $at } · { $name } · atšaukimas: { $deed }
button-make-manager = Paskirti vadovu
button-make-staff = Paskirti darbuotoju
button-move = Kita vieta
move-ask = Kur nuo šiol dirba { $name }?
invite-where = Kuriai vietai?
notice-post-changed = Jūsų vieta komandoje pasikeitė: <b>{ $role }</b>, { $place }.

brand = <b>{ $business }</b>
    Taip atrodo jūsų kortelės. Pasirinkite spalvą ar antspaudą – svečių kortelės pasikeis pačios.
brand-guest = Ona
button-logo = Siųsti logotipą
button-logo-off = Pašalinti logotipą
logo-ask = Dabar atsiųskite logotipą: paveikslėlį iš galerijos arba PNG failą. Gražiausiai atrodo kvadratinis.
refusal-logo-wrong = Logotipui tai netinka. Atsiųskite vieną paveikslėlį, pavyzdžiui, PNG arba nuotrauką iki 10 MB.

offered = <b>Kalbos</b>
    Svečiai renkasi iš pažymėtų. { $own ->
        [en] Jei svečio kalbos čia nėra, jis skaito angliškai: tai pagrindinė kalba.
       *[other] Jei svečio kalbos čia nėra, jis skaito angliškai, o jei anglų kalba nepažymėta – pagrindine kalba: { $language }.
    }
offered-on = ✓ { $language }
offered-off = { $language }
button-own-language = Pagrindinė kalba
own-language-ask = Kuri kalba pagrindinė? Dabar: { $language }. Kalbą sau visada pasirinksite čia: /settings.
refusal-language-own = Tai pagrindinė kalba, ji siūloma visada. Kad ją išjungtumėte, pirma pasirinkite kitą pagrindinę.
