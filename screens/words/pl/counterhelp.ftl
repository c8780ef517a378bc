# What helps at the counter: notes, a birthday near, and stamps from a paper card. (note = notatka)
panel-note = • { $note }
panel-birthday = { $days ->
    [0] Urodziny dzisiaj 🎂
    [1] Urodziny jutro
    [7] Urodziny za tydzień
    [-1] Urodziny były wczoraj
    [-7] Urodziny były tydzień temu
   *[other] { $when ->
        [past] Urodziny były { $day }
       *[ahead] Urodziny { $day }
    }
}
on-weekday = { $weekday ->
    [1] w poniedziałek
    [2] we wtorek
    [3] w środę
    [4] w czwartek
    [5] w piątek
    [6] w sobotę
   *[7] w niedzielę
}

button-notes = Notatki i urodziny
notes = <b>{ $name }</b>: notatki dla obsługi
notes-none = <b>{ $name }</b>: nie ma jeszcze notatek.
notes-line = { $number }. { $note }
button-note = Napisz notatkę
button-note-remove = Usuń { $number }
note-ask = <b>{ $name }</b>: co warto wiedzieć przy kasie? Wystarczy parę słów, na przykład: mleko owsiane
    Zobaczy je cała obsługa, a jeśli zechce, także sam gość.
refusal-note-empty = Napisz, proszę, notatkę słowami, na przykład: mleko owsiane
refusal-note-long = To za długie na notatkę: najwyżej { $most ->
    [one] { $most } znak
    [few] { $most } znaki
   *[many] { $most } znaków
}. Wystarczy to, co najważniejsze, na przykład: mleko owsiane
refusal-notes-full = O jednym gościu można mieć najwyżej { $most ->
    [one] jedną notatkę
    [few] { $most } notatki
   *[many] { $most } notatek
}. Usuń którąś, a zrobi się miejsce.

guest-birthday-ask = Tylko na prośbę gościa (<b>{ $name }</b>): kiedy są urodziny? Wyślij dzień i miesiąc, na przykład 14.02, albo z rokiem: 14.02.1990.
    Gość dostanie wiadomość o zmianie.
guest-birthday-kept = Zapisane, urodziny: { $day }.
notice-birthday-changed = Przy kasie zmieniono datę twoich urodzin: { $birthday }. Jeśli to nie była twoja prośba, powiedz nam o tym przy kasie.

button-paper = Z papierowej karty
paper-ask = <b>{ $name }</b>: ile pieczątek jest na papierowej karcie? Można je przenieść tylko raz, więc zatrzymaj papierową kartę.
paper-type = Wyślij liczbę od 1 do { $most }.
paper-counted = <b>{ $name }</b> +{ $stamps } z papierowej karty → { $balance } z { $goal }
notice-paper-counted = Z papierowej karty: +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
} · { $filled ->
    [0] { $balance } z { $goal }
   *[other] karta pełna! Na nowej: { $balance } z { $goal }
}
    { missing }
history-paper = +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
} z papierowej karty
refusal-paper-closed = Czas na papierowe karty minął, więc nic nie zaliczono. Właściciel może go przedłużyć.
refusal-paper-number = Wyślij, proszę, liczbę całkowitą od 1 do { $most }, na przykład: { $most }
refusal-paper-twice = Papierowa karta tego gościa jest już zaliczona. Złą liczbę przez 15 minut może cofnąć ten, kto ją zapisał, a później właściciel.

button-paper-window = Papierowe karty
paper-window = <b>Papierowe karty</b>
    Goście, którzy mają jeszcze pieczątki na papierze, mogą je przenieść: przy kasie skanuje się ich kartę i naciska „Z papierowej karty”. Działa to raz dla każdego gościa i tylko póki papierowa karta nie jest pełna; gość dostaje wiadomość.
paper-until = Otwarte do { $day } włącznie. Możesz zacząć od nowa, od dziś na:
paper-closed = Teraz zamknięte: przy kasie nie ma takiego przycisku. Otwórz od dziś na:
button-paper-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
}
button-paper-close = Zamknij teraz
