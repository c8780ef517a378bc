# What the bot tells by itself.
notice-earned = +{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
} · { $filled ->
    [0] { $balance } из { $goal }
   *[other] карта заполнена! Начинаем новую: { $balance } из { $goal }
}
    { $missing ->
    [1] Ещё один штамп до подарка: { $reward }
    [one] Ещё { $missing } штамп до подарка: { $reward }
    [few] Ещё { $missing } штампа до подарка: { $reward }
   *[many] Ещё { $missing } штампов до подарка: { $reward }
}
notice-voucher-issued = 🎁 Вас ждёт подарок: <b>{ $reward }</b>. Забирайте, когда захочется.
notice-redeemed = Подарок получен: <b>{ $reward }</b> ({ $place }). Приятного дня!
notice-referral-thanked = { $side ->
    [inviter] Приглашённый вами друг заглянул к нам в первый раз. Спасибо!
   *[friend] Вы у нас по приглашению друга. Очень рады!
} +{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
} · { $balance } из { $goal }
notice-left-team = Вы больше не в команде «{ $business }». Спасибо за помощь!
notice-team-grew = { $name } теперь в вашей команде: { $role } ({ $place }).
notice-use-asked = { $place }: получить подарок «{ $reward }» сейчас?
notice-use-agreed = { $name } подтверждает. Можно выдать: <b>{ $reward }</b>.
