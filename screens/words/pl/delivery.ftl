# Co czyta właściciel, gdy wiadomość nie może po prostu iść dalej.
notice-broadcast-asks = ⏸ Twoja wiadomość czeka: { $blocks ->
    [one] { $blocks } osoba zablokowała bota
    [few] { $blocks } osoby zablokowały bota
   *[many] { $blocks } osób zablokowało bota
}. Dostarczono: { $sent }, { $pending ->
    [one] na swoją kolej czeka jeszcze { $pending } osoba.
    [few] na swoją kolej czekają jeszcze { $pending } osoby.
   *[many] na swoją kolej czeka jeszcze { $pending } osób.
} Wysyłać dalej czy zatrzymać?
notice-broadcast-halted = Twoja wiadomość została zatrzymana, bo Telegram jej nie przyjmuje{ $said ->
    [none] .
   *[other] : „{ $said }”.
} Nikt więcej jej nie dostanie. Popraw ją i wyślij od nowa.
notice-broadcast-missed = ⏸ { $title ->
    [none] Twoja wiadomość
   *[other] Twoja wiadomość „{ $title }”
} miała wyjść: { $at }, ale wtedy nie udało mi się jej wysłać. Co mam z nią zrobić?
button-run-show = Otwórz
