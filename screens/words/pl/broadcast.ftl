# Wiadomości do wielu: pisanie, do kogo, kiedy, ostatnie spojrzenie i jak poszło.
command-broadcast = Napisz do gości
button-messages = Wiadomości
messages = <b>Wiadomości</b>
    Co goście dostają oprócz potwierdzeń: to, co piszesz, i to, co wysyła za ciebie kalendarz.
button-message-new = Nowa wiadomość
button-sent = Wysłane
button-to-calendar = Kalendarz
button-to-manners = Dobre maniery

compose-ask = Prześlij mi wiadomość taką, jaką mają dostać goście: napisz ją albo przekaż dalej. Może to być tekst, zdjęcie, film, plik albo album. Na razie nic nie wychodzi.
compose-pieces = To jest dłuższe niż jedna wiadomość, więc nic nie zostało zapisane. Prześlij krótszą: do 4096 znaków, a przy zdjęciu do 1024.
composed = { $kind ->
    [text] Tekst jest. Żeby go zamienić, prześlij inną wiadomość.
    [album] Album jest. Żeby go zamienić, prześlij inną wiadomość.
   *[other] Jest. Żeby zamienić, prześlij inną wiadomość.
}
composed-named = Imię gościa stanie tam, gdzie jest { $name }.
composed-nameless = Z imieniem jest cieplej: jedno dotknięcie postawi je na początku, albo wpisz { $name } tam, gdzie ma być.
composed-links = Przyciski: { $labels }
compose-begun = Masz zaczętą wiadomość, która nie wyszła: <b>{ $title }</b>
button-compose-on = Dokończ wiadomość
button-compose-anew = Zacznij od nowa
button-compose-off = Nie wysyłaj
button-compose-links = Dodaj przyciski z linkami
button-greet = Dodaj imię
button-greet-off = Bez imienia
button-compose-whom = Dalej: do kogo
links-ask = Prześlij przyciski, każdy w osobnym wierszu, najwyżej { $most }: napis, kreska i adres. Na przykład:
    <code>Menu | https://example.com/menu</code>
button-links-off = Bez przycisków

whom-ask = Do kogo to wysłać? Dokładną liczbę zobaczysz przed wysłaniem.
whom = <b>{ $whom }</b>
whom-sample = Wśród nich: { $names }
segment-everyone = Wszyscy
segment-new = Nowi z ostatnich { $days } dni
segment-regulars = Stali goście
segment-away = Nie było ich { $days } dni
segment-near = Blisko nagrody
segment-unused = Nagroda czeka
segment-birthday = Urodziny w tym miesiącu
segment-best-visits = Przychodzą najczęściej
segment-best-spend = Wydają najwięcej
reach = { $reached ->
    [one] Dostanie ją { $reached } gość.
    [few] Dostanie ją { $reached } gości.
   *[many] Dostanie ją { $reached } gości.
}
reach-empty = W tej grupie nie ma teraz nikogo. Wybierz inną.
reach-nobody = Z tej grupy nikt by jej nie dostał. Wybierz inną.
unreached-no-consent = • nie chcą ofert: { $count }
unreached-muted = • nie chcą tego tematu: { $count }
unreached-unreachable = • zablokowali bota: { $count }
unreached-over-budget = • w tym miesiącu mają już dość: { $count }
button-days = { $days } dni
button-days-chosen = ✓ { $days } dni
button-narrow-place = Tylko jeden lokal
button-narrow-language = Tylko jeden język
button-narrow-tag = Tylko jedna etykieta
button-narrow-source = Skąd przyszli
button-narrow-all = Wszystko
button-whom-others = Inni goście
narrow-ask = { $way ->
    [place] W którym lokalu byli ostatnio?
    [language] W jakim języku czytają?
    [tag] Z jaką etykietą?
   *[source] Skąd przyszli?
}
narrow-poster = Plakat: { $word }
narrow-source = { $source ->
    [member] Od znajomych
   *[other] { $source }
}
button-compose-topic = Dalej: o czym to jest
topic-ask = O czym to jest? Gość może wyłączyć temat, który go nie interesuje.

when-ask = Kiedy wysłać? Dotknij albo prześlij dzień i godzinę, na przykład { $such }. Teraz jest { $clock }.
button-when-now = Teraz
button-when-today = Dzisiaj { $time }
button-when-tomorrow = Jutro { $time }
when-quiet = To ciche godziny, kończą się o { $until }. Poczekać czy wysłać bez dźwięku?
button-when-wait = Poczekaj: { $at }
button-when-silent = Wyślij bez dźwięku
when-gap = Tej nocy zegary przesuwają się do przodu i takiej godziny nie ma. Pierwsza po niej: { $then }.
button-when-then = { $at }

check = Powyżej widać to, co zobaczy gość.
check-whom = Do kogo: <b>{ $whom }</b>
check-about = Temat: { $about }
check-at = Kiedy: { $at }
check-now = Kiedy: od razu
check-silent = Bez dźwięku.
check-night = Ciche godziny u siebie ma wtedy tyle osób: { $count }. Dostaną ją rano według swojego czasu.
check-takes = { $minutes ->
    [one] Wysyłanie potrwa około minuty.
    [few] Wysyłanie potrwa około { $minutes } minut.
   *[many] Wysyłanie potrwa około { $minutes } minut.
}
check-tested = Próba za chwilę dotrze: { $name }.
button-send = Wyślij: { $reached }
button-send-later = Zaplanuj: { $reached }
button-change-content = Wiadomość
button-change-whom = Do kogo
button-change-topic = Temat
button-change-when = Kiedy
button-test = Wyślij próbę komuś z zespołu
test-ask = Kto ma dostać próbę?
test-alone = W zespole nie ma jeszcze komu wysłać próby. Powyżej widać to, co zobaczą goście.
notice-broadcast-test = Próbę wysyła { $name }. Następną wiadomość dostaliby goście.
toast-sending = Już wychodzi
toast-planned = Zaplanowane
toast-stop-shown = W prawdziwej wiadomości ten przycisk wyłącza oferty temu, kto go dotknie.

sent = <b>Wysłane i zaplanowane</b>
sent-none = Nie ma jeszcze żadnej wiadomości. Pierwsza zajmie minutę.
sent-line = { $at } · { $title } · { $state }
piece-kind = { $kind ->
    [photo] Zdjęcie
    [video] Film
    [animation] Animacja
    [audio] Nagranie
    [album] Album ze zdjęciami
   *[other] Plik
}
broadcast-planned = zaplanowana
broadcast-missed = czas minął
broadcast-running = wysyła się
broadcast-paused = wstrzymana
broadcast-asking = czeka na ciebie
broadcast-stopped = zatrzymana
broadcast-done = wysłana
run-title = <b>{ $title }</b>
run-stands = Teraz: { $state }
run-starts = Wyjdzie: { $at }
    Od tej chwili zobaczysz tutaj, jak idzie wysyłka.
run-missed = Miała wyjść: { $at }, ale wtedy nie udało mi się jej wysłać. Co mam z nią zrobić?
run-due = Już wychodzi. Za chwilę zobaczysz tutaj, jak idzie wysyłka.
run-waits = Ciche godziny: dalszy ciąg { $until }.
run-minutes = { $minutes ->
    [one] Wysyła się, jeszcze około minuty.
    [few] Wysyła się, jeszcze około { $minutes } minut.
   *[many] Wysyła się, jeszcze około { $minutes } minut.
}
run-asks = Wysyłanie stanęło, żeby cię zapytać: przez tę wiadomość bota zablokowało tyle osób: { $blocks }. Czy to dobra wiadomość do właściwych gości?
run-deleted = Usunięta: znika z czatów.
run-sent = Wysłano: { $sent } z { $total }
run-pending = • zostało: { $count }
run-blocked = • zablokowali bota wcześniej: { $count }
run-failed = • odrzucił Telegram: { $count }
run-uncertain = • nie wiadomo, czy dotarła: { $count }
run-withheld = • już nie wysłano: { $count }
run-gone = • odeszli przez nią: { $count }
run-came = • przyszli w ciągu 7 dni: { $count }
run-came-yet = • przyszli w ciągu 7 dni: na razie { $count }, wynik { $at }
run-names = Nie wiadomo: { $names }
button-run-edit = Zmień tekst
button-run-move = Inna pora
button-run-now = Wyślij teraz
button-run-off = Odwołaj
button-run-stop = Zatrzymaj
button-run-pause = Wstrzymaj
button-run-resume = Wznów
button-run-look = Odśwież
button-run-delete = Usuń u wszystkich
button-run-again = Jeszcze raz, gdzie nie wiadomo ({ $count })
run-edit-ask = Prześlij nowy tekst. Zastąpi stary u wszystkich, którzy już mają wiadomość, i u tych, którzy ją dopiero dostaną.
run-edit-media = Obrazki zostają, zmienią się tylko słowa przy nich.
sure-off = Odwołać tę wiadomość? Nikt jej nie dostanie.
sure-stop = Zatrzymać na dobre? Zostało: { $count }. Oni jej nie dostaną.
sure-edit = Tak będzie wyglądać. Zmienić u wszystkich? Już ją mają: { $count }
sure-delete = Usunąć z czatów wszystkich? Mają ją: { $count }. Tego nie da się cofnąć.
button-sure-off = Tak, odwołaj
button-sure-stop = Tak, zatrzymaj
button-sure-edit = Tak, zmień
button-sure-delete = Tak, usuń

piece-links = Więcej na ten temat:
piece-stop = Dostajesz to, bo masz włączone oferty.
button-stop-offers = Nie chcę ofert

refusal-edit-text = Zmienić można tylko słowa. Prześlij nowy tekst, na przykład: Dzisiaj do szóstej dwa w cenie jednego.
refusal-link-wrong = Z „{ $line }” nie zrobię przycisku. Potrzebny jest napis, kreska i adres, który zaczyna się od https:// albo t.me/. Na przykład: Menu | https://example.com/menu
refusal-links-most = Pod wiadomością mieszczą się najwyżej { $most } przyciski. Prześlij mniej wierszy, na przykład: Menu | https://example.com/menu
refusal-message-kind = Tego nie da się wysłać gościom. Prześlij tekst, zdjęcie, film, plik albo album, na przykład: Świeże bułki od ósmej!
refusal-message-late = Minęło ponad 48 godzin i Telegram już jej nie usunie. Tekst możesz jeszcze zmienić.
refusal-message-long = { $named ->
    [0] Za długie o { $over }: mieści się znaków: { $most }. Prześlij krótszą.
   *[other] Z długim imieniem to za długie o { $over }: mieści się znaków: { $most }. Prześlij krótszą.
}
refusal-when-far = To za ponad rok. Prześlij bliższy dzień i godzinę, na przykład: { $such }
refusal-when-past = Ta pora już minęła. Prześlij taką, która dopiero będzie, na przykład: { $such }
refusal-when-wrong = Nie umiem odczytać z tego dnia i godziny. Prześlij tak: { $such }
