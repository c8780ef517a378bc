# Kalendarz właściciela.
command-calendar = Święta, urodziny i przypomnienia
calendar = <b>Kalendarz</b>
    Co goście słyszą bez twojej pracy: święta, urodziny, przypomnienia. Nic się nie dzieje, dopóki tego nie włączysz. Wiadomości idą do gości, którzy chcą ofert, i nigdy w cichych godzinach.
calendar-next = Wkrótce:
calendar-line-on = ✓ { $day } · { $title }
calendar-line-off = • { $day } · { $title }
calendar-plain = { $what }
calendar-ticked = ✓ { $what }
calendar-country = Gdy podasz swój kraj, będą tu jego święta.
calendar-unknown = Nie znam świąt twojego kraju. Własne dni i tak działają.
calendar-everywhere = cały kraj
calendar-days = <b>Rok przed nami</b>
    ✓ znaczy: włączone. Dotknij dnia, by wybrać wiadomość, prezent albo podwójne { $counts ->
        [stamps] pieczątki
        [points] punkty
       *[both] pieczątki i punkty
    }.
calendar-days-none = Nie ma jeszcze żadnych dni. Dodaj własny, na przykład urodziny lokalu.
calendar-region-ask = Święta którego regionu obchodzisz? Teraz: { $region }.
button-calendar-days = Święta i własne dni
button-calendar-region = Święta regionu: { $region }
button-own-day = Dodaj własny dzień
button-earlier-days = ‹ Wcześniej
button-later-days = Później ›
own-day-ask = Jak nazywa się ten dzień i kiedy jest? Na przykład: Dzień gościa 15.03
    Wraca co roku. Z rokiem (15.03.2027) jest tylko raz.
own-day-out-ask = Usunąć „{ $title }”? To, co wysłano i dano, zostaje.
button-own-day-out = Usuń ten dzień
button-own-day-out-surely = Tak, usuń

calendar-title-birthday = Urodziny
calendar-title-anniversary = Rok z nami
calendar-title-win-back = Dawno niewidziani
calendar-title-near-reward = Blisko nagrody
calendar-title-reward-waiting = Nagroda czeka
calendar-about-birthday = Życzenia w dniu urodzin gościa. Urodzeni 29 lutego dostają je w innych latach 28 lutego.
calendar-about-anniversary = Podziękowanie w rocznicę założenia karty, co roku.
calendar-about-win-back = { $days ->
    [one] Miłe słowo do gości, których nie ma { $days } dzień, raz, dopóki znów nie przyjdą.
    [few] Miłe słowo do gości, których nie ma { $days } dni, raz, dopóki znów nie przyjdą.
   *[many] Miłe słowo do gości, których nie ma { $days } dni, raz, dopóki znów nie przyjdą.
}
calendar-about-near-reward = Pięć dni po wizycie, do gości, którym do nagrody brakuje { $counts ->
    [stamps] jednej pieczątki
    [points] ostatniej piątej części punktów
   *[both] jednej pieczątki (albo ostatniej piątej części punktów)
}. Raz na kartę.
calendar-about-reward-waiting = Do gości, których nagroda czeka od 7 dni, i jeszcze raz po 21.
calendar-is-holiday = Święto państwowe.
calendar-is-own = { $yearly ->
    [1] Twój własny dzień, co roku.
   *[0] Twój własny dzień, raz.
}
calendar-off = <b>Wyłączone</b>: nic się nie dzieje.
calendar-on = <b>Włączone</b>, o { $hour }.
calendar-on-next = <b>Włączone</b>. Następny raz: { $day }, o { $hour }.
calendar-over = Ten dzień już minął.
calendar-falls = Wypada { $day }.
calendar-no-message = Wiadomość nie jest wysyłana.
calendar-words-ours = Tekst jest nasz. Pokazuje go podgląd.
calendar-words-own = Twój własny tekst: { $languages }
calendar-picture = Do wiadomości dołączone jest zdjęcie.
calendar-gift = { $days ->
    [one] Prezent: { $reward }, ważny { $days } dzień.
    [few] Prezent: { $reward }, ważny { $days } dni.
   *[many] Prezent: { $reward }, ważny { $days } dni.
}
calendar-gift-all = Dostają go też ci, którzy nie chcą wiadomości.
calendar-gift-agreed = Dostają go ci, do których idzie wiadomość.
calendar-times = { $times ->
    [3] Tego dnia wszystko liczy się potrójnie.
   *[2] Tego dnia wszystko liczy się podwójnie.
}
calendar-last = Ostatnio, { $day }: wiadomość dotarła do { $sent } z { $total }.
calendar-last-gifts = Wydane prezenty: { $gifts }, odebrane: { $used }.
button-calendar-on = Włącz
button-calendar-off = Wyłącz
button-calendar-hour = O { $hour }
button-calendar-words = Tekst
button-calendar-preview = Podgląd
button-calendar-gift = Prezent
button-calendar-gift-days = Ważność prezentu
button-calendar-times = Licz podwójnie
button-calendar-quiet = Bez wiadomości
button-calendar-message = Z wiadomością
button-calendar-absence = Ile dni
calendar-ask-hour = O której godzinie? Cichych godzin tu nie ma.
calendar-ask-gift = Jaki prezent? Będzie czekać u gościa w /rewards.
calendar-ask-gift_days = Ile dni prezent jest ważny?
calendar-ask-times = Ile liczą się tego dnia { $counts ->
    [stamps] pieczątki
    [points] punkty
   *[both] pieczątki i punkty
}?
calendar-ask-absence = Po ilu dniach bez wizyty?
button-gift-none = Bez prezentu
button-gift-other = Inny prezent
button-times = { $times ->
    [1] Jak zawsze
    [2] Podwójnie
   *[3] Potrójnie
}
button-so-many-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
}
gift-title-ask = Co to za prezent? Wyślij nazwę, na przykład: Bułka cynamonowa
calendar-words-ask = W jakim języku? ✓ ma twój własny tekst.
words-ask = <b>{ $language }</b>. Teraz goście czytają tak:
words-ask-how = Wyślij własne zdanie, zdjęcie albo jedno i drugie. Tekst możesz sformatować i wpisać w nim { $gaps }: każdemu gościowi wstawi się jego własne.
button-picture-off = Bez zdjęcia
button-words-ours = Wróć do naszego tekstu
refusal-own-day-wrong = Potrzebuję nazwy (najwyżej { $most } liter) i dnia, na przykład: Dzień gościa 15.03
refusal-own-days-full = Własnych dni może być { $most }. Najpierw usuń jeden, potem dodaj ten.
refusal-words-empty = Wyślij tekst albo zdjęcie, na przykład: Wszystkiego dobrego, {"{"}name{"}"}!
refusal-words-long = Za długo, licząc z długim imieniem. Liter za dużo: { $over }. Wyślij krótszą wiadomość, na przykład: Tęsknimy!
refusal-words-gap = Nie umiem tu wstawić „{ $gap }”. Użyj tylko { $known }, na przykład: Do zobaczenia, {"{"}name{"}"}!
