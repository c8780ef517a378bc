# Every polite no: what was wrong, and the way on.
refusal-already-counted = Ten ekran był już użyty, więc nic więcej nie zaliczono. Przy kolejnym zakupie zeskanuj kartę jeszcze raz.
refusal-already-owned = Ta firma ma już właściciela.
refusal-birthday-kept = Data urodzin jest już zapisana. Zmienisz ją przy kasie.
refusal-birthday-wrong = Nie rozumiem tej daty. Wyślij dzień i miesiąc, na przykład 14.02, albo z rokiem: 14.02.1990.
refusal-button-old = Ten przycisk jest z wcześniejszego ekranu. Nic się nie zmieniło, zacznijmy od nowa.
refusal-called-empty = Wyślij, proszę, imię z literami, najwyżej { $most } znaki, na przykład: Ola.
refusal-card-unknown = Ta karta nie jest już ważna. Poproś o najnowszą: gość naciska „Karta”.
refusal-code-foreign = To nie jest nasz kod. Niech gość naciśnie „Karta”, a ty zeskanuj kod z karty.
refusal-code-unknown = Ten link nie działa. Sprawdź, czy jest skopiowany w całości, albo poproś o nowy.
refusal-contact-not-yours = To cudzy numer. Wyślij, proszę, swój: naciśnij poniżej „Wyślij mój numer”.
refusal-contact-typed = Wpisany numer może być czyjkolwiek. Naciśnij, proszę, poniżej „Wyślij mój numer”.
refusal-daily-limit = Dzienny limit tej karty jest wyczerpany ({ $most ->
    [one] { $most } pieczątka
    [few] { $most } pieczątki
   *[many] { $most } pieczątek
}). Od jutra znów można zbierać.
refusal-edited = Nie czytam poprawionych wiadomości. Wyślij, proszę, nową.
refusal-group = Działam tylko w prywatnej rozmowie. Naciśnij moją nazwę i napisz do mnie.
refusal-invitation-lapsed = To zaproszenie wygasło. Poproś właściciela o nowe.
refusal-invitation-used = To zaproszenie jest już wykorzystane. Poproś właściciela o nowe.
refusal-name-empty = Wyślij, proszę, nazwę z literami, najwyżej { $most } znaki, na przykład: Kawiarnia Pod Lipą.
no-answer-here = { $team ->
    [0] Zdjęcie ani plik nie są tu odpowiedzią.
   *[other] Nie widzę tu kodu gościa, a zdjęcie ani plik nie są tu odpowiedzią.
}
refusal-nothing-counted = Coś poszło nie tak po mojej stronie i nic nie zaliczono. Spróbuj jeszcze raz.
refusal-not-a-member = Nie masz jeszcze karty. Żeby dołączyć, wystarczy jedno dotknięcie.
refusal-not-manager = Może to zrobić tylko menedżer albo właściciel.
refusal-not-owner = Może to zrobić tylko właściciel.
refusal-not-staff = Może to zrobić tylko obsługa. Nic nie zaliczono.
refusal-not-written = W tej chwili nie mogę niczego zapisać, więc na razie nic nie zaliczono. Wiadomość czeka i zajmę się nią, gdy tylko to będzie możliwe.
refusal-number-wrong = To nie jest numer karty, sprawdź cyfry. Numer wygląda na przykład tak: 482 109 3756.
refusal-owner-leaves = Ta firma należy do ciebie, więc nie mogę cię jeszcze usunąć. Najpierw przekaż ją komuś.
refusal-owner-stays = Ta firma już należy do ciebie. Przekaż to zaproszenie komuś z zespołu.
refusal-own-card = To twoja własna karta. Pieczątkę może przybić ktoś inny z zespołu.
refusal-pass-lapsed = Ten kod wygasł, ale nic nie przepadło. Nowy pojawi się na telefonie gościa: „Nagrody”, potem „Odbierz”.
refusal-phone-taken = Ten numer jest już na innej karcie. Jeśli jest twój, zapytaj przy kasie.
refusal-photo-not-staff = Kody ze zdjęć odczytuje tylko obsługa. Żeby zbierać pieczątki, pokaż kartę przy kasie.
refusal-photo-album = Po jednym zdjęciu naraz: wyślij, proszę, zdjęcie jednej karty.
refusal-photo-no-code = Nie widzę kodu na tym zdjęciu. Zrób je z bliska i na wprost, bez odblasków, albo wpisz dziesięć cyfr.
refusal-photo-too-big = Ten obraz jest dla mnie za duży. Wyślij go jako zdjęcie, nie jako plik, albo wpisz dziesięć cyfr.
refusal-photo-two-codes = Widzę więcej niż jeden kod. Wyślij zdjęcie tylko jednej karty.
refusal-photo-unreadable = Nie mogę otworzyć tego pliku. Wyślij zwykłe zdjęcie albo wpisz dziesięć cyfr.
refusal-scan-limit = Na jedno skanowanie przypada najwyżej { $most ->
    [one] { $most } pieczątka
    [few] { $most } pieczątki
   *[many] { $most } pieczątek
}.
refusal-too-soon = Ta karta przed chwilą dostała pieczątkę, następna będzie możliwa za { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
}. Czy to kolejny zakup?
refusal-undo-late = Od tego wpisu minęło ponad { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
} i tutaj nie da się go już cofnąć. Może to poprawić właściciel.
refusal-undo-nothing = Nie masz czego cofnąć.
refusal-undo-not-yours = To nie twój wpis, więc nie możesz go cofnąć.
refusal-undo-spent = Nagroda za tę pieczątkę jest już odebrana, więc wpisu nie da się cofnąć.
refusal-undo-twice = To jest już cofnięte.
refusal-unknown-command = Nie znam tej komendy. Może chodziło o /{ $nearest }?
refusal-unknown-kind = Rozumiem tekst, zdjęcia kodów i przyciski. Oto menu.
refusal-unknown-text = Nie rozumiem tej wiadomości. Oto menu.
refusal-voucher-gone = Tej nagrody już tu nie ma.
refusal-voucher-used = Nagroda „{ $reward }” została już odebrana: { $at }, { $place }.
