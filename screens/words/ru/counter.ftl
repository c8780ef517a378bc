# Баллы на кассе: суммы, квитанции, поправки, благодарность за друга там, где нет штампов.
panel-type = Введите сумму, например 12,50
button-amount = Сумма
amount-ask = <b>{ $name }</b>: какая сумма в чеке? Введите её, например 12,50
amount-unclear = Это можно прочитать по-разному. Какая сумма верная?
same-bill-ask = <b>{ $name }</b>: только что выдан подарок «{ $reward }». Он в этом же чеке на { $bill }?
button-same-bill = Тот же чек
button-other-bill = Другая покупка
button-another-bill = Другая покупка, { $bill }

bill-counted = <b>{ $name }</b>: { $bill } → +{ $points } · всего { $balance }
bill-carried = <b>{ $name }</b>: { $bill } пойдут в счёт следующего балла · всего { $balance }
bill-nothing = <b>{ $name }</b>: { $bill }, на этот раз без баллов · всего { $balance }
bill-paid = { $rule ->
    [rest] Весь чек оплачен подарком «{ $reward }».
   *[nothing] За чек с подарком («{ $reward }») баллы здесь не начисляются.
}
bill-off = Оплачено подарком «{ $reward }» и не считается: { $off }
bill-cut = { $cut ->
    [1] Один балл не засчитан: он сверх дневного максимума.
    [one] { $cut } балл не засчитан: он сверх дневного максимума.
    [few] { $cut } балла не засчитаны: они сверх дневного максимума.
   *[many] { $cut } баллов не засчитаны: они сверх дневного максимума.
}
undo-ask-points = Ваша последняя запись: <b>{ $name }</b>, { $deed }. Отменить её?
entries-line-partly = { $number }. { $deed } · { $at } · { $by } · возвращено { $returned }

notice-earned-points = { $points ->
    [0] { $bill } пойдут в счёт следующего балла
    [one] +{ $points } балл за { $bill }
    [few] +{ $points } балла за { $bill }
   *[many] +{ $points } баллов за { $bill }
} · всего { $balance }
    { $next }
notice-referral-points = { $side ->
    [inviter] Приглашённый вами друг заглянул к нам в первый раз. Спасибо!
   *[friend] Вы у нас по приглашению друга. Очень рады!
} +{ $points } { $points ->
    [one] балл
    [few] балла
   *[many] баллов
} · всего { $balance }
referral-thanks-points = { $points ->
    [1] После первого визита вы оба получите по баллу.
    [one] После первого визита вы оба получите по { $points } баллу.
    [few] После первого визита вы оба получите по { $points } балла.
   *[many] После первого визита вы оба получите по { $points } баллов.
}
referral-share-points = Моё любимое место: { $business }. Вот карта, на которой копятся баллы.

button-stamps = Штампы
button-points = Баллы
adjust-which = <b>{ $name }</b>: что поправить?
adjust-ask-points = <b>{ $name }</b>: { $balance }. Сколько баллов добавить или убрать и почему? Причина придёт слово в слово. Например:
    +20 извините за долгое ожидание
    −10 посчитали дважды
adjusted-points = <b>{ $name }</b> { $change } → { $balance }

refusal-adjustment-points-less = { $balance ->
    [0] На этой карте нет баллов, убирать нечего.
    [1] На этой карте всего один балл.
    [one] На этой карте всего { $balance } балл.
    [few] На этой карте всего { $balance } балла.
   *[many] На этой карте всего { $balance } баллов.
}
refusal-adjustment-points-most = За один раз — не больше { $most ->
    [1] одного балла
    [one] { $most } балла
    [few] { $most } баллов
   *[many] { $most } баллов
}.
refusal-bill-soon = На эту карту только что засчитана покупка. Это другая?
refusal-daily-points = На сегодня карта набрала максимум ({ $most ->
    [one] { $most } балл
    [few] { $most } балла
   *[many] { $most } баллов
}). Завтра можно копить дальше.

refusal-card-first = Чей это чек? Сначала отсканируйте карту гостя, потом введите сумму.
