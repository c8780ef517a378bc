# What the bot tells by itself.
notice-earned = +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
} · { $filled ->
    [0] { $balance } z { $goal }
   *[other] karta pełna! Na nowej: { $balance } z { $goal }
}
    { $missing ->
    [one] Jeszcze jedna pieczątka do nagrody: { $reward }
    [few] Jeszcze { $missing } pieczątki do nagrody: { $reward }
   *[many] Jeszcze { $missing } pieczątek do nagrody: { $reward }
}
notice-voucher-issued = 🎁 Twoja nagroda czeka: <b>{ $reward }</b>. Odbierz ją, kiedy tylko chcesz.
notice-redeemed = Nagroda odebrana: <b>{ $reward }</b>, { $place }. Miłego dnia!
notice-referral-thanked = { $side ->
    [inviter] Ktoś z twojego zaproszenia jest u nas pierwszy raz. Dziękujemy!
   *[friend] Jesteś u nas z zaproszenia znajomych. Bardzo nam miło!
} +{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
} · { $balance } z { $goal }
notice-left-team = Nie jesteś już w zespole „{ $business }”. Dziękujemy za pomoc.
notice-team-grew = Nowa osoba w zespole: { $name }, { $role }, { $place }.
notice-use-asked = { $place }: odbierasz teraz nagrodę „{ $reward }”?
notice-use-agreed = { $name } potwierdza. Wydaj: <b>{ $reward }</b>.
