# What staff read at the counter.
panel = <b>{ $name }</b>
panel-practice = Это ваша пробная карта.
panel-balance = { $balance } из { $goal } { $goal ->
    [one] штампа
    [few] штампов
   *[many] штампов
}
panel-ready = { $ready ->
    [1] Ждёт подарок.
    [one] Ждёт { $ready } подарок.
    [few] Ждут { $ready } подарка.
   *[many] Ждут { $ready } подарков.
}
button-plus = +{ $stamps }
button-redeem = Выдать: { $reward }
button-another = Другая покупка, +{ $stamps }

given = <b>{ $name }</b> +{ $stamps } → { $balance } из { $goal }
given-issued = 🎁 Новый подарок: { $reward }
given-cut = { $cut ->
    [1] Один штамп не засчитан: он сверх дневного максимума.
    [one] { $cut } штамп не засчитан: он сверх дневного максимума.
    [few] { $cut } штампа не засчитаны: они сверх дневного максимума.
   *[many] { $cut } штампов не засчитаны: они сверх дневного максимума.
}
button-undo = Отменить
button-keep = Оставить

pass-scanned = <b>{ $reward }</b> · <b>{ $name }</b>
    Код действует. Выдать?
button-give = Выдать
handed-over = Выдано: <b>{ $reward }</b> · <b>{ $name }</b>
asked = Вопрос отправлен: <b>{ $name }</b>, «{ $reward }». Гость подтвердит у себя, и вы сразу узнаете, что можно выдать.

scan-help = Чтобы отсканировать карту:
    • наведите на неё камеру телефона и откройте ссылку
    • или пришлите мне фото кода
    • или наберите десять цифр под ним
button-scan = Как сканировать

undo-ask-stamps = Ваша последняя запись: <b>{ $name }</b> +{ $stamps }. Отменить её?
undo-ask-reward = Ваша последняя запись: <b>{ $reward }</b> · <b>{ $name }</b>. Отменить её?
undone = Отменено. <b>{ $name }</b>: теперь { $balance } из { $goal }.
undone-reward = Отменено. <b>{ $name }</b>: подарок «{ $reward }» снова ждёт.
