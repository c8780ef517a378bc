# Co goście słyszą przy okazji, dopóki właściciel nie powie tego po swojemu.
occasion-birthday = 🎂 Wszystkiego najlepszego z okazji urodzin! Niech to będzie piękny dzień. Do zobaczenia wkrótce!
occasion-anniversary = { $years ->
    [one] Twoja karta ma dziś rok. Dziękujemy, że do nas zaglądasz! 💛
    [few] Twoja karta ma dziś { $years } lata. Dziękujemy, że do nas zaglądasz! 💛
   *[many] Twoja karta ma dziś { $years } lat. Dziękujemy, że do nas zaglądasz! 💛
}
occasion-win-back = Dawno się nie widzieliśmy. Na twojej karcie wszystko czeka jak dawniej. Wpadnij, gdy będziesz w pobliżu 👋
occasion-near-reward = Już prawie. { $points ->
    [1] Brakujące punkty: { $missing }.
   *[0] Brakuje jednej pieczątki.
} I nagroda jest twoja: { $reward } ✨
occasion-reward-waiting = Czeka na ciebie nagroda: { $reward }. Znajdziesz ją w /rewards, gotową na następną wizytę 🎁
occasion-holiday = Dziś jest święto: { $day }. Serdeczne życzenia od nas wszystkich, { $business } ✨
occasion-holiday-plain = Serdeczne życzenia w tym świątecznym dniu od nas wszystkich, { $business } ✨
occasion-own-day = Dziś u nas wyjątkowy dzień: { $day }. Wpadnij, jeśli możesz ✨
occasion-times-today = { $times ->
    [3] Dziś wszystko liczy się potrójnie.
   *[2] Dziś wszystko liczy się podwójnie.
}
notice-gift = 🎁 Prezent dla ciebie: <b>{ $reward }</b>
    Czeka w /rewards i jest ważny do { $lapse } włącznie.
history-gift = Prezent: { $reward }
given-times = { $times ->
    [3] Potrójny dzień: wszystko liczy się trzy razy.
   *[2] Podwójny dzień: wszystko liczy się dwa razy.
}

holiday-new-year = Nowy Rok
holiday-epiphany = Trzech Króli
holiday-good-friday = Wielki Piątek
holiday-easter = Wielkanoc
holiday-easter-monday = Poniedziałek Wielkanocny
holiday-labour = Święto Pracy
holiday-pentecost = Zielone Świątki
holiday-assumption = Wniebowzięcie Najświętszej Maryi Panny
holiday-all-saints = Wszystkich Świętych
holiday-christmas-eve = Wigilia
holiday-christmas = Boże Narodzenie
holiday-second-christmas = Drugi dzień Bożego Narodzenia
holiday-women = Dzień Kobiet
holiday-mothers = Dzień Matki
holiday-children = Dzień Dziecka
