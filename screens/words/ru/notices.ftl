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
notice-corrected = Исправление: { $why ->
    [stamps] { $stamps ->
        [1] один штамп отменён, он был поставлен по ошибке.
        [one] { $stamps } штамп отменён, он был поставлен по ошибке.
        [few] { $stamps } штампа отменены, они были поставлены по ошибке.
       *[many] { $stamps } штампов отменены, они были поставлены по ошибке.
    }
   *[reward] подарок «{ $reward }» снова ждёт вас, он был по ошибке отмечен как полученный.
} Теперь у вас { $balance } из { $goal }.
notice-left-team = Вы больше не в команде «{ $business }». Спасибо за помощь!
notice-team-grew = { $name } теперь в вашей команде: { $role } ({ $place }).
notice-use-asked = { $place }: получить подарок «{ $reward }» сейчас?
notice-use-agreed = { $name } подтверждает. Можно выдать: <b>{ $reward }</b>.
