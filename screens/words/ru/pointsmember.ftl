# Гость с баллами: карта, остаток, каталог, выдача на кассе, история.
points-large = { $points }
    { $points ->
        [one] балл
        [few] балла
       *[many] баллов
    }
points-more = { $missing ->
    [one] Ещё { $missing } балл
    [few] Ещё { $missing } балла
   *[many] Ещё { $missing } баллов
}
card-points-next = { points-count }, ещё { $missing } до подарка: { $reward }
card-within = { $within ->
    [one] { $within } подарок на выбор
    [few] { $within } подарка на выбор
   *[many] { $within } подарков на выбор
}

balance-points = <b>{ $business }</b>: { points-count }
balance-points-also = <b>{ points-count }</b>
balance-points-lapse = { $units ->
    [one] После { $day } сгорит { $units } балл.
    [few] После { $day } сгорят { $units } балла.
   *[many] После { $day } сгорят { $units } баллов.
}
balance-within = { $within ->
    [1] Баллов уже хватает на подарок.
    [one] Баллов уже хватает: на выбор { $within } подарок.
    [few] Баллов уже хватает: на выбор { $within } подарка.
   *[many] Баллов уже хватает: на выбор { $within } подарков.
}

rewards-points = У вас <b>{ points-count }</b>.
rewards-now = Можно получить за баллы сейчас:
rewards-later = Есть на что копить:
reward-line = • { $reward } · { $facts }
reward-title = <b>{ $reward }</b>
reward-cost = { $cost ->
    [one] { $cost } балл
    [few] { $cost } балла
   *[many] { $cost } баллов
}
reward-cost-missing = { $cost ->
    [one] { $cost } балл
    [few] { $cost } балла
   *[many] { $cost } баллов
}, не хватает { $missing }
reward-ends = до { $day } включительно
reward-left = осталось: { $left }
button-use-reward = Получить: { $reward } · { $cost }
button-picture = Фото
button-picture-of = Фото: { $reward }
pass-reward = <b>{ $reward }</b> · { $cost ->
    [one] { $cost } балл
    [few] { $cost } балла
   *[many] { $cost } баллов
}
    Покажите это на кассе до { $until }. Баллы спишутся, только когда подарок выдадут.

notice-reward-redeemed = Подарок получен: <b>{ $reward }</b> ({ $place }). Приятного дня!
    Списано баллов: { $cost }, осталось: { $left }
notice-reward-asked = { $place }: получить «{ $reward }» за { $cost ->
    [one] { $cost } балл
    [few] { $cost } балла
   *[many] { $cost } баллов
} сейчас?
notice-points-expiring = { $units ->
    [one] После { $lapse } на вашей карте сгорит { $units } балл.
    [few] После { $lapse } на вашей карте сгорят { $units } балла.
   *[many] После { $lapse } на вашей карте сгорят { $units } баллов.
} { $within ->
    [0] Загляните к нам до этого дня!
    [1] Баллов уже хватает на подарок: загляните за ним.
   *[other] Баллов уже хватает, подарков на выбор: { $within }.
}

button-redeem-reward = Выдать: { $reward } · { $cost }
button-more-rewards = Другие подарки
rewards-within = { $count ->
    [0] <b>{ $name }</b>: баллов на подарок уже не хватает.
    [1] <b>{ $name }</b>: баллов хватает на один подарок. Гость подтвердит у себя.
    [one] <b>{ $name }</b>: баллов хватает, на выбор { $count } подарок. Гость подтвердит у себя.
    [few] <b>{ $name }</b>: баллов хватает, на выбор { $count } подарка. Гость подтвердит у себя.
   *[many] <b>{ $name }</b>: баллов хватает, на выбор { $count } подарков. Гость подтвердит у себя.
}
reward-scanned = <b>{ $reward }</b> · <b>{ $name }</b> · { $cost ->
    [one] { $cost } балл
    [few] { $cost } балла
   *[many] { $cost } баллов
}
    Код действует. Выдать?
reward-given = Выдано: <b>{ $reward }</b> · <b>{ $name }</b>
    Списано баллов: { $cost }, осталось: { $left }

history-points-earned = +{ points-count }
history-points-thanked = +{ points-count } за приглашение, спасибо
history-points-used = Подарок получен: { $reward } (−{ points-count })
history-points-reward-back = Баллы за «{ $reward }» снова ваши: { points-count }
history-points-lapsed = Сгорело: { points-count }
history-points-taken-back = Отменено: { points-count }
history-points-given-back = Возвращено: { points-count }
history-points-corrected = Исправление: { $sign }{ points-count }
history-points-brought = Перенос: { $sign }{ points-count }
delete-points = { $points ->
    [one] С ней пропадёт { $points } балл.
    [few] С ней пропадут { $points } балла.
   *[many] С ней пропадут { $points } баллов.
}
