# What lapses: told beforehand, refused afterwards, and chosen by the owner.
notice-voucher-issued-until = 🎁 Twoja nagroda czeka: <b>{ $reward }</b>. Odbierz ją najpóźniej { $lapse }.
notice-expiring = { $units ->
    [one] Jedna pieczątka na twojej karcie przepadnie po { $lapse }.
    [few] { $units } pieczątki na twojej karcie przepadną po { $lapse }.
   *[many] { $units } pieczątek na twojej karcie przepadnie po { $lapse }.
} Wpadnij do nas wcześniej!
    { missing }
notice-voucher-expiring = Nagroda „{ $reward }” czeka na ciebie tylko do { $lapse } włącznie.
refusal-voucher-lapsed = Nagroda „{ $reward }” już przepadła: czekała do { $lapse } włącznie.
rewards-until = Nagroda „{ $reward }” czeka do { $day } włącznie.

manage-lapse = { $months ->
    [0] Pieczątki nie przepadają.
    [one] Pieczątki przepadają miesiąc po wizycie.
    [few] Pieczątki przepadają { $months } miesiące po wizycie.
   *[many] Pieczątki przepadają { $months } miesięcy po wizycie.
}
button-lapse = Ważność pieczątek
lapse-ask = Wybierz, jak długo ważna jest pieczątka. Najpierw zobaczysz, co to oznacza; dopiero potem coś się zmieni.
button-lapse-never = Bez końca
button-lapse-months = { $months ->
    [one] { $months } miesiąc
    [few] { $months } miesiące
   *[many] { $months } miesięcy
}
lapse-never = Od teraz: pieczątki nie przepadają.
lapse-months = { $months ->
    [one] Od teraz: pieczątka jest ważna miesiąc. Przybita dzisiaj: do { $day } włącznie.
    [few] Od teraz: pieczątka jest ważna { $months } miesiące. Przybita dzisiaj: do { $day } włącznie.
   *[many] Od teraz: pieczątka jest ważna { $months } miesięcy. Przybita dzisiaj: do { $day } włącznie.
} Gościom przypomnimy 30 dni, 7 dni i dzień wcześniej.
lapse-kept = { $units ->
    [0] Nikt nie ma jeszcze pieczątek, więc nic więcej się nie zmieni.
    [one] Jedyna pieczątka, którą ktoś już ma, pozostaje bez zmian.
    [few] { $units } pieczątki, które goście już mają, pozostają bez zmian.
   *[many] { $units } pieczątek, które goście już mają, pozostaje bez zmian.
}
button-lapse-surely = Tak, od teraz
