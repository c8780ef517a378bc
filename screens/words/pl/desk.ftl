# The owner's desk: places, the team, the look, and the languages guests are offered.
button-places = Lokale
button-brand = Wygląd karty
button-offered = Języki
manage-points = { $points } za każde wydane { $sum }

places = <b>Lokale</b>
places-line = • { $place }: { $people ->
    [0] jeszcze nikogo
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
}
places-line-closed = • { $place }: zamknięty
button-place-add = Nowy lokal
place = <b>{ $place }</b>
place-people = Osoby w zespole: { $people }
place-link = Plakat prowadzi tutaj: { $link }
place-zone = Strefa czasowa: { $zone }
place-zone-ask = Według jakiego zegara żyje <b>{ $place }</b>? Teraz: { $zone }. Tak liczą się życzenia i ciche godziny tych, którzy ostatnio byli tutaj; raporty, limity i ostatni dzień ważności idą według zegara firmy.
button-place-zone = Strefa czasowa
place-closed = Zamknięty. Cała historia zostaje.
button-place-rename = Zmień nazwę
button-place-close = Zamknij
button-place-open = Otwórz ponownie
place-add-ask = Jak nazywa się nowy lokal? Na przykład: Nad Rzeką
place-rename-ask = Jak ma się nazywać „{ $place }”?
place-close-ask = Zamknąć <b>{ $place }</b>? Historia zostanie. Nikogo nie będzie można tam zaprosić, ale lokal da się otworzyć ponownie.
place-close-owner = To też twoje miejsce pracy; po zamknięciu będzie nim { $place }.
button-place-close-surely = Tak, zamknij
place-close-blocked = <b>{ $place }</b>: nadal ktoś tu pracuje ({ $names }). Naciśnij imię, wybierz inny lokal, a potem zamknij ten.
poster-where = Dla którego lokalu jest plakat?
refusal-place-last = „{ $place }” to jedyny otwarty lokal, więc nie można go zamknąć. Najpierw dodaj inny, na przykład: Nad Rzeką.
refusal-place-named = Lokal „{ $place }” już jest. Wpisz inną nazwę, na przykład: Nad Rzeką 2
refusal-places-most = Więcej lokali się nie zmieści, limit to { $most }. Możesz zmienić nazwę jednego z nich.

colleague = <b>{ $name }</b>: { $role }, { $place }
colleague-since = W zespole od: { $day }
colleague-today = Dzisiaj:
colleague-idle = Dziś bez wpisów.
did-line = { $at } · { $name } · { $deed }
did-line-reversed = { $at } · { $name } · { $deed } · cofnięto
did-line-back = { $at } · { $name } · cofnięcie: { $deed }
button-make-manager = Mianuj menedżerem
button-make-staff = Przenieś do obsługi
button-move = Inny lokal
move-ask = Gdzie teraz pracuje { $name }?
invite-where = Do którego lokalu?
notice-post-changed = Zmiana w zespole. Od teraz: <b>{ $role }</b>, { $place }.

brand = <b>{ $business }</b>
    Tak wyglądają twoje karty. Wybierz kolor albo pieczątkę, a karty w telefonach gości zmienią się same.
brand-guest = Ania
button-logo = Wyślij logo
button-logo-off = Usuń logo
logo-ask = Wyślij teraz swoje logo: obrazek z galerii albo plik PNG. Najlepiej wygląda kwadratowe.
refusal-logo-wrong = Tego nie da się użyć jako logo. Wyślij jeden obrazek, na przykład PNG albo zdjęcie do 10 MB.

offered = <b>Języki</b>
    Goście wybierają spośród zaznaczonych. { $own ->
        [en] Kto ma inny język, czyta po angielsku: to język główny.
       *[other] Kto ma inny język, czyta po angielsku, a jeśli angielski nie jest zaznaczony, w języku głównym: { $language }.
    }
offered-on = ✓ { $language }
offered-off = { $language }
button-own-language = Główny język
own-language-ask = Jaki język jest główny? Teraz: { $language }. Język tylko dla siebie wybierzesz w /settings.
refusal-language-own = To główny język, więc jest zawsze dostępny. Żeby go wyłączyć, wybierz najpierw inny główny.
